//! What-if on Overview: what an answer says, what the inputs ask, and what adopting sends.

use crate::stage::{Played, Stage, day, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::sync::Arc;
use std::time::{Duration, Instant};
use terrain::app::forecast::{forecast, what_if};
use terrain::domain::{Command, Host, HostId, WhatIf};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::views::new_person::NewPersonForm;
use terrain::ui::views::overview::OverviewView;
use terrain::ui::views::overview::what_if::draft::Draft;
use terrain::ui::views::overview::what_if::model::model;

type Page = Harness<'static, Played<OverviewView>>;

fn stage(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.forecast = Some(Arc::new(forecast(&stage.workspace, stage.today)));
    stage
}

fn supposed(stage: &Stage, change: impl Fn(&mut Draft)) -> WhatIf {
    let mut draft = Draft::new(&stage.workspace, stage.today);
    change(&mut draft);
    draft.what_if(&stage.workspace)
}

/// Words the answers to a few suppositions, each with what is supposed and how many weeks the chart shows.
fn said(language: Language) -> String {
    let stage = stage(language);
    let before = stage.forecast.clone().unwrap();
    let hires = |draft: &mut Draft| draft.hires = 20;
    let many = |draft: &mut Draft| {
        hires(draft);
        draft.added_days = 5;
        draft.added_from = Some(day("2027-01-04"));
    };
    let limit = |draft: &mut Draft| (draft.limited, draft.limit) = (Some("karim-benali".into()), 1);
    let too_late = |draft: &mut Draft| (draft.hires, draft.start) = (1, Some(day("2030-01-01")));
    let leaving = |draft: &mut Draft| {
        hires(draft);
        limit(draft);
        draft.leaving = Some("karim-benali".into());
    };
    let asked = [supposed(&stage, hires), supposed(&stage, many), supposed(&stage, limit), supposed(&stage, leaving)];
    let mut lines = String::new();
    for asked in asked.into_iter().chain([supposed(&stage, too_late)]) {
        let answer = what_if(&stage.workspace, stage.today, &asked).map(Arc::new);
        let model = model(&before, &asked, &answer, &stage.workspace, &stage.texts);
        let weeks = model.capacity.map_or(0, |capacity| capacity.bars.len());
        lines += &format!("{}\n  {} [{weeks}, {}]\n", model.supposed, model.words, model.is_worse);
    }
    lines.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn an_answer_says_how_many_weeks_and_which() {
    insta::assert_snapshot!(said(Language::En), @"
    If 20 people start on 1 Dec 2026 (Immersion commerciale)
      8 weeks could not hold their demand; now all can. More: W50, W51, W52, W1, W2, W3 and 2 more. Demand of 241 half-days, now 41. [26, true]
    If 20 people start on 1 Dec 2026 (Immersion commerciale). With one more host, 5 days a week at most: Prospection téléphonique 3, Tournée terrain 1
      4 weeks could not hold their demand; now all can. More: W50, W51, W52 and W1. Demand of 241 half-days, now 41. [26, true]
    If Karim Benali takes people along on 1 day a week at most
      Every week could hold its demand, as it is now. [26, false]
    If 20 people start on 1 Dec 2026 (Immersion commerciale). Without Karim Benali
      11 weeks could not hold their demand; now all can. More: W49, W50, W51, W52, W1, W2 and 5 more. Demand of 241 half-days, now 41. [26, true]
    If 1 person starts on 1 Jan 2030 (Immersion commerciale)
      Nobody who starts on 1 Jan 2030 would be planned; choose a day from 23 Nov 2026 to 23 May 2027. [0, true]
    ");
    insta::assert_snapshot!(said(Language::Fr), @"
    Si 20 personnes arrivent le 1er déc. 2026 (Immersion commerciale)
      8 semaines ne pourraient pas couvrir leur besoin ; aujourd’hui, toutes le peuvent. En plus : S50, S51, S52, S1, S2, S3 et 2 autres. Besoin de 241 demi-journées, aujourd’hui 41. [26, true]
    Si 20 personnes arrivent le 1er déc. 2026 (Immersion commerciale). Avec un accueillant de plus, 5 jours par semaine au plus : Prospection téléphonique 3, Tournée terrain 1
      4 semaines ne pourraient pas couvrir leur besoin ; aujourd’hui, toutes le peuvent. En plus : S50, S51, S52 et S1. Besoin de 241 demi-journées, aujourd’hui 41. [26, true]
    Si Karim Benali accueille 1 jour par semaine au plus
      Chaque semaine pourrait couvrir son besoin, comme aujourd’hui. [26, false]
    Si 20 personnes arrivent le 1er déc. 2026 (Immersion commerciale). Sans Karim Benali
      11 semaines ne pourraient pas couvrir leur besoin ; aujourd’hui, toutes le peuvent. En plus : S49, S50, S51, S52, S1, S2 et 5 autres. Besoin de 241 demi-journées, aujourd’hui 41. [26, true]
    Si 1 personne arrive le 1er janv. 2030 (Immersion commerciale)
      Une arrivée le 1er janv. 2030 ne serait pas planifiée ; choisissez un jour du 23 nov. 2026 au 23 mai 2027. [0, true]
    ");
}

#[test]
fn what_changes_nothing_is_not_supposed() {
    let stage = stage(Language::En);
    assert_eq!(supposed(&stage, |_| {}), WhatIf::default());
    let days = stage.workspace.hosts[&HostId::from("karim-benali")].max_days_per_week;
    let same = |draft: &mut Draft| (draft.limited, draft.limit) = (Some("karim-benali".into()), days);
    assert_eq!(supposed(&stage, same), WhatIf::default());
    let mut draft = Draft { limited: Some("nobody".into()), leaving: Some("nobody".into()), ..draft_of(&stage) };
    draft.programme = "none".into();
    draft.heed(&stage.workspace);
    assert_eq!(draft, draft_of(&stage), "hosts and programmes that are gone are forgotten");
}

fn draft_of(stage: &Stage) -> Draft {
    Draft::new(&stage.workspace, stage.today)
}

fn page(language: Language) -> Page {
    play(stage(language), OverviewView::default(), OverviewView::show)
}

fn fill(page: &mut Page, label: &'static str, text: &str) {
    page.get_by_role_and_label(Role::TextInput, label).focus();
    page.run();
    page.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    page.event(egui::Event::Text(text.to_owned()));
    page.run();
    page.key_press(Key::Tab);
    page.run();
}

fn wait_for(page: &mut Page, words: &str) {
    let started = Instant::now();
    while page.query_by_label_contains(words).is_none() {
        assert!(started.elapsed() < Duration::from_secs(20), "{words} never came");
        std::thread::sleep(Duration::from_millis(20));
        page.step();
    }
    page.run();
}

#[test]
fn typed_hires_are_answered_and_open_the_form() {
    let mut page = page(Language::En);
    page.get_by_label("What if…").click();
    page.run();
    page.get_by_label_contains("Suppose something");
    fill(&mut page, "New hires", "20");
    wait_for(&mut page, "weeks could not hold their demand");
    // The chart says it too, with what is supposed.
    page.get_by_label_contains("Demand and capacity, 26 weeks. If 20 people start on 1\u{a0}Dec\u{a0}2026");
    assert_eq!(page.state().asked, [], "nothing is asked of the workspace");

    page.get_by_label("Forget").click();
    page.run();
    page.get_by_label_contains("Suppose something");
    assert!(page.query_by_label_contains("could not hold their demand").is_none());

    fill(&mut page, "New hires", "2");
    page.get_by_label("Enter the 2 new hires…").click();
    page.run();
    let start = day("2026-12-01");
    assert_eq!(page.state().asked, [Action::StartHires { count: 2, start, programme: "field".into() }]);
    page.get_by_label_contains("Suppose something");
}

#[test]
fn one_more_host_opens_the_form_with_what_is_known() {
    let mut page = page(Language::Fr);
    page.get_by_label("Et si…").click();
    page.run();
    fill(&mut page, "Accueillant en plus", "3");
    wait_for(&mut page, "Chaque semaine pourrait couvrir son besoin");
    page.get_by_label("Saisir l’accueillant…").click();
    page.run();
    let asked = page.state().asked.clone();
    let [Action::StartHost(host)] = asked.as_slice() else { panic!("{asked:?}") };
    let Host { name, max_days_per_week, takes, .. } = &**host;
    assert_eq!((name.as_str(), *max_days_per_week, takes.is_empty()), ("", 3, false));
}

#[test]
fn a_host_who_leaves_shows_the_effect_and_is_adopted_as_one_change() {
    let mut page = page(Language::En);
    page.get_by_label("What if…").click();
    page.run();
    page.get_by_label_contains("Without the host").click();
    page.run();
    page.get_by_label("Karim Benali").click();
    page.run();
    wait_for(&mut page, " could ");
    page.get_by_label("Adopt").click();
    page.run();
    let asked = page.state().asked.clone();
    let [Action::Do(Command::EditHost { id, host })] = asked.as_slice() else { panic!("{asked:?}") };
    assert_eq!((id.as_str(), host.until), ("karim-benali", Some(day("2026-11-22"))));
    page.get_by_label_contains("Suppose something");
}

#[test]
fn rows_for_several_hires_keep_what_was_typed() {
    let stage = Stage::new(Language::En);
    let mut form = NewPersonForm::default();
    form.prefill(&stage.workspace, 2, day("2026-12-01"), &"field".into());
    let mut form = play(stage, form, |form, ui, cx| {
        form.show(ui, cx);
    });
    form.run();
    form.state_mut().view.prefill(&Stage::new(Language::En).workspace, 3, day("2027-01-04"), &"field".into());
    form.run();
    form.get_by_label_contains("5 rows");
}
