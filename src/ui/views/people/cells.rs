//! The cells of one row of People.

use super::columns::Placed;
use super::listing::Column;
use super::look;
use super::pace::Pace;
use super::row::Row;
use super::table::cell;
use crate::domain::State;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, people_sizes, text};
use crate::ui::widgets::{ExperienceMonths, paint, paint_dots, paint_experience, state_badge, tooltip};
use egui::{Align, Color32, Layout, Rect, Sense, Ui, UiBuilder, pos2};

/// Paints the cells of a row.
pub(super) fn paint(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, row: &Row, columns: &[Placed]) {
    let tokens = cx.tokens;
    // A person who has left recedes.
    let left = row.state == State::Left;
    let plain = if left { tokens.text_faint } else { tokens.text_primary };
    let subdued = if left { tokens.text_faint } else { tokens.text_subdued };
    for placed in columns {
        let cell = cell(rect, placed);
        match &placed.column {
            Column::Name => paint::words_in(ui.painter(), cell, &row.name, TextRole::BodyMedium, plain),
            Column::Team => paint::words_in(ui.painter(), cell, &row.team, TextRole::Body, subdued),
            Column::Programme => paint::words_in(ui.painter(), cell, &row.programme, TextRole::Body, subdued),
            Column::Start => {
                paint::text_in(
                    ui.painter(),
                    cell,
                    Align::Min,
                    &row.start,
                    TextRole::Body,
                    if row.arrives { subdued } else { plain },
                );
            }
            Column::Experience => experience(ui, cx, cell, row, plain, subdued),
            Column::Rotation(id) => {
                let dots = row.rotations.iter().flatten().find(|dots| dots.rotation == *id);
                if let Some(dots) = dots.filter(|_| !left) {
                    paint_dots(ui.painter(), tokens, look::rotation(cx.derived, id), look::steps(dots), cell);
                    let hover = ui.interact(cell, ui.scope_id().with(("dots", &row.name, id.as_str())), Sense::hover());
                    tooltip(hover, tokens, &dots.words);
                }
            }
            Column::Next => next(ui, cx, cell, row, plain, subdued),
            Column::Due => {
                let (role, color) = match row.due_state {
                    State::Overdue => (TextRole::BodyMedium, tokens.state_overdue_text),
                    State::AtRisk => (TextRole::BodyMedium, tokens.state_at_risk_text),
                    _ => (TextRole::Body, plain),
                };
                paint::words_in(ui.painter(), cell, &row.due, role, color);
            }
            Column::Pace => {
                let color = match row.pace {
                    Pace::NoPlace => tokens.state_at_risk_text,
                    pace if pace.is_behind() => tokens.state_overdue_text,
                    _ => subdued,
                };
                paint::words_in(ui.painter(), cell, &row.pace_words, TextRole::Body, color);
            }
            Column::State => state(ui, cx, cell, row),
        }
    }
}

fn experience(ui: &Ui, cx: &Cx<'_>, cell: Rect, row: &Row, plain: Color32, subdued: Color32) {
    let figure = cell.with_max_x(cell.left() + people_sizes::EXPERIENCE_BAR_AT);
    let (role, color) = if row.experience.reached { (TextRole::BodyMedium, plain) } else { (TextRole::Body, subdued) };
    paint::words_in(
        ui.painter(),
        figure.with_max_x(figure.right() - cx.tokens.space_1),
        &row.experience.figure,
        role,
        color,
    );
    let right = figure.right() + people_sizes::EXPERIENCE_BAR;
    let bar = Rect::from_min_max(pos2(figure.right(), cell.top()), pos2(right, cell.bottom()));
    let months = ExperienceMonths { verified: row.experience.verified, claimed: 0.0, threshold: 1.0 };
    paint_experience(ui, cx.tokens, bar, months);
}

fn next(ui: &Ui, cx: &Cx<'_>, cell: Rect, row: &Row, plain: Color32, subdued: Color32) {
    let tokens = cx.tokens;
    let Some(next) = &row.next else {
        paint::words_in(ui.painter(), cell, &row.no_next, TextRole::Body, subdued);
        return;
    };
    let look = look::rotation(cx.derived, &next.rotation);
    let center = pos2(cell.left() + tokens.icon_sm / 2.0, cell.center().y);
    look.icon().paint(ui.painter(), center, tokens.icon_sm, tokens.rotation(look).solid);
    let line = cell.with_min_x(cell.left() + tokens.icon_sm + tokens.space_2 - tokens.stroke_focus);
    let mut job = TextRole::Body.job(&next.date, plain);
    if !next.host.is_empty() {
        job.append(&format!(" · {}", next.host), 0.0, TextRole::Body.format(subdued));
    }
    let mut galley = text::line_of(ui.painter(), job, line.width());
    let elided = galley.elided;
    if elided {
        // Half a name helps nobody: where there is no room for it, the date stands alone.
        galley = text::line_of(ui.painter(), TextRole::Body.job(&next.date, plain), line.width());
    }
    paint::galley_in(ui.painter(), line, Align::Min, galley, plain);
    if elided {
        let id = ui.scope_id().with(("next", cell.top() as i32));
        tooltip(ui.interact(cell, id, Sense::hover()), tokens, &format!("{} · {}", next.date, next.host));
    }
}

fn state(ui: &mut Ui, cx: &Cx<'_>, cell: Rect, row: &Row) {
    let word = cx.texts.state(row.state);
    match look::state(row.state) {
        Some(look) => {
            let layout = Layout::left_to_right(Align::Center);
            let mut child = ui.new_child(UiBuilder::new().max_rect(cell).layout(layout));
            state_badge(&mut child, cx.tokens, look, &word);
        }
        None => paint::words_in(ui.painter(), cell, &word, TextRole::Small, cx.tokens.text_faint),
    }
}
