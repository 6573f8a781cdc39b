//! Changes worth trying for a gap: places that exactly one rule closes, and what would lift that one.

use super::board::{Board, Gap, Region, has_declined};
use crate::domain::{Broken, HostId, Remedy, Slot};
use chrono::NaiveDate;

/// Changes of each kind that are noted; those after them open later dates only.
const TRIES: usize = 4;
/// Places noted at which a booked session stands in the way.
const MOST_SPOTS: usize = 16;

/// A change, and where it can open something.
#[derive(Clone, Debug)]
pub(super) struct Change {
    pub remedy: Remedy,
    pub region: Region,
}

/// A place that other sessions keep a gap's session from.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub date: NaiveDate,
    pub slot: Slot,
    pub host: HostId,
    /// Whether it is the person's own sessions (H2, H3) and not the host's (H4, H5).
    pub own: bool,
}

/// What could be done for one gap, each kind by the date it opens.
#[derive(Default)]
pub(super) struct Changes {
    /// Places where a booked session stands in the way.
    pub moves: Vec<Spot>,
    /// One more day of a host.
    pub days: Vec<Change>,
    /// One more trainee at once.
    pub limits: Vec<Change>,
    /// A rotation more for a host.
    pub rotations: Vec<Change>,
    /// A higher weekly limit.
    pub programme: Vec<Change>,
}

/// Looks at every place of a gap's window.
pub(super) fn changes(board: &Board, gap: &Gap) -> Changes {
    let mut changes = Changes::default();
    let Some((asked, person, slots)) = board.ask(gap) else { return changes };
    let Some(window) = asked.window() else { return changes };
    let sides: Vec<_> = board.hosts(None).map(|id| (id, asked.host_side(Some(id)))).collect();
    for date in window.start.iter_days().take_while(|date| *date < window.end) {
        for &slot in slots {
            let own = asked.own(date, slot);
            // What only the person's own sessions close may be opened for them by moving one, or by a higher limit.
            let is_own =
                |broken: &Broken| matches!(broken, Broken::SecondThatDay { .. } | Broken::PersonWeekFull { .. });
            if !own.iter().all(is_own) {
                continue;
            }
            for (id, side) in sides.iter().filter(|(id, _)| !has_declined(person, id, date)) {
                let at_host = asked.at_host(date, slot, side);
                let spot = || Spot { date, slot, host: (*id).clone(), own: !own.is_empty() };
                if own.is_empty() {
                    changes.note_host(gap, date, id, &at_host);
                    if !at_host.is_empty() && at_host.iter().all(is_taken) {
                        changes.note_spot(spot());
                    }
                } else if at_host.is_empty() {
                    changes.note_spot(spot());
                    changes.note_week(&own);
                }
            }
        }
        if changes.is_enough() {
            break;
        }
    }
    changes
}

/// Tells whether a rule is broken because of sessions that stand there.
fn is_taken(broken: &Broken) -> bool {
    matches!(broken, Broken::OtherRotation { .. } | Broken::TooManyTrainees { .. } | Broken::HostWeekFull { .. })
}

impl Changes {
    /// Notes what would make one host take the session on a date.
    fn note_host(&mut self, gap: &Gap, date: NaiveDate, host: &HostId, broken: &[Broken]) {
        let (list, remedy) = match broken {
            [Broken::HostWeekFull { days, limit, .. }] if *days == limit + 1 && *days <= 7 => {
                (&mut self.days, Remedy::AddHostDay { host: host.clone(), max_days_per_week: *days, date })
            }
            [Broken::TooManyTrainees { trainees, limit, .. }] if *trainees == limit + 1 && *trainees <= 20 => {
                let (host, rotation) = (host.clone(), gap.rotation.clone());
                (&mut self.limits, Remedy::RaiseHostLimit { host, rotation, trainees: *trainees })
            }
            [Broken::NotTaken { .. }] => {
                let (host, rotation) = (host.clone(), gap.rotation.clone());
                (&mut self.rotations, Remedy::TakeRotation { host, rotation })
            }
            _ => return,
        };
        if list.len() < TRIES && !list.iter().any(|change| change.region.host.as_ref() == Some(host)) {
            let region = Region { host: Some(host.clone()), ..Region::everywhere() };
            list.push(Change { remedy, region });
        }
    }

    /// Notes a place where a booked session stands in the way.
    fn note_spot(&mut self, spot: Spot) {
        if self.moves.len() < MOST_SPOTS {
            self.moves.push(spot);
        }
    }

    /// Notes that one session more in a week would do.
    fn note_week(&mut self, own: &[Broken]) {
        if let [Broken::PersonWeekFull { sessions, limit, .. }] = own
            && *sessions == limit + 1
            && *sessions <= 7
            && self.programme.is_empty()
        {
            let remedy = Remedy::RaiseWeeklyLimit { max_sessions_per_week: *sessions };
            self.programme.push(Change { remedy, region: Region::everywhere() });
        }
    }

    /// Tells whether later dates can only give more of what comes later in the order of changes.
    fn is_enough(&self) -> bool {
        self.moves.len() >= MOST_SPOTS && !self.days.is_empty()
    }
}
