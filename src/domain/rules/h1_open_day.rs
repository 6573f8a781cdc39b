//! H1, open day: nobody is asked to be where they are not.

use crate::domain::holidays::{Holiday, HolidaySet, holidays};
use crate::domain::ids::HostId;
use crate::domain::{Absence, Calendar, Host, Person, Slot, Weekday, WeekdaySet};
use chrono::NaiveDate;

/// Why a day is closed (`planning.md` H1).
#[derive(Clone, Debug, PartialEq)]
pub enum ClosedDay {
    /// A public holiday.
    Holiday(&'static Holiday),
    /// A closure of the company.
    Closure {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// What people call it.
        label: String,
    },
    /// No working day of the person.
    PersonDayOff {
        /// The day of the week.
        day: Weekday,
    },
    /// The person is away.
    PersonAbsent(Absence),
    /// The person has not started yet.
    PersonNotStarted {
        /// Their first day.
        start: NaiveDate,
    },
    /// The person has left.
    PersonLeft {
        /// Their first day away.
        left: NaiveDate,
    },
    /// No working day of the host.
    HostDayOff {
        /// The host.
        host: HostId,
        /// The day of the week.
        day: Weekday,
    },
    /// The host is away.
    HostAbsent {
        /// The host.
        host: HostId,
        /// When and why.
        absence: Absence,
    },
    /// The host takes nobody before a date.
    HostNotYet {
        /// The host.
        host: HostId,
        /// First day of service.
        from: NaiveDate,
    },
    /// The host takes nobody after a date.
    HostNoMore {
        /// The host.
        host: HostId,
        /// Last day of service.
        until: NaiveDate,
    },
}

/// The public holidays a calendar names, looked up once.
pub fn holidays_of(calendar: &Calendar) -> Option<&'static HolidaySet> {
    calendar.holidays.as_deref().and_then(holidays)
}

/// Says why nobody works on a date, if so: a public holiday or a closure.
pub fn closed_for_all(
    calendar: &Calendar,
    holidays: Option<&'static HolidaySet>,
    date: NaiveDate,
) -> Option<ClosedDay> {
    if let Some(holiday) = holidays.and_then(|set| set.on(date)) {
        return Some(ClosedDay::Holiday(holiday));
    }
    let closure = calendar.closure_on(date)?;
    Some(ClosedDay::Closure { from: closure.from, to: closure.to, label: closure.label.clone() })
}

/// Says why a person cannot be in the field in a slot, if so; `working_days` are the workspace's.
pub fn closed_for_person(person: &Person, working_days: WeekdaySet, date: NaiveDate, slot: Slot) -> Option<ClosedDay> {
    if date < person.start {
        return Some(ClosedDay::PersonNotStarted { start: person.start });
    }
    if let Some(left) = person.left.filter(|left| date >= *left) {
        return Some(ClosedDay::PersonLeft { left });
    }
    if !person.works.unwrap_or(working_days).contains_date(date) {
        return Some(ClosedDay::PersonDayOff { day: Weekday::of(date) });
    }
    absence(&person.absences, date, slot).map(ClosedDay::PersonAbsent)
}

/// Says why a host cannot take anybody in a slot, if so; `working_days` are the workspace's.
pub fn closed_for_host(
    id: &HostId,
    host: &Host,
    working_days: WeekdaySet,
    date: NaiveDate,
    slot: Slot,
) -> Option<ClosedDay> {
    if let Some(from) = host.from.filter(|from| date < *from) {
        return Some(ClosedDay::HostNotYet { host: id.clone(), from });
    }
    if let Some(until) = host.until.filter(|until| date > *until) {
        return Some(ClosedDay::HostNoMore { host: id.clone(), until });
    }
    if !host.works.unwrap_or(working_days).contains_date(date) {
        return Some(ClosedDay::HostDayOff { host: id.clone(), day: Weekday::of(date) });
    }
    absence(&host.absences, date, slot).map(|absence| ClosedDay::HostAbsent { host: id.clone(), absence })
}

fn absence(absences: &[Absence], date: NaiveDate, slot: Slot) -> Option<Absence> {
    absences.iter().find(|absence| absence.covers(date, slot)).cloned()
}
