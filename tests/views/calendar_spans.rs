//! The calendar beyond the month: week and agenda as text, going to a date, copying, and what is remembered.

use crate::calendar::busy;
use crate::stage::{Stage, booked, day};
use crate::window::{Open, open};
use egui::{Key, Rangef, Role};
use egui_kittest::kittest::{By, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Absence, Half, SessionRef, Slot, Status, TimeOfDay, Week, Workspace};
use terrain::texts::{Language, Texts};
use terrain::ui::action::Action;
use terrain::ui::page::{CalendarSpan, Selection};
use terrain::ui::views::calendar::agenda::Agenda;
use terrain::ui::views::calendar::bands::{BANDS, arrange, of_band, shares};
use terrain::ui::views::calendar::filter::Filter;
use terrain::ui::views::calendar::goto::{complaint, parse_place};
use terrain::ui::views::calendar::keys::next_spot;
use terrain::ui::views::calendar::listing::lines;
use terrain::ui::views::calendar::month::{Ground, Month, weeks};
use terrain::ui::views::calendar::{Spot, copy};
use terrain::ui::widgets::DateWords;

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The busy company with a Thursday of half-days, one of them to the minute.
fn halves() -> Workspace {
    let mut workspace = busy();
    let mut add = |person: &str, id: &str, session| {
        Arc::make_mut(workspace.people.get_mut(person).unwrap()).sessions.insert(id.into(), session);
    };
    let mut exact = booked("cold-calls", "2026-12-10", "karim-benali", Status::Confirmed);
    (exact.starts, exact.ends) = (TimeOfDay::new(8, 30), TimeOfDay::new(10, 0));
    exact.place = "Lyon".into();
    add("ines-bouvier", "s-3", exact);
    add("hugo-petit", "s-5", booked("cold-calls", "2026-12-10", "karim-benali", Status::Planned));
    let mut later = booked("cold-calls", "2026-12-10", "helene-faure", Status::Planned);
    later.slot = Slot::Afternoon;
    add("sarah-nguyen", "s-8", later);
    workspace
}

fn shown(stage: &Stage, first: &str, count: i64, filter: &Filter) -> Month {
    weeks(&stage.cx(), &Agenda::new(&stage.workspace), Week::of(day(first)), count, filter)
}

fn shown_week(stage: &Stage, first: &str, filter: &Filter) -> Month {
    let mut week = shown(stage, first, 1, filter);
    arrange(&mut week);
    week
}

/// A week as text: each working day, its shading, and what lies in each part of it.
fn week_text(stage: &Stage, week: &Month) -> String {
    let cx = stage.cx();
    let mut text = format!("{} {}\n", week.weeks[0].head, week.title);
    for day in week.days().filter(|day| day.ground != Ground::Rest) {
        let ground = match (day.ground, day.half) {
            (Ground::Closed, _) => " /",
            (Ground::Absent, None) => " %",
            (Ground::Absent, Some(Half::Morning)) => " %-",
            (Ground::Absent, Some(Half::Afternoon)) => " -%",
            _ => "",
        };
        let label = day.label.as_ref().map(|label| format!(" “{label}”")).unwrap_or_default();
        text += &format!("{}{ground}{label}\n", stage.texts.date(day.date));
        for band in BANDS {
            for (at, pill) in of_band(day, band) {
                let (part, host) = (stage.texts.slot(band), pill.host.as_deref().unwrap_or("?"));
                text += &format!("  {part} {at}: {} {host} | {}\n", pill.person, pill.detail(&cx));
            }
        }
    }
    plain(&text)
}

#[test]
fn a_week_has_whole_days_then_halves_by_the_hour() {
    let stage = Stage::of(halves(), Language::Fr);
    let week = shown_week(&stage, "2026-12-07", &Filter::default());
    assert_snapshot!(week_text(&stage, &week), @r"
    S50 7–13 déc. 2026
    lun. 7 déc.
    mar. 8 déc.
      journée 0: Amélie Nadia | Tournée terrain · Annecy, Hôtel Bellerive
    mer. 9 déc.
      journée 0: Chloé Karim | Tournée terrain
    jeu. 10 déc.
      matin 0: Inès Karim | 8:30–10:00 · Prospection téléphonique · Lyon
      matin 1: Hugo Karim | Prospection téléphonique
      après-midi 2: Sarah Hélène | Prospection téléphonique
    ven. 11 déc.
    ");
    let pill = &week.day(day("2026-12-10")).unwrap().pills[0];
    let spoken = plain(&pill.spoken);
    assert!(spoken.contains("matin, 8:30–10:00, confirmée"), "{spoken}");
    let stage = Stage::of(halves(), Language::En);
    let week = shown_week(&stage, "2026-12-24", &Filter::default());
    assert_snapshot!(week_text(&stage, &week), @r"
    W52 21–27 Dec 2026
    Mon 21 Dec
    Tue 22 Dec
    Wed 23 Dec
    Thu 24 Dec / “Fermeture de fin d’année”
    Fri 25 Dec / “Christmas Day”
    ");
}

#[test]
fn whoever_is_filtered_for_is_shown_as_away() {
    let mut workspace = halves();
    let hugo = Arc::make_mut(workspace.people.get_mut("hugo-petit").unwrap());
    hugo.absences.push(Absence { from: day("2026-12-22"), to: day("2026-12-22"), half: None, label: "RTT".into() });
    let text = |language, filter: Filter| {
        let stage = Stage::of(workspace.clone(), language);
        week_text(&stage, &shown_week(&stage, "2026-12-21", &filter))
    };
    let amelie = Filter { person: Some("amelie-durand".into()), ..Filter::default() };
    assert_snapshot!(text(Language::Fr, amelie), @r"
    S52 21–27 déc. 2026
    lun. 21 déc. %- “Absence : Amélie, matins, Congés”
    mar. 22 déc. %-
    mer. 23 déc. %-
    jeu. 24 déc. / “Fermeture de fin d’année”
    ven. 25 déc. / “Noël”
    ");
    // A team goes on without one of its own: who is away is named, and nothing is shaded.
    let brand = Filter { team: Some("brand".into()), ..Filter::default() };
    assert_snapshot!(text(Language::En, brand), @r"
    W52 21–27 Dec 2026
    Mon 21 Dec “Amélie away”
    Tue 22 Dec “Amélie and Hugo away”
    Wed 23 Dec “Amélie away”
    Thu 24 Dec / “Fermeture de fin d’année”
    Fri 25 Dec / “Christmas Day”
    ");
}

fn agenda_text(stage: &Stage, month: &Month) -> String {
    let cx = stage.cx();
    let mut text = format!("{}\n", month.title);
    for line in lines(month, &[]) {
        let day = month.day(line.date).unwrap();
        text += &match line.pill.map(|at| &day.pills[at]) {
            None => {
                let label = day.label.as_ref().map(|label| format!(" “{label}”")).unwrap_or_default();
                format!("{}{label}\n", stage.texts.date(day.date))
            }
            Some(pill) => {
                let host = pill.host.as_deref().unwrap_or("?");
                let hours = pill.hours_or_part(&cx);
                let words = [hours.as_str(), &pill.person, host, &pill.rotation, &pill.place];
                format!("  {}\n", words.join(" | ").trim_end_matches(" | "))
            }
        };
    }
    plain(&text)
}

#[test]
fn the_agenda_lists_days_that_have_something_to_say() {
    let amelie = Filter { person: Some("amelie-durand".into()), ..Filter::default() };
    let text = |language| {
        let stage = Stage::of(halves(), language);
        agenda_text(&stage, &shown(&stage, "2026-11-23", 5, &amelie))
    };
    assert_snapshot!(text(Language::En), @r"
    23 Nov – 27 Dec 2026
    Mon 23 Nov
    Thu 26 Nov
      Morning | Amélie | Hélène | Prospection téléphonique
    Tue 8 Dec
      Full day | Amélie | Nadia | Tournée terrain | Annecy, Hôtel Bellerive
    Mon 21 Dec “Amélie away, mornings, Congés”
    Thu 24 Dec “Fermeture de fin d’année”
    Fri 25 Dec “Christmas Day”
    ");
    assert_snapshot!(text(Language::Fr), @r"
    23 nov. – 27 déc. 2026
    lun. 23 nov.
    jeu. 26 nov.
      Matin | Amélie | Hélène | Prospection téléphonique
    mar. 8 déc.
      Journée | Amélie | Nadia | Tournée terrain | Annecy, Hôtel Bellerive
    lun. 21 déc. “Absence : Amélie, matins, Congés”
    jeu. 24 déc. “Fermeture de fin d’année”
    ven. 25 déc. “Noël”
    ");
}

#[test]
fn what_is_shown_is_copied_line_by_line_in_the_language() {
    let filter = Filter { person: Some("amelie-durand".into()), ..Filter::default() };
    let text = |language| {
        let stage = Stage::of(halves(), language);
        plain(&copy::as_text(&stage.cx(), &shown(&stage, "2026-11-23", 5, &filter), &filter))
    };
    assert_snapshot!(text(Language::En), @r"
    Calendar, 23 Nov – 27 Dec 2026 (Amélie Durand)
    Thu 26 Nov, 09:00–12:30, Amélie Durand, Prospection téléphonique, with Hélène Faure, confirmed
    Tue 8 Dec, 09:00–17:30, Amélie Durand, Tournée terrain, with Nadia Cherif, confirmed, Annecy, Hôtel Bellerive
    ");
    assert_snapshot!(text(Language::Fr), @r"
    Calendrier, 23 nov. – 27 déc. 2026 (Amélie Durand)
    Jeu. 26 nov., 9:00–12:30, Amélie Durand, Prospection téléphonique, avec Hélène Faure, confirmée
    Mar. 8 déc., 9:00–17:30, Amélie Durand, Tournée terrain, avec Nadia Cherif, confirmée, Annecy, Hôtel Bellerive
    ");
}

#[test]
fn dates_and_weeks_are_gone_to_in_both_languages() {
    let table = |language, typed: &[&str]| {
        let texts = Texts::new(language);
        let words = DateWords::of(&texts);
        let read = |text: &str| match parse_place(text, day("2026-11-23"), &words) {
            Ok(place) => place.written(&texts),
            Err(nowhere) => format!("! {}", complaint(nowhere, &texts, &words)),
        };
        plain(&typed.iter().map(|text| format!("{text:?} {}\n", read(text))).collect::<String>())
    };
    let typed = ["W50", "w 2", "week 53", "W53 2027", "2027-W01", "week 99", "10/12", "thu", "+2w", "W", "wed", "w5x"];
    assert_snapshot!(table(Language::En, &typed), @r#"
    "W50" W50, 7–13 Dec 2026
    "w 2" W2, 11–17 Jan 2027
    "week 53" W53, 28 Dec 2026 – 3 Jan 2027
    "W53 2027" ! A year of 52 weeks has no such week
    "2027-W01" W1, 4–10 Jan 2027
    "week 99" ! A year of 53 weeks has no such week
    "10/12" Thu 10 Dec 2026, W50
    "thu" Thu 26 Nov 2026, W48
    "+2w" Mon 7 Dec 2026, W50
    "W" ! Neither a date nor a week; try “10/12”, “+2w” or “W50”
    "wed" Wed 25 Nov 2026, W48
    "w5x" ! Neither a date nor a week; try “10/12”, “+2w” or “W50”
    "#);
    let typed = ["S50", "semaine 2", "sem. 53 2026", "w50", "jeu", "1er déc", "31/11", "S"];
    assert_snapshot!(table(Language::Fr, &typed), @r#"
    "S50" S50, 7–13 déc. 2026
    "semaine 2" S2, 11–17 janv. 2027
    "sem. 53 2026" S53, 28 déc. 2026 – 3 janv. 2027
    "w50" S50, 7–13 déc. 2026
    "jeu" jeu. 26 nov. 2026, S48
    "1er déc" mar. 1er déc. 2026, S49
    "31/11" ! Novembre a 30 jours
    "S" ! Ni une date ni une semaine ; essayez « 10/12 », « +2s » ou « S50 »
    "#);
}

#[test]
fn arrows_lead_through_the_sessions_of_a_week_and_the_lines_of_the_agenda() {
    let stage = Stage::of(halves(), Language::En);
    let week = shown_week(&stage, "2026-12-07", &Filter::default());
    let spot = |date: &str, pill| Spot { date: day(date), pill };
    let next = |span, month: &Month, from: &Spot, days| next_spot(span, month, from, days);
    let thursday = spot("2026-12-10", None);
    let in_week = |from: &Spot, days| next(CalendarSpan::Week, &week, from, days);
    assert_eq!(in_week(&thursday, 7), Some(spot("2026-12-10", Some(0))));
    assert_eq!(in_week(&spot("2026-12-10", Some(2)), 7), Some(spot("2026-12-10", Some(2))), "the last one");
    assert_eq!(in_week(&spot("2026-12-10", Some(0)), -7), Some(thursday.clone()));
    assert_eq!(in_week(&thursday, -7), None);
    assert_eq!(in_week(&thursday, 1), Some(spot("2026-12-11", None)));
    assert_eq!(in_week(&spot("2026-12-11", None), 7), None, "a Friday without a session");

    let agenda = shown(&stage, "2026-11-23", 5, &Filter::default());
    let in_agenda = |from: &Spot, days| next(CalendarSpan::Agenda, &agenda, from, days);
    assert_eq!(in_agenda(&spot("2026-12-09", Some(0)), 7), Some(thursday.clone()), "from a session to the next day");
    assert_eq!(in_agenda(&thursday, -7), Some(spot("2026-12-09", Some(0))));
    assert_eq!(in_agenda(&spot("2026-12-10", Some(1)), -1), Some(spot("2026-12-09", None)));
    assert_eq!(in_agenda(&thursday, 1), Some(spot("2026-12-24", None)));
    assert_eq!(in_agenda(&spot("2026-12-25", None), 7), None);

    let month = |from: &Spot, days| next(CalendarSpan::Month, &agenda, from, days);
    assert_eq!(month(&thursday, 7), Some(spot("2026-12-17", None)));
}

#[test]
fn the_parts_of_a_week_share_its_height_by_what_they_hold() {
    let room = Rangef::new(100.0, 700.0);
    let [day, morning, afternoon] = shares(room, [0, 9, 2]);
    assert_eq!((day.min, day.max, morning.max, afternoon.max), (100.0, morning.min, afternoon.min, 700.0));
    assert!(day.span() >= 72.0 && morning.span() > afternoon.span() && afternoon.span() > day.span());
    let [day, morning, afternoon] = shares(Rangef::new(0.0, 90.0), [5, 0, 0]);
    assert_eq!([day.span(), morning.span(), afternoon.span()], [30.0; 3], "too little for all is shared evenly");
}

fn has(open: &Open, words: &str) -> bool {
    open.query_by_label(words).is_some()
}

fn press(open: &mut Open, key: Key) {
    open.key_press(key);
    open.run();
}

fn spans(open: &Open) -> Vec<CalendarSpan> {
    let kept = open.state().asked.iter().filter_map(|action| match action {
        Action::KeepCalendar { span, .. } => Some(*span),
        _ => None,
    });
    kept.collect()
}

#[test]
fn the_switch_and_its_keys_turn_to_week_and_agenda_and_are_remembered() {
    let mut open = open(Stage::of(halves(), Language::En));
    assert_eq!(spans(&open), [], "nothing has been chosen yet");
    press(&mut open, Key::W);
    assert!(has(&open, "23–29\u{a0}Nov\u{a0}2026"));
    press(&mut open, Key::PageDown);
    assert!(has(&open, "30\u{a0}Nov – 6\u{a0}Dec\u{a0}2026"));
    open.get_by_role_and_label(Role::RadioButton, "Agenda").click();
    open.run();
    assert!(has(&open, "30\u{a0}Nov\u{a0}2026 – 3\u{a0}Jan\u{a0}2027"), "from the week that was shown on");
    open.get_by_role_and_label(Role::RadioButton, "Month").click();
    open.run();
    assert_eq!(spans(&open), [CalendarSpan::Week, CalendarSpan::Agenda, CalendarSpan::Month]);
}

fn focus_day(open: &mut Open, words: &str) {
    open.get(By::new().role(Role::Cell).label_contains(words)).focus();
    open.run();
}

#[test]
fn the_keyboard_reaches_sessions_in_week_and_agenda() {
    let name = SessionRef { person: "hugo-petit".into(), session: "s-9".into() };
    for key in [Key::W, Key::A] {
        let mut open = open(Stage::of(halves(), Language::En));
        press(&mut open, key);
        focus_day(&mut open, "Monday\u{a0}23\u{a0}November");
        press(&mut open, Key::ArrowDown);
        press(&mut open, Key::Enter);
        assert_eq!(open.state().stage.selection, Selection::Session(name.clone()), "{key:?}");
        // Taken up and carried two weeks on, beyond what is listed, and left there.
        press(&mut open, Key::M);
        for _ in 0..2 {
            press(&mut open, Key::ArrowDown);
        }
        assert!(open.query(By::new().role(Role::Status).label_contains("Mon\u{a0}7\u{a0}Dec")).is_some());
        press(&mut open, Key::Escape);
        assert_eq!(open.state_mut().commands(), []);
    }
}

#[test]
fn a_date_or_a_week_is_typed_and_gone_to() {
    let mut open = open(Stage::of(halves(), Language::En));
    press(&mut open, Key::G);
    let field = |open: &Open, text: &str| open.get_by_role_and_label(Role::TextInput, "Go to date").type_text(text);
    field(&open, "someday");
    open.run();
    press(&mut open, Key::Enter);
    assert!(open.query_by_label_contains("Neither a date nor a week").is_some());
    press(&mut open, Key::Escape);
    assert!(open.query_by_role_and_label(Role::TextInput, "Go to date").is_none());
    open.get_by_role_and_label(Role::Button, "Go to date").click();
    open.run();
    field(&open, "W50");
    open.run();
    assert!(open.query_by_label_contains("W50, 7–13").is_some(), "it shows how it was read");
    press(&mut open, Key::Enter);
    assert!(has(&open, "7\u{a0}Dec\u{a0}2026 – 10\u{a0}Jan\u{a0}2027"));
    assert!(open.query_by_role_and_label(Role::TextInput, "Go to date").is_none());
}

#[test]
fn filters_combine_come_off_one_by_one_and_are_remembered() {
    let mut open = open(Stage::of(halves(), Language::En));
    let filter = open.state_mut().calendar.filter_mut();
    filter.team = Some("digital".into());
    filter.person = Some("ines-bouvier".into());
    filter.host = Some("karim-benali".into());
    filter.rotation = Some("cold-calls".into());
    filter.statuses = [Status::Planned, Status::Confirmed, Status::Declined].into();
    open.run();
    for words in ["Numérique", "Inès Bouvier", "with Karim Benali", "Planned, confirmed and declined"] {
        assert!(has(&open, &format!("Take off filter {words}")), "{words}");
    }
    assert!(open.query_by_label_contains("Hugo Petit, Prospection").is_none());
    open.get_by_label("Take off filter Inès Bouvier").click();
    open.run();
    let kept = open.state().asked.iter().rev().find_map(|action| match action {
        Action::KeepCalendar { filter, .. } => Some(filter.clone()),
        _ => None,
    });
    let kept = kept.unwrap();
    assert_eq!((kept.person, kept.team), (None, Some("digital".into())));
}

#[test]
fn the_button_copies_what_is_shown() {
    let mut open = open(Stage::of(halves(), Language::Fr));
    open.get_by_label("Copier en texte").click();
    open.run();
    let copied = open.state().asked.iter().find_map(|action| match action {
        Action::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let copied = plain(&copied.unwrap());
    assert!(
        copied.starts_with("Calendrier, 23 nov. – 27 déc. 2026\nLun. 23 nov., 9:00–17:30, Hugo Petit,"),
        "{copied}"
    );
    assert!(copied.contains("Jeu. 10 déc., 8:30–10:00, Inès Bouvier,"), "{copied}");
}
