//! Changes of trees lead from one to the other and back; entries of the past are undone through the same merge.

use crate::any_command::command;
use crate::company::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use terrain::domain::history::chain::Chain;
use terrain::domain::history::change::{apply, diff, reversed};
use terrain::domain::history::{Edit, EditId, Entry, FileChanges, Fingerprint, Head, Undoable};
use terrain::domain::merge::merge_workspaces;
use terrain::domain::problem::Step;
use terrain::domain::*;

/// Trees as records are: without nulls, with few keys and values.
fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![any::<bool>().prop_map(Value::from), (0..4).prop_map(Value::from)];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map("[a-d]", inner, 0..5).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn maybe_tree() -> impl Strategy<Value = Option<Value>> {
    prop_oneof![1 => Just(None), 9 => tree().prop_map(Some)]
}

proptest! {
    #[test]
    fn changes_lead_on_and_back(a in maybe_tree(), b in maybe_tree()) {
        let changes = diff(a.as_ref(), b.as_ref());
        prop_assert_eq!(apply(a.clone(), &changes), b.clone());
        prop_assert_eq!(apply(b.clone(), &reversed(&changes)), a.clone());
        prop_assert_eq!(&reversed(&reversed(&changes)), &changes);
        prop_assert_eq!(changes.is_empty(), a == b);
        prop_assert_eq!(diff(b.as_ref(), a.as_ref()).is_empty(), a == b);
    }

    #[test]
    fn changes_of_one_tree_do_no_harm_to_another(a in maybe_tree(), b in maybe_tree(), c in maybe_tree()) {
        // Whatever comes out, what the changes say nothing of stays.
        let (changed, changes) = (apply(c.clone(), &diff(a.as_ref(), b.as_ref())), diff(a.as_ref(), b.as_ref()));
        if let (Some(Value::Object(before)), Some(Value::Object(after))) = (&c, &changed) {
            for (key, value) in before {
                if !changes.iter().any(|change| change.touches(&[Step::Key(key.clone())])) {
                    prop_assert_eq!(after.get(key), Some(value));
                }
            }
        }
    }

    /// The entries of a run of commands lead from the first workspace to the last and back, file by file.
    #[test]
    fn entries_of_commands_are_a_chain(commands in prop::collection::vec(command(), 0..12)) {
        let start = company();
        let (end, entries) = run(&start, &commands);
        let records: Vec<Record> = records(&start).chain(records(&end)).collect();
        for record in records {
            let chain = Chain::of(&record, &entries);
            let (first, last) = (record.content_in(&start), record.content_in(&end));
            prop_assert!(chain.way(&first, &last).is_some(), "{:?}", record);
            // Going round comes back to a state from where the way may lead on otherwise; without that it leads to the end.
            let states: Vec<_> = entries.iter().filter_map(|entry| entry.file(&record.file())).collect();
            let mut seen: Vec<_> = states.iter().map(|step| step.is).chain([Fingerprint::of(first.as_ref())]).collect();
            seen.sort();
            if seen.windows(2).all(|pair| pair[0] != pair[1]) {
                prop_assert_eq!(chain.latest_after(&first), last);
            }
            for step in states.iter().rev() {
                prop_assert!(step.walk_back(&record, state_after(&start, &entries, step, &record).as_ref()).is_some());
            }
        }
    }

    /// Undoing from the entries gives what undoing in the window gives.
    #[test]
    fn an_entry_is_undone_as_the_edit_it_was(commands in prop::collection::vec(command(), 1..12)) {
        let start = company();
        let mut now = start.clone();
        let mut steps = Vec::new();
        for (number, command) in commands.iter().enumerate() {
            let Ok(after) = now.apply(command) else { continue };
            if after.shares_all_with(&now) {
                continue;
            }
            let edit = Edit::of(command, EditId::new(number.to_string()), Default::default(), now, after.clone());
            steps.push((entry(&edit), edit));
            now = after;
        }
        for (entry, edit) in steps.into_iter().rev() {
            let (before, after, unreadable) = entry.sides(&now);
            prop_assert_eq!(unreadable, 0);
            let (undone, clashes) = merge_workspaces(&after, &now, &before);
            prop_assert!(clashes.is_empty(), "{:?}", clashes);
            prop_assert_eq!(&undone, &edit.before);
            let (redone, clashes) = merge_workspaces(&before, &undone, &after);
            prop_assert!(clashes.is_empty());
            prop_assert_eq!(&redone, &now);
            now = undone;
        }
        prop_assert_eq!(now, start);
    }
}

fn entry(edit: &Edit) -> Entry {
    let files = changed_files(&edit.before, &edit.after);
    Entry { files, ..Entry::of(&edit.head, "Claire") }
}

fn changed_files(before: &Workspace, after: &Workspace) -> Vec<FileChanges> {
    let all: std::collections::BTreeSet<Record> = records(before).chain(records(after)).collect();
    let changes = all.iter().map(|record| {
        FileChanges::between(record, record.content_in(before).as_ref(), record.content_in(after).as_ref())
    });
    changes.filter(|changes| !changes.changes.is_empty()).collect()
}

fn records(workspace: &Workspace) -> impl Iterator<Item = Record> {
    let people = workspace.people.keys().cloned().map(Record::Person);
    let hosts = workspace.hosts.keys().cloned().map(Record::Host);
    [Record::Root, Record::Insights].into_iter().chain(people).chain(hosts).collect::<Vec<_>>().into_iter()
}

fn run(start: &Workspace, commands: &[Command]) -> (Workspace, Vec<Entry>) {
    let (mut now, mut entries) = (start.clone(), Vec::new());
    for (number, command) in commands.iter().enumerate() {
        let Ok(after) = now.apply(command) else { continue };
        let id = EditId::new(number.to_string());
        entries.push(entry(&Edit::of(command, id, Default::default(), now, after.clone())));
        now = after;
    }
    entries.retain(|entry| !entry.files.is_empty());
    (now, entries)
}

/// Gives a record as it was after one step.
fn state_after(start: &Workspace, entries: &[Entry], step: &FileChanges, record: &Record) -> Option<Content> {
    let mut state = record.content_in(start);
    for changes in entries.iter().filter_map(|entry| entry.file(&record.file())) {
        state = changes.walk_on(record, state.as_ref()).unwrap();
        if std::ptr::eq(changes, step) {
            break;
        }
    }
    state
}

#[test]
fn changes_say_what_is_other_value_by_value() {
    let before = json!({"name": "Léa", "sessions": {"s-1": {"date": "2026-12-01", "slot": "Morning"}}, "absences": [1, 2, 2, 3]});
    let after = json!({"name": "Léa", "sessions": {"s-1": {"date": "2026-12-02", "slot": "Morning"}, "s-2": {}}, "absences": [1, 2, 4, 3, 2]});
    let said: Vec<String> = diff(Some(&before), Some(&after))
        .iter()
        .map(|change| format!("{} {} {}", serde_json::to_string(&change.at).unwrap(), change.from.0, change.to.0))
        .collect();
    insta::assert_snapshot!(said.join("\n"), @r#"
    ["absences",2] 2 null
    ["absences",2] null 4
    ["absences",4] null 2
    ["sessions","s-1","date"] "2026-12-01" "2026-12-02"
    ["sessions","s-2"] null {}
    "#);
    let all = diff(None, Some(&after));
    assert_eq!((all.len(), &all[0].at, &all[0].to.0), (1, &vec![], &after));
}

#[test]
fn states_are_named_by_what_they_hold() {
    let name = |workspace: &Workspace| Fingerprint::of(Record::Person("chloe".into()).content_in(workspace).as_ref());
    let one = company();
    let mut other = company();
    assert_eq!(name(&one), name(&other));
    Arc::make_mut(other.people.get_mut("chloe").unwrap()).email = "c@example.com".into();
    assert_ne!(name(&one), name(&other));
    other.people.remove("chloe");
    assert_eq!(name(&other), Fingerprint::NOTHING);
    // It must stay what it is: histories on disks hold it.
    assert_eq!(format!("{:?}", name(&one)), "5679a7df8d0957fc");
}

fn head(id: &str, undoes: Option<&str>) -> Head {
    Head { id: EditId::new(id), on: Default::default(), label: None, undoes: undoes.map(EditId::new), again: false }
}

#[test]
fn what_can_be_undone_and_redone_is_told_by_the_entries() {
    let change = |id: &str, undoes: Option<&str>| Entry {
        files: vec![FileChanges::default()],
        ..Entry::of(&head(id, undoes), "Claire")
    };
    let told = |entries: &[Entry]| {
        let undoable = Undoable::of(entries.iter().cloned());
        let done: Vec<String> = undoable.done.iter().map(|entry| entry.id.as_str().to_owned()).collect();
        let undone: Vec<String> =
            undoable.undone.iter().map(|(entry, by)| format!("{}<{}", entry.id.as_str(), by.as_str())).collect();
        format!("{} | {}", done.join(" "), undone.join(" "))
    };
    let mut entries = vec![change("a", None), change("b", None), change("c", None)];
    assert_eq!(told(&entries), "a b c | ");
    entries.push(change("u1", Some("c")));
    // An undo of which nothing was left is one too.
    entries.push(Entry::of(&head("u2", Some("b")), "Claire"));
    assert_eq!(told(&entries), "a | c<u1 b<u2");
    entries.push(change("r1", Some("u2")));
    assert_eq!(told(&entries), "a b | c<u1");
    entries.push(change("u3", Some("b")));
    assert_eq!(told(&entries), "a | c<u1 b<u3");
    entries.push(Entry { by: String::new(), ..change("o", None) });
    assert_eq!(told(&entries), "a | c<u1 b<u3", "what others did outside is nobody's to undo");
    entries.push(change("d", None));
    assert_eq!(told(&entries), "a d | ");
    // What lies before the part of the history that was read is not there.
    entries.push(change("u4", Some("long ago")));
    assert_eq!(told(&entries), "a d | ");
}

#[test]
fn an_entry_is_undone_under_what_came_since() {
    let start = company();
    let move_to = |workspace: &Workspace, date: &str| {
        let name = name("chloe", "s-visit");
        let command = Command::MoveSession { name, date: day(date), slot: Slot::FullDay, host: Some("lea".into()) };
        let after = workspace.apply(&command).unwrap();
        let edit = Edit::of(&command, EditId::new("e"), Default::default(), workspace.clone(), after.clone());
        (entry(&edit), after)
    };
    let (moved, after) = move_to(&start, "2026-12-10");
    let profile = Profile { email: "c@example.com".into(), ..Profile::of(&after.people["chloe"]) };
    let now = after.apply(&Command::EditProfile { person: "chloe".into(), profile }).unwrap();
    let undo = |now: &Workspace| {
        let (before, after, _) = moved.sides(now);
        merge_workspaces(&after, now, &before)
    };
    let (undone, clashes) = undo(&now);
    assert_eq!(clashes, []);
    assert_eq!(undone.session(&name("chloe", "s-visit")).unwrap().date, day("2026-12-08"));
    assert_eq!(undone.people["chloe"].email, "c@example.com");
    // Somebody has moved it again: it stays where they have put it.
    let (_, again) = move_to(&now, "2026-12-15");
    let (undone, clashes) = undo(&again);
    assert_eq!((undone.session(&name("chloe", "s-visit")).unwrap().date, clashes.len()), (day("2026-12-15"), 1));
    // And whoever is gone stays so.
    let gone = now.apply(&Command::RemovePerson { person: "chloe".into() }).unwrap();
    assert!(!undo(&gone).0.people.contains_key("chloe"));
}

#[test]
fn the_common_ancestor_is_found_by_states_and_never_guessed() {
    let record = Record::Person("chloe".into());
    let content = |workspace: &Workspace| record.content_in(workspace).unwrap();
    let with = |workspace: &Workspace, change: &dyn Fn(&mut Person)| {
        let mut after = workspace.clone();
        change(Arc::make_mut(after.people.get_mut("chloe").unwrap()));
        after
    };
    let step = |before: &Workspace, after: &Workspace| Entry {
        files: changed_files(before, after),
        ..Entry::of(&head("x", None), "Claire")
    };
    let s0 = company();
    let s1 = with(&s0, &|person| person.email = "one@example.com".into());
    let ours = with(&s1, &|person| person.team = None);
    let theirs = with(&s1, &|person| person.start = day("2026-10-12"));
    let of_ours = [step(&s0, &s1), step(&s1, &ours)];
    let ancestor = |entries: &[Entry], now: &Workspace, copy: &Workspace| {
        Chain::of(&record, entries).ancestor(&content(now), &content(copy))
    };
    // Their step is known too.
    let all: Vec<Entry> = of_ours.iter().cloned().chain([step(&s1, &theirs)]).collect();
    assert_eq!(ancestor(&all, &ours, &theirs), Some(content(&s1)));
    // It is not: the state most like theirs need not be the one they started from.
    assert_eq!(ancestor(&of_ours, &ours, &theirs), None);
    // An old state is its own ancestor, so that nothing of ours is taken back.
    assert_eq!(ancestor(&of_ours, &ours, &s0), Some(content(&s0)));
    // Nothing is known, or nothing that leads to what is there now.
    assert_eq!(ancestor(&[], &ours, &theirs), None);
    let by_hand = with(&ours, &|person| person.name = "Chloé".into());
    assert_eq!(ancestor(&of_ours, &by_hand, &theirs), None);
    assert_eq!(ancestor(&of_ours, &by_hand, &s1), None);
    // That one version was found in the place of the other does not make it newer.
    let found = Entry { by: String::new(), ..step(&theirs, &ours) };
    let replaced: Vec<Entry> = all.iter().cloned().chain([found]).collect();
    assert_eq!(ancestor(&replaced, &ours, &theirs), Some(content(&s1)));
    let found = Entry { by: String::new(), ..step(&theirs, &by_hand) };
    assert_eq!(ancestor(&[found], &by_hand, &theirs), None);
    // They have undone what they did and done it again: which of the two there is, nobody knows.
    let round = [step(&s1, &ours), step(&s1, &theirs), step(&theirs, &s1), step(&s1, &theirs)];
    assert_eq!(ancestor(&round, &s1, &theirs), None);
    assert_eq!(ancestor(&round, &ours, &theirs), None);
}
