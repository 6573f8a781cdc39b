//! My progress: what one employee has done, what is next, what is still missing (`screens.md`).

mod cards;
mod measures;
pub mod model;

use crate::domain::{PersonId, SessionRef};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::views::people::facts::Facts;
use crate::ui::views::person::{model as person_model, timeline, timeline_model};
use egui::{Frame, Margin, ScrollArea, Ui, vec2};

/// The page of one employee.
#[derive(Default)]
pub struct ProgressView {
    known: Option<(Key, Shown)>,
    draft: Option<Draft>,
}

type Key = (PersonId, u64, chrono::NaiveDate, Language, Option<(usize, crate::domain::Score)>);

/// Everything that is worked out once per revision.
struct Shown {
    person: person_model::PersonModel,
    timeline: Option<timeline_model::TimelineModel>,
    model: model::Model,
}

/// What is being written about a session.
struct Draft {
    name: SessionRef,
    before: String,
    text: String,
}

impl ProgressView {
    /// Paints the page of an employee.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId) {
        let outlook = cx.outlook.map(|plan| (plan.placed.len(), plan.score));
        let key = (id.clone(), cx.derived.revision, cx.today, cx.texts.language(), outlook);
        if self.known.as_ref().is_none_or(|(known, _)| *known != key) {
            let facts = Facts::from(cx);
            self.known = person_model::model(&facts, id).and_then(|person| {
                let model = model::model(&facts, id, person.missing.clone())?;
                Some((key, Shown { timeline: timeline_model::model(&facts, id), person, model }))
            });
        }
        let Some((_, shown)) = &self.known else { return };
        let tokens = cx.tokens;
        let is_low = ui.ctx().content_rect().height() < tokens.low_under;
        let gap = if is_low { tokens.space_3 } else { tokens.space_4 };
        let vertical = if is_low { tokens.space_4 } else { tokens.page_padding_y };
        let margin = Margin::symmetric(tokens.page_padding_x as i8, vertical as i8);
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(gap, gap);
                measures::show(ui, cx, id, &shown.person);
                if let Some(line) = &shown.timeline {
                    timeline::show(ui, cx, line);
                }
                let column = (ui.available_width() - 2.0 * gap) / 3.0;
                ui.horizontal_top(|ui| {
                    cards::next(ui, cx, &shown.model, column);
                    cards::missing(ui, cx, id, &shown.model, column);
                    cards::learnt(ui, cx, id, &shown.model, &mut self.draft, column);
                });
            });
        });
    }
}
