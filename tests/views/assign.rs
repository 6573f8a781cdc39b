//! Assigning a shadowing day: the places that are offered, and booking one by click or by key.

use crate::stage::{Stage, booked, company, day};
use crate::window::{Open, open};
use egui::{Key, Role};
use egui_kittest::kittest::{By, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Absence, Command, Status};
use terrain::texts::Language;
use terrain::ui::page::Selection;
use terrain::ui::views::session_inspector::places::{Place, PlaceList, place_list};

fn list(stage: &Stage, person: &str, rotation: &str, date: Option<&str>) -> String {
    let list = place_list(&stage.cx(), &person.into(), &rotation.into(), date.map(day));
    let line = |place: &Place| format!("{}, {}: {}", place.day, place.with, place.why);
    let PlaceList { that_day, others, none_that_day, none } = &list;
    let none_that_day = none_that_day.iter().map(|(day, why)| format!("none on {day}: {why}"));
    let lines = none_that_day
        .chain(none.iter().cloned())
        .chain(that_day.iter().map(|place| format!("that day: {}", line(place))))
        .chain(others.iter().map(line));
    lines.collect::<Vec<_>>().join("\n").replace(['\u{a0}', '\u{202f}'], " ")
}

fn of_day(list: &str) -> String {
    list.lines()
        .take_while(|line| line.starts_with("that day") || line.starts_with("none"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_ten_best_places_say_why() {
    let stage = Stage::new(Language::En);
    let places = list(&stage, "hugo-petit", "ride-alongs", None);
    assert_eq!(places.lines().count(), 10);
    let first = |places: &str| places.lines().take(3).collect::<Vec<_>>().join("\n");
    assert_snapshot!(first(&places), @"
    Mon 30 Nov, full day, Karim Benali: First free day, 6 days before the due date, first time with Karim Benali
    Tue 1 Dec, full day, Karim Benali: 5 days before the due date, first time with Karim Benali, the least busy host
    Wed 2 Dec, full day, Karim Benali: 4 days before the due date, first time with Karim Benali, the least busy host
    ");
    let stage = Stage::new(Language::Fr);
    assert_snapshot!(first(&list(&stage, "hugo-petit", "ride-alongs", None)), @"
    Lun. 30 nov., journée, Karim Benali: Premier jour libre, 6 jours avant l’échéance, première fois avec Karim Benali
    Mar. 1er déc., journée, Karim Benali: 5 jours avant l’échéance, première fois avec Karim Benali, l’accueillant le moins sollicité
    Mer. 2 déc., journée, Karim Benali: 4 jours avant l’échéance, première fois avec Karim Benali, l’accueillant le moins sollicité
    ");
}

#[test]
fn the_day_it_was_asked_for_on_comes_first() {
    let stage = Stage::new(Language::Fr);
    let places = list(&stage, "chloe-vidal", "cold-calls", Some("2026-12-03"));
    assert_eq!(places.lines().count(), 10);
    assert_snapshot!(of_day(&places), @"
    that day: Jeu. 3 déc., matin, Karim Benali: 43 jours avant l’échéance, première fois avec Karim Benali, l’accueillant le moins sollicité
    that day: Jeu. 3 déc., après-midi, Karim Benali: 43 jours avant l’échéance, première fois avec Karim Benali, l’accueillant le moins sollicité
    that day: Jeu. 3 déc., matin, Hélène Faure: 43 jours avant l’échéance, première fois avec Hélène Faure, déjà 1 séance à venir
    that day: Jeu. 3 déc., matin, Nadia Cherif: 43 jours avant l’échéance, première fois avec Nadia Cherif, déjà 1 séance à venir
    that day: Jeu. 3 déc., après-midi, Hélène Faure: 43 jours avant l’échéance, première fois avec Hélène Faure, déjà 1 séance à venir
    that day: Jeu. 3 déc., après-midi, Nadia Cherif: 43 jours avant l’échéance, première fois avec Nadia Cherif, déjà 1 séance à venir
    ");
    assert!(!places.lines().skip(6).any(|line| line.contains("3 déc")), "each place once");
}

#[test]
fn a_day_without_a_place_says_what_keeps_it() {
    for (language, words) in [(Language::En, "en"), (Language::Fr, "fr")] {
        let mut workspace = company();
        let away =
            |label: &str| Absence { from: day("2026-12-08"), to: day("2026-12-08"), half: None, label: label.into() };
        for (host, label) in [("karim-benali", "salon"), ("helene-faure", "congés")] {
            Arc::make_mut(workspace.hosts.get_mut(host).unwrap()).absences.push(away(label));
        }
        let sessions = &mut Arc::make_mut(workspace.people.get_mut("chloe-vidal").unwrap()).sessions;
        sessions.insert("s-9".into(), booked("cold-calls", "2026-12-09", "nadia-cherif", Status::Declined));
        for host in ["karim-benali", "helene-faure"] {
            let away = Absence { from: day("2026-12-09"), to: day("2026-12-09"), half: None, label: String::new() };
            Arc::make_mut(workspace.hosts.get_mut(host).unwrap()).absences.push(away);
        }
        let stage = Stage::of(workspace, language);
        let why = |person, rotation, date| of_day(&list(&stage, person, rotation, Some(date)));
        let all = [
            why("chloe-vidal", "cold-calls", "2026-12-25"),
            why("chloe-vidal", "cold-calls", "2026-11-24"),
            why("chloe-vidal", "cold-calls", "2026-12-08"),
            why("chloe-vidal", "cold-calls", "2026-12-09"),
            why("amelie-durand", "cold-calls", "2026-12-02"),
            list(&stage, "louis-perrin", "cold-calls", None),
        ]
        .join("\n");
        match words {
            "en" => assert_snapshot!(all, @"
            none on Fri 25 Dec: Fri 25 Dec is a public holiday: Christmas Day.
            none on Tue 24 Nov: Notice is 5 days; the first possible date is Sat 28 Nov.
            none on Tue 8 Dec: No host is free that day. Hélène: congés, Karim: salon, Nadia: other rotation
            none on Wed 9 Dec: No host is free that day. Hélène is away, Karim is away, Nadia: declined that day
            none on Wed 2 Dec: Amélie Durand does not work on Wednesdays.
            Louis Perrin has left.
            "),
            _ => assert_snapshot!(all, @"
            none on ven. 25 déc.: Le ven. 25 déc. est un jour férié : Noël.
            none on mar. 24 nov.: Le préavis est de 5 jours ; la première date possible est le sam. 28 nov.
            none on mar. 8 déc.: Aucun accueillant n’est libre ce jour-là. Hélène : congés, Karim : salon, Nadia : autre rotation
            none on mer. 9 déc.: Aucun accueillant n’est libre ce jour-là. Hélène s’absente, Karim s’absente, Nadia : a refusé ce jour-là
            none on mer. 2 déc.: Amélie Durand ne travaille pas le mercredi.
            Louis Perrin a quitté l’entreprise.
            "),
        }
    }
}

fn assigning(person: Option<&str>, date: Option<&str>) -> Open {
    let mut stage = Stage::new(Language::En);
    stage.selection = Selection::new_session(person.map(Into::into), date.map(day));
    open(stage)
}

fn booked_place(open: &mut Open) -> (String, String, String, String) {
    let commands = open.state_mut().commands();
    let [Command::AddSession { name, session }] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!(session.status, Status::Planned);
    assert_eq!(open.state().stage.selection, Selection::Session(name.clone()), "what was booked is shown");
    let host = session.host.as_ref().unwrap().to_string();
    (name.person.to_string(), session.rotation.to_string(), session.date.to_string(), host)
}

#[test]
fn one_click_books_a_place_of_the_day() {
    let mut open = assigning(Some("chloe-vidal"), Some("2026-12-03"));
    open.get(By::new().role(Role::Button).label_contains("Book Thu\u{a0}3\u{a0}Dec, morning, with Nadia Cherif"))
        .click();
    open.run();
    let (person, rotation, date, host) = booked_place(&mut open);
    assert_eq!((&*person, &*rotation, &*date, &*host), ("chloe-vidal", "cold-calls", "2026-12-03", "nadia-cherif"));
}

#[test]
fn enter_books_the_first_place_and_a_digit_any() {
    let mut open = assigning(Some("hugo-petit"), None);
    open.key_press(Key::Enter);
    open.run();
    let first = booked_place(&mut open);
    let mut open = assigning(Some("hugo-petit"), None);
    open.key_press(Key::Num1);
    open.run();
    assert_eq!(booked_place(&mut open), first);
    let mut open = assigning(Some("hugo-petit"), None);
    open.key_press(Key::Num0);
    open.run();
    assert_ne!(booked_place(&mut open), first);
}

#[test]
fn whose_day_is_asked_first_by_name() {
    let mut open = assigning(None, Some("2026-12-03"));
    open.get_by_role_and_label(Role::TextInput, "Find a person").type_text("chl");
    open.run();
    open.key_press(Key::Enter);
    open.run();
    // The focus goes on to the first place.
    open.key_press(Key::Enter);
    open.run();
    let (person, _, date, _) = booked_place(&mut open);
    assert_eq!((&*person, &*date), ("chloe-vidal", "2026-12-03"));
}

#[test]
fn the_rotation_can_be_switched_and_the_places_follow() {
    let mut stage = Stage::new(Language::En);
    let (person, rotation) = (Some("amelie-durand".into()), Some("ride-alongs".into()));
    stage.selection = Selection::NewSession { person, rotation, date: None };
    let mut open = open(stage);
    assert!(open.query_all_by_label_contains("full day, with").next().is_some());
    open.get_by_role_and_label(Role::ComboBox, "Rotation").click();
    open.run();
    open.get_by_role_and_label(Role::MenuItemRadio, "Prospection téléphonique").click();
    open.run();
    assert!(open.query_all_by_label_contains("full day, with").next().is_none());
    open.key_press(Key::Num2);
    open.run();
    assert_eq!(booked_place(&mut open).1, "cold-calls");
}

#[test]
fn a_file_that_cannot_be_written_offers_no_place() {
    let mut stage = Stage::new(Language::En);
    stage.rights.people.insert("hugo-petit".into());
    stage.selection = Selection::new_session(Some("hugo-petit".into()), None);
    let mut open = open(stage);
    assert!(open.query_by_label_contains("cannot be written").is_some());
    open.key_press(Key::Num1);
    open.run();
    assert_eq!(open.state_mut().commands(), []);
}
