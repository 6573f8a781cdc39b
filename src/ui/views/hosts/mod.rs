//! Hosts: everybody who takes trainees along, as a table.

mod columns;
pub mod form;
pub mod listing;
pub mod load;
pub mod period_form;
pub mod row;
mod table;

use crate::domain::{Host, HostId};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{host_sizes, icons};
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{Button, EmptyState, Swatch, TextField, legend};
use chrono::NaiveDate;
use egui::{Align, Frame, Layout, Margin, Sense, Stroke, Ui, UiBuilder, vec2};
use form::HostForm;
use listing::{Wanted, listing};
use row::Row;
use std::collections::HashMap;
use std::rc::Rc;

/// The page of all hosts, with the form for a new one.
#[derive(Default)]
pub struct HostsView {
    wanted: Wanted,
    /// The row that Tab reaches and the arrow keys move.
    cursor: Option<HostId>,
    /// Whether the row of the cursor is to take the focus as soon as it is there.
    cursor_wants_focus: bool,
    kept: Option<Kept>,
    adding: Option<HostForm>,
}

/// What was worked out from a workspace, and what from.
struct Kept {
    key: Basis,
    hosts: Rc<[HostId]>,
    /// Rows that were seen.
    rows: HashMap<HostId, Rc<Row>>,
}

#[derive(Clone, PartialEq)]
struct Basis {
    revision: u64,
    language: Language,
    today: NaiveDate,
    wanted: Wanted,
}

impl HostsView {
    /// Opens the form for a new host.
    pub fn start_new(&mut self) {
        self.adding = Some(HostForm::for_new());
    }

    /// Opens the form for a new host with what is known of them.
    pub fn start_with(&mut self, host: &Host) {
        self.adding = Some(HostForm::of(host));
    }

    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if let Some(form) = &mut self.adding {
            if form.show_new(ui, cx) {
                self.adding = None;
            }
            return;
        }
        self.refresh(cx);
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let texts = cx.texts;
        if cx.workspace.hosts.is_empty() {
            let (title, sentence, action) =
                (texts.get("hosts-nobody"), texts.get("hosts-nobody-sentence"), texts.get("hosts-new"));
            let mut empty = EmptyState::new(icons::HOSTS, &title, &sentence);
            if cx.rights.may_add() {
                empty = empty.action(&action).action_icon(icons::ADD);
            }
            if padded(ui, cx, |ui| empty.show(ui, cx.tokens)) {
                self.start_new();
            }
            return;
        }
        self.tool_bar(ui, cx);
        ui.painter().rect_filled(ui.available_rect_before_wrap(), 0.0, cx.tokens.surface_panel);
        if self.kept.as_ref().is_some_and(|kept| kept.hosts.is_empty()) {
            let (title, sentence) = (texts.get("hosts-no-match"), texts.get("hosts-no-match-sentence"));
            let action = texts.get("hosts-show-all");
            if padded(ui, cx, |ui| {
                EmptyState::new(icons::SEARCH, &title, &sentence).action(&action).show(ui, cx.tokens)
            }) {
                self.wanted.typed.clear();
            }
        } else {
            self.table(ui, cx);
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        let key = Basis {
            revision: cx.derived.revision,
            language: cx.texts.language(),
            today: cx.today,
            wanted: self.wanted.clone(),
        };
        if self.kept.as_ref().is_some_and(|kept| kept.key == key) {
            return;
        }
        // Rows do not depend on what is wanted: sorting and searching keep them.
        let same = |kept: &Kept| Basis { wanted: key.wanted.clone(), ..kept.key.clone() } == key;
        let rows = self.kept.take().filter(same).map_or_else(HashMap::new, |kept| kept.rows);
        let hosts: Rc<[HostId]> = listing(&Facts::from(cx), &self.wanted).into();
        if self.cursor.as_ref().is_none_or(|cursor| !hosts.contains(cursor)) {
            self.cursor = hosts.first().cloned();
        }
        self.kept = Some(Kept { key, hosts, rows });
    }

    fn tool_bar(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.tool_bar), Sense::hover());
        ui.painter().rect_filled(bar, 0.0, tokens.surface_panel);
        let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(bar.x_range(), bar.bottom() - tokens.stroke_hair / 2.0, line);
        let inner = bar.shrink2(vec2(tokens.page_padding_x, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
        row.spacing_mut().item_spacing.x = tokens.space_2;
        let label = texts.get("hosts-search");
        let (rect, _) = row.allocate_exact_size(vec2(host_sizes::SEARCH, tokens.control_lg), Sense::hover());
        let mut field = row.new_child(UiBuilder::new().max_rect(rect));
        TextField::search(&mut self.wanted.typed, &label)
            .placeholder(&label)
            .width(rect.width())
            .id_salt("hosts-search")
            .show(&mut field, tokens);
        row.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_3;
            if cx.rights.may_add() {
                let label = texts.get("hosts-new");
                if Button::secondary(&label).small().icon(icons::ADD).show(ui, tokens).clicked() {
                    self.start_new();
                }
            }
            if ui.available_width() >= host_sizes::LEGEND {
                load_legend(ui, cx);
            }
        });
    }
}

/// Paints the legend of the strips of weeks, laid out from the right.
pub fn load_legend(ui: &mut Ui, cx: &Cx<'_>) {
    let parts = [
        (Swatch::Absent, "hosts-load-absent"),
        (Swatch::Over, "hosts-load-over"),
        (Swatch::Full, "hosts-load-full"),
        (Swatch::Demand, "hosts-load-part"),
        (Swatch::Free, "hosts-load-free"),
    ];
    for (swatch, id) in parts {
        legend(ui, cx.tokens, swatch, &cx.texts.get(id));
    }
}

/// Lays something out with the padding of a page.
fn padded<R>(ui: &mut Ui, cx: &Cx<'_>, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(cx.tokens.page_padding_x as i8, cx.tokens.page_padding_y as i8);
    Frame::new().inner_margin(margin).show(ui, content).inner
}
