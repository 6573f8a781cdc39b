//! What holds for every workspace and every file.

use crate::arbitrary::{host, person, text, workspace};
use crate::made::{bytes_of, cases, fixtures};
use proptest::prelude::*;
use std::fs;
use std::sync::Arc;
use terrain::domain::{Insights, Person, Position, Step, What, Workspace};
use terrain::store::{self, layout, syntax};

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_record_reads_back_and_is_written_the_same_again(person in person(), host in host()) {
        let text = layout::write(&person).unwrap();
        // RON's own reader, not ours.
        let read: Person = ron::from_str(&text).unwrap();
        prop_assert_eq!(&read, &person);
        prop_assert_eq!(layout::write(&read).unwrap(), text);
        prop_assert_eq!(&ron::from_str::<terrain::domain::Host>(&layout::write(&host).unwrap()).unwrap(), &host);
    }

    #[test]
    fn what_is_saved_opens_as_it_was(first in workspace(), second in workspace()) {
        let dir = tempfile::tempdir().unwrap();
        let mut folder = store::create(dir.path(), &first).unwrap();
        let opened = store::open(dir.path()).unwrap();
        prop_assert_eq!(&opened.problems, &vec![]);
        prop_assert!(opened.workspace == first);
        let saved = folder.save(&second);
        prop_assert!(saved.is_complete(), "{:?}", saved.failed);
        let opened = store::open(dir.path()).unwrap();
        prop_assert!(opened.problems.is_empty() && opened.workspace == second);
        // Nothing is left to be saved, by this program or by the next.
        prop_assert_eq!(folder.save(&second), store::Saved::default());
        let before = bytes_of(dir.path());
        let mut folder = store::open(dir.path()).unwrap().folder;
        prop_assert_eq!(folder.save(&second), store::Saved::default());
        prop_assert!(bytes_of(dir.path()) == before);
    }

    #[test]
    fn comments_and_blank_lines_survive_wherever_they_stand(
        person in person(),
        email in text(),
        places in proptest::collection::vec(any::<prop::sample::Index>(), 1..6),
    ) {
        prop_assume!(person.email != email);
        let mut lines: Vec<String> = layout::write(&person).unwrap().lines().map(str::to_owned).collect();
        for (number, place) in places.iter().enumerate() {
            let line = place.index(lines.len());
            lines[line] = format!("{} // remark {number}\n\n    /* {number} */", lines[line]);
        }
        let dir = tempfile::tempdir().unwrap();
        let mut workspace = Workspace::new(terrain::domain::Root::new("W", "fr"));
        workspace.people.insert("a".into(), Arc::new(person.clone()));
        store::create(dir.path(), &workspace).unwrap();
        fs::write(dir.path().join("people/a.ron"), lines.join("\n")).unwrap();

        let mut opened = store::open(dir.path()).unwrap();
        prop_assert_eq!(&opened.problems, &vec![]);
        let changed = Person { email, ..person };
        workspace.people.insert("a".into(), Arc::new(changed));
        prop_assert!(opened.folder.save(&workspace).is_complete());
        prop_assert!(store::open(dir.path()).unwrap().workspace == workspace);
        let text = fs::read_to_string(dir.path().join("people/a.ron")).unwrap();
        for number in 0..places.len() {
            // What stands beside a field goes with the field.
            let of_email = lines.iter().any(|line| line.starts_with("    email:") && line.contains(&format!("remark {number}\n")));
            let is_kept = text.contains(&format!("// remark {number}\n")) && text.contains(&format!("/* {number} */"));
            prop_assert!(is_kept || (of_email && text.contains(&format!("/* {number} */"))), "{number} in {text}");
        }
    }

    #[test]
    fn no_file_makes_the_reader_panic(
        file in 0..3_usize,
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 1..12),
    ) {
        let name = ["people/amber-harper.ron", "hosts/antoine-reid.ron", "workspace.ron"][file];
        let mut bytes = fs::read(fixtures().join("bench-style").join(name)).unwrap();
        const MARKS: &[u8] = b"()[]{}:,\"\\#'/*r\n0-";
        for (place, byte, kind) in cuts {
            let at = place.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes[at] = MARKS[usize::from(byte) % MARKS.len()],
                2 => drop(bytes.remove(at)),
                _ => bytes.insert(at, MARKS[usize::from(byte) % MARKS.len()]),
            }
        }
        let dir = tempfile::tempdir().unwrap();
        let root = "(format: 1, name: \"W\", programmes: {})";
        for folder in ["people", "hosts"] {
            fs::create_dir(dir.path().join(folder)).unwrap();
        }
        fs::write(dir.path().join("workspace.ron"), root).unwrap();
        fs::write(dir.path().join(name), &bytes).unwrap();
        let problems = match store::open(dir.path()) {
            Ok(opened) => opened.problems,
            Err(error) => vec![*error.problem],
        };
        for problem in problems {
            let is_of_a_file = matches!(problem.what, What::File { .. });
            prop_assert!(is_of_a_file);
            let place = problem.place.unwrap();
            let _ = store::locate(dir.path(), &place);
            if let Some(Position { line, column }) = place.position {
                prop_assert!(line >= 1 && column >= 1 && line <= 2 + bytes.iter().filter(|b| **b == b'\n').count());
            }
        }
        prop_assert!(fs::read(dir.path().join(name)).unwrap() == bytes);
    }

    #[test]
    fn what_ron_reads_the_tree_reads_too(text in "[ \n(){}\\[\\],:\"a-c0-1r#'/*.+_-]{0,40}") {
        if ron::from_str::<ron::Value>(&text).is_ok() && !text.contains("..") {
            prop_assert!(syntax::Tree::parse(&text).is_ok(), "{:?}", syntax::Tree::parse(&text));
        } else {
            // Whatever it says, it says it.
            let _ = syntax::Tree::parse(&text);
        }
    }

    #[test]
    fn lines_and_columns_name_one_place(text in text(), at in any::<prop::sample::Index>()) {
        let at = at.index(text.len() + 1);
        prop_assume!(text.is_char_boundary(at));
        let Position { line, column } = syntax::position(&text, at);
        prop_assert_eq!(syntax::offset(&text, line, column), at);
    }
}

#[test]
fn values_are_found_by_the_way_to_them() {
    let text = "#![enable(implicit_some)]\n(\n    // à côté\n    sessions: {\n        \"s-é\": (topics: [\"œ\", Some(\"b\")], host: Some(\"k\")),\n    },\n)\n";
    let tree = syntax::Tree::parse(text).unwrap();
    let place = |path: &[Step]| tree.find(path).map(|id| syntax::position(text, tree.node(id).span.start));
    let to_session = [Step::Field("sessions"), Step::Key("s-é".to_owned())];
    let with = |rest: &[Step]| place(&[&to_session, rest].concat()).map(|at| (at.line, at.column));
    assert_eq!(with(&[]), Some((5, 16)));
    assert_eq!(with(&[Step::Field("topics"), Step::Item(1)]), Some((5, 36)));
    assert_eq!(with(&[Step::Field("host")]), Some((5, 54)));
    assert_eq!(with(&[Step::Field("date")]), None);
    assert_eq!(
        syntax::position(text, tree.node(tree.find_nearest(&[Step::Field("no")])).span.start),
        Position { line: 2, column: 1 }
    );
}

#[test]
fn an_empty_file_of_insights_is_one() {
    assert_eq!(layout::write(&Insights::default()).unwrap(), "#![enable(implicit_some)]\n(\n    insights: {},\n)\n");
}
