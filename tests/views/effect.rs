//! What a change would do, in words before it is saved, and the repair beside Save.

use crate::stage::{Played, Stage, booked, day, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{
    Absence, Calendar, Closure, Command, Host, HostId, Person, PersonId, Profile, Status, Weekday, Workspace,
};
use terrain::texts::Language;
use terrain::ui::action::{Action, PlanScope};
use terrain::ui::views::effect::model::model;
use terrain::ui::views::host::HostView;
use terrain::ui::views::person::PersonView;
use terrain::ui::views::settings::SettingsView;

fn amelie(workspace: &Workspace) -> &Person {
    &workspace.people[&PersonId::new("amelie-durand")]
}

fn profile(workspace: &Workspace, change: impl FnOnce(&mut Profile)) -> Command {
    let mut profile = Profile::of(amelie(workspace));
    change(&mut profile);
    Command::EditProfile { person: "amelie-durand".into(), profile }
}

fn absence(from: &str, to: &str) -> Absence {
    Absence { from: day(from), to: day(to), half: None, label: "Salon".into() }
}

/// What a command would do, in both languages.
fn said(command: impl Fn(&Workspace) -> Command) -> String {
    let of = |language| {
        let stage = Stage::new(language);
        let Some(model) = model(&stage.workspace, &stage.derived, &stage.texts, &command(&stage.workspace)) else {
            return "nothing".to_owned();
        };
        let repair = if model.asks_for_repair { " [repair]" } else { "" };
        let sessions = model.sessions.iter().map(|(title, why)| format!("\n  {title}: {why}"));
        format!("{}{repair}{}", model.words, sessions.collect::<String>())
    };
    format!("{}\n{}", of(Language::Fr), of(Language::En)).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn each_kind_of_change_says_whom_and_which_sessions_it_touches() {
    assert_snapshot!(said(|workspace| profile(workspace, |profile| profile.team = None)), @r"
    Rien ne changerait pour personne.
    Nothing would change for anybody.
    ");
    assert_snapshot!(said(|workspace| profile(workspace, |_| {})), @r"
    nothing
    nothing
    ");
    assert_snapshot!(said(|workspace| profile(workspace, |profile| profile.start = day("2026-11-30"))), @r"
    Amélie Durand aurait une autre échéance ; 1 séance prévue enfreindrait une règle. [repair]
      Amélie Durand, Prospection téléphonique, jeu. 26 nov.: Amélie Durand commence le lun. 30 nov.
    Amélie Durand would have another due date; 1 booked session would break a rule. [repair]
      Amélie Durand, Prospection téléphonique, Thu 26 Nov: Amélie Durand starts on Mon 30 Nov.
    ");
    assert_snapshot!(said(|workspace| profile(workspace, |profile| {
        profile.works = Some([Weekday::Mon, Weekday::Wed].into_iter().collect());
    })), @r"
    2 séances prévues enfreindraient une règle. [repair]
      Amélie Durand, Prospection téléphonique, jeu. 26 nov.: Amélie Durand ne travaille pas le jeudi.
      Amélie Durand, Tournée terrain, mar. 8 déc.: Amélie Durand ne travaille pas le mardi.
    2 booked sessions would break a rule. [repair]
      Amélie Durand, Prospection téléphonique, Thu 26 Nov: Amélie Durand does not work on Thursdays.
      Amélie Durand, Tournée terrain, Tue 8 Dec: Amélie Durand does not work on Tuesdays.
    ");
    assert_snapshot!(said(|workspace| profile(workspace, |profile| profile.left = Some(day("2026-11-23")))), @r"
    Amélie Durand devrait 6 séances de moins ; 2 séances prévues enfreindraient une règle. [repair]
      Amélie Durand, Prospection téléphonique, jeu. 26 nov.: Amélie Durand n’est plus là à partir du lun. 23 nov.
      Amélie Durand, Tournée terrain, mar. 8 déc.: Amélie Durand n’est plus là à partir du lun. 23 nov.
    Amélie Durand would owe 6 sessions less; 2 booked sessions would break a rule. [repair]
      Amélie Durand, Prospection téléphonique, Thu 26 Nov: Amélie Durand is gone from Mon 23 Nov on.
      Amélie Durand, Tournée terrain, Tue 8 Dec: Amélie Durand is gone from Mon 23 Nov on.
    ");
    assert_snapshot!(said(|_| Command::AddAbsence {
        person: "amelie-durand".into(),
        absence: absence("2026-11-26", "2026-11-27"),
    }), @r"
    1 séance prévue enfreindrait une règle. [repair]
      Amélie Durand, Prospection téléphonique, jeu. 26 nov.: Amélie Durand s’absente du 26 au 27 nov. : salon.
    1 booked session would break a rule. [repair]
      Amélie Durand, Prospection téléphonique, Thu 26 Nov: Amélie Durand is away from 26 to 27 Nov: salon.
    ");
    assert_snapshot!(said(|_| Command::AddHostAbsence {
        host: "nadia-cherif".into(),
        absence: absence("2026-12-07", "2026-12-11"),
    }), @r"
    1 séance prévue enfreindrait une règle. [repair]
      Amélie Durand, Tournée terrain, mar. 8 déc.: Nadia Cherif s’absente du 7 au 11 déc. : salon.
    1 booked session would break a rule. [repair]
      Amélie Durand, Tournée terrain, Tue 8 Dec: Nadia Cherif is away from 7 to 11 Dec: salon.
    ");
    assert_snapshot!(said(|workspace| {
        let mut host = Host::clone(&workspace.hosts[&HostId::new("helene-faure")]);
        host.takes.remove("cold-calls");
        host.until = Some(day("2026-11-25"));
        Command::EditHost { id: "helene-faure".into(), host: host.into() }
    }), @r"
    1 séance prévue enfreindrait une règle. [repair]
      Amélie Durand, Prospection téléphonique, jeu. 26 nov.: Hélène Faure n’accueille que jusqu’au mer. 25 nov. Hélène Faure n’accueille pas pour « Prospection téléphonique ».
    1 booked session would break a rule. [repair]
      Amélie Durand, Prospection téléphonique, Thu 26 Nov: Hélène Faure takes trainees until Wed 25 Nov. Hélène Faure takes nobody for “Prospection téléphonique”.
    ");
    assert_snapshot!(said(|_| Command::AddClosure {
        closure: Closure { from: day("2026-11-26"), to: day("2026-12-08"), label: "Inventaire".into() },
    }), @r"
    2 séances prévues enfreindraient une règle. [repair]
      Amélie Durand, Prospection téléphonique, jeu. 26 nov.: L’entreprise est fermée du 26 nov. au 8 déc. : inventaire.
      Amélie Durand, Tournée terrain, mar. 8 déc.: L’entreprise est fermée du 26 nov. au 8 déc. : inventaire.
    2 booked sessions would break a rule. [repair]
      Amélie Durand, Prospection téléphonique, Thu 26 Nov: The company is closed from 26 Nov to 8 Dec: inventaire.
      Amélie Durand, Tournée terrain, Tue 8 Dec: The company is closed from 26 Nov to 8 Dec: inventaire.
    ");
    assert_snapshot!(said(|workspace| Command::EditCalendar {
        calendar: Calendar { holidays: Some("FR-57".into()), ..workspace.root.calendar.clone() },
    }), @r"
    Rien ne changerait pour personne.
    Nothing would change for anybody.
    ");
}

#[test]
fn a_change_that_puts_things_right_says_so() {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| {
        let mut person = Person::clone(amelie(workspace));
        person.absences.push(absence("2026-11-26", "2026-11-26"));
        workspace.people.insert("amelie-durand".into(), Arc::new(person));
    });
    let old = absence("2026-11-26", "2026-11-26");
    let command = Command::ReplaceAbsence { person: "amelie-durand".into(), old, new: None };
    let model = model(&stage.workspace, &stage.derived, &stage.texts, &command).unwrap();
    assert_snapshot!(model.words, @"1 booked session would break no rule any more.");
    assert!(!model.asks_for_repair && model.sessions.is_empty());
}

fn fill<V>(harness: &mut Harness<'static, Played<V>>, label: &'static str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
}

fn press<V>(harness: &mut Harness<'static, Played<V>>, label: &'static str) {
    harness.get_by_role_and_label(Role::Button, label).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

fn says<V>(harness: &Harness<'static, Played<V>>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

/// Tells whether what was asked ends in one change and the repair of the plan.
fn changed_and_repairs<V>(harness: &Harness<'static, Played<V>>) -> bool {
    matches!(&harness.state().asked[..], [Action::Do(_), Action::Plan(PlanScope::Repair)])
}

const REPAIR: &str = "Save and repair the plan…";

#[test]
fn a_start_date_shows_which_sessions_it_breaks_and_saves_with_the_repair() {
    let id = PersonId::new("amelie-durand");
    let mut harness = play(Stage::new(Language::En), PersonView::default(), move |view: &mut PersonView, ui, cx| {
        view.show(ui, cx, &id)
    });
    press(&mut harness, "Edit");
    assert!(harness.query_by_label(REPAIR).is_none(), "nothing is changed yet");
    fill(&mut harness, "Email", "a@example.com");
    assert!(says(&harness, "Nothing would change for anybody."));
    assert!(harness.query_by_label(REPAIR).is_none());
    fill(&mut harness, "First day", "30/11/2026");
    assert!(says(&harness, "1 booked session would break a rule"));
    assert!(says(&harness, "Prospection téléphonique, Thu\u{a0}26\u{a0}Nov"));
    assert!(harness.state().asked.is_empty(), "nothing is saved yet");
    press(&mut harness, REPAIR);
    assert!(changed_and_repairs(&harness), "{:?}", harness.state().asked);
    assert_eq!(amelie(&harness.state().stage.workspace).start, day("2026-11-30"));
    assert!(harness.query_by_label(REPAIR).is_none(), "the form is left");
}

#[test]
fn an_absence_shows_which_sessions_it_breaks() {
    let id = PersonId::new("amelie-durand");
    let mut harness = play(Stage::new(Language::En), PersonView::default(), move |view: &mut PersonView, ui, cx| {
        view.show(ui, cx, &id)
    });
    harness.get_all_by_label("Add").next().unwrap().click();
    harness.run();
    fill(&mut harness, "From", "8/12/2026");
    assert!(says(&harness, "Tournée terrain, Tue\u{a0}8\u{a0}Dec"));
    fill(&mut harness, "From", "9/12/2026");
    assert!(says(&harness, "Nothing would change for anybody."));
    fill(&mut harness, "From", "7/12/2026");
    fill(&mut harness, "To", "8/12/2026");
    press(&mut harness, REPAIR);
    assert!(changed_and_repairs(&harness), "{:?}", harness.state().asked);
    assert_eq!(amelie(&harness.state().stage.workspace).absences.len(), 2);
}

#[test]
fn a_host_s_limits_and_absences_show_what_they_break() {
    let id = HostId::new("helene-faure");
    let mut harness =
        play(Stage::new(Language::En), HostView::default(), move |view: &mut HostView, ui, cx| view.show(ui, cx, &id));
    harness.get_by_label("Edit").click();
    harness.run();
    fill(&mut harness, "Host until", "25/11/2026");
    assert!(says(&harness, "Amélie Durand, Prospection téléphonique"));
    press(&mut harness, REPAIR);
    assert!(changed_and_repairs(&harness), "{:?}", harness.state().asked);
    harness.state_mut().asked.clear();
    harness.get_by_label("Add").click();
    harness.run();
    fill(&mut harness, "From", "23/11/2026");
    assert!(says(&harness, "Nothing would change for anybody."));
    press(&mut harness, "Save");
    assert!(matches!(&harness.state().asked[..], [Action::Do(Command::AddHostAbsence { .. })]));
}

#[test]
fn closures_and_working_days_that_break_bookings_are_asked_about() {
    let mut harness = play(Stage::new(Language::En), SettingsView::default(), SettingsView::show);
    // Nobody has anything on a Wednesday.
    harness.get_by_label("Wednesday").click();
    harness.run();
    assert_eq!(harness.state().asked.len(), 1);
    harness.get_by_label("Tuesday").click();
    harness.run();
    assert_eq!(harness.state().asked.len(), 1, "not saved before it is seen");
    assert!(says(&harness, "1 booked session would break a rule"));
    harness.get_by_label("Cancel").click();
    harness.run();
    assert!(!says(&harness, "would break a rule"));
    assert!(harness.state().stage.workspace.root.calendar.working_days.contains(Weekday::Tue));
    harness.get_by_label("Tuesday").click();
    harness.run();
    harness.state_mut().asked.clear();
    press(&mut harness, REPAIR);
    assert!(changed_and_repairs(&harness), "{:?}", harness.state().asked);
    assert!(!harness.state().stage.workspace.root.calendar.working_days.contains(Weekday::Tue));
    harness.state_mut().asked.clear();
    harness.get_by_role_and_label(Role::Link, "Add").click();
    harness.run();
    fill(&mut harness, "From", "26/11/2026");
    assert!(says(&harness, "Amélie Durand, Prospection téléphonique"));
    press(&mut harness, REPAIR);
    assert!(changed_and_repairs(&harness), "{:?}", harness.state().asked);
}

#[test]
fn more_sessions_than_fit_are_shown_when_asked_for() {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| {
        let mut person = Person::clone(amelie(workspace));
        for (n, date) in ["2026-12-01", "2026-12-03", "2026-12-10", "2026-12-14", "2026-12-17"].iter().enumerate() {
            let session = booked("cold-calls", date, "karim-benali", Status::Planned);
            person.sessions.insert(format!("t-{n}").as_str().into(), session);
        }
        workspace.people.insert("amelie-durand".into(), Arc::new(person));
    });
    let id = PersonId::new("amelie-durand");
    let mut harness = play(stage, PersonView::default(), move |view: &mut PersonView, ui, cx| view.show(ui, cx, &id));
    press(&mut harness, "Edit");
    fill(&mut harness, "First day", "4/1/2027");
    assert!(!says(&harness, "Prospection téléphonique, Thu\u{a0}17\u{a0}Dec"));
    press(&mut harness, "Show 3 more");
    assert!(says(&harness, "Prospection téléphonique, Thu\u{a0}17\u{a0}Dec"));
}
