//! Programmes: what marketing people owe, by rotation, and the revisions of it.

use super::ids::RotationId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A programme people are enrolled in: its name, its rules, and the revisions of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "ProgrammeWire", into = "ProgrammeWire")]
pub struct Programme {
    /// What people call it.
    pub name: String,
    /// The rules in force before the first revision.
    pub base: Rules,
    /// Later rules, by the first start date they are for.
    pub revisions: Vec<Revision>,
}

impl Programme {
    /// Gives the rules for somebody: those of the revision their file names, else those in force on their start date (`workspace-format.md`).
    ///
    /// A revision that is named but does not exist is a problem of its own; the start date decides then.
    pub fn rules(&self, start: NaiveDate, named: Option<NaiveDate>) -> &Rules {
        self.revision(start, named).map_or(&self.base, |at| &self.revisions[at].rules)
    }

    /// Gives the same rules as [`Self::rules`], to change them.
    pub fn rules_mut(&mut self, start: NaiveDate, named: Option<NaiveDate>) -> &mut Rules {
        match self.revision(start, named) {
            Some(at) => &mut self.revisions[at].rules,
            None => &mut self.base,
        }
    }

    /// Finds the revision somebody is under; `None` before the first.
    fn revision(&self, start: NaiveDate, named: Option<NaiveDate>) -> Option<usize> {
        let named = named.and_then(|day| self.revisions.iter().position(|revision| revision.from == day));
        named.or_else(|| {
            let begun = self.revisions.iter().enumerate().filter(|(_, revision)| revision.from <= start);
            begun.max_by_key(|(_, revision)| revision.from).map(|(at, _)| at)
        })
    }
}

/// Rules for people who start on a date or later.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The first start date these rules are for; also the revision's name in a person's file.
    pub from: NaiveDate,
    /// The rules.
    pub rules: Rules,
}

/// What a programme asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// Months in sales before hiring that make a person experienced (point 1 of the article), 0–120.
    pub prior_experience_months: u32,
    /// Most sessions of a person in an ISO week (`planning.md` H3), 1–7.
    pub max_sessions_per_week: u32,
    /// Calendar days between today and the first day that may be planned (`planning.md` H7), 0–60.
    pub min_notice_days: u32,
    /// What is owed, by rotation.
    pub rotations: BTreeMap<RotationId, Rotation>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            prior_experience_months: default_prior_experience_months(),
            max_sessions_per_week: default_two(),
            min_notice_days: default_min_notice_days(),
            rotations: BTreeMap::new(),
        }
    }
}

impl Rules {
    /// Lists the rotations in the order in which they can be done: first those nothing must precede, then by due date and id.
    pub fn in_order(&self) -> Vec<(&RotationId, &Rotation)> {
        let mut left: Vec<_> = self.rotations.iter().collect();
        left.sort_by_key(|(id, rotation)| (rotation.due_days, (*id).clone()));
        let mut ordered: Vec<(&RotationId, &Rotation)> = Vec::with_capacity(left.len());
        while !left.is_empty() {
            // A rotation before itself, round about, is a value problem; whatever is left then keeps its place by due date.
            let next = left
                .iter()
                .position(|(_, rotation)| rotation.after.keys().all(|first| !left.iter().any(|(id, _)| *id == first)))
                .unwrap_or(0);
            ordered.push(left.remove(next));
        }
        ordered
    }
}

/// One kind of session a programme asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rotation {
    /// What people call it; a rotation of kind `Other` needs one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Point 3 of the article by telephone, in the field, or whatever else a company adds.
    pub kind: Kind,
    /// How much of a day one session takes; half a day for cold calls and a full day for the rest when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<Length>,
    /// Sessions owed, 0–50.
    pub count: u32,
    /// Sessions owed by an experienced person, 0–50; `count` when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_if_experienced: Option<u32>,
    /// Calendar days from the person's start to the due date, 1–1000.
    #[serde(default = "default_due_days", skip_serializing_if = "is_default_due_days")]
    pub due_days: u32,
    /// Sessions of other rotations that come first (`planning.md` H6).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub after: BTreeMap<RotationId, u32>,
    /// Whether a session counts as done only once it is signed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sign_off: bool,
}

impl Rotation {
    /// Gives how much of a day one session takes.
    pub fn length(&self) -> Length {
        self.length.unwrap_or(match self.kind {
            Kind::ColdCalls => Length::HalfDay,
            Kind::RideAlong | Kind::Other => Length::FullDay,
        })
    }

    /// Gives the sessions owed before waivers.
    pub fn owed(&self, experienced: bool) -> u32 {
        if experienced { self.count_if_experienced.unwrap_or(self.count) } else { self.count }
    }
}

/// What a rotation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Selling by telephone (point 3).
    ColdCalls,
    /// A day in the field with a salesperson (point 3).
    RideAlong,
    /// Whatever else a company adds.
    Other,
}

/// How much of a date a session takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Length {
    HalfDay,
    FullDay,
}

impl Length {
    /// Lists the slots a session of this length can take.
    pub fn slots(self) -> &'static [super::Slot] {
        match self {
            Self::HalfDay => &[super::Slot::Morning, super::Slot::Afternoon],
            Self::FullDay => &[super::Slot::FullDay],
        }
    }
}

/// A programme as the file has it: RON knows no flattened structs.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename = "Programme", deny_unknown_fields)]
struct ProgrammeWire {
    name: String,
    #[serde(default = "default_prior_experience_months", skip_serializing_if = "is_default_prior_experience_months")]
    prior_experience_months: u32,
    #[serde(default = "default_two", skip_serializing_if = "is_two")]
    max_sessions_per_week: u32,
    #[serde(default = "default_min_notice_days", skip_serializing_if = "is_default_min_notice_days")]
    min_notice_days: u32,
    #[serde(default)]
    rotations: BTreeMap<RotationId, Rotation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    revisions: Vec<RevisionWire>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename = "Revision", deny_unknown_fields)]
struct RevisionWire {
    from: NaiveDate,
    #[serde(default = "default_prior_experience_months", skip_serializing_if = "is_default_prior_experience_months")]
    prior_experience_months: u32,
    #[serde(default = "default_two", skip_serializing_if = "is_two")]
    max_sessions_per_week: u32,
    #[serde(default = "default_min_notice_days", skip_serializing_if = "is_default_min_notice_days")]
    min_notice_days: u32,
    #[serde(default)]
    rotations: BTreeMap<RotationId, Rotation>,
}

impl From<ProgrammeWire> for Programme {
    fn from(wire: ProgrammeWire) -> Self {
        let ProgrammeWire {
            name,
            prior_experience_months,
            max_sessions_per_week,
            min_notice_days,
            rotations,
            revisions,
        } = wire;
        let base = Rules { prior_experience_months, max_sessions_per_week, min_notice_days, rotations };
        Self { name, base, revisions: revisions.into_iter().map(Revision::from).collect() }
    }
}

impl From<Programme> for ProgrammeWire {
    fn from(programme: Programme) -> Self {
        let Rules { prior_experience_months, max_sessions_per_week, min_notice_days, rotations } = programme.base;
        let revisions = programme.revisions.into_iter().map(RevisionWire::from).collect();
        Self {
            name: programme.name,
            prior_experience_months,
            max_sessions_per_week,
            min_notice_days,
            rotations,
            revisions,
        }
    }
}

impl From<RevisionWire> for Revision {
    fn from(wire: RevisionWire) -> Self {
        let RevisionWire { from, prior_experience_months, max_sessions_per_week, min_notice_days, rotations } = wire;
        Self { from, rules: Rules { prior_experience_months, max_sessions_per_week, min_notice_days, rotations } }
    }
}

impl From<Revision> for RevisionWire {
    fn from(revision: Revision) -> Self {
        let Rules { prior_experience_months, max_sessions_per_week, min_notice_days, rotations } = revision.rules;
        Self { from: revision.from, prior_experience_months, max_sessions_per_week, min_notice_days, rotations }
    }
}

fn default_prior_experience_months() -> u32 {
    6
}

fn is_default_prior_experience_months(months: &u32) -> bool {
    *months == default_prior_experience_months()
}

fn default_two() -> u32 {
    2
}

fn is_two(count: &u32) -> bool {
    *count == 2
}

fn default_min_notice_days() -> u32 {
    5
}

fn is_default_min_notice_days(days: &u32) -> bool {
    *days == default_min_notice_days()
}

fn default_due_days() -> u32 {
    90
}

fn is_default_due_days(days: &u32) -> bool {
    *days == default_due_days()
}

fn is_false(flag: &bool) -> bool {
    !flag
}
