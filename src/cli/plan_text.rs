//! A plan as tables and sentences.

use super::table::table;
use super::{Console, Stop};
use crate::domain::{HostId, Move, PersonId, Proposal, RotationId, SessionRef, Stand, Workspace};
use crate::texts::Texts;

/// Prints a plan for people: what moves, the new sessions by date, what found no place and why, what still breaks a rule,
/// the score in words. `workspace` is the one it was made for.
pub fn print(
    console: &mut Console<'_>,
    workspace: &Workspace,
    proposal: &Proposal,
    is_repair: bool,
) -> Result<(), Stop> {
    let texts = &console.texts;
    let say = |id: &str| texts.get(id).into_owned();
    let names = Names { texts, workspace };
    let mut lines = names.moves(proposal);
    let mut placed: Vec<_> = proposal.placed.iter().collect();
    placed.sort_by_key(|placement| (placement.date, placement.slot, &placement.person));
    let rows: Vec<Vec<String>> = placed
        .into_iter()
        .map(|placement| {
            vec![
                texts.date_with_year(placement.date),
                texts.slot(placement.slot),
                names.person(&placement.person),
                names.rotation(&placement.rotation),
                names.host(&placement.host),
            ]
        })
        .collect();
    let head = [
        say("cli-head-date"),
        say("cli-head-slot"),
        say("cli-head-name"),
        say("cli-head-rotation"),
        say("cli-head-host"),
    ];
    if !rows.is_empty() {
        lines.extend(table(&head, &rows));
    }
    lines.push(String::new());
    for unplaced in &proposal.unplaced {
        let rotation =
            workspace.rotation(&unplaced.rotation).map(|rotation| rotation.name.as_str()).unwrap_or_default();
        let rules: Vec<String> =
            unplaced.closed_by.iter().map(|(rule, dates)| format!("{} {dates}", rule.name())).collect();
        let values = [
            ("person", names.person(&unplaced.person).into()),
            ("rotation", rotation.into()),
            ("count", unplaced.count.into()),
            ("rules", rules.join(", ").into()),
        ];
        lines.push(texts.with("cli-plan-unplaced", &values));
        lines.extend(unplaced.remedy.as_ref().map(|remedy| format!("    {}", texts.remedy(remedy, workspace))));
    }
    lines.extend(proposal.broken.iter().filter_map(|name| names.broken(name)));
    let words = if is_repair { texts.repair_score(proposal, workspace) } else { texts.score(proposal, workspace) };
    lines.push(words.first);
    lines.push(words.second);
    if proposal.cut_short {
        lines.push(say("cli-plan-cut-short"));
    }
    lines.into_iter().try_for_each(|line| console.line(line))
}

/// Names of what a plan is about.
struct Names<'a> {
    texts: &'a Texts,
    workspace: &'a Workspace,
}

impl Names<'_> {
    fn person(&self, id: &PersonId) -> String {
        self.workspace.people.get(id).map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    fn rotation(&self, id: &RotationId) -> String {
        let name = self.workspace.rotation(id).map(|rotation| rotation.name.clone());
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_string())
    }

    fn host(&self, id: &HostId) -> String {
        self.workspace.hosts.get(id).map_or_else(|| id.to_string(), |host| host.name.clone())
    }

    /// Lists the moves as a table, with an empty line after it; nothing where nothing moves.
    fn moves(&self, proposal: &Proposal) -> Vec<String> {
        if proposal.moved.is_empty() {
            return Vec::new();
        }
        let row = |moved: &Move| {
            let Move { session, from, to } = moved;
            let to = Stand { date: to.date, slot: to.slot, host: Some(to.host.clone()) };
            vec![self.person(&session.person), self.rotation(&moved.to.rotation), self.stand(from), self.stand(&to)]
        };
        let head = ["cli-head-name", "cli-head-rotation", "cli-head-moves-from", "cli-head-moves-to"];
        let head = head.map(|id| self.texts.get(id).into_owned());
        let mut lines = table(&head, &proposal.moved.iter().map(row).collect::<Vec<_>>());
        lines.push(String::new());
        lines
    }

    /// Words where a session stands: "Mon 7 Dec 2026, morning, Karim Benali".
    fn stand(&self, stand: &Stand) -> String {
        let host = stand.host.as_ref().map(|id| self.host(id));
        let host = host.unwrap_or_else(|| self.texts.get("calendar-no-host").into_owned());
        format!("{}, {}, {host}", self.texts.date_with_year(stand.date), self.texts.slot(stand.slot))
    }

    /// Words that a booked session still breaks a rule.
    fn broken(&self, name: &SessionRef) -> Option<String> {
        let session = self.workspace.session(name)?;
        let values = [
            ("person", self.person(&name.person).into()),
            ("rotation", self.rotation(&session.rotation).into()),
            ("place", self.stand(&Stand::of(session)).into()),
        ];
        Some(self.texts.with("cli-plan-broken", &values))
    }
}
