//! The sentences for files that cannot be read, and for changes that cannot be written.

use super::{Texts, capitalized};
use crate::domain::problem::Expected;
use crate::domain::{FileFault, Place, WriteFault};
use chrono::{DateTime, NaiveDate, Utc};

/// What people read about a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultWords {
    /// What is wrong and where, in one line.
    pub title: String,
    /// The line of the file it is about, as it stands there.
    pub excerpt: Option<String>,
    /// What to do, and what becomes of the file until then.
    pub detail: String,
}

impl Texts {
    /// Says what is wrong with a file; `name` is whose record it holds, where that is known.
    pub fn file_fault(&self, place: Option<&Place>, fault: &FileFault, name: Option<&str>) -> FaultWords {
        self.file_fault_of(place, fault, name, false)
    }

    /// Says what is wrong with a file; `is_shown` when its record is still shown as it was read before.
    pub fn file_fault_of(
        &self,
        place: Option<&Place>,
        fault: &FileFault,
        name: Option<&str>,
        is_shown: bool,
    ) -> FaultWords {
        let (what, hint) = self.what_and_hint(place, fault);
        let title = match place.filter(|place| !place.file.is_empty()) {
            None => capitalized(&what),
            Some(Place { file, position: None, .. }) => {
                self.with("fault-in", &[("file", file.as_str().into()), ("what", what.into())])
            }
            Some(Place { file, position: Some(at), .. }) => {
                let [line, column] = [at.line, at.column].map(|number| number.to_string().into());
                let file = file.as_str().into();
                self.with("fault-at", &[("file", file), ("line", line), ("column", column), ("what", what.into())])
            }
        };
        let rest = self.what_becomes_of_it(place, fault, name, is_shown);
        let detail = [hint, rest].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        FaultWords { title, excerpt: excerpt(fault).map(str::to_owned), detail }
    }

    /// Says why a change could not be written, and what becomes of it.
    pub fn write_fault(&self, fault: &WriteFault) -> FaultWords {
        let (title, detail) = match fault {
            WriteFault::Unreadable => (self.get("write-unreadable"), self.get("write-unreadable-hint")),
            WriteFault::NewerFormat => (self.get("write-newer"), self.get("write-newer-hint")),
            WriteFault::NoPermission => (self.get("write-no-permission"), self.get("write-no-permission-hint")),
            WriteFault::DiskFull => (self.get("write-disk-full"), self.get("write-disk-full-hint")),
            WriteFault::Gone => (self.get("write-gone"), self.get("write-gone-hint")),
            WriteFault::Busy => (self.get("write-busy"), self.get("write-busy-hint")),
            WriteFault::ChangedOnDisk => (self.get("write-changed"), self.get("write-changed-hint")),
            WriteFault::OutsideLink => (self.get("write-outside-link"), self.get("write-outside-link-hint")),
            WriteFault::BadId => (self.get("write-bad-id"), self.get("write-bad-id-hint")),
            WriteFault::Exists => (self.get("write-exists"), self.get("write-exists-hint")),
            WriteFault::Unfaithful => (self.get("write-unfaithful"), self.get("write-unfaithful-hint")),
            WriteFault::Other { reason } => {
                let detail = self.with("write-other-hint", &[("reason", reason.as_str().into())]);
                (self.get("write-other"), detail.into())
            }
        };
        FaultWords { title: title.into_owned(), excerpt: None, detail: detail.into_owned() }
    }

    /// Says what is wrong, without a place and as the inside of a sentence, and what to do about it.
    fn what_and_hint(&self, place: Option<&Place>, fault: &FileFault) -> (String, String) {
        let plain = |what, hint| (self.get(what).into_owned(), self.get(hint).into_owned());
        let quoted = |id: &str, key: &str, value: &str| self.with(id, &[(key, value.into())]);
        let meant =
            |nearest: &Option<String>| nearest.as_ref().map(|nearest| quoted("fault-did-you-mean", "nearest", nearest));
        match fault {
            FileFault::Syntax { expected, .. } => {
                let what = match expected.as_deref() {
                    None => self.get("fault-syntax").into_owned(),
                    Some("\"") => self.get("fault-syntax-quote").into_owned(),
                    Some("\\") => self.get("fault-syntax-escape").into_owned(),
                    Some("*/") => self.get("fault-syntax-comment").into_owned(),
                    Some(mark) => quoted("fault-syntax-mark", "mark", mark),
                };
                (what, self.get("fault-syntax-hint").into_owned())
            }
            FileFault::UnknownField { found, nearest, .. } => {
                let hint = meant(nearest).unwrap_or_else(|| self.get("fault-correct-or-remove").into_owned());
                (quoted("fault-unknown-field", "found", found), hint)
            }
            FileFault::UnknownVariant { found, expected, nearest, .. } => {
                let allowed = quoted("fault-allowed-words", "words", &expected.join(", "));
                let hint = meant(nearest).map_or(allowed.clone(), |meant| format!("{meant} {allowed}"));
                (quoted("fault-unknown-word", "found", found), hint)
            }
            FileFault::MissingField { field } => {
                (quoted("fault-missing-field", "field", field), self.get("fault-missing-field-hint").into_owned())
            }
            FileFault::WrongType { expected, found, .. } => {
                let expected = kind(*expected);
                let values = [("expected", expected.into()), ("found", found.as_str().into())];
                (self.with("fault-wrong-type", &values), self.with("fault-wrong-type-hint", &values))
            }
            FileFault::NoSuchDate { found, days_in_month, .. } => {
                (self.get("fault-no-such-date").into_owned(), self.days_in_month(found, *days_in_month))
            }
            FileFault::Duplicate { key, first, .. } => {
                let hint = match first {
                    Some(first) => quoted("fault-duplicate-hint", "line", &first.line.to_string()),
                    None => self.get("fault-duplicate-hint-unplaced").into_owned(),
                };
                (quoted("fault-duplicate", "key", key), hint)
            }
            FileFault::NotUtf8 { looks_like } => {
                let hint = match looks_like {
                    Some(encoding) => quoted("fault-not-utf8-hint", "encoding", encoding),
                    None => self.get("fault-not-utf8-hint-unknown").into_owned(),
                };
                (self.get("fault-not-utf8").into_owned(), hint)
            }
            FileFault::Empty => plain("fault-empty", "fault-empty-hint"),
            FileFault::NoWorkspaceFile => plain("fault-no-workspace", "fault-no-workspace-hint"),
            FileFault::Missing if place.is_none_or(|place| !place.file.ends_with(".ron")) => {
                plain("fault-missing-folder", "fault-missing-folder-hint")
            }
            FileFault::Missing => plain("fault-missing-file", "fault-missing-file-hint"),
            FileFault::NotAFolder => plain("fault-not-a-folder", "fault-not-a-folder-hint"),
            FileFault::Foreign { is_folder: true } => plain("fault-foreign-folder", "fault-foreign-hint"),
            FileFault::Foreign { is_folder: false } => plain("fault-foreign-file", "fault-foreign-hint"),
            FileFault::NewerFormat { found, known } => {
                let values = [("found", (*found).into()), ("known", (*known).into())];
                (self.get("fault-newer").into_owned(), self.with("fault-newer-hint", &values))
            }
            FileFault::NoPermission => plain("fault-no-permission", "fault-no-permission-hint"),
            FileFault::BadId { found, suggestion } => {
                let rule = self.get("fault-bad-id-hint").into_owned();
                let hint = match suggestion {
                    Some(suggestion) => format!("{rule} {}", quoted("fault-bad-id-rename", "suggestion", suggestion)),
                    None => rule,
                };
                (quoted("fault-bad-id", "found", found), hint)
            }
            FileFault::Copy { of, is_alone } => {
                let hint = if *is_alone { "fault-copy-alone-hint" } else { "fault-copy-hint" };
                (quoted("fault-copy", "file", of), quoted(hint, "file", of))
            }
            FileFault::TornLine => plain("fault-torn-line", "fault-torn-line-hint"),
            FileFault::BadLine { .. } => plain("fault-bad-line", "fault-bad-line-hint"),
            FileFault::ClockAhead { on } => {
                let on = self.instant(*on);
                (quoted("fault-clock-ahead", "on", &on), self.get("fault-clock-hint").into_owned())
            }
            FileFault::ClockBack { from, to } => {
                let values = [("from", self.instant(*from).into()), ("to", self.instant(*to).into())];
                (self.with("fault-clock-back", &values), self.get("fault-clock-hint").into_owned())
            }
            FileFault::Unfinished => plain("fault-unfinished", "fault-unfinished-hint"),
            FileFault::NoLock => plain("fault-no-lock", "fault-no-lock-hint"),
            FileFault::ReadOnly { is_folder: true } => plain("fault-read-only-folder", "fault-read-only-hint"),
            FileFault::ReadOnly { is_folder: false } => plain("fault-read-only-file", "fault-read-only-hint"),
            FileFault::OutsideLink => plain("fault-outside-link", "fault-outside-link-hint"),
            FileFault::TooLarge { bytes, most } => {
                // Rounded up: a file over the limit never shows the limit's own number.
                let values = [("bytes", megabytes(*bytes).into()), ("most", megabytes(*most).into())];
                (self.get("fault-too-large").into_owned(), self.with("fault-too-large-hint", &values))
            }
            FileFault::TooDeep { most } => {
                (self.get("fault-too-deep").into_owned(), quoted("fault-too-deep-hint", "most", &most.to_string()))
            }
            FileFault::Unreadable { reason } => {
                (self.get("fault-unreadable").into_owned(), quoted("fault-unreadable-hint", "reason", reason))
            }
        }
    }

    /// Writes an instant as the clocks of the world do, since machines with clocks that go wrong may be anywhere.
    fn instant(&self, on: DateTime<Utc>) -> String {
        format!("{} {} UTC", self.day_month_year(on.date_naive()), on.format("%H:%M"))
    }

    /// Says how many days the month has, or how dates are written.
    fn days_in_month(&self, found: &str, days: Option<u32>) -> String {
        let first = found.get(..7).and_then(|month| format!("{month}-01").parse::<NaiveDate>().ok());
        match (first, days) {
            (Some(first), Some(days)) => {
                // The year matters to February only.
                let month = if found.get(5..7) == Some("02") { self.month_year(first) } else { self.month(first) };
                self.with("fault-days-in-month", &[("month", capitalized(&month).into()), ("days", days.into())])
            }
            _ => self.get("fault-no-such-month").into_owned(),
        }
    }

    /// Says what becomes of the file; empty where the hint has said so, or there is no file.
    fn what_becomes_of_it(
        &self,
        place: Option<&Place>,
        fault: &FileFault,
        name: Option<&str>,
        is_shown: bool,
    ) -> String {
        match fault {
            FileFault::Foreign { .. }
            | FileFault::NewerFormat { .. }
            | FileFault::NoWorkspaceFile
            | FileFault::Missing
            | FileFault::NotAFolder
            | FileFault::BadId { .. }
            | FileFault::TornLine
            | FileFault::BadLine { .. }
            | FileFault::Copy { .. }
            | FileFault::ClockAhead { .. }
            | FileFault::ClockBack { .. }
            | FileFault::Unfinished
            | FileFault::NoLock
            | FileFault::ReadOnly { .. }
            | FileFault::OutsideLink => String::new(),
            _ if place.is_none_or(|place| !place.file.ends_with(".ron")) => String::new(),
            _ if is_shown => self.get("fault-still-shown").into_owned(),
            _ if place.is_some_and(|place| place.file == "workspace.ron") => {
                self.get("fault-nothing-opens").into_owned()
            }
            _ => match name.filter(|name| !name.trim().is_empty()) {
                Some(name) => self.with("fault-left-out", &[("name", name.into())]),
                None => self.get("fault-left-out-unnamed").into_owned(),
            },
        }
    }
}

fn excerpt(fault: &FileFault) -> Option<&str> {
    match fault {
        FileFault::Syntax { excerpt, .. }
        | FileFault::UnknownField { excerpt, .. }
        | FileFault::UnknownVariant { excerpt, .. }
        | FileFault::WrongType { excerpt, .. }
        | FileFault::NoSuchDate { excerpt, .. }
        | FileFault::BadLine { excerpt }
        | FileFault::Duplicate { excerpt, .. } => Some(excerpt.as_str()).filter(|excerpt| !excerpt.is_empty()),
        _ => None,
    }
}

fn kind(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "text",
        Expected::Number => "number",
        Expected::WholeNumber => "whole",
        Expected::Date => "date",
        Expected::Time => "time",
        Expected::List => "list",
        Expected::Map => "map",
        Expected::Record => "record",
        Expected::Truth => "truth",
        Expected::Word => "word",
    }
}

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024 * 1024)
}
