//! The cards of a host's coming sessions.

use super::HostView;
use super::cards::Card;
use super::decline::Declining;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, host_sizes, icons, text};
use crate::ui::views::people::look;
use crate::ui::widgets::{IconButton, MenuItem, Panel, avatar, menu, menu_separator, paint};
use egui::{Align, Frame, Layout, Margin, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

impl HostView {
    /// Paints a card: its head, the band of a broken rule, its trainees.
    pub(super) fn card(&mut self, ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
        Panel::bare().flush().show(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.card_head(ui, cx, card);
            if !card.band.is_empty() {
                band(ui, cx, card);
            }
            for trainee in &card.trainees {
                self.trainee(ui, cx, trainee);
            }
        });
    }

    fn card_head(&mut self, ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), host_sizes::CARD_HEAD), Sense::hover());
        let inner = rect.shrink2(vec2(tokens.space_4, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
        row.spacing_mut().item_spacing.x = tokens.space_3;
        tag(&mut row, cx, card);
        tokens.text_line(&mut row, &card.title, TextRole::BodySemibold, tokens.text_primary);
        row.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = texts.with("host-more", &[("date", card.title.as_str().into())]);
            let button = IconButton::new(icons::MORE, &name).small().show(ui, tokens);
            menu(&button, tokens, &name, |ui| self.card_menu(ui, cx, card));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                tokens.text_line(ui, &card.details, TextRole::Body, tokens.text_subdued);
            });
        });
    }

    fn card_menu(&mut self, ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let label = texts.get("host-see-calendar");
        if MenuItem::new(&label).icon(icons::CALENDAR).show(ui, tokens).clicked() {
            cx.send(Action::ShowDate(card.date));
        }
        menu_separator(ui, tokens);
        for trainee in &card.trainees {
            let label = texts.with("host-open-session", &[("name", trainee.person.as_str().into())]);
            if MenuItem::new(&label).icon(icons::PERSON).show(ui, tokens).clicked() {
                cx.send(Action::Select(Selection::Session(trainee.name.clone())));
            }
        }
        for trainee in card.trainees.iter().filter(|trainee| trainee.is_coming()) {
            if cx.rights.may_edit_person(&trainee.name.person) {
                let label = texts.with("host-decline-for", &[("name", trainee.person.as_str().into())]);
                if MenuItem::new(&label).icon(icons::DECLINED).show(ui, tokens).clicked() {
                    self.declining = Some(Declining::new(trainee, ui.max_rect(), None));
                }
            }
        }
    }
}

/// Adds the rotation's tag: filled once everybody is confirmed.
fn tag(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    let tokens = cx.tokens;
    let look = look::rotation(cx.derived, &card.rotation);
    let colors = tokens.rotation(look);
    let (ground, color) =
        if card.is_confirmed { (colors.solid, tokens.text_on_rotation) } else { (tokens.surface_panel, colors.text) };
    let galley =
        text::line(ui.painter(), &card.rotation_name, TextRole::SmallMedium, color, ui.available_width() / 2.0);
    let gap = tokens.space_1;
    let width = 2.0 * tokens.space_2 + tokens.icon_xs + gap + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(width, host_sizes::TAG), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &card.rotation_name));
    let painter = ui.painter();
    let outline = Stroke::new(tokens.stroke_hair, colors.solid);
    painter.rect(rect, tokens.radius_pill, ground, outline, StrokeKind::Inside);
    let center = pos2(rect.left() + tokens.space_2 + tokens.icon_xs / 2.0, rect.center().y);
    look.icon().paint(painter, center, tokens.icon_xs, color);
    let line = Rect::from_min_max(pos2(center.x + tokens.icon_xs / 2.0 + gap, rect.top()), rect.right_bottom());
    paint::galley_in(painter, line, Align::Min, galley, color);
}

/// Adds the band that says which rule is broken, and the first day on which none would be.
fn band(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let free = card.trainees.iter().find_map(|trainee| trainee.free);
    let margin =
        Margin { left: tokens.space_4 as i8, right: tokens.space_4 as i8, top: 0, bottom: tokens.space_3 as i8 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let frame = Frame::new()
            .fill(tokens.state_overdue_bg)
            .corner_radius(tokens.radius_sm)
            .inner_margin(Margin::symmetric(tokens.space_3 as i8, tokens.space_2 as i8));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let color = tokens.state_overdue_text;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                avatar::icon(ui, icons::CALENDAR_REFUSED, tokens.icon_md, color, "");
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if let Some((date, _)) = free {
                        let words = texts.with("host-first-free", &[("date", texts.date(date).into())]);
                        tokens.text_line(ui, &words, TextRole::Small, color);
                        ui.add_space(tokens.space_2);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        tokens.text(ui, &card.band, TextRole::BodyMedium, color);
                    });
                });
            });
        });
    });
}
