//! How a host's weeks are loaded: days with trainees against days offered.

use crate::domain::rules::h1_open_day::closed_for_host;
use crate::domain::time::add_days;
use crate::domain::{Host, HostId, Situation, Slot, Week};
use crate::texts::Texts;
use crate::ui::widgets::Load;
use chrono::NaiveDate;

/// Weeks a strip shows.
pub const WEEKS: u32 = 26;

/// One week of a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekLoad {
    /// The week.
    pub week: Week,
    /// Dates with trainees.
    pub taken: u32,
    /// Dates on which trainees could come: open ones, at most as many as the host offers.
    pub offered: u32,
    /// Dates still free from today on.
    pub left: u32,
    /// How it looks.
    pub load: Load,
}

/// Works out a host's weeks from this one on.
pub fn weeks(situation: &Situation<'_>, id: &HostId, host: &Host) -> Vec<WeekLoad> {
    let first = Week::of(situation.today);
    (0..i64::from(WEEKS)).map(|n| week_load(situation, id, host, first.plus(n))).collect()
}

/// Works out one week of a host.
pub fn week_load(situation: &Situation<'_>, id: &HostId, host: &Host, week: Week) -> WeekLoad {
    let booked: Vec<NaiveDate> =
        situation.ledger.dates(id, week.monday()..add_days(week.monday(), 7)).map(|(date, _)| date).collect();
    let company_open: Vec<NaiveDate> = week.dates().filter(|date| situation.closed_for_all(*date).is_none()).collect();
    let open: Vec<NaiveDate> = company_open.iter().copied().filter(|date| works(situation, id, host, *date)).collect();
    let taken = count(booked.len());
    let offered = count(open.len()).min(host.max_days_per_week);
    let free = open.iter().filter(|date| **date >= situation.today && !booked.contains(date)).count();
    // What took place was offered, whatever the host offers since.
    let past = booked.iter().filter(|date| **date < situation.today).count();
    let limit = offered.max(count(past));
    let days = situation.workspace.root.calendar.working_days;
    let load = match (taken, offered) {
        (0, 0) if !company_open.iter().any(|date| days.contains_date(*date)) => Load::Closed,
        (0, 0) => Load::Absent,
        (0, _) => Load::Free,
        (taken, _) if taken > limit => Load::Over,
        (taken, _) if taken >= limit => Load::Full,
        _ => Load::Some,
    };
    WeekLoad { week, taken, offered, left: count(free).min(offered.saturating_sub(taken)), load }
}

/// Tells whether a host works any half of a date.
pub fn works(situation: &Situation<'_>, id: &HostId, host: &Host, date: NaiveDate) -> bool {
    let days = situation.workspace.root.calendar.working_days;
    let closed = |slot| closed_for_host(id, host, days, date, slot).is_some();
    !(closed(Slot::Morning) && closed(Slot::Afternoon))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl WeekLoad {
    /// Says the week in words: "W48: 2 of 2 days taken".
    pub fn words(&self, texts: &Texts) -> String {
        let week = texts.week(self.week);
        match self.load {
            Load::Absent => texts.with("hosts-week-absent", &[("week", week.into())]),
            Load::Closed => texts.with("hosts-week-closed", &[("week", week.into())]),
            _ => texts.with(
                "hosts-week",
                &[("week", week.into()), ("taken", self.taken.into()), ("offered", self.offered.into())],
            ),
        }
    }
}

/// Says the whole strip in words: days taken and offered, and the weeks that have too many.
pub fn strip_words(texts: &Texts, weeks: &[WeekLoad]) -> String {
    let (taken, offered) = weeks.iter().fold((0, 0), |sum, week| (sum.0 + week.taken, sum.1 + week.offered));
    let values = [("taken", taken.into()), ("offered", offered.into()), ("weeks", weeks.len().into())];
    let mut words = texts.with("hosts-strip", &values);
    let over: Vec<String> =
        weeks.iter().filter(|week| week.load == Load::Over).map(|week| texts.week(week.week)).collect();
    if !over.is_empty() {
        words += &texts.with("hosts-strip-over", &[("weeks", texts.list(&over).into())]);
    }
    words
}
