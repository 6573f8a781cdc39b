//! The whole window without a screen: the sample company opened, walked through, changed, undone, saved.
#![allow(clippy::unwrap_used, missing_docs)]

mod models;
mod others;
mod printing;
mod remedy;
mod reminders;
mod upkeep;
mod walk;
mod what_if;
mod zoom;

use chrono::NaiveDate;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, Node};
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use terrain::app::{Author, CalendarFilter, Recent, Settings};
use terrain::exchange::sample::sample;
use terrain::store;
use terrain::texts::Language;
use terrain::ui::page::{HelpTopic, Page};
use terrain::ui::shell::clock::FixedClock;
use terrain::ui::shell::dialogs::AnsweredDialogs;
use terrain::ui::shell::notifier::KeptNotifier;
use terrain::ui::shell::{Start, TerrainApp};
use terrain::ui::theme::ThemeChoice;

type Window = Harness<'static, Shell>;

/// The application, made in the first frame, when there is a context to make it in.
struct Shell {
    start: Option<Start>,
    app: Option<TerrainApp>,
}

impl Shell {
    fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        if let Some(start) = self.start.take() {
            self.app = Some(TerrainApp::new(&ctx, start));
        }
        let app = self.app.as_mut().unwrap();
        app.follow(&ctx);
        app.frame(ui);
    }
}

pub fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

struct Opened {
    window: Window,
    dir: TempDir,
}

fn start(folder: Option<&Path>, settings: Settings, answer: Option<&Path>) -> Start {
    Start {
        folder: folder.map(Path::to_owned),
        page: None,
        perspective: Some("hr:".to_owned()),
        language: Some(Language::En),
        theme: Some(ThemeChoice::Light),
        settings,
        settings_file: None,
        author: Author::nobody(),
        clock: Box::new(FixedClock(today().and_hms_opt(10, 42, 0).unwrap())),
        dialogs: Box::new(AnsweredDialogs { answer: answer.map(Path::to_owned) }),
        notifier: Box::new(KeptNotifier::default()),
    }
}

fn window(start: Start) -> Window {
    let shell = Shell { start: Some(start), app: None };
    let mut window = Harness::builder()
        .with_size([1440.0, 900.0])
        .with_max_steps(60)
        .with_context_setup(terrain::ui::theme::install)
        .build_ui_state(|ui, shell: &mut Shell| shell.frame(ui), shell);
    window.run_ok();
    window
}

/// Opens a copy of the sample company.
fn open() -> Opened {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    Opened { window: window(start(Some(dir.path()), Settings::default(), None)), dir }
}

/// Takes steps until something is there, since plans and saves come from threads.
fn wait(window: &mut Window, what: impl Fn(&Window) -> bool) {
    let until = Instant::now() + Duration::from_secs(25);
    while !what(window) {
        assert!(Instant::now() < until, "what was waited for did not come; there is {:#?}", labels(window));
        std::thread::sleep(Duration::from_millis(20));
        window.step();
    }
    window.run_ok();
}

/// Lists what can be read in the window, for messages.
fn labels(window: &Window) -> Vec<String> {
    window.query_all_by_label_contains("").map(|node| format!("{node:?}")).collect()
}

fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run_ok();
}

fn first<'a>(window: &'a Window, part: &'a str) -> Option<Node<'a>> {
    window.query_all_by_label_contains(part).next()
}

fn read(dir: &Path) -> terrain::domain::Workspace {
    let opened = store::open(dir).unwrap();
    assert_eq!(opened.problems, []);
    opened.workspace
}

#[test]
fn what_is_accepted_is_on_the_disk_and_undo_and_redo_follow() {
    let Opened { mut window, dir } = open();
    let before = read(dir.path());
    let sessions = |workspace: &terrain::domain::Workspace| workspace.sessions().count();
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    wait(&mut window, |window| first(window, "Accept all").is_some());
    window.query_all_by_label_contains("Accept all").next().unwrap().click();
    wait(&mut window, |window| first(window, "Saved 10:42").is_some());
    let after = read(dir.path());
    assert_eq!(sessions(&after), sessions(&before) + 45);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut window, |_| read(dir.path()) == before);
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    wait(&mut window, |_| read(dir.path()) == after);
}

#[test]
fn every_page_is_reached_from_the_sidebar_and_named() {
    let Opened { mut window, .. } = open();
    for page in ["Calendar", "People", "Hosts", "Programmes", "Settings", "Overview"] {
        window.get_by_role_and_label(Role::Tab, page).click();
        window.run_ok();
        assert!(window.query_by_role_and_label(Role::Heading, page).is_some(), "{page} has no heading");
    }
    window.query_all_by_label_contains("Problems,").next().unwrap().click();
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "Problems").is_some());
}

#[test]
fn the_palette_finds_a_person_by_a_few_letters_and_opens_the_page() {
    let Opened { mut window, .. } = open();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run_ok();
    window.get_by_label("Search people, hosts, sessions, pages and commands").type_text("ameli");
    window.run_ok();
    assert!(first(&window, "Amélie Durand, Marque").is_some());
    window.key_press(Key::Enter);
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "People").is_some());
    assert!(first(&window, "Amélie Durand").is_some());
}

#[test]
fn the_language_changes_while_the_window_is_open() {
    let Opened { mut window, .. } = open();
    assert!(window.query_by_role_and_label(Role::Heading, "Overview").is_some());
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L);
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "Vue d’ensemble").is_some());
}

#[test]
fn a_figure_opens_the_people_behind_it() {
    let Opened { mut window, .. } = open();
    window.query_all_by_label_contains("Overdue, 2").next().unwrap().click();
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "People").is_some());
    assert!(first(&window, "Inès Bouvier").is_some() && first(&window, "Adrien Masson").is_some());
    assert!(first(&window, "Hugo Petit").is_none());
}

#[test]
fn first_start_says_why_a_folder_does_not_open_and_opens_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let mut window = window(start(None, Settings::default(), Some(dir.path())));
    assert!(first(&window, "Look around with a sample company").is_some());
    click(&mut window, "Choose a folder…");
    wait(&mut window, |window| first(window, "workspace.ron").is_some());
    store::create(dir.path(), &sample(today())).unwrap();
    click(&mut window, "Choose a folder…");
    wait(&mut window, |window| window.query_by_role_and_label(Role::Heading, "Overview").is_some());
}

#[test]
fn help_is_read_before_there_is_a_workspace() {
    let mut window = window(start(None, Settings::default(), None));
    window.key_press(Key::F1);
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "Help for HR").is_some());
    assert!(window.query_by_role_and_label(Role::Link, "Overview").is_none(), "there is nowhere to go yet");
    window.get_by_role_and_label(Role::Tab, "Keyboard").click();
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "Everywhere").is_some());
    window.key_press(Key::Escape);
    window.run_ok();
    assert!(first(&window, "Look around with a sample company").is_some());
}

#[test]
fn a_workspace_is_created_through_the_form() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("neuf");
    let mut window = window(start(None, Settings::default(), None));
    click(&mut window, "Create…");
    for (field, text) in [("Name", "Zoë & Cie"), ("Folder", folder.to_str().unwrap())] {
        click(&mut window, field);
        window.get_by_label(field).type_text(text);
        window.run_ok();
    }
    click(&mut window, "Create the workspace");
    wait(&mut window, |window| window.query_by_role_and_label(Role::Heading, "Overview").is_some());
    let workspace = read(&folder);
    assert_eq!(workspace.root.name, "Zoë & Cie");
    assert_eq!(workspace.root.calendar.holidays.as_deref(), Some("FR"));
    let rules = &workspace.root.programmes["field"].base;
    let counts: Vec<u32> = rules.rotations.values().map(|rotation| rotation.count).collect();
    assert_eq!((rules.prior_experience_months, counts), (6, vec![4, 3]));
}

#[test]
fn who_looks_is_asked_once_remembered_and_can_be_changed() {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    let settings = tempfile::tempdir().unwrap();
    let file = settings.path().join("settings.ron");
    let again = || {
        let known = terrain::app::settings::read(&file);
        let start = start(Some(dir.path()), known, None);
        window(Start { perspective: None, settings_file: Some(file.clone()), ..start })
    };
    let is_at = |window: &Window, title: &str| window.query_by_role_and_label(Role::Heading, title).is_some();
    let mut first = again();
    assert!(is_at(&first, "Who are you?"));
    self::first(&first, "Lead of Marque, Claire Fontaine").unwrap().click();
    first.run_ok();
    assert!(is_at(&first, "My team"));
    click(&mut first, "People");
    assert!(first.query_by_label("1 filter").is_some(), "People begins with the team");
    drop(first);
    let mut second = again();
    assert!(is_at(&second, "My team"), "it is remembered");
    click(&mut second, "Looking as Lead of Marque. Look as somebody else");
    second.get_by_label("Name, team or area").type_text("karim");
    second.run_ok();
    self::first(&second, "Karim Benali, ").unwrap().click();
    second.run_ok();
    assert!(is_at(&second, "My trainees"), "{:?}", labels(&second));
    drop(second);
    assert!(again().query_by_label("Looking as Karim Benali. Look as somebody else").is_some());
}

#[test]
fn the_last_workspace_is_opened_again_where_the_settings_say_so() {
    let Opened { dir, .. } = open();
    let recent = Recent {
        folder: dir.path().to_owned(),
        name: "Maison Aubier".to_owned(),
        people: 24,
        opened: today().into(),
        perspective: Some("amelie-durand".to_owned()),
        calendar: CalendarFilter::default(),
        views: Vec::new(),
        reminded: None,
    };
    let settings = Settings { recent: vec![recent], reopen: true, ..Settings::default() };
    let window = window(Start { perspective: None, ..start(None, settings, None) });
    assert!(window.query_by_role_and_label(Role::Heading, "My progress").is_some());
}

#[test]
fn a_page_named_on_the_command_line_is_shown_first() {
    let Opened { dir, .. } = open();
    let page = Some(Page::Problems);
    let window = window(Start { page, ..start(Some(dir.path()), Settings::default(), None) });
    assert!(window.query_by_role_and_label(Role::Heading, "Problems").is_some());
    // Help without more is that of who looks.
    let perspective = Some("host:karim-benali".to_owned());
    let page = Some(Page::Help(HelpTopic::Hr));
    let start = start(Some(dir.path()), Settings::default(), None);
    let window = self::window(Start { page, perspective, ..start });
    assert!(window.query_by_role_and_label(Role::Heading, "Help for hosts").is_some());
}

#[test]
fn f1_opens_the_section_about_the_page_and_back_leads_to_it() {
    let Opened { mut window, .. } = open();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num7);
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "Insights").is_some());
    window.key_press(Key::F1);
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "Help").is_some());
    let section = window.get_by_role_and_label(Role::Heading, "Use what was learnt").rect();
    assert!(section.bottom() < 700.0, "scrolled to, far down the page as it is: {section:?}");
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run_ok();
    assert!(window.query_by_role_and_label(Role::Heading, "Insights").is_some());
}

#[test]
fn a_text_being_typed_is_kept_when_one_leaves_the_page() {
    let Opened { mut window, dir } = open();
    let place =
        || read(dir.path()).people["amelie-durand"].sessions.values().map(|s| s.place.clone()).collect::<Vec<_>>();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run_ok();
    window.query_all_by_label_contains("Amélie Durand, ").next().unwrap().click();
    window.run_ok();
    window.get_by_role_and_label(Role::TextInput, "Place").click();
    window.run_ok();
    window.get_by_role_and_label(Role::TextInput, "Place").type_text("Quai 7 ");
    window.run_ok();
    assert!(!place().iter().any(|place| place.contains("Quai 7")));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num4);
    wait(&mut window, |_| place().iter().any(|place| place.contains("Quai 7")));
    assert!(window.query_by_role_and_label(Role::Heading, "People").is_some());
}

/// Two windows on one folder, neither knowing what the other has just written.
#[test]
fn two_answers_to_one_question_are_chosen_between_on_the_problems_page() {
    let Opened { mut window, dir } = open();
    let path = dir.path().join("hosts/helene-faure.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let conflict =
        r#"    conflicts: [(at: ["max_days_per_week"], kept: 2, other: 1, kept_by: "Zoé", by: "Claire Fontaine")],"#;
    std::fs::write(&path, text.trim_end().strip_suffix(')').unwrap().to_owned() + conflict + "\n)\n").unwrap();
    window.key_press(Key::F5);
    window.run_ok();
    window.query_all_by_label_contains("Problems,").next().unwrap().click();
    window.run_ok();
    let title = "Hélène Faure, days a week: Zoé wrote 2, Claire Fontaine wrote 1";
    assert!(first(&window, "Two answers to one question, 1").is_some());
    assert!(window.query_by_label(&format!("Keep 2, {title}")).is_some());
    click(&mut window, &format!("Take 1, {title}"));
    wait(&mut window, |_| read(dir.path()).hosts["helene-faure"].max_days_per_week == 1);
    assert_eq!(read(dir.path()).hosts["helene-faure"].conflicts, []);
    assert!(first(&window, "Two answers to one question").is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut window, |window| first(window, "Two answers to one question, 1").is_some());
    wait(&mut window, |_| std::fs::read_to_string(&path).unwrap().contains("conflicts: ["));
}

#[test]
fn a_repair_starts_from_the_problems_and_one_undo_takes_it_back() {
    let Opened { window, dir } = open();
    drop(window);
    let before = read(dir.path());
    let page = Some(Page::Problems);
    let mut window = self::window(Start { page, ..start(Some(dir.path()), Settings::default(), None) });
    click(&mut window, "Repair the plan…");
    wait(&mut window, |window| first(window, "Accept all").is_some());
    assert!(first(&window, "sessions moved.").is_some());
    let moves = window.query_all_by_label_contains("Move Tournée terrain from").count();
    assert!(moves > 0, "{:#?}", labels(&window));
    window.query_all_by_label_contains("Accept all").next().unwrap().click();
    wait(&mut window, |window| first(window, "Saved 10:42").is_some());
    let after = read(dir.path());
    let moved = before.sessions().filter(|(person, _, id, session)| {
        let now = &after.people[*person].sessions[*id];
        (now.date, now.slot, &now.host) != (session.date, session.slot, &session.host)
    });
    assert!(moved.count() >= moves);
    assert!(after.sessions().count() > before.sessions().count());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut window, |_| read(dir.path()) == before);
}

/// The history of the page's person, written by this window and by the one before it; undone from the one after.
#[test]
fn a_person_s_page_shows_what_was_done_and_a_later_window_undoes_it() {
    let Opened { dir, .. } = open();
    let on = "2026-11-23T10:42:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    let author = || Author::new("Claire Fontaine", "claire", "pc", std::sync::Arc::new(move || on));
    let page = || Some(Page::Host("helene-faure".into()));
    let start = || Start { page: page(), author: author(), ..start(Some(dir.path()), Settings::default(), None) };
    let mut window = window(start());
    wait(&mut window, |window| first(window, "Nothing is written down yet.").is_some());
    click(&mut window, "Edit");
    window.get_by_role_and_label(Role::TextInput, "Area").click();
    window.run_ok();
    window.get_by_role_and_label(Role::TextInput, "Area").type_text(" et Bourg");
    window.run_ok();
    click(&mut window, "Save");
    wait(&mut window, |window| first(window, "Claire Fontaine changed the details").is_some());
    assert!(read(dir.path()).hosts["helene-faure"].area.contains("Bourg"));
    drop(window);

    let mut later = self::window(start());
    wait(&mut later, |window| first(window, "Claire Fontaine changed the details").is_some());
    wait(&mut later, |window| first(window, "Undo: ").is_some());
    later.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut later, |window| first(window, "Claire Fontaine undid: changed the details").is_some());
    wait(&mut later, |window| first(window, "changed the details (undone)").is_some());
    assert!(!read(dir.path()).hosts["helene-faure"].area.contains("Bourg"));
}

#[test]
fn how_the_calendar_was_looked_at_is_remembered() {
    let Opened { dir, .. } = open();
    let kept = tempfile::tempdir().unwrap();
    let file = kept.path().join("settings.ron");
    let calendar = |settings| Start {
        page: Some(Page::Calendar),
        settings_file: Some(file.clone()),
        ..start(Some(dir.path()), settings, None)
    };
    let mut first = window(calendar(Settings::default()));
    first.key_press(Key::W);
    first.run_ok();
    drop(first);
    let mut settings = terrain::app::settings::read(&file);
    assert_eq!(settings.calendar.as_deref(), Some("week"));
    // What is gone since is no filter any more; what is there still is one.
    let workspace = read(dir.path());
    let team = workspace.root.teams.keys().next().unwrap().clone();
    settings.recent[0].calendar.team = Some(team.clone());
    settings.recent[0].calendar.person = Some("nobody-here".into());
    let second = window(calendar(settings));
    assert!(second.query_by_label("23–29\u{a0}Nov\u{a0}2026").is_some());
    let chip = format!("Take off filter {}", workspace.root.teams[&team].name);
    assert!(second.query_by_label(&chip).is_some());
    assert!(second.query_by_label_contains("nobody-here").is_none());
    let settings = terrain::app::settings::read(&file);
    assert_eq!((&settings.recent[0].calendar.team, &settings.recent[0].calendar.person), (&Some(team), &None));
}

#[test]
fn the_palette_turns_the_calendar_and_the_board_is_remembered() {
    let Opened { dir, .. } = open();
    let kept = tempfile::tempdir().unwrap();
    let file = kept.path().join("settings.ron");
    let at = |settings| Start {
        page: Some(Page::Board),
        settings_file: Some(file.clone()),
        ..start(Some(dir.path()), settings, None)
    };
    let mut first = window(at(Settings::default()));
    first.key_press(Key::Minus);
    first.run_ok();
    for (words, code) in
        [("show the week", Some("week")), ("show the agenda", Some("agenda")), ("show the month", None)]
    {
        first.key_press_modifiers(Modifiers::COMMAND, Key::K);
        first.run_ok();
        first.get_by_label("Search people, hosts, sessions, pages and commands").type_text(words);
        first.run_ok();
        first.key_press(Key::Enter);
        first.run_ok();
        assert!(first.query_by_role_and_label(Role::Heading, "Calendar").is_some());
        assert_eq!(terrain::app::settings::read(&file).calendar.as_deref(), code, "{words}");
    }
    drop(first);
    let settings = terrain::app::settings::read(&file);
    assert_eq!(settings.board.weeks, Some(13));
    assert!(window(at(settings)).query_by_label("13 weeks").is_some());
}
