//! Hosts: the table, the form for a new one, a host's page.

use crate::stage::{Played, Stage, booked, day, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{
    Absence, Command, Host, HostId, Person, Reason, Session, SessionRef, Slot, Status, Weekday, Workspace,
};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::{Page, Selection};
use terrain::ui::views::host::HostView;
use terrain::ui::views::host::model::{Model, model};
use terrain::ui::views::hosts::HostsView;
use terrain::ui::views::hosts::listing::{Column, Wanted, listing};
use terrain::ui::views::hosts::row::row;
use terrain::ui::views::people::facts::Facts;
use terrain::ui::widgets::Load;

/// The small company with something in every corner of a host's page.
fn stage(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.change(|workspace| {
        let karim = Arc::make_mut(workspace.hosts.get_mut("karim-benali").unwrap());
        karim.works = Some([Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu].into_iter().collect());
        karim.email = "karim.benali@example.com".into();
        karim.from = Some(day("2026-09-01"));
        karim.absences.push(Absence {
            from: day("2026-12-07"),
            to: day("2026-12-11"),
            half: None,
            label: "Salon professionnel".into(),
        });
        let nadia = Arc::make_mut(workspace.hosts.get_mut("nadia-cherif").unwrap());
        nadia.max_days_per_week = 1;
        nadia.works = Some([Weekday::Mon, Weekday::Wed, Weekday::Fri].into_iter().collect());
        let mut add = |person: &str, id: &str, session: Session| {
            let person: &mut Arc<Person> = workspace.people.get_mut(person).unwrap();
            Arc::make_mut(person).sessions.insert(id.into(), session);
        };
        let shown = Session {
            topics: vec!["Écouter cinq appels".into(), "En passer trois".into()],
            ..booked("cold-calls", "2026-11-30", "karim-benali", Status::Planned)
        };
        add("ines-bouvier", "s-1", shown);
        add("chloe-vidal", "s-1", booked("cold-calls", "2026-11-30", "karim-benali", Status::Confirmed));
        let broken = Session {
            account: "Hôtel du Parc".into(),
            ..booked("ride-alongs", "2026-12-09", "karim-benali", Status::Planned)
        };
        add("hugo-petit", "s-9", broken);
        let declined = Session {
            reason: Some(Reason::Host),
            instead: Some(day("2026-12-16")),
            ..booked("cold-calls", "2026-12-15", "karim-benali", Status::Declined)
        };
        add("ines-bouvier", "s-2", declined);
    });
    stage
}

fn facts_of<T>(stage: &Stage, with: impl FnOnce(&Facts<'_>) -> T) -> T {
    with(&Facts::from(&stage.cx()))
}

/// A week as one sign.
fn sign(load: Load) -> char {
    match load {
        Load::Free => '.',
        Load::Some => 'o',
        Load::Full => 'O',
        Load::Over => '!',
        Load::Absent => '-',
        Load::Closed => '#',
    }
}

fn table(stage: &Stage) -> String {
    let text = facts_of(stage, |facts| {
        let hosts = listing(facts, &Wanted::default());
        let rows = hosts.iter().map(|id| {
            let row = row(facts, id).unwrap();
            let strip: String = row.weeks.iter().map(|week| sign(week.load)).collect();
            let next = row.next.map_or(String::new(), |next| format!("{} {}", next.date, next.name));
            [row.name, row.area, row.days, row.takes_words, row.per_week, strip, next, row.absence].join(" | ")
        });
        rows.collect::<Vec<_>>().join("\n")
    });
    text.replace('\u{a0}', " ")
}

#[test]
fn each_host_is_a_row_with_days_load_next_trainee_and_absence() {
    assert_snapshot!(table(&stage(Language::Fr)), @r"
    Hélène Faure | Mâcon | lun.–ven. | Prospection : 3 à la fois, Tournées : 1 à la fois | 2 jours | o....#.................... | jeu. 26 nov. Amélie Durand | 
    Karim Benali | Lyon | lun.–jeu. | Prospection : 3 à la fois, Tournées : 1 à la fois | 2 jours | .o!..#.................... | lun. 30 nov. Chloé Vidal | 7–11 déc. · Salon professionnel
    Nadia Cherif | Annecy | lun., mer., ven. | Prospection : 3 à la fois, Tournées : 1 à la fois | 1 jour | ..O..#.................... | mar. 8 déc. Amélie Durand |
    ");
    assert_snapshot!(table(&stage(Language::En)), @r"
    Hélène Faure | Mâcon | Mon–Fri | Cold calls: 3 at once, Ride-alongs: 1 at once | 2 days | o....#.................... | Thu 26 Nov Amélie Durand | 
    Karim Benali | Lyon | Mon–Thu | Cold calls: 3 at once, Ride-alongs: 1 at once | 2 days | .o!..#.................... | Mon 30 Nov Chloé Vidal | 7–11 Dec · Salon professionnel
    Nadia Cherif | Annecy | Mon, Wed, Fri | Cold calls: 3 at once, Ride-alongs: 1 at once | 1 day | ..O..#.................... | Tue 8 Dec Amélie Durand |
    ");
}

#[test]
fn a_week_says_what_is_taken_and_the_row_is_read_as_one_sentence() {
    let read = |language| {
        let stage = stage(language);
        let text = facts_of(&stage, |facts| {
            let row = row(facts, &"karim-benali".into()).unwrap();
            let weeks = [0, 1, 2, 5].map(|at| row.weeks[at].words(&stage.texts));
            format!("{}\n{}", row.spoken, weeks.join("\n"))
        });
        text.replace('\u{a0}', " ")
    };
    assert_snapshot!(read(Language::Fr), @r"
    Karim Benali ; Lyon ; lun.–jeu. ; Prospection : 3 à la fois, Tournées : 1 à la fois ; 2 jours par semaine au plus ; 26 semaines : 2 sur 48 jours pris, trop en S50 ; prochaine personne Chloé Vidal, lun. 30 nov. ; absence 7–11 déc. · Salon professionnel
    S48 : 0 sur 2 jours pris
    S49 : 1 sur 2 jours pris
    S50 : 1 sur 0 jours pris
    S53 : fermeture
    ");
    assert_snapshot!(read(Language::En), @r"
    Karim Benali; Lyon; Mon–Thu; Cold calls: 3 at once, Ride-alongs: 1 at once; at most 2 days a week; 26 weeks: 2 of 48 days taken, too many in W50; next trainee Chloé Vidal, Mon 30 Nov; away 7–11 Dec · Salon professionnel
    W48: 0 of 2 days taken
    W49: 1 of 2 days taken
    W50: 1 of 0 days taken
    W53: closed
    ");
}

#[test]
fn each_column_sorts_both_ways_and_nothing_comes_last() {
    let mut stage = stage(Language::En);
    stage.change(|workspace| {
        workspace.hosts.insert("zoe".into(), Arc::new(Host::new("Zoé")));
    });
    let order = facts_of(&stage, |facts| {
        let mut text = String::new();
        for column in Column::ALL {
            for descending in [false, true] {
                let found = listing(facts, &Wanted { sort: column, descending, ..Wanted::default() });
                let names: Vec<&str> = found.iter().map(|id| id.as_str().split('-').next().unwrap()).collect();
                text += &format!("{column:?}{}: {}\n", if descending { " back" } else { "" }, names.join(" "));
            }
        }
        text
    });
    assert_snapshot!(order, @r"
    Name: helene karim nadia zoe
    Name back: zoe nadia karim helene
    Area: nadia karim helene zoe
    Area back: helene karim nadia zoe
    Days: helene zoe karim nadia
    Days back: nadia karim helene zoe
    Takes: zoe helene karim nadia
    Takes back: helene karim nadia zoe
    PerWeek: nadia helene karim zoe
    PerWeek back: helene karim zoe nadia
    Load: zoe helene nadia karim
    Load back: karim helene nadia zoe
    Next: helene karim nadia zoe
    Next back: nadia karim helene zoe
    Absence: karim helene nadia zoe
    Absence back: karim helene nadia zoe
    ");
}

fn page(stage: &Stage) -> Model {
    facts_of(stage, |facts| model(facts, &"karim-benali".into()).unwrap())
}

fn page_text(stage: &Stage) -> String {
    let model = page(stage);
    let mut text = format!("{}\n{}\n", model.title, model.sentence);
    for card in &model.cards {
        let filled = if card.is_confirmed { "filled" } else { "outlined" };
        text += &format!("\n[{} {filled}] {} | {}\n", card.rotation_name, card.title, card.details);
        if !card.band.is_empty() {
            text += &format!("  ! {}\n", card.band);
        }
        for trainee in &card.trainees {
            let dots: Vec<&str> = trainee.dots.iter().map(|dots| dots.words.as_str()).collect();
            text += &format!("  {} ({}) {}\n    {}\n", trainee.person, trainee.who, dots.join("; "), trainee.done);
            text += &format!("    show: {}\n    {}\n", trainee.show.replace('\n', " / "), trainee.next);
            text += &format!("    {:?}", trainee.status);
            text += &format!(" reason {:?}, instead {:?}, free {:?}\n", trainee.reason, trainee.instead, trainee.free);
        }
    }
    text += &format!("\n{}\n", model.rest);
    for (label, value) in &model.offers {
        text += &format!("{label}: {value}\n");
    }
    for away in &model.away {
        text +=
            &format!("away {} {}{}\n", away.period, away.label, if away.absence.is_some() { "" } else { " (company)" });
    }
    for recent in &model.recent {
        text += &format!("recent {} {} {:?}\n", recent.person, recent.date, recent.state);
    }
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_hosts_page_says_who_comes_what_they_have_done_and_what_to_show() {
    assert_snapshot!(page_text(&stage(Language::Fr)), @r"
    3 personnes avec Karim d’ici au 9 déc.
    2 demandes attendent une réponse, 1 séance enfreint une règle.

    [Prospection téléphonique outlined] Lundi 30 novembre | 9:00–12:30, Lyon · 2 places prises sur 3
      Chloé Vidal (Arrivée 16 nov., sans expérience) Prospection : 0 faite, 1 prévue, 3 sans date; Tournées : 0 faite, 3 sans date
        Rien encore : ce sera la première séance.
        show: 
        Ensuite : Prospection téléphonique, encore 3 à planifier, échéance 15 janv.
        Confirmed reason None, instead None, free None
      Inès Bouvier (Numérique, arrivée 1er sept., sans expérience) Prospection : 0 faite, 1 prévue, 3 sans date; Tournées : 0 faite, 3 sans date
        Rien encore : ce sera la première séance.
        show: Écouter cinq appels / En passer trois
        Ensuite : Prospection téléphonique, encore 3 à planifier, échéance 31 oct.
        Planned reason None, instead None, free None

    [Tournée terrain outlined] Mercredi 9 décembre | 9:00–17:30, Hôtel du Parc
      ! Karim Benali s’absente du 7 au 11 déc. : salon professionnel.
      Hugo Petit (Marque, arrivée 7 sept., sans expérience) Prospection : 4 faites; Tournées : 0 faite, 1 sans compte rendu, 1 prévue, 1 sans date
        4 prospections. Dernière le 13 oct. avec Karim Benali.
        show: 
        Ensuite : Tournée terrain, encore 1 à planifier, échéance 6 déc.
        Planned reason None, instead None, free Some((2026-12-01, FullDay))

    [Prospection téléphonique outlined] Mardi 15 décembre | 9:00–12:30, Lyon · 0 place prise sur 3
      Inès Bouvier (Numérique, arrivée 1er sept., sans expérience) Prospection : 0 faite, 1 prévue, 3 sans date; Tournées : 0 faite, 3 sans date
        Rien encore : ce sera la première séance.
        show: 
        Ensuite : Prospection téléphonique, encore 3 à planifier, échéance 31 oct.
        Declined reason Some(Host), instead Some(2026-12-16), free None

    Rien d’autre n’est réservé : il reste 47 jours à offrir d’ici au 23 mai.
    Prospection: 3 personnes à la fois
    Tournées: 1 personne à la fois
    Par semaine: 2 jours au plus
    Jours: lundi au jeudi
    Secteur: Lyon
    E-mail: karim.benali@example.com
    Accueille dès le: 1er sept. 2026
    away 7–11 déc. Salon professionnel
    away 24–31 déc. Fermeture de fin d’année (company)
    recent Amélie Durand jeu. 19 nov. Signed
    recent Amélie Durand ven. 6 nov. Signed
    recent Hugo Petit mar. 13 oct. Signed
    recent Hugo Petit jeu. 1er oct. Signed
    recent Hugo Petit mar. 22 sept. Signed
    recent Hugo Petit mar. 15 sept. Signed
    recent Sarah Nguyen jeu. 10 sept. Signed
    ");
    assert_snapshot!(page_text(&stage(Language::En)), @r"
    3 people with Karim by 9 Dec
    2 requests wait for an answer, 1 session breaks a rule.

    [Prospection téléphonique outlined] Monday 30 November | 09:00–12:30, Lyon · 2 of 3 places taken
      Chloé Vidal (Started 16 Nov, no experience) Cold calls: 0 done, 1 scheduled, 3 without a date; Ride-alongs: 0 done, 3 without a date
        Nothing yet: this will be the first session.
        show: 
        Next: Prospection téléphonique, 3 still missing, due 15 Jan
        Confirmed reason None, instead None, free None
      Inès Bouvier (Numérique, started 1 Sep, no experience) Cold calls: 0 done, 1 scheduled, 3 without a date; Ride-alongs: 0 done, 3 without a date
        Nothing yet: this will be the first session.
        show: Écouter cinq appels / En passer trois
        Next: Prospection téléphonique, 3 still missing, due 31 Oct
        Planned reason None, instead None, free None

    [Tournée terrain outlined] Wednesday 9 December | 09:00–17:30, Hôtel du Parc
      ! Karim Benali is away from 7 to 11 Dec: salon professionnel.
      Hugo Petit (Marque, started 7 Sep, no experience) Cold calls: 4 done; Ride-alongs: 0 done, 1 without an outcome, 1 scheduled, 1 without a date
        4 cold-call sessions. Last 13 Oct with Karim Benali.
        show: 
        Next: Tournée terrain, 1 still missing, due 6 Dec
        Planned reason None, instead None, free Some((2026-12-01, FullDay))

    [Prospection téléphonique outlined] Tuesday 15 December | 09:00–12:30, Lyon · 0 of 3 places taken
      Inès Bouvier (Numérique, started 1 Sep, no experience) Cold calls: 0 done, 1 scheduled, 3 without a date; Ride-alongs: 0 done, 3 without a date
        Nothing yet: this will be the first session.
        show: 
        Next: Prospection téléphonique, 3 still missing, due 31 Oct
        Declined reason Some(Host), instead Some(2026-12-16), free None

    Nothing else is booked: 47 days left to offer by 23 May.
    Cold calls: 3 people at once
    Ride-alongs: 1 person at once
    Each week: 2 days at most
    Days: Monday to Thursday
    Area: Lyon
    Email: karim.benali@example.com
    Host from: 1 Sep 2026
    away 7–11 Dec Salon professionnel
    away 24–31 Dec Fermeture de fin d’année (company)
    recent Amélie Durand Thu 19 Nov Signed
    recent Amélie Durand Fri 6 Nov Signed
    recent Hugo Petit Tue 13 Oct Signed
    recent Hugo Petit Thu 1 Oct Signed
    recent Hugo Petit Tue 22 Sep Signed
    recent Hugo Petit Tue 15 Sep Signed
    recent Sarah Nguyen Thu 10 Sep Signed
    ");
}

#[test]
fn a_host_nobody_comes_to_and_one_with_sessions_to_sign() {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| {
        let sarah = Arc::make_mut(workspace.people.get_mut("sarah-nguyen").unwrap());
        sarah.sessions.get_mut("s-2").unwrap().signed_by.clear();
    });
    let read = |id: &str| {
        let model = facts_of(&stage, |facts| model(facts, &id.into()).unwrap());
        let recent: Vec<String> = model.recent.iter().map(|r| format!("{} {:?}", r.person, r.state)).collect();
        format!("{} {} | {}", model.title, model.sentence, recent.join(", "))
    };
    assert_snapshot!(read("nadia-cherif"), @r"
    1 person with Nadia by 8 Dec Everything is confirmed. | Hugo Petit NoOutcome, Sarah Nguyen ToSign
    ");
    assert_snapshot!(read("helene-faure"), @r"
    1 person with Hélène by 26 Nov Everything is confirmed. |
    ");
}

type Hosts = Harness<'static, Played<HostsView>>;
type OneHost = Harness<'static, Played<HostView>>;

fn shown(stage: Stage) -> Hosts {
    play(stage, HostsView::default(), HostsView::show)
}

pub fn opened(stage: Stage, id: &'static str) -> OneHost {
    let id = HostId::new(id);
    play(stage, HostView::default(), move |view, ui, cx| view.show(ui, cx, &id))
}

fn rows(harness: &Hosts) -> String {
    let rows = harness.get_all_by_role(Role::Row);
    let mut rows: Vec<(i32, String)> = rows
        .map(|row| {
            let label = row.accesskit_node().label().unwrap();
            (row.rect().top() as i32, label.split(' ').next().unwrap_or_default().to_owned())
        })
        .collect();
    rows.sort();
    rows.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(" ")
}

pub fn sessions_name(person: &str, session: &str) -> SessionRef {
    SessionRef { person: person.into(), session: session.into() }
}

#[test]
fn the_table_is_sorted_searched_walked_and_opened() {
    let mut harness = shown(stage(Language::En));
    assert_eq!(rows(&harness), "Hélène Karim Nadia");
    harness.get_by_role_and_label(Role::ColumnHeader, "Area").click();
    harness.run();
    assert_eq!(rows(&harness), "Nadia Karim Hélène");
    harness.get_by_label("Search by name or area").focus();
    harness.run();
    harness.get_by_label("Search by name or area").type_text("macon");
    harness.run();
    assert_eq!(rows(&harness), "Hélène");
    harness.get_by_label("Search by name or area").type_text("zzz");
    harness.run();
    harness.get_by_label("Show everybody").click();
    harness.run();
    let first = harness.get_all_by_role(Role::Row).min_by_key(|row| row.rect().top() as i32).unwrap();
    first.focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().asked, [Action::Go(Page::Host("karim-benali".into()))]);
}

#[test]
fn only_the_rows_that_are_seen_are_there() {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| {
        for n in 0..500 {
            workspace.hosts.insert(format!("host-{n}").as_str().into(), Arc::new(Host::new(format!("Host {n}"))));
        }
    });
    let harness = shown(stage);
    let count = harness.get_all_by_role(Role::Row).count();
    assert!((20..40).contains(&count), "{count}");
}

#[test]
fn a_new_host_needs_a_name_and_opens_on_its_page() {
    let mut harness = shown(stage(Language::En));
    harness.get_by_label("New host…").click();
    harness.run();
    harness.get_by_label("Add the host").click();
    harness.run();
    assert!(harness.query_by_label("A name is needed.").is_some());
    assert_eq!(harness.state().asked, []);
    harness.get_by_label("Name").focus();
    harness.run();
    harness.get_by_label("Name").type_text(" Karim Benali ");
    harness.get_by_label("Trainees at once, Prospection téléphonique").focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.key_press(Key::ArrowUp);
    harness.run();
    harness.get_by_label("Friday").click();
    harness.run();
    harness.get_by_label("Add the host").click();
    harness.run();
    let id = HostId::new("karim-benali-2");
    let mut host = Host::new("Karim Benali");
    host.takes = [("cold-calls".into(), 2)].into();
    host.works = Some([Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu].into_iter().collect());
    let added = Command::AddHost { id: id.clone(), host: Box::new(host) };
    assert_eq!(harness.state().asked, [Action::Do(added), Action::Go(Page::Host(id))]);
    assert!(harness.query_by_label("New host…").is_some());
}

#[test]
fn no_hosts_says_what_belongs_there_and_rights_hide_the_button() {
    let mut workspace = crate::stage::company();
    workspace.hosts.clear();
    workspace.people.clear();
    let empty = |workspace: Workspace, may: bool| {
        let mut stage = Stage::of(workspace, Language::En);
        if !may {
            stage.rights.read_only = Some(terrain::app::ReadOnly::Folder);
        }
        let harness = shown(stage);
        (harness.query_by_label("No hosts yet").is_some(), harness.query_by_label("New host…").is_some())
    };
    assert_eq!(empty(workspace.clone(), true), (true, true));
    assert_eq!(empty(workspace, false), (true, false));
}

#[test]
fn a_request_is_accepted() {
    let mut harness = opened(stage(Language::En), "karim-benali");
    harness.get_by_label("Accept Inès Bouvier").click();
    harness.run();
    let name = sessions_name("ines-bouvier", "s-1");
    assert_eq!(harness.state().asked, [Action::Do(Command::ConfirmSession { name: name.clone() })]);
    assert_eq!(harness.state().stage.workspace.session(&name).unwrap().status, Status::Confirmed);
    assert!(harness.query_by_label("Accept Inès Bouvier").is_none());
}

#[test]
fn a_request_is_declined_with_a_reason_and_another_date() {
    let mut harness = opened(stage(Language::En), "karim-benali");
    harness.get_by_label("Offer Inès Bouvier another date…").click();
    harness.run();
    let reason = harness.get_by_role_and_label(Role::ComboBox, "On account of");
    reason.click();
    harness.run();
    harness.get_by_label("Customer").click();
    harness.run();
    harness.get_by_label("Decline and offer this date").click();
    harness.run();
    let asked = &harness.state().asked;
    let [Action::Do(Command::DeclineSession { name, reason, instead })] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!((name, reason), (&sessions_name("ines-bouvier", "s-1"), &Some(Reason::Customer)));
    // The first other day that breaks no rule: notice is over on Saturday 28, and Monday is its own day.
    assert_eq!(*instead, Some(day("2026-12-01")));
    assert!(harness.query_by_label("Decline and offer this date").is_none());
}

#[test]
fn escape_leaves_a_refusal() {
    let mut harness = opened(stage(Language::En), "karim-benali");
    harness.get_by_label("Decline Inès Bouvier…").click();
    harness.run();
    assert!(harness.query_by_label("Decline").is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Decline").is_none());
    assert_eq!(harness.state().asked, []);
}

#[test]
fn a_session_that_breaks_a_rule_takes_the_first_free_date_or_goes_to_another_host() {
    let mut harness = opened(stage(Language::En), "karim-benali");
    let name = sessions_name("hugo-petit", "s-9");
    let others: Vec<_> = harness.get_all_by_label("With another host…").collect();
    others.iter().min_by_key(|node| node.rect().top() as i32).unwrap().click();
    harness.run();
    assert_eq!(harness.state().asked, [Action::Select(Selection::Session(name.clone()))]);
    harness.get_by_label("Take 1\u{a0}Dec").click();
    harness.run();
    let moved = Command::MoveSession {
        name: name.clone(),
        date: day("2026-12-01"),
        slot: Slot::FullDay,
        host: Some("karim-benali".into()),
    };
    assert_eq!(harness.state().asked.last(), Some(&Action::Do(moved)));
    assert!(!harness.state().stage.derived.broken.contains(&name));
}

#[test]
fn what_a_host_offers_is_edited_as_one_step() {
    let mut harness = opened(stage(Language::En), "karim-benali");
    harness.get_by_label("Edit").click();
    harness.run();
    harness.get_by_label("Monday").click();
    harness.get_by_role_and_label(Role::TextInput, "Days with trainees a week, at most").focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    harness.get_by_label("Save").click();
    harness.run();
    let asked = &harness.state().asked;
    let [Action::Do(Command::EditHost { id, host })] = &asked[..] else { panic!("{asked:?}") };
    let works = [Weekday::Tue, Weekday::Wed, Weekday::Thu].into_iter().collect();
    assert_eq!((id.as_str(), host.max_days_per_week, host.works), ("karim-benali", 3, Some(works)));
    assert!(harness.query_by_label("Edit").is_some());
}

#[test]
fn absences_are_added_changed_and_removed() {
    let mut harness = opened(stage(Language::En), "karim-benali");
    harness.get_by_label("Add").click();
    harness.run();
    harness.get_by_label("Save").click();
    harness.run();
    assert!(harness.query_by_label("The first day is missing.").is_some());
    harness.get_by_label("From").focus();
    harness.run();
    harness.get_by_label("From").type_text("2027-01-04");
    harness.run();
    harness.get_by_label("Name, if any").focus();
    harness.run();
    harness.get_by_label("Name, if any").type_text("Congés");
    harness.run();
    harness.get_by_label("Save").click();
    harness.run();
    let host = HostId::new("karim-benali");
    let absence = Absence { from: day("2027-01-04"), to: day("2027-01-04"), half: None, label: "Congés".into() };
    let added = Command::AddHostAbsence { host: host.clone(), absence: absence.clone() };
    assert_eq!(harness.state().asked, [Action::Do(added)]);

    harness.get_by_label("4\u{a0}Jan · Congés").click();
    harness.run();
    harness.get_by_label("Remove").click();
    harness.run();
    let removed = Command::ReplaceHostAbsence { host, old: absence, new: None };
    assert_eq!(harness.state().asked.last(), Some(&Action::Do(removed)));
    assert!(harness.query_by_label("4\u{a0}Jan · Congés").is_none());
}

#[test]
fn a_host_is_removed_only_after_the_question() {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| {
        workspace.hosts.insert("zoe".into(), Arc::new(Host::new("Zoé")));
    });
    let mut harness = opened(stage, "zoe");
    harness.get_by_label("Remove the host…").click();
    harness.run();
    assert_eq!(harness.state().asked, []);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Remove").is_none());
    harness.get_by_label("Remove the host…").click();
    harness.run();
    harness.get_by_label("Remove").click();
    harness.run();
    assert_eq!(harness.state().asked, [Action::Do(Command::RemoveHost { id: "zoe".into() })]);
}

#[test]
fn without_rights_nothing_can_be_edited_and_one_line_says_why() {
    let mut stage = stage(Language::En);
    stage.rights.hosts.insert("karim-benali".into());
    stage.rights.people.insert("ines-bouvier".into());
    let harness = opened(stage, "karim-benali");
    for gone in ["Edit", "Add", "Remove the host…", "Accept Inès Bouvier", "Accept after all"] {
        assert!(harness.query_by_label(gone).is_none(), "{gone}");
    }
    assert!(harness.query_by_label("This host’s file cannot be written from here.").is_some());
    // Hugo's file is another one.
    assert!(harness.query_by_label("Take 1\u{a0}Dec").is_some());
}
