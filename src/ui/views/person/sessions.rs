//! The table of sessions, and what has no date yet.

use super::PersonView;
use super::model::{MissingRow, PersonModel, SessionRow, Signature};
use crate::domain::PersonId;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::views::people::look;
use crate::ui::widgets::{Button, EmptyState, Interaction, Panel, SessionPill, icon, paint, paint_row, wide};
use egui::{Align, Frame, Layout, Margin, Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Where the columns after the pill begin, in parts of the room that is left: date, slot, host, detail; then the end.
const COLUMNS: [f32; 5] = [0.0, 0.145, 0.27, 0.445, 1.0];

impl PersonView {
    pub(super) fn sessions(&self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, model: &PersonModel) {
        let tokens = cx.tokens;
        let may_edit = cx.rights.may_edit_person(id);
        let title = cx.texts.get("person-sessions");
        let add = |ui: &mut Ui| {
            let label = cx.texts.get("person-add-session");
            if may_edit && Button::ghost(&label).extra_small().icon(icons::ADD).show(ui, tokens).clicked() {
                cx.send(Action::Select(Selection::new_session(Some(id.clone()), None)));
            }
        };
        Panel::new(&title).flush().separated().show_with_legend(ui, tokens, add, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if model.sessions.is_empty() && model.missing.is_empty() {
                let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
                let words = cx.texts.get("person-no-sessions");
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    EmptyState::short(icons::CALENDAR, &words).show(ui, tokens);
                });
            }
            wide(ui, "sessions", people_sizes::SESSIONS_LEAST, |ui| {
                for row in &model.sessions {
                    session(ui, cx, row);
                }
                for row in &model.missing {
                    missing(ui, cx, id, row, may_edit);
                }
            });
        });
    }
}

fn session(ui: &mut Ui, cx: &Cx<'_>, row: &SessionRow) {
    let tokens = cx.tokens;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tokens.row_table));
    let id = ui.scope_id().with(("session", row.name.session.as_str()));
    let response = ui.interact(rect, id, Sense::click());
    let selected = *cx.selection == Selection::Session(row.name.clone());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, &row.spoken));
    response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(selected));
    if response.clicked() {
        cx.send(Action::Select(Selection::Session(row.name.clone())));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    paint_row(ui, tokens, rect, selected, Interaction::of(&response, true));
    let inner = rect.shrink2(vec2(tokens.space_4, 0.0));
    let pill = Rect::from_min_size(
        pos2(inner.left(), rect.center().y - tokens.pill_height / 2.0),
        vec2(people_sizes::SESSION_PILL, tokens.pill_height),
    );
    let look = look::rotation(cx.derived, &row.rotation);
    SessionPill::new(look, look::pill(row.status), &row.status_words, &row.spoken)
        .no_outcome(row.awaits_outcome)
        .rule_broken(row.broken)
        .paint(ui.painter(), tokens, pill, Interaction::REST);
    let signed_width = signature(ui, cx, inner, row);
    let rest = inner.with_min_x(pill.right() + tokens.space_3);
    let at = |part: f32| (rest.left() + part * rest.width()).round();
    let words = [
        (&row.date, tokens.text_primary),
        (&row.slot, tokens.text_subdued),
        (&row.host, tokens.text_primary),
        (&row.detail, tokens.text_subdued),
    ];
    for ((words, color), pair) in words.into_iter().zip(COLUMNS.windows(2)) {
        let [from, to] = pair else { continue };
        let right = if *to == 1.0 { rest.right() - signed_width } else { at(*to) };
        let cell = Rect::from_min_max(pos2(at(*from), rect.top()), pos2(right - tokens.space_2, rect.bottom()));
        paint::text_in(ui.painter(), cell, Align::Min, words, TextRole::Body, color);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
}

/// Says at the right whether a session is signed; gives the room that takes.
fn signature(ui: &Ui, cx: &Cx<'_>, inner: Rect, row: &SessionRow) -> f32 {
    let tokens = cx.tokens;
    let (id, sign, color) = match row.signature {
        Signature::NotAsked => return 0.0,
        Signature::Signed => ("person-signed", icons::SIGNED, tokens.state_complete_text),
        Signature::Lacking => ("person-unsigned", icons::NOT_SIGNED, tokens.state_at_risk_text),
    };
    let words = cx.texts.get(id);
    let shown = paint::text_in(ui.painter(), inner, Align::Max, &words, TextRole::Body, color);
    let center = pos2(shown.left() - tokens.space_1 - tokens.icon_md / 2.0, inner.center().y);
    sign.paint(ui.painter(), center, tokens.icon_md, color);
    shown.width() + tokens.icon_md + tokens.space_2
}

fn missing(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, row: &MissingRow, may_edit: bool) {
    let tokens = cx.tokens;
    let height = tokens.row_insight;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let inner = rect.shrink2(vec2(tokens.space_4, 0.0));
    let layout = Layout::left_to_right(Align::Center);
    let salt = ("missing", row.rotation.as_str());
    let mut line = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout).id_salt(salt));
    line.spacing_mut().item_spacing.x = tokens.space_3;
    let look = look::rotation(cx.derived, &row.rotation);
    icon(&mut line, look.icon(), tokens.icon_md, tokens.rotation(look).solid, "");
    line.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if may_edit {
            let label = cx.texts.get("person-assign");
            if Button::secondary(&label).small().show(ui, tokens).clicked() {
                let rotation = Some(row.rotation.clone());
                let selection = Selection::NewSession { person: Some(id.clone()), rotation, date: None };
                cx.send(Action::Select(selection));
            }
        }
        ui.with_layout(layout, |ui| {
            let words = format!("{} {}", row.words, row.places);
            tokens.text_line(ui, words.trim(), TextRole::Body, tokens.text_subdued);
        });
    });
}
