//! Every reason why a session cannot stand somewhere in words, in both languages.

use crate::company::{KARIM, ROOT, day, person, sessions, with_hosts};
use insta::assert_snapshot;
use terrain::domain::rules::ClosedDay;
use terrain::domain::{
    Absence, Broken, Candidate, Half, HostId, PersonId, RotationId, SessionId, SessionRef, Slot, Week, Weekday,
    Workspace, holidays,
};
use terrain::texts::{Language, Texts};

pub fn company() -> Workspace {
    let amelie = sessions(
        "s-1 cold-calls 2026-12-10 Morning karim-benali Planned
        s-2 ride-alongs 2026-12-15 FullDay karim-benali Confirmed",
    );
    let people = [
        ("amelie", person("Amélie Durand", "2026-10-05", &amelie)),
        (
            "hugo",
            person("Hugo Petit", "2026-10-05", &sessions("s-1 ride-alongs 2026-12-10 FullDay karim-benali Planned")),
        ),
    ];
    let people: Vec<(&str, &str)> = people.iter().map(|(id, text)| (*id, text.as_str())).collect();
    with_hosts(ROOT, &people, &[("karim-benali", KARIM)])
}

pub fn every_broken() -> Vec<Broken> {
    let absence = |from: &str, to: &str, half, label: &str| Absence {
        from: day(from),
        to: day(to),
        half,
        label: label.to_owned(),
    };
    let host = || HostId::new("karim-benali");
    let hugo = || SessionRef { person: PersonId::new("hugo"), session: SessionId::new("s-1") };
    let own = |id: &str| SessionRef { person: PersonId::new("amelie"), session: SessionId::new(id) };
    let week = Week::of(day("2026-12-01"));
    let closed = [
        ClosedDay::Holiday(holidays::holidays("FR").unwrap().on(day("2026-12-25")).unwrap()),
        ClosedDay::Closure { from: day("2026-12-24"), to: day("2027-01-01"), label: "Fermeture annuelle".to_owned() },
        ClosedDay::Closure { from: day("2026-12-24"), to: day("2026-12-24"), label: String::new() },
        ClosedDay::PersonDayOff { day: Weekday::Sat },
        ClosedDay::PersonAbsent(absence("2026-12-21", "2026-12-23", Some(Half::Morning), "Congés")),
        ClosedDay::PersonAbsent(absence("2026-12-10", "2026-12-10", None, "")),
        ClosedDay::PersonNotStarted { start: day("2027-01-04") },
        ClosedDay::PersonLeft { left: day("2026-12-01") },
        ClosedDay::HostDayOff { host: host(), day: Weekday::Fri },
        ClosedDay::HostAbsent {
            host: host(),
            absence: absence("2026-12-07", "2026-12-11", None, "Salon professionnel"),
        },
        ClosedDay::HostAbsent {
            host: host(),
            absence: absence("2026-11-30", "2026-12-11", None, "RTT puis congés d’été"),
        },
        ClosedDay::HostNotYet { host: host(), from: day("2027-01-01") },
        ClosedDay::HostNoMore { host: host(), until: day("2026-12-09") },
    ];
    let rotation = || RotationId::new("ride-alongs");
    let first = || RotationId::new("cold-calls");
    let rest = [
        Broken::SecondThatDay { other: own("s-1") },
        Broken::PersonWeekFull { week, sessions: 3, limit: 2 },
        Broken::NoHost,
        Broken::NotTaken { host: host(), rotation: rotation() },
        Broken::OtherRotation { host: host(), rotation: rotation(), other: hugo() },
        Broken::TooManyTrainees { host: host(), trainees: 4, limit: 3 },
        Broken::HostWeekFull { host: host(), week, days: 3, limit: 2 },
        Broken::TooEarly { first: first(), needed: 1, reached: Some(day("2026-12-15")) },
        Broken::TooEarly { first: first(), needed: 2, reached: Some(day("2026-12-15")) },
        Broken::TooEarly { first: first(), needed: 1, reached: None },
        Broken::TooEarly { first: first(), needed: 2, reached: None },
        Broken::LeavesTooEarly { other: own("s-2"), rotation: rotation() },
        Broken::TooSoon { first: day("2026-11-23"), notice_days: 0 },
        Broken::TooSoon { first: day("2026-11-24"), notice_days: 1 },
        Broken::TooSoon { first: day("2026-11-28"), notice_days: 5 },
        Broken::BeyondHorizon { end: day("2027-05-24") },
    ];
    closed.into_iter().map(Broken::Closed).chain(rest).collect()
}

fn reasons(language: Language) -> String {
    let (texts, workspace) = (Texts::new(language), company());
    let (person, rotation, host) =
        (PersonId::new("amelie"), RotationId::new("cold-calls"), HostId::new("karim-benali"));
    let candidate = Candidate {
        person: &person,
        rotation: &rotation,
        date: day("2026-12-10"),
        slot: Slot::Morning,
        host: Some(&host),
        moving: None,
    };
    let line = |broken: &Broken| {
        let brief = texts.broken_briefly(broken, &candidate, &workspace);
        let words = brief.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        assert!(words <= 4, "{brief}");
        format!("{brief} | {}", texts.broken(broken, &candidate, &workspace))
    };
    shown(every_broken().iter().map(line).collect())
}

/// Joins lines with the spaces that do not break made visible, `_` wide and `~` narrow; nothing unfilled may be left.
pub fn shown(lines: Vec<String>) -> String {
    let text = lines.join("\n");
    for left in ["{", "}", "$", "broken-", "problem-", "field-", "value-", "fault-", "span-"] {
        assert!(!text.contains(left), "{left} in {text}");
    }
    text.replace('\u{a0}', "_").replace('\u{202f}', "~")
}

#[test]
fn every_reason_in_english() {
    assert_snapshot!(reasons(Language::En), @r"
    Public holiday | Fri_25_Dec is a public holiday: Christmas Day.
    Closed | The company is closed from 24_Dec_2026 to 1_Jan_2027: fermeture annuelle.
    Closed | The company is closed on 24_Dec.
    Amélie does not work | Amélie Durand does not work on Saturdays.
    Amélie: congés | Amélie Durand is away from 21 to 23_Dec (mornings): congés.
    Amélie is away | Amélie Durand is away on 10_Dec.
    Before the first day | Amélie Durand starts on Mon_4_Jan_2027.
    Has left | Amélie Durand is gone from Tue_1_Dec on.
    Karim does not work | Karim Benali does not work on Fridays.
    Karim: salon professionnel | Karim Benali is away from 7 to 11_Dec: salon professionnel.
    Karim is away | Karim Benali is away from 30_Nov to 11_Dec: RTT puis congés d’été.
    Karim starts later | Karim Benali takes trainees from Fri_1_Jan_2027 on.
    Karim no longer hosts | Karim Benali takes trainees until Wed_9_Dec.
    Already has a session | Amélie Durand already has a session on Thu_10_Dec: “Prospection téléphonique” (morning, with Karim Benali).
    Amélie: full week | Amélie Durand would have 3 sessions in week 49; the limit is 2.
    No host | No host has been chosen.
    Not with Karim | Karim Benali takes nobody for “Tournée terrain”.
    Karim: other rotation | Karim Benali already has Hugo Petit then, for “Tournée terrain”.
    Karim: no room | Karim Benali would have 4 trainees at once, and takes 3.
    Karim: full week | Karim Benali would have trainees on 3 days of week 49, and takes them on 2.
    Too early | This comes after one session of “Prospection téléphonique”, which is on Tue_15_Dec.
    Too early | This comes after 2 sessions of “Prospection téléphonique”, the last of which is on Tue_15_Dec.
    Too early | This comes after one session of “Prospection téléphonique”, which has no date yet.
    Too early | This comes after 2 sessions of “Prospection téléphonique”, which do not all have a date yet.
    Breaks the order | “Tournée terrain” on Tue_15_Dec would then come too early.
    Past date | The first possible date is Mon_23_Nov.
    1 day’s notice | Notice is 1 day; the first possible date is Tue_24_Nov.
    5 days’ notice | Notice is 5 days; the first possible date is Sat_28_Nov.
    Beyond the horizon | Planning ends before Mon_24_May_2027.
    ");
}

#[test]
fn every_reason_in_french() {
    assert_snapshot!(reasons(Language::Fr), @r"
    Jour férié | Le ven._25_déc. est un jour férié_: Noël.
    Fermeture | L’entreprise est fermée du 24_déc._2026 au 1er_janv._2027_: fermeture annuelle.
    Fermeture | L’entreprise est fermée le 24_déc.
    Amélie ne travaille pas | Amélie Durand ne travaille pas le samedi.
    Amélie_: congés | Amélie Durand s’absente du 21 au 23_déc. (matins)_: congés.
    Amélie s’absente | Amélie Durand s’absente le 10_déc.
    Avant son arrivée | Amélie Durand commence le lun._4_janv._2027.
    Après son départ | Amélie Durand n’est plus là à partir du mar._1er_déc.
    Karim ne travaille pas | Karim Benali ne travaille pas le vendredi.
    Karim_: salon professionnel | Karim Benali s’absente du 7 au 11_déc._: salon professionnel.
    Karim s’absente | Karim Benali s’absente du 30_nov. au 11_déc._: RTT puis congés d’été.
    Karim commence plus tard | Karim Benali n’accueille qu’à partir du ven._1er_janv._2027.
    Karim n’accueille plus | Karim Benali n’accueille que jusqu’au mer._9_déc.
    Déjà une séance | Amélie Durand a déjà une séance le jeu._10_déc._: «_Prospection téléphonique_» (matin, avec Karim Benali).
    Amélie_: semaine pleine | Amélie Durand aurait 3 séances en semaine 49~; la limite est de 2.
    Sans accueillant | Il manque un accueillant.
    Pas avec Karim | Karim Benali n’accueille pas pour «_Tournée terrain_».
    Karim_: autre rotation | Karim Benali accueille déjà Hugo Petit à ce moment-là, pour «_Tournée terrain_».
    Karim_: plus de place | Karim Benali aurait 4 personnes à la fois, et en accueille 3 au plus.
    Karim_: semaine pleine | Karim Benali accueillerait 3 jours en semaine 49, et en propose 2.
    Trop tôt | Il faut d’abord une séance de «_Prospection téléphonique_», et elle est le mar._15_déc.
    Trop tôt | Il faut d’abord 2 séances de «_Prospection téléphonique_», et la dernière est le mar._15_déc.
    Trop tôt | Il faut d’abord une séance de «_Prospection téléphonique_», qui n’a pas encore de date.
    Trop tôt | Il faut d’abord 2 séances de «_Prospection téléphonique_», qui n’ont pas encore toutes une date.
    Ordre rompu | La séance de «_Tournée terrain_» du mar._15_déc. viendrait alors trop tôt.
    Date passée | La première date possible est le lun._23_nov.
    Préavis de 1 jour | Le préavis est de 1 jour~; la première date possible est le mar._24_nov.
    Préavis de 5 jours | Le préavis est de 5 jours~; la première date possible est le sam._28_nov.
    Au-delà de l’horizon | La planification s’arrête avant le lun._24_mai_2027.
    ");
}
