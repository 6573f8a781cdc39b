//! `terrain forecast`: its JSON, its table, what is supposed and what cannot be.

use crate::stage::{Ran, Stage, TODAY, files, names_in_order, parse};
use serde_json::Value;

fn run(stage: &Stage, language: &str, arguments: &[&str]) -> Ran {
    stage.run(&[&["forecast", "sample", "--today", TODAY, "--language", language], arguments].concat())
}

fn number(value: &Value, name: &str) -> u64 {
    value[name].as_u64().unwrap_or_else(|| panic!("{name} is no number in {value}"))
}

#[test]
fn the_json_keeps_its_contract_and_nothing_is_changed() {
    let stage = Stage::with_sample();
    let before = files(&stage.path("sample"));
    let (status, out) = stage.json(&["forecast", "sample"]);
    assert_eq!((status, &stage.json(&["forecast", "sample"]).1), (0, &out));
    assert_eq!(files(&stage.path("sample")), before);
    let names = names_in_order(&out);
    let week = ["week", "monday", "demand", "booked", "capacity", "short", "short_rotations", "carried", "rotations"];
    assert_eq!(names[..12], [&["format", "today", "weeks"][..], &week].concat());
    assert_eq!(names[12..16], ["id", "demand", "booked", "capacity"]);
    assert_eq!(names[names.len() - 2..], ["unlaid", "beyond"]);
    let value = parse(&out);
    assert_eq!((&value["format"], &value["today"]), (&Value::from(1), &Value::from(TODAY)));
    let weeks = value["weeks"].as_array().unwrap();
    assert_eq!((weeks.len(), &weeks[0]["week"], &weeks[6]["week"]), (26, &"2026-W48".into(), &"2027-W01".into()));
    assert_eq!(weeks[6]["monday"], "2027-01-04");
    for week in weeks {
        let rotations = week["rotations"].as_array().unwrap();
        assert_eq!(rotations.iter().map(|rotation| &rotation["id"]).collect::<Vec<_>>(), ["cold-calls", "ride-alongs"]);
        for name in ["demand", "booked"] {
            assert_eq!(rotations.iter().map(|rotation| number(rotation, name)).sum::<u64>(), number(week, name));
        }
    }
    // What is missing is somewhere: cold calls are half days, ride-alongs two of them.
    let (_, status) = stage.json(&["status", "sample"]);
    let status = parse(&status);
    let people = status["people"].as_array().unwrap().iter();
    let active = people.filter(|person| !["left", "beyond_horizon"].contains(&person["state"].as_str().unwrap()));
    let missing: u64 = active
        .flat_map(|person| person["rotations"].as_array().unwrap())
        .map(|rotation| number(rotation, "missing") * if rotation["id"] == "ride-alongs" { 2 } else { 1 })
        .sum();
    let laid: u64 = weeks.iter().map(|week| number(week, "demand") - number(week, "booked")).sum();
    assert_eq!(missing, laid + number(&value, "unlaid") + number(&value, "beyond"));
}

#[test]
fn the_table_is_for_reading() {
    let stage = Stage::with_sample();
    let shown = |language, arguments: &[&str]| {
        let ran = run(&stage, language, arguments);
        assert_eq!(ran.err, "");
        let lines: Vec<&str> = ran.out.lines().collect();
        // The first weeks of the table, and what stands under it.
        let end = lines.iter().rposition(|line| line.is_empty()).unwrap();
        let parts = [&lines[..14], &lines[end..]].concat();
        (ran.status, parts.join("\n").replace(['\u{a0}', '\u{202f}'], " "))
    };
    let (status, words) = shown("en", &[]);
    assert_eq!(status, 0);
    insta::assert_snapshot!(words, @"
    Maison Aubier, marketing, Monday 23 November 2026
    Half-days of trainees: what is booked and still missing, and what the hosts can hold

    Week  From    Demand  Booked  Capacity
    ────  ──────  ──────  ──────  ────────  ────────────────────────
    W48   23 Nov      11      11        27  █████████·············
    W49   30 Nov      22      13        30  ██████████▒▒▒▒▒▒▒▒······
    W50   7 Dec       18       4        23  ███▒▒▒▒▒▒▒▒▒▒▒····
    W51   14 Dec       4       0        27  ▒▒▒···················
    W52   21 Dec      12       0        24  ▒▒▒▒▒▒▒▒▒▒·········
    W53   28 Dec       0       0         0
    W1    4 Jan       11       0        28  ▒▒▒▒▒▒▒▒▒·············
    W2    11 Jan       3       0        26  ▒▒···················
    W3    18 Jan       5       0        26  ▒▒▒▒·················

    █ booked   ▒ missing   · room left   × no room
    Every week can hold its demand.
    ");
    let supposed = [
        "--hire",
        "2026-11-30:12:field",
        "--hire",
        "2027-05-17:1:field",
        "--without",
        "karim-benali",
        "--limit",
        "sophie-lambert:1",
        "--host",
        "1:cold-calls=2,ride-alongs=1",
    ];
    let (status, words) = shown("fr", &supposed);
    assert_eq!(status, 1);
    insta::assert_snapshot!(words, @"
    Maison Aubier, marketing, lundi 23 novembre 2026
    Demi-journées de collaborateurs : ce qui est réservé ou manque encore, et ce que les accueillants peuvent couvrir
    Si 12 personnes arrivent le 30 nov. 2026 (Immersion commerciale)
    Si 1 personne arrive le 17 mai 2027 (Immersion commerciale)
    Sans Karim Benali
    Si Sophie Lambert accueille 1 jour par semaine au plus
    Avec un accueillant de plus, 1 jour par semaine au plus : Prospection téléphonique 2, Tournée terrain 1

    Semaine  Du         Besoin  Réservé  Capacité
    ───────  ─────────  ──────  ───────  ────────  ────────────────────────  ────────────────────────────────────────
    S48      23 nov.        11       11        23  ████████········
    S49      30 nov.        32       13        30  █████████▒▒▒▒▒▒▒▒▒▒▒▒××   2 en trop (Tournée terrain), 2 reportées
    S50      7 déc.         27        4        25  ███▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒×       2 en trop (Tournée terrain), 4 reportées
    S51      14 déc.        13        0        26  ▒▒▒▒▒▒▒▒▒·········

    █ réservé   ▒ manquant   · place libre   × sans place
    3 semaines ne peuvent pas couvrir leur besoin : S49, S50 et S1.
    Le retard est rattrapé fin S2.
    10 demi-journées manquantes sont laissées pour après le 23 mai 2027.
    ");
    let (status, words) = shown("en", &supposed);
    assert_eq!(status, 1);
    insta::assert_snapshot!(words, @"
    Maison Aubier, marketing, Monday 23 November 2026
    Half-days of trainees: what is booked and still missing, and what the hosts can hold
    If 12 people start on 30 Nov 2026 (Immersion commerciale)
    If 1 person starts on 17 May 2027 (Immersion commerciale)
    Without Karim Benali
    If Sophie Lambert takes people along on 1 day a week at most
    With one more host, 1 day a week at most: Prospection téléphonique 2, Tournée terrain 1

    Week  From    Demand  Booked  Capacity
    ────  ──────  ──────  ──────  ────────  ────────────────────────  ────────────────────────────────────────────
    W48   23 Nov      11      11        23  ████████········
    W49   30 Nov      32      13        30  █████████▒▒▒▒▒▒▒▒▒▒▒▒××   2 too many (Tournée terrain), 2 carried over
    W50   7 Dec       27       4        25  ███▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒×       2 too many (Tournée terrain), 4 carried over
    W51   14 Dec      13       0        26  ▒▒▒▒▒▒▒▒▒·········

    █ booked   ▒ missing   · room left   × no room
    3 weeks cannot hold their demand: W49, W50 and W1.
    The hosts catch up by the end of W2.
    10 missing half-days are left for after 23 May 2027.
    ");
}

#[test]
fn what_cannot_be_supposed_says_what_where_and_what_to_do() {
    let stage = Stage::with_sample();
    let wrong: &[&[&str]] = &[
        &["--without", "karim-benal"],
        &["--without", "nobody"],
        &["--limit", "karim-benal:2"],
        &["--limit", "karim-benali:9"],
        &["--without", "karim-benali", "--limit", "karim-benali:2"],
        &["--without", "karim-benali", "--without", "karim-benali"],
        &["--limit", "karim-benali:1", "--limit", "karim-benali:2"],
        &["--hire", "2027-01-04:5:feild"],
        &["--hire", "2027-01-04:0:field"],
        &["--hire", "2026-11-22:1:field"],
        &["--hire", "2027-05-24:1:field"],
        &["--host", "2:coldcalls=3"],
        &["--host", "8:cold-calls=3"],
        &["--host", "2:cold-calls=21"],
    ];
    let mut said = String::new();
    for arguments in wrong {
        for language in ["en", "fr"] {
            let ran = run(&stage, language, arguments);
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
            said.push_str(&ran.err);
        }
    }
    insta::assert_snapshot!(said.replace(['\u{a0}', '\u{202f}'], " "), @"
    --without karim-benal: There is no host karim-benal. Did you mean karim-benali?
    --without karim-benal : Il n’y a pas d’accueillant karim-benal. Vouliez-vous dire karim-benali ?
    --without nobody: There is no host nobody. Choose one of: helene-faure, julien-moreau, karim-benali, marc-delattre, nadia-cherif, sophie-lambert, thomas-girard.
    --without nobody : Il n’y a pas d’accueillant nobody. Au choix : helene-faure, julien-moreau, karim-benali, marc-delattre, nadia-cherif, sophie-lambert, thomas-girard.
    --limit karim-benal:2: There is no host karim-benal. Did you mean karim-benali?
    --limit karim-benal:2 : Il n’y a pas d’accueillant karim-benal. Vouliez-vous dire karim-benali ?
    --limit karim-benali:9: It cannot be 9 days a week; choose from 1 to 7.
    --limit karim-benali:9 : 9 jours par semaine, ce n’est pas possible ; choisissez de 1 à 7.
    --limit karim-benali:2: karim-benali is left out as well; ask for one of the two.
    --limit karim-benali:2 : karim-benali est écarté aussi ; demandez l’un ou l’autre.
    --without: karim-benali is there twice; give it once.
    --without : karim-benali y est deux fois ; une fois suffit.
    --limit: karim-benali is there twice; give it once.
    --limit : karim-benali y est deux fois ; une fois suffit.
    --hire 2027-01-04:5:feild: There is no programme feild. Did you mean field?
    --hire 2027-01-04:5:feild : Il n’y a pas de programme feild. Vouliez-vous dire field ?
    --hire 2027-01-04:0:field: It cannot be 0 people; choose from 1 to 1000.
    --hire 2027-01-04:0:field : 0 personnes, ce n’est pas possible ; choisissez de 1 à 1000.
    --hire 2026-11-22:1:field: Nobody who starts on 22 Nov 2026 would be planned; choose a day from 23 Nov 2026 to 23 May 2027.
    --hire 2026-11-22:1:field : Une arrivée le 22 nov. 2026 ne serait pas planifiée ; choisissez un jour du 23 nov. 2026 au 23 mai 2027.
    --hire 2027-05-24:1:field: Nobody who starts on 24 May 2027 would be planned; choose a day from 23 Nov 2026 to 23 May 2027.
    --hire 2027-05-24:1:field : Une arrivée le 24 mai 2027 ne serait pas planifiée ; choisissez un jour du 23 nov. 2026 au 23 mai 2027.
    --host 2:coldcalls=3: No programme has a rotation coldcalls. Did you mean cold-calls?
    --host 2:coldcalls=3 : Aucun programme n’a de rotation coldcalls. Vouliez-vous dire cold-calls ?
    --host 8:cold-calls=3: It cannot be 8 days a week; choose from 1 to 7.
    --host 8:cold-calls=3 : 8 jours par semaine, ce n’est pas possible ; choisissez de 1 à 7.
    --host 2:cold-calls=21: It cannot be 21 trainees at once; choose from 1 to 20.
    --host 2:cold-calls=21 : 21 personnes à la fois, ce n’est pas possible ; choisissez de 1 à 20.
    ");
}

#[test]
fn a_faulty_horizon_forecasts_nothing() {
    let stage = Stage::with_sample();
    let file = stage.path("sample/workspace.ron");
    let whole = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, whole.replacen("calendar:", "horizon_weeks: 0,\n    calendar:", 1)).unwrap();
    for (language, words) in [("en", "see “terrain check”"), ("fr", "terrain check\u{a0}»")] {
        let ran = run(&stage, language, &[]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}
