//! The small form for a period with a name: an absence of a host, a closure of the company.

use super::form::words;
use crate::domain::problem::ValueFault;
use crate::domain::{Absence, Closure, Command, Half, limits};
use crate::texts::{Language, Texts};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, people_sizes};
use crate::ui::views::effect::EffectView;
use crate::ui::widgets::{Button, DateField, DateWords, Select, TextField};
use chrono::NaiveDate;
use egui::{Key, Ui};

/// A period that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeriodForm {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day; the first one when left empty.
    pub to: Option<NaiveDate>,
    /// The half of each day; whole days when `None`.
    pub half: Option<Half>,
    /// What people call it.
    pub label: String,
    /// Whether saving was tried: only then is a field told that it is empty.
    tried: bool,
    /// Whether it has been seen: when it opens it takes the focus, and the page scrolls to it.
    is_seen: bool,
}

/// What shows the effect of saving a period.
pub struct Judged<'a> {
    /// Shows it.
    pub view: &'a mut EffectView,
    /// Gives the command that saves the form as it stands; none while something is wrong.
    pub command: &'a dyn Fn(&PeriodForm) -> Option<Command>,
}

/// What was answered to the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodAnswer {
    /// Not answered yet.
    Open,
    /// Save it.
    Save {
        /// Whether the plan is to be repaired then.
        repairs: bool,
    },
    /// Leave it.
    Cancel,
    /// Take the period away.
    Remove,
}

impl PeriodForm {
    /// Opens it with an absence.
    pub fn of_absence(absence: &Absence) -> Self {
        let Absence { from, to, half, label } = absence.clone();
        Self { from: Some(from), to: Some(to), half, label, ..Self::default() }
    }

    /// Opens it with a closure.
    pub fn of_closure(closure: &Closure) -> Self {
        let Closure { from, to, label } = closure.clone();
        Self { from: Some(from), to: Some(to), label, ..Self::default() }
    }

    /// Gives the absence as typed; none while something is missing or wrong.
    pub fn absence(&self) -> Option<Absence> {
        let absence = self.typed()?;
        limits::of_absence(&absence).is_empty().then_some(absence)
    }

    /// Gives the closure as typed; none while something is missing or wrong.
    pub fn closure(&self) -> Option<Closure> {
        let Absence { from, to, label, .. } = self.absence()?;
        Some(Closure { from, to, label })
    }

    fn typed(&self) -> Option<Absence> {
        let from = self.from?;
        Some(Absence { from, to: self.to.unwrap_or(from), half: self.half, label: self.label.trim().to_owned() })
    }

    /// Says what is wrong with the last day, or with the year of the first.
    fn error(&self, texts: &Texts) -> Option<String> {
        let fault: Option<ValueFault> = limits::of_absence(&self.typed()?).into_iter().map(|fault| fault.value).next();
        fault.map(|fault| texts.value_fault(&fault))
    }

    /// Paints the form; `halves` asks for half-days too, `is_there` offers to take the period away, `judged` shows what
    /// the command that saves it would do.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        kept: &mut Option<(Language, DateWords)>,
        halves: bool,
        is_there: bool,
        judged: Judged<'_>,
    ) -> PeriodAnswer {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.spacing_mut().item_spacing.y = tokens.space_3;
        let missing = texts.get("hosts-period-missing");
        let first_error = (self.tried && self.from.is_none()).then_some(&*missing);
        let error = self.error(texts);
        let date_words = words(kept, texts);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let width = ((ui.available_width() - tokens.space_2) / 2.0).min(people_sizes::DATE_FIELD);
            let label = texts.get("hosts-period-from");
            let from = DateField::new(&mut self.from, &label, cx.today, date_words).optional();
            let from = from.width(width).error(first_error).id_salt("period-from").show(ui, tokens);
            if !self.is_seen {
                from.request_focus();
            }
            let label = texts.get("hosts-period-to");
            let to = DateField::new(&mut self.to, &label, cx.today, date_words).optional();
            to.width(width).error(error.as_deref()).id_salt("period-to").show(ui, tokens);
        });
        if halves {
            self.halves(ui, cx);
        }
        let label =
            TextField::new(&mut self.label, &texts.get("hosts-period-label")).id_salt("period-label").show(ui, tokens);
        let mut save = label.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let Judged { view, command } = judged;
        let effect = view.of(cx, command(self).as_ref());
        if let Some(effect) = &effect {
            view.show(ui, cx, effect);
        }
        let mut answer = PeriodAnswer::Open;
        let mut repairs = false;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(tokens.space_2);
            save |= Button::primary(&texts.get("hosts-form-save")).small().show(ui, tokens).clicked();
            repairs = EffectView::repair_button(ui, cx, effect.as_deref());
            if Button::secondary(&texts.get("hosts-form-cancel")).small().show(ui, tokens).clicked() {
                answer = PeriodAnswer::Cancel;
            }
            if is_there && Button::quiet(&texts.get("hosts-period-remove")).small().show(ui, tokens).clicked() {
                answer = PeriodAnswer::Remove;
            }
        });
        view.keep_in_view(ui, cx);
        if !std::mem::replace(&mut self.is_seen, true) {
            ui.scroll_to_rect(ui.min_rect(), None);
        }
        if save || repairs {
            self.tried = true;
            if self.absence().is_some() {
                answer = PeriodAnswer::Save { repairs };
            }
        }
        answer
    }

    fn halves(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let texts = cx.texts;
        let name = |half: Option<Half>| match half {
            None => texts.get("hosts-period-whole-days").into_owned(),
            Some(half) => crate::texts::capitalized(&texts.halves(half)),
        };
        let halves = [None, Some(Half::Morning), Some(Half::Afternoon)];
        let names = halves.map(name);
        let choices: Vec<&str> = names.iter().map(String::as_str).collect();
        let label = texts.get("hosts-period-half");
        let chosen = Select::new(&label, &name(self.half)).show(ui, cx.tokens, &choices);
        if let Some(half) = chosen.and_then(|at| halves.get(at)) {
            self.half = *half;
        }
    }
}

/// Writes a sentence faintly, as in place of rows that are not there.
pub fn faint(ui: &mut Ui, cx: &Cx<'_>, id: &str) {
    cx.tokens.text(ui, &cx.texts.get(id), TextRole::Body, cx.tokens.text_faint);
}
