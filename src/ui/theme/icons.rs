//! Icons by meaning: a view asks for [`UNDO`], not for a drawing.
//!
//! Three cuts: regular for commands; fill for the selected page, states and rotations; bold for
//! marks of 12 points and below.

use egui::{Align2, Color32, FontFamily, FontId, Painter, Pos2};

use super::{fonts, glyphs};

/// Names the cut of an icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cut {
    /// Outlined, for commands.
    Regular,
    /// Filled, for states, rotations and the selected page.
    Fill,
    /// Outlined with a heavy line, for small marks.
    Bold,
}

/// Holds an icon: which drawing, in which cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Icon {
    /// The code point in the icon fonts; the same in all cuts. Never part of an accessible name.
    pub glyph: &'static str,
    /// The cut it is drawn in.
    pub cut: Cut,
}

impl Icon {
    const fn regular(glyph: &'static str) -> Self {
        Self { glyph, cut: Cut::Regular }
    }

    const fn of_fill(glyph: &'static str) -> Self {
        Self { glyph, cut: Cut::Fill }
    }

    const fn of_bold(glyph: &'static str) -> Self {
        Self { glyph, cut: Cut::Bold }
    }

    /// Gives the same drawing, filled.
    pub const fn fill(self) -> Self {
        Self::of_fill(self.glyph)
    }

    /// Gives the same drawing with a heavy line.
    pub const fn bold(self) -> Self {
        Self::of_bold(self.glyph)
    }

    /// Gives the same drawing with a fine line.
    pub const fn outlined(self) -> Self {
        Self::regular(self.glyph)
    }

    /// Gives the font family of its cut.
    pub fn family(self) -> FontFamily {
        match self.cut {
            Cut::Regular => fonts::icons(),
            Cut::Fill => fonts::icons_fill(),
            Cut::Bold => fonts::icons_bold(),
        }
    }

    /// Paints it `size` points high around `center`.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let font = FontId::new(size, self.family());
        painter.text(center, Align2::CENTER_CENTER, self.glyph, font, color);
    }
}

// Pages

/// Overview.
pub const OVERVIEW: Icon = Icon::regular(glyphs::SQUARES_FOUR);

/// My progress.
pub const MY_PROGRESS: Icon = Icon::regular(glyphs::CHART_LINE_UP);

/// Calendar, and the day a date field opens on.
pub const CALENDAR: Icon = Icon::regular(glyphs::CALENDAR_BLANK);

/// Board.
pub const BOARD: Icon = Icon::regular(glyphs::ROWS);

/// People.
pub const PEOPLE: Icon = Icon::regular(glyphs::USERS);

/// Hosts.
pub const HOSTS: Icon = Icon::regular(glyphs::HANDSHAKE);

/// Programmes.
pub const PROGRAMMES: Icon = Icon::regular(glyphs::PATH);

/// Insights.
pub const INSIGHTS: Icon = Icon::regular(glyphs::LIGHTBULB);

/// Problems.
pub const PROBLEMS: Icon = Icon::regular(glyphs::WARNING);

/// Settings.
pub const SETTINGS: Icon = Icon::regular(glyphs::GEAR_SIX);

/// Help.
pub const HELP: Icon = Icon::regular(glyphs::QUESTION);

// Rotations

/// Cold calls.
pub const COLD_CALLS: Icon = Icon::of_fill(glyphs::PHONE);

/// Ride-alongs.
pub const RIDE_ALONG: Icon = Icon::of_fill(glyphs::CAR_PROFILE);

/// First other rotation.
pub const MEGAPHONE: Icon = Icon::of_fill(glyphs::MEGAPHONE);

/// Second other rotation.
pub const STOREFRONT: Icon = Icon::of_fill(glyphs::STOREFRONT);

/// Third other rotation.
pub const PRESENTATION: Icon = Icon::of_fill(glyphs::PRESENTATION_CHART);

/// Fourth other rotation.
pub const FACTORY: Icon = Icon::of_fill(glyphs::FACTORY);

// States of a person

/// Complete.
pub const COMPLETE: Icon = Icon::of_fill(glyphs::CHECK_CIRCLE);

/// On track.
pub const ON_TRACK: Icon = Icon::of_fill(glyphs::ARROW_CIRCLE_RIGHT);

/// To plan.
pub const TO_PLAN: Icon = Icon::of_bold(glyphs::CIRCLE_DASHED);

/// At risk.
pub const AT_RISK: Icon = Icon::of_fill(glyphs::WARNING);

/// Overdue, awaiting its outcome.
pub const OVERDUE: Icon = Icon::of_fill(glyphs::CLOCK);

// Marks of a session

/// Done, ticked.
pub const DONE: Icon = Icon::of_bold(glyphs::CHECK);

/// Missed.
pub const MISSED: Icon = Icon::of_bold(glyphs::X);

/// Declined by its host, refused by a rule.
pub const DECLINED: Icon = Icon::of_bold(glyphs::PROHIBIT);

/// Breaks a rule.
pub const RULE_BROKEN: Icon = Icon::of_fill(glyphs::WARNING);

/// Past and without an outcome.
pub const AWAITING_OUTCOME: Icon = Icon::of_fill(glyphs::CLOCK);

/// Pinned in the preview.
pub const PINNED: Icon = Icon::of_fill(glyphs::PUSH_PIN);

/// Pin it.
pub const PIN: Icon = Icon::regular(glyphs::PUSH_PIN);

/// Unpin it.
pub const UNPIN: Icon = Icon::regular(glyphs::PUSH_PIN_SLASH);

/// Signed by its host.
pub const SIGNED: Icon = Icon::regular(glyphs::SEAL_CHECK);

/// Not signed yet.
pub const NOT_SIGNED: Icon = Icon::of_fill(glyphs::SEAL_QUESTION);

// Commands

/// Schedule what is missing.
pub const SCHEDULE: Icon = Icon::regular(glyphs::MAGIC_WAND);

/// Add.
pub const ADD: Icon = Icon::regular(glyphs::PLUS);

/// Remove, zoom out.
pub const REMOVE: Icon = Icon::regular(glyphs::MINUS);

/// Close, clear.
pub const CLOSE: Icon = Icon::regular(glyphs::X);

/// Accept, mark as done.
pub const CHECK: Icon = Icon::regular(glyphs::CHECK);

/// Edit.
pub const EDIT: Icon = Icon::regular(glyphs::PENCIL_SIMPLE);

/// Delete.
pub const DELETE: Icon = Icon::regular(glyphs::TRASH);

/// Copy.
pub const COPY: Icon = Icon::regular(glyphs::COPY);

/// Undo.
pub const UNDO: Icon = Icon::regular(glyphs::ARROW_U_UP_LEFT);

/// Redo.
pub const REDO: Icon = Icon::regular(glyphs::ARROW_U_UP_RIGHT);

/// Search.
pub const SEARCH: Icon = Icon::regular(glyphs::MAGNIFYING_GLASS);

/// Filter.
pub const FILTER: Icon = Icon::regular(glyphs::FUNNEL_SIMPLE);

/// Columns of a table.
pub const COLUMNS: Icon = Icon::regular(glyphs::COLUMNS);
/// Views that are kept under a name.
pub const VIEWS: Icon = Icon::regular(glyphs::LIST_CHECKS);

/// Group by team.
pub const GROUP: Icon = Icon::regular(glyphs::ROWS);

/// Sorted upwards.
pub const SORT_UP: Icon = Icon::regular(glyphs::CARET_UP);

/// Sorted downwards.
pub const SORT_DOWN: Icon = Icon::regular(glyphs::CARET_DOWN);

/// Export.
pub const EXPORT: Icon = Icon::regular(glyphs::EXPORT);

/// Import.
pub const IMPORT: Icon = Icon::regular(glyphs::DOWNLOAD_SIMPLE);

/// Passport, a PDF.
pub const PDF: Icon = Icon::regular(glyphs::FILE_PDF);

/// A spreadsheet.
pub const SPREADSHEET: Icon = Icon::regular(glyphs::FILE_CSV);

/// More commands.
pub const MORE: Icon = Icon::regular(glyphs::DOTS_THREE);

/// Plan again, check again, repeat.
pub const REFRESH: Icon = Icon::regular(glyphs::ARROWS_CLOCKWISE);

/// Change one for another.
pub const SWAP: Icon = Icon::regular(glyphs::ARROWS_LEFT_RIGHT);

/// Move.
pub const MOVE: Icon = Icon::regular(glyphs::ARROWS_OUT_SIMPLE);

/// Ask someone, send.
pub const SEND: Icon = Icon::regular(glyphs::PAPER_PLANE_TILT);

/// Write an email.
pub const MAIL: Icon = Icon::regular(glyphs::ENVELOPE_SIMPLE);

/// Opens in another program.
pub const OPEN_ELSEWHERE: Icon = Icon::regular(glyphs::ARROW_SQUARE_OUT);

/// Repair.
pub const REPAIR: Icon = Icon::regular(glyphs::WRENCH);

/// Assign a day.
pub const ASSIGN: Icon = Icon::regular(glyphs::CALENDAR_PLUS);

/// Calendar subscription.
pub const CALENDAR_FEED: Icon = Icon::regular(glyphs::CALENDAR_DOT);

/// Not on that day.
pub const CALENDAR_REFUSED: Icon = Icon::of_fill(glyphs::CALENDAR_X);

/// New arrival.
pub const NEW_PERSON: Icon = Icon::regular(glyphs::USER_PLUS);

/// Leaves.
pub const LEAVE_TEAM: Icon = Icon::regular(glyphs::SIGN_OUT);

/// Change team.
pub const CHANGE_TEAM: Icon = Icon::regular(glyphs::USERS_THREE);

/// Waive.
pub const WAIVE: Icon = Icon::regular(glyphs::HAND_PALM);

/// A place that is allowed, at a cost.
pub const COSTLY: Icon = Icon::of_fill(glyphs::CLOCK);

/// What is held during a drag.
pub const HOLD: Icon = Icon::of_fill(glyphs::HAND_GRABBING);

/// Record the outcome.
pub const ANSWER: Icon = Icon::regular(glyphs::NOTE_PENCIL);

/// Show.
pub const DISPLAY: Icon = Icon::regular(glyphs::EYE);

/// Hide.
pub const HIDE: Icon = Icon::regular(glyphs::EYE_SLASH);

/// Print.
pub const PRINT: Icon = Icon::regular(glyphs::PRINTER);

/// Commands.
pub const COMMANDS: Icon = Icon::regular(glyphs::COMMAND);

/// Keyboard.
pub const KEYBOARD: Icon = Icon::regular(glyphs::KEYBOARD);

/// Language.
pub const LANGUAGE: Icon = Icon::regular(glyphs::GLOBE);

/// Light theme.
pub const THEME_LIGHT: Icon = Icon::regular(glyphs::SUN);

/// Dark theme.
pub const THEME_DARK: Icon = Icon::regular(glyphs::MOON);

/// Theme of the system.
pub const THEME_SYSTEM: Icon = Icon::regular(glyphs::MONITOR);

/// Collapse the sidebar.
pub const SIDEBAR: Icon = Icon::regular(glyphs::SIDEBAR_SIMPLE);

// Directions

/// Back.
pub const BACK: Icon = Icon::regular(glyphs::ARROW_LEFT);

/// Goes there.
pub const FORWARD: Icon = Icon::regular(glyphs::ARROW_RIGHT);

/// Before, earlier.
pub const PREVIOUS: Icon = Icon::regular(glyphs::CARET_LEFT);

/// After, later; a closed group.
pub const NEXT: Icon = Icon::regular(glyphs::CARET_RIGHT);

/// An open group, a menu.
pub const DOWN: Icon = Icon::regular(glyphs::CARET_DOWN);

/// Up.
pub const UP: Icon = Icon::regular(glyphs::CARET_UP);

/// Chooses one of several.
pub const CHOOSE: Icon = Icon::regular(glyphs::CARET_UP_DOWN);

/// What became of it.
pub const CONSEQUENCE: Icon = Icon::regular(glyphs::ARROW_BEND_DOWN_RIGHT);

// Things

/// A person.
pub const PERSON: Icon = Icon::regular(glyphs::USER);

/// A team.
pub const TEAM: Icon = Icon::regular(glyphs::USERS_THREE);

/// The perspective of HR.
pub const PERSPECTIVE: Icon = Icon::regular(glyphs::IDENTIFICATION_BADGE);

/// Persona.
pub const PERSONA: Icon = Icon::regular(glyphs::USER_FOCUS);

/// Objection.
pub const OBJECTION: Icon = Icon::regular(glyphs::CHAT_CIRCLE_DOTS);

/// Support, a document.
pub const SUPPORT: Icon = Icon::regular(glyphs::FILE_TEXT);

/// Process.
pub const PROCESS: Icon = Icon::regular(glyphs::FLOW_ARROW);

/// What was said.
pub const COMMENT: Icon = Icon::regular(glyphs::CHAT_TEXT);

/// A note.
pub const NOTE: Icon = Icon::regular(glyphs::NOTE);

/// A place.
pub const PLACE: Icon = Icon::regular(glyphs::MAP_PIN);

/// A time.
pub const TIME: Icon = Icon::regular(glyphs::CLOCK);

/// A due date.
pub const DUE: Icon = Icon::of_fill(glyphs::DIAMOND);

/// An absence.
pub const ABSENCE: Icon = Icon::regular(glyphs::AIRPLANE_TAKEOFF);

/// A closure.
pub const CLOSURE: Icon = Icon::regular(glyphs::BUILDING_OFFICE);

/// A holiday.
pub const HOLIDAY: Icon = Icon::regular(glyphs::ISLAND);

/// A trade show.
pub const TRADE_SHOW: Icon = Icon::regular(glyphs::STOREFRONT);

/// Experience before hiring.
pub const EXPERIENCE: Icon = Icon::regular(glyphs::BRIEFCASE);

/// Verified.
pub const VERIFIED: Icon = Icon::of_fill(glyphs::CHECK_CIRCLE);

/// Not verified.
pub const NOT_VERIFIED: Icon = Icon::of_fill(glyphs::X_CIRCLE);

/// What to look for.
pub const OBSERVE: Icon = Icon::regular(glyphs::EYE);

/// An aim.
pub const TARGET: Icon = Icon::regular(glyphs::TARGET);

/// Rising.
pub const TREND_UP: Icon = Icon::regular(glyphs::TREND_UP);

/// Falling.
pub const TREND_DOWN: Icon = Icon::regular(glyphs::TREND_DOWN);

/// A flag.
pub const FLAG: Icon = Icon::regular(glyphs::FLAG);

/// A company.
pub const COMPANY: Icon = Icon::regular(glyphs::BUILDINGS);

/// Terrain itself.
pub const APP: Icon = Icon::regular(glyphs::MOUNTAINS);

/// The sample company.
pub const SAMPLE: Icon = Icon::regular(glyphs::BINOCULARS);

/// A new workspace.
pub const NEW_WORKSPACE: Icon = Icon::regular(glyphs::FOLDER_PLUS);

/// Open a folder.
pub const OPEN_FOLDER: Icon = Icon::regular(glyphs::FOLDER_OPEN);

/// A folder.
pub const FOLDER: Icon = Icon::regular(glyphs::FOLDER);

/// A file.
pub const FILE: Icon = Icon::regular(glyphs::FILE);

/// A file that cannot be read.
pub const FILE_BROKEN: Icon = Icon::of_fill(glyphs::FILE_X);

/// Data.
pub const DATABASE: Icon = Icon::regular(glyphs::DATABASE);

// Saying how it is

/// Saved.
pub const SAVED: Icon = Icon::regular(glyphs::CHECK);

/// Preview, nothing saved yet.
pub const PREVIEW: Icon = Icon::regular(glyphs::CIRCLE_DASHED);

/// Read only.
pub const READ_ONLY: Icon = Icon::regular(glyphs::LOCK_SIMPLE);

/// Someone else changed something.
pub const CHANGED_BY_OTHERS: Icon = Icon::regular(glyphs::USERS);

/// Good to know.
pub const INFO: Icon = Icon::regular(glyphs::INFO);

/// Something is wrong.
pub const ERROR: Icon = Icon::of_fill(glyphs::WARNING_CIRCLE);

/// Take care.
pub const CAUTION: Icon = Icon::of_fill(glyphs::WARNING);

/// Two answers to one question.
pub const CONFLICT: Icon = Icon::regular(glyphs::GIT_FORK);

/// It worked.
pub const SUCCESS: Icon = Icon::of_fill(glyphs::CHECK_CIRCLE);

/// Not done yet.
pub const OPEN_ITEM: Icon = Icon::regular(glyphs::CIRCLE);

/// Nothing decided.
pub const NO_ITEM: Icon = Icon::regular(glyphs::CIRCLE_DASHED);

/// Out of reach.
pub const OFFLINE: Icon = Icon::regular(glyphs::CLOUD_SLASH);

/// History.
pub const HISTORY: Icon = Icon::regular(glyphs::CLOCK_COUNTER_CLOCKWISE);

/// Waiting.
pub const WAITING: Icon = Icon::regular(glyphs::HOURGLASS);
