//! My team: the page of a lead, and the digest of the week.

use crate::stage::{Stage, day};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Session, Slot, Status};
use terrain::texts::Language;
use terrain::ui::action::{Action, PlanScope};
use terrain::ui::page::{PeopleFilter, Selection};
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::team::TeamView;
use terrain::ui::views::team::model::{Model, model};

/// The small company with a session nobody has recorded, one that waits for a signature and one declined.
fn stage(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.change(|workspace| {
        let person = Arc::make_mut(workspace.people.get_mut("amelie-durand").unwrap());
        let host = Some("karim-benali".into());
        let mut add = |id: &str, rotation: &str, on: &str, slot: Slot, status: Status| {
            let session = Session { status, ..Session::planned(rotation.into(), day(on), slot, host.clone()) };
            person.sessions.insert(id.into(), session);
        };
        add("s-past", "cold-calls", "2026-11-17", Slot::Morning, Status::Confirmed);
        add("s-unsigned", "ride-alongs", "2026-11-16", Slot::FullDay, Status::Done);
        add("s-no", "ride-alongs", "2026-12-08", Slot::FullDay, Status::Declined);
        add("s-soon", "cold-calls", "2026-11-24", Slot::Afternoon, Status::Planned);
    });
    stage
}

fn written(model: &Model) -> String {
    let mut text = format!("{:?}\n", model.totals);
    for (title, days) in [("this week", &model.this_week), ("next week", &model.next_week)] {
        text.push_str(&format!("{title}\n"));
        for day in days.iter().filter(|day| !day.sessions.is_empty()) {
            let who: Vec<String> =
                day.sessions.iter().map(|s| format!("{} with {} {:?}", s.person, s.host, s.status)).collect();
            text.push_str(&format!("  {}: {}\n", day.date, who.join("; ")));
        }
    }
    text.push_str("awaiting\n");
    for row in &model.awaiting {
        text.push_str(&format!("  {} | {} | {}\n", row.words.title, row.words.sentence, row.label));
    }
    text.push_str("unbooked\n");
    for one in &model.unbooked {
        text.push_str(&format!("  {}: {}\n", one.name, one.words));
    }
    text.push_str(&format!("to {}\n{}", model.digest.to.join(", "), model.digest.text));
    text.replace('\u{a0}', "_")
}

#[test]
fn the_page_says_who_goes_what_waits_and_who_has_nothing() {
    let stage = stage(Language::En);
    let model = model(&Facts::from(&stage.cx()), &"brand".into()).unwrap();
    assert_snapshot!(written(&model), @"
    Totals { people: 2, onboarding: 2, arriving: 0, experienced: 0, complete: 0, at_risk: 1, overdue: 0, missing: 3, missing_people: 2 }
    this week
      2026-11-24: Amélie Durand with Karim Benali Planned
      2026-11-26: Amélie Durand with Hélène Faure Confirmed
    next week
    awaiting
      Amélie Durand, Tue_17_Nov: what came of it? | Prospection téléphonique with Karim Benali, 6 days ago. | awaiting-record
      Hugo Petit, Wed_18_Nov: what came of it? | Tournée terrain with Nadia Cherif, 5 days ago. | awaiting-record
      Amélie Durand, Mon_16_Nov: the signature is missing | Tournée terrain with Karim Benali counts only once it is signed. | awaiting-sign
      Karim Benali declined Amélie Durand, Tue_8_Dec | Tournée terrain: no other session makes up for it yet. | awaiting-find
      Hugo Petit: 2 × Tournée terrain without a date | Due Sun_6_Dec, in 13 days. | awaiting-schedule
      Amélie Durand: 1 × Tournée terrain without a date | Due Sun_3_Jan, in 41 days. | awaiting-schedule
    unbooked
      Hugo Petit: 2 sessions without a date
    to amelie.durand@example.com
    Marque: field exposure, W48, 23–29_Nov

    Last week
    - Mon_16_Nov, full day: Amélie Durand with Karim Benali (Tournée terrain)
    - Tue_17_Nov, morning: Amélie Durand with Karim Benali (Prospection téléphonique)
    - Wed_18_Nov, full day: Hugo Petit with Nadia Cherif (Tournée terrain)
    - Thu_19_Nov, morning: Amélie Durand with Karim Benali (Prospection téléphonique), 24 calls, 8 conversations

    This week
    - Tue_24_Nov, afternoon: Amélie Durand with Karim Benali (Prospection téléphonique)
    - Thu_26_Nov, morning: Amélie Durand with Hélène Faure (Prospection téléphonique)

    Next week
    - nobody in the field

    Late or at risk
    - Hugo Petit: at risk, 2 without a date

    Awaiting a word
    - Amélie Durand, Tue_17_Nov: what came of it? – Prospection téléphonique with Karim Benali, 6 days ago.
    - Hugo Petit, Wed_18_Nov: what came of it? – Tournée terrain with Nadia Cherif, 5 days ago.
    - Amélie Durand, Mon_16_Nov: the signature is missing – Tournée terrain with Karim Benali counts only once it is signed.
    - Karim Benali declined Amélie Durand, Tue_8_Dec – Tournée terrain: no other session makes up for it yet.
    ");
}

#[test]
fn the_digest_is_french_in_french() {
    let stage = stage(Language::Fr);
    let model = model(&Facts::from(&stage.cx()), &"brand".into()).unwrap();
    assert_snapshot!(model.digest.text.replace('\u{a0}', "_"), @"
    Marque_: présence sur le terrain, S48, 23–29_nov.

    La semaine passée
    - lun._16_nov., journée_: Amélie Durand avec Karim Benali (Tournée terrain)
    - mar._17_nov., matin_: Amélie Durand avec Karim Benali (Prospection téléphonique)
    - mer._18_nov., journée_: Hugo Petit avec Nadia Cherif (Tournée terrain)
    - jeu._19_nov., matin_: Amélie Durand avec Karim Benali (Prospection téléphonique), 24 appels, 8 conversations

    Cette semaine
    - mar._24_nov., après-midi_: Amélie Durand avec Karim Benali (Prospection téléphonique)
    - jeu._26_nov., matin_: Amélie Durand avec Hélène Faure (Prospection téléphonique)

    La semaine prochaine
    - personne sur le terrain

    En retard ou à risque
    - Hugo Petit_: à risque, 2 sans date

    En attente d’une réponse
    - Amélie Durand, mar._17_nov._: qu’en est-il sorti ? – Prospection téléphonique avec Karim Benali, il y a 6 jours.
    - Hugo Petit, mer._18_nov._: qu’en est-il sorti ? – Tournée terrain avec Nadia Cherif, il y a 5 jours.
    - Amélie Durand, lun._16_nov._: il manque la signature – Tournée terrain avec Karim Benali_: ne compte qu’après signature.
    - Karim Benali a refusé Amélie Durand, mar._8_déc. – Tournée terrain_: aucune autre séance ne remplace encore celle-ci.
    ");
}

#[test]
fn a_long_digest_is_mailed_up_to_a_whole_line_and_says_where_the_rest_is() {
    let line = "- Thu 19 Nov, morning: Amélie Durand with Karim Benali (cold calls)\n";
    let digest = terrain::ui::views::team::Digest { text: line.repeat(60), ..Default::default() };
    let mailed = digest.mailed("The rest is in Terrain.");
    assert!(mailed.chars().count() < 1_600 && mailed.ends_with("\n\nThe rest is in Terrain.\n"));
    assert!(mailed.lines().take(5).all(|mailed| mailed == line.trim_end()));
    let short = terrain::ui::views::team::Digest { text: line.to_owned(), ..Default::default() };
    assert_eq!(short.mailed("…"), line);
}

#[test]
fn every_figure_and_button_leads_to_what_it_says() {
    let stage = stage(Language::En);
    let mut view = TeamView::default();
    let mut open = Harness::builder()
        .with_size([1300.0, 1400.0])
        .with_context_setup(terrain::ui::theme::install)
        .build_ui_state(move |ui, stage: &mut Stage| view.show(ui, &stage.cx(), &"brand".into()), stage);
    open.run();
    let asked = |open: &mut Harness<'_, Stage>, name: &str| {
        open.get_by_label_contains(name).click();
        open.run();
        open.state().asked()
    };
    let overdue = asked(&mut open, "Overdue,");
    assert!(matches!(&overdue[..], [Action::ShowPeople(PeopleFilter::InTeam(team, _))] if team.as_str() == "brand"));
    let record = asked(&mut open, "Record, Amélie Durand");
    assert!(matches!(&record[..], [Action::Select(Selection::Session(name))] if name.session.as_str() == "s-past"));
    let find = asked(&mut open, "Find a place, Karim Benali");
    assert!(matches!(&find[..], [Action::Select(Selection::Session(name))] if name.session.as_str() == "s-no"));
    let mail = asked(&mut open, "Mail…, Digest of the week");
    assert!(matches!(&mail[..], [Action::Mail { to, .. }] if to.iter().all(|one| one.contains('@'))));
    let plan = asked(&mut open, "Schedule, Amélie Durand");
    assert!(matches!(&plan[..], [Action::Plan(PlanScope::People(people))] if people.len() == 1));
}
