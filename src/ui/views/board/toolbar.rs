//! The tool bar of the board: where in time and how much of it, which people in which order, the legend.

use super::model::Sort;
use super::person_lane::diamond;
use super::{BoardView, axis};
use crate::domain::{Status, TeamId};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::theme::{RotationLook, TextRole, board_sizes as sizes, icons, text};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::listing::team_name;
use crate::ui::widgets::{
    BlockLook, Button, IconButton, Interaction, MenuItem, PillLook, SessionPill, menu, menu_separator,
};
use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, vec2};

/// Shows the tool bar in its rectangle.
pub fn show(view: &mut BoardView, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, title: &str) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.painter().rect_filled(rect, 0.0, tokens.surface_panel);
    let edge = (tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, edge);
    let inner = rect.shrink2(vec2(tokens.page_padding_x, 0.0));
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    let mut bar = ui.new_child(builder);
    bar.spacing_mut().item_spacing.x = tokens.space_2;
    if IconButton::new(icons::PREVIOUS, &texts.get("calendar-previous")).small().show(&mut bar, tokens).clicked() {
        view.scroll(cx, -1);
    }
    if Button::secondary(&texts.get("calendar-today")).small().show(&mut bar, tokens).clicked() {
        view.show_today();
    }
    if IconButton::new(icons::NEXT, &texts.get("calendar-next")).small().show(&mut bar, tokens).clicked() {
        view.scroll(cx, 1);
    }
    bar.add_space(tokens.space_1);
    // The buttons come first, then the title, which is cut where they leave too little, and then the legend.
    let role = TextRole::BodySemibold;
    let wish = text::line(bar.painter(), title, role, tokens.text_primary, f32::INFINITY).size().x;
    let rest = bar.available_rect_before_wrap();
    let builder = UiBuilder::new().max_rect(rest).layout(Layout::right_to_left(Align::Center));
    let mut right = bar.new_child(builder);
    right.spacing_mut().item_spacing.x = tokens.space_2;
    at_right(view, &mut right, cx);
    legend(&mut right, cx, wish + tokens.space_3);
    let place = rest.with_max_x((right.min_rect().left() - tokens.space_3).max(rest.left()));
    if place.width() >= tokens.space_6 {
        let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
        tokens.text_line(&mut bar.new_child(builder), title, role, tokens.text_primary);
    }
}

/// Adds the buttons at the right edge, from right to left.
fn at_right(view: &mut BoardView, ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    zoom(view, ui, cx);
    let print = IconButton::new(icons::PRINT, &texts.get("command-print")).small().show(ui, tokens);
    if let Some(look) = view.print.show(ui, cx, &print) {
        let name = format!("{}-{}", texts.get("print-file-board"), view.first_week(cx).monday());
        cx.send(Action::Print { sheet: Box::new(view.sheet(cx)), name, look });
    }
    order(view, ui, cx);
    teams(view, ui, cx);
}

fn zoom(view: &mut BoardView, ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let fewer = axis::zoomed(view.weeks, true) != view.weeks;
    let more = axis::zoomed(view.weeks, false) != view.weeks;
    let out = texts.get("board-zoom-out");
    let closer = texts.get("board-zoom-in");
    if IconButton::new(icons::ADD, &closer).small().enabled(fewer).show(ui, tokens).clicked() {
        view.zoom(true);
    }
    let weeks = texts.with("board-weeks", &[("count", view.weeks.into())]);
    tokens.text_line(ui, &weeks, TextRole::SmallMedium, tokens.text_primary);
    if IconButton::new(icons::REMOVE, &out).small().enabled(more).show(ui, tokens).clicked() {
        view.zoom(false);
    }
}

fn order(view: &mut BoardView, ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let label = texts.get(view.sort.text_id());
    let name = texts.with("board-order-of", &[("order", (&*label).into())]);
    let button = Button::secondary(&label).accessible_name(&name).icon(icons::SORT_DOWN).small().show(ui, tokens);
    menu(&button, tokens, &name, |ui| {
        for sort in Sort::ALL {
            if MenuItem::new(&texts.get(sort.text_id())).chosen(sort == view.sort).show(ui, tokens).clicked() {
                view.set_order(sort, view.wanted.grouping.is_some());
            }
        }
        menu_separator(ui, tokens);
        let grouped = view.wanted.grouping.is_some();
        if MenuItem::new(&texts.get("board-by-team")).icon(icons::GROUP).chosen(grouped).show(ui, tokens).clicked() {
            view.set_order(view.sort, !grouped);
        }
    });
}

fn teams(view: &mut BoardView, ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, facts) = (cx.tokens, Facts::from(cx));
    let chosen = view.wanted.teams.first().cloned();
    let all = cx.texts.get("board-all-teams").into_owned();
    let label = chosen.as_ref().map_or_else(|| all.clone(), |team| team_name(&facts, team.as_ref()));
    let name = cx.texts.with("board-team-of", &[("team", label.as_str().into())]);
    let button = Button::secondary(&label).accessible_name(&name).icon(icons::FILTER).small().show(ui, tokens);
    menu(&button, tokens, &name, |ui| {
        if MenuItem::new(&all).chosen(chosen.is_none()).show(ui, tokens).clicked() {
            view.wanted.teams.clear();
        }
        let has_none = cx.workspace.people.values().any(|person| person.team.is_none());
        let none: Option<Option<TeamId>> = has_none.then_some(None);
        for team in cx.workspace.root.teams.keys().cloned().map(Some).chain(none) {
            let words = team_name(&facts, team.as_ref());
            if MenuItem::new(&words).chosen(chosen.as_ref() == Some(&team)).show(ui, tokens).clicked() {
                view.wanted.teams = [team].into();
            }
        }
    });
}

/// Explains the blocks and the ticks, from right to left, where there is room for all of it and for the title.
fn legend(ui: &mut Ui, cx: &Cx<'_>, title: f32) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let word = |status: Status| (Some(look::pill(status)), texts.status(status).to_lowercase());
    let signs = [
        (None, texts.get("board-legend-due").into_owned()),
        word(Status::Done),
        word(Status::Confirmed),
        word(Status::Planned),
        (Some(PillLook::Proposed), texts.get("status-proposed").to_lowercase()),
    ];
    let width = |words: &str| {
        let galley = text::line(ui.painter(), words, TextRole::Small, tokens.text_subdued, f32::INFINITY);
        galley.size().x + tokens.icon_md + 2.0 * tokens.space_2
    };
    if signs.iter().map(|(_, words)| width(words)).sum::<f32>() + tokens.space_4 + title > ui.available_width() {
        return;
    }
    ui.add_space(tokens.space_2);
    for (look, words) in &signs {
        tokens.text_line(ui, words, TextRole::Small, tokens.text_subdued);
        let (rect, _) = ui.allocate_exact_size(vec2(tokens.icon_md, tokens.icon_md), Sense::hover());
        match look {
            Some(look) => {
                let icon = (*look == PillLook::Done).then_some(sizes::BLOCK_ICONS.1);
                let block = BlockLook { radius: tokens.radius_xs, dashed: true, icon, words: "" };
                let pill = SessionPill::new(RotationLook::ColdCalls, *look, "", "");
                pill.paint_block(ui.painter(), tokens, rect, block, Interaction::REST);
            }
            None => {
                diamond(ui.painter(), rect.center(), tokens.text_subdued);
            }
        }
    }
}
