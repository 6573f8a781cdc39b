//! Somebody's words between quotation marks, those they quote themselves between the marks for that.

use super::{Language, Texts};

impl Texts {
    /// Puts words between quotation marks; marks within them become those of a quotation in a quotation.
    pub fn quoted(&self, words: &str) -> String {
        let inner = match self.language() {
            // The spaces that French has inside its outer marks go with them.
            Language::Fr => {
                let spaced = ["\u{a0}", "\u{202f}", " ", ""].map(|space| (format!("«{space}"), format!("{space}»")));
                spaced
                    .iter()
                    .fold(words.to_owned(), |words, (open, close)| words.replace(open, "“").replace(close, "”"))
            }
            Language::En => words.replace('“', "‘").replace('”', "’"),
        };
        self.with("person-quoted", &[("text", inner.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_in_a_quotation_has_marks_of_its_own() {
        let said = |language, words| Texts::new(language).quoted(words).replace(['\u{a0}', '\u{202f}'], "_");
        assert_eq!(said(Language::Fr, "«\u{a0}Et la pose\u{202f}?\u{a0}» dit-il"), "«_“Et la pose_?” dit-il_»");
        assert_eq!(said(Language::Fr, "Un « mail » suffit"), "«_Un “mail” suffit_»");
        assert_eq!(said(Language::En, "“And the fitting?” he said"), "“‘And the fitting?’ he said”");
    }
}
