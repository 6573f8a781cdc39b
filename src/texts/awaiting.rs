//! What awaits somebody's word, in words.

use super::{Texts, records};
use crate::domain::time::days_between;
use crate::domain::{Awaited, Awaiting, SessionRef, Workspace};
use chrono::NaiveDate;

/// What awaits somebody, as a title and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitingWords {
    /// What is asked.
    pub title: String,
    /// What helps to answer.
    pub sentence: String,
}

impl Texts {
    /// Says what awaits somebody's word on a day.
    pub fn awaiting(&self, awaiting: &Awaiting, workspace: &Workspace, today: NaiveDate) -> AwaitingWords {
        match &awaiting.what {
            Awaited::Outcome(name) => self.about(name, workspace, today, ["awaiting-outcome", "awaiting-outcome-text"]),
            Awaited::Signature(name) => {
                self.about(name, workspace, today, ["awaiting-signature", "awaiting-signature-text"])
            }
            Awaited::NewPlace(name) => {
                let mut words = self.about(name, workspace, today, ["awaiting-place", "awaiting-place-text"]);
                if let Some(instead) = workspace.session(name).and_then(|session| session.instead) {
                    words.sentence = self.with("awaiting-place-instead", &[("date", self.date(instead).into())]);
                }
                words
            }
            Awaited::Answer(name) => self.about(name, workspace, today, ["awaiting-answer", "awaiting-answer-text"]),
            Awaited::Gap { rotation, missing, .. } => {
                let person = records::person(workspace, &awaiting.person);
                let days = days_between(today, awaiting.date);
                let values = [
                    ("person", person.into()),
                    ("rotation", records::rotation(workspace, rotation).into()),
                    ("count", (*missing).into()),
                    ("date", self.date(awaiting.date).into()),
                    ("days", days.abs().into()),
                ];
                let sentence = if days < 0 { "awaiting-gap-late" } else { "awaiting-gap-due" };
                AwaitingWords { title: self.with("awaiting-gap", &values), sentence: self.with(sentence, &values) }
            }
        }
    }

    fn about(
        &self,
        name: &SessionRef,
        workspace: &Workspace,
        today: NaiveDate,
        [title, sentence]: [&str; 2],
    ) -> AwaitingWords {
        let person = records::person(workspace, &name.person);
        let Some(session) = workspace.session(name) else {
            return AwaitingWords { title: person, sentence: String::new() };
        };
        let nobody = || self.get("awaiting-nobody").into_owned();
        let host = session.host.as_ref().map_or_else(nobody, |id| records::host(workspace, id));
        let values = [
            ("person", person.into()),
            ("host", host.into()),
            ("rotation", records::rotation(workspace, &session.rotation).into()),
            ("date", self.date(session.date).into()),
            ("part", self.slot(session.slot).into()),
            ("days", days_between(session.date, today).abs().into()),
        ];
        AwaitingWords { title: self.with(title, &values), sentence: self.with(sentence, &values) }
    }
}
