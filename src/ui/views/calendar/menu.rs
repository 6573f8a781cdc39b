//! The menu that is open over the calendar, and where the focus returns to.

use super::carry;
use super::pill::Pill;
use super::{CalendarView, Spot};
use crate::domain::Status;
use crate::ui::context::Cx;
use crate::ui::views::session_menu::{Chosen, SessionMenu};
use chrono::NaiveDate;
use egui::{Pos2, Ui};

/// A menu that is open.
#[derive(Clone, Debug)]
pub struct Menu {
    menu: SessionMenu,
    /// Where the focus returns to.
    from: Spot,
}

impl CalendarView {
    /// Opens the menu of a day.
    pub(super) fn open_day_menu(&mut self, date: NaiveDate, at: Pos2) {
        let menu = SessionMenu::of_day(self.filter.person.clone(), date, at);
        self.menu = Some(Menu { menu, from: Spot { date, pill: None } });
    }

    /// Opens the menu of a session or a proposal.
    pub(super) fn open_pill_menu(&mut self, cx: &Cx<'_>, pill: &Pill, from: Spot, at: Pos2) {
        self.menu = Some(Menu { menu: SessionMenu::of_pill(cx, pill, at), from });
    }
}

/// Tells whether the host of an open session can still answer and the session be called off.
pub fn is_open(status: Status) -> bool {
    matches!(status, Status::Planned | Status::Confirmed | Status::Declined)
}

/// Shows the menu that is open, if one is.
pub fn show(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>) {
    let Some(Menu { menu, from }) = view.menu.take() else { return };
    match menu.show(ui, cx) {
        Chosen::Open => view.menu = Some(Menu { menu, from }),
        Chosen::Closed => view.wanted = Some(from),
        Chosen::Move(pill) => {
            if let Some(name) = pill.what.session() {
                carry::take_up(view, cx, name, &pill);
            }
        }
    }
}
