//! Sizes of Hosts, a host's page, Programmes and Settings, in points; from the mockups.

use super::people_sizes::Width;

/// Name of a host.
pub const NAME: Width = Width { least: 112.0, wanted: 136.0 };
/// Where they sell.
pub const AREA: Width = Width { least: 64.0, wanted: 118.0 };
/// Their working days.
pub const DAYS: Width = Width { least: 76.0, wanted: 92.0 };
/// What they take: an icon and a number by rotation.
pub const TAKES: Width = Width { least: 76.0, wanted: 84.0 };
/// Days a week.
pub const PER_WEEK: Width = Width { least: 84.0, wanted: 88.0 };
/// The strip of weeks; it takes what is left over.
pub const LOAD: Width = Width { least: 140.0, wanted: 200.0 };
/// The next trainee.
pub const NEXT: Width = Width { least: 150.0, wanted: 196.0 };
/// The next absence.
pub const ABSENCE: Width = Width { least: 100.0, wanted: 200.0 };
/// Room between two columns.
pub const COLUMN_GAP: f32 = 12.0;
/// Room one rotation takes in the column of what hosts take.
pub const TAKES_ONE: f32 = 36.0;
/// Height of a week in the strip of a row, and room between two weeks.
pub const STRIP: (f32, f32) = (14.0, 2.5);
/// Width of the search field in the tool bar.
pub const SEARCH: f32 = 240.0;
/// Width of a form that stands alone on a page.
pub const FORM: f32 = 560.0;
/// Side of the disc with initials at the head of a host's page, and of a trainee.
pub const AVATARS: (f32, f32) = (44.0, 24.0);
/// Height of the head of a card of sessions.
pub const CARD_HEAD: f32 = 48.0;
/// Height of a rotation's tag.
pub const TAG: f32 = 22.0;
/// Width of the answers to a request.
pub const ANSWERS: f32 = 192.0;
/// Width of a page under which what stands at its right goes below the rest.
pub const ASIDE_BELOW_UNDER: f32 = 820.0;
/// Width of a card under which what to show stands below what was done.
pub const CARD_NARROW_UNDER: f32 = 600.0;
/// Part of a line that says what is to be signed; the rest is for the feedback.
pub const TO_SIGN_WORDS: f32 = 0.38;
/// Width of the popover for a refusal.
pub const DECLINE: f32 = 330.0;
/// Where the date of a recent session begins from the right, and its state.
pub const RECENT: (f32, f32) = (168.0, 80.0);
/// Width of a narrow field for a number.
pub const NUMBER: f32 = 64.0;
/// Columns of a programme's rotations: name, kind, length, sessions, if experienced, due days, first, sign-off; the name
/// takes what is left over.
pub const ROTATION_COLUMNS: [f32; 7] = [104.0, 116.0, 72.0, 104.0, 96.0, 176.0, 64.0];
/// Least width of a rotation's name.
pub const ROTATION_NAME: f32 = 190.0;
/// Size of a rotation in the drawing of their order.
pub const ORDER_NODE: egui::Vec2 = egui::Vec2::new(220.0, 46.0);
/// Room between two rotations there; an arrow with its words stands in it.
pub const ORDER_GAP: egui::Vec2 = egui::Vec2::new(84.0, 10.0);
/// Height of the lane below, for an arrow that passes other rotations.
pub const ORDER_LANE: f32 = 20.0;
/// Height at which the list of people who are moved to other rules begins to scroll.
pub const MOVE_PEOPLE: f32 = 220.0;
/// Height of a line of fields.
pub const FIELD_ROW: f32 = 44.0;
/// Greatest width of the page of settings and of programmes.
pub const WIDE: f32 = 1184.0;
/// Width of a page under which panels stand below each other.
pub const ONE_COLUMN_UNDER: f32 = 900.0;
/// Width of the day and of the date in the list of public holidays.
pub const HOLIDAY_DATE: f32 = 108.0;
/// Most dots of a rotation that are drawn one by one.
pub const MOST_DOTS: usize = 8;
/// Room that the legend of the weeks takes; without it the legend is left out.
pub const LEGEND: f32 = 400.0;
