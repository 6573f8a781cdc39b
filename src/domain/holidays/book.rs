//! The kept data as read: tables of names, places with their rules, other ways to write a code.

use super::rule::Rule;
use super::{Holiday, HolidayNames, HolidaySet};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

static TEXT: &str = include_str!("../../../assets/holidays/holidays.txt");

/// The data, split into what it lists but not yet worked out.
pub(super) struct Book {
    years: Range<i32>,
    /// Lines `KEY|LOCAL|ENGLISH|FRENCH` by table.
    tables: BTreeMap<&'static str, Vec<&'static str>>,
    places: BTreeMap<&'static str, Place>,
    aliases: BTreeMap<&'static str, &'static str>,
}

/// One country or region.
struct Place {
    table: &'static str,
    /// The country whose rules `lines` change; None where they are the whole.
    parent: Option<&'static str>,
    lines: Vec<&'static str>,
    set: OnceLock<HolidaySet>,
}

/// Gives the data, read on first use.
pub(super) fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| Book::read(TEXT))
}

impl Book {
    /// Reads the data. A line of no known form is skipped; a test holds that the kept data has none.
    fn read(text: &'static str) -> Self {
        let mut book = Self { years: 0..0, tables: BTreeMap::new(), places: BTreeMap::new(), aliases: BTreeMap::new() };
        let mut lines = text.lines().filter(|l| !l.starts_with('#'));
        while let Some(line) = lines.next() {
            let mut words = line.split(' ');
            let head = words.next();
            match (head, words.next(), words.next(), words.next()) {
                (Some("years"), Some(first), Some(last), None) => {
                    if let (Ok(first), Ok(last)) = (first.parse(), last.parse::<i32>()) {
                        book.years = first..last.saturating_add(1);
                    }
                }
                (Some("alias"), Some(written), Some(code), None) => {
                    book.aliases.insert(written, code);
                }
                (Some("names"), Some(table), None, None) => {
                    let body = block(&mut lines);
                    book.tables.insert(table, body);
                }
                (Some("code"), Some(code), Some(table), parent) => {
                    let place = Place { table, parent, lines: block(&mut lines), set: OnceLock::new() };
                    book.places.insert(code, place);
                }
                _ => {}
            }
        }
        book
    }

    pub(super) fn codes(&'static self) -> impl Iterator<Item = &'static str> {
        self.places.keys().copied()
    }

    pub(super) fn canonical(&self, code: &str) -> Option<&'static str> {
        let code = code.trim().to_ascii_uppercase();
        let code = self.aliases.get(code.as_str()).copied().unwrap_or(&code);
        self.places.get_key_value(code).map(|(&known, _)| known)
    }

    pub(super) fn nearest(&self, code: &str) -> Option<&'static str> {
        if let Some(known) = self.canonical(code) {
            return Some(known);
        }
        let code = code.trim().to_ascii_uppercase();
        let aliases = self.aliases.iter().map(|(&a, &c)| (a, c, true));
        let codes = self.places.keys().map(|&c| (c, c, false));
        codes
            .chain(aliases)
            .map(|(written, known, alias)| {
                let distance = strsim::osa_distance(&code, written);
                (distance, Reverse(common_start(&code, written)), alias, written, known)
            })
            // A quarter of what was written may be wrong, but not how it begins.
            .filter(|(distance, Reverse(common), ..)| *common > 0 && *distance <= (code.chars().count() / 4).max(1))
            .min_by_key(|&(distance, common, alias, written, _)| (distance, common, alias, written.len(), written))
            .map(|(.., known)| known)
    }

    pub(super) fn set(&'static self, code: &str) -> Option<&'static HolidaySet> {
        let place = match self.places.get(code) {
            Some(place) => place,
            None => self.places.get(self.canonical(code)?)?,
        };
        Some(place.set.get_or_init(|| self.work_out(place)))
    }

    /// Gives the lines of the rules of a place, those of its country applied.
    fn lines_of(&self, place: &Place) -> Vec<&'static str> {
        let Some(parent) = place.parent.and_then(|p| self.places.get(p)) else {
            return place.lines.clone();
        };
        let dropped: Vec<_> = place.lines.iter().filter_map(|l| l.strip_prefix('-')).collect();
        let kept = parent.lines.iter().copied().filter(|l| !dropped.contains(l));
        kept.chain(place.lines.iter().filter_map(|l| l.strip_prefix('+'))).collect()
    }

    /// Turns the rules of a place into days.
    fn work_out(&self, place: &Place) -> HolidaySet {
        let names: BTreeMap<_, _> =
            self.tables.get(place.table).into_iter().flatten().filter_map(|line| read_names(line)).collect();
        let mut days = Vec::new();
        for rule in self.lines_of(place).into_iter().filter_map(Rule::read) {
            let Some(&names) = names.get(rule.name) else {
                continue;
            };
            let dates = self.years.clone().filter_map(|year| rule.date_in(year));
            days.extend(dates.map(|date| Holiday { date, names, estimated: rule.estimated }));
        }
        days.sort_by_key(|holiday| (holiday.date, holiday.names.en));
        HolidaySet::new(joined(days), self.years.clone())
    }
}

/// Counts the characters two codes begin with alike.
fn common_start(one: &str, other: &str) -> usize {
    let pairs = one.chars().zip(other.chars());
    pairs.take_while(|(a, b)| a == b).count()
}

/// Takes the lines up to the next empty one.
fn block(lines: &mut impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    lines.take_while(|line| !line.is_empty()).collect()
}

fn read_names(line: &'static str) -> Option<(&'static str, HolidayNames)> {
    let mut parts = line.split('|');
    let (key, local, en, fr) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && [key, local, en, fr].iter().all(|part| !part.is_empty());
    whole.then_some((key, HolidayNames { local, en, fr }))
}

/// Makes one entry of the holidays that meet on a date.
fn joined(days: Vec<Holiday>) -> Vec<Holiday> {
    let mut found: Vec<Holiday> = Vec::with_capacity(days.len());
    for holiday in days {
        match found.last_mut().filter(|last| last.date == holiday.date) {
            Some(last) => {
                last.names.local = join(last.names.local, holiday.names.local);
                last.names.en = join(last.names.en, holiday.names.en);
                last.names.fr = join(last.names.fr, holiday.names.fr);
                last.estimated |= holiday.estimated;
            }
            None => found.push(holiday),
        }
    }
    found
}

/// Joins two names of one day, unless they are the same.
///
/// The text is never freed: sets live as long as the program, each is worked out once, and few names meet.
fn join(first: &'static str, second: &'static str) -> &'static str {
    if first == second {
        return first;
    }
    format!("{first} / {second}").leak()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_line_of_the_kept_data_is_understood() {
        let book = book();
        let mut understood = 1 + book.aliases.len(); // "years"
        for (table, lines) in &book.tables {
            understood += 1 + lines.len();
            for line in lines {
                assert!(read_names(line).is_some(), "{table}: {line}");
            }
        }
        for (code, place) in &book.places {
            understood += 1 + place.lines.len();
            let country = place.parent.map(|parent| &book.places[parent]);
            assert!(country.is_none_or(|c| c.parent.is_none()), "{code}");
            let names: Vec<_> = book.tables[place.table].iter().filter_map(|l| read_names(l)).collect();
            for line in &place.lines {
                match (country, line.strip_prefix('-')) {
                    (Some(country), Some(dropped)) => {
                        assert!(country.lines.contains(&dropped), "{code}: {line}");
                    }
                    _ => assert_eq!(line.starts_with('+'), country.is_some(), "{code}: {line}"),
                }
            }
            for line in book.lines_of(place) {
                let rule = Rule::read(line);
                let rule = rule.unwrap_or_else(|| panic!("{code}: {line}"));
                assert!(names.iter().any(|(k, _)| *k == rule.name), "{code}: {line}");
            }
        }
        for (alias, code) in &book.aliases {
            assert!(book.places.contains_key(code), "{alias}");
            assert!(!book.places.contains_key(alias), "{alias}");
        }
        let written = TEXT.lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
        assert_eq!(understood, written.count());
    }

    #[test]
    fn broken_data_gives_what_can_be_read() {
        let text = "years 2020 x\nnonsense\nyears 2020 2021\n\nnames t\nk|a|b\nn|L|E|F\n\n\
                    code XX t\n01-01 n\n99-99 n\n01-02 missing\n\ncode XX-A t NO\n01-03 n\n";
        let book: &'static Book = Box::leak(Box::new(Book::read(text)));
        let dates = |code| {
            let set = book.set(code).unwrap();
            set.in_year(2020).iter().map(|h| h.date.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(dates("XX"), ["2020-01-01"]);
        assert_eq!(dates("xx-a"), ["2020-01-03"]);
        assert_eq!(book.set("XX").unwrap().in_year(2022), []);
    }
}
