//! Insights: what marketing learnt in the field, by kind, the sessions behind each and what came of it (`screens.md`).

mod alike;
mod attach;
mod detail;
pub mod detail_model;
pub mod draft;
pub mod figures;
mod form;
mod merge;
pub mod model;
mod table;
mod toolbar;

use crate::domain::{Command, InsightId, Topic};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{icons, insight_sizes as sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{Button, DateWords, EmptyState, selection_bar};
use attach::Attaching;
use chrono::NaiveDate;
use detail_model::{Detail, detail};
use draft::{Draft, Merging};
use egui::{Frame, Key, Margin, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};
use form::Field;
use model::{Known, Model, Wanted, model};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The page of insights, and what is being written on it.
#[derive(Default)]
pub struct InsightsView {
    wanted: Wanted,
    known: Option<(u64, Rc<Known>)>,
    kept: Option<(Basis, Rc<Model>)>,
    detail: Option<(About, Option<Rc<Detail>>)>,
    /// The insight that the panel below is about; Tab reaches its row and the arrow keys move it.
    selected: Option<InsightId>,
    /// Whether the row of the selected one is to take the focus as soon as it is there.
    row_wants_focus: bool,
    ticked: BTreeSet<InsightId>,
    below: Below,
    attaching: Option<Attaching>,
    /// Pairs that somebody has looked at and left as they are.
    different: BTreeSet<(InsightId, InsightId)>,
    words: Option<(Language, DateWords)>,
}

/// What stands in the panel below the table.
#[derive(Default)]
enum Below {
    /// The insight that is selected.
    #[default]
    Detail,
    /// The form.
    Edit {
        draft: Box<Draft>,
        /// Whether saving was tried: only then is a field told that it is empty.
        tried: bool,
        /// The field that takes the focus first.
        first: Option<Field>,
    },
    /// Two that say the same.
    Merge(Merging),
}

type Basis = (u64, NaiveDate, Language, Wanted);
type About = (u64, NaiveDate, Language, InsightId);

impl InsightsView {
    /// Opens the form for a new insight, about what is filtered for.
    pub fn start_new(&mut self) {
        let draft = Draft::new(self.wanted.topic.unwrap_or(Topic::Objection));
        self.below = Below::Edit { draft: Box::new(draft), tried: false, first: Some(Field::Text) };
    }

    /// Opens the form for an insight, with the focus on a field of it.
    fn start_edit(&mut self, cx: &Cx<'_>, id: &InsightId, first: Field) {
        if let Some(draft) = Draft::of(cx.workspace, id) {
            self.selected = Some(id.clone());
            self.below = Below::Edit { draft: Box::new(draft), tried: false, first: Some(first) };
        }
    }

    fn start_merge(&mut self, cx: &Cx<'_>, one: InsightId, other: InsightId) {
        let known = self.known(cx);
        self.below = Below::Merge(Merging::new(cx.workspace, &known, one, other));
    }

    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tokens = cx.tokens;
        let model = self.refresh(cx);
        let may = cx.rights.may_edit_insights();
        if !may {
            self.below = Below::Detail;
            self.ticked.clear();
        }
        let page = ui.available_rect_before_wrap();
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        self.tool_bar(ui, cx, &model);
        let is_writing = !matches!(self.below, Below::Detail);
        let room = ui.available_height();
        ScrollArea::vertical().id_salt("insights").auto_shrink(false).show(ui, |ui| {
            let margin = Margin::symmetric(tokens.page_padding_x as i8, tokens.space_4 as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_4);
                if model.done.1 == 0 && !is_writing {
                    self.none(ui, cx, may);
                    return;
                }
                let top = ui.cursor().top();
                self.figures(ui, cx, &model);
                if may {
                    self.alike(ui, cx);
                }
                let used = ui.cursor().top() - top;
                let below = self.below_height(ui);
                let padding = 2.0 * tokens.space_4;
                let table = (room - padding - used - below - tokens.space_4).max(sizes::TABLE_LEAST);
                if model.rows.is_empty() {
                    self.nothing_matches(ui, cx);
                } else {
                    card(ui, cx, table, |ui| self.table(ui, cx, &model, may));
                }
                self.show_below(ui, cx, &model, below, may);
            });
        });
        self.selection(ui, cx, page);
        self.attach(ui, cx, page);
        self.leave(ui);
    }

    /// Works out anew what the page shows, where something it follows from has changed.
    fn refresh(&mut self, cx: &Cx<'_>) -> Rc<Model> {
        let insights = &cx.workspace.insights.insights;
        if let Some(owner) = &self.wanted.owner
            && !insights.values().any(|insight| insight.owner.trim() == owner)
        {
            self.wanted.owner = None;
        }
        let key = (cx.derived.revision, cx.today, cx.texts.language(), self.wanted.clone());
        if let Some((of, model)) = &self.kept
            && *of == key
        {
            return model.clone();
        }
        let known = self.known(cx);
        let model = Rc::new(model(&Facts::from(cx), &known, &self.wanted));
        self.ticked.retain(|id| insights.contains_key(id));
        let is_shown = |id: &InsightId| model.rows.iter().any(|row| row.id == *id);
        if !self.selected.as_ref().is_some_and(is_shown) {
            self.selected = model.rows.first().map(|row| row.id.clone());
        }
        // What somebody else took away cannot be edited or merged any more.
        let is_gone = match &mut self.below {
            Below::Detail => false,
            Below::Edit { draft, .. } => !draft.follow(cx.workspace),
            Below::Merge(merging) => merging.both.iter().any(|id| !insights.contains_key(id)),
        };
        if is_gone {
            self.below = Below::Detail;
        }
        self.kept = Some((key, model.clone()));
        model
    }

    fn known(&mut self, cx: &Cx<'_>) -> Rc<Known> {
        let revision = cx.derived.revision;
        match &self.known {
            Some((of, known)) if *of == revision => known.clone(),
            _ => {
                let known = Rc::new(Known::of(cx.workspace));
                self.known = Some((revision, known.clone()));
                known
            }
        }
    }

    /// Gives what the panel says of the insight that is selected, worked out once until something changes.
    fn selected_detail(&mut self, cx: &Cx<'_>) -> Option<Rc<Detail>> {
        let key = (cx.derived.revision, cx.today, cx.texts.language(), self.selected.clone()?);
        if self.detail.as_ref().is_none_or(|(of, _)| *of != key) {
            let known = self.known(cx);
            let detail = detail(&Facts::from(cx), &known, &key.3).map(Rc::new);
            self.detail = Some((key, detail));
        }
        self.detail.as_ref().and_then(|(_, detail)| detail.clone())
    }

    /// Gives the height of the panel below the table; none while it has nothing to show.
    fn below_height(&self, ui: &Ui) -> f32 {
        let is_low = ui.ctx().content_rect().height() < crate::ui::theme::Tokens::light().low_under;
        let (usual, low) = sizes::DETAIL;
        match &self.below {
            Below::Detail if self.selected.is_none() => 0.0,
            Below::Detail if is_low => low,
            Below::Detail => usual,
            Below::Edit { .. } | Below::Merge(_) => sizes::FORM,
        }
    }

    fn show_below(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, height: f32, may: bool) {
        match std::mem::take(&mut self.below) {
            Below::Detail => {
                if let Some(detail) = self.selected_detail(cx) {
                    card(ui, cx, height, |ui| self.detail(ui, cx, &detail, may));
                }
            }
            Below::Edit { draft, tried, first } => self.form(ui, cx, model, *draft, (tried, first)),
            Below::Merge(merging) => self.merging(ui, cx, merging),
        }
    }

    fn none(&mut self, ui: &mut Ui, cx: &Cx<'_>, may: bool) {
        let texts = cx.texts;
        let (title, sentence) = (texts.get("insights-none"), texts.get("insights-none-sentence"));
        let action = texts.get("command-new-insight");
        let mut empty = EmptyState::new(icons::INSIGHTS, &title, &sentence);
        if may {
            empty = empty.action(&action).action_icon(icons::ADD);
        }
        if empty.show(ui, cx.tokens) {
            self.start_new();
        }
    }

    fn nothing_matches(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let texts = cx.texts;
        let (title, sentence) = (texts.get("insights-no-match"), texts.get("insights-no-match-sentence"));
        let action = texts.get("insights-clear");
        if EmptyState::new(icons::SEARCH, &title, &sentence).action(&action).show(ui, cx.tokens) {
            self.wanted.clear();
        }
    }

    fn tick(&mut self, id: &InsightId) {
        if !self.ticked.remove(id) {
            self.ticked.insert(id.clone());
        }
    }

    /// Shows the bar over the table while insights are ticked: two can be made one, any number removed.
    fn selection(&mut self, ui: &Ui, cx: &Cx<'_>, page: Rect) {
        if self.ticked.is_empty() || !matches!(self.below, Below::Detail) {
            return;
        }
        let texts = cx.texts;
        let words = texts.with("insights-selection", &[("count", self.ticked.len().into())]);
        let mut merge = false;
        let mut remove = false;
        let bar = selection_bar(ui.ctx(), cx.tokens, page, &words, &texts.get("insights-selection-close"), |ui| {
            let why = texts.get("insights-merge-two");
            let reason = (self.ticked.len() != 2).then_some(&*why);
            let button = Button::inverse(&texts.get("insights-merge")).disabled_because(reason).show(ui, cx.tokens);
            merge = button.clicked();
            let why = texts.get("insights-people-closed");
            let reason = self.ticked.iter().any(|id| self.is_held(cx, id)).then_some(&*why);
            let label = texts.get("insights-remove");
            let button = Button::inverse_quiet(&label).icon(icons::DELETE);
            remove = button.disabled_because(reason).show(ui, cx.tokens).clicked();
        });
        if !(merge || remove || bar.closed) {
            return;
        }
        let mut ticked = std::mem::take(&mut self.ticked).into_iter();
        if remove {
            let commands: Vec<Command> = ticked.map(|id| Command::RemoveInsight { id }).collect();
            cx.outbox.change(Command::Batch(commands));
        } else if let (true, Some(one), Some(other)) = (merge, ticked.next(), ticked.next()) {
            self.start_merge(cx, one, other);
        }
    }

    /// Tells whether a session that names an insight is in a file that cannot be written: it would keep the name.
    fn is_held(&self, cx: &Cx<'_>, id: &InsightId) -> bool {
        let Some((_, known)) = &self.known else { return false };
        known.sessions(id).iter().any(|name| !cx.rights.may_edit_person(&name.person))
    }

    /// Leaves what is being written, or the ticks, on an Escape that nothing else wants.
    fn leave(&mut self, ui: &Ui) {
        let is_writing = !matches!(self.below, Below::Detail);
        if (!is_writing && self.ticked.is_empty())
            || ui.ctx().text_edit_focused()
            || egui::Popup::is_any_open(ui.ctx())
            || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            return;
        }
        if is_writing {
            self.below = Below::Detail;
            self.row_wants_focus = true;
        } else {
            self.ticked.clear();
        }
    }
}

/// Lays something out in a white card as high as asked.
fn card(ui: &mut Ui, cx: &Cx<'_>, height: f32, content: impl FnOnce(&mut Ui)) {
    let tokens = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.painter().rect_filled(rect, tokens.radius_md, tokens.surface_panel);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    inner.spacing_mut().item_spacing = egui::Vec2::ZERO;
    content(&mut inner);
    let outline = Stroke::new(tokens.stroke_hair, tokens.border_default);
    ui.painter().rect_stroke(rect, tokens.radius_md, outline, StrokeKind::Inside);
}
