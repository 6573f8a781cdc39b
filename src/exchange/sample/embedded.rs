//! The files of `assets/sample`, compiled in and read.

use super::{Prepared, PreparedWeek};
use crate::domain::{PersonId, SessionId, SessionRef, Workspace};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::Arc;

macro_rules! files {
    ($folder:literal: $($stem:literal)*) => {
        &[$(($stem, include_str!(concat!("../../../assets/sample/", $folder, "/", $stem, ".ron")))),*]
    };
}

const ROOT: &str = include_str!("../../../assets/sample/workspace.ron");
const INSIGHTS: &str = include_str!("../../../assets/sample/insights.ron");
const WEEK: &str = include_str!("../../../assets/sample-week.ron");

const PEOPLE: &[(&str, &str)] = files!("people":
    "adrien-masson" "amelie-durand" "antoine-lefevre" "camille-roussel" "chloe-vidal" "clement-barbier"
    "elsa-fournier" "gabriel-simon" "hugo-petit" "ines-bouvier" "lea-marchand" "lina-haddad"
    "lucie-aubert" "manon-gauthier" "maxime-colin" "mehdi-saidi" "nicolas-perrot" "noemie-fabre"
    "oceane-blanchard" "pauline-leroux" "remi-caron" "sarah-nguyen" "theo-lacroix" "yanis-belkacem");

const HOSTS: &[(&str, &str)] = files!("hosts":
    "helene-faure" "julien-moreau" "karim-benali" "marc-delattre" "nadia-cherif" "sophie-lambert" "thomas-girard");

/// Reads the workspace as it stands on the reference day.
pub(super) fn template() -> Workspace {
    let mut workspace = Workspace::new(read(ROOT));
    workspace.people = PEOPLE.iter().map(|&(id, text)| (id.into(), Arc::new(read(text)))).collect();
    workspace.hosts = HOSTS.iter().map(|&(id, text)| (id.into(), Arc::new(read(text)))).collect();
    workspace.insights = Arc::new(read(INSIGHTS));
    workspace
}

/// Reads what came of the sessions of the reference week.
pub(super) fn prepared() -> PreparedWeek {
    let people: BTreeMap<PersonId, BTreeMap<SessionId, Prepared>> = read(WEEK);
    people
        .into_iter()
        .flat_map(|(person, sessions)| {
            sessions
                .into_iter()
                .map(move |(session, prepared)| (SessionRef { person: person.clone(), session }, prepared))
        })
        .collect()
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    ron::from_str(text).expect("the embedded files are part of the program, and every one of them is read by its tests")
}
