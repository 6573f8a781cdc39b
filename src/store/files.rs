//! Which files a workspace's folder holds, known or not, for whoever keeps or cleans it as a whole.

use super::atomic;
use super::open::{FOLDERS, is_passed_over};
use super::past::HISTORY;
use super::read::resolved;
use crate::domain::record::{INSIGHTS_FILE, ROOT_FILE};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders within folders that are followed; the workspace's own are two deep.
const MOST_DEEP: usize = 16;

/// Lists the files of a workspace, sorted, so that equal folders give equal archives; hidden ones too where asked for.
pub(super) fn files(dir: &Path, with_hidden: bool) -> Vec<String> {
    let mut found = Vec::new();
    for name in [ROOT_FILE, INSIGHTS_FILE] {
        if fs::symlink_metadata(dir.join(name)).is_ok() {
            found.push(name.to_owned());
        }
    }
    // Copies of the root and of the insights that sync engines have left lie beside them.
    let names = fs::read_dir(dir).into_iter().flatten().flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    found.extend(names.filter(|name| {
        let is_ours = name.ends_with(".ron") && !is_passed_over(name);
        (is_ours || (with_hidden && atomic::is_temporary(name))) && ![ROOT_FILE, INSIGHTS_FILE].contains(&name.as_str())
    }));
    for folder in FOLDERS.into_iter().filter(|folder| !folder.is_empty()).chain([HISTORY]) {
        below(dir, folder, MOST_DEEP, with_hidden, &mut found);
    }
    found.sort();
    found
}

fn below(dir: &Path, folder: &str, most_deep: usize, with_hidden: bool, found: &mut Vec<String>) {
    let path: PathBuf = dir.join(folder);
    let is_there = matches!(resolved(dir, &path), Ok(Some(_)));
    if !is_there || most_deep == 0 {
        return;
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_passed_over(&name) && !with_hidden {
            continue;
        }
        let file = format!("{folder}/{name}");
        // A link to a folder could lead round and round.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => below(dir, &file, most_deep - 1, with_hidden, found),
            _ => found.push(file),
        }
    }
}
