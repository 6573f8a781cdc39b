//! The words for what the rules say to a place: in a few where many places are shown, in sentences at the pointer.

use super::held::{Held, is_forced, locked};
use crate::domain::{Broken, Candidate, Cost, Manner, PersonId, SessionRef, Shift, Slot, Stand, Trial};
use crate::ui::context::Cx;
use crate::ui::widgets::VerdictLook;
use egui::Modifiers;
use std::cell::OnceCell;

/// Most sentences of one kind at the pointer; the rest is counted.
const MOST_SENTENCES: usize = 4;

/// What the rules say to one place among those shown.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Whether it is allowed.
    pub tone: Tone,
    trial: Trial,
    brief: OnceCell<String>,
}

/// How a drop there would end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Well.
    Free,
    /// Well, but at a cost.
    Costly,
    /// Not at all.
    Refused,
    /// With a problem that stays, since Ctrl is held.
    Forced,
}

impl Tone {
    fn of(trial: &Trial, forced: bool) -> Self {
        match (trial.is_allowed(), forced) {
            (true, _) if trial.costs.is_empty() => Self::Free,
            (true, _) => Self::Costly,
            (false, false) => Self::Refused,
            (false, true) => Self::Forced,
        }
    }

    /// Gives the look of the first line at the pointer.
    pub fn look(self) -> VerdictLook {
        match self {
            Self::Free => VerdictLook::Allowed,
            Self::Costly => VerdictLook::Costly,
            Self::Refused => VerdictLook::Refused,
            Self::Forced => VerdictLook::Forced,
        }
    }
}

impl Verdict {
    /// Keeps the answer of the rules.
    pub fn new(trial: Trial) -> Self {
        Self { tone: Tone::of(&trial, false), trial, brief: OnceCell::new() }
    }

    /// Says in a few words which rule is broken, or what it costs; nothing where it is free.
    pub fn brief(&self, cx: &Cx<'_>) -> &str {
        self.brief.get_or_init(|| {
            if let Some((shift, broken)) = sorted(&self.trial).first() {
                return in_words(cx, shift, |candidate| cx.texts.broken_briefly(broken, candidate, cx.workspace));
            }
            self.trial.costs.first().map(|cost| cost_briefly(cx, cost)).unwrap_or_default()
        })
    }
}

/// The words shown beside the place under the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Tip {
    /// What the first line says, and so which sign and color it has.
    pub tone: Tone,
    /// The first line.
    pub title: String,
    /// The rules, what it costs and what else goes, in sentences.
    pub sentences: Vec<String>,
    /// What the keys do there: their names and their words.
    pub keys: Vec<(String, String)>,
}

impl Tip {
    /// Makes the words for where it would land with these keys held down; `None` where it would land nowhere.
    pub fn new(cx: &Cx<'_>, held: &Held, modifiers: Modifiers) -> Option<Self> {
        let manner = held.manner(modifiers);
        if held.is_off && !matches!(manner, Manner::Swap(_)) {
            let title = cx.texts.with("moving-off", &[("person", held.person.as_str().into())]);
            let keys = keys(cx, held, &Trial::default(), &manner, false);
            return Some(Self { tone: Tone::Refused, title, sentences: Vec::new(), keys });
        }
        let trial = held.trial(cx, &manner)?;
        let goal = held.goal()?;
        let locked = locked(cx, &trial);
        let tone = if locked.is_empty() { Tone::of(&trial, is_forced(modifiers)) } else { Tone::Refused };
        let lead = trial.held.first()?;
        let is_home = held.is_home(&goal) && manner == Manner::Place;
        let title = if is_home {
            cx.texts.with("moving-tip-home", &[("place", place(cx, held, &lead.to).into())])
        } else {
            let id = match tone {
                Tone::Free => "moving-tip-free",
                Tone::Costly => "moving-tip-costly",
                Tone::Refused => "moving-tip-refused",
                Tone::Forced => "moving-tip-forced",
            };
            let words = crate::texts::capitalized(&place(cx, held, &lead.to));
            cx.texts.with(id, &[("place", words.into())])
        };
        let (tone, mut sentences) = if is_home { (Tone::Free, Vec::new()) } else { (tone, sentences(cx, &trial)) };
        let unwritable =
            |person: &PersonId| cx.texts.with("moving-locked", &[("person", cx.person_name(person).into())]);
        sentences.splice(0..0, locked.into_iter().map(unwritable));
        Some(Self { tone, title, sentences, keys: keys(cx, held, &trial, &manner, is_home) })
    }

    /// Gives all of it as one text, for assistive technology.
    pub fn spoken(&self) -> String {
        let mut words = vec![format!("{}.", self.title)];
        words.extend(self.sentences.iter().cloned());
        words.join(" ")
    }
}

/// Names a place: the day, with the part of the day or the host where these would be others.
fn place(cx: &Cx<'_>, held: &Held, to: &Stand) -> String {
    let day = cx.texts.date(to.date);
    let slot = (to.slot != held.from.slot).then(|| cx.texts.slot(to.slot));
    let host = to.host.as_ref().filter(|_| to.host != held.from.host).map(|host| cx.host_name(host));
    let day = match slot {
        Some(slot) => format!("{day}, {slot}"),
        None => day,
    };
    match host {
        Some(host) => cx.texts.with("moving-place-with", &[("day", day.into()), ("host", host.into())]),
        None => day,
    }
}

fn sentences(cx: &Cx<'_>, trial: &Trial) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut say = |words: Vec<String>| {
        let count = words.len();
        all.extend(words.into_iter().take(MOST_SENTENCES));
        if count > MOST_SENTENCES {
            all.push(cx.texts.with("moving-more", &[("count", (count - MOST_SENTENCES).into())]));
        }
    };
    let mut broken: Vec<String> = Vec::new();
    for (shift, rule) in sorted(trial) {
        let words = in_words(cx, shift, |candidate| cx.texts.broken(rule, candidate, cx.workspace));
        if !broken.contains(&words) {
            broken.push(words);
        }
    }
    say(broken);
    let stuck = trial
        .stuck
        .iter()
        .map(|name| cx.texts.with("moving-stuck", &[("person", cx.person_name(&name.person).into())]));
    say(stuck.collect());
    say(trial.others.iter().filter(|shift| shift.from != shift.to).map(|shift| goes(cx, shift)).collect());
    say(trial.costs.iter().map(|cost| cost_in_words(cx, cost)).collect());
    if !trial.asked_again.is_empty() {
        let mut hosts: Vec<String> = Vec::new();
        for shift in trial.shifts().filter(|shift| trial.asked_again.contains(&shift.name)) {
            let host = shift.from.host.as_ref().filter(|_| shift.from.host == shift.to.host);
            let host = host.map(|host| cx.host_name(host).to_owned());
            hosts.extend(host.filter(|host| !hosts.contains(host)));
        }
        if !hosts.is_empty() {
            let hosts = cx.texts.list(&hosts);
            say(vec![cx.texts.with("moving-ask-again", &[("hosts", hosts.into())])]);
        }
    }
    all
}

/// Lists the broken rules, the most telling first: too near or too far says most, the rest matters only on another day.
fn sorted(trial: &Trial) -> Vec<(&Shift, &Broken)> {
    let all = || trial.held.iter().chain(&trial.others);
    let shift = |name: &SessionRef| all().find(|shift| shift.name == *name);
    let mut broken: Vec<_> = trial.broken.iter().filter_map(|(name, broken)| Some((shift(name)?, broken))).collect();
    broken.sort_by_key(|(_, broken)| broken.rule() != crate::domain::Rule::H7);
    broken
}

fn in_words(cx: &Cx<'_>, shift: &Shift, words: impl FnOnce(&Candidate<'_>) -> String) -> String {
    let Some(session) = cx.workspace.session(&shift.name) else { return String::new() };
    words(&shift.candidate(&session.rotation))
}

/// Says where else a session goes: "Hugo Petit goes from Tue 1 Dec, morning to Wed 2 Dec, morning."
fn goes(cx: &Cx<'_>, shift: &Shift) -> String {
    let stand = |stand: &Stand, with_host: bool| {
        let day = cx.texts.date(stand.date);
        let day = if stand.slot == Slot::FullDay { day } else { format!("{day}, {}", cx.texts.slot(stand.slot)) };
        match stand.host.as_ref().filter(|_| with_host) {
            Some(host) => {
                cx.texts.with("moving-place-with", &[("day", day.into()), ("host", cx.host_name(host).into())])
            }
            None => day,
        }
    };
    let other_host = shift.from.host != shift.to.host;
    let values = [
        ("person", cx.person_name(&shift.name.person).into()),
        ("from", stand(&shift.from, false).into()),
        ("to", stand(&shift.to, other_host).into()),
    ];
    cx.texts.with("moving-goes", &values)
}

fn cost_briefly(cx: &Cx<'_>, cost: &Cost) -> String {
    match cost {
        Cost::Late { days, .. } => cx.texts.with("moving-late-brief", &[("days", (*days).into())]),
        Cost::MetBefore { host, .. } => {
            let first = cx.workspace.hosts.get(host).map_or(host.as_str(), |host| host.first_name());
            cx.texts.with("moving-met-brief", &[("host", first.into())])
        }
    }
}

fn cost_in_words(cx: &Cx<'_>, cost: &Cost) -> String {
    match cost {
        Cost::Late { name, days } => {
            let person = cx.person_name(&name.person);
            cx.texts.with("moving-late", &[("person", person.into()), ("days", (*days).into())])
        }
        Cost::MetBefore { name, host, times } => {
            let values = [
                ("person", cx.person_name(&name.person).into()),
                ("host", cx.host_name(host).into()),
                ("times", (*times).into()),
            ];
            cx.texts.with("moving-met", &values)
        }
    }
}

/// Lists what the keys do at this place.
fn keys(cx: &Cx<'_>, held: &Held, trial: &Trial, manner: &Manner, is_home: bool) -> Vec<(String, String)> {
    let mut keys = Vec::new();
    let mut key = |key: &str, words: String| keys.push((cx.texts.get(key).into_owned(), words));
    if !is_home && !trial.is_allowed() {
        key("moving-key-ctrl", cx.texts.get("moving-with-ctrl").into_owned());
    }
    let pushes = trial.broken.iter().any(|(_, broken)| {
        matches!(broken, Broken::SecondThatDay { .. } | Broken::OtherRotation { .. } | Broken::TooManyTrainees { .. })
    });
    if pushes && *manner == Manner::Place && !is_home {
        key("moving-key-shift", cx.texts.get("moving-with-shift").into_owned());
    }
    if let Some(over) = held.over()
        && !matches!(manner, Manner::Swap(_))
    {
        let person = cx.person_name(&over.person);
        key("moving-key-alt", cx.texts.with("moving-with-alt", &[("person", person.into())]));
    }
    let day = cx.texts.day_month(held.from.date);
    key("moving-key-escape", cx.texts.with("moving-with-escape", &[("day", day.into())]));
    keys
}
