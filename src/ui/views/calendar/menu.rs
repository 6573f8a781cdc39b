//! The menu of a session, a proposal or a day: right click, Shift+F10 or the menu key.

use super::carry;
use super::pill::{Booked, Pill};
use super::{CalendarView, Spot};
use crate::domain::{Command, HostId, SessionRef, Status};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{Page, Selection};
use crate::ui::theme::{Icon, calendar_sizes as sizes, icons};
use crate::ui::widgets::{MenuItem, card_frame, menu_separator};
use chrono::NaiveDate;
use egui::{Key, Modifiers, Popup, PopupCloseBehavior, PopupKind, Pos2, Ui};

/// A menu that is open.
#[derive(Clone, Debug)]
pub struct Menu {
    about: About,
    at: Pos2,
    /// Where the focus returns to.
    from: Spot,
}

#[derive(Clone, Debug)]
enum About {
    Day(NaiveDate),
    Pill(Box<Pill>),
}

impl Menu {
    /// Opens the menu of a day.
    pub fn of_day(date: NaiveDate, at: Pos2) -> Self {
        Self { about: About::Day(date), at, from: Spot { date, pill: None } }
    }

    /// Opens the menu of a session or a proposal.
    pub fn of_pill(pill: &Pill, from: Spot, at: Pos2) -> Self {
        Self { about: About::Pill(Box::new(pill.clone())), at, from }
    }
}

/// Tells whether the host of an open session can still answer and the session be called off.
pub fn is_open(status: Status) -> bool {
    matches!(status, Status::Planned | Status::Confirmed | Status::Declined)
}

/// Shows the menu that is open, if one is.
pub fn show(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>) {
    let Some(menu) = view.menu.clone() else { return };
    let id = ui.scope_id().with("menu");
    let name = match &menu.about {
        About::Day(date) => cx.texts.date_long(*date),
        About::Pill(pill) => pill.spoken.clone(),
    };
    let mut open = true;
    let shown = Popup::new(id, ui.ctx().clone(), menu.at, ui.layer_id())
        .kind(PopupKind::Menu)
        .open_bool(&mut open)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .frame(card_frame(cx.tokens).inner_margin(sizes::MENU_MARGIN))
        .accessible_name(name)
        .show(|ui| {
            ui.set_width(sizes::MENU_WIDTH);
            ui.spacing_mut().item_spacing.y = 0.0;
            match &menu.about {
                About::Day(date) => day_items(view, ui, cx, *date),
                About::Pill(pill) => match &pill.what {
                    Booked::Session(name) => session_items(view, ui, cx, pill, name),
                    Booked::Proposal(_) => proposal_items(ui, cx, pill),
                },
            }
        });
    if shown.is_some_and(|shown| shown.inner) || !open {
        // The Escape that closed it is used up.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        view.menu = None;
        view.wanted = Some(menu.from);
    }
}

fn item(ui: &mut Ui, cx: &Cx<'_>, icon: Icon, label: &str) -> bool {
    MenuItem::new(label).icon(icon).show(ui, cx.tokens).clicked()
}

fn day_items(view: &CalendarView, ui: &mut Ui, cx: &Cx<'_>, date: NaiveDate) -> bool {
    let words = cx.texts.with("calendar-menu-new", &[("day", cx.texts.date(date).into())]);
    let pressed = MenuItem::new(&words).icon(icons::ADD).enabled(cx.rights.may_add()).show(ui, cx.tokens).clicked();
    if pressed {
        let person = view.filter.person.clone();
        cx.send(Action::Select(Selection::new_session(person, Some(date))));
    }
    pressed
}

fn session_items(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>, pill: &Pill, name: &SessionRef) -> bool {
    let Some(session) = cx.workspace.session(name) else { return true };
    let texts = cx.texts;
    let mut done = false;
    if item(ui, cx, icons::EDIT, &texts.get("calendar-menu-edit")) {
        cx.send(Action::Select(Selection::Session(name.clone())));
        done = true;
    }
    if cx.rights.may_edit_person(&name.person) && is_open(session.status) {
        if item(ui, cx, icons::MOVE, &texts.get("calendar-menu-move")) {
            carry::take_up(view, cx, name, pill);
            done = true;
        }
        if session.host.is_some() && session.status != Status::Confirmed {
            let pressed = item(ui, cx, icons::CHECK, &texts.get("calendar-menu-confirm"));
            done |= change(pressed, cx, || Command::ConfirmSession { name: name.clone() });
        }
        if session.host.is_some() && session.status != Status::Declined {
            let pressed = item(ui, cx, icons::DECLINED.outlined(), &texts.get("calendar-menu-decline"));
            let reason = Some(crate::domain::Reason::Host);
            done |= change(pressed, cx, || Command::DeclineSession { name: name.clone(), reason, instead: None });
        }
        let pressed = item(ui, cx, icons::CLOSE, &texts.get("calendar-menu-cancel"));
        done |= change(pressed, cx, || Command::CancelSession { name: name.clone(), reason: None });
    }
    menu_separator(ui, cx.tokens);
    done | go_to(ui, cx, pill, session.host.as_ref())
}

fn proposal_items(ui: &mut Ui, cx: &Cx<'_>, pill: &Pill) -> bool {
    let Booked::Proposal(placement) = &pill.what else { return true };
    let pinned = cx.preview.is_some_and(|preview| preview.is_pinned(placement));
    let (icon, id) = if pinned { (icons::UNPIN, "calendar-menu-unpin") } else { (icons::PIN, "calendar-menu-pin") };
    let mut pressed = false;
    // What is booked stays so wherever it goes: only new sessions are pinned.
    if cx.preview.is_some_and(|preview| !preview.is_move(placement)) {
        pressed = item(ui, cx, icon, &cx.texts.get(id));
        menu_separator(ui, cx.tokens);
    }
    if pressed {
        cx.send(Action::Pin { placement: placement.clone(), on: !pinned });
    }
    pressed | go_to(ui, cx, pill, Some(&placement.host))
}

fn go_to(ui: &mut Ui, cx: &Cx<'_>, pill: &Pill, host: Option<&HostId>) -> bool {
    let go = |name: &str| cx.texts.with("calendar-menu-go", &[("name", name.into())]);
    let person = pill.what.person();
    let mut done = false;
    if item(ui, cx, icons::PERSON, &go(cx.workspace.people.get(person).map_or(person.as_str(), |p| &p.name))) {
        cx.send(Action::Go(Page::Person(person.clone())));
        done = true;
    }
    if let Some((id, host)) = host.and_then(|id| Some((id, cx.workspace.hosts.get(id)?)))
        && item(ui, cx, icons::HOSTS, &go(&host.name))
    {
        cx.send(Action::Go(Page::Host(id.clone())));
        done = true;
    }
    done
}

fn change(pressed: bool, cx: &Cx<'_>, command: impl FnOnce() -> Command) -> bool {
    if pressed {
        cx.outbox.change(command());
    }
    pressed
}
