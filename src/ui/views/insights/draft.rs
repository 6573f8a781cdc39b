//! An insight while it is written down or edited, and two while they are made one; each becomes one command.

use super::model::Known;
use crate::app::ids::new_insight_id;
use crate::domain::{Command, Insight, InsightId, Topic, Workspace, limits};
use chrono::NaiveDate;

/// Something that keeps a draft from being saved: the id of its message.
pub type Fault = &'static str;

/// An insight as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which; none for a new one.
    pub id: Option<InsightId>,
    /// As it was when editing began.
    base: Insight,
    /// As it stands in the fields.
    pub edited: Insight,
}

impl Draft {
    /// Begins a new one.
    pub fn new(about: Topic) -> Self {
        let empty =
            Insight { about, text: String::new(), action: String::new(), owner: String::new(), due: None, done: None };
        Self { id: None, base: empty.clone(), edited: empty }
    }

    /// Begins to edit one; `None` when it is gone.
    pub fn of(workspace: &Workspace, id: &InsightId) -> Option<Self> {
        let insight = workspace.insights.insights.get(id)?;
        Some(Self { id: Some(id.clone()), base: insight.clone(), edited: insight.clone() })
    }

    /// Follows the record while nothing has been typed; tells whether it is still there.
    pub fn follow(&mut self, workspace: &Workspace) -> bool {
        let Some(id) = &self.id else { return true };
        let Some(now) = workspace.insights.insights.get(id) else { return false };
        if *now != self.base && self.edited == self.base {
            (self.base, self.edited) = (now.clone(), now.clone());
        }
        true
    }

    /// What is wrong with the text, if something is.
    pub fn text_fault(&self) -> Option<Fault> {
        self.edited.text.trim().is_empty().then_some("insights-fault-text")
    }

    /// Gives the command that saves it and the insight's id; none while something is wrong with it.
    ///
    /// Fields that were not touched stay as somebody else may have changed them since.
    pub fn command(&self, workspace: &Workspace) -> Option<(InsightId, Command)> {
        if self.text_fault().is_some() || !limits::of_insight(&self.edited).is_empty() {
            return None;
        }
        let id = self.id.clone().unwrap_or_else(|| new_insight_id(workspace));
        let now = self.id.as_ref().and_then(|id| workspace.insights.insights.get(id)).unwrap_or(&self.base);
        let (base, edited) = (&self.base, &self.edited);
        let text = |base: &str, edited: &str, now: &str| {
            if base == edited { now.to_owned() } else { edited.trim().to_owned() }
        };
        let date = |base: Option<NaiveDate>, edited, now| if base == edited { now } else { edited };
        let insight = Insight {
            about: if base.about == edited.about { now.about } else { edited.about },
            text: text(&base.text, &edited.text, &now.text),
            action: text(&base.action, &edited.action, &now.action),
            owner: text(&base.owner, &edited.owner, &now.owner),
            due: date(base.due, edited.due, now.due),
            done: date(base.done, edited.done, now.done),
        };
        Some((id.clone(), Command::PutInsight { id, insight }))
    }
}

/// Two insights that say the same, and which of them stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merging {
    /// Both, in the order in which they are shown.
    pub both: [InsightId; 2],
    /// Whether the second one stays rather than the first.
    pub second_stays: bool,
}

impl Merging {
    /// Begins with the one staying that more sessions name, of equals the one with an action.
    pub fn new(workspace: &Workspace, known: &Known, one: InsightId, other: InsightId) -> Self {
        let weight = |id: &InsightId| {
            let insight = workspace.insights.insights.get(id);
            let has_action = insight.is_some_and(|insight| !insight.action.trim().is_empty());
            (known.sessions(id).len(), has_action)
        };
        let second_stays = weight(&other) > weight(&one);
        Self { both: [one, other], second_stays }
    }

    /// Gives the one that stays and the one that goes.
    pub fn sides(&self) -> (&InsightId, &InsightId) {
        let [one, other] = &self.both;
        if self.second_stays { (other, one) } else { (one, other) }
    }

    /// Gives the command that makes them one.
    pub fn command(&self) -> Command {
        let (into, from) = self.sides();
        Command::MergeInsights { into: into.clone(), from: from.clone() }
    }

    /// Gives the insight as it would be then, with the number of sessions behind it; `None` when one of them is gone.
    pub fn outcome(&self, workspace: &Workspace) -> Option<(Insight, usize)> {
        let (into, _) = self.sides();
        let after = workspace.apply(&self.command()).ok()?;
        let insight = after.insights.insights.get(into)?.clone();
        Some((insight, Known::of_sessions(&after, into)))
    }
}
