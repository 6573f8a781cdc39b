//! The timeline, painted: sessions as discs, due dates as diamonds, what is closed as hatches.

use super::timeline_model::{Disc, TimelineModel};
use crate::domain::Status;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons, people_sizes, text};
use crate::ui::views::people::look;
use crate::ui::widgets::{Hatch, Interaction, Panel, paint, tooltip};
use egui::{Align, Color32, Rangef, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The parts of the drawing, from top to bottom, in parts of its height.
struct Levels {
    rect: Rect,
}

impl Levels {
    fn y(&self, part: f32) -> f32 {
        (self.rect.top() + part * self.rect.height()).round()
    }
    fn x(&self, at: f32) -> f32 {
        self.rect.left() + at * self.rect.width()
    }
    fn words(&self) -> f32 {
        self.y(0.06)
    }
    fn top(&self) -> f32 {
        self.y(0.14)
    }
    fn hosts(&self) -> f32 {
        self.y(0.39)
    }
    fn line(&self) -> f32 {
        self.y(0.55)
    }
    fn dates(&self) -> f32 {
        self.y(0.71)
    }
    fn bottom(&self) -> f32 {
        self.y(0.86)
    }
    fn weeks(&self) -> f32 {
        self.y(0.95)
    }
}

/// Paints the timeline as a panel of its own; My progress shows it too.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, model: &TimelineModel) {
    let tokens = cx.tokens;
    Panel::bare().flush().show(ui, tokens, |ui| {
        let size = vec2(ui.available_width(), people_sizes::TIMELINE + 2.0 * tokens.space_2);
        let (panel, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, &model.spoken));
        let levels = Levels { rect: panel.shrink2(vec2(tokens.page_padding_x, tokens.space_2)) };
        shades(ui, cx, model, &levels, panel);
        axis(ui, cx, model, &levels);
        let mut taken = vec![caption(ui, cx, &levels, &model.start, 0.0, Align::Min, tokens.text_subdued)];
        if let Some(today) = model.today {
            let x = levels.x(today);
            let y = Rangef::new(levels.top(), levels.bottom());
            ui.painter().vline(x, y, Stroke::new(tokens.stroke_mark, tokens.accent));
            let words = cx.texts.get("person-today");
            taken.push(caption(ui, cx, &levels, &words, today, Align::Center, tokens.accent_text));
        }
        dues(ui, cx, model, &levels, &mut taken);
        discs(ui, cx, model, &levels);
    });
}
/// Writes a caption at the top; gives where it lies.
fn caption(ui: &Ui, cx: &Cx<'_>, levels: &Levels, words: &str, at: f32, align: Align, color: Color32) -> Rect {
    let role = if align == Align::Center { TextRole::SmallMedium } else { TextRole::Small };
    let galley = text::line(ui.painter(), words, role, color, f32::INFINITY);
    let width = galley.size().x;
    let left = match align {
        Align::Min => levels.x(at),
        _ => (levels.x(at) - width / 2.0).min(levels.rect.right() + cx.tokens.space_3 - width).max(levels.rect.left()),
    };
    let rect =
        Rect::from_min_size(pos2(left, levels.words() - cx.tokens.space_2), vec2(width, 2.0 * cx.tokens.space_2));
    paint::galley_in(ui.painter(), rect, Align::Min, galley, color);
    rect
}

fn shades(ui: &Ui, cx: &Cx<'_>, model: &TimelineModel, levels: &Levels, panel: Rect) {
    for (index, shade) in model.shades.iter().enumerate() {
        let rect =
            Rect::from_min_max(pos2(levels.x(shade.from), levels.top()), pos2(levels.x(shade.end), levels.bottom()));
        let kind = if shade.is_closure { Hatch::Closure } else { Hatch::Absence };
        paint::hatch(ui.painter(), cx.tokens, rect, kind);
        let hover = ui.interact(rect.intersect(panel), ui.scope_id().with(("shade", index)), Sense::hover());
        tooltip(hover, cx.tokens, &shade.label);
    }
}

fn axis(ui: &Ui, cx: &Cx<'_>, model: &TimelineModel, levels: &Levels) {
    let tokens = cx.tokens;
    let painter = ui.painter();
    let y = levels.line();
    let hair = Stroke::new(tokens.stroke_mark, tokens.border_strong);
    painter.hline(levels.rect.x_range(), y, hair);
    painter.vline(
        levels.rect.left(),
        Rangef::new(levels.top(), y),
        Stroke::new(tokens.stroke_hair, tokens.border_strong),
    );
    let past = Rangef::new(levels.rect.left(), levels.x(model.past));
    painter.hline(past, y, Stroke::new(tokens.stroke_mark + tokens.stroke_hair, tokens.accent));
    let mut free_from = f32::NEG_INFINITY;
    for week in &model.weeks {
        let (from, end) = (levels.x(week.from), levels.x(week.end));
        painter.vline(from, Rangef::new(y - tokens.space_1, y + tokens.space_1), hair);
        let (role, color) = if week.is_current {
            (TextRole::SmallMedium, tokens.accent_text)
        } else {
            (TextRole::Small, tokens.text_faint)
        };
        let galley = text::line(painter, &week.label, role, color, f32::INFINITY);
        let left = f32::midpoint(from, end) - galley.size().x / 2.0;
        let is_cut = end - from < galley.size().x / 2.0;
        // A long line names only as many weeks as there is room for.
        if left >= free_from && !is_cut {
            free_from = left + galley.size().x + people_sizes::TIMELINE_LABEL_GAP;
            painter.galley(pos2(left, levels.weeks() - galley.size().y / 2.0), galley, color);
        }
    }
}

fn dues(ui: &Ui, cx: &Cx<'_>, model: &TimelineModel, levels: &Levels, taken: &mut Vec<Rect>) {
    let tokens = cx.tokens;
    for (index, due) in model.dues.iter().enumerate() {
        let colors = tokens.rotation(look::rotation(cx.derived, &due.rotation));
        let x = levels.x(due.at);
        let y = Rangef::new(levels.top(), levels.line() + tokens.space_4);
        ui.painter().vline(x, y, Stroke::new(tokens.stroke_mark, colors.solid));
        icons::DUE.paint(ui.painter(), pos2(x, levels.top()), tokens.icon_sm, colors.solid);
        let galley = text::line(ui.painter(), &due.label, TextRole::SmallMedium, colors.text, f32::INFINITY);
        let half = galley.size().x / 2.0;
        let is_free = !taken.iter().any(|rect| rect.x_range().contains(x - half) || rect.x_range().contains(x + half));
        if is_free {
            taken.push(caption(ui, cx, levels, &due.label, due.at, Align::Center, colors.text));
        }
        let target = Rect::from_center_size(pos2(x, levels.top()), vec2(tokens.control_xs, tokens.control_xs));
        let hover = ui.interact(target, ui.scope_id().with(("due", index)), Sense::hover());
        tooltip(hover, tokens, &due.label);
    }
}

fn discs(ui: &Ui, cx: &Cx<'_>, model: &TimelineModel, levels: &Levels) {
    let tokens = cx.tokens;
    let mut free_from = f32::NEG_INFINITY;
    for disc in &model.sessions {
        let center = pos2(levels.x(disc.at), levels.line());
        let target = Rect::from_center_size(center, egui::Vec2::splat(tokens.control_xs));
        let id = ui.scope_id().with(("disc", disc.name.session.as_str()));
        // The table below lists the same sessions for the keyboard.
        let response = ui.interact(target, id, Sense::CLICK);
        let words = format!("{}, {}, {}", disc.date, cx.texts.status(disc.status), disc.host);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &words));
        paint_disc(ui, cx, disc, center, Interaction::of(&response, true));
        if response.clicked() {
            cx.send(Action::Select(Selection::Session(disc.name.clone())));
        }
        tooltip(response, tokens, &words);
        let label = |words: &str, color| text::line(ui.painter(), words, TextRole::Small, color, f32::INFINITY);
        let (host, date) = (label(&disc.host, tokens.text_subdued), label(&disc.date, tokens.text_primary));
        let half = host.size().x.max(date.size().x) / 2.0;
        if center.x - half < free_from {
            continue;
        }
        free_from = center.x + half + people_sizes::TIMELINE_LABEL_GAP;
        for (galley, y, color) in
            [(host, levels.hosts(), tokens.text_subdued), (date, levels.dates(), tokens.text_primary)]
        {
            let at = pos2(center.x - galley.size().x / 2.0, y - galley.size().y / 2.0);
            // A line that crosses the words stops at them.
            let plate = Rect::from_min_size(at, galley.size());
            ui.painter().rect_filled(plate, 0.0, tokens.surface_panel);
            ui.painter().galley(at, galley, color);
        }
    }
}

fn paint_disc(ui: &Ui, cx: &Cx<'_>, disc: &Disc, center: egui::Pos2, state: Interaction) {
    let tokens = cx.tokens;
    let look = look::rotation(cx.derived, &disc.rotation);
    let colors = tokens.rotation(look);
    let radius = people_sizes::TIMELINE_DISC / 2.0;
    // The line does not run into the disc.
    ui.painter().circle_filled(center, radius + tokens.stroke_focus, tokens.surface_panel);
    let outline = |color| Stroke::new(tokens.stroke_mark, color);
    let (ground, outline, mark, color) = if disc.awaits_outcome {
        let stroke = outline(tokens.state_at_risk_mark);
        (tokens.state_at_risk_bg, stroke, icons::AWAITING_OUTCOME, tokens.state_at_risk_text)
    } else {
        match disc.status {
            Status::Done => (colors.tint, outline(colors.solid), icons::DONE, colors.text),
            Status::Confirmed => (colors.solid, Stroke::NONE, look.icon(), tokens.text_on_rotation),
            _ => (tokens.surface_panel, outline(colors.solid), look.icon(), colors.text),
        }
    };
    let radius = if state.hovered { radius + tokens.stroke_hair } else { radius };
    ui.painter().circle(center, radius - outline.width / 2.0, ground, outline);
    mark.paint(ui.painter(), center, tokens.icon_xs, color);
    if *cx.selection == Selection::Session(disc.name.clone()) {
        let ring = Stroke::new(tokens.stroke_focus, tokens.focus_ring);
        ui.painter().circle_stroke(center, radius + tokens.focus_gap + tokens.stroke_hair, ring);
    }
}
