//! The tool bar of People: filters, grouping, search, the legend of the dots, "New hire…".

use super::PeopleView;
use super::facts::Facts;
use super::listing::{Wanted, team_name};
use crate::domain::State;
use crate::ui::context::Cx;
use crate::ui::page::PeopleFilter;
use crate::ui::theme::{RotationLook, TextRole, icons, people_sizes, text};
use crate::ui::widgets::{Button, CheckBox, Chip, Dot, TextField, card_frame, paint, paint_dot};
use egui::{Align, Layout, Margin, Popup, PopupCloseBehavior, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};
use std::collections::BTreeSet;

impl PeopleView {
    pub(super) fn tool_bar(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tokens = cx.tokens;
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.tool_bar), Sense::hover());
        ui.painter().rect_filled(bar, 0.0, tokens.surface_panel);
        let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(bar.x_range(), bar.bottom() - tokens.stroke_hair / 2.0, line);
        let inner = bar.shrink2(vec2(tokens.page_padding_x, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
        row.spacing_mut().item_spacing.x = tokens.space_2;
        self.filter(&mut row, cx);
        self.figure(&mut row, cx);
        self.grouping(&mut row, cx);
        self.choose_columns(&mut row, cx);
        self.views(&mut row, cx);
        self.search(&mut row, cx);
        row.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if cx.rights.may_add() {
                let label = cx.texts.get("people-new");
                if Button::secondary(&label).small().icon(icons::NEW_PERSON).show(ui, tokens).clicked() {
                    self.start_new();
                }
                ui.add_space(tokens.space_2);
            }
            legend(ui, cx);
        });
    }

    fn search(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let label = cx.texts.get("people-search");
        let (rect, _) = ui.allocate_exact_size(vec2(people_sizes::SEARCH, cx.tokens.control_lg), Sense::hover());
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
        TextField::search(&mut self.wanted.typed, &label)
            .placeholder(&label)
            .width(rect.width())
            .id_salt("people-search")
            .show(&mut child, cx.tokens);
    }

    /// The figure of Overview whose people are shown.
    fn figure(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let id = match self.wanted.only {
            PeopleFilter::Everybody
            | PeopleFilter::State(_)
            | PeopleFilter::Programme(_)
            | PeopleFilter::Team(_)
            | PeopleFilter::InTeam(..) => return,
            PeopleFilter::Onboarding => "people-only-onboarding",
            PeopleFilter::Experienced | PeopleFilter::ExperiencedOf(_) => "people-only-experienced",
            PeopleFilter::Missing => "people-only-missing",
        };
        let (label, clear) = (cx.texts.get(id), cx.texts.get("people-clear-filters"));
        let shown = Chip::new(&label).on(true).clearable(&clear).show(ui, cx.tokens);
        if shown.cleared || shown.response.clicked() {
            self.wanted.only = PeopleFilter::Everybody;
        }
    }

    fn filter(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let count = self.wanted.teams.len() + self.wanted.states.len() + self.wanted.programmes.len();
        let label = match count {
            0 => cx.texts.get("people-filter").into_owned(),
            count => cx.texts.with("people-filters", &[("count", count.into())]),
        };
        let clear = cx.texts.get("people-clear-filters");
        let shown = Chip::new(&label).icon(icons::FILTER).on(count > 0).clearable(&clear).show(ui, cx.tokens);
        if shown.cleared {
            self.wanted.teams.clear();
            self.wanted.states.clear();
            self.wanted.programmes.clear();
        }
        let name = cx.texts.get("people-filter");
        Popup::menu(&shown.response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .frame(card_frame(cx.tokens).inner_margin(Margin::same(cx.tokens.space_3 as i8)))
            .gap(cx.tokens.space_1)
            .width(people_sizes::FILTERS)
            .accessible_name(&*name)
            .show(|ui| {
                let scroll = egui::ScrollArea::vertical().max_height(people_sizes::FILTERS_HEIGHT);
                scroll.show(ui, |ui| choices(ui, cx, &mut self.wanted));
            });
    }
}

/// The choices of the filter: teams, states, programmes.
fn choices(ui: &mut Ui, cx: &Cx<'_>, wanted: &mut Wanted) {
    let facts = Facts::from(cx);
    let root = &cx.workspace.root;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_width(people_sizes::FILTERS);
    group(ui, cx, "people-filter-state");
    for state in State::ALL {
        toggle(ui, cx, &cx.texts.state(state), &mut wanted.states, state);
    }
    group(ui, cx, "people-filter-team");
    let none = cx.workspace.people.values().any(|person| person.team.is_none()).then_some(None);
    for team in root.teams.keys().cloned().map(Some).chain(none) {
        toggle(ui, cx, &team_name(&facts, team.as_ref()), &mut wanted.teams, team);
    }
    if root.programmes.len() > 1 {
        group(ui, cx, "people-filter-programme");
        for (id, programme) in &root.programmes {
            toggle(ui, cx, &programme.name, &mut wanted.programmes, id.clone());
        }
    }
}

fn group(ui: &mut Ui, cx: &Cx<'_>, id: &str) {
    ui.add_space(cx.tokens.space_2);
    cx.tokens.text_line(ui, &cx.texts.get(id), TextRole::SmallMedium, cx.tokens.text_subdued);
    ui.add_space(cx.tokens.space_1);
}

fn toggle<T: Ord>(ui: &mut Ui, cx: &Cx<'_>, label: &str, chosen: &mut BTreeSet<T>, value: T) {
    let on = chosen.contains(&value);
    if CheckBox::new(on, label).show(ui, cx.tokens).clicked() {
        if on {
            chosen.remove(&value);
        } else {
            chosen.insert(value);
        }
    }
}

/// The meaning of the dots, while there is room for it.
fn legend(ui: &mut Ui, cx: &Cx<'_>) {
    let tokens = cx.tokens;
    let dots = [
        (Dot::Done, "people-legend-done"),
        (Dot::Awaiting, "people-legend-awaiting"),
        (Dot::Scheduled, "people-legend-scheduled"),
        (Dot::Missing, "people-legend-missing"),
    ];
    let words = dots.map(|(dot, id)| {
        let galley = text::line(ui.painter(), &cx.texts.get(id), TextRole::Small, tokens.text_subdued, f32::INFINITY);
        (dot, galley)
    });
    let (dot_width, gap) = (tokens.space_4, tokens.space_3);
    let width: f32 = words.iter().map(|(_, galley)| dot_width + galley.size().x + gap).sum();
    if width > ui.available_width() {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.control_sm), Sense::hover());
    let spoken: Vec<_> = dots.iter().map(|(_, id)| cx.texts.get(id)).collect();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Legend, true, spoken.join(", ")));
    let mut x = rect.left();
    for (dot, galley) in words {
        let center = pos2(x + tokens.space_1 + tokens.stroke_hair, rect.center().y);
        paint_dot(ui.painter(), tokens, RotationLook::ColdCalls, dot, center);
        let line = Rect::from_min_max(pos2(x + dot_width, rect.top()), rect.right_bottom());
        let words_width = galley.size().x;
        paint::galley_in(ui.painter(), line, Align::Min, galley, tokens.text_subdued);
        x += dot_width + words_width + gap;
    }
}
