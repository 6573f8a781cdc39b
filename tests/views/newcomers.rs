//! New hires: the first free places while the form is filled in, booked or not, and several at once from a spreadsheet.

use crate::stage::{Played, Stage, day, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use insta::assert_snapshot;
use std::time::{Duration, Instant};
use terrain::domain::{Command, PersonId, ProgrammeId, Status};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::Page;
use terrain::ui::views::new_person::several_model::{ListModel, Reader, list};
use terrain::ui::views::people::PeopleView;
use terrain::ui::widgets::DateWords;

fn read(stage: &Stage, text: &str) -> ListModel {
    let words = DateWords::of(&stage.texts);
    let programme = ProgrammeId::new("field");
    let (workspace, texts) = (&stage.workspace, &stage.texts);
    list(&Reader { workspace, texts, words: &words, today: stage.today, programme: &programme }, text)
}

fn understood(text: &str, language: Language) -> String {
    let stage = Stage::new(language);
    let model = read(&stage, text);
    let mut said = format!("{} good, {} wrong, not read: {:?}\n", model.good(), model.wrong(), model.ignored);
    for row in &model.rows {
        said += &format!("{}: {} | {} | {}\n", row.line, row.name, row.understood, row.wrong);
    }
    said += &format!("rest: {:?}", model.rest());
    said.replace(['\u{a0}', '\u{202f}'], " ")
}

const WITH_HEADS: &str = "\
Prénom;Nom;Adresse e-mail;Équipe;Date d’arrivée;Employeur;Poste;Du;Au;Remarque
Zoé;Lambert;zoe@example.com;marque;4/1/2027;Darty;Vendeuse;1/2/2024;31/7/2024;x
Noé;Perrin;noe@example.com;Ventes;31/2/2027;;;;;
;;ana.example.com;;;;;;;
Léo;Roux;zoe@example.com;;4/1/2027;;;;;
Amélie;Durand;;;5/10/2026;;;;;
Ana;Silva;;digital;bientôt;Fnac;;;1/1/2024;
Eva;Blin;;;11/1/2027;Fnac;;1/2/2024;1/1/2024;
";

#[test]
fn each_row_says_what_was_understood_and_what_is_wrong() {
    assert_snapshot!(understood(WITH_HEADS, Language::Fr), @r#"
    1 good, 6 wrong, not read: ["Remarque"]
    2: Zoé Lambert | zoe@example.com · Marque · Immersion commerciale · arrive le lun. 4 janv. 2027 · Darty, Vendeuse 1er févr. – 31 juil. 2024 | 
    3: Noé Perrin | noe@example.com · Immersion commerciale | « 31/2/2027 » – Février a 28 jours. Aucune équipe ne s’appelle « Ventes ».
    4:  | ana.example.com · Immersion commerciale | Il manque le nom. Il manque le premier jour. « ana.example.com » n’est pas une adresse e-mail.
    5: Léo Roux | zoe@example.com · Immersion commerciale · arrive le lun. 4 janv. 2027 | La même personne qu’à la ligne 2.
    6: Amélie Durand | Immersion commerciale · arrive le lun. 5 oct. 2026 | Cette personne est déjà là.
    7: Ana Silva | Numérique · Immersion commerciale | « bientôt » – Date non comprise ; essayez « jeu », « +2s » ou « 10/12 ». Il manque le premier jour de l’expérience de vente.
    8: Eva Blin | Immersion commerciale · arrive le lun. 11 janv. 2027 · Fnac 1er févr. 2024 | L’expérience de vente finit avant de commencer.
    rest: "Prénom;Nom;Adresse e-mail;Équipe;Date d’arrivée;Employeur;Poste;Du;Au;Remarque\nNoé;Perrin;noe@example.com;Ventes;31/2/2027;;;;;\n;;ana.example.com;;;;;;;\nLéo;Roux;zoe@example.com;;4/1/2027;;;;;\nAmélie;Durand;;;5/10/2026;;;;;\nAna;Silva;;digital;bientôt;Fnac;;;1/1/2024;\nEva;Blin;;;11/1/2027;Fnac;;1/2/2024;1/1/2024;\n"
    "#);
    assert_snapshot!(understood(WITH_HEADS, Language::En), @r#"
    1 good, 6 wrong, not read: ["Remarque"]
    2: Zoé Lambert | zoe@example.com · Marque · Immersion commerciale · starts Mon 4 Jan 2027 · Darty, Vendeuse 1 Feb – 31 Jul 2024 | 
    3: Noé Perrin | noe@example.com · Immersion commerciale | “31/2/2027” – February has 28 days. No team is called “Ventes”.
    4:  | ana.example.com · Immersion commerciale | There is no name. There is no first day. “ana.example.com” is no email address.
    5: Léo Roux | zoe@example.com · Immersion commerciale · starts Mon 4 Jan 2027 | The same person as in line 2.
    6: Amélie Durand | Immersion commerciale · starts Mon 5 Oct 2026 | This person is here already.
    7: Ana Silva | Numérique · Immersion commerciale | “bientôt” – Not a date; try “thu”, “+2w” or “10/12”. Their time in sales has no first day.
    8: Eva Blin | Immersion commerciale · starts Mon 11 Jan 2027 · Fnac 1 Feb 2024 | Their time in sales ends before it begins.
    rest: "Prénom;Nom;Adresse e-mail;Équipe;Date d’arrivée;Employeur;Poste;Du;Au;Remarque\nNoé;Perrin;noe@example.com;Ventes;31/2/2027;;;;;\n;;ana.example.com;;;;;;;\nLéo;Roux;zoe@example.com;;4/1/2027;;;;;\nAmélie;Durand;;;5/10/2026;;;;;\nAna;Silva;;digital;bientôt;Fnac;;;1/1/2024;\nEva;Blin;;;11/1/2027;Fnac;;1/2/2024;1/1/2024;\n"
    "#);
}

#[test]
fn without_heads_the_usual_order_is_read_in_any_cut() {
    let rows = "Zoé Lambert\tzoe@example.com\tMarque\tImmersion commerciale\t2027-01-04\r\nNoé Perrin\t\t\t\tlun. 11 janv.\r\n";
    assert_snapshot!(understood(rows, Language::Fr), @r#"
    2 good, 0 wrong, not read: []
    1: Zoé Lambert | zoe@example.com · Marque · Immersion commerciale · arrive le lun. 4 janv. 2027 | 
    2: Noé Perrin | Immersion commerciale · arrive le lun. 11 janv. 2027 | 
    rest: ""
    "#);
    assert_snapshot!(understood("Zoé Lambert,,,,+6w\n\"Perrin, Noé\",,,field,", Language::En), @r#"
    1 good, 1 wrong, not read: []
    1: Zoé Lambert | Immersion commerciale · starts Mon 4 Jan 2027 | 
    2: Perrin, Noé | Immersion commerciale | There is no first day.
    rest: "\"Perrin, Noé\",,,field,\n"
    "#);
    assert_snapshot!(understood("Nom;Début", Language::Fr), @r#"
    0 good, 0 wrong, not read: []
    rest: ""
    "#);
    assert_snapshot!(understood("  \n", Language::Fr), @r#"
    0 good, 0 wrong, not read: []
    rest: ""
    "#);
}

type PeoplePage = Harness<'static, Played<PeopleView>>;

fn form(language: Language) -> PeoplePage {
    let mut view = PeopleView::default();
    view.start_new();
    play(Stage::new(language), view, PeopleView::show)
}

fn fill(harness: &mut PeoplePage, label: &'static str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
}

/// Goes on until the planner's thread has answered.
fn wait_for(harness: &mut PeoplePage, words: &str) {
    let started = Instant::now();
    while harness.query_by_label_contains(words).is_none() {
        assert!(started.elapsed() < Duration::from_secs(20), "{words} never came");
        std::thread::sleep(Duration::from_millis(20));
        harness.run();
    }
}

#[test]
fn a_new_hire_sees_their_first_places_and_is_saved_with_them_as_one_step() {
    let mut harness = form(Language::En);
    fill(&mut harness, "Name", "Zoé Lambert");
    assert!(harness.query_by_label("First free places").is_none());
    fill(&mut harness, "First day", "30/11/2026");
    assert!(harness.query_by_label("First free places").is_some());
    wait_for(&mut harness, "Add and book 7 sessions");
    assert!(harness.query_by_label("Looking for free places…").is_none());
    assert!(harness.query_by_label("Mon\u{a0}30\u{a0}Nov").is_some(), "the first day is free");
    // Another day means other places; those of before can be booked no more.
    fill(&mut harness, "First day", "7/12/2026");
    wait_for(&mut harness, "Add and book 7 sessions");
    assert!(harness.query_by_label("Mon\u{a0}30\u{a0}Nov").is_none());
    harness.get_by_label("Add and book 7 sessions").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let asked = &harness.state().asked;
    let [Action::Do(Command::Batch(commands)), Action::Go(Page::Person(id))] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!((commands.len(), id.as_str()), (2, "zoe-lambert"));
    let zoe = &harness.state().stage.workspace.people[&PersonId::new("zoe-lambert")];
    assert_eq!(zoe.sessions.len(), 7);
    assert!(zoe.sessions.values().all(|one| one.date >= day("2026-12-07") && one.status == Status::Planned));
}

#[test]
fn a_new_hire_who_starts_later_than_what_is_planned_has_no_places_yet() {
    let mut harness = form(Language::En);
    fill(&mut harness, "Name", "Zoé Lambert");
    fill(&mut harness, "First day", "4/10/2027");
    wait_for(&mut harness, "sessions get their places later");
    assert!(harness.query_by_label_contains("Add and book").is_none());
    harness.get_by_label("Add the person").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let asked = &harness.state().asked;
    assert!(matches!(&asked[..], [Action::Do(Command::AddPerson { .. }), Action::Go(_)]), "{asked:?}");
}

#[test]
fn a_list_is_pasted_the_good_rows_are_saved_as_one_step_and_the_others_stay() {
    let mut harness = form(Language::En);
    harness.get_by_role_and_label(Role::RadioButton, "Several, from a spreadsheet").click();
    harness.run();
    let box_of = |harness: &PeoplePage| {
        harness.get_by_role_and_label(Role::MultilineTextInput, "Rows from a spreadsheet").accesskit_node().value()
    };
    assert!(harness.get_by_label("Add 0 people").accesskit_node().is_disabled());
    harness.event(egui::Event::Paste(
        "Name\tTeam\tStart\nZoé Lambert\tMarque\t4/1/2027\nNoé Perrin\tVentes\t4/1/2027\nEva Blin\t\t4/1/2027\n"
            .to_owned(),
    ));
    harness.run();
    assert!(harness.query_by_label_contains("No team is called “Ventes”.").is_some());
    assert!(harness.query_by_label("1 row stays here to be put right").is_some());
    harness.get_by_label("Add 2 people").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let asked = &harness.state().asked;
    assert!(matches!(&asked[..], [Action::Do(Command::Batch(commands))] if commands.len() == 2), "{asked:?}");
    assert_eq!(box_of(&harness).unwrap(), "Name\tTeam\tStart\nNoé Perrin\tVentes\t4/1/2027\n");
    harness.get_by_role_and_label(Role::MultilineTextInput, "Rows from a spreadsheet").focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Paste("Name\tTeam\tStart\nNoé Perrin\tMarque\t4/1/2027".to_owned()));
    harness.run();
    harness.get_by_label("Add 1 person").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let asked = &harness.state().asked;
    assert!(matches!(&asked[1..], [Action::Do(Command::AddPerson { .. }), Action::Go(Page::People)]), "{asked:?}");
    assert!(harness.state().stage.workspace.people.contains_key("noe-perrin"));
}
