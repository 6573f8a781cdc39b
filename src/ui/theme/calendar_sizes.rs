//! Sizes of the calendar, of a drag over it, of the session's inspector and of the plan preview (`components.md`).

use egui::{Margin, Vec2};

/// Width of the column of week numbers.
pub const WEEK_COLUMN: f32 = 40.0;
/// Width of a rest day without a session.
pub const REST_COLUMN: f32 = 32.0;
/// Height of the names of the days of the week.
pub const WEEKDAY_HEAD: f32 = 28.0;
/// Height of the line with the day's number.
pub const DAY_LINE: f32 = 26.0;
/// Across the disc of today.
pub const TODAY_DISC: f32 = 20.0;
/// Least width of a session that is being dragged.
pub const LIFTED_LEAST: f32 = 140.0;
/// From an edge of what scrolls: a drag that comes nearer scrolls it.
pub const EDGE: f32 = 28.0;
/// Seconds between two steps of that scrolling.
pub const EDGE_STEP: f64 = 0.45;
/// From the left edge of a cell to the middle of its number.
pub const NUMBER_CENTER: f32 = 17.0;
/// From the edges of a cell to its pills.
pub const CELL_PADDING: f32 = 6.0;
/// Height of the line of a rule in a refused day.
pub const RULE_LINE: f32 = 20.0;
/// Height of the line that counts the sessions not shown.
pub const MORE_LINE: f32 = 18.0;
/// Height of the bar at the foot during a drag.
pub const HELD_BAR: f32 = 44.0;
/// Width of the tooltip of a drag.
pub const TIP_WIDTH: f32 = 332.0;
/// Its place, right of and below the pointer.
pub const TIP_OFFSET: Vec2 = Vec2::new(16.0, 24.0);
/// How far inside its cell an allowed day is outlined.
pub const ALLOWED_INSET: f32 = 3.0;
/// Width of the card that lists a day.
pub const DAY_CARD: f32 = 240.0;
/// Width of a menu.
pub const MENU_WIDTH: f32 = 220.0;
/// Width of the popover of the filter.
pub const FILTER_CARD: f32 = 300.0;
/// Points of the wheel for one week.
pub const WHEEL_WEEK: f32 = 40.0;
/// Padding of the foot of a panel at the right.
pub const FOOT_MARGIN: Margin = Margin::symmetric(16, 12);
/// Padding of a section of the plan preview.
pub const SECTION_MARGIN: Margin = Margin::same(16);
/// Padding of a menu.
pub const MENU_MARGIN: Margin = Margin::same(6);
/// Size of a sign in the legend of a drag.
pub const LEGEND_SIGN: Vec2 = Vec2::new(20.0, 16.0);
/// Room within the tooltip of a drag.
pub const TIP_INNER: f32 = TIP_WIDTH - 2.0 * 14.0;
/// From the icon of a session of the preview to its date.
pub const PREVIEW_ICON_GAP: f32 = 10.0;
/// Least width of the choices of a host, each with the rule against it.
pub const HOST_CHOICES: f32 = 280.0;
/// Width of the labels in the inspector.
pub const PAIR_LABEL: f32 = 104.0;
/// Height of a line of the inspector.
pub const PAIR_LINE: f32 = 26.0;
/// Height of the bar with the check box of all.
pub const ALL_BAR: f32 = 40.0;
/// Height of a person of the preview.
pub const PREVIEW_PERSON: f32 = 32.0;
/// Height of a session of the preview.
pub const PREVIEW_SESSION: f32 = 28.0;
/// Height of each line of a session of the preview that moves.
pub const PREVIEW_MOVE_LINE: f32 = 22.0;
/// Width of a date of the preview.
pub const PREVIEW_DATE: f32 = 84.0;
/// Width of the names of the parts of the day, left of a week.
pub const BAND_COLUMN: f32 = 88.0;
/// Height of a session in a week: two lines.
pub const WEEK_CARD: f32 = 40.0;
/// Least height of a part of the day in a week: one session, and the line that counts the others.
pub const BAND_LEAST: f32 = 72.0;
/// Height of a line of the agenda.
pub const AGENDA_LINE: f32 = 32.0;
/// Width of the hours of a session in the agenda.
pub const AGENDA_HOURS: f32 = 104.0;
/// Width of the session itself in the agenda.
pub const AGENDA_PILL: f32 = 240.0;
/// Width of the rotation of a session in the agenda.
pub const AGENDA_ROTATION: f32 = 200.0;
/// Height of the line of filters, where the tool bar has no room for them.
pub const CHIP_BAR: f32 = 40.0;
/// Width of the popover that asks for a date.
pub const GOTO_CARD: f32 = 260.0;
/// Height of the bar that stands for a plan.
pub const PREVIEW_BAR: f32 = 44.0;
/// Width of the column of keys beside the places of a session.
pub const PLACE_KEY: f32 = 28.0;
