//! Sizes of the board, in points; from the mockups and `components.md`.

/// Width of the names.
pub const NAMES: f32 = 216.0;
/// Height of the weeks above the board.
pub const HEAD: f32 = 44.0;
/// From the upper edge of the head to the middle of the week's number, and to the middle of its first day.
pub const HEAD_LINES: [f32; 2] = [14.0, 31.0];
/// Height of the head of each of the two boards.
pub const SECTION: f32 = 28.0;
/// Greatest share of the height that the hosts take while there are people for the rest.
pub const HOSTS_SHARE: f32 = 0.45;
/// Least width of a week's name in the head.
pub const WEEK_LABEL: f32 = 56.0;
/// Room between the edges of a week and the bars of a host's days.
pub const WEEK_PADDING: f32 = 6.0;
/// Room between two bars of a host's days.
pub const DAY_GAP: f32 = 3.0;
/// Height of the bar of a day that a host offers.
pub const DAY_BAR: f32 = 12.0;
/// Radius of that bar.
pub const DAY_RADIUS: f32 = 3.0;
/// Height of the bar of a week with more days than are offered.
pub const OVER_BAR: f32 = 18.0;
/// Least width of a week with more days than are offered at which it says how many.
pub const OVER_WORDS: f32 = 28.0;
/// Height of a block that takes the whole day, and its radius.
pub const BLOCK: (f32, f32) = (26.0, 4.0);
/// Height of a block that takes half of a day, and its radius.
pub const HALF_BLOCK: (f32, f32) = (12.0, 3.0);
/// Heights of both in the lane of a trainee.
pub const TRAINEE_BLOCKS: (f32, f32) = (20.0, 9.0);
/// Size of the icon in a whole and in a half block.
pub const BLOCK_ICONS: (f32, f32) = (12.0, 9.0);
/// Room that a block leaves free of its day's width.
pub const BLOCK_GAP: f32 = 2.0;
/// Least width of what is drawn with a dashed line.
pub const DASHED_LEAST: f32 = 8.0;
/// Greatest number of weeks at which blocks carry a name.
pub const NAMED_WEEKS: usize = 8;
/// Greatest number of weeks at which blocks carry an icon.
pub const ICON_WEEKS: usize = 26;
/// Height of the bar under sessions of one day.
pub const DOUBLED: f32 = 4.0;
/// Half the width of the head of a due date.
pub const TICK: f32 = 5.0;
/// From the left edge of the page to the caret of a host.
pub const CARET: f32 = 17.0;
/// From the left edge of the page to the name of a host.
pub const HOST_NAME: f32 = 30.0;
/// From the left edge of the page to the name of a trainee.
pub const TRAINEE_NAME: f32 = 40.0;
/// Room between what stands at the right of a name and the weeks.
pub const NAME_RIGHT: f32 = 12.0;
/// Points of the wheel, turned sideways, for one week.
pub const WHEEL_WEEK: f32 = 40.0;
/// How far the wheel or two fingers zoom before the next number of weeks is shown.
pub const PINCH: f32 = 1.2;
/// Lines that PageUp and PageDown move by.
pub const PAGE_LINES: usize = 10;
/// Points by which a drag at the upper or lower edge scrolls the lines in one frame.
pub const EDGE_STEP: f32 = 6.0;
/// Length and half the width of the head of the arrow of a move.
pub const ARROW_HEAD: (f32, f32) = (5.0, 3.0);
/// How far inside its session the arrow of a move begins.
pub const ARROW_INSET: f32 = 8.0;
/// Length of the arrow of a move that goes out of view.
pub const ARROW_STUB: f32 = 16.0;
