//! The history at the right of a person's and a host's page: what it says, and that it can be read.

use crate::stage::Stage;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use terrain::app::past::{Happening, Happenings, Turning};
use terrain::domain::{Deed, Label, Record, SessionId, Thing};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::views::happenings::model::rows;
use terrain::ui::views::host::HostView;
use terrain::ui::views::person::PersonView;

fn happening(on: &str, by: &str, deed: Deed, sessions: &[&str]) -> Happening {
    let about = Some(Thing::Person("amelie-durand".into()));
    Happening {
        on: format!("{on}T10:30:00").parse().unwrap(),
        by: by.into(),
        did: Some(Label { deed, about, count: 1, name: None, date: None }),
        turn: None,
        is_undone: false,
        sessions: sessions.iter().map(SessionId::new).collect(),
    }
}

fn happenings() -> Vec<Happening> {
    let mut several = happening("2026-11-20", "Claire Fontaine", Deed::AddSession, &["s-1", "s-2"]);
    several.did.as_mut().unwrap().count = 2;
    let mut moved = happening("2026-11-19", "Claire Fontaine", Deed::MoveSession, &["s-2"]);
    moved.did.as_mut().unwrap().date = Some("2026-12-10".parse().unwrap());
    let undone = Happening { is_undone: true, ..moved.clone() };
    let undo = Happening { turn: Some(Turning::Undo), ..happening("2026-11-19", "Moi", Deed::EditProfile, &[]) };
    let redo = Happening { turn: Some(Turning::Redo), ..undo.clone() };
    vec![
        happening("2026-11-20", "Karim Benali", Deed::SignSession, &["s-1"]),
        several,
        moved,
        undone,
        undo,
        redo,
        happening("2026-11-18", "Claire Fontaine", Deed::RemoveSession, &["gone"]),
        Happening { did: None, ..happening("2026-11-17", "Claire Fontaine", Deed::Several, &[]) },
        Happening { by: String::new(), did: None, ..happening("2026-11-16", "", Deed::Several, &["s-1"]) },
        happening("2025-12-31", "Claire Fontaine", Deed::AddPerson, &[]),
    ]
}

fn said(language: Language) -> String {
    let stage = Stage::new(language);
    let record = Record::Person("amelie-durand".into());
    let rows = rows(&happenings(), &record, &stage.workspace, stage.today, &stage.texts);
    let line = |row: &terrain::ui::views::happenings::model::Row| format!("{} | {} {}\n", row.date, row.who, row.what);
    rows.iter().map(line).collect::<String>().replace('\u{a0}', "_")
}

#[test]
fn what_happened_is_said_in_english() {
    insta::assert_snapshot!(said(Language::En), @"
    20_Nov | Karim Benali signed Fri_6_Nov
    20_Nov | Claire Fontaine booked 2 sessions
    19_Nov | Claire Fontaine moved a session to Thu_10_Dec
    19_Nov | Claire Fontaine moved a session to Thu_10_Dec (undone)
    19_Nov | Moi undid: changed the profile
    19_Nov | Moi did again: changed the profile
    18_Nov | Claire Fontaine removed a session
    17_Nov | Claire Fontaine changed something
    16_Nov | Somebody changed the file outside of Terrain
    31_Dec_2025 | Claire Fontaine created this page
    ");
}

#[test]
fn what_happened_is_said_in_french() {
    insta::assert_snapshot!(said(Language::Fr), @"
    20_nov. | Karim Benali a signé la séance du ven._6_nov.
    20_nov. | Claire Fontaine a réservé 2_séances
    19_nov. | Claire Fontaine a déplacé une séance au jeu._10_déc.
    19_nov. | Claire Fontaine a déplacé une séance au jeu._10_déc. (annulé)
    19_nov. | Moi a annulé_: a modifié le profil
    19_nov. | Moi a rétabli_: a modifié le profil
    18_nov. | Claire Fontaine a supprimé une séance
    17_nov. | Claire Fontaine a modifié quelque chose
    16_nov. | Quelqu’un a modifié le fichier hors de Terrain
    31_déc._2025 | Claire Fontaine a créé cette fiche
    ");
}

/// Every deed has its words in both languages, with and without a date and for several.
#[test]
fn every_deed_is_told() {
    for language in [Language::En, Language::Fr] {
        let texts = terrain::texts::Texts::new(language);
        for deed in Deed::ALL {
            for (count, date) in [(1, None), (1, Some("2026-12-10".parse().unwrap())), (3, None)] {
                let label = Label { deed: *deed, about: None, count, name: None, date };
                let told = texts.did(Some(&label), None);
                assert!(!told.contains("did-") && !told.contains('$'), "{told}");
                let done = texts.done(&label, &Stage::new(language).workspace);
                assert!(!done.contains("deed-"), "{done}");
            }
        }
    }
}

#[test]
fn both_pages_show_it_and_say_when_nothing_is_written_down() {
    for (record, is_host) in
        [(Record::Person("amelie-durand".into()), false), (Record::Host("karim-benali".into()), true)]
    {
        for list in [happenings(), Vec::new()] {
            let mut stage = Stage::new(Language::En);
            let is_empty = list.is_empty();
            stage.happenings = Some(Happenings { record: record.clone(), reading: 1, list, is_all: is_empty });
            let (mut person, mut host) = (PersonView::default(), HostView::default());
            let frame = move |ui: &mut egui::Ui, stage: &mut Stage| {
                let cx = stage.cx();
                if is_host {
                    host.show(ui, &cx, &"karim-benali".into());
                } else {
                    person.show(ui, &cx, &"amelie-durand".into());
                }
            };
            let mut window = Harness::builder()
                .with_size([1440.0, 2200.0])
                .with_context_setup(terrain::ui::theme::install)
                .build_ui_state(frame, stage);
            window.run_ok();
            assert!(window.query_by_role_and_label(egui::Role::Heading, "History").is_some());
            assert_eq!(window.query_by_label("Nothing is written down yet.").is_some(), is_empty);
            let lines = window.query_all_by_label_contains("20\u{a0}Nov, ").count();
            assert_eq!(lines, if is_empty { 0 } else { 2 });
            // What lies further back is shown when it is asked for.
            let more = window.query_by_role_and_label(egui::Role::Button, "Show earlier");
            assert_eq!(more.is_none(), is_empty);
            if let Some(more) = more {
                more.click();
                window.run_ok();
                assert_eq!(window.state().outbox.drain(), [Action::MoreHistory]);
            }
            // Another record's past is not this one's.
            window.state_mut().happenings.as_mut().unwrap().record = Record::Person("hugo-petit".into());
            window.run_ok();
            assert!(window.query_by_role_and_label(egui::Role::Heading, "History").is_none());
        }
    }
}
