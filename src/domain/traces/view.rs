//! A text as it is searched: with small letters, or with the escapes of RON read; and the way back to the text itself.

/// A text that was made out of another one, from the first character to the last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct View {
    /// What is searched.
    pub(super) text: String,
    /// Where a character ends here and there, for those that are longer or shorter here than there.
    shifts: Vec<(usize, usize)>,
}

impl View {
    /// Gives a text with every letter made small by itself, so that what stands beside it changes nothing.
    pub(super) fn small(text: &str) -> Self {
        let mut view = Self { text: String::with_capacity(text.len()), shifts: Vec::new() };
        let mut at = 0;
        while at < text.len() {
            let plain = text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii()).count();
            let from = view.text.len();
            view.text.push_str(&text[at..at + plain]);
            view.text[from..].make_ascii_lowercase();
            at += plain;
            if let Some(c) = text[at..].chars().next() {
                at += c.len_utf8();
                view.push(c.to_lowercase(), c.len_utf8(), at);
            }
        }
        view
    }

    /// Gives a source as its strings read, every escape taken for what it stands for; `None` where there is none.
    pub(super) fn read(source: &str) -> Option<Self> {
        let mut at = source.find('\\')?;
        let mut view = Self { text: source[..at].to_owned(), shifts: Vec::new() };
        while at < source.len() {
            let rest = &source[at..];
            if let Some((c, length)) = escape(rest) {
                at += length;
                view.push(std::iter::once(c), length, at);
                continue;
            }
            // A backslash that begins no escape is one.
            let next = rest.get(1..).and_then(|rest| rest.find('\\')).map_or(rest.len(), |next| next + 1);
            view.text.push_str(&rest[..next]);
            at += next;
        }
        Some(view)
    }

    /// Adds what stands for `length` bytes there, which end at `end`.
    fn push(&mut self, with: impl Iterator<Item = char>, length: usize, end: usize) {
        let from = self.text.len();
        self.text.extend(with);
        if self.text.len() - from != length {
            self.shifts.push((self.text.len(), end));
        }
    }

    /// Gives where a place here is there; within a character that is longer here, somewhere in it or shortly behind.
    pub(super) fn place(&self, at: usize) -> usize {
        let before = self.shifts.partition_point(|(end, _)| *end <= at);
        let (here, there) = before.checked_sub(1).map_or((0, 0), |last| self.shifts[last]);
        there + (at - here)
    }
}

/// Reads the escape that a text begins with, as RON does; gives the character and the length.
fn escape(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('\\')?;
    let plain = match rest.chars().next()? {
        c @ ('\\' | '"' | '\'') => Some(c),
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        '0' => Some('\0'),
        _ => None,
    };
    if let Some(c) = plain {
        return Some((c, 2));
    }
    if let Some((digits, _)) = rest.strip_prefix("u{").and_then(|rest| rest.split_once('}')) {
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() <= 6)?;
        return Some((char::from_u32(number)?, 4 + digits.len()));
    }
    let mut bytes = Vec::new();
    while let Some(digits) = text[4 * bytes.len()..].strip_prefix("\\x").and_then(|rest| rest.get(..2)) {
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        if let Some(c) = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next()) {
            return Some((c, 4 * bytes.len()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_past_letters_of_other_lengths() {
        // The capital İ is longer when small, the sign K for kelvin shorter.
        let text = "Éİ\u{212a}élan";
        let view = View::small(text);
        assert_eq!(view.text, "éi\u{307}kélan");
        assert_eq!(&text[view.place(view.text.find('k').unwrap())..], "\u{212a}élan");
        assert_eq!(&text[view.place(view.text.find("lan").unwrap())..], "lan");
        assert_eq!(View::small("abc").place(2), 2);
    }

    #[test]
    fn escapes_are_read_and_places_lead_back() {
        let source = r#"a: "d\'Arc\nJo\u{eb}l\x41\xc3\xa9 \q \\n", b"#;
        let view = View::read(source).unwrap();
        assert_eq!(view.text, "a: \"d'Arc\nJoëlAé \\q \\n\", b");
        let place = |word: &str| &source[view.place(view.text.find(word).unwrap())..];
        assert!(place("'Arc").starts_with(r"\'Arc") && place("\nJ").starts_with(r"\nJo"));
        assert!(place("ë").starts_with(r"\u{eb}l") && place(", b").starts_with(", b"));
        assert_eq!(View::read("plain"), None);
        for odd in ["\\", "\\u{", "\\u{d800}", "\\x4", "\\xé", "\\u{1234567}", "é\\é"] {
            assert_eq!(View::read(odd).unwrap().text, odd);
        }
    }
}
