//! One name, address or id that is looked for, and where it stands in a text as whole words.

use super::view::View;
use memchr::memmem::Finder;
use std::ops::Range;

/// Something that is looked for.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    text: String,
    /// Whether it is an id or a single name, whose capitals count: “Rose” is somebody, a rose is none.
    is_plain: bool,
    /// What every place of it begins with: its first word, with small letters where capitals do not count.
    start: Finder<'static>,
}

/// A text that is searched.
pub(super) struct Searched<'a> {
    text: &'a str,
    small: View,
}

impl<'a> Searched<'a> {
    /// Makes a text ready.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, small: View::small(text) }
    }
}

impl Needle {
    /// Makes ready to look for a text.
    pub(super) fn new(text: &str) -> Self {
        let text = text.trim().to_owned();
        let is_plain = !text.contains([' ', '\u{a0}', '@']);
        let first = text.split_whitespace().next().unwrap_or_default();
        let start = if is_plain { first.to_owned() } else { View::small(first).text };
        let start = Finder::new(start.as_bytes()).into_owned();
        Self { text, is_plain, start }
    }

    /// Gives what is looked for.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Tells whether it stands anywhere in a text.
    pub(super) fn is_in(&self, searched: &Searched<'_>) -> bool {
        self.places(searched).next().is_some()
    }

    /// Finds the whole words that it is, none within another, whatever blanks stand between them; those of several words
    /// and addresses whatever their capitals, too.
    pub(super) fn places(&self, searched: &Searched<'_>) -> impl Iterator<Item = Range<usize>> {
        let Searched { text, small } = searched;
        let haystack = if self.is_plain { text.as_bytes() } else { small.text.as_bytes() };
        let (mut at, mut behind) = (0, 0);
        std::iter::from_fn(move || {
            loop {
                let found = at + self.start.find(haystack.get(at..)?)?;
                at = found + 1;
                let place = if self.is_plain { found } else { small.place(found) };
                if place < behind || !text.is_char_boundary(place) {
                    continue;
                }
                if let Some(end) = self.end_at(text, place) {
                    behind = end;
                    return Some(place..end);
                }
            }
        })
    }

    /// Gives where it ends that stands at a place as whole words; it is this alone that decides.
    fn end_at(&self, text: &str, at: usize) -> Option<usize> {
        let before = text[..at].chars().next_back();
        let is_address = self.text.contains('@');
        if is_part(before) || (is_address && matches!(before, Some('.' | '+'))) {
            return None;
        }
        let end = at + self.length_in(&text[at..])?;
        (end > at && !is_part(text[end..].chars().next())).then_some(end)
    }

    /// Gives the length of what a text begins with, where that is what is looked for.
    fn length_in(&self, text: &str) -> Option<usize> {
        let mut rest = text;
        let mut wanted = self.text.chars().peekable();
        while let Some(want) = wanted.next() {
            if want.is_whitespace() {
                while wanted.next_if(|next| next.is_whitespace()).is_some() {}
                let trimmed = rest.trim_start();
                if trimmed.len() == rest.len() {
                    return None;
                }
                rest = trimmed;
                continue;
            }
            let found = rest.chars().next()?;
            if found != want && (self.is_plain || !found.to_lowercase().eq(want.to_lowercase())) {
                return None;
            }
            rest = &rest[found.len_utf8()..];
        }
        Some(text.len() - rest.len())
    }
}

/// Tells whether a letter beside a place makes what stands there part of a longer word.
fn is_part(beside: Option<char>) -> bool {
    beside.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Asks at every letter, as slow as it is sure.
    fn everywhere(needle: &Needle, text: &str) -> Vec<Range<usize>> {
        let mut behind = 0;
        let mut found = Vec::new();
        for (at, _) in text.char_indices() {
            if let Some(end) = needle.end_at(text, at).filter(|_| at >= behind) {
                behind = end;
                found.push(at..end);
            }
        }
        found
    }

    /// Pieces of words that are like one another, with blanks and letters whose small ones have other lengths.
    fn piece() -> impl Strategy<Value = String> {
        let pieces = [
            "Ana",
            "ana",
            "ANA",
            "a",
            "n",
            "Jo\u{eb}l",
            "JO\u{cb}L",
            "\u{130}",
            "i\u{307}",
            "i",
            "\u{212a}",
            "k",
            "K",
            "\u{df}",
            "\u{1e9e}",
            "\u{3a3}",
            "\u{3c3}",
            "\u{3c2}",
            "\u{23a}",
            "\u{2c65}",
            " ",
            "  ",
            "\u{a0}",
            "\n",
            "-",
            "_",
            "@",
            ".",
            "+",
            "'",
            "x@y.com",
        ];
        prop::sample::select(pieces.to_vec()).prop_map(str::to_owned)
    }

    fn texts(most: usize) -> impl Strategy<Value = String> {
        prop::collection::vec(piece(), 0..most).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_is_missed_that_asking_at_every_letter_finds(
            needle in texts(5),
            before in texts(8),
            after in texts(8),
            capitals in any::<bool>(),
        ) {
            let named = if capitals { needle.to_uppercase() } else { needle.clone() };
            let text = format!("{before}{named}{after} {needle}");
            let needle = Needle::new(&needle);
            let found: Vec<_> = needle.places(&Searched::new(&text)).collect();
            prop_assert_eq!(found, everywhere(&needle, &text));
        }
    }
}
