//! Overview's chart of demand and capacity: what it says, to whom, and when it is worked out anew.

use crate::stage::{Stage, day, experience, play};
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::sync::Arc;
use std::time::Duration;
use terrain::app::Derived;
use terrain::app::forecast::{forecast, what_if};
use terrain::app::planning::plan_now;
use terrain::domain::{Hire, Person, Unreadable, Waiver, WhatIf, check};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::theme;
use terrain::ui::views::overview::{OverviewView, model};

fn hires(stage: &Stage, count: u32) -> WhatIf {
    WhatIf { hires: vec![Hire { date: stage.today, count, programme: "field".into() }], ..WhatIf::default() }
}

/// The company with so many people more than it has hosts for.
fn short(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    let found = what_if(&stage.workspace, stage.today, &hires(&stage, 20)).unwrap();
    stage.forecast = Some(Arc::new(found));
    stage
}

fn said(stage: &Stage) -> String {
    let (workspace, derived) = (&stage.workspace, &stage.derived);
    let model = model::model(workspace, derived, None, stage.forecast.as_deref(), &stage.texts);
    let bars = model.capacity.bars.iter().filter(|bar| bar.demand > bar.capacity);
    let words: Vec<&str> = bars.map(|bar| bar.words.as_str()).collect();
    let weeks = model.capacity.weeks.len();
    let (first, _) = model.capacity.summary.split_once(&model.capacity.bars[0].words).unwrap();
    format!("{weeks}\n{first}\n{}", words.join("\n")).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn weeks_that_cannot_hold_their_demand_say_so() {
    insta::assert_snapshot!(said(&short(Language::En)), @"
    26
    8 weeks cannot hold their demand: W49, W50, W51, W52, W1, W2, W3 and W4. The hosts catch up by the end of W11. 
    W49 cannot hold its demand of 28 half-days, none booked; capacity 22; 6 too many (Prospection téléphonique and Tournée terrain); 6 carried over
    W50 cannot hold its demand of 23 half-days, 2 booked; capacity 19; 4 too many (Prospection téléphonique and Tournée terrain); 9 carried over
    W51 cannot hold its demand of 29 half-days, none booked; capacity 20; 9 too many (Prospection téléphonique and Tournée terrain); 18 carried over
    W52 cannot hold its demand of 27 half-days, none booked; capacity 20; 7 too many (Prospection téléphonique and Tournée terrain); 24 carried over
    W1 cannot hold its demand of 43 half-days, none booked; capacity 24; 19 too many (Prospection téléphonique and Tournée terrain); 42 carried over
    W2 cannot hold its demand of 22 half-days, none booked; capacity 20; 2 too many (Prospection téléphonique and Tournée terrain); 44 carried over
    W3 cannot hold its demand of 17 half-days, none booked; capacity 16; 1 too many (Prospection téléphonique and Tournée terrain); 45 carried over
    W4 cannot hold its demand of 17 half-days, none booked; capacity 12; 5 too many (Prospection téléphonique and Tournée terrain); 49 carried over
    ");
    insta::assert_snapshot!(said(&short(Language::Fr)), @"
    26
    8 semaines ne peuvent pas couvrir leur besoin : S49, S50, S51, S52, S1, S2, S3 et S4. Le retard est rattrapé fin S11. 
    S49 ne peut pas couvrir son besoin de 28 demi-journées, aucune réservée ; capacité 22 ; 6 en trop (Prospection téléphonique et Tournée terrain) ; 6 reportées
    S50 ne peut pas couvrir son besoin de 23 demi-journées, dont 2 réservées ; capacité 19 ; 4 en trop (Prospection téléphonique et Tournée terrain) ; 9 reportées
    S51 ne peut pas couvrir son besoin de 29 demi-journées, aucune réservée ; capacité 20 ; 9 en trop (Prospection téléphonique et Tournée terrain) ; 18 reportées
    S52 ne peut pas couvrir son besoin de 27 demi-journées, aucune réservée ; capacité 20 ; 7 en trop (Prospection téléphonique et Tournée terrain) ; 24 reportées
    S1 ne peut pas couvrir son besoin de 43 demi-journées, aucune réservée ; capacité 24 ; 19 en trop (Prospection téléphonique et Tournée terrain) ; 42 reportées
    S2 ne peut pas couvrir son besoin de 22 demi-journées, aucune réservée ; capacité 20 ; 2 en trop (Prospection téléphonique et Tournée terrain) ; 44 reportées
    S3 ne peut pas couvrir son besoin de 17 demi-journées, aucune réservée ; capacité 16 ; 1 en trop (Prospection téléphonique et Tournée terrain) ; 45 reportées
    S4 ne peut pas couvrir son besoin de 17 demi-journées, aucune réservée ; capacité 12 ; 5 en trop (Prospection téléphonique et Tournée terrain) ; 49 reportées
    ");
}

#[test]
fn the_chart_is_heard_and_follows_the_forecast() {
    let page = OverviewView::default();
    let mut open = Harness::builder()
        .with_size(vec2(1366.0, 768.0))
        .with_max_steps(30)
        .with_context_setup(theme::install)
        .build_ui_state(
            |ui, (page, stage): &mut (OverviewView, Stage)| page.show(ui, &stage.cx()),
            (page, Stage::new(Language::En)),
        );
    let heard = |open: &Harness<'_, (OverviewView, Stage)>| {
        open.get_by_label_contains("Demand and capacity, 26 weeks.").accesskit_node().label().unwrap_or_default()
    };
    open.run();
    assert_eq!(heard(&open), "Demand and capacity, 26 weeks. ", "while it is worked out");
    let plain = forecast(&open.state().1.workspace, open.state().1.today);
    open.state_mut().1.forecast = Some(Arc::new(plain));
    open.run();
    assert!(heard(&open).contains("Every week can hold its demand. W48: demand of "), "{}", heard(&open));
    open.state_mut().1.forecast = short(Language::En).forecast;
    open.run();
    assert!(heard(&open).contains("weeks cannot hold their demand: W49"), "{}", heard(&open));
    assert!(heard(&open).contains("W49 cannot hold its demand of "), "{}", heard(&open));
}

/// The company with everything that waits for a decision.
fn undecided(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.change(|workspace| {
        let mut change = |id: &str, change: &dyn Fn(&mut Person)| {
            let person: &mut Arc<Person> = workspace.people.get_mut(id).unwrap();
            change(Arc::make_mut(person));
        };
        change("amelie-durand", &|person| person.waivers[0].until = Some(day("2026-12-23")));
        change("hugo-petit", &|person| {
            let waiver = Waiver {
                rotation: "ride-alongs".into(),
                count: 1,
                reason: "x".into(),
                by: "y".into(),
                on: None,
                until: Some(day("2026-12-24")),
            };
            person.waivers.push(waiver);
        });
        change("chloe-vidal", &|person| {
            person.prior_experience.push(experience("Darty", "2024-01-01", "2025-12-31", 1.0, ""));
        });
    });
    let problems = check(&stage.workspace, stage.today, &Unreadable::default());
    stage.derived = Derived::new(&stage.workspace, stage.today, 9, problems, None);
    stage.outlook = Some(plan_now(&stage.workspace, stage.today, Duration::from_secs(60), None, |_, _| {}));
    stage
}

fn decided(stage: &Stage) -> String {
    let model = model::model(&stage.workspace, &stage.derived, stage.outlook.as_ref(), None, &stage.texts);
    let mut text = format!("{}\n", model.decisions_in_all);
    for one in &model.decisions {
        text += &format!("{:?} {} | {}\n", one.mark, one.title, one.sentence);
    }
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn what_waits_for_a_decision_is_told_worst_first() {
    insta::assert_snapshot!(decided(&undecided(Language::En)), @r"
    6
    Deadlines 2 due dates cannot be met any more, 1 person | Book late, set realistic dates, or waive.
    State(Overdue) Inès Bouvier: 4 × Prospection téléphonique, due Sat 31 Oct | 23 days late. First place: Mon 30 Nov
    State(AtRisk) Hugo Petit: 2 × Tournée terrain, due Sun 6 Dec | 13 days left. First place: Mon 30 Nov
    Outcome Hugo Petit, “Tournée terrain” on Wed 18 Nov with Nadia Cherif: what came of it? | 5 days ago. It counts for nothing until somebody says.
    Waiver Amélie Durand: a waiver of 1 × Prospection téléphonique ends | Last day: Wed 23 Dec; after it they are owed again.
    Experience Chloé Vidal claims 24 months in sales, 0 of them verified | 6 months are asked; once somebody verifies what is claimed, fewer sessions may be owed.
    ");
    insta::assert_snapshot!(decided(&undecided(Language::Fr)), @r"
    6
    Deadlines 2 échéances ne peuvent plus être tenues, 1 personne | Réserver en retard, fixer des dates réalistes ou dispenser.
    State(Overdue) Inès Bouvier : 4 × Prospection téléphonique, échéance sam. 31 oct. | En retard de 23 jours. Première place : lun. 30 nov.
    State(AtRisk) Hugo Petit : 2 × Tournée terrain, échéance dim. 6 déc. | 13 jours restants. Première place : lun. 30 nov.
    Outcome Hugo Petit, « Tournée terrain » le mer. 18 nov. avec Nadia Cherif : qu’en est-il ? | C’était il y a 5 jours. La séance ne compte pas tant que personne ne le dit.
    Waiver Amélie Durand : une dispense de 1 × Prospection téléphonique prend fin | Dernier jour : mer. 23 déc. ; ensuite, elles seront dues de nouveau.
    Experience Chloé Vidal déclare 24 mois de vente, dont 0 vérifiés | 6 mois sont demandés ; une fois la déclaration vérifiée, il peut y avoir moins de séances à faire.
    ");
}

#[test]
fn the_decision_about_due_dates_opens_them() {
    let mut harness = play(undecided(Language::En), OverviewView::default(), OverviewView::show);
    harness.get_by_label_contains("Open, 2 due dates cannot be met any more").click();
    harness.run();
    assert_eq!(harness.state().asked, [Action::ShowDeadlines]);
}
