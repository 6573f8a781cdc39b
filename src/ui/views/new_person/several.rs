//! The box for a list of newcomers, with what is understood of it below.

use super::draft::NewPerson;
use super::several_model::{ListModel, ListRow, Reader, list};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::widgets::{Button, DateWords, Panel, TextField, paint};
use chrono::NaiveDate;
use egui::{Align, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// A list that is being pasted; it stays until it is saved or cancelled.
#[derive(Default)]
pub struct SeveralForm {
    text: String,
    known: Option<(Basis, ListModel)>,
    wants_focus: bool,
}

#[derive(PartialEq)]
struct Basis {
    text: String,
    revision: u64,
    today: NaiveDate,
    language: Language,
}

impl SeveralForm {
    /// Lets the box take the focus as soon as it is there.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Adds rows that lack their name only: programme and first day, cut by tabs as a spreadsheet copies them.
    pub fn add_rows(&mut self, count: u32, programme: &str, start: NaiveDate) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        for _ in 0..count {
            self.text += &format!("\t\t\t{programme}\t{start}\n");
        }
        self.wants_focus = true;
    }

    /// Paints the box and what is understood; gives whether it is left.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, words: &DateWords) -> bool {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let title = texts.get("newcomers-list");
        Panel::new(&title).show(ui, tokens, |ui| {
            let (label, hint) = (texts.get("newcomers-list-label"), texts.get("newcomers-list-hint"));
            let field = TextField::new(&mut self.text, &label).rows(people_sizes::LIST_ROWS).hint(&hint);
            let response = field.show(ui, tokens);
            if std::mem::take(&mut self.wants_focus) {
                response.request_focus();
            }
        });
        self.read(cx, words);
        if let Some((_, model)) = self.known.as_ref().filter(|(_, model)| !model.rows.is_empty()) {
            understood(ui, cx, model);
        }
        self.foot(ui, cx)
    }

    /// Understands the list, where it has changed.
    fn read(&mut self, cx: &Cx<'_>, words: &DateWords) {
        let (revision, language) = (cx.derived.revision, cx.texts.language());
        let is_known = self.known.as_ref().is_some_and(|(basis, _)| {
            (basis.revision, basis.today, basis.language) == (revision, cx.today, language) && basis.text == self.text
        });
        if is_known {
            return;
        }
        let usual = NewPerson::new(cx.workspace).programme;
        let reader = Reader { workspace: cx.workspace, texts: cx.texts, words, today: cx.today, programme: &usual };
        let basis = Basis { text: self.text.clone(), revision, today: cx.today, language };
        self.known = Some((basis, list(&reader, &self.text)));
    }

    fn foot(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let model = self.known.as_ref().map(|(_, model)| model);
        let (good, wrong) = model.map_or((0, 0), |model| (model.good(), model.wrong()));
        let mut saves = false;
        let mut is_left = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let label = texts.with("newcomers-save-list", &[("count", good.into())]);
            saves = Button::primary(&label).icon(icons::NEW_PERSON).enabled(good > 0).show(ui, tokens).clicked();
            is_left = Button::secondary(&texts.get("person-cancel")).show(ui, tokens).clicked();
            if wrong > 0 {
                let words = texts.with("newcomers-rest", &[("count", wrong.into())]);
                tokens.text_line(ui, &words, TextRole::Small, tokens.state_overdue_text);
            }
        });
        if let Some(model) = model.filter(|_| saves) {
            let rest = model.rest();
            if let Some(command) = model.command() {
                cx.outbox.change(command);
            }
            // What could not be saved stays in the box, to be put right.
            self.text = rest;
            if wrong == 0 {
                cx.send(Action::Go(Page::People));
                is_left = true;
            }
        }
        is_left
    }
}

/// Lists what was understood, and what is wrong.
fn understood(ui: &mut Ui, cx: &Cx<'_>, model: &ListModel) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("newcomers-understood");
    let number = model.rows.len().to_string();
    Panel::new(&title).number(&number).flush().separated().show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if !model.ignored.is_empty() {
            let words = texts.with("newcomers-ignored", &[("columns", model.ignored.join(", ").into())]);
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
            let inner = rect.shrink2(vec2(tokens.space_4, 0.0));
            paint::text_in(ui.painter(), inner, Align::Min, &words, TextRole::Small, tokens.state_at_risk_text);
        }
        let heights: Vec<f32> = model.rows.iter().map(|row| height(cx, row)).collect();
        let area = ScrollArea::vertical().id_salt("newcomers").max_height(people_sizes::LIST_HEIGHT);
        area.auto_shrink([false, true]).show_viewport(ui, |ui, seen| {
            ui.set_height(heights.iter().sum());
            let origin = ui.max_rect().min;
            let mut top = 0.0;
            for (row, height) in model.rows.iter().zip(&heights) {
                // Only what is seen is laid out.
                if top <= seen.max.y && top + height >= seen.min.y {
                    let rect = Rect::from_min_size(origin + vec2(0.0, top), vec2(ui.available_width(), *height));
                    row_of(ui, cx, rect, row);
                }
                top += height;
            }
        });
    });
}

fn height(cx: &Cx<'_>, row: &ListRow) -> f32 {
    let tokens = cx.tokens;
    let lines = if row.wrong.is_empty() || row.understood.is_empty() { 1.0 } else { 2.0 };
    tokens.text_body_line + lines * tokens.text_small_line + 2.0 * tokens.space_2
}

fn row_of(ui: &Ui, cx: &Cx<'_>, rect: Rect, row: &ListRow) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    painter.hline(rect.x_range(), rect.bottom(), (tokens.stroke_hair, tokens.border_subtle));
    let inner = rect.shrink2(vec2(tokens.space_4, tokens.space_2));
    let (sign, color) = if row.wrong.is_empty() {
        (icons::COMPLETE, tokens.state_complete_mark)
    } else {
        (icons::ERROR, tokens.state_overdue_mark)
    };
    let first = inner.with_max_y(inner.top() + tokens.text_body_line);
    sign.paint(painter, pos2(first.left() + tokens.icon_md / 2.0, first.center().y), tokens.icon_md, color);
    let words = first.with_min_x(first.left() + tokens.icon_md + tokens.space_2);
    let line = cx.texts.with("newcomers-line", &[("line", row.line.into())]);
    let name = if row.name.is_empty() { "–" } else { &row.name };
    let shown = paint::text_in(painter, words, Align::Min, name, TextRole::BodyMedium, tokens.text_primary);
    let after = words.with_min_x(shown.right() + tokens.space_2);
    paint::text_in(painter, after, Align::Min, &line, TextRole::Small, tokens.text_faint);
    let mut below = words.translate(vec2(0.0, tokens.text_body_line)).with_max_y(inner.top() + tokens.text_body_line);
    for (text, color) in [(&row.understood, tokens.text_subdued), (&row.wrong, tokens.state_overdue_text)] {
        if !text.is_empty() {
            below.max.y = below.min.y + tokens.text_small_line;
            paint::text_in(painter, below, Align::Min, text, TextRole::Small, color);
            below.min.y = below.max.y;
        }
    }
    let response = ui.interact(rect, ui.scope_id().with(("newcomer", row.line)), Sense::hover());
    let parts = [name, &line, &row.understood, &row.wrong].into_iter().filter(|part| !part.is_empty());
    let spoken = parts.collect::<Vec<_>>().join(". ");
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, spoken.as_str()));
}
