//! The repair's part of the preview: booked sessions that move, from one place to another, and those that cannot.

use super::model::{Model, PlannedMove};
use super::{error_head, row, section};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons};
use crate::ui::widgets::{CheckBox, link, paint};
use egui::{Align, Color32, Label, Rect, Ui, pos2};

/// Paints a booked session that moves: its check box, from day to day, and below from host to host.
pub fn line(ui: &mut Ui, cx: &Cx<'_>, moved: &PlannedMove) {
    let tokens = cx.tokens;
    let (_, mut row) = row(ui, sizes::PREVIEW_MOVE, tokens.space_4);
    row.add_space(tokens.control_xs);
    row.spacing_mut().item_spacing.x = tokens.space_1;
    if CheckBox::new(moved.ticked, &moved.tick).hidden_label().show(&mut row, tokens).clicked() {
        cx.send(Action::Tick { placements: vec![moved.to.clone()], on: !moved.ticked });
    }
    let inner = row.available_rect_before_wrap();
    let [upper, lower] = [inner.top(), inner.center().y]
        .map(|top| Rect::from_min_max(pos2(inner.left(), top), pos2(inner.right(), top + inner.height() / 2.0)));
    let icon = pos2(upper.left() + tokens.icon_sm / 2.0, upper.center().y);
    moved.look.icon().paint(ui.painter(), icon, tokens.icon_sm, tokens.rotation(moved.look).text);
    let left = upper.left() + tokens.icon_sm + sizes::PREVIEW_ICON_GAP;
    let (faint, strong) =
        if moved.ticked { (tokens.text_faint, tokens.text_primary) } else { (tokens.text_primary, tokens.text_faint) };
    from_to(ui, cx, upper.with_min_x(left), &moved.dates, TextRole::Body, (faint, strong));
    from_to(ui, cx, lower.with_min_x(left), &moved.hosts, TextRole::Small, (tokens.text_faint, tokens.text_subdued));
}

/// Paints what something is and, behind an arrow, what it becomes; where it stays, what it is, as strong as what it becomes.
fn from_to(
    ui: &Ui,
    cx: &Cx<'_>,
    rect: Rect,
    (before, after): &(String, Option<String>),
    role: TextRole,
    (faint, strong): (Color32, Color32),
) {
    let tokens = cx.tokens;
    let painter = ui.painter();
    let Some(after) = after else {
        paint::text_in(painter, rect, Align::Min, before, role, strong);
        return;
    };
    // Neither of the two may take all the room.
    let gap = tokens.icon_xs + 2.0 * tokens.space_1;
    let half = (rect.width() - gap) / 2.0;
    let width = |words: &str| crate::ui::theme::text::line(painter, words, role, strong, f32::INFINITY).size().x;
    let room = half.max(rect.width() - gap - width(after));
    let shown = paint::text_in(painter, rect.with_max_x(rect.left() + room), Align::Min, before, role, faint);
    let arrow = pos2(shown.right() + gap / 2.0, rect.center().y);
    icons::FORWARD.paint(painter, arrow, tokens.icon_xs, tokens.text_faint);
    paint::text_in(painter, rect.with_min_x(shown.right() + gap), Align::Min, after, role, strong);
}

/// Paints what breaks a rule even after the repair, each with a link to it.
pub fn still_broken(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    let tokens = cx.tokens;
    section(ui, cx, |ui| {
        error_head(ui, cx, "preview-still-broken", model.broken.len());
        for broken in &model.broken {
            ui.push_id(&broken.session, |ui| {
                let mut job = TextRole::BodyMedium.job(&broken.name, tokens.text_primary);
                job.append(&format!(", {}", broken.rotation), 0.0, TextRole::Body.format(tokens.text_primary));
                ui.add(Label::new(job).wrap());
                if link(ui, tokens, &broken.place, None).clicked() {
                    if let Some(session) = cx.workspace.session(&broken.session) {
                        cx.send(Action::ShowDate(session.date));
                    }
                    cx.send(Action::Select(Selection::Session(broken.session.clone())));
                }
            });
        }
    });
}
