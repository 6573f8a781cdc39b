//! What is in hand: which sessions, what holds them, where they would land, and the rules' answer to every place shown.

use super::keys::{Pull, drop_pressed, held_down, typed_bracket};
use super::verdict::{Tone, Verdict};
use crate::domain::moving::is_movable;
use crate::domain::{Broken, Command, Goal, Hold, HostId, Manner, PersonId, SessionRef, Slot, Stand, Trial};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::views::calendar::pill::{Pill, rotation_name};
use chrono::NaiveDate;
use egui::{Key, Modifiers, Ui, Vec2};
use std::collections::HashMap;

/// Sessions in hand.
#[derive(Clone, Debug)]
pub struct Held {
    /// How the one that was taken is drawn.
    pub pill: Pill,
    /// What holds them.
    pub by: By,
    /// Where the one that was taken comes from.
    pub from: Stand,
    /// The day it would land on.
    pub target: Option<NaiveDate>,
    /// The part of the day it would take, where that was chosen.
    pub slot: Option<Slot>,
    /// The host it would go to, where another was chosen.
    pub host: Option<HostId>,
    /// The session it would take the place of with Alt.
    over: Option<SessionRef>,
    /// Whether it is over somebody else's line, where it could only be swapped.
    pub is_off: bool,
    /// Whose the one that was taken is.
    pub person: String,
    /// What is held, in words: "Chloé Vidal, ride-along with Karim Benali".
    pub words: String,
    hold: Hold,
    of: (u64, Language),
    known: HashMap<Option<HostId>, Known>,
}

/// The answers for one host, by day and part of the day.
type Known = HashMap<(NaiveDate, Option<Slot>), Verdict>;

/// What holds them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum By {
    /// The pointer, at a point of what was taken.
    Pointer {
        /// From its upper left corner to where it was taken.
        grip: Vec2,
        /// How wide it is.
        width: f32,
    },
    /// The arrow keys.
    Keyboard,
}

impl Held {
    /// Takes a session up, and all that are selected with it; `None` when it cannot be moved.
    pub fn new(cx: &Cx<'_>, name: &SessionRef, pill: &Pill, by: By) -> Option<Self> {
        let session = cx.workspace.session(name)?;
        let selected = cx.selection.sessions();
        let with: Vec<SessionRef> = if selected.contains(name) { selected.to_vec() } else { Vec::new() };
        let with: Vec<SessionRef> = with.into_iter().filter(|name| cx.rights.may_edit_person(&name.person)).collect();
        let hold = Hold::new(&cx.situation(), name, &with)?;
        let from = Stand::of(session);
        Some(Self {
            pill: pill.clone(),
            by,
            target: (by == By::Keyboard).then_some(from.date),
            from,
            slot: None,
            host: None,
            over: None,
            is_off: false,
            person: cx.person_name(&name.person).to_owned(),
            words: words(cx, &hold, name),
            hold,
            of: (cx.derived.revision, cx.texts.language()),
            known: HashMap::new(),
        })
    }

    /// Asks the rules anew once the workspace is another; `false` when what is held is gone, or has gone elsewhere.
    pub fn is_fresh(&mut self, cx: &Cx<'_>) -> bool {
        let now = (cx.derived.revision, cx.texts.language());
        if self.of == now {
            return true;
        }
        let Some(lead) = self.hold.lead().cloned() else { return false };
        let again = Hold::new(&cx.situation(), &lead, self.hold.names.get(1..).unwrap_or_default());
        let stands = cx.workspace.session(&lead).is_some_and(|session| Stand::of(session) == self.from);
        let Some(hold) = again.filter(|_| stands) else { return false };
        self.words = words(cx, &hold, &lead);
        (self.hold, self.of) = (hold, now);
        self.known.clear();
        true
    }

    /// Counts the sessions in hand.
    pub fn count(&self) -> usize {
        self.hold.names.len()
    }

    /// Tells whether a session is one of those in hand.
    pub fn holds(&self, name: &SessionRef) -> bool {
        self.hold.names.contains(name)
    }

    /// Gives the session that was taken.
    pub fn lead(&self) -> Option<&SessionRef> {
        self.hold.lead()
    }

    /// Gives the place where it would land.
    pub fn goal(&self) -> Option<Goal> {
        Some(Goal { date: self.target?, slot: self.slot, host: self.host.clone() })
    }

    /// Tells whether a place is the one it comes from.
    pub fn is_home(&self, goal: &Goal) -> bool {
        goal.date == self.from.date
            && goal.slot.is_none_or(|slot| slot == self.from.slot || self.from.slot == Slot::FullDay)
            && goal.host.as_ref().is_none_or(|host| self.from.host.as_ref() == Some(host))
    }

    /// Asks about the days that have not been asked about, for the part of the day and the host that are chosen.
    pub fn ask(&mut self, cx: &Cx<'_>, days: impl Iterator<Item = NaiveDate>) {
        let host = self.host.clone();
        self.ask_host(cx, days, host);
    }

    /// Asks about days with a host.
    pub fn ask_host(&mut self, cx: &Cx<'_>, days: impl Iterator<Item = NaiveDate>, host: Option<HostId>) {
        let slot = self.slot;
        let known = self.known.entry(host.clone()).or_default();
        let goals: Vec<Goal> = days
            .filter(|date| !known.contains_key(&(*date, slot)))
            .map(|date| Goal { date, slot, host: host.clone() })
            .collect();
        if goals.is_empty() {
            return;
        }
        let trials = self.hold.try_all(&cx.situation(), &goals);
        known.extend(goals.iter().zip(trials).map(|(goal, trial)| ((goal.date, slot), Verdict::new(trial))));
    }

    /// Gives the verdict on a day for what is chosen, when it was asked for.
    pub fn on(&self, date: NaiveDate) -> Option<&Verdict> {
        self.with(self.host.as_ref(), date)
    }

    /// Gives the verdict on a day with a host, when it was asked for.
    pub fn with(&self, host: Option<&HostId>, date: NaiveDate) -> Option<&Verdict> {
        self.known.get(&host.cloned())?.get(&(date, self.slot))
    }

    /// Tells whether it would land on a day, and may.
    pub fn lands_on(&self, date: NaiveDate) -> bool {
        let goal = self.goal().filter(|goal| goal.date == date && !self.is_home(goal));
        goal.is_some() && self.on(date).is_some_and(|verdict| verdict.tone != Tone::Refused)
    }

    /// Counts the days of a range on which it may stand, the one it comes from left out.
    pub fn possible(&self, days: impl Iterator<Item = NaiveDate>) -> usize {
        let may = |date: &NaiveDate| self.on(*date).is_some_and(|verdict| verdict.tone != Tone::Refused);
        days.filter(|date| *date != self.from.date && may(date)).count()
    }

    /// Tells what the keys held down do to what is there already.
    pub fn manner(&self, modifiers: Modifiers) -> Manner {
        match &self.over {
            Some(over) if modifiers.alt => Manner::Swap(over.clone()),
            _ if modifiers.shift => Manner::Push,
            _ => Manner::Place,
        }
    }

    /// Says what would come of letting go now; `None` where it would land nowhere.
    pub fn trial(&self, cx: &Cx<'_>, manner: &Manner) -> Option<Trial> {
        let goal = self.goal()?;
        let is_somewhere = !self.is_off || matches!(manner, Manner::Swap(_));
        is_somewhere.then(|| self.hold.try_at(&cx.situation(), &goal, manner))
    }

    /// Lists where the sessions of a person would land that are in hand: days and parts of the day.
    pub fn landings(&self, cx: &Cx<'_>, person: &PersonId) -> Vec<Stand> {
        let Some(trial) = self.trial(cx, &Manner::Place) else { return Vec::new() };
        let shifts = trial.held.into_iter().filter(|shift| shift.name.person == *person && shift.from != shift.to);
        shifts.map(|shift| shift.to).collect()
    }

    /// Tells whether a session of a person is in hand.
    pub fn is_of(&self, person: &PersonId) -> bool {
        self.hold.names.iter().any(|name| name.person == *person)
    }

    /// Gives the command that lets go; `None` where nothing would change, or a rule forbids it and Ctrl is not held.
    fn drop_command(&self, cx: &Cx<'_>, modifiers: Modifiers) -> Option<Command> {
        let trial = self.trial(cx, &self.manner(modifiers))?;
        let may = (trial.is_allowed() || is_forced(modifiers)) && locked(cx, &trial).is_empty();
        may.then(|| trial.command()).flatten()
    }

    /// Turns to the part of the day that comes next, for sessions of half a day.
    fn turn_half(&mut self) {
        let now = self.slot.unwrap_or(self.from.slot);
        self.slot = match now {
            Slot::Morning => Some(Slot::Afternoon),
            Slot::Afternoon => Some(Slot::Morning),
            Slot::FullDay => None,
        };
    }

    /// Turns to the host before or after among those who take the rotation, by name.
    fn turn_host(&mut self, cx: &Cx<'_>, forward: bool) {
        let Some(session) = self.lead().and_then(|lead| cx.workspace.session(lead)) else { return };
        let mut takers: Vec<&HostId> = cx
            .workspace
            .hosts
            .iter()
            .filter(|(_, host)| host.takes.contains_key(&session.rotation))
            .map(|(id, _)| id)
            .collect();
        takers.sort_by_key(|id| crate::domain::ids::id_from_name(cx.host_name(id)));
        let now = self.host.as_ref().or(self.from.host.as_ref());
        let at = takers.iter().position(|id| Some(*id) == now);
        let next = match (at, forward) {
            (None, true) => 0,
            (None, false) => takers.len().saturating_sub(1),
            (Some(at), true) => (at + 1) % takers.len(),
            (Some(at), false) => (at + takers.len() - 1) % takers.len(),
        };
        self.host = takers.get(next).map(|id| (*id).clone()).filter(|id| Some(id) != self.from.host.as_ref());
    }

    /// Finds what Alt would take the place of, for keys: what stands in the way, else the first that is there.
    pub fn look_over(&mut self, cx: &Cx<'_>, there: impl Iterator<Item = SessionRef>) {
        let in_the_way = self.trial(cx, &Manner::Place).and_then(|trial| {
            trial.broken.iter().find_map(|(_, broken)| match broken {
                Broken::SecondThatDay { other } | Broken::OtherRotation { other, .. } => Some(other.clone()),
                _ => None,
            })
        });
        // What cannot be moved, as it took place already, may stand there too.
        let mut candidates = in_the_way.into_iter().chain(there);
        let over = candidates.find(|name| self.may_swap(cx, name));
        self.over = over;
    }

    /// Notes the session under the pointer, which Alt would take the place of.
    pub fn point_at(&mut self, cx: &Cx<'_>, session: Option<SessionRef>) {
        self.over = session.filter(|name| self.may_swap(cx, name));
    }

    /// Gives the session that Alt would take the place of.
    pub fn over(&self) -> Option<&SessionRef> {
        self.over.as_ref()
    }

    fn may_swap(&self, cx: &Cx<'_>, name: &SessionRef) -> bool {
        let session = cx.workspace.session(name);
        self.count() == 1 && !self.holds(name) && session.is_some_and(|session| is_movable(session, cx.today))
    }

    /// Turns to another host by a bracket, to the other half of the day by H.
    pub fn turn_by_keys(&mut self, ui: &Ui, cx: &Cx<'_>) {
        if let Some(forward) = typed_bracket(ui) {
            self.turn_host(cx, forward);
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::H)) {
            self.turn_half();
        }
    }

    /// Lets go by the pointer or gives up; `true` once the hand is empty.
    pub fn is_let_go(&self, ui: &Ui, cx: &Cx<'_>, pull: &Pull) -> bool {
        if pull.released && !pull.escaped {
            self.drop_command(cx, held_down(ui)).into_iter().for_each(|command| cx.outbox.change(command));
        }
        pull.released || pull.escaped
    }

    /// Lets go by Enter, where that is allowed or changes nothing; `true` once the hand is empty.
    pub fn is_entered(&self, ui: &Ui, cx: &Cx<'_>) -> bool {
        let Some(modifiers) = drop_pressed(ui) else { return false };
        let landed = self.drop_command(cx, modifiers);
        let lands = landed.is_some() || self.goal().is_some_and(|goal| self.is_home(&goal));
        landed.into_iter().for_each(|command| cx.outbox.change(command));
        lands
    }
}

/// Lists the people whose sessions would go elsewhere although this user may not write their files.
pub fn locked<'t>(cx: &Cx<'_>, trial: &'t Trial) -> Vec<&'t PersonId> {
    let people = trial.shifts().map(|shift| &shift.name.person);
    let mut locked: Vec<&PersonId> = people.filter(|person| !cx.rights.may_edit_person(person)).collect();
    locked.dedup();
    locked
}

/// Tells whether what a rule forbids is to be done all the same.
pub fn is_forced(modifiers: Modifiers) -> bool {
    modifiers.ctrl || modifiers.command
}

/// Says what is held.
fn words(cx: &Cx<'_>, hold: &Hold, lead: &SessionRef) -> String {
    let person = cx.person_name(&lead.person);
    let Some(session) = cx.workspace.session(lead) else { return person.to_owned() };
    if hold.names.len() > 1 {
        let others = hold.names.len() - 1;
        return cx.texts.with("moving-held-several", &[("person", person.into()), ("others", others.into())]);
    }
    let rotation = rotation_name(cx, &session.rotation);
    match &session.host {
        Some(host) => cx.texts.with(
            "moving-held-with",
            &[("person", person.into()), ("rotation", rotation.into()), ("host", cx.host_name(host).into())],
        ),
        None => cx.texts.with("moving-held", &[("person", person.into()), ("rotation", rotation.into())]),
    }
}
