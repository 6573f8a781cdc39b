//! The sidebar: the workspace, the pages, who looks, settings; icons alone where the window is narrow.

use crate::domain::PersonId;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{Page, Perspective};
use crate::ui::theme::{Icon, TextRole, icons, sizes};
use crate::ui::widgets::avatar::initials;
use crate::ui::widgets::{Select, SidebarItem, paint};
use egui::{Align, Frame, Margin, Panel, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

/// Paints the sidebar.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, page: &Page, perspective: &Perspective) {
    let tokens = cx.tokens;
    let collapsed = ui.ctx().content_rect().width() < tokens.collapse_under;
    let width = if collapsed { tokens.sidebar_collapsed } else { tokens.sidebar };
    let margin = Margin::symmetric(tokens.space_2 as i8, tokens.space_3 as i8);
    let frame = Frame::new().fill(tokens.surface_sidebar).inner_margin(margin);
    Panel::left("sidebar").resizable(false).show_separator_line(false).exact_size(width).frame(frame).show(ui, |ui| {
        let whole = ui.max_rect().expand2(vec2(tokens.space_2, tokens.space_3));
        ui.painter().vline(whole.right() - 0.5, whole.y_range(), (tokens.stroke_hair, tokens.border_default));
        ui.spacing_mut().item_spacing.y = 2.0;
        workspace(ui, cx, collapsed);
        ui.add_space(tokens.space_3);
        for (target, icon) in pages(perspective) {
            let selected = page.belongs_to(&target);
            let label = cx.texts.get(target.title_id());
            let problems = if target == Page::Problems { cx.derived.open_problems() } else { 0 };
            let named = cx.texts.with("shell-problems-count", &[("count", problems.into())]);
            let mut item = SidebarItem::new(icon, &label).selected(selected).collapsed(collapsed);
            if problems > 0 {
                item = item.count(problems, &named);
            }
            if item.show(ui, tokens).clicked() {
                cx.send(Action::Go(target));
            }
        }
        let foot = if collapsed { tokens.control_lg } else { sizes::SIDEBAR_FOOT };
        let left = ui.available_height() - foot;
        ui.add_space(left.max(0.0));
        if !collapsed {
            who_looks(ui, cx, perspective);
            ui.add_space(tokens.space_1);
        }
        let label = cx.texts.get("page-settings");
        let item = SidebarItem::new(icons::SETTINGS, &label).selected(*page == Page::Settings).collapsed(collapsed);
        if item.show(ui, tokens).clicked() {
            cx.send(Action::Go(Page::Settings));
        }
    });
}

/// Lists the pages of the sidebar for somebody, with their icons.
fn pages(perspective: &Perspective) -> [(Page, Icon); 7] {
    let home = match perspective {
        Perspective::Hr => (Page::Overview, icons::OVERVIEW),
        Perspective::Employee(id) => (Page::Progress(id.clone()), icons::MY_PROGRESS),
    };
    [
        home,
        (Page::Calendar, icons::CALENDAR),
        (Page::Board, icons::BOARD),
        (Page::People, icons::PEOPLE),
        (Page::Hosts, icons::HOSTS),
        (Page::Programmes, icons::PROGRAMMES),
        (Page::Problems, icons::PROBLEMS),
    ]
}

/// Paints the workspace's tile and name, which open the first-start page with the recent ones.
fn workspace(ui: &mut Ui, cx: &Cx<'_>, collapsed: bool) -> Response {
    let tokens = cx.tokens;
    let name = &cx.workspace.root.name;
    // "Maison Aubier, marketing": what follows the comma tells workspaces of one company apart, not companies.
    let short = name.split(',').next().unwrap_or(name);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), sizes::WORKSPACE_ROW), Sense::click());
    let described = cx.texts.with("shell-workspace", &[("name", name.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &described));
    if response.hovered() {
        ui.painter().rect_filled(rect, tokens.radius_sm, tokens.surface_hover);
    }
    let side = tokens.control_xs;
    let left = if collapsed { rect.center().x - side / 2.0 } else { rect.left() + tokens.space_2 };
    let tile = Rect::from_min_size(egui::pos2(left, rect.center().y - side / 2.0), vec2(side, side));
    ui.painter().rect_filled(tile, tokens.radius_sm, tokens.accent);
    paint::text_in(ui.painter(), tile, Align::Center, &initials(short), TextRole::Avatar, tokens.text_on_accent);
    if !collapsed {
        let right = rect.right() - tokens.space_6;
        let words = Rect::from_x_y_ranges(tile.right() + tokens.space_2..=right, rect.y_range());
        paint::text_in(ui.painter(), words, Align::Min, name, TextRole::BodySemibold, tokens.text_primary);
        let center = egui::pos2(rect.right() - tokens.space_3, rect.center().y);
        icons::CHOOSE.paint(ui.painter(), center, tokens.icon_md, tokens.text_faint);
    }
    if crate::ui::widgets::keyboard_focus(&response) {
        paint::focus_ring_inside(ui.painter(), tokens, rect);
    }
    if response.clicked() {
        cx.send(Action::CloseWorkspace);
    }
    response.on_hover_text(described)
}

/// Paints the switch of the perspective.
fn who_looks(ui: &mut Ui, cx: &Cx<'_>, perspective: &Perspective) {
    let tokens = cx.tokens;
    let label = cx.texts.get("shell-perspective");
    let hr = cx.texts.get("shell-perspective-hr");
    let people: Vec<&PersonId> = sorted_people(cx);
    let names = people.iter().map(|id| cx.person_name(id));
    let options: Vec<&str> = std::iter::once(&*hr).chain(names).collect();
    let now = match perspective {
        Perspective::Hr => 0,
        Perspective::Employee(id) => people.iter().position(|other| *other == id).map_or(0, |at| at + 1),
    };
    let icon = if now == 0 { icons::PERSPECTIVE } else { icons::PERSON };
    let value = options.get(now).copied().unwrap_or_default();
    let select = Select::new(&label, value).icon(icon).strong().width(ui.available_width());
    if let Some(chosen) = select.show(ui, tokens, &options).filter(|chosen| *chosen != now) {
        let perspective = match chosen.checked_sub(1).and_then(|at| people.get(at)) {
            Some(id) => Perspective::Employee((*id).clone()),
            None => Perspective::Hr,
        };
        cx.send(Action::Look(perspective));
    }
}

/// Lists people who have not left, by name.
fn sorted_people<'a>(cx: &Cx<'a>) -> Vec<&'a PersonId> {
    let mut people: Vec<_> = cx.workspace.people.iter().filter(|(_, person)| !person.has_left(cx.today)).collect();
    people.sort_by_key(|(_, person)| &person.name);
    people.into_iter().map(|(id, _)| id).collect()
}
