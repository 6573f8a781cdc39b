//! What several tests make and look at.

#[path = "../on_disk.rs"]
mod on_disk;

use chrono::NaiveDate;
pub use on_disk::{bytes_of, tell_of};
use proptest::prelude::ProptestConfig;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Copies a folder of fixtures to one that may be changed.
pub fn copy_dir(name: &str) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy_into(&fixtures().join(name), dir.path());
    dir
}

pub fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_into(&path, &target);
        } else {
            fs::write(&target, fs::read(&path).unwrap()).unwrap();
        }
    }
}

/// Tries so many cases, few enough for every day; `TERRAIN_CASES` asks for more.
pub fn cases(daily: u32) -> ProptestConfig {
    let cases = std::env::var("TERRAIN_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(daily);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}
