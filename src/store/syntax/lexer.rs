//! Tokens of RON, one at a time; blanks and comments between them are stepped over but stay in the source.

use super::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `(`, `[` or `{`.
    Open(Bracket),
    /// `)`, `]` or `}`.
    Close(Bracket),
    /// `:`.
    Colon,
    /// `,`.
    Comma,
    /// A string of any kind.
    Text,
    /// A number, a character, or anything else that stands for itself.
    Number,
    /// An identifier: a field, a variant, `true`, `None`.
    Word,
    /// `#![…]`.
    Attribute,
    /// A character that begins nothing.
    Stray,
    /// A string without its end.
    UnclosedText,
    /// A block comment without its end.
    UnclosedComment,
    /// The end of the source.
    End,
}

/// The three pairs of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Curly,
}

impl Bracket {
    /// Gives the mark that closes the pair.
    pub(super) fn closing(self) -> &'static str {
        match self {
            Self::Round => ")",
            Self::Square => "]",
            Self::Curly => "}",
        }
    }
}

/// Walks a source token by token.
#[derive(Clone)]
pub(super) struct Lexer<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, at: 0 }
    }

    /// Gives the next token and where it stands.
    pub(super) fn next(&mut self) -> (Token, Span) {
        if let Some(start) = self.skip_trivia() {
            self.at = self.source.len();
            return (Token::UnclosedComment, Span::new(start, self.at));
        }
        let start = self.at;
        let rest = &self.source.as_bytes()[start..];
        let (token, length) = match rest.first() {
            None => (Token::End, 0),
            Some(b'(') => (Token::Open(Bracket::Round), 1),
            Some(b'[') => (Token::Open(Bracket::Square), 1),
            Some(b'{') => (Token::Open(Bracket::Curly), 1),
            Some(b')') => (Token::Close(Bracket::Round), 1),
            Some(b']') => (Token::Close(Bracket::Square), 1),
            Some(b'}') => (Token::Close(Bracket::Curly), 1),
            Some(b':') => (Token::Colon, 1),
            Some(b',') => (Token::Comma, 1),
            Some(b'"') => escaped(rest, 1),
            Some(b'#') => attribute(rest),
            Some(b'\'') => character(&self.source[start..]),
            Some(b'b' | b'r') => prefixed(rest).unwrap_or_else(|| word(&self.source[start..])),
            Some(_) => word(&self.source[start..]),
        };
        self.at = start + length;
        (token, Span::new(start, self.at))
    }

    /// Steps over blanks and comments; gives the start of a block comment that does not end.
    fn skip_trivia(&mut self) -> Option<usize> {
        let bytes = self.source.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c) => self.at += 1,
                Some(b'/') if bytes.get(self.at + 1) == Some(&b'/') => {
                    let line = &bytes[self.at..];
                    self.at += line.iter().position(|&b| b == b'\n').unwrap_or(line.len());
                }
                Some(b'/') if bytes.get(self.at + 1) == Some(&b'*') => match block_comment_end(bytes, self.at) {
                    Some(end) => self.at = end,
                    None => return Some(self.at),
                },
                Some(byte) if !byte.is_ascii() => match self.source[self.at..].chars().next() {
                    // The blanks of RON beyond ASCII.
                    Some(c @ ('\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')) => self.at += c.len_utf8(),
                    _ => return None,
                },
                _ => return None,
            }
        }
    }
}

/// Finds the end of a block comment, inner ones included.
pub(super) fn block_comment_end(bytes: &[u8], start: usize) -> Option<usize> {
    let (mut at, mut depth) = (start + 2, 1_usize);
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => (at, depth) = (at + 2, depth + 1),
            (b'*', Some(b'/')) => {
                (at, depth) = (at + 2, depth - 1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}

/// Reads a string with escapes whose opening quote ends at `from`.
fn escaped(rest: &[u8], from: usize) -> (Token, usize) {
    let mut at = from;
    while at < rest.len() {
        match rest[at] {
            b'"' => return (Token::Text, at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    (Token::UnclosedText, rest.len())
}

/// Reads what begins with `b` or `r` and is no identifier: byte strings, raw strings, byte characters.
fn prefixed(rest: &[u8]) -> Option<(Token, usize)> {
    let letters = rest.iter().take(2).take_while(|b| matches!(b, b'b' | b'r')).count();
    let is_raw = rest[..letters].contains(&b'r');
    let hashes = if is_raw { rest[letters..].iter().take_while(|&&b| b == b'#').count() } else { 0 };
    let quote = letters + hashes;
    match rest.get(quote) {
        Some(b'"') if is_raw => {
            let end = [&b"\""[..], &b"#".repeat(hashes)].concat();
            let body = &rest[quote + 1..];
            let found = body.windows(end.len()).position(|window| window == end);
            Some(found.map_or((Token::UnclosedText, rest.len()), |at| (Token::Text, quote + 1 + at + end.len())))
        }
        Some(b'"') => Some(escaped(rest, quote + 1)),
        _ => None,
    }
}

/// Reads `#![…]`, with raw names and comments in it.
fn attribute(rest: &[u8]) -> (Token, usize) {
    let mut at = 1;
    while let Some(byte) = rest.get(at) {
        at = match (byte, rest.get(at + 1)) {
            (b']', _) => return (Token::Attribute, at + 1),
            (b'/', Some(b'/')) => at + rest[at..].iter().position(|byte| *byte == b'\n').unwrap_or(rest.len() - at),
            (b'/', Some(b'*')) => block_comment_end(rest, at).unwrap_or(rest.len()),
            (b'!' | b'[' | b'(' | b')' | b',' | b'_' | b'#', _) => at + 1,
            (byte, _) if byte.is_ascii_alphanumeric() || byte.is_ascii_whitespace() => at + 1,
            _ => break,
        };
    }
    (Token::Stray, 1)
}

/// Reads `'c'` or `'\n'`.
fn character(rest: &str) -> (Token, usize) {
    let body = &rest[1..];
    let mut at = 0;
    let mut is_escape = false;
    for c in body.chars().take(12) {
        at += c.len_utf8();
        match c {
            '\'' if !is_escape && at > 1 => return (Token::Number, 1 + at),
            '\n' => break,
            _ => is_escape = c == '\\' && !is_escape,
        }
    }
    (Token::Stray, 1)
}

/// Reads an identifier or a number.
fn word(rest: &str) -> (Token, usize) {
    let length = rest.bytes().position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'_' | b'+' | b'-' | b'.')));
    let mut length = length.unwrap_or(rest.len());
    // `r#name`, and letters beyond ASCII.
    if (rest.starts_with("r#") && length == 1) || rest.as_bytes().get(length).is_some_and(|b| !b.is_ascii()) {
        let more = |(at, c): &(usize, char)| {
            c.is_alphanumeric()
                || matches!(c, '_' | '+' | '-' | '.')
                || (*at == 1 && *c == '#' && rest.starts_with('r'))
        };
        length = rest.char_indices().take_while(more).last().map_or(0, |(at, c)| at + c.len_utf8());
    }
    match rest.chars().next() {
        Some(first) if length == 0 => (Token::Stray, first.len_utf8()),
        Some(first) if first.is_alphabetic() || first == '_' => (Token::Word, length),
        _ => (Token::Number, length),
    }
}
