//! The languages of the window and the command line.

use unic_langid::LanguageIdentifier;

/// A language people can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// Reads `fr`, `en` or a locale such as `fr_CA.UTF-8`.
    pub fn parse(text: &str) -> Option<Self> {
        let primary = text.split(['-', '_', '.']).next()?;
        match primary.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::Fr),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Gives the code files and options use.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// Gives the language's own name, the same in every language.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().expect("both codes are well-formed language tags")
    }

    pub(super) fn locale(self) -> chrono::Locale {
        match self {
            Self::En => chrono::Locale::en_US,
            Self::Fr => chrono::Locale::fr_FR,
        }
    }
}
