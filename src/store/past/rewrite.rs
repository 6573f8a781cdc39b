//! Rewriting every history, which only taking a person out of them may do (`store.md` 10).

use super::backwards::MOST_LINE;
use super::{HISTORY, HistoryFile, Past, line};
use crate::domain::WriteFault;
use crate::domain::history::Entry;
use crate::store::folder::Folder;
use crate::store::{atomic, lock};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

/// Bytes of a history that are read at once.
const READ_AT_ONCE: usize = 256 * 1024;

/// A line of a history, for whoever decides what becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryLine<'a> {
    /// A line's bytes, without its end; most are kept for what is not in them, without being read.
    Whole(&'a [u8]),
    /// A line too long to be looked at.
    TooLong,
}

impl HistoryLine<'_> {
    /// Reads the entry, or the part of a long one; `None` where the line is none: cut short, garbled, a comment.
    pub fn entry(&self) -> Option<Entry> {
        match self {
            Self::Whole(bytes) => line::read(bytes).ok().flatten(),
            Self::TooLong => None,
        }
    }
}

/// What becomes of a line of a history.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// It stays byte for byte.
    Kept,
    /// The entry stands in its place.
    Replaced(Box<Entry>),
    /// It goes.
    Dropped,
}

/// The history that could not be rewritten, and why; those before it are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRewritten {
    /// The file, within the folder.
    pub file: String,
    /// Why.
    pub fault: WriteFault,
}

impl Folder {
    /// Rewrites every history line by line; gives the files that have changed.
    ///
    /// `fate` is asked of every line of every file, from the first to the last, and may be asked of one twice. A file of
    /// which every line is kept is not written; one of which no line is left is removed; any other is replaced as a
    /// whole, so that a program that is killed leaves each either as it was or as it is to be, and does it again. All
    /// that is held of a file at a time is a line.
    ///
    /// The names of states ([`Entry`]'s fingerprints) are not made anew: a step whose values were taken out cannot be
    /// walked any more, and whoever tries is told so.
    ///
    /// # Errors
    ///
    /// When others hold the lock, or a file cannot be read or written; the files before it have been rewritten.
    pub fn rewrite_histories(
        &mut self,
        mut fate: impl FnMut(HistoryLine<'_>) -> Fate,
    ) -> Result<Vec<String>, NotRewritten> {
        let folder = self.dir.join(HISTORY);
        let _locks = lock::lock(std::iter::once(folder.as_path())).map_err(|fault| failed(HISTORY, fault))?;
        self.rewrite_locked_histories(&mut fate)
    }

    /// Rewrites every history as [`Folder::rewrite_histories`] does, while the lock is held.
    pub(in crate::store) fn rewrite_locked_histories(
        &mut self,
        fate: &mut impl FnMut(HistoryLine<'_>) -> Fate,
    ) -> Result<Vec<String>, NotRewritten> {
        let past = Past::of(&self.dir);
        self.forget_histories();
        let mut changed = Vec::new();
        for file in past.files() {
            if rewrite(&file, fate).map_err(|fault| failed(&file.name(), fault))? {
                changed.push(file.name());
            }
        }
        Ok(changed)
    }

    /// Lists the histories that rewriting would change, without changing any.
    pub(in crate::store) fn histories_that_change(
        &self,
        fate: &mut impl FnMut(HistoryLine<'_>) -> Fate,
    ) -> Result<Vec<String>, NotRewritten> {
        let mut changed = Vec::new();
        for file in Past::of(&self.dir).files() {
            let mut others = false;
            let each = each_line(&file, fate, |written, _| {
                others |= written != Written::AsItWas;
                Ok(())
            });
            each.map_err(|fault| failed(&file.name(), fault))?;
            if others {
                changed.push(file.name());
            }
        }
        Ok(changed)
    }
}

fn failed(file: &str, fault: WriteFault) -> NotRewritten {
    NotRewritten { file: file.to_owned(), fault }
}

/// Rewrites one history, where something in it changes.
fn rewrite(file: &HistoryFile, fate: &mut impl FnMut(HistoryLine<'_>) -> Fate) -> Result<bool, WriteFault> {
    let (mut left, mut others) = (0_u64, 0_u64);
    each_line(file, fate, |kept, _| {
        left += u64::from(kept != Written::No);
        others += u64::from(kept != Written::AsItWas);
        Ok(())
    })?;
    match (others, left) {
        (0, _) => return Ok(false),
        (_, 0) => atomic::remove(&file.path)?,
        _ => {
            let mut failed = None;
            atomic::replace_by(&file.path, |out| {
                each_line(file, fate, |_, bytes| out.write_all(bytes)).map_err(|fault| {
                    failed = Some(fault);
                    io::Error::other("")
                })
            })
            .map_err(|fault| failed.unwrap_or(fault))?;
        }
    }
    Ok(true)
}

/// How a line is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    AsItWas,
    Anew,
    No,
}

/// Asks of each line what becomes of it and gives that, a line too long to be looked at in pieces.
fn each_line(
    file: &HistoryFile,
    fate: &mut impl FnMut(HistoryLine<'_>) -> Fate,
    mut give: impl FnMut(Written, &[u8]) -> io::Result<()>,
) -> Result<(), WriteFault> {
    let failed = |error: io::Error| atomic::write_fault(&error);
    let mut lines = BufReader::with_capacity(READ_AT_ONCE, File::open(&file.path).map_err(failed)?);
    let (mut bytes, mut rest_of) = (Vec::new(), None);
    loop {
        bytes.clear();
        let most = MOST_LINE as u64 + 1;
        if lines.by_ref().take(most).read_until(b'\n', &mut bytes).map_err(failed)? == 0 {
            return Ok(());
        }
        let is_ended = bytes.last() == Some(&b'\n');
        let is_cut = !is_ended && bytes.len() as u64 == most;
        let written = match rest_of {
            Some(written) => written,
            None if is_cut => fate_of(fate(HistoryLine::TooLong), &mut bytes)?,
            None => {
                let inner = if is_ended { &bytes[..bytes.len() - 1] } else { &bytes[..] };
                let fate = fate(HistoryLine::Whole(inner));
                fate_of(fate, &mut bytes)?
            }
        };
        // What follows on the same line shares what becomes of it.
        rest_of = is_cut.then_some(match written {
            Written::Anew => Written::No,
            written => written,
        });
        give(written, if written == Written::No { &[] } else { &bytes }).map_err(failed)?;
    }
}

/// Puts what becomes of a line in the place of its bytes.
fn fate_of(fate: Fate, bytes: &mut Vec<u8>) -> Result<Written, WriteFault> {
    match fate {
        Fate::Kept => Ok(Written::AsItWas),
        Fate::Dropped => Ok(Written::No),
        Fate::Replaced(entry) => {
            *bytes = line::write(&entry).map_err(|_| WriteFault::Unfaithful)?.into_bytes();
            bytes.push(b'\n');
            Ok(Written::Anew)
        }
    }
}
