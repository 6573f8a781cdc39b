//! The calendar: its month as text, and moving sessions by pointer and by keyboard.

use crate::stage::{Stage, booked, company, day, placement, proposal};
use crate::window::{Open, free_place, open, pill};
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Absence, Command, PersonId, SessionRef, Status, Week, Workspace};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::Selection;
use terrain::ui::preview::Preview;
use terrain::ui::views::calendar::agenda::Agenda;
use terrain::ui::views::calendar::filter::Filter;
use terrain::ui::views::calendar::month::{Ground, Month, month, shown};
use terrain::ui::views::calendar::pill::PillStatus;
use terrain::ui::views::calendar::pill::of_session;
use terrain::ui::views::moving::{By as HeldBy, Held, Tip, Tone};

/// Five weeks as text: a line a day that has something to say.
fn text(month: &Month) -> String {
    let heads: Vec<String> =
        month.columns.iter().map(|c| if c.narrow { format!("[{}]", c.head) } else { c.head.clone() }).collect();
    let mut text = format!("{}\n{}\n", month.title, heads.join(" "));
    for week in &month.weeks {
        text += &format!("{}\n", week.head);
        for day in &week.days {
            let ground = match day.ground {
                Ground::Closed => "/",
                Ground::Absent => "%",
                Ground::Plain | Ground::Rest => "",
            };
            let mut parts: Vec<String> = Vec::new();
            parts.extend(day.month.iter().map(|name| format!("<{name}>")));
            parts.extend(day.label.iter().map(|name| format!("“{name}”")));
            parts.extend(day.pills.iter().map(|pill| {
                let sign = match pill.status {
                    PillStatus::Proposed { pinned, ticked } => {
                        format!("{}{}", if pinned { "!" } else { "" }, if ticked { "?" } else { "-" })
                    }
                    PillStatus::NoOutcome => "…".into(),
                    PillStatus::Booked(status) => match status {
                        Status::Planned => "o",
                        Status::Confirmed => "●",
                        Status::Done => "✓",
                        Status::Declined => "ø",
                        Status::Missed => "x",
                        Status::Cancelled => "~",
                    }
                    .into(),
                };
                let host = pill.host.as_deref().unwrap_or("?");
                format!("{sign}{} {host}{}", pill.person, if pill.is_broken { " ⚠" } else { "" })
            }));
            if !parts.is_empty() || !ground.is_empty() {
                let line = format!("  {}{ground} {}", chrono::Datelike::day(&day.date), parts.join(" · "));
                text += &format!("{}\n", line.trim_end());
            }
        }
    }
    text.replace('\u{a0}', " ")
}

fn shown_month(stage: &Stage, first: &str, filter: &Filter) -> Month {
    month(&stage.cx(), &Agenda::new(&stage.workspace), Week::of(day(first)), filter)
}

/// The company with a busy week: declined, cancelled, half-days and a Saturday.
pub fn busy() -> Workspace {
    let mut workspace = company();
    let mut add = |person: &str, id: &str, session| {
        Arc::make_mut(workspace.people.get_mut(person).unwrap()).sessions.insert(id.into(), session);
    };
    add("ines-bouvier", "s-1", booked("ride-alongs", "2026-12-03", "nadia-cherif", Status::Declined));
    add("ines-bouvier", "s-2", booked("cold-calls", "2026-11-26", "karim-benali", Status::Planned));
    add("sarah-nguyen", "s-7", booked("cold-calls", "2026-11-26", "karim-benali", Status::Cancelled));
    add("chloe-vidal", "s-0", booked("cold-calls", "2026-11-19", "helene-faure", Status::Done));
    add("chloe-vidal", "s-1", booked("ride-alongs", "2026-12-09", "karim-benali", Status::Planned));
    add("hugo-petit", "s-9", booked("ride-alongs", "2026-11-23", "helene-faure", Status::Confirmed));
    workspace
}

#[test]
fn five_weeks_from_this_one_on_with_closures_named_once_a_week() {
    let stage = Stage::of(busy(), Language::Fr);
    assert_snapshot!(text(&shown_month(&stage, "2026-11-23", &Filter::default())), @r"
    23 nov. – 27 déc. 2026
    lun. mar. mer. jeu. ven. [S] [D]
    S48
      23 <novembre> · ●Hugo Hélène
      26 ●Amélie Hélène · oInès Karim · ~Sarah Karim
    S49
      1 <décembre>
      3 øInès Nadia
    S50
      8 ●Amélie Nadia
      9 oChloé Karim
    S51
    S52
      24/ “Fermeture de fin d’année”
      25/ “Noël”
    ");
    let stage = Stage::of(busy(), Language::En);
    assert_snapshot!(text(&shown_month(&stage, "2026-12-21", &Filter::default())), @r"
    21 Dec 2026 – 24 Jan 2027
    Mon Tue Wed Thu Fri [S] [S]
    W52
      21 <December>
      24/ “Fermeture de fin d’année”
      25/ “Christmas Day”
    W53
      28/ “Fermeture de fin d’année”
      29/
      30/
      31/
      1/ <January> · “New Year’s Day”
    W1
    W2
    W3
    ");
}

#[test]
fn a_rest_day_is_wide_as_soon_as_one_holds_a_session() {
    let mut workspace = busy();
    let hugo = Arc::make_mut(workspace.people.get_mut("hugo-petit").unwrap());
    hugo.sessions.insert("s-5".into(), booked("cold-calls", "2026-11-28", "karim-benali", Status::Planned));
    let stage = Stage::of(workspace, Language::En);
    let month = shown_month(&stage, "2026-11-23", &Filter::default());
    let narrow: Vec<bool> = month.columns.iter().map(|column| column.narrow).collect();
    assert_eq!(narrow, [false, false, false, false, false, false, true]);
    assert_eq!(month.columns[5].head, "Sat");
    assert_eq!(month.columns[6].head, "S");
}

#[test]
fn filters_combine_and_shade_who_is_away() {
    let mut workspace = busy();
    let karim = Arc::make_mut(workspace.hosts.get_mut("karim-benali").unwrap());
    let label = "salon professionnel".into();
    karim.absences.push(Absence { from: day("2026-12-07"), to: day("2026-12-11"), half: None, label });
    let mut stage = Stage::of(workspace, Language::Fr);
    stage.preview = Some(preview());
    let mut filter = Filter { host: Some("karim-benali".into()), ..Filter::default() };
    assert_snapshot!(text(&shown_month(&stage, "2026-11-23", &filter)), @r"
    23 nov. – 27 déc. 2026
    lun. mar. mer. jeu. ven. [S] [D]
    S48
      23 <novembre>
      26 oInès Karim · ~Sarah Karim
    S49
      1 <décembre> · !?Inès Karim
    S50
      7% “Absence : Karim, salon professionnel”
      8% ?Inès Karim
      9% oChloé Karim ⚠
      10%
      11%
    S51
    S52
      24/ “Fermeture de fin d’année”
      25/ “Noël”
    ");
    filter.statuses = [Status::Planned, Status::Confirmed].into();
    filter.rotation = Some("ride-alongs".into());
    let month = shown_month(&stage, "2026-11-23", &filter);
    let people: Vec<&str> = month.days().flat_map(|day| &day.pills).map(|pill| pill.person.as_str()).collect();
    assert_eq!(people, ["Inès", "Chloé"], "a proposal has no status to be left out by");
    let chips: Vec<String> = filter.chips(&stage.cx()).into_iter().map(|(_, words)| words).collect();
    assert_eq!(chips, ["avec Karim Benali", "Tournée terrain", "Planifiées et confirmées"]);
    filter.team = Some("brand".into());
    assert_eq!(shown_month(&stage, "2026-11-23", &filter).days().flat_map(|day| &day.pills).count(), 0);
}

#[test]
fn a_cell_shows_what_fits_and_counts_the_rest() {
    // Pills of 22 with gaps of 2; the line that counts is 18 high.
    let fits = |pills, room| shown(pills, room, 22.0, 2.0, 18.0);
    assert_eq!(fits(4, 94.0), 4, "four pills and three gaps, exactly");
    assert_eq!(fits(4, 93.0), 3, "the fourth gives its place to “1 more”");
    assert_eq!(fits(9, 94.0), 3);
    assert_eq!(fits(2, 21.0), 0);
    assert_eq!(fits(0, 0.0), 0);
}

fn preview() -> Preview {
    let placed = vec![
        placement("ines-bouvier", "2026-12-01", "cold-calls", "karim-benali"),
        placement("ines-bouvier", "2026-12-08", "ride-alongs", "karim-benali"),
        placement("chloe-vidal", "2026-12-01", "cold-calls", "helene-faure"),
    ];
    let pinned = [placed[0].clone()].into();
    Preview::new(proposal(placed), None, 412.0, &pinned)
}

#[test]
fn every_visible_day_has_its_verdict_with_the_rule_in_words() {
    let mut workspace = busy();
    let karim = Arc::make_mut(workspace.hosts.get_mut("karim-benali").unwrap());
    let label = "salon professionnel".into();
    karim.absences.push(Absence { from: day("2026-12-07"), to: day("2026-12-11"), half: None, label });
    let stage = Stage::of(workspace, Language::Fr);
    let cx = stage.cx();
    let month = shown_month(&stage, "2026-11-23", &Filter::default());
    let name = SessionRef { person: "chloe-vidal".into(), session: "s-1".into() };
    let pill = of_session(&cx, &name, &Filter::default()).unwrap();
    let mut held = Held::new(&cx, &name, &pill, HeldBy::Keyboard).unwrap();
    held.ask(&cx, month.days().map(|day| day.date));
    let mut text = format!("{}\n", held.words);
    for week in &month.weeks {
        for day in week.days.iter().take(5) {
            let verdict = held.on(day.date).unwrap();
            let words = if verdict.tone == Tone::Free { "oui" } else { verdict.brief(&cx) };
            text += &format!("{} {words}\n", stage.texts.date(day.date));
        }
    }
    assert_snapshot!(text.replace('\u{a0}', " "), @r"
    Chloé Vidal, Tournée terrain avec Karim Benali
    lun. 23 nov. Préavis de 5 jours
    mar. 24 nov. Préavis de 5 jours
    mer. 25 nov. Préavis de 5 jours
    jeu. 26 nov. Préavis de 5 jours
    ven. 27 nov. Préavis de 5 jours
    lun. 30 nov. oui
    mar. 1er déc. oui
    mer. 2 déc. oui
    jeu. 3 déc. oui
    ven. 4 déc. oui
    lun. 7 déc. Karim : salon professionnel
    mar. 8 déc. Karim : salon professionnel
    mer. 9 déc. Karim : salon professionnel
    jeu. 10 déc. Karim : salon professionnel
    ven. 11 déc. Karim : salon professionnel
    lun. 14 déc. oui
    mar. 15 déc. oui
    mer. 16 déc. oui
    jeu. 17 déc. oui
    ven. 18 déc. oui
    lun. 21 déc. oui
    mar. 22 déc. oui
    mer. 23 déc. oui
    jeu. 24 déc. Fermeture
    ven. 25 déc. Jour férié
    ");
    assert_eq!(held.possible(month.days().map(|day| day.date)), 13);
    let mut tip = |date: &str, modifiers: Modifiers| {
        held.target = Some(day(date));
        let tip = Tip::new(&cx, &held, modifiers).unwrap();
        let keys: Vec<String> = tip.keys.iter().map(|(key, words)| format!("[{key}] {words}")).collect();
        format!("{}\n{}\n{}", tip.title, tip.sentences.join("\n"), keys.join("\n")).replace('\u{a0}', " ")
    };
    assert_snapshot!(tip("2026-12-10", Modifiers::NONE), @"
    Jeu. 10 déc. n’est pas possible
    Karim Benali s’absente du 7 au 11 déc. : salon professionnel.
    [Ctrl] déposer quand même, un problème restera
    [Échap] laisser la séance le 9 déc.
    ");
    assert_snapshot!(tip("2026-12-10", Modifiers::CTRL), @"
    Jeu. 10 déc. laissera un problème
    Karim Benali s’absente du 7 au 11 déc. : salon professionnel.
    [Ctrl] déposer quand même, un problème restera
    [Échap] laisser la séance le 9 déc.
    ");
    assert_snapshot!(tip("2026-12-01", Modifiers::NONE), @"
    Mar. 1er déc. est libre

    [Échap] laisser la séance le 9 déc.
    ");
    assert_snapshot!(tip("2026-12-09", Modifiers::NONE), @"
    Reste au mer. 9 déc.

    [Échap] laisser la séance le 9 déc.
    ");
}

fn amelie_s4() -> SessionRef {
    SessionRef { person: "amelie-durand".into(), session: "s-4".into() }
}

fn moved(date: &str) -> Command {
    Command::MoveSession {
        name: amelie_s4(),
        date: day(date),
        slot: terrain::domain::Slot::FullDay,
        host: Some("nadia-cherif".into()),
    }
}

/// Takes Amélie's ride-along on 8 December and carries it to a day.
fn carry(open: &mut Open, to: &str) {
    let from = pill(open, "Amélie Durand, Tournée terrain").center();
    open.drag_at(from);
    open.step();
    open.hover_at(from + vec2(8.0, 8.0));
    open.run();
    // The bar at the foot has taken its room from the weeks by now.
    open.hover_at(free_place(open, to));
    open.run();
}

#[test]
fn a_click_selects_and_a_double_click_on_a_day_creates() {
    let mut open = open(Stage::new(Language::En));
    let at = pill(&open, "Amélie Durand, Tournée terrain").center();
    click(&mut open, at);
    assert_eq!(open.state().stage.selection, Selection::Session(amelie_s4()));
    let at = free_place(&open, "Wednesday\u{a0}9\u{a0}December");
    // Or the click before would make it a triple one.
    open.run_steps(60);
    for _ in 0..2 {
        open.hover_at(at);
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            open.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
            open.step();
        }
    }
    open.run();
    let expected = Selection::new_session(None, Some(day("2026-12-09")));
    assert_eq!(open.state().stage.selection, expected);
}

fn click(open: &mut Open, at: egui::Pos2) {
    open.hover_at(at);
    open.step();
    open.drag_at(at);
    open.step();
    open.event(egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    open.step();
    open.run();
}

#[test]
fn a_drop_on_an_allowed_day_moves() {
    let mut open = open(Stage::new(Language::En));
    carry(&mut open, "Tuesday\u{a0}15\u{a0}December");
    let status = open.get_by_role(egui::Role::Status);
    let label = format!("{status:?}");
    assert!(label.contains("is free"), "{label}");
    let to = free_place(&open, "Tuesday\u{a0}15\u{a0}December");
    open.drop_at(to);
    open.run();
    assert_eq!(open.state_mut().commands(), [moved("2026-12-15")]);
    assert!(open.query_by_role(egui::Role::Status).is_none());
}

#[test]
fn a_drop_on_a_refused_day_needs_ctrl_and_escape_gives_up() {
    let mut open = open(Stage::new(Language::En));
    let wednesday = "Wednesday\u{a0}16\u{a0}December";
    carry(&mut open, wednesday);
    let to = free_place(&open, wednesday);
    open.drop_at(to);
    open.run();
    assert!(open.query_by_role(egui::Role::Status).is_none());
    assert_eq!(open.state_mut().commands(), [], "Amélie does not work on Wednesdays");

    carry(&mut open, wednesday);
    let to = free_place(&open, wednesday);
    open.event(egui::Event::ModifiersChanged(Modifiers::CTRL));
    open.step();
    open.event(egui::Event::PointerButton {
        pos: to,
        button: egui::PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::CTRL,
    });
    open.step();
    open.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    open.run();
    assert_eq!(open.state_mut().commands(), [moved("2026-12-16")]);

    let mut open = self::open(Stage::new(Language::En));
    carry(&mut open, "Tuesday\u{a0}15\u{a0}December");
    open.key_press(Key::Escape);
    open.step();
    let to = free_place(&open, "Tuesday\u{a0}15\u{a0}December");
    open.drop_at(to);
    open.run();
    assert_eq!(open.state_mut().commands(), []);
}

#[test]
fn the_keyboard_does_what_the_pointer_does() {
    let mut open = open(Stage::new(Language::En));
    let press = |open: &mut Open, keys: &[Key]| {
        for key in keys {
            open.key_press(*key);
            open.run();
        }
    };
    // The day of today is the grid's one stop of Tab; the arrows lead to 8 December and down to its session.
    window_focus(&mut open, "Monday\u{a0}23\u{a0}November");
    press(&mut open, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowRight]);
    press(&mut open, &[Key::Tab]);
    press(&mut open, &[Key::Enter]);
    assert_eq!(open.state().stage.selection, Selection::Session(amelie_s4()));

    press(&mut open, &[Key::M, Key::ArrowRight]);
    let words = format!("{:?}", open.get_by_role(egui::Role::Status));
    assert!(words.contains("not possible"), "{words}");
    press(&mut open, &[Key::Enter]);
    assert_eq!(open.state_mut().commands(), [], "a Wednesday is refused, and the session stays in hand");
    press(&mut open, &[Key::ArrowRight, Key::Enter]);
    assert_eq!(open.state_mut().commands(), [moved("2026-12-10")]);

    press(&mut open, &[Key::Tab, Key::Delete]);
    assert_eq!(open.state_mut().commands(), [Command::CancelSession { name: amelie_s4(), reason: None }]);
    press(&mut open, &[Key::N]);
    let expected = Selection::new_session(None, Some(day("2026-12-10")));
    assert_eq!(open.state().stage.selection, expected);
}

fn window_focus(open: &mut Open, words: &str) {
    use egui_kittest::kittest::By;
    open.get(By::new().role(egui::Role::Cell).label_contains(words)).focus();
    open.run();
}

#[test]
fn escape_returns_a_session_moved_by_keyboard() {
    let mut open = open(Stage::new(Language::Fr));
    let at = pill(&open, "Amélie Durand, Tournée terrain").center();
    click(&mut open, at);
    for key in [Key::M, Key::ArrowDown, Key::Escape] {
        open.key_press(key);
        open.run();
    }
    assert_eq!(open.state_mut().commands(), []);
    assert!(open.query_by_role(egui::Role::Status).is_none());
    assert_eq!(open.state().stage.selection, Selection::Session(amelie_s4()), "only the move was given up");
}

#[test]
fn the_month_scrolls_by_week_and_by_month_and_back_to_today() {
    let mut open = open(Stage::new(Language::En));
    let title = |open: &Open, words: &str| open.query_by_label(words).is_some();
    assert!(title(&open, "23\u{a0}Nov – 27\u{a0}Dec\u{a0}2026"));
    open.get_by_label("Next week").click();
    open.run();
    assert!(title(&open, "30\u{a0}Nov\u{a0}2026 – 3\u{a0}Jan\u{a0}2027"));
    open.key_press(Key::T);
    open.run();
    open.key_press(Key::PageDown);
    open.run();
    assert!(title(&open, "21\u{a0}Dec\u{a0}2026 – 24\u{a0}Jan\u{a0}2027"));
    open.get_by_label("Today").click();
    open.run();
    let at = free_place(&open, "Wednesday\u{a0}9\u{a0}December");
    open.hover_at(at);
    open.step();
    open.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: vec2(0.0, -1.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    open.run();
    assert!(title(&open, "30\u{a0}Nov\u{a0}2026 – 3\u{a0}Jan\u{a0}2027"), "one notch is one week");
}

#[test]
fn the_filter_narrows_the_month_and_its_chip_takes_it_off() {
    let mut open = open(Stage::of(busy(), Language::En));
    open.get_by_label("Filter").click();
    open.run();
    open.get_by_label("Person").click();
    open.run();
    open.get_by_role_and_label(egui::Role::MenuItemRadio, "Chloé Vidal").click();
    open.run();
    assert!(open.query_by_label_contains("Amélie Durand, Tournée terrain").is_none());
    assert!(open.query_by_label_contains("Chloé Vidal, Tournée terrain").is_some());
    open.get_by_label("Take off filter Chloé Vidal").click();
    open.run();
    assert!(open.query_by_label_contains("Amélie Durand, Tournée terrain").is_some());
}

#[test]
fn what_nobody_may_write_cannot_be_moved() {
    let mut stage = Stage::new(Language::En);
    stage.rights.people.insert(PersonId::new("amelie-durand"));
    let mut open = open(stage);
    carry(&mut open, "Tuesday\u{a0}15\u{a0}December");
    assert!(open.query_by_role(egui::Role::Status).is_none());
    let to = free_place(&open, "Tuesday\u{a0}15\u{a0}December");
    open.drop_at(to);
    open.run();
    assert_eq!(open.state_mut().commands(), []);
}

#[test]
fn the_menu_of_a_session_answers_for_the_host() {
    let mut open = open(Stage::new(Language::En));
    let at = pill(&open, "Amélie Durand, Tournée terrain").center();
    click(&mut open, at);
    open.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    open.run();
    open.get_by_role_and_label(egui::Role::MenuItem, "Go to Nadia Cherif").click();
    open.run();
    let gone = Action::Go(terrain::ui::page::Page::Host("nadia-cherif".into()));
    assert!(open.state().asked.contains(&gone));
    open.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    open.run();
    open.get_by_label("Decline, offer another date…").click();
    open.run();
    open.get_by_role_and_label(egui::Role::Button, "Decline").click();
    open.run();
    let reason = Some(terrain::domain::Reason::Host);
    assert_eq!(open.state_mut().commands(), [Command::DeclineSession { name: amelie_s4(), reason, instead: None }]);
}
