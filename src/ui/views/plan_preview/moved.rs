//! The repair's part of the preview: booked sessions that move, from one place to another, and those that cannot.

use super::model::{Model, PlannedMove};
use super::{error_head, row, section};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons};
use crate::ui::widgets::{CheckBox, link, paint};
use egui::{Align, Color32, Label, Rect, Ui, pos2};

/// Paints a booked session that moves: its check box, from day to day, and below from host to host and what else changes.
pub fn line(ui: &mut Ui, cx: &Cx<'_>, moved: &PlannedMove) {
    let tokens = cx.tokens;
    let height = sizes::PREVIEW_MOVE_LINE;
    ui.add_space(tokens.space_1);
    let (rect, mut first) = row(ui, height, tokens.space_4);
    first.add_space(tokens.control_xs);
    first.spacing_mut().item_spacing.x = tokens.space_1;
    if CheckBox::new(moved.ticked, &moved.tick).hidden_label().show(&mut first, tokens).clicked() {
        cx.send(Action::Tick { placements: vec![moved.to.clone()], on: !moved.ticked });
    }
    let inner = first.available_rect_before_wrap();
    let icon = pos2(inner.left() + tokens.icon_sm / 2.0, rect.center().y);
    moved.look.icon().paint(ui.painter(), icon, tokens.icon_sm, tokens.rotation(moved.look).text);
    let left = inner.left() + tokens.icon_sm + sizes::PREVIEW_ICON_GAP;
    let mut words = Rect::from_min_max(pos2(left, rect.top()), pos2(inner.right(), rect.bottom()));
    if let Some(part) = &moved.part {
        let part = paint::text_in(ui.painter(), words, Align::Max, part, TextRole::Small, tokens.text_faint);
        words.max.x = part.left() - tokens.space_2;
    }
    let shades = |before, after| if moved.ticked { (before, after) } else { (after, before) };
    for (at, change) in moved.lines.iter().enumerate() {
        if at == 0 {
            from_to(ui, cx, words, change, TextRole::Body, shades(tokens.text_faint, tokens.text_primary));
        } else {
            let (line, _) = row(ui, height, tokens.space_4);
            let line = Rect::from_min_max(pos2(left, line.top()), pos2(inner.right(), line.bottom()));
            from_to(ui, cx, line, change, TextRole::Small, shades(tokens.text_faint, tokens.text_subdued));
        }
    }
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
