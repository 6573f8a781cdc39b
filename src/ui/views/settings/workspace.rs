//! The workspace's name, language and horizon.

use super::fields::Line;
use super::{SettingsView, told};
use crate::domain::Command;
use crate::domain::problem::ValueFault;
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, host_sizes};
use crate::ui::widgets::{NumberField, Panel, segmented};
use egui::Ui;

/// Most weeks ahead that can be planned (`workspace-format.md`).
const MOST_WEEKS: u32 = 104;

impl SettingsView {
    pub(super) fn workspace(&mut self, ui: &mut Ui, cx: &Cx<'_>, may: bool) {
        let (tokens, texts, root) = (cx.tokens, cx.texts, &cx.workspace.root);
        let title = texts.get("settings-workspace");
        let language = Language::parse(&root.language);
        let weeks = texts.with("settings-weeks", &[("count", root.horizon_weeks.into())]);
        Panel::new(&title).show(ui, tokens, |ui| {
            if !may {
                told(ui, cx, "settings-name", &root.name);
                told(
                    ui,
                    cx,
                    "settings-export-language",
                    language.map_or(&*root.language, |language| language.own_name()),
                );
                told(ui, cx, "settings-horizon", &weeks);
                return;
            }
            ui.spacing_mut().item_spacing.y = tokens.space_3;
            let change = |name: &str, language: &str, horizon_weeks: u32| {
                let (name, language) = (name.to_owned(), language.to_owned());
                cx.outbox.change(Command::EditWorkspace { name, language, horizon_weeks });
            };
            let (label, empty) = (texts.get("settings-name"), texts.value_fault(&ValueFault::EmptyName));
            let width = ui.available_width();
            let line = Line { key: "workspace-name", label: &label, shows_label: true, width, if_empty: Some(&empty) };
            if let Some(name) = line.show(ui, cx, &mut self.typed, &root.name) {
                change(&name, &root.language, root.horizon_weeks);
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_6;
                let label = texts.get("settings-horizon");
                let error = texts.with("programmes-range", &[("least", 1.into()), ("most", MOST_WEEKS.into())]);
                let unit = texts.get("settings-weeks-unit");
                let mut weeks = f64::from(root.horizon_weeks);
                let field = NumberField::new(&mut weeks, &label, &error).whole(1..=MOST_WEEKS).unit(&unit);
                field.width(host_sizes::SEARCH / 2.0 + tokens.space_8).show(ui, tokens);
                // Compared rather than asked: the field says `changed` while somebody types, too.
                if weeks as u32 != root.horizon_weeks {
                    change(&root.name, &root.language, weeks as u32);
                }
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = tokens.space_1;
                    let label = texts.get("settings-export-language");
                    tokens.text_line(ui, &label, TextRole::Small, tokens.text_subdued);
                    // What the file says may be no language of ours; then none is chosen.
                    let mut chosen = language;
                    let parts = Language::ALL.map(|language| (Some(language), language.own_name()));
                    if segmented(ui, tokens, &label, &mut chosen, &parts).changed()
                        && let Some(language) = chosen
                    {
                        change(&root.name, language.code(), root.horizon_weeks);
                    }
                });
            });
            let hint = texts.get("settings-horizon-hint");
            tokens.text(ui, &hint, TextRole::Small, tokens.text_faint);
        });
    }
}
