//! One line of a history: an entry, or what is wrong with it.

use super::HistoryFile;
use super::backwards::{Backwards, Line};
use crate::domain::history::Entry;
use crate::domain::problem::{Place, Severity, What};
use crate::domain::{FileFault, Position, Problem};
use crate::store::read::options;
use crate::store::syntax;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// Writes an entry on one line, without the line's end.
///
/// # Errors
///
/// When RON cannot write it, which no entry of the domain makes it do.
pub(in crate::store) fn write(entry: &Entry) -> Result<String, ron::Error> {
    // A line's end within a text is written as `\n`, so that the only ones are between lines.
    options().to_string(entry)
}

/// Reads a line; `None` where there is nothing on it, or nothing of ours.
pub(in crate::store) fn read(bytes: &[u8]) -> Result<Option<Entry>, ron::error::SpannedError> {
    let is_comment = bytes.trim_ascii().is_empty() || bytes.trim_ascii().starts_with(b"//");
    if is_comment {
        return Ok(None);
    }
    let entry: Entry = options().from_bytes(bytes.trim_ascii())?;
    let is_ours = !entry.files.is_empty() || !entry.void.is_empty() || entry.undoes.is_some() || entry.erased.is_some();
    Ok(is_ours.then_some(entry))
}

/// Says what is wrong with a line that gives no entry.
pub(super) fn problem(file: &HistoryFile, line: &Line) -> Problem {
    let fault = match &line.bytes {
        _ if !line.is_ended => FileFault::TornLine,
        Some(bytes) => FileFault::BadLine { excerpt: syntax::excerpt(&String::from_utf8_lossy(bytes), 0) },
        None => FileFault::BadLine { excerpt: String::new() },
    };
    let position = Some(position(file, line));
    Problem {
        // The rest of the history is whole, and nobody has to do anything about it.
        severity: Severity::Notice,
        what: What::File { fault, name: None },
        person: None,
        host: None,
        session: None,
        date: None,
        place: Some(Place { file: file.name(), path: Vec::new(), position }),
    }
}

/// Tells where a line stands.
pub(super) fn position(file: &HistoryFile, line: &Line) -> Position {
    Position { line: number(&file.path, line.at), column: 1 }
}

/// Says that the last line of a history was cut short, where it was.
pub(super) fn torn_end(file: &HistoryFile) -> Option<Problem> {
    let line = Backwards::open(&file.path).ok()?.line_before().ok()??;
    let is_torn = !line.is_ended && read(line.bytes.as_deref()?).is_err();
    is_torn.then(|| problem(file, &line))
}

/// Counts which line begins at a byte, from 1.
fn number(path: &Path, at: u64) -> usize {
    let Ok(file) = File::open(path) else { return 1 };
    let mut file = BufReader::new(file.take(at));
    let (mut number, mut piece) = (1, [0; 16 * 1024]);
    while let Ok(length @ 1..) = file.read(&mut piece) {
        number += piece[..length].iter().filter(|byte| **byte == b'\n').count();
    }
    number
}
