//! The history at the right of a person's or host's page (`components.md`, Inspector).

pub mod model;

use crate::domain::Record;
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, people_sizes};
use crate::ui::widgets::{Button, inspector_section};
use chrono::NaiveDate;
use egui::text::TextWrapping;
use egui::{Align, Label, Layout, Role, Ui, WidgetInfo, vec2};
use model::Row;
use std::rc::Rc;

/// The history of one record, worked out when something in it has changed.
#[derive(Default)]
pub struct HappeningsView {
    kept: Option<(Key, Rc<Vec<Row>>)>,
}

/// What the rows follow from: the record, which reading of its past, and what names and dates it has.
type Key = (Record, u64, u64, NaiveDate, Language);

impl HappeningsView {
    /// Adds the section; nothing while the past is being read for the first time.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, record: &Record) {
        let Some(rows) = self.rows(cx, record) else { return };
        let (tokens, texts) = (cx.tokens, cx.texts);
        inspector_section(ui, tokens, &texts.get("history-title"), None, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            if rows.is_empty() {
                tokens.text(ui, &texts.get("history-none"), TextRole::Small, tokens.text_faint);
            }
            for (number, row) in rows.iter().enumerate() {
                ui.push_id(("happening", number), |ui| line(ui, cx, row));
            }
            if cx.happenings.is_some_and(|happenings| !happenings.is_all)
                && Button::quiet(&texts.get("history-more")).small().show(ui, tokens).clicked()
            {
                cx.send(Action::MoreHistory);
            }
        });
    }

    fn rows(&mut self, cx: &Cx<'_>, record: &Record) -> Option<Rc<Vec<Row>>> {
        let happenings = cx.happenings.filter(|happenings| happenings.record == *record)?;
        let key = (record.clone(), happenings.reading, cx.derived.revision, cx.today, cx.texts.language());
        if self.kept.as_ref().is_none_or(|(known, _)| *known != key) {
            let rows = model::rows(&happenings.list, record, cx.workspace, cx.today, cx.texts);
            self.kept = Some((key, Rc::new(rows)));
        }
        self.kept.as_ref().map(|(_, rows)| rows.clone())
    }
}

fn line(ui: &mut Ui, cx: &Cx<'_>, row: &Row) {
    let tokens = cx.tokens;
    let shown = ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = people_sizes::HISTORY_DATE;
        ui.allocate_ui_with_layout(vec2(width, tokens.text_small_line), Layout::left_to_right(Align::Min), |ui| {
            ui.set_width(width);
            tokens.text_line(ui, &row.date, TextRole::Small, tokens.text_faint);
        });
        let mut job = TextRole::SmallMedium.job(&row.who, tokens.text_primary);
        job.append(&format!(" {}", row.what), 0.0, TextRole::Small.format(tokens.text_subdued));
        job.wrap = TextWrapping::wrap_at_width(ui.available_width());
        ui.add(Label::new(job).wrap())
    });
    let name = format!("{}, {} {}", row.date, row.who, row.what);
    shown.response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
}
