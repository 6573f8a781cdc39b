//! What every component is painted with: lines of text, icons, outlines, rings, hatches.

use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::{
    Align, Color32, Context, CornerRadius, Galley, Id, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2,
};

use crate::ui::theme::{TextRole, Tokens, text};

/// Paints a galley in the middle of `rect`'s height, at its left, centre or right.
pub fn galley_in(painter: &Painter, rect: Rect, align: Align, galley: Arc<Galley>, color: Color32) -> Rect {
    let size = galley.size();
    let x = match align {
        Align::Min => rect.left(),
        Align::Center => rect.center().x - size.x / 2.0,
        Align::Max => rect.right() - size.x,
    };
    let at = pos2(x, rect.center().y - size.y / 2.0);
    let place = Rect::from_min_size(at, size);
    if galley.elided {
        note_shortened(painter, place, galley.text());
    }
    painter.galley(at, galley, color);
    place
}

/// Notes words that end in "…" under the pointer, for [`super::tooltip::whole_words`].
fn note_shortened(painter: &Painter, place: Rect, words: &str) {
    let ctx = painter.ctx();
    let Some(pointer) = ctx.pointer_hover_pos() else { return };
    let is_under = place.intersect(painter.clip_rect()).contains(pointer);
    if is_under && ctx.layer_id_at(pointer) == Some(painter.layer_id()) {
        ctx.data_mut(|data| data.insert_temp(shortened_id(), words.to_owned()));
    }
}

/// Gives the words that stand shortened under the pointer in this frame, and forgets them.
pub(super) fn take_shortened(ctx: &Context) -> Option<String> {
    ctx.data_mut(|data| data.remove_temp(shortened_id()))
}

fn shortened_id() -> Id {
    Id::unique("shortened words under the pointer")
}

/// Paints one line in `rect`, ending in "…" where it does not fit; returns where it lies.
pub fn text_in(painter: &Painter, rect: Rect, align: Align, words: &str, role: TextRole, color: Color32) -> Rect {
    let galley = text::line(painter, words, role, color, rect.width());
    galley_in(painter, rect, align, galley, color)
}

/// Paints one line at the left of a cell.
pub fn words_in(painter: &Painter, cell: Rect, words: &str, role: TextRole, color: Color32) {
    text_in(painter, cell, Align::Min, words, role, color);
}

/// Paints the keyboard's focus ring around a shape: 2 thick, 2 outside.
pub fn focus_ring(painter: &Painter, tokens: &Tokens, rect: Rect, radius: f32) {
    let grow = tokens.focus_gap + tokens.stroke_focus;
    painter.rect_stroke(
        rect.expand(grow),
        CornerRadius::from(radius + grow),
        Stroke::new(tokens.stroke_focus, tokens.focus_ring),
        StrokeKind::Inside,
    );
}

/// Paints the focus ring inside a table row or a calendar cell.
pub fn focus_ring_inside(painter: &Painter, tokens: &Tokens, rect: Rect) {
    painter.rect_stroke(
        rect,
        CornerRadius::from(tokens.radius_xs),
        Stroke::new(tokens.stroke_focus, tokens.focus_ring),
        StrokeKind::Inside,
    );
}

/// Samples the middle of an outline of width `stroke` that lies inside `rect`.
fn rounded_outline(rect: Rect, radius: f32, stroke: f32) -> Vec<Pos2> {
    const STEPS: u8 = 5;
    let rect = rect.shrink(stroke / 2.0);
    let radius = (radius - stroke / 2.0).min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
    let mut points = Vec::with_capacity(4 * (usize::from(STEPS) + 1) + 1);
    let corners = [
        (rect.right_top() + vec2(-radius, radius), -0.25_f32),
        (rect.right_bottom() + vec2(-radius, -radius), 0.0),
        (rect.left_bottom() + vec2(radius, -radius), 0.25),
        (rect.left_top() + vec2(radius, radius), 0.5),
    ];
    for (center, start) in corners {
        for step in 0..=STEPS {
            let turn = start + 0.25 * f32::from(step) / f32::from(STEPS);
            points.push(center + radius * Vec2::angled(turn * std::f32::consts::TAU));
        }
    }
    if let Some(&first) = points.first() {
        points.push(first);
    }
    points
}

/// Rounds a stroke down to whole pixels: a line of one and a half would be a dark one with a pale one beside it.
pub fn crisp(painter: &Painter, stroke: Stroke) -> Stroke {
    let pixels = painter.pixels_per_point();
    Stroke { width: (stroke.width * pixels - 0.25).round().max(1.0) / pixels, ..stroke }
}

/// Paints a dashed outline inside a rounded rectangle: egui's own rectangle stroke does not dash.
///
/// The dashes are stretched a little so that a whole number of them goes round.
pub fn dashed_rect(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke, dash_on: f32, dash_off: f32) {
    if !painter.is_visible() || !painter.clip_rect().intersects(rect) {
        return;
    }
    // Like egui's own outlines it lies on whole pixels, or its dashes would look twice as heavy as a line does.
    let pixels = painter.pixels_per_point();
    let rect = rect.round_to_pixels(pixels);
    let stroke = crisp(painter, stroke);
    let points = rounded_outline(rect, radius, stroke.width);
    let length: f32 = points.windows(2).map(|pair| (pair[1] - pair[0]).length()).sum();
    let dashes = (length / (dash_on + dash_off)).round().max(1.0);
    let stretch = length / (dashes * (dash_on + dash_off));
    // The softened ends of a slanted dash reach further than the dash: round a disc they would close the gaps.
    let soft = if 2.0 * radius >= rect.height() { 0.7 / pixels } else { 0.0 };
    painter.extend(dash_shapes(&points, stroke, dash_on * stretch - soft, dash_off * stretch + soft));
}

/// Cuts a path into dashes, one shape a dash: in pieces its softened ends would overlap and darken it.
fn dash_shapes(points: &[Pos2], stroke: Stroke, on: f32, off: f32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut dash: Vec<Pos2> = points.first().copied().into_iter().collect();
    let (mut is_on, mut left) = (true, on);
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = (to - from).length();
        let mut walked = 0.0;
        while length - walked > left {
            walked += left;
            let at = from + (to - from) * (walked / length);
            if is_on {
                dash.push(at);
                shapes.push(dash_shape(std::mem::take(&mut dash), stroke));
            } else {
                dash.push(at);
            }
            is_on = !is_on;
            left = if is_on { on } else { off };
        }
        left -= length - walked;
        if is_on {
            dash.push(to);
        }
    }
    if dash.len() > 1 {
        shapes.push(dash_shape(dash, stroke));
    }
    shapes
}

fn dash_shape(points: Vec<Pos2>, stroke: Stroke) -> Shape {
    match points[..] {
        [from, to] => Shape::line_segment([from, to], stroke),
        _ => Shape::line(points, stroke),
    }
}

/// Paints a dashed outline with the dashes of the tokens.
pub fn dashed(painter: &Painter, tokens: &Tokens, rect: Rect, radius: f32, stroke: Stroke) {
    dashed_rect(painter, rect, radius, stroke, tokens.dash_on, tokens.dash_off);
}

/// Names what a hatch says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hatch {
    /// A closure or a public holiday.
    Closure,
    /// An absence.
    Absence,
    /// A day that refuses what is held, at rest.
    Refused,
    /// The refused day under the pointer.
    RefusedUnderPointer,
}

/// Paints a hatched ground: 45° lines on their ground, clipped to `rect`. The lines hang on the
/// window rather than on the cell, so that neighbours join.
pub fn hatch(painter: &Painter, tokens: &Tokens, rect: Rect, kind: Hatch) {
    let (ground, lines) = match kind {
        Hatch::Closure => (tokens.shade_closure, tokens.hatch_closure),
        Hatch::Absence => (tokens.shade_absence, tokens.hatch_absence),
        Hatch::Refused => (tokens.surface_sunken, tokens.border_default),
        Hatch::RefusedUnderPointer => (tokens.drop_refused_bg, tokens.drop_refused_hatch),
    };
    painter.rect_filled(rect, 0.0, ground);
    hatch_lines(painter, rect, tokens.hatch_gap, Stroke::new(tokens.stroke_hair, lines));
}

/// Paints 45° lines `gap` apart, clipped to `rect`.
pub fn hatch_lines(painter: &Painter, rect: Rect, gap: f32, stroke: Stroke) {
    let seen = rect.intersect(painter.clip_rect());
    if !seen.is_positive() {
        return;
    }
    // Along a row two neighbours are further apart than across.
    let step = gap * std::f32::consts::SQRT_2;
    let last = seen.right() + seen.bottom();
    let mut sum = ((seen.left() + seen.top()) / step).ceil() * step;
    painter.extend(std::iter::from_fn(|| {
        (sum < last).then(|| {
            let low = (sum - seen.bottom()).max(seen.left());
            let high = (sum - seen.top()).min(seen.right());
            let line = [pos2(low, sum - low), pos2(high, sum - high)];
            sum += step;
            Shape::line_segment(line, stroke)
        })
    }));
}

/// Paints words on a 4 point plate of the hatch's own ground; returns the plate.
pub fn plate(
    painter: &Painter,
    tokens: &Tokens,
    rect: Rect,
    words: &str,
    role: TextRole,
    color: Color32,
    kind: Hatch,
) -> Rect {
    let ground = match kind {
        Hatch::Closure => tokens.shade_closure,
        Hatch::Absence => tokens.shade_absence,
        Hatch::Refused => tokens.surface_sunken,
        Hatch::RefusedUnderPointer => tokens.drop_refused_bg,
    };
    let galley = text::line(painter, words, role, color, rect.width());
    let plate = Rect::from_min_size(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley.size())
        .expand2(vec2(tokens.space_1, 0.0));
    painter.rect_filled(plate, 0.0, ground);
    painter.galley(plate.min + vec2(tokens.space_1, 0.0), galley, color);
    plate
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_outline_stays_inside_and_closes() {
        let rect = Rect::from_min_size(pos2(10.0, 20.0), vec2(120.0, 22.0));
        let points = rounded_outline(rect, 5.0, 1.25);
        let inside = rect.shrink(0.6);
        assert!(points.iter().all(|point| inside.contains(*point)));
        assert_eq!(points.first(), points.last());
        let length: f32 = points.windows(2).map(|p| (p[1] - p[0]).length()).sum();
        let straight = 2.0 * (120.0 + 22.0);
        assert!((straight - 20.0..straight).contains(&length), "{length}");
    }

    #[test]
    fn a_whole_number_of_dashes_goes_round() {
        let square = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0), pos2(0.0, 10.0), pos2(0.0, 0.0)];
        let shapes = dash_shapes(&square, Stroke::new(1.0, Color32::BLACK), 3.0, 2.0);
        assert_eq!(shapes.len(), 8);
        let painted: f32 = shapes
            .iter()
            .map(|shape| match shape {
                Shape::LineSegment { points, .. } => (points[1] - points[0]).length(),
                Shape::Path(path) => path.points.windows(2).map(|p| (p[1] - p[0]).length()).sum(),
                other => panic!("{other:?}"),
            })
            .sum();
        assert!((painted - 24.0).abs() < 0.01, "{painted}");
    }
}
