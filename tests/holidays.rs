//! Checks the kept public holidays against lists written from the laws and official calendars by hand.
//!
//! Nothing here is made from the data. Where a law substitutes another day for one on a weekend, both are
//! listed: the day itself stays a holiday.
#![allow(clippy::unwrap_used)]

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use std::collections::BTreeSet;
use terrain::domain::holidays::{HolidaySet, canonical_code, country_of, holidays, known_codes, nearest_code};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn set(code: &str) -> &'static HolidaySet {
    holidays(code).unwrap_or_else(|| panic!("{code} is unknown"))
}

/// Gives the holidays of a year as "MM-DD MM-DD".
fn days(code: &str, year: i32) -> String {
    let days = set(code).in_year(year).iter();
    let days: Vec<_> = days.map(|h| h.date.format("%m-%d").to_string()).collect();
    days.join(" ")
}

#[track_caller]
fn check(code: &str, years: &[(i32, &str)]) {
    for (year, expected) in years {
        assert_eq!(days(code, *year), *expected, "{code} {year}");
    }
}

/// Computes Easter Sunday by Gauss's rule with its two exceptions, valid for 1900–2099.
fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year % 4, year % 7);
    let d = (19 * a + 24) % 30;
    let e = (2 * b + 4 * c + 6 * d + 5) % 7;
    let after_22_march = match (d, e) {
        (29, 6) => 28,
        (28, 6) if a > 10 => 27,
        _ => d + e,
    };
    date(year, 3, 22) + Duration::days(i64::from(after_22_march))
}

#[test]
fn france_has_the_eleven_days_of_the_labour_code() {
    check(
        "FR",
        &[
            (2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25"),
            (2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25"),
            (2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"),
            (2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25"),
        ],
    );
}

#[test]
fn france_keeps_its_days_in_every_year_of_the_data() {
    let years = set("FR").years();
    assert!(years.contains(&2015) && years.contains(&2050));
    for year in years {
        let fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];
        let moving = [1, 39, 50].map(|days| easter(year) + Duration::days(days));
        let expected: BTreeSet<_> =
            fixed.map(|(month, day)| date(year, month, day)).into_iter().chain(moving).collect();
        let found = set("FR").in_year(year).iter().map(|h| h.date);
        assert!(found.eq(expected), "{year}");
    }
}

#[test]
fn alsace_and_moselle_add_good_friday_and_the_day_after_christmas() {
    for code in ["FR-57", "FR-6AE", "FR-67", "FR-68", "FR-ALSACE-MOSELLE"] {
        check(
            code,
            &[
                (2024, "01-01 03-29 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25 12-26"),
                (2026, "01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26"),
                (2027, "01-01 03-26 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25 12-26"),
            ],
        );
    }
}

#[test]
fn overseas_departments_add_the_abolition_of_slavery_and_nothing_else() {
    let national: BTreeSet<_> = set("FR").in_year(2026).iter().map(|h| h.date).collect();
    for (codes, month, day) in [
        (["FR-971", "FR-GP", "GP"], 5, 27),
        (["FR-972", "FR-MQ", "MQ"], 5, 22),
        (["FR-973", "FR-GF", "GF"], 6, 10),
        (["FR-974", "FR-RE", "RE"], 12, 20),
        (["FR-976", "FR-YT", "YT"], 4, 27),
        (["FR-BL", "FR-977", "BL"], 10, 9),
    ] {
        for code in codes {
            let here: BTreeSet<_> = set(code).in_year(2026).iter().map(|h| h.date).collect();
            let own: Vec<_> = here.difference(&national).copied().collect();
            assert_eq!(own, [date(2026, month, day)], "{code}");
            assert!(here.is_superset(&national), "{code}");
        }
    }
    let day = set("FR-974").on(date(2027, 12, 20)).unwrap();
    assert_eq!(day.names.fr, "Abolition de l’esclavage");
}

#[test]
fn belgium_has_ten_legal_days() {
    check(
        "BE",
        &[
            (2024, "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25"),
            (2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25"),
            (2027, "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25"),
        ],
    );
}

#[test]
fn switzerland_has_the_four_days_of_all_cantons_and_each_canton_its_own() {
    check(
        "CH",
        &[(2024, "01-01 05-09 08-01 12-25"), (2026, "01-01 05-14 08-01 12-25"), (2027, "01-01 05-06 08-01 12-25")],
    );
    check(
        "CH-GE", // the Genevan fast is the Thursday after the first Sunday of September
        &[
            (2024, "01-01 03-29 04-01 05-09 05-20 08-01 09-05 12-25 12-31"),
            (2026, "01-01 04-03 04-06 05-14 05-25 08-01 09-10 12-25 12-31"),
            (2027, "01-01 03-26 03-29 05-06 05-17 08-01 09-09 12-25 12-31"),
        ],
    );
    check(
        "CH-VD", // the Monday after the third Sunday of September
        &[
            (2024, "01-01 01-02 03-29 04-01 05-09 05-20 08-01 09-16 12-25"),
            (2026, "01-01 01-02 04-03 04-06 05-14 05-25 08-01 09-21 12-25"),
            (2027, "01-01 01-02 03-26 03-29 05-06 05-17 08-01 09-20 12-25"),
        ],
    );
    check("CH-ZH", &[(2026, "01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26")]);
    check("CH-VS", &[(2026, "01-01 03-19 05-14 06-04 08-01 08-15 11-01 12-08 12-25")]);
}

#[test]
fn luxembourg_has_eleven_days_of_which_two_met_in_2024() {
    check(
        "LU",
        &[
            (2018, "01-01 04-02 05-01 05-10 05-21 06-23 08-15 11-01 12-25 12-26"),
            (2024, "01-01 04-01 05-01 05-09 05-20 06-23 08-15 11-01 12-25 12-26"),
            (2026, "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26"),
            (2027, "01-01 03-29 05-01 05-06 05-09 05-17 06-23 08-15 11-01 12-25 12-26"),
        ],
    );
    let both = set("LU").on(date(2024, 5, 9)).unwrap();
    assert_eq!(both.names.en, "Ascension Day / Europe Day");
}

#[test]
fn germany_has_nine_days_everywhere_and_more_by_land() {
    check(
        "DE",
        &[
            (2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26"),
            (2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26"),
            (2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"),
            (2027, "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26"),
        ],
    );
    check(
        "DE-BY",
        &[
            (2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"),
            (2027, "01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26"),
        ],
    );
    check(
        "DE-SN", // the Wednesday before 23 November
        &[
            (2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26"),
            (2027, "01-01 03-26 03-29 05-01 05-06 05-17 10-03 10-31 11-17 12-25 12-26"),
        ],
    );
    check("DE-BE", &[(2026, "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]);
    check("DE-HH", &[(2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26")]);
}

#[test]
fn british_bank_holidays_differ_by_nation_and_have_substitute_days() {
    for code in ["GB", "GB-ENG", "GB-WLS", "UK"] {
        check(
            code,
            &[
                (2022, "01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27"),
                (2023, "01-01 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
                (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
                (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28"),
                (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28"),
            ],
        );
    }
    check(
        "GB-SCT",
        &[
            (2024, "01-01 01-02 03-29 05-06 05-27 08-05 11-30 12-02 12-25 12-26"),
            // 15 June: proclaimed for the World Cup.
            (2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-26 12-28"),
            (2027, "01-01 01-02 01-04 03-26 05-03 05-31 08-02 11-30 12-25 12-26 12-27 12-28"),
        ],
    );
    check(
        "GB-NIR",
        &[
            (2024, "01-01 03-17 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"),
            (2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13 08-31 12-25 12-26 12-28"),
            (2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-25 12-26 12-27 12-28"),
        ],
    );
}

#[test]
fn spain_drops_its_sundays_and_the_communities_replace_them() {
    check(
        "ES",
        &[
            (2024, "01-01 01-06 03-29 05-01 08-15 10-12 11-01 12-06 12-25"),
            (2025, "01-01 01-06 04-18 05-01 08-15 11-01 12-06 12-08 12-25"),
            (2026, "01-01 01-06 04-03 05-01 08-15 10-12 12-08 12-25"),
            (2027, "01-01 01-06 03-26 05-01 10-12 11-01 12-06 12-08 12-25"),
        ],
    );
    check(
        "ES-MD",
        &[
            (2024, "01-01 01-06 03-28 03-29 05-01 05-02 07-25 08-15 10-12 11-01 12-06 12-25"),
            (2026, "01-01 01-06 04-02 04-03 05-01 05-02 08-15 10-12 11-02 12-07 12-08 12-25"),
        ],
    );
    check(
        "ES-CT",
        &[
            (2024, "01-01 01-06 03-29 04-01 05-01 06-24 08-15 09-11 10-12 11-01 12-06 12-25 12-26"),
            (2026, "01-01 01-06 04-03 04-06 05-01 06-24 08-15 09-11 10-12 12-08 12-25 12-26"),
        ],
    );
}

#[test]
fn italy_regained_saint_francis_in_2026() {
    check(
        "IT",
        &[
            (2024, "01-01 01-06 03-31 04-01 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26"),
            (2026, "01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26"),
            (2027, "01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26"),
        ],
    );
    assert!(set("IT-MI").on(date(2026, 12, 7)).is_some());
    assert!(set("IT-RM").on(date(2026, 6, 29)).is_some());
    assert!(set("IT").on(date(2026, 6, 29)).is_none());
}

#[test]
fn the_netherlands_move_the_kings_day_off_a_sunday() {
    check(
        "NL",
        &[
            (2024, "01-01 03-29 03-31 04-01 04-27 05-05 05-09 05-19 05-20 12-25 12-26"),
            (2025, "01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26"),
            (2026, "01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26"),
            (2027, "01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26"),
        ],
    );
}

#[test]
fn canada_has_five_days_everywhere_and_quebec_its_own() {
    check(
        "CA",
        &[
            (2024, "01-01 03-29 07-01 09-02 12-25"),
            (2026, "01-01 04-03 07-01 09-07 12-25"),
            (2027, "01-01 03-26 07-01 09-06 12-25 12-27"),
        ],
    );
    check(
        "CA-QC", // the patriots' day is the Monday before 25 May
        &[
            (2024, "01-01 03-29 05-20 06-24 07-01 09-02 10-14 12-25"),
            (2026, "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25"),
            (2027, "01-01 03-26 05-24 06-24 07-01 09-06 10-11 12-25 12-27"),
        ],
    );
    check(
        "CA-ON",
        &[
            (2024, "01-01 02-19 03-29 05-20 07-01 09-02 10-14 12-25 12-26"),
            (2026, "01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26 12-28"),
        ],
    );
}

#[test]
fn the_united_states_observe_weekend_holidays_on_a_weekday_too() {
    check(
        "US",
        &[
            (2020, "01-01 01-20 02-17 05-25 07-03 07-04 09-07 10-12 11-11 11-26 12-25"),
            (2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
            (2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25"),
            // 31 December: New Year's Day 2028 is a Saturday.
            (2027, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31"),
        ],
    );
    let california = set("US-CA");
    assert!(california.on(date(2026, 3, 31)).is_some(), "Cesar Chavez");
    assert!(california.on(date(2026, 10, 12)).is_none(), "Columbus Day");
    assert!(california.on(date(2026, 11, 8)).is_none(), "Diwali");
    assert!(california.on(date(2026, 11, 27)).is_some(), "day after Thanksgiving");
}

#[test]
fn neighbours_beyond_the_eleven_agree_with_their_laws() {
    check("AT", &[(2026, "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26")]);
    check(
        "DK", // the day of prayer was abolished after 2023
        &[
            (2023, "01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26"),
            (2026, "01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26"),
        ],
    );
    check("IE", &[(2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26")]);
    check("NO", &[(2026, "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26")]);
    check("PT", &[(2026, "01-01 04-03 04-05 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25")]);
    check(
        "PL",
        &[
            (2024, "01-01 01-06 03-31 04-01 05-01 05-03 05-19 05-30 08-15 11-01 11-11 12-25 12-26"),
            (2026, "01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26"),
        ],
    );
}

#[test]
fn on_agrees_with_the_list_on_every_day() {
    for code in ["FR", "US-NY", "ES-CE"] {
        let set = set(code);
        let years = set.years();
        let listed: BTreeSet<_> = years.clone().flat_map(|y| set.in_year(y)).map(|h| h.date).collect();
        let (mut day, last) = (date(years.start - 2, 1, 1), date(years.end + 2, 1, 1));
        let mut found = BTreeSet::new();
        while day < last {
            if let Some(holiday) = set.on(day) {
                assert_eq!(holiday.date, day);
                found.insert(day);
            }
            day = day.succ_opt().unwrap();
        }
        assert_eq!(found, listed, "{code}");
        assert!(set.on(NaiveDate::MIN).is_none() && set.on(NaiveDate::MAX).is_none());
        assert_eq!(set.in_year(years.end), []);
        assert_eq!(set.in_year(years.start - 1), []);
    }
}

#[test]
fn every_set_is_in_order_and_every_name_is_there() {
    for code in known_codes() {
        let set = set(code);
        for year in set.years() {
            let days = set.in_year(year);
            assert!(days.len() >= 4, "{code} {year}");
            assert!(days.windows(2).all(|two| two[0].date < two[1].date), "{code} {year}");
            for day in days {
                assert_eq!(day.date.year(), year);
                for name in [day.names.local, day.names.en, day.names.fr] {
                    assert!(!name.trim().is_empty(), "{code} {}", day.date);
                    assert!(!name.contains(['\'', '|']), "{code} {name}");
                }
            }
        }
    }
}

#[test]
fn names_come_in_the_language_asked_for() {
    let names = set("DE").on(date(2026, 12, 25)).unwrap().names;
    assert_eq!(names.name("fr"), "Noël");
    assert_eq!(names.name("fr-CA"), "Noël");
    assert_eq!(names.name("en"), "Christmas Day");
    assert_eq!(names.name("de"), "Erster Weihnachtstag");
    assert_eq!(names.name(""), "Erster Weihnachtstag");
    let local = |code, month, day| set(code).on(date(2026, month, day)).unwrap().names.local;
    assert_eq!(local("CH-ZH", 4, 3), "Karfreitag");
    assert_eq!(local("CH-GE", 4, 3), "Vendredi saint");
    assert_eq!(local("CH-TI", 8, 15), "Assunzione di Maria");
    assert_eq!(local("CA-QC", 6, 24), "Fête nationale du Québec");
    assert_eq!(local("GB", 12, 28), "Boxing Day (observed)");
    let substitute = set("GB").on(date(2026, 12, 28)).unwrap();
    assert_eq!(substitute.names.fr, "Lendemain de Noël (jour de remplacement)");
}

#[test]
fn lunar_days_to_come_are_marked_as_estimated() {
    let ceuta = set("ES-CE");
    assert!(!ceuta.on(date(2026, 5, 27)).unwrap().estimated);
    assert!(ceuta.on(date(2027, 5, 16)).unwrap().estimated);
    let france = set("FR");
    assert!(france.years().flat_map(|y| france.in_year(y)).all(|h| !h.estimated));
}

#[test]
fn codes_are_resolved_as_people_write_them() {
    for (written, code) in [
        ("FR", "FR"),
        (" fr ", "FR"),
        ("fr-57", "FR-57"),
        ("FR-67", "FR-6AE"),
        ("FR-68", "FR-6AE"),
        ("fr-alsace-moselle", "FR-6AE"),
        ("FR-ALSACE", "FR-6AE"),
        ("FR-MOSELLE", "FR-57"),
        ("FR-GP", "FR-971"),
        ("FR-75", "FR"),
        ("FR-2A", "FR"),
        ("FR-IDF", "FR"),
        ("UK", "GB"),
        ("GB-SCT", "GB-SCT"),
        ("gb-nir", "GB-NIR"),
        ("GB-SCOTLAND", "GB-SCT"),
        ("CA-QC", "CA-QC"),
        ("CH-GE", "CH-GE"),
        ("CH-GENEVE", "CH-GE"),
        ("DE-BY", "DE-BY"),
        ("DE-BAYERN", "DE-BY"),
        ("ES-MD", "ES-MD"),
        ("ES-NA", "ES-NC"),
        ("US-CA", "US-CA"),
        ("BE-WAL", "BE"),
        ("NL-NH", "NL"),
    ] {
        assert_eq!(canonical_code(written), Some(code), "{written}");
        let (aliased, plain) = (holidays(written).unwrap(), holidays(code).unwrap());
        assert!(std::ptr::eq(aliased, plain), "{written}");
    }
}

#[test]
fn an_unknown_code_is_none_and_the_nearest_is_proposed() {
    for unknown in ["", "ZZ", "FRANCE", "FR-", "FR-99", "-", "é", "FR-57-1"] {
        assert_eq!(canonical_code(unknown), None, "{unknown}");
        assert!(holidays(unknown).is_none(), "{unknown}");
        assert_eq!(country_of(unknown), None, "{unknown}");
    }
    for (written, near) in [
        ("FRA", Some("FR")),
        ("FR_57", Some("FR-57")),
        ("FR57", Some("FR-57")),
        ("gb-sco", Some("GB-SCT")),
        ("CA-QB", Some("CA-QC")),
        ("fr-57", Some("FR-57")),
        ("", None),
        ("QQQQ", None),
        ("FRANCE", None),
        ("12345", None),
    ] {
        assert_eq!(nearest_code(written), near, "{written}");
    }
}

#[test]
fn the_list_of_codes_holds_each_country_and_its_regions() {
    let codes: Vec<_> = known_codes().collect();
    assert!(codes.is_sorted());
    for country in ["FR", "BE", "CH", "LU", "DE", "GB", "ES", "IT", "NL", "CA", "US"] {
        assert!(codes.contains(&country), "{country}");
    }
    let of = |country| codes.iter().filter(|c| country_of(c) == Some(country)).count();
    assert_eq!(of("CH"), 1 + 26, "cantons");
    assert_eq!(of("DE"), 1 + 16, "länder");
    assert_eq!(of("CA"), 1 + 13, "provinces and territories");
    assert_eq!(of("ES"), 1 + 19, "communities and cities");
    assert_eq!(of("GB"), 1 + 4, "nations");
    for code in &codes {
        assert_eq!(canonical_code(code), Some(*code));
        assert!(codes.contains(&country_of(code).unwrap()), "{code}");
    }
}

#[test]
fn holidays_that_are_a_weekday_stay_on_it() {
    for year in set("US").years() {
        let named = set("US").in_year(year).iter();
        let mut named = named.filter(|h| h.names.en == "Thanksgiving Day");
        let day = named.next().unwrap().date;
        assert_eq!(named.next(), None);
        assert_eq!((day.month(), day.weekday()), (11, Weekday::Thu));
        assert!((22..=28).contains(&day.day()), "{day}");
    }
}
