//! Moving a copy to where it disturbs nobody and is still there.

use crate::domain::WriteFault;
use crate::store::atomic::{self, write_fault};
use std::fs::{self, OpenOptions};
use std::io;
use std::path::Path;

/// The folder of copies that have been merged.
pub(in crate::store) const MERGED: &str = "history/merged";

/// Names tried before giving up.
const MOST_NAMES: u32 = 1000;

/// Moves a file of the workspace that holds `bytes` into [`MERGED`], keeping its folder and name; gives its new path.
///
/// A name that is taken is left alone: the file there is another one, and stays. Only where another machine has put
/// away the very same bytes is one of the two enough.
///
/// # Errors
///
/// When it holds something else by now, or the file system says no.
pub(super) fn put_away(dir: &Path, file: &str, bytes: &[u8]) -> Result<String, WriteFault> {
    let from = dir.join(file);
    if fs::read(&from).map_err(|error| write_fault(&error))? != bytes {
        return Err(WriteFault::ChangedOnDisk);
    }
    let stem = file.strip_suffix(".ron").unwrap_or(file);
    for number in 1..=MOST_NAMES {
        let name = match number {
            1 => format!("{MERGED}/{stem}.ron"),
            _ => format!("{MERGED}/{stem}.{number}.ron"),
        };
        let to = dir.join(&name);
        if let Some(folder) = to.parent() {
            atomic::make_folder(folder)?;
        }
        // Made empty, so that nobody else takes the name, and then replaced as a whole.
        match OpenOptions::new().write(true).create_new(true).open(&to) {
            Ok(_) => {
                fs::rename(&from, &to).map_err(|error| write_fault(&error))?;
                for folder in [to.parent(), from.parent()].into_iter().flatten() {
                    atomic::sync_folder(folder)?;
                }
                return Ok(name);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if fs::read(&to).is_ok_and(|there| there == bytes) {
                    atomic::remove(&from)?;
                    return Ok(name);
                }
            }
            Err(error) => return Err(write_fault(&error)),
        }
    }
    Err(WriteFault::Exists)
}
