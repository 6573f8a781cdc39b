//! Who looks: asked once, at the first start, and from the sidebar (`screens.md`). It chooses the first page, not rights.

pub mod model;

use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::perspective::Perspective;
use crate::ui::theme::{Icon, TextRole, icons, sizes};
use crate::ui::widgets::{EmptyState, Interaction, Panel, TextField, paint, paint_row};
use chrono::NaiveDate;
use egui::{Align, Frame, Margin, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use model::{Audience, Choice, Model, model};

/// The page that asks who looks.
#[derive(Default)]
pub struct WhoLooks {
    typed: String,
    known: Option<(Key, Model)>,
}

type Key = (u64, NaiveDate, Language, String);

impl WhoLooks {
    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tokens = cx.tokens;
        let key = (cx.derived.revision, cx.today, cx.texts.language(), self.typed.clone());
        if self.known.as_ref().is_none_or(|(known, _)| *known != key) {
            self.known = Some((key, model(cx.workspace, cx.today, cx.texts, &self.typed)));
        }
        let Self { typed, known: Some((_, model)) } = self else { return };
        ScrollArea::vertical().id_salt("who-looks").auto_shrink(false).show(ui, |ui| {
            let margin = Margin::symmetric(tokens.page_padding_x as i8, tokens.page_padding_y as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(tokens.space_4, tokens.space_4);
                let lead = cx.texts.get("who-looks-lead");
                tokens.text(ui, &lead, TextRole::Body, tokens.text_subdued);
                if !model.likely.is_empty() {
                    let title = cx.texts.get("who-looks-likely");
                    Panel::new(&title).flush().separated().show(ui, tokens, |ui| rows(ui, cx, "likely", &model.likely));
                }
                let label = cx.texts.get("who-looks-search");
                let field = TextField::new(typed, &label).hidden_label().placeholder(&label);
                field.width(sizes::WHO_LOOKS_SEARCH).show(ui, tokens);
                let audiences = [
                    ("who-looks-staff", &model.staff),
                    ("who-looks-employees", &model.employees),
                    ("who-looks-hosts", &model.hosts),
                ];
                if ui.available_width() < sizes::STACK_UNDER {
                    audiences.into_iter().for_each(|(id, audience)| panel(ui, cx, id, audience));
                    return;
                }
                let width = ((ui.available_width() - 2.0 * tokens.space_4) / 3.0).floor();
                ui.horizontal_top(|ui| {
                    for (id, audience) in audiences {
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            panel(ui, cx, id, audience);
                        });
                    }
                });
            });
        });
    }
}

fn panel(ui: &mut Ui, cx: &Cx<'_>, id: &'static str, audience: &Audience) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get(id);
    let number = (audience.choices.len() + audience.more).to_string();
    Panel::new(&title).number(&number).flush().separated().show(ui, tokens, |ui| {
        if audience.choices.is_empty() {
            Frame::new().inner_margin(tokens.space_3).show(ui, |ui| {
                EmptyState::short(icons::SEARCH, &texts.get("who-looks-nobody")).show(ui, tokens);
            });
        }
        rows(ui, cx, id, &audience.choices);
        if audience.more > 0 {
            Frame::new().inner_margin(tokens.space_3).show(ui, |ui| {
                let more = texts.with("who-looks-more", &[("count", audience.more.into())]);
                tokens.text(ui, &more, TextRole::Small, tokens.text_faint);
            });
        }
    });
}

fn rows(ui: &mut Ui, cx: &Cx<'_>, salt: &'static str, choices: &[Choice]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for choice in choices {
        ui.push_id((salt, choice.perspective.code()), |ui| row(ui, cx, choice));
    }
}

fn row(ui: &mut Ui, cx: &Cx<'_>, choice: &Choice) {
    let tokens = cx.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.panel_head), Sense::click());
    let named = [&*choice.name, &*choice.detail].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let is_now = choice.perspective == *cx.perspective;
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_now, named.join(", ")));
    paint_row(ui, tokens, rect, is_now, Interaction::of(&response, true));
    let center = pos2(rect.left() + tokens.space_6, rect.center().y);
    icon(&choice.perspective).paint(ui.painter(), center, tokens.icon_lg, tokens.text_subdued);
    let words = Rect::from_x_y_ranges(center.x + tokens.space_5..=rect.right() - tokens.space_4, rect.y_range());
    let first = Rect::from_min_max(words.min, pos2(words.right(), words.center().y + tokens.space_1));
    let second = Rect::from_min_max(pos2(words.left(), words.center().y - tokens.space_1), words.max);
    let name = if choice.detail.is_empty() { words } else { first };
    paint::text_in(ui.painter(), name, Align::Min, &choice.name, TextRole::BodyMedium, tokens.text_primary);
    paint::text_in(ui.painter(), second, Align::Min, &choice.detail, TextRole::Small, tokens.text_subdued);
    if response.clicked() {
        cx.send(Action::Look(choice.perspective.clone()));
    }
}

/// Gives the icon of an audience.
pub fn icon(perspective: &Perspective) -> Icon {
    match perspective {
        Perspective::Hr => icons::PERSPECTIVE,
        Perspective::Lead(_) => icons::GROUP,
        Perspective::Employee(_) => icons::PERSON,
        Perspective::Host(_) => icons::HOSTS,
    }
}
