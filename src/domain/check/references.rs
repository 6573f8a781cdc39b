//! Ids that point nowhere, each with the nearest one that exists (`workspace-format.md`).

use super::Unreadable;
use super::places::{self, ROOT, key, then};
use crate::domain::holidays;
use crate::domain::problem::{Place, Problem, Severity, Step, Target, What};
use crate::domain::{
    HostId, Person, PersonId, Programme, RotationId, Rules, Session, SessionId, SessionRef, Workspace,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// How alike two ids must be for one to be proposed for the other, from 0 to 1.
const LIKENESS: f64 = 0.83;
/// Most comparisons of ids in one check, so that a workspace whose ids all dangle is checked in time too.
const COMPARISONS: usize = 200_000;

/// Adds one problem for each id that points nowhere, except into files that could not be read.
pub(super) fn find(workspace: &Workspace, unreadable: &Unreadable, problems: &mut Vec<Problem>) {
    let rotations = all_rules(workspace).flat_map(|rules| rules.rotations.keys()).collect();
    let mut search = Search { workspace, unreadable, rotations, nearest: Nearest::default(), problems };
    search.root();
    for (id, person) in &workspace.people {
        search.person(id, person);
        for (session_id, session) in &person.sessions {
            search.session(id, person, session_id, session);
        }
    }
    search.hosts();
}

/// Tells whether a rotation of the programme comes after one that the same rules do not have.
pub(super) fn has_dangling_order(programme: &Programme) -> bool {
    rules_of(programme).any(|(_, rules)| dangling_orders(rules).next().is_some())
}

fn all_rules(workspace: &Workspace) -> impl Iterator<Item = &Rules> {
    workspace.root.programmes.values().flat_map(rules_of).map(|(_, rules)| rules)
}

/// Walks a programme's rules: first its own, then those of its revisions with their place in the list.
pub(super) fn rules_of(programme: &Programme) -> impl Iterator<Item = (Option<usize>, &Rules)> {
    let revisions = programme.revisions.iter().enumerate().map(|(index, revision)| (Some(index), &revision.rules));
    std::iter::once((None, &programme.base)).chain(revisions)
}

fn dangling_orders(rules: &Rules) -> impl Iterator<Item = (&RotationId, &RotationId)> {
    rules.rotations.iter().flat_map(|(id, rotation)| {
        rotation.after.keys().filter(|first| !rules.rotations.contains_key(*first)).map(move |first| (id, first))
    })
}

struct Search<'a, 'p> {
    workspace: &'a Workspace,
    unreadable: &'a Unreadable,
    rotations: BTreeSet<&'a RotationId>,
    nearest: Nearest,
    problems: &'p mut Vec<Problem>,
}

/// Whose file an id stands in, for the problem's own fields.
#[derive(Default)]
struct About<'a> {
    person: Option<&'a PersonId>,
    session: Option<&'a SessionId>,
    date: Option<NaiveDate>,
    host: Option<&'a HostId>,
}

impl<'a> Search<'a, '_> {
    fn root(&mut self) {
        if self.unreadable.root {
            return;
        }
        let workspace = self.workspace;
        if let Some(code) = &workspace.root.calendar.holidays
            && holidays::holidays(code).is_none()
        {
            let nearest = holidays::nearest_code(code).map(str::to_owned);
            let place = Place::new(ROOT, vec![Step::Field("calendar"), Step::Field("holidays")]);
            self.push(Target::HolidayCode, code, nearest, place, &About::default());
        }
        for (id, programme) in &workspace.root.programmes {
            for (revision, rules) in rules_of(programme) {
                for (rotation, first) in dangling_orders(rules) {
                    let way = [Step::Field("rotations"), key(rotation), Step::Field("after"), key(first)];
                    let place = Place::new(ROOT, then(places::rules(id, revision), way));
                    let nearest = self.nearest.of(Target::Rotation, first.as_str(), || {
                        rules.rotations.keys().filter(|other| *other != rotation).map(RotationId::as_str)
                    });
                    self.push(Target::Rotation, first.as_str(), nearest, place, &About::default());
                }
            }
        }
    }

    fn person(&mut self, id: &'a PersonId, person: &'a Person) {
        let root = &self.workspace.root;
        let about = About { person: Some(id), ..About::default() };
        if let Some(team) = person.team.as_ref().filter(|team| !root.teams.contains_key(*team))
            && !self.unreadable.root
        {
            let nearest = self.nearest.of(Target::Team, team.as_str(), || root.teams.keys().map(|id| id.as_str()));
            let place = places::in_person(id, vec![Step::Field("team")]);
            self.push(Target::Team, team.as_str(), nearest, place, &about);
        }
        match root.programmes.get(&person.programme) {
            _ if self.unreadable.root => {}
            None => {
                let wrong = person.programme.as_str();
                let nearest =
                    self.nearest.of(Target::Programme, wrong, || root.programmes.keys().map(|id| id.as_str()));
                let place = places::in_person(id, vec![Step::Field("programme")]);
                self.push(Target::Programme, wrong, nearest, place, &about);
            }
            Some(programme) => {
                let named = person.revision.filter(|day| !programme.revisions.iter().any(|r| r.from == *day));
                if let Some(day) = named {
                    let nearest = programme.revisions.iter().map(|r| r.from).min_by_key(|from| {
                        let apart = (*from - day).num_days().abs();
                        (apart, *from)
                    });
                    let place = places::in_person(id, vec![Step::Field("revision")]);
                    let nearest = nearest.map(|from| from.to_string());
                    self.push(Target::Revision, &day.to_string(), nearest, place, &about);
                }
            }
        }
        for (index, waiver) in person.waivers.iter().enumerate() {
            let place = || {
                let way = vec![Step::Field("waivers"), Step::Item(index), Step::Field("rotation")];
                places::in_person(id, way)
            };
            self.rotation(&waiver.rotation, place, &about);
        }
        for (index, deadline) in person.deadlines.iter().enumerate() {
            let place = || {
                let way = vec![Step::Field("deadlines"), Step::Item(index), Step::Field("rotation")];
                places::in_person(id, way)
            };
            self.rotation(&deadline.rotation, place, &about);
        }
        let is_there = |host: &HostId| self.workspace.hosts.contains_key(host) || self.unreadable.hosts.contains(host);
        let unknown: Vec<_> = person.wishes.hosts.iter().enumerate().filter(|(_, host)| !is_there(host)).collect();
        for (index, host) in unknown {
            let hosts = &self.workspace.hosts;
            let nearest = self.nearest.of(Target::Host, host.as_str(), || hosts.keys().map(|id| id.as_str()));
            let way = vec![Step::Field("wishes"), Step::Field("hosts"), Step::Item(index)];
            self.push(Target::Host, host.as_str(), nearest, places::in_person(id, way), &about);
        }
    }

    fn session(&mut self, id: &'a PersonId, person: &'a Person, session_id: &'a SessionId, session: &'a Session) {
        let about = About { person: Some(id), session: Some(session_id), date: Some(session.date), host: None };
        let place = |field| places::in_person(id, places::session_field(session_id, field));
        self.rotation(&session.rotation, || place("rotation"), &about);
        if let Some(host) = session.host.as_ref().filter(|_| session.counts())
            && !self.workspace.hosts.contains_key(host)
            && !self.unreadable.hosts.contains(host)
        {
            let hosts = &self.workspace.hosts;
            let nearest = self.nearest.of(Target::Host, host.as_str(), || hosts.keys().map(|id| id.as_str()));
            self.push(Target::Host, host.as_str(), nearest, place("host"), &about);
        }
        for (field, named) in [("makes_up", &session.makes_up), ("appointment_from", &session.appointment_from)] {
            let Some(named) = named.as_ref().filter(|named| !person.sessions.contains_key(*named)) else { continue };
            let others = || person.sessions.keys().filter(|other| *other != session_id).map(|id| id.as_str());
            // Two people's sessions are no candidates for each other, so nothing is remembered.
            let nearest = self.nearest.search(named.as_str(), others());
            self.push(Target::Session, named.as_str(), nearest, place(field), &about);
        }
        if self.unreadable.insights {
            return;
        }
        let insights = &self.workspace.insights.insights;
        for (index, insight) in session.insights.iter().enumerate().filter(|(_, id)| !insights.contains_key(*id)) {
            let nearest = self.nearest.of(Target::Insight, insight.as_str(), || insights.keys().map(|id| id.as_str()));
            let way = then(places::session_field(session_id, "insights"), [Step::Item(index)]);
            self.push(Target::Insight, insight.as_str(), nearest, places::in_person(id, way), &about);
        }
    }

    fn hosts(&mut self) {
        for (id, host) in &self.workspace.hosts {
            let about = About { host: Some(id), ..About::default() };
            for rotation in host.takes.keys() {
                let place = || places::in_host(id, vec![Step::Field("takes"), key(rotation)]);
                self.rotation(rotation, place, &about);
            }
        }
    }

    /// Looks for a rotation in any programme and revision: sessions and waivers outlive a change of programme.
    fn rotation(&mut self, id: &RotationId, place: impl FnOnce() -> Place, about: &About<'_>) {
        if self.unreadable.root || self.rotations.contains(id) {
            return;
        }
        let rotations = &self.rotations;
        let nearest = self.nearest.of(Target::Rotation, id.as_str(), || rotations.iter().map(|id| id.as_str()));
        self.push(Target::Rotation, id.as_str(), nearest, place(), about);
    }

    fn push(&mut self, to: Target, id: &str, nearest: Option<String>, place: Place, about: &About<'_>) {
        let person = about.person.cloned();
        let session = person.clone().zip(about.session.cloned());
        self.problems.push(Problem {
            severity: Severity::Error,
            what: What::Reference { to, id: id.to_owned(), nearest },
            session: session.map(|(person, session)| SessionRef { person, session }),
            person,
            host: about.host.cloned(),
            date: about.date,
            place: Some(place),
        });
    }
}

/// Finds the id written most like one that dangles, each only once.
struct Nearest {
    known: BTreeMap<(Target, String), Option<String>>,
    comparisons_left: usize,
}

impl Default for Nearest {
    fn default() -> Self {
        Self { known: BTreeMap::new(), comparisons_left: COMPARISONS }
    }
}

impl Nearest {
    /// Searches all ids of a kind, or remembers what an earlier search for the same id found.
    fn of<'i, I: Iterator<Item = &'i str>>(
        &mut self,
        to: Target,
        id: &str,
        candidates: impl FnOnce() -> I,
    ) -> Option<String> {
        let key = (to, id.to_owned());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let nearest = self.search(id, candidates());
        self.known.insert(key, nearest.clone());
        nearest
    }

    fn search<'i>(&mut self, id: &str, candidates: impl Iterator<Item = &'i str>) -> Option<String> {
        let mut best: Option<(f64, &str)> = None;
        for candidate in candidates {
            self.comparisons_left = self.comparisons_left.checked_sub(1)?;
            let likeness = strsim::jaro_winkler(id, candidate);
            if likeness >= LIKENESS && best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, candidate));
            }
        }
        best.map(|(_, candidate)| candidate.to_owned())
    }
}
