//! What holds for every file, be it what it may: tried by the tests with many files, and by `tests/fuzz` with any.
//!
//! Each law panics where it does not hold. Nothing of this is in the program.

use super::git::laws as git;
use super::past::{read_line, write_line};
use super::read;
use super::{remarks, rewrite, unite_histories};
use crate::domain::history::Entry;
use crate::domain::{Content, Record};
use std::collections::HashSet;

/// One record of each kind; a law takes the kind by number.
fn record(kind: u8) -> Record {
    match kind % 4 {
        0 => Record::Person("a".into()),
        1 => Record::Host("a".into()),
        2 => Record::Root,
        _ => Record::Insights,
    }
}

fn read(record: &Record, bytes: &[u8]) -> Option<Content> {
    let content = record.parse(read::text(bytes).ok()?).ok()?;
    // What is no number equals nothing, itself included.
    (content == content.clone()).then_some(content)
}

/// Any bytes are a record or a fault; a record is written so that it reads back, and as it stands where nothing changed.
pub fn loader(kind: u8, bytes: &[u8]) {
    let record = record(kind);
    // Whatever it says of what is none, it says it.
    let _ = super::open::parse(&record, bytes, bytes.len() < 2000);
    let Some(content) = read(&record, bytes) else { return };
    let text = read::text(bytes).expect("it has been read");
    let again = rewrite::text(&content, None).expect("what was read can be written");
    assert!(read(&record, again.as_bytes()).as_ref() == Some(&content), "{again}");
    let same = rewrite::text(&content, Some((text, &content))).expect("what was read can be written");
    assert_eq!(same, text, "what did not change is not written otherwise");
    let whole = super::syntax::comments(text).into_iter().all(|span| text.get(span.start..span.end).is_some());
    assert!(whole, "comments are stretches of the text");
}

/// The text of one record edited to hold another one reads back as that one; comments stay but for those of what went.
pub fn rewriting(kind: u8, old: &[u8], new: &[u8]) {
    let record = record(kind);
    let (Some(before), Some(after)) = (read(&record, old), read(&record, new)) else { return };
    let old = read::text(old).expect("it has been read");
    let text = rewrite::text(&after, Some((old, &before))).expect("a record can be written");
    assert!(read(&record, text.as_bytes()).as_ref() == Some(&after), "{text}");
    let there = remarks::counted(old);
    assert!(remarks::counted(&text).iter().all(|(comment, count)| there.get(comment) >= Some(count)), "{text}");
}

/// Three versions of a record merge by the laws of merging, and no comment that either side wrote is lost.
pub fn merging(kind: u8, base: &[u8], ours: &[u8], theirs: &[u8]) {
    let record = record(kind);
    if let (Some(_), Some(_), Some(_)) = (read(&record, base), read(&record, ours), read(&record, theirs)) {
        git::merging(&record, [base, ours, theirs]);
    }
}

/// Any bytes are read as histories; two of them are united without a loss, and whichever is which.
pub fn histories(one: &[u8], other: &[u8]) {
    let entries: Vec<Entry> = lines(one).filter_map(|line| read_line(line).ok().flatten()).collect();
    for entry in &entries {
        let line = write_line(entry).expect("an entry can be written");
        assert!(!line.contains('\n'), "{line}");
        let again = read_line(line.as_bytes()).ok().flatten();
        // What is no number equals nothing.
        assert!(again.as_ref() == Some(entry) || *entry != entry.clone(), "{line}");
        for changes in &entry.files {
            let Some(record) = Record::of_file(&changes.file) else { continue };
            let _ = changes.walk_back(&record, None);
            let _ = changes
                .walk_back(&record, read(&record, b"(name: \"A\", programme: \"f\", start: \"2026-10-05\")").as_ref());
        }
    }
    let union = unite_histories(one, other);
    assert!(union == unite_histories(other, one), "whichever is which");
    assert!(unite_histories(&union, &union) == union);
    let all: HashSet<&[u8]> = lines(&union).collect();
    let is_there = |line: &[u8]| all.contains(line) || all.iter().any(|it| it.starts_with(line));
    assert!(lines(one).chain(lines(other)).all(is_there), "a line is lost");
    git::histories(one, &union, other);
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::Index;

    /// Few enough for every day; `TERRAIN_CASES` asks for more.
    fn config() -> ProptestConfig {
        let cases = std::env::var("TERRAIN_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(256);
        ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
    }

    fn texts() -> [String; 4] {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/bench-style/");
        let read = |file: &str| std::fs::read_to_string(format!("{folder}{file}")).unwrap();
        let insights = "(\n    insights: {\n        \"i-1\": (\n            about: Other,\n            text: \"a\",\n        ),\n        \"i-2\": (about: Persona, text: \"b\"),\n    },\n)\n";
        let files = ["people/amber-harper.ron", "hosts/antoine-reid.ron", "workspace.ron"];
        let [person, host, root] = files.map(read);
        [person, host, root, insights.to_owned()]
    }

    /// What somebody does to a file in a text editor.
    #[derive(Clone, Debug)]
    enum Deed {
        Remark(Index, bool),
        Remove(Index),
        Repeat(Index, Index),
        Digit(Index, u8),
        Text(Index, String),
        Blank(Index),
    }

    fn deeds() -> impl Strategy<Value = Vec<Deed>> {
        let place = any::<Index>;
        let deed = prop_oneof![
            3 => (place(), any::<bool>()).prop_map(|(at, is_behind)| Deed::Remark(at, is_behind)),
            2 => place().prop_map(Deed::Remove),
            1 => (place(), place()).prop_map(|(from, to)| Deed::Repeat(from, to)),
            3 => (place(), 0..10_u8).prop_map(|(at, digit)| Deed::Digit(at, digit)),
            3 => (place(), "[a-c é/*]{0,4}").prop_map(|(at, text)| Deed::Text(at, text)),
            1 => place().prop_map(Deed::Blank),
        ];
        prop::collection::vec(deed, 0..5)
    }

    /// Does one after the other, leaving out what would make the text no record.
    fn after(kind: u8, text: &str, deeds: &[Deed], side: &str) -> String {
        let mut text = text.to_owned();
        for (number, deed) in deeds.iter().enumerate() {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let at = |place: &Index| place.index(lines.len());
            match deed {
                Deed::Remark(place, true) => {
                    let at = at(place);
                    lines[at] += &format!(" // {side}{number}");
                }
                Deed::Remark(place, false) => lines.insert(at(place), format!("    /* {side}{number} */")),
                Deed::Remove(place) => drop(lines.remove(at(place))),
                Deed::Repeat(from, to) => lines.insert(at(to), lines[at(from)].clone()),
                Deed::Digit(place, digit) => {
                    let at = at(place);
                    lines[at] = lines[at].replace(|c: char| c.is_ascii_digit() && c != '2', &digit.to_string());
                }
                Deed::Text(place, new) => {
                    let line = &mut lines[place.index(text.lines().count())];
                    if let Some((start, end)) =
                        line.find(": \"").zip(line.rfind("\",")).filter(|(start, end)| start + 3 <= *end)
                    {
                        line.replace_range(start + 3..end, new);
                    }
                }
                Deed::Blank(place) => lines.insert(at(place), String::new()),
            }
            let new = lines.join("\n") + "\n";
            if read(&record(kind), new.as_bytes()).is_some() {
                text = new;
            }
        }
        text
    }

    #[test]
    fn what_was_found_by_fuzzing_stays_mended() {
        let host = "(\n    name: \"A\",\n    max_days_per_week: 2, // spelled out\n)\n";
        for line in ["#![enable(r#implicit_some)]", "#![enable(/* ] */ implicit_some // ]\n)]"] {
            loader(1, format!("{line}\n{host}").as_bytes());
        }
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn three_versions_merge_by_the_laws(kind in 0..4_u8, first in deeds(), ours in deeds(), theirs in deeds()) {
            let base = after(kind, &texts()[usize::from(kind)], &first, "base");
            let (ours, theirs) = (after(kind, &base, &ours, "ours"), after(kind, &base, &theirs, "theirs"));
            merging(kind, base.as_bytes(), ours.as_bytes(), theirs.as_bytes());
            loader(kind, ours.as_bytes());
            rewriting(kind, ours.as_bytes(), theirs.as_bytes());
        }

        #[test]
        fn any_bytes_are_a_record_or_a_fault(kind in 0..4_u8, bytes in "[ \n(){}\\[\\],:\"a-z0-9#'/*.+_-]{0,60}") {
            loader(kind, bytes.as_bytes());
            histories(bytes.as_bytes(), &bytes.as_bytes()[..bytes.len() / 2]);
        }
    }
}
