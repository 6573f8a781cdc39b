//! The words for the domain's own enumerations.

use super::Texts;
use crate::domain::rules::ClosedDay;
use crate::domain::{Kind, Reason, State, Status, Template, TemplatePart};
use std::borrow::Cow;

impl Texts {
    /// Names how somebody stands.
    pub fn state(&self, state: State) -> Cow<'_, str> {
        self.get(match state {
            State::Complete => "state-complete",
            State::OnTrack => "state-on-track",
            State::ToPlan => "state-to-plan",
            State::AtRisk => "state-at-risk",
            State::Overdue => "state-overdue",
            State::Left => "state-left",
            State::BeyondHorizon => "state-beyond-horizon",
        })
    }

    /// Names how far a session has come.
    pub fn status(&self, status: Status) -> Cow<'_, str> {
        self.get(match status {
            Status::Planned => "status-planned",
            Status::Confirmed => "status-confirmed",
            Status::Declined => "status-declined",
            Status::Done => "status-done",
            Status::Missed => "status-missed",
            Status::Cancelled => "status-cancelled",
        })
    }

    /// Names whose doing it was that a session fell through.
    pub fn reason(&self, reason: Reason) -> Cow<'_, str> {
        self.get(match reason {
            Reason::Host => "reason-host",
            Reason::Trainee => "reason-trainee",
            Reason::Company => "reason-company",
            Reason::Customer => "reason-customer",
            Reason::Other => "reason-other",
        })
    }

    /// Names the kind of a rotation, for narrow columns.
    pub fn kind(&self, kind: Kind) -> Cow<'_, str> {
        self.get(match kind {
            Kind::ColdCalls => "kind-cold-calls",
            Kind::RideAlong => "kind-ride-along",
            Kind::Other => "kind-other",
        })
    }

    /// Names a programme to start from.
    pub fn template(&self, template: Template) -> Cow<'_, str> {
        self.get(match template {
            Template::Field => "template-field",
            Template::NinePoints => "template-nine-points",
            Template::SalesEngineers => "template-sales-engineers",
        })
    }

    /// Says in a line what a programme to start from asks for.
    pub fn template_sentence(&self, template: Template) -> Cow<'_, str> {
        self.get(match template {
            Template::Field => "template-field-sentence",
            Template::NinePoints => "template-nine-points-sentence",
            Template::SalesEngineers => "template-sales-engineers-sentence",
        })
    }

    /// Names a rotation of a programme to start from.
    pub fn template_part(&self, part: TemplatePart) -> Cow<'_, str> {
        self.get(match part {
            TemplatePart::ColdCalls => "start-cold-calls-name",
            TemplatePart::RideAlongs => "start-ride-alongs-name",
            TemplatePart::Briefing => "template-briefing",
            TemplatePart::LeadReview => "template-lead-review",
            TemplatePart::Demonstrations => "template-demonstrations",
        })
    }

    /// Names what closes a day for everybody: the holiday, or what people call the closure.
    pub fn closed_day(&self, closed: &ClosedDay) -> String {
        match closed {
            ClosedDay::Holiday(holiday) => holiday.names.name(self.language().code()).to_owned(),
            ClosedDay::Closure { label, .. } if !label.is_empty() => label.clone(),
            _ => self.get("closed-day").into_owned(),
        }
    }
}
