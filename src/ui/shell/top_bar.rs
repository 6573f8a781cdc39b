//! The top bar: the page's title, the state of saving, undo and redo, search, and the one primary action.

use super::sidebar;
use crate::app::planning::Planning;
use crate::app::watching::News;
use crate::app::{Editor, ReadOnly, SaveState};
use crate::texts::{Texts, capitalized};
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{Icon, TextRole, icons, sizes};
use crate::ui::user_command::UserCommand;
use crate::ui::widgets::{Button, IconButton, key_cap, paint, tooltip};
use chrono::{NaiveDateTime, Timelike};
use egui::{Align, Color32, Frame, Layout, Margin, Panel, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use std::collections::BTreeSet;

/// What the top bar shows beside the context.
pub struct State<'a> {
    /// Where one is.
    pub page: &'a Page,
    /// The editor, for undo and the state of saving.
    pub editor: &'a Editor,
    /// The plan under way.
    pub planning: Option<&'a Planning>,
    /// When the last change reached the disk.
    pub saved_at: Option<NaiveDateTime>,
    /// What others have changed since anything was changed here.
    pub news: Option<&'a News>,
}

/// Paints the top bar.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, state: &State<'_>) {
    let tokens = cx.tokens;
    let margin = Margin { left: tokens.space_6 as i8, right: tokens.space_4 as i8, top: 0, bottom: 0 };
    let frame = Frame::new().fill(tokens.surface_panel).inner_margin(margin);
    Panel::top("top bar").resizable(false).show_separator_line(false).exact_size(tokens.top_bar).frame(frame).show(
        ui,
        |ui| {
            let whole = ui.max_rect();
            let left = whole.left() - tokens.space_6;
            let edge = left..=whole.right() + tokens.space_4;
            ui.painter().hline(edge, whole.bottom() - 0.5, (tokens.stroke_hair, tokens.border_default));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                primary(ui, cx, state);
                if let Page::Progress(id) = state.page {
                    crate::ui::views::person::passport::button(ui, cx, id);
                }
                search(ui, cx);
                undo_and_redo(ui, cx, state);
                saving(ui, cx, state);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| title(ui, cx, state.page));
            });
        },
    );
}

fn title(ui: &mut Ui, cx: &Cx<'_>, page: &Page) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.spacing_mut().item_spacing.x = tokens.space_2;
    let is_home = *page == cx.perspective.home();
    let name = texts.get(sidebar::name_of(cx.perspective, page));
    if let Some(parent) = page.parent().filter(|_| !is_home) {
        let parent_name = texts.get(parent.title_id());
        let back = texts.with("shell-back", &[("page", (&*parent_name).into())]);
        if IconButton::new(icons::BACK, &back).show(ui, tokens).clicked() {
            cx.send(Action::Go(parent));
        }
    }
    let heading = tokens.text_line(ui, &name, TextRole::Heading, tokens.text_primary);
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*name));
    if let Some(subtitle) = subtitle(cx, page) {
        tokens.text_line(ui, &subtitle, TextRole::Body, tokens.text_subdued);
    }
}

fn subtitle(cx: &Cx<'_>, page: &Page) -> Option<String> {
    let texts = cx.texts;
    let count = |id, count: usize| texts.with(id, &[("count", count.into())]);
    Some(match page {
        Page::Overview => capitalized(&texts.date_long_with_year(cx.today)),
        Page::People => count("count-people", cx.workspace.people.len()),
        Page::Hosts => count("count-people", cx.workspace.hosts.len()),
        Page::Person(id) => cx.person_name(id).to_owned(),
        Page::Host(id) => cx.host_name(id).to_owned(),
        Page::Progress(id) => {
            let team = cx.workspace.people.get(id).and_then(|person| person.team.as_ref());
            let team = team.and_then(|team| cx.workspace.root.teams.get(team)).map(|team| team.name.clone());
            std::iter::once(cx.person_name(id).to_owned()).chain(team).collect::<Vec<_>>().join(", ")
        }
        Page::Insights => count("shell-insights", cx.workspace.insights.insights.len()),
        Page::Problems => count("shell-problems-open", cx.derived.open_problems),
        Page::Team(id) => cx.workspace.root.teams.get(id).map_or(id.as_str(), |team| &team.name).to_owned(),
        Page::Help(topic) => texts.get(topic.text_id()).into_owned(),
        Page::Calendar | Page::Board | Page::Programmes | Page::Settings | Page::WhoLooks => return None,
    })
}

fn primary(ui: &mut Ui, cx: &Cx<'_>, state: &State<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    if let Some(planning) = state.planning {
        let stop = texts.get("plan-cancel");
        if Button::secondary(&stop).show(ui, tokens).clicked() {
            cx.send(Action::CancelPlan);
        }
        let words = planning.progress().map_or_else(
            || texts.get("plan-running").into_owned(),
            |progress| {
                let values = [("placed", progress.placed.into()), ("missing", progress.wanted.into())];
                texts.with("plan-running-of", &values)
            },
        );
        tokens.text_line(ui, &words, TextRole::Small, tokens.text_subdued);
        return;
    }
    if cx.preview.is_some() {
        let again = texts.get("plan-again");
        if Button::secondary(&again).icon(icons::REFRESH).show(ui, tokens).clicked() {
            cx.send(Action::Plan(PlanScope::Again));
        }
        return;
    }
    if *state.page == Page::Insights {
        let label = texts.get("insights-new");
        if cx.rights.may_edit_insights() && Button::primary(&label).icon(icons::ADD).show(ui, tokens).clicked() {
            cx.send(Action::Run(UserCommand::NewInsight));
        }
        return;
    }
    let (scope, missing) = match state.page {
        Page::Person(id) | Page::Progress(id) => {
            let progress = cx.derived.progress.get(id).filter(|progress| progress.is_planned_now());
            (PlanScope::People(BTreeSet::from([id.clone()])), progress.map_or(0, |progress| progress.missing()))
        }
        Page::Overview | Page::Calendar | Page::Board | Page::People => {
            (PlanScope::Everybody, cx.derived.everybody.missing)
        }
        _ => return,
    };
    let label = match missing {
        0 => texts.get("plan-nothing").into_owned(),
        _ => texts.with("plan-count", &[("count", missing.into())]),
    };
    if Button::primary(&label).icon(icons::SCHEDULE).enabled(missing > 0).show(ui, tokens).clicked() {
        cx.send(Action::Plan(scope));
    }
}

fn search(ui: &mut Ui, cx: &Cx<'_>) {
    let tokens = cx.tokens;
    let window = ui.ctx().content_rect().width();
    if window < sizes::SEARCH_ICON_UNDER {
        let name = cx.texts.get(UserCommand::Search.text_id());
        if IconButton::new(icons::SEARCH, &name).show(ui, tokens).clicked() {
            cx.send(Action::Run(UserCommand::Search));
        }
        return;
    }
    let is_narrow = window < sizes::SEARCH_NARROW_UNDER;
    let width = if is_narrow { sizes::SEARCH.1 } else { sizes::SEARCH.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.control_lg), Sense::click());
    let name = cx.texts.get(UserCommand::Search.text_id());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
    let ground = if response.hovered() { tokens.surface_hover } else { tokens.surface_sunken };
    let outline = Stroke::new(tokens.stroke_hair, tokens.border_strong);
    ui.painter().rect(rect, tokens.radius_sm, ground, outline, StrokeKind::Inside);
    let glass = egui::pos2(rect.left() + tokens.space_4, rect.center().y);
    icons::SEARCH.paint(ui.painter(), glass, tokens.icon_md, tokens.text_subdued);
    let words = Rect::from_x_y_ranges(rect.left() + tokens.space_8..=rect.right(), rect.y_range());
    let hint = cx.texts.get("shell-search-hint");
    paint::text_in(ui.painter(), words, Align::Min, &hint, TextRole::Body, tokens.text_faint);
    if let Some(shortcut) = UserCommand::Search.shortcut() {
        let cap = key_cap::layout(ui, tokens, &ui.ctx().format_shortcut(&shortcut).replace('+', " "));
        let size = cap.size();
        cap.paint(
            ui.painter(),
            tokens,
            egui::pos2(rect.right() - tokens.space_2 - size.x, rect.center().y - size.y / 2.0),
        );
    }
    if crate::ui::widgets::keyboard_focus(&response) {
        paint::focus_ring(ui.painter(), tokens, rect, tokens.radius_sm);
    }
    if response.clicked() {
        cx.send(Action::Run(UserCommand::Search));
    }
}

fn undo_and_redo(ui: &mut Ui, cx: &Cx<'_>, state: &State<'_>) {
    let texts = cx.texts;
    let steps = [
        (UserCommand::Redo, state.editor.next_redo(), "shell-redo-of", "shell-nothing-to-redo"),
        (UserCommand::Undo, state.editor.next_undo(), "shell-undo-of", "shell-nothing-to-undo"),
    ];
    for (command, step, of, nothing) in steps {
        let name = match step {
            Some(label) => texts.with(of, &[("what", texts.edited(label, cx.workspace).into())]),
            // "Annuler" alone is what leaves a form.
            None => texts.get(nothing).into_owned(),
        };
        let reason = step.is_none().then(|| texts.get(nothing));
        let button = IconButton::new(command.icon(), &name).disabled_because(reason.as_deref());
        if button.show(ui, cx.tokens).clicked() {
            cx.send(Action::Run(command));
        }
    }
}

/// Paints the state of saving: an icon and, where there is room, words.
fn saving(ui: &mut Ui, cx: &Cx<'_>, state: &State<'_>) {
    let tokens = cx.tokens;
    let (icon, color, words) = save_words(cx, state);
    let small = ui.ctx().content_rect().width() < sizes::SAVE_ICON_UNDER;
    let response = if small {
        let (rect, response) = ui.allocate_exact_size(vec2(tokens.control_xs, tokens.control_xs), Sense::hover());
        icon.paint(ui.painter(), rect.center(), tokens.icon_sm, color);
        response
    } else {
        let text = if color == tokens.state_complete_text { tokens.text_faint } else { color };
        let response = tokens.text_line(ui, &words, TextRole::Small, text);
        let (rect, _) = ui.allocate_exact_size(vec2(tokens.icon_sm, tokens.control_xs), Sense::hover());
        icon.paint(ui.painter(), rect.center(), tokens.icon_sm, color);
        response
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
    tooltip(response, tokens, &words);
}

fn save_words(cx: &Cx<'_>, state: &State<'_>) -> (Icon, Color32, String) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    if let Some(reason) = cx.rights.read_only {
        let reason = texts.get(match reason {
            ReadOnly::Folder => "read-only-folder",
            ReadOnly::NewerFormat => "read-only-newer",
        });
        let words = texts.with("save-read-only", &[("reason", (&*reason).into())]);
        return (icons::READ_ONLY, tokens.state_at_risk_text, words);
    }
    match state.editor.save_state() {
        SaveState::Failed { file, fault } => {
            let reason = texts.save_fault(&file, &fault);
            let failed = texts.with("save-failed", &[("reason", reason.into())]);
            let words = format!("{failed} {}", texts.get("save-retrying"));
            (icons::ERROR, tokens.state_overdue_text, words)
        }
        SaveState::Away => (icons::ERROR, tokens.state_overdue_text, texts.get("save-away").into_owned()),
        _ if cx.preview.is_some() => (icons::PREVIEW, tokens.text_subdued, texts.get("save-preview").into_owned()),
        SaveState::Saving => (icons::WAITING, tokens.text_subdued, texts.get("save-saving").into_owned()),
        SaveState::Saved | SaveState::Untouched => {
            if let Some(news) = state.news {
                return (icons::SAVED, tokens.state_complete_text, super::news::news_words(texts, news));
            }
            let words = match state.saved_at.filter(|_| state.editor.save_state() == SaveState::Saved) {
                Some(at) => texts.with("save-saved-at", &[("time", time(texts, at).into())]),
                None => texts.get("save-saved").into_owned(),
            };
            (icons::SAVED, tokens.state_complete_text, words)
        }
    }
}

fn time(texts: &Texts, at: NaiveDateTime) -> String {
    crate::domain::TimeOfDay::new(at.hour(), at.minute()).map(|time| texts.time(time)).unwrap_or_default()
}
