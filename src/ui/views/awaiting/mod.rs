//! What awaits somebody's word, as a list with a button each; Overview's decisions look the same.

use crate::domain::{Awaited, Awaiting, PersonId};
use crate::texts::AwaitingWords;
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::page::Selection;
use crate::ui::theme::{Icon, TextRole, icons, sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{Button, paint};
use egui::{Align, Color32, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::collections::BTreeSet;

/// One thing that waits, in words, with what its button does.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What waits.
    pub what: Awaited,
    /// What is asked, and what helps to answer.
    pub words: AwaitingWords,
    /// The id of the label of its button.
    pub label: &'static str,
    /// What the button does.
    pub action: Action,
}

/// Puts what waits into words.
pub fn rows(facts: &Facts<'_>, list: &[Awaiting]) -> Vec<Row> {
    list.iter()
        .map(|awaiting| Row {
            what: awaiting.what.clone(),
            words: facts.texts.awaiting(awaiting, facts.workspace, facts.today),
            label: label(&awaiting.what),
            action: action(&awaiting.what, &awaiting.person),
        })
        .collect()
}

fn label(what: &Awaited) -> &'static str {
    match what {
        Awaited::Outcome(_) => "awaiting-record",
        Awaited::Signature(_) => "awaiting-sign",
        Awaited::NewPlace(_) => "awaiting-find",
        Awaited::Answer(_) => "awaiting-reply",
        Awaited::Gap { .. } => "awaiting-schedule",
    }
}

fn action(what: &Awaited, person: &PersonId) -> Action {
    match what.session() {
        Some(name) => Action::Select(Selection::Session(name.clone())),
        None => Action::Plan(PlanScope::People(BTreeSet::from([person.clone()]))),
    }
}

/// Paints one row, as wide as there is room.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, row: &Row) {
    let label = cx.texts.get(row.label);
    if line(ui, cx, mark(cx, &row.what), &row.words.title, &row.words.sentence, &label) {
        cx.send(row.action.clone());
    }
}

/// Paints a line that asks for something: a sign, a title, a sentence and a button; tells whether that was pressed.
pub fn line(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (icon, color): (Icon, Color32),
    title: &str,
    sentence: &str,
    label: &str,
) -> bool {
    let tokens = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), sizes::DECISION), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom(), (tokens.stroke_hair, tokens.border_subtle));
    icon.paint(ui.painter(), pos2(rect.left() + tokens.space_6, rect.center().y), tokens.icon_lg, color);
    let inner =
        Rect::from_min_max(pos2(rect.left() + sizes::DECISION_TEXT, rect.top()), rect.max - vec2(tokens.space_3, 0.0));
    let mut right = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    let named = format!("{label}, {title}");
    let pressed = Button::secondary(label).small().accessible_name(&named).show(&mut right, tokens).clicked();
    let words = Rect::from_min_max(inner.min, pos2(right.min_rect().left() - tokens.space_3, inner.bottom()));
    let middle = words.center().y;
    let first = Rect::from_min_max(pos2(words.left(), middle - tokens.text_body_line), pos2(words.right(), middle));
    let second = Rect::from_min_max(pos2(words.left(), middle), pos2(words.right(), middle + tokens.text_small_line));
    paint::text_in(ui.painter(), first, Align::Min, title, TextRole::BodyMedium, tokens.text_primary);
    paint::text_in(ui.painter(), second, Align::Min, sentence, TextRole::Small, tokens.text_subdued);
    let spoken = format!("{title}. {sentence}");
    let described = ui.interact(words, ui.scope_id().with(&spoken), Sense::hover());
    described.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    described.on_hover_text(spoken);
    pressed
}

fn mark(cx: &Cx<'_>, what: &Awaited) -> (Icon, Color32) {
    let tokens = cx.tokens;
    match what {
        Awaited::Outcome(_) => (icons::AWAITING_OUTCOME, tokens.state_at_risk_mark),
        Awaited::Signature(_) => (icons::NOT_VERIFIED, tokens.state_at_risk_mark),
        Awaited::NewPlace(_) => (icons::DECLINED, tokens.state_overdue_mark),
        Awaited::Answer(_) => (icons::CALENDAR, tokens.state_to_plan_mark),
        Awaited::Gap { state, .. } => look::state_mark(tokens, *state),
    }
}
