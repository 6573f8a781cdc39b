//! Sizes of Insights, in points; from the mockup.

/// Height of a figure at the head of the page.
pub const FIGURE: f32 = 80.0;
/// Width of the first figure against that of another.
pub const FIRST_FIGURE: f32 = 1.45;
/// Least width of a figure beside the others.
pub const FIGURE_LEAST: f32 = 136.0;
/// Height of one insight in the strip of the first figure, and room between two.
pub const STRIP: (f32, f32) = (8.0, 3.0);
/// Greatest width of one insight in that strip.
pub const STRIP_MOST: f32 = 16.0;
/// Widths of the columns but the text and the action: what it is about, sessions, owner, how far it has come.
pub const COLUMNS: [f32; 4] = [104.0, 68.0, 124.0, 150.0];
/// Part of what is left over that the text takes; the action takes the rest.
pub const TEXT_SHARE: f32 = 0.63;
/// Least widths of the text and of the action.
pub const LEAST: (f32, f32) = (200.0, 172.0);
/// Room between two columns.
pub const COLUMN_GAP: f32 = 12.0;
/// Height of the panel below the table, and of it in a low window.
pub const DETAIL: (f32, f32) = (232.0, 200.0);
/// Height of the form in that place.
pub const FORM: f32 = 264.0;
/// Part of the panel's width that the sessions take; the action takes the rest.
pub const SESSIONS_SHARE: f32 = 0.68;
/// Height of one session behind an insight, without and with what was said.
pub const SESSION: (f32, f32) = (34.0, 52.0);
/// Width of a session's pill there.
pub const PILL: f32 = 148.0;
/// Width of the search field and of a choice in the tool bar.
pub const FILTERS: (f32, f32) = (200.0, 168.0);
/// Least part of the tool bar that the search field takes.
pub const SEARCH_LEAST: f32 = 0.185;
/// Least width of a form's columns.
pub const FORM_COLUMN: f32 = 220.0;
/// Width of the card in which a session is looked for.
pub const ATTACH: f32 = 340.0;
/// Most sessions that are offered at once.
pub const ATTACH_MOST: usize = 8;
/// Width of the page under which the panel below the table stands in one column.
pub const ONE_COLUMN_UNDER: f32 = 760.0;
/// Least height that the table keeps.
pub const TABLE_LEAST: f32 = 160.0;
