//! The tool bar of the calendar: where in time, what it is narrowed down to, and the view.

use super::CalendarView;
use super::filter::{Filter, FilterPart, plural};
use super::goto;
use super::month::Month;
use super::sheet;
use crate::domain::Status;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::CalendarSpan;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons, text};
use crate::ui::widgets::{Button, CheckBox, Chip, IconButton, Select, card_frame, segmented};
use egui::{Align, Key, Layout, Modifiers, Popup, PopupCloseBehavior, Rect, RectAlign, Ui, UiBuilder, pos2, vec2};

/// Shows the tool bar in its rectangle.
pub fn show(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, month: &Month) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.painter().rect_filled(rect, 0.0, tokens.surface_panel);
    let edge = (tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, edge);
    let inner = Rect::from_min_size(rect.min, vec2(rect.width(), tokens.tool_bar));
    let inner = inner.shrink2(vec2(tokens.page_padding_x, 0.0));
    let below = Rect::from_min_max(inner.left_bottom(), pos2(inner.right(), rect.bottom()));
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    let mut bar = ui.new_child(builder);
    bar.spacing_mut().item_spacing.x = tokens.space_2;
    // The icon stands on the page's left edge; its ground reaches further.
    if IconButton::new(icons::PREVIOUS, &texts.get("calendar-previous")).small().show(&mut bar, tokens).clicked() {
        view.scroll(cx, -1);
    }
    if Button::secondary(&texts.get("calendar-today")).small().show(&mut bar, tokens).clicked() {
        view.show_today(cx);
    }
    if IconButton::new(icons::NEXT, &texts.get("calendar-next")).small().show(&mut bar, tokens).clicked() {
        view.scroll(cx, 1);
    }
    let asks = IconButton::new(icons::CALENDAR, &texts.get("calendar-goto")).small().show(&mut bar, tokens);
    if asks.clicked() && view.goto.is_none() {
        view.ask_for_date();
    }
    goto::show(view, &bar, cx, &asks);
    bar.add_space(tokens.space_1);
    // The buttons come first; the title is cut where they leave too little: the days name their months too.
    let role = TextRole::BodySemibold;
    let wish = text::line(bar.painter(), &month.title, role, tokens.text_primary, f32::INFINITY).size().x;
    let rest = bar.available_rect_before_wrap();
    let builder = UiBuilder::new().max_rect(rest).layout(Layout::right_to_left(Align::Center));
    let mut right = bar.new_child(builder);
    {
        let ui = &mut right;
        ui.spacing_mut().item_spacing.x = tokens.space_2;
        let names = CalendarSpan::ALL.map(|span| (span, texts.get(span.text_id())));
        let parts = names.each_ref().map(|(span, name)| (*span, &**name));
        let mut span = view.span;
        if segmented(ui, tokens, &texts.get("calendar-view"), &mut span, &parts).changed() {
            view.turn_to(cx, span);
        }
        let is_empty = month.days().all(|day| day.pills.is_empty());
        let copy = texts.get("calendar-copy");
        if IconButton::new(icons::COPY, &copy).small().enabled(!is_empty).show(ui, tokens).clicked() {
            view.ask_for_copy();
        }
        let print = IconButton::new(icons::PRINT, &texts.get("command-print")).small().show(ui, tokens);
        if let Some(look) = view.print.show(ui, cx, &print) {
            let (sheet, name) = (sheet::sheet(cx, month, view.span, &view.filter), sheet::name(cx, month, view.span));
            cx.send(Action::Print { sheet: Box::new(sheet), name, look });
        }
        filter_button(view, ui, cx);
        let chips = view.filter.chips(cx);
        let widths = chips.iter().map(|(_, words)| Chip::new(words).on(true).clearable(words).width(ui, tokens));
        let needed: f32 = widths.map(|width| width + tokens.space_2).sum();
        let is_below = needed + wish + tokens.space_3 > ui.available_width();
        if is_below != view.chips_below {
            view.chips_below = is_below;
            ui.ctx().request_repaint();
        }
        if !is_below {
            for (part, words) in chips.iter().rev() {
                filter_chip(view, ui, cx, *part, words);
            }
        }
    }
    let place = rest.with_max_x((right.min_rect().left() - tokens.space_3).max(rest.left()));
    if place.width() >= tokens.space_6 {
        let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
        tokens.text_line(&mut bar.new_child(builder), &month.title, role, tokens.text_primary);
    }
    if view.chips_below && below.height() > 0.0 {
        let builder = UiBuilder::new().max_rect(below).layout(Layout::left_to_right(Align::Center)).id_salt("chips");
        let mut line = ui.new_child(builder);
        line.set_clip_rect(rect.intersect(ui.clip_rect()));
        line.spacing_mut().item_spacing.x = tokens.space_2;
        for (part, words) in view.filter.chips(cx) {
            filter_chip(view, &mut line, cx, part, &words);
        }
    }
}

/// Shows one part of the filter: its × takes it off, it itself opens all of them.
fn filter_chip(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>, part: FilterPart, words: &str) {
    let clear = cx.texts.with("calendar-filter-off", &[("what", words.into())]);
    let chip = Chip::new(words).on(true).clearable(&clear).show(ui, cx.tokens);
    if chip.cleared {
        view.filter.clear(part);
    } else if chip.response.clicked() {
        view.filter_open = true;
    }
}

fn filter_button(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let words = texts.get("calendar-filter");
    let button = Button::secondary(&words).icon(icons::FILTER).small().show(ui, tokens);
    if button.clicked() {
        view.filter_open = !view.filter_open;
    }
    let mut open = view.filter_open;
    Popup::new(ui.scope_id().with("filter"), ui.ctx().clone(), &button, ui.layer_id())
        .open_bool(&mut open)
        // The choices of a field are a popup of their own: a click in them is none outside.
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .align(RectAlign::BOTTOM_END)
        .gap(tokens.space_1)
        .frame(card_frame(tokens))
        .accessible_name(words.clone())
        .show(|ui| {
            ui.set_width(sizes::FILTER_CARD);
            fields(&mut view.filter, ui, cx);
        });
    let left = ui.input(|input| input.pointer.any_click()) && !button.clicked() && over_page(ui);
    if view.filter_open && !open {
        // The Escape that closed it is used up.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    }
    view.filter_open = open && !left;
}

/// Tells whether the pointer lies over the page rather than over a popup.
fn over_page(ui: &Ui) -> bool {
    let pointer = ui.input(|input| input.pointer.interact_pos());
    pointer.and_then(|at| ui.ctx().layer_id_at(at)).is_none_or(|layer| layer == ui.layer_id())
}

fn fields(filter: &mut Filter, ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.spacing_mut().item_spacing.y = tokens.space_3;
    let root = &cx.workspace.root;
    choose(ui, cx, "calendar-filter-team", &mut filter.team, root.teams.iter().map(|(id, team)| (id, &*team.name)));
    let people = cx.workspace.people.iter().map(|(id, person)| (id, &*person.name));
    choose(ui, cx, "calendar-filter-person", &mut filter.person, people);
    let hosts = cx.workspace.hosts.iter().map(|(id, host)| (id, &*host.name));
    choose(ui, cx, "calendar-filter-host", &mut filter.host, hosts);
    let rotations = cx.derived.rotations.iter().map(|rotation| (&rotation.id, &*rotation.name));
    choose(ui, cx, "calendar-filter-rotation", &mut filter.rotation, rotations);
    tokens.text(ui, &texts.get("calendar-filter-status"), TextRole::Small, tokens.text_subdued);
    ui.spacing_mut().item_spacing.y = 0.0;
    for status in Status::ALL {
        let on = filter.statuses.contains(&status);
        if CheckBox::new(on, &texts.get(plural(status))).show(ui, tokens).clicked() {
            if on {
                filter.statuses.remove(&status);
            } else {
                filter.statuses.insert(status);
            }
        }
    }
    ui.add_space(tokens.space_3);
    let words = texts.get("calendar-filter-clear");
    if Button::quiet(&words).small().enabled(!filter.is_empty()).show(ui, tokens).clicked() {
        *filter = Filter::default();
    }
}

/// A field that narrows one part of the filter down to one of many, or to none of them.
fn choose<'a, Id: Clone + PartialEq + 'a>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    label_id: &'static str,
    chosen: &mut Option<Id>,
    choices: impl Iterator<Item = (&'a Id, &'a str)>,
) {
    let all = cx.texts.get("calendar-filter-all");
    let choices: Vec<(&Id, &str)> = choices.collect();
    let value =
        chosen.as_ref().and_then(|one| choices.iter().find(|(id, _)| *id == one)).map_or(&*all, |(_, name)| name);
    let names: Vec<&str> = std::iter::once(&*all).chain(choices.iter().map(|(_, name)| *name)).collect();
    let taken = Select::new(&cx.texts.get(label_id), value).show(ui, cx.tokens, &names);
    match taken {
        Some(0) => *chosen = None,
        Some(at) => *chosen = choices.get(at - 1).map(|(id, _)| (*id).clone()),
        None => {}
    }
}
