//! States of records, named by what they hold, so that the past is a chain that can be walked whatever clocks say.

use crate::domain::record::Content;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use std::fmt;

/// Names a state of a record: equal for equal data, however its file is laid out and commented.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Names the state in which there is no record.
    pub const NOTHING: Self = Self(0);

    /// Names a text, for telling it from others without saying it.
    pub fn of_text(text: &str) -> Self {
        let mut hash = Fnv::default();
        hash.text(b's', text);
        Self(hash.0.max(1))
    }

    /// Names what a record holds.
    pub fn of(content: Option<&Content>) -> Self {
        let Some(value) = content.and_then(Content::as_written) else { return Self::NOTHING };
        let mut hash = Fnv::default();
        hash.value(&value);
        // Nothing has a name of its own.
        Self(hash.0.max(1))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:016x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        u64::from_str_radix(&text, 16).map(Self).map_err(serde::de::Error::custom)
    }
}

impl Default for Fingerprint {
    fn default() -> Self {
        Self::NOTHING
    }
}

/// FNV-1a: small, and the same in every version of everything, which the standard library's hash is not.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn text(&mut self, mark: u8, text: &str) {
        self.bytes(&[mark]);
        self.bytes(text.as_bytes());
        // No text holds this byte, so that no two rows of texts are the same bytes.
        self.bytes(&[0xff]);
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.bytes(b"n"),
            Value::Bool(truth) => self.bytes(if *truth { b"t" } else { b"f" }),
            Value::Number(number) => self.text(b'd', &number.to_string()),
            Value::String(text) => self.text(b's', text),
            Value::Array(items) => {
                self.bytes(b"[");
                items.iter().for_each(|item| self.value(item));
                self.bytes(b"]");
            }
            Value::Object(fields) => {
                self.bytes(b"{");
                // The order of keys is that of the map, which is sorted.
                for (key, value) in fields {
                    self.text(b'k', key);
                    self.value(value);
                }
                self.bytes(b"}");
            }
        }
    }
}
