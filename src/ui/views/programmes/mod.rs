//! Programmes: what is owed, and what a change of it would do before it is saved (`screens.md`).

pub mod draft;
mod drawn;
mod edit;
pub mod migration;
pub mod model;
mod moving;
pub mod order;
mod read;

use crate::domain::{Command, ProgrammeId, Template};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, host_sizes, icons};
use crate::ui::views::effect::EffectView;
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{Button, ConfirmAnswer, DateWords, EmptyState, MenuItem, confirm, menu, tooltip};
use chrono::NaiveDate;
use draft::Draft;
use edit::Judged;
use egui::{Align, Frame, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};
use migration::Migration;
use model::{ProgrammeModel, model};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The page of all programmes, and the one that is edited.
#[derive(Default)]
pub struct ProgrammesView {
    kept: Option<(Key, Rc<Vec<ProgrammeModel>>)>,
    /// Which version of a programme's rules is shown, where it has several.
    shown: BTreeMap<ProgrammeId, Option<NaiveDate>>,
    editing: Option<Draft>,
    judged: Option<Judged>,
    effect: EffectView,
    /// Whether saving was tried: only then is a field told that it is empty.
    tried: bool,
    removing: Option<ProgrammeId>,
    /// People who are being moved to other rules.
    migrating: Option<Migration>,
    moving_effect: EffectView,
    words: Option<(Language, DateWords)>,
}

type Key = (u64, NaiveDate, Language);

impl ProgrammesView {
    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tokens = cx.tokens;
        let models = self.refresh(cx);
        let may = cx.rights.may_edit_root();
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        self.tool_bar(ui, cx, models.len(), may);
        ScrollArea::vertical().id_salt("programmes").auto_shrink(false).show(ui, |ui| {
            let margin = Margin::symmetric(tokens.page_padding_x as i8, tokens.page_padding_y as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width().min(host_sizes::WIDE));
                ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_4);
                if self.editing.as_ref().is_some_and(|draft| draft.id.is_none()) {
                    self.edit(ui, cx, "");
                }
                for programme in models.iter() {
                    if self.editing.as_ref().is_some_and(|draft| draft.id.as_ref() == Some(&programme.id)) {
                        self.edit(ui, cx, &programme.enrolled_words);
                    } else {
                        self.read(ui, cx, programme, may && self.editing.is_none());
                    }
                }
                if models.is_empty() && self.editing.is_none() {
                    self.none(ui, cx, may);
                }
            });
        });
        self.remove(ui, cx);
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Rc<Vec<ProgrammeModel>> {
        let key = (cx.derived.revision, cx.today, cx.texts.language());
        if self.kept.as_ref().is_none_or(|(known, _)| *known != key) {
            self.kept = Some((key, Rc::new(model(&Facts::from(cx)))));
            let root = &cx.workspace.root;
            // What somebody else took away cannot be edited any more.
            if let Some(id) = self.editing.as_ref().and_then(|draft| draft.id.as_ref())
                && !root.programmes.contains_key(id)
            {
                self.editing = None;
            }
        }
        self.kept.as_ref().map(|(_, models)| models.clone()).unwrap_or_default()
    }

    fn tool_bar(&mut self, ui: &mut Ui, cx: &Cx<'_>, count: usize, may: bool) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.tool_bar), Sense::hover());
        ui.painter().rect_filled(bar, 0.0, tokens.surface_panel);
        let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(bar.x_range(), bar.bottom() - tokens.stroke_hair / 2.0, line);
        let inner = Rect::from_min_max(bar.min, bar.max).shrink2(vec2(tokens.page_padding_x, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
        if may {
            let label = texts.get("programmes-new");
            let button = Button::secondary(&label).small().icon(icons::ADD).enabled(self.editing.is_none());
            let button = button.show(&mut row, tokens);
            menu(&button, tokens, &label, |ui| {
                ui.set_max_width(host_sizes::SEARCH);
                for template in Template::ALL {
                    let item = MenuItem::new(&texts.template(template)).icon(icons::PROGRAMMES).show(ui, tokens);
                    tooltip(item.clone(), tokens, &texts.template_sentence(template));
                    if item.clicked() {
                        self.start(Draft::new(texts, template));
                    }
                }
            });
        }
        row.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let words = if may {
                texts.with("programmes-count", &[("count", count.into())])
            } else {
                texts.get("programmes-read-only").into_owned()
            };
            tokens.text_line(ui, &words, TextRole::Body, tokens.text_subdued);
        });
    }

    fn start(&mut self, draft: Draft) {
        self.editing = Some(draft);
        self.judged = None;
        self.tried = false;
    }

    fn none(&mut self, ui: &mut Ui, cx: &Cx<'_>, may: bool) {
        let texts = cx.texts;
        let (title, sentence) = (texts.get("programmes-none"), texts.get("programmes-none-sentence"));
        let action = texts.get("programmes-new");
        let mut empty = EmptyState::new(icons::PROGRAMMES, &title, &sentence);
        if may {
            empty = empty.action(&action).action_icon(icons::ADD);
        }
        if empty.show(ui, cx.tokens) {
            self.start(Draft::new(texts, Template::default()));
        }
    }

    fn remove(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let Some(id) = self.removing.clone() else { return };
        let texts = cx.texts;
        let name = cx.workspace.root.programmes.get(&id).map_or(id.as_str(), |programme| &programme.name);
        let title = texts.with("programmes-remove-title", &[("name", name.into())]);
        let answer = confirm(
            ui.ctx(),
            cx.tokens,
            &title,
            &texts.get("programmes-remove-sentence"),
            &texts.get("programmes-remove-now"),
            &texts.get("hosts-form-cancel"),
        );
        match answer {
            ConfirmAnswer::Open => return,
            ConfirmAnswer::Cancelled => {}
            ConfirmAnswer::Confirmed => cx.outbox.change(Command::RemoveProgramme { id }),
        }
        self.removing = None;
    }
}
