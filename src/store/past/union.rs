//! The union of two histories that began as one file: every line of either, once, in an order that both have.

use super::line;
use chrono::{DateTime, Utc};
use std::collections::HashSet;
use std::iter::Peekable;
use std::vec::IntoIter;

/// A line, and what tells where it belongs.
struct Row<'a> {
    bytes: &'a [u8],
    /// When its entry was made, or where it is none, the one before it.
    on: Option<DateTime<Utc>>,
    /// Whether the next line belongs to it.
    more: bool,
}

/// Unites two versions of a history file: lines keep the order they have in either; where both have gone on, the earlier
/// comes first, and what was written together stays together.
///
/// It does not matter which is which, so that machines that see the same two come to the same one. A last line that was
/// cut short and that the other version has whole is left out.
pub fn unite_histories(one: &[u8], other: &[u8]) -> Vec<u8> {
    let (ones, others) = (rows(one), rows(other));
    let lines = |rows: &[Row<'_>]| rows.iter().map(|row| row.bytes.to_vec()).collect::<HashSet<_>>();
    let (of_one, of_other) = (lines(&ones), lines(&others));
    let (ones, others) = (without_torn(ones, one, &of_other), without_torn(others, other, &of_one));
    let (mut ones, mut others) = (ones.into_iter().peekable(), others.into_iter().peekable());
    let mut given = HashSet::new();
    let mut text = Vec::with_capacity(one.len().max(other.len()));
    loop {
        pass_over(&mut ones, &given);
        pass_over(&mut others, &given);
        let is_one = match (ones.peek(), others.peek()) {
            (None, None) => return text,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (Some(one), Some(other)) => match (of_other.contains(one.bytes), of_one.contains(other.bytes)) {
                // What only one of them has stands before what both have next.
                (false, true) => true,
                (true, false) => false,
                _ => (one.on, one.bytes) <= (other.on, other.bytes),
            },
        };
        let side = if is_one { &mut ones } else { &mut others };
        for row in side.by_ref() {
            if given.insert(row.bytes) {
                text.extend_from_slice(row.bytes);
                text.push(b'\n');
            }
            if !row.more {
                break;
            }
        }
    }
}

/// Passes over lines that the other side has given already.
fn pass_over(rows: &mut Peekable<IntoIter<Row<'_>>>, given: &HashSet<&[u8]>) {
    while rows.next_if(|row| given.contains(row.bytes)).is_some() {}
}

fn rows(text: &[u8]) -> Vec<Row<'_>> {
    let mut latest = None;
    let lines = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).filter(|line| !line.is_empty());
    let row = |bytes| {
        let entry = line::read(bytes).ok().flatten();
        latest = entry.as_ref().map(|entry| entry.on).or(latest);
        Row { bytes, on: latest, more: entry.is_some_and(|entry| entry.more) }
    };
    lines.map(row).collect()
}

/// Leaves out the last line where it was cut short and the other version has it whole.
fn without_torn<'a>(mut rows: Vec<Row<'a>>, text: &[u8], others: &HashSet<Vec<u8>>) -> Vec<Row<'a>> {
    let is_more = |line: &Vec<u8>, row: &Row<'_>| line.len() > row.bytes.len() && line.starts_with(row.bytes);
    let is_whole_there =
        |row: &mut Row<'_>| line::read(row.bytes).is_err() && others.iter().any(|line| is_more(line, row));
    // Blanks alone behind the last line's end are no line.
    if !text.rsplit(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii_end().is_empty() {
        rows.pop_if(is_whole_there);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::{EditId, Entry, FileChanges};
    use proptest::prelude::*;

    fn entry(number: usize, minute: u32, more: bool) -> String {
        let on = format!("2026-11-23T10:{:02}:00Z", minute % 60).parse().unwrap();
        let files = vec![FileChanges { file: "people/a.ron".into(), ..FileChanges::default() }];
        let id = EditId::new(format!("e{number}"));
        line::write(&Entry { id, on, files, more, ..Entry::default() }).unwrap() + "\n"
    }

    fn lines(text: &[u8]) -> Vec<&[u8]> {
        text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect()
    }

    /// Two that began as one and went on in their own ways, each with its minutes in order.
    fn two() -> impl Strategy<Value = (String, String)> {
        let minutes = || {
            prop::collection::vec(0_u32..20, 0..8).prop_map(|mut minutes| {
                minutes.sort_unstable();
                minutes
            })
        };
        (minutes(), minutes(), minutes()).prop_map(|(start, one, other)| {
            let text = |first: usize, after: u32, minutes: &[u32]| {
                minutes
                    .iter()
                    .enumerate()
                    .map(|(at, minute)| entry(first + at, after + minute, false))
                    .collect::<String>()
            };
            let start = text(0, 0, &start);
            (start.clone() + &text(100, 20, &one), start + &text(200, 20, &other))
        })
    }

    proptest! {
        #[test]
        fn every_line_of_either_is_there_once_and_in_order((one, other) in two()) {
            let (one, other) = (one.as_bytes(), other.as_bytes());
            let union = unite_histories(one, other);
            prop_assert_eq!(&unite_histories(other, one), &union, "whichever is which");
            prop_assert_eq!(&unite_histories(&union, one), &union, "once is enough");
            prop_assert_eq!(&unite_histories(&union, &union), &union);
            let all = lines(&union);
            for side in [lines(one), lines(other)] {
                let places: Vec<_> = side.iter().map(|line| all.iter().position(|it| it == line)).collect();
                prop_assert!(places.iter().all(Option::is_some) && places.is_sorted());
            }
            prop_assert_eq!(all.len(), all.iter().collect::<HashSet<_>>().len());
            let times: Vec<_> = all.iter().map(|line| line::read(line).unwrap().unwrap().on).collect();
            prop_assert!(times.is_sorted());
        }

        #[test]
        fn any_bytes_are_united(one in "[ab\r\n(]{0,12}", other in "[ab\r\n(]{0,12}") {
            let union = unite_histories(one.as_bytes(), other.as_bytes());
            let trimmed = |text: &str| text.split('\n').map(|line| line.trim_end().to_owned()).collect::<HashSet<_>>();
            let (all, union) = (lines(&union).len(), trimmed(std::str::from_utf8(&union).unwrap()));
            prop_assert_eq!(all, union.iter().filter(|line| !line.is_empty()).count());
            for (side, text) in [(trimmed(&one), &one), (trimmed(&other), &other)] {
                let torn = text.rsplit('\n').next().unwrap_or_default().trim_end();
                let lost: Vec<_> = side.difference(&union).filter(|line| !line.is_empty()).collect();
                // Only what was cut short may go, where the whole of it is there.
                prop_assert!(lost.iter().all(|line| *line == torn && union.iter().any(|it| it.starts_with(torn))));
            }
        }
    }

    #[test]
    fn what_was_written_together_stays_together_and_a_torn_line_that_is_whole_elsewhere_goes() {
        let one = entry(1, 0, false) + &entry(2, 1, true) + &entry(3, 5, false);
        let other = entry(1, 0, false) + &entry(4, 3, false);
        let union = unite_histories(one.as_bytes(), other.as_bytes());
        let expected = entry(1, 0, false) + &entry(2, 1, true) + &entry(3, 5, false) + &entry(4, 3, false);
        assert_eq!(String::from_utf8(union).unwrap(), expected);
        let torn = &one[..one.len() - 20];
        assert_eq!(unite_histories(torn.as_bytes(), one.as_bytes()), one.as_bytes());
    }
}
