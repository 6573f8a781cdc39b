//! What Programmes shows: each programme, its rules, and who is enrolled.

use super::order::{Order, order};
use crate::domain::funnel::Funnel;
use crate::domain::{Kind, Length, Programme, ProgrammeId, Rotation, RotationId, Rules, State, Workspace};
use crate::texts::Texts;
use crate::ui::views::people::facts::Facts;
use chrono::NaiveDate;

/// One programme, ready to be painted.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeModel {
    /// Which.
    pub id: ProgrammeId,
    /// Its name.
    pub name: String,
    /// People enrolled, those who have left included: they too keep it from being removed.
    pub enrolled: usize,
    /// The same in words.
    pub enrolled_words: String,
    /// What came of the sessions of its people, from calls to deals.
    pub funnel: Funnel,
    /// Its rules: those in force first, then the revisions in order of date.
    pub versions: Vec<Version>,
}

/// The rules of a programme for some of its people.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The first start date of a revision; none for the rules before the first one.
    pub from: Option<NaiveDate>,
    /// For whom they are: "Before 1 Jan 2027", "From 1 Jan 2027".
    pub label: String,
    /// People under these rules who have not left.
    pub people: usize,
    /// The same in words.
    pub people_words: String,
    /// What holds for the whole: labels and values.
    pub facts: Vec<(String, String)>,
    /// What is owed.
    pub rotations: Vec<RotationLine>,
    /// The same as a drawing.
    pub order: Order,
    /// Says which rotations no host takes; empty when every one has somebody.
    pub untaken: String,
}

/// One rotation as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RotationLine {
    /// Which.
    pub id: RotationId,
    /// Its name, kind, length, sessions, sessions if experienced, due date, what comes first, sign-off.
    pub cells: [String; 8],
}

/// Lists the programmes by id.
pub fn model(facts: &Facts<'_>) -> Vec<ProgrammeModel> {
    let programmes = &facts.workspace.root.programmes;
    programmes.iter().map(|(id, programme)| programme_model(facts, id, programme)).collect()
}

fn programme_model(facts: &Facts<'_>, id: &ProgrammeId, programme: &Programme) -> ProgrammeModel {
    let texts = facts.texts;
    let people = || facts.workspace.people.values().filter(|person| person.programme == *id);
    let enrolled = people().count();
    let mut froms: Vec<NaiveDate> = programme.revisions.iter().map(|revision| revision.from).collect();
    froms.sort_unstable();
    let first = froms.first().copied();
    let mut versions = vec![version(facts, id, programme, None, first)];
    versions.extend(froms.into_iter().map(|from| version(facts, id, programme, Some(from), first)));
    ProgrammeModel {
        id: id.clone(),
        name: programme.name.clone(),
        enrolled,
        enrolled_words: texts.with("programmes-enrolled", &[("count", enrolled.into())]),
        funnel: Funnel::of_all(people().map(|person| &**person)),
        versions,
    }
}

/// Gives the rules of a version.
pub fn rules_of(programme: &Programme, from: Option<NaiveDate>) -> &Rules {
    let revision = from.and_then(|from| programme.revisions.iter().find(|revision| revision.from == from));
    revision.map_or(&programme.base, |revision| &revision.rules)
}

/// Counts the people under a version of the rules who have not left.
pub fn people_under(workspace: &Workspace, facts: &Facts<'_>, id: &ProgrammeId, rules: &Rules) -> usize {
    let under = workspace.people.iter().filter(|(_, person)| {
        person.programme == *id && workspace.rules_of(person).is_some_and(|own| std::ptr::eq(own, rules))
    });
    let state = |id| facts.derived.progress.get(id).map(|progress| progress.state);
    under.filter(|(id, _)| state(*id) != Some(State::Left)).count()
}

fn version(
    facts: &Facts<'_>,
    id: &ProgrammeId,
    programme: &Programme,
    from: Option<NaiveDate>,
    first: Option<NaiveDate>,
) -> Version {
    let texts = facts.texts;
    let rules = rules_of(programme, from);
    let label = match (from, first) {
        (Some(from), _) => texts.with("programmes-from", &[("date", texts.day_month_year(from).into())]),
        (None, Some(first)) => texts.with("programmes-before", &[("date", texts.day_month_year(first).into())]),
        (None, None) => texts.get("programmes-everybody").into_owned(),
    };
    let people = people_under(facts.workspace, facts, id, rules);
    let fact =
        |label: &str, id: &str, count: u32| (texts.get(label).into_owned(), texts.with(id, &[("count", count.into())]));
    let rotations = rules.in_order().into_iter().map(|(id, rotation)| line(texts, rules, id, rotation)).collect();
    Version {
        from,
        label,
        people,
        order: order(texts, rules),
        untaken: untaken(facts, rules),
        people_words: texts.with("programmes-people", &[("count", people.into())]),
        facts: vec![
            fact("programmes-experience", "programmes-experience-value", rules.prior_experience_months),
            fact("programmes-per-week", "programmes-per-week-value", rules.max_sessions_per_week),
            fact("programmes-notice", "count-days", rules.min_notice_days),
        ],
        rotations,
    }
}

/// Says which rotations of these rules no host takes any more or yet: nothing of them can be planned.
fn untaken(facts: &Facts<'_>, rules: &Rules) -> String {
    let takes = |id: &RotationId| {
        let hosts = facts.workspace.hosts.values();
        let mut here = hosts.filter(|host| host.until.is_none_or(|until| until >= facts.today));
        here.any(|host| host.takes.get(id).is_some_and(|places| *places > 0))
    };
    let owed = rules.in_order().into_iter().filter(|(_, rotation)| rotation.count > 0);
    let names: Vec<String> = owed.filter(|(id, _)| !takes(id)).map(|(id, _)| rotation_name(rules, id)).collect();
    if names.is_empty() {
        return String::new();
    }
    facts.texts.with("programmes-untaken", &[("names", facts.texts.list(&names).into())])
}

/// Gives what people call a rotation of these rules.
pub fn rotation_name(rules: &Rules, id: &RotationId) -> String {
    let name = rules.rotations.get(id).map(|rotation| rotation.name.as_str()).filter(|name| !name.is_empty());
    name.unwrap_or(id.as_str()).to_owned()
}

fn line(texts: &Texts, rules: &Rules, id: &RotationId, rotation: &Rotation) -> RotationLine {
    let after: Vec<(String, u32)> =
        rotation.after.iter().map(|(first, count)| (rotation_name(rules, first), *count)).collect();
    RotationLine {
        id: id.clone(),
        cells: [
            rotation_name(rules, id),
            kind(texts, rotation.kind),
            length(texts, rotation.length()),
            rotation.count.to_string(),
            rotation.owed(true).to_string(),
            texts.with("count-days", &[("count", rotation.due_days.into())]),
            after_words(texts, &after),
            texts.get(if rotation.sign_off { "programmes-yes" } else { "programmes-no" }).into_owned(),
        ],
    }
}

/// Names a kind of rotation.
pub fn kind(texts: &Texts, kind: Kind) -> String {
    texts.kind(kind).into_owned()
}

/// Names how much of a day a session takes.
pub fn length(texts: &Texts, length: Length) -> String {
    texts
        .get(match length {
            Length::HalfDay => "programmes-half-day",
            Length::FullDay => "programmes-full-day",
        })
        .into_owned()
}

/// Says which sessions come first: "1 × Cold calls", or a dash.
pub fn after_words(texts: &Texts, after: &[(String, u32)]) -> String {
    if after.is_empty() {
        return texts.get("programmes-nothing-first").into_owned();
    }
    let of = |(name, count): &(String, u32)| {
        texts.with("programmes-first", &[("name", name.as_str().into()), ("count", (*count).into())])
    };
    after.iter().map(of).collect::<Vec<_>>().join(", ")
}
