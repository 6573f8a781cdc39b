//! Pace: whether somebody gets there in time, read from dates and never from a percentage (`planning.md` 4).

use super::ids::{PersonId, RotationId};
use super::person::Person;
use super::programme::{Rotation, Rules};
use super::progress::{self, RotationProgress, Standing};
use super::proposal::Placement;
use super::share::Exact;
use super::time::{add_days, days_between};
use super::workspace::Workspace;
use chrono::NaiveDate;

/// Days before the due date by which the required count must be reached for somebody to be ahead.
pub const AHEAD_DAYS: i64 = 7;

/// How fast somebody goes through one rotation, in sessions a week, and when they get there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Sessions a week from today to the due date, both included, that would do what is neither done nor awaiting its
    /// outcome; 0 when nothing is left, `None` when the due date is past and something is.
    pub required: Option<Exact>,
    /// Sessions done a week from the start to yesterday; `None` before the second day.
    pub so_far: Option<Exact>,
    /// Sessions booked a week from today to the due date or to the last booked one, whichever is later.
    pub booked: Exact,
    /// The day on which the required count is reached: that of the session that fills it up, done, awaiting its outcome,
    /// booked or proposed; `None` while that session has no date, or nothing is required.
    pub reached: Option<NaiveDate>,
    /// What these say.
    pub reading: Reading,
}

/// What a pace says, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// Everything required is done.
    Done,
    /// The required count is reached at least [`AHEAD_DAYS`] before the due date.
    Ahead,
    /// The required count is reached by the due date.
    OnTrack,
    /// The required count is reached after the due date, or not at all.
    Behind,
    /// The person's first day is still to come and their count has no date yet.
    NotStarted,
}

/// Works out the pace of a person in a rotation on a day; `None` when the person's programme does not have the rotation.
///
/// `proposed` is what the planner would add for everybody, sorted by person as a `Proposal` has it. Without it nobody
/// knows when what is missing gets its date, and the reading is behind only when no pace allowed gets there any more:
/// the due date is past, or the pace required is above the programme's sessions a week.
pub fn of(
    workspace: &Workspace,
    id: &PersonId,
    rotation: &RotationId,
    today: NaiveDate,
    proposed: Option<&[Placement]>,
) -> Option<Pace> {
    let person = workspace.people.get(id)?;
    let rules = workspace.rules_of(person)?;
    let progress = progress::of(workspace, person, today).rotations.into_iter().find(|r| r.id == *rotation)?;
    with_progress(person, id, rules, &progress, today, proposed)
}

/// Works out the same from progress that is already known.
pub fn with_progress(
    person: &Person,
    id: &PersonId,
    rules: &Rules,
    progress: &RotationProgress,
    today: NaiveDate,
    proposed: Option<&[Placement]>,
) -> Option<Pace> {
    let rotation = rules.rotations.get(&progress.id)?;
    let left = progress.required.saturating_sub(progress.done + progress.awaiting);
    let days_left = days_between(today, progress.due) + 1;
    let required = match left {
        0 => Some(Exact::from_integer(0)),
        _ => per_week(left, days_left),
    };
    let reached = reached(person, id, rotation, progress, today, proposed.unwrap_or_default());
    let reading = match reached {
        _ if progress.done >= progress.required => Reading::Done,
        Some(date) if add_days(date, AHEAD_DAYS) <= progress.due => Reading::Ahead,
        Some(date) if date <= progress.due => Reading::OnTrack,
        Some(_) => Reading::Behind,
        None if today < person.start => Reading::NotStarted,
        None if proposed.is_some() => Reading::Behind,
        None => {
            let limit = Exact::from_integer(i128::from(rules.max_sessions_per_week));
            if required.is_some_and(|pace| pace <= limit) { Reading::OnTrack } else { Reading::Behind }
        }
    };
    let last_booked = booked_dates(person, progress, today).max().unwrap_or(today);
    Some(Pace {
        required,
        so_far: per_week(progress.done, days_between(person.start, today)),
        booked: per_week(progress.scheduled, days_between(today, last_booked.max(progress.due)) + 1)
            .unwrap_or_default(),
        reached,
        reading,
    })
}

/// Gives sessions a week over some days; `None` when there are no days.
fn per_week(sessions: u32, days: i64) -> Option<Exact> {
    (days > 0).then(|| Exact::new(7 * i128::from(sessions), i128::from(days)))
}

fn booked_dates(person: &Person, progress: &RotationProgress, today: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let booked = person.sessions.values().filter(move |s| s.rotation == progress.id && s.is_scheduled(today));
    booked.map(|session| session.date)
}

/// Gives the date of the session that fills the required count up.
///
/// Sessions done fill it up first, then those awaiting their outcome, then those to come, by date.
fn reached(
    person: &Person,
    id: &PersonId,
    rotation: &Rotation,
    progress: &RotationProgress,
    today: NaiveDate,
    proposed: &[Placement],
) -> Option<NaiveDate> {
    let of_rotation = || person.sessions.values().filter(|s| s.rotation == progress.id && s.counts());
    let past = of_rotation().filter(|session| !session.is_scheduled(today));
    let (mut awaiting, mut done): (Vec<_>, Vec<_>) =
        past.partition(|session| progress::standing(session, rotation, today) == Some(Standing::Awaiting));
    done.sort_unstable_by_key(|session| session.date);
    awaiting.sort_unstable_by_key(|session| session.date);
    let from = proposed.partition_point(|placement| placement.person < *id);
    let theirs = proposed.iter().skip(from).take_while(|placement| placement.person == *id);
    let new = theirs.filter(|placement| placement.rotation == progress.id).map(|placement| placement.date);
    let mut to_come: Vec<NaiveDate> = booked_dates(person, progress, today).chain(new).collect();
    to_come.sort_unstable();
    let last = usize::try_from(progress.required).ok()?.checked_sub(1)?;
    let mut past_dates = done.iter().chain(&awaiting).map(|session| session.date);
    match last.checked_sub(done.len() + awaiting.len()) {
        None => past_dates.nth(last),
        Some(index) => to_come.get(index).copied(),
    }
}
