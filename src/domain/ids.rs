//! Ids: the stems of files and the keys of maps, one type per kind of thing so that they cannot be mixed up.

use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// The longest id a file may have, in characters (`workspace-format.md`).
pub const MAX_ID_LENGTH: usize = 64;

/// Tells whether `text` is a well-formed id: `[a-z0-9]` and single inner `-`, 1 to 64 characters (`workspace-format.md`).
pub fn is_id(text: &str) -> bool {
    (1..=MAX_ID_LENGTH).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

/// Makes the id nearest to a name: "Zoë Lefèvre" gives `zoe-lefevre`; empty when nothing of the name can stand in an id.
pub fn id_from_name(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match plain_letters(c) {
            Some(plain) => id.push_str(plain),
            None if c.is_ascii_alphanumeric() => id.push(c),
            None if id.is_empty() || id.ends_with('-') => {}
            None => id.push('-'),
        }
    }
    id.truncate(MAX_ID_LENGTH);
    id.trim_matches('-').to_owned()
}

/// The ASCII spelling of an accented Latin letter, where it has one.
fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps a text as it stands; whether it is well formed is the store's and the checks' question.
            pub fn new(text: impl AsRef<str>) -> Self {
                Self(Arc::from(text.as_ref()))
            }

            /// Gives the text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id_type!(
    /// Names one marketing employee: the stem of a file in `people/`.
    PersonId
);
id_type!(
    /// Names one salesperson who takes trainees along: the stem of a file in `hosts/`.
    HostId
);
id_type!(
    /// Names a team in `workspace.ron`.
    TeamId
);
id_type!(
    /// Names a programme in `workspace.ron`.
    ProgrammeId
);
id_type!(
    /// Names a rotation; the same id in two programmes is the same rotation for hosts (`planning.md` H4).
    RotationId
);
id_type!(
    /// Names one session of a person, such as `s-7k2m9q`.
    SessionId
);
id_type!(
    /// Names one insight of `insights.ron`, such as `i-4k2m`.
    InsightId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_with_single_inner_hyphens() {
        for good in ["a", "amelie-durand", "s-7k2m9q", "x1-2"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "é", "a b", "a.b", "../x", &"x".repeat(65)] {
            assert!(!is_id(bad), "{bad}");
        }
    }

    #[test]
    fn names_become_ids() {
        assert_eq!(id_from_name("Zoë Lefèvre"), "zoe-lefevre");
        assert_eq!(id_from_name("  Jean-Luc  d’Œuf "), "jean-luc-d-oeuf");
        assert_eq!(id_from_name("中村"), "");
    }
}
