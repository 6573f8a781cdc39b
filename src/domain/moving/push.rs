//! Making room: what is in the way of what is held goes to its next free place.

use super::overlay::Overlay;
use super::{Shift, Trial, is_movable};
use crate::domain::person::SessionRef;
use crate::domain::proposal::Stand;
use crate::domain::rules::Broken;
use crate::domain::session::Status;
use crate::domain::time::{Slot, add_days};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Most sessions that one move pushes away.
const MOST_PUSHED: usize = 20;

/// Puts what is held in its place and moves what stands there already, one session after another, until nothing does.
///
/// In the way is what shares the date of the same person (H2) or the half-day of the host (H4); limits of a week are
/// no single session's doing and stay broken.
pub(super) fn make_room(overlay: &mut Overlay<'_>, trial: &mut Trial) {
    overlay.apply(&trial.held);
    let mut fixed: BTreeSet<SessionRef> = trial.held.iter().map(|shift| shift.name.clone()).collect();
    for _ in 0..MOST_PUSHED {
        let broken = overlay.broken(trial.held.iter());
        let Some(name) = broken.iter().find_map(|(of, broken)| in_the_way(overlay, trial, of, broken, &fixed)) else {
            return;
        };
        fixed.insert(name.clone());
        match next_free(overlay, &name) {
            Some(shift) => {
                overlay.put(&name, &shift.to);
                trial.others.push(shift);
            }
            None => trial.stuck.push(name),
        }
    }
}

/// Names the session whose going would help against a broken rule.
fn in_the_way(
    overlay: &Overlay<'_>,
    trial: &Trial,
    of: &SessionRef,
    broken: &Broken,
    fixed: &BTreeSet<SessionRef>,
) -> Option<SessionRef> {
    match broken {
        Broken::SecondThatDay { other } | Broken::OtherRotation { other, .. } => {
            (!fixed.contains(other)).then(|| other.clone())
        }
        Broken::TooManyTrainees { host, .. } => {
            let to = trial.held.iter().find(|shift| shift.name == *of).map(|shift| &shift.to)?;
            let there = overlay.there(host, to.date).iter();
            let there = there.filter(|booking| booking.slot.overlaps(to.slot) && !fixed.contains(&booking.name));
            // Whoever has no answer yet goes first; among equals the last by name, so that the choice is always the same.
            let rank = |name: &SessionRef| {
                let is_confirmed = overlay.session(name).is_some_and(|session| session.status == Status::Confirmed);
                (is_confirmed, Reverse(name.clone()))
            };
            there.map(|booking| booking.name.clone()).min_by_key(rank)
        }
        _ => None,
    }
}

/// Finds the next place of a session with its own host: later that day, then on the days after.
fn next_free(overlay: &mut Overlay<'_>, name: &SessionRef) -> Option<Shift> {
    let session = overlay.session(name).filter(|session| is_movable(session, overlay.today()))?;
    let from = Stand::of(session);
    let slots: &[Slot] = match from.slot {
        Slot::FullDay => &[Slot::FullDay],
        Slot::Morning => &[Slot::Morning, Slot::Afternoon],
        Slot::Afternoon => &[Slot::Afternoon, Slot::Morning],
    };
    let end = overlay.horizon_end();
    let mut date = from.date;
    while date < end {
        for &slot in slots {
            let is_later = date > from.date || slot > from.slot;
            let to = Stand { date, slot, host: from.host.clone() };
            if is_later && overlay.is_free(name, &to) {
                return Some(Shift { name: name.clone(), from, to });
            }
        }
        date = add_days(date, 1);
    }
    None
}
