//! Going to a date: what people type for one, or for a week by its number, and the field they type it into.

use super::CalendarView;
use crate::domain::Week;
use crate::texts::Texts;
use crate::ui::context::Cx;
use crate::ui::theme::calendar_sizes as sizes;
use crate::ui::widgets::{Button, DateError, DateWords, TextField, card_frame, parse_date};
use chrono::{Datelike, NaiveDate, Weekday};
use egui::{Key, Modifiers, Popup, PopupCloseBehavior, RectAlign, Response, Ui};

/// Most characters of a date or a week.
const MOST_TYPED: usize = 40;

/// Where what was typed leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A day.
    Day(NaiveDate),
    /// A week, from its Monday on.
    Week(Week),
}

/// Says why what was typed leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nowhere {
    /// It is no date.
    Date(DateError),
    /// No year has a week of that number, or the year that was named has none.
    NoSuchWeek {
        /// How many weeks the year has; the longest have 53.
        weeks: u32,
    },
}

impl Place {
    /// Gives the day to show.
    pub fn date(self) -> NaiveDate {
        match self {
            Self::Day(date) => date,
            Self::Week(week) => week.monday(),
        }
    }

    /// Writes how it was read: "Thu 10 Dec 2026, W50", "W50, 7–13 Dec 2026".
    pub fn written(self, texts: &Texts) -> String {
        match self {
            Self::Day(date) => format!("{}, {}", texts.date_with_year(date), texts.week(Week::of(date))),
            Self::Week(week) => {
                let last = week.dates().last().unwrap_or(week.monday());
                format!("{}, {}", texts.week(week), texts.period_with_year(week.monday(), last))
            }
        }
    }
}

/// Reads a date as every field does, or a week: "W50", "week 50", "W50 2027", "2027-W50", in the words of the language.
/// A week without a year is the one nearest to today.
///
/// # Errors
///
/// [`Nowhere`] says why it leads nowhere.
pub fn parse_place(text: &str, today: NaiveDate, words: &DateWords) -> Result<Place, Nowhere> {
    match week_typed(text, words) {
        Some((number, year)) => week_of(number, year, today).map(Place::Week),
        None => parse_date(text, today, words).map(Place::Day).map_err(Nowhere::Date),
    }
}

/// Finds the number of a week, and its year where one stands beside it.
fn week_typed(text: &str, words: &DateWords) -> Option<(u32, Option<i32>)> {
    let text = text.to_lowercase();
    let between = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | ',' | '.');
    let mut pieces: Vec<&str> = text.split(between).filter(|piece| !piece.is_empty()).collect();
    let year_of = |piece: &str| if piece.len() == 4 { piece.parse::<i32>().ok() } else { None };
    let mut year = pieces.first().and_then(|piece| year_of(piece));
    if year.is_some() {
        pieces.remove(0);
    }
    let (word, joined) = split_at_digit(pieces.first()?);
    // The letter of ISO 8601 is understood in every language.
    if word != "w" && words.week_units.iter().all(|unit| unit != word) {
        return None;
    }
    let beside = pieces.get(1..).unwrap_or_default().iter().copied();
    let rest: Vec<&str> = Some(joined).filter(|joined| !joined.is_empty()).into_iter().chain(beside).collect();
    let number = match rest[..] {
        [number] => number,
        [number, after] if year.is_none() => {
            year = Some(year_of(after)?);
            number
        }
        _ => return None,
    };
    Some((number.parse().ok()?, year))
}

/// Splits "w50" before its first digit.
fn split_at_digit(piece: &str) -> (&str, &str) {
    piece.split_at(piece.find(|c: char| c.is_ascii_digit()).unwrap_or(piece.len()))
}

/// Finds a week by its number: of a year, or the one whose Monday is nearest to today.
fn week_of(number: u32, year: Option<i32>, today: NaiveDate) -> Result<Week, Nowhere> {
    let of_year = |year| NaiveDate::from_isoywd_opt(year, number, Weekday::Mon);
    let reachable = |date: &NaiveDate| (1900..=2200).contains(&date.iso_week().year());
    match year {
        Some(year) => {
            let monday = of_year(year).ok_or(Nowhere::NoSuchWeek { weeks: weeks_in(year) })?;
            Some(monday).filter(reachable).map(Week::of).ok_or(Nowhere::Date(DateError::YearOutOfReach))
        }
        None => {
            let years = today.year() - 6..=today.year() + 6;
            let monday = years.filter_map(of_year).min_by_key(|date| (*date - today).num_days().abs());
            monday.map(Week::of).ok_or(Nowhere::NoSuchWeek { weeks: 53 })
        }
    }
}

/// Counts the weeks of an ISO year.
fn weeks_in(year: i32) -> u32 {
    if NaiveDate::from_isoywd_opt(year, 53, Weekday::Mon).is_some() { 53 } else { 52 }
}

/// Says why what was typed leads nowhere.
pub fn complaint(nowhere: Nowhere, texts: &Texts, words: &DateWords) -> String {
    match nowhere {
        Nowhere::Date(DateError::NotUnderstood) => texts.get("calendar-goto-not-understood").into_owned(),
        Nowhere::Date(error) => words.error(error),
        Nowhere::NoSuchWeek { weeks } => texts.with("calendar-goto-no-week", &[("weeks", weeks.into())]),
    }
}

/// What is typed into the field while it is open.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    text: String,
    /// Whether the field has the focus already.
    is_entered: bool,
    /// Whether Enter was pressed on something that leads nowhere.
    is_refused: bool,
}

/// Shows the field below its button while it is open; Enter goes there.
pub fn show(view: &mut CalendarView, ui: &Ui, cx: &Cx<'_>, button: &Response) {
    let Some(mut draft) = view.goto.take() else { return };
    let (tokens, texts) = (cx.tokens, cx.texts);
    let words = DateWords::of(texts);
    let title = texts.get("calendar-goto");
    let mut open = true;
    let mut chosen = None;
    Popup::new(ui.scope_id().with("goto"), ui.ctx().clone(), button, ui.layer_id())
        .open_bool(&mut open)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .align(RectAlign::BOTTOM_START)
        .gap(tokens.space_1)
        .frame(card_frame(tokens))
        .accessible_name(title.clone())
        .show(|ui| {
            ui.set_width(sizes::GOTO_CARD);
            ui.spacing_mut().item_spacing.y = tokens.space_2;
            let read = parse_place(&draft.text, cx.today, &words);
            let is_empty = draft.text.trim().is_empty();
            let hint = match read {
                Ok(place) => place.written(texts),
                Err(_) => texts.get("calendar-goto-hint").into_owned(),
            };
            let error = read.err().filter(|_| draft.is_refused && !is_empty);
            let error = error.map(|nowhere| complaint(nowhere, texts, &words));
            let field = TextField::new(&mut draft.text, &title)
                .hint(&hint)
                .error(error.as_deref())
                .limit(MOST_TYPED)
                .width(sizes::GOTO_CARD)
                .id_salt("date")
                .show(ui, tokens);
            if field.changed() {
                draft.is_refused = false;
            }
            // What was typed in this very frame counts.
            let read = parse_place(&draft.text, cx.today, &words);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let go = Button::secondary(&texts.get("calendar-goto-go")).small().enabled(read.is_ok()).show(ui, tokens);
            if entered || go.clicked() {
                chosen = read.ok();
                draft.is_refused = read.is_err();
            }
            // A popup first measures itself unseen, and what is unseen takes no focus.
            if !ui.is_sizing_pass() && (!draft.is_entered || (entered && chosen.is_none())) {
                draft.is_entered = true;
                field.request_focus();
            }
        });
    if let Some(place) = chosen {
        view.go_to(place.date());
        return;
    }
    if open {
        view.goto = Some(draft);
    } else {
        // The Escape that closed it is used up.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    }
}
