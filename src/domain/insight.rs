//! Insights: what marketing learnt in the field, and what came of it (`insights.ron`).

use super::conflict::Conflict;
use super::ids::InsightId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
