//! What is printed: sheets as text, the files that are made of them, and the card that asks how.

use crate::calendar::busy;
use crate::stage::{Stage, booked, day, placement, proposal};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::app::printing::print;
use terrain::domain::sheet::{
    BoardRow, BoardRowKind, Body, Form, Paper, PrintLook, RotationMark, Sample, Sheet, SheetGround, Sign,
};
use terrain::domain::{Absence, Slot, Status, TimeOfDay, Week, Workspace, WriteFault};
use terrain::texts::Language;
use terrain::ui::page::CalendarSpan;
use terrain::ui::preview::Preview;
use terrain::ui::views::board::BoardView;
use terrain::ui::views::board::model::Sort;
use terrain::ui::views::calendar::agenda::Agenda;
use terrain::ui::views::calendar::bands::arrange;
use terrain::ui::views::calendar::filter::Filter;
use terrain::ui::views::calendar::month::weeks;
use terrain::ui::views::calendar::sheet::sheet;
use terrain::ui::views::person::passport;

/// A session to the minute, one in the afternoon, an absence of a week, somebody booked twice, and a session that is past.
fn company() -> Workspace {
    let mut workspace = busy();
    let mut add = |person: &str, id: &str, session| {
        Arc::make_mut(workspace.people.get_mut(person).unwrap()).sessions.insert(id.into(), session);
    };
    let mut exact = booked("cold-calls", "2026-12-10", "karim-benali", Status::Confirmed);
    (exact.starts, exact.ends) = (TimeOfDay::new(8, 30), TimeOfDay::new(10, 0));
    exact.place = "Lyon".into();
    add("ines-bouvier", "s-30", exact);
    let mut later = booked("cold-calls", "2026-12-10", "helene-faure", Status::Planned);
    later.slot = Slot::Afternoon;
    add("ines-bouvier", "s-31", later);
    add("ines-bouvier", "s-33", booked("cold-calls", "2026-12-11", "helene-faure", Status::Missed));
    add("sarah-nguyen", "s-32", booked("cold-calls", "2026-12-10", "karim-benali", Status::Cancelled));
    let karim = Arc::make_mut(workspace.hosts.get_mut("karim-benali").unwrap());
    let away = Absence { from: day("2026-12-14"), to: day("2026-12-16"), half: None, label: "Salon".into() };
    karim.absences.push(away);
    workspace
}

fn stage(language: Language) -> Stage {
    let mut stage = Stage::of(company(), language);
    let placed = vec![placement("chloe-vidal", "2026-12-11", "ride-alongs", "nadia-cherif")];
    stage.preview = Some(Preview::new(proposal(placed), None, 12.0, &[].into()));
    stage
}

fn calendar(stage: &Stage, first: &str, span: CalendarSpan, filter: &Filter) -> Sheet {
    let count = if span == CalendarSpan::Week { 1 } else { 5 };
    let mut month = weeks(&stage.cx(), &Agenda::new(&stage.workspace), Week::of(day(first)), count, filter);
    if span == CalendarSpan::Week {
        arrange(&mut month);
    }
    sheet(&stage.cx(), &month, span, filter)
}

fn board(stage: &Stage) -> Sheet {
    let mut view = BoardView::default();
    view.set_order(Sort::Name, true);
    view.sheet(&stage.cx())
}

fn signed(mark: &RotationMark, sign: Sign) -> String {
    let form = match sign.form {
        Form::Proposed => "┄",
        Form::Planned => "□",
        Form::Confirmed => "■",
        Form::Declined => "↩",
        Form::Done => "✓",
        Form::Missed => "✗",
        Form::Cancelled => "-",
        Form::Unrecorded => "?",
    };
    let more = [(sign.is_broken, "!"), (sign.is_leaving, "→")];
    let more: String = more.into_iter().filter(|(is, _)| *is).map(|(_, sign)| sign).collect();
    format!("{}{form}{more}", mark.letters)
}

fn ground(ground: SheetGround) -> &'static str {
    match ground {
        SheetGround::Plain => "",
        SheetGround::Rest => ".",
        SheetGround::Closed => "/",
        SheetGround::Absent => "%",
    }
}

fn row_text(row: &BoardRow) -> String {
    let mut text = match row.kind {
        BoardRowKind::Team => format!("# {}\n", row.name),
        BoardRowKind::Host => format!("@ {}\n", row.name),
        BoardRowKind::Trainee => format!("  + {}\n", row.name),
        BoardRowKind::Person => format!("- {}\n", row.name),
    };
    let mut line = |what: &str, words: Vec<String>| {
        if !words.is_empty() {
            text += &format!("    {what} {}\n", words.join(", "));
        }
    };
    line("about", row.about.clone());
    let loads = row.loads.iter().filter(|load| !load.figure.is_empty());
    let over = |is_over| if is_over { "!" } else { "" };
    line("loads", loads.map(|load| format!("{:?} {}{}", load.columns, load.figure, over(load.is_over))).collect());
    let block = |block: &terrain::domain::sheet::Block| {
        let slot = match block.slot {
            Slot::FullDay => "",
            Slot::Morning => "^",
            Slot::Afternoon => "v",
        };
        format!("{}:{}{slot} {} {}", block.column, block.lane, signed(&block.mark, block.sign), block.host)
    };
    line("blocks", row.blocks.iter().map(block).collect());
    line("dues", row.dues.iter().map(|due| format!("{} {}", due.edge, due.mark.letters)).collect());
    line("away", row.aways.iter().map(|away| format!("{:?} {} ({})", away.columns, away.label, away.words)).collect());
    line("doubled", row.doubled.iter().map(usize::to_string).collect());
    line("rest", row.rest.iter().map(usize::to_string).collect());
    text
}

fn text(sheet: &Sheet) -> String {
    let mut text = format!("{} | {} | {} | {}\n", sheet.title, sheet.narrowed, sheet.foot, sheet.page);
    match &sheet.body {
        Body::Grid(grid) => {
            let head = |column: &terrain::domain::sheet::GridColumn| {
                let (narrow, today) = (column.is_narrow, column.is_today);
                format!("{}{}{}", column.head, if narrow { "<" } else { "" }, if today { "*" } else { "" })
            };
            text += &format!("{}\n", grid.columns.iter().map(head).collect::<Vec<_>>().join(" | "));
            for row in &grid.rows {
                text += &format!("{}\n", row.head);
                for (cell, column) in row.cells.iter().zip(&grid.columns) {
                    let today = if cell.is_today { "*" } else { "" };
                    let name = if cell.day.is_empty() { &column.head } else { &cell.day };
                    let half = cell.half.map(|half| format!("{half:?}")).unwrap_or_default();
                    let shade = format!("{}{half}", ground(cell.ground));
                    if cell.entries.is_empty() && cell.label.is_empty() && matches!(cell.ground, SheetGround::Rest) {
                        continue;
                    }
                    text += format!("  {name}{today} {shade} {}", cell.label).trim_end();
                    text += "\n";
                    for entry in &cell.entries {
                        let words = [&*signed(&entry.mark, entry.sign), &*entry.when, &*entry.words, &*entry.detail];
                        let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
                        text += &format!("    {}\n", words.join(" | "));
                    }
                }
            }
        }
        Body::Passport(passport) => {
            for (label, value) in &passport.facts {
                text += &format!("{label}: {value}\n");
            }
            for measure in &passport.measures {
                let (done, all) = (measure.done, measure.all);
                text += &format!("{} | {} | {done:.2} of {all} | {}\n", measure.label, measure.figure, measure.words);
            }
            text += &format!("# {}\n{}\n", passport.title, passport.heads.join(" | "));
            for row in &passport.rows {
                let line = if row.is_to_sign && row.signature.is_empty() { "____" } else { &row.signature };
                let cells = [&row.mark.letters, &row.date, &row.rotation, &row.host, &row.outcome].map(String::as_str);
                text += format!("{} | {line}", cells.join(" | ")).trim_end();
                text += "\n";
            }
            text += &format!("{}\n", passport.signatures.join(" | "));
        }
        Body::Board(board) => {
            let weeks = board
                .weeks
                .iter()
                .map(|week| format!("{} {}{}", week.head, week.date, if week.is_now { "*" } else { "" }));
            text += &format!("{}\n", weeks.collect::<Vec<_>>().join(" | "));
            text += &format!("{} days, today {:?}\n", board.days.len(), board.today);
            for closed in &board.closed {
                text += &format!("{:?} {}\n", closed.columns, closed.name);
            }
            for part in &board.parts {
                text += &format!("{}: {}\n", part.title, part.what);
                text.extend(part.rows.iter().map(row_text));
            }
        }
    }
    let sample = |sample: &Sample| match sample {
        Sample::Mark(mark) => mark.letters.clone(),
        Sample::Form(form) => format!("{form:?}"),
        Sample::Ground(ground) => format!("{ground:?}"),
        other => format!("{other:?}"),
    };
    let legend: Vec<String> =
        sheet.legend.iter().map(|one| format!("{} = {}", sample(&one.sample), one.words)).collect();
    text += &legend.join(" | ");
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_month_is_printed_as_it_is_shown() {
    let team = Filter { person: Some("amelie-durand".into()), ..Filter::default() };
    assert_snapshot!(text(&calendar(&stage(Language::Fr), "2026-11-23", CalendarSpan::Month, &team)), @r"
    Calendrier, 23 nov. – 27 déc. 2026 | Filtres Amélie Durand | Maison Aubier · imprimé le 23 nov. 2026 | Page
    Lun. | Mar. | Mer. | Jeu. | Ven. | S< | D<
    S48
      23 nov.*
      24
      25
      26
        P■ | mat. | Amélie Durand · Hélène
      27
    S49
      30
      1er déc.
      2
      3
      4
    S50
      7
      8
        T■ | Amélie Durand · Nadia
      9
      10
      11
    S51
      14
      15
      16
      17
      18
    S52
      21 %Morning Absence : Amélie, matins, Congés
      22 %Morning
      23 %Morning
      24 / Fermeture de fin d’année
      25 / Noël
    P = Prospection téléphonique | T = Tournée terrain | Confirmed = confirmée | Rest = non travaillé | Closed = fermé | Absent = absence
    ");
    let cold = Filter { rotation: Some("cold-calls".into()), ..Filter::default() };
    assert_snapshot!(text(&calendar(&stage(Language::En), "2026-12-07", CalendarSpan::Agenda, &cold)), @r"
    Calendar, 7 Dec 2026 – 10 Jan 2027 | Filters Prospection téléphonique | Maison Aubier · printed on 23 Nov 2026 | Page
    Mon | Tue | Wed | Thu | Fri | S< | S<
    W50
      7 Dec
      8
      9
      10
        P■! | 08:30–10:00 | Inès Bouvier · Karim
        P- | am | Sarah Nguyen · Karim
        P□! | pm | Inès Bouvier · Hélène
      11
        P✗ | am | Inès Bouvier · Hélène
    W51
      14
      15
      16
      17
      18
    W52
      21
      22
      23
      24 / Fermeture de fin d’année
      25 / Christmas Day
    W53
      28 / Fermeture de fin d’année
      29 /
      30 /
      31 /
      1 Jan / New Year’s Day
    W1
      4
      5
      6
      7
      8
    P = Prospection téléphonique | Planned = planned | Confirmed = confirmed | Missed = missed | Cancelled = cancelled | Broken = breaks a rule | Rest = not worked | Closed = closed
    ");
}

#[test]
fn a_week_is_printed_by_parts_of_the_day() {
    let none = Filter::default();
    assert_snapshot!(text(&calendar(&stage(Language::Fr), "2026-12-07", CalendarSpan::Week, &none)), @r"
    Calendrier, S50, 7–13 déc. 2026 |  | Maison Aubier · imprimé le 23 nov. 2026 | Page
    Lun. 7 déc. | Mar. 8 déc. | Mer. 9 déc. | Jeu. 10 déc. | Ven. 11 déc. | S 12< | D 13<
    Journée
      Lun. 7 déc.
      Mar. 8 déc.
        T■ | Amélie Durand · Nadia Cherif | Tournée terrain · Annecy, Hôtel Bellerive
      Mer. 9 déc.
        T□ | Chloé Vidal · Karim Benali | Tournée terrain
      Jeu. 10 déc.
      Ven. 11 déc.
        T┄ | Chloé Vidal · Nadia Cherif | Tournée terrain
    Matin
      Lun. 7 déc.
      Mar. 8 déc.
      Mer. 9 déc.
      Jeu. 10 déc.
        P■! | Inès Bouvier · Karim Benali | 8:30–10:00 · Prospection téléphonique · Lyon
        P- | Sarah Nguyen · Karim Benali | Prospection téléphonique
      Ven. 11 déc.
        P✗ | Inès Bouvier · Hélène Faure | Prospection téléphonique
    Après-midi
      Lun. 7 déc.
      Mar. 8 déc.
      Mer. 9 déc.
      Jeu. 10 déc.
        P□! | Inès Bouvier · Hélène Faure | Prospection téléphonique
      Ven. 11 déc.
    P = Prospection téléphonique | T = Tournée terrain | Proposed = proposée | Planned = prévue | Confirmed = confirmée | Missed = manquée | Cancelled = annulée | Broken = enfreint une règle | Rest = non travaillé
    ");
    let amelie = Filter { person: Some("amelie-durand".into()), ..Filter::default() };
    assert_snapshot!(text(&calendar(&stage(Language::En), "2026-12-21", CalendarSpan::Week, &amelie)), @r"
    Calendar, W52, 21–27 Dec 2026 | Filters Amélie Durand | Maison Aubier · printed on 23 Nov 2026 | Page
    Mon 21 Dec | Tue 22 Dec | Wed 23 Dec | Thu 24 Dec | Fri 25 Dec | S 26< | S 27<
    Full day
      Mon 21 Dec
      Tue 22 Dec
      Wed 23 Dec
      Thu 24 Dec / Fermeture de fin d’année
      Fri 25 Dec / Christmas Day
    Morning
      Mon 21 Dec % Amélie away, mornings, Congés
      Tue 22 Dec %
      Wed 23 Dec %
      Thu 24 Dec /
      Fri 25 Dec /
    Afternoon
      Mon 21 Dec
      Tue 22 Dec
      Wed 23 Dec
      Thu 24 Dec /
      Fri 25 Dec /
    Rest = not worked | Closed = closed | Absent = away
    ");
}

#[test]
fn the_board_is_printed_with_its_figures() {
    assert_snapshot!(text(&board(&stage(Language::Fr))), @r"
    Planning, 16 nov. 2026 – 31 janv. 2027 | Collaborateurs par nom, groupés par équipe | Maison Aubier · imprimé le 23 nov. 2026 | Page
    S47 16 nov. | S48 23 nov.* | S49 30 nov. | S50 7 déc. | S51 14 déc. | S52 21 déc. | S53 28 déc. | S1 4 janv. | S2 11 janv. | S3 18 janv. | S4 25 janv.
    55 days, today Some(5)
    28..35 Fermeture de fin d’année, Noël, Jour de l’an
    Accueillants: jours pris sur jours offerts, par semaine
    @ Hélène Faure
        about Mâcon
        loads 0..5 1/2, 5..10 2/2, 10..15 0/2, 15..20 1/2, 20..25 0/2, 25..28 0/2, 35..40 0/2, 40..45 0/2, 45..50 0/2, 50..55 0/2
    @ Karim Benali
        about Lyon
        loads 0..5 1/2, 5..10 1/2, 10..15 0/2, 15..20 2/2, 23..25 0/2, 25..28 0/2, 35..40 0/2, 40..45 0/2, 45..50 0/2, 50..55 0/2
        away 20..23 Salon (Salon, 14–16 déc.)
    @ Nadia Cherif
        about Annecy
        loads 0..5 1/2, 5..10 0/2, 10..15 0/2, 15..20 1/2 +1, 20..25 0/2, 25..28 0/2, 35..40 0/2, 40..45 0/2, 45..50 0/2, 50..55 0/2
    Collaborateurs: séances et échéances
    # Marque · 2 collaborateurs · Claire Fontaine · 3 séances sans date
    - Amélie Durand
        about À planifier
        blocks 3:0^ P✓ Karim, 8:0^ P■ Hélène, 16:0 T■ Nadia
        dues 15 P, 35 T
        away 25..28 Congés, matins (Congés, matins, 21–23 déc.)
        rest 2, 7, 12, 17, 22, 27, 32, 37, 42, 47, 52
    - Hugo Petit
        about À risque
        blocks 2:0 T? Nadia, 5:0 T■ Hélène
        dues 15 T
    # Numérique · 3 collaborateurs · Mathieu Roy · 11 séances sans date
    - Inès Bouvier
        about En retard
        blocks 8:0^ P□ Karim, 13:0 T↩ Nadia, 18:0^ P■! Karim, 18:0v P□! Hélène, 19:0^ P✗ Hélène
        dues 11 T
        doubled 18
    - Manon Gauthier
        about À planifier
        away 0..15 arrive le 7 déc. (arrive le 7 déc.)
    - Sarah Nguyen
        about Complet
        blocks 8:0^ P- Karim, 18:0^ P- Karim
    # Sans équipe · 1 collaborateur · 5 séances sans date
    - Chloé Vidal
        about À planifier
        blocks 3:0^ P✓ Hélène, 17:0 T□ Karim, 19:0 T┄ Nadia
        dues 45 P
    P = Prospection téléphonique | T = Tournée terrain | Proposed = proposée | Planned = prévue | Confirmed = confirmée | Done = faite | Unrecorded = sans compte rendu | Declined = refusée | Missed = manquée | Cancelled = annulée | Broken = enfreint une règle | Due = échéance, puis sa rotation | Doubled = double réservation | Rest = non travaillé | Closed = fermé | Absent = absence
    ");
    assert_snapshot!(text(&board(&stage(Language::En))).lines().take(3).collect::<Vec<_>>().join("\n"), @r"
    Board, 16 Nov 2026 – 31 Jan 2027 | People by name, grouped by team | Maison Aubier · printed on 23 Nov 2026 | Page
    W47 16 Nov | W48 23 Nov* | W49 30 Nov | W50 7 Dec | W51 14 Dec | W52 21 Dec | W53 28 Dec | W1 4 Jan | W2 11 Jan | W3 18 Jan | W4 25 Jan
    55 days, today Some(5)
    ");
}

#[test]
fn rotations_that_begin_alike_have_numbers() {
    let mut stage = stage(Language::Fr);
    stage.change(|workspace| {
        let programme = Arc::make_mut(&mut workspace.root).programmes.values_mut().next().unwrap();
        let rotation = programme.base.rotations.get_mut(&terrain::domain::RotationId::from("ride-alongs")).unwrap();
        rotation.name = "Présence terrain".into();
    });
    let legend = calendar(&stage, "2026-11-23", CalendarSpan::Month, &Filter::default()).legend;
    let marks: Vec<(String, String)> = legend
        .into_iter()
        .filter_map(|one| match one.sample {
            Sample::Mark(mark) => Some((mark.letters, one.words)),
            _ => None,
        })
        .collect();
    let expected = [("P1", "Prospection téléphonique"), ("P2", "Présence terrain")];
    assert_eq!(marks, expected.map(|(letters, words)| (letters.to_owned(), words.to_owned())));
}

#[test]
fn each_kind_becomes_a_file_that_is_the_same_every_time() {
    let dir = tempfile::tempdir().unwrap();
    let look = PrintLook { paper: Paper::A3, in_color: true };
    for language in [Language::Fr, Language::En] {
        let stage = stage(language);
        let none = Filter::default();
        let month = calendar(&stage, "2026-11-23", CalendarSpan::Month, &none);
        let week = calendar(&stage, "2026-12-07", CalendarSpan::Week, &none);
        for (name, sheet) in [("month", month), ("week", week), ("board", board(&stage))] {
            let written = |number: u32, look| {
                let to = dir.path().join(format!("{name}-{number}.pdf"));
                assert_eq!(print(&sheet, look, &to).unwrap(), 1, "{name} fits on a page");
                std::fs::read(to).unwrap()
            };
            let first = written(1, PrintLook::default());
            assert!(first.starts_with(b"%PDF-1.") && first.ends_with(b"%%EOF"));
            assert_eq!(first, written(2, PrintLook::default()));
            assert_ne!(first, written(3, look));
        }
    }
}

#[test]
fn what_cannot_be_written_leaves_what_was_there() {
    let dir = tempfile::tempdir().unwrap();
    let sheet = board(&stage(Language::Fr));
    let nowhere = dir.path().join("gone").join("board.pdf");
    assert_eq!(print(&sheet, PrintLook::default(), &nowhere), Err(WriteFault::Gone));
    let taken = dir.path().join("board.pdf");
    std::fs::create_dir(&taken).unwrap();
    std::fs::write(taken.join("kept.txt"), "kept").unwrap();
    assert!(print(&sheet, PrintLook::default(), &taken).is_err());
    assert_eq!(std::fs::read_to_string(taken.join("kept.txt")).unwrap(), "kept");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_passport_holds_who_it_is_what_is_done_and_who_signed() {
    let stage = Stage::new(Language::Fr);
    let amelie = passport::sheet(&stage.cx(), &"amelie-durand".into()).unwrap();
    assert_snapshot!(text(&amelie), @r"
Passeport terrain, Amélie Durand | À planifier | Maison Aubier · imprimé le 23 nov. 2026 | Page
Collaborateur: Amélie Durand
Équipe: Marque
Programme: Immersion commerciale
Premier jour: 5 oct. 2026
Expérience de vente à l’embauche | 4 mois | 0.67 of 1 | 4 mois vérifiés, 6 demandés
Prospection téléphonique | 2 sur 3 | 2.00 of 3 | 2 faites, 1 prévue, sur 3, échéance ven. 4 déc.
Tournée terrain | 0 sur 3 | 0.00 of 3 | 0 faite, 1 prévue, sur 3, échéance dim. 3 janv.
# Séances
Date | Rotation | Accueillant | Résultat | Signée par
P | 6 nov. 2026 | Prospection téléphonique | Karim Benali | 18 appels, 6 conversations | Karim Benali
P | 19 nov. 2026 | Prospection téléphonique | Karim Benali | 24 appels, 8 conversations | Karim Benali
P | 26 nov. 2026 | Prospection téléphonique | Hélène Faure | Confirmée |
T | 8 déc. 2026 | Tournée terrain | Nadia Cherif | Confirmée, Hôtel Bellerive, Annecy |
Collaborateur | Responsable d’équipe | Ressources humaines
P = Prospection téléphonique | T = Tournée terrain
");
    let stage = Stage::new(Language::En);
    let hugo = passport::sheet(&stage.cx(), &"hugo-petit".into()).unwrap();
    assert_snapshot!(text(&hugo), @r"
Field passport, Hugo Petit | At risk | Maison Aubier · printed on 23 Nov 2026 | Page
Employee: Hugo Petit
Team: Marque
Programme: Immersion commerciale
First day: 7 Sep 2026
Sales experience at hire | 0 months | 0.00 of 1 | 0 months verified, 6 asked
Prospection téléphonique | 4 of 4 | 4.00 of 4 | 4 done, 0 scheduled, of 4, due Fri 6 Nov
Tournée terrain | 0 of 3 | 0.00 of 3 | 0 done, 1 without an outcome, 0 scheduled, of 3, due Sun 6 Dec
# Sessions
Date | Rotation | Host | Outcome | Signed by
P | 15 Sep 2026 | Prospection téléphonique | Karim Benali | 20 calls, 6 conversations | Karim Benali
P | 22 Sep 2026 | Prospection téléphonique | Karim Benali | 20 calls, 6 conversations | Karim Benali
P | 1 Oct 2026 | Prospection téléphonique | Karim Benali | 20 calls, 6 conversations | Karim Benali
P | 13 Oct 2026 | Prospection téléphonique | Karim Benali | 20 calls, 6 conversations | Karim Benali
T | 18 Nov 2026 | Tournée terrain | Nadia Cherif | Planned, No outcome yet |
Employee | Team lead | Human resources
P = Prospection téléphonique | T = Tournée terrain
");
    assert!(passport::sheet(&stage.cx(), &"nobody".into()).is_none());
}

#[test]
fn a_passport_is_printed_on_upright_pages() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(Language::Fr);
    let look = PrintLook { paper: Paper::A4, in_color: true };
    let to = folder.path().join("passeport.pdf");
    let sheet = |stage: &Stage| passport::sheet(&stage.cx(), &"amelie-durand".into()).unwrap();
    assert_eq!(print(&sheet(&stage), look, &to), Ok(1));
    let text = String::from_utf8_lossy(&std::fs::read(&to).unwrap()).into_owned();
    assert!(text.contains("595.28 841.89"), "upright");
    stage.change(|workspace| {
        let amelie = Arc::make_mut(workspace.people.get_mut("amelie-durand").unwrap());
        for day in 1..=60 {
            let session = amelie.sessions["s-1"].clone();
            amelie.sessions.insert(format!("s-1{day}").as_str().into(), session);
        }
    });
    let long = sheet(&stage);
    assert!((2..=4).contains(&print(&long, look, &to).unwrap()));
}
