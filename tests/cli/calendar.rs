//! `terrain calendar`: what is booked for a person, with a host or in a team, for any calendar.

use crate::stage::{Ran, Stage, TODAY, files};

fn calendar(stage: &Stage, arguments: &[&str]) -> Ran {
    stage.run(&[&["calendar", "sample", "--today", TODAY], arguments].concat())
}

/// Unfolds the lines and takes out the one that says when the file was made.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n ", "").replace("\r\n", "\n").replace(['\u{a0}', '\u{202f}'], " ");
    text.lines().filter(|line| !line.starts_with("DTSTAMP:")).collect::<Vec<_>>().join("\n")
}

fn of(text: &str, property: &str) -> Vec<String> {
    let lines = plain(text);
    lines.lines().filter_map(|line| line.strip_prefix(property)?.strip_prefix(':').map(str::to_owned)).collect()
}

#[test]
fn what_is_booked_for_a_person_is_a_calendar_in_either_language() {
    let stage = Stage::with_sample();
    let before = files(&stage.path("sample"));
    let written = |language| {
        let ran = calendar(&stage, &["--person", "amelie-durand", "--language", language]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        assert!(ran.out.starts_with("BEGIN:VCALENDAR\r\n") && ran.out.ends_with("END:VCALENDAR\r\n"));
        plain(&ran.out)
    };
    insta::assert_snapshot!(written("en"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Terrain//Terrain//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    NAME:Field days, Maison Aubier, marketing
    X-WR-CALNAME:Field days\, Maison Aubier\, marketing
    BEGIN:VEVENT
    DESCRIPTION:With Hélène Faure <helene.faure@example.com>\nTo look out for: La phrase d’ouverture\, Les mots du client quand il parle du prix\nState: Confirmed
    DTEND:20261126T123000
    DTSTART:20261126T090000
    LOCATION:Agence de Mâcon\, 12 quai Lamartine
    STATUS:CONFIRMED
    SUMMARY:Prospection téléphonique with Hélène Faure
    UID:s-haj4wt@amelie-durand
    END:VEVENT
    BEGIN:VEVENT
    DESCRIPTION:With Nadia Cherif <nadia.cherif@example.com>\nAccount: Hôtel Bellerive\nState: Confirmed
    DTEND:20261208T173000
    DTSTART:20261208T090000
    LOCATION:Hôtel Bellerive\, Annecy
    STATUS:CONFIRMED
    SUMMARY:Tournée terrain with Nadia Cherif
    UID:s-h5f5ps@amelie-durand
    END:VEVENT
    END:VCALENDAR
    ");
    insta::assert_snapshot!(written("fr"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Terrain//Terrain//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    NAME:Jours de terrain, Maison Aubier, marketing
    X-WR-CALNAME:Jours de terrain\, Maison Aubier\, marketing
    BEGIN:VEVENT
    DESCRIPTION:Avec Hélène Faure <helene.faure@example.com>\nÀ observer : La phrase d’ouverture\, Les mots du client quand il parle du prix\nÉtat : Confirmée
    DTEND:20261126T123000
    DTSTART:20261126T090000
    LOCATION:Agence de Mâcon\, 12 quai Lamartine
    STATUS:CONFIRMED
    SUMMARY:Prospection téléphonique avec Hélène Faure
    UID:s-haj4wt@amelie-durand
    END:VEVENT
    BEGIN:VEVENT
    DESCRIPTION:Avec Nadia Cherif <nadia.cherif@example.com>\nCompte : Hôtel Bellerive\nÉtat : Confirmée
    DTEND:20261208T173000
    DTSTART:20261208T090000
    LOCATION:Hôtel Bellerive\, Annecy
    STATUS:CONFIRMED
    SUMMARY:Tournée terrain avec Nadia Cherif
    UID:s-h5f5ps@amelie-durand
    END:VEVENT
    END:VCALENDAR
    ");
    assert_eq!(files(&stage.path("sample")), before, "nothing is changed");
}

#[test]
fn a_host_and_a_team_have_theirs_and_each_session_is_the_same_in_all() {
    let stage = Stage::with_sample();
    let out = |arguments: &[&str]| {
        let ran = calendar(&stage, arguments);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{arguments:?}");
        ran.out
    };
    let team = out(&["--team", "brand", "--language", "en"]);
    insta::assert_snapshot!(of(&team, "SUMMARY").join("\n"), @r"
    Hugo Petit\, Tournée terrain with Julien Moreau
    Amélie Durand\, Prospection téléphonique with Hélène Faure
    Amélie Durand\, Tournée terrain with Nadia Cherif
    Chloé Vidal\, Tournée terrain with Karim Benali
    ");
    let host = out(&["--host", "nadia-cherif", "--language", "en"]);
    insta::assert_snapshot!(of(&host, "SUMMARY").join("\n"), @"
    Tournée terrain with Inès Bouvier
    Tournée terrain with Amélie Durand
    ");
    let person = out(&["--person", "amelie-durand"]);
    let uids = of(&team, "UID");
    assert!(!of(&person, "UID").is_empty() && of(&person, "UID").iter().all(|uid| uids.contains(uid)));
}

#[test]
fn a_file_takes_it_outside_the_folder_and_an_empty_calendar_is_whole() {
    let stage = Stage::with_sample();
    let ran = calendar(&stage, &["--person", "amelie-durand", "-o", "amelie.ics", "--language", "en"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out, @"2 sessions in amelie.ics");
    let file = std::fs::read_to_string(stage.path("amelie.ics")).unwrap();
    let printed = calendar(&stage, &["--person", "amelie-durand", "--language", "en"]);
    assert_eq!(plain(&file), plain(&printed.out));
    let before = files(&stage.path("sample"));
    for to in ["sample/amelie.ics", "sample/people/amelie-durand.ron", "no/amelie.ics"] {
        let ran = calendar(&stage, &["--person", "amelie-durand", "-o", to]);
        assert_eq!((ran.status, ran.out.as_str(), ran.err.starts_with(to)), (2, "", true), "{}", ran.err);
    }
    assert_eq!(files(&stage.path("sample")), before);
    let late = ["calendar", "sample", "--team", "brand", "--today", "2031-01-06", "--language", "en"];
    let ran = stage.run(&late);
    assert_eq!((ran.status, ran.err.as_str()), (0, "Nothing is booked from today on.\n"));
    assert!(ran.out.starts_with("BEGIN:VCALENDAR") && !ran.out.contains("BEGIN:VEVENT"), "{}", ran.out);
}

#[test]
fn whose_it_is_must_be_said_once_and_be_known() {
    let stage = Stage::with_sample();
    let refused = |arguments: &[&str]| {
        let words = ["en", "fr"].map(|language| {
            let ran = calendar(&stage, &[arguments, &["--language", language]].concat());
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
            ran.err.lines().take(2).collect::<Vec<_>>().join(" / ")
        });
        words.join("\n").replace(['\u{a0}', '\u{202f}'], " ")
    };
    insta::assert_snapshot!(refused(&["--person", "amelie-duran"]), @"
    There is no person amelie-duran. / Did you mean amelie-durand?
    Il n’y a pas de personne amelie-duran. / Vouliez-vous dire amelie-durand ?
    ");
    insta::assert_snapshot!(refused(&["--host", "karim"]), @"
    There is no host karim. / Did you mean karim-benali?
    Il n’y a pas d’accueillant karim. / Vouliez-vous dire karim-benali ?
    ");
    insta::assert_snapshot!(refused(&["--team", "brnd"]), @"
    There is no team brnd. / Did you mean brand?
    Il n’y a pas d’équipe brnd. / Vouliez-vous dire brand ?
    ");
    insta::assert_snapshot!(refused(&["--team", "zzz"]), @"
    There is no team zzz.
    Il n’y a pas d’équipe zzz.
    ");
    insta::assert_snapshot!(refused(&[]), @"
    <--person <ID>|--host <ID>|--team <ID>> is missing. / 
    Il manque <--person <ID>|--host <ID>|--team <ID>>. /
    ");
    insta::assert_snapshot!(refused(&["--team", "brand", "--host", "karim-benali"]), @"
    --team <ID> cannot go together with --host <ID>. / 
    --team <ID> ne va pas avec --host <ID>. /
    ");
}
