//! First start: look around with a sample, create a workspace, open a folder; recent ones below (`screens.md`).

use crate::app::Settings;
use crate::app::opening::{self, FirstNames};
use crate::domain::{Root, holidays};
use crate::texts::{Language, Texts};
use crate::ui::action::{Action, Outbox};
use crate::ui::page::HelpTopic;
use crate::ui::theme::{Icon, TextRole, Tokens, icons, sizes};
use crate::ui::user_command::UserCommand;
use crate::ui::views::help::{HelpView, Reader};
use crate::ui::widgets::{Button, Panel, Select, TextField, icon_tile, link, paint, segmented};
use egui::{
    Align, Frame, Key, Layout, Margin, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use std::path::PathBuf;

/// The first-start page.
#[derive(Default)]
pub struct FirstStart {
    creating: Option<Draft>,
    folder: String,
    error: String,
    /// The page of help that is read before there is a workspace.
    topic: Option<HelpTopic>,
    help: HelpView,
}

/// What a new workspace is to be.
struct Draft {
    name: String,
    folder: String,
    country: usize,
}

impl FirstStart {
    /// Puts a folder that was chosen in a dialog into the form.
    pub fn set_folder(&mut self, folder: PathBuf) {
        let draft = self.creating.get_or_insert_with(Draft::default);
        draft.folder = folder.display().to_string();
    }

    /// Says why a folder could not be opened or made; an empty text takes it back.
    pub fn say(&mut self, error: String) {
        self.error = error;
    }

    /// Shows a page of help, until it is closed.
    pub fn read(&mut self, topic: HelpTopic) {
        self.topic = Some(topic);
    }

    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, tokens: &Tokens, texts: &Texts, settings: &Settings, outbox: &Outbox) {
        if let Some(topic) = self.topic {
            let reader = Reader { texts, tokens, outbox, has_workspace: false };
            if back(ui, &reader) {
                self.topic = None;
            }
            self.help.show(ui, &reader, topic);
            return;
        }
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            let width = sizes::FIRST_START.min(ui.available_width() - 2.0 * tokens.space_6);
            let side = ((ui.available_width() - width) / 2.0).max(0.0);
            let top =
                if ui.ctx().content_rect().height() < tokens.low_under { tokens.space_8 } else { sizes::PALETTE.y };
            ui.add_space(top);
            ui.horizontal_top(|ui| {
                ui.add_space(side);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing = vec2(tokens.space_4, tokens.space_4);
                    head(ui, tokens, texts, outbox);
                    if !self.error.is_empty() {
                        error(ui, tokens, &self.error);
                    }
                    self.cards(ui, tokens, texts, outbox);
                    self.form(ui, tokens, texts, outbox);
                    recent(ui, tokens, texts, settings, outbox);
                    let foot = texts.get("start-foot");
                    tokens.text(ui, &foot, TextRole::Small, tokens.text_faint);
                    if link(ui, tokens, &texts.get("page-help"), Some(icons::HELP)).clicked() {
                        outbox.send(Action::Run(UserCommand::Help));
                    }
                });
            });
        });
    }

    fn cards(&mut self, ui: &mut Ui, tokens: &Tokens, texts: &Texts, outbox: &Outbox) {
        let width = (ui.available_width() - 2.0 * tokens.space_4) / 3.0;
        ui.horizontal_top(|ui| {
            card(
                ui,
                tokens,
                width,
                (icons::SAMPLE, true),
                [&*texts.get("start-sample"), &texts.get("start-sample-text")],
                |ui| {
                    let label = texts.get("start-sample-open");
                    if Button::primary(&label).show(ui, tokens).clicked() {
                        outbox.send(Action::OpenSample);
                    }
                },
            );
            let words = [&*texts.get("start-create"), &texts.get("start-create-text")];
            card(ui, tokens, width, (icons::NEW_WORKSPACE, false), words, |ui| {
                let label = texts.get("start-create-button");
                if Button::secondary(&label).show(ui, tokens).clicked() {
                    self.creating = if self.creating.is_some() { None } else { Some(Draft::default()) };
                }
            });
            let words = [&*texts.get("start-open"), &texts.get("start-open-text")];
            card(ui, tokens, width, (icons::OPEN_FOLDER, false), words, |ui| {
                let label = texts.get("start-open-button");
                if Button::secondary(&label).show(ui, tokens).clicked() {
                    outbox.send(Action::ChooseFolder);
                }
                let name = texts.get("start-open-path");
                let field = TextField::new(&mut self.folder, &name).hidden_label().placeholder(&name);
                let response = field.width(ui.available_width()).show(ui, tokens);
                let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if entered && !self.folder.trim().is_empty() {
                    outbox.send(Action::OpenFolder(PathBuf::from(self.folder.trim())));
                }
            });
        });
    }

    fn form(&mut self, ui: &mut Ui, tokens: &Tokens, texts: &Texts, outbox: &Outbox) {
        let Some(draft) = &mut self.creating else { return };
        let title = texts.get("start-create");
        Panel::new(&title).show(ui, tokens, |ui| {
            let (name, folder) = (texts.get("start-form-name"), texts.get("start-form-folder"));
            let column = (ui.available_width() - 2.0 * tokens.space_4) / 3.0;
            ui.horizontal_top(|ui| {
                TextField::new(&mut draft.name, &name).width(column).show(ui, tokens);
                let countries = countries(texts);
                let names: Vec<&str> = countries.iter().map(|(_, name)| name.as_str()).collect();
                let label = texts.get("start-form-country");
                let value = names.get(draft.country).copied().unwrap_or_default();
                let select = Select::new(&label, value).width(column);
                draft.country = select.show(ui, tokens, &names).unwrap_or(draft.country);
            });
            ui.horizontal_top(|ui| {
                TextField::new(&mut draft.folder, &folder).width(2.0 * column + tokens.space_4).show(ui, tokens);
                ui.vertical(|ui| {
                    ui.add_space(tokens.text_body_line);
                    let choose = texts.get("start-open-button");
                    if Button::secondary(&choose).show(ui, tokens).clicked() {
                        outbox.send(Action::ChooseNewFolder);
                    }
                });
            });
            let hint = texts.get("start-form-hint");
            tokens.text(ui, &hint, TextRole::Small, tokens.text_faint);
            let ready = !draft.name.trim().is_empty() && !draft.folder.trim().is_empty();
            let create = texts.get("start-form-create");
            if Button::primary(&create).enabled(ready).show(ui, tokens).clicked() {
                let codes = countries(texts);
                let code = codes.get(draft.country).map(|(code, _)| *code).filter(|code| !code.is_empty());
                let root = first_root(draft.name.trim(), code, texts);
                outbox.send(Action::Create { folder: PathBuf::from(draft.folder.trim()), root: Box::new(root) });
            }
        });
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self { name: String::new(), folder: String::new(), country: 1 }
    }
}

/// Makes the root of a new workspace: the default programme of points 1 and 3, named in the reader's language.
fn first_root(name: &str, code: Option<&str>, texts: &Texts) -> Root {
    let names = FirstNames {
        programme: texts.get("start-programme-name").into_owned(),
        cold_calls: texts.get("start-cold-calls-name").into_owned(),
        ride_alongs: texts.get("start-ride-alongs-name").into_owned(),
    };
    opening::first_root(name, code, texts.language().code(), names)
}

/// Lists what can be chosen for the public holidays: none, France first, then every country by code.
fn countries(texts: &Texts) -> Vec<(&'static str, String)> {
    let mut list = vec![("", texts.get("start-country-none").into_owned()), ("FR", "FR".to_owned())];
    list.extend(holidays::known_codes().filter(|code| *code != "FR").map(|code| (code, code.to_owned())));
    list
}

/// Adds the way from help back to the choices; gives whether it was taken.
fn back(ui: &mut Ui, reader: &Reader<'_>) -> bool {
    let label = reader.texts.get("command-go-back");
    let margin = Margin::symmetric(reader.tokens.page_padding_x as i8, reader.tokens.space_2 as i8);
    let button = Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| Button::secondary(&label).small().icon(icons::BACK).show(ui, reader.tokens).clicked());
    button.inner || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

fn head(ui: &mut Ui, tokens: &Tokens, texts: &Texts, outbox: &Outbox) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(sizes::TILE, sizes::TILE), Sense::hover());
        ui.painter().rect_filled(rect, tokens.radius_md, tokens.accent);
        icons::APP.paint(ui.painter(), rect.center(), tokens.icon_xl, tokens.text_on_accent);
        let name = texts.get("app-name");
        let title = tokens.text(ui, &name, TextRole::Display, tokens.text_primary);
        title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mut chosen = texts.language();
            let parts = Language::ALL.map(|language| (language, language.own_name()));
            let label = texts.get("settings-language");
            if segmented(ui, tokens, &label, &mut chosen, &parts).changed() {
                outbox.send(Action::SetLanguage(chosen));
            }
        });
    });
    let lead = texts.get("start-lead");
    ui.scope(|ui| {
        ui.set_max_width(sizes::PALETTE.x + sizes::TILE);
        tokens.text(ui, &lead, TextRole::Lead, tokens.text_subdued);
    });
}

fn error(ui: &mut Ui, tokens: &Tokens, words: &str) {
    Frame::new().fill(tokens.state_overdue_bg).corner_radius(tokens.radius_md).inner_margin(tokens.space_3).show(
        ui,
        |ui| {
            ui.set_width(ui.available_width());
            let label = tokens.text(ui, words, TextRole::Body, tokens.state_overdue_text);
            label.widget_info(|| WidgetInfo::labeled(Role::Alert, true, words));
        },
    );
}

/// Paints one of the three choices.
fn card(
    ui: &mut Ui,
    tokens: &Tokens,
    width: f32,
    (icon, first): (Icon, bool),
    [title, words]: [&str; 2],
    buttons: impl FnOnce(&mut Ui),
) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, sizes::FIRST_START_CARD), Sense::hover());
    let edge = if first { tokens.accent } else { tokens.border_default };
    let outline = Stroke::new(tokens.stroke_hair, edge);
    ui.painter().rect(rect, tokens.radius_md, tokens.surface_panel, outline, StrokeKind::Inside);
    let inner = rect.shrink(tokens.space_6);
    let mut words_ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
    words_ui.spacing_mut().item_spacing.y = tokens.space_2;
    let (ground, mark) =
        if first { (tokens.accent_tint, tokens.accent_text) } else { (tokens.surface_sunken, tokens.text_subdued) };
    icon_tile(&mut words_ui, tokens, icon, sizes::TILE, ground, mark);
    words_ui.add_space(tokens.space_2);
    tokens.text(&mut words_ui, title, TextRole::Heading, tokens.text_primary);
    tokens.text(&mut words_ui, words, TextRole::Body, tokens.text_subdued);
    let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - tokens.control_lg), inner.max);
    let mut foot_ui = ui.new_child(UiBuilder::new().max_rect(foot).layout(Layout::left_to_right(Align::Center)));
    foot_ui.spacing_mut().item_spacing.x = tokens.space_3;
    buttons(&mut foot_ui);
}

fn recent(ui: &mut Ui, tokens: &Tokens, texts: &Texts, settings: &Settings, outbox: &Outbox) {
    if settings.recent.is_empty() {
        return;
    }
    let title = texts.get("start-recent");
    Panel::new(&title).flush().show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for recent in &settings.recent {
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), tokens.panel_head), Sense::click());
            let folder = recent.folder.display().to_string();
            let named = format!("{}, {folder}", recent.name);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &named));
            if response.hovered() {
                ui.painter().rect_filled(rect, tokens.radius_sm, tokens.surface_hover);
            }
            ui.painter().hline(rect.x_range(), rect.top(), (tokens.stroke_hair, tokens.border_subtle));
            let at = |share: f32| rect.left() + rect.width() * share;
            let part = |from: f32, to: f32| Rect::from_x_y_ranges(at(from)..=at(to) - tokens.space_3, rect.y_range());
            let painter = ui.painter();
            let indent = part(0.01, 0.27);
            paint::text_in(painter, indent, Align::Min, &recent.name, TextRole::BodyMedium, tokens.text_primary);
            paint::text_in(painter, part(0.27, 0.74), Align::Min, &folder, TextRole::Body, tokens.text_subdued);
            let people = texts.with("count-people", &[("count", recent.people.into())]);
            paint::text_in(painter, part(0.74, 0.86), Align::Min, &people, TextRole::Body, tokens.text_subdued);
            let when = texts.date(recent.opened.date());
            paint::text_in(painter, part(0.86, 1.0), Align::Max, &when, TextRole::Body, tokens.text_subdued);
            if crate::ui::widgets::keyboard_focus(&response) {
                paint::focus_ring_inside(ui.painter(), tokens, rect);
            }
            if response.clicked() {
                outbox.send(Action::OpenFolder(recent.folder.clone()));
            }
        }
    });
}
