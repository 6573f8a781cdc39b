//! The components every view is built from.
//!
//! They take words that are already localised and hold none of their own. All are builders or
//! functions that end in `(ui, tokens)` and give an [`egui::Response`]; all carry an accessible
//! name without the code points of icons, are reached by Tab and act on Enter and Space.

pub mod avatar;
pub mod badge;
pub mod button;
pub mod charts;
pub mod check_box;
pub mod chip;
pub mod date;
pub mod dots;
pub mod empty_state;
mod entry;
pub mod field;
pub mod gauge;
pub mod interaction;
pub mod key_cap;
pub mod menu;
pub mod number_field;
pub mod paint;
pub mod panel;
pub mod pill;
pub mod popover;
pub mod row;
pub mod rows;
pub mod segmented;
pub mod selection_bar;
pub mod sidebar_item;
pub mod sought;
pub mod tabs;
pub mod time_field;
pub mod toast;
pub mod tooltip;
pub mod weekdays;

pub use avatar::{avatar, icon, icon_tile, initials, workspace_tile};
pub use badge::{StateLook, state_badge, state_mark};
pub use button::{Button, IconButton, link, link_about};
pub use charts::{DemandWeek, ExposureWeek, Swatch, demand_chart, exposure_chart, legend};
pub use check_box::{CheckBox, CheckState, paint_check_box};
pub use chip::{Chip, ChipResponse};
pub use date::{DateError, DateField, DateWords, DayInfo, parse_date};
pub use dots::{Dot, Steps, paint_dot, paint_dots, rotation_dots};
pub use empty_state::EmptyState;
pub use field::TextField;
pub use gauge::{ExperienceMonths, Load, experience_bar, load_strip, paint_experience, paint_load, progress_gauge};
pub use interaction::{Interaction, keyboard_focus, roving};
pub use key_cap::key_cap;
pub use menu::{MenuItem, Select, menu, menu_separator};
pub use number_field::NumberField;
pub use paint::Hatch;
pub use panel::{Panel, PanelResponse, inspector_section, pair, pair_with};
pub use pill::{BlockLook, PillLook, SessionPill};
pub use popover::{ConfirmAnswer, ConfirmWaits, Popover, card_head, confirm, confirm_when_ready};
pub use row::{Sorting, column_head, group_row, paint_row, steps_pressed, wide};
pub use rows::{RowTouched, seen_rows, stepped, touch_row};
pub use segmented::segmented;
pub use selection_bar::{SelectionBarResponse, selection_bar};
pub use sidebar_item::SidebarItem;
pub use sought::{scroll_within, seek};
pub use tabs::{Tab, tabs};
pub use time_field::{TimeField, parse_time};
pub use toast::{Toast, ToastAnswer};
pub use tooltip::{Verdict, VerdictLook, card_frame, hover_card, tooltip, whole_words};
pub use weekdays::weekdays;
