//! The sample company in a folder of its own.

use crate::domain::WriteFault;
use crate::exchange;
use crate::store::{self, CreateError};
use chrono::NaiveDate;
use std::path::PathBuf;

/// Gives the folder of the sample company: the one asked for, or one of the user's own; it is made where it is not there yet.
///
/// A folder that holds a workspace already is taken as it is, so that what was tried out in it stays.
///
/// # Errors
///
/// When the folder cannot be made or written.
pub fn folder(asked: Option<PathBuf>, today: NaiveDate) -> Result<PathBuf, CreateError> {
    match asked {
        Some(dir) => make(dir, today),
        None => {
            let base = store::config::data_folder().map(|data| data.join("terrain"));
            let no_home = || WriteFault::Gone;
            let base =
                base.ok_or_else(|| CreateError { dir: PathBuf::new(), file: String::new(), fault: no_home() })?;
            // Dated around today: an older sample stays where it is, and a new one is made beside it.
            make(base.join(format!("maison-aubier-{today}")), today)
        }
    }
}

fn make(dir: PathBuf, today: NaiveDate) -> Result<PathBuf, CreateError> {
    match store::create(&dir, &exchange::sample::sample(today)) {
        Ok(_) => Ok(dir),
        Err(error) if error.fault == WriteFault::Exists => Ok(dir),
        Err(error) => Err(error),
    }
}
