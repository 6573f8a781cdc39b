//! Sessions as iCalendar (RFC 5545), for the calendar everybody has already.
//!
//! Times are "floating": the hours on the wall where the session takes place. A file that names a time zone would have to
//! spell out its rules too, and one in UTC would show another hour whenever those rules change.

use crate::domain::TimeOfDay;
use crate::domain::feed::{Feed, FeedEvent};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// Who makes the file, as the standard asks for it.
const MAKER: &str = "-//Terrain//Terrain//EN";

/// Spells a feed; the same feed gives the same text.
pub fn text(feed: &Feed) -> String {
    let mut calendar = Calendar::empty();
    let head = [("VERSION", "2.0"), ("PRODID", MAKER), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")];
    for (key, value) in head {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&feed.name);
    for event in &feed.events {
        calendar.push(spelled(event, feed));
    }
    calendar.to_string()
}

fn spelled(event: &FeedEvent, feed: &Feed) -> Event {
    let mut spelled = Event::new();
    spelled
        .uid(&event.uid)
        .timestamp(feed.made)
        .starts(at(event.date, event.hours.from))
        .ends(at(event.date, event.hours.to))
        .summary(&event.summary)
        .status(if event.is_tentative { EventStatus::Tentative } else { EventStatus::Confirmed });
    if !event.location.is_empty() {
        spelled.location(&event.location);
    }
    if !event.description.is_empty() {
        spelled.description(&event.description);
    }
    spelled.done()
}

fn at(date: NaiveDate, time: TimeOfDay) -> NaiveDateTime {
    date.and_time(NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::domain::{Hours, TimeOfDay};
    use icalendar::{CalendarComponent, CalendarDateTime, DatePerhapsTime};

    fn event(uid: &str, summary: &str, description: &str) -> FeedEvent {
        FeedEvent {
            uid: uid.to_owned(),
            date: "2026-12-08".parse().unwrap(),
            hours: Hours { from: TimeOfDay::new(9, 0).unwrap(), to: TimeOfDay::new(17, 30).unwrap() },
            summary: summary.to_owned(),
            location: "Hôtel Bellerive, 12 quai Lamartine; Annecy".to_owned(),
            description: description.to_owned(),
            is_tentative: uid.starts_with("s-2"),
        }
    }

    fn feed(events: Vec<FeedEvent>) -> Feed {
        let made = "2026-11-23T08:42:00Z".parse().unwrap();
        Feed { name: "Jours de terrain, Maison Aubier".to_owned(), made, events }
    }

    fn read(text: &str) -> Vec<Event> {
        // As others read it: the parser gives texts as they stand in the file.
        let calendar: Calendar = text.parse().unwrap();
        let events = calendar.components.into_iter().filter_map(|component| match component {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        });
        events.collect()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let said = "Avec Hélène Faure <helene@example.com>\nÀ observer\u{a0}: l’accueil, le prix; « \\ » et le reste";
        let long = "Tournée terrain à l’Hôtel Bellerive ".repeat(8);
        let list = vec![event("s-1@amelie-durand", "Tournée avec Hélène", said), event("s-2@amelie-durand", &long, "")];
        let text = text(&feed(list.clone()));
        let events = read(&text);
        assert_eq!(events.len(), 2);
        for (read, written) in events.iter().zip(&list) {
            assert_eq!(read.get_uid(), Some(written.uid.as_str()));
            assert_eq!(read.get_summary(), Some(written.summary.as_str()));
            assert_eq!(read.get_location(), Some(written.location.as_str()));
            assert_eq!(read.get_description().unwrap_or_default(), written.description);
            let start = written.date.and_hms_opt(9, 0, 0).unwrap();
            let end = written.date.and_hms_opt(17, 30, 0).unwrap();
            assert_eq!(read.get_start(), Some(DatePerhapsTime::DateTime(CalendarDateTime::Floating(start))));
            assert_eq!(read.get_end(), Some(DatePerhapsTime::DateTime(CalendarDateTime::Floating(end))));
            assert_eq!(read.get_timestamp(), Some("2026-11-23T08:42:00Z".parse().unwrap()));
            let status = if written.is_tentative { EventStatus::Tentative } else { EventStatus::Confirmed };
            assert_eq!(read.get_status(), Some(status));
        }
    }

    #[test]
    fn lines_are_folded_ended_and_escaped_as_the_standard_asks() {
        let text = text(&feed(vec![event("s-1@a", &"é".repeat(200), "one, two; three\nfour")]));
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{text}");
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "every line ends alike");
        assert!(text.lines().all(|line| line.len() <= 75), "no line is longer than 75 octets");
        assert!(text.contains("DESCRIPTION:one\\, two\\; three\\nfour\r\n"), "{text}");
        assert!(text.contains("DTSTART:20261208T090000\r\n"), "the hours on the wall: {text}");
        assert!(!text.contains("TZID") && !text.contains("VTIMEZONE"), "{text}");
        assert!(text.contains("DTSTAMP:20261123T084200Z\r\n"), "{text}");
    }

    #[test]
    fn the_same_feed_gives_the_same_text_and_an_empty_one_is_whole() {
        let one = feed(vec![event("s-1@a", "a", "b")]);
        assert_eq!(text(&one), text(&one));
        assert!(read(&text(&feed(Vec::new()))).is_empty());
    }
}
