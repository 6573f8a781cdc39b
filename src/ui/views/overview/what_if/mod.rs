//! What-if beside the chart of demand and capacity: hires, hosts, limits; nothing is saved before it is adopted.

pub mod draft;
mod fields;
pub mod model;

use super::model::Capacity;
use crate::app::job::Waker;
use crate::app::supposing::{Supposed, Supposing};
use crate::domain::{Command, Forecast, HostId, WhatIf, adoption};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons};
use crate::ui::views::effect::{EffectView, send};
use crate::ui::widgets::{Button, DateWords, Swatch, icon, legend};
use draft::Draft;
use egui::{Ui, accesskit, vec2};
use model::{WhatIfModel, model};
use std::sync::Arc;

/// The what-if of the window: its draft stays until it is forgotten or the window is closed.
#[derive(Default)]
pub struct WhatIfView {
    is_open: bool,
    draft: Option<Draft>,
    supposing: Supposing,
    words: Option<(Language, DateWords)>,
    known: Option<(Key, WhatIfModel)>,
    /// Whether the answer is still being worked out.
    is_working: bool,
    effect: EffectView,
}

/// What a model follows from.
type Key = (u64, Language, Arc<Forecast>, Supposed);

impl WhatIfView {
    /// Tells whether the inputs are shown.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Opens the inputs, or puts them away; what was typed stays.
    pub fn toggle(&mut self) {
        self.is_open = !self.is_open;
    }

    /// Gives what is supposed, if something is while the inputs are shown.
    fn asked(&self, cx: &Cx<'_>) -> Option<WhatIf> {
        let draft = self.draft.as_ref().filter(|_| self.is_open)?;
        Some(draft.what_if(cx.workspace)).filter(|asked| *asked != WhatIf::default())
    }

    /// Works on the answer; gives what the chart is to show instead of what is, and what that is said to be.
    pub fn answer(&mut self, ui: &Ui, cx: &Cx<'_>) -> Option<(&Capacity, &str)> {
        if let Some(draft) = &mut self.draft {
            draft.heed(cx.workspace);
        }
        let Some((asked, before)) = self.asked(cx).zip(cx.forecast) else {
            (self.known, self.is_working) = (None, false);
            return None;
        };
        let ctx = ui.ctx().clone();
        let waker: Waker = Arc::new(move || ctx.request_repaint());
        let (revision, language) = (cx.derived.revision, cx.texts.language());
        let (supposed, is_new) = self.supposing.follow(cx.workspace, cx.today, revision, &asked, &waker);
        self.is_working = !is_new;
        // The last answer stays meanwhile, but none from before the draft was forgotten.
        if let Some(supposed) = supposed.filter(|_| is_new) {
            let key = (revision, language, before.clone(), supposed.clone());
            if self.known.as_ref().is_none_or(|(known, _)| *known != key) {
                let model = model(before, &asked, supposed, cx.workspace, cx.texts);
                self.known = Some((key, model));
            }
        }
        let (_, model) = self.known.as_ref()?;
        Some((model.capacity.as_ref()?, &model.supposed))
    }

    /// Paints the inputs, the answer in words and the buttons below the chart, while they are open.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if !self.is_open {
            return;
        }
        let (tokens, texts) = (cx.tokens, cx.texts);
        let mut draft = self.draft.take().unwrap_or_else(|| Draft::new(cx.workspace, cx.today));
        let language = texts.language();
        let words = match self.words.take() {
            Some((known, words)) if known == language => words,
            _ => DateWords::of(texts),
        };
        ui.spacing_mut().item_spacing = vec2(tokens.space_3, tokens.space_3);
        fields::show(ui, cx, &mut draft, &words);
        self.words = Some((language, words));
        let asked = draft.what_if(cx.workspace);
        self.say(ui, cx, &asked);
        let command = adoption(cx.workspace, cx.today, &asked);
        let effect = self.effect.of(cx, command.as_ref());
        if let Some(effect) = &effect {
            self.effect.show(ui, cx, effect);
        }
        let mut wish = Wish::default();
        if asked == WhatIf::default() {
            self.draft = Some(draft);
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(tokens.space_2);
            let may_edit = |id: &HostId| cx.rights.may_edit_host(id);
            if command.is_some() && asked.without.iter().chain(asked.limits.keys()).all(may_edit) {
                wish.adopt = Button::primary(&texts.get("what-if-adopt")).small().show(ui, tokens).clicked();
                wish.repair = EffectView::repair_button(ui, cx, effect.as_deref());
            }
            if cx.rights.may_add() {
                for hire in &asked.hires {
                    let label = texts.with("what-if-adopt-hires", &[("count", hire.count.into())]);
                    wish.hires |= Button::secondary(&label).small().icon(icons::NEW_PERSON).show(ui, tokens).clicked();
                }
                if !asked.hosts.is_empty() {
                    let label = texts.get("what-if-adopt-host");
                    wish.host = Button::secondary(&label).small().icon(icons::HOSTS).show(ui, tokens).clicked();
                }
            }
            wish.forget = Button::quiet(&texts.get("what-if-forget")).small().show(ui, tokens).clicked();
        });
        if command.is_some() {
            self.effect.keep_in_view(ui, cx);
        }
        self.draft = carry_out(cx, draft, command, &wish);
    }

    /// Says what changes, or that it is being worked out.
    fn say(&self, ui: &mut Ui, cx: &Cx<'_>, asked: &WhatIf) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let is_nothing = *asked == WhatIf::default();
        let answer = self.known.as_ref().map(|(_, model)| model).filter(|_| !is_nothing);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let (words, color) = match answer {
                Some(model) if model.is_worse => (model.words.clone(), tokens.state_overdue_text),
                Some(model) => (model.words.clone(), tokens.text_primary),
                None if is_nothing => (texts.get("what-if-hint").into_owned(), tokens.text_subdued),
                None => (texts.get("what-if-working").into_owned(), tokens.text_subdued),
            };
            if self.is_working && answer.is_some() {
                // The old answer stays, with a sign that another one comes.
                let name = texts.get("what-if-working");
                icon(ui, icons::AWAITING_OUTCOME, tokens.icon_sm, tokens.text_subdued, &name);
            }
            let label = tokens.text(ui, &words, TextRole::Small, color);
            ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(accesskit::Live::Polite));
        });
        if answer.is_some_and(|model| model.capacity.is_some()) {
            legend(ui, tokens, Swatch::Before, &texts.get("what-if-before"));
        }
    }
}

/// What was pressed.
#[derive(Default)]
struct Wish {
    adopt: bool,
    repair: bool,
    hires: bool,
    host: bool,
    forget: bool,
}

/// Sends what was pressed; gives what is left to suppose.
fn carry_out(cx: &Cx<'_>, mut draft: Draft, command: Option<Command>, wish: &Wish) -> Option<Draft> {
    if wish.forget {
        return None;
    }
    if let Some(command) = command.filter(|_| wish.adopt || wish.repair) {
        send(cx, command, wish.repair);
        (draft.limited, draft.leaving) = (None, None);
    }
    if let Some(start) = draft.start.filter(|_| wish.hires) {
        cx.send(Action::StartHires { count: draft.hires, start, programme: draft.programme.clone() });
        draft.hires = 0;
    }
    if let Some(host) = draft.added_host(cx.workspace).filter(|_| wish.host) {
        cx.send(Action::StartHost(Box::new(host)));
        draft.added_days = 0;
    }
    Some(draft)
}
