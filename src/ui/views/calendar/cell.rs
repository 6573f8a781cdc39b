//! One day of a month or a week: its ground, its number and names; and the pills of a month.

use super::month::{Day, Ground, shown};
use super::pill::{Booked, Pill, PillStatus};
use crate::domain::{Half, Status};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons};
use crate::ui::views::moving::{Held, Tone};
use crate::ui::widgets::paint::{self, Hatch};
use crate::ui::widgets::{PillLook, SessionPill, roving};
use egui::{Align, Id, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

/// What a day says to whoever touches it.
#[derive(Default)]
pub struct Touched {
    /// The pills that were painted, by their place in the day, with what happened to them.
    pub pills: Vec<(usize, Response)>,
    /// The lines that count the sessions not shown.
    pub more: Vec<Response>,
}

/// Makes the pill of a session as the calendar draws it.
pub fn session_pill(pill: &Pill) -> SessionPill<'_> {
    let look = match pill.status {
        PillStatus::Proposed { .. } => PillLook::Proposed,
        PillStatus::Booked(Status::Planned) | PillStatus::NoOutcome => PillLook::Planned,
        PillStatus::Booked(Status::Confirmed) => PillLook::Confirmed,
        PillStatus::Booked(Status::Declined) => PillLook::Declined,
        PillStatus::Booked(Status::Done) => PillLook::Done,
        PillStatus::Booked(Status::Missed) => PillLook::Missed,
        PillStatus::Booked(Status::Cancelled) => PillLook::Cancelled,
    };
    SessionPill::new(pill.look, look, &pill.person, &pill.spoken)
        .host(pill.host.as_deref().unwrap_or_default())
        .pinned(matches!(pill.status, PillStatus::Proposed { pinned: true, .. }))
        // What is not ticked is not about to be booked, what is to be moved not about to stay: both step back.
        .context(pill.is_leaving || matches!(pill.status, PillStatus::Proposed { ticked: false, .. }))
        .no_outcome(pill.status == PillStatus::NoOutcome)
        .rule_broken(pill.is_broken)
        .contested(pill.is_contested)
}

/// Gives the part of a day that an absence shades: all of it, or the half below the line of its number.
pub fn absent_part(rect: Rect, half: Option<Half>) -> Rect {
    let below = Rect::from_min_max(pos2(rect.left(), rect.top() + sizes::DAY_LINE), rect.max);
    match half {
        None => rect,
        Some(Half::Morning) => Rect::from_min_max(below.min, pos2(below.right(), below.center().y)),
        Some(Half::Afternoon) => Rect::from_min_max(pos2(below.left(), below.center().y), below.max),
    }
}

/// Paints the ground of a day: its shading, an absence over its part, or the verdict on it while a session is held.
pub fn ground(ui: &Ui, cx: &Cx<'_>, rect: Rect, absent: Rect, day: &Day, narrow: bool, held: Option<&Held>) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    match day.ground {
        Ground::Closed => paint::hatch(painter, tokens, rect, Hatch::Closure),
        Ground::Absent => {
            if day.is_today {
                painter.rect_filled(rect, 0.0, tokens.shade_today);
            }
            paint::hatch(painter, tokens, absent, Hatch::Absence);
        }
        Ground::Plain | Ground::Rest if day.is_today => {
            painter.rect_filled(rect, 0.0, tokens.shade_today);
        }
        Ground::Rest => {
            painter.rect_filled(rect, 0.0, tokens.shade_weekend);
        }
        Ground::Plain => {}
    }
    let Some(held) = held else { return };
    let Some(verdict) = held.on(day.date) else { return };
    let under = held.target == Some(day.date);
    if verdict.tone != Tone::Refused {
        let inside = rect.shrink(sizes::ALLOWED_INSET);
        let width = if under { tokens.stroke_focus } else { tokens.stroke_mark };
        let (fill, color) = match verdict.tone {
            Tone::Costly => (tokens.state_at_risk_bg, tokens.state_at_risk_mark),
            _ if under => (tokens.accent_tint, tokens.drop_allowed),
            _ => (tokens.drop_allowed_bg, tokens.drop_allowed),
        };
        let stroke = Stroke::new(width, color);
        painter.rect(inside, tokens.radius_sm, fill, stroke, StrokeKind::Inside);
    } else if under {
        paint::hatch(painter, tokens, rect, Hatch::RefusedUnderPointer);
        let stroke = Stroke::new(tokens.stroke_focus, tokens.drop_refused);
        painter.rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
    } else if !narrow {
        paint::hatch(painter, tokens, rect, Hatch::Refused);
    }
}

/// Paints the number of a day, its month and what its shading is called; and the verdict's sign and rule.
pub fn names(ui: &Ui, cx: &Cx<'_>, rect: Rect, day: &Day, narrow: bool, held: Option<&Held>) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let middle = rect.top() + sizes::DAY_LINE / 2.0;
    let center = if narrow { rect.center().x } else { rect.left() + sizes::NUMBER_CENTER };
    let number_box = Rect::from_center_size(pos2(center, middle), vec2(sizes::DAY_LINE, sizes::TODAY_DISC));
    let number = chrono::Datelike::day(&day.date).to_string();
    let color = if day.is_today {
        painter.circle_filled(number_box.center(), sizes::TODAY_DISC / 2.0, tokens.accent);
        tokens.text_on_accent
    } else if narrow || day.ground == Ground::Rest {
        tokens.text_faint
    } else {
        tokens.text_subdued
    };
    paint::text_in(painter, number_box, Align::Center, &number, TextRole::SmallMedium, color);
    if narrow {
        return;
    }
    let verdict = held.and_then(|held| held.on(day.date));
    let mut right = rect.right() - tokens.space_2;
    if let (Some(held), Some(verdict)) = (held, verdict) {
        let sign = pos2(right - tokens.icon_sm / 2.0, middle);
        if held.from.date == day.date {
            let line = Rect::from_min_max(pos2(rect.left(), rect.top()), pos2(right, rect.top() + sizes::DAY_LINE));
            let words = cx.texts.get("calendar-from");
            right = paint::text_in(painter, line, Align::Max, &words, TextRole::Small, tokens.text_subdued).left();
        } else {
            let (icon, color) = match verdict.tone {
                Tone::Free => (icons::DONE, tokens.drop_allowed),
                Tone::Costly => (icons::COSTLY, tokens.state_at_risk_text),
                Tone::Refused | Tone::Forced => (icons::DECLINED, tokens.drop_refused),
            };
            icon.paint(painter, sign, tokens.icon_sm, color);
            right -= tokens.icon_sm;
        }
        right -= tokens.space_1;
    }
    let mut left = rect.left() + sizes::NUMBER_CENTER + sizes::TODAY_DISC / 2.0 + sizes::CELL_PADDING;
    let plate = match day.ground {
        Ground::Closed => Some(Hatch::Closure),
        Ground::Absent if day.half.is_none() => Some(Hatch::Absence),
        _ => None,
    };
    let refused = verdict.is_some_and(|verdict| verdict.tone == Tone::Refused);
    for words in [&day.month, &day.label].into_iter().flatten() {
        let line = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.top() + sizes::DAY_LINE));
        if line.width() < tokens.space_6 {
            break;
        }
        let used = match (plate, refused) {
            (_, true) => {
                paint::plate(painter, tokens, line, words, TextRole::Small, tokens.text_subdued, hatch_of(held, day))
            }
            (Some(kind), false) => {
                paint::plate(painter, tokens, line, words, TextRole::Small, tokens.text_subdued, kind)
            }
            (None, false) => paint::text_in(painter, line, Align::Min, words, TextRole::Small, tokens.text_subdued),
        };
        left = used.right() + tokens.space_2;
    }
    if let Some(verdict) = verdict.filter(|verdict| verdict.tone != Tone::Free) {
        let top = rect.top() + sizes::DAY_LINE;
        let line = Rect::from_min_max(
            pos2(rect.left() + sizes::CELL_PADDING + tokens.space_1, top),
            pos2(rect.right() - sizes::CELL_PADDING, top + sizes::RULE_LINE),
        );
        let words = verdict.brief(cx);
        if refused {
            let color = tokens.drop_refused_text;
            paint::plate(painter, tokens, line, words, TextRole::SmallMedium, color, hatch_of(held, day));
        } else {
            paint::text_in(painter, line, Align::Min, words, TextRole::SmallMedium, tokens.state_at_risk_text);
        }
    }
}

fn hatch_of(held: Option<&Held>, day: &Day) -> Hatch {
    let under = held.is_some_and(|held| held.target == Some(day.date));
    if under { Hatch::RefusedUnderPointer } else { Hatch::Refused }
}

/// Puts the pills of a day into its cell; `tab_stops` when Tab is to reach them.
pub fn pills(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, day: &Day, held: Option<&Held>, tab_stops: bool) -> Touched {
    let tokens = cx.tokens;
    let worded = held.and_then(|held| held.on(day.date)).is_some_and(|verdict| verdict.tone != Tone::Free);
    let top = rect.top() + sizes::DAY_LINE + if worded { sizes::RULE_LINE } else { tokens.pill_gap };
    let inside = Rect::from_min_max(
        pos2(rect.left() + sizes::CELL_PADDING, top),
        pos2(rect.right() - sizes::CELL_PADDING, rect.bottom() - tokens.space_1),
    );
    let height = tokens.pill_height;
    let count = shown(day.pills.len(), inside.height(), height, tokens.pill_gap, sizes::MORE_LINE);
    let mut touched = Touched::default();
    let mut at = inside.top();
    for (index, pill) in day.pills.iter().take(count).enumerate() {
        let place = Rect::from_min_size(pos2(inside.left(), at), vec2(inside.width(), height));
        touched.pills.push((index, put(ui, cx, place, pill, held, tab_stops, "")));
        at += height + tokens.pill_gap;
    }
    if let Some(held) = held.filter(|held| held.lands_on(day.date)) {
        let place =
            Rect::from_min_size(pos2(inside.left(), at.min(inside.bottom() - height)), vec2(inside.width(), height));
        landing(ui, cx, place, held);
    }
    let rest = day.pills.len() - count;
    if rest > 0 {
        let place = Rect::from_min_size(pos2(inside.left(), at), vec2(inside.width(), sizes::MORE_LINE));
        touched.more.push(more(ui, cx, place, day, 0, rest, tab_stops));
    }
    touched
}

/// Paints where a session in hand would land.
pub fn landing(ui: &Ui, cx: &Cx<'_>, place: Rect, held: &Held) {
    let landing = session_pill(&held.pill).rule_broken(false).left_behind(true);
    landing.paint(ui.painter(), cx.tokens, place, crate::ui::widgets::interaction::Interaction::REST);
}

/// Puts one session at its place, with a second line where `detail` has words; `tab_stop` when Tab is to reach it.
pub fn put(
    ui: &mut Ui,
    cx: &Cx<'_>,
    place: Rect,
    pill: &Pill,
    held: Option<&Held>,
    tab_stop: bool,
    detail: &str,
) -> Response {
    let id = pill_id(ui.scope_id(), &pill.what);
    let name = pill.what.session();
    let is_held = held.zip(name).is_some_and(|(held, name)| held.holds(name));
    // Only what shares the host or the person has to do with the verdicts.
    let apart = held.is_some_and(|held| {
        held.pill.host_id != pill.host_id && held.lead().is_some_and(|lead| lead.person != *pill.what.person())
    });
    let selected = name.is_some_and(|name| cx.selection.has(name));
    let mut drawn = session_pill(pill)
        .selected(selected && held.is_none())
        .detail(detail)
        .left_behind(is_held)
        .draggable(pill.is_movable)
        .tab_stop(tab_stop);
    if apart {
        drawn = drawn.context(true);
    }
    drawn.put_as(ui, cx.tokens, place, id)
}

/// Gives the id of a pill, by which the keyboard moves the focus to it.
pub fn pill_id(scope: Id, what: &Booked) -> Id {
    match what {
        Booked::Session(name) => scope.with(("session", &name.person, &name.session)),
        Booked::Proposal(placement) => scope.with(("proposal", &placement.person, placement.date, &placement.rotation)),
    }
}

/// Puts the line that counts the sessions not shown; `part` tells it from others of the same day.
pub fn more(ui: &Ui, cx: &Cx<'_>, place: Rect, day: &Day, part: usize, rest: usize, tab_stop: bool) -> Response {
    let tokens = cx.tokens;
    let id = ui.scope_id().with(("more", day.date, part));
    let response = ui.interact(place, id, roving(ui, id, tab_stop));
    let spoken =
        cx.texts.with("calendar-more-spoken", &[("count", rest.into()), ("day", cx.texts.date_long(day.date).into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    let color = if response.hovered() { tokens.text_primary } else { tokens.text_subdued };
    let words = cx.texts.with("calendar-more", &[("count", rest.into())]);
    let line = place.translate(vec2(sizes::CELL_PADDING, 0.0));
    let drawn = paint::text_in(ui.painter(), line, Align::Min, &words, TextRole::SmallMedium, color);
    if crate::ui::widgets::keyboard_focus(&response) {
        paint::focus_ring(ui.painter(), tokens, drawn, tokens.radius_xs);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
