//! Settings: the workspace, the calendar, closures, teams, the window.

use crate::stage::{Played, Stage, day, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use insta::assert_snapshot;
use terrain::domain::{Closure, Command, Team, TimeOfDay, Weekday};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::PeopleFilter;
use terrain::ui::theme::ThemeChoice;
use terrain::ui::user_command::UserCommand;
use terrain::ui::views::settings::SettingsView;
use terrain::ui::views::settings::model::model;

fn listed(language: Language, code: Option<&str>) -> String {
    let mut stage = Stage::new(language);
    stage.change(|workspace| {
        let root = std::sync::Arc::make_mut(&mut workspace.root);
        root.calendar.holidays = code.map(str::to_owned);
        root.calendar.closures.push(Closure { from: day("2026-08-10"), to: day("2026-08-14"), label: String::new() });
    });
    let model = model(&stage.workspace, stage.today, &stage.texts);
    let mut text = format!("{:?}\n", model.country);
    for (code, label) in model.regions.iter().take(4) {
        text += &format!("  {code}: {label}\n");
    }
    for year in &model.years {
        let days: Vec<String> = year.days.iter().take(3).map(|(date, name, _)| format!("{date} {name}")).collect();
        text += &format!("{} ({}): {}\n", year.year, year.days.len(), days.join(", "));
    }
    for line in &model.closures {
        text += &format!("{}{} {}\n", if line.is_past { "past " } else { "" }, line.period, line.closure.label);
    }
    for line in &model.teams {
        text += &format!("{} | {} | {}\n", line.team.name, line.team.lead, line.people_words);
    }
    text.replace('\u{a0}', " ")
}

#[test]
fn holidays_closures_and_teams_are_listed() {
    assert_snapshot!(listed(Language::Fr, Some("FR-57")), @r#"
    Some("FR")
      FR: Tout le pays
      FR-57: FR-57 · avec Saint-Étienne, Vendredi saint
      FR-6AE: FR-6AE · avec Saint-Étienne, Vendredi saint
      FR-971: FR-971 · avec Abolition de l’esclavage
    2026 (13): jeu. 1er janv. Jour de l’an, ven. 3 avril Vendredi saint, lun. 6 avril Lundi de Pâques
    2027 (13): ven. 1er janv. Jour de l’an, ven. 26 mars Vendredi saint, lun. 29 mars Lundi de Pâques
    24–31 déc. 2026 Fermeture de fin d’année
    past 10–14 août 2026 
    Événementiel |  | 0 personne
    Marque | Claire Fontaine | 3 personnes
    Numérique | Mathieu Roy | 3 personnes
    "#);
    assert_snapshot!(listed(Language::En, Some("CH-GE")), @r#"
    Some("CH")
      CH: Whole country
      CH-AG: CH-AG · with All Saints’ Day, Assumption Day and 8 more
      CH-AI: CH-AI · with All Saints’ Day, Assumption Day and 5 more
      CH-AR: CH-AR · with Easter Monday, Good Friday and 1 more
    2026 (9): Thu 1 Jan New Year’s Day, Fri 3 Apr Good Friday, Mon 6 Apr Easter Monday
    2027 (9): Fri 1 Jan New Year’s Day, Fri 26 Mar Good Friday, Mon 29 Mar Easter Monday
    24–31 Dec 2026 Fermeture de fin d’année
    past 10–14 Aug 2026 
    Événementiel |  | 0 people
    Marque | Claire Fontaine | 3 people
    Numérique | Mathieu Roy | 3 people
    "#);
    assert_snapshot!(listed(Language::En, None), @r"
    None
    24–31 Dec 2026 Fermeture de fin d’année
    past 10–14 Aug 2026 
    Événementiel |  | 0 people
    Marque | Claire Fontaine | 3 people
    Numérique | Mathieu Roy | 3 people
    ");
}

#[test]
fn every_country_has_a_name_in_both_languages() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        let model = model(&stage.workspace, stage.today, &stage.texts);
        assert!(model.countries.len() > 15);
        for (code, name) in model.countries {
            assert!(name.chars().count() > 2, "{code} has no name in {language:?}");
        }
    }
}

type Settings = Harness<'static, Played<SettingsView>>;

fn shown(stage: Stage) -> Settings {
    play(stage, SettingsView::default(), SettingsView::show)
}

fn retype(harness: &mut Settings, label: &'static str, text: &str, key: Key) {
    harness.get_by_label(label).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
    harness.key_press(key);
    harness.run();
}

fn done(harness: &Settings) -> Vec<Command> {
    let command = |action: &Action| match action {
        Action::Do(command) => Some(command.clone()),
        _ => None,
    };
    harness.state().asked.iter().filter_map(command).collect()
}

#[test]
fn the_name_is_kept_on_enter_and_left_on_escape() {
    let mut harness = shown(Stage::new(Language::En));
    retype(&mut harness, "Name", "Aubier", Key::Escape);
    retype(&mut harness, "Name", " ", Key::Enter);
    assert_eq!(done(&harness), []);
    retype(&mut harness, "Name", "Aubier", Key::Enter);
    let kept = |name: &str, language: &str, horizon_weeks| Command::EditWorkspace {
        name: name.into(),
        language: language.into(),
        horizon_weeks,
    };
    assert_eq!(done(&harness), [kept("Aubier", "fr", 26)]);
    harness.get_by_label("Planned ahead").focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    assert_eq!(done(&harness).last(), Some(&kept("Aubier", "fr", 27)));
}

#[test]
fn working_days_hours_and_holidays_change_the_calendar() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_label("Saturday").click();
    harness.run();
    retype(&mut harness, "Morning, from", "8:30", Key::Tab);
    retype(&mut harness, "Afternoon, to", "13:00", Key::Tab);
    assert!(harness.query_by_label_contains("The hours do not run forward").is_some());
    harness.get_by_role_and_label(Role::ComboBox, "Region").click();
    harness.run();
    harness.get_by_label("FR-57 · with Good Friday, Saint Stephen’s Day").click();
    harness.run();
    let calendar = &harness.state().stage.workspace.root.calendar;
    assert!(calendar.working_days.contains(Weekday::Sat));
    assert_eq!(calendar.morning.from, TimeOfDay::new(8, 30).unwrap());
    assert_eq!(calendar.afternoon.to, TimeOfDay::new(17, 30).unwrap());
    assert_eq!(calendar.holidays.as_deref(), Some("FR-57"));
    assert_eq!(calendar.closures.len(), 1);
    assert_eq!(done(&harness).len(), 3, "{:#?}", done(&harness));
}

#[test]
fn the_last_working_day_stays() {
    let mut harness = shown(Stage::new(Language::En));
    for day in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] {
        harness.get_by_label(day).click();
        harness.run();
    }
    // Amélie goes out on a Tuesday and on a Thursday: that is asked about.
    harness.get_by_label("Save").click();
    harness.run();
    assert_eq!(harness.state().stage.workspace.root.calendar.working_days.iter().collect::<Vec<_>>(), [Weekday::Fri]);
}

#[test]
fn closures_are_added_and_changed() {
    let mut harness = shown(Stage::new(Language::En));
    harness.get_by_role_and_label(Role::Link, "Add").click();
    harness.run();
    harness.get_by_label("From").focus();
    harness.run();
    harness.get_by_label("From").type_text("2027-05-14");
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    harness.get_by_label("Save").click();
    harness.run();
    let closure = Closure { from: day("2027-05-14"), to: day("2027-05-14"), label: String::new() };
    assert_eq!(done(&harness), [Command::AddClosure { closure: closure.clone() }]);
    harness.get_by_label("14\u{a0}May\u{a0}2027, ").click();
    harness.run();
    harness.get_by_label("Remove").click();
    harness.run();
    assert_eq!(done(&harness).last(), Some(&Command::ReplaceClosure { old: closure, new: None }));
}

#[test]
fn teams_are_renamed_added_and_removed_when_empty() {
    let mut harness = shown(Stage::new(Language::En));
    retype(&mut harness, "Team, Marque", "Image", Key::Enter);
    let team = |name: &str, lead: &str| Team { name: name.into(), lead: lead.into(), email: String::new() };
    assert_eq!(done(&harness), [Command::PutTeam { id: "brand".into(), team: team("Image", "Claire Fontaine") }]);
    retype(&mut harness, "Team, New team", "Produit", Key::Enter);
    let added = Command::PutTeam { id: "produit".into(), team: team("Produit", "") };
    assert_eq!(done(&harness).last(), Some(&added));
    assert!(harness.get_by_label("Remove Image").accesskit_node().is_disabled());
    harness.get_by_label("Remove Produit").click();
    harness.run();
    harness.get_by_label("Remove").click();
    harness.run();
    assert_eq!(done(&harness).last(), Some(&Command::RemoveTeam { id: "produit".into() }));
    harness.get_all_by_label("3 people").next().unwrap().click();
    harness.run();
    assert!(matches!(harness.state().asked.last(), Some(Action::ShowPeople(PeopleFilter::Team(_)))));
}

#[test]
fn language_theme_zoom_and_folder_are_the_windows() {
    let mut harness = shown(Stage::new(Language::En));
    let mut french: Vec<_> = harness.get_all_by_label("Français").collect();
    french.sort_by_key(|node| node.rect().top() as i32);
    french[1].click();
    harness.run();
    for label in ["Light", "Zoom in", "Read the folder again", "Open another…", "Copy the path"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    let asked = [
        Action::SetLanguage(Language::Fr),
        Action::SetTheme(ThemeChoice::Light),
        Action::Run(UserCommand::ZoomIn),
        Action::Reload,
        Action::ChooseFolder,
        Action::Copy("/home/claire/aubier-marketing".to_owned()),
    ];
    assert_eq!(harness.state().asked, asked);
}

#[test]
fn without_rights_everything_is_read_and_one_line_says_why() {
    let mut stage = Stage::new(Language::En);
    stage.rights.root = true;
    let harness = shown(stage);
    for gone in ["Add", "Saturday", "Planned ahead", "Team, Marque", "Remove Marque"] {
        let editable = harness.query_all_by_label(gone).any(|node| node.accesskit_node().role() != Role::Label);
        assert!(!editable, "{gone}");
    }
    assert!(harness.query_by_label_contains("workspace.ron").is_some());
    assert!(harness.query_by_label("Claire Fontaine").is_some());
    assert!(harness.query_by_label("Dark").is_some());
}
