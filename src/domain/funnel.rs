//! The funnel from calls to deals, over what came of sessions that took place.

use super::person::Person;
use super::session::{Outcome, Status};
use std::iter::Sum;
use std::ops::Add;

/// What came of the sessions of some people, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Funnel {
    /// Sessions that took place and whose figures were recorded.
    pub sessions: u64,
    /// Calls dialed.
    pub calls: u64,
    /// Conversations had.
    pub conversations: u64,
    /// Appointments won.
    pub appointments: u64,
    /// Customers visited.
    pub visits: u64,
    /// Deals closed.
    pub deals: u64,
}

/// One step of the funnel, in the order in which a customer goes through it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum FunnelStep {
    Calls,
    Conversations,
    Appointments,
    Visits,
    Deals,
}

impl FunnelStep {
    /// Every step, first to last.
    pub const ALL: [Self; 5] = [Self::Calls, Self::Conversations, Self::Appointments, Self::Visits, Self::Deals];

    /// Gives the step before.
    pub fn before(self) -> Option<Self> {
        match self {
            Self::Calls => None,
            Self::Conversations => Some(Self::Calls),
            Self::Appointments => Some(Self::Conversations),
            Self::Visits => Some(Self::Appointments),
            Self::Deals => Some(Self::Visits),
        }
    }
}

impl Funnel {
    /// Adds up one person's sessions.
    pub fn of(person: &Person) -> Self {
        let done = person.sessions.values().filter(|session| session.status == Status::Done);
        done.filter_map(|session| session.outcome).map(Self::from).sum()
    }

    /// Adds up the sessions of a person, a team, a programme or everybody.
    pub fn of_all<'a>(people: impl IntoIterator<Item = &'a Person>) -> Self {
        people.into_iter().map(Self::of).sum()
    }

    /// Gives how many came as far as a step.
    pub fn count(&self, step: FunnelStep) -> u64 {
        match step {
            FunnelStep::Calls => self.calls,
            FunnelStep::Conversations => self.conversations,
            FunnelStep::Appointments => self.appointments,
            FunnelStep::Visits => self.visits,
            FunnelStep::Deals => self.deals,
        }
    }

    /// Gives how many of those at the step before came to this one; above 1 where some came by another way, and `None` for
    /// the first step and where nobody stood at the one before.
    pub fn rate(&self, step: FunnelStep) -> Option<f64> {
        let before = self.count(step.before()?);
        (before > 0).then(|| self.count(step) as f64 / before as f64)
    }

    /// Tells whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        FunnelStep::ALL.iter().all(|step| self.count(*step) == 0)
    }
}

impl From<Outcome> for Funnel {
    fn from(outcome: Outcome) -> Self {
        Self {
            sessions: 1,
            calls: outcome.calls.into(),
            conversations: outcome.conversations.into(),
            appointments: outcome.appointments.into(),
            visits: outcome.visits.into(),
            deals: outcome.deals.into(),
        }
    }
}

impl Add for Funnel {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            sessions: self.sessions + other.sessions,
            calls: self.calls + other.calls,
            conversations: self.conversations + other.conversations,
            appointments: self.appointments + other.appointments,
            visits: self.visits + other.visits,
            deals: self.deals + other.deals,
        }
    }
}

impl Sum for Funnel {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), Add::add)
    }
}
