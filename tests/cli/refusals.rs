//! Errors: in words on standard error, exit status 2, nothing on standard output, in both languages.

use crate::stage::{Stage, TODAY, files};
use std::fs;

/// Runs what must fail and gives its words in English and French.
fn refused(stage: &Stage, arguments: &[&str]) -> [String; 2] {
    ["en", "fr"].map(|language| {
        let ran = stage.run(&[arguments, &["--language", language]].concat());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}: {}", ran.err);
        assert!(ran.err.ends_with('\n') && !ran.err.contains("error:"), "{}", ran.err);
        ran.err
    })
}

fn first_lines(stage: &Stage, arguments: &[&str]) -> String {
    refused(stage, arguments).map(|words| words.lines().next().unwrap().to_owned()).join("\n")
}

#[test]
fn a_folder_that_is_not_there() {
    let stage = Stage::new();
    for verb in ["status", "check", "plan", "forecast"] {
        insta::allow_duplicates! {
            insta::assert_snapshot!(first_lines(&stage, &[verb, "nowhere"]), @"
            nowhere: The folder is not there.
            nowhere : Le dossier est introuvable.
            ");
        }
    }
}

#[test]
fn a_folder_without_a_workspace() {
    let stage = Stage::new();
    fs::create_dir(stage.path("empty")).unwrap();
    insta::assert_snapshot!(first_lines(&stage, &["status", "empty"]), @"
    empty: There is no workspace.ron in this folder.
    empty : Il n’y a pas de workspace.ron dans ce dossier.
    ");
}

#[test]
fn a_broken_workspace_file_stays_as_it_is() {
    let stage = Stage::with_sample();
    let file = stage.path("sample/workspace.ron");
    let whole = fs::read_to_string(&file).unwrap();
    fs::write(&file, whole.replacen("name:", "nam:", 1)).unwrap();
    let before = files(&stage.path("sample"));
    for arguments in [&["status", "sample"][..], &["check", "sample"], &["plan", "sample", "--apply"]] {
        for words in refused(&stage, arguments) {
            assert!(words.contains("workspace.ron") && words.contains("nam") && words.contains("name"), "{words}");
        }
    }
    assert_eq!(files(&stage.path("sample")), before);
}

#[test]
fn a_holiday_code_nobody_knows() {
    let stage = Stage::new();
    insta::assert_snapshot!(first_lines(&stage, &["holidays", "FRA", "2027"]), @"
    No public holidays are known for FRA. Did you mean FR?
    Aucun jour férié connu pour FRA. Vouliez-vous dire FR ?
    ");
    insta::assert_snapshot!(first_lines(&stage, &["new", "here", "--holidays", "FX-57"]), @"
    No public holidays are known for FX-57. Did you mean FR-57?
    Aucun jour férié connu pour FX-57. Vouliez-vous dire FR-57 ?
    ");
    assert!(!stage.path("here").exists());
    insta::assert_snapshot!(first_lines(&stage, &["holidays", "FR", "1850"]), @"
    Public holidays are known from 2015 to 2050.
    Les jours fériés sont connus de 2015 à 2050.
    ");
}

#[test]
fn a_date_that_does_not_exist() {
    let stage = Stage::new();
    for wrong in ["2026-02-30", "tomorrow", "23/11/2026"] {
        let [english, french] = refused(&stage, &["status", "x", "--today", wrong]);
        assert!(english.contains(wrong) && english.contains("YYYY-MM-DD"), "{english}");
        assert!(french.contains(wrong) && french.contains("Il faut une date"), "{french}");
    }
}

#[test]
fn a_page_that_does_not_exist() {
    let stage = Stage::new();
    for wrong in ["calender", "person", "person/", "team/", "hr/brand"] {
        let [english, french] = refused(&stage, &["--page", wrong]);
        assert!(english.contains("Pages are overview, calendar"), "{english}");
        assert!(french.contains("Les pages sont overview, calendar"), "{french}");
    }
}

#[test]
fn arguments_that_make_no_sense() {
    let stage = Stage::new();
    let wrong: &[&[&str]] = &[
        &["stauts", "here"],
        &["status"],
        &["status", "a", "b"],
        &["status", "a", "--jsn"],
        &["status", "a", "--page", "people"],
        &["demo", "--theme", "blue"],
        &["plan", "a", "--time-limit-ms", "soon"],
        &["plan", "a", "--time-limit-ms"],
        &["holidays", "FR", "MMXXVII"],
        &["forecast", "a", "--hire", "soon"],
        &["forecast", "a", "--limit", "karim-benali"],
        &["forecast", "a", "--host", "2"],
    ];
    insta::assert_snapshot!(
        wrong.iter().map(|arguments| first_lines(&stage, arguments)).collect::<Vec<_>>().join("\n"), @"
    There is no verb stauts.
    Il n’y a pas de verbe stauts.
    <DIR> is missing.
    Il manque <DIR>.
    b is not known here.
    b n’est pas connu ici.
    --jsn is not known here.
    --jsn n’est pas connu ici.
    --page is not known here.
    --page n’est pas connu ici.
    --theme <light|dark> cannot be blue. Choose one of: light, dark.
    --theme <light|dark> ne peut pas valoir blue. Au choix : light, dark.
    --time-limit-ms <N> cannot be soon. It must be a whole number.
    --time-limit-ms <N> ne peut pas valoir soon. Il faut un nombre entier.
    --time-limit-ms <N> needs a value.
    --time-limit-ms <N> demande une valeur.
    <YEAR> cannot be MMXXVII. It must be a whole number.
    <YEAR> ne peut pas valoir MMXXVII. Il faut un nombre entier.
    --hire <DATE:N:PROGRAMME> cannot be soon. It must be a first day, how many people and their programme, such as 2027-01-04:5:field.
    --hire <DATE:N:PROGRAMME> ne peut pas valoir soon. Il faut un premier jour, un nombre de personnes et leur programme, par exemple 2027-01-04:5:field.
    --limit <HOST:DAYS> cannot be karim-benali. It must be a host and days a week, such as karim-benali:3.
    --limit <HOST:DAYS> ne peut pas valoir karim-benali. Il faut un accueillant et des jours par semaine, par exemple karim-benali:3.
    --host <DAYS:ROTATION=N,…> cannot be 2. It must be days a week and trainees at once by rotation, such as 2:cold-calls=3,ride-alongs=1.
    --host <DAYS:ROTATION=N,…> ne peut pas valoir 2. Il faut des jours par semaine et, par rotation, le nombre de personnes à la fois, par exemple 2:cold-calls=3,ride-alongs=1.
    "
    );
    // A language that does not exist leaves the system's.
    let ran = stage.run(&["--language", "de"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("--language <fr|en> cannot be de. Choose one of: fr, en."), "{}", ran.err);
}

#[test]
fn no_window_without_a_display() {
    let stage = Stage::with_sample();
    for arguments in
        [&[][..], &["sample"], &["--page", "people"], &["--page", "host/karim-benali"], &["--page", "help"]]
    {
        let [english, french] = refused(&stage, arguments);
        assert!(english.contains("no display") && french.contains("pas d’écran"));
    }
}

#[test]
fn a_folder_that_holds_a_workspace_is_not_made_anew() {
    let stage = Stage::with_sample();
    let before = files(&stage.path("sample"));
    for words in refused(&stage, &["new", "sample"]) {
        assert!(words.contains("workspace.ron"), "{words}");
    }
    assert_eq!(files(&stage.path("sample")), before);
}

#[test]
fn a_broken_person_leaves_the_others() {
    let stage = Stage::with_sample();
    let file = stage.path("sample/people/hugo-petit.ron");
    fs::write(&file, "(name: \"Hugo Petit\",\n  start: 2026,\n").unwrap();
    let before = files(&stage.path("sample"));
    let ran = stage.run(&["status", "sample", "--json", "--today", TODAY]);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("1 file could not be read"), "{}", ran.err);
    assert!(ran.out.contains("amelie-durand") && !ran.out.contains("hugo-petit"));
    let (status, out) = stage.json(&["check", "sample"]);
    assert_eq!(status, 1);
    let problems = crate::stage::parse(&out);
    let of_file = problems["problems"].as_array().unwrap().iter().find(|problem| problem["rule"] == "file").unwrap();
    assert_eq!((&of_file["file"], &of_file["line"]), (&"people/hugo-petit.ron".into(), &2.into()));
    assert_eq!(stage.run(&["plan", "sample", "--apply", "--today", TODAY]).status, 1);
    assert_eq!(
        files(&stage.path("sample"))[std::path::Path::new("people/hugo-petit.ron")],
        before[std::path::Path::new("people/hugo-petit.ron")]
    );
}
