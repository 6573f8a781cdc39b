//! The form for a host: a new one on a page of its own, or one that is there, beside their sessions.

use crate::app::ids::new_host_id;
use crate::domain::limits;
use crate::domain::{Command, Host, HostId, RotationId, Step, Workspace};
use crate::texts::{Language, Texts};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{TextRole, host_sizes};
use crate::ui::views::effect::EffectView;
use crate::ui::views::people::look;
use crate::ui::widgets::{Button, DateField, DateWords, NumberField, Panel, TextField, avatar, weekdays};
use egui::{Frame, Key, Margin, ScrollArea, Ui};

/// What somebody has typed of a host; nothing of it is saved before the button.
#[derive(Clone, Debug)]
pub struct HostForm {
    /// The host as typed.
    pub host: Host,
    /// Whether saving was tried: only then is a field told that it is empty.
    tried: bool,
    wants_focus: bool,
    words: Option<(Language, DateWords)>,
}

/// What was answered to the buttons of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormAnswer {
    /// Not answered yet.
    Open,
    /// Save it.
    Save,
    /// Save it and repair the plan.
    SaveAndRepair,
    /// Leave it.
    Cancel,
}

impl HostForm {
    /// Opens it empty.
    pub fn for_new() -> Self {
        Self::of(&Host::new(""))
    }

    /// Opens it with a host's data.
    pub fn of(host: &Host) -> Self {
        Self { host: host.clone(), tried: false, wants_focus: true, words: None }
    }

    /// Says what is wrong with a field: `name`, `works`, `until`.
    pub fn error(&self, texts: &Texts, field: &str) -> Option<String> {
        let faults = limits::of_host(&self.host);
        let fault = faults.iter().find(|fault| matches!(fault.path.first(), Some(Step::Field(name)) if *name == field));
        fault.map(|fault| texts.value_fault(&fault.value))
    }

    /// Gives the command that adds the host, under a new id made from the name; none while something is wrong.
    pub fn add(&self, workspace: &Workspace) -> Option<(HostId, Command)> {
        let host = self.cleaned();
        let id = new_host_id(workspace, &host.name);
        let command = Command::AddHost { id: id.clone(), host: Box::new(host) };
        limits::of_host(&self.host).is_empty().then_some((id, command))
    }

    /// Gives the command that changes the host; none while something is wrong.
    pub fn edit(&self, id: &HostId) -> Option<Command> {
        let command = Command::EditHost { id: id.clone(), host: Box::new(self.cleaned()) };
        // Absences are edited elsewhere: what may be wrong with them is not this form's.
        limits::of_host(&Host { absences: Vec::new(), ..self.host.clone() }).is_empty().then_some(command)
    }

    fn cleaned(&self) -> Host {
        let trimmed = |text: &str| text.trim().to_owned();
        let Host { name, email, area, .. } = &self.host;
        Host { name: trimmed(name), email: trimmed(email), area: trimmed(area), ..self.host.clone() }
    }

    /// Paints the form on a page of its own; gives whether it is done with.
    pub fn show_new(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let tokens = cx.tokens;
        let margin = Margin::symmetric(tokens.page_padding_x as i8, tokens.page_padding_y as i8);
        let title = cx.texts.get("hosts-form-new");
        let answer = ScrollArea::vertical()
            .id_salt("host-form")
            .auto_shrink(false)
            .show(ui, |ui| {
                Frame::new()
                    .inner_margin(margin)
                    .show(ui, |ui| {
                        ui.set_max_width(host_sizes::FORM);
                        Panel::new(&title)
                            .separated()
                            .show(ui, tokens, |ui| self.show(ui, cx, "hosts-form-add", None))
                            .inner
                    })
                    .inner
            })
            .inner;
        match answer {
            FormAnswer::Open => false,
            FormAnswer::Cancel => true,
            FormAnswer::Save | FormAnswer::SaveAndRepair => match self.add(cx.workspace) {
                Some((id, command)) => {
                    cx.outbox.change(command);
                    cx.send(Action::Go(Page::Host(id)));
                    true
                }
                None => false,
            },
        }
    }

    /// Paints the fields and the buttons; `save` is the id of the button's label, `edited` whose form it is and what
    /// shows the effect of saving it, where the host is there already.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        save: &str,
        edited: Option<(&HostId, &mut EffectView)>,
    ) -> FormAnswer {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.spacing_mut().item_spacing.y = tokens.space_3;
        let mut entered = self.names(ui, cx);
        self.takes(ui, cx);
        self.days(ui, cx);
        let mut works = cx.workspace.works(self.host.works);
        if weekdays(ui, tokens, texts, &texts.get("hosts-form-works"), &mut works).changed() {
            self.host.works = (works != cx.workspace.root.calendar.working_days).then_some(works);
        }
        if let Some(error) = self.error(texts, "works") {
            tokens.text(ui, &error, TextRole::Small, tokens.state_overdue_text);
        }
        self.service(ui, cx);
        let mut view = None;
        let effect = edited.and_then(|(id, edited)| {
            let effect = edited.of(cx, self.edit(id).as_ref())?;
            edited.show(ui, cx, &effect);
            view = Some(edited);
            Some(effect)
        });
        let mut answer = FormAnswer::Open;
        let mut repairs = false;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(tokens.space_2);
            entered |= Button::primary(&texts.get(save)).show(ui, tokens).clicked();
            repairs = EffectView::repair_button(ui, cx, effect.as_deref());
            if Button::secondary(&texts.get("hosts-form-cancel")).show(ui, tokens).clicked() {
                answer = FormAnswer::Cancel;
            }
        });
        if let Some(view) = view {
            view.keep_in_view(ui, cx);
        }
        if entered || repairs {
            self.tried = true;
            answer = if repairs { FormAnswer::SaveAndRepair } else { FormAnswer::Save };
        }
        answer
    }

    /// Paints name, e-mail and area; gives whether Enter was pressed in one of them.
    fn names(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let error = self.error(texts, "name").filter(|_| self.tried);
        let label = texts.get("hosts-form-name");
        let name = TextField::new(&mut self.host.name, &label).error(error.as_deref()).show(ui, tokens);
        if std::mem::take(&mut self.wants_focus) {
            name.request_focus();
        }
        let email = TextField::new(&mut self.host.email, &texts.get("hosts-form-email")).show(ui, tokens);
        let hint = texts.get("hosts-form-area-hint");
        let area = TextField::new(&mut self.host.area, &texts.get("hosts-form-area")).hint(&hint).show(ui, tokens);
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        enter && (name.lost_focus() || email.lost_focus() || area.lost_focus())
    }

    /// Paints how many trainees they take at once, by rotation; none is a rotation they do not take.
    fn takes(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let error = texts.get("hosts-form-takes-error");
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            tokens.text_line(ui, &texts.get("hosts-form-takes"), TextRole::Small, tokens.text_subdued);
            for rotation in &cx.derived.rotations {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = tokens.space_2;
                    let mut count = f64::from(self.host.takes.get(&rotation.id).copied().unwrap_or(0));
                    let label = texts.with("hosts-form-takes-of", &[("name", rotation.name.as_str().into())]);
                    let field = NumberField::new(&mut count, &label, &error).hidden_label().whole(0..=20);
                    let field = field.width(host_sizes::NUMBER).id_salt(("host-takes", rotation.id.as_str()));
                    if field.show(ui, tokens).changed() {
                        self.set_takes(&rotation.id, count as u32);
                    }
                    let look = look::rotation(cx.derived, &rotation.id);
                    avatar::icon(ui, look.icon(), tokens.icon_sm, tokens.rotation(look).solid, "");
                    tokens.text_line(ui, &rotation.name, TextRole::Body, tokens.text_primary);
                });
            }
        });
    }

    /// Paints on how many days a week they take trainees.
    fn days(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let mut days = f64::from(self.host.max_days_per_week);
        let (label, error) = (texts.get("hosts-form-per-week"), texts.get("hosts-form-per-week-error"));
        let unit = texts.get("programmes-days");
        let field = NumberField::new(&mut days, &label, &error).whole(1..=7).unit(&unit).width(host_sizes::SEARCH);
        if field.id_salt("host-per-week").show(ui, tokens).changed() {
            self.host.max_days_per_week = days as u32;
        }
    }

    fn set_takes(&mut self, rotation: &RotationId, count: u32) {
        if count == 0 {
            self.host.takes.remove(rotation);
        } else {
            self.host.takes.insert(rotation.clone(), count);
        }
    }

    fn service(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let error = self.error(texts, "until").or_else(|| self.error(texts, "from"));
        let words = words(&mut self.words, texts);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let width = ((ui.available_width() - tokens.space_2) / 2.0).min(crate::ui::theme::people_sizes::DATE_FIELD);
            let label = texts.get("hosts-form-from");
            DateField::new(&mut self.host.from, &label, cx.today, words).optional().width(width).show(ui, tokens);
            let label = texts.get("hosts-form-until");
            DateField::new(&mut self.host.until, &label, cx.today, words)
                .optional()
                .width(width)
                .error(error.as_deref())
                .show(ui, tokens);
        });
    }
}

/// Gives the words of date fields, made anew only when the language has changed.
pub fn words<'a>(kept: &'a mut Option<(Language, DateWords)>, texts: &Texts) -> &'a DateWords {
    let language = texts.language();
    if kept.as_ref().is_some_and(|(of, _)| *of != language) {
        *kept = None;
    }
    &kept.get_or_insert_with(|| (language, DateWords::of(texts))).1
}
