//! The plan preview: its words in both languages, ticking and accepting.

use crate::stage::{Stage, placement, proposal};
use crate::window::open;
use egui_kittest::kittest::Queryable;
use insta::assert_snapshot;
use std::collections::BTreeSet;
use terrain::domain::{Proposal, Remedy, Rule, Unplaced};
use terrain::texts::Language;
use terrain::ui::action::{Action, PlanScope};
use terrain::ui::preview::Preview;
use terrain::ui::views::plan_preview::model::{Model, model};

fn plan() -> Proposal {
    let placed = vec![
        placement("ines-bouvier", "2026-11-30", "cold-calls", "helene-faure"),
        placement("ines-bouvier", "2026-12-07", "ride-alongs", "karim-benali"),
        placement("amelie-durand", "2026-12-15", "ride-alongs", "karim-benali"),
        placement("chloe-vidal", "2026-12-01", "cold-calls", "nadia-cherif"),
    ];
    let unplaced = Unplaced {
        person: "hugo-petit".into(),
        rotation: "ride-alongs".into(),
        count: 1,
        closed_by: [(Rule::H1, 14), (Rule::H5, 22)].into(),
        remedy: Some(Remedy::AddHostDay {
            host: "karim-benali".into(),
            max_days_per_week: 3,
            date: "2026-12-10".parse().unwrap(),
        }),
        also_helps: 2,
    };
    Proposal { unplaced: vec![unplaced], ..proposal(placed) }
}

fn stage(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.preview = Some(Preview::new(plan(), None, 412.0, &BTreeSet::new()));
    stage
}

fn text(model: &Model) -> String {
    let mut text = format!("{}\n{}\n({})\n", model.headline, model.sentence, model.elapsed);
    for place in &model.unplaced {
        text += &format!("! {}, {}\n", place.name, place.what);
        for line in &place.evidence {
            text += &format!("  {line}\n");
        }
        text += &format!("  > {}\n", place.remedy.as_ref().map_or("-", |(_, words)| words));
        text += &format!("    {}\n", place.also_helps.as_deref().unwrap_or("-"));
    }
    text += &format!("{:?} {} | {}\n", model.all, model.people_count, model.ticked);
    for person in &model.people {
        text += &format!("{:?} {} | {} | {}\n", person.ticked, person.name, person.count, person.late_days);
        for session in &person.sessions {
            text += &format!(
                "    {} | {} | {}{}\n",
                session.date,
                session.host,
                session.part,
                if session.pinned { " !" } else { "" }
            );
        }
    }
    text += &format!("[{}] {}", model.accept.as_deref().unwrap_or("-"), model.pinned.as_deref().unwrap_or(""));
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_preview_says_how_good_the_plan_is_in_both_languages() {
    let stage = stage(Language::En);
    assert_snapshot!(text(&model(&stage.cx(), stage.preview.as_ref().unwrap())), @r"
    4 sessions placed, 1 not.
    Inès Bouvier 30 days late, nobody else; hosts between 2 and 2 sessions each.
    (0.4 s)
    ! Hugo Petit, 1 × Tournée terrain
      14 dates are not open
      on 22 dates the hosts are at their weekly limit
      > One more day with Karim Benali in W50 (Thu 10 Dec), 3 in all
        It would help 2 other people too.
    On 3 people | 4 of 4 ticked
    On Inès Bouvier | 2 sessions | 30
        Mon 30 Nov | Hélène Faure | a.m.
        Mon 7 Dec | Karim Benali | day
    On Amélie Durand | 1 session | 0
        Tue 15 Dec | Karim Benali | day
    On Chloé Vidal | 1 session | 0
        Tue 1 Dec | Nadia Cherif | a.m.
    [Accept all 4]
    ");
    let mut stage = self::stage(Language::Fr);
    let preview = stage.preview.as_mut().unwrap();
    let (first, second) = (preview.proposal.placed[0].clone(), preview.proposal.placed[1].clone());
    preview.tick(&first, false);
    preview.pin(&second, true);
    assert_snapshot!(text(&model(&stage.cx(), stage.preview.as_ref().unwrap())), @r"
    4 séances placées, 1 non.
    Inès Bouvier en retard de 30 jours, personne d’autre ; entre 2 et 2 séances par accueillant.
    (0,4 s)
    ! Hugo Petit, 1 × Tournée terrain
      14 dates ne sont pas ouvertes
      pour 22 dates, les accueillants sont à leur limite hebdomadaire
      > Un jour de plus avec Karim Benali en S50 (jeu. 10 déc.), 3 en tout
        Cela aiderait aussi 2 autres personnes.
    Some 3 personnes | 3 cochées sur 4
    On Inès Bouvier | 2 séances | 30
        Lun. 30 nov. | Hélène Faure | matin
        Lun. 7 déc. | Karim Benali | journée
    Off Amélie Durand | 1 séance | 0
        Mar. 15 déc. | Karim Benali | journée
    On Chloé Vidal | 1 séance | 0
        Mar. 1er déc. | Nadia Cherif | matin !
    [Accepter les 3 cochées] 1 épinglée
    ");
}

#[test]
fn what_is_ticked_is_accepted() {
    let mut open = open(stage(Language::En));
    assert!(open.query_by_label("Accept all 4").is_some());
    open.get_by_label("Book the sessions of Inès Bouvier").click();
    open.run();
    let placed = plan().placed;
    let of_ines: Vec<_> = placed.iter().filter(|one| one.person.as_str() == "ines-bouvier").cloned().collect();
    assert!(open.state().asked.contains(&Action::Tick { placements: of_ines, on: false }));
    open.get_by_label("Accept 2 ticked").click();
    open.run();
    assert_eq!(open.state().asked.last(), Some(&Action::AcceptPreview));
    assert_eq!(open.state().stage.preview.as_ref().unwrap().ticked_count(), 2);
}

#[test]
fn pinned_sessions_are_planned_around() {
    let mut open = open(stage(Language::En));
    open.get_by_label_contains("Pin Tournée terrain, Mon\u{a0}7\u{a0}Dec").click();
    open.run();
    assert!(open.query_by_label("1 pinned").is_some());
    open.get_by_label("Plan again around it").click();
    open.run();
    assert_eq!(open.state().asked.last(), Some(&Action::Plan(PlanScope::Again)));
}

#[test]
fn a_remedy_changes_the_host_and_plans_again() {
    let mut open = open(stage(Language::En));
    open.get_by_label_contains("One more day with Karim Benali").click();
    open.run();
    assert_eq!(open.state().stage.workspace.hosts["karim-benali"].max_days_per_week, 3);
    assert_eq!(open.state().asked.last(), Some(&Action::Plan(PlanScope::Again)));
}
