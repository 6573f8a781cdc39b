//! More of the board and the calendar: the arrows of a repair, what is remembered, the tool bar in little room.

use crate::stage::{Stage, booked, company, day, placement, play, proposal};
use egui::{Key, Rect, UiBuilder, pos2, vec2};
use egui_kittest::kittest::Queryable;
use insta::assert_snapshot;
use std::collections::BTreeSet;
use std::sync::Arc;
use terrain::app::BoardLook;
use terrain::domain::{Move, PersonId, Proposal, SessionRef, Slot, Stand, Status, Week};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::preview::Preview;
use terrain::ui::views::arrows::{Arrow, Toward};
use terrain::ui::views::board::BoardView;
use terrain::ui::views::board::axis::{self, Axis};
use terrain::ui::views::board::model::{Proposed, Sort};
use terrain::ui::views::board::{arrows, person};
use terrain::ui::views::calendar;
use terrain::ui::views::calendar::agenda::Agenda;
use terrain::ui::views::calendar::filter::Filter;

/// A repair that moves two calls of Amélie, one of them out of the weeks around, and one of Chloé.
fn repaired() -> Stage {
    let mut workspace = company();
    let mut book = |person: &str, id: &str, date: &str| {
        let person = Arc::make_mut(workspace.people.get_mut(person).unwrap());
        person.sessions.insert(id.into(), booked("cold-calls", date, "karim-benali", Status::Planned));
    };
    book("amelie-durand", "s-8", "2026-12-01");
    book("amelie-durand", "s-9", "2026-12-02");
    book("chloe-vidal", "s-9", "2026-12-03");
    let mut stage = Stage::of(workspace, Language::En);
    let moved = |person: &str, session: &str, date| {
        let session = SessionRef { person: person.into(), session: session.into() };
        let from = Stand::of(stage.workspace.session(&session).unwrap());
        Move { session, from, to: placement(person, date, "cold-calls", "nadia-cherif") }
    };
    let moved = vec![
        moved("amelie-durand", "s-8", "2026-12-10"),
        moved("amelie-durand", "s-9", "2027-03-02"),
        moved("chloe-vidal", "s-9", "2026-11-24"),
    ];
    let preview = Preview::new(Proposal { moved, ..proposal(Vec::new()) }, None, 1.0, &BTreeSet::new());
    stage.preview = Some(preview);
    stage
}

fn of_lane(stage: &Stage, person: &str, first: &str, weeks: u32) -> Vec<String> {
    let cx = stage.cx();
    let axis = Axis::new(&cx, axis::days(&stage.workspace), Week::of(day(first)), weeks);
    let proposed = Proposed::new(cx.preview);
    let id = PersonId::new(person);
    let row = person::person_row(&cx, &id, &proposed.of_person(&id)).unwrap();
    let date = |at: usize| row.bars[at].date.format("%m-%d");
    let arrows = arrows::of_lane(&row.bars, &axis, cx.preview).into_iter();
    let text = |(from, toward): (usize, Toward<usize>)| match toward {
        Toward::Place(to) => format!("{} > {}", date(from), date(to)),
        Toward::Earlier => format!("< {}", date(from)),
        Toward::Later => format!("{} >", date(from)),
    };
    arrows.map(text).collect()
}

#[test]
fn a_lane_shows_where_a_repair_moves_its_sessions() {
    let mut stage = repaired();
    assert_eq!(of_lane(&stage, "amelie-durand", "2026-11-16", 11), ["12-01 > 12-10", "12-02 >"]);
    assert_eq!(of_lane(&stage, "amelie-durand", "2026-11-30", 1), ["12-01 >", "12-02 >"]);
    assert_eq!(of_lane(&stage, "chloe-vidal", "2026-11-30", 4), ["< 12-03"]);
    assert!(of_lane(&stage, "amelie-durand", "2026-12-07", 4).is_empty(), "what begins out of view has none");
    let preview = stage.preview.as_mut().unwrap();
    let first = preview.proposal.moved[0].to.clone();
    preview.tick(&first, false);
    assert_eq!(of_lane(&stage, "amelie-durand", "2026-11-16", 11), ["12-02 >"], "what is not ticked stays");
}

fn of_month(stage: &Stage, first: &str, weeks: i64, filter: &Filter) -> Vec<String> {
    let cx = stage.cx();
    let agenda = Agenda::new(cx.workspace);
    let month = calendar::month::weeks(&cx, &agenda, Week::of(day(first)), weeks, filter);
    let text = |(session, date, toward): (&SessionRef, chrono::NaiveDate, Toward<&terrain::domain::Placement>)| {
        let toward = match toward {
            Toward::Place(place) => place.date.format("%m-%d").to_string(),
            Toward::Earlier => "earlier".into(),
            Toward::Later => "later".into(),
        };
        format!("{} {} > {toward}", session.person, date.format("%m-%d"))
    };
    calendar::arrows::of_month(&month, cx.preview).into_iter().map(text).collect()
}

#[test]
fn a_month_shows_where_a_repair_moves_its_sessions() {
    let mut stage = repaired();
    let all = Filter::default();
    assert_snapshot!(of_month(&stage, "2026-11-23", 5, &all).join("\n"), @r"
    amelie-durand 12-01 > 12-10
    amelie-durand 12-02 > later
    chloe-vidal 12-03 > 11-24
    ");
    assert_snapshot!(of_month(&stage, "2026-11-30", 1, &all).join("\n"), @r"
    amelie-durand 12-01 > later
    amelie-durand 12-02 > later
    chloe-vidal 12-03 > earlier
    ");
    let chloe = Filter { person: Some("chloe-vidal".into()), ..Filter::default() };
    assert_snapshot!(of_month(&stage, "2026-11-23", 5, &chloe).join("\n"), @"chloe-vidal 12-03 > 11-24");
    let preview = stage.preview.as_mut().unwrap();
    let places: Vec<_> = preview.places().cloned().collect();
    places.iter().for_each(|place| preview.tick(place, false));
    assert!(of_month(&stage, "2026-11-23", 5, &all).is_empty());
    assert_eq!(places[0].slot, Slot::Morning);
}

#[test]
fn an_arrow_leads_between_the_edges_that_face_each_other() {
    let place = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(100.0, 20.0));
    let text = |arrow: Option<Arrow>| arrow.map_or("none".into(), |arrow| format!("{:?} > {:?}", arrow.from, arrow.to));
    let from = place(200.0, 100.0);
    let between = |x, y| text(Arrow::between(from, place(x, y)));
    assert_eq!(between(310.0, 100.0), "[292.0 110.0] > [310.0 110.0]");
    assert_eq!(between(0.0, 200.0), "[208.0 110.0] > [100.0 210.0]");
    assert_eq!(between(200.0, 300.0), "[292.0 112.0] > [292.0 300.0]");
    assert_eq!(between(200.0, 20.0), "[292.0 108.0] > [292.0 40.0]");
    assert_eq!(between(200.0, 100.0), "none");
    // From one day to the next on the board, where blocks are narrower than twice the inset.
    let block = |x: f32| Rect::from_min_size(pos2(x, 0.0), vec2(14.0, 12.0));
    assert_eq!(text(Arrow::between(block(0.0), block(16.0))), "[7.0 6.0] > [16.0 6.0]");
    assert_eq!(text(Some(Arrow::out_of(from, vec2(1.0, 0.0)))), "[292.0 110.0] > [308.0 110.0]");
    assert_eq!(text(Some(Arrow::out_of(from, vec2(-1.0, 0.0)))), "[208.0 110.0] > [192.0 110.0]");
    assert_eq!(text(Some(Arrow::out_of(from, vec2(0.0, -1.0)))), "[292.0 108.0] > [292.0 92.0]");
}

#[test]
fn zoom_order_and_grouping_are_remembered() {
    let mut open = play(Stage::new(Language::En), BoardView::default(), BoardView::show);
    open.run();
    let kept = |asked: &[Action]| -> Vec<BoardLook> {
        let looks = asked.iter().filter_map(|action| match action {
            Action::KeepBoard(look) => Some(look.clone()),
            _ => None,
        });
        looks.collect()
    };
    assert_eq!(kept(&open.state().asked), [], "nothing has been chosen yet");
    open.key_press(Key::Plus);
    open.run();
    let closer = BoardLook { weeks: Some(8), ..BoardLook::default() };
    assert_eq!(kept(&open.state().asked), std::slice::from_ref(&closer));
    open.state_mut().view.set_order(Sort::Name, false);
    open.run();
    let all = BoardLook { order: Some("name".into()), grouped: Some(false), ..closer.clone() };
    assert_eq!(kept(&open.state().asked), [closer, all.clone()]);

    let mut again = BoardView::default();
    again.look_again(&all);
    let mut open = play(Stage::new(Language::En), again, BoardView::show);
    open.run();
    assert!(open.query_by_label("8 weeks").is_some() && open.query_by_label("Order of people, By name").is_some());
    assert_eq!(kept(&open.state().asked), [], "it is remembered already");

    let mut odd = BoardView::default();
    odd.look_again(&BoardLook { weeks: Some(7), order: Some("height".into()), grouped: None });
    let mut open = play(Stage::new(Language::En), odd, BoardView::show);
    open.run();
    assert!(open.query_by_label("11 weeks").is_some(), "what is not offered is not shown");
}

#[test]
fn the_title_gives_way_to_the_buttons() {
    for language in [Language::En, Language::Fr] {
        for width in [560.0, 700.0, 790.0, 900.0, 1232.0] {
            let mut open = play(Stage::new(language), BoardView::default(), move |view, ui, cx| {
                let rect = Rect::from_min_size(ui.max_rect().min, vec2(width, 700.0));
                view.show(&mut ui.new_child(UiBuilder::new().max_rect(rect)), cx);
            });
            open.run();
            let teams = if language == Language::En { "All teams" } else { "Toutes les équipes" };
            let button = open.get_by_label_contains(teams).rect();
            // The grid has the title in its name too.
            let titles = open.query_all_by_label_contains("2027").map(|node| node.rect());
            let title = titles.filter(|rect| rect.height() < 40.0).collect::<Vec<_>>();
            assert!(title.len() == 1 || width < 700.0, "{width}: {title:?}");
            for title in title {
                assert!(title.right() <= button.left(), "{width}: {title:?} {button:?}");
            }
        }
    }
}
