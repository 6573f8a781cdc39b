//! People: everybody, as a table.

pub mod bulk;
mod cells;
mod columns;
pub mod facts;
pub mod grouping;
pub mod listing;
pub mod look;
mod looks;
pub mod pace;
pub mod row;
pub mod saved;
mod selection;
mod table;
mod toolbar;

use crate::app::SavedPeople;
use crate::domain::{PersonId, ProgrammeId, RotationId, Workspace};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::page::PeopleFilter;
use crate::ui::theme::icons;
use crate::ui::views::new_person::NewPersonForm;
use crate::ui::views::plan_preview::bar::PreviewBar;
use crate::ui::widgets::EmptyState;
use chrono::NaiveDate;
use egui::{Frame, Key, Margin, Modifiers, Ui};
use facts::Facts;
use listing::{Listing, Wanted, listing};
use row::Row;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// The page of everybody, with the form for a new one.
#[derive(Default)]
pub struct PeopleView {
    wanted: Wanted,
    ticked: BTreeSet<PersonId>,
    /// The row ticked last, from which Shift extends.
    ticked_last: Option<PersonId>,
    /// The row that Tab reaches and the arrow keys move.
    cursor: Option<PersonId>,
    /// Whether the row of the cursor is to take the focus as soon as it is there.
    cursor_wants_focus: bool,
    kept: Option<Kept>,
    new_person: NewPersonForm,
    adding: bool,
    plan: PreviewBar,
    /// Which columns are shown.
    shown: saved::Shown,
    /// The views kept under a name.
    saved: Vec<SavedPeople>,
    /// The name of the view that is to be kept.
    view_name: String,
    /// What is being filled in for everybody who is ticked.
    form: Option<bulk::Form>,
    words: bulk::Words,
}

/// What was worked out from a workspace, and what from.
struct Kept {
    key: Basis,
    listing: Rc<Listing>,
    /// The rotations, in the order of the columns.
    rotations: Rc<[RotationId]>,
    /// Rows that were seen.
    rows: HashMap<PersonId, Rc<Row>>,
}

#[derive(Clone, PartialEq)]
struct Basis {
    revision: u64,
    language: Language,
    today: NaiveDate,
    outlook: Option<(crate::domain::Score, usize)>,
    wanted: Wanted,
}

impl PeopleView {
    /// Takes over the views this user has kept.
    pub fn look_again(&mut self, saved: Vec<SavedPeople>) {
        self.saved = saved;
    }

    /// Gives what the table is asked to show.
    pub fn wanted(&self) -> &Wanted {
        &self.wanted
    }

    /// Opens the form for a new hire.
    pub fn start_new(&mut self) {
        self.adding = true;
        self.new_person.take_focus();
    }

    /// Opens the form for new hires, with when they start and their programme.
    pub fn start_hires(&mut self, workspace: &Workspace, count: u32, start: NaiveDate, programme: &ProgrammeId) {
        self.adding = true;
        self.new_person.prefill(workspace, count, start, programme);
    }

    /// Shows the people behind a figure, and nobody else.
    pub fn show_only(&mut self, filter: PeopleFilter) {
        self.adding = false;
        self.wanted.clear();
        self.wanted.folded.clear();
        match filter {
            PeopleFilter::State(state) => {
                self.wanted.states.insert(state);
            }
            PeopleFilter::Programme(programme) => {
                self.wanted.programmes.insert(programme);
            }
            PeopleFilter::Team(team) => {
                self.wanted.teams.insert(Some(team));
            }
            PeopleFilter::InTeam(team, filter) => {
                self.show_only(*filter);
                self.wanted.teams.insert(Some(team));
            }
            filter => self.wanted.only = filter,
        }
    }

    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        self.adding &= cx.rights.may_add();
        if self.adding {
            self.adding = !self.new_person.show(ui, cx);
            return;
        }
        self.refresh(cx);
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        self.tool_bar(ui, cx);
        self.plan.show(ui, cx);
        let page = ui.available_rect_before_wrap();
        ui.painter().rect_filled(page, 0.0, cx.tokens.surface_panel);
        if cx.workspace.people.is_empty() {
            if nobody(ui, cx) {
                self.start_new();
            }
        } else if self.kept.as_ref().is_some_and(|kept| kept.listing.people.is_empty()) {
            self.nothing_matches(ui, cx);
        } else {
            self.table(ui, cx);
        }
        self.selection(ui, cx, page);
    }

    /// Works out anew what the table shows, where something it follows from has changed.
    fn refresh(&mut self, cx: &Cx<'_>) {
        let key = Basis {
            revision: cx.derived.revision,
            language: cx.texts.language(),
            today: cx.today,
            outlook: cx.outlook.map(|outlook| (outlook.score, outlook.placed.len())),
            wanted: self.wanted.clone(),
        };
        if self.kept.as_ref().is_some_and(|kept| kept.key == key) {
            return;
        }
        let facts = Facts::from(cx);
        // Rows do not depend on what is wanted: sorting and filtering keep them.
        let rows = self
            .kept
            .take()
            .filter(|kept| Basis { wanted: key.wanted.clone(), ..kept.key.clone() } == key)
            .map_or_else(HashMap::new, |kept| kept.rows);
        self.ticked.retain(|id| cx.workspace.people.contains_key(id));
        let listing = Rc::new(listing(&facts, &self.wanted));
        if self.cursor.as_ref().is_none_or(|cursor| !listing.people.contains(cursor)) {
            self.cursor = listing.people.first().cloned();
        }
        let rotations = cx.derived.rotations.iter().map(|rotation| rotation.id.clone()).collect();
        self.kept = Some(Kept { key, listing, rotations, rows });
    }

    fn nothing_matches(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let texts = cx.texts;
        let (title, sentence) = (texts.get("people-no-match"), texts.get("people-no-match-sentence"));
        let action = texts.get("people-clear-filters");
        let empty = EmptyState::new(icons::SEARCH, &title, &sentence).action(&action);
        if padded(ui, cx, |ui| empty.show(ui, cx.tokens)) {
            self.wanted.clear();
        }
    }

    /// Ticks or unticks a person; with Shift everybody from the one ticked last to this one.
    fn tick(&mut self, id: &PersonId, extend: bool) {
        let on = !self.ticked.contains(id);
        let people = self.kept.as_ref().map(|kept| kept.listing.clone()).unwrap_or_default();
        let place = |id: &PersonId| people.people.iter().position(|other| other == id);
        let from = self.ticked_last.as_ref().filter(|_| extend).and_then(place);
        let range = match (from, place(id)) {
            (Some(from), Some(to)) => people.people.get(from.min(to)..=from.max(to)),
            _ => None,
        };
        for id in range.unwrap_or(std::slice::from_ref(id)) {
            if on {
                self.ticked.insert(id.clone());
            } else {
                self.ticked.remove(id);
            }
        }
        self.ticked_last = Some(id.clone());
    }
}

/// Lays something out with the padding of a page.
/// Says that nobody is here yet; tells whether somebody wants to add the first.
pub(super) fn nobody(ui: &mut Ui, cx: &Cx<'_>) -> bool {
    let texts = cx.texts;
    let (title, sentence) = (texts.get("people-nobody"), texts.get("people-nobody-sentence"));
    let action = texts.get("people-new");
    let mut empty = EmptyState::new(icons::PEOPLE, &title, &sentence);
    if cx.rights.may_add() {
        empty = empty.action(&action).action_icon(icons::NEW_PERSON);
    }
    padded(ui, cx, |ui| empty.show(ui, cx.tokens))
}

fn padded<R>(ui: &mut Ui, cx: &Cx<'_>, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(cx.tokens.page_padding_x as i8, cx.tokens.page_padding_y as i8);
    Frame::new().inner_margin(margin).show(ui, content).inner
}

/// Tells whether Escape was pressed while nothing has the focus that would want it.
fn escaped(ui: &Ui) -> bool {
    let free = ui.memory(|memory| memory.focused().is_none()) || !ui.ctx().egui_wants_keyboard_input();
    free && !egui::Popup::is_any_open(ui.ctx()) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}
