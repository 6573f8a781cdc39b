//! The week of a team as a plain text: what was, what is, what comes, who is behind, what awaits a word.

use crate::domain::time::add_days;
use crate::domain::{Awaiting, Session, State, Status, Team, TeamId, Week};
use crate::texts::capitalized;
use crate::ui::views::people::facts::{Facts, folded};
use crate::ui::views::person::model::outcome_words;

/// The longest text that is handed to a mail program, which takes it as part of an address: some cut longer ones.
const MOST_MAILED: usize = 1_500;

/// The digest of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// Addresses of the team.
    pub to: Vec<String>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

impl Digest {
    /// Gives the text as a mail program takes it: whole, or its first lines and where the rest is.
    pub fn mailed(&self, rest: &str) -> String {
        if self.text.chars().count() <= MOST_MAILED {
            return self.text.clone();
        }
        let mut short = String::new();
        for line in self.text.lines() {
            if short.chars().count() + line.chars().count() > MOST_MAILED {
                break;
            }
            short.push_str(line);
            short.push('\n');
        }
        format!("{short}\n{rest}\n")
    }
}

/// Writes the digest of a team; `awaiting` is what awaits its lead's word.
pub(super) fn digest(facts: &Facts<'_>, id: &TeamId, team: &Team, awaiting: &[Awaiting]) -> Digest {
    let texts = facts.texts;
    let now = Week::of(facts.today);
    let days = texts.period(now.monday(), add_days(now.monday(), 6));
    let week = format!("{}, {days}", texts.week(now));
    let subject = texts.with("team-digest-subject", &[("team", team.name.as_str().into()), ("week", week.into())]);
    let mut text = format!("{}\n", capitalized(&subject));
    let weeks = [(now.plus(-1), "team-digest-past"), (now, "team-digest-now"), (now.plus(1), "team-digest-next")];
    for (week, title) in weeks {
        let lines = sessions(facts, id, week);
        let nobody = || vec![texts.get("team-digest-nobody").into_owned()];
        chapter(&mut text, &texts.get(title), if lines.is_empty() { nobody() } else { lines });
    }
    chapter(&mut text, &texts.get("team-digest-late"), behind(facts, id));
    let words = awaiting.iter().filter(|one| one.what.session().is_some()).map(|one| {
        let words = texts.awaiting(one, facts.workspace, facts.today);
        format!("{} – {}", words.title, words.sentence)
    });
    chapter(&mut text, &texts.get("team-digest-awaiting"), words.collect());
    let people = facts.workspace.people.values().filter(|person| person.team.as_ref() == Some(id));
    let to = people.filter(|person| !person.has_left(facts.today) && !person.email.is_empty());
    Digest { to: to.map(|person| person.email.clone()).collect(), subject, text }
}

/// Adds a title and its lines; nothing where there are none.
fn chapter(text: &mut String, title: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    text.push('\n');
    text.push_str(title);
    text.push('\n');
    for line in lines {
        text.push_str("- ");
        text.push_str(&line);
        text.push('\n');
    }
}

fn sessions(facts: &Facts<'_>, team: &TeamId, week: Week) -> Vec<String> {
    let of_team = facts.workspace.sessions().filter(|(_, person, ..)| person.team.as_ref() == Some(team));
    let mut list: Vec<_> = of_team.filter(|(.., s)| s.counts() && Week::of(s.date) == week).collect();
    list.sort_by_cached_key(|(_, person, _, s)| (s.date, s.slot, folded(&person.name)));
    list.into_iter().map(|(_, person, _, s)| line(facts, &person.name, s)).collect()
}

fn line(facts: &Facts<'_>, person: &str, session: &Session) -> String {
    let texts = facts.texts;
    let host = session.host.as_ref().map(|host| facts.host_name(host));
    let rotation = facts.derived.rotation(&session.rotation).map_or(session.rotation.as_str(), |info| &info.name);
    let values = [
        ("date", texts.date(session.date).into()),
        ("part", texts.slot(session.slot).into()),
        ("person", person.into()),
        ("host", host.clone().unwrap_or_default().into()),
        ("rotation", rotation.into()),
    ];
    let id = if host.is_some() { "team-digest-session" } else { "team-digest-alone" };
    let line = texts.with(id, &values);
    let Some(outcome) = session.outcome.filter(|_| session.status == Status::Done) else { return line };
    let figures = outcome_words(facts, &outcome);
    if figures.is_empty() { line } else { format!("{line}, {figures}") }
}

/// Lists who is overdue or at risk, worst first.
fn behind(facts: &Facts<'_>, team: &TeamId) -> Vec<String> {
    let people = facts.workspace.people.iter().filter(|(_, person)| person.team.as_ref() == Some(team));
    let mut list: Vec<_> = people
        .filter_map(|(id, person)| Some((person, facts.derived.progress.get(id)?)))
        .filter(|(_, progress)| matches!(progress.state, State::Overdue | State::AtRisk))
        .collect();
    list.sort_by_cached_key(|(person, progress)| (std::cmp::Reverse(progress.state), folded(&person.name)));
    list.into_iter()
        .map(|(person, progress)| {
            let values = [
                ("person", person.name.as_str().into()),
                ("state", facts.texts.state(progress.state).to_lowercase().into()),
                ("count", progress.missing().into()),
            ];
            facts.texts.with("team-digest-behind", &values)
        })
        .collect()
}
