//! Comments: what lies between the tokens and is no blank.

use super::Span;
use super::lexer::{Lexer, Token, block_comment_end};

/// Lists the comments of a source, line comments without the line's end; those behind a place that is no RON are not found.
pub fn comments(source: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut lexer = Lexer::new(source);
    let mut end = 0;
    loop {
        let (token, span) = lexer.next();
        between(source, end..span.start, &mut found);
        end = span.end;
        if matches!(token, Token::End | Token::Stray | Token::UnclosedText | Token::UnclosedComment) {
            return found;
        }
    }
}

/// Lists the comments of a stretch without tokens.
fn between(source: &str, stretch: std::ops::Range<usize>, found: &mut Vec<Span>) {
    let bytes = source.as_bytes();
    let mut at = stretch.start;
    while at < stretch.end {
        let end = match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'/')) => source[at..].find('\n').map_or(source.len(), |length| at + length),
            (b'/', Some(b'*')) => block_comment_end(bytes, at).unwrap_or(stretch.end),
            _ => {
                at += 1;
                continue;
            }
        };
        let line = &source[at..end];
        found.push(Span::new(at, at + line.trim_end().len()));
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_found_where_they_are_none_of_a_text() {
        let source =
            "// a\r\n#![enable(implicit_some)] /* b /* c */ */ (x: \"// d\", // é\n y: r#\"/*\"#,/**/ //\n) // end";
        let found: Vec<&str> = comments(source).into_iter().map(|span| span.of(source)).collect();
        assert_eq!(found, ["// a", "/* b /* c */ */", "// é", "/**/", "//", "// end"]);
        assert_eq!(comments("( /* without end").len(), 0);
    }
}
