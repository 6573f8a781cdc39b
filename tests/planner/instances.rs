//! The instances of `tests/fixtures/bench`, read by the test's own hand.

use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use terrain::domain::{HostId, PersonId, Root, Score, Workspace};

/// An instance: its folder, its day, the best score known and the bound of each level (`BEST.md`).
pub struct Instance {
    pub name: &'static str,
    pub today: &'static str,
    pub best: [i64; 5],
    #[allow(dead_code)]
    pub bound: [i64; 5],
}

pub const INSTANCES: [Instance; 6] = [
    Instance { name: "S-mixed", today: "2026-10-19", best: [0, 202, 19, 37590, 61], bound: [0, 202, 19, 37590, 61] },
    Instance { name: "S-short", today: "2026-09-15", best: [6, 451, 10, 158760, 674], bound: [4, 451, 7, 153300, 557] },
    Instance {
        name: "M-holidays",
        today: "2027-04-14",
        best: [1, 561, 11, 582260, 1619],
        bound: [1, 561, 11, 582260, 1537],
    },
    Instance {
        name: "M-mixed",
        today: "2027-01-11",
        best: [0, 774, 11, 585340, 1543],
        bound: [0, 774, 11, 585340, 1543],
    },
    Instance {
        name: "M-tight",
        today: "2027-01-15",
        best: [0, 1223, 11, 1252440, 4477],
        bound: [0, 1223, 10, 1251600, 4173],
    },
    Instance {
        name: "L-overdue",
        today: "2026-10-19",
        best: [5, 175_583, 4, 4_941_230, 18854],
        bound: [5, 174_639, 4, 4_821_740, 16603],
    },
];

impl Instance {
    pub fn today(&self) -> NaiveDate {
        self.today.parse().unwrap()
    }

    #[allow(dead_code)]
    pub fn folder(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bench").join(self.name)
    }

    pub fn load(&self) -> Workspace {
        load(&self.folder())
    }
}

/// Gives the levels of a score from the first on.
pub fn levels(score: Score) -> [i64; 5] {
    [score.unplaced, score.late_days, score.repeat_hosts, score.imbalance, score.total_days]
}

fn load(folder: &Path) -> Workspace {
    let root: Root = read(&folder.join("workspace.ron"));
    let mut workspace = Workspace::new(root);
    for (stem, path) in files(&folder.join("people")) {
        workspace.people.insert(PersonId::new(stem), Arc::new(read(&path)));
    }
    for (stem, path) in files(&folder.join("hosts")) {
        workspace.hosts.insert(HostId::new(stem), Arc::new(read(&path)));
    }
    workspace
}

fn files(folder: &Path) -> Vec<(String, PathBuf)> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)).collect()
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
