//! The plan preview: its words in both languages, ticking and accepting.

use crate::stage::{Stage, booked, placement, play, proposal};
use crate::window::open;
use egui::Role;
use egui_kittest::kittest::{By, Queryable};
use insta::assert_snapshot;
use std::collections::BTreeSet;
use std::sync::Arc;
use terrain::app::Rights;
use terrain::domain::{
    Command, Move, PersonId, Placement, Proposal, Remedy, Rule, Session, SessionRef, Slot, Stand, Status, Unplaced,
};
use terrain::texts::Language;
use terrain::ui::action::{Action, PlanScope};
use terrain::ui::page::{Page, Selection};
use terrain::ui::preview::Preview;
use terrain::ui::user_command::UserCommand;
use terrain::ui::views::board::BoardView;
use terrain::ui::views::people::PeopleView;
use terrain::ui::views::plan_preview::model::{Model, model};

fn plan() -> Proposal {
    let placed = vec![
        placement("ines-bouvier", "2026-11-30", "cold-calls", "helene-faure"),
        placement("ines-bouvier", "2026-12-07", "ride-alongs", "karim-benali"),
        placement("amelie-durand", "2026-12-15", "ride-alongs", "karim-benali"),
        placement("chloe-vidal", "2026-12-01", "cold-calls", "nadia-cherif"),
    ];
    let unplaced = Unplaced {
        person: "hugo-petit".into(),
        rotation: "ride-alongs".into(),
        count: 1,
        closed_by: [(Rule::H1, 14), (Rule::H5, 22)].into(),
        remedy: Some(Remedy::AddHostDay {
            host: "karim-benali".into(),
            max_days_per_week: 3,
            date: "2026-12-10".parse().unwrap(),
        }),
        also_helps: 2,
    };
    Proposal { unplaced: vec![unplaced], ..proposal(placed) }
}

fn stage(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.preview = Some(Preview::new(plan(), None, 412.0, &BTreeSet::new()));
    stage
}

fn text(model: &Model) -> String {
    let mut text = format!("{}\n{}\n({})\n", model.headline, model.sentence, model.elapsed);
    for place in &model.unplaced {
        text += &format!("! {}, {}\n", place.name, place.what);
        for line in &place.evidence {
            text += &format!("  {line}\n");
        }
        text += &format!("  > {}\n", place.remedy.as_ref().map_or("-", |(_, words)| words));
        text += &format!("    {}\n", place.also_helps.as_deref().unwrap_or("-"));
    }
    text += &format!("{:?} {} | {}\n", model.all, model.people_count, model.ticked);
    for broken in &model.broken {
        text += &format!("!! {}, {}, {}\n", broken.name, broken.rotation, broken.place);
    }
    for person in &model.people {
        text += &format!("{:?} {} | {} | {}\n", person.ticked, person.name, person.count, person.late_days);
        for moved in &person.moves {
            let change = |(from, to): &(String, Option<String>)| match to {
                Some(to) => format!("{from} > {to}"),
                None => from.clone(),
            };
            let lines: Vec<String> = moved.lines.iter().map(change).collect();
            text += &format!("    [{}] {} {}\n", moved.ticked, lines.join(" | "), moved.part.as_deref().unwrap_or("-"));
        }
        for session in &person.sessions {
            text += &format!(
                "    {} | {} | {}{}\n",
                session.date,
                session.host,
                session.part,
                if session.pinned { " !" } else { "" }
            );
        }
    }
    text += &format!("[{}] {}", model.accept.as_deref().unwrap_or("-"), model.pinned.as_deref().unwrap_or(""));
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_preview_says_how_good_the_plan_is_in_both_languages() {
    let stage = stage(Language::En);
    assert_snapshot!(text(&model(&stage.cx(), stage.preview.as_ref().unwrap())), @r"
    4 sessions placed, 1 not.
    Inès Bouvier 30 days late, nobody else; hosts between 2 and 2 sessions each.
    (0.4 s)
    ! Hugo Petit, 1 × Tournée terrain
      14 dates are not open
      on 22 dates the hosts are at their weekly limit
      > One more day with Karim Benali in W50 (Thu 10 Dec), 3 in all
        It would help 2 other people too.
    On 3 people | 4 of 4 ticked
    On Inès Bouvier | 2 sessions | 30
        Mon 30 Nov | Hélène Faure | a.m.
        Mon 7 Dec | Karim Benali | day
    On Amélie Durand | 1 session | 0
        Tue 15 Dec | Karim Benali | day
    On Chloé Vidal | 1 session | 0
        Tue 1 Dec | Nadia Cherif | a.m.
    [Accept all 4]
    ");
    let mut stage = self::stage(Language::Fr);
    let preview = stage.preview.as_mut().unwrap();
    let (first, second) = (preview.proposal.placed[0].clone(), preview.proposal.placed[1].clone());
    preview.tick(&first, false);
    preview.pin(&second, true);
    assert_snapshot!(text(&model(&stage.cx(), stage.preview.as_ref().unwrap())), @r"
    4 séances placées, 1 non.
    Inès Bouvier en retard de 30 jours, personne d’autre ; entre 2 et 2 séances par accueillant.
    (0,4 s)
    ! Hugo Petit, 1 × Tournée terrain
      14 dates ne sont pas ouvertes
      pour 22 dates, les accueillants sont à leur limite hebdomadaire
      > Un jour de plus avec Karim Benali en S50 (jeu. 10 déc.), 3 en tout
        Cela aiderait aussi 2 autres personnes.
    Some 3 personnes | 3 cochées sur 4
    On Inès Bouvier | 2 séances | 30
        Lun. 30 nov. | Hélène Faure | matin
        Lun. 7 déc. | Karim Benali | journée
    Off Amélie Durand | 1 séance | 0
        Mar. 15 déc. | Karim Benali | journée
    On Chloé Vidal | 1 séance | 0
        Mar. 1er déc. | Nadia Cherif | matin !
    [Accepter les 3 cochées] 1 épinglée
    ");
}

/// A repair: Amélie's confirmed sessions stay, one of them broken; two of hers and one of Chloé's move, one is new.
fn repair(language: Language) -> Stage {
    let mut stage = stage(language);
    stage.change(|workspace| {
        let mut book = |person: &str, id: &str, session| {
            let person = Arc::make_mut(workspace.people.get_mut(person).unwrap());
            person.sessions.insert(id.into(), session);
        };
        let session = |rotation, date, host| booked(rotation, date, host, Status::Planned);
        book("amelie-durand", "s-8", session("cold-calls", "2026-12-01", "karim-benali"));
        book("amelie-durand", "s-9", Session { host: None, ..session("ride-alongs", "2026-12-10", "karim-benali") });
        book("chloe-vidal", "s-9", session("cold-calls", "2026-12-02", "karim-benali"));
    });
    let moved = |person: &str, session: &str, rotation, date, host| {
        let name = SessionRef { person: person.into(), session: session.into() };
        let from = Stand::of(stage.workspace.session(&name).unwrap());
        Move { session: name, from, to: placement(person, date, rotation, host) }
    };
    let mut moves = vec![
        moved("amelie-durand", "s-8", "cold-calls", "2026-12-04", "karim-benali"),
        moved("amelie-durand", "s-9", "ride-alongs", "2026-12-10", "helene-faure"),
        moved("chloe-vidal", "s-9", "cold-calls", "2026-12-07", "nadia-cherif"),
    ];
    moves[2].to.slot = Slot::Afternoon;
    let broken = vec![SessionRef { person: "amelie-durand".into(), session: "s-4".into() }];
    let placed = vec![placement("chloe-vidal", "2026-12-01", "cold-calls", "nadia-cherif")];
    let proposal = Proposal { moved: moves, broken, ..proposal(placed) };
    let mut preview = Preview::new(proposal, None, 412.0, &BTreeSet::new());
    preview.is_repair = true;
    stage.preview = Some(preview);
    stage
}

#[test]
fn a_repair_says_what_moves_from_where_to_where() {
    let stage = repair(Language::En);
    assert_snapshot!(text(&model(&stage.cx(), stage.preview.as_ref().unwrap())), @r"
    3 sessions moved. 1 session placed. 1 session still breaks a rule.
    Nobody late; hosts between 1 and 3 sessions each.
    (0.4 s)
    On 2 people | 4 of 4 ticked
    !! Amélie Durand, Tournée terrain, Tue 8 Dec, Nadia Cherif, day
    On Amélie Durand | 2 sessions | 0
        [true] Tue 1 Dec > Fri 4 Dec | Karim Benali a.m.
        [true] Thu 10 Dec | no host yet > Hélène Faure day
    On Chloé Vidal | 2 sessions | 0
        [true] Wed 2 Dec > Mon 7 Dec | Karim Benali > Nadia Cherif | a.m. > p.m. -
        Tue 1 Dec | Nadia Cherif | a.m.
    [Accept all 4]
    ");
    let mut stage = repair(Language::Fr);
    let preview = stage.preview.as_mut().unwrap();
    let second = preview.proposal.moved[1].to.clone();
    preview.tick(&second, false);
    assert_snapshot!(text(&model(&stage.cx(), stage.preview.as_ref().unwrap())), @r"
    3 séances déplacées. 1 séance placée. 1 séance enfreint encore une règle.
    Personne en retard ; entre 1 et 3 séances par accueillant.
    (0,4 s)
    Some 2 personnes | 3 cochées sur 4
    !! Amélie Durand, Tournée terrain, Mar. 8 déc., Nadia Cherif, journée
    Some Amélie Durand | 2 séances | 0
        [true] Mar. 1er déc. > Ven. 4 déc. | Karim Benali matin
        [false] Jeu. 10 déc. | sans accueillant > Hélène Faure journée
    On Chloé Vidal | 2 séances | 0
        [true] Mer. 2 déc. > Lun. 7 déc. | Karim Benali > Nadia Cherif | matin > après-midi -
        Mar. 1er déc. | Nadia Cherif | matin
    [Accepter les 3 cochées]
    ");
}

#[test]
fn what_moves_is_unticked_one_by_one_and_shown_in_the_calendar() {
    let mut open = open(repair(Language::En));
    assert!(open.query_by_label("Accept all 4").is_some());
    // Where it goes it is proposed; where it stands it is said to leave.
    let proposed = "Chloé Vidal, Prospection téléphonique, with Nadia Cherif, afternoon, proposed";
    assert_eq!(open.query_all_by_label_contains(proposed).count(), 1);
    assert!(
        open.query_by_label_contains("with Karim Benali, morning, planned, moves to Mon\u{a0}7\u{a0}Dec").is_some()
    );
    let tick = "Move Prospection téléphonique from Wed\u{a0}2\u{a0}Dec, Karim Benali, a.m. to Mon\u{a0}7\u{a0}Dec";
    open.get_by_label_contains(tick).click();
    open.run();
    let to =
        Placement { slot: Slot::Afternoon, ..placement("chloe-vidal", "2026-12-07", "cold-calls", "nadia-cherif") };
    assert_eq!(open.state().asked.last(), Some(&Action::Tick { placements: vec![to], on: false }));
    assert!(open.query_by_label_contains("moves to Mon\u{a0}7\u{a0}Dec").is_none());
    assert!(open.query_by_label("Accept 3 ticked").is_some());
    // Nothing that is booked can be pinned.
    assert_eq!(open.query_all_by_label_contains("Pin ").count(), 1);
    let preview = open.state().stage.preview.as_ref().unwrap();
    assert_eq!((preview.ticked().count(), preview.ticked_moves().count()), (1, 2));
}

#[test]
fn what_still_breaks_a_rule_leads_to_the_session() {
    let mut open = open(repair(Language::En));
    assert!(open.query_by_label("Still breaks a rule").is_some());
    open.get_by_label_contains("Nadia Cherif, day").click();
    open.run();
    let name = SessionRef { person: "amelie-durand".into(), session: "s-4".into() };
    assert_eq!(open.state().asked.last(), Some(&Action::Select(Selection::Session(name))));
}

#[test]
fn what_is_ticked_is_accepted() {
    let mut open = open(stage(Language::En));
    assert!(open.query_by_label("Accept all 4").is_some());
    open.get_by_label("Book the sessions of Inès Bouvier").click();
    open.run();
    let placed = plan().placed;
    let of_ines: Vec<_> = placed.iter().filter(|one| one.person.as_str() == "ines-bouvier").cloned().collect();
    assert!(open.state().asked.contains(&Action::Tick { placements: of_ines, on: false }));
    open.get_by_label("Accept 2 ticked").click();
    open.run();
    assert_eq!(open.state().asked.last(), Some(&Action::AcceptPreview));
    assert_eq!(open.state().stage.preview.as_ref().unwrap().ticked_count(), 2);
}

#[test]
fn pinned_sessions_are_planned_around() {
    let mut open = open(stage(Language::En));
    open.get_by_label_contains("Pin Tournée terrain, Mon\u{a0}7\u{a0}Dec").click();
    open.run();
    assert!(open.query_by_label("1 pinned").is_some());
    open.get_by_label("Plan again around it").click();
    open.run();
    assert_eq!(open.state().asked.last(), Some(&Action::Plan(PlanScope::Again)));
}

/// A preview with one gap of Hugo's ride-alongs and this remedy.
fn with_remedy(language: Language, remedy: Remedy) -> Stage {
    let mut stage = stage(language);
    let mut plan = plan();
    plan.unplaced[0].remedy = Some(remedy);
    stage.preview = Some(Preview::new(plan, None, 412.0, &BTreeSet::new()));
    stage
}

/// Chloé's call, which the small company has not booked, so that it can be moved.
fn chloes_move() -> Remedy {
    Remedy::MoveSession(Move {
        session: SessionRef { person: "chloe-vidal".into(), session: "s-1".into() },
        from: Stand { date: "2026-12-01".parse().unwrap(), slot: Slot::Morning, host: Some("nadia-cherif".into()) },
        to: placement("chloe-vidal", "2026-12-03", "cold-calls", "karim-benali"),
    })
}

fn every_remedy() -> Vec<Remedy> {
    let (host, rotation) = (|| "karim-benali".into(), || "ride-alongs".into());
    let Remedy::MoveSession(mut same_day) = chloes_move() else { unreachable!() };
    same_day.to =
        Placement { slot: Slot::Afternoon, ..placement("chloe-vidal", "2026-12-01", "cold-calls", "nadia-cherif") };
    vec![
        chloes_move(),
        Remedy::MoveSession(same_day),
        Remedy::AddHostDay { host: host(), max_days_per_week: 3, date: "2026-12-10".parse().unwrap() },
        Remedy::RaiseHostLimit { host: host(), rotation: rotation(), trainees: 2 },
        Remedy::TakeRotation { host: host(), rotation: rotation() },
        Remedy::ExtendHorizon { weeks: 1 },
        Remedy::ExtendHorizon { weeks: 2 },
        Remedy::RaiseWeeklyLimit { max_sessions_per_week: 3 },
        Remedy::AddHost { rotation: rotation() },
        Remedy::Waive,
    ]
}

#[test]
fn every_remedy_has_its_words_in_both_languages() {
    let words = |language| {
        let stage = stage(language);
        let words: Vec<String> =
            every_remedy().iter().map(|remedy| stage.texts.remedy(remedy, &stage.workspace)).collect();
        words.join("\n").replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert_snapshot!(words(Language::En), @"
    Move Chloé Vidal’s session “Prospection téléphonique” from Tue 1 Dec to Thu 3 Dec, with Karim Benali
    Move Chloé Vidal’s session “Prospection téléphonique” from Tue 1 Dec (morning) to Tue 1 Dec (afternoon)
    One more day with Karim Benali in W50 (Thu 10 Dec), 3 in all
    Karim Benali takes 2 people at once for “Tournée terrain”
    Karim Benali takes “Tournée terrain” too
    Plan 1 more week ahead
    Plan 2 more weeks ahead
    Lift the weekly limit to 3 sessions
    One more host who takes “Tournée terrain”
    Waive one session
    ");
    assert_snapshot!(words(Language::Fr), @"
    Déplacer la séance « Prospection téléphonique » (Chloé Vidal) du mar. 1er déc. au jeu. 3 déc., avec Karim Benali
    Déplacer la séance « Prospection téléphonique » (Chloé Vidal) du mar. 1er déc. (matin) au mar. 1er déc. (après-midi)
    Un jour de plus avec Karim Benali en S50 (jeu. 10 déc.), 3 en tout
    Karim Benali prend 2 personnes à la fois pour « Tournée terrain »
    Karim Benali prend aussi « Tournée terrain »
    Planifier 1 semaine de plus
    Planifier 2 semaines de plus
    Porter la limite à 3 séances par semaine
    Un accueillant de plus pour « Tournée terrain »
    Dispenser d’une séance
    ");
}

#[test]
fn a_remedy_asks_for_the_change_of_the_host() {
    let mut open = open(stage(Language::En));
    open.get_by_label_contains("One more day with Karim Benali").click();
    open.run();
    let Some(Action::Remedy(Command::EditHost { id, host })) = open.state().asked.last() else {
        panic!("{:?}", open.state().asked)
    };
    assert_eq!((id.as_str(), host.max_days_per_week), ("karim-benali", 3));
}

#[test]
fn every_remedy_is_one_change_or_leads_to_where_it_is_made() {
    for remedy in every_remedy() {
        let mut stage = with_remedy(Language::En, remedy.clone());
        stage.change(|workspace| {
            let person = Arc::make_mut(workspace.people.get_mut("chloe-vidal").unwrap());
            let session = booked("cold-calls", "2026-12-01", "nadia-cherif", Status::Planned);
            person.sessions.insert("s-1".into(), session);
        });
        let words = stage.texts.remedy(&remedy, &stage.workspace);
        let command = remedy.command(&stage.workspace, &"hugo-petit".into(), &"ride-alongs".into(), None);
        let expected = match remedy {
            Remedy::AddHost { .. } => Action::Run(UserCommand::NewHost),
            Remedy::Waive => Action::Go(Page::Person("hugo-petit".into())),
            _ => Action::Remedy(command.unwrap()),
        };
        let mut open = open(stage);
        open.get_by_role_and_label(Role::Button, &words).click();
        open.run();
        assert_eq!(open.state().asked, [expected], "{words}");
    }
}

#[test]
fn who_may_not_write_it_reads_what_would_help() {
    for (remedy, closed) in [
        (chloes_move(), Rights { people: [PersonId::new("chloe-vidal")].into(), ..Rights::default() }),
        (Remedy::ExtendHorizon { weeks: 2 }, Rights { root: true, ..Rights::default() }),
        (Remedy::RaiseWeeklyLimit { max_sessions_per_week: 3 }, Rights { root: true, ..Rights::default() }),
    ] {
        let mut stage = with_remedy(Language::Fr, remedy.clone());
        stage.change(|workspace| {
            let person = Arc::make_mut(workspace.people.get_mut("chloe-vidal").unwrap());
            let session = booked("cold-calls", "2026-12-01", "nadia-cherif", Status::Planned);
            person.sessions.insert("s-1".into(), session);
        });
        let words = stage.texts.remedy(&remedy, &stage.workspace);
        stage.rights = closed;
        let open = open(stage);
        assert!(open.query_by_role_and_label(Role::Button, &words).is_none(), "{words}");
        assert!(open.query_by_label(&words).is_some(), "{words}");
    }
}

#[test]
fn on_board_and_people_a_bar_stands_for_the_plan() {
    let mut board = play(stage(Language::En), BoardView::default(), |view, ui, cx| view.show(ui, cx));
    board.get(By::new().role(Role::Label).label_contains("Plan preview: "));
    for (label, action) in
        [("Review", Action::Review(true)), ("Accept all 4", Action::AcceptPreview), ("Discard", Action::DiscardPreview)]
    {
        board.get_by_role_and_label(Role::Button, label).click();
        board.run();
        assert_eq!(board.state_mut().asked.pop(), Some(action), "{label}");
    }
    let people = play(stage(Language::Fr), PeopleView::default(), |view, ui, cx| view.show(ui, cx));
    people.get(By::new().role(Role::Label).label_contains("Aperçu du plan"));
    people.get_by_role_and_label(Role::Button, "Examiner");

    let mut reviewed = stage(Language::En);
    reviewed.preview.as_mut().unwrap().reviewed = true;
    let board = play(reviewed, BoardView::default(), |view, ui, cx| view.show(ui, cx));
    assert!(board.query_by_label("Review").is_none(), "the panel shows it");
}

#[test]
fn a_proposal_on_the_board_is_left_out_and_pinned_by_its_menu() {
    for (label, action) in [
        ("Leave out of the plan", |of: Placement| Action::Tick { placements: vec![of], on: false }),
        ("Pin", |of: Placement| Action::Pin { placement: of, on: true }),
    ] as [(&str, fn(Placement) -> Action); 2]
    {
        let mut board = play(stage(Language::En), BoardView::default(), |view, ui, cx| view.show(ui, cx));
        board.get(By::new().role(Role::Button).label_contains("Chloé Vidal, Prospection")).click();
        board.run();
        board.get_by_role_and_label(Role::MenuItem, label).click();
        board.run();
        let of = placement("chloe-vidal", "2026-12-01", "cold-calls", "nadia-cherif");
        assert_eq!(board.state_mut().asked.pop(), Some(action(of)), "{label}");
    }
}
