//! Hosts: salespeople who take trainees along, one file of `hosts/` each.

use super::calendar::Absence;
use super::conflict::Conflict;
use super::ids::RotationId;
use super::time::WeekdaySet;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One salesperson who takes trainees along.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// Full name.
    pub name: String,
    /// Address to write to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Where they sell.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// Trainees at once, by rotation, 1–20 (`planning.md` H4).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub takes: BTreeMap<RotationId, u32>,
    /// Most dates with trainees in an ISO week (`planning.md` H5), 1–7.
    #[serde(default = "two", skip_serializing_if = "is_two")]
    pub max_days_per_week: u32,
    /// Their working days; the workspace's when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub works: Option<WeekdaySet>,
    /// When they are away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Absence>,
    /// First day of service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day of service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Values that two sides gave one field, until somebody chooses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
}

impl Host {
    /// Makes a host who takes nobody yet.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            email: String::new(),
            area: String::new(),
            takes: BTreeMap::new(),
            max_days_per_week: two(),
            works: None,
            absences: Vec::new(),
            from: None,
            until: None,
            conflicts: Vec::new(),
        }
    }

    /// Gives the first word of the name, as pills show it.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
}

fn two() -> u32 {
    2
}

fn is_two(count: &u32) -> bool {
    *count == 2
}
