//! Cuts Rust sources into tokens, so that comments and texts are not mistaken for code.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or keyword.
    Word,
    /// A number.
    Number,
    /// A text; the token has what stands between the quotes.
    Text,
    /// A character, a lifetime or a label.
    Quoted,
    /// One mark.
    Mark,
}

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its text.
    pub text: String,
    /// The line it begins on, from 1.
    pub line: usize,
    /// Whether it stands in code that is built for tests only.
    pub in_test: bool,
}

impl Token {
    /// Tells whether it is this word or mark.
    pub fn is(&self, text: &str) -> bool {
        matches!(self.kind, Kind::Word | Kind::Mark) && self.text == text
    }
}

/// Cuts a source into its tokens.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut scanner = Scanner { rest: source, line: 1, tokens: Vec::new() };
    while !scanner.rest.is_empty() {
        scanner.step();
    }
    mark_tests(&mut scanner.tokens);
    scanner.tokens
}

/// Tells whether the tokens from `at` on are these words and marks.
pub fn follows(tokens: &[Token], at: usize, pattern: &[&str]) -> bool {
    tokens.len() >= at + pattern.len() && tokens[at..].iter().zip(pattern).all(|(token, text)| token.is(text))
}

/// Finds the closing bracket of the opening one at `open`, or the end.
pub fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0;
    for (index, token) in tokens.iter().enumerate().skip(open) {
        if ["(", "[", "{"].iter().any(|mark| token.is(mark)) {
            depth += 1;
        } else if [")", "]", "}"].iter().any(|mark| token.is(mark)) {
            depth -= 1;
            if depth == 0 {
                return index;
            }
        }
    }
    tokens.len()
}

struct Scanner<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl<'a> Scanner<'a> {
    fn step(&mut self) {
        let rest = self.rest;
        let first = rest.chars().next().expect("there is something left");
        if rest.starts_with("//") {
            self.take(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.take(comment_length(rest));
        } else if first.is_whitespace() {
            self.take(first.len_utf8());
        } else if let Some((open, close, escapes)) = text_quotes(rest) {
            let inner = text_length(&rest[open.len()..], &close, escapes);
            let text = rest[open.len()..open.len() + inner].to_owned();
            self.token(Kind::Text, text, (open.len() + inner + close.len()).min(rest.len()));
        } else if first == '\'' {
            self.quoted();
        } else if first.is_ascii_digit() {
            let length = number_length(rest);
            self.token(Kind::Number, rest[..length].to_owned(), length);
        } else if first.is_alphanumeric() || first == '_' {
            let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            self.token(Kind::Word, rest[..length].to_owned(), length);
        } else if rest.starts_with("::") {
            self.token(Kind::Mark, "::".to_owned(), 2);
        } else {
            self.token(Kind::Mark, first.to_string(), first.len_utf8());
        }
    }

    fn quoted(&mut self) {
        let rest = self.rest;
        let mut chars = rest.char_indices().skip(1);
        let second = chars.next().map_or(' ', |(_, c)| c);
        let third = chars.next().map_or((rest.len(), ' '), |found| found);
        let length = if second == '\\' {
            rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(rest.len(), |(at, _)| at + 3)
        } else if third.1 == '\'' {
            third.0 + 1
        } else {
            rest[1..].find(|c: char| !c.is_alphanumeric() && c != '_').map_or(rest.len(), |at| at + 1)
        };
        self.token(Kind::Quoted, rest[..length].to_owned(), length);
    }

    fn token(&mut self, kind: Kind, text: String, length: usize) {
        self.tokens.push(Token { kind, text, line: self.line, in_test: false });
        self.take(length);
    }

    fn take(&mut self, length: usize) {
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }
}

fn comment_length(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// Gives the opening and closing marks of a text that begins here, and whether `\` means something in it.
fn text_quotes(rest: &str) -> Option<(String, String, bool)> {
    let prefix = ["br", "cr", "r", "b", "c", ""].into_iter().find(|prefix| rest.starts_with(prefix))?;
    let after = &rest[prefix.len()..];
    let hashes = after.len() - after.trim_start_matches('#').len();
    let raw = prefix.ends_with('r');
    let quote = after[hashes..].starts_with('"') && (raw || hashes == 0);
    let hashes = &after[..hashes];
    quote.then(|| (format!("{prefix}{hashes}\""), format!("\"{hashes}"), !raw))
}

fn text_length(rest: &str, close: &str, escapes: bool) -> usize {
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with(close) {
            return at;
        }
        let first = rest[at..].chars().next().map_or(1, char::len_utf8);
        at += first;
        if escapes && rest.as_bytes()[at - first] == b'\\' {
            at += rest[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    rest.len()
}

fn number_length(rest: &str) -> usize {
    let word = |from: usize| {
        rest[from..].find(|c: char| !c.is_ascii_alphanumeric() && c != '_').map_or(rest.len(), |at| from + at)
    };
    let mut end = word(0);
    let decimals =
        |end: usize| rest[end..].starts_with('.') && rest[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    if decimals(end) {
        end = word(end + 1);
    }
    if !rest.starts_with("0x") && rest[..end].ends_with(['e', 'E']) && rest[end..].starts_with(['-', '+']) {
        end = word(end + 1);
    }
    end
}

/// Marks the items that `#[cfg(test)]` or `#[test]` stands before.
fn mark_tests(tokens: &mut [Token]) {
    let mut at = 0;
    while at < tokens.len() {
        let test = follows(tokens, at, &["#", "[", "cfg", "(", "test", ")", "]"])
            || follows(tokens, at, &["#", "[", "test", "]"]);
        if !test {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < tokens.len() && !tokens[end].is(";") && !tokens[end].is("{") {
            end = if tokens[end].is("(") || tokens[end].is("[") { closing(tokens, end) } else { end } + 1;
        }
        if end < tokens.len() && tokens[end].is("{") {
            end = closing(tokens, end);
        }
        let end = (end + 1).min(tokens.len());
        tokens[at..end].iter_mut().for_each(|token| token.in_test = true);
        at = end;
    }
}

#[test]
fn comments_and_texts_are_not_code() {
    let source = r##"a /* b /* c */ d */ "e \" f" // g
        r#"h " i"# 'j' '\'' 'k b"l" 1.5e-3 2..3 m.0 n::o"##;
    let cut = tokens(source);
    let shown: Vec<String> = cut.iter().map(|token| format!("{:?} {}", token.kind, token.text)).collect();
    let expected = [
        "Word a",
        "Text e \\\" f",
        "Text h \" i",
        "Quoted 'j'",
        "Quoted '\\''",
        "Quoted 'k",
        "Text l",
        "Number 1.5e-3",
        "Number 2",
        "Mark .",
        "Mark .",
        "Number 3",
        "Word m",
        "Mark .",
        "Number 0",
        "Word n",
        "Mark ::",
        "Word o",
    ];
    assert_eq!(shown, expected);
    assert_eq!((cut[1].line, cut[2].line), (1, 2));
}

#[test]
fn code_for_tests_is_marked() {
    let cut = tokens("fn a() {} #[cfg(test)] mod tests { use x; fn b() {} } fn c() {} #[test] fn d() { e } fn f() {}");
    let outside: Vec<&str> =
        cut.iter().filter(|t| t.kind == Kind::Word && !t.in_test).map(|t| t.text.as_str()).collect();
    assert_eq!(outside, ["fn", "a", "fn", "c", "fn", "f"]);
}
