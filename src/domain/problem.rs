//! Problems as values: what is wrong, with whom, where in which file; the sentences are made at the edge.

use super::conflict::Conflict;
use super::ids::{HostId, PersonId, RotationId};
use super::person::SessionRef;
use super::rules::{Broken, Rule};
use super::share::Exact;
use chrono::{DateTime, NaiveDate, Utc};

/// Something that somebody should put right.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub what: What,
    /// The person it is about.
    pub person: Option<PersonId>,
    /// The host it is about.
    pub host: Option<HostId>,
    /// The session it is about; its person is in the name.
    pub session: Option<SessionRef>,
    /// The date it is about.
    pub date: Option<NaiveDate>,
    /// Where it is written.
    pub place: Option<Place>,
}

/// How bad a problem is, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something is broken now.
    Error,
    /// Something waits for somebody.
    Warning,
    /// Something is worth knowing.
    Notice,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A file, or a part of the folder, that cannot be read or written.
    File {
        /// Why.
        fault: FileFault,
        /// The name of the person or host that could still be made out in it.
        name: Option<String>,
    },
    /// A booked session that breaks a hard rule.
    Broken(Broken),
    /// An id that points nowhere.
    Reference {
        /// What the id should name.
        to: Target,
        /// The id as written.
        id: String,
        /// The nearest id that exists.
        nearest: Option<String>,
    },
    /// A value outside what is allowed.
    Value(ValueFault),
    /// A past session without a recorded outcome.
    NoOutcome {
        /// Days since.
        days_ago: i64,
    },
    /// A session that took place but lacks the signature its rotation asks for.
    Unsigned {
        /// Days since.
        days_ago: i64,
    },
    /// Two values that two sides gave one field; one of them is in use until somebody chooses.
    Conflict(Box<Conflict>),
    /// Experience that nobody has verified and that would make the person experienced.
    Experience {
        /// Months verified.
        verified: Exact,
        /// Months claimed.
        claimed: Exact,
        /// Months the programme asks for.
        asked: u32,
    },
}

impl What {
    /// Gives the `rule` of the JSON contract (`planning.md` 6).
    pub fn json_name(&self) -> &'static str {
        match self {
            Self::File { .. } => "file",
            Self::Broken(broken) => broken.rule().name(),
            Self::Reference { .. } => "reference",
            Self::Value(_) => "value",
            Self::NoOutcome { .. } | Self::Unsigned { .. } => "outcome",
            Self::Conflict(_) => "conflict",
            Self::Experience { .. } => "experience",
        }
    }

    /// Gives the hard rule that is broken, if one is.
    pub fn rule(&self) -> Option<Rule> {
        match self {
            Self::Broken(broken) => Some(broken.rule()),
            _ => None,
        }
    }
}

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path of the file within the workspace folder, with `/`.
    pub file: String,
    /// The way to the value from the top of the file: field names, map keys and list indices.
    pub path: Vec<Step>,
    /// Line and column of it, from 1, columns in characters; filled in by whoever has the text.
    pub position: Option<Position>,
}

impl Place {
    /// Names a value in a file by the way to it.
    pub fn new(file: impl Into<String>, path: Vec<Step>) -> Self {
        Self { file: file.into(), path, position: None }
    }
}

/// One step of the way to a value in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The field of a record.
    Field(&'static str),
    /// The key of a map.
    Key(String),
    /// The item of a list, from 0.
    Item(usize),
}

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Target {
    Team,
    Programme,
    Revision,
    Rotation,
    Host,
    Session,
    Insight,
    HolidayCode,
}

/// A value outside what `workspace-format.md` allows; the record is kept as it is and the planner leaves it out.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueFault {
    /// A number outside its limits.
    OutOfRange {
        /// The field.
        field: &'static str,
        /// The number as written.
        found: String,
        /// The least allowed.
        least: u32,
        /// The most allowed.
        most: u32,
    },
    /// A share that is not above 0 and at most 1, or has more decimals than can be added up.
    Share {
        /// The number as written.
        found: String,
    },
    /// A date outside the years 1900 to 2199.
    Year {
        /// The date.
        found: NaiveDate,
    },
    /// A period whose last day comes before its first.
    Backwards {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// Hours that do not run forward, or a morning that does not end before the afternoon.
    Hours,
    /// A working week without a day.
    NoWorkingDay,
    /// A rotation before itself, straight or round about.
    OrderLoop {
        /// The rotations, in the order of the loop.
        rotations: Vec<RotationId>,
    },
    /// One rotation id with two kinds or lengths in two programmes.
    TwoMeanings {
        /// The rotation.
        rotation: RotationId,
    },
    /// A rotation of kind `Other` without a name.
    Unnamed,
    /// An empty name of a person, host, team or programme.
    EmptyName,
    /// A language other than `fr` and `en`.
    Language {
        /// The language as written.
        found: String,
    },
    /// A slot that does not fit the rotation's length.
    Slot,
}

/// What is wrong with a file or folder of a workspace; it is left byte for byte as it is.
#[derive(Clone, Debug, PartialEq)]
pub enum FileFault {
    /// The text breaks the grammar of RON.
    Syntax {
        /// What was expected there, in RON's own marks, where that is known; `\\` for one that means nothing.
        expected: Option<String>,
        /// The line, for showing.
        excerpt: String,
    },
    /// A field nobody knows.
    UnknownField {
        /// The field as written.
        found: String,
        /// The nearest field that exists there.
        nearest: Option<String>,
        /// The line, for showing.
        excerpt: String,
    },
    /// A word that is none of those allowed there.
    UnknownVariant {
        /// The word as written.
        found: String,
        /// The words allowed.
        expected: Vec<String>,
        /// The nearest of them.
        nearest: Option<String>,
        /// The line, for showing.
        excerpt: String,
    },
    /// A field that must be there and is not.
    MissingField {
        /// The field.
        field: String,
    },
    /// A value of another type than the field's.
    WrongType {
        /// What the field takes: `text`, `number`, `date`, `list`, `map`, `record`, `true or false`.
        expected: Expected,
        /// The value as written.
        found: String,
        /// The line, for showing.
        excerpt: String,
    },
    /// A date the calendar does not have.
    NoSuchDate {
        /// The date as written.
        found: String,
        /// Days that month has, when the month exists.
        days_in_month: Option<u32>,
        /// The line, for showing.
        excerpt: String,
    },
    /// The same key or field twice.
    Duplicate {
        /// The key or field.
        key: String,
        /// Where it stands first.
        first: Option<Position>,
        /// The line, for showing.
        excerpt: String,
    },
    /// Bytes that are not UTF-8.
    NotUtf8 {
        /// What an editor would call the encoding, where the bytes tell.
        looks_like: Option<&'static str>,
    },
    /// Nothing in the file.
    Empty,
    /// A folder without `workspace.ron`.
    NoWorkspaceFile,
    /// Nothing is there.
    Missing,
    /// A file where the workspace's folder should be.
    NotAFolder,
    /// A folder, or a file of another kind, among the records; it is not opened.
    Foreign {
        /// Whether it is a folder.
        is_folder: bool,
    },
    /// A format of a later version.
    NewerFormat {
        /// The format as written.
        found: u32,
        /// The highest this version knows.
        known: u32,
    },
    /// The file system lets this user not read it.
    NoPermission,
    /// A file name that is no id.
    BadId {
        /// The stem as written.
        found: String,
        /// The nearest id.
        suggestion: Option<String>,
    },
    /// A copy that a sync engine has made because two machines had changed one file.
    Copy {
        /// The file it is a copy of, within the folder.
        of: String,
        /// Whether that file is not there.
        is_alone: bool,
    },
    /// A line of a history that was cut short, as by a loss of power; the rest of it is read.
    TornLine,
    /// A line of a history that is no entry; the rest of it is read.
    BadLine {
        /// The line, for showing.
        excerpt: String,
    },
    /// A writer's entry that lies ahead of now: their clock was wrong.
    ClockAhead {
        /// When it says it was made.
        on: DateTime<Utc>,
    },
    /// A writer's entry that lies after the one written next: their clock was wrong, or was put right.
    ClockBack {
        /// When it says it was made.
        from: DateTime<Utc>,
        /// When the next one says it was made.
        to: DateTime<Utc>,
    },
    /// A file that a program which was killed has left half-written beside the one it was to replace.
    Unfinished,
    /// Something that is no file stands where the advisory lock belongs.
    NoLock,
    /// A file or folder that this user may read and not write.
    ReadOnly {
        /// Whether it is a folder.
        is_folder: bool,
    },
    /// A link that leads out of the folder.
    OutsideLink,
    /// A file over the limit.
    TooLarge {
        /// Its bytes.
        bytes: u64,
        /// Bytes allowed.
        most: u64,
    },
    /// Brackets nested deeper than the limit.
    TooDeep {
        /// Levels allowed.
        most: usize,
    },
    /// Anything else the file system says.
    Unreadable {
        /// Its own words.
        reason: String,
    },
}

/// What a field takes, for [`FileFault::WrongType`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Expected {
    Text,
    Number,
    WholeNumber,
    Date,
    Time,
    List,
    Map,
    Record,
    Truth,
    Word,
}
