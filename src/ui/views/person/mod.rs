//! One person's page.

mod aside;
pub mod aside_model;
mod deadlines;
pub mod drafts;
mod experience;
pub mod experience_model;
pub mod forms;
mod head;
pub mod model;
pub mod passport;
mod profile_form;
mod progress;
mod sessions;
pub mod timeline;
pub mod timeline_model;

pub use experience::period_fields;
pub use profile_form::{programme as programme_field, team as team_field};

use super::effect::EffectView;
use super::funnel;
use super::happenings::HappeningsView;
use super::people::facts::Facts;
use crate::domain::funnel::Funnel;
use crate::domain::{PersonId, Rules, SessionId};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::widgets::{DateWords, EmptyState, icon};
use aside_model::AsideModel;
use chrono::NaiveDate;
use drafts::{AbsenceDraft, DeadlineDraft, PeriodDraft, ProfileDraft, WaiverDraft};
use egui::{Frame, Key, Margin, Modifiers, Rect, ScrollArea, Stroke, Ui, UiBuilder};
use experience_model::ExperienceModel;
use model::PersonModel;
use std::rc::Rc;
use timeline_model::TimelineModel;

/// The page of one person; what is typed on it stays until it is saved or left.
#[derive(Default)]
pub struct PersonView {
    person: Option<PersonId>,
    kept: Option<(Basis, Rc<Models>)>,
    words: Option<(Language, Rc<DateWords>)>,
    profile: Option<ProfileDraft>,
    period: Option<PeriodDraft>,
    absence: Option<AbsenceDraft>,
    waiver: Option<WaiverDraft>,
    deadline: Option<DeadlineDraft>,
    profile_effect: EffectView,
    absence_effect: EffectView,
    deadline_effect: EffectView,
    happenings: HappeningsView,
    /// Whether the dialog asks if the person is to be removed.
    removing: bool,
    /// Whether the first field of a form just opened is to take the focus.
    wants_focus: bool,
}

/// What the models were made from.
#[derive(Clone, PartialEq)]
struct Basis {
    revision: u64,
    language: Language,
    today: NaiveDate,
    outlook: Option<(crate::domain::Score, usize)>,
    selected: Option<SessionId>,
}

/// Everything the page says.
struct Models {
    page: PersonModel,
    aside: AsideModel,
    timeline: Option<TimelineModel>,
    experience: ExperienceModel,
}

impl PersonView {
    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId) {
        if self.person.as_ref() != Some(id) {
            let words = self.words.take();
            *self = Self { person: Some(id.clone()), words, ..Self::default() };
        }
        let Some(models) = self.models(cx, id) else {
            gone(ui, cx);
            return;
        };
        self.follow(cx, id);
        let tokens = cx.tokens;
        let page = ui.available_rect_before_wrap();
        let is_wide = page.width() >= people_sizes::ASIDE_BELOW_UNDER;
        let aside_width = if ui.ctx().content_rect().width() < tokens.narrow_under {
            tokens.inspector_narrow
        } else {
            tokens.inspector_person
        };
        let main = if is_wide { page.with_max_x(page.right() - aside_width) } else { page };
        if is_wide {
            let rect = page.with_min_x(main.right());
            ui.painter().rect_filled(rect, 0.0, tokens.surface_panel);
            let edge = Stroke::new(tokens.stroke_hair, tokens.border_default);
            ui.painter().vline(rect.left() + tokens.stroke_hair / 2.0, rect.y_range(), edge);
        }
        scrolled(ui, "person-main", id, main, |ui| {
            let low = ui.ctx().content_rect().height() < tokens.low_under;
            let (above, gap) = if low { (tokens.space_3, tokens.space_3) } else { (tokens.space_4, tokens.space_4) };
            let margin = Margin::symmetric(tokens.page_padding_x as i8, above as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = gap;
                self.head(ui, cx, id, &models.page);
                self.profile_form(ui, cx, id);
                self.progress(ui, cx, &models.page);
                if let Some(timeline) = &models.timeline {
                    timeline::show(ui, cx, timeline);
                }
                self.experience(ui, cx, id, &models.experience);
                self.sessions(ui, cx, id, &models.page);
                funnel::panel(ui, cx, &Funnel::of_all(cx.workspace.people.get(id).map(|person| &**person)));
            });
            if !is_wide {
                self.aside(ui, cx, id, &models.aside);
            }
        });
        if is_wide {
            scrolled(ui, "person-aside", id, page.with_min_x(main.right()), |ui| {
                self.aside(ui, cx, id, &models.aside);
            });
        }
        self.ask_to_remove(ui, cx, id);
        self.leave_with_escape(ui);
    }

    /// Gives what the page says, worked out anew only where something it follows from has changed.
    fn models(&mut self, cx: &Cx<'_>, id: &PersonId) -> Option<Rc<Models>> {
        let selected = match cx.selection {
            Selection::Session(name) if name.person == *id => Some(name.session.clone()),
            _ => None,
        };
        let basis = Basis {
            revision: cx.derived.revision,
            language: cx.texts.language(),
            today: cx.today,
            outlook: cx.outlook.map(|outlook| (outlook.score, outlook.placed.len())),
            selected,
        };
        if let Some((known, models)) = &self.kept
            && *known == basis
        {
            return Some(models.clone());
        }
        let facts = Facts::from(cx);
        let person = cx.workspace.people.get(id)?;
        let none = Rules::default();
        let rules = cx.workspace.rules_of(person).unwrap_or(&none);
        let models = Rc::new(Models {
            page: model::model(&facts, id)?,
            aside: aside_model::model(&facts, id, basis.selected.as_ref())?,
            timeline: timeline_model::model(&facts, id),
            experience: experience_model::model(&facts, person, rules),
        });
        self.kept = Some((basis, models.clone()));
        Some(models)
    }

    /// Lets drafts follow a record that somebody else has changed: nothing typed is lost.
    fn follow(&mut self, cx: &Cx<'_>, id: &PersonId) {
        let Some(person) = cx.workspace.people.get(id) else { return };
        if let Some(draft) = &mut self.profile {
            draft.follow(person);
        }
        // What is no longer there as it was is added anew when it is saved.
        if let Some(draft) = &mut self.period {
            draft.old.take_if(|old| !person.prior_experience.contains(old));
        }
        if let Some(draft) = &mut self.absence {
            draft.old.take_if(|old| !person.absences.contains(old));
        }
        if let Some(draft) = &mut self.waiver {
            draft.old.take_if(|old| !person.waivers.contains(old));
        }
    }

    /// Gives the words of date fields, made once a language.
    fn date_words(&mut self, cx: &Cx<'_>) -> Rc<DateWords> {
        let language = cx.texts.language();
        match &self.words {
            Some((known, words)) if *known == language => words.clone(),
            _ => {
                let words = Rc::new(DateWords::of(cx.texts));
                self.words = Some((language, words.clone()));
                words
            }
        }
    }

    /// Leaves the form opened last, once no field of it wants the key.
    fn leave_with_escape(&mut self, ui: &Ui) {
        let is_editing = self.profile.is_some()
            || self.period.is_some()
            || self.absence.is_some()
            || self.waiver.is_some()
            || self.deadline.is_some();
        let busy = ui.ctx().egui_wants_keyboard_input() || egui::Popup::is_any_open(ui.ctx()) || self.removing;
        if !is_editing || busy || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            return;
        }
        if self.deadline.take().is_some() {
            return;
        }
        if self.waiver.take().is_none() && self.absence.take().is_none() && self.period.take().is_none() {
            self.profile = None;
        }
    }
}

/// Says that nobody has the id.
fn gone(ui: &mut Ui, cx: &Cx<'_>) {
    let (title, sentence) = (cx.texts.get("person-gone"), cx.texts.get("person-gone-sentence"));
    let action = cx.texts.get("person-gone-action");
    let margin = Margin::symmetric(cx.tokens.page_padding_x as i8, cx.tokens.page_padding_y as i8);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        if EmptyState::new(icons::PERSON, &title, &sentence).action(&action).show(ui, cx.tokens) {
            cx.send(crate::ui::action::Action::Go(crate::ui::page::Page::People));
        }
    });
}

/// Says in one line why there is nothing to edit with.
fn read_only(ui: &mut Ui, cx: &Cx<'_>) {
    use crate::app::ReadOnly;
    let id = match cx.rights.read_only {
        Some(ReadOnly::NewerFormat) => "person-read-only-newer",
        Some(ReadOnly::Folder) => "person-read-only-folder",
        None => "person-read-only-file",
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = cx.tokens.space_2;
        icon(ui, icons::READ_ONLY, cx.tokens.icon_sm, cx.tokens.text_faint, "");
        cx.tokens.text_line(ui, &cx.texts.get(id), TextRole::Small, cx.tokens.text_subdued);
    });
}

/// Lays something out in a column that scrolls by itself.
fn scrolled(ui: &mut Ui, salt: &str, id: &PersonId, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let mut column = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((salt, id.as_str())));
    column.set_clip_rect(rect.intersect(ui.clip_rect()));
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(&mut column, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui);
    });
}
