//! The merge driver: three versions of one file become one, which is written over ours.
//!
//! The data are merged as everywhere. For the text, what git would make of the lines is taken where it holds just those
//! data; where it does not, it is edited until it does, and comments that either side has written are put back beside
//! what they stood by.

use super::{histories, lines};
use crate::domain::conflict::{Conflict, Meeting, add_conflicts};
use crate::domain::merge::merge_content;
use crate::domain::problem::Severity;
use crate::domain::record::{HOSTS, INSIGHTS_FILE, PEOPLE, ROOT_FILE};
use crate::domain::tree::Tree;
use crate::domain::{Content, FileFault, Problem, Record, WriteFault};
use crate::store::findings::problem;
use crate::store::past::HISTORY;
use crate::store::read::{self, Fault};
use crate::store::syntax::{self, Shape};
use crate::store::{atomic, open, remarks, rewrite};
use std::collections::BTreeMap;
use std::path::Path;

/// The most bytes of a history that are merged; it is held three times.
const MOST_OF_HISTORY: u64 = 256 * 1024 * 1024;

/// What git hands to the driver.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// What both started from; an empty file where there was none.
    pub base: &'a Path,
    /// Our version, which is written over.
    pub ours: &'a Path,
    /// Their version.
    pub theirs: &'a Path,
    /// The path in the repository, which tells what kind of file it is.
    pub path: Option<&'a str>,
    /// What git calls our version and theirs. That says where they lie where git takes one file for another one that was
    /// renamed: `HEAD:people/zoe-petit.ron`.
    pub names: [Option<&'a str>; 2],
}

/// One of the three versions of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What both started from; empty where there was no such file.
    Base,
    /// The one that is written over.
    Ours,
    /// The one that comes in.
    Theirs,
}

/// What came of a merge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Driven {
    /// Conflicts that are in the file now and were in neither side.
    pub new_conflicts: usize,
}

/// Why nothing was merged; ours is as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum NotDriven {
    /// A version cannot be read.
    Unread(Side, Box<Problem>),
    /// What came out cannot be written.
    Unwritten(WriteFault),
}

/// What a file of a workspace is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Record(Record),
    History,
}

/// Merges three versions of a file of a workspace and writes what comes out over ours.
///
/// What kind of file it is tells its path in the repository, or else where ours lies, or else what is in it.
///
/// # Errors
///
/// When a version cannot be read or the file cannot be written; ours is left byte for byte as it is.
pub fn drive(asked: &Asked<'_>) -> Result<Driven, NotDriven> {
    let Asked { base, ours, theirs, path, .. } = *asked;
    let unread = |side, fault: Fault| NotDriven::Unread(side, Box::new(problem("", fault, Severity::Error)));
    let bytes = |side, file: &Path| {
        let read = read::file_up_to(file, MOST_OF_HISTORY);
        read.map(|(bytes, _)| bytes).map_err(|fault| unread(side, fault.into()))
    };
    let (base, our_bytes, theirs) = (bytes(Side::Base, base)?, bytes(Side::Ours, ours)?, bytes(Side::Theirs, theirs)?);
    let kind = path
        .and_then(kind_of_path)
        .or_else(|| kind_of_path(&ours.to_string_lossy().replace('\\', "/")))
        .or_else(|| [&our_bytes, &theirs, &base].into_iter().find_map(|bytes| kind_of_content(bytes)))
        .ok_or_else(|| unread(Side::Ours, FileFault::Foreign { is_folder: false }.into()))?;
    let (merged, driven) = match kind {
        Kind::History => (histories::merge(&base, &our_bytes, &theirs), Driven::default()),
        Kind::Record(record) => {
            let sides = [(Side::Base, &base), (Side::Ours, &our_bytes), (Side::Theirs, &theirs)];
            let [base, ours, theirs] = sides.map(|(side, bytes)| {
                if side == Side::Base && bytes.trim_ascii().is_empty() {
                    return Ok(None);
                }
                Version::read(&record, bytes).map(Some).map_err(|fault| unread(side, fault))
            });
            let (base, ours, theirs) = (base?, ours?, theirs?);
            match ours.as_ref().zip(theirs.as_ref()) {
                Some((ours, theirs)) => {
                    let merged = merge(base.as_ref(), ours, theirs, asked.taken_for_renamed());
                    let (text, driven) = merged.map_err(NotDriven::Unwritten)?;
                    (text.into_bytes(), driven)
                }
                None => return Err(unread(Side::Ours, FileFault::Empty.into())),
            }
        }
    };
    if merged != our_bytes {
        atomic::replace(ours, &merged).map_err(NotDriven::Unwritten)?;
    }
    Ok(driven)
}

impl Asked<'_> {
    /// Tells which side has the file under its own name, where git takes it for another one that was renamed.
    fn taken_for_renamed(&self) -> Option<Side> {
        let file = |path: &str| path.rsplit(['/', ':']).next().map(str::to_owned);
        let named =
            |name: Option<&str>| name.filter(|name| name.contains(':') && name.ends_with(".ron")).and_then(file);
        let path = file(self.path?)?;
        let [ours, theirs] = self.names.map(named);
        match (ours, theirs) {
            (Some(ours), Some(theirs)) if ours == path && theirs == path => None,
            (Some(_), Some(theirs)) if theirs == path => Some(Side::Theirs),
            (Some(_), Some(_)) => Some(Side::Ours),
            _ => None,
        }
    }
}

/// Tells what a file is by where it lies; the workspace may be any folder of a repository.
fn kind_of_path(path: &str) -> Option<Kind> {
    let mut parts = path.rsplit('/');
    let name = parts.next()?;
    // Only what kind of record it is matters here.
    let is_record = name.ends_with(".ron");
    match (name, parts.next()) {
        (ROOT_FILE, _) => Some(Kind::Record(Record::Root)),
        (INSIGHTS_FILE, _) => Some(Kind::Record(Record::Insights)),
        (_, Some(PEOPLE)) if is_record => Some(Kind::Record(Record::Person("a".into()))),
        (_, Some(HOSTS)) if is_record => Some(Kind::Record(Record::Host("a".into()))),
        (_, Some(HISTORY)) if is_record => Some(Kind::History),
        _ => None,
    }
}

/// Tells what a file is by the fields that its kind alone has.
fn kind_of_content(bytes: &[u8]) -> Option<Kind> {
    let text = read::text(bytes).ok()?;
    let Ok(tree) = syntax::Tree::parse(text) else {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
        let is_history = lines.peek().is_some() && lines.all(|line| syntax::Tree::parse(line).is_ok());
        return is_history.then_some(Kind::History);
    };
    let root = tree.node(tree.root());
    let has = |name: &str| root.entries.iter().any(|entry| entry.key.is_some_and(|key| tree.key_text(key) == name));
    match () {
        () if root.shape != Shape::Record => None,
        () if has("format") => Some(Kind::Record(Record::Root)),
        () if has("programme") => Some(Kind::Record(Record::Person("a".into()))),
        () if has("insights") => Some(Kind::Record(Record::Insights)),
        () if has("id") && has("on") => Some(Kind::History),
        () if has("name") => Some(Kind::Record(Record::Host("a".into()))),
        () => None,
    }
}

/// A version of a record: its text and what it holds.
pub(super) struct Version<'a> {
    record: &'a Record,
    pub(super) text: &'a str,
    content: Content,
}

impl<'a> Version<'a> {
    pub(super) fn read(record: &'a Record, bytes: &'a [u8]) -> Result<Self, Fault> {
        if bytes.len() as u64 > read::MAX_BYTES {
            return Err(FileFault::TooLarge { bytes: bytes.len() as u64, most: read::MAX_BYTES }.into());
        }
        let text = read::text(bytes)?;
        if let Some(newer) = open::newer_format(text).filter(|_| *record == Record::Root) {
            return Err(open::newer_fault(newer));
        }
        Ok(Self { record, text, content: record.parse(text)? })
    }
}

/// Merges two versions of a record that started from one, or from nothing.
///
/// Nothing of who and when comes in from here: two clones that merge the same versions must come to the same file.
pub(super) fn merge(
    base: Option<&Version<'_>>,
    ours: &Version<'_>,
    theirs: &Version<'_>,
    renamed: Option<Side>,
) -> Result<(String, Driven), WriteFault> {
    let record = ours.record;
    let merged = merge_content(base.map(|base| &base.content), Some(&ours.content), Some(&theirs.content));
    let mut content = merged.with_conflicts(&Meeting::default()).ok_or(WriteFault::Unfaithful)?;
    if let Some(side) = renamed {
        // The name is the id: what was changed in one record may have no business in another one. People decide.
        let whole = Tree::of(content.tree());
        content = if side == Side::Theirs { theirs.content.clone() } else { ours.content.clone() };
        let Meeting { ours: kept_by, theirs: by, on } = Meeting::default();
        let conflict = Conflict { at: Vec::new(), kept: Tree::default(), other: whole, kept_by, by, on };
        add_conflicts(content.conflicts_mut(), [conflict]);
    }
    let known = |side: &Version<'_>, one: &_| side.content.conflicts().iter().any(|other| other.asks_the_same(one));
    let new_conflicts = content.conflicts().iter().filter(|one| !known(ours, one) && !known(theirs, one)).count();
    let text = text(record, &content, base, ours, theirs)?;
    Ok((text, Driven { new_conflicts }))
}

/// Makes the text of a merged record out of the texts it comes from.
fn text(
    record: &Record,
    content: &Content,
    base: Option<&Version<'_>>,
    ours: &Version<'_>,
    theirs: &Version<'_>,
) -> Result<String, WriteFault> {
    let lines = lines::merge(base.map_or("", |base| base.text), ours.text, theirs.text);
    let of_lines = record.parse(&lines.text).ok();
    if lines.is_clean && of_lines.as_ref() == Some(content) {
        return Ok(lines.text);
    }
    let old = match &of_lines {
        Some(of_lines) => (lines.text.as_str(), of_lines),
        None => (ours.text, &ours.content),
    };
    let text = rewrite::text(content, Some(old))?;
    let wanted = remarks::merged(base.map(|base| base.text), ours.text, theirs.text);
    Ok(with_remarks(record, content, text, &wanted, &[ours.text, theirs.text]))
}

/// Puts comments into the text of a record, as near to where they stood as goes without changing what it holds.
fn with_remarks(
    record: &Record,
    content: &Content,
    text: String,
    wanted: &BTreeMap<String, usize>,
    from: &[&str],
) -> String {
    let holds = |text: &String| record.parse(text).is_ok_and(|read| read == *content);
    let Some(carried) = remarks::carried(&text, wanted, from) else { return text };
    let tries = [carried, remarks::on_top(&text, wanted)];
    tries.into_iter().find(holds).unwrap_or(text)
}
