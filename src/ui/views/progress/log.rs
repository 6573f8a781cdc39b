//! The log of one employee's sessions: when, for what, with whom, what came of it, what was learnt and said.

use crate::domain::Person;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::person::model::{SessionRow, Signature};
use crate::ui::widgets::{EmptyState, Interaction, Panel, paint, paint_row, wide};
use egui::{Align, CursorIcon, Frame, Margin, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// One session of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct LogRow {
    /// What the person's own page says of it.
    pub row: SessionRow,
    /// The name of its rotation.
    pub rotation: String,
    /// What the employee learnt, in one line.
    pub learnt: String,
    /// What the host said, in one line.
    pub feedback: String,
    /// All of it as one sentence, for assistive technology.
    pub spoken: String,
}

/// Gives the log, in the order of the rows.
pub fn log(facts: &Facts<'_>, person: &Person, rows: &[SessionRow]) -> Vec<LogRow> {
    let of = |row: &SessionRow| {
        let session = person.sessions.get(&row.name.session)?;
        let in_a_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (learnt, feedback) = (in_a_line(&session.reflection), in_a_line(&session.feedback));
        let words = [row.spoken.as_str(), &learnt, &feedback].into_iter().filter(|words| !words.is_empty());
        let spoken = words.collect::<Vec<_>>().join(", ");
        Some(LogRow { row: row.clone(), rotation: facts.rotation_name(&row.rotation), learnt, feedback, spoken })
    };
    rows.iter().filter_map(of).collect()
}

/// Paints the log; a click or Enter puts a session in the inspector.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, rows: &[LogRow]) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("progress-log");
    let count = if rows.is_empty() { String::new() } else { rows.len().to_string() };
    Panel::new(&title).number(&count).flush().separated().show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if rows.is_empty() {
            let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                EmptyState::short(icons::CALENDAR, &texts.get("progress-log-none")).show(ui, tokens);
            });
            return;
        }
        wide(ui, "log", people_sizes::LOG_LEAST, |ui| {
            heads(ui, cx);
            for row in rows {
                line(ui, cx, row);
            }
        });
    });
}

/// Gives where each column begins and ends in a row.
fn columns(cx: &Cx<'_>, row: Rect) -> [Rect; 7] {
    let inner = row.shrink2(vec2(cx.tokens.space_4, 0.0));
    let at = |part: f32| (inner.left() + part * inner.width()).round();
    let starts = people_sizes::LOG_COLUMNS;
    std::array::from_fn(|n| {
        let from = starts.get(n).copied().unwrap_or_default();
        let to = starts.get(n + 1).copied().unwrap_or(1.0);
        let gap = if n < 6 { cx.tokens.space_3 } else { 0.0 };
        Rect::from_min_max(pos2(at(from), row.top()), pos2(at(to) - gap, row.bottom()))
    })
}

fn heads(ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.control_lg), Sense::hover());
    let line = Stroke::new(tokens.stroke_hair, tokens.border_default);
    ui.painter().hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, line);
    let labels = [
        "progress-log-date",
        "progress-log-rotation",
        "progress-log-host",
        "progress-log-status",
        "progress-log-outcome",
        "progress-log-learnt",
        "progress-log-feedback",
    ];
    for (cell, label) in columns(cx, rect).into_iter().zip(labels) {
        let words = texts.get(label);
        paint::text_in(ui.painter(), cell, Align::Min, &words, TextRole::SmallMedium, tokens.text_subdued);
    }
}

fn line(ui: &mut Ui, cx: &Cx<'_>, entry: &LogRow) {
    let tokens = cx.tokens;
    let row = &entry.row;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tokens.row_table));
    let response = ui.interact(rect, ui.scope_id().with(("log", row.name.session.as_str())), Sense::click());
    let selected = cx.selection.has(&row.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &entry.spoken));
    response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(selected));
    if response.clicked() {
        cx.send(Action::Select(Selection::Session(row.name.clone())));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    paint_row(ui, tokens, rect, selected, Interaction::of(&response, true));
    let [date, rotation, host, status, outcome, learnt, feedback] = columns(cx, rect);
    let painter = ui.painter();
    let plain =
        |cell: Rect, words: &str, color| paint::text_in(painter, cell, Align::Min, words, TextRole::Body, color);
    plain(date, &row.date, tokens.text_primary);
    let kind = look::rotation(cx.derived, &row.rotation);
    let center = pos2(rotation.left() + tokens.icon_md / 2.0, rotation.center().y);
    kind.icon().paint(painter, center, tokens.icon_md, tokens.rotation(kind).text);
    let words = rotation.with_min_x(rotation.left() + tokens.icon_md + tokens.space_2);
    plain(words, &entry.rotation, tokens.text_primary);
    plain(host, &row.host, tokens.text_primary);
    let (sign, color) = if row.broken {
        (Some(icons::RULE_BROKEN), tokens.state_overdue_text)
    } else if row.awaits_outcome || row.signature == Signature::Lacking {
        (Some(icons::AWAITING_OUTCOME), tokens.state_at_risk_text)
    } else if row.signature == Signature::Signed {
        (Some(icons::SIGNED), tokens.text_subdued)
    } else {
        (None, tokens.text_subdued)
    };
    let shown = plain(status, &row.status_words, color);
    if let Some(sign) = sign {
        let center = pos2(shown.right() + tokens.space_1 + tokens.icon_sm / 2.0, status.center().y);
        if center.x + tokens.icon_sm / 2.0 <= status.right() + tokens.space_3 {
            sign.paint(painter, center, tokens.icon_sm, color);
        }
    }
    plain(outcome, &row.detail, tokens.text_subdued);
    plain(learnt, &entry.learnt, tokens.text_primary);
    plain(feedback, &entry.feedback, tokens.text_subdued);
    response.on_hover_cursor(CursorIcon::PointingHand);
}
