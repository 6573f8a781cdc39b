//! What the panel below the table says of one insight: the sessions behind it, and what came of it.

use super::model::{Known, state, topic_name};
use crate::domain::{Followed, InsightId, RotationId, Session, SessionRef, Status};
use crate::ui::views::people::facts::{Facts, matches};
use chrono::NaiveDate;

/// One insight, ready to be painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// Which.
    pub id: InsightId,
    /// What it is about.
    pub topic: String,
    /// What was learnt.
    pub text: String,
    /// "the 3 sessions behind it".
    pub behind: String,
    /// The sessions, the latest first.
    pub lines: Vec<Line>,
    /// What is done about it.
    pub action: String,
    /// Who does it and by when: "Claire Fontaine, by Fri 4 Dec".
    pub by: String,
    /// How far that has come.
    pub followed: Followed,
    /// The same in words.
    pub state: String,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// One session behind an insight.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which.
    pub name: SessionRef,
    /// Its rotation.
    pub rotation: RotationId,
    /// How far it has come.
    pub status: Status,
    /// Whose it is.
    pub person: String,
    /// When it was.
    pub date: String,
    /// With whom, and how many calls or visits.
    pub with: String,
    /// What was said of it.
    pub quote: String,
    /// All of it, for assistive technology.
    pub spoken: String,
}

/// Works out the panel; `None` when the insight is gone.
pub fn detail(facts: &Facts<'_>, known: &Known, id: &InsightId) -> Option<Detail> {
    let insight = facts.workspace.insights.insights.get(id)?;
    let (texts, today) = (facts.texts, facts.today);
    let names = known.sessions(id);
    let lines: Vec<Line> =
        names.iter().filter_map(|name| Some(line(facts, name, facts.workspace.session(name)?))).collect();
    let owner = insight.owner.trim();
    let by = match (owner.is_empty(), insight.due) {
        (false, Some(due)) => texts.with("insights-by", &[("owner", owner.into()), ("date", texts.date(due).into())]),
        (true, Some(due)) => texts.with("insights-by-nobody", &[("date", texts.date(due).into())]),
        (false, None) => owner.to_owned(),
        (true, None) => String::new(),
    };
    Some(Detail {
        id: id.clone(),
        topic: topic_name(texts, insight.about),
        text: insight.text.clone(),
        behind: texts.with("insights-behind", &[("count", lines.len().into())]),
        lines,
        action: insight.action.trim().to_owned(),
        by,
        followed: insight.followed(today),
        state: state(texts, today, insight),
        due: insight.due,
    })
}

fn line(facts: &Facts<'_>, name: &SessionRef, session: &Session) -> Line {
    let texts = facts.texts;
    let person = facts.workspace.people.get(&name.person).map_or(name.person.to_string(), |p| p.name.clone());
    let host = session.host.as_ref().map(|host| facts.host_name(host));
    let counts = session.outcome.and_then(|outcome| match (outcome.calls, outcome.visits) {
        (0, 0) => None,
        (0, visits) => Some(texts.with("insights-visits", &[("count", visits.into())])),
        (calls, _) => Some(texts.with("insights-calls", &[("count", calls.into())])),
    });
    let with = host.into_iter().chain(counts).collect::<Vec<_>>().join(", ");
    let said = [&session.reflection, &session.feedback].into_iter().map(|text| text.trim());
    let quote = said.filter(|text| !text.is_empty()).map(|text| texts.quoted(text));
    let quote = quote.into_iter().next().unwrap_or_default();
    let date = texts.date(session.date);
    let parts = [&person, &facts.rotation_name(&session.rotation), &date, &with, &quote];
    let spoken: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    Line {
        name: name.clone(),
        rotation: session.rotation.clone(),
        status: session.status,
        spoken: spoken.join(&texts.get("people-spoken-between")),
        person,
        date,
        with,
        quote,
    }
}

/// Lists sessions in which an insight may have been learnt and that do not name it, the latest first.
pub fn attachable(facts: &Facts<'_>, id: &InsightId, typed: &str, most: usize) -> Vec<Line> {
    let mut found: Vec<(NaiveDate, SessionRef, &Session)> = facts
        .workspace
        .sessions()
        .filter(|(_, person, _, session)| {
            let happened = session.status == Status::Done || (session.is_booked() && session.date < facts.today);
            happened && !session.insights.contains(id) && matches(&person.name, typed)
        })
        .map(|(person, _, id, session)| {
            (session.date, SessionRef { person: person.clone(), session: id.clone() }, session)
        })
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    found.into_iter().take(most).map(|(_, name, session)| line(facts, &name, session)).collect()
}
