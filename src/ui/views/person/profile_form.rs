//! The form for who somebody is.

use super::PersonView;
use super::drafts::ProfileDraft;
use super::forms::{entered, fault, foot};
use crate::domain::{Person, PersonId, ProgrammeId, TeamId, Weekday, WeekdaySet};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, people_sizes};
use crate::ui::views::effect;
use crate::ui::widgets::{CheckBox, DateField, DateWords, Panel, Select, TextField};
use egui::Ui;

impl PersonView {
    pub(super) fn profile_form(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId) {
        let Some(mut draft) = self.profile.take() else { return };
        let Some(person) = cx.workspace.people.get(id).filter(|_| cx.rights.may_edit_person(id)) else { return };
        let words = self.date_words(cx);
        let focus = std::mem::take(&mut self.wants_focus);
        let title = cx.texts.get("person-edit-title");
        let pressed = Panel::new(&title).show(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing = egui::vec2(cx.tokens.space_4, cx.tokens.space_3);
            let done = fields(ui, cx, &mut draft, person, &words, focus);
            let command = draft.command(id, person);
            let effect = self.profile_effect.of(cx, command.as_ref());
            if let Some(effect) = &effect {
                self.profile_effect.show(ui, cx, effect);
            }
            let reason = command.is_none().then(|| cx.texts.get("person-not-savable"));
            let remove = cx.texts.with("person-remove-name", &[("name", person.name.as_str().into())]);
            let mut pressed = foot(ui, cx, reason.as_deref(), Some(&remove), effect.as_deref());
            self.profile_effect.keep_in_view(ui, cx);
            pressed.save |= done;
            pressed
        });
        let pressed = pressed.inner;
        self.removing |= pressed.remove;
        match draft.command(id, person).filter(|_| pressed.save) {
            Some(command) => effect::send(cx, command, pressed.repair),
            None if pressed.cancel => {}
            None => self.profile = Some(draft),
        }
    }
}

/// Adds the fields; tells whether Enter was pressed in one of them.
fn fields(ui: &mut Ui, cx: &Cx<'_>, draft: &mut ProfileDraft, person: &Person, words: &DateWords, focus: bool) -> bool {
    let tokens = cx.tokens;
    let half = ((ui.available_width() - tokens.space_4) / 2.0).floor();
    let mut done = false;
    ui.horizontal_top(|ui| {
        let (label, error) = (cx.texts.get("person-name"), fault(cx, draft.name_fault()));
        let name = TextField::new(&mut draft.edited.name, &label).error(error.as_deref()).width(half);
        let response = name.show(ui, tokens);
        if focus {
            response.request_focus();
        }
        done |= entered(ui, &response);
        let label = cx.texts.get("person-email");
        let response = TextField::new(&mut draft.edited.email, &label).width(half).show(ui, tokens);
        done |= entered(ui, &response);
    });
    ui.horizontal_top(|ui| {
        team(ui, cx, &mut draft.edited.team, half);
        if programme(ui, cx, &mut draft.edited.programme, half) {
            // The revisions of another programme are not those of this one.
            draft.edited.revision = None;
        }
    });
    ui.horizontal_top(|ui| {
        let label = cx.texts.get("person-start");
        DateField::new(&mut draft.start, &label, cx.today, words).width(people_sizes::DATE_FIELD).show(ui, tokens);
        let (label, hint) = (cx.texts.get("person-left-field"), cx.texts.get("person-left-hint"));
        let error = fault(cx, draft.left_fault());
        DateField::new(&mut draft.edited.left, &label, cx.today, words)
            .optional()
            .hint(&hint)
            .error(error.as_deref())
            .width(people_sizes::DATE_FIELD)
            .show(ui, tokens);
        revision(ui, cx, draft);
    });
    works(ui, cx, draft, person);
    done
}

/// Adds the choice of a team.
pub fn team(ui: &mut Ui, cx: &Cx<'_>, chosen: &mut Option<TeamId>, width: f32) {
    let root = &cx.workspace.root;
    let none = cx.texts.get("people-no-team");
    let mut choices: Vec<(Option<TeamId>, &str)> = vec![(None, &*none)];
    choices.extend(root.teams.iter().map(|(id, team)| (Some(id.clone()), team.name.as_str())));
    let value = choices.iter().find(|(id, _)| id == chosen);
    let value = value.map_or(chosen.as_ref().map_or("", TeamId::as_str), |(_, name)| *name).to_owned();
    let label = cx.texts.get("person-team");
    let names: Vec<&str> = choices.iter().map(|(_, name)| *name).collect();
    if let Some(index) = Select::new(&label, &value).width(width).show(ui, cx.tokens, &names)
        && let Some((id, _)) = choices.get(index)
    {
        *chosen = id.clone();
    }
}

/// Adds the choice of a programme; tells whether another one was taken.
pub fn programme(ui: &mut Ui, cx: &Cx<'_>, chosen: &mut ProgrammeId, width: f32) -> bool {
    let programmes = &cx.workspace.root.programmes;
    let value = programmes.get(chosen).map_or(chosen.as_str(), |programme| &programme.name).to_owned();
    let label = cx.texts.get("person-programme");
    let names: Vec<&str> = programmes.values().map(|programme| programme.name.as_str()).collect();
    let error = (!programmes.contains_key(chosen)).then(|| cx.texts.get("person-fault-programme"));
    let taken = Select::new(&label, &value).error(error.as_deref()).width(width).show(ui, cx.tokens, &names);
    match taken.and_then(|index| programmes.keys().nth(index)).filter(|id| *id != chosen) {
        Some(id) => {
            *chosen = id.clone();
            true
        }
        None => false,
    }
}

/// Adds the choice of a revision, where the programme has any.
fn revision(ui: &mut Ui, cx: &Cx<'_>, draft: &mut ProfileDraft) {
    let Some(programme) = cx.workspace.root.programmes.get(&draft.edited.programme) else { return };
    if programme.revisions.is_empty() && draft.edited.revision.is_none() {
        return;
    }
    let by_start = cx.texts.get("person-revision-by-start").into_owned();
    let mut choices = vec![(None, by_start)];
    choices.extend(programme.revisions.iter().map(|r| (Some(r.from), cx.texts.day_month_year(r.from))));
    let known = choices.iter().find(|(day, _)| *day == draft.edited.revision);
    let value = match known {
        Some((_, words)) => words.clone(),
        None => draft.edited.revision.map_or_else(String::new, |day| cx.texts.day_month_year(day)),
    };
    let label = cx.texts.get("person-revision");
    let names: Vec<&str> = choices.iter().map(|(_, words)| words.as_str()).collect();
    let taken = Select::new(&label, &value).width(people_sizes::DATE_FIELD).show(ui, cx.tokens, &names);
    if let Some((day, _)) = taken.and_then(|index| choices.get(index)) {
        draft.edited.revision = *day;
    }
}

/// Adds the working days: the company's, or days of their own.
fn works(ui: &mut Ui, cx: &Cx<'_>, draft: &mut ProfileDraft, person: &Person) {
    let tokens = cx.tokens;
    let label = cx.texts.get("person-own-days");
    if CheckBox::new(draft.own_days, &label).show(ui, tokens).clicked() {
        draft.own_days = !draft.own_days;
        let days = person.works.unwrap_or(cx.workspace.root.calendar.working_days);
        draft.edited.works = draft.own_days.then_some(draft.edited.works.unwrap_or(days));
    }
    if !draft.own_days {
        return;
    }
    let mut days = draft.edited.works.unwrap_or(WeekdaySet::EMPTY);
    ui.horizontal_wrapped(|ui| {
        for day in Weekday::ALL {
            let name = cx.texts.weekday(day);
            if CheckBox::new(days.contains(day), &name).show(ui, tokens).clicked() {
                days = days.with(day, !days.contains(day));
            }
        }
    });
    draft.edited.works = Some(days);
    if let Some(error) = fault(cx, draft.works_fault()) {
        tokens.text(ui, &error, TextRole::Small, tokens.state_overdue_text);
    }
}
