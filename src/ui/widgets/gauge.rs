//! Progress: the sessions owed of a rotation, and the months of experience.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::dots::Steps;
use super::paint;
use super::tooltip::tooltip;
use crate::ui::theme::{RotationLook, Tokens};

const GAP: f32 = 3.0;
const RADIUS: f32 = 3.0;
const MOST: usize = 12;

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Done,
    Scheduled,
    Missing,
}

/// Adds a gauge of the sessions owed: one segment each, or beyond twelve one bar in the same three parts. What awaits
/// its outcome is drawn as scheduled. `name` says it in words.
pub fn progress_gauge(
    ui: &mut Ui,
    tokens: &Tokens,
    look: RotationLook,
    steps: Steps,
    height: f32,
    name: &str,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let owed = steps.owed();
    if owed == 0 || !ui.is_rect_visible(rect) {
        return response;
    }
    let parts =
        [(Part::Done, steps.done), (Part::Scheduled, steps.scheduled + steps.awaiting), (Part::Missing, steps.missing)];
    if owed > MOST {
        let unit = rect.width() / owed as f32;
        let mut left = rect.left();
        for (part, count) in parts {
            let right = left + unit * count as f32;
            let piece = Rect::from_min_max(pos2(left, rect.top()), pos2(right - GAP, rect.bottom()));
            if count > 0 {
                paint_part(ui, tokens, look, part, piece);
            }
            left = right;
        }
    } else {
        let width = (rect.width() - GAP * (owed - 1) as f32) / owed as f32;
        let all = parts.into_iter().flat_map(|(part, count)| std::iter::repeat_n(part, count));
        for (index, part) in all.enumerate() {
            let left = rect.left() + index as f32 * (width + GAP);
            paint_part(ui, tokens, look, part, Rect::from_min_size(pos2(left, rect.top()), vec2(width, height)));
        }
    }
    response
}

fn paint_part(ui: &Ui, tokens: &Tokens, look: RotationLook, part: Part, rect: Rect) {
    let colors = tokens.rotation(look);
    let painter = ui.painter();
    let outline = |color| paint::crisp(painter, Stroke::new(tokens.stroke_mark, color));
    match part {
        Part::Done => {
            painter.rect_filled(rect, RADIUS, colors.solid);
        }
        Part::Scheduled => {
            painter.rect(rect, RADIUS, colors.tint, outline(colors.solid), StrokeKind::Inside);
        }
        Part::Missing => paint::dashed(painter, tokens, rect, RADIUS, outline(tokens.text_faint)),
    }
}

/// Holds months of experience before hiring.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExperienceMonths {
    /// Verified.
    pub verified: f32,
    /// Claimed and not verified.
    pub claimed: f32,
    /// Asked for.
    pub threshold: f32,
}

/// Adds the bar of experience, up to one and a half times the threshold. `name` says it in words.
pub fn experience_bar(ui: &mut Ui, tokens: &Tokens, months: ExperienceMonths, height: f32, name: &str) -> Response {
    let beyond = 4.0;
    let size = vec2(ui.available_width(), height + 2.0 * beyond);
    let (whole, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if !ui.is_rect_visible(whole) {
        return response;
    }
    let painter = ui.painter();
    let rect = whole.shrink2(vec2(0.0, beyond));
    let scale = rect.width() / (1.5 * months.threshold).max(f32::EPSILON);
    let at = |months: f32| (rect.left() + months.max(0.0) * scale).min(rect.right());
    painter.rect_filled(rect, RADIUS, tokens.load_0);
    let verified = at(months.verified);
    if months.verified > 0.0 {
        painter.rect_filled(rect.with_max_x(verified), RADIUS, tokens.accent);
    }
    let claimed = at(months.verified + months.claimed);
    if claimed > verified + 1.0 {
        let piece = Rect::from_min_max(pos2(verified, rect.top()), pos2(claimed, rect.bottom()));
        let outline = Stroke::new(tokens.stroke_mark, tokens.text_faint);
        paint::dashed(painter, tokens, piece, RADIUS, outline);
    }
    let tick = Stroke::new(2.0, tokens.capacity_line);
    painter.vline(at(months.threshold), whole.y_range(), tick);
    response
}

/// Paints the bar of experience of a table row: 44 × 6 with its threshold.
pub fn paint_experience(ui: &Ui, tokens: &Tokens, rect: Rect, months: ExperienceMonths) {
    let painter = ui.painter();
    let bar = Rect::from_center_size(rect.center(), vec2(44.0, 6.0));
    let scale = bar.width() / (1.5 * months.threshold).max(f32::EPSILON);
    let at = |months: f32| (bar.left() + months.max(0.0) * scale).min(bar.right());
    painter.rect_filled(bar, RADIUS, tokens.load_0);
    if months.verified > 0.0 {
        let met = months.verified >= months.threshold;
        let color = if met { tokens.accent } else { tokens.load_2 };
        painter.rect_filled(bar.with_max_x(at(months.verified)), RADIUS, color);
    }
    let tick = Stroke::new(tokens.stroke_mark, tokens.capacity_line);
    let middle = bar.center().y;
    painter.vline(at(months.threshold), middle - 5.0..=middle + 5.0, tick);
}

/// Names what a week of a host looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Load {
    /// Nothing taken.
    #[default]
    Free,
    /// Some of the capacity taken.
    Some,
    /// Full.
    Full,
    /// Over the capacity.
    Over,
    /// Absent.
    Absent,
    /// Closed.
    Closed,
}

/// Adds the strip of a host's weeks, as wide as there is room. `name` says it in words; `week` says one week for its
/// tooltip. Gives the week that was clicked.
pub fn load_strip(
    ui: &mut Ui,
    tokens: &Tokens,
    weeks: &[Load],
    name: &str,
    week: &dyn Fn(usize) -> String,
) -> Option<usize> {
    let (gap, height, above) = (2.5, 24.0, 4.0);
    let size = vec2(ui.available_width(), height + above);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if weeks.is_empty() || !ui.is_rect_visible(rect) {
        return None;
    }
    let width = (rect.width() - gap * (weeks.len() - 1) as f32) / weeks.len() as f32;
    for (index, load) in weeks.iter().enumerate() {
        let left = rect.left() + index as f32 * (width + gap);
        let cell = Rect::from_min_max(pos2(left, rect.top() + above), pos2(left + width, rect.bottom()));
        paint_load(ui, tokens, cell, *load);
    }
    if super::keyboard_focus(&response) {
        paint::focus_ring(ui.painter(), tokens, rect, 2.0);
    }
    let under = |x: f32| (((x - rect.left()) / (width + gap)) as usize).min(weeks.len() - 1);
    let hovered = response.hover_pos().map(|at| under(at.x));
    let clicked = response.clicked().then(|| response.interact_pointer_pos().map_or(0, |at| under(at.x)));
    if let Some(index) = hovered {
        tooltip(response, tokens, &week(index));
    }
    clicked
}

/// Paints one week.
pub fn paint_load(ui: &Ui, tokens: &Tokens, cell: Rect, load: Load) {
    let painter = ui.painter();
    let fill = |color| {
        painter.rect_filled(cell, 2.0, color);
    };
    match load {
        Load::Free => fill(tokens.load_0),
        Load::Some => fill(tokens.load_2),
        Load::Full => fill(tokens.load_3),
        Load::Over => {
            let above = Rect::from_min_size(pos2(cell.left(), cell.top() - 4.0), vec2(cell.width(), 3.0));
            painter.rect_filled(above, 1.0, tokens.overload);
            fill(tokens.overload);
        }
        Load::Absent | Load::Closed => {
            let kind = if load == Load::Absent { paint::Hatch::Absence } else { paint::Hatch::Closure };
            paint::hatch(painter, tokens, cell, kind);
        }
    }
}
