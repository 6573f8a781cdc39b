//! One file: bytes to text to a record, or the fault and its place.

use super::fault::{diagnosis, excerpt_at};
use super::record::Data;
use super::sight::Sight;
use super::syntax::{Shape, SyntaxFault, SyntaxFaultKind, Tree, position};
use crate::domain::{FileFault, Position};
use ron::extensions::Extensions;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// The most bytes a file may have (`store.md` 12).
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// What is wrong with a file, and where in it when the text tells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fault {
    pub(super) fault: FileFault,
    pub(super) position: Option<Position>,
}

impl From<FileFault> for Fault {
    fn from(fault: FileFault) -> Self {
        Self { fault, position: None }
    }
}

/// Gives the path a record's file really has; `None` when it is a link that leads out of the folder.
///
/// `dir` must be canonical.
pub(super) fn resolved(dir: &Path, path: &Path) -> io::Result<Option<PathBuf>> {
    // Most are what they seem; to see that takes two looks, to follow a path from the root one for each of its steps.
    if is_plain(dir, path) {
        return Ok(Some(path.to_owned()));
    }
    let real = path.canonicalize()?;
    Ok(real.starts_with(dir).then_some(real))
}

/// Tells whether a path stays below a folder and no step of it is a link.
fn is_plain(dir: &Path, path: &Path) -> bool {
    let Ok(inner) = path.strip_prefix(dir) else { return false };
    let is_link = |path: &Path| std::fs::symlink_metadata(path).map_or(true, |metadata| metadata.is_symlink());
    let steps = path.ancestors().take_while(|step| *step != dir);
    inner.components().all(|step| matches!(step, Component::Normal(_))) && !steps.into_iter().any(is_link)
}

/// Reads the bytes of a regular file, up to [`MAX_BYTES`].
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, FileFault> {
    file(path).map(|(bytes, _)| bytes)
}

/// Reads the bytes of a regular file, up to [`MAX_BYTES`], with what it looked like before: whoever writes it meanwhile
/// changes that.
pub(super) fn file(path: &Path) -> Result<(Vec<u8>, Sight), FileFault> {
    file_up_to(path, MAX_BYTES)
}

/// Reads the bytes of a regular file, up to so many.
pub(super) fn file_up_to(path: &Path, most: u64) -> Result<(Vec<u8>, Sight), FileFault> {
    let unreadable = |error: io::Error| io_fault(&error);
    // A pipe would block for ever when opened; a folder has no bytes.
    let metadata = std::fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(FileFault::Foreign { is_folder: metadata.is_dir() });
    }
    let too_large = |bytes| FileFault::TooLarge { bytes, most };
    if metadata.len() > most {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    match bytes.len() as u64 {
        length if length > most => Err(too_large(length)),
        _ => Ok((bytes, Sight::of(&metadata))),
    }
}

/// Says what the file system said.
pub(super) fn io_fault(error: &io::Error) -> FileFault {
    match error.kind() {
        io::ErrorKind::PermissionDenied => FileFault::NoPermission,
        io::ErrorKind::NotFound => FileFault::Missing,
        _ => FileFault::Unreadable { reason: error.to_string() },
    }
}

/// Gives the text of a file, without the byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        Fault {
            fault: FileFault::NotUtf8 { looks_like: encoding(bytes) },
            position: Some(position(&valid, valid.len())),
        }
    })?;
    if text.trim().is_empty() {
        return Err(FileFault::Empty.into());
    }
    match text.find('\0') {
        // UTF-16 of plain letters is UTF-8 with a zero at every other byte; zeros alone are what a power loss leaves.
        Some(_) if text.trim_matches('\0').trim().is_empty() => Err(FileFault::Empty.into()),
        Some(at) => {
            Err(Fault { fault: FileFault::NotUtf8 { looks_like: encoding(bytes) }, position: Some(position(text, at)) })
        }
        None => Ok(text),
    }
}

/// Guesses what an editor would call the encoding.
fn encoding(bytes: &[u8]) -> Option<&'static str> {
    let zeros = bytes.iter().take(4096).filter(|&&b| b == 0).count();
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || zeros * 3 > bytes.len().min(4096) {
        return Some("UTF-16");
    }
    if zeros > 0 {
        return None;
    }
    match bytes.iter().filter(|b| (0x80..0xa0).contains(*b)).collect::<Vec<_>>().as_slice() {
        [] => Some("ISO-8859-1"),
        high if !high.iter().any(|b| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d)) => Some("Windows-1252"),
        _ => None,
    }
}

/// Reads a record out of a text.
pub(super) fn record<T: Data>(text: &str) -> Result<T, Fault> {
    let tree = Tree::parse(text);
    if let Err(SyntaxFault { at, kind: SyntaxFaultKind::TooDeep }) = tree {
        let fault = FileFault::TooDeep { most: super::syntax::MAX_DEPTH };
        return Err(Fault { fault, position: Some(position(text, at)) });
    }
    match options().from_str::<T>(text) {
        Ok(record) => match tree.ok().and_then(|tree| tree.duplicate(Shape::Map).map(|keys| (keys, tree))) {
            // RON's maps keep the last of two entries, which would lose the first on the next save.
            Some(((second, first), tree)) => Err(Fault {
                fault: FileFault::Duplicate {
                    key: tree.key_text(second).into_owned(),
                    first: Some(position(text, first.start)),
                    excerpt: excerpt_at(text, second.start),
                },
                position: Some(position(text, second.start)),
            }),
            None => Ok(record),
        },
        Err(error) => Err(diagnosis(text, tree.as_ref(), error)),
    }
}

/// Gives how files are read and written: optional values bare, with or without the line that says so.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads what this version knows of a record of a later one; only for showing, as the rest would be lost on writing.
pub(super) fn known_part<T: Data>(text: &str) -> Result<T, Fault> {
    /// More unknown fields than a later version is likely to add to all entries of one file.
    const MOST_UNKNOWN: usize = 2000;
    let mut left = text.to_owned();
    for _ in 0..MOST_UNKNOWN {
        let fault = match record(&left) {
            Ok(record) => return Ok(record),
            Err(fault) => fault,
        };
        let unknown = match (&fault.fault, fault.position) {
            (FileFault::UnknownField { .. }, Some(position)) => field_at(&left, position),
            _ => None,
        };
        match unknown {
            // Blanks and line ends stay, so that the places of what follows do.
            Some(span) => {
                let blank: String = left[span.clone()].chars().map(|c| if c == '\n' { c } else { ' ' }).collect();
                left.replace_range(span, &blank);
            }
            None => return Err(fault),
        }
    }
    record(&left)
}

/// Finds the field that begins at a place, with its value and comma.
fn field_at(text: &str, position: Position) -> Option<std::ops::Range<usize>> {
    let tree = Tree::parse(text).ok()?;
    let at = super::syntax::offset(text, position.line, position.column);
    let entry =
        tree.nodes().flat_map(|node| &node.entries).find(|entry| entry.key.is_some_and(|key| key.start == at))?;
    Some(at..entry.comma.unwrap_or(tree.node(entry.value).span.end))
}
