//! What can be done to everybody who is ticked, as one step: another team or programme, an absence, a waiver.

use super::PeopleView;
use super::facts::Facts;
use crate::domain::{Command, PersonId, Profile, ProgrammeId, RotationId, TeamId};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::views::person::drafts::{AbsenceDraft, WAIVED, WaiverDraft};
use crate::ui::views::person::forms::{fault, foot};
use crate::ui::widgets::{Button, DateField, DateWords, MenuItem, NumberField, Select, TextField, card_frame, menu};
use chrono::NaiveDate;
use egui::{Align2, Area, Id, Margin, Order, Rect, Ui, vec2};
use std::collections::BTreeSet;

/// The words of date fields, in the language they were made for.
pub(super) type Words = Option<(Language, DateWords)>;

/// What is being filled in for everybody who is ticked.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// When they are away.
    Absence(AbsenceDraft),
    /// What they are let off.
    Waiver(WaiverDraft),
}

/// Gives the commands that move people to a team, as one; people whose file cannot be written stay where they are.
pub fn to_team(cx: &Cx<'_>, people: &BTreeSet<PersonId>, team: &TeamId) -> Option<Command> {
    profiles(cx, people, |profile| profile.team = Some(team.clone()))
}

/// Gives the commands that enroll people in a programme, under the version for their start, as one.
pub fn to_programme(cx: &Cx<'_>, people: &BTreeSet<PersonId>, programme: &ProgrammeId) -> Option<Command> {
    profiles(cx, people, |profile| {
        if profile.programme != *programme {
            (profile.programme, profile.revision) = (programme.clone(), None);
        }
    })
}

fn profiles(cx: &Cx<'_>, people: &BTreeSet<PersonId>, change: impl Fn(&mut Profile)) -> Option<Command> {
    let changed = people.iter().filter(|id| cx.rights.may_edit_person(id)).filter_map(|id| {
        let before = Profile::of(cx.workspace.people.get(id)?);
        let mut profile = before.clone();
        change(&mut profile);
        (profile != before).then(|| Command::EditProfile { person: id.clone(), profile })
    });
    batch(changed.collect())
}

fn batch(commands: Vec<Command>) -> Option<Command> {
    (!commands.is_empty()).then_some(Command::Batch(commands))
}

impl Form {
    /// Walks those it is for: whose file can be written and, for a waiver, whose programme has the rotation.
    fn targets<'a>(&self, cx: &Cx<'a>, people: &'a BTreeSet<PersonId>) -> impl Iterator<Item = &'a PersonId> {
        let cx = *cx;
        people.iter().filter(move |id| {
            let person = cx.workspace.people.get(*id).filter(|_| cx.rights.may_edit_person(id));
            person.is_some_and(|person| match self {
                Self::Absence(_) => true,
                Self::Waiver(draft) => {
                    cx.workspace.rules_of(person).is_some_and(|rules| rules.rotations.contains_key(&draft.rotation))
                }
            })
        })
    }

    fn of_one(&self, id: &PersonId, today: NaiveDate) -> Option<Command> {
        match self {
            Self::Absence(draft) => draft.command(id),
            Self::Waiver(draft) => draft.command(id, today),
        }
    }

    /// Tells whether there is something to save, for somebody.
    pub fn is_whole(&self, cx: &Cx<'_>, people: &BTreeSet<PersonId>) -> bool {
        // What is wrong is wrong for everybody: nothing is built for all of them in each frame.
        self.targets(cx, people).next().is_some_and(|id| self.of_one(id, cx.today).is_some())
    }

    /// Gives the commands for everybody it is for, as one; `None` while something is wrong.
    pub fn command(&self, cx: &Cx<'_>, people: &BTreeSet<PersonId>) -> Option<Command> {
        batch(self.targets(cx, people).map(|id| self.of_one(id, cx.today)).collect::<Option<Vec<_>>>()?)
    }
}

impl PeopleView {
    /// Adds the buttons of the selection bar that change everybody who is ticked.
    pub(super) fn change_ticked(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts, root) = (cx.tokens, cx.texts, &cx.workspace.root);
        if !root.teams.is_empty() {
            let label = texts.get("people-selection-team");
            let button = Button::inverse_quiet(&label).icon(icons::CHANGE_TEAM).show(ui, tokens);
            menu(&button, tokens, &label, |ui| {
                for (id, team) in &root.teams {
                    if MenuItem::new(&team.name).show(ui, tokens).clicked() {
                        to_team(cx, &self.ticked, id).into_iter().for_each(|command| cx.outbox.change(command));
                    }
                }
            });
        }
        if root.programmes.len() > 1 {
            let label = texts.get("people-selection-programme");
            let button = Button::inverse_quiet(&label).icon(icons::PROGRAMMES).show(ui, tokens);
            menu(&button, tokens, &label, |ui| {
                for (id, programme) in &root.programmes {
                    if MenuItem::new(&programme.name).show(ui, tokens).clicked() {
                        to_programme(cx, &self.ticked, id).into_iter().for_each(|command| cx.outbox.change(command));
                    }
                }
            });
        }
        let label = texts.get("people-selection-absence");
        if Button::inverse_quiet(&label).icon(icons::ABSENCE).show(ui, tokens).clicked() {
            self.form = Some(Form::Absence(AbsenceDraft::default()));
        }
        let label = texts.get("people-selection-waive");
        if let Some(rotation) = cx.derived.rotations.first()
            && Button::inverse_quiet(&label).icon(icons::VERIFIED).show(ui, tokens).clicked()
        {
            self.form = Some(Form::Waiver(WaiverDraft::new(rotation.id.clone())));
        }
    }

    /// Shows the form for everybody who is ticked, above the selection bar.
    pub(super) fn bulk_form(&mut self, ui: &Ui, cx: &Cx<'_>, page: Rect) {
        let Some(mut form) = self.form.take().filter(|_| !self.ticked.is_empty()) else { return };
        let (tokens, texts) = (cx.tokens, cx.texts);
        let language = texts.language();
        let words = match self.words.take() {
            Some((known, words)) if known == language => words,
            _ => DateWords::of(texts),
        };
        let corner = page.center_bottom() - vec2(0.0, 2.0 * tokens.space_5 + tokens.panel_head);
        let area = Area::new(Id::unique("terrain_people_bulk")).order(Order::Middle).fixed_pos(corner);
        let stays = area.pivot(Align2::CENTER_BOTTOM).constrain_to(page).show(ui.ctx(), |ui| {
            let frame = card_frame(tokens).inner_margin(Margin::same(tokens.space_4 as i8));
            frame.show(ui, |ui| self.bulk_fields(ui, cx, &mut form, &words)).inner
        });
        self.words = Some((language, words));
        self.form = stays.inner.then_some(form);
    }

    /// Adds the fields; gives whether the form stays.
    fn bulk_fields(&self, ui: &mut Ui, cx: &Cx<'_>, form: &mut Form, words: &DateWords) -> bool {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.set_width(people_sizes::BULK);
        ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_2);
        let id = if matches!(form, Form::Absence(_)) { "people-bulk-absence" } else { "people-bulk-waiver" };
        let title = texts.with(id, &[("count", self.ticked.len().into())]);
        tokens.text_line(ui, &title, TextRole::BodySemibold, tokens.text_primary);
        match form {
            Form::Absence(draft) => absence(ui, cx, draft, words),
            Form::Waiver(draft) => waiver(ui, cx, draft),
        }
        let reason = (!form.is_whole(cx, &self.ticked)).then(|| texts.get("person-not-savable"));
        let pressed = foot(ui, cx, reason.as_deref(), None, None);
        if pressed.save
            && let Some(command) = form.command(cx, &self.ticked)
        {
            cx.outbox.change(command);
            return false;
        }
        !pressed.cancel
    }
}

fn absence(ui: &mut Ui, cx: &Cx<'_>, draft: &mut AbsenceDraft, words: &DateWords) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let half = ((ui.available_width() - tokens.space_2) / 2.0).floor();
    ui.horizontal_top(|ui| {
        let label = texts.get("person-from");
        DateField::new(&mut draft.from, &label, cx.today, words).width(half).id_salt("bulk-from").show(ui, tokens);
        let (label, error) = (texts.get("person-to"), fault(cx, draft.to_fault()));
        DateField::new(&mut draft.to, &label, draft.from.unwrap_or(cx.today), words)
            .optional()
            .error(error.as_deref())
            .width(half)
            .id_salt("bulk-to")
            .show(ui, tokens);
    });
    let label = texts.get("person-why");
    TextField::new(&mut draft.label, &label).id_salt("bulk-label").show(ui, tokens);
}

fn waiver(ui: &mut Ui, cx: &Cx<'_>, draft: &mut WaiverDraft) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let facts = Facts::from(cx);
    let rotations: Vec<(RotationId, String)> =
        cx.derived.rotations.iter().map(|rotation| (rotation.id.clone(), facts.rotation_name(&rotation.id))).collect();
    ui.horizontal_top(|ui| {
        let names: Vec<&str> = rotations.iter().map(|(_, name)| name.as_str()).collect();
        let value = rotations.iter().find(|(id, _)| *id == draft.rotation).map_or("", |(_, name)| name.as_str());
        let label = texts.get("person-rotation");
        let width = ui.available_width() - people_sizes::NUMBER_FIELD - tokens.space_2;
        let taken = Select::new(&label, value).width(width).show(ui, tokens, &names);
        if let Some((rotation, _)) = taken.and_then(|index| rotations.get(index)) {
            draft.rotation = rotation.clone();
        }
        let (label, error) = (texts.get("person-count"), texts.get("person-fault-count"));
        NumberField::new(&mut draft.count, &label, &error)
            .range(WAIVED)
            .width(people_sizes::NUMBER_FIELD)
            .show(ui, tokens);
    });
    for (text, label) in [(&mut draft.reason, "person-why"), (&mut draft.by, "person-by")] {
        TextField::new(text, &texts.get(label)).id_salt(("bulk", label)).show(ui, tokens);
    }
}
