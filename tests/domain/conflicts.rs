//! Conflicts in words: who wrote what, which value is in use, and what each button says.

use crate::company::{TODAY, company, day, person, read, sessions};
use std::fmt::Write;
use std::sync::Arc;
use terrain::domain::{Conflict, Unreadable, What, Workspace, check};
use terrain::texts::{Language, Texts};

fn workspace() -> Workspace {
    let list = r#"conflicts: [
        (at: ["email"], kept: "t.lacroix@example.com", other: "theo.lacroix@example.com", kept_by: "Moi", by: "Mathieu Roy", on: "2026-11-19T10:00:00Z"),
        (at: ["sessions", "s-1", "date"], kept: "2026-12-09", other: "2026-12-10", by: "Claire Fontaine"),
        (at: ["sessions", "s-1", "host"], kept: "karim-benali", kept_by: "Claire Fontaine", by: "Moi"),
        (at: ["sessions", "s-1", "starts"], other: "10:15", kept_by: "Moi", by: "Claire Fontaine"),
        (at: ["sessions", "s-1", "reflection"], kept: "Deux minutes pour convaincre, et pas une de plus, au téléphone.", other: "Rien"),
        (at: ["sessions", "s-2"], kept: {"rotation": "cold-calls", "date": "2026-11-05", "slot": "Morning", "status": "Done"}, by: "Zoé"),
        (at: ["absences", 0], kept: {"from": "2026-12-21", "to": "2026-12-23", "label": "Congés"}, other: {"from": "2026-12-21", "to": "2026-12-24", "label": "Congés"}),
        (at: ["works"], kept: ["Mon", "Tue"], other: ["Mon"]),
        (at: [], kept_by: "Claire Fontaine", by: "Moi"),
        (at: [], other: {"name": "Théo"}),
    ], "#;
    let lines = sessions("s-1 ride-alongs 2026-12-09 FullDay karim-benali Confirmed");
    let mut workspace = company(&[("theo", &person("Théo Lacroix", "2026-10-05", &format!("{list}{lines}")))]);
    // Somebody has changed the value by hand since.
    let host = Arc::make_mut(workspace.hosts.get_mut("karim-benali").unwrap());
    host.max_days_per_week = 3;
    host.conflicts = vec![
        read::<Conflict>(
            r#"(at: ["max_days_per_week"], kept: 2, other: 1, kept_by: "Moi", by: "Claire Fontaine", on: "2026-11-20T23:59:00Z")"#,
        ),
        read::<Conflict>(r#"(at: ["takes", "cold-calls"], kept: 3, other: 2)"#),
    ];
    let root = Arc::make_mut(&mut workspace.root);
    root.conflicts = vec![
        read::<Conflict>(
            r#"(at: ["programmes", "field", "rotations", "ride-alongs", "sign_off"], kept: true, other: false)"#,
        ),
        read::<Conflict>(r#"(at: ["teams", "brand", "lead"], kept: "Claire", other: "Zoé")"#),
        read::<Conflict>(r#"(at: ["horizon_weeks"], kept: 26, other: 13)"#),
    ];
    workspace
}

fn said(language: Language) -> String {
    let (workspace, texts) = (workspace(), Texts::new(language).read_by("Moi"));
    let mut said = String::new();
    for problem in check(&workspace, day(TODAY), &Unreadable::default()) {
        let What::Conflict(conflict) = &problem.what else { continue };
        let record = terrain::domain::Record::of_file(&problem.place.as_ref().unwrap().file).unwrap();
        let words = texts.problem(&problem, &workspace);
        let answers = texts.conflict(&record, conflict, "", &workspace);
        let buttons = format!("[{}] [{}]", answers.keep, answers.take);
        writeln!(said, "{}\n  {}\n  {buttons}  {:?}", words.title, words.sentence, words.link).unwrap();
    }
    said.replace('\u{a0}', "_").replace('\u{202f}', "~")
}

#[test]
fn in_english() {
    insta::assert_snapshot!(said(Language::En), @r#"
    Maison Aubier, weeks planned ahead: somebody wrote 26, somebody else wrote 13
      “26” is in use until somebody chooses.
      [Keep 26] [Take 13]  Settings
    Immersion commerciale, Tournée terrain, signature asked for: somebody wrote yes, somebody else wrote no
      “yes” is in use until somebody chooses.
      [Keep yes] [Take no]  Programmes
    Marque, lead: somebody wrote Claire, somebody else wrote Zoé
      “Claire” is in use until somebody chooses.
      [Keep Claire] [Take Zoé]  Settings
    Karim Benali, days a week: you wrote 2, Claire Fontaine wrote 1
      Noticed on 20_Nov. “3” is in use until somebody chooses.
      [Keep 2] [Take 1]  Host("karim-benali")
    Karim Benali, trainees at once, Prospection téléphonique: somebody wrote 3, somebody else wrote 2
      “3” is in use until somebody chooses.
      [Keep 3] [Take 2]  Host("karim-benali")
    Théo Lacroix: Claire Fontaine changed the file, you removed it
      It stays until somebody chooses.
      [Keep it] [Remove it]  Person("theo")
    Théo Lacroix: somebody changed the file, somebody else changed it too
      The first is in use until somebody chooses.
      [Keep it] [Take the other]  Person("theo")
    Théo Lacroix, absence: somebody wrote “21–23_Dec_2026, Congés”, somebody else wrote “21–24_Dec_2026, Congés”
      “21–23_Dec_2026, Congés” is in use until somebody chooses.
      [Keep 21–23_Dec_2026, Congés] [Take 21–24_Dec_2026, Congés]  Person("theo")
    Théo Lacroix, e-mail: you wrote t.lacroix@example.com, Mathieu Roy wrote theo.lacroix@example.com
      Noticed on 19_Nov. “t.lacroix@example.com” is in use until somebody chooses.
      [Keep t.lacroix@example.com] [Take theo.lacroix@example.com]  Person("theo")
    Théo Lacroix, session, s-2: somebody wrote “5_Nov_2026, Prospection téléphonique, mo…”, Zoé took it out
      “5_Nov_2026, Prospection téléphonique, mo…” is in use until somebody chooses.
      [Keep 5_Nov_2026, Prospection téléphonique, mo…] [Take it out]  Person("theo")
    Théo Lacroix, working days: somebody wrote “Mon, Tue”, somebody else wrote Mon
      “Mon, Tue” is in use until somebody chooses.
      [Keep Mon, Tue] [Take Mon]  Person("theo")
    Théo Lacroix, Wed_9_Dec, date: somebody wrote 9_Dec_2026, Claire Fontaine wrote 10_Dec_2026
      “9_Dec_2026” is in use until somebody chooses.
      [Keep 9_Dec_2026] [Take 10_Dec_2026]  Person("theo")
    Théo Lacroix, Wed_9_Dec, host: Claire Fontaine wrote Karim Benali, you took it out
      “Karim Benali” is in use until somebody chooses.
      [Keep Karim Benali] [Take it out]  Person("theo")
    Théo Lacroix, Wed_9_Dec, reflection: somebody wrote “Deux minutes pour convaincre, et pas une…”, somebody else wrote Rien
      “Deux minutes pour convaincre, et pas une…” is in use until somebody chooses.
      [Keep Deux minutes pour convaincre, et pas une…] [Take Rien]  Person("theo")
    Théo Lacroix, Wed_9_Dec, beginning: you took it out, Claire Fontaine wrote 10:15
      It is left out until somebody chooses.
      [Leave it out] [Take 10:15]  Person("theo")
    "#);
}

#[test]
fn in_french() {
    insta::assert_snapshot!(said(Language::Fr), @r#"
    Maison Aubier, semaines planifiées_: quelqu’un a écrit 26, quelqu’un d’autre a écrit 13
      «_26_» est retenu en attendant un choix.
      [Garder 26] [Prendre 13]  Settings
    Immersion commerciale, Tournée terrain, signature demandée_: quelqu’un a écrit oui, quelqu’un d’autre a écrit non
      «_oui_» est retenu en attendant un choix.
      [Garder oui] [Prendre non]  Programmes
    Marque, responsable_: quelqu’un a écrit Claire, quelqu’un d’autre a écrit Zoé
      «_Claire_» est retenu en attendant un choix.
      [Garder Claire] [Prendre Zoé]  Settings
    Karim Benali, jours par semaine_: vous avez écrit 2, Claire Fontaine a écrit 1
      Constaté le 20_nov. «_3_» est retenu en attendant un choix.
      [Garder 2] [Prendre 1]  Host("karim-benali")
    Karim Benali, personnes à la fois, Prospection téléphonique_: quelqu’un a écrit 3, quelqu’un d’autre a écrit 2
      «_3_» est retenu en attendant un choix.
      [Garder 3] [Prendre 2]  Host("karim-benali")
    Théo Lacroix_: Claire Fontaine a modifié le fichier, vous l’avez supprimé
      Le fichier reste en attendant un choix.
      [Garder] [Supprimer]  Person("theo")
    Théo Lacroix_: quelqu’un a modifié le fichier, quelqu’un d’autre l’a modifié aussi
      La première version est retenue en attendant un choix.
      [Garder] [Prendre l’autre version]  Person("theo")
    Théo Lacroix, absence_: quelqu’un a écrit «_21–23_déc._2026, Congés_», quelqu’un d’autre a écrit «_21–24_déc._2026, Congés_»
      «_21–23_déc._2026, Congés_» est retenu en attendant un choix.
      [Garder 21–23_déc._2026, Congés] [Prendre 21–24_déc._2026, Congés]  Person("theo")
    Théo Lacroix, adresse e-mail_: vous avez écrit t.lacroix@example.com, Mathieu Roy a écrit theo.lacroix@example.com
      Constaté le 19_nov. «_t.lacroix@example.com_» est retenu en attendant un choix.
      [Garder t.lacroix@example.com] [Prendre theo.lacroix@example.com]  Person("theo")
    Théo Lacroix, séance, s-2_: quelqu’un a écrit «_5_nov._2026, Prospection téléphonique, m…_», Zoé l’a retiré
      «_5_nov._2026, Prospection téléphonique, m…_» est retenu en attendant un choix.
      [Garder 5_nov._2026, Prospection téléphonique, m…] [Retirer]  Person("theo")
    Théo Lacroix, jours travaillés_: quelqu’un a écrit «_lun., mar._», quelqu’un d’autre a écrit lun.
      «_lun., mar._» est retenu en attendant un choix.
      [Garder lun., mar.] [Prendre lun.]  Person("theo")
    Théo Lacroix, mer._9_déc., date_: quelqu’un a écrit 9_déc._2026, Claire Fontaine a écrit 10_déc._2026
      «_9_déc._2026_» est retenu en attendant un choix.
      [Garder 9_déc._2026] [Prendre 10_déc._2026]  Person("theo")
    Théo Lacroix, mer._9_déc., accueillant_: Claire Fontaine a écrit Karim Benali, vous l’avez retiré
      «_Karim Benali_» est retenu en attendant un choix.
      [Garder Karim Benali] [Retirer]  Person("theo")
    Théo Lacroix, mer._9_déc., ce qui a été appris_: quelqu’un a écrit «_Deux minutes pour convaincre, et pas une…_», quelqu’un d’autre a écrit Rien
      «_Deux minutes pour convaincre, et pas une…_» est retenu en attendant un choix.
      [Garder Deux minutes pour convaincre, et pas une…] [Prendre Rien]  Person("theo")
    Théo Lacroix, mer._9_déc., début_: vous l’avez retiré, Claire Fontaine a écrit 10:15
      Rien n’est retenu en attendant un choix.
      [Ne rien mettre] [Prendre 10:15]  Person("theo")
    "#);
}
