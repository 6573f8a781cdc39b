//! Problems in words: a title, a sentence that says more, and where to go.

use super::records;
use super::rules::ended_once;
use super::{Texts, Value, capitalized};
use crate::domain::rules::ClosedDay;
use crate::domain::{
    Broken, Candidate, HostId, Person, PersonId, Place, Problem, Record, Session, SessionRef, Slot, Status, Step,
    Target, ValueFault, Week, What, Workspace,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A problem as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemWords {
    /// What is wrong, without a full stop.
    pub title: String,
    /// The line of the file it is about, as it stands there, for files that cannot be read.
    pub excerpt: Option<String>,
    /// More about it, as sentences; empty where the title says everything.
    pub sentence: String,
    /// Where it can be put right.
    pub link: Link,
}

impl ProblemWords {
    /// Gives everything in one line: the title as a sentence, then the rest.
    pub fn in_one_line(&self) -> String {
        match (self.sentence.as_str(), self.title.ends_with(['.', '?'])) {
            ("", _) => self.title.clone(),
            (sentence, true) => format!("{} {sentence}", self.title),
            (sentence, false) => format!("{}. {sentence}", self.title),
        }
    }
}

/// Where a problem leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// The calendar, on a day.
    Day(NaiveDate),
    /// The calendar, on a week.
    Week(Week),
    /// A person's page.
    Person(PersonId),
    /// A host's page.
    Host(HostId),
    /// The programmes.
    Programmes,
    /// The workspace's own data.
    Settings,
    /// A file of the folder, by its path in it.
    File(String),
}

impl Texts {
    /// Words a problem: what is wrong, more about it, and where to go.
    pub fn problem(&self, problem: &Problem, workspace: &Workspace) -> ProblemWords {
        let (title, sentence) = match &problem.what {
            What::File { fault, name } => {
                let name = name.clone().or_else(|| file_name(problem, workspace));
                let is_shown = is_shown(problem, workspace);
                let words = self.file_fault_of(problem.place.as_ref(), fault, name.as_deref(), is_shown);
                let (title, excerpt, sentence) = (words.title, words.excerpt, words.detail);
                return ProblemWords { title, excerpt, sentence, link: link(problem) };
            }
            What::Broken(broken) => self.broken_problem(problem, broken, workspace),
            What::Reference { to, id, nearest } => {
                let title = self.subject_with(reference(*to), &[("id", id.as_str().into())], problem, workspace);
                let hint = match nearest {
                    Some(nearest) => self.with("problem-nearest", &[("id", nearest.as_str().into())]),
                    None => self.get("problem-no-nearest").into_owned(),
                };
                (title, self.at(hint, problem.place.as_ref()))
            }
            What::Value(fault) => self.value_problem(problem, fault, workspace),
            What::NoOutcome { days_ago } => {
                let title = self.session_title("problem-no-outcome", problem, workspace);
                (title, self.with("problem-no-outcome-more", &[("days", (*days_ago).into())]))
            }
            What::Unsigned { .. } => {
                let session = problem.session.as_ref().and_then(|name| workspace.session(name));
                let rotation = session.map(|session| records::rotation(workspace, &session.rotation));
                let title = self.session_title("problem-unsigned", problem, workspace);
                let values = [("rotation", rotation.unwrap_or_default().into())];
                (title, self.with("problem-unsigned-more", &values))
            }
            What::Conflict(conflict) => {
                let subject = self.subject(problem, workspace);
                let record = problem.place.as_ref().and_then(|place| Record::of_file(&place.file));
                let words = self.conflict(&record.unwrap_or(Record::Root), conflict, &subject, workspace);
                (words.title, words.sentence)
            }
            What::Experience { verified, claimed, asked } => {
                let values = [
                    ("verified", self.exact_months(*verified).into()),
                    ("claimed", self.exact_months(*claimed).into()),
                    ("asked", (*asked).into()),
                ];
                let title = self.subject_with("problem-experience", &values, problem, workspace);
                (title, self.with("problem-experience-more", &values))
            }
        };
        ProblemWords { title, excerpt: None, sentence, link: link(problem) }
    }

    /// Labels a link: "Calendar, 9 Dec", "Sophie Lambert", "noemie-fabre.ron".
    pub fn link(&self, link: &Link, workspace: &Workspace) -> String {
        match link {
            Link::Day(date) => self.with("problem-link-day", &[("date", self.day_month(*date).into())]),
            Link::Week(week) => self.with("problem-link-week", &[("week", week.number().into())]),
            Link::Person(id) => records::person(workspace, id),
            Link::Host(id) => records::host(workspace, id),
            Link::Programmes => self.get("problem-link-programmes").into_owned(),
            Link::Settings => self.get("problem-link-settings").into_owned(),
            Link::File(path) => path.rsplit('/').next().unwrap_or(path).to_owned(),
        }
    }

    /// Writes where something stands: "people/noemie-fabre.ron, line 14, column 15".
    pub fn place(&self, place: &Place) -> String {
        match place.position {
            Some(position) => self.with(
                "problem-place",
                &[
                    ("file", place.file.as_str().into()),
                    ("line", position.line.into()),
                    ("column", position.column.into()),
                ],
            ),
            None => place.file.clone(),
        }
    }

    fn broken_problem(&self, problem: &Problem, broken: &Broken, workspace: &Workspace) -> (String, String) {
        match broken {
            Broken::PersonWeekFull { week, sessions, limit } => {
                let values =
                    [("week", week.number().into()), ("count", (*sessions).into()), ("limit", (*limit).into())];
                let dates = problem.person.iter().flat_map(|id| self.sessions_of(id, *week, workspace));
                let title = self.subject_with("problem-person-week", &values, problem, workspace);
                (title, self.full_stop(dates.collect()))
            }
            Broken::HostWeekFull { host, week, days, limit } => {
                let values = [
                    ("host", records::host(workspace, host).into()),
                    ("week", week.number().into()),
                    ("count", (*days).into()),
                    ("limit", (*limit).into()),
                ];
                (self.with("problem-host-week", &values), self.full_stop(self.days_of(host, *week, workspace)))
            }
            Broken::SecondThatDay { .. } => {
                let sessions = problem.person.as_ref().zip(problem.date);
                let sessions = sessions.map(|(id, date)| self.sessions_on(id, date, workspace)).unwrap_or_default();
                let values = [("count", sessions.len().into())];
                (
                    self.session_title_with("problem-second-that-day", &values, problem, workspace),
                    self.full_stop(sessions),
                )
            }
            Broken::OtherRotation { host, .. } | Broken::TooManyTrainees { host, .. } => {
                let slot = problem.session.as_ref().and_then(|name| workspace.session(name)).map(|s| s.slot);
                let there = self.trainees(host, problem.date, slot, workspace);
                let mut values = vec![("count", there.len().into())];
                if let Broken::TooManyTrainees { limit, trainees, .. } = broken {
                    values = vec![("limit", (*limit).into()), ("count", (*trainees).into())];
                }
                values.extend(slot.map(|slot| ("slot", self.slot(slot).into())));
                let message = match broken {
                    Broken::OtherRotation { .. } => "problem-other-rotation",
                    _ => "problem-too-many",
                };
                (self.session_title_with(message, &values, problem, workspace), self.full_stop(there))
            }
            _ => {
                let title = self.session_title(broken_title(broken), problem, workspace);
                (title, self.broken_sentence(problem, broken, workspace))
            }
        }
    }

    /// Says what the rule itself says about the session of a problem.
    fn broken_sentence(&self, problem: &Problem, broken: &Broken, workspace: &Workspace) -> String {
        let Some((name, session)) = problem.session.as_ref().and_then(|name| Some((name, workspace.session(name)?)))
        else {
            return String::new();
        };
        if *broken == Broken::NoHost {
            let first = records::person_first(workspace, &name.person);
            let confirmed = if session.status == Status::Confirmed { "yes" } else { "no" };
            let values = [("name", first.into()), ("confirmed", confirmed.into())];
            return self.with("problem-no-host-more", &values);
        }
        let candidate = Candidate {
            person: &name.person,
            rotation: &session.rotation,
            date: session.date,
            slot: session.slot,
            host: session.host.as_ref(),
            moving: Some(&name.session),
        };
        self.broken(broken, &candidate, workspace)
    }

    fn value_problem(&self, problem: &Problem, fault: &ValueFault, workspace: &Workspace) -> (String, String) {
        let field = problem.place.iter().flat_map(|place| place.path.iter().rev()).find_map(|step| match step {
            Step::Field(field) => Some(*field),
            _ => None,
        });
        let field = field.map(|field| self.field(field)).unwrap_or_default();
        let title = self.subject_with("problem-value", &[("field", field.into())], problem, workspace);
        let kept = if problem.session.is_some() { "problem-value-kept" } else { "problem-value-left-out" };
        let sentence = format!("{} {}", self.value_fault(fault), self.get(kept));
        (title, self.at(sentence, problem.place.as_ref()))
    }

    /// Names a field of a record as people say it: "days a week".
    ///
    /// A field without a label, such as one of a later version, is shown as files write it.
    pub(super) fn field(&self, field: &str) -> String {
        self.field_label(field).unwrap_or_else(|| field.to_owned())
    }

    /// Gives the label of a field, where it has one.
    pub(super) fn field_label(&self, field: &str) -> Option<String> {
        let id = format!("field-{}", field.replace('_', "-"));
        let label = self.get(&id);
        (label != id).then(|| label.into_owned())
    }

    /// Gives a message about the session of a problem; it may use its person, host, rotation and date.
    fn session_title(&self, message: &str, problem: &Problem, workspace: &Workspace) -> String {
        self.session_title_with(message, &[], problem, workspace)
    }

    fn session_title_with(
        &self,
        message: &str,
        more: &[(&str, Value<'_>)],
        problem: &Problem,
        workspace: &Workspace,
    ) -> String {
        let session = problem.session.as_ref().and_then(|name| workspace.session(name));
        let text = |text: Option<String>| Value::from(text.unwrap_or_default());
        let host = problem.host.as_ref().or_else(|| session.and_then(|session| session.host.as_ref()));
        let date = problem.date.or(session.map(|session| session.date));
        let mut values = vec![
            ("person", text(problem.person.as_ref().map(|id| records::person(workspace, id)))),
            ("host", text(host.map(|id| records::host(workspace, id)))),
            ("first", text(host.map(|id| records::host_first(workspace, id)))),
            ("hosted", Value::from(if host.is_some() { "yes" } else { "no" })),
            ("rotation", text(session.map(|session| records::rotation(workspace, &session.rotation)))),
            ("date", text(date.map(|date| self.date(date)))),
        ];
        values.extend(more.iter().map(|(key, value)| (*key, value.clone())));
        self.with(message, &values)
    }

    /// Gives a message about whomever or whatever a problem is about.
    fn subject_with(
        &self,
        message: &str,
        more: &[(&str, Value<'_>)],
        problem: &Problem,
        workspace: &Workspace,
    ) -> String {
        let mut values = vec![("subject", Value::from(self.subject(problem, workspace)))];
        values.extend(more.iter().map(|(key, value)| (*key, value.clone())));
        self.with(message, &values)
    }

    /// Names what a problem is about: a person and the date of a session, a host, a programme and rotation, a team.
    pub(super) fn subject(&self, problem: &Problem, workspace: &Workspace) -> String {
        if let Some(id) = &problem.person {
            let name = records::person(workspace, id);
            return match problem.date.filter(|_| problem.session.is_some()) {
                Some(date) => format!("{name}, {}", self.date(date)),
                None => name,
            };
        }
        if let Some(id) = &problem.host {
            return records::host(workspace, id);
        }
        let root = &workspace.root;
        let way = problem.place.as_ref().map(|place| place.path.as_slice()).unwrap_or_default();
        match (way.first().and_then(Step::text), way.get(1..).unwrap_or_default()) {
            (Some("programmes"), [Step::Key(id), rest @ ..]) => {
                let programme = root.programmes.get(id.as_str()).map(|programme| programme.name.as_str());
                let programme = records::named(programme, id);
                let rotation = rest.windows(2).find_map(|steps| match steps {
                    [rotations, Step::Key(rotation)] if rotations.text() == Some("rotations") => {
                        Some(rotation.as_str())
                    }
                    _ => None,
                });
                match rotation {
                    Some(rotation) => format!("{programme}, {}", records::rotation(workspace, &rotation.into())),
                    None => programme,
                }
            }
            (Some("teams"), [Step::Key(id), ..]) => {
                records::named(root.teams.get(id.as_str()).map(|team| team.name.as_str()), id)
            }
            (Some("insights"), [Step::Key(id), ..]) => self.with("problem-insight", &[("id", id.as_str().into())]),
            _ => records::named(Some(&root.name), "workspace.ron"),
        }
    }

    /// Lists what a person has on a date.
    fn sessions_on(&self, id: &PersonId, date: NaiveDate, workspace: &Workspace) -> Vec<String> {
        let sessions = |person: &Person| {
            let on = person.sessions.iter().filter(|(_, session)| session.counts() && session.date == date);
            let names = on.map(|(session, _)| SessionRef { person: id.clone(), session: session.clone() });
            names.map(|name| self.session_in_words(&name, workspace)).collect()
        };
        workspace.people.get(id).map(|person| sessions(person)).unwrap_or_default()
    }

    /// Lists what a person has in a week, by date.
    fn sessions_of(&self, id: &PersonId, week: Week, workspace: &Workspace) -> Vec<String> {
        let on = |date| {
            let there = self.sessions_on(id, date, workspace).into_iter();
            there.map(move |session| format!("{} {session}", self.date(date)))
        };
        week.dates().flat_map(on).collect()
    }

    /// Lists a host's dates in a week with the trainees there.
    fn days_of(&self, host: &HostId, week: Week, workspace: &Workspace) -> Vec<String> {
        let mut dates: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
        for (id, session) in with_host(workspace, host).filter(|(_, session)| Week::of(session.date) == week) {
            dates.entry(session.date).or_default().push(records::person(workspace, id));
        }
        dates.into_iter().map(|(date, names)| format!("{} {}", self.date(date), self.list(&names))).collect()
    }

    /// Lists whom a host has in a slot of a date, and what for.
    fn trainees(
        &self,
        host: &HostId,
        date: Option<NaiveDate>,
        slot: Option<Slot>,
        workspace: &Workspace,
    ) -> Vec<String> {
        let there = with_host(workspace, host)
            .filter(|(_, session)| Some(session.date) == date && slot.is_none_or(|slot| slot.overlaps(session.slot)));
        let one = |(id, session): (&PersonId, &Session)| {
            let person = records::person(workspace, id);
            let rotation = records::rotation(workspace, &session.rotation);
            let slot = self.slot(session.slot);
            let values = [("person", person.into()), ("rotation", rotation.into()), ("slot", slot.into())];
            self.with("problem-trainee", &values)
        };
        there.map(one).collect()
    }

    /// Joins a list with commas, begins and ends it as a sentence.
    fn full_stop(&self, items: Vec<String>) -> String {
        if items.is_empty() { String::new() } else { ended_once(format!("{}.", capitalized(&items.join(", ")))) }
    }

    /// Ends sentences with the place in the files.
    fn at(&self, sentences: String, place: Option<&Place>) -> String {
        match place {
            Some(place) => format!("{sentences} {}.", self.place(place)),
            None => sentences,
        }
    }
}

/// Walks the sessions of a host that count.
fn with_host<'a>(workspace: &'a Workspace, host: &HostId) -> impl Iterator<Item = (&'a PersonId, &'a Session)> {
    let theirs =
        workspace.sessions().filter(move |(.., session)| session.counts() && session.host.as_ref() == Some(host));
    theirs.map(|(id, _, _, session)| (id, session))
}

/// Names whom a broken file belongs to, as far as the rest of the workspace knows.
fn file_name(problem: &Problem, workspace: &Workspace) -> Option<String> {
    match (&problem.person, &problem.host) {
        (Some(person), _) => Some(records::person(workspace, person)),
        (None, Some(host)) => Some(records::host(workspace, host)),
        (None, None) => None,
    }
}

/// Tells whether the record of a file that cannot be read is shown as it was when it could.
fn is_shown(problem: &Problem, workspace: &Workspace) -> bool {
    let is_root = problem.place.as_ref().is_some_and(|place| place.file == "workspace.ron");
    let is_person = problem.person.as_ref().is_some_and(|id| workspace.people.contains_key(id));
    is_root || is_person || problem.host.as_ref().is_some_and(|id| workspace.hosts.contains_key(id))
}

/// Says where a problem can be put right.
fn link(problem: &Problem) -> Link {
    let by_record = || match (&problem.person, &problem.host) {
        (Some(person), _) => Link::Person(person.clone()),
        (None, Some(host)) => Link::Host(host.clone()),
        (None, None) => match problem.place.as_ref() {
            Some(place) if place.file == "workspace.ron" => match place.path.first().and_then(Step::text) {
                Some("programmes") => Link::Programmes,
                _ => Link::Settings,
            },
            Some(place) => Link::File(place.file.clone()),
            None => Link::Settings,
        },
    };
    match (&problem.what, problem.date) {
        (What::File { .. }, _) => problem.place.as_ref().map_or(Link::Settings, |place| Link::File(place.file.clone())),
        (What::Broken(Broken::PersonWeekFull { week, .. } | Broken::HostWeekFull { week, .. }), _) => Link::Week(*week),
        (What::Broken(_), Some(date)) => Link::Day(date),
        _ => by_record(),
    }
}

fn reference(to: Target) -> &'static str {
    match to {
        Target::Team => "problem-no-team",
        Target::Programme => "problem-no-programme",
        Target::Revision => "problem-no-revision",
        Target::Rotation => "problem-no-rotation",
        Target::Host => "problem-no-such-host",
        Target::Session => "problem-no-session",
        Target::Insight => "problem-no-insight",
        Target::HolidayCode => "problem-no-holidays",
    }
}

fn broken_title(broken: &Broken) -> &'static str {
    match broken {
        Broken::Closed(closed) => match closed {
            ClosedDay::Holiday(_) => "problem-on-holiday",
            ClosedDay::Closure { .. } => "problem-in-closure",
            ClosedDay::PersonDayOff { .. } => "problem-on-day-off",
            ClosedDay::PersonAbsent(_) => "problem-in-absence",
            ClosedDay::PersonNotStarted { .. } => "problem-before-start",
            ClosedDay::PersonLeft { .. } => "problem-after-leaving",
            ClosedDay::HostDayOff { .. } => "problem-host-day-off",
            ClosedDay::HostAbsent { .. } => "problem-host-absent",
            ClosedDay::HostNotYet { .. } => "problem-host-not-yet",
            ClosedDay::HostNoMore { .. } => "problem-host-no-more",
        },
        Broken::NoHost => "problem-no-host",
        Broken::NotTaken { .. } => "problem-not-taken",
        Broken::TooEarly { .. } | Broken::LeavesTooEarly { .. } => "problem-too-early",
        Broken::TooSoon { .. } | Broken::BeyondHorizon { .. } => "problem-outside-window",
        // Groups have titles of their own.
        Broken::SecondThatDay { .. } => "problem-second-that-day",
        Broken::PersonWeekFull { .. } => "problem-person-week",
        Broken::HostWeekFull { .. } => "problem-host-week",
        Broken::OtherRotation { .. } => "problem-other-rotation",
        Broken::TooManyTrainees { .. } => "problem-too-many",
    }
}
