//! What awaits somebody's word, in words.

use super::Texts;
use crate::domain::{Awaited, Awaiting, RotationId, Session, SessionRef, Workspace};
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
                let person = workspace.people.get(&awaiting.person);
                let person = person.map_or(awaiting.person.as_str(), |person| &person.name);
                let days = crate::domain::time::days_between(today, awaiting.date);
                let values = [
                    ("person", person.into()),
                    ("rotation", rotation_name(rotation, workspace).into()),
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
        let person = workspace.people.get(&name.person).map_or(name.person.as_str(), |person| &person.name);
        let Some(session) = workspace.session(name) else {
            return AwaitingWords { title: person.to_owned(), sentence: String::new() };
        };
        let host = host_name(session, workspace);
        let host = if host.is_empty() { self.get("awaiting-nobody").into_owned() } else { host };
        let values = [
            ("person", person.into()),
            ("host", host.into()),
            ("rotation", rotation_name(&session.rotation, workspace).into()),
            ("date", self.date(session.date).into()),
            ("part", self.slot(session.slot).into()),
            ("days", crate::domain::time::days_between(session.date, today).abs().into()),
        ];
        AwaitingWords { title: self.with(title, &values), sentence: self.with(sentence, &values) }
    }
}

fn host_name(session: &Session, workspace: &Workspace) -> String {
    let Some(id) = &session.host else { return String::new() };
    workspace.hosts.get(id).map_or(id.as_str(), |host| &host.name).to_owned()
}

/// Gives the name of a rotation, or its id where it has none.
fn rotation_name<'a>(id: &'a RotationId, workspace: &'a Workspace) -> &'a str {
    workspace.rotation(id).map(|rotation| rotation.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(id.as_str())
}
