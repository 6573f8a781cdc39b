//! Insights: what marketing learnt in the field, and what came of it (`insights.ron`).

use super::conflict::Conflict;
use super::ids::{InsightId, id_from_name};
use super::person::SessionRef;
use super::workspace::Workspace;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything `insights.ron` holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Insights {
    /// The insights by id.
    #[serde(default)]
    pub insights: BTreeMap<InsightId, Insight>,
    /// Values that two sides gave one field, until somebody chooses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
}

/// One thing learnt in the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Insight {
    /// What it is about.
    pub about: Topic,
    /// What was learnt.
    pub text: String,
    /// What is done about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub action: String,
    /// Who does it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
}

/// What an insight is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Topic {
    Objection,
    Persona,
    Material,
    Process,
    Other,
}

impl Topic {
    /// Every one, in the order of the figures.
    pub const ALL: [Self; 5] = [Self::Objection, Self::Persona, Self::Material, Self::Process, Self::Other];
}

/// How far the action of an insight has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Followed {
    /// It is done.
    Done,
    /// Something is to be done, and there is still time.
    Open,
    /// Something was to be done by now.
    Late,
    /// Nobody has said what to do about it.
    NoAction,
}

impl Followed {
    /// Every one, in the order of the strip.
    pub const ALL: [Self; 4] = [Self::Done, Self::Open, Self::Late, Self::NoAction];
}

impl Insight {
    /// Tells how far its action has come; late from the day after its date on.
    pub fn followed(&self, today: NaiveDate) -> Followed {
        if self.done.is_some() {
            Followed::Done
        } else if self.action.trim().is_empty() {
            Followed::NoAction
        } else if self.due.is_some_and(|due| due < today) {
            Followed::Late
        } else {
            Followed::Open
        }
    }
}

/// Lists the sessions that name each insight, the latest first.
pub fn sessions_behind(workspace: &Workspace) -> BTreeMap<InsightId, Vec<SessionRef>> {
    let mut behind: BTreeMap<InsightId, Vec<(NaiveDate, SessionRef)>> = BTreeMap::new();
    for (person, _, id, session) in workspace.sessions() {
        let named: BTreeSet<&InsightId> = session.insights.iter().collect();
        for insight in named {
            let name = SessionRef { person: person.clone(), session: id.clone() };
            behind.entry(insight.clone()).or_default().push((session.date, name));
        }
    }
    let latest_first = |mut list: Vec<(NaiveDate, SessionRef)>| {
        list.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        list.into_iter().map(|(_, name)| name).collect()
    };
    behind.into_iter().map(|(id, list)| (id, latest_first(list))).collect()
}

/// Letters of a word that count: "brochure" and "brochures", "price" and "prices" are one.
const STEM: usize = 5;
/// Letters of the shortest word that says something.
const SHORTEST: usize = 4;
/// Part of their words that two insights must share to say the same.
const ALIKE: f64 = 0.5;
/// Likeness of the letters that is enough by itself: a word misspelt, an ending changed.
const ALIKE_LETTERS: f64 = 0.8;
/// A word that so many insights hold tells none of them apart.
const COMMON: usize = 40;

/// Lists pairs of insights that seem to say the same, the likeliest first; a person decides.
///
/// Two insights are compared only when they share a telling word, so that thousands take no longer than what they share.
pub fn alike(insights: &BTreeMap<InsightId, Insight>) -> Vec<(InsightId, InsightId)> {
    let plain: Vec<(&InsightId, String)> =
        insights.iter().map(|(id, insight)| (id, id_from_name_whole(&insight.text))).collect();
    let stems: Vec<BTreeSet<&str>> = plain.iter().map(|(_, text)| stems(text)).collect();
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, words) in stems.iter().enumerate() {
        for word in words {
            holders.entry(word).or_default().push(at);
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for at in holders.values().filter(|at| at.len() <= COMMON) {
        for (n, one) in at.iter().enumerate() {
            pairs.extend(at.iter().skip(n + 1).map(|other| (*one, *other)));
        }
    }
    let mut found: Vec<(f64, usize, usize)> = pairs
        .into_iter()
        .filter_map(|(one, other)| {
            let (a, b) = (stems.get(one)?, stems.get(other)?);
            let shared = a.intersection(b).count();
            let words = 2.0 * shared as f64 / (a.len() + b.len()) as f64;
            let letters = strsim::normalized_levenshtein(&plain.get(one)?.1, &plain.get(other)?.1);
            let is_alike = (shared > 1 && words >= ALIKE) || letters >= ALIKE_LETTERS;
            is_alike.then_some((words.max(letters), one, other))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    let id = |at: usize| plain.get(at).map(|(id, _)| (*id).clone());
    found.into_iter().filter_map(|(_, one, other)| Some((id(one)?, id(other)?))).collect()
}

/// Folds a text to words without case and accents, each as an id has it.
fn id_from_name_whole(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).map(id_from_name);
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn stems(plain: &str) -> BTreeSet<&str> {
    let words = plain.split(' ').filter(|word| word.len() >= SHORTEST);
    words.map(|word| word.get(..STEM).unwrap_or(word)).collect()
}
