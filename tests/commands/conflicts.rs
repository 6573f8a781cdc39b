//! Conflicts: how they are met, merged, carried along and resolved.

use crate::company::*;
use crate::history::{edit, id};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use terrain::domain::conflict::{self, Meeting, add_conflicts, merge_conflicts};
use terrain::domain::merge::merge_content;
use terrain::domain::problem::Step;
use terrain::domain::*;

fn meeting() -> Meeting {
    Meeting { ours: "Nous".into(), theirs: "Claire".into(), on: None }
}

fn way(steps: &[&str]) -> Vec<Step> {
    steps.iter().map(|step| Step::Key((*step).into())).collect()
}

fn conflict(at: &[&str], kept: Value, other: Value) -> Conflict {
    let (kept_by, by) = ("Nous".into(), "Claire".into());
    Conflict { at: way(at), kept: Tree(kept), other: Tree(other), kept_by, by, on: None }
}

fn chloe(workspace: &Workspace) -> Person {
    (*workspace.people["chloe"]).clone()
}

/// Merges two versions of Chloé as a save does: ours is what is handed over, theirs what is on the disk.
fn saved(base: &Person, ours: Option<&Person>, theirs: Option<&Person>) -> Option<Person> {
    let content = |person: &Person| Content::Person(Arc::new(person.clone()));
    let (base, ours, theirs) = (content(base), ours.map(content), theirs.map(content));
    let merged = merge_content(Some(&base), ours.as_ref(), theirs.as_ref()).with_conflicts(&meeting());
    merged.map(|content| match content {
        Content::Person(person) => (*person).clone(),
        other => panic!("{other:?}"),
    })
}

fn with(person: &Person, change: impl FnOnce(&mut Person)) -> Person {
    let mut person = person.clone();
    change(&mut person);
    person
}

fn resolve(workspace: &Workspace, take: Answer) -> Result<Workspace, Refusal> {
    let found = conflict::all(workspace).into_iter().next().unwrap();
    let conflict = Box::new(found.conflict.clone());
    workspace.apply(&Command::ResolveConflict { record: found.record, conflict, take })
}

fn holding(person: &Person) -> Workspace {
    let mut workspace = company();
    workspace.people.insert("chloe".into(), person.clone().into());
    workspace
}

#[test]
fn a_field_that_both_changed_is_ours_with_a_conflict_until_it_is_resolved() {
    let base = chloe(&company());
    let ours = with(&base, |person| person.sessions.get_mut("s-next").unwrap().date = day("2026-12-02"));
    let theirs = with(&base, |person| {
        person.sessions.get_mut("s-next").unwrap().date = day("2026-12-03");
        person.email = "c@example.com".into();
    });
    let merged = saved(&base, Some(&ours), Some(&theirs)).unwrap();
    assert_eq!((merged.sessions["s-next"].date, merged.email.as_str()), (day("2026-12-02"), "c@example.com"));
    let expected = conflict(&["sessions", "s-next", "date"], json!("2026-12-02"), json!("2026-12-03"));
    assert_eq!(merged.conflicts, [expected]);

    let workspace = holding(&merged);
    let kept = resolve(&workspace, Answer::Kept).unwrap();
    assert_eq!(chloe(&kept), Person { conflicts: vec![], ..merged.clone() });
    let other = resolve(&workspace, Answer::Other).unwrap();
    assert_eq!(other.session(&name("chloe", "s-next")).unwrap().date, day("2026-12-03"));
    assert_eq!(chloe(&other).conflicts, []);
    let again = Command::ResolveConflict {
        record: Record::Person("chloe".into()),
        conflict: Box::new(merged.conflicts[0].clone()),
        take: Answer::Kept,
    };
    assert_eq!(other.apply(&again), Err(Refusal::Gone(Thing::Conflict)));

    // Somebody has changed the value by hand since: it stays a question, and the answer is what is written.
    let by_hand = holding(&with(&merged, |p| p.sessions.get_mut("s-next").unwrap().date = day("2026-12-09")));
    let kept = resolve(&by_hand, Answer::Kept).unwrap();
    assert_eq!(kept.session(&name("chloe", "s-next")).unwrap().date, day("2026-12-02"));
}

#[test]
fn resolving_is_undone_and_done_again_and_a_conflict_that_came_in_survives_undo() {
    let base = chloe(&company());
    let theirs = with(&base, |person| person.email = "b@example.com".into());
    let ours = with(&base, |person| person.email = "a@example.com".into());
    let merged = saved(&base, Some(&ours), Some(&theirs)).unwrap();
    let start = holding(&merged);
    let mut history = History::default();
    let after = resolve(&start, Answer::Other).unwrap();
    let found = conflict::all(&start).remove(0);
    let command = Command::ResolveConflict {
        record: found.record.clone(),
        conflict: Box::new(found.conflict.clone()),
        take: Answer::Other,
    };
    history.record(edit(&command, &start, &after));
    let back = history.undo(&after, id(), Default::default()).unwrap().edit.after;
    assert_eq!(back, start);
    assert_eq!(history.redo(&back, id(), Default::default()).unwrap().edit.after, after);

    // Undoing what was done before the conflict came in leaves the conflict where it is.
    let before = holding(&base);
    let ours = holding(&ours);
    let mut history = History::default();
    history.record(edit(&command, &before, &ours));
    let undone = history.undo(&start, id(), Default::default()).unwrap();
    assert_eq!(chloe(&undone.edit.after).conflicts, merged.conflicts);
    assert_eq!(undone.clashes, []);
}

#[test]
fn an_entry_of_a_list_is_in_question_as_a_whole_and_found_by_its_value() {
    let absence =
        |to: &str, label: &str| Absence { from: day("2026-12-21"), to: day(to), half: None, label: label.into() };
    let base = with(&chloe(&company()), |person| person.absences = vec![absence("2026-12-23", "Congés")]);
    let ours = with(&base, |person| person.absences[0] = absence("2026-12-24", "Congés"));
    let theirs = with(&base, |person| person.absences[0] = absence("2026-12-31", "Congés"));
    let merged = saved(&base, Some(&ours), Some(&theirs)).unwrap();
    assert_eq!(merged.absences, ours.absences);
    let found = &merged.conflicts[0];
    assert_eq!(found.at, [Step::Key("absences".into()), Step::Item(0)]);
    assert_eq!(found.other.0, serde_json::to_value(&theirs.absences[0]).unwrap());
    // Another entry has come before it meanwhile.
    let shifted = with(&merged, |person| person.absences.insert(0, absence("2027-01-05", "Autre")));
    let other = chloe(&resolve(&holding(&shifted), Answer::Other).unwrap());
    assert_eq!(other.absences, [absence("2027-01-05", "Autre"), absence("2026-12-31", "Congés")]);

    // Taken away by us, changed by them: it stays, and taking it away can still be chosen.
    let ours = with(&base, |person| person.absences.clear());
    let merged = saved(&base, Some(&ours), Some(&theirs)).unwrap();
    assert_eq!(merged.absences, theirs.absences);
    assert_eq!((merged.conflicts[0].by.as_str(), merged.conflicts[0].kept_by.as_str()), ("Nous", "Claire"));
    assert_eq!(chloe(&resolve(&holding(&merged), Answer::Other).unwrap()).absences, []);
    assert_eq!(chloe(&resolve(&holding(&merged), Answer::Kept).unwrap()).absences, theirs.absences);
}

#[test]
fn a_record_that_one_side_removed_and_the_other_changed_stays_until_somebody_chooses() {
    let base = chloe(&company());
    let changed = with(&base, |person| person.email = "c@example.com".into());
    for (ours, theirs, by) in [(Some(&changed), None, "Claire"), (None, Some(&changed), "Nous")] {
        let merged = saved(&base, ours, theirs).unwrap();
        assert_eq!(merged.email, "c@example.com");
        assert!(merged.conflicts[0].is_removal());
        assert_eq!(merged.conflicts[0].by, by);
        let workspace = holding(&merged);
        assert!(!resolve(&workspace, Answer::Other).unwrap().people.contains_key("chloe"));
        assert_eq!(chloe(&resolve(&workspace, Answer::Kept).unwrap()), changed);
    }
    // A host who is booked is not taken away by it.
    let mut workspace = company();
    let removal = conflict(&[], Value::Null, Value::Null);
    Arc::make_mut(workspace.hosts.get_mut("lea").unwrap()).conflicts.push(removal);
    assert!(matches!(resolve(&workspace, Answer::Other), Err(Refusal::InUse { .. })));
}

#[test]
fn what_was_taken_out_to_the_last_is_not_brought_back_by_what_others_add() {
    let base = chloe(&company());
    let ours = with(&base, |person| person.sessions.clear());
    let theirs = with(&base, |person| {
        person.sessions.insert("s-new".into(), planned("cold-calls", "2027-01-05", Slot::Morning, "karim"));
    });
    let merged = saved(&base, Some(&ours), Some(&theirs)).unwrap();
    assert_eq!(merged.sessions.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["s-new"]);
    assert_eq!(merged.conflicts, []);
    // Working days that are left out are no empty list: they are the company's.
    let set = |days: &[Weekday]| Some(days.iter().copied().collect::<WeekdaySet>());
    let base = with(&base, |person| person.works = set(&[Weekday::Mon, Weekday::Tue]));
    let ours = with(&base, |person| person.works = None);
    let theirs = with(&base, |person| person.works = set(&[Weekday::Mon]));
    let merged = saved(&base, Some(&ours), Some(&theirs)).unwrap();
    assert_eq!((merged.works, merged.conflicts.len()), (theirs.works, 1));
    assert_eq!(chloe(&resolve(&holding(&merged), Answer::Other).unwrap()).works, None);
}

#[test]
fn forms_keep_conflicts_they_know_nothing_of() {
    let mut workspace = company();
    let on_host = conflict(&["area"], json!("Lyon"), json!("Annecy"));
    Arc::make_mut(workspace.hosts.get_mut("lea").unwrap()).conflicts.push(on_host.clone());
    let on_chloe = conflict(&["email"], json!("a@example.com"), Value::Null);
    Arc::make_mut(workspace.people.get_mut("chloe").unwrap()).conflicts.push(on_chloe.clone());
    let edit = Command::EditHost { id: "lea".into(), host: Box::new(host("Léa Roux-Martin")) };
    let profile = Profile { email: "x@example.com".into(), ..Profile::of(&workspace.people["chloe"]) };
    let batch = Command::Batch(vec![edit, Command::EditProfile { person: "chloe".into(), profile }]);
    let after = workspace.apply(&batch).unwrap();
    assert_eq!((&after.hosts["lea"].conflicts, &chloe(&after).conflicts), (&vec![on_host], &vec![on_chloe]));
}

#[test]
fn an_answer_that_would_make_something_newly_wrong_is_refused_and_one_that_fits_nowhere_too() {
    let refused = |found: Conflict| {
        let workspace = holding(&with(&chloe(&company()), |person| person.conflicts = vec![found]));
        resolve(&workspace, Answer::Other).unwrap_err()
    };
    let date = &["sessions", "s-next", "date"];
    assert_eq!(refused(conflict(date, json!("2026-12-01"), json!("2026-02-30"))), Refusal::Misfit);
    assert!(matches!(refused(conflict(date, json!("2026-12-01"), json!("1800-01-01"))), Refusal::Value(_)));
    let host = conflict(&["sessions", "s-next", "host"], json!("karim"), json!("ghost"));
    assert_eq!(refused(host), Refusal::Gone(Thing::Host("ghost".into())));
    // The session is gone, and with it what there was to choose.
    let gone = conflict(&["sessions", "s-gone", "date"], json!("2026-12-01"), json!("2026-12-02"));
    let workspace = holding(&with(&chloe(&company()), |person| person.conflicts = vec![gone]));
    assert_eq!(resolve(&workspace, Answer::Other).unwrap(), company());
}

#[test]
fn conflicts_have_names_that_people_can_type() {
    let date = |other: &str| conflict(&["sessions", "a/b~c", "date"], json!("2026-12-01"), json!(other));
    let mut whole = conflict(&[], Value::Null, Value::Null);
    whole.by = "Zoé".into();
    let list = vec![date("2026-12-02"), date("2026-12-03"), whole];
    let workspace = holding(&with(&chloe(&company()), |person| person.conflicts = list));
    let found = conflict::all(&workspace);
    let names: Vec<&str> = found.iter().map(|found| found.name.as_str()).collect();
    assert_eq!(names, [".", "sessions/a~1b~0c/date", "sessions/a~1b~0c/date#2"]);
    assert!(found.iter().all(|found| found.record.file() == "people/chloe.ron"));
    let problems = check(&workspace, day("2026-11-23"), &Unreadable::default());
    let found: Vec<_> = problems.iter().filter(|problem| problem.what.json_name() == "conflict").collect();
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|problem| problem.severity == Severity::Warning && problem.person.is_some()));
}

/// Conflicts of few kinds, so that sides often meet the same.
fn any_conflict() -> impl Strategy<Value = Conflict> {
    let value = || prop_oneof![Just(Value::Null), (0..3).prop_map(Value::from)];
    let place = prop::sample::select(vec![way(&["a"]), way(&["b", "c"]), vec![Step::Item(0)], vec![Step::Item(1)]]);
    (place, value(), value(), prop::sample::select(vec!["", "Claire"])).prop_map(|(at, kept, other, by)| Conflict {
        at,
        kept: Tree(kept),
        other: Tree(other),
        kept_by: String::new(),
        by: by.into(),
        on: None,
    })
}

/// Conflicts as a record holds them: no question twice.
fn conflicts() -> impl Strategy<Value = Vec<Conflict>> {
    prop::collection::vec(any_conflict(), 0..5).prop_map(|all| {
        let mut list = Vec::new();
        add_conflicts(&mut list, all);
        list
    })
}

/// Gives what a list says, whatever its order and whatever number entries of lists had.
fn unordered(list: &[Conflict]) -> Vec<String> {
    let say = |one: &Conflict| {
        let at: Vec<_> = one.at.iter().map(|step| step.text().unwrap_or("entry")).collect();
        format!("{at:?} {} {} {:?} {:?}", one.kept.0, one.other.0, one.kept_by, one.by)
    };
    let mut said: Vec<String> = list.iter().map(say).collect();
    said.sort();
    said
}

fn has(list: &[Conflict], conflict: &Conflict) -> bool {
    list.iter().any(|other| other.asks_the_same(conflict))
}

proptest! {
    #[test]
    fn no_question_is_lost_asked_twice_or_brought_back(
        base in conflicts(),
        ours in conflicts(),
        theirs in conflicts(),
    ) {
        let merged = merge_conflicts(&base, &ours, &theirs);
        for (index, conflict) in merged.iter().enumerate() {
            prop_assert!(!has(&merged[..index], conflict), "asked twice");
            prop_assert!(has(&ours, conflict) || has(&theirs, conflict), "made up");
        }
        for conflict in base.iter().chain(&ours).chain(&theirs) {
            let [of_base, of_ours, of_theirs] = [&base, &ours, &theirs].map(|list| has(list, conflict));
            // By the truth table of one value.
            let expected = if of_ours == of_theirs { of_ours } else { of_ours != of_base && of_ours || of_theirs != of_base && of_theirs };
            prop_assert_eq!(has(&merged, conflict), expected);
        }
        let swapped = merge_conflicts(&base, &theirs, &ours);
        prop_assert_eq!(unordered(&swapped), unordered(&merged), "all copies come to the same");
        prop_assert_eq!(&merge_conflicts(&base, &ours, &ours), &ours);
        prop_assert_eq!(&merge_conflicts(&base, &ours, &base), &ours);
    }

    #[test]
    fn a_record_with_conflicts_is_merged_without_any_about_them(
        base in conflicts(),
        ours in conflicts(),
        theirs in conflicts(),
    ) {
        let chloe = chloe(&company());
        let holding = |conflicts: &[Conflict]| Person { conflicts: conflicts.to_vec(), ..chloe.clone() };
        let merged = saved(&holding(&base), Some(&holding(&ours)), Some(&holding(&theirs))).unwrap();
        prop_assert_eq!(unordered(&merged.conflicts), unordered(&merge_conflicts(&base, &ours, &theirs)));
        prop_assert_eq!(holding(&merged.conflicts), merged, "nothing else has changed");
    }
}
