//! Undo and redo, with and without somebody else's changes in between.

use crate::company::*;
use terrain::domain::history::{Edit, EditId, MOST_EDITS};
use terrain::domain::*;

fn email(workspace: &Workspace, person: &str, email: &str) -> Command {
    let mut profile = Profile::of(&workspace.people[person]);
    profile.email = email.into();
    Command::EditProfile { person: person.into(), profile }
}

fn team(workspace: &Workspace, person: &str, team: &str) -> Command {
    let mut profile = Profile::of(&workspace.people[person]);
    profile.team = Some(team.into());
    Command::EditProfile { person: person.into(), profile }
}

/// Makes the edit that a command was.
pub fn edit(command: &Command, before: &Workspace, after: &Workspace) -> Edit {
    Edit::of(command, EditId::new("e"), Default::default(), before.clone(), after.clone())
}

/// Names an undo.
pub fn id() -> EditId {
    EditId::new("u")
}

fn run(history: &mut History, now: &Workspace, command: Command) -> Workspace {
    let after = now.apply(&command).unwrap();
    history.record(edit(&command, now, &after));
    after
}

fn undo(history: &mut History, now: &Workspace) -> Workspace {
    let undone = history.undo(now, id(), Default::default()).unwrap();
    assert_eq!(undone.clashes, []);
    undone.edit.after
}

fn redo(history: &mut History, now: &Workspace) -> Workspace {
    let redone = history.redo(now, id(), Default::default()).unwrap();
    assert_eq!(redone.clashes, []);
    redone.edit.after
}

#[test]
fn undo_and_redo_go_back_and_forth() {
    let start = company();
    let mut history = History::default();
    assert!(
        history.undo(&start, id(), Default::default()).is_none()
            && history.redo(&start, id(), Default::default()).is_none()
    );
    let one = run(&mut history, &start, email(&start, "hugo", "a@example.com"));
    let two = run(&mut history, &one, Command::RemovePerson { person: "chloe".into() });
    let label = history.next_undo().unwrap().head.label.clone().unwrap();
    assert_eq!((label.deed, label.name.as_deref()), (Deed::RemovePerson, Some("Chloé Vidal")), "who is gone is named");

    let back = undo(&mut history, &two);
    assert_eq!(back, one);
    assert!(back.shares_all_with(&one), "nothing that was not changed is copied");
    assert_eq!(undo(&mut history, &back), start);
    assert_eq!(redo(&mut history, &start), one);
    assert_eq!(redo(&mut history, &one), two);
    assert!(history.next_redo().is_none());
}

#[test]
fn something_new_ends_redo() {
    let start = company();
    let mut history = History::default();
    let one = run(&mut history, &start, email(&start, "hugo", "a@example.com"));
    let start = undo(&mut history, &one);
    run(&mut history, &start, email(&start, "hugo", "b@example.com"));
    assert!(history.next_redo().is_none());
}

#[test]
fn a_colleague_s_work_survives_undo_and_redo() {
    let start = company();
    let mut history = History::default();
    let ours = run(&mut history, &start, email(&start, "hugo", "a@example.com"));
    // The same person, another field; and another record.
    let both = ours.apply(&team(&ours, "hugo", "brand")).unwrap();
    let both = both.apply(&Command::RemoveInsight { id: "i-1".into() }).unwrap();

    let undone = undo(&mut history, &both);
    assert_eq!(undone.people["hugo"].email, "");
    assert_eq!(undone.people["hugo"].team, Some("brand".into()));
    assert!(undone.insights.insights.is_empty());
    assert_eq!(redo(&mut history, &undone), both);
}

#[test]
fn a_colleague_s_change_of_the_same_value_wins_over_undo() {
    let start = company();
    let mut history = History::default();
    let ours = run(&mut history, &start, email(&start, "hugo", "a@example.com"));
    let both = ours.apply(&email(&ours, "hugo", "b@example.com")).unwrap();
    let undone = history.undo(&both, id(), Default::default()).unwrap();
    assert_eq!(undone.edit.head.label.unwrap().deed, Deed::EditProfile);
    assert_eq!(undone.edit.after, both);
    assert_eq!(undone.clashes.len(), 1);
}

#[test]
fn what_changes_nothing_is_no_step_and_the_oldest_steps_go() {
    let start = company();
    let mut history = History::default();
    let same = run(&mut history, &start, email(&start, "hugo", ""));
    assert!(history.next_undo().is_none());
    let mut now = same;
    for count in 0..=MOST_EDITS {
        now = run(&mut history, &now.clone(), email(&now, "hugo", &format!("{count}@example.com")));
    }
    let mut steps = 0;
    while history.next_undo().is_some() {
        now = undo(&mut history, &now);
        steps += 1;
    }
    assert_eq!(steps, MOST_EDITS);
    assert_eq!(now.people["hugo"].email, "0@example.com");
}
