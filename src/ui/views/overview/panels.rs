//! The figures, and what is to decide.

use super::model::{Decision, Mark, Model};
use crate::domain::State;
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::page::{Page, PeopleFilter, Selection};
use crate::ui::theme::{Icon, TextRole, icons, sizes, text};
use crate::ui::views::awaiting;
use crate::ui::widgets::{EmptyState, Panel, keyboard_focus, paint};
use egui::{Align, Color32, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};
use std::collections::BTreeSet;

/// One figure: its label, the number, a few words, and the people behind it.
pub struct Figure {
    /// What is counted.
    pub label: String,
    /// The sign of the state it is of, if it is of one.
    pub mark: Option<(Icon, Color32)>,
    /// How many.
    pub number: String,
    /// The color of the number.
    pub color: Color32,
    /// Of how many, or what else.
    pub words: String,
    /// The people behind it.
    pub behind: PeopleFilter,
}

/// Paints the row of figures; each opens the people behind it.
pub fn figures(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    row(ui, cx, &list(cx, model));
}

/// Paints figures beside one another; each opens the people behind it.
pub fn row(ui: &mut Ui, cx: &Cx<'_>, list: &[Figure]) {
    let tokens = cx.tokens;
    Panel::bare().flush().show(ui, tokens, |ui| {
        let beside = ((ui.available_width() / sizes::FIGURE_LEAST) as usize).clamp(1, list.len().max(1));
        // As many in each row, as far as that goes.
        let beside = list.len().div_ceil(list.len().div_ceil(beside).max(1)).max(1);
        let width = ui.available_width() / beside as f32;
        ui.spacing_mut().item_spacing.y = 0.0;
        for figures in list.chunks(beside) {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                for (at, figure) in figures.iter().enumerate() {
                    one(ui, cx, figure, vec2(width, sizes::FIGURE), at > 0);
                }
            });
        }
    });
}

/// Adds one figure; `is_next` where another stands at its left.
fn one(ui: &mut Ui, cx: &Cx<'_>, figure: &Figure, size: Vec2, is_next: bool) {
    let tokens = cx.tokens;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = format!("{}, {} {}", figure.label, figure.number, figure.words);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(tokens.stroke_hair), tokens.radius_md, tokens.surface_hover);
    }
    if is_next {
        ui.painter().vline(rect.left(), rect.y_range(), (tokens.stroke_hair, tokens.border_subtle));
    }
    paint_figure(ui, cx, figure, rect.shrink2(vec2(tokens.space_4, tokens.space_4)));
    if keyboard_focus(&response) {
        paint::focus_ring_inside(ui.painter(), tokens, rect);
    }
    if response.clicked() {
        cx.send(Action::ShowPeople(figure.behind.clone()));
    }
}

fn paint_figure(ui: &Ui, cx: &Cx<'_>, figure: &Figure, inner: Rect) {
    let tokens = cx.tokens;
    let painter = ui.painter();
    let mut top = Rect::from_min_size(inner.min, vec2(inner.width(), tokens.text_body_line));
    if let Some((icon, color)) = figure.mark {
        icon.paint(painter, pos2(top.left() + tokens.icon_sm / 2.0, top.center().y), tokens.icon_sm, color);
        top.min.x += tokens.icon_sm + tokens.space_2;
    }
    paint::text_in(painter, top, Align::Min, &figure.label, TextRole::BodyMedium, tokens.text_subdued);
    let bottom = Rect::from_min_max(pos2(inner.left(), top.bottom()), inner.max);
    let number = text::line(painter, &figure.number, TextRole::Display, figure.color, bottom.width());
    let number = paint::galley_in(painter, bottom, Align::Min, number, figure.color);
    let words = Rect::from_min_max(pos2(number.right() + tokens.space_2, bottom.top() + tokens.space_1), bottom.max);
    paint::text_in(painter, words, Align::Min, &figure.words, TextRole::Small, tokens.text_subdued);
}

/// Lists the figures.
pub fn list(cx: &Cx<'_>, model: &Model) -> Vec<Figure> {
    let (tokens, texts, totals) = (cx.tokens, cx.texts, &model.totals);
    let say = |id: &str| texts.get(id).into_owned();
    let count = |id: &str, count: usize| texts.with(id, &[("count", count.into())]);
    let share = if totals.people == 0 { 0.0 } else { totals.experienced as f64 / totals.people as f64 };
    let figure = |label: &str, number: String, words: String, behind| Figure {
        label: say(label),
        mark: None,
        number,
        color: tokens.text_primary,
        words,
        behind,
    };
    let of = |figure: Figure, state: State, count: usize| {
        let mark = look::state_mark(tokens, state);
        let color = if count > 0 { look::state_text(tokens, state) } else { figure.color };
        Figure { mark: Some(mark), color, ..figure }
    };
    let all = texts.with("overview-of-all", &[("all", totals.people.into())]);
    let experienced = texts.with("overview-of", &[("count", totals.experienced.into()), ("all", totals.people.into())]);
    let onboarding = count("overview-onboarding-of", totals.arriving);
    let complete = figure("overview-complete", totals.complete.to_string(), all, PeopleFilter::State(State::Complete));
    let at_risk = figure(
        "overview-at-risk",
        totals.at_risk.to_string(),
        say("overview-at-risk-of"),
        PeopleFilter::State(State::AtRisk),
    );
    let late = texts.with("overview-overdue-of", &[("count", model.most_days_late.into())]);
    let overdue = figure("overview-overdue", totals.overdue.to_string(), late, PeopleFilter::State(State::Overdue));
    let people = count("count-people", totals.missing_people);
    let missing = figure("overview-missing", totals.missing.to_string(), people, PeopleFilter::Missing);
    vec![
        figure("overview-onboarding", totals.onboarding.to_string(), onboarding, PeopleFilter::Onboarding),
        figure("overview-experienced", texts.percent(share), experienced, PeopleFilter::Experienced),
        Figure { mark: Some(look::state_mark(tokens, State::Complete)), ..complete },
        of(at_risk, State::AtRisk, totals.at_risk),
        of(overdue, State::Overdue, totals.overdue),
        Figure { mark: Some(look::state_mark(tokens, State::ToPlan)), ..missing },
    ]
}

/// Paints what somebody has to decide.
pub fn decisions(ui: &mut Ui, cx: &Cx<'_>, model: &Model, width: f32) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("overview-decisions");
    let number = model.decisions_in_all.to_string();
    let link = texts.get("overview-decisions-all");
    ui.vertical(|ui| {
        ui.set_width(width);
        let mut panel = Panel::new(&title).flush().separated();
        if !model.decisions.is_empty() {
            panel = panel.number(&number).link(&link);
        }
        let shown = panel.show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if model.decisions.is_empty() {
                let (none, words) = (texts.get("overview-decisions-none"), texts.get("overview-decisions-none-text"));
                EmptyState::new(icons::COMPLETE, &none, &words).show(ui, tokens);
            }
            for one in &model.decisions {
                decision(ui, cx, one);
            }
        });
        if shown.link_clicked {
            cx.send(Action::Go(Page::Problems));
        }
    });
}

fn decision(ui: &mut Ui, cx: &Cx<'_>, decision: &Decision) {
    let plans = matches!(decision.mark, Mark::State(_));
    let label = cx.texts.get(if plans { "overview-decision-plan" } else { "overview-decision-open" });
    if awaiting::line(ui, cx, mark(cx, decision.mark), &decision.title, &decision.sentence, &label) {
        open(cx, decision, plans);
    }
}

fn mark(cx: &Cx<'_>, mark: Mark) -> (Icon, Color32) {
    let tokens = cx.tokens;
    match mark {
        Mark::State(state) => look::state_mark(tokens, state),
        Mark::Broken => (icons::CALENDAR_REFUSED, tokens.state_overdue_mark),
        Mark::Declined => (icons::DECLINED, tokens.state_overdue_mark),
        Mark::Outcome => (icons::AWAITING_OUTCOME, tokens.state_at_risk_mark),
        Mark::Deadlines => (icons::OVERDUE, tokens.state_overdue_mark),
        Mark::Experience => (icons::NOT_VERIFIED, tokens.state_at_risk_mark),
        Mark::Waiver => (icons::WAIVE, tokens.state_at_risk_mark),
        Mark::Conflict => (icons::PROBLEMS, tokens.state_at_risk_mark),
    }
}

fn open(cx: &Cx<'_>, decision: &Decision, plans: bool) {
    if decision.mark == Mark::Deadlines {
        cx.send(Action::ShowDeadlines);
        return;
    }
    if decision.mark == Mark::Conflict {
        cx.send(Action::Go(Page::Problems));
        return;
    }
    match (&decision.person, &decision.session) {
        (Some(person), _) if plans => {
            let missing = cx.derived.progress.get(person).is_some_and(|progress| progress.missing() > 0);
            cx.send(Action::Go(Page::Person(person.clone())));
            if missing {
                cx.send(Action::Plan(PlanScope::People(BTreeSet::from([person.clone()]))));
            }
        }
        (_, Some(session)) => {
            if let Some(date) = cx.workspace.session(session).map(|session| session.date) {
                cx.send(Action::ShowDate(date));
            }
            cx.send(Action::Select(Selection::Session(session.clone())));
        }
        (Some(person), None) => cx.send(Action::Go(Page::Person(person.clone()))),
        (None, None) => cx.send(Action::Go(Page::Problems)),
    }
}
