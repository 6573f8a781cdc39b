//! A programme as it is, and the columns of its rotations.

use super::ProgrammesView;
use super::draft::Draft;
use super::drawn;
use super::model::{ProgrammeModel, Version};
use crate::domain::{Command, ProgrammeId};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{Page, PeopleFilter};
use crate::ui::theme::{TextRole, host_sizes, icons, text};
use crate::ui::views::funnel;
use crate::ui::views::people::look;
use crate::ui::widgets::{
    Button, IconButton, Interaction, MenuItem, Panel, avatar, link, menu, paint, paint_row, segmented, wide,
};
use egui::{Align, Frame, Margin, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

impl ProgrammesView {
    /// Paints a programme; `may` says whether it can be edited now.
    pub(super) fn read(&mut self, ui: &mut Ui, cx: &Cx<'_>, programme: &ProgrammeModel, may: bool) {
        let tokens = cx.tokens;
        let shown = self.shown.get(&programme.id).copied().flatten();
        let found = programme.versions.iter().find(|version| version.from == shown);
        // The newest rules are those people start under from now on.
        let newest = programme.versions.iter().rev().find(|v| v.from.is_none_or(|from| from <= cx.today));
        let known = self.shown.contains_key(&programme.id);
        let Some(version) = found.filter(|_| known).or(newest).or(programme.versions.first()) else { return };
        let mut edit = false;
        let mut removing = None;
        let mut chosen = version.from;
        Panel::new(&programme.name).flush().separated().show_with_legend(
            ui,
            tokens,
            |ui| {
                ui.push_id(("programme", programme.id.as_str()), |ui| {
                    if may {
                        removing = more(ui, cx, programme, version);
                        let name = cx.texts.with("programmes-edit-name", &[("name", programme.name.as_str().into())]);
                        let label = cx.texts.get("programmes-edit");
                        let button = Button::secondary(&label).small().icon(icons::EDIT).accessible_name(&name);
                        edit = button.show(ui, tokens).clicked();
                    }
                    if link(ui, tokens, &programme.enrolled_words, None).clicked() {
                        cx.send(Action::ShowPeople(PeopleFilter::Programme(programme.id.clone())));
                    }
                });
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if programme.versions.len() > 1 {
                    versions(ui, cx, programme, &mut chosen);
                }
                facts(ui, cx, version);
                ui.push_id(programme.id.as_str(), |ui| {
                    drawn::show(ui, cx, &version.order);
                    rotations(ui, cx, version);
                    untaken(ui, cx, version);
                    if may {
                        self.move_people(ui, cx, programme, version);
                    }
                    yielded(ui, cx, programme);
                });
            },
        );
        if chosen != version.from {
            self.shown.insert(programme.id.clone(), chosen);
        }
        if removing.is_some() {
            self.removing = removing;
        }
        if edit && let Some(draft) = Draft::of(cx.workspace, &programme.id, version.from) {
            self.start(draft);
        }
    }
}

/// Adds the menu of a programme; gives which one is to be removed, where that was asked for.
fn more(ui: &mut Ui, cx: &Cx<'_>, programme: &ProgrammeModel, version: &Version) -> Option<ProgrammeId> {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let name = texts.with("programmes-more", &[("name", programme.name.as_str().into())]);
    let button = IconButton::new(icons::MORE, &name).small().show(ui, tokens);
    let mut removing = None;
    menu(&button, tokens, &name, |ui| {
        if let Some(from) = version.from {
            let date = texts.day_month_year(from);
            let label = texts.with("programmes-remove-version", &[("date", date.into())]);
            if MenuItem::new(&label).icon(icons::DELETE).show(ui, tokens).clicked()
                && let Some(known) = cx.workspace.root.programmes.get(&programme.id)
            {
                let mut changed = known.clone();
                changed.revisions.retain(|revision| revision.from != from);
                let (id, programme) = (programme.id.clone(), Box::new(changed));
                cx.outbox.change(Command::PutProgramme { id, programme });
            }
        }
        let label = texts.get("programmes-remove");
        let item = MenuItem::new(&label).icon(icons::DELETE).destructive().enabled(programme.enrolled == 0);
        if item.show(ui, tokens).clicked() {
            removing = Some(programme.id.clone());
        }
        if programme.enrolled > 0 {
            let margin = Margin {
                left: tokens.space_2 as i8,
                right: tokens.space_2 as i8,
                top: 0,
                bottom: tokens.space_1 as i8,
            };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(host_sizes::SEARCH);
                tokens.text(ui, &texts.get("programmes-remove-enrolled"), TextRole::Small, tokens.text_faint);
            });
        }
    });
    removing
}

/// Adds the choice of the version whose rules are shown.
fn versions(ui: &mut Ui, cx: &Cx<'_>, programme: &ProgrammeModel, chosen: &mut Option<chrono::NaiveDate>) {
    let tokens = cx.tokens;
    let margin =
        Margin { left: tokens.space_4 as i8, right: tokens.space_4 as i8, top: tokens.space_3 as i8, bottom: 0 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let parts: Vec<_> = programme.versions.iter().map(|version| (version.from, version.label.as_str())).collect();
        segmented(ui, tokens, &cx.texts.get("programmes-versions"), chosen, &parts);
    });
}

/// Adds what holds for the whole programme, side by side.
fn facts(ui: &mut Ui, cx: &Cx<'_>, version: &Version) {
    let tokens = cx.tokens;
    let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(2.0 * tokens.space_8, tokens.space_2);
            let under = (cx.texts.get("programmes-under").into_owned(), version.people_words.clone());
            for (label, value) in version.facts.iter().chain(std::iter::once(&under)) {
                fact(ui, cx, label, value);
            }
        });
    });
}

/// Shows what came of the sessions of everybody enrolled, once anything did.
fn yielded(ui: &mut Ui, cx: &Cx<'_>, programme: &ProgrammeModel) {
    let tokens = cx.tokens;
    if programme.funnel.is_empty() {
        return;
    }
    Frame::new().inner_margin(Margin::same(tokens.space_4 as i8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        tokens.text(ui, &cx.texts.get("funnel-title"), TextRole::SmallMedium, tokens.text_subdued);
        funnel::show(ui, cx, &programme.funnel);
    });
}

/// Adds a label with its value below it, as wide as the wider of the two.
fn fact(ui: &mut Ui, cx: &Cx<'_>, label: &str, value: &str) {
    let tokens = cx.tokens;
    let line = |words, role, color| text::line(ui.painter(), words, role, color, f32::INFINITY);
    let label_line = line(label, TextRole::Small, tokens.text_subdued);
    let value_line = line(value, TextRole::BodyMedium, tokens.text_primary);
    let size = vec2(label_line.size().x.max(value_line.size().x), tokens.text_small_line + tokens.text_body_line);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, format!("{label}, {value}")));
    let (above, below) = rect.split_top_bottom_at_y(rect.top() + tokens.text_small_line);
    paint::galley_in(ui.painter(), above, Align::Min, label_line, tokens.text_subdued);
    paint::galley_in(ui.painter(), below, Align::Min, value_line, tokens.text_primary);
}

/// Says which rotations no host takes, with the way to the hosts.
fn untaken(ui: &mut Ui, cx: &Cx<'_>, version: &Version) {
    let tokens = cx.tokens;
    if version.untaken.is_empty() {
        return;
    }
    let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_2 as i8);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            avatar::icon(ui, icons::CAUTION, tokens.icon_md, tokens.state_at_risk_mark, "");
            tokens.text_line(ui, &version.untaken, TextRole::Body, tokens.state_at_risk_text);
            if link(ui, tokens, &cx.texts.get("page-hosts"), Some(icons::FORWARD)).clicked() {
                cx.send(Action::Go(Page::Hosts));
            }
        });
    });
}

fn rotations(ui: &mut Ui, cx: &Cx<'_>, version: &Version) {
    let tokens = cx.tokens;
    scrolled(ui, |ui| {
        head(ui, cx);
        for line in &version.rotations {
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_insight), Sense::hover());
            let spoken = line.cells.join(", ");
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, &spoken));
            paint_row(ui, tokens, rect, false, Interaction::REST);
            let look = look::rotation(cx.derived, &line.id);
            for (at, (cell, words)) in cells(cx, rect).into_iter().zip(&line.cells).enumerate() {
                let mut cell = cell;
                if at == 0 {
                    let center = pos2(cell.left() + tokens.icon_sm / 2.0, cell.center().y);
                    look.icon().paint(ui.painter(), center, tokens.icon_sm, tokens.rotation(look).solid);
                    cell.min.x += tokens.icon_sm + tokens.space_2;
                }
                let role = if at == 0 { TextRole::BodyMedium } else { TextRole::Body };
                let color = if at == 1 || at == 2 || at == 6 { tokens.text_subdued } else { tokens.text_primary };
                paint::text_in(ui.painter(), cell, Align::Min, words, role, color);
            }
        }
        if version.rotations.is_empty() {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_insight), Sense::hover());
            let words = cx.texts.get("programmes-no-rotation");
            let inner = rect.shrink2(vec2(tokens.space_4, 0.0));
            paint::text_in(ui.painter(), inner, Align::Min, &words, TextRole::Body, tokens.text_faint);
        }
    });
}

/// Lays rows out as wide as their columns need.
pub(super) fn scrolled(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    wide(ui, "rotations", least_width(), content);
}

fn least_width() -> f32 {
    let fixed: f32 = host_sizes::ROTATION_COLUMNS.iter().sum();
    let gaps = host_sizes::COLUMN_GAP * (host_sizes::ROTATION_COLUMNS.len() + 3) as f32;
    fixed + gaps + host_sizes::ROTATION_NAME + host_sizes::NUMBER / 2.0
}

/// Adds the head of the rotations.
pub(super) fn head(ui: &mut Ui, cx: &Cx<'_>) {
    let tokens = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, tokens.surface_sunken);
    paint_row(ui, tokens, rect, false, Interaction::REST);
    let labels = [
        "programmes-rotation",
        "programmes-kind",
        "programmes-length",
        "programmes-sessions",
        "programmes-if-experienced",
        "programmes-due",
        "programmes-after",
        "programmes-sign-off",
    ];
    for (cell, id) in cells(cx, rect).into_iter().zip(labels) {
        paint::text_in(ui.painter(), cell, Align::Min, &cx.texts.get(id), TextRole::SmallMedium, tokens.text_subdued);
    }
}

/// Gives the places of the columns in a row: the name takes what is left over.
pub(super) fn cells(cx: &Cx<'_>, row: Rect) -> [Rect; 8] {
    let columns = host_sizes::ROTATION_COLUMNS;
    let gap = host_sizes::COLUMN_GAP;
    let fixed: f32 = columns.iter().sum::<f32>() + gap * columns.len() as f32;
    // At the right end there is room for the button that takes a row out.
    let right = row.right() - cx.tokens.space_4 - cx.tokens.control_xs - cx.tokens.space_1;
    let left = row.left() + cx.tokens.space_4;
    let name = (right - left - fixed).max(host_sizes::ROTATION_NAME);
    let mut at = left;
    let mut widths = [name; 8];
    for (width, column) in widths.iter_mut().skip(1).zip(columns) {
        *width = column;
    }
    widths.map(|width| {
        let cell = Rect::from_min_max(pos2(at.round(), row.top()), pos2((at + width).round(), row.bottom()));
        at += width + gap;
        cell
    })
}
