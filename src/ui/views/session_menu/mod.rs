//! The menu of a session, a proposal, a day or a person, on the calendar and on the board: right click, Shift+F10 or the
//! menu key.

use super::calendar::is_open;
use super::calendar::pill::{Booked, Pill};
use super::fixes::declined::{Offer, WaysOn};
use super::people::facts::Facts;
use crate::domain::{Command, HostId, PersonId, SessionRef, Status};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{Page, Selection};
use crate::ui::theme::{Icon, calendar_sizes as sizes, icons};
use crate::ui::user_command::UserCommand;
use crate::ui::widgets::{MenuItem, card_frame, menu_separator};
use chrono::NaiveDate;
use egui::{Key, Modifiers, Popup, PopupCloseBehavior, PopupKind, Pos2, Ui};

/// A menu that is open.
#[derive(Clone, Debug)]
pub struct SessionMenu {
    about: About,
    at: Pos2,
}

#[derive(Clone, Debug)]
enum About {
    /// A day, of one person where that is known.
    Day(Option<PersonId>, NaiveDate),
    Person(PersonId),
    Pill(Box<Pill>, Option<Box<WaysOn>>),
}

/// What became of a menu in a frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// It stays open.
    Open,
    /// It has closed, its entry carried out where one was chosen.
    Closed,
    /// It has closed, and this session is to be taken up by keys.
    Move(Box<Pill>),
}

impl SessionMenu {
    /// Opens the menu of a day.
    pub fn of_day(person: Option<PersonId>, date: NaiveDate, at: Pos2) -> Self {
        Self { about: About::Day(person, date), at }
    }

    /// Opens the menu of a person.
    pub fn of_person(person: PersonId, at: Pos2) -> Self {
        Self { about: About::Person(person), at }
    }

    /// Opens the menu of a session or a proposal.
    pub fn of_pill(cx: &Cx<'_>, pill: &Pill, at: Pos2) -> Self {
        let ways = pill.what.session().and_then(|name| WaysOn::of(&Facts::from(cx), name));
        Self { about: About::Pill(Box::new(pill.clone()), ways.map(Box::new)), at }
    }

    /// Shows it.
    pub fn show(&self, ui: &mut Ui, cx: &Cx<'_>) -> Chosen {
        let id = ui.scope_id().with("menu");
        let name = match &self.about {
            About::Day(_, date) => cx.texts.date_long(*date),
            About::Person(person) => cx.person_name(person).to_owned(),
            About::Pill(pill, _) => pill.spoken.clone(),
        };
        let mut open = true;
        let mut moved = None;
        let shown = Popup::new(id, ui.ctx().clone(), self.at, ui.layer_id())
            .kind(PopupKind::Menu)
            .open_bool(&mut open)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .frame(card_frame(cx.tokens).inner_margin(sizes::MENU_MARGIN))
            .accessible_name(name)
            .show(|ui| {
                ui.set_width(sizes::MENU_WIDTH);
                ui.spacing_mut().item_spacing.y = 0.0;
                match &self.about {
                    About::Day(person, date) => day_items(ui, cx, person.as_ref(), *date),
                    About::Person(person) => person_items(ui, cx, person),
                    About::Pill(pill, ways) => match &pill.what {
                        Booked::Session(name) => session_items(ui, cx, pill, name, ways.as_deref(), &mut moved),
                        Booked::Proposal(_) => proposal_items(ui, cx, pill),
                    },
                }
            });
        if open && !shown.is_some_and(|shown| shown.inner) {
            return Chosen::Open;
        }
        // The Escape that closed it is used up.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        moved.map_or(Chosen::Closed, Chosen::Move)
    }
}

fn item(ui: &mut Ui, cx: &Cx<'_>, icon: Icon, label: &str) -> bool {
    MenuItem::new(label).icon(icon).show(ui, cx.tokens).clicked()
}

fn day_items(ui: &mut Ui, cx: &Cx<'_>, person: Option<&PersonId>, date: NaiveDate) -> bool {
    let words = cx.texts.with("calendar-menu-new", &[("day", cx.texts.date(date).into())]);
    assign(ui, cx, person, Some(date), &words) | person.is_some_and(|person| of_person(ui, cx, person))
}

fn person_items(ui: &mut Ui, cx: &Cx<'_>, person: &PersonId) -> bool {
    let words = cx.texts.get(UserCommand::AssignDay.text_id());
    assign(ui, cx, Some(person), None, &words) | of_person(ui, cx, person)
}

fn assign(ui: &mut Ui, cx: &Cx<'_>, person: Option<&PersonId>, date: Option<NaiveDate>, words: &str) -> bool {
    let may = person.map_or(cx.rights.may_add(), |person| cx.rights.may_edit_person(person));
    let pressed = MenuItem::new(words).icon(icons::ASSIGN).enabled(may).show(ui, cx.tokens).clicked();
    if pressed {
        cx.send(Action::Select(Selection::new_session(person.cloned(), date)));
    }
    pressed
}

fn of_person(ui: &mut Ui, cx: &Cx<'_>, person: &PersonId) -> bool {
    menu_separator(ui, cx.tokens);
    go_to(ui, cx, person, None)
}

fn session_items(
    ui: &mut Ui,
    cx: &Cx<'_>,
    pill: &Pill,
    name: &SessionRef,
    ways: Option<&WaysOn>,
    moved: &mut Option<Box<Pill>>,
) -> bool {
    let Some(session) = cx.workspace.session(name) else { return true };
    let texts = cx.texts;
    let mut done = false;
    if item(ui, cx, icons::EDIT, &texts.get("calendar-menu-edit")) {
        cx.send(Action::Select(Selection::Session(name.clone())));
        done = true;
    }
    if cx.rights.may_edit_person(&name.person) && is_open(session.status) {
        if pill.is_movable && item(ui, cx, icons::MOVE, &texts.get("calendar-menu-move")) {
            *moved = Some(Box::new(pill.clone()));
            done = true;
        }
        if let Some(ways) = ways {
            done |= ways_on(ui, cx, ways);
        }
        if session.host.is_some() && session.status != Status::Confirmed {
            let pressed = item(ui, cx, icons::CHECK, &texts.get("calendar-menu-confirm"));
            done |= change(pressed, cx, || Command::ConfirmSession { name: name.clone() });
        }
        if session.host.is_some()
            && session.status != Status::Declined
            && item(ui, cx, icons::DECLINED.outlined(), &texts.get("declined-decline"))
        {
            cx.send(Action::AskDecline(name.clone()));
            done = true;
        }
        let pressed = item(ui, cx, icons::CLOSE, &texts.get("calendar-menu-cancel"));
        done |= change(pressed, cx, || Command::CancelSession { name: name.clone(), reason: None });
    }
    menu_separator(ui, cx.tokens);
    done | go_to(ui, cx, &name.person, session.host.as_ref())
}

/// The date the host offers, and the next best host.
fn ways_on(ui: &mut Ui, cx: &Cx<'_>, ways: &WaysOn) -> bool {
    let offer = ways.offer.as_ref().and_then(|offer| match offer {
        Offer::Possible(fix) => Some((icons::CALENDAR, fix)),
        Offer::Refused { .. } => None,
    });
    let next = ways.next.as_ref().map(|fix| (icons::HOSTS, fix));
    let mut done = false;
    for (icon, fix) in offer.into_iter().chain(next) {
        if item(ui, cx, icon, &fix.label) {
            fix.carry_out(cx);
            done = true;
        }
    }
    done
}

fn proposal_items(ui: &mut Ui, cx: &Cx<'_>, pill: &Pill) -> bool {
    let (Booked::Proposal(placement), Some(preview)) = (&pill.what, cx.preview) else { return true };
    let ticked = preview.is_ticked(placement);
    let tick = cx.texts.get(if ticked { "calendar-menu-untick" } else { "calendar-menu-tick" });
    let icon = if ticked { icons::CLOSE } else { icons::CHECK };
    let mut done = item(ui, cx, icon, &tick);
    if done {
        cx.send(Action::Tick { placements: vec![placement.clone()], on: !ticked });
    }
    // What is booked stays so wherever it goes: only new sessions are pinned.
    if !preview.is_move(placement) {
        let pinned = preview.is_pinned(placement);
        let (icon, id) = if pinned { (icons::UNPIN, "calendar-menu-unpin") } else { (icons::PIN, "calendar-menu-pin") };
        if item(ui, cx, icon, &cx.texts.get(id)) {
            cx.send(Action::Pin { placement: placement.clone(), on: !pinned });
            done = true;
        }
    }
    menu_separator(ui, cx.tokens);
    done | go_to(ui, cx, &placement.person, Some(&placement.host))
}

fn go_to(ui: &mut Ui, cx: &Cx<'_>, person: &PersonId, host: Option<&HostId>) -> bool {
    let go = |name: &str| cx.texts.with("calendar-menu-go", &[("name", name.into())]);
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
