//! Two clones that change the same people for many rounds, merging and rebasing in turn: nothing is lost.
//!
//! `TERRAIN_GIT_ROUNDS` asks for more rounds than the few of every day.

use crate::git::{Clones, has_git};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use terrain::domain::{Absence, Insight, PersonId, Topic, Workspace};
use terrain::store;

/// What was written, and what somebody wrote over knowing of it.
#[derive(Default)]
struct Written {
    all: Vec<String>,
    emails: Vec<(PersonId, String)>,
    known: BTreeSet<(PersonId, String)>,
}

/// Makes one change on one side: a value that others change too, one in a map, one in a list, and a comment.
fn change(clone: &Path, text: &str, number: usize, written: &mut Written) {
    let dir = Clones::workspace(clone);
    let opened = store::open(&dir).unwrap();
    assert!(opened.unreadable.is_empty(), "{:?}", opened.problems);
    let mut workspace: Workspace = opened.workspace;
    let id = workspace.people.keys().nth(number % 3).unwrap().clone();
    let person = Arc::make_mut(workspace.people.get_mut(&id).unwrap());
    written.known.insert((id.clone(), std::mem::replace(&mut person.email, text.to_owned())));
    written.emails.push((id.clone(), text.to_owned()));
    let day = "2027-03-01".parse().unwrap();
    person.absences.push(Absence { from: day, to: day, half: None, label: text.to_owned() });
    let (action, owner) = (String::new(), String::new());
    let insight = Insight { about: Topic::Other, text: text.to_owned(), action, owner, due: None, done: None };
    Arc::make_mut(&mut workspace.insights).insights.insert(text.into(), insight);
    let mut folder = opened.folder;
    assert!(folder.save(&workspace).is_complete());
    // Somebody writes a remark above a line of the file, another one each time.
    let path = dir.join(format!("people/{id}.ron"));
    let file = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<&str> = file.lines().collect();
    let remark = format!("    // {text}");
    lines.insert(2 + number * 7 % (lines.len() - 2), &remark);
    fs::write(&path, lines.join("\n") + "\n").unwrap();
    written.all.push(text.to_owned());
}

#[test]
fn two_clones_lose_nothing_in_many_rounds() {
    if !has_git() {
        return;
    }
    let rounds = std::env::var("TERRAIN_GIT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(4);
    let clones = Clones::new();
    let mut written = Written::default();
    let mut stops = 0;
    for round in 0..rounds {
        let (first, second) = if round % 2 == 0 { (&clones.one, &clones.other) } else { (&clones.other, &clones.one) };
        for (clone, side) in [(first, "a"), (second, "b")] {
            for number in 0..2 {
                change(clone, &format!("{side}-{round}-{number}"), round + number, &mut written);
                clones.commit(clone);
            }
        }
        assert!(clones.git(first, &["push", "origin", "HEAD:main"]).0);
        let way = if round % 3 == 2 { "--rebase" } else { "--no-rebase" };
        let (mut is_done, mut said) = clones.git(second, &["pull", way, "--no-edit", "origin", "main"]);
        while !is_done {
            assert!(said.contains("CONFLICT"), "{said}");
            stops += 1;
            assert!(stops < 10 * rounds, "{said}");
            assert!(clones.git(second, &["add", "-A"]).0);
            let go_on: &[&str] = if way == "--rebase" { &["rebase", "--continue"] } else { &["commit", "--no-edit"] };
            (is_done, said) = clones.git(second, go_on);
        }
        assert!(clones.git(second, &["push", "origin", "HEAD:main"]).0);
        let (is_done, said) = clones.git(first, &["pull", "--ff-only", "origin", "main"]);
        assert!(is_done, "{said}");
    }
    let opened = [&clones.one, &clones.other].map(|clone| store::open(&Clones::workspace(clone)).unwrap());
    assert!(opened[0].workspace == opened[1].workspace, "both agree");
    assert!(opened[0].unreadable.is_empty(), "{:?}", opened[0].problems);
    let workspace = &opened[0].workspace;
    let people = fs::read_dir(Clones::workspace(&clones.one).join("people")).unwrap();
    let texts: String = people.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap_or_default()).collect();
    for text in &written.all {
        assert!(workspace.insights.insights.contains_key(text.as_str()), "the insight {text} is lost");
        let has_absence = workspace.people.values().any(|person| person.absences.iter().any(|one| one.label == *text));
        assert!(has_absence, "the absence {text} is lost");
        assert_eq!(texts.matches(&format!("// {text}\n")).count(), 1, "the remark {text}");
    }
    let mut met = 0;
    for (id, email) in &written.emails {
        let person = &workspace.people[id];
        let asked =
            person.conflicts.iter().any(|one| [&one.kept, &one.other].iter().any(|value| value.0 == email.as_str()));
        let was_known = written.known.contains(&(id.clone(), email.clone()));
        assert!(person.email == *email || was_known || asked, "{email} of {id} is lost");
        met += usize::from(asked);
    }
    assert!(met > 0 && stops > 0, "the two have met; otherwise this shows nothing");
    println!("{rounds} rounds, {} changes, {stops} stops, {met} values asked for", written.all.len());
}
