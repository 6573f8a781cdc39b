//! A new hire who is not in the workspace yet.

use crate::app::ids::new_person_id;
use crate::domain::{Command, Person, PersonId, ProgrammeId, TeamId, Workspace};
use crate::ui::views::person::drafts::{Fault, PeriodDraft};
use chrono::NaiveDate;

/// What was typed of a new hire.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPerson {
    /// Full name.
    pub name: String,
    /// Address to write to.
    pub email: String,
    /// The team they will work in.
    pub team: Option<TeamId>,
    /// The programme they will be enrolled in.
    pub programme: ProgrammeId,
    /// First day of work.
    pub start: Option<NaiveDate>,
    /// Time in sales before hiring.
    pub periods: Vec<PeriodDraft>,
}

impl NewPerson {
    /// Begins with nothing but the programme that most people are enrolled in.
    pub fn new(workspace: &Workspace) -> Self {
        let enrolled = |id: &ProgrammeId| workspace.people.values().filter(|person| person.programme == *id).count();
        let programmes = workspace.root.programmes.keys();
        // Of equals the first one wins, as `max_by_key` takes the last.
        let programme = programmes.rev().max_by_key(|id| enrolled(id)).cloned();
        Self {
            name: String::new(),
            email: String::new(),
            team: None,
            programme: programme.unwrap_or_else(|| ProgrammeId::new("")),
            start: None,
            periods: Vec::new(),
        }
    }

    /// What is wrong with the name, if something is.
    pub fn name_fault(&self) -> Option<Fault> {
        self.name.trim().is_empty().then_some("person-fault-name")
    }

    /// Gives the person as far as they can be reckoned with; `None` while there is no first day.
    pub fn person(&self) -> Option<Person> {
        let mut person = Person::new(self.name.trim(), self.programme.clone(), self.start?);
        person.email = self.email.trim().to_owned();
        person.team = self.team.clone();
        person.prior_experience = self.periods.iter().filter_map(PeriodDraft::period).collect();
        Some(person)
    }

    /// Gives the command that adds them, and their new id; `None` while something is missing or wrong.
    pub fn command(&self, workspace: &Workspace) -> Option<(PersonId, Command)> {
        let wrong = self.name_fault().is_some()
            || !workspace.root.programmes.contains_key(&self.programme)
            || self.periods.iter().any(|period| period.period().is_none() || period.to_fault().is_some());
        let person = self.person().filter(|_| !wrong)?;
        let id = new_person_id(workspace, &person.name);
        Some((id.clone(), Command::AddPerson { id, person: Box::new(person) }))
    }
}
