//! What each person owes, has done and still misses, and how late that is (`planning.md` 1).

use super::experience::{self, Reckoning};
use super::ids::{PersonId, RotationId};
use super::person::Person;
use super::programme::{Rotation, Rules};
use super::session::{Session, Status};
use super::share::Exact;
use super::time::{add_days, days_between};
use super::workspace::Workspace;
use chrono::NaiveDate;

/// Days before the due date from which something missing is at risk (`planning.md` 1).
pub const AT_RISK_DAYS: i64 = 14;

/// How somebody stands, on one rotation or in all; ordered from best to worst, those apart at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Everything required is done.
    Complete,
    /// Everything missing is booked in time.
    OnTrack,
    /// Something has no date yet.
    ToPlan,
    /// Something is missing with little time left, or booked after the due date.
    AtRisk,
    /// The due date is past.
    Overdue,
    /// The person has left.
    Left,
    /// The person starts after what is planned now.
    BeyondHorizon,
}

impl State {
    /// Every state, best first.
    pub const ALL: [Self; 7] =
        [Self::Complete, Self::OnTrack, Self::ToPlan, Self::AtRisk, Self::Overdue, Self::Left, Self::BeyondHorizon];

    /// Gives the name the JSON contract uses (`planning.md` 6).
    pub fn json_name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::OnTrack => "on_track",
            Self::ToPlan => "to_plan",
            Self::AtRisk => "at_risk",
            Self::Overdue => "overdue",
            Self::Left => "left",
            Self::BeyondHorizon => "beyond_horizon",
        }
    }
}

/// How one person stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonProgress {
    /// What somebody has checked of their experience.
    pub verified: Reckoning,
    /// Months claimed, checked or not.
    pub claimed: Exact,
    /// Whether the checked months reach what the programme asks for.
    pub experienced: bool,
    /// How they stand in all.
    pub state: State,
    /// How they stand on each rotation, by id.
    pub rotations: Vec<RotationProgress>,
}

impl PersonProgress {
    /// Counts the sessions that have no date; none for somebody who is not planned now (`planning.md` 1, `beyond_horizon`).
    pub fn missing(&self) -> u32 {
        if self.is_planned_now() { self.rotations.iter().map(|rotation| rotation.missing).sum() } else { 0 }
    }

    /// Tells whether planning is about this person now: they have not left and start within the horizon.
    pub fn is_planned_now(&self) -> bool {
        !matches!(self.state, State::Left | State::BeyondHorizon)
    }

    /// Gives the rotation that is due next: the earliest due date that is not complete.
    pub fn next_due(&self) -> Option<&RotationProgress> {
        self.rotations.iter().filter(|rotation| rotation.done < rotation.required).min_by_key(|rotation| rotation.due)
    }
}

/// How one person stands on one rotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RotationProgress {
    /// The rotation.
    pub id: RotationId,
    /// Sessions owed, waivers taken off.
    pub required: u32,
    /// Sessions they are let off.
    pub waived: u32,
    /// Sessions that took place, and are signed where that is asked.
    pub done: u32,
    /// Sessions booked for today or later.
    pub scheduled: u32,
    /// Past sessions that nobody has recorded or signed.
    pub awaiting: u32,
    /// Sessions without a date.
    pub missing: u32,
    /// By when.
    pub due: NaiveDate,
    /// How that stands.
    pub state: State,
}

/// Gives the sessions of a rotation that somebody owes (`planning.md` 1, required count).
pub fn required(rotation: &Rotation, experienced: bool, waived: u32) -> u32 {
    rotation.owed(experienced).saturating_sub(waived)
}

/// Tells whether the checked months reach what the rules ask for.
pub fn is_experienced(person: &Person, rules: &Rules) -> bool {
    reaches(experience::verified(person).months, rules)
}

/// Gives the due date of a rotation for a person: their own where they have one, else as the programme says.
pub fn due_date(person: &Person, id: &RotationId, rotation: &Rotation) -> NaiveDate {
    let own = person.deadline(id).map(|deadline| deadline.due);
    own.unwrap_or_else(|| add_days(person.start, i64::from(rotation.due_days)))
}

/// Works out how every person stands on a day, by id.
pub fn all(workspace: &Workspace, today: NaiveDate) -> impl Iterator<Item = (&PersonId, PersonProgress)> {
    workspace.people.iter().map(move |(id, person)| (id, of(workspace, person, today)))
}

/// Tells whether planning is about a person now: they have not left and start within the horizon (`planning.md` 1).
pub fn is_planned_now(workspace: &Workspace, person: &Person, today: NaiveDate) -> bool {
    apart(workspace, person, today).is_none()
}

/// Gives the state of somebody planning is not about.
fn apart(workspace: &Workspace, person: &Person, today: NaiveDate) -> Option<State> {
    if person.has_left(today) {
        Some(State::Left)
    } else if person.start >= workspace.horizon_end(today) {
        Some(State::BeyondHorizon)
    } else {
        None
    }
}

/// Works out how one person stands on a day; a programme that does not exist asks for nothing.
pub fn of(workspace: &Workspace, person: &Person, today: NaiveDate) -> PersonProgress {
    let none = Rules::default();
    let rules = workspace.rules_of(person).unwrap_or(&none);
    let apart = apart(workspace, person, today);
    let verified = experience::verified(person);
    let claimed = experience::claimed(person).months;
    let experienced = reaches(verified.months, rules);
    let rotations: Vec<RotationProgress> = rules
        .rotations
        .iter()
        .map(|(id, rotation)| of_rotation(person, id, rotation, experienced, apart, today))
        .collect();
    let worst = rotations.iter().map(|rotation| rotation.state).max();
    let state = apart.or(worst).unwrap_or(State::Complete);
    PersonProgress { verified, claimed, experienced, state, rotations }
}

fn reaches(months: Exact, rules: &Rules) -> bool {
    months >= Exact::from_integer(i128::from(rules.prior_experience_months))
}

fn of_rotation(
    person: &Person,
    id: &RotationId,
    rotation: &Rotation,
    experienced: bool,
    apart: Option<State>,
    today: NaiveDate,
) -> RotationProgress {
    let waived = person.waived(id, today);
    // Somebody who has left owes nothing.
    let required = if apart == Some(State::Left) { 0 } else { required(rotation, experienced, waived) };
    let due = due_date(person, id, rotation);
    let (mut done, mut scheduled, mut awaiting, mut late) = (0, 0, 0, false);
    for session in person.sessions.values().filter(|session| session.rotation == *id) {
        match standing(session, rotation, today) {
            Some(Standing::Scheduled) => {
                scheduled += 1;
                late |= session.date > due;
            }
            Some(Standing::Awaiting) => awaiting += 1,
            Some(Standing::Done) => done += 1,
            None => {}
        }
    }
    let missing = required.saturating_sub(done + scheduled + awaiting);
    let state = apart.unwrap_or(if done >= required {
        State::Complete
    } else if today > due {
        State::Overdue
    } else if (missing > 0 && days_between(today, due) <= AT_RISK_DAYS) || late {
        State::AtRisk
    } else if missing > 0 {
        State::ToPlan
    } else {
        State::OnTrack
    });
    RotationProgress { id: id.clone(), required, waived, done, scheduled, awaiting, missing, due, state }
}

/// As what a session counts toward what is owed (`planning.md` 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is still to come.
    Scheduled,
    /// Its day is past, and its outcome or the signature it needs is missing.
    Awaiting,
    /// It took place, and is signed where that is asked for.
    Done,
}

/// Tells as what a session of a rotation counts; `None` for one that does not, such as a canceled one.
pub fn standing(session: &Session, rotation: &Rotation, today: NaiveDate) -> Option<Standing> {
    Some(match session.status {
        _ if !session.counts() => return None,
        _ if session.is_scheduled(today) => Standing::Scheduled,
        _ if session.is_booked() || is_unsigned(session, rotation) => Standing::Awaiting,
        _ => Standing::Done,
    })
}

/// Tells whether a session that took place lacks the signature its rotation asks for.
pub fn is_unsigned(session: &Session, rotation: &Rotation) -> bool {
    session.status == Status::Done && rotation.sign_off && session.signed_by.is_empty()
}
