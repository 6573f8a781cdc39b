//! Plans in words: the score, what would help where no place was found, and which rules closed the dates.

use super::records;
use super::{Texts, Value};
use crate::domain::{Move, PersonId, Proposal, Remedy, Rule, SessionId, Week, Workspace, progress};
use std::collections::BTreeMap;

/// A plan's score as two sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreWords {
    /// How many sessions were placed.
    pub first: String,
    /// Who is late, and how the hosts are loaded.
    pub second: String,
}

impl Texts {
    /// Words a plan's score: "45 sessions placed, 1 not." and who is late, how hosts are loaded.
    pub fn score(&self, proposal: &Proposal, workspace: &Workspace) -> ScoreWords {
        ScoreWords { first: self.placed(proposal), second: self.lateness_and_loads(proposal, workspace) }
    }

    /// Words a repair's score: "3 sessions moved. 1 session placed, none left. 2 sessions still break a rule." and the rest.
    pub fn repair_score(&self, proposal: &Proposal, workspace: &Workspace) -> ScoreWords {
        let mut first = vec![self.with("plan-score-moved", &[("moved", proposal.moved.len().into())])];
        if !proposal.placed.is_empty() || !proposal.unplaced.is_empty() {
            first.push(self.placed(proposal));
        }
        if !proposal.broken.is_empty() {
            first.push(self.with("plan-score-broken", &[("broken", proposal.broken.len().into())]));
        }
        ScoreWords { first: first.join(" "), second: self.lateness_and_loads(proposal, workspace) }
    }

    /// Words what would give a missing session a place.
    pub fn remedy(&self, remedy: &Remedy, workspace: &Workspace) -> String {
        let host = |id| records::host(workspace, id);
        let rotation = |id| records::rotation(workspace, id);
        match remedy {
            Remedy::MoveSession(moved) => self.move_session(moved, workspace),
            Remedy::AddHostDay { host: id, date, max_days_per_week } => self.with(
                "remedy-add-host-day",
                &[
                    ("host", host(id).into()),
                    ("week", self.week(Week::of(*date)).into()),
                    ("date", self.date(*date).into()),
                    ("days", (*max_days_per_week).into()),
                ],
            ),
            Remedy::RaiseWeeklyLimit { max_sessions_per_week } => {
                self.with("remedy-raise-weekly-limit", &[("limit", (*max_sessions_per_week).into())])
            }
            Remedy::RaiseHostLimit { host: id, rotation: what, trainees } => self.with(
                "remedy-raise-host-limit",
                &[("host", host(id).into()), ("rotation", rotation(what).into()), ("trainees", (*trainees).into())],
            ),
            Remedy::TakeRotation { host: id, rotation: what } => {
                let values = [("host", host(id).into()), ("rotation", rotation(what).into())];
                self.with("remedy-take-rotation", &values)
            }
            Remedy::ExtendHorizon { weeks } => self.with("remedy-extend-horizon", &[("weeks", (*weeks).into())]),
            Remedy::AddHost { rotation: what } => self.with("remedy-add-host", &[("rotation", rotation(what).into())]),
            Remedy::Waive => self.get("remedy-waive").into_owned(),
        }
    }

    /// Words why dates are closed, by rule and number: "H1: 14 dates …", in the order of the rules.
    pub fn closed_by(&self, closed_by: &BTreeMap<Rule, u32>) -> Vec<String> {
        let line = |(rule, dates): (&Rule, &u32)| {
            let values: [(&str, Value<'_>); 1] = [("count", (*dates).into())];
            self.with(
                match rule {
                    Rule::H1 => "closed-by-h1",
                    Rule::H2 => "closed-by-h2",
                    Rule::H3 => "closed-by-h3",
                    Rule::H4 => "closed-by-h4",
                    Rule::H5 => "closed-by-h5",
                    Rule::H6 => "closed-by-h6",
                    Rule::H7 => "closed-by-h7",
                },
                &values,
            )
        };
        closed_by.iter().map(line).collect()
    }

    /// Words a move: the dates, and whatever else of the place changes.
    fn move_session(&self, moved: &Move, workspace: &Workspace) -> String {
        let Move { from, to, .. } = moved;
        let place = |date, slot| {
            let day = self.date_beside(date, from.date);
            if from.slot == to.slot {
                return day;
            }
            self.with("remedy-half-day", &[("date", day.into()), ("slot", self.slot(slot).into())])
        };
        let mut values = vec![
            ("person", records::person(workspace, &to.person).into()),
            ("rotation", records::rotation(workspace, &to.rotation).into()),
            ("from", place(from.date, from.slot).into()),
            ("to", place(to.date, to.slot).into()),
        ];
        if from.host.as_ref() == Some(&to.host) {
            return self.with("remedy-move-session", &values);
        }
        values.push(("host", records::host(workspace, &to.host).into()));
        self.with("remedy-move-session-host", &values)
    }

    fn placed(&self, proposal: &Proposal) -> String {
        let placed = proposal.placed.len();
        let unplaced: u32 = proposal.unplaced.iter().map(|unplaced| unplaced.count).sum();
        match unplaced {
            0 => self.with("plan-score-all", &[("placed", placed.into())]),
            _ => self.with("plan-score-some", &[("placed", placed.into()), ("unplaced", unplaced.into())]),
        }
    }

    fn lateness_and_loads(&self, proposal: &Proposal, workspace: &Workspace) -> String {
        let words = format!("{} {}", self.lateness(proposal, workspace), self.loads(proposal, workspace));
        words.trim().to_owned()
    }

    fn lateness(&self, proposal: &Proposal, workspace: &Workspace) -> String {
        let mut late: BTreeMap<&PersonId, i64> = BTreeMap::new();
        for placement in proposal.placed.iter().chain(proposal.moved.iter().map(|moved| &moved.to)) {
            let Some(person) = workspace.people.get(&placement.person) else { continue };
            let rotation = workspace.rules_of(person).and_then(|rules| rules.rotations.get(&placement.rotation));
            let Some(rotation) = rotation else { continue };
            let days = crate::domain::time::days_between(
                progress::due_date(person, &placement.rotation, rotation),
                placement.date,
            );
            if days > 0 {
                let most = late.entry(&placement.person).or_default();
                *most = days.max(*most);
            }
        }
        let mut late: Vec<_> = late.into_iter().collect();
        late.sort_by_key(|(id, days)| (std::cmp::Reverse(*days), *id));
        match late.as_slice() {
            [] => self.get("plan-score-nobody-late").into_owned(),
            [(id, days), rest @ ..] => {
                let name = workspace.people.get(*id).map_or(id.as_str(), |person| &person.name);
                let values = [("person", name.into()), ("days", (*days).into()), ("others", rest.len().into())];
                self.with("plan-score-late", &values)
            }
        }
    }

    fn loads(&self, proposal: &Proposal, workspace: &Workspace) -> String {
        let horizon = proposal.today..workspace.horizon_end(proposal.today);
        let serving = workspace.hosts.iter().filter(|(_, host)| {
            !host.takes.is_empty()
                && host.until.is_none_or(|until| until >= horizon.start)
                && host.from.is_none_or(|from| from < horizon.end)
        });
        let mut loads: BTreeMap<_, u32> = serving.map(|(id, _)| (id, 0)).collect();
        let booked = workspace.sessions().filter(|(.., s)| s.counts() && horizon.contains(&s.date));
        let stays = |person: &PersonId, session: &SessionId| {
            !proposal.moved.iter().any(|moved| moved.to.person == *person && moved.session.session == *session)
        };
        let booked = booked.filter(|(person, _, session, _)| stays(person, session));
        let places = proposal.placed.iter().chain(proposal.moved.iter().map(|moved| &moved.to));
        for host in booked.filter_map(|(.., s)| s.host.as_ref()).chain(places.map(|place| &place.host)) {
            if let Some(load) = loads.get_mut(host) {
                *load += 1;
            }
        }
        match (loads.values().min(), loads.values().max()) {
            (Some(least), Some(most)) => {
                self.with("plan-score-loads", &[("least", (*least).into()), ("most", (*most).into())])
            }
            _ => String::new(),
        }
    }
}
