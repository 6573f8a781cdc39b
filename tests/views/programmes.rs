//! Programmes: their rules, the draft of a change, and what it would do.

use crate::stage::{Played, Stage, day, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Command, Kind, Programme, ProgrammeId, Refusal, Revision, Rotation, Rules, Template};
use terrain::texts::{Language, Texts};
use terrain::ui::action::Action;
use terrain::ui::page::{Page, PeopleFilter};
use terrain::ui::views::effect::model as effect;
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::programmes::ProgrammesView;
use terrain::ui::views::programmes::draft::{Draft, Scope};
use terrain::ui::views::programmes::migration::Migration;
use terrain::ui::views::programmes::model::model;
use terrain::ui::views::programmes::order::order;

fn field() -> ProgrammeId {
    "field".into()
}

fn listed(stage: &Stage) -> String {
    let mut text = String::new();
    for programme in model(&Facts::from(&stage.cx())) {
        text += &format!("{} | {}\n", programme.name, programme.enrolled_words);
        for version in programme.versions {
            let facts: Vec<String> = version.facts.iter().map(|(label, value)| format!("{label}: {value}")).collect();
            text += &format!("  {} | {} | {}\n", version.label, version.people_words, facts.join("; "));
            for line in version.rotations {
                text += &format!("    {}\n", line.cells.join(" | "));
            }
        }
    }
    text.replace('\u{a0}', " ")
}

/// The small company with shorter rules for people who start from 1 December.
fn with_revision(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    let mut programme = stage.workspace.root.programmes[&field()].clone();
    let mut rules = programme.base.clone();
    rules.rotations.get_mut("cold-calls").unwrap().count = 2;
    programme.revisions.push(Revision { from: day("2026-12-01"), rules });
    let command = Command::PutProgramme { id: field(), programme: Box::new(programme) };
    stage.change(|workspace| *workspace = workspace.apply(&command).unwrap());
    stage
}

#[test]
fn programmes_are_listed_with_their_rules_and_revisions() {
    assert_snapshot!(listed(&with_revision(Language::Fr)), @r"
    Immersion commerciale | 7 personnes inscrites
      Avant le 1er déc. 2026 | 5 personnes | Expérience reconnue: dès 6 mois de vente; Séances par semaine, au plus: 2 séances; Préavis: 5 jours
        Prospection téléphonique | Prospection | Demi-journée | 4 | 1 | 60 jours | rien | non
        Tournée terrain | Tournées | Journée | 3 | 1 | 90 jours | 1 × Prospection téléphonique | oui
      À partir du 1er déc. 2026 | 1 personne | Expérience reconnue: dès 6 mois de vente; Séances par semaine, au plus: 2 séances; Préavis: 5 jours
        Prospection téléphonique | Prospection | Demi-journée | 2 | 1 | 60 jours | rien | non
        Tournée terrain | Tournées | Journée | 3 | 1 | 90 jours | 1 × Prospection téléphonique | oui
    ");
    assert_snapshot!(listed(&with_revision(Language::En)), @r"
    Immersion commerciale | 7 people enrolled
      Before 1 Dec 2026 | 5 people | Counts as experienced: from 6 months in sales; Sessions a week, at most: 2 sessions; Notice: 5 days
        Prospection téléphonique | Cold calls | Half a day | 4 | 1 | 60 days | nothing | no
        Tournée terrain | Ride-alongs | Full day | 3 | 1 | 90 days | 1 × Prospection téléphonique | yes
      From 1 Dec 2026 | 1 person | Counts as experienced: from 6 months in sales; Sessions a week, at most: 2 sessions; Notice: 5 days
        Prospection téléphonique | Cold calls | Half a day | 2 | 1 | 60 days | nothing | no
        Tournée terrain | Ride-alongs | Full day | 3 | 1 | 90 days | 1 × Prospection téléphonique | yes
    ");
}

/// What a change of the programme would do, in both languages.
fn effects(change: impl Fn(&mut Draft)) -> String {
    let of = |language| {
        let stage = Stage::new(language);
        let mut draft = Draft::of(&stage.workspace, &field(), None).unwrap();
        change(&mut draft);
        match draft.saved(&stage.workspace) {
            Ok((_, after)) => effect::of(&stage.workspace, &stage.derived, &stage.texts, &after).words,
            Err(Some(refusal)) => stage.texts.refusal(&refusal, &stage.workspace),
            Err(None) => "no date".to_owned(),
        }
    };
    format!("{}\n{}", of(Language::Fr), of(Language::En)).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_change_says_what_it_would_do() {
    assert_snapshot!(effects(|_| {}), @r"
    Rien ne changerait pour personne.
    Nothing would change for anybody.
    ");
    assert_snapshot!(effects(|draft| draft.rotations[1].count = 6), @r"
    5 personnes devraient 15 séances de plus en tout.
    5 people would owe 15 more sessions in all.
    ");
    assert_snapshot!(effects(|draft| draft.rotations[0].count = 3), @r"
    5 personnes devraient 5 séances de moins en tout.
    5 people would owe 5 sessions less in all.
    ");
    assert_snapshot!(effects(|draft| draft.rotations[0].due_days = 30), @r"
    Amélie Durand serait en retard ; 4 personnes auraient d’autres échéances.
    Amélie Durand would be overdue; 4 people would have other due dates.
    ");
    assert_snapshot!(effects(|draft| draft.rotations[1].after = vec![(0, 4)]), @r"
    Rien ne changerait pour personne.
    Nothing would change for anybody.
    ");
    assert_snapshot!(effects(|draft| draft.prior_experience_months = 24), @r"
    Sarah Nguyen devrait 5 séances de plus ; Sarah Nguyen serait en retard ; Sarah Nguyen n’aurait plus tout fait.
    Sarah Nguyen would owe 5 more sessions; Sarah Nguyen would be overdue; Sarah Nguyen would no longer be complete.
    ");
    assert_snapshot!(effects(|draft| {
        draft.rotations[1].count = 6;
        draft.scope = Scope::From;
        draft.from = Some(day("2026-12-01"));
    }), @r"
    Manon Gauthier devrait 3 séances de plus.
    Manon Gauthier would owe 3 more sessions.
    ");
    assert_snapshot!(effects(|draft| {
        draft.add_rotation();
        draft.rotations[2].name = "Salon".into();
        draft.rotations[2].count = 2;
    }), @r"
    6 personnes devraient 12 séances de plus en tout ; Sarah Nguyen n’aurait plus tout fait.
    6 people would owe 12 more sessions in all; Sarah Nguyen would no longer be complete.
    ");
}

#[test]
fn what_cannot_be_saved_is_said_in_words() {
    assert_snapshot!(effects(|draft| draft.rotations[0].after = vec![(1, 1)]), @r"
    Ces rotations se précèdent elles-mêmes : cold-calls → ride-alongs.
    These rotations come before themselves: cold-calls → ride-alongs.
    ");
    assert_snapshot!(effects(|draft| draft.remove_rotation(0)), @r"
    9 séances ou dispenses concernent la rotation « Prospection téléphonique ».
    9 sessions and waivers are for the rotation “Prospection téléphonique”.
    ");
    assert_snapshot!(effects(|draft| draft.add_rotation()), @r"
    Une rotation d’une autre nature doit avoir un nom.
    A rotation of another kind needs a name.
    ");
    assert_snapshot!(effects(|draft| draft.scope = Scope::From), @r"
    no date
    no date
    ");
}

#[test]
fn a_rotation_taken_over_from_another_programme_keeps_its_meaning() {
    let mut stage = Stage::new(Language::En);
    let talk = Rotation {
        name: "Talk".into(),
        kind: Kind::Other,
        length: None,
        count: 1,
        count_if_experienced: None,
        due_days: 30,
        after: [].into(),
        sign_off: false,
    };
    let rules = Rules { rotations: [("talk".into(), talk)].into(), ..Rules::default() };
    let programme = Programme { name: "Short".into(), base: rules, revisions: Vec::new() };
    stage.change(|workspace| {
        let command = Command::PutProgramme { id: "short".into(), programme: Box::new(programme) };
        *workspace = workspace.apply(&command).unwrap();
    });
    let mut draft = Draft::of(&stage.workspace, &field(), None).unwrap();
    let known: Vec<_> =
        draft.known_elsewhere(&stage.workspace).into_iter().map(|(id, r)| (id.clone(), r.clone())).collect();
    assert_eq!(known.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["talk"]);
    let (id, rotation) = &known[0];
    draft.add_known(id, rotation);
    assert!(draft.saved(&stage.workspace).is_ok());
    assert!(draft.rules(&stage.workspace).rotations.contains_key("talk"));
    draft.rotations[2].kind = Kind::ColdCalls;
    let refused = draft.saved(&stage.workspace).unwrap_err().unwrap();
    assert!(matches!(refused, Refusal::Value(_)), "{refused:?}");
}

type Programmes = Harness<'static, Played<ProgrammesView>>;

fn shown(stage: Stage) -> Programmes {
    play(stage, ProgrammesView::default(), ProgrammesView::show)
}

/// Types a number into the nth field of that name, from the top.
fn type_number(harness: &mut Programmes, label: &'static str, nth: usize, number: &str) {
    let field = |harness: &Programmes| {
        let mut all: Vec<_> = harness.get_all_by_role_and_label(Role::TextInput, label).collect();
        all.sort_by_key(|node| node.rect().top() as i32);
        all[nth].rect()
    };
    let place = field(harness);
    let all: Vec<_> = harness.get_all_by_role_and_label(Role::TextInput, label).collect();
    let node = all.iter().find(|node| node.rect() == place).unwrap();
    node.focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text(number.to_owned()));
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
}

#[test]
fn a_change_is_judged_before_it_is_saved_as_one_step() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_label("Edit Immersion commerciale").click();
    harness.run();
    assert!(harness.query_by_label("Nothing is changed yet.").is_some());
    type_number(&mut harness, "Sessions", 1, "6");
    assert!(harness.query_by_label_contains("would owe").is_some());
    assert_eq!(harness.state().asked, []);
    harness.get_by_label("Save").click();
    harness.run();
    let asked = &harness.state().asked;
    let [Action::Do(Command::PutProgramme { id, programme })] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!((id, programme.base.rotations["ride-alongs"].count), (&field(), 6));
    assert!(harness.query_by_label("Save").is_none());
}

#[test]
fn a_change_can_be_for_people_who_start_later() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_label("Edit Immersion commerciale").click();
    harness.run();
    type_number(&mut harness, "Sessions", 0, "2");
    harness.get_by_label("For people who start from").click();
    harness.run();
    assert!(harness.query_by_label("From which start date on?").is_some());
    harness.get_by_label("First start date").focus();
    harness.run();
    harness.get_by_label("First start date").type_text("2027-01-01");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_label("Nothing would change for anybody.").is_some());
    harness.get_by_label("Save").click();
    harness.run();
    let programme = &harness.state().stage.workspace.root.programmes[&field()];
    assert_eq!(programme.base.rotations["cold-calls"].count, 4);
    assert_eq!(programme.revisions.len(), 1);
    assert_eq!(programme.revisions[0].rules.rotations["cold-calls"].count, 2);
    // The rules just made are shown, beside those of before.
    assert!(harness.query_by_label("Before 1\u{a0}Jan\u{a0}2027").is_some());
    assert!(harness.query_by_label("Under these rules, nobody").is_some());
}

#[test]
fn a_nameless_rotation_is_told_when_saving_is_tried_and_discarding_leaves_all_as_it_was() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_label("Edit Immersion commerciale").click();
    harness.run();
    harness.get_by_label("Add a rotation").click();
    harness.run();
    harness.get_by_label("Save").click();
    harness.run();
    assert_eq!(harness.state().asked, []);
    assert!(harness.query_all_by_label("A rotation of another kind needs a name.").count() > 0);
    harness.get_by_label("Discard").click();
    harness.run();
    assert!(harness.query_by_label("Discard").is_none());
    assert_eq!(harness.state().asked, []);
}

#[test]
fn a_new_programme_begins_with_the_usual_rules() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_role_and_label(Role::Button, "New programme…").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "Field immersion").click();
    harness.run();
    harness.get_by_label("Save").click();
    harness.run();
    let asked = &harness.state().asked;
    let [Action::Do(Command::PutProgramme { id, programme })] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!((id.as_str(), programme.name.as_str()), ("field-immersion", "Field immersion"));
    let counts: Vec<u32> = programme.base.rotations.values().map(|rotation| rotation.count).collect();
    assert_eq!(counts, [4, 3]);
}

#[test]
fn people_enrolled_are_a_link_and_keep_a_programme_from_being_removed() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_label("7 people enrolled").click();
    harness.run();
    assert_eq!(harness.state().asked, [Action::ShowPeople(PeopleFilter::Programme(field()))]);
    harness.get_by_label("More about Immersion commerciale").click();
    harness.run();
    assert!(harness.query_by_label("People are enrolled in it.").is_some());
}

#[test]
fn an_empty_programme_is_removed_after_the_question() {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| workspace.people.clear());
    let mut harness = shown(stage);
    harness.get_by_label("More about Immersion commerciale").click();
    harness.run();
    harness.get_by_label("Remove the programme…").click();
    harness.run();
    assert_eq!(harness.state().asked, []);
    harness.get_by_label("Remove").click();
    harness.run();
    assert_eq!(harness.state().asked, [Action::Do(Command::RemoveProgramme { id: field() })]);
    assert!(harness.query_by_label("No programme yet").is_some());
}

#[test]
fn without_rights_rules_are_only_read() {
    let mut stage = Stage::new(Language::En);
    stage.rights.root = true;
    let harness = shown(stage);
    assert!(harness.query_by_label("Edit Immersion commerciale").is_none());
    assert!(harness.query_by_label("New programme…").is_none());
    assert!(harness.query_by_label_contains("workspace.ron").is_some());
}

#[test]
fn templates_have_names_in_both_languages_and_can_be_saved() {
    for language in [Language::Fr, Language::En] {
        let stage = Stage::new(language);
        for template in Template::ALL {
            let draft = Draft::new(&stage.texts, template);
            let (command, _) = draft.saved(&stage.workspace).unwrap();
            let Command::PutProgramme { programme, .. } = command else { panic!("{command:?}") };
            assert!(programme.base.rotations.values().all(|rotation| !rotation.name.is_empty()));
        }
    }
}

fn drawn(language: Language, template: Template) -> String {
    let texts = Texts::new(language);
    let rules = template.rules(|part| texts.template_part(part).into_owned());
    let order = order(&texts, &rules);
    let mut text = format!("{} × {}\n", order.size.0, order.size.1);
    for node in &order.nodes {
        text += &format!("{:?} {} | {}\n", node.place, node.name, node.details);
    }
    for waits in &order.waits {
        text += &format!("{} > {}: {}\n", order.nodes[waits.first].name, order.nodes[waits.then].name, waits.words);
    }
    text += &order.spoken;
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_order_is_drawn_from_left_to_right_and_said_in_words() {
    assert_snapshot!(drawn(Language::Fr, Template::Field), @r"
    2 × 1
    (0, 0) Prospection téléphonique | 4 × · 60 jours
    (1, 0) Tournée terrain | 3 × · 90 jours
    Prospection téléphonique > Tournée terrain: après 1
    Prospection téléphonique, 4 séances sous 60 jours ; Tournée terrain, 3 séances sous 90 jours, après 1 × Prospection téléphonique
    ");
    assert_snapshot!(drawn(Language::En, Template::NinePoints), @r"
    4 × 1
    (0, 0) Sales briefing | 1 × · 30 days
    (1, 0) Cold calls | 4 × · 60 days
    (2, 0) Ride-alongs | 3 × · 90 days
    (3, 0) Lead-quality review | 2 × · 120 days
    Sales briefing > Cold calls: after 1
    Cold calls > Ride-alongs: after 1
    Cold calls > Lead-quality review: after 2
    Ride-alongs > Lead-quality review: after 1
    Sales briefing, 1 session within 30 days; Cold calls, 4 sessions within 60 days, after 1 × Sales briefing; Ride-alongs, 3 sessions within 90 days, after 1 × Cold calls; Lead-quality review, 2 sessions within 120 days, after 2 × Cold calls, 1 × Ride-alongs
    ");
}

#[test]
fn rotations_that_wait_for_each_other_are_drawn_all_the_same() {
    let texts = Texts::new(Language::En);
    let mut rules = Template::Field.rules(|part| format!("{part:?}"));
    rules.rotations.get_mut("cold-calls").unwrap().after.insert("ride-alongs".into(), 1);
    let order = order(&texts, &rules);
    assert_eq!((order.nodes.len(), order.waits.len()), (2, 2));
}

#[test]
fn the_drawing_follows_what_is_typed() {
    let mut harness = shown(Stage::new(Language::En));
    let label = "Order: Prospection téléphonique, 4 sessions within 60 days; Tournée terrain, 3 sessions";
    assert!(harness.query_by_label_contains(label).is_some());
    harness.get_by_label("Edit Immersion commerciale").click();
    harness.run();
    type_number(&mut harness, "Sessions", 1, "6");
    assert!(harness.query_by_label_contains("Tournée terrain, 6 sessions").is_some());
}

#[test]
fn a_rotation_that_no_host_takes_is_told_with_the_way_to_the_hosts() {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| {
        for host in workspace.hosts.values_mut() {
            Arc::make_mut(host).takes.remove("ride-alongs");
        }
    });
    let mut harness = shown(stage);
    assert!(harness.query_by_label_contains("No host takes Tournée terrain yet").is_some());
    harness.get_by_label("Hosts").click();
    harness.run();
    assert_eq!(harness.state().asked, [Action::Go(Page::Hosts)]);
}

#[test]
fn people_are_moved_to_other_rules_one_by_one_with_the_effect_before_it_is_saved() {
    let mut harness = shown(with_revision(Language::En));
    harness.get_by_label("Move people to other rules…").click();
    harness.run();
    assert!(harness.query_by_label_contains("Tick who is to move").is_some());
    harness.get_by_label_contains("Hugo Petit, starts").click();
    harness.run();
    assert!(harness.query_by_label_contains("Hugo Petit would owe 2 sessions less").is_some());
    assert_eq!(harness.state().asked, []);
    harness.get_by_label("Move 1 person").click();
    harness.run();
    assert_eq!(harness.state().asked.len(), 1);
    let people = &harness.state().stage.workspace.people;
    assert_eq!(people["hugo-petit"].revision, Some(day("2026-12-01")));
    assert_eq!(people["amelie-durand"].revision, None);
}

#[test]
fn only_an_early_start_leads_back_to_the_rules_before_the_first_revision() {
    let mut stage = with_revision(Language::En);
    stage.change(|workspace| {
        Arc::make_mut(workspace.people.get_mut("hugo-petit").unwrap()).revision = Some(day("2026-12-01"));
    });
    let mut migration = Migration::new(&stage.workspace, &field(), Some(day("2026-12-01"))).unwrap();
    assert_eq!(migration.to, None);
    let can: Vec<(String, bool)> =
        migration.candidates(&stage.workspace, &stage.derived).into_iter().map(|one| (one.name, one.can)).collect();
    assert_eq!(can, [("Hugo Petit".to_owned(), true), ("Manon Gauthier".to_owned(), false)]);
    migration.ticked = ["hugo-petit".into(), "manon-gauthier".into()].into();
    assert!(migration.follow(&stage.workspace, &stage.derived));
    let after = stage.workspace.apply(&migration.command(&stage.workspace).unwrap()).unwrap();
    assert_eq!(after.people["hugo-petit"].revision, None);
    assert_eq!(after.people["manon-gauthier"].revision, None);
}

#[test]
fn people_whose_file_cannot_be_written_are_not_moved() {
    let mut stage = with_revision(Language::En);
    stage.rights.people.insert("hugo-petit".into());
    let mut harness = shown(stage);
    harness.get_by_label("Move people to other rules…").click();
    harness.run();
    assert!(harness.get_by_label_contains("Hugo Petit, starts").accesskit_node().is_disabled());
    harness.get_by_label("Everybody who can").click();
    harness.run();
    assert!(harness.query_by_label("Move 4 people").is_some());
}
