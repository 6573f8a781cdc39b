//! Sizes of one place each, and those that follow the window's width.

use super::Tokens;
use egui::Vec2;
use std::ops::RangeInclusive;

/// First size of the window, in points.
pub const WINDOW: Vec2 = Vec2::new(1440.0, 900.0);
/// Least size of the window, in points.
pub const WINDOW_MIN: Vec2 = Vec2::new(720.0, 480.0);
/// How far the window can be zoomed, as a factor.
pub const ZOOM: RangeInclusive<f32> = 0.5..=3.0;
/// Width of the search button, and of it in a narrow window.
pub const SEARCH: (f32, f32) = (248.0, 200.0);
/// Width of the window under which the search button narrows.
pub const SEARCH_NARROW_UNDER: f32 = 1400.0;
/// Width of the window under which the search button is its icon alone.
pub const SEARCH_ICON_UNDER: f32 = 900.0;
/// Least width of a figure before figures stand in several rows.
pub const FIGURE_LEAST: f32 = 150.0;
/// Width of a page under which what stands beside one another stands below.
pub const STACK_UNDER: f32 = 860.0;

/// Least width of one measure of My progress beside the others.
pub const MEASURE_LEAST: f32 = 250.0;
/// Width of the window under which the state of saving is its icon alone.
pub const SAVE_ICON_UNDER: f32 = 1180.0;
/// Height of the workspace in the sidebar.
pub const WORKSPACE_ROW: f32 = 36.0;
/// Width of the palette, and how far below the top it hangs.
pub const PALETTE: Vec2 = Vec2::new(560.0, 96.0);
/// Height of the palette's input and of one of its rows.
pub const PALETTE_ROWS: (f32, f32) = (48.0, 36.0);
/// Rows of the palette before it scrolls.
pub const PALETTE_MOST_ROWS: f32 = 12.0;
/// Seconds a toast stays.
pub const TOAST_SECONDS: f64 = 6.0;
/// Distance of a toast from the lower edge.
pub const TOAST_BOTTOM: f32 = 20.0;
/// Greatest width of the first-start page.
pub const FIRST_START: f32 = 1088.0;
/// Height of a card of the first-start page.
pub const FIRST_START_CARD: f32 = 246.0;
/// Side of the tile of a card of the first-start page.
pub const TILE: f32 = 40.0;

/// Gives the width of the inspector in a window of that width.
pub fn inspector_width(window: f32, tokens: &Tokens) -> f32 {
    if window < tokens.narrow_under { tokens.inspector_narrow } else { tokens.inspector }
}
/// Height of a figure of Overview.
pub const FIGURE: f32 = 82.0;
/// Height of a chart of Overview.
pub const CHART: f32 = 196.0;
/// Width of the count of what-if on Overview; four inputs stand in one row of its narrowest panel.
pub const WHAT_IF_COUNT: f32 = 72.0;
/// Width of days a week of what-if.
pub const WHAT_IF_DAYS: f32 = 124.0;
/// Width of a date of what-if.
pub const WHAT_IF_DATE: f32 = 168.0;
/// Width of the choice of a programme of what-if.
pub const WHAT_IF_PROGRAMME: f32 = 220.0;
/// Width of the choice of a host of what-if.
pub const WHAT_IF_CHOICE: f32 = 140.0;
/// Height of one session in this week's list.
pub const WEEK_LINE: f32 = 31.0;
/// Where the hours, the pill and the host begin in this week's list, from the left.
pub const WEEK_COLUMNS: [f32; 3] = [92.0, 188.0, 348.0];
/// Height of a decision, and where its words begin.
pub const DECISION: f32 = 66.0;
/// Where the words of a decision begin, from the left.
pub const DECISION_TEXT: f32 = 46.0;
/// Height of the head of a section of problems.
pub const PROBLEM_HEAD: f32 = 28.0;
/// Height of such a head with a button in it.
pub const PROBLEM_HEAD_FIX: f32 = 40.0;
/// Height of a problem without and with fixes.
pub const PROBLEM_ROW: (f32, f32) = (60.0, 96.0);
/// Most lines of a problem's title and of its sentence where it is narrow.
pub const PROBLEM_LINES: [usize; 2] = [2, 3];
/// Where the words of a problem begin, from the left and from the top.
pub const PROBLEM_TEXT: [f32; 2] = [54.0, 9.0];
/// Width that the link of a problem may take.
pub const PROBLEM_LINK: f32 = 200.0;
/// Part of the width that names take where offered and attended are told, and the width of a number there.
pub const TURNOUT: (f32, f32) = (0.24, 96.0);
/// Width of a choice beside the tabs of Problems.
pub const PROBLEM_FILTER: f32 = 168.0;
/// Height of the foot of the sidebar: the perspective with its label, and the settings.
pub const SIDEBAR_FOOT: f32 = 142.0;
/// Greatest width of a page of help, and the room for keys on the keyboard sheet.
pub const HELP: f32 = 720.0;
/// Room for keys on the keyboard sheet.
pub const HELP_KEYS: f32 = 260.0;
/// Width of the search field where it is asked who looks.
pub const WHO_LOOKS_SEARCH: f32 = 360.0;
/// Height of a measure of My progress, and of its gauge.
pub const MEASURE: f32 = 132.0;
/// Height of a gauge of My progress.
pub const GAUGE: f32 = 10.0;
/// Least height of what is in a card of My progress.
pub const PROGRESS_CARD: f32 = 330.0;
/// Lines of the box for what was learnt.
pub const REFLECTION_ROWS: usize = 5;

/// The width of the card that asks how to print.
pub const PRINT_CARD: f32 = 232.0;
/// Width that the check box of a due date takes.
pub const DEADLINE_TICK: f32 = 24.0;
/// Where the columns of due dates begin, in parts of the width: person, what is missing, due date, why, realistic date.
pub const DEADLINE_COLUMNS: [f32; 5] = [0.0, 0.22, 0.45, 0.59, 0.84];
/// Most width of the reason for an answer to due dates.
pub const DEADLINE_FIELD: f32 = 360.0;
/// Width and height of the bar of a share of people.
pub const SHARE_BAR: (f32, f32) = (48.0, 8.0);
/// Least width of the table of shares.
pub const SHARES_LEAST: f32 = 720.0;
/// Part of the width that the name of a team takes beside its shares.
pub const SHARE_NAME: f32 = 0.2;

/// Least width of the fields of the teams.
pub const TEAMS_LEAST: f32 = 480.0;
