//! The form for a new hire, with what it leads to beside it.

pub mod draft;
pub mod model;
mod several;
pub mod several_model;

use crate::app::job::Waker;
use crate::app::newcomers::{Prospect, add_and_book};
use crate::domain::{ProgrammeId, Proposal, Workspace};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::look;
use crate::ui::views::person::drafts::PeriodDraft;
use crate::ui::views::person::forms::{entered, fault};
use crate::ui::views::person::{period_fields, programme_field, team_field};
use crate::ui::widgets::{Button, DateField, DateWords, EmptyState, Panel, TextField, icon, segmented};
use chrono::NaiveDate;
use draft::NewPerson;
use egui::{Align, Frame, Key, Layout, Margin, Modifiers, ScrollArea, Ui, vec2};
use model::{FirstPlaces, Outlook, outlook};
use several::SeveralForm;
use std::sync::Arc;

/// The form for a new hire; what was typed stays until it is saved or cancelled.
#[derive(Default)]
pub struct NewPersonForm {
    draft: Option<NewPerson>,
    words: Option<(Language, DateWords)>,
    wants_focus: bool,
    /// Whether the period added last is to take the focus.
    period_wants_focus: bool,
    /// Whether saving was tried, so that what is missing is told.
    tried: bool,
    /// What the planner would give them.
    prospect: Prospect,
    /// Whether several are added at once, from a list.
    is_list: bool,
    list: SeveralForm,
}

impl NewPersonForm {
    /// Lets the first field take the focus as soon as it is there.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Fills in when new hires start and their programme: one person, or so many rows of a list without names yet.
    ///
    /// What was typed before stays: a list is added to, and beside a person begun the rows go to the list.
    pub fn prefill(&mut self, workspace: &Workspace, count: u32, start: NaiveDate, programme: &ProgrammeId) {
        let is_empty = self.draft.as_ref().is_none_or(|draft| draft.name.trim().is_empty());
        self.is_list = count > 1 || !is_empty;
        if self.is_list {
            let name = workspace.root.programmes.get(programme).map_or(programme.as_str(), |known| &known.name);
            self.list.add_rows(count, name, start);
            return;
        }
        let draft = NewPerson::new(workspace);
        self.draft = Some(NewPerson { start: Some(start), programme: programme.clone(), ..draft });
        self.take_focus();
    }

    /// Paints the form; gives whether it is left. Escape leaves it as it is, to be gone on with later.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let mut draft = self.draft.take().unwrap_or_else(|| NewPerson::new(cx.workspace));
        let language = cx.texts.language();
        let words = match self.words.take() {
            Some((known, words)) if known == language => words,
            _ => DateWords::of(cx.texts),
        };
        let mut wish = Wish::default();
        let plan = self.plan(ui, cx, &draft);
        ScrollArea::vertical().id_salt("new-person").auto_shrink(false).show(ui, |ui| {
            let margin = Margin::symmetric(cx.tokens.page_padding_x as i8, cx.tokens.page_padding_y as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(cx.tokens.space_4, cx.tokens.space_4);
                self.choose_kind(ui, cx);
                if self.is_list {
                    wish.cancel |= self.list.show(ui, cx, &words);
                    return;
                }
                let is_wide = ui.available_width() >= people_sizes::ASIDE_BELOW_UNDER;
                let left = |form: &mut Self, ui: &mut Ui, draft: &mut NewPerson| {
                    form.who(ui, cx, draft, &words) | form.experience(ui, cx, draft, &words)
                };
                if is_wide {
                    ui.horizontal_top(|ui| {
                        ui.vertical(|ui| {
                            ui.set_width(people_sizes::NEW_HIRE);
                            wish.save |= left(self, ui, &mut draft);
                        });
                        ui.vertical(|ui| leads_to(ui, cx, &draft, plan.as_ref()));
                    });
                } else {
                    wish.save |= left(self, ui, &mut draft);
                    leads_to(ui, cx, &draft, plan.as_ref());
                }
                let booked = plan.as_ref().map_or(0, |plan| plan.placed.len());
                self.foot(ui, cx, &draft, booked, &mut wish);
            });
        });
        self.words = Some((language, words));
        self.tried |= wish.save;
        if let Some((id, command)) = draft.command(cx.workspace).filter(|_| wish.save) {
            let placed = plan.filter(|_| wish.book).map(|plan| plan.placed).unwrap_or_default();
            let booking = draft.person().map(|person| add_and_book(&id, person, &placed));
            *self = Self::default();
            cx.outbox.change(booking.filter(|_| wish.book).unwrap_or(command));
            cx.send(Action::Go(Page::Person(id)));
            return true;
        }
        if wish.cancel {
            *self = Self::default();
            return true;
        }
        self.draft = Some(draft);
        let busy = ui.ctx().egui_wants_keyboard_input() || egui::Popup::is_any_open(ui.ctx());
        !busy && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    }

    /// Adds the choice between one newcomer and a list of them.
    fn choose_kind(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let texts = cx.texts;
        let (name, one, list) =
            (texts.get("newcomers-kind"), texts.get("newcomers-one"), texts.get("newcomers-several"));
        if segmented(ui, cx.tokens, &name, &mut self.is_list, &[(false, &one), (true, &list)]).changed() && self.is_list
        {
            self.list.take_focus();
        }
    }

    /// Gives what the planner would give the person as they stand in the form; none while it is worked out.
    fn plan(&mut self, ui: &Ui, cx: &Cx<'_>, draft: &NewPerson) -> Option<Proposal> {
        let person = draft.person().filter(|_| !self.is_list)?;
        let ctx = ui.ctx().clone();
        let waker: Waker = Arc::new(move || ctx.request_repaint());
        self.prospect.follow(cx.workspace, cx.today, cx.derived.revision, &person, &waker).cloned()
    }

    /// Adds who they are; tells whether Enter was pressed in a field.
    fn who(&mut self, ui: &mut Ui, cx: &Cx<'_>, draft: &mut NewPerson, words: &DateWords) -> bool {
        let tokens = cx.tokens;
        let title = cx.texts.get("person-new-title");
        let panel = Panel::new(&title).show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_4, tokens.space_3);
            let half = ((ui.available_width() - tokens.space_4) / 2.0).floor();
            let mut done = false;
            ui.horizontal_top(|ui| {
                let error = fault(cx, draft.name_fault().filter(|_| self.tried));
                let label = cx.texts.get("person-name");
                let field = TextField::new(&mut draft.name, &label).error(error.as_deref()).width(half);
                let response = field.show(ui, tokens);
                if std::mem::take(&mut self.wants_focus) {
                    response.request_focus();
                }
                done |= entered(ui, &response);
                let label = cx.texts.get("person-email");
                let response = TextField::new(&mut draft.email, &label).width(half).show(ui, tokens);
                done |= entered(ui, &response);
            });
            ui.horizontal_top(|ui| {
                team_field(ui, cx, &mut draft.team, half);
                programme_field(ui, cx, &mut draft.programme, half);
            });
            let (label, missing) = (cx.texts.get("person-start"), cx.texts.get("person-fault-start"));
            let error = (self.tried && draft.start.is_none()).then_some(&*missing);
            DateField::new(&mut draft.start, &label, cx.today, words)
                .error(error)
                .width(people_sizes::DATE_FIELD)
                .show(ui, tokens);
            done
        });
        panel.inner
    }

    /// Adds the periods of experience; tells whether Enter was pressed in a field.
    fn experience(&mut self, ui: &mut Ui, cx: &Cx<'_>, draft: &mut NewPerson, words: &DateWords) -> bool {
        let tokens = cx.tokens;
        let title = cx.texts.get("person-experience");
        let panel = Panel::new(&title).show(ui, tokens, |ui| {
            let mut done = false;
            let mut removed = None;
            let last = draft.periods.len().saturating_sub(1);
            let focus = std::mem::take(&mut self.period_wants_focus);
            for (index, period) in draft.periods.iter_mut().enumerate() {
                done |= period_fields(ui, cx, period, words, focus && index == last, index).save;
                let label = cx.texts.get("person-remove");
                let name = cx.texts.with("person-experience-remove-nth", &[("number", (index + 1).into())]);
                let button = Button::quiet(&label).extra_small().icon(icons::DELETE).accessible_name(&name);
                if button.show(ui, tokens).clicked() {
                    removed = Some(index);
                }
                ui.add_space(tokens.space_2);
            }
            if let Some(index) = removed {
                draft.periods.remove(index);
            }
            let label = cx.texts.get("person-experience-add");
            if Button::ghost(&label).small().icon(icons::ADD).show(ui, tokens).clicked() {
                draft.periods.push(PeriodDraft::new());
                self.period_wants_focus = true;
            }
            done
        });
        panel.inner
    }

    fn foot(&mut self, ui: &mut Ui, cx: &Cx<'_>, draft: &NewPerson, booked: usize, wish: &mut Wish) {
        let (save, cancel) = (cx.texts.get("person-new-save"), cx.texts.get("person-cancel"));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = cx.tokens.space_2;
            if booked > 0 {
                let label = cx.texts.with("newcomers-save-and-book", &[("count", booked.into())]);
                wish.book = Button::primary(&label).icon(icons::SCHEDULE).show(ui, cx.tokens).clicked();
                wish.save |= wish.book;
            }
            let button = if booked > 0 { Button::secondary(&save) } else { Button::primary(&save) };
            wish.save |= button.icon(icons::NEW_PERSON).show(ui, cx.tokens).clicked();
            wish.cancel |= Button::secondary(&cancel).show(ui, cx.tokens).clicked();
            if self.tried && draft.command(cx.workspace).is_none() {
                let words = cx.texts.get("person-not-savable");
                cx.tokens.text_line(ui, &words, TextRole::Small, cx.tokens.state_overdue_text);
            }
        });
    }
}

/// What was pressed.
#[derive(Default)]
struct Wish {
    save: bool,
    book: bool,
    cancel: bool,
}

/// Says what the form leads to as it stands.
fn leads_to(ui: &mut Ui, cx: &Cx<'_>, draft: &NewPerson, plan: Option<&Proposal>) {
    let title = cx.texts.get("person-new-outlook");
    Panel::new(&title).show(ui, cx.tokens, |ui| {
        let facts = Facts::from(cx);
        match draft.person().and_then(|person| outlook(&facts, &person, plan)) {
            Some(outlook) => owed(ui, cx, &outlook),
            None => {
                let words = cx.texts.get("person-new-outlook-empty");
                EmptyState::short(icons::CALENDAR, &words).show(ui, cx.tokens);
            }
        }
    });
}

fn owed(ui: &mut Ui, cx: &Cx<'_>, outlook: &Outlook) {
    let tokens = cx.tokens;
    ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_2);
    let (sign, color) = if outlook.experience.reached {
        (icons::VERIFIED, tokens.state_complete_text)
    } else {
        (icons::NOT_VERIFIED, tokens.state_at_risk_text)
    };
    ui.horizontal(|ui| {
        icon(ui, sign, tokens.icon_sm, color, "");
        tokens.text_line(ui, &outlook.experience.verdict, TextRole::BodyMedium, color);
    });
    for sum in &outlook.experience.sums {
        tokens.text(ui, sum, TextRole::Small, tokens.text_subdued);
    }
    tokens.text(ui, &outlook.experience.consequence, TextRole::Small, tokens.text_subdued);
    for row in &outlook.owed {
        let look = look::rotation(cx.derived, &row.rotation);
        ui.horizontal(|ui| {
            icon(ui, look.icon(), tokens.icon_md, tokens.rotation(look).solid, "");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                tokens.text_line(ui, &row.due, TextRole::Body, tokens.text_subdued);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    tokens.text_line(ui, &row.sessions, TextRole::BodyMedium, tokens.text_primary);
                });
            });
        });
    }
    first_places(ui, cx, &outlook.places);
}

/// Adds the first free places of what is owed.
fn first_places(ui: &mut Ui, cx: &Cx<'_>, places: &FirstPlaces) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let say = |ui: &mut Ui, id: &str| {
        tokens.text(ui, &texts.get(id), TextRole::Small, tokens.text_subdued);
    };
    if *places != FirstPlaces::NothingOwed {
        ui.add_space(tokens.space_2);
        tokens.text_line(ui, &texts.get("newcomers-places"), TextRole::BodySemibold, tokens.text_primary);
    }
    match places {
        FirstPlaces::NothingOwed => {}
        FirstPlaces::Searching => say(ui, "newcomers-searching"),
        FirstPlaces::Beyond => say(ui, "newcomers-beyond"),
        FirstPlaces::Found { places, without } => {
            for row in places {
                let look = look::rotation(cx.derived, &row.rotation);
                ui.horizontal(|ui| {
                    icon(ui, look.icon(), tokens.icon_md, tokens.rotation(look).solid, "");
                    tokens.text_line(ui, &row.day, TextRole::BodyMedium, tokens.text_primary);
                    tokens.text_line(ui, &row.with, TextRole::Body, tokens.text_subdued);
                });
            }
            for words in without {
                tokens.text(ui, words, TextRole::Small, tokens.state_at_risk_text);
            }
        }
    }
}
