//! Moving booked sessions by hand: where they would land, what the rules say to that, and what else has to go with them.
//!
//! A [`Hold`] is what somebody has in hand; [`Hold::try_at`] answers, for one goal and one [`Manner`], with a [`Trial`]:
//! all that would change, which rules it would break (`planning.md` 2) and what it would cost (`planning.md` 3). It
//! changes nothing; [`Trial::command`] says it as one command, and so as one step to undo.

mod overlay;
mod push;

use super::command::Command;
use super::ids::{HostId, RotationId};
use super::person::SessionRef;
use super::programme::Rotation;
use super::progress::due_date;
use super::proposal::Stand;
use super::rules::{Broken, Candidate, Situation, Wanted, joined};
use super::session::{Session, Status};
use super::time::{Slot, add_days, days_between};
use chrono::NaiveDate;
use overlay::Overlay;

/// Sessions in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Which; the first is the one that was taken, and the others keep their distance from it.
    pub names: Vec<SessionRef>,
}

/// Where what is held is to go.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Goal {
    /// The date of the session that was taken; the others go as many days with it.
    pub date: NaiveDate,
    /// The part of the day, for sessions of half a day; each keeps its own when `None`.
    pub slot: Option<Slot>,
    /// The host of all of them; each keeps its own when `None`.
    pub host: Option<HostId>,
}

/// What happens to what is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Manner {
    /// It stays.
    Place,
    /// What is in the way goes to its next free place.
    Push,
    /// One session takes the place of the one that is held; one that cannot be moved stays.
    Swap(SessionRef),
}

/// One session that goes elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Which.
    pub name: SessionRef,
    /// Where it stands.
    pub from: Stand,
    /// Where it is to stand.
    pub to: Stand,
}

/// What a place costs although it is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cost {
    /// It comes after the due date (`planning.md` 3, `late_days`).
    Late {
        /// Which session.
        name: SessionRef,
        /// Days past the due date.
        days: u32,
    },
    /// The person has met the new host for this rotation (`planning.md` 3, `repeat_hosts`).
    MetBefore {
        /// Which session.
        name: SessionRef,
        /// The host.
        host: HostId,
        /// How often they have met.
        times: u32,
    },
}

/// What would come of letting go.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trial {
    /// What is held, the one that was taken first.
    pub held: Vec<Shift>,
    /// What else goes: pushed away, or swapped with.
    pub others: Vec<Shift>,
    /// Every rule that one of them would break where it lands.
    pub broken: Vec<(SessionRef, Broken)>,
    /// What it costs.
    pub costs: Vec<Cost>,
    /// Sessions whose host has agreed and would have to be asked again.
    pub asked_again: Vec<SessionRef>,
    /// What is in the way and finds no other place.
    pub stuck: Vec<SessionRef>,
}

impl Trial {
    /// Tells whether no rule is broken.
    pub fn is_allowed(&self) -> bool {
        self.broken.is_empty()
    }

    /// Walks everything that goes elsewhere.
    pub fn shifts(&self) -> impl Iterator<Item = &Shift> {
        self.held.iter().chain(&self.others).filter(|shift| shift.from != shift.to)
    }

    /// Gives the one command that does it; `None` where everything stays as it is.
    pub fn command(&self) -> Option<Command> {
        let mut commands: Vec<Command> = self.shifts().map(Shift::command).collect();
        if commands.len() > 1 { Some(Command::Batch(commands)) } else { commands.pop() }
    }
}

impl Shift {
    /// Gives the question that the rules are asked about where it goes.
    pub fn candidate<'a>(&'a self, rotation: &'a RotationId) -> Candidate<'a> {
        Candidate {
            person: &self.name.person,
            rotation,
            date: self.to.date,
            slot: self.to.slot,
            host: self.to.host.as_ref(),
            moving: Some(&self.name.session),
        }
    }

    fn command(&self) -> Command {
        let Stand { date, slot, host } = self.to.clone();
        Command::MoveSession { name: self.name.clone(), date, slot, host }
    }
}

/// Tells whether a session may be taken up: booked or declined, and still to come.
pub fn is_movable(session: &Session, today: NaiveDate) -> bool {
    let open = matches!(session.status, Status::Planned | Status::Confirmed | Status::Declined);
    open && session.date >= today
}

impl Hold {
    /// Takes sessions up, `lead` in the hand and the others with it; what cannot be moved stays behind.
    ///
    /// `None` when the lead cannot be moved.
    pub fn new(situation: &Situation<'_>, lead: &SessionRef, others: &[SessionRef]) -> Option<Self> {
        let movable = |name: &SessionRef| {
            situation.workspace.session(name).is_some_and(|session| is_movable(session, situation.today))
        };
        let others = others.iter().filter(|name| *name != lead && movable(name));
        movable(lead).then(|| Self { names: std::iter::once(lead).chain(others).cloned().collect() })
    }

    /// Gives the session that was taken.
    pub fn lead(&self) -> Option<&SessionRef> {
        self.names.first()
    }

    /// Says what would come of letting go at a goal.
    pub fn try_at(&self, situation: &Situation<'_>, goal: &Goal, manner: &Manner) -> Trial {
        let mut overlay = Overlay::new(situation);
        let mut trial = Trial { held: self.shifts(situation, goal), ..Trial::default() };
        match manner {
            Manner::Place => overlay.apply(&trial.held),
            Manner::Push => push::make_room(&mut overlay, &mut trial),
            Manner::Swap(with) => self.swap(&mut overlay, &mut trial, with),
        }
        trial.broken = overlay.broken(trial.held.iter().chain(&trial.others));
        trial.costs = trial.shifts().flat_map(|shift| costs(situation, shift)).collect();
        let confirmed = |name: &&SessionRef| {
            situation.workspace.session(name).is_some_and(|session| session.status == Status::Confirmed)
        };
        trial.asked_again = trial.shifts().map(|shift| &shift.name).filter(confirmed).cloned().collect();
        trial
    }

    /// Answers for many goals at once, each with nothing pushed or swapped, in their order.
    ///
    /// For one session its person is looked at once, and once more for each date: goals are best sorted by date.
    pub fn try_all(&self, situation: &Situation<'_>, goals: &[Goal]) -> Vec<Trial> {
        let [name] = self.names.as_slice() else {
            return goals.iter().map(|goal| self.try_at(situation, goal, &Manner::Place)).collect();
        };
        let Some(session) = situation.workspace.session(name) else { return Vec::new() };
        let wanted = Wanted { person: &name.person, rotation: &session.rotation, moving: Some(&name.session) };
        let asked = situation.ask(wanted);
        let mut own: Option<(NaiveDate, Slot, Vec<Broken>)> = None;
        let mut trials = Vec::with_capacity(goals.len());
        for goal in goals {
            let held = self.shifts(situation, goal);
            let Some((date, slot)) = held.first().map(|shift| (shift.to.date, shift.to.slot)) else { continue };
            let host = goal.host.as_ref().or(session.host.as_ref());
            let known = own.take().filter(|(of, part, _)| (*of, *part) == (date, slot));
            let known = known.unwrap_or_else(|| (date, slot, asked.own(date, slot)));
            let broken = joined(known.2.clone(), asked.at_host(date, slot, &asked.host_side(host)));
            own = Some(known);
            let broken = broken.into_iter().map(|broken| (name.clone(), broken)).collect();
            let costs = held.iter().flat_map(|shift| costs(situation, shift)).collect();
            trials.push(Trial { held, broken, costs, ..Trial::default() });
        }
        trials
    }

    fn shifts(&self, situation: &Situation<'_>, goal: &Goal) -> Vec<Shift> {
        let sessions = self.names.iter().filter_map(|name| Some((name.clone(), situation.workspace.session(name)?)));
        let sessions: Vec<_> = sessions.collect();
        let days = sessions.first().map_or(0, |(_, lead)| days_between(lead.date, goal.date));
        let shift = |(name, session): (SessionRef, &Session)| {
            let from = Stand::of(session);
            let slot = goal.slot.filter(|_| from.slot != Slot::FullDay).filter(|slot| *slot != Slot::FullDay);
            let host = goal.host.clone().or_else(|| from.host.clone());
            let to = Stand { date: add_days(from.date, days), slot: slot.unwrap_or(from.slot), host };
            Shift { name, from, to }
        };
        sessions.into_iter().map(shift).collect()
    }

    /// Lets one session take the place of the one held, and that one its.
    fn swap(&self, overlay: &mut Overlay<'_>, trial: &mut Trial, with: &SessionRef) {
        trial.held.truncate(1);
        if let (Some(held), Some(session)) = (trial.held.first_mut(), overlay.session(with))
            && held.name != *with
            && is_movable(session, overlay.today())
        {
            let (mine, theirs) = (held.from.clone(), Stand::of(session));
            // Half a day does not become a whole one: where they differ, each keeps its part of the day.
            let same = (mine.slot == Slot::FullDay) == (theirs.slot == Slot::FullDay);
            let slot = |own: &Stand, other: &Stand| if same { other.slot } else { own.slot };
            held.to = Stand { slot: slot(&mine, &theirs), ..theirs.clone() };
            let to = Stand { slot: slot(&theirs, &mine), ..mine };
            trial.others.push(Shift { name: with.clone(), from: theirs, to });
        }
        overlay.apply(&trial.held);
        overlay.apply(&trial.others);
    }
}

/// Lists what a new place costs by the score of `planning.md` 3; nothing where the session stays where it is.
fn costs(situation: &Situation<'_>, shift: &Shift) -> Vec<Cost> {
    let mut costs = Vec::new();
    if shift.from == shift.to {
        return costs;
    }
    let Some(person) = situation.workspace.people.get(&shift.name.person) else { return costs };
    let Some(session) = person.sessions.get(&shift.name.session) else { return costs };
    let rotation = || -> Option<&Rotation> { situation.workspace.rules_of(person)?.rotations.get(&session.rotation) };
    if let Some(rotation) = rotation() {
        let late = days_between(due_date(person, &session.rotation, rotation), shift.to.date);
        if let Ok(days @ 1..) = u32::try_from(late) {
            costs.push(Cost::Late { name: shift.name.clone(), days });
        }
    }
    if let Some(host) = shift.to.host.as_ref().filter(|_| shift.to.host != shift.from.host) {
        let met = person.sessions.iter().filter(|(id, other)| {
            **id != shift.name.session
                && other.counts()
                && other.rotation == session.rotation
                && other.host.as_ref() == Some(host)
        });
        let times = u32::try_from(met.count()).unwrap_or(u32::MAX);
        if times > 0 {
            costs.push(Cost::MetBefore { name: shift.name.clone(), host: host.clone(), times });
        }
    }
    costs
}
