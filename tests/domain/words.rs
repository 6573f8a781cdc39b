//! Every kind of problem in words, in both languages.

use crate::company::{KARIM, ROOT, TODAY, day, person, read, sessions, with_hosts};
use crate::reasons::{company, every_broken, shown};
use insta::assert_snapshot;
use std::collections::BTreeSet;
use std::sync::Arc;
use terrain::domain::problem::{FileFault, Place, Position, Severity, Target, What};
use terrain::domain::{Exact, HostId, PersonId, Problem, SessionId, SessionRef, Unreadable, Workspace, check};
use terrain::texts::{Language, Link, Texts};

/// A company in which everything is wrong once.
fn wrong() -> (Workspace, Vec<Problem>) {
    let chloe = r#"works: [Mon, Tue, Wed, Thu, Fri, Sat], absences: [(from: "2027-01-11", to: "2027-01-12", label: "Congés")], left: "2027-05-03", "#;
    let lines = "s-0 cold-calls 2026-10-20 Morning karim-benali Done
        s-1 ride-alongs 2026-12-09 FullDay karim-benali Confirmed
        s-2 cold-calls 2026-12-25 Morning - Confirmed
        s-3 cold-calls 2026-12-30 Morning karim-benali Planned
        s-4 cold-calls 2027-01-11 Morning karim-benali Planned
        s-5 cold-calls 2027-01-15 Morning karim-benali Planned
        s-6 cold-calls 2027-01-24 Morning karim-benali Planned
        s-7 cold-calls 2027-05-04 Morning karim-benali Planned
        s-8 cold-calls 2027-07-01 Morning karim-benali Planned
        s-9 cold-calls 2027-02-02 Morning new-host Planned";
    let hugo = "s-1 ride-alongs 2026-11-24 FullDay karim-benali Planned
        s-2 cold-calls 2026-12-01 Morning karim-benali Planned
        s-3 cold-calls 2026-12-01 Afternoon - Planned
        s-4 cold-calls 2026-11-30 Morning karim-benali Planned
        s-5 ride-alongs 2026-12-02 FullDay karim-benali Planned
        s-6 cold-calls 2026-11-17 Morning karim-benali Planned
        s-7 cold-calls 2026-11-22 Morning - Confirmed
        s-8 ride-alongs 2026-11-18 FullDay karim-benali Done
        s-9 cold-calls 2027-02-02 Morning karim-benali Planned";
    let inès = "s-0 cold-calls 2026-10-20 Morning - Done
        s-1 ride-alongs 2027-02-09 FullDay karim-benali Planned
        s-2 ride-alongs 2026-12-02 FullDay karim-benali Planned
        s-3 cold-calls 2027-02-02 Morning karim-benali Planned";
    let others = |slot: &str| sessions(&format!("s-3 cold-calls 2027-02-02 {slot} karim-benali Planned"));
    let claimed = r#"prior_experience: [
        (from: "2024-01-01", to: "2024-04-30", verified_by: "rh"), (from: "2025-01-01", to: "2025-03-15"),
    ], "#;
    let people = [
        ("chloe", person("Chloé Vidal", "2026-10-05", &format!("{chloe}{}", sessions(lines)))),
        ("hugo", person("Hugo Petit", "2026-11-24", &sessions(hugo))),
        ("ines", person("Inès Roy", "2026-10-05", &format!("{claimed}{}", sessions(inès)))),
        ("lina", person("Lina Haddad", "2026-10-05", &others("Morning"))),
        ("lucie", person("Lucie Aubert", "2027-03-01", &others("FullDay"))),
        (
            "zoe",
            person("Zoé Lefèvre", "2026-10-05", &sessions("s-1 ride-alongs 2027-02-09 FullDay karim-benali Planned")),
        ),
    ];
    let people: Vec<(&str, &str)> = people.iter().map(|(id, text)| (*id, text.as_str())).collect();
    let nadia = KARIM.replace("Karim Benali", "Nadia Cherif").replace("\"cold-calls\": 3", "\"cold-call\": 0");
    let hosts = [
        ("karim-benali", KARIM),
        ("new-host", r#"(name: "Hélène Faure", takes: {"ride-alongs": 1}, from: "2027-03-01")"#),
        ("nadia", &nadia),
    ];
    let root = ROOT.replace("format: 1,", "format: 1, horizon_weeks: 105,").replace("count: 4,", "count: 51,");
    let workspace = with_hosts(&root, &people, &hosts);
    let mut problems = check(&workspace, day(TODAY), &Unreadable::default());
    for problem in &mut problems {
        if let Some(place) = &mut problem.place {
            place.position = Some(Position { line: 14, column: 15 });
        }
    }
    (workspace, problems)
}

fn in_words(language: Language, workspace: &Workspace, problems: &[Problem]) -> String {
    let texts = Texts::new(language);
    let lines = problems.iter().map(|problem| {
        let words = texts.problem(problem, workspace);
        assert!(!words.title.is_empty() && !words.title.ends_with(".."), "{words:?}");
        assert!(
            words.sentence.is_empty() || words.sentence.ends_with(['.', '?']) && !words.sentence.ends_with(".."),
            "{words:?}"
        );
        let rule = problem.what.json_name();
        format!("{rule}: {}\n    {}\n    {}", words.title, words.sentence, texts.link(&words.link, workspace))
    });
    shown(lines.collect())
}

#[test]
fn problems_in_english() {
    let (workspace, problems) = wrong();
    assert_snapshot!(in_words(Language::En, &workspace, &problems), @r"
    H1: Chloé Vidal is booked on Fri_25_Dec, a public holiday
        Fri_25_Dec is a public holiday: Christmas Day.
        Calendar, 25_Dec
    H1: Chloé Vidal is booked with Karim Benali on Wed_9_Dec, when Karim is away
        Karim Benali is away from 7 to 11_Dec: salon professionnel.
        Calendar, 9_Dec
    H1: Chloé Vidal is booked on Wed_30_Dec, when the company is closed
        The company is closed from 24 to 31_Dec: fermeture de fin d'année.
        Calendar, 30_Dec
    H1: Chloé Vidal is booked on Mon_11_Jan, during an absence
        Chloé Vidal is away from 11 to 12_Jan: congés.
        Calendar, 11_Jan
    H1: Chloé Vidal is booked with Karim Benali on Fri_15_Jan, when Karim does not work
        Karim Benali does not work on Fridays.
        Calendar, 15_Jan
    H1: Chloé Vidal is booked on Sun_24_Jan, a day off
        Chloé Vidal does not work on Sundays.
        Calendar, 24_Jan
    H1: Chloé Vidal is booked on Tue_4_May, after leaving
        Chloé Vidal is gone from Mon_3_May on.
        Calendar, 4_May
    H1: Chloé Vidal is booked on Thu_1_Jul, after leaving
        Chloé Vidal is gone from Mon_3_May on.
        Calendar, 1_Jul
    H1: Chloé Vidal is booked with Hélène Faure on Tue_2_Feb, when Hélène does not take trainees yet
        Hélène Faure takes trainees from Mon_1_Mar on.
        Calendar, 2_Feb
    H1: Lucie Aubert is booked on Tue_2_Feb, before the first day of work
        Lucie Aubert starts on Mon_1_Mar.
        Calendar, 2_Feb
    H2: Hugo Petit has 2 sessions on Tue_1_Dec
        “Prospection téléphonique” (morning, with Karim Benali), “Prospection téléphonique” (afternoon, no host).
        Calendar, 1_Dec
    H3: Hugo Petit has 4 sessions in week 49, and the limit is 2
        Mon_30_Nov “Prospection téléphonique” (morning, with Karim Benali), Tue_1_Dec “Prospection téléphonique” (morning, with Karim Benali), Tue_1_Dec “Prospection téléphonique” (afternoon, no host), Wed_2_Dec “Tournée terrain” (full day, with Karim Benali).
        Calendar, week 49
    H4: Chloé Vidal, “Prospection téléphonique” on Fri_25_Dec: no host yet
        The session is confirmed; somebody must be found to take Chloé along.
        Calendar, 25_Dec
    H4: Chloé Vidal is booked with Hélène Faure on Tue_2_Feb for “Prospection téléphonique”, which Hélène does not take
        Hélène Faure takes nobody for “Prospection téléphonique”.
        Calendar, 2_Feb
    H4: Hugo Petit, “Prospection téléphonique” on Tue_1_Dec: no host yet
        The session is planned; somebody must be found to take Hugo along.
        Calendar, 1_Dec
    H4: Karim Benali has 2 trainees at once on Wed_2_Dec (full day), and takes 1
        Hugo Petit (“Tournée terrain”, full day), Inès Roy (“Tournée terrain”, full day).
        Calendar, 2_Dec
    H4: Karim Benali has 4 trainees at once on Tue_2_Feb (morning), and takes 3
        Hugo Petit (“Prospection téléphonique”, morning), Inès Roy (“Prospection téléphonique”, morning), Lina Haddad (“Prospection téléphonique”, morning), Lucie Aubert (“Prospection téléphonique”, full day).
        Calendar, 2_Feb
    H4: Karim Benali has 2 trainees at once on Tue_9_Feb (full day), and takes 1
        Inès Roy (“Tournée terrain”, full day), Zoé Lefèvre (“Tournée terrain”, full day).
        Calendar, 9_Feb
    H5: Karim Benali has trainees on 3 days of week 49, and takes them on 2
        Mon_30_Nov Hugo Petit, Tue_1_Dec Hugo Petit, Wed_2_Dec Hugo Petit and Inès Roy.
        Calendar, week 49
    H6: Zoé Lefèvre, “Tournée terrain” on Tue_9_Feb comes too early
        This comes after one session of “Prospection téléphonique”, which has no date yet.
        Calendar, 9_Feb
    reference: Nadia Cherif: there is no rotation “cold-call”
        Is “cold-calls” meant? hosts/nadia.ron, line 14, column 15.
        Nadia Cherif
    value: Maison Aubier, weeks planned ahead: not an allowed value
        105 is not between 1 and 104. It is kept as it is; planning leaves it out. workspace.ron, line 14, column 15.
        Settings
    value: Immersion commerciale, Prospection téléphonique, number of sessions: not an allowed value
        51 is not between 0 and 50. It is kept as it is; planning leaves it out. workspace.ron, line 14, column 15.
        Programmes
    value: Nadia Cherif, trainees at once: not an allowed value
        0 is not between 1 and 20. It is kept as it is; planning leaves it out. hosts/nadia.ron, line 14, column 15.
        Nadia Cherif
    value: Lucie Aubert, Tue_2_Feb, part of the day: not an allowed value
        This part of the day does not fit the length of the rotation. It is kept as it is. people/lucie.ron, line 14, column 15.
        Lucie Aubert
    outcome: Hugo Petit, “Prospection téléphonique” on Sun_22_Nov: what came of it?
        Yesterday. It counts for nothing until somebody says.
        Hugo Petit
    outcome: Hugo Petit, “Prospection téléphonique” on Tue_17_Nov with Karim Benali: what came of it?
        6 days ago. It counts for nothing until somebody says.
        Hugo Petit
    outcome: Hugo Petit, “Tournée terrain” on Wed_18_Nov is not signed by Karim Benali
        Done and recorded; a session of “Tournée terrain” counts once it is signed.
        Hugo Petit
    experience: Inès Roy claims 6_15/31 months in sales, 4 of them verified
        6 months are asked; once somebody verifies what is claimed, fewer sessions may be owed.
        Inès Roy
    ");
}

#[test]
fn problems_in_french() {
    let (workspace, problems) = wrong();
    assert_snapshot!(in_words(Language::Fr, &workspace, &problems), @r"
    H1: Chloé Vidal a une séance le ven._25_déc., un jour férié
        Le ven._25_déc. est un jour férié_: Noël.
        Calendrier, 25_déc.
    H1: Chloé Vidal a une séance avec Karim Benali le mer._9_déc., mais Karim s’absente ce jour-là
        Karim Benali s’absente du 7 au 11_déc._: salon professionnel.
        Calendrier, 9_déc.
    H1: Chloé Vidal a une séance le mer._30_déc., pendant une fermeture
        L’entreprise est fermée du 24 au 31_déc._: fermeture de fin d'année.
        Calendrier, 30_déc.
    H1: Chloé Vidal a une séance le lun._11_janv., pendant une absence
        Chloé Vidal s’absente du 11 au 12_janv._: congés.
        Calendrier, 11_janv.
    H1: Chloé Vidal a une séance avec Karim Benali le ven._15_janv., mais Karim ne travaille pas ce jour-là
        Karim Benali ne travaille pas le vendredi.
        Calendrier, 15_janv.
    H1: Chloé Vidal a une séance le dim._24_janv., un jour non travaillé
        Chloé Vidal ne travaille pas le dimanche.
        Calendrier, 24_janv.
    H1: Chloé Vidal a une séance le mar._4_mai, après son départ
        Chloé Vidal n’est plus là à partir du lun._3_mai.
        Calendrier, 4_mai
    H1: Chloé Vidal a une séance le jeu._1er_juil., après son départ
        Chloé Vidal n’est plus là à partir du lun._3_mai.
        Calendrier, 1er_juil.
    H1: Chloé Vidal a une séance avec Hélène Faure le mar._2_févr., mais Hélène n’accueille pas encore
        Hélène Faure n’accueille qu’à partir du lun._1er_mars.
        Calendrier, 2_févr.
    H1: Lucie Aubert a une séance le mar._2_févr., avant son arrivée
        Lucie Aubert commence le lun._1er_mars.
        Calendrier, 2_févr.
    H2: Hugo Petit a 2 séances le mar._1er_déc.
        «_Prospection téléphonique_» (matin, avec Karim Benali), «_Prospection téléphonique_» (après-midi, sans accueillant).
        Calendrier, 1er_déc.
    H3: Hugo Petit a 4 séances en semaine 49, et la limite est de 2
        Lun._30_nov. «_Prospection téléphonique_» (matin, avec Karim Benali), mar._1er_déc. «_Prospection téléphonique_» (matin, avec Karim Benali), mar._1er_déc. «_Prospection téléphonique_» (après-midi, sans accueillant), mer._2_déc. «_Tournée terrain_» (journée, avec Karim Benali).
        Calendrier, semaine 49
    H4: Chloé Vidal, «_Prospection téléphonique_» le ven._25_déc._: pas encore d’accueillant
        La séance est confirmée~; il reste à trouver qui accueille Chloé.
        Calendrier, 25_déc.
    H4: Chloé Vidal a une séance avec Hélène Faure le mar._2_févr., mais Hélène n’accueille pas pour «_Prospection téléphonique_»
        Hélène Faure n’accueille pas pour «_Prospection téléphonique_».
        Calendrier, 2_févr.
    H4: Hugo Petit, «_Prospection téléphonique_» le mar._1er_déc._: pas encore d’accueillant
        La séance est prévue~; il reste à trouver qui accueille Hugo.
        Calendrier, 1er_déc.
    H4: Karim Benali a 2 personnes à la fois le mer._2_déc. (journée), et en accueille 1 au plus
        Hugo Petit («_Tournée terrain_», journée), Inès Roy («_Tournée terrain_», journée).
        Calendrier, 2_déc.
    H4: Karim Benali a 4 personnes à la fois le mar._2_févr. (matin), et en accueille 3 au plus
        Hugo Petit («_Prospection téléphonique_», matin), Inès Roy («_Prospection téléphonique_», matin), Lina Haddad («_Prospection téléphonique_», matin), Lucie Aubert («_Prospection téléphonique_», journée).
        Calendrier, 2_févr.
    H4: Karim Benali a 2 personnes à la fois le mar._9_févr. (journée), et en accueille 1 au plus
        Inès Roy («_Tournée terrain_», journée), Zoé Lefèvre («_Tournée terrain_», journée).
        Calendrier, 9_févr.
    H5: Karim Benali accueille 3 jours en semaine 49, et en propose 2
        Lun._30_nov. Hugo Petit, mar._1er_déc. Hugo Petit, mer._2_déc. Hugo Petit et Inès Roy.
        Calendrier, semaine 49
    H6: Zoé Lefèvre, «_Tournée terrain_» le mar._9_févr._: trop tôt
        Il faut d’abord une séance de «_Prospection téléphonique_», qui n’a pas encore de date.
        Calendrier, 9_févr.
    reference: Nadia Cherif_: il n’y a pas de rotation «_cold-call_»
        S’agit-il de «_cold-calls_»~? hosts/nadia.ron, ligne 14, colonne 15.
        Nadia Cherif
    value: Maison Aubier, semaines planifiées_: valeur non admise
        105 n’est pas compris entre 1 et 104. La valeur reste telle quelle~; la planification n’en tient pas compte. workspace.ron, ligne 14, colonne 15.
        Réglages
    value: Immersion commerciale, Prospection téléphonique, nombre de séances_: valeur non admise
        51 n’est pas compris entre 0 et 50. La valeur reste telle quelle~; la planification n’en tient pas compte. workspace.ron, ligne 14, colonne 15.
        Programmes
    value: Nadia Cherif, personnes à la fois_: valeur non admise
        0 n’est pas compris entre 1 et 20. La valeur reste telle quelle~; la planification n’en tient pas compte. hosts/nadia.ron, ligne 14, colonne 15.
        Nadia Cherif
    value: Lucie Aubert, mar._2_févr., créneau_: valeur non admise
        Ce créneau ne convient pas à la durée de la rotation. La valeur reste telle quelle. people/lucie.ron, ligne 14, colonne 15.
        Lucie Aubert
    outcome: Hugo Petit, «_Prospection téléphonique_» le dim._22_nov._: qu’en est-il~?
        C’était hier. La séance ne compte pas tant que personne ne le dit.
        Hugo Petit
    outcome: Hugo Petit, «_Prospection téléphonique_» le mar._17_nov. avec Karim Benali_: qu’en est-il~?
        C’était il y a 6 jours. La séance ne compte pas tant que personne ne le dit.
        Hugo Petit
    outcome: Hugo Petit, «_Tournée terrain_» le mer._18_nov._: Karim Benali n’a pas signé
        Faite et enregistrée~; une séance de «_Tournée terrain_» compte une fois signée.
        Hugo Petit
    experience: Inès Roy déclare 6_15/31 mois de vente, dont 4 vérifiés
        6 mois sont demandés~; une fois la déclaration vérifiée, il peut y avoir moins de séances à faire.
        Inès Roy
    ");
}

/// One problem of each kind that [`wrong`] does not show.
fn rare() -> Vec<Problem> {
    let problem = |what, person: Option<&str>, host: Option<&str>, session: Option<&str>| Problem {
        severity: Severity::Error,
        what,
        person: person.map(PersonId::new),
        host: host.map(HostId::new),
        session: person
            .zip(session)
            .map(|(person, session)| SessionRef { person: PersonId::new(person), session: SessionId::new(session) }),
        date: session.map(|_| day("2026-12-10")),
        place: None,
    };
    let targets = [
        (Target::Team, "brandt", Some("brand")),
        (Target::Programme, "fields", Some("field")),
        (Target::Revision, "2026-09-01", None),
        (Target::Rotation, "cold-call", Some("cold-calls")),
        (Target::Host, "karim", Some("karim-benali")),
        (Target::Session, "s-9", None),
        (Target::Insight, "i-9", None),
        (Target::HolidayCode, "FRA", Some("FR")),
    ];
    let mut problems: Vec<Problem> = targets
        .map(|(to, id, nearest)| {
            let what = What::Reference { to, id: id.to_owned(), nearest: nearest.map(str::to_owned) };
            problem(what, Some("amelie"), None, None)
        })
        .into();
    problems.push(problem(What::NoOutcome { days_ago: 1 }, Some("amelie"), None, Some("s-1")));
    problems.push(problem(What::Unsigned { days_ago: 5 }, Some("amelie"), Some("karim-benali"), Some("s-2")));
    let (verified, claimed) = (Exact::new(0, 1), Exact::new(185, 31));
    problems.push(problem(What::Experience { verified, claimed, asked: 6 }, Some("amelie"), None, None));
    problems
}

#[test]
fn rare_problems_in_english() {
    assert_snapshot!(in_words(Language::En, &company(), &rare()), @r"
    reference: Amélie Durand: there is no team “brandt”
        Is “brand” meant?
        Amélie Durand
    reference: Amélie Durand: there is no programme “fields”
        Is “field” meant?
        Amélie Durand
    reference: Amélie Durand: the programme has no revision of 2026-09-01
        Nothing that exists has a similar name.
        Amélie Durand
    reference: Amélie Durand: there is no rotation “cold-call”
        Is “cold-calls” meant?
        Amélie Durand
    reference: Amélie Durand: there is no host “karim”
        Is “karim-benali” meant?
        Amélie Durand
    reference: Amélie Durand: there is no session “s-9”
        Nothing that exists has a similar name.
        Amélie Durand
    reference: Amélie Durand: there is no insight “i-9”
        Nothing that exists has a similar name.
        Amélie Durand
    reference: Amélie Durand: no public holidays are known for “FRA”
        Is “FR” meant?
        Amélie Durand
    outcome: Amélie Durand, “Prospection téléphonique” on Thu_10_Dec with Karim Benali: what came of it?
        Yesterday. It counts for nothing until somebody says.
        Amélie Durand
    outcome: Amélie Durand, “Tournée terrain” on Thu_10_Dec is not signed by Karim Benali
        Done and recorded; a session of “Tournée terrain” counts once it is signed.
        Amélie Durand
    experience: Amélie Durand claims 5_30/31 months in sales, 0 of them verified
        6 months are asked; once somebody verifies what is claimed, fewer sessions may be owed.
        Amélie Durand
    ");
}

#[test]
fn rare_problems_in_french() {
    assert_snapshot!(in_words(Language::Fr, &company(), &rare()), @r"
    reference: Amélie Durand_: il n’y a pas d’équipe «_brandt_»
        S’agit-il de «_brand_»~?
        Amélie Durand
    reference: Amélie Durand_: il n’y a pas de programme «_fields_»
        S’agit-il de «_field_»~?
        Amélie Durand
    reference: Amélie Durand_: le programme n’a pas de révision du 2026-09-01
        Rien de ce qui existe ne porte un nom proche.
        Amélie Durand
    reference: Amélie Durand_: il n’y a pas de rotation «_cold-call_»
        S’agit-il de «_cold-calls_»~?
        Amélie Durand
    reference: Amélie Durand_: il n’y a pas d’accueillant «_karim_»
        S’agit-il de «_karim-benali_»~?
        Amélie Durand
    reference: Amélie Durand_: il n’y a pas de séance «_s-9_»
        Rien de ce qui existe ne porte un nom proche.
        Amélie Durand
    reference: Amélie Durand_: il n’y a pas d’enseignement «_i-9_»
        Rien de ce qui existe ne porte un nom proche.
        Amélie Durand
    reference: Amélie Durand_: aucun jour férié n’est connu pour «_FRA_»
        S’agit-il de «_FR_»~?
        Amélie Durand
    outcome: Amélie Durand, «_Prospection téléphonique_» le jeu._10_déc. avec Karim Benali_: qu’en est-il~?
        C’était hier. La séance ne compte pas tant que personne ne le dit.
        Amélie Durand
    outcome: Amélie Durand, «_Tournée terrain_» le jeu._10_déc._: Karim Benali n’a pas signé
        Faite et enregistrée~; une séance de «_Tournée terrain_» compte une fois signée.
        Amélie Durand
    experience: Amélie Durand déclare 5_30/31 mois de vente, dont 0 vérifiés
        6 mois sont demandés~; une fois la déclaration vérifiée, il peut y avoir moins de séances à faire.
        Amélie Durand
    ");
}

#[test]
fn every_reason_makes_a_problem_too() {
    let workspace = company();
    let problems: Vec<Problem> = every_broken()
        .into_iter()
        .map(|broken| Problem {
            severity: Severity::Error,
            what: What::Broken(broken),
            person: Some(PersonId::new("amelie")),
            host: Some(HostId::new("karim-benali")),
            session: Some(SessionRef { person: PersonId::new("amelie"), session: SessionId::new("s-1") }),
            date: Some(day("2026-12-10")),
            place: None,
        })
        .collect();
    for language in Language::ALL {
        in_words(language, &workspace, &problems);
    }
}

#[test]
fn a_file_problem_leads_to_its_file() {
    let mut place = Place::new("people/noemie-fabre.ron", Vec::new());
    place.position = Some(Position { line: 14, column: 15 });
    let found = FileFault::NoSuchDate {
        found: "2026-11-31".to_owned(),
        days_in_month: Some(30),
        excerpt: "start: \"2026-11-31\",".to_owned(),
    };
    let problem = Problem {
        severity: Severity::Error,
        what: What::File { fault: found, name: None },
        person: Some(PersonId::new("noemie-fabre")),
        host: None,
        session: None,
        date: None,
        place: Some(place),
    };
    let workspace = company();
    let words = Texts::new(Language::En).problem(&problem, &workspace);
    assert_eq!(words.link, Link::File("people/noemie-fabre.ron".to_owned()));
    assert_eq!(Texts::new(Language::Fr).link(&words.link, &workspace), "noemie-fabre.ron");
    assert_eq!(words.excerpt.as_deref(), Some("start: \"2026-11-31\","));
    assert!(words.title.starts_with("people/noemie-fabre.ron, line 14, column 15"), "{}", words.title);
}

#[test]
fn one_line_has_one_mark_between_title_and_sentence() {
    let (workspace, problems) = wrong();
    for language in Language::ALL {
        let texts = Texts::new(language);
        for line in problems.iter().map(|problem| texts.problem(problem, &workspace).in_one_line()) {
            assert!(![".. ", "?. ", "..", ". ."].iter().any(|marks| line.contains(marks)), "{line}");
        }
    }
}

#[test]
fn every_field_that_can_be_wrong_has_a_name() {
    let root = r#"(format: 1, name: "x", language: "de", horizon_weeks: 0,
        calendar: (working_days: [], morning: (from: "12:00", to: "09:00"), afternoon: (from: "17:00", to: "09:00")),
        programmes: {"p": (name: "", prior_experience_months: 121, max_sessions_per_week: 0, min_notice_days: 61, rotations: {
            "a": (kind: Other, count: 51, count_if_experienced: 51, due_days: 0, after: {"a": 1})},
            revisions: [(from: "1000-01-01")])})"#;
    let person = r#"(name: "", programme: "p", start: "1000-01-01", left: "1000-01-01", works: [],
        prior_experience: [(from: "1000-01-01", to: "1000-01-01", share: 2)],
        waivers: [(rotation: "a", count: 0, on: "1000-01-01")],
        sessions: {"s-1": (rotation: "a", date: "1000-01-01", slot: Morning, status: Planned, starts: "10:00", ends: "09:00", instead: "1000-01-01")})"#;
    let host = r#"(name: "", takes: {"a": 0}, max_days_per_week: 0, from: "1000-01-01", until: "1000-01-01")"#;
    let mut workspace = with_hosts(root, &[("amelie", person)], &[("karim", host)]);
    workspace.insights =
        Arc::new(read(r#"(insights: {"i-1": (about: Other, text: "x", due: "1000-01-01", done: "1000-01-01")})"#));
    let problems = check(&workspace, day(TODAY), &Unreadable::default());
    let values: Vec<Problem> = problems.into_iter().filter(|problem| matches!(problem.what, What::Value(_))).collect();
    for language in Language::ALL {
        let texts = Texts::new(language);
        let titles: BTreeSet<String> = values.iter().map(|problem| texts.problem(problem, &workspace).title).collect();
        assert!(titles.iter().all(|title| !title.contains('_')), "{titles:#?}");
        shown(titles.into_iter().collect());
    }
}
