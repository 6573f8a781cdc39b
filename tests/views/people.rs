//! People: the table.

use crate::stage::{Played, Stage, placement, play, proposal};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Command, PersonId, RotationId, State, Workspace};
use terrain::texts::Language;
use terrain::ui::action::{Action, PlanScope};
use terrain::ui::page::{Page, PeopleFilter};
use terrain::ui::user_command::UserCommand;
use terrain::ui::views::overview::OverviewView;
use terrain::ui::views::people::PeopleView;
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::people::grouping::{GroupKey, Grouping};
use terrain::ui::views::people::listing::{Column, Line, Wanted, listing};
use terrain::ui::views::people::row::row;

/// The table as text: group lines, then one line a person, cells apart by bars.
fn table(stage: &Stage, wanted: &Wanted) -> String {
    let cx = stage.cx();
    let facts = Facts::from(&cx);
    let columns: Vec<RotationId> = stage.derived.rotations.iter().map(|rotation| rotation.id.clone()).collect();
    let mut text = String::new();
    for line in listing(&facts, wanted).lines {
        match line {
            Line::Group(group) => {
                let sign = if group.folded { '>' } else { 'v' };
                text += &format!("{sign} {} {} | {}\n", group.name, group.people, group.aside);
            }
            Line::Person(id) => text += &format!("  {}\n", person(&facts, &id, &columns)),
        }
    }
    text.replace('\u{a0}', " ")
}

fn person(facts: &Facts<'_>, id: &PersonId, columns: &[RotationId]) -> String {
    let row = row(facts, id, columns).unwrap();
    let dots: Vec<String> = row
        .rotations
        .iter()
        .map(|dots| match dots {
            Some(d) => [(d.done, "●"), (d.awaiting, "◐"), (d.scheduled, "○"), (d.missing, "·")]
                .map(|(count, sign)| sign.repeat(count as usize))
                .concat(),
            None => "-".into(),
        })
        .collect();
    let next = row.next.map_or(row.no_next.clone(), |next| format!("{} {}", next.date, next.host));
    let reached = if row.experience.reached { "!" } else { "" };
    [
        row.name.clone(),
        row.start.clone(),
        format!("{}{reached}", row.experience.figure),
        dots.join(" "),
        next,
        row.due.clone(),
        row.pace_words.clone(),
        facts.texts.state(row.state).into_owned(),
    ]
    .join(" | ")
}

fn with_outlook(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.outlook = Some(proposal(vec![
        placement("amelie-durand", "2026-11-30", "ride-alongs", "karim-benali"),
        placement("amelie-durand", "2026-12-10", "ride-alongs", "helene-faure"),
        placement("ines-bouvier", "2026-12-01", "cold-calls", "karim-benali"),
        placement("hugo-petit", "2026-12-01", "ride-alongs", "karim-benali"),
        placement("hugo-petit", "2026-12-02", "ride-alongs", "karim-benali"),
        placement("chloe-vidal", "2026-12-09", "cold-calls", "karim-benali"),
    ]));
    stage
}

#[test]
fn people_stand_under_their_team_worst_first() {
    assert_snapshot!(table(&with_outlook(Language::Fr), &Wanted::default()), @r"
v Marque 3 | Claire Fontaine · 4 séances sans date
  Hugo Petit | 7 sept. | 0 mois | ●●●● ◐·· | rien de prévu | 6 déc. | dans les temps, 2 déc. | À risque
  Amélie Durand | 5 oct. | 4 mois | ●●○ ○·· | jeu. 26 nov. Hélène | 4 déc. | en avance, 26 nov. | À planifier
  Louis Perrin | 2 mars | 0 mois |   |  |  |  | A quitté
v Numérique 3 | Mathieu Roy · 14 séances sans date
  Inès Bouvier | 1er sept. | 0 mois | ···· ··· | rien de prévu | 31 oct. | sans place | En retard
  Manon Gauthier | 7 déc. | 0 mois | ···· ··· | rien de prévu | 5 févr. | pas commencé | À planifier
  Sarah Nguyen | 31 août | 14 mois! | ● ● |  |  | terminé | Complet
v Sans équipe 1 | 7 séances sans date
  Chloé Vidal | 16 nov. | 0 mois | ···· ··· | rien de prévu | 15 janv. | sans place | À planifier
");
    assert_snapshot!(table(&with_outlook(Language::En), &Wanted::default()), @r"
v Marque 3 | Claire Fontaine · 4 sessions without a date
  Hugo Petit | 7 Sep | 0 months | ●●●● ◐·· | nothing planned | 6 Dec | on track, 2 Dec | At risk
  Amélie Durand | 5 Oct | 4 months | ●●○ ○·· | Thu 26 Nov Hélène | 4 Dec | ahead, 26 Nov | To plan
  Louis Perrin | 2 Mar | 0 months |   |  |  |  | Has left
v Numérique 3 | Mathieu Roy · 14 sessions without a date
  Inès Bouvier | 1 Sep | 0 months | ···· ··· | nothing planned | 31 Oct | no place | Overdue
  Manon Gauthier | 7 Dec | 0 months | ···· ··· | nothing planned | 5 Feb | not started | To plan
  Sarah Nguyen | 31 Aug | 14 months! | ● ● |  |  | finished | Complete
v No team 1 | 7 sessions without a date
  Chloé Vidal | 16 Nov | 0 months | ···· ··· | nothing planned | 15 Jan | no place | To plan
");
}

#[test]
fn each_column_sorts_both_ways_and_nothing_comes_last() {
    let stage = with_outlook(Language::En);
    let order = |wanted: &Wanted| {
        let cx = stage.cx();
        let names = |id: &PersonId| stage.workspace.people[id].first_name().to_owned();
        listing(&Facts::from(&cx), wanted).people.iter().map(names).collect::<Vec<_>>().join(" ")
    };
    let mut wanted = Wanted { grouping: None, ..Wanted::default() };
    let mut text = String::new();
    for column in [
        Column::Name,
        Column::Start,
        Column::Experience,
        Column::Rotation("ride-alongs".into()),
        Column::Next,
        Column::Due,
        Column::Pace,
        Column::State,
    ] {
        wanted.sort_by(column.clone());
        text += &format!("{column:?}: {}\n", order(&wanted));
        wanted.sort_by(column);
        text += &format!("  back: {}\n", order(&wanted));
    }
    assert_snapshot!(text, @r#"
Name: Amélie Chloé Hugo Inès Louis Manon Sarah
  back: Sarah Manon Louis Inès Hugo Chloé Amélie
Start: Louis Sarah Inès Hugo Amélie Chloé Manon
  back: Manon Chloé Amélie Hugo Inès Sarah Louis
Experience: Sarah Amélie Inès Hugo Chloé Manon Louis
  back: Inès Hugo Chloé Manon Louis Amélie Sarah
Rotation("ride-alongs"): Inès Amélie Hugo Chloé Manon Louis Sarah
  back: Louis Sarah Inès Amélie Hugo Chloé Manon
Next: Amélie Inès Hugo Chloé Manon Louis Sarah
  back: Amélie Inès Hugo Chloé Manon Louis Sarah
Due: Inès Amélie Hugo Chloé Manon Louis Sarah
  back: Manon Chloé Hugo Amélie Inès Louis Sarah
Pace: Sarah Amélie Hugo Manon Inès Chloé Louis
  back: Inès Chloé Manon Hugo Amélie Sarah Louis
State: Inès Hugo Amélie Chloé Manon Sarah Louis
  back: Sarah Amélie Chloé Manon Hugo Inès Louis
"#);
}

#[test]
fn filters_leave_people_out_and_searching_minds_no_accents() {
    let stage = Stage::new(Language::En);
    let mut wanted = Wanted::default();
    wanted.states.insert(State::Overdue);
    assert_snapshot!(table(&stage, &wanted), @r"
v Numérique 1 | Mathieu Roy · 7 sessions without a date
  Inès Bouvier | 1 Sep | 0 months | ···· ··· | nothing planned | 31 Oct | behind | Overdue
");
    wanted.clear();
    assert!(!wanted.is_filtered());
    wanted.typed = "AMELIE d".into();
    wanted.teams.insert(Some("brand".into()));
    wanted.folded.insert(GroupKey::Team(Some("brand".into())));
    assert_snapshot!(table(&stage, &wanted), @"> Marque 1 | Claire Fontaine · 2 sessions without a date");
}

#[test]
fn a_row_is_read_out_as_one_sentence() {
    let stage = with_outlook(Language::Fr);
    let cx = stage.cx();
    let columns = ["cold-calls".into(), "ride-alongs".into()];
    let spoken = |id: &str| row(&Facts::from(&cx), &id.into(), &columns).unwrap().spoken.replace('\u{a0}', " ");
    assert_snapshot!(spoken("amelie-durand"), @"Amélie Durand ; À planifier ; arrivée 5 oct. ; 4 mois dans la vente ; Prospection : 2 faites, 1 prévue ; Tournées : 0 faite, 1 prévue, 2 sans date ; prochaine séance jeu. 26 nov. avec Hélène ; échéance 4 déc. ; en avance, 26 nov.");
    assert_snapshot!(spoken("louis-perrin"), @"Louis Perrin ; A quitté ; arrivée 2 mars ; 0 mois dans la vente ; Prospection : 0 faite ; Tournées : 0 faite");
}

type People = Harness<'static, Played<PeopleView>>;

fn shown(stage: Stage) -> People {
    play(stage, PeopleView::default(), PeopleView::show)
}

/// First names of the rows that are seen, from top to bottom; `*` where one is ticked.
fn rows(harness: &People) -> String {
    let rows = harness.get_all_by_role(egui::accesskit::Role::Row);
    let mut rows: Vec<(i32, String)> = rows
        .map(|row| {
            let label = row.accesskit_node().label().unwrap();
            let first = label.split(' ').next().unwrap_or_default().to_owned();
            let ticked = row.accesskit_node().is_selected() == Some(true);
            (row.rect().top() as i32, if ticked { format!("{first}*") } else { first })
        })
        .collect();
    rows.sort();
    rows.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(" ")
}

/// Chooses another grouping in the tool bar.
fn group(harness: &mut People, from: &str, to: &str) {
    harness.get_by_label(&format!("Grouping: {from}")).click();
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::MenuItemRadio, to).click();
    harness.run();
}

#[test]
fn people_stand_under_teams_states_programmes_or_quarters() {
    let stage = Stage::new(Language::En);
    let mut text = String::new();
    for grouping in Grouping::ALL {
        let wanted = Wanted { grouping: Some(grouping), ..Wanted::default() };
        let groups = listing(&Facts::from(&stage.cx()), &wanted).lines.into_iter().filter_map(|line| match line {
            Line::Group(group) => Some(format!("{} {}", group.name, group.people)),
            Line::Person(_) => None,
        });
        text += &format!("{}: {}\n", grouping.code(), groups.collect::<Vec<_>>().join(", "));
    }
    assert_snapshot!(text, @"
    team: Marque 3, Numérique 3, No team 1
    state: Overdue 1, At risk 1, To plan 3, Complete 1, Has left 1
    programme: Immersion commerciale 7
    start: Started in Q4 2026 3, Started in Q3 2026 3, Started in Q1 2026 1
    ");
}

#[test]
fn columns_are_chosen_and_a_view_is_kept_found_again_and_removed() {
    let mut harness = shown(Stage::new(Language::En));
    let heads = |harness: &People| {
        let heads = harness.get_all_by_role(egui::accesskit::Role::ColumnHeader);
        let mut heads: Vec<(i32, String)> =
            heads.map(|head| (head.rect().left() as i32, head.accesskit_node().label().unwrap())).collect();
        heads.sort();
        heads.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(heads(&harness), "Name, Start, Experience, Cold calls, Ride-alongs, Next session, Due, Pace, State");
    harness.get_by_label("Columns").click();
    harness.run();
    for name in ["Experience", "Pace", "Team"] {
        harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, name).click();
        harness.run();
    }
    harness.key_press(Key::Escape);
    harness.run();
    let chosen = "Name, Team, Start, Cold calls, Ride-alongs, Next session, Due, State";
    assert_eq!(heads(&harness), chosen);
    group(&mut harness, "By team", "By state");
    harness.get_by_label("Views").click();
    harness.run();
    harness.get_by_label("Name of this view").focus();
    harness.run();
    harness.get_by_label("Name of this view").type_text("Mine");
    harness.run();
    harness.get_by_label("Keep this view").click();
    harness.run();
    let Some(Action::KeepPeople(kept)) = harness.state_mut().asked.pop() else { panic!("nothing is kept") };
    assert_eq!(kept.len(), 1);
    let mut again = shown(Stage::new(Language::En));
    again.state_mut().view.look_again(kept);
    again.run();
    again.get_by_label("Views").click();
    again.run();
    again.get_by_label("Mine").click();
    again.run();
    assert_eq!(heads(&again), chosen);
    assert!(again.query_by_label("Grouping: By state").is_some());
    again.get_by_label("Views").click();
    again.run();
    again.get_by_label("Remove the view Mine").click();
    again.run();
    assert_eq!(again.state_mut().asked.pop(), Some(Action::KeepPeople(Vec::new())));
}

#[test]
fn an_absence_or_a_waiver_is_given_to_everybody_ticked_as_one_step() {
    let mut harness = shown(Stage::new(Language::En));
    for name in ["Select Amélie Durand", "Select Chloé Vidal"] {
        harness.get_by_label(name).click();
        harness.run();
    }
    harness.get_by_label("Absence…").click();
    harness.run();
    assert!(harness.query_by_label("Absence of 2 people").is_some());
    let from = || egui::accesskit::Role::TextInput;
    harness.get_by_role_and_label(from(), "From").focus();
    harness.run();
    harness.get_by_role_and_label(from(), "From").type_text("7/12/2026");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("Save").click();
    harness.run();
    let Some(Action::Do(Command::Batch(commands))) = harness.state_mut().asked.pop() else { panic!("no batch") };
    assert!(matches!(&commands[..], [Command::AddAbsence { .. }, Command::AddAbsence { .. }]), "{commands:?}");
    harness.get_by_label("Waive…").click();
    harness.run();
    for (label, text) in [("Reason", "Déjà fait ailleurs"), ("Decided by", "Claire")] {
        harness.get_by_role_and_label(from(), label).focus();
        harness.run();
        harness.get_by_role_and_label(from(), label).type_text(text);
        harness.run();
    }
    harness.get_by_label("Save").click();
    harness.run();
    let Some(Action::Do(Command::Batch(commands))) = harness.state_mut().asked.pop() else { panic!("no batch") };
    assert!(matches!(&commands[..], [Command::AddWaiver { .. }, Command::AddWaiver { .. }]), "{commands:?}");
}

#[test]
fn heads_sort_and_teams_fold() {
    let mut harness = shown(Stage::new(Language::En));
    assert_eq!(rows(&harness), "Hugo Amélie Louis Inès Manon Sarah Chloé");
    group(&mut harness, "By team", "Not grouped");
    let head = |name: &'static str| (egui::accesskit::Role::ColumnHeader, name);
    let (role, name) = head("Name");
    harness.get_by_role_and_label(role, name).click();
    harness.run();
    assert_eq!(rows(&harness), "Amélie Chloé Hugo Inès Louis Manon Sarah");
    harness.get_by_role_and_label(role, name).focus();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(rows(&harness), "Sarah Manon Louis Inès Hugo Chloé Amélie");
    group(&mut harness, "Not grouped", "By team");
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Numérique").click();
    harness.run();
    assert_eq!(rows(&harness), "Louis Hugo Amélie Chloé");
}

#[test]
fn searching_filtering_and_finding_everybody_again() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_label("Search by name").focus();
    harness.run();
    harness.get_by_label("Search by name").type_text("ines");
    harness.run();
    assert_eq!(rows(&harness), "Inès");
    harness.get_by_label("Search by name").type_text("zzz");
    harness.run();
    harness.get_by_label("Show everybody").click();
    harness.run();
    assert_eq!(rows(&harness), "Hugo Amélie Louis Inès Manon Sarah Chloé");
    harness.get_by_label("Filter").click();
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, "Complete").click();
    harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, "Marque").click();
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::CheckBox, "Marque").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(rows(&harness), "Sarah");
    harness.get_by_label("Show everybody").click();
    harness.run();
    assert_eq!(rows(&harness), "Hugo Amélie Louis Inès Manon Sarah Chloé");
}

#[test]
fn the_table_is_walked_ticked_and_opened_with_the_keyboard_alone() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_label_contains("Hugo Petit;").focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    harness.key_press(Key::End);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(rows(&harness), "Hugo Amélie* Louis Inès Manon Sarah Chloé*");
    assert!(harness.query_by_label("2 people, 9 sessions without a date").is_some());
    harness.key_press(Key::Home);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().asked, [Action::Go(Page::Person("hugo-petit".into()))]);
}

#[test]
fn those_ticked_are_planned_or_moved_to_another_team_as_one_step() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_label("Select Amélie Durand").click();
    harness.run();
    harness.get_by_label("Select Chloé Vidal").click();
    harness.run();
    harness.get_by_label("Plan").click();
    harness.run();
    let both = ["amelie-durand".into(), "chloe-vidal".into()];
    assert_eq!(harness.state_mut().asked.pop(), Some(Action::Plan(PlanScope::People(both.clone().into()))));
    harness.get_by_label("Change team").click();
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::MenuItem, "Numérique").click();
    harness.run();
    let Some(Action::Do(Command::Batch(commands))) = harness.state_mut().asked.pop() else { panic!("no batch") };
    assert_eq!(commands.len(), 2);
    let people = &harness.state().stage.workspace.people;
    assert!(both.iter().all(|id: &PersonId| people[id].team == Some("digital".into())));
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!rows(&harness).contains('*'));
}

#[test]
fn only_the_rows_that_are_seen_are_there() {
    let mut company = crate::stage::company();
    let amelie = company.people[&PersonId::new("amelie-durand")].clone();
    for n in 0..2000 {
        company.people.insert(PersonId::new(format!("copy-{n}")), Arc::clone(&amelie));
    }
    let mut harness = shown(Stage::of(company, Language::En));
    assert!(harness.get_all_by_role(egui::accesskit::Role::Row).count() < 40);
    harness.get_all_by_role(egui::accesskit::Role::Row).next().unwrap().focus();
    harness.run();
    harness.key_press(Key::End);
    harness.run();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(rows(&harness).ends_with("Chloé"));
    assert_eq!(harness.state().asked, [Action::Go(Page::Person("chloe-vidal".into()))]);
}

#[test]
fn a_figure_of_overview_opens_the_people_behind_it() {
    let stage = Stage::new(Language::En);
    let totals = stage.derived.totals(stage.workspace.people.iter());
    let mut harness = shown(stage);
    for (filter, names, count) in [
        (PeopleFilter::Onboarding, "Hugo Amélie Inès Manon Chloé", totals.onboarding),
        (PeopleFilter::Experienced, "Sarah", totals.experienced),
        (PeopleFilter::Missing, "Hugo Amélie Inès Manon Chloé", totals.missing_people),
        (PeopleFilter::State(State::Overdue), "Inès", totals.overdue),
    ] {
        harness.state_mut().view.show_only(filter);
        harness.run();
        assert_eq!(rows(&harness), names);
        assert_eq!(rows(&harness).split(' ').count(), count);
    }
}

#[test]
fn an_empty_workspace_says_what_belongs_there() {
    let empty = Workspace { people: [].into(), ..crate::stage::company() };
    let mut stage = Stage::of(empty, Language::Fr);
    stage.rights.read_only = Some(terrain::app::ReadOnly::Folder);
    let harness = shown(stage);
    assert!(harness.query_by_label("Personne pour l’instant").is_some());
    assert!(harness.query_by_label("Nouvelle arrivée…").is_none());
}

#[test]
fn an_overview_of_nobody_offers_to_add_the_first() {
    let mut stage = Stage::new(Language::En);
    stage.change(|workspace| workspace.people.clear());
    let mut played = play(stage, OverviewView::default(), OverviewView::show);
    played.get_by_label("Nobody is here yet");
    played.get_by_label("New hire…").click();
    played.run();
    assert!(matches!(played.state().asked[..], [Action::Run(UserCommand::NewPerson)]));
}
