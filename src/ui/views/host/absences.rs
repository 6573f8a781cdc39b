//! When a host is away: their own absences, which can be edited, and the closures of the company.

use super::HostView;
use super::model::{Away, Model};
use crate::domain::{Absence, Command, HostId};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons};
use crate::ui::views::effect;
use crate::ui::views::hosts::period_form::{Judged, PeriodAnswer, PeriodForm, faint};
use crate::ui::widgets::{Interaction, inspector_section, paint};
use egui::{Align, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// An absence that is being added or changed.
#[derive(Clone, Debug, Default)]
pub(super) struct AbsenceForm {
    /// The absence as it was; none for a new one.
    old: Option<Absence>,
    form: PeriodForm,
}

impl HostView {
    pub(super) fn absences(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId, model: &Model) {
        let texts = cx.texts;
        let may = cx.rights.may_edit_host(id);
        let (title, add) = (texts.get("host-absences"), texts.get("host-add"));
        let action = (may && self.absence.is_none()).then_some(&*add);
        let (pressed, ()) = inspector_section(ui, cx.tokens, &title, action, |ui| {
            if model.away.is_empty() && self.absence.is_none() {
                faint(ui, cx, "host-no-absence");
            }
            let edited = self.absence.as_ref().and_then(|form| form.old.clone());
            for (index, away) in model.away.iter().enumerate() {
                if away.absence.is_some() && away.absence == edited {
                    self.absence_form(ui, cx, id);
                } else if line(ui, cx, away, index, may) {
                    let old = away.absence.clone();
                    let form = old.as_ref().map(PeriodForm::of_absence).unwrap_or_default();
                    self.absence = Some(AbsenceForm { old, form });
                }
            }
            if edited.is_none() && self.absence.is_some() {
                self.absence_form(ui, cx, id);
            }
        });
        if pressed {
            self.absence = Some(AbsenceForm::default());
        }
    }

    fn absence_form(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId) {
        let Some(mut draft) = self.absence.take() else { return };
        ui.add_space(cx.tokens.space_1);
        let old = draft.old.clone();
        let saved = |form: &PeriodForm| {
            let (host, new) = (id.clone(), form.absence()?);
            Some(match old.clone() {
                Some(old) => Command::ReplaceHostAbsence { host, old, new: Some(new) },
                None => Command::AddHostAbsence { host, absence: new },
            })
        };
        let judged = Judged { view: &mut self.absence_effect, command: &saved };
        let answer = draft.form.show(ui, cx, &mut self.words, true, draft.old.is_some(), judged);
        match (answer, draft.form.absence(), draft.old.clone()) {
            (PeriodAnswer::Open, ..) => self.absence = Some(draft),
            (PeriodAnswer::Save { repairs }, new, old) if new.is_some() && new != old => {
                if let Some(command) = saved(&draft.form) {
                    effect::send(cx, command, repairs);
                }
            }
            (PeriodAnswer::Remove, _, Some(old)) => {
                cx.outbox.change(Command::ReplaceHostAbsence { host: id.clone(), old, new: None });
            }
            _ => {}
        }
    }
}

/// Adds a line; gives whether it is to be edited.
fn line(ui: &mut Ui, cx: &Cx<'_>, away: &Away, index: usize, may: bool) -> bool {
    let tokens = cx.tokens;
    let editable = may && away.absence.is_some();
    let size = vec2(ui.available_width(), tokens.control_sm);
    let (_, rect) = ui.allocate_space(size);
    let sense = if editable { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(("away", index)), sense);
    let name = cx
        .texts
        .with("hosts-absence", &[("period", away.period.as_str().into()), ("label", away.label.as_str().into())]);
    let role = if editable { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    let state = Interaction::of(&response, true);
    let painter = ui.painter();
    if editable && (state.hovered || state.focused) {
        painter.rect_filled(rect.expand2(vec2(tokens.space_2, 0.0)), tokens.radius_sm, tokens.surface_hover);
    }
    let icon = if away.absence.is_some() { icons::ABSENCE } else { icons::CLOSURE };
    icon.paint(painter, pos2(rect.left() + tokens.icon_md / 2.0, rect.center().y), tokens.icon_md, tokens.text_subdued);
    let words = Rect::from_min_max(pos2(rect.left() + tokens.icon_md + tokens.space_2, rect.top()), rect.max);
    let shown = paint::text_in(painter, words, Align::Min, &away.period, TextRole::Body, tokens.text_primary);
    let rest = words.with_min_x(shown.right() + tokens.space_3);
    paint::text_in(painter, rest, Align::Max, &away.label, TextRole::Body, tokens.text_subdued);
    if state.focused {
        paint::focus_ring(painter, tokens, rect, tokens.radius_xs);
    }
    response.clicked()
}
