//! Moving what disturbs to where it is still there: `history/aside` (`store.md` 5: never deleted).

use super::atomic::{self, write_fault};
use super::past::HISTORY;
use super::read;
use crate::domain::WriteFault;
use std::fs;
use std::path::Path;

/// The folder of what was moved out of the way.
const ASIDE: &str = "history/aside";

/// Names tried before giving up.
const MOST_NAMES: u32 = 1000;

/// Moves a file or folder of a workspace into [`ASIDE`], keeping its folder and name; gives its new path.
///
/// `dir` must be canonical, and its folders locked.
///
/// # Errors
///
/// When the file system says no, or [`ASIDE`] leads out of the folder.
pub(super) fn set_aside(dir: &Path, file: &str) -> Result<String, WriteFault> {
    let from = dir.join(file);
    // Neither may be a link that leads out of the folder.
    for folder in [HISTORY, ASIDE] {
        if matches!(read::resolved(dir, &dir.join(folder)), Ok(None)) {
            return Err(WriteFault::OutsideLink);
        }
    }
    let is_folder = fs::symlink_metadata(&from).map_err(|error| write_fault(&error))?.is_dir();
    for number in 1..=MOST_NAMES {
        let name = numbered(file, number, is_folder);
        let to = dir.join(&name);
        if let Some(folder) = to.parent() {
            atomic::make_folder(folder)?;
        }
        // A name that is taken is left alone: what is there stays.
        if fs::symlink_metadata(&to).is_ok() {
            continue;
        }
        fs::rename(&from, &to).map_err(|error| write_fault(&error))?;
        for folder in [to.parent(), from.parent()].into_iter().flatten() {
            atomic::sync_folder(folder)?;
        }
        return Ok(name);
    }
    Err(WriteFault::Exists)
}

/// Gives the path that a file has there; a number goes before what tells the kind of file.
fn numbered(file: &str, number: u32, is_folder: bool) -> String {
    let (folder, name) =
        file.rsplit_once('/').map_or((String::new(), file), |(folder, name)| (format!("/{folder}"), name));
    let (stem, end) = match name.rsplit_once('.') {
        Some((stem, end)) if !stem.is_empty() && !is_folder => (stem, format!(".{end}")),
        _ => (name, String::new()),
    };
    let number = if number == 1 { String::new() } else { format!(".{number}") };
    format!("{ASIDE}{folder}/{stem}{number}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_a_number_and_nothing_is_lost() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().canonicalize().unwrap();
        fs::create_dir(dir.join("people")).unwrap();
        let mut moved = Vec::new();
        for text in ["one", "two", "three"] {
            fs::write(dir.join("people/notes.txt"), text).unwrap();
            moved.push(set_aside(&dir, "people/notes.txt").unwrap());
        }
        let names = ["notes.txt", "notes.2.txt", "notes.3.txt"].map(|name| format!("history/aside/people/{name}"));
        assert_eq!(moved, names);
        let texts: Vec<String> = names.iter().map(|name| fs::read_to_string(dir.join(name)).unwrap()).collect();
        assert_eq!(texts, ["one", "two", "three"]);
        assert_eq!(numbered("people/.x.ron.a1B2c3", 2, false), "history/aside/people/.x.ron.2.a1B2c3");
        assert_eq!(numbered("people/archive.2025", 2, true), "history/aside/people/archive.2025.2");
    }
}
