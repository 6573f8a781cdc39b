//! Putting a record in the place of a file that cannot be read, which is moved aside and not lost.

use super::{Folder, Stamp};
use crate::domain::{Content, FileFault, Record, What, WriteFault};
use crate::store::lock::lock_all;
use crate::store::{atomic, put_away, rewrite};

impl Folder {
    /// Lists the records whose files are there and hold what is no record; those this user may not read are not among them.
    pub fn broken(&self) -> Vec<Record> {
        let is_broken = |record: &&Record| {
            let file = record.file();
            self.problems().iter().any(|problem| match &problem.what {
                What::File { fault, .. } => {
                    let is_kept_from_us = matches!(
                        fault,
                        FileFault::NoPermission
                            | FileFault::OutsideLink
                            | FileFault::Unreadable { .. }
                            | FileFault::Foreign { .. }
                            | FileFault::Missing
                    );
                    problem.place.as_ref().is_some_and(|place| place.file == file) && !is_kept_from_us
                }
                _ => false,
            })
        };
        self.closed.iter().filter(is_broken).cloned().collect()
    }

    /// Moves the file of a broken record aside and writes the record anew; gives where the file is now.
    ///
    /// # Errors
    ///
    /// When the file system says no; nothing is lost then either.
    pub fn replace_broken(&mut self, record: &Record, content: &Content) -> Result<String, WriteFault> {
        let text = rewrite::text(content, None)?;
        let _locks = lock_all(&self.dir)?;
        let moved_to = put_away::put_away(&self.dir, &record.file(), put_away::ASIDE)?;
        atomic::replace(&record.path_in(&self.dir), text.as_bytes())?;
        self.closed.remove(record);
        self.findings.clear_record(record);
        self.stamps.insert(record.clone(), Stamp::of(text.as_bytes()));
        record.put_in(&mut self.synced, Some(content.clone()));
        Ok(moved_to)
    }
}
