//! Fallen through: the tab of Problems, its words, its filters, and the new place that says what it makes up for.

use crate::stage::{Played, Stage, booked, day, play};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Command, Person, Reason, Session, SessionRef, Status};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::{Page, Selection};
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::problems::ProblemsView;
use terrain::ui::views::problems::fallen_model::{Wanted, model};
use terrain::ui::views::problems::model::Line;
use terrain::ui::views::session_inspector::SessionInspector;

/// The small company with sessions that fell through in every way.
fn stage(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.change(|workspace| {
        let mut add = |person: &str, id: &str, session: Session| {
            let person: &mut Arc<Person> = workspace.people.get_mut(person).unwrap();
            Arc::make_mut(person).sessions.insert(id.into(), session);
        };
        let by = |reason, session| Session { reason: Some(reason), ..session };
        add("ines-bouvier", "s-1", booked("cold-calls", "2026-11-03", "karim-benali", Status::Missed));
        add(
            "ines-bouvier",
            "s-2",
            by(Reason::Host, booked("cold-calls", "2026-11-10", "nadia-cherif", Status::Declined)),
        );
        let again = booked("cold-calls", "2026-12-10", "helene-faure", Status::Planned);
        add("ines-bouvier", "s-3", Session { makes_up: Some("s-2".into()), ..again });
        add(
            "chloe-vidal",
            "s-1",
            by(Reason::Customer, booked("cold-calls", "2026-11-19", "karim-benali", Status::Cancelled)),
        );
        add(
            "sarah-nguyen",
            "s-9",
            by(Reason::Trainee, booked("cold-calls", "2026-09-03", "karim-benali", Status::Missed)),
        );
    });
    stage
}

fn listed(stage: &Stage, wanted: &Wanted) -> String {
    let model = model(&Facts::from(&stage.cx()), wanted, |_| true);
    let mut text = format!("{} open: ", model.open);
    let reasons: Vec<&str> = model.reasons.iter().map(|one| &*one.words).collect();
    text += &format!("{}\n", reasons.join(" | "));
    for line in &model.lines {
        match line {
            Line::Head { title, count, .. } => text += &format!("# {title} {count}\n"),
            Line::Row(row) => {
                let fixes: Vec<&str> = row.fixes.iter().map(|fix| &*fix.label).collect();
                let link = row.link.as_ref().map_or("", |(words, _)| words);
                text += &format!("{}\n  {} [{}] > {link}\n", row.title, row.sentence, fixes.join("] ["));
            }
        }
    }
    for row in model.hosts.iter().chain(&model.people) {
        text += &format!("{}\n", row.spoken);
    }
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn what_nobody_made_up_for_is_listed_first_with_the_counts_by_reason_host_and_person() {
    assert_snapshot!(listed(&stage(Language::Fr), &Wanted::default()), @r"
    2 open: Toutes 4 | Accueillant 1 | Collaborateur 1 | Client 1 | Non précisé 1
    # Personne ne les a remplacées 2
    Inès Bouvier, Prospection le mar. 3 nov. avec Karim Benali : manquée
      Personne n’a dit du fait de qui. Une séance manque encore. [Trouver une nouvelle place…] [Accueillant] [Collaborateur] [Entreprise] [Client] [Autre] > Inès Bouvier
    Chloé Vidal, Prospection le jeu. 19 nov. avec Karim Benali : annulée
      Du fait du client. Une séance manque encore. [Trouver une nouvelle place…] > Chloé Vidal
    # Remplacées, ou qui ne manquent plus 2
    Inès Bouvier, Prospection le mar. 10 nov. avec Nadia Cherif : refusée
      Du fait de l’accueillant. Fixée à nouveau le jeu. 10 déc. avec Hélène Faure. [] > La nouvelle séance
    Sarah Nguyen, Prospection le jeu. 3 sept. avec Karim Benali : manquée
      Du fait du collaborateur. Plus rien ne manque. [] > Sarah Nguyen
    Nadia Cherif, proposées : 4, suivies : 1, en attente : 2, tombées à l’eau : 1. Accueillant 1
    Hélène Faure, proposées : 2, suivies : 0, en attente : 2, tombées à l’eau : 0
    Karim Benali, proposées : 10, suivies : 7, en attente : 0, tombées à l’eau : 3. Non précisé 1, collaborateur 1, client 1
    Sarah Nguyen, proposées : 3, suivies : 2, en attente : 0, tombées à l’eau : 1. Collaborateur 1
    Amélie Durand, proposées : 4, suivies : 2, en attente : 2, tombées à l’eau : 0
    Chloé Vidal, proposées : 1, suivies : 0, en attente : 0, tombées à l’eau : 1. Client 1
    Hugo Petit, proposées : 5, suivies : 4, en attente : 1, tombées à l’eau : 0
    Inès Bouvier, proposées : 3, suivies : 0, en attente : 1, tombées à l’eau : 2. Non précisé 1, accueillant 1
    ");
    assert_snapshot!(listed(&stage(Language::En), &Wanted::default()), @r"
    2 open: All 4 | Host 1 | Trainee 1 | Customer 1 | Not said 1
    # Nobody has made up for it 2
    Inès Bouvier, Cold calls on Tue 3 Nov with Karim Benali: missed
      Nobody has said on whose account. A session is still missing. [Find a new place…] [Host] [Trainee] [Company] [Customer] [Other] > Inès Bouvier
    Chloé Vidal, Cold calls on Thu 19 Nov with Karim Benali: cancelled
      On the customer’s account. A session is still missing. [Find a new place…] > Chloé Vidal
    # Made up for, or not missing any more 2
    Inès Bouvier, Cold calls on Tue 10 Nov with Nadia Cherif: declined
      On the host’s account. Booked again for Thu 10 Dec with Hélène Faure. [] > The new session
    Sarah Nguyen, Cold calls on Thu 3 Sep with Karim Benali: missed
      On the trainee’s account. Nothing is missing any more. [] > Sarah Nguyen
    Nadia Cherif: 4 offered, 1 attended, 2 still open, 1 fell through. Host 1
    Hélène Faure: 2 offered, 0 attended, 2 still open, 0 fell through
    Karim Benali: 10 offered, 7 attended, 0 still open, 3 fell through. Not said 1, trainee 1, customer 1
    Sarah Nguyen: 3 offered, 2 attended, 0 still open, 1 fell through. Trainee 1
    Amélie Durand: 4 offered, 2 attended, 2 still open, 0 fell through
    Chloé Vidal: 1 offered, 0 attended, 0 still open, 1 fell through. Customer 1
    Hugo Petit: 5 offered, 4 attended, 1 still open, 0 fell through
    Inès Bouvier: 3 offered, 0 attended, 1 still open, 2 fell through. Not said 1, host 1
    ");
}

#[test]
fn a_filter_shows_what_it_counts() {
    let stage = stage(Language::En);
    let rows = |wanted: Wanted| {
        let lines = model(&Facts::from(&stage.cx()), &wanted, |_| true).lines;
        lines.iter().filter(|line| matches!(line, Line::Row(_))).count()
    };
    let of = Wanted::default;
    assert_eq!(rows(of()), 4);
    assert_eq!(rows(Wanted { reason: Some(Some(Reason::Customer)), ..of() }), 1);
    assert_eq!(rows(Wanted { reason: Some(None), ..of() }), 1);
    assert_eq!(rows(Wanted { host: Some("karim-benali".into()), ..of() }), 3);
    assert_eq!(rows(Wanted { team: Some("digital".into()), ..of() }), 3);
    assert_eq!(rows(Wanted { team: Some("events".into()), ..of() }), 0);
}

type Problems = Harness<'static, Played<ProblemsView>>;

fn shown(stage: Stage) -> Problems {
    let mut harness = play(stage, ProblemsView::default(), ProblemsView::show);
    harness.get_by_role_and_label(Role::Tab, "Fallen through, 2").click();
    harness.run();
    harness
}

#[test]
fn one_click_looks_for_a_new_place() {
    let mut harness = shown(stage(Language::En));
    harness.get_by_label_contains("Find a new place…, Inès Bouvier").click();
    harness.run();
    let name = SessionRef { person: "ines-bouvier".into(), session: "s-1".into() };
    assert_eq!(harness.state().asked, [Action::MakeUp(name)]);
}

#[test]
fn a_place_that_is_booked_says_what_it_makes_up_for() {
    let mut stage = stage(Language::En);
    let name = SessionRef { person: "ines-bouvier".into(), session: "s-1".into() };
    let (person, rotation) = (Some(name.person.clone()), Some("cold-calls".into()));
    stage.selection = Selection::NewSession { person, rotation, date: None };
    let mut inspector = SessionInspector::default();
    inspector.make_up_for(name);
    let mut harness = play(stage, inspector, SessionInspector::show);
    assert!(harness.query_by_label("Makes up for").is_some());
    harness.key_press(egui::Key::Num1);
    harness.run();
    let added = harness.state().asked.iter().find_map(|action| match action {
        Action::Do(Command::AddSession { session, .. }) => Some(session.clone()),
        _ => None,
    });
    assert_eq!(added.unwrap().makes_up, Some("s-1".into()));
}

#[test]
fn a_session_of_another_rotation_makes_up_for_nothing() {
    let mut stage = stage(Language::En);
    let name = SessionRef { person: "ines-bouvier".into(), session: "s-1".into() };
    let (person, rotation) = (Some(name.person.clone()), Some("ride-alongs".into()));
    stage.selection = Selection::NewSession { person, rotation, date: None };
    let mut inspector = SessionInspector::default();
    inspector.make_up_for(name);
    let harness = play(stage, inspector, SessionInspector::show);
    assert!(harness.query_by_label("Makes up for").is_none());
}

#[test]
fn whose_doing_it_was_is_said_with_one_click() {
    let mut harness = shown(stage(Language::En));
    harness.get_by_label_contains("Company, Inès Bouvier").click();
    harness.run();
    let workspace = &harness.state().stage.workspace;
    assert_eq!(workspace.people["ines-bouvier"].sessions["s-1"].reason, Some(Reason::Company));
    assert!(harness.query_by_label_contains("Company, Inès Bouvier").is_none());
}

#[test]
fn hosts_and_people_are_told_by_what_was_offered_and_attended() {
    let mut harness = shown(stage(Language::En));
    harness.get_by_role_and_label(Role::RadioButton, "Hosts").click();
    harness.run();
    harness.get_by_label_contains("Nadia Cherif:").click();
    harness.run();
    assert_eq!(harness.state().asked, [Action::Go(Page::Host("nadia-cherif".into()))]);
    harness.get_by_role_and_label(Role::RadioButton, "People").click();
    harness.run();
    assert!(harness.query_by_label_contains("Inès Bouvier: 3 offered, 0 attended").is_some());
}

#[test]
fn a_file_that_cannot_be_written_offers_no_new_place() {
    let mut stage = stage(Language::En);
    stage.rights.people.insert("ines-bouvier".into());
    let harness = shown(stage);
    assert!(harness.query_by_label_contains("Find a new place…, Inès").is_none());
    assert!(harness.query_by_label_contains("Find a new place…, Chloé").is_some());
    assert_eq!(day("2026-11-23"), harness.state().stage.today);
}
