//! What is the user's own: language, theme and zoom of the window; and the folder that is open.

use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, ThemeChoice, icons};
use crate::ui::user_command::UserCommand;
use crate::ui::widgets::{Button, IconButton, Panel, segmented};
use egui::{ThemePreference, Ui};

/// Paints language, theme and zoom of the window.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("settings-window");
    Panel::new(&title).show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_3;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_6;
            labeled(ui, cx, "settings-language", |ui, label| {
                let mut chosen = texts.language();
                let parts = Language::ALL.map(|language| (language, language.own_name()));
                if segmented(ui, tokens, label, &mut chosen, &parts).changed() {
                    cx.send(Action::SetLanguage(chosen));
                }
            });
            labeled(ui, cx, "settings-theme", |ui, label| {
                let mut chosen = match ui.ctx().options(|options| options.theme_preference) {
                    ThemePreference::System => ThemeChoice::System,
                    ThemePreference::Light => ThemeChoice::Light,
                    ThemePreference::Dark => ThemeChoice::Dark,
                };
                let words =
                    ["settings-theme-system", "settings-theme-light", "settings-theme-dark"].map(|id| texts.get(id));
                let choices = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];
                let parts: Vec<(ThemeChoice, &str)> =
                    choices.into_iter().zip(words.iter().map(|word| &**word)).collect();
                if segmented(ui, tokens, label, &mut chosen, &parts).changed() {
                    cx.send(Action::SetTheme(chosen));
                }
            });
        });
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_6;
            labeled(ui, cx, "settings-reminders", |ui, label| {
                let mut on = cx.reminds;
                let words = ["settings-reminders-on", "settings-reminders-off"].map(|id| texts.get(id));
                if segmented(ui, tokens, label, &mut on, &[(true, &*words[0]), (false, &*words[1])]).changed() {
                    cx.send(Action::SetReminders(on));
                }
            });
            labeled(ui, cx, "settings-zoom", |ui, _| zoom(ui, cx));
        });
    });
}

fn zoom(ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_1;
        let command = |command: UserCommand| cx.send(Action::Run(command));
        let out = texts.get(UserCommand::ZoomOut.text_id());
        if IconButton::new(icons::REMOVE, &out).small().show(ui, tokens).clicked() {
            command(UserCommand::ZoomOut);
        }
        let factor = f64::from(ui.ctx().zoom_factor());
        let (shown, reset) = (texts.percent(factor), texts.get(UserCommand::ZoomReset.text_id()));
        if Button::quiet(&shown).small().accessible_name(&reset).show(ui, tokens).clicked() {
            command(UserCommand::ZoomReset);
        }
        let closer = texts.get(UserCommand::ZoomIn.text_id());
        if IconButton::new(icons::ADD, &closer).small().show(ui, tokens).clicked() {
            command(UserCommand::ZoomIn);
        }
    });
}

/// Paints the folder that is open, and what can be done with it.
pub(super) fn folder(ui: &mut Ui, cx: &Cx<'_>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("settings-folder");
    Panel::new(&title).show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_3;
        let path = cx.folder.display().to_string();
        tokens.text(ui, &path, TextRole::Body, tokens.text_primary);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(tokens.space_2, tokens.space_2);
            let label = texts.get(UserCommand::Reload.text_id());
            if Button::secondary(&label).small().icon(icons::REFRESH).show(ui, tokens).clicked() {
                cx.send(Action::Reload);
            }
            let label = texts.get("settings-open-another");
            if Button::secondary(&label).small().icon(icons::OPEN_FOLDER).show(ui, tokens).clicked() {
                cx.send(Action::ChooseFolder);
            }
            let label = texts.get("settings-copy-path");
            if Button::quiet(&label).small().icon(icons::COPY).show(ui, tokens).clicked() {
                cx.send(Action::Copy(path));
            }
        });
    });
}

fn labeled(ui: &mut Ui, cx: &Cx<'_>, id: &str, content: impl FnOnce(&mut Ui, &str)) {
    let label = cx.texts.get(id);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = cx.tokens.space_1;
        cx.tokens.text_line(ui, &label, TextRole::Small, cx.tokens.text_subdued);
        content(ui, &label);
    });
}
