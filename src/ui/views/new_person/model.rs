//! What a new hire leads to, worked out while the form is filled in: the verdict, what is owed, by when.

use crate::domain::progress;
use crate::domain::{Person, RotationId};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::person::experience_model::{self, ExperienceModel};

/// What the form leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The verdict on their experience.
    pub experience: ExperienceModel,
    /// What they will owe, in the order in which it can be done.
    pub owed: Vec<OwedRow>,
}

/// Sessions of one rotation that will be owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedRow {
    /// The rotation.
    pub rotation: RotationId,
    /// "4 cold-call sessions".
    pub sessions: String,
    /// "due Sat 30 Jan 2027".
    pub due: String,
}

/// Works out what a person will owe; `None` while their programme does not exist.
pub fn outlook(facts: &Facts<'_>, person: &Person) -> Option<Outlook> {
    let rules = facts.workspace.rules_of(person)?;
    let experienced = progress::is_experienced(person, rules);
    let owed = rules
        .in_order()
        .into_iter()
        .map(|(id, rotation)| (id, rotation, progress::required(rotation, experienced, person.waived(id, facts.today))))
        .filter(|(_, _, required)| *required > 0)
        .map(|(id, rotation, required)| OwedRow {
            rotation: id.clone(),
            sessions: facts.sessions_of(rules, id, required),
            due: facts.texts.with(
                "person-due",
                &[("date", facts.texts.date_with_year(progress::due_date(person, id, rotation)).into())],
            ),
        })
        .collect();
    Some(Outlook { experience: experience_model::model(facts, person, rules), owed })
}
