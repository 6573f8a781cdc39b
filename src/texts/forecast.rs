//! The forecast in words: one week, all weeks, what is supposed and what cannot be.

use super::records::{self, named};
use super::{Texts, Value};
use crate::domain::forecast::WhatIfNumber;
use crate::domain::time::add_days;
use crate::domain::{Forecast, ForecastWeek, Unsupposed, WhatIf, Workspace};
use chrono::NaiveDate;

impl Texts {
    /// Words one week: "W49 cannot hold its demand of 17 half-days, 12 booked; capacity 15; 2 too many (Ride-alongs)".
    pub fn forecast_week(&self, week: &ForecastWeek, workspace: &Workspace) -> String {
        let over = self.forecast_too_many(week, workspace).unwrap_or_default();
        let values = [
            ("week", self.week(week.week).into()),
            ("demand", week.demand.into()),
            ("booked", week.booked.into()),
            ("capacity", week.capacity.into()),
            ("over", over.into()),
        ];
        let words = self.with(if week.short > 0 { "forecast-week-short" } else { "forecast-week" }, &values);
        match self.forecast_carried(week) {
            Some(carried) => {
                self.with("forecast-week-carried", &[("words", words.into()), ("carried", carried.into())])
            }
            None => words,
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Root, Week};
    use crate::texts::Language;

    #[test]
    fn what_falls_short_and_what_has_no_week_is_said_in_one_and_in_many() {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let mut root = Root::new("Essai", "fr");
        root.horizon_weeks = 3;
        let workspace = Workspace::new(root);
        let week = |at, short, carried| ForecastWeek {
            week: Week::of(today).plus(at),
            demand: 5,
            booked: 1,
            capacity: 5 - short,
            short,
            short_rotations: vec!["calls".into()],
            carried,
            rotations: Vec::new(),
        };
        let of = |weeks: Vec<ForecastWeek>, unlaid, beyond| Forecast { today, weeks, unlaid, beyond };
        let cases = [
            of(vec![week(0, 0, 0)], 0, 0),
            of(vec![week(0, 2, 2), week(1, 0, 0)], 1, 2),
            of(vec![week(0, 2, 2), week(1, 1, 3)], 2, 1),
            of(vec![week(0, 1, 1)], 0, 0),
        ];
        let mut said = Vec::new();
        for language in [Language::En, Language::Fr] {
            let texts = Texts::new(language);
            for case in &cases {
                said.push(texts.forecast(case, &workspace).join(" "));
            }
            said.extend([week(0, 0, 1), week(1, 2, 2)].iter().map(|week| texts.forecast_week(week, &workspace)));
        }
        insta::assert_snapshot!(said.join("\n").replace(['\u{a0}', '\u{202f}'], " "), @"
        Every week can hold its demand.
        1 week cannot hold its demand: W48. The hosts catch up by the end of W49. 1 missing half-day finds no day of the person’s own by 13 Dec 2026. 2 missing half-days are left for after 13 Dec 2026.
        2 weeks cannot hold their demand: W48 and W49. The hosts do not catch up: 3 half-days are left over on 13 Dec 2026. 2 missing half-days find no day of the people’s own by 13 Dec 2026. 1 missing half-day is left for after 13 Dec 2026.
        1 week cannot hold its demand: W48. The hosts do not catch up: 1 half-day is left over on 13 Dec 2026.
        W48: demand of 5 half-days, 1 booked; capacity 5; 1 carried over
        W49 cannot hold its demand of 5 half-days, 1 booked; capacity 3; 2 too many (calls); 2 carried over
        Chaque semaine peut couvrir son besoin.
        1 semaine ne peut pas couvrir son besoin : S48. Le retard est rattrapé fin S49. 1 demi-journée manquante ne trouve aucun jour chez le collaborateur lui-même d’ici le 13 déc. 2026. 2 demi-journées manquantes sont laissées pour après le 13 déc. 2026.
        2 semaines ne peuvent pas couvrir leur besoin : S48 et S49. Le retard n’est pas rattrapé : il reste 3 demi-journées le 13 déc. 2026. 2 demi-journées manquantes ne trouvent aucun jour chez les collaborateurs eux-mêmes d’ici le 13 déc. 2026. 1 demi-journée manquante est laissée pour après le 13 déc. 2026.
        1 semaine ne peut pas couvrir son besoin : S48. Le retard n’est pas rattrapé : il reste 1 demi-journée le 13 déc. 2026.
        S48 : besoin de 5 demi-journées, dont 1 réservée ; capacité 5 ; 1 reportée
        S49 ne peut pas couvrir son besoin de 5 demi-journées, dont 1 réservée ; capacité 3 ; 2 en trop (calls) ; 2 reportées
        ");
    }
}
