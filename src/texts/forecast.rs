//! The forecast in words: one week, all weeks, what is supposed and what cannot be.

use super::records::{self, named};
use super::{Texts, Value};
use crate::domain::forecast::WhatIfNumber;
use crate::domain::time::add_days;
use crate::domain::{Forecast, ForecastWeek, Unsupposed, WhatIf, Workspace};
use chrono::NaiveDate;

impl Texts {
    /// Words one week: "W49 cannot hold its demand of 17 half-days, 12 booked; capacity 15, 2 too many (Ride-alongs)".
    pub fn forecast_week(&self, week: &ForecastWeek, workspace: &Workspace) -> String {
        let over = self.forecast_too_many(week, workspace).unwrap_or_default();
        let values = [
            ("week", self.week(week.week).into()),
            ("demand", week.demand.into()),
            ("booked", week.booked.into()),
            ("capacity", week.capacity.into()),
            ("over", over.into()),
        ];
        self.with(if week.short > 0 { "forecast-week-short" } else { "forecast-week" }, &values)
    }

    /// Words what finds no room in a week, if anything: "2 too many (Ride-alongs)".
    pub fn forecast_too_many(&self, week: &ForecastWeek, workspace: &Workspace) -> Option<String> {
        let names: Vec<String> = week.short_rotations.iter().map(|id| records::rotation(workspace, id)).collect();
        let values = [("short", week.short.into()), ("rotations", self.list(&names).into())];
        (week.short > 0).then(|| self.with("forecast-too-many", &values))
    }

    /// Words what a week hands on to the next one, if anything: "4 carried over".
    pub fn forecast_carried(&self, week: &ForecastWeek) -> Option<String> {
        (week.carried > 0).then(|| self.with("forecast-carried", &[("carried", week.carried.into())]))
    }

    /// Words all weeks, a sentence each: which cannot hold their demand, when the hosts catch up, what has no week.
    pub fn forecast(&self, forecast: &Forecast, workspace: &Workspace) -> Vec<String> {
        let last = self.day_month_year(add_days(workspace.horizon_end(forecast.today), -1));
        let counted = |id, count: u32| self.with(id, &[("count", count.into()), ("date", last.as_str().into())]);
        let short: Vec<String> = forecast.short_weeks().map(|week| self.week(week.week)).collect();
        let mut sentences = Vec::new();
        if short.is_empty() {
            sentences.push(self.get("forecast-holds").into_owned());
        } else {
            let values = [("count", short.len().into()), ("weeks", self.list(&short).into())];
            sentences.push(self.with("forecast-short", &values));
            sentences.push(match forecast.caught_up() {
                Some(week) => self.with("forecast-caught-up", &[("week", self.week(week).into())]),
                None => counted("forecast-left-over", forecast.left_over()),
            });
        }
        sentences.extend((forecast.unlaid > 0).then(|| counted("forecast-unlaid", forecast.unlaid)));
        sentences.extend((forecast.beyond > 0).then(|| counted("forecast-beyond", forecast.beyond)));
        sentences
    }

    /// Words what is supposed, a line each.
    pub fn what_if(&self, what_if: &WhatIf, workspace: &Workspace) -> Vec<String> {
        let hires = what_if.hires.iter().map(|hire| {
            let programme = workspace.root.programmes.get(&hire.programme).map(|programme| programme.name.as_str());
            let values = [
                ("count", hire.count.into()),
                ("date", self.day_month_year(hire.date).into()),
                ("programme", named(programme, hire.programme.as_str()).into()),
            ];
            self.with("forecast-if-hires", &values)
        });
        let without = what_if
            .without
            .iter()
            .map(|host| self.with("forecast-if-without", &[("host", records::host(workspace, host).into())]));
        let limits = what_if.limits.iter().map(|(host, days)| {
            let values = [("host", records::host(workspace, host).into()), ("days", (*days).into())];
            self.with("forecast-if-limit", &values)
        });
        let hosts = what_if.hosts.iter().map(|host| {
            let takes = |(id, trainees)| format!("{}\u{a0}{trainees}", records::rotation(workspace, id));
            let takes: Vec<String> = host.takes.iter().map(takes).collect();
            let values = [("days", host.max_days_per_week.into()), ("takes", takes.join(", ").into())];
            self.with("forecast-if-host", &values)
        });
        hires.chain(without).chain(limits).chain(hosts).collect()
    }

    /// Says why something cannot be supposed.
    pub fn unsupposed(&self, why: &Unsupposed) -> String {
        let about = |message, id: &str| self.with(message, &[("id", id.into())]);
        let day = |date: NaiveDate| Value::from(self.day_month_year(date));
        match why {
            Unsupposed::NoHost(id) => about("forecast-no-host", id.as_str()),
            Unsupposed::NoProgramme(id) => about("forecast-no-programme", id.as_str()),
            Unsupposed::NoRotation(id) => about("forecast-no-rotation", id.as_str()),
            Unsupposed::FaultyProgramme(id) => about("forecast-faulty-programme", id.as_str()),
            Unsupposed::RemovedToo(id) => about("forecast-removed-too", id.as_str()),
            Unsupposed::TakesNobody => self.get("forecast-takes-nobody").into_owned(),
            Unsupposed::NotPlanned { date, from, end } => self.with(
                "forecast-not-planned",
                &[("date", day(*date)), ("from", day(*from)), ("last", day(add_days(*end, -1)))],
            ),
            Unsupposed::OutOfRange { of, found, least, most } => {
                let message = match of {
                    WhatIfNumber::People => "forecast-wrong-people",
                    WhatIfNumber::DaysPerWeek => "forecast-wrong-days",
                    WhatIfNumber::Trainees => "forecast-wrong-trainees",
                };
                let values = [("found", (*found).into()), ("least", (*least).into()), ("most", (*most).into())];
                self.with(message, &values)
            }
        }
    }
}
