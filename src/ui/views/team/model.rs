//! What a lead asks on opening the window: who goes out with whom, what awaits my word, who has nothing booked.

use super::digest::{self, Digest};
use crate::app::Totals;
use crate::app::derived::next_session;
use crate::domain::funnel::Funnel;
use crate::domain::{Person, PersonId, TeamId, Week, Whose, awaiting};
use crate::ui::views::awaiting::{self as list, Row};
use crate::ui::views::people::facts::{Facts, folded};
use crate::ui::views::week::model::{Day, days};

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Counts over the team.
    pub totals: Totals,
    /// The working days of this week, with their sessions.
    pub this_week: Vec<Day>,
    /// Those of the next.
    pub next_week: Vec<Day>,
    /// What awaits the lead's word.
    pub awaiting: Vec<Row>,
    /// Who misses something and has nothing booked.
    pub unbooked: Vec<Unbooked>,
    /// What came of the team's sessions, from calls to deals.
    pub funnel: Funnel,
    /// The week in words, to be sent.
    pub digest: Digest,
}

/// Somebody with nothing booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unbooked {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What has no date.
    pub words: String,
}

/// Works out the page of a team; `None` when there is no such team.
pub fn model(facts: &Facts<'_>, team: &TeamId) -> Option<Model> {
    let known = facts.workspace.root.teams.get(team)?;
    let is_in = |person: &Person| person.team.as_ref() == Some(team);
    let people = || facts.workspace.people.iter().filter(|(_, person)| is_in(person));
    let now = Week::of(facts.today);
    let week = |week: Week| days(facts.workspace, facts.derived, week, is_in);
    let awaiting = awaiting(facts.workspace, &facts.derived.progress, facts.today, Whose::Lead(team));
    let mut unbooked: Vec<Unbooked> = people()
        .filter(|(_, person)| next_session(person, facts.today).is_none())
        .filter_map(|(id, person)| {
            let missing = facts.derived.progress.get(id)?.missing();
            (missing > 0).then(|| Unbooked {
                id: id.clone(),
                name: person.name.clone(),
                words: facts.texts.with("team-unbooked-of", &[("count", missing.into())]),
            })
        })
        .collect();
    unbooked.sort_by_cached_key(|one| folded(&one.name));
    Some(Model {
        totals: facts.derived.totals(people()),
        this_week: week(now),
        next_week: week(now.plus(1)),
        digest: digest::digest(facts, team, known, &awaiting),
        awaiting: list::rows(facts, &awaiting),
        unbooked,
        funnel: Funnel::of_all(people().map(|(_, person)| &**person)),
    })
}
