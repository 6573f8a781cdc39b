//! The history in words: who did what, on the page of a record and in the log of all.

use super::Texts;
use crate::domain::history::Entry;
use crate::domain::{Label, Workspace};
use chrono::NaiveDate;

impl Texts {
    /// Says what somebody did to the record whose page it is on, to stand behind their name: "signed Thu 19 Nov".
    ///
    /// `date` is that of the session it is about, where it is about one.
    pub fn did(&self, label: Option<&Label>, date: Option<NaiveDate>) -> String {
        let Some(label) = label else { return self.get("history-something").into_owned() };
        let date = label.date.or(date).filter(|_| label.count == 1);
        let which = match (date, label.count) {
            (Some(_), _) => "date",
            (None, 1) => "one",
            (None, _) => "many",
        };
        let date = date.map(|date| self.date(date)).unwrap_or_default();
        let values = [("which", which.into()), ("date", date.into()), ("count", label.count.into())];
        self.with(&format!("did-{}", label.deed.name()), &values)
    }

    /// Names who did something; somebody, where that is not known.
    pub fn who(&self, by: &str) -> String {
        if by.is_empty() { self.get("history-somebody").into_owned() } else { by.to_owned() }
    }

    /// Says what an entry of the history did, as a line of a log.
    pub fn logged(&self, entry: &Entry, is_undone: bool, workspace: &Workspace) -> String {
        if entry.is_from_outside() {
            let file = entry.files.first().map(|changes| changes.file.as_str()).unwrap_or_default();
            let values = [("count", entry.files.len().into()), ("file", file.into())];
            return self.with("history-log-outside", &values);
        }
        let what = self.edited(entry.did.as_ref(), workspace);
        let what = match (&entry.undoes, entry.again) {
            (None, _) => what,
            (Some(_), false) => self.with("toast-undone", &[("what", what.into())]),
            (Some(_), true) => self.with("toast-redone", &[("what", what.into())]),
        };
        if is_undone { self.with("history-undone", &[("what", what.into())]) } else { what }
    }
}
