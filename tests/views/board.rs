//! The board: axis, loads, lanes and order as text, and what it does when it is used.

use crate::gestures::click;
use crate::stage::{Played, Stage, booked, company, day, placement, play, proposal};
use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Absence, HostId, PersonId, Session, SessionRef, Status, Week, Weekday, Workspace};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::{Page, Selection};
use terrain::ui::preview::Preview;
use terrain::ui::views::board::BoardView;
use terrain::ui::views::board::axis::{self, Axis};
use terrain::ui::views::board::bars::Bar;
use terrain::ui::views::board::host::{self, OfferedDay};
use terrain::ui::views::board::layout::seen;
use terrain::ui::views::board::model::{self, Line, Proposed, Sort};
use terrain::ui::views::board::person;
use terrain::ui::views::calendar::pill::PillStatus;
use terrain::ui::views::people::grouping::Grouping;
use terrain::ui::views::people::listing::Wanted;

/// The company with a host who has too much in one week and a trainee booked twice on one day.
fn busy() -> Workspace {
    let mut workspace = company();
    let mut add = |person: &str, id: &str, session: Session| {
        Arc::make_mut(workspace.people.get_mut(person).unwrap()).sessions.insert(id.into(), session);
    };
    add("ines-bouvier", "s-1", booked("ride-alongs", "2026-12-01", "karim-benali", Status::Planned));
    add("ines-bouvier", "s-2", booked("cold-calls", "2026-12-02", "karim-benali", Status::Planned));
    add("ines-bouvier", "s-3", booked("cold-calls", "2026-12-02", "nadia-cherif", Status::Confirmed));
    add("ines-bouvier", "s-4", booked("cold-calls", "2026-12-02", "helene-faure", Status::Declined));
    add("chloe-vidal", "s-1", booked("cold-calls", "2026-12-01", "karim-benali", Status::Planned));
    add("hugo-petit", "s-9", booked("cold-calls", "2026-12-03", "karim-benali", Status::Confirmed));
    let karim = Arc::make_mut(workspace.hosts.get_mut("karim-benali").unwrap());
    karim.absences.push(Absence {
        from: day("2026-12-07"),
        to: day("2026-12-11"),
        half: None,
        label: "Salon professionnel".into(),
    });
    workspace
}

fn axis(stage: &Stage, first: &str, weeks: u32) -> Axis {
    Axis::new(&stage.cx(), axis::days(&stage.workspace), Week::of(day(first)), weeks)
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn axis_text(axis: &Axis) -> String {
    let mut text = format!("{}\n", axis.title);
    for week in &axis.weeks {
        text += &format!("{} {}{} | {}\n", week.head, week.date, if week.is_now { " now" } else { "" }, week.spoken);
    }
    for closed in &axis.closed {
        text += &format!("{:?} {}\n", closed.columns, closed.name);
    }
    plain(&format!("{text}today {:?}", axis.today))
}

/// Days taken (#), proposed (?) and free (.) by week, with the columns they lie in; over-capacity as it is written.
fn hosts_text(stage: &Stage, axis: &Axis) -> String {
    let cx = stage.cx();
    let proposed = Proposed::new(cx.preview);
    let mut text = String::new();
    for line in model::host_lines(&cx, axis, |_| None) {
        let Line::Host { id, .. } = line else { continue };
        let row = host::host_row(&cx, &id, axis, &proposed.of_host(&id)).unwrap();
        let weeks = row.weeks.iter().map(|week| {
            let days: String = week
                .days()
                .map(|day| match day {
                    OfferedDay::Taken => '#',
                    OfferedDay::Proposed => '?',
                    OfferedDay::Free => '.',
                })
                .collect();
            let over = format!("{}/{}!", week.load.taken, week.load.offered);
            let days = if week.is_over() { over } else { days };
            format!("{}{}{:?}", if week.is_past { "past " } else { "" }, days, week.columns)
        });
        let weeks: Vec<String> = weeks.collect();
        text += &format!("{}, {}: {}\n", row.name, row.area, weeks.join(" "));
        for shade in &row.shades {
            text += &format!("    {:?} {} {} {}\n", shade.kind, shade.from, shade.to, shade.label);
        }
        for date in &row.doubled {
            text += &format!("    twice {date}\n");
        }
        text += &format!("    {}\n", row.spoken);
    }
    plain(&text)
}

fn bar_text(bar: &Bar) -> String {
    let sign = match bar.pill.status {
        PillStatus::Proposed { .. } => "?",
        PillStatus::NoOutcome => "…",
        PillStatus::Booked(Status::Planned) => "o",
        PillStatus::Booked(Status::Confirmed) => "●",
        PillStatus::Booked(Status::Done) => "✓",
        PillStatus::Booked(Status::Declined) => "ø",
        PillStatus::Booked(Status::Missed) => "x",
        PillStatus::Booked(Status::Cancelled) => "~",
    };
    let share = if bar.shares > 1 { format!(" {}/{}", bar.share + 1, bar.shares) } else { String::new() };
    let host = bar.pill.host.as_deref().unwrap_or("-");
    format!(
        "{sign}{} {:?} {host}{share}{}",
        bar.date.format("%m-%d"),
        bar.slot,
        if bar.pill.is_broken { " ⚠" } else { "" }
    )
}

fn person_text(stage: &Stage, id: &str) -> String {
    let cx = stage.cx();
    let proposed = Proposed::new(cx.preview);
    let id = PersonId::new(id);
    let row = person::person_row(&cx, &id, &proposed.of_person(&id)).unwrap();
    let mut text = format!("{}: {:?}\n", row.name, row.state);
    for bar in &row.bars {
        text += &format!("  {}\n", bar_text(bar));
    }
    for tick in &row.ticks {
        text += &format!("  | {} {}\n", tick.date, tick.words);
    }
    for shade in &row.shades {
        text += &format!("  % {:?} {:?} {} {} {}\n", shade.kind, shade.half, shade.from, shade.to, shade.label);
    }
    for date in &row.doubled {
        text += &format!("  twice {date}\n");
    }
    plain(&format!("{text}  {}\n", row.spoken))
}

fn lines_text(stage: &Stage, first: &str, sort: Sort, grouped: bool) -> String {
    let cx = stage.cx();
    let mut wanted = Wanted { grouping: grouped.then_some(Grouping::Team), ..Wanted::default() };
    sort.put(&mut wanted);
    let listing = model::people_listing(&cx, &wanted);
    let lines = model::people_lines(&cx, &listing, &axis(stage, first, 6));
    let words = lines.iter().map(|line| match line {
        Line::Team(group) => format!("{} {}", group.name, group.people),
        Line::Person(id) if grouped => format!("  {id}"),
        Line::Person(id) => id.to_string(),
        other => panic!("{other:?}"),
    });
    plain(&words.collect::<Vec<_>>().join("\n"))
}

#[test]
fn weeks_with_their_closures() {
    assert_snapshot!(axis_text(&axis(&Stage::new(Language::En), "2026-11-16", 8)), @"
    16 Nov 2026 – 10 Jan 2027
    W47 16 Nov | W47, 16–22 Nov
    W48 23 Nov now | W48, 23–29 Nov
    W49 30 Nov | W49, 30 Nov – 6 Dec
    W50 7 Dec | W50, 7–13 Dec
    W51 14 Dec | W51, 14–20 Dec
    W52 21 Dec | W52, 21–27 Dec, Fermeture de fin d’année, Christmas Day, New Year’s Day
    W53 28 Dec | W53, 28 Dec 2026 – 3 Jan 2027, Fermeture de fin d’année, Christmas Day, New Year’s Day
    W1 4 Jan | W1, 4–10 Jan
    28..35 Fermeture de fin d’année, Christmas Day, New Year’s Day
    today Some(5)
    ");
    assert_snapshot!(axis_text(&axis(&Stage::new(Language::Fr), "2026-12-21", 2)), @"
    21 déc. 2026 – 3 janv. 2027
    S52 21 déc. | S52, 21–27 déc., Fermeture de fin d’année, Noël, Jour de l’an
    S53 28 déc. | S53, 28 déc. 2026 – 3 janv. 2027, Fermeture de fin d’année, Noël, Jour de l’an
    3..10 Fermeture de fin d’année, Noël, Jour de l’an
    today None
    ");
}

#[test]
fn a_day_of_rest_has_a_column_once_something_lies_on_it() {
    let mut stage = Stage::new(Language::En);
    let week = axis(&stage, "2026-11-23", 4);
    assert_eq!(week.columns(), 20);
    assert_eq!((week.column(day("2026-11-28")), week.span(day("2026-11-28"), day("2026-11-29"))), (None, None));
    // What is due on a day of rest is due by the end of the week before it.
    assert_eq!((week.end_of(day("2026-11-27")), week.end_of(day("2026-11-29"))), (Some(5), Some(5)));
    assert_eq!((week.end_of(day("2026-11-22")), week.end_of(day("2026-12-21"))), (None, None));
    stage.change(|workspace| {
        let session = booked("cold-calls", "2026-12-05", "karim-benali", Status::Planned);
        Arc::make_mut(workspace.people.get_mut("chloe-vidal").unwrap()).sessions.insert("s-7".into(), session);
    });
    let week = axis(&stage, "2026-11-23", 4);
    assert!(week.days.contains(Weekday::Sat) && !week.days.contains(Weekday::Sun));
    for column in 0..week.columns() {
        assert_eq!(week.column(week.date_at(column).unwrap()), Some(column));
    }
    assert_eq!(week.span(day("2020-01-01"), day("2026-11-24")), Some(0..2));
    assert_eq!(week.span(day("2026-12-19"), chrono::NaiveDate::MAX), Some(23..24));
    assert_eq!(week.span(chrono::NaiveDate::MIN, day("2026-11-22")), None);
    // A company that never works still has weeks one can see.
    stage.change(|workspace| {
        Arc::make_mut(&mut workspace.root).calendar.working_days = terrain::domain::WeekdaySet::EMPTY;
        workspace.people.clear();
        workspace.hosts.clear();
    });
    assert_eq!(axis(&stage, "2026-11-23", 4).columns(), 20);
}

#[test]
fn zoom_goes_from_four_weeks_to_a_year() {
    let mut weeks = axis::WEEKS;
    let mut steps = vec![];
    while axis::zoomed(weeks, false) != weeks {
        weeks = axis::zoomed(weeks, false);
        steps.push(weeks);
    }
    while axis::zoomed(weeks, true) != weeks {
        weeks = axis::zoomed(weeks, true);
    }
    assert_eq!((steps, weeks), (vec![13, 17, 26, 39, 52], 4));
}

#[test]
fn hosts_have_a_load_for_every_week() {
    let stage = Stage::of(busy(), Language::En);
    assert_snapshot!(hosts_text(&stage, &axis(&stage, "2026-11-16", 7)), @"
    Hélène Faure, Mâcon: past ..0..5 #.5..10 ..10..15 ..15..20 ..20..25 ..25..28 30..35
        Hélène Faure, Mâcon, 7 weeks: 1 of 12 days taken
    Karim Benali, Lyon: past #.0..5 ..5..10 3/2!10..15 15..20 ..20..25 ..25..28 30..35
        Absent 2026-12-07 2026-12-11 Salon professionnel
        twice 2026-12-01
        Karim Benali, Lyon, 7 weeks: 4 of 10 days taken, too many in W49, double booked on Tue 1 Dec
    Nadia Cherif, Annecy: past #.0..5 ..5..10 #.10..15 #.15..20 ..20..25 ..25..28 30..35
        Nadia Cherif, Annecy, 7 weeks: 3 of 12 days taken
    ");
    let stage = Stage::of(busy(), Language::Fr);
    assert_snapshot!(hosts_text(&stage, &axis(&stage, "2026-11-30", 2)), @"
    Hélène Faure, Mâcon: ..0..5 ..5..10
        Hélène Faure, Mâcon, 2 semaines : 0 sur 4 jours pris
    Karim Benali, Lyon: 3/2!0..5 5..10
        Absent 2026-12-07 2026-12-11 Salon professionnel
        twice 2026-12-01
        Karim Benali, Lyon, 2 semaines : 3 sur 2 jours pris, trop en S49, double réservation le mar. 1er déc.
    Nadia Cherif, Annecy: #.0..5 #.5..10
        Nadia Cherif, Annecy, 2 semaines : 2 sur 4 jours pris
    ");
}

#[test]
fn a_plan_takes_further_days_of_its_hosts() {
    let mut stage = Stage::of(busy(), Language::En);
    let placed = vec![
        placement("chloe-vidal", "2026-12-10", "cold-calls", "helene-faure"),
        placement("hugo-petit", "2026-12-10", "cold-calls", "helene-faure"),
        // A day that has trainees already is no further one.
        placement("sarah-nguyen", "2026-11-26", "cold-calls", "helene-faure"),
    ];
    stage.preview = Some(Preview::new(proposal(placed), None, 1.0, &[].into()));
    assert_snapshot!(hosts_text(&stage, &axis(&stage, "2026-11-23", 3)), @"
    Hélène Faure, Mâcon: #.0..5 ..5..10 ?.10..15
        Hélène Faure, Mâcon, 3 weeks: 1 of 6 days taken
    Karim Benali, Lyon: ..0..5 3/2!5..10 10..15
        Absent 2026-12-07 2026-12-11 Salon professionnel
        twice 2026-12-01
        Karim Benali, Lyon, 3 weeks: 3 of 4 days taken, too many in W49, double booked on Tue 1 Dec
    Nadia Cherif, Annecy: ..0..5 #.5..10 #.10..15
        Nadia Cherif, Annecy, 3 weeks: 2 of 6 days taken
    ");
    assert_snapshot!(person_text(&stage, "chloe-vidal"), @"
    Chloé Vidal: ToPlan
      o12-01 Morning Karim ⚠
      ?12-10 Morning Hélène
      | 2027-01-15 Prospection téléphonique, due 15 Jan
      | 2027-02-14 Tournée terrain, due 14 Feb
      % Gone None -262143-01-01 2026-11-15 starts 16 Nov
      Chloé Vidal, to plan, Prospection téléphonique, due 15 Jan, Tournée terrain, due 14 Feb
    ");
}

#[test]
fn trainees_stand_under_an_opened_host() {
    let stage = Stage::of(busy(), Language::En);
    let cx = stage.cx();
    let axis = axis(&stage, "2026-11-16", 7);
    let open = |id: &HostId| (*id == HostId::new("karim-benali")).then(|| host::trainees(&cx, id, &axis, &[]));
    let mut text = String::new();
    for line in model::host_lines(&cx, &axis, open) {
        match line {
            Line::Host { id, open } => text += &format!("{} {id}\n", if open { "v" } else { ">" }),
            Line::Trainee { trainee, .. } => {
                let bars: Vec<String> = trainee.bars.iter().map(bar_text).collect();
                text += &format!("    {}: {}\n", trainee.name, bars.join(", "));
            }
            other => panic!("{other:?}"),
        }
    }
    assert_snapshot!(text, @"
    > helene-faure
    v karim-benali
        Amélie Durand: ✓11-19 Morning Karim
        Chloé Vidal: o12-01 Morning Karim ⚠
        Inès Bouvier: o12-01 FullDay Karim ⚠, o12-02 Morning Karim ⚠
        Hugo Petit: ●12-03 Morning Karim ⚠
    > nadia-cherif
    ");
}

#[test]
fn people_have_sessions_due_dates_and_absences() {
    let stage = Stage::of(busy(), Language::En);
    let all = ["amelie-durand", "hugo-petit", "ines-bouvier", "manon-gauthier", "louis-perrin"];
    let text = |stage: &Stage| all.iter().map(|id| person_text(stage, id)).collect::<String>();
    assert_snapshot!(text(&stage), @"
    Amélie Durand: ToPlan
      ✓11-06 Morning Karim
      ✓11-19 Morning Karim
      ●11-26 Morning Hélène
      ●12-08 FullDay Nadia
      | 2026-12-04 Prospection téléphonique, due 4 Dec
      | 2027-01-03 Tournée terrain, due 3 Jan
      % Absent Some(Morning) 2026-12-21 2026-12-23 Congés, mornings
      % Gone None -262143-01-01 2026-10-04 starts 5 Oct
      Amélie Durand, to plan, Prospection téléphonique, due 4 Dec, Tournée terrain, due 3 Jan
    Hugo Petit: AtRisk
      ✓09-15 Morning Karim
      ✓09-22 Morning Karim
      ✓10-01 Morning Karim
      ✓10-13 Morning Karim
      …11-18 FullDay Nadia
      ●12-03 Morning Karim ⚠
      | 2026-12-06 Tournée terrain, due 6 Dec
      % Gone None -262143-01-01 2026-09-06 starts 7 Sep
      Hugo Petit, at risk, Tournée terrain, due 6 Dec
    Inès Bouvier: Overdue
      o12-01 FullDay Karim ⚠
      o12-02 Morning Karim 1/3 ⚠
      ●12-02 Morning Nadia 2/3 ⚠
      ø12-02 Morning Hélène 3/3
      | 2026-10-31 Prospection téléphonique, due 31 Oct
      | 2026-11-30 Tournée terrain, due 30 Nov
      % Gone None -262143-01-01 2026-08-31 starts 1 Sep
      twice 2026-12-02
      Inès Bouvier, overdue, Prospection téléphonique, due 31 Oct, Tournée terrain, due 30 Nov, double booked on Wed 2 Dec
    Manon Gauthier: ToPlan
      | 2027-02-05 Prospection téléphonique, due 5 Feb
      | 2027-03-07 Tournée terrain, due 7 Mar
      % Gone None -262143-01-01 2026-12-06 starts 7 Dec
      Manon Gauthier, to plan, Prospection téléphonique, due 5 Feb, Tournée terrain, due 7 Mar
    Louis Perrin: Left
      % Gone None -262143-01-01 2026-03-01 starts 2 Mar
      % Gone None 2026-11-01 +262142-12-31 has left
      Louis Perrin, has left
    ");
    let stage = Stage::of(busy(), Language::Fr);
    assert_snapshot!(text(&stage), @"
    Amélie Durand: ToPlan
      ✓11-06 Morning Karim
      ✓11-19 Morning Karim
      ●11-26 Morning Hélène
      ●12-08 FullDay Nadia
      | 2026-12-04 Prospection téléphonique, échéance 4 déc.
      | 2027-01-03 Tournée terrain, échéance 3 janv.
      % Absent Some(Morning) 2026-12-21 2026-12-23 Congés, matins
      % Gone None -262143-01-01 2026-10-04 arrive le 5 oct.
      Amélie Durand, à planifier, Prospection téléphonique, échéance 4 déc., Tournée terrain, échéance 3 janv.
    Hugo Petit: AtRisk
      ✓09-15 Morning Karim
      ✓09-22 Morning Karim
      ✓10-01 Morning Karim
      ✓10-13 Morning Karim
      …11-18 FullDay Nadia
      ●12-03 Morning Karim ⚠
      | 2026-12-06 Tournée terrain, échéance 6 déc.
      % Gone None -262143-01-01 2026-09-06 arrive le 7 sept.
      Hugo Petit, à risque, Tournée terrain, échéance 6 déc.
    Inès Bouvier: Overdue
      o12-01 FullDay Karim ⚠
      o12-02 Morning Karim 1/3 ⚠
      ●12-02 Morning Nadia 2/3 ⚠
      ø12-02 Morning Hélène 3/3
      | 2026-10-31 Prospection téléphonique, échéance 31 oct.
      | 2026-11-30 Tournée terrain, échéance 30 nov.
      % Gone None -262143-01-01 2026-08-31 arrive le 1er sept.
      twice 2026-12-02
      Inès Bouvier, en retard, Prospection téléphonique, échéance 31 oct., Tournée terrain, échéance 30 nov., double réservation le mer. 2 déc.
    Manon Gauthier: ToPlan
      | 2027-02-05 Prospection téléphonique, échéance 5 févr.
      | 2027-03-07 Tournée terrain, échéance 7 mars
      % Gone None -262143-01-01 2026-12-06 arrive le 7 déc.
      Manon Gauthier, à planifier, Prospection téléphonique, échéance 5 févr., Tournée terrain, échéance 7 mars
    Louis Perrin: Left
      % Gone None -262143-01-01 2026-03-01 arrive le 2 mars
      % Gone None 2026-11-01 +262142-12-31 a quitté
      Louis Perrin, a quitté
    ");
}

#[test]
fn people_are_sorted_under_their_teams_or_without() {
    let stage = Stage::of(busy(), Language::Fr);
    assert_snapshot!(lines_text(&stage, "2026-11-16", Sort::Lateness, true), @"
    Marque 2
      hugo-petit
      amelie-durand
    Numérique 3
      ines-bouvier
      manon-gauthier
      sarah-nguyen
    Sans équipe 1
      chloe-vidal
    ");
    assert_snapshot!(lines_text(&stage, "2026-11-16", Sort::Due, false), @"
    ines-bouvier
    amelie-durand
    hugo-petit
    chloe-vidal
    manon-gauthier
    sarah-nguyen
    ");
    // Louis left on 1 November: the weeks in which he was there show him.
    assert_snapshot!(lines_text(&stage, "2026-10-19", Sort::Name, true), @"
    Marque 3
      amelie-durand
      hugo-petit
      louis-perrin
    Numérique 3
      ines-bouvier
      manon-gauthier
      sarah-nguyen
    Sans équipe 1
      chloe-vidal
    ");
    let stage = Stage::of(busy(), Language::En);
    assert_snapshot!(lines_text(&stage, "2026-11-16", Sort::Name, false), @"
    amelie-durand
    chloe-vidal
    hugo-petit
    ines-bouvier
    manon-gauthier
    sarah-nguyen
    ");
}

#[test]
fn only_lines_that_are_seen_are_painted() {
    let tops = [0.0, 32.0, 64.0, 88.0, 120.0];
    assert_eq!(seen(&tops, 0.0, 64.0), 0..2);
    assert_eq!(seen(&tops, 33.0, 65.0), 1..3);
    assert_eq!(seen(&tops, 110.0, 500.0), 3..4);
    assert_eq!((seen(&tops, 500.0, 600.0).len(), seen(&[0.0], 0.0, 50.0).len()), (0, 0));
}

type Open = Harness<'static, Played<BoardView>>;

fn open(stage: Stage) -> Open {
    play(stage, BoardView::default(), |view, ui, cx| view.show(ui, cx))
}

fn has(open: &Open, role: Role, words: &str) -> bool {
    open.query_all(By::new().role(role).label_contains(words)).next().is_some()
}

fn focused(open: &Open) -> String {
    let mut all = open.query_all(By::new().predicate(|node| node.is_focused()));
    all.next().and_then(|node| node.accesskit_node().label()).unwrap_or_default().replace('\u{a0}', " ")
}

#[test]
fn a_click_on_a_session_opens_it() {
    let mut open = open(Stage::of(busy(), Language::En));
    open.get(By::new().role(Role::Button).label_contains("Tue\u{a0}1\u{a0}Dec, Inès Bouvier")).click();
    open.run();
    let name = SessionRef { person: "ines-bouvier".into(), session: "s-1".into() };
    assert_eq!(open.state().asked, [Action::Select(Selection::Session(name))]);
}

#[test]
fn the_board_is_walked_and_zoomed_by_keys() {
    let mut open = open(Stage::of(busy(), Language::En));
    assert!(has(&open, Role::Grid, "16\u{a0}Nov\u{a0}2026 – 31\u{a0}Jan\u{a0}2027"));
    let press = |open: &mut Open, key: Key| {
        open.key_press(key);
        open.run();
    };
    // The first host, opened and closed.
    open.get(By::new().role(Role::Row).label_contains("Karim Benali, Lyon")).focus();
    open.run();
    press(&mut open, Key::ArrowRight);
    assert!(has(&open, Role::Row, "Chloé Vidal"));
    press(&mut open, Key::ArrowLeft);
    // Down over the hosts to the first team, and into the lane of its first person.
    for _ in 0..3 {
        press(&mut open, Key::ArrowDown);
    }
    let mut walked = vec![focused(&open)];
    for key in [Key::ArrowDown, Key::ArrowRight, Key::ArrowRight, Key::Enter, Key::ArrowLeft] {
        press(&mut open, key);
        walked.push(focused(&open));
    }
    assert_snapshot!(walked.join("\n"), @"
    Hugo Petit, at risk, Tournée terrain, due 6 Dec
    Amélie Durand, to plan, Prospection téléphonique, due 4 Dec, Tournée terrain, due 3 Jan
    Thu 19 Nov, Amélie Durand, Prospection téléphonique, with Karim Benali, morning, done
    Thu 26 Nov, Amélie Durand, Prospection téléphonique, with Hélène Faure, morning, confirmed
    Thu 26 Nov, Amélie Durand, Prospection téléphonique, with Hélène Faure, morning, confirmed
    Thu 19 Nov, Amélie Durand, Prospection téléphonique, with Karim Benali, morning, done
    ");
    let asked = std::mem::take(&mut open.state_mut().asked);
    assert_snapshot!(format!("{asked:?}"), @r#"[Select(Session(SessionRef { person: "amelie-durand", session: "s-3" }))]"#);
    // Time and zoom.
    press(&mut open, Key::Plus);
    assert!(has(&open, Role::Grid, "16\u{a0}Nov\u{a0}2026 – 10\u{a0}Jan\u{a0}2027"));
    open.key_press_modifiers(Modifiers::CTRL, Key::ArrowRight);
    open.run();
    assert!(has(&open, Role::Grid, "23\u{a0}Nov\u{a0}2026 – 17\u{a0}Jan\u{a0}2027"));
    press(&mut open, Key::T);
    assert!(has(&open, Role::Grid, "16\u{a0}Nov\u{a0}2026 – 10\u{a0}Jan\u{a0}2027"));
}

#[test]
fn a_double_click_on_a_free_day_begins_a_session() {
    let mut open = open(Stage::of(busy(), Language::En));
    let lane = open.get(By::new().role(Role::Row).label_contains("Sarah Nguyen, ")).rect();
    // The third day of the second week of eleven.
    let day_width = (lane.width() - 216.0) / 55.0;
    let at = lane.left_center() + egui::vec2(216.0 + 7.5 * day_width, 0.0);
    click(&mut open, at, 2, Modifiers::NONE);
    let (person, date) = (Some("sarah-nguyen".into()), Some(day("2026-11-25")));
    assert_eq!(open.state().asked, [Action::Select(Selection::new_session(person, date))]);
}

#[test]
fn a_name_leads_to_its_page_and_orders_are_chosen_from_a_menu() {
    let mut open = open(Stage::of(busy(), Language::Fr));
    open.get_by_label("Ordre des collaborateurs, Par retard").click();
    open.run();
    open.get_by_label("Grouper par équipe").click();
    open.run();
    assert!(!has(&open, Role::Button, "Numérique"));
    let row = open.get(By::new().role(Role::Row).label_contains("Inès Bouvier, en retard")).rect();
    open.drag_at(row.left_center() + egui::vec2(40.0, 0.0));
    open.drop_at(row.left_center() + egui::vec2(40.0, 0.0));
    open.run();
    assert_eq!(open.state().asked.last(), Some(&Action::Go(Page::Person("ines-bouvier".into()))));
}
