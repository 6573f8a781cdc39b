//! The sidebar: the workspace, the pages, who looks, settings; icons alone where the window is narrow.

use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::perspective::Perspective;
use crate::ui::theme::{Icon, TextRole, icons, sizes};
use crate::ui::user_command::UserCommand;
use crate::ui::views::who_looks;
use crate::ui::widgets::avatar::initials;
use crate::ui::widgets::{SidebarItem, paint, tooltip};
use egui::scroll_area::ScrollBarVisibility;
use egui::{
    Align, Frame, Margin, Panel, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

/// Paints the sidebar.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, page: &Page) {
    let tokens = cx.tokens;
    let collapsed = ui.ctx().content_rect().width() < tokens.collapse_under;
    let width = if collapsed { tokens.sidebar_collapsed } else { tokens.sidebar };
    let margin = Margin::symmetric(tokens.space_2 as i8, tokens.space_3 as i8);
    let frame = Frame::new().fill(tokens.surface_sidebar).inner_margin(margin);
    Panel::left("sidebar").resizable(false).show_separator_line(false).exact_size(width).frame(frame).show(ui, |ui| {
        let whole = ui.max_rect().expand2(vec2(tokens.space_2, tokens.space_3));
        ui.painter().vline(whole.right() - 0.5, whole.y_range(), (tokens.stroke_hair, tokens.border_default));
        // In the lowest windows it scrolls.
        let height = ui.available_height();
        let scroll = ScrollArea::vertical().id_salt("sidebar").auto_shrink(false);
        scroll
            .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
            .show(ui, |ui| items(ui, cx, page, collapsed, height));
    });
}

/// Paints the workspace, the pages, and at the foot who looks, help and settings.
fn items(ui: &mut Ui, cx: &Cx<'_>, page: &Page, collapsed: bool, height: f32) {
    let tokens = cx.tokens;
    ui.spacing_mut().item_spacing.y = 2.0;
    workspace(ui, cx, collapsed);
    ui.add_space(tokens.space_3);
    for (target, icon) in pages(cx.perspective) {
        let selected = is_selected(cx.perspective, page, &target);
        let label = cx.texts.get(name_of(cx.perspective, &target));
        let problems = if target == Page::Problems { cx.derived.open_problems } else { 0 };
        let named = cx.texts.with("shell-problems-count", &[("count", problems.into())]);
        let mut item = SidebarItem::new(icon, &label).selected(selected).collapsed(collapsed);
        if problems > 0 {
            item = item.count(problems, &named);
        }
        if item.show(ui, tokens).clicked() {
            cx.send(Action::Go(target));
        }
    }
    let foot = if collapsed { 3.0 * (tokens.control_lg + tokens.space_1) } else { sizes::SIDEBAR_FOOT };
    let used = ui.cursor().top() - ui.max_rect().top();
    ui.add_space((height - used - foot).max(0.0));
    if collapsed {
        let who = cx.texts.with("shell-perspective-of", &[("who", who_words(cx).into())]);
        let item = SidebarItem::new(who_looks::icon(cx.perspective), &who).selected(*page == Page::WhoLooks);
        if item.collapsed(true).show(ui, tokens).clicked() {
            cx.send(Action::Go(Page::WhoLooks));
        }
    } else {
        who_looks(ui, cx, page);
        ui.add_space(tokens.space_1);
    }
    let label = cx.texts.get("page-help");
    let item = SidebarItem::new(icons::HELP, &label).selected(matches!(page, Page::Help(_))).collapsed(collapsed);
    if item.show(ui, tokens).clicked() {
        cx.send(Action::Run(UserCommand::Help));
    }
    let label = cx.texts.get("page-settings");
    let item = SidebarItem::new(icons::SETTINGS, &label).selected(*page == Page::Settings).collapsed(collapsed);
    if item.show(ui, tokens).clicked() {
        cx.send(Action::Go(Page::Settings));
    }
}

/// Lists the pages of the sidebar for somebody, with their icons.
fn pages(perspective: &Perspective) -> [(Page, Icon); 8] {
    let icon = match perspective {
        Perspective::Hr => icons::OVERVIEW,
        Perspective::Lead(_) => icons::GROUP,
        Perspective::Employee(_) => icons::MY_PROGRESS,
        Perspective::Host(_) => icons::PEOPLE,
    };
    [
        (perspective.home(), icon),
        (Page::Calendar, icons::CALENDAR),
        (Page::Board, icons::BOARD),
        (Page::People, icons::PEOPLE),
        (Page::Hosts, icons::HOSTS),
        (Page::Programmes, icons::PROGRAMMES),
        (Page::Insights, icons::INSIGHTS),
        (Page::Problems, icons::PROBLEMS),
    ]
}

/// Gives the id of a page's name, as whoever looks would call it.
pub(super) fn name_of(perspective: &Perspective, page: &Page) -> &'static str {
    match page {
        Page::Host(_) if *page == perspective.home() => "page-trainees",
        page => page.title_id(),
    }
}

/// Tells whether a page of the sidebar is the one shown or stands above it; the first page goes before the others.
fn is_selected(perspective: &Perspective, page: &Page, item: &Page) -> bool {
    let home = perspective.home();
    if *item == home {
        *page == home || page.belongs_to(item) && !matches!(item, Page::Host(_))
    } else {
        page.belongs_to(item) && *page != home
    }
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
    let tile = Rect::from_min_size(pos2(left, rect.center().y - side / 2.0), vec2(side, side));
    ui.painter().rect_filled(tile, tokens.radius_sm, tokens.accent);
    paint::text_in(ui.painter(), tile, Align::Center, &initials(short), TextRole::Avatar, tokens.text_on_accent);
    if !collapsed {
        let right = rect.right() - tokens.space_6;
        let words = Rect::from_x_y_ranges(tile.right() + tokens.space_2..=right, rect.y_range());
        paint::text_in(ui.painter(), words, Align::Min, name, TextRole::BodySemibold, tokens.text_primary);
        let center = pos2(rect.right() - tokens.space_3, rect.center().y);
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

/// Paints who looks; a click asks who else.
fn who_looks(ui: &mut Ui, cx: &Cx<'_>, page: &Page) {
    let tokens = cx.tokens;
    let label = cx.texts.get("shell-perspective");
    tokens.text_line(ui, &label, TextRole::Small, tokens.text_faint);
    let who = who_words(cx);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.control_lg), Sense::click());
    let named = cx.texts.with("shell-perspective-of", &[("who", who.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &named));
    let is_open = *page == Page::WhoLooks;
    let ground = if response.hovered() || is_open { tokens.surface_hover } else { tokens.surface_panel };
    let edge = Stroke::new(tokens.stroke_hair, tokens.border_strong);
    ui.painter().rect(rect, tokens.radius_sm, ground, edge, StrokeKind::Inside);
    let icon = who_looks::icon(cx.perspective);
    icon.paint(ui.painter(), pos2(rect.left() + tokens.space_4, rect.center().y), tokens.icon_md, tokens.text_subdued);
    let words = Rect::from_x_y_ranges(rect.left() + tokens.space_8..=rect.right() - tokens.space_6, rect.y_range());
    paint::text_in(ui.painter(), words, Align::Min, &who, TextRole::BodyMedium, tokens.text_primary);
    let caret = pos2(rect.right() - tokens.space_3, rect.center().y);
    icons::CHOOSE.paint(ui.painter(), caret, tokens.icon_md, tokens.text_faint);
    if crate::ui::widgets::keyboard_focus(&response) {
        paint::focus_ring(ui.painter(), tokens, rect, tokens.radius_sm);
    }
    if tooltip(response, tokens, &named).clicked() {
        cx.send(Action::Go(Page::WhoLooks));
    }
}

/// Says who looks: "HR", "Lead of Brand", a name.
fn who_words(cx: &Cx<'_>) -> String {
    match cx.perspective {
        Perspective::Hr => cx.texts.get("shell-perspective-hr").into_owned(),
        Perspective::Lead(team) => {
            let name = cx.workspace.root.teams.get(team).map_or(team.as_str(), |team| &team.name);
            cx.texts.with("shell-perspective-lead", &[("team", name.into())])
        }
        Perspective::Employee(id) => cx.person_name(id).to_owned(),
        Perspective::Host(id) => cx.host_name(id).to_owned(),
    }
}
