//! Moving what disturbs to where it disturbs nobody and is still there (`store.md` 5: never deleted).

use super::atomic::{self, write_fault};
use super::read;
use crate::domain::WriteFault;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::Path;

/// The folder of what was moved out of the way.
pub(super) const ASIDE: &str = "history/aside";

/// The folder of copies that have been merged.
pub(super) const MERGED: &str = "history/merged";

/// Names tried before giving up.
const MOST_NAMES: u32 = 1000;

/// Moves a file or folder of a workspace into `place`, keeping its folder and name; gives its new path.
///
/// A name that is taken is left alone: what is there is something else, and stays. Only where the very same bytes have
/// been put away before is one of the two enough. `dir` must be canonical, and its folders locked.
///
/// # Errors
///
/// When the file system says no, or a folder on the way leads out of the workspace.
pub(super) fn put_away(dir: &Path, file: &str, place: &str) -> Result<String, WriteFault> {
    let from = dir.join(file);
    let kind = fs::symlink_metadata(&from).map_err(|error| write_fault(&error))?.file_type();
    for number in 1..=MOST_NAMES {
        let name = numbered(file, place, number, kind.is_dir());
        let to = dir.join(&name);
        if let Some((folder, _)) = name.rsplit_once('/') {
            make_folder_inside(dir, folder)?;
        }
        if !is_reserved(&to, kind.is_dir())? {
            if kind.is_file() && has_same_bytes(&from, &to) {
                atomic::remove(&from)?;
                return Ok(name);
            }
            continue;
        }
        if let Err(error) = fs::rename(&from, &to) {
            // Only what was made to keep the name goes.
            if !kind.is_dir() {
                let _ = fs::remove_file(&to);
            }
            return Err(write_fault(&error));
        }
        for folder in [to.parent(), from.parent()].into_iter().flatten() {
            atomic::sync_folder(folder)?;
        }
        return Ok(name);
    }
    Err(WriteFault::Exists)
}

/// Makes a folder of a workspace with those above it, of which none may be a link that leads out.
fn make_folder_inside(dir: &Path, folder: &str) -> Result<(), WriteFault> {
    let ends = folder.match_indices('/').map(|(end, _)| end).chain([folder.len()]);
    for end in ends {
        if matches!(read::resolved(dir, &dir.join(&folder[..end])), Ok(None)) {
            return Err(WriteFault::OutsideLink);
        }
    }
    atomic::make_folder(&dir.join(folder))
}

/// Takes a name for a file by making it empty, so that nobody else takes it, to be replaced as a whole; a folder replaces
/// none everywhere, and there the name is only looked at. `false` where it is taken.
fn is_reserved(to: &Path, for_folder: bool) -> Result<bool, WriteFault> {
    if for_folder {
        return Ok(fs::symlink_metadata(to).is_err());
    }
    match OpenOptions::new().write(true).create_new(true).open(to) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(write_fault(&error)),
    }
}

/// Tells whether two files, neither of them a link, hold the same.
fn has_same_bytes(one: &Path, other: &Path) -> bool {
    let length = |path: &Path| fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).map(|file| file.len());
    let bytes = |path: &Path| fs::read(path).ok();
    length(one).is_some() && length(one) == length(other) && bytes(one).is_some() && bytes(one) == bytes(other)
}

/// Gives the path that a file has there; a number goes before what tells the kind of file.
fn numbered(file: &str, place: &str, number: u32, is_folder: bool) -> String {
    let (folder, name) =
        file.rsplit_once('/').map_or((String::new(), file), |(folder, name)| (format!("/{folder}"), name));
    let (stem, end) = match name.rsplit_once('.') {
        Some((stem, end)) if !stem.is_empty() && !is_folder => (stem, format!(".{end}")),
        _ => (name, String::new()),
    };
    let number = if number == 1 { String::new() } else { format!(".{number}") };
    format!("{place}{folder}/{stem}{number}{end}")
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
        for text in ["one", "two", "one", "three"] {
            fs::write(dir.join("people/notes.txt"), text).unwrap();
            moved.push(put_away(&dir, "people/notes.txt", ASIDE).unwrap());
        }
        let names = ["notes.txt", "notes.2.txt", "notes.3.txt"].map(|name| format!("history/aside/people/{name}"));
        // What is there already is not kept twice.
        assert_eq!(moved.iter().collect::<Vec<_>>(), [&names[0], &names[1], &names[0], &names[2]]);
        let texts: Vec<String> = names.iter().map(|name| fs::read_to_string(dir.join(name)).unwrap()).collect();
        assert_eq!(texts, ["one", "two", "three"]);
        assert_eq!(numbered("people/.x.ron.a1B2c3", ASIDE, 2, false), "history/aside/people/.x.ron.2.a1B2c3");
        assert_eq!(numbered("people/archive.2025", ASIDE, 2, true), "history/aside/people/archive.2025.2");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_put_away_past_a_link_that_leads_out() {
        for (place, link) in [
            (MERGED, "history"),
            (MERGED, "history/merged"),
            (MERGED, "history/merged/people"),
            (ASIDE, "history/aside"),
        ] {
            let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let dir = dir.path().canonicalize().unwrap();
            fs::create_dir(dir.join("people")).unwrap();
            fs::write(dir.join("people/x.ron"), "()").unwrap();
            let link = dir.join(link);
            fs::create_dir_all(link.parent().unwrap()).unwrap();
            std::os::unix::fs::symlink(outside.path(), &link).unwrap();
            assert_eq!(put_away(&dir, "people/x.ron", place), Err(WriteFault::OutsideLink));
            assert!(dir.join("people/x.ron").exists());
            assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
        }
    }
}
