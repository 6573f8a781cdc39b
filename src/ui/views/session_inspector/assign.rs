//! A session is begun: whose it is, the best places for it, each booked by one click or key, and below them any other one.

use super::choices::{self, RotationChoice};
use super::create::NewSession;
use super::fields::{Words, labeled};
use super::places::{Place, PlaceList, place_list};
use crate::domain::PersonId;
use crate::texts::capitalized;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons, text};
use crate::ui::widgets::{Interaction, TextField, inspector_section, key_cap, keyboard_focus, link, paint, pair};
use egui::{Align, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::rc::Rc;

/// The keys that book the places, in their order.
const KEYS: [(Key, &str); 10] = [
    (Key::Num1, "1"),
    (Key::Num2, "2"),
    (Key::Num3, "3"),
    (Key::Num4, "4"),
    (Key::Num5, "5"),
    (Key::Num6, "6"),
    (Key::Num7, "7"),
    (Key::Num8, "8"),
    (Key::Num9, "9"),
    (Key::Num0, "0"),
];

/// What a list of places was worked out from: the revision, the language, the person, the rotation and the day.
type Basis = (u64, crate::texts::Language, chrono::NaiveDate, Option<PersonId>, Option<crate::domain::RotationId>);

/// The places on view, kept until something they follow from changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    of: Option<Basis>,
    list: Rc<PlaceList>,
}

impl NewSession {
    /// Shows whose session it is, the places, and the form for another one.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, words: &mut Words) {
        let Some(person) = self.person.clone() else {
            inspector_section(ui, cx.tokens, &cx.texts.get("assign-who"), None, |ui| self.ask_person(ui, cx));
            return;
        };
        if !cx.rights.may_edit_person(&person) {
            inspector_section(ui, cx.tokens, "", None, |ui| {
                cx.tokens.text(ui, &cx.texts.get("session-read-only"), TextRole::Body, cx.tokens.text_subdued);
            });
            return;
        }
        let rotations = choices::rotations(cx, &person);
        inspector_section(ui, cx.tokens, "", None, |ui| {
            ui.spacing_mut().item_spacing.y = cx.tokens.space_2;
            labeled(ui, cx, "session-person", |ui, width| self.person_field(ui, cx, width));
            labeled(ui, cx, "session-rotation", |ui, width| self.rotation_field(ui, cx, width, &rotations));
            if let Some(visit) = &mut self.visit {
                let call = cx.workspace.session(&visit.call).map_or_else(String::new, |call| cx.texts.date(call.date));
                let won = cx.texts.with("session-visit-of", &[("date", call.into())]);
                cx.tokens.text(ui, &won, TextRole::Small, cx.tokens.text_subdued);
                let label = cx.texts.get("session-account");
                labeled(ui, cx, "session-account", |ui, width| {
                    TextField::new(&mut visit.account, &label).hidden_label().width(width).show(ui, cx.tokens);
                });
            }
            self.say_what_is_made_up(ui, cx, &person);
        });
        let list = self.places(cx);
        let taken = self.place_sections(ui, cx, &person, &list);
        if let Some(place) = taken {
            self.book(cx, &place.placement);
            return;
        }
        self.another(ui, cx, words, &rotations);
    }

    /// Says what the session makes up for.
    fn say_what_is_made_up(&self, ui: &mut Ui, cx: &Cx<'_>, person: &PersonId) {
        let made_up = self.rotation.as_ref().and_then(|rotation| self.made_up(cx, person, rotation));
        let session = made_up.and_then(|id| cx.workspace.people.get(person)?.sessions.get(&id));
        if let Some(session) = session {
            pair(ui, cx.tokens, &cx.texts.get("session-makes-up"), &cx.texts.date(session.date));
        }
    }

    /// Gives the places for what is chosen.
    fn places(&mut self, cx: &Cx<'_>) -> Rc<PlaceList> {
        let (person, rotation) = (self.person.clone(), self.rotation.clone());
        let basis = (cx.derived.revision, cx.texts.language(), cx.today, person, rotation);
        if self.kept.of.as_ref() != Some(&basis) {
            let list = match (&basis.3, &basis.4) {
                (Some(person), Some(rotation)) => place_list(cx, person, rotation, self.from),
                _ => PlaceList::default(),
            };
            self.kept = Kept { of: Some(basis), list: Rc::new(list) };
        }
        self.kept.list.clone()
    }

    /// Asks for the person, those with something missing first; Enter takes the first.
    fn ask_person(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let find = texts.get("session-find-person");
        let field = TextField::search(&mut self.typed, &find).placeholder(&find).show(ui, tokens);
        if std::mem::take(&mut self.wants_focus) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let people = choices::people(cx, &self.typed);
        if people.is_empty() {
            tokens.text(ui, &texts.get("session-no-person"), TextRole::Body, tokens.text_faint);
        }
        let mut taken = people.first().filter(|_| entered).map(|(id, _)| (*id).clone());
        ui.spacing_mut().item_spacing.y = 0.0;
        for (id, name) in people {
            let missing = cx.derived.progress.get(id).map_or(0, |progress| progress.missing());
            let aside = (missing > 0).then(|| texts.with("assign-missing", &[("count", missing.into())]));
            if person_line(ui, cx, id, name, aside.as_deref().unwrap_or_default()).clicked() {
                taken = Some(id.clone());
            }
        }
        if let Some(person) = taken {
            self.choose_person(cx, person);
            self.wants_focus = true;
        }
    }

    /// Shows the places; gives the one that was taken, by click or by key.
    fn place_sections(&mut self, ui: &mut Ui, cx: &Cx<'_>, person: &PersonId, list: &PlaceList) -> Option<Place> {
        let (tokens, texts) = (cx.tokens, cx.texts);
        if !list.none.is_empty() {
            let title = texts.with("assign-none", &[("name", cx.person_name(person).into())]);
            inspector_section(ui, tokens, &title, None, |ui| {
                for sentence in &list.none {
                    tokens.text(ui, &capitalized(sentence), TextRole::Body, tokens.text_subdued);
                }
            });
        }
        if let Some((day, why)) = &list.none_that_day {
            let title = texts.with("assign-none-on", &[("day", day.as_str().into())]);
            inspector_section(ui, tokens, &title, None, |ui| {
                tokens.text(ui, why, TextRole::Body, tokens.text_subdued);
            });
        }
        let day = self.from.map(|date| capitalized(&texts.date_long(date))).unwrap_or_default();
        let others = if self.from.is_some() { "assign-elsewhere" } else { "assign-best" };
        let others = texts.get(others);
        let mut at = 0;
        let mut taken = None;
        for (title, places) in [(day.as_str(), &list.that_day), (&*others, &list.others)] {
            if places.is_empty() {
                continue;
            }
            inspector_section(ui, tokens, title, None, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for place in places {
                    let response = place_line(ui, cx, at, place);
                    if at == 0 && std::mem::take(&mut self.wants_focus) {
                        response.request_focus();
                    }
                    if response.clicked() || pressed(ui, at) {
                        taken = Some(place.clone());
                    }
                    at += 1;
                }
            });
        }
        taken
    }

    /// Shows the fields of any other place, once they are asked for.
    fn another(&mut self, ui: &mut Ui, cx: &Cx<'_>, words: &mut Words, rotations: &[RotationChoice]) {
        inspector_section(ui, cx.tokens, "", None, |ui| {
            ui.spacing_mut().item_spacing.y = cx.tokens.space_2;
            if self.another_open {
                self.fields(ui, cx, words, rotations);
            } else if link(ui, cx.tokens, &cx.texts.get("assign-another"), Some(icons::DOWN)).clicked() {
                self.another_open = true;
            }
        });
    }
}

/// Tells whether the key of a place was pressed while nobody is typing, and uses it up.
fn pressed(ui: &Ui, at: usize) -> bool {
    let is_free = !ui.ctx().text_edit_focused() && !egui::Popup::is_any_open(ui.ctx());
    let key = KEYS.get(at).filter(|_| is_free);
    key.is_some_and(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)))
}

/// Adds the ground of a line that is as wide as the section, its padding included.
fn line(ui: &mut Ui, cx: &Cx<'_>, id: Id, height: f32, role: Role, spoken: &str) -> (Rect, Response) {
    let (inner, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let rect = inner.expand2(vec2(cx.tokens.space_2, 0.0));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(role, true, spoken));
    let ground = Interaction::of(&response, true).ground(cx.tokens, cx.tokens.surface_panel);
    ui.painter().rect_filled(rect, cx.tokens.radius_sm, ground);
    if keyboard_focus(&response) {
        paint::focus_ring_inside(ui.painter(), cx.tokens, rect);
    }
    (inner, response.on_hover_cursor(egui::CursorIcon::PointingHand))
}

fn person_line(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, name: &str, aside: &str) -> Response {
    let tokens = cx.tokens;
    let words = [name, aside].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
    let id = ui.scope_id().with(("person", id));
    let (rect, response) = line(ui, cx, id, tokens.control_lg, Role::Button, &words);
    let shown = paint::text_in(ui.painter(), rect, Align::Max, aside, TextRole::Small, tokens.text_faint);
    let place = rect.with_max_x(shown.left() - tokens.space_2);
    paint::text_in(ui.painter(), place, Align::Min, name, TextRole::BodyMedium, tokens.text_primary);
    response
}

/// Adds a place: its key, its day, part of the day and host, and below them what speaks for it.
fn place_line(ui: &mut Ui, cx: &Cx<'_>, at: usize, place: &Place) -> Response {
    let tokens = cx.tokens;
    let width = ui.available_width() - sizes::PLACE_KEY;
    let why = text::paragraph(ui.painter(), &place.why, TextRole::Small, tokens.text_subdued, width);
    let height = tokens.text_body_line + why.size().y + 2.0 * tokens.space_2;
    let id = ui.scope_id().with(("place", at));
    let (rect, response) = line(ui, cx, id, height, Role::Button, &place.spoken);
    let top = rect.top() + tokens.space_2;
    if let Some((_, key)) = KEYS.get(at) {
        let cap = key_cap::layout(ui, tokens, key);
        let y = top + (tokens.text_body_line - cap.size().y) / 2.0;
        cap.paint(ui.painter(), tokens, pos2(rect.left(), y));
    }
    let first =
        Rect::from_min_max(pos2(rect.left() + sizes::PLACE_KEY, top), pos2(rect.right(), top + tokens.text_body_line));
    let painter = ui.painter();
    let day = paint::text_in(painter, first, Align::Min, &place.day, TextRole::BodyMedium, tokens.text_primary);
    let rest = first.with_min_x(day.right() + tokens.space_2);
    paint::text_in(painter, rest, Align::Min, &place.with, TextRole::Body, tokens.text_primary);
    painter.galley(pos2(first.left(), first.bottom()), why, tokens.text_subdued);
    if place.all == place.why { response } else { response.on_hover_text(&place.all) }
}
