//! What the rules say to moving one session to each day, asked once when it is taken up.

use super::pill::rotation_name;
use crate::domain::{Broken, Candidate, HostId, Rule, SessionRef, Slot, Wanted};
use crate::ui::context::Cx;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The verdicts on one session that is being moved, by day.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdicts {
    /// The session.
    pub name: SessionRef,
    /// The day it comes from.
    pub from: NaiveDate,
    /// The part of the day it keeps.
    pub slot: Slot,
    /// The host it keeps.
    pub host: Option<HostId>,
    /// Whose it is.
    pub person: String,
    /// Who is held, in words: "Chloé Vidal, ride-along with Karim Benali".
    pub held: String,
    days: BTreeMap<NaiveDate, Verdict>,
}

/// What the rules say to one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// The first rule that is broken, in a few words; empty where none is.
    pub short: String,
    /// Every rule that is broken, in a sentence each.
    pub sentences: Vec<String>,
}

impl Verdict {
    /// Tells whether the session may stand there.
    pub fn is_allowed(&self) -> bool {
        self.sentences.is_empty()
    }

    /// Asks the rules about one place and words their answer.
    pub fn ask(cx: &Cx<'_>, candidate: &Candidate<'_>) -> Self {
        Self::of(cx, candidate, cx.situation().verdict(candidate))
    }

    /// Words the rules that are broken at a place.
    fn of(cx: &Cx<'_>, candidate: &Candidate<'_>, mut broken: Vec<Broken>) -> Self {
        // Too near or too far says most, and the rest would only matter on another day.
        broken.sort_by_key(|broken| broken.rule() != Rule::H7);
        let sentences = broken.iter().map(|broken| cx.texts.broken(broken, candidate, cx.workspace)).collect();
        let first = broken.first();
        let short = first.map(|first| cx.texts.broken_briefly(first, candidate, cx.workspace)).unwrap_or_default();
        Self { short, sentences }
    }
}

impl Verdicts {
    /// Takes a session up; `None` when it is gone.
    pub fn new(cx: &Cx<'_>, name: &SessionRef, days: impl Iterator<Item = NaiveDate>) -> Option<Self> {
        let person = cx.workspace.people.get(&name.person)?;
        let session = person.sessions.get(&name.session)?;
        let rotation = rotation_name(cx, &session.rotation);
        let held = match &session.host {
            Some(host) => cx.texts.with(
                "calendar-held-with",
                &[
                    ("person", person.name.as_str().into()),
                    ("rotation", rotation.into()),
                    ("host", cx.host_name(host).into()),
                ],
            ),
            None => cx
                .texts
                .with("calendar-held", &[("person", person.name.as_str().into()), ("rotation", rotation.into())]),
        };
        let mut verdicts = Self {
            name: name.clone(),
            from: session.date,
            slot: session.slot,
            host: session.host.clone(),
            person: person.name.clone(),
            held,
            days: BTreeMap::new(),
        };
        verdicts.ask(cx, days);
        Some(verdicts)
    }

    /// Asks about the days that have not been asked about.
    pub fn ask(&mut self, cx: &Cx<'_>, days: impl Iterator<Item = NaiveDate>) {
        let Some(session) = cx.workspace.session(&self.name) else { return };
        let (person, rotation, moving) = (&self.name.person, &session.rotation, Some(&self.name.session));
        let (slot, host) = (self.slot, self.host.as_ref());
        let asked_for: Vec<NaiveDate> = days.filter(|date| !self.days.contains_key(date)).collect();
        let wanted = Wanted { person, rotation, moving };
        let verdicts = cx.situation().verdicts(wanted, asked_for.into_iter(), &[slot], &[host]);
        self.days.extend(verdicts.into_iter().map(|place| {
            let candidate = Candidate { person, rotation, date: place.date, slot, host, moving };
            (place.date, Verdict::of(cx, &candidate, place.broken))
        }));
    }

    /// Gives the verdict on a day, when it was asked for.
    pub fn on(&self, date: NaiveDate) -> Option<&Verdict> {
        self.days.get(&date)
    }

    /// Counts the days of a range on which the session may stand, the one it comes from left out.
    pub fn possible(&self, days: impl Iterator<Item = NaiveDate>) -> usize {
        days.filter(|&date| date != self.from && self.on(date).is_some_and(Verdict::is_allowed)).count()
    }
}

/// The words shown beside the day under the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Tip {
    /// What the first line says, and so which sign and color it has.
    pub tone: Tone,
    /// The first line.
    pub title: String,
    /// The rules in sentences.
    pub sentences: Vec<String>,
    /// What Ctrl does there, where it does something.
    pub with_ctrl: Option<String>,
    /// What Escape does.
    pub with_escape: String,
}

/// How a drop there would end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Well.
    Free,
    /// Not at all.
    Refused,
    /// With a problem that stays, since Ctrl is held.
    Forced,
}

impl Tip {
    /// Makes the words for one day.
    pub fn new(cx: &Cx<'_>, verdicts: &Verdicts, date: NaiveDate, ctrl: bool) -> Option<Self> {
        let verdict = verdicts.on(date)?;
        let (tone, id) = match (verdict.is_allowed(), ctrl) {
            (true, _) => (Tone::Free, "calendar-tip-free"),
            (false, false) => (Tone::Refused, "calendar-tip-refused"),
            (false, true) => (Tone::Forced, "calendar-tip-forced"),
        };
        let day = crate::texts::capitalized(&cx.texts.date(date));
        Some(Self {
            tone,
            title: cx.texts.with(id, &[("day", day.into())]),
            sentences: verdict.sentences.clone(),
            with_ctrl: (!verdict.is_allowed()).then(|| cx.texts.get("calendar-tip-ctrl").into_owned()),
            with_escape: cx.texts.with("calendar-tip-escape", &[("day", cx.texts.day_month(verdicts.from).into())]),
        })
    }

    /// Gives all of it as one text, for assistive technology.
    pub fn spoken(&self) -> String {
        let mut words = vec![format!("{}.", self.title)];
        words.extend(self.sentences.iter().cloned());
        words.join(" ")
    }
}
