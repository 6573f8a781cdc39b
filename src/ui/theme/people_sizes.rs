//! Sizes of People, a person's page and the form for a new hire, in points; from the mockups.

/// The narrowest a column may become before the table scrolls sideways, and its width where there is room.
#[derive(Clone, Copy, Debug)]
pub struct Width {
    /// The narrowest.
    pub least: f32,
    /// Where there is room.
    pub wanted: f32,
}

/// The date of a line of the history.
pub const HISTORY_DATE: f32 = 72.0;
/// Room between two columns.
pub const COLUMN_GAP: f32 = 12.0;
/// Name of a person.
pub const NAME: Width = Width { least: 120.0, wanted: 140.0 };
/// The team, or the programme.
pub const TEAM: Width = Width { least: 80.0, wanted: 120.0 };
/// First day.
pub const START: Width = Width { least: 72.0, wanted: 84.0 };
/// Months in sales, with the bar.
pub const EXPERIENCE: Width = Width { least: 116.0, wanted: 118.0 };
/// Where the bar of experience begins in its column.
pub const EXPERIENCE_BAR_AT: f32 = 71.0;
/// Width of the bar of experience.
pub const EXPERIENCE_BAR: f32 = 44.0;
/// Dots of a rotation; a longer head makes it wider.
pub const DOTS: f32 = 66.0;
/// The next session and its host.
pub const NEXT: Width = Width { least: 108.0, wanted: 180.0 };
/// The next due date.
pub const DUE: Width = Width { least: 66.0, wanted: 72.0 };
/// State badge.
pub const STATE: Width = Width { least: 108.0, wanted: 110.0 };
/// Width of the search field in the tool bar.
pub const SEARCH: f32 = 200.0;
/// Width of the menu of filters.
pub const FILTERS: f32 = 240.0;
/// Height at which the menu of filters begins to scroll.
pub const FILTERS_HEIGHT: f32 = 420.0;
/// Side of the disc with initials at the head of a person's page.
pub const AVATAR: f32 = 44.0;
/// Room that a person's state keeps at the end of their name.
pub const STATE_ROOM: f32 = 150.0;
/// Height of a segment of the progress gauge on a person's page.
pub const GAUGE: f32 = 8.0;
/// Width of a page under which what stands at its right goes below the rest.
pub const ASIDE_BELOW_UNDER: f32 = 1000.0;
/// Height of the timeline, from the words at its top to the weeks.
pub const TIMELINE: f32 = 168.0;
/// Diameter of a session on the timeline.
pub const TIMELINE_DISC: f32 = 22.0;
/// Least room between two labels of the timeline.
pub const TIMELINE_LABEL_GAP: f32 = 6.0;
/// Width of a session's pill in the table of sessions.
pub const SESSION_PILL: f32 = 138.0;
/// Width of a field for a date.
pub const DATE_FIELD: f32 = 160.0;
/// Width of a field for a number.
pub const NUMBER_FIELD: f32 = 96.0;
/// Width of the form for everybody who is ticked.
pub const BULK: f32 = 360.0;
/// Width of the form for a new hire.
pub const NEW_HIRE: f32 = 560.0;
/// Where the columns of the log of sessions begin, in parts of its width: date, rotation, host, status, outcome, what was
/// learnt, feedback.
pub const LOG_COLUMNS: [f32; 7] = [0.0, 0.085, 0.225, 0.345, 0.44, 0.61, 0.81];
/// Least width of that log.
pub const LOG_LEAST: f32 = 1060.0;
/// Least width of a person's table of sessions.
pub const SESSIONS_LEAST: f32 = 860.0;
/// Least width of a person's table of earlier jobs.
pub const PERIODS_LEAST: f32 = 760.0;
/// Most width of the form in which an employee records an outcome.
pub const RECORDING: f32 = 420.0;
/// Width under which a person's rotations stand below each other.
pub const ROTATIONS_LEAST: f32 = 660.0;
/// Width of My progress under which its cards stand below each other.
pub const CARDS_BELOW_UNDER: f32 = 720.0;
/// Width of a choice of hosts or weeks among the wishes.
pub const WISH: f32 = 220.0;
/// Rows of the box for a list of newcomers.
pub const LIST_ROWS: usize = 8;
/// Height at which what is understood of a list begins to scroll.
pub const LIST_HEIGHT: f32 = 320.0;
