//! What is being typed on a person's page and is not in the workspace yet; each becomes one command.

use crate::domain::{
    Absence, Command, Deadline, Experience, Half, Person, PersonId, Profile, RotationId, Share, Waiver, WeekdaySet,
};
use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// Percent of full time that a period may have.
pub const PERCENT: RangeInclusive<f64> = 1.0..=100.0;
/// Percent by which the arrow keys change it.
pub const PERCENT_STEP: f64 = 10.0;
/// Sessions that one waiver may let somebody off; no programme asks for more (`workspace-format.md`).
pub const WAIVED: RangeInclusive<f64> = 1.0..=50.0;

/// Who somebody is, while it is edited.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileDraft {
    /// As it was when editing began.
    base: Profile,
    /// As it stands in the fields, dates apart.
    pub edited: Profile,
    /// First day, which may be empty for a while.
    pub start: Option<NaiveDate>,
    /// Whether they have working days of their own.
    pub own_days: bool,
}

/// Something that keeps a draft from being saved: the id of its message.
pub type Fault = &'static str;

impl ProfileDraft {
    /// Begins to edit a person.
    pub fn of(person: &Person) -> Self {
        let base = Profile::of(person);
        Self { edited: base.clone(), start: Some(base.start), own_days: base.works.is_some(), base }
    }

    /// Follows the record while nothing has been typed.
    pub fn follow(&mut self, person: &Person) {
        if Profile::of(person) != self.base && *self == Self::untouched(&self.base) {
            *self = Self::of(person);
        }
    }

    fn untouched(base: &Profile) -> Self {
        Self { base: base.clone(), edited: base.clone(), start: Some(base.start), own_days: base.works.is_some() }
    }

    /// What is wrong with the name, if something is.
    pub fn name_fault(&self) -> Option<Fault> {
        self.edited.name.trim().is_empty().then_some("person-fault-name")
    }

    /// What is wrong with the last day, if something is.
    pub fn left_fault(&self) -> Option<Fault> {
        let backwards = self.edited.left.zip(self.start).is_some_and(|(left, start)| left < start);
        backwards.then_some("person-fault-left")
    }

    /// What is wrong with the working days, if something is.
    pub fn works_fault(&self) -> Option<Fault> {
        let none = self.own_days && self.edited.works.is_none_or(WeekdaySet::is_empty);
        none.then_some("person-fault-works")
    }

    /// Gives the command that saves it, onto the record as it is by now; `None` while something is wrong.
    pub fn command(&self, id: &PersonId, person: &Person) -> Option<Command> {
        let wrong = self.name_fault().or(self.left_fault()).or(self.works_fault()).is_some();
        let start = self.start.filter(|_| !wrong)?;
        let works = self.edited.works.filter(|_| self.own_days);
        let edited = Profile { name: self.edited.name.trim().to_owned(), start, works, ..self.edited.clone() };
        Some(Command::EditProfile { person: id.clone(), profile: self.onto(edited, Profile::of(person)) })
    }

    /// Takes from `edited` what was changed here, and the rest from the record as it is by now.
    fn onto(&self, edited: Profile, now: Profile) -> Profile {
        fn pick<T: PartialEq>(base: &T, edited: T, now: T) -> T {
            if edited == *base { now } else { edited }
        }
        let base = &self.base;
        Profile {
            name: pick(&base.name, edited.name, now.name),
            email: pick(&base.email, edited.email, now.email),
            team: pick(&base.team, edited.team, now.team),
            programme: pick(&base.programme, edited.programme, now.programme),
            revision: pick(&base.revision, edited.revision, now.revision),
            start: pick(&base.start, edited.start, now.start),
            left: pick(&base.left, edited.left, now.left),
            works: pick(&base.works, edited.works, now.works),
        }
    }
}

/// A period of experience, while it is edited.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeriodDraft {
    /// The period it replaces; a new one when `None`.
    pub old: Option<Experience>,
    /// With whom.
    pub employer: String,
    /// As what.
    pub role: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day; the day before the start when left out.
    pub to: Option<NaiveDate>,
    /// The part of full time, in percent.
    pub percent: f64,
    /// Who has checked it.
    pub verified_by: String,
}

impl PeriodDraft {
    /// Begins a new period.
    pub fn new() -> Self {
        Self { percent: 100.0, ..Self::default() }
    }

    /// Begins to edit a period.
    pub fn of(period: &Experience) -> Self {
        Self {
            old: Some(period.clone()),
            employer: period.employer.clone(),
            role: period.role.clone(),
            from: Some(period.from),
            to: period.to,
            percent: period.share.number() * 100.0,
            verified_by: period.verified_by.clone(),
        }
    }

    /// What is wrong with the last day, if something is.
    pub fn to_fault(&self) -> Option<Fault> {
        self.to.zip(self.from).is_some_and(|(to, from)| to < from).then_some("person-fault-to")
    }

    /// Gives the period as far as it can be reckoned with; `None` while it has no first day.
    pub fn period(&self) -> Option<Experience> {
        Some(Experience {
            employer: self.employer.trim().to_owned(),
            role: self.role.trim().to_owned(),
            from: self.from?,
            to: self.to,
            share: self.share(),
            verified_by: self.verified_by.trim().to_owned(),
        })
    }

    fn share(&self) -> Share {
        match &self.old {
            // A share with more decimals than percent show stays as it is written.
            Some(old) if old.share.number() * 100.0 == self.percent => old.share,
            _ => Share::new((self.percent * 10_000.0).round() / 1_000_000.0),
        }
    }

    /// Gives the person as they would be.
    pub fn preview(&self, person: &Person) -> Person {
        let mut person = person.clone();
        let at = self.old.as_ref().and_then(|old| person.prior_experience.iter().position(|period| period == old));
        match (self.period(), at) {
            (Some(period), Some(at)) => {
                if let Some(place) = person.prior_experience.get_mut(at) {
                    *place = period;
                }
            }
            (Some(period), None) => person.prior_experience.push(period),
            (None, _) => {}
        }
        person
    }

    /// Gives the command that saves it; `None` while something is wrong.
    pub fn command(&self, id: &PersonId) -> Option<Command> {
        let experience = self.period().filter(|_| self.to_fault().is_none())?;
        Some(match &self.old {
            Some(old) => Command::ReplaceExperience { person: id.clone(), old: old.clone(), new: Some(experience) },
            None => Command::AddExperience { person: id.clone(), experience },
        })
    }
}

/// An absence, while it is edited.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AbsenceDraft {
    /// The absence it replaces; a new one when `None`.
    pub old: Option<Absence>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day; the first one when left out.
    pub to: Option<NaiveDate>,
    /// The half of each day; whole days when `None`.
    pub half: Option<Half>,
    /// Why.
    pub label: String,
}

impl AbsenceDraft {
    /// Begins to edit an absence.
    pub fn of(absence: &Absence) -> Self {
        Self {
            old: Some(absence.clone()),
            from: Some(absence.from),
            to: Some(absence.to),
            half: absence.half,
            label: absence.label.clone(),
        }
    }

    /// What is wrong with the last day, if something is.
    pub fn to_fault(&self) -> Option<Fault> {
        self.to.zip(self.from).is_some_and(|(to, from)| to < from).then_some("person-fault-to")
    }

    /// Gives the command that saves it; `None` while something is wrong.
    pub fn command(&self, id: &PersonId) -> Option<Command> {
        let from = self.from.filter(|_| self.to_fault().is_none())?;
        let label = self.label.trim().to_owned();
        let absence = Absence { from, to: self.to.unwrap_or(from), half: self.half, label };
        Some(match &self.old {
            Some(old) => Command::ReplaceAbsence { person: id.clone(), old: old.clone(), new: Some(absence) },
            None => Command::AddAbsence { person: id.clone(), absence },
        })
    }
}

/// A waiver, while it is edited.
#[derive(Clone, Debug, PartialEq)]
pub struct WaiverDraft {
    /// The waiver it replaces; a new one when `None`.
    pub old: Option<Waiver>,
    /// The rotation.
    pub rotation: RotationId,
    /// How many sessions.
    pub count: f64,
    /// Why.
    pub reason: String,
    /// Who says so.
    pub by: String,
    /// The last day on which it counts; for good when left out.
    pub until: Option<NaiveDate>,
}

impl WaiverDraft {
    /// Begins a new waiver of a rotation.
    pub fn new(rotation: RotationId) -> Self {
        Self { old: None, rotation, count: 1.0, reason: String::new(), by: String::new(), until: None }
    }

    /// Begins to edit a waiver.
    pub fn of(waiver: &Waiver) -> Self {
        Self {
            old: Some(waiver.clone()),
            rotation: waiver.rotation.clone(),
            count: f64::from(waiver.count),
            reason: waiver.reason.clone(),
            by: waiver.by.clone(),
            until: waiver.until,
        }
    }

    /// What is wrong with the reason, if something is: a waiver says why.
    pub fn reason_fault(&self) -> Option<Fault> {
        self.reason.trim().is_empty().then_some("person-fault-reason")
    }

    /// What is wrong with the author, if something is.
    pub fn by_fault(&self) -> Option<Fault> {
        self.by.trim().is_empty().then_some("person-fault-by")
    }

    /// Gives the command that saves it on a day; `None` while something is wrong.
    pub fn command(&self, id: &PersonId, today: NaiveDate) -> Option<Command> {
        if self.reason_fault().or(self.by_fault()).is_some() {
            return None;
        }
        let waiver = Waiver {
            rotation: self.rotation.clone(),
            count: (self.count.clamp(*WAIVED.start(), *WAIVED.end())) as u32,
            reason: self.reason.trim().to_owned(),
            by: self.by.trim().to_owned(),
            on: self.old.as_ref().map_or(Some(today), |old| old.on),
            until: self.until,
        };
        Some(match &self.old {
            Some(old) => Command::ReplaceWaiver { person: id.clone(), old: old.clone(), new: Some(waiver) },
            None => Command::AddWaiver { person: id.clone(), waiver },
        })
    }
}

/// A due date of one's own, while it is edited.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineDraft {
    /// Whether there is one for the rotation already.
    pub is_there: bool,
    /// The rotation.
    pub rotation: RotationId,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// Who says so.
    pub by: String,
}

impl DeadlineDraft {
    /// Begins a due date for a rotation, or edits the one there is.
    pub fn of(person: &Person, rotation: RotationId) -> Self {
        let old = person.deadline(&rotation);
        Self {
            is_there: old.is_some(),
            due: old.map(|old| old.due),
            reason: old.map(|old| old.reason.clone()).unwrap_or_default(),
            by: old.map(|old| old.by.clone()).unwrap_or_default(),
            rotation,
        }
    }

    /// What is wrong with the reason, if something is: a due date of one's own says why.
    pub fn reason_fault(&self) -> Option<Fault> {
        self.reason.trim().is_empty().then_some("person-fault-reason")
    }

    /// What is wrong with the author, if something is.
    pub fn by_fault(&self) -> Option<Fault> {
        self.by.trim().is_empty().then_some("person-fault-by")
    }

    /// Gives the command that saves it on a day; `None` while something is wrong or missing.
    pub fn command(&self, id: &PersonId, today: NaiveDate) -> Option<Command> {
        if self.reason_fault().or(self.by_fault()).is_some() {
            return None;
        }
        let deadline = Deadline {
            rotation: self.rotation.clone(),
            due: self.due?,
            reason: self.reason.trim().to_owned(),
            by: self.by.trim().to_owned(),
            on: Some(today),
        };
        let rotation = self.rotation.clone();
        Some(Command::SetDeadline { person: id.clone(), rotation, deadline: Some(deadline) })
    }

    /// Gives the command that gives the person the programme's due date again.
    pub fn removal(&self, id: &PersonId) -> Command {
        Command::SetDeadline { person: id.clone(), rotation: self.rotation.clone(), deadline: None }
    }
}
