//! My progress: what one employee has done, what is next, what is still missing (`screens.md`).

pub mod briefing;
mod cards;
pub mod chased;
pub mod learnt;
pub mod log;
mod measures;
pub mod model;
pub mod wishes;

use crate::domain::funnel::Funnel;
use crate::domain::{PersonId, SessionRef};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::people_sizes;
use crate::ui::views::funnel;
use crate::ui::views::people::facts::Facts;
use crate::ui::views::person::{model as person_model, timeline, timeline_model};
use egui::{Frame, Margin, ScrollArea, Ui, vec2};
use learnt::Draft;
use std::rc::Rc;

/// The page of one employee.
#[derive(Default)]
pub struct ProgressView {
    known: Option<(Key, Rc<Shown>)>,
    draft: Option<Draft>,
    recording: chased::Recording,
}

type Key = (PersonId, u64, chrono::NaiveDate, Language, Option<(usize, crate::domain::Score)>);

/// Everything that is worked out once per revision.
struct Shown {
    person: person_model::PersonModel,
    timeline: Option<timeline_model::TimelineModel>,
    model: model::Model,
    chased: Vec<(SessionRef, String)>,
}

impl ProgressView {
    /// Paints the page of an employee.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId) {
        let outlook = cx.outlook.map(|plan| (plan.placed.len(), plan.score));
        let key = (id.clone(), cx.derived.revision, cx.today, cx.texts.language(), outlook);
        if self.known.as_ref().is_none_or(|(known, _)| *known != key) {
            let facts = Facts::from(cx);
            self.known = person_model::model(&facts, id).and_then(|person| {
                let model = model::model(&facts, id, &person)?;
                Some((
                    key,
                    Rc::new(Shown {
                        chased: chased::rows(&facts, id),
                        timeline: timeline_model::model(&facts, id),
                        person,
                        model,
                    }),
                ))
            });
        }
        let Some(shown) = self.known.as_ref().map(|(_, shown)| shown.clone()) else { return };
        let tokens = cx.tokens;
        let is_low = ui.ctx().content_rect().height() < tokens.low_under;
        let gap = if is_low { tokens.space_3 } else { tokens.space_4 };
        let vertical = if is_low { tokens.space_4 } else { tokens.page_padding_y };
        let margin = Margin::symmetric(tokens.page_padding_x as i8, vertical as i8);
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(gap, gap);
                chased::show(ui, cx, id, &shown.chased, &mut self.recording);
                measures::show(ui, cx, id, &shown.person);
                if let Some(line) = &shown.timeline {
                    timeline::show(ui, cx, line);
                }
                self.cards(ui, cx, id, &shown.model, gap);
                log::show(ui, cx, &shown.model.log);
                funnel::panel(ui, cx, &Funnel::of_all(cx.workspace.people.get(id).map(|person| &**person)));
                wishes::show(ui, cx, id);
            });
        });
    }

    /// Paints the cards side by side, or one below the other where there is no room.
    fn cards(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, model: &model::Model, gap: f32) {
        let draft = &mut self.draft;
        let width = ui.available_width();
        let is_wide = width >= people_sizes::CARDS_BELOW_UNDER;
        let column = if is_wide { ((width - 2.0 * gap) / 3.0).floor() } else { width };
        let all = |ui: &mut Ui| {
            cards::next(ui, cx, model, column);
            cards::missing(ui, cx, id, model, column);
            learnt::show(ui, cx, id, model.learnt.as_ref(), draft, column);
        };
        if is_wide {
            ui.horizontal_top(all)
        } else {
            ui.vertical(all)
        };
    }
}
