//! Due dates that cannot be met any more: which they are, why, and the three answers, several at once.

use crate::stage::{Played, Stage, booked, day, placement, play, proposal};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use std::time::Duration;
use terrain::app::planning::plan_now;
use terrain::domain::overrun::free_places;
use terrain::domain::{Command, Deadline, Person, PersonId, Proposal, Status, Unplaced, overruns};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::Page;
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::problems::ProblemsView;
use terrain::ui::views::problems::deadlines_model::{Wanted, model};

/// The small company with what the planner would give everybody.
fn planned(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.outlook = Some(plan_now(&stage.workspace, stage.today, Duration::from_secs(60), None, |_, _| {}));
    stage
}

fn listed(stage: &Stage, wanted: &Wanted) -> String {
    let cx = stage.cx();
    let model = model(&Facts::from(&cx), wanted, |_| true);
    let mut text = format!("{:?}\n", model.all);
    for row in &model.rows {
        text += &[&row.name, &row.team, &row.what, &row.due, &row.why, &row.realistic].map(String::as_str).join(" | ");
        text += "\n";
    }
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn what_cannot_be_met_is_listed_with_why_and_when() {
    assert_snapshot!(listed(&planned(Language::Fr), &Wanted::default()), @r"
    Some(2)
    Inès Bouvier | Numérique | 4 séances de prospection téléphonique | Sam. 31 oct. 2026 | Passée depuis 23 jours | Mar. 8 déc. 2026
    Inès Bouvier | Numérique | 3 tournées | Lun. 30 nov. 2026 | Dernière place libre 21 jours après | Lun. 21 déc. 2026
    ");
    assert_snapshot!(listed(&planned(Language::En), &Wanted::default()), @r"
    Some(2)
    Inès Bouvier | Numérique | 4 cold-call sessions | Sat 31 Oct 2026 | Past for 23 days | Tue 8 Dec 2026
    Inès Bouvier | Numérique | 3 ride-alongs | Mon 30 Nov 2026 | The last free place comes 21 days later | Mon 21 Dec 2026
    ");
    let digital = Wanted { team: Some("digital".into()), programme: None };
    assert_snapshot!(listed(&planned(Language::En), &digital), @r"
    Some(2)
    Inès Bouvier | Numérique | 4 cold-call sessions | Sat 31 Oct 2026 | Past for 23 days | Tue 8 Dec 2026
    Inès Bouvier | Numérique | 3 ride-alongs | Mon 30 Nov 2026 | The last free place comes 21 days later | Mon 21 Dec 2026
    ");
    let nobody = Wanted { team: None, programme: Some("other".into()) };
    assert_snapshot!(listed(&planned(Language::En), &nobody), @"Some(2)");
    assert_snapshot!(listed(&Stage::new(Language::En), &Wanted::default()), @"None");
}

/// The company in which Amélie has only what is said here for cold calls, of which she owes three by 4 December.
fn amelie(sessions: &[(&str, Status)], outlook: Proposal) -> Stage {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| {
        let mut person = Person::clone(&workspace.people[&PersonId::new("amelie-durand")]);
        person.sessions.clear();
        for (n, (date, status)) in sessions.iter().enumerate() {
            person
                .sessions
                .insert(format!("s-{n}").as_str().into(), booked("cold-calls", date, "karim-benali", *status));
        }
        workspace.people = [("amelie-durand".into(), Arc::new(person))].into();
    });
    stage.outlook = Some(outlook);
    stage
}

#[test]
fn each_reason_by_itself() {
    use Status::{Confirmed, Done, Planned};
    let place = |date: &str| placement("amelie-durand", date, "cold-calls", "nadia-cherif");
    let rides = ["2026-12-10", "2026-12-14", "2026-12-17"];
    let rides = rides.map(|date| placement("amelie-durand", date, "ride-alongs", "nadia-cherif"));
    let of = |sessions: &[(&str, Status)], places: &[&str]| {
        let placed = places.iter().map(|date| place(date)).chain(rides.clone()).collect();
        listed(&amelie(sessions, proposal(placed)), &Wanted::default())
    };
    let two_done = [("2026-11-06", Done), ("2026-11-19", Done)];
    assert_snapshot!(of(&two_done, &["2026-12-04"]), @"Some(0)");
    assert_snapshot!(of(&two_done, &["2026-12-07"]), @r"
    Some(1)
    Amélie Durand | Marque | 1 cold-call session | Fri 4 Dec 2026 | The last free place comes 3 days later | Mon 7 Dec 2026
    ");
    assert_snapshot!(of(&two_done, &[]), @r"
    Some(1)
    Amélie Durand | Marque | 1 cold-call session | Fri 4 Dec 2026 | 1 session finds no place | No place known
    ");
    assert_snapshot!(of(&[two_done[0], ("2026-12-07", Planned), ("2026-12-08", Confirmed)], &[]), @r"
    Some(1)
    Amélie Durand | Marque | 2 cold-call sessions | Fri 4 Dec 2026 | 2 sessions booked after it | Tue 8 Dec 2026
    ");
    // What is in time and what awaits its outcome is not late.
    assert_snapshot!(of(&[two_done[0], ("2026-11-19", Planned), ("2026-12-03", Planned)], &[]), @"Some(0)");
    // An outlook of before the last change gives no more than is missing now.
    assert_snapshot!(of(&two_done, &["2026-12-07", "2026-12-08", "2026-12-10"]), @r"
    Some(1)
    Amélie Durand | Marque | 1 cold-call session | Fri 4 Dec 2026 | The last free place comes 3 days later | Mon 7 Dec 2026
    ");
}

#[test]
fn a_due_date_beyond_what_is_planned_may_still_be_met() {
    let mut stage = amelie(&[], proposal(Vec::new()));
    let outlook = stage.outlook.as_mut().unwrap();
    outlook.unplaced.push(Unplaced {
        person: "amelie-durand".into(),
        rotation: "cold-calls".into(),
        count: 3,
        closed_by: [].into(),
        remedy: None,
        also_helps: 0,
    });
    stage.change(|workspace| {
        let mut person = Person::clone(&workspace.people[&PersonId::new("amelie-durand")]);
        for rotation in ["cold-calls", "ride-alongs"] {
            let due = day("2027-06-30");
            let (reason, by, on) = (String::new(), String::new(), None);
            person.deadlines.push(Deadline { rotation: rotation.into(), due, reason, by, on });
        }
        workspace.people.insert("amelie-durand".into(), Arc::new(person));
    });
    assert_snapshot!(listed(&stage, &Wanted::default()), @"Some(0)");
}

#[test]
fn places_that_are_not_free_any_more_are_not_booked() {
    let mut stage = planned(Language::En);
    let all = |stage: &Stage| {
        let progress = &stage.derived.progress;
        overruns(&stage.workspace, progress, stage.outlook.as_ref().unwrap(), stage.today)
    };
    let before = all(&stage);
    let wanted: usize = before.iter().map(|one| one.places.len()).sum();
    let free = |stage: &Stage| free_places(&stage.workspace, &stage.derived.ledger, before.iter(), stage.today);
    assert_eq!(free(&stage).len(), wanted, "a plan keeps every rule by itself");
    let taken = free(&stage)[0].clone();
    stage.change(|workspace| {
        let mut person = Person::clone(&workspace.people[&taken.person]);
        let date = taken.date.to_string();
        person.sessions.insert("s-new".into(), booked("ride-alongs", &date, "helene-faure", Status::Planned));
        workspace.people.insert(taken.person.clone(), Arc::new(person));
    });
    assert!(!free(&stage).contains(&taken));
}

type ProblemsPage = Harness<'static, Played<ProblemsView>>;

fn shown() -> ProblemsPage {
    let mut harness = play(planned(Language::En), ProblemsView::default(), ProblemsView::show);
    harness.get_by_label_contains("Deadlines").click();
    harness.run();
    harness
}

/// Ticks or unticks the row that begins with a name.
fn tick(harness: &mut ProblemsPage, name: &str) {
    let row = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::CheckBox;
    let id = harness.query_all_by_label_contains(name).find(row).unwrap();
    id.focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
}

fn fill(harness: &mut ProblemsPage, label: &'static str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

fn press(harness: &mut ProblemsPage, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

fn says(harness: &ProblemsPage, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

/// Gives the only command that was asked for.
fn command(harness: &mut ProblemsPage) -> Command {
    let asked = std::mem::take(&mut harness.state_mut().asked);
    let [Action::Do(command)] = &asked[..] else { panic!("{asked:?}") };
    command.clone()
}

#[test]
fn all_are_booked_late_as_one_step() {
    let mut harness = shown();
    assert!(!says(&harness, "sessions late"));
    tick(&mut harness, "Tick all");
    press(&mut harness, "Book 7 sessions late");
    let Command::AcceptProposal { sessions } = command(&mut harness) else { panic!("not booked") };
    assert_eq!(sessions.len(), 7);
    assert!(!says(&harness, "sessions late"), "nothing is ticked any more");
}

#[test]
fn realistic_dates_are_set_with_a_reason_and_its_author() {
    let mut harness = shown();
    tick(&mut harness, "Inès Bouvier: 4 cold-call sessions");
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    press(&mut harness, "Set realistic dates…");
    assert!(harness.get_by_label("Save").accesskit_node().is_disabled());
    fill(&mut harness, "Reason", "On leave in October");
    assert!(harness.get_by_label("Save").accesskit_node().is_disabled());
    fill(&mut harness, "Decided by", "Claire Fontaine");
    press(&mut harness, "Save");
    let Command::Batch(commands) = command(&mut harness) else { panic!("not one step") };
    let set = |command: &Command| match command {
        Command::SetDeadline { person, rotation, deadline: Some(deadline) } => {
            assert_eq!((person.as_str(), rotation), ("ines-bouvier", &deadline.rotation));
            assert_eq!((&*deadline.reason, &*deadline.by), ("On leave in October", "Claire Fontaine"));
            assert_eq!(deadline.on, Some(day("2026-11-23")));
            deadline.due
        }
        other => panic!("{other:?}"),
    };
    let dates: Vec<_> = commands.iter().map(set).collect();
    assert!(dates.iter().all(|date| *date > day("2026-11-23")) && dates.len() == 2);
    assert!(says(&harness, "Every due date can be met"), "they are met by then");
}

#[test]
fn what_is_missing_is_waived_with_a_reason() {
    let mut harness = shown();
    tick(&mut harness, "Inès Bouvier: 4 cold-call sessions");
    press(&mut harness, "Waive…");
    fill(&mut harness, "Reason", "Came from sales");
    fill(&mut harness, "Decided by", "Claire Fontaine");
    harness.key_press(Key::Enter);
    harness.run();
    let Command::AddWaiver { person, waiver } = command(&mut harness) else { panic!("not waived") };
    assert_eq!((person.as_str(), waiver.count, &*waiver.reason), ("ines-bouvier", 4, "Came from sales"));
    assert!(!says(&harness, "4 cold-call sessions"));
}

#[test]
fn a_name_opens_the_person_arrows_move_and_what_cannot_be_written_cannot_be_ticked() {
    let mut harness = shown();
    harness.get_all_by_role_and_label(Role::Link, "Inès Bouvier").next().unwrap().click();
    harness.run();
    assert_eq!(harness.state_mut().asked.pop(), Some(Action::Go(Page::Person("ines-bouvier".into()))));
    tick(&mut harness, "Inès Bouvier: 4 cold-call sessions");
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(says(&harness, "2 due dates, 1 person"));
    tick(&mut harness, "Tick all");
    assert!(!says(&harness, "2 due dates"), "all ticks are taken away");
    let mut stage = planned(Language::En);
    stage.rights.people.insert("ines-bouvier".into());
    let mut harness = play(stage, ProblemsView::default(), ProblemsView::show);
    harness.get_by_label_contains("Deadlines").click();
    harness.run();
    assert!(harness.get_by_role_and_label(Role::CheckBox, "Tick all").accesskit_node().is_disabled());
    tick(&mut harness, "Inès Bouvier: 4 cold-call sessions");
    assert!(!says(&harness, "Waive…"));
}
