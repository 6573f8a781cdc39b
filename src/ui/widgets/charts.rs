//! Two bar charts by week: what was done and is due, and what is asked of the hosts.

use egui::{Align, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use super::tooltip::tooltip;
use crate::ui::theme::{TextRole, Tokens};

/// Holds a week of the chart of exposure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExposureWeek {
    /// "W48".
    pub label: String,
    /// Sessions done.
    pub done: u32,
    /// Sessions with a date.
    pub scheduled: u32,
    /// Sessions without a date that are due that week.
    pub missing: u32,
    /// The week in words, for the tooltip.
    pub words: String,
}

/// Holds a week of the chart of demand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DemandWeek {
    /// "W48".
    pub label: String,
    /// What is asked of the hosts.
    pub demand: f32,
    /// What they can hold.
    pub capacity: f32,
    /// The week in words, for the tooltip.
    pub words: String,
}

const LEFT: f32 = 28.0;
const FOOT: f32 = 24.0;

struct Frame {
    plot: Rect,
    week: f32,
    top: f32,
}

impl Frame {
    fn y(&self, value: f32) -> f32 {
        self.plot.bottom() - value / self.top * self.plot.height()
    }

    fn column(&self, index: usize) -> Rect {
        let left = self.plot.left() + index as f32 * self.week;
        Rect::from_min_max(pos2(left, self.plot.top()), pos2(left + self.week, self.plot.bottom()))
    }

    fn bar(&self, index: usize, from: f32, to: f32) -> Rect {
        let column = self.column(index);
        let width = (self.week * 0.62).clamp(2.0, 13.0).round();
        let left = (column.center().x - width / 2.0).round();
        Rect::from_min_max(pos2(left, self.y(to)), pos2(left + width, self.y(from)))
    }
}

/// Rounds the top of a scale up so that its three steps are whole numbers.
fn scale_top(most: f32) -> f32 {
    let third = (most / 3.0).ceil().max(1.0);
    let step = if third <= 10.0 { third } else { (third / 5.0).ceil() * 5.0 };
    3.0 * step
}

/// Lays the chart out and paints its grid, its labels and the present week.
fn frame(
    painter: &Painter,
    tokens: &Tokens,
    rect: Rect,
    labels: &[&str],
    most: f32,
    present: Option<usize>,
    over: impl Fn(usize) -> bool,
) -> Frame {
    let plot = Rect::from_min_max(
        pos2(rect.left() + LEFT, rect.top() + tokens.space_2),
        pos2(rect.right(), rect.bottom() - FOOT),
    );
    let frame = Frame { plot, week: plot.width() / labels.len().max(1) as f32, top: scale_top(most) };
    if let Some(present) = present {
        painter.rect_filled(frame.column(present), 0.0, tokens.shade_today);
    }
    for step in 0..=3 {
        let value = frame.top * step as f32 / 3.0;
        let y = frame.y(value);
        let color = if step == 0 { tokens.border_strong } else { tokens.border_subtle };
        painter.hline(plot.x_range(), y, Stroke::new(tokens.stroke_hair, color));
        let line = Rect::from_min_max(pos2(rect.left(), y - 8.0), pos2(plot.left() - tokens.space_2, y + 8.0));
        paint::text_in(painter, line, Align::Max, &format!("{value:.0}"), TextRole::Small, tokens.text_faint);
    }
    // A label every so many weeks, counted from the present one so that it always has its own.
    let every = (40.0 / frame.week).ceil().max(1.0) as usize;
    let from = present.unwrap_or(0) % every;
    let mut over_until = 0;
    for (index, label) in labels.iter().enumerate() {
        let is_over = over(index);
        // A week over its capacity has its label and pushes its neighbors' away; of several in a row, as many as fit.
        let near_over = (index.saturating_sub(every - 1)..index + every).any(|near| near != index && over(near));
        let left_out = if is_over { index < over_until } else { index % every != from || near_over };
        if left_out {
            continue;
        }
        if is_over {
            over_until = index + every;
        }
        let (role, color) = if is_over {
            (TextRole::SmallSemibold, tokens.state_overdue_text)
        } else if present == Some(index) {
            (TextRole::SmallSemibold, tokens.accent_text)
        } else {
            (TextRole::Small, tokens.text_faint)
        };
        let center = frame.column(index).center().x;
        let line = Rect::from_center_size(pos2(center, plot.bottom() + FOOT / 2.0), vec2(40.0, 16.0));
        paint::text_in(painter, line, Align::Center, label, role, color);
    }
    frame
}

fn chart<'a>(
    ui: &mut Ui,
    tokens: &Tokens,
    height: f32,
    summary: &str,
    count: usize,
    words: impl Fn(usize) -> &'a str,
    paint_it: impl FnOnce(&Painter, Rect) -> Option<Frame>,
) -> Option<usize> {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    name(&response, summary);
    if count == 0 || !ui.is_rect_visible(rect) {
        return None;
    }
    let frame = paint_it(ui.painter(), rect)?;
    if super::keyboard_focus(&response) {
        paint::focus_ring_inside(ui.painter(), tokens, rect);
    }
    let under = |x: f32| {
        let index = ((x - frame.plot.left()) / frame.week).floor();
        (index >= 0.0 && (index as usize) < count).then_some(index as usize)
    };
    let hovered = response.hover_pos().and_then(|at| under(at.x));
    let clicked = if response.clicked() { response.interact_pointer_pos().and_then(|at| under(at.x)) } else { None };
    if let Some(index) = hovered {
        tooltip(response, tokens, words(index));
    }
    clicked
}

fn name(response: &Response, summary: &str) {
    // A picture to read, and a button that opens the rows behind it.
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, summary));
}

/// Adds the chart of exposure. `summary` is its accessible name; the table of the same numbers is the caller's. Gives
/// the week that was clicked.
pub fn exposure_chart(
    ui: &mut Ui,
    tokens: &Tokens,
    height: f32,
    weeks: &[ExposureWeek],
    present: Option<usize>,
    summary: &str,
) -> Option<usize> {
    let total = |week: &ExposureWeek| (week.done + week.scheduled + week.missing) as f32;
    let most = weeks.iter().map(total).fold(1.0, f32::max);
    let labels: Vec<&str> = weeks.iter().map(|week| week.label.as_str()).collect();
    let words = |index: usize| weeks.get(index).map_or("", |week| &week.words);
    chart(ui, tokens, height, summary, weeks.len(), words, |painter, rect| {
        let frame = frame(painter, tokens, rect, &labels, most, present, |_| false);
        for (index, week) in weeks.iter().enumerate() {
            let done = week.done as f32;
            let scheduled = done + week.scheduled as f32;
            let all = scheduled + week.missing as f32;
            if week.done > 0 {
                painter.rect_filled(frame.bar(index, 0.0, done), 1.5, tokens.accent);
            }
            if week.scheduled > 0 {
                let outline = Stroke::new(tokens.stroke_hair, tokens.accent);
                painter.rect(frame.bar(index, done, scheduled), 1.5, tokens.load_1, outline, StrokeKind::Inside);
            }
            if week.missing > 0 {
                let bar = frame.bar(index, scheduled, all);
                let stroke = Stroke::new(tokens.stroke_hair, tokens.state_at_risk_mark);
                painter.rect_filled(bar, 1.5, tokens.state_at_risk_bg);
                let faint = Stroke::new(tokens.stroke_hair, tokens.state_at_risk_mark.gamma_multiply(0.2));
                paint::hatch_lines(painter, bar, 5.0, faint);
                paint::dashed(painter, tokens, bar, 1.5, stroke);
            }
        }
        Some(frame)
    })
}

/// Gives the line of the capacity, week by week.
fn capacity_line(frame: &Frame, weeks: &[DemandWeek]) -> Vec<Pos2> {
    let mut steps: Vec<Pos2> = Vec::with_capacity(2 * weeks.len());
    for (index, week) in weeks.iter().enumerate() {
        let column = frame.column(index);
        let y = frame.y(week.capacity).round();
        // A corner only where the capacity changes: points that repeat blot the line.
        if steps.last().is_none_or(|last| last.y != y) {
            if let Some(last) = steps.last() {
                steps.push(pos2(column.left(), last.y));
            }
            steps.push(pos2(column.left(), y));
        }
    }
    if let Some(last) = steps.last() {
        steps.push(pos2(frame.plot.right(), last.y));
    }
    steps
}

/// Adds the chart of demand against capacity, faint behind it the same weeks `before`, where there are any. `summary` is
/// its accessible name. Gives the week that was clicked.
pub fn demand_chart(
    ui: &mut Ui,
    tokens: &Tokens,
    height: f32,
    weeks: &[DemandWeek],
    before: &[DemandWeek],
    present: Option<usize>,
    summary: &str,
) -> Option<usize> {
    let most = weeks.iter().chain(before).map(|week| week.demand.max(week.capacity)).fold(1.0, f32::max);
    let labels: Vec<&str> = weeks.iter().map(|week| week.label.as_str()).collect();
    let words = |index: usize| weeks.get(index).map_or("", |week| &week.words);
    let over = |week: &DemandWeek| week.demand > week.capacity + 0.01;
    chart(ui, tokens, height, summary, weeks.len(), words, |painter, rect| {
        let is_over = |index: usize| weeks.get(index).is_some_and(over);
        // Room for "+2" over the highest bar.
        let frame = frame(painter, tokens, rect, &labels, most * 1.15, present, is_over);
        let edge = tokens.stroke_mark;
        for (index, week) in before.iter().enumerate().filter(|(_, week)| week.demand > 0.0) {
            // Broader than the bar before it, so that it is seen where that is higher.
            let bar = frame.bar(index, 0.0, week.demand).expand2(vec2(edge, 0.0));
            painter.rect_filled(bar, edge, tokens.border_strong);
        }
        let faint = Stroke::new(tokens.stroke_hair, tokens.text_faint);
        let dashes = capacity_line(&frame, before);
        painter.extend(egui::Shape::dashed_line(&dashes, faint, tokens.dash_on, tokens.dash_off));
        let mut said = Rect::NOTHING;
        for (index, week) in weeks.iter().enumerate() {
            let within = week.demand.min(week.capacity);
            if within > 0.0 {
                painter.rect_filled(frame.bar(index, 0.0, within), 1.5, tokens.load_2);
            }
            if over(week) {
                let bar = frame.bar(index, week.capacity, week.demand);
                painter.rect_filled(bar, 1.5, tokens.overload);
                let line = Rect::from_center_size(pos2(bar.center().x, bar.top() - 10.0), vec2(40.0, 16.0));
                let more = format!("+{:.0}", (week.demand - week.capacity).ceil());
                let color = tokens.state_overdue_text;
                let galley =
                    crate::ui::theme::text::line(painter, &more, TextRole::SmallSemibold, color, f32::INFINITY);
                // Where bars of one height stand side by side, the tooltip says the others.
                let place = Rect::from_center_size(line.center(), galley.size());
                if !place.intersects(said) {
                    said = place;
                    paint::galley_in(painter, line, Align::Center, galley, color);
                }
            }
        }
        let steps = capacity_line(&frame, weeks);
        painter.line(steps, Stroke::new(tokens.stroke_mark, tokens.capacity_line));
        Some(frame)
    })
}

/// Names the swatches of a chart's legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    /// Done.
    Done,
    /// Scheduled.
    Scheduled,
    /// Without a date.
    Missing,
    /// Part of the capacity.
    Demand,
    /// The capacity's line.
    Capacity,
    /// Over the capacity.
    Over,
    /// Free.
    Free,
    /// Full.
    Full,
    /// Absent.
    Absent,
    /// What was before something was supposed.
    Before,
}

/// Adds a swatch with its word.
pub fn legend(ui: &mut Ui, tokens: &Tokens, swatch: Swatch, word: &str) -> Response {
    let side = 10.0;
    let galley = crate::ui::theme::text::line(ui.painter(), word, TextRole::Small, tokens.text_subdued, f32::INFINITY);
    let size = vec2(side + 6.0 + galley.size().x, tokens.text_small_line);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    let painter = ui.painter();
    let square = Rect::from_min_size(pos2(rect.left(), rect.center().y - side / 2.0), vec2(side, side));
    let hair = |color| Stroke::new(tokens.stroke_hair, color);
    let filled = |color| {
        painter.rect_filled(square, 2.0, color);
    };
    match swatch {
        Swatch::Done => filled(tokens.accent),
        Swatch::Demand => filled(tokens.load_2),
        Swatch::Over => filled(tokens.overload),
        Swatch::Free => filled(tokens.load_0),
        Swatch::Full => filled(tokens.load_3),
        Swatch::Before => filled(tokens.border_strong),
        Swatch::Scheduled => {
            painter.rect(square, 2.0, tokens.load_1, hair(tokens.accent), StrokeKind::Inside);
        }
        Swatch::Missing => {
            painter.rect_filled(square, 2.0, tokens.state_at_risk_bg);
            paint::dashed(painter, tokens, square, 2.0, hair(tokens.state_at_risk_mark));
        }
        Swatch::Capacity => {
            let stroke = Stroke::new(tokens.stroke_mark, tokens.capacity_line);
            painter.hline(square.x_range(), square.center().y, stroke);
        }
        Swatch::Absent => paint::hatch(painter, tokens, square, paint::Hatch::Absence),
    }
    let line = Rect::from_min_max(pos2(square.right() + 6.0, rect.top()), rect.right_bottom());
    paint::galley_in(painter, line, Align::Min, galley, tokens.text_subdued);
    response
}

#[cfg(test)]
mod tests {
    use super::scale_top;

    #[test]
    fn scales_end_on_three_whole_steps() {
        let tops: Vec<f32> = [0.0, 1.0, 3.0, 4.0, 10.0, 17.0, 31.0, 100.0].into_iter().map(scale_top).collect();
        assert_eq!(tops, [3.0, 3.0, 3.0, 6.0, 12.0, 18.0, 45.0, 105.0]);
    }
}
