//! The panel of one insight: the sessions behind it at the left, what comes of it at the right.

use super::InsightsView;
use super::attach::Attaching;
use super::detail_model::{Detail, Line};
use super::form::Field;
use super::table::state_look;
use crate::domain::{Command, Followed, Insight};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons, insight_sizes as sizes, text};
use crate::ui::views::people::look;
use crate::ui::widgets::{
    Button, EmptyState, IconButton, Interaction, MenuItem, SessionPill, avatar, menu, paint, scroll_within,
};
use egui::{Align, Layout, Margin, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

impl InsightsView {
    pub(super) fn detail(&mut self, ui: &mut Ui, cx: &Cx<'_>, detail: &Detail, may: bool) {
        let tokens = cx.tokens;
        let whole = ui.max_rect();
        if whole.width() < sizes::ONE_COLUMN_UNDER {
            scroll_within(ui, ScrollArea::vertical().id_salt("insight-narrow").auto_shrink(false), |ui| {
                padded(ui, cx, |ui| {
                    self.behind(ui, cx, detail);
                    ui.add_space(tokens.space_4);
                    self.action(ui, cx, detail, may);
                });
            });
            return;
        }
        let middle = (whole.left() + whole.width() * sizes::SESSIONS_SHARE).round();
        ui.painter().vline(middle, whole.y_range(), (tokens.stroke_hair, tokens.border_subtle));
        let mut left = ui.new_child(UiBuilder::new().max_rect(whole.with_max_x(middle)).id_salt("behind"));
        scroll_within(&mut left, ScrollArea::vertical().id_salt("insight-sessions").auto_shrink(false), |ui| {
            padded(ui, cx, |ui| self.behind(ui, cx, detail));
        });
        let mut right = ui.new_child(UiBuilder::new().max_rect(whole.with_min_x(middle)).id_salt("action"));
        scroll_within(&mut right, ScrollArea::vertical().id_salt("insight-action").auto_shrink(false), |ui| {
            padded(ui, cx, |ui| self.action(ui, cx, detail, may));
        });
    }

    /// Paints what was learnt and the sessions in which it was.
    fn behind(&mut self, ui: &mut Ui, cx: &Cx<'_>, detail: &Detail) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.horizontal(|ui| {
            ui.set_min_height(tokens.control_xs);
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if cx.rights.read_only.is_none() {
                    let label = texts.get("insights-attach");
                    let button = Button::ghost(&label).extra_small().icon(icons::ADD).show(ui, tokens);
                    if button.clicked() {
                        self.attaching = Some(Attaching::new(detail.id.clone(), button.rect));
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| title(ui, cx, detail));
            });
        });
        ui.add_space(tokens.space_1);
        if detail.lines.is_empty() {
            EmptyState::short(icons::CALENDAR, &texts.get("insights-no-session")).show(ui, tokens);
        }
        for line in &detail.lines {
            session(ui, cx, detail, line);
        }
    }

    /// Paints what is done about it, and what can be done with it.
    fn action(&mut self, ui: &mut Ui, cx: &Cx<'_>, detail: &Detail, may: bool) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.spacing_mut().item_spacing.y = tokens.space_1;
        ui.horizontal(|ui| {
            ui.set_min_height(tokens.control_xs);
            let title = texts.get("insights-action");
            let heading = tokens.text_line(ui, &title, TextRole::BodySemibold, tokens.text_primary);
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*title));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if may {
                    self.more(ui, cx, detail);
                }
            });
        });
        if detail.action.is_empty() {
            tokens.text(ui, &texts.get("insights-no-action"), TextRole::Body, tokens.text_subdued);
        } else {
            tokens.text(ui, &detail.action, TextRole::Body, tokens.text_primary);
        }
        if !detail.by.is_empty() {
            tokens.text(ui, &detail.by, TextRole::Body, tokens.text_subdued);
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let (icon, mark, color, role) = state_look(cx, detail.followed);
            avatar::icon(ui, icon, tokens.icon_md, mark, "");
            tokens.text_line(ui, &detail.state, role, color);
        });
        if may {
            ui.add_space(tokens.space_2);
            self.answers(ui, cx, detail);
        }
    }

    fn answers(&mut self, ui: &mut Ui, cx: &Cx<'_>, detail: &Detail) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let put = |change: &dyn Fn(&mut Insight)| {
            if let Some(insight) = cx.workspace.insights.insights.get(&detail.id) {
                let mut insight = insight.clone();
                change(&mut insight);
                cx.outbox.change(Command::PutInsight { id: detail.id.clone(), insight });
            }
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_2);
            match detail.followed {
                Followed::NoAction => {
                    if Button::primary(&texts.get("insights-decide")).show(ui, tokens).clicked() {
                        self.start_edit(cx, &detail.id, Field::Action);
                    }
                }
                Followed::Done => {
                    if Button::secondary(&texts.get("insights-not-done")).show(ui, tokens).clicked() {
                        put(&|insight| insight.done = None);
                    }
                }
                Followed::Open | Followed::Late => {
                    let label = texts.get("insights-mark-done");
                    if Button::primary(&label).icon(icons::CHECK).show(ui, tokens).clicked() {
                        put(&|insight| insight.done = Some(cx.today));
                    }
                    let id = if detail.due.is_some() { "insights-change-date" } else { "insights-set-date" };
                    if Button::secondary(&texts.get(id)).show(ui, tokens).clicked() {
                        self.start_edit(cx, &detail.id, Field::Due);
                    }
                }
            }
        });
    }

    fn more(&mut self, ui: &mut Ui, cx: &Cx<'_>, detail: &Detail) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let name = texts.with("insights-more", &[("text", detail.text.as_str().into())]);
        let button = IconButton::new(icons::MORE, &name).small().show(ui, tokens);
        let label = texts.get("insights-edit");
        if IconButton::new(icons::EDIT, &label).small().show(ui, tokens).clicked() {
            self.start_edit(cx, &detail.id, Field::Text);
        }
        menu(&button, tokens, &name, |ui| {
            let known = self.known(cx);
            let alike: Vec<_> = known
                .alike
                .iter()
                .filter_map(|(one, other)| match (*one == detail.id, *other == detail.id) {
                    (true, _) => Some(other),
                    (_, true) => Some(one),
                    _ => None,
                })
                .filter_map(|other| Some((other, cx.workspace.insights.insights.get(other)?)))
                .collect();
            for (other, insight) in alike {
                let label = texts.with("insights-merge-with", &[("text", insight.text.as_str().into())]);
                if MenuItem::new(&label).icon(icons::CONFLICT).show(ui, tokens).clicked() {
                    self.start_merge(cx, detail.id.clone(), other.clone());
                }
            }
            let label = texts.get("insights-tick-to-merge");
            if MenuItem::new(&label).icon(icons::CHECK).show(ui, tokens).clicked() {
                self.ticked.insert(detail.id.clone());
            }
            let label = texts.get("insights-remove");
            let is_held = self.is_held(cx, &detail.id);
            if MenuItem::new(&label).icon(icons::DELETE).destructive().enabled(!is_held).show(ui, tokens).clicked() {
                cx.outbox.change(Command::RemoveInsight { id: detail.id.clone() });
            }
        });
    }
}

fn padded(ui: &mut Ui, cx: &Cx<'_>, content: impl FnOnce(&mut Ui)) {
    let tokens = cx.tokens;
    let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        content(ui);
    });
}

/// Writes what was learnt and, as near to it as there is room, how many sessions are behind it.
fn title(ui: &mut Ui, cx: &Cx<'_>, detail: &Detail) {
    let tokens = cx.tokens;
    let (role, color) = (TextRole::Body, tokens.text_subdued);
    let behind = text::line(ui.painter(), &detail.behind, role, color, ui.available_width() / 2.0);
    let size = vec2(ui.available_width(), tokens.control_xs);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{}, {}", detail.text, detail.behind)));
    let room = rect.with_max_x(rect.right() - behind.size().x - tokens.space_2);
    let words = text::line(ui.painter(), &detail.text, TextRole::BodySemibold, tokens.text_primary, room.width());
    let shown = paint::galley_in(ui.painter(), room, Align::Min, words, tokens.text_primary);
    let after = rect.with_min_x(shown.right() + tokens.space_2);
    paint::galley_in(ui.painter(), after, Align::Min, behind, color);
}

/// Adds a session behind an insight: a click shows it in the inspector.
fn session(ui: &mut Ui, cx: &Cx<'_>, detail: &Detail, line: &Line) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let (low, high) = sizes::SESSION;
    let height = if line.quote.is_empty() { low } else { high };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let id = ui.scope_id().with(("behind", line.name.person.as_str(), line.name.session.as_str()));
    let response = ui.interact(rect, id, Sense::click());
    let is_selected = *cx.selection == Selection::Session(line.name.clone());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &line.spoken));
    if response.clicked() {
        cx.send(Action::Select(Selection::Session(line.name.clone())));
    }
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top(), (tokens.stroke_hair, tokens.border_subtle));
    let state = Interaction::of(&response, true);
    let rest = if is_selected { tokens.surface_selected } else { tokens.surface_panel };
    painter.rect_filled(rect.shrink2(vec2(0.0, tokens.stroke_hair)), 0.0, state.ground(tokens, rest));
    if state.focused {
        paint::focus_ring_inside(painter, tokens, rect);
    }
    let top = rect.top() + tokens.space_2;
    let pill = Rect::from_min_size(pos2(rect.left(), top), vec2(sizes::PILL, tokens.pill_height));
    let look = look::rotation(cx.derived, &line.rotation);
    SessionPill::new(look, look::pill(line.status), &line.person, "").paint(painter, tokens, pill, Interaction::REST);
    let right = rect.right() - tokens.control_xs - tokens.space_2;
    let at = |n: f32| {
        let left = pill.right() + tokens.space_3;
        let from = top + n * tokens.text_body_line;
        Rect::from_min_max(pos2(left, from), pos2(right, from + tokens.text_body_line))
    };
    let shown = paint::text_in(painter, at(0.0), Align::Min, &line.date, TextRole::Body, tokens.text_primary);
    let rest = at(0.0).with_min_x(shown.right() + tokens.space_2);
    paint::text_in(painter, rest, Align::Min, &line.with, TextRole::Body, tokens.text_subdued);
    paint::text_in(painter, at(1.0), Align::Min, &line.quote, TextRole::Body, tokens.text_subdued);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if !line.quote.is_empty() {
        response.on_hover_text(&line.quote);
    }
    if cx.rights.may_edit_person(&line.name.person) {
        let place = Rect::from_min_max(pos2(right, rect.top()), rect.max);
        let layout = Layout::right_to_left(Align::Center);
        let salt = ("detach", line.name.person.as_str(), line.name.session.as_str());
        let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout).id_salt(salt));
        let values = [("name", line.person.as_str().into()), ("date", line.date.as_str().into())];
        let name = texts.with("insights-detach", &values);
        if IconButton::new(icons::CLOSE, &name).small().show(&mut child, tokens).clicked() {
            let (session, insight) = (line.name.clone(), detail.id.clone());
            cx.outbox.change(Command::NameInsight { session, insight, on: false });
        }
    }
}
