//! What Insights lists: the insights that are wanted, and the figures over all of them.

use crate::domain::insight::{alike, sessions_behind};
use crate::domain::{Followed, Insight, InsightId, SessionRef, Topic, Workspace};
use crate::texts::Texts;
use crate::ui::views::people::facts::{Facts, folded, matches};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What follows from the workspace alone, whatever is wanted of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// The sessions that name each insight, the latest first.
    pub behind: BTreeMap<InsightId, Vec<SessionRef>>,
    /// Pairs that seem to say the same, the likeliest first.
    pub alike: Vec<(InsightId, InsightId)>,
}

impl Known {
    /// Works it out.
    pub fn of(workspace: &Workspace) -> Self {
        Self { behind: sessions_behind(workspace), alike: alike(&workspace.insights.insights) }
    }

    /// Counts the sessions of a workspace that name an insight.
    pub fn of_sessions(workspace: &Workspace, id: &InsightId) -> usize {
        workspace.sessions().filter(|(.., session)| session.insights.contains(id)).count()
    }

    /// Lists the sessions that name an insight.
    pub fn sessions(&self, id: &InsightId) -> &[SessionRef] {
        self.behind.get(id).map_or(&[], Vec::as_slice)
    }
}

/// Which insights are shown, by how far their actions have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Show {
    #[default]
    All,
    /// Everything that is not done.
    ToDo,
    Late,
    NoAction,
    Done,
}

impl Show {
    /// Every one, in the order of the choice.
    pub const ALL: [Self; 5] = [Self::All, Self::ToDo, Self::Late, Self::NoAction, Self::Done];

    /// Gives the id of its name.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::All => "insights-show-all",
            Self::ToDo => "insights-show-to-do",
            Self::Late => "insights-show-late",
            Self::NoAction => "insights-show-no-action",
            Self::Done => "insights-show-done",
        }
    }

    fn holds(self, followed: Followed) -> bool {
        match self {
            Self::All => true,
            Self::ToDo => followed != Followed::Done,
            Self::Late => followed == Followed::Late,
            Self::NoAction => followed == Followed::NoAction,
            Self::Done => followed == Followed::Done,
        }
    }
}

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Column {
    Topic,
    Text,
    #[default]
    Sessions,
    Action,
    Owner,
    State,
}

impl Column {
    /// Every one, from left to right.
    pub const ALL: [Self; 6] = [Self::Topic, Self::Text, Self::Sessions, Self::Action, Self::Owner, Self::State];

    /// Gives the id of its head.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Topic => "insights-topic",
            Self::Text => "insights-text",
            Self::Sessions => "insights-sessions",
            Self::Action => "insights-action",
            Self::Owner => "insights-owner",
            Self::State => "insights-state",
        }
    }
}

/// What somebody wants to see of the insights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// What they are about; anything when `None`.
    pub topic: Option<Topic>,
    /// How far they have come.
    pub show: Show,
    /// Who acts; anybody when `None`.
    pub owner: Option<String>,
    /// Letters that the text, the action or the owner holds.
    pub typed: String,
    /// The column they are sorted by; by sessions, most first, at the first look.
    pub sort: Column,
    /// Whether the other way round than the column's own way.
    pub reversed: bool,
}

impl Wanted {
    /// Tells whether everything is shown.
    pub fn is_all(&self) -> bool {
        self.topic.is_none() && self.show == Show::All && self.owner.is_none() && self.typed.trim().is_empty()
    }

    /// Shows everything again.
    pub fn clear(&mut self) {
        let (sort, reversed) = (self.sort, self.reversed);
        *self = Self { sort, reversed, ..Self::default() };
    }

    /// Sorts by a column, or the other way round where it is sorted by already.
    pub fn sort_by(&mut self, column: Column) {
        self.reversed = self.sort == column && !self.reversed;
        self.sort = column;
    }

    /// Tells whether an insight is wanted: the figures and the rows they open ask this alone.
    pub fn holds(&self, insight: &Insight, today: NaiveDate) -> bool {
        let said =
            |typed: &str| [&insight.text, &insight.action, &insight.owner].into_iter().any(|text| matches(text, typed));
        self.topic.is_none_or(|topic| insight.about == topic)
            && self.show.holds(insight.followed(today))
            && self.owner.as_ref().is_none_or(|owner| insight.owner.trim() == owner)
            && said(&self.typed)
    }
}

/// Everything the page shows above the panel of one insight.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Followed by an action that is done: "3 of 11".
    pub done: (usize, usize),
    /// One mark for each insight.
    pub strip: Vec<Followed>,
    /// What the strip shows, in words.
    pub strip_words: String,
    /// By what they are about.
    pub topics: Vec<TopicFigure>,
    /// Those that are wanted.
    pub rows: Vec<Row>,
    /// Everybody who has an action, for the filter and the form.
    pub owners: Vec<String>,
}

/// How many insights are about something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicFigure {
    /// What.
    pub topic: Topic,
    /// Its name.
    pub name: String,
    /// Insights about it.
    pub insights: usize,
    /// The sessions behind them, each once: "10 sessions".
    pub sessions: String,
}

/// One insight as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which.
    pub id: InsightId,
    /// What it is about.
    pub topic: Topic,
    /// The same in words.
    pub topic_words: String,
    /// What was learnt.
    pub text: String,
    /// Sessions behind it.
    pub sessions: usize,
    /// What is done about it; empty when nobody has said.
    pub action: String,
    /// Who does it.
    pub owner: String,
    /// How far that has come.
    pub followed: Followed,
    /// The same in words, with its date.
    pub state: String,
    /// All of it, for assistive technology.
    pub spoken: String,
}

/// Works out the page.
pub fn model(facts: &Facts<'_>, known: &Known, wanted: &Wanted) -> Model {
    let (texts, today) = (facts.texts, facts.today);
    let insights = &facts.workspace.insights.insights;
    let mut strip: Vec<Followed> = insights.values().map(|insight| insight.followed(today)).collect();
    strip.sort_unstable();
    let count = |followed| strip.iter().filter(|one| **one == followed).count();
    let values = [
        ("done", count(Followed::Done).into()),
        ("open", count(Followed::Open).into()),
        ("late", count(Followed::Late).into()),
        ("none", count(Followed::NoAction).into()),
    ];
    let mut rows: Vec<Row> = insights
        .iter()
        .filter(|(_, insight)| wanted.holds(insight, today))
        .map(|(id, insight)| row(texts, today, known, id, insight))
        .collect();
    sort(&mut rows, facts, known, wanted);
    let owners: BTreeSet<&str> =
        insights.values().map(|insight| insight.owner.trim()).filter(|owner| !owner.is_empty()).collect();
    let mut owners: Vec<String> = owners.into_iter().map(str::to_owned).collect();
    owners.sort_by_key(|owner| folded(owner));
    Model {
        done: (count(Followed::Done), insights.len()),
        strip_words: texts.with("insights-strip", &values),
        strip,
        topics: Topic::ALL.into_iter().filter_map(|topic| figure(texts, insights, known, topic)).collect(),
        rows,
        owners,
    }
}

/// Counts what is about something; of "other" only where there is any.
fn figure(texts: &Texts, insights: &BTreeMap<InsightId, Insight>, known: &Known, topic: Topic) -> Option<TopicFigure> {
    let about: Vec<&InsightId> =
        insights.iter().filter(|(_, insight)| insight.about == topic).map(|(id, _)| id).collect();
    if topic == Topic::Other && about.is_empty() {
        return None;
    }
    let sessions: BTreeSet<&SessionRef> = about.iter().flat_map(|id| known.sessions(id)).collect();
    Some(TopicFigure {
        topic,
        name: topic_name(texts, topic),
        insights: about.len(),
        sessions: texts.with("count-sessions", &[("count", sessions.len().into())]),
    })
}

fn row(texts: &Texts, today: NaiveDate, known: &Known, id: &InsightId, insight: &Insight) -> Row {
    let sessions = known.sessions(id).len();
    let state = state(texts, today, insight);
    let topic_words = topic_name(texts, insight.about);
    let count = texts.with("count-sessions", &[("count", sessions.into())]);
    let parts = [&topic_words, &insight.text, &count, &insight.action, &insight.owner, &state];
    let spoken: Vec<&str> = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    Row {
        id: id.clone(),
        topic: insight.about,
        text: insight.text.clone(),
        sessions,
        action: insight.action.trim().to_owned(),
        owner: insight.owner.trim().to_owned(),
        followed: insight.followed(today),
        spoken: spoken.join(&texts.get("people-spoken-between")),
        state,
        topic_words,
    }
}

/// Names what an insight is about.
pub fn topic_name(texts: &Texts, topic: Topic) -> String {
    texts
        .get(match topic {
            Topic::Objection => "insights-objection",
            Topic::Persona => "insights-persona",
            Topic::Material => "insights-material",
            Topic::Process => "insights-process",
            Topic::Other => "insights-other",
        })
        .into_owned()
}

/// Says how far the action of an insight has come: "By 4 Dec".
pub fn state(texts: &Texts, today: NaiveDate, insight: &Insight) -> String {
    let dated = |id: &str, date: NaiveDate| texts.with(id, &[("date", day(texts, today, date).into())]);
    match (insight.followed(today), insight.done, insight.due) {
        (Followed::Done, Some(done), _) => dated("insights-state-done", done),
        (Followed::Late, _, Some(due)) => dated("insights-state-late", due),
        (Followed::Open, _, Some(due)) => dated("insights-state-open", due),
        (Followed::NoAction, ..) => texts.get("insights-state-no-action").into_owned(),
        _ => texts.get("insights-state-undated").into_owned(),
    }
}

/// Writes a date, with its year where that is not the coming or the last half year.
fn day(texts: &Texts, today: NaiveDate, date: NaiveDate) -> String {
    let far = (date - today).num_days().abs() > 183;
    if far { texts.day_month_year(date) } else { texts.day_month(date) }
}

fn sort(rows: &mut [Row], facts: &Facts<'_>, known: &Known, wanted: &Wanted) {
    let latest = |row: &Row| {
        let first = known.sessions(&row.id).first();
        first.and_then(|name| facts.workspace.session(name)).map(|session| session.date)
    };
    let insight = |row: &Row| facts.workspace.insights.insights.get(&row.id);
    // At the first look what most sessions have brought, and of that the latest, stands first.
    let usual = |a: &Row, b: &Row| (b.sessions, latest(b)).cmp(&(a.sessions, latest(a))).then_with(|| a.id.cmp(&b.id));
    let urgency = |row: &Row| match row.followed {
        Followed::Late => 0,
        Followed::NoAction => 1,
        Followed::Open => 2,
        Followed::Done => 3,
    };
    let due = |row: &Row| insight(row).and_then(|insight| insight.due.or(insight.done)).unwrap_or(NaiveDate::MAX);
    let last_if_empty = |text: &str| (text.is_empty(), folded(text));
    rows.sort_by(|a, b| {
        let order = match wanted.sort {
            Column::Topic => a.topic.cmp(&b.topic),
            Column::Text => folded(&a.text).cmp(&folded(&b.text)),
            Column::Sessions => usual(a, b),
            Column::Action => last_if_empty(&a.action).cmp(&last_if_empty(&b.action)),
            Column::Owner => last_if_empty(&a.owner).cmp(&last_if_empty(&b.owner)),
            Column::State => (urgency(a), due(a)).cmp(&(urgency(b), due(b))),
        };
        let order = if wanted.reversed { order.reverse() } else { order };
        order.then_with(|| usual(a, b))
    });
}
