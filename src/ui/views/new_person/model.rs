//! What a new hire leads to, worked out while the form is filled in: the verdict, what is owed, by when.

use crate::domain::progress;
use crate::domain::{Person, Placement, Proposal, RotationId, Rules};
use crate::texts::capitalized;
use crate::ui::views::people::facts::Facts;
use crate::ui::views::person::experience_model::{self, ExperienceModel};

/// What the form leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The verdict on their experience.
    pub experience: ExperienceModel,
    /// What they will owe, in the order in which it can be done.
    pub owed: Vec<OwedRow>,
    /// Where it can be done.
    pub places: FirstPlaces,
}

/// The first free places of what somebody will owe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FirstPlaces {
    /// They are being looked for.
    Searching,
    /// Nothing is owed.
    NothingOwed,
    /// The person starts after what is planned now.
    Beyond,
    /// They are found.
    Found {
        /// By date.
        places: Vec<PlaceRow>,
        /// What finds none, in words.
        without: Vec<String>,
    },
}

/// One free place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// The rotation.
    pub rotation: RotationId,
    /// "Mon 14 Dec".
    pub day: String,
    /// "morning, with Hélène Faure".
    pub with: String,
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

/// Works out what a person will owe, and where it can be done by what the planner would give them; `None` while their
/// programme does not exist.
pub fn outlook(facts: &Facts<'_>, person: &Person, plan: Option<&Proposal>) -> Option<Outlook> {
    let rules = facts.workspace.rules_of(person)?;
    let experienced = progress::is_experienced(person, rules);
    let owed: Vec<OwedRow> = rules
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
    let places = places(facts, person, rules, &owed, plan);
    Some(Outlook { experience: experience_model::model(facts, person, rules), owed, places })
}

fn places(facts: &Facts<'_>, person: &Person, rules: &Rules, owed: &[OwedRow], plan: Option<&Proposal>) -> FirstPlaces {
    if owed.is_empty() {
        return FirstPlaces::NothingOwed;
    }
    if !progress::is_planned_now(facts.workspace, person, facts.today) {
        return FirstPlaces::Beyond;
    }
    let Some(plan) = plan else { return FirstPlaces::Searching };
    let texts = facts.texts;
    let mut placed: Vec<_> = plan.placed.iter().collect();
    placed.sort_by_key(|placement| (placement.date, placement.slot));
    let row = |placement: &Placement| {
        let (part, host) = (texts.slot(placement.slot), facts.host_name(&placement.host));
        let with = texts.with("assign-part-and-host", &[("part", part.into()), ("host", host.into())]);
        PlaceRow { rotation: placement.rotation.clone(), day: capitalized(&texts.date(placement.date)), with }
    };
    let without = plan.unplaced.iter().map(|unplaced| {
        let what = facts.sessions_of(rules, &unplaced.rotation, unplaced.count);
        texts.with("newcomers-without-place", &[("what", what.into()), ("count", unplaced.count.into())])
    });
    FirstPlaces::Found { places: placed.into_iter().map(row).collect(), without: without.collect() }
}
