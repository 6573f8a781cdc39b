//! A page of the window laid out for paper, in words and values alone.
//!
//! Whoever knows the page makes the sheet, whoever writes the file draws it: the two rooms may not know each other, so what
//! they share stands here, as documents do.

use super::{Half, Slot};
use std::ops::Range;

/// How a sheet is put on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PrintLook {
    /// How large the paper is.
    pub paper: Paper,
    /// Whether rotations have their colors besides their letters.
    pub in_color: bool,
}

/// The size of the paper, which always lies on its long side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 420 × 297 mm.
    A3,
}

/// What is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The code of its language.
    pub language: String,
    /// What it shows, and of when.
    pub title: String,
    /// What it is narrowed down to, or how it is sorted; empty where there is nothing to say.
    pub narrowed: String,
    /// Whose it is and when it was printed.
    pub foot: String,
    /// What stands before the number of a page.
    pub page: String,
    /// What stands behind a name that was on the page before.
    pub again: String,
    /// What the signs mean.
    pub legend: Vec<Legend>,
    /// The rest.
    pub body: Body,
}

/// What a sheet is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Days as columns, weeks or parts of the day as rows.
    Grid(Grid),
    /// Hosts and people as rows over the weeks.
    Board(Board),
    /// What one employee has done, on upright pages.
    Passport(Passport),
}

/// What one employee has done in the field, with the signatures for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Passport {
    /// Who it is: labels and values.
    pub facts: Vec<(String, String)>,
    /// How they stand, each measure of exposure.
    pub measures: Vec<PassportMeasure>,
    /// What the table is called.
    pub title: String,
    /// What its columns are called: date, rotation, host, outcome, signature.
    pub heads: [String; 5],
    /// The sessions, in order.
    pub rows: Vec<PassportRow>,
    /// What it says where there are none.
    pub none: String,
    /// Who signs the passport itself.
    pub signatures: Vec<String>,
}

/// One measure of exposure.
#[derive(Clone, Debug, PartialEq)]
pub struct PassportMeasure {
    /// What is measured.
    pub label: String,
    /// The figure, as large as it stands on the page.
    pub figure: String,
    /// How much of it is done.
    pub done: f32,
    /// How much is asked for: as many pieces as are drawn.
    pub all: usize,
    /// What is to be said of it.
    pub words: String,
}

/// One session of a passport.
#[derive(Clone, Debug, PartialEq)]
pub struct PassportRow {
    /// Of which rotation.
    pub mark: RotationMark,
    /// When.
    pub date: String,
    /// The name of the rotation.
    pub rotation: String,
    /// With whom.
    pub host: String,
    /// What came of it, or how far it has come.
    pub outcome: String,
    /// Who has signed; empty where nobody has.
    pub signature: String,
    /// Whether it took place, so that a signature has a line.
    pub is_to_sign: bool,
}

/// Cells in columns and rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The columns.
    pub columns: Vec<GridColumn>,
    /// The rows.
    pub rows: Vec<GridRow>,
}

/// One column of a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridColumn {
    /// What it is called.
    pub head: String,
    /// Whether nothing lies in it, so that it needs no room.
    pub is_narrow: bool,
    /// Whether it is today's.
    pub is_today: bool,
}

/// One row of a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    /// What it is called.
    pub head: String,
    /// A cell for each column.
    pub cells: Vec<GridCell>,
}

/// One day of a month, or one part of a day of a week.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridCell {
    /// The day, where the column does not tell it.
    pub day: String,
    /// Whether it is today.
    pub is_today: bool,
    /// How its ground is shaded.
    pub ground: SheetGround,
    /// The half of it that is shaded; all of it when `None`.
    pub half: Option<Half>,
    /// What the shading is called.
    pub label: String,
    /// The sessions.
    pub entries: Vec<SheetEntry>,
}

/// How the ground of a day is shaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetGround {
    /// Not at all.
    #[default]
    Plain,
    /// A day on which the company, or somebody, does not work.
    Rest,
    /// A public holiday or a closure.
    Closed,
    /// An absence.
    Absent,
}

/// One session of a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetEntry {
    /// Of which rotation.
    pub mark: RotationMark,
    /// How it stands.
    pub sign: Sign,
    /// Its hours or its part of the day, where that is told.
    pub when: String,
    /// Whose it is and with whom.
    pub words: String,
    /// What else is known; empty in a month.
    pub detail: String,
}

/// The letters and the tone of a rotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RotationMark {
    /// One letter or a few, of no other rotation.
    pub letters: String,
    /// Its tone.
    pub tone: Tone,
}

/// The tone of a rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Cold calls.
    ColdCalls,
    /// Ride-alongs.
    RideAlong,
    /// The n-th of the others, from 0.
    Other(usize),
}

/// How a session stands, as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its outline and what stands in it.
    pub form: Form,
    /// Whether it breaks a rule where it stands.
    pub is_broken: bool,
    /// Whether the plan that is looked at would move it away.
    pub is_leaving: bool,
}

/// The outline of a session, and what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Form {
    Proposed,
    Planned,
    Confirmed,
    Declined,
    Done,
    Missed,
    Cancelled,
    /// It is over, and nobody has told how it went.
    Unrecorded,
}

/// What one sign means.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// The sign.
    pub sample: Sample,
    /// Its meaning.
    pub words: String,
}

/// A sign that the legend explains.
#[derive(Clone, Debug, PartialEq)]
pub enum Sample {
    /// A rotation.
    Mark(RotationMark),
    /// How a session stands.
    Form(Form),
    /// A session that breaks a rule.
    Broken,
    /// A session that the plan would move away.
    Leaving,
    /// A ground.
    Ground(SheetGround),
    /// A due date.
    Due,
    /// More sessions at once than there may be.
    Doubled,
    /// More days taken than offered.
    Over,
}

/// Hosts and people over the weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// The weeks.
    pub weeks: Vec<BoardWeek>,
    /// The columns, a day each; every week has as many.
    pub days: Vec<String>,
    /// The column of today.
    pub today: Option<usize>,
    /// When everybody is away.
    pub closed: Vec<Stretch>,
    /// The hosts, then the people.
    pub parts: Vec<BoardPart>,
}

/// One week of the board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardWeek {
    /// "W48".
    pub head: String,
    /// "23 Nov".
    pub date: String,
    /// Whether it is the present one.
    pub is_now: bool,
}

/// Some columns with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The columns.
    pub columns: Range<usize>,
    /// The name.
    pub name: String,
}

/// The hosts or the people of the board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardPart {
    /// What they are.
    pub title: String,
    /// What is shown of them.
    pub what: String,
    /// What stands there when there are none.
    pub none: String,
    /// The rows.
    pub rows: Vec<BoardRow>,
}

/// One row of the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoardRow {
    /// What it is.
    pub kind: BoardRowKind,
    /// The name.
    pub name: String,
    /// What stands below the name.
    pub about: Vec<String>,
    /// The weeks of a host.
    pub loads: Vec<SheetLoad>,
    /// The sessions.
    pub blocks: Vec<Block>,
    /// The due dates.
    pub dues: Vec<Due>,
    /// When they are away.
    pub aways: Vec<SheetAway>,
    /// Columns with more sessions at once than there may be.
    pub doubled: Vec<usize>,
    /// Columns of days on which they do not work.
    pub rest: Vec<usize>,
}

/// What a row of the board is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoardRowKind {
    /// The head of a team.
    Team,
    /// A host.
    Host,
    /// A trainee of the host above.
    Trainee,
    /// A person.
    #[default]
    Person,
}

/// One week of a host.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetLoad {
    /// The columns of the week.
    pub columns: Range<usize>,
    /// Days taken on days offered: "1/2"; empty where neither is any.
    pub figure: String,
    /// Days with trainees.
    pub taken: u32,
    /// Further days that the plan would take.
    pub proposed: u32,
    /// Days still free then.
    pub free: u32,
    /// Whether more are taken than offered.
    pub is_over: bool,
}

/// One session of the board.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The column of its day.
    pub column: usize,
    /// Below which others of the day it lies, from 0.
    pub lane: usize,
    /// The part of the day.
    pub slot: Slot,
    /// Of which rotation.
    pub mark: RotationMark,
    /// How it stands.
    pub sign: Sign,
    /// With whom, as short as can be.
    pub host: String,
}

/// The due date of a rotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The edge before this column.
    pub edge: usize,
    /// The rotation.
    pub mark: RotationMark,
}

/// When somebody of the board is away.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetAway {
    /// The columns.
    pub columns: Range<usize>,
    /// The half of each day; whole days when `None`.
    pub half: Option<Half>,
    /// Whether they are not there yet, or not any more.
    pub is_gone: bool,
    /// Why.
    pub label: String,
    /// Why and when, for where the columns have no room.
    pub words: String,
}
