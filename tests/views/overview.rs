//! Overview's chart of demand and capacity: what it says, to whom, and when it is worked out anew.

use crate::stage::Stage;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::sync::Arc;
use terrain::app::forecast::{forecast, what_if};
use terrain::domain::{Hire, WhatIf};
use terrain::texts::Language;
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
