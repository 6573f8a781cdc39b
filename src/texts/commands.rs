//! What commands do and why they are refused, in words: toasts, undo, the command line.

use super::Texts;
use crate::domain::{Label, Person, PersonId, Refusal, SessionRef, Status, Thing, ValueFault, Workspace};

impl Texts {
    /// Says what a command has done: "Session of Chloé Vidal moved to Thu 10 Dec", "45 sessions added".
    ///
    /// The workspace is asked for names; of what a command takes away, only the one before it has them.
    pub fn done(&self, label: &Label, workspace: &Workspace) -> String {
        let who = label.name.clone().or_else(|| label.about.as_ref().map(|about| name_in(about, workspace)));
        let date = label.date.map(|date| self.date(date)).unwrap_or_default();
        let values = [("count", label.count.into()), ("who", who.unwrap_or_default().into()), ("date", date.into())];
        self.with(&format!("deed-{}", label.deed.name()), &values)
    }

    /// Says what an edit has done, be it not known what that was.
    pub fn edited(&self, label: Option<&Label>, workspace: &Workspace) -> String {
        label.map_or_else(|| self.get("deed-unknown").into_owned(), |label| self.done(label, workspace))
    }

    /// Says why a command is refused, as a sentence.
    pub fn refusal(&self, refusal: &Refusal, workspace: &Workspace) -> String {
        let name = |thing: &Thing| name_in(thing, workspace);
        match refusal {
            Refusal::Gone(thing) => self.with(gone(thing), &[("name", name(thing).into())]),
            Refusal::Taken(thing) => self.with(taken(thing), &[("name", name(thing).into())]),
            Refusal::InUse { what, by } => {
                self.with(in_use(what), &[("name", name(what).into()), ("count", (*by).into())])
            }
            Refusal::Misfit => self.get("refusal-misfit").into_owned(),
            Refusal::BadId { id } => self.with("refusal-bad-id", &[("id", id.as_str().into())]),
            Refusal::Value(fault) => self.value_fault(fault),
            Refusal::Status { session, status } => {
                let id = match status {
                    Status::Done => "refusal-status-done",
                    Status::Missed => "refusal-status-missed",
                    Status::Cancelled => "refusal-status-cancelled",
                    Status::Declined => "refusal-status-declined",
                    Status::Planned | Status::Confirmed => "refusal-status-open",
                };
                self.with(id, &[("name", person_of(session, workspace).into())])
            }
            Refusal::NoHost { session } => {
                self.with("refusal-no-host", &[("name", person_of(session, workspace).into())])
            }
            Refusal::UnknownHolidays { code } => self.with("refusal-holidays", &[("code", code.as_str().into())]),
        }
    }

    /// Says what is wrong with a value and what is allowed, as a sentence (`workspace-format.md`, "Defaults and limits").
    pub fn value_fault(&self, fault: &ValueFault) -> String {
        match fault {
            ValueFault::OutOfRange { found, least, most, .. } => {
                let id = if *most == u32::MAX { "value-too-small" } else { "value-out-of-range" };
                let values = [("found", found.as_str().into()), ("least", (*least).into()), ("most", (*most).into())];
                self.with(id, &values)
            }
            ValueFault::Share { found } => self.with("value-share", &[("found", found.as_str().into())]),
            ValueFault::Year { found } => self.with("value-year", &[("date", found.to_string().into())]),
            ValueFault::Backwards { from, to } => {
                let values = [("from", self.day_month_year(*from)), ("to", self.day_month_year(*to))];
                self.with("value-backwards", &values.map(|(key, date)| (key, date.into())))
            }
            ValueFault::Hours => self.get("value-hours").into_owned(),
            ValueFault::NoWorkingDay => self.get("value-no-working-day").into_owned(),
            ValueFault::OrderLoop { rotations } => {
                let rotations: Vec<String> = rotations.iter().map(ToString::to_string).collect();
                self.with("value-order-loop", &[("rotations", rotations.join(" → ").into())])
            }
            ValueFault::TwoMeanings { rotation } => {
                self.with("value-two-meanings", &[("rotation", rotation.as_str().into())])
            }
            ValueFault::Unnamed => self.get("value-unnamed").into_owned(),
            ValueFault::EmptyName => self.get("value-empty-name").into_owned(),
            ValueFault::Language { found } => self.with("value-language", &[("found", found.as_str().into())]),
            ValueFault::Slot => self.get("value-slot").into_owned(),
        }
    }
}

fn gone(thing: &Thing) -> &'static str {
    match thing {
        Thing::Person(_) | Thing::Host(_) => "refusal-gone-somebody",
        Thing::Session(_) => "refusal-gone-session",
        Thing::Programme(_) => "refusal-gone-programme",
        Thing::Revision(..) => "refusal-gone-revision",
        Thing::Rotation(_) => "refusal-gone-rotation",
        Thing::Team(_) => "refusal-gone-team",
        Thing::Insight(_) => "refusal-gone-insight",
        Thing::Experience | Thing::Absence | Thing::Waiver | Thing::Closure => "refusal-gone-entry",
        Thing::Conflict => "refusal-gone-conflict",
    }
}

fn taken(thing: &Thing) -> &'static str {
    match thing {
        Thing::Person(_) | Thing::Host(_) => "refusal-taken-somebody",
        _ => "refusal-taken",
    }
}

fn in_use(thing: &Thing) -> &'static str {
    match thing {
        Thing::Host(_) => "refusal-in-use-host",
        Thing::Rotation(_) => "refusal-in-use-rotation",
        Thing::Team(_) => "refusal-in-use-team",
        _ => "refusal-in-use-programme",
    }
}

/// Gives the name of something, or its id where it has none.
fn name_in(thing: &Thing, workspace: &Workspace) -> String {
    let or_id = |name: Option<&String>, id: &str| name.cloned().unwrap_or_else(|| id.to_owned());
    let programmes = &workspace.root.programmes;
    match thing {
        Thing::Person(id) => person_name(id, workspace),
        Thing::Session(name) => person_of(name, workspace),
        Thing::Host(id) => or_id(workspace.hosts.get(id).map(|host| &host.name), id.as_str()),
        Thing::Programme(id) | Thing::Revision(id, _) => {
            or_id(programmes.get(id).map(|programme| &programme.name), id.as_str())
        }
        Thing::Rotation(id) => {
            let name = workspace.rotation(id).map(|rotation| &rotation.name).filter(|name| !name.is_empty());
            or_id(name, id.as_str())
        }
        Thing::Team(id) => or_id(workspace.root.teams.get(id).map(|team| &team.name), id.as_str()),
        Thing::Insight(id) => or_id(workspace.insights.insights.get(id).map(|insight| &insight.text), id.as_str()),
        Thing::Experience | Thing::Absence | Thing::Waiver | Thing::Closure | Thing::Conflict => String::new(),
    }
}

fn person_of(session: &SessionRef, workspace: &Workspace) -> String {
    person_name(&session.person, workspace)
}

fn person_name(id: &PersonId, workspace: &Workspace) -> String {
    let name = |person: &std::sync::Arc<Person>| person.name.clone();
    workspace.people.get(id).map(name).unwrap_or_else(|| id.to_string())
}
