//! One host: who comes along and when, how loaded they are, what they offer (`screens.md`, Hosts).

mod absences;
mod aside;
pub mod cards;
mod decline;
pub mod model;
mod sessions;
pub mod signing;
mod trainee;

use crate::domain::{Command, HostId, SessionRef};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::feed_of::FeedOf;
use crate::ui::theme::{TextRole, host_sizes, icons, sizes};
use crate::ui::views::effect::EffectView;
use crate::ui::views::happenings::HappeningsView;
use crate::ui::views::hosts::form::HostForm;
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{Button, ConfirmAnswer, DateWords, EmptyState, avatar, confirm};
use absences::AbsenceForm;
use chrono::NaiveDate;
use decline::Declining;
use egui::{Align, Frame, Layout, Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use model::{Model, model};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The page of one host, and what is being typed on it.
#[derive(Default)]
pub struct HostView {
    kept: Option<(Key, Rc<Model>)>,
    editing: Option<HostForm>,
    absence: Option<AbsenceForm>,
    declining: Option<Declining>,
    /// What is being said of sessions that are to be signed.
    feedback: BTreeMap<SessionRef, signing::Draft>,
    removing: bool,
    offers_effect: EffectView,
    absence_effect: EffectView,
    happenings: HappeningsView,
    words: Option<(Language, DateWords)>,
}

/// What a model follows from.
type Key = (u64, NaiveDate, Language, HostId);

impl HostView {
    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId) {
        let Some(model) = self.refresh(cx, id) else { return };
        let tokens = cx.tokens;
        let page = ui.available_rect_before_wrap();
        let aside = sizes::inspector_width(ui.ctx().content_rect().width(), tokens);
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        if page.width() < host_sizes::ASIDE_BELOW_UNDER {
            ScrollArea::vertical().id_salt(("host", id.as_str())).auto_shrink(false).show(ui, |ui| {
                self.main(ui, cx, id, &model);
                let margin =
                    Margin { left: tokens.page_padding_x as i8, right: tokens.page_padding_x as i8, ..Margin::ZERO };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    crate::ui::widgets::Panel::bare().flush().show(ui, tokens, |ui| self.aside(ui, cx, id, &model));
                });
                ui.add_space(tokens.page_padding_y);
            });
        } else {
            let middle = page.right() - aside;
            let left = Rect::from_min_max(page.min, pos2(middle, page.bottom()));
            let right = Rect::from_min_max(pos2(middle, page.top()), page.max);
            let mut main = ui.new_child(UiBuilder::new().max_rect(left));
            ScrollArea::vertical().id_salt(("host", id.as_str())).auto_shrink(false).show(&mut main, |ui| {
                self.main(ui, cx, id, &model);
            });
            ui.painter().rect_filled(right, 0.0, tokens.surface_panel);
            ui.painter().vline(right.left(), right.y_range(), (tokens.stroke_hair, tokens.border_default));
            let mut side = ui.new_child(UiBuilder::new().max_rect(right));
            ScrollArea::vertical().id_salt(("host-aside", id.as_str())).auto_shrink(false).show(&mut side, |ui| {
                self.aside(ui, cx, id, &model);
            });
        }
        ui.allocate_rect(page, Sense::hover());
        self.decline(ui, cx, id, page);
        self.remove(ui, cx, id);
    }

    fn refresh(&mut self, cx: &Cx<'_>, id: &HostId) -> Option<Rc<Model>> {
        let key = (cx.derived.revision, cx.today, cx.texts.language(), id.clone());
        if self.kept.as_ref().is_none_or(|(known, _)| known.3 != *id) {
            // What was begun on another host's page is not theirs.
            *self = Self { words: self.words.take(), ..Self::default() };
        }
        if self.kept.as_ref().is_none_or(|(known, _)| *known != key) {
            self.kept = Some((key, Rc::new(model(&Facts::from(cx), id)?)));
        }
        self.kept.as_ref().map(|(_, model)| model.clone())
    }

    fn main(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId, model: &Model) {
        let tokens = cx.tokens;
        let is_low = ui.ctx().content_rect().height() < tokens.low_under;
        let vertical = if is_low { tokens.space_4 } else { tokens.page_padding_y };
        let margin = Margin::symmetric(tokens.page_padding_x as i8, vertical as i8);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_4);
            head(ui, cx, id, model);
            self.signing(ui, cx, id, model);
            for card in &model.cards {
                self.card(ui, cx, card);
            }
            let see = cx.texts.get("host-see-calendar");
            if EmptyState::short(icons::CALENDAR, &model.rest).action(&see).show(ui, tokens) {
                cx.send(Action::ShowDate(cx.today));
            }
        });
    }

    fn remove(&mut self, ui: &Ui, cx: &Cx<'_>, id: &HostId) {
        if !self.removing {
            return;
        }
        let texts = cx.texts;
        let title = texts.with("host-remove-title", &[("name", cx.host_name(id).into())]);
        let answer = confirm(
            ui.ctx(),
            cx.tokens,
            &title,
            &texts.get("host-remove-sentence"),
            &texts.get("host-remove"),
            &texts.get("hosts-form-cancel"),
        );
        match answer {
            ConfirmAnswer::Open => return,
            ConfirmAnswer::Cancelled => {}
            ConfirmAnswer::Confirmed => cx.outbox.change(Command::RemoveHost { id: id.clone() }),
        }
        self.removing = false;
    }
}

fn head(ui: &mut Ui, cx: &Cx<'_>, id: &HostId, model: &Model) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_4;
        avatar(ui, tokens, cx.host_name(id), host_sizes::AVATARS.0);
        let email = cx.workspace.hosts.get(id).map(|host| host.email.clone()).unwrap_or_default();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let label = texts.get("feed-add-all-of");
            let name = texts.with("feed-add-all-of-name", &[("name", cx.host_name(id).into())]);
            let feed = Button::secondary(&label).icon(icons::CALENDAR_FEED).accessible_name(&name);
            if feed.show(ui, tokens).clicked() {
                cx.send(Action::Feed(FeedOf::host(id)));
            }
            if !email.is_empty() {
                let label = texts.get("host-copy-email");
                if Button::secondary(&label).icon(icons::MAIL).show(ui, tokens).clicked() {
                    cx.send(Action::Copy(email));
                }
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                tokens.text_line(ui, &model.title, TextRole::Heading, tokens.text_primary);
                tokens.text_line(ui, &model.sentence, TextRole::Body, tokens.text_subdued);
            });
        });
    });
}
