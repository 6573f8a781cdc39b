#![allow(clippy::unwrap_used)]

use super::canvas::{Mark, Page};
use super::letters::width;
use super::measures::Measures;
use super::*;
use crate::domain::Slot;
use crate::domain::sheet::*;

fn mark(letters: &str, tone: Tone) -> RotationMark {
    RotationMark { letters: letters.to_owned(), tone }
}

fn sign(form: Form) -> Sign {
    Sign { form, is_broken: form == Form::Planned, is_leaving: form == Form::Confirmed }
}

const FORMS: [Form; 8] = [
    Form::Proposed,
    Form::Planned,
    Form::Confirmed,
    Form::Declined,
    Form::Done,
    Form::Missed,
    Form::Cancelled,
    Form::Unrecorded,
];

fn sheet(body: Body) -> Sheet {
    let forms = FORMS.map(|form| Legend { sample: Sample::Form(form), words: format!("{form:?} as a word") });
    Sheet {
        language: "fr".to_owned(),
        title: "Calendrier, 23 nov. – 27 déc. 2026".to_owned(),
        narrowed: "Équipe Événementiel".to_owned(),
        foot: "Maison Aubier · imprimé le 23 nov. 2026".to_owned(),
        page: "Page".to_owned(),
        again: "(suite)".to_owned(),
        legend: forms.into_iter().chain([Legend { sample: Sample::Due, words: "due".to_owned() }]).collect(),
        body,
    }
}

/// Five weeks with so many sessions on each day, told apart by their words.
fn month(sessions: usize) -> Sheet {
    let entry = |week: usize, day: usize, at: usize| SheetEntry {
        mark: mark("P", Tone::ColdCalls),
        sign: sign(FORMS[at % FORMS.len()]),
        when: String::new(),
        words: format!("Élodie-{week}-{day}-{at} Desrochers · Marie-Antoinette"),
        detail: String::new(),
    };
    let cell = |week: usize, day: usize| GridCell {
        day: (week * 7 + day + 1).to_string(),
        is_today: week + day == 0,
        ground: if day == 2 { SheetGround::Closed } else { SheetGround::Plain },
        label: if day == 2 { format!("Fermeture-{week}") } else { String::new() },
        entries: if day < 5 { (0..sessions).map(|at| entry(week, day, at)).collect() } else { Vec::new() },
        ..GridCell::default()
    };
    let column = |day: usize| GridColumn { head: format!("jour {day}"), is_narrow: day > 4, is_today: false };
    let row = |week: usize| GridRow { head: format!("S{week}"), cells: (0..7).map(|day| cell(week, day)).collect() };
    sheet(Body::Grid(Grid { columns: (0..7).map(column).collect(), rows: (0..5).map(row).collect() }))
}

/// A board of so many weeks and people; everybody has a full day with `double` sessions.
fn board(weeks: usize, people: usize, double: usize) -> Sheet {
    let block = |at: usize, lane: usize| Block {
        column: at % (weeks * 5),
        lane,
        slot: [Slot::FullDay, Slot::Morning, Slot::Afternoon][at % 3],
        mark: mark("T", Tone::RideAlong),
        sign: sign(FORMS[at % FORMS.len()]),
        host: "Nadia".to_owned(),
    };
    let person = |at: usize| BoardRow {
        kind: if at.is_multiple_of(20) { BoardRowKind::Team } else { BoardRowKind::Person },
        name: format!("Personne-{at}"),
        about: vec!["en retard".to_owned()],
        blocks: (0..if at.is_multiple_of(20) { 0 } else { double }).map(|lane| block(at, lane)).collect(),
        dues: vec![Due { edge: at % (weeks * 5) + 1, mark: mark("T", Tone::RideAlong) }],
        aways: vec![SheetAway {
            columns: 3..4,
            half: None,
            is_gone: false,
            label: "Congés d’été".to_owned(),
            words: format!("Congés-{at}, le 3"),
        }],
        doubled: vec![4],
        rest: vec![2],
        ..BoardRow::default()
    };
    let load = SheetLoad { columns: 0..5, figure: "3/2".to_owned(), taken: 3, proposed: 1, free: 0, is_over: true };
    let host = BoardRow {
        kind: BoardRowKind::Host,
        name: "Nadia Cherif".to_owned(),
        loads: vec![load],
        ..BoardRow::default()
    };
    let part = |title: &str, rows| BoardPart {
        title: title.to_owned(),
        what: "what".to_owned(),
        none: "none".to_owned(),
        rows,
    };
    let week = |at: usize| BoardWeek { head: format!("S{at}"), date: "23 nov.".to_owned(), is_now: at == 1 };
    sheet(Body::Board(Board {
        weeks: (0..weeks).map(week).collect(),
        days: (0..weeks * 5).map(|at| (at % 31 + 1).to_string()).collect(),
        today: Some(1),
        closed: vec![
            Stretch { columns: 1..2, name: "Noël".to_owned() },
            Stretch { columns: 2..4, name: "Fermeture de fin d’année".to_owned() },
        ],
        parts: vec![part("Accueillants", vec![host]), part("Collaborateurs", (0..people).map(person).collect())],
    }))
}

fn words(page: &Page) -> Vec<&str> {
    let text = |mark: &'_ Mark| matches!(mark, Mark::Words { .. });
    let words = page.marks.iter().filter(|mark| text(mark));
    words.filter_map(|mark| if let Mark::Words { text, .. } = mark { Some(text.as_str()) } else { None }).collect()
}

fn count(pages: &[Page], wanted: &str) -> usize {
    pages.iter().flat_map(words).filter(|text| text.contains(wanted)).count()
}

/// Nothing lies beyond the margins, no text is too small, no text runs into another one.
fn assert_legible(pages: &[Page], look: PrintLook) {
    assert_legible_within(pages, Measures::of(look.paper));
}

fn assert_legible_within(pages: &[Page], m: Measures) {
    for (number, page) in pages.iter().enumerate() {
        let mut boxes: Vec<([f32; 4], &str)> = Vec::new();
        for drawn in &page.marks {
            let corners: Vec<(f32, f32)> = match drawn {
                Mark::Shape(corners, _) => corners.clone(),
                Mark::Lines(lines, _) => lines.iter().flatten().copied().collect(),
                Mark::Outline(area, _) => vec![(area.left, area.top), (area.right, area.bottom)],
                Mark::Words { x, baseline, text, cut, size, .. } => {
                    assert!(*size >= 6.5 * m.scale, "{text}: {size}");
                    let end = x + width(text, *cut, *size);
                    boxes.push(([*x, baseline - size * 0.7, end, *baseline], text));
                    vec![(*x, baseline - size * 0.75), (end, *baseline)]
                }
            };
            // The diamond of what is due at the end of a page stands half in the margin.
            let inside = |(x, y): &(f32, f32)| {
                (m.margin - 4.0..=m.width - m.margin + 4.0).contains(x)
                    && (m.margin - 1.0..=m.height - m.margin + 1.0).contains(y)
            };
            assert!(corners.iter().all(inside), "page {number}: {drawn:?}");
        }
        for (at, (one, text)) in boxes.iter().enumerate() {
            for (other, beside) in boxes.iter().skip(at + 1) {
                let apart = one[2] <= other[0] + 0.2
                    || other[2] <= one[0] + 0.2
                    || one[3] <= other[1] + 0.2
                    || other[3] <= one[1] + 0.2;
                assert!(apart, "page {number}: {text} {one:?} on {beside} {other:?}");
            }
        }
    }
}

const LOOKS: [PrintLook; 2] =
    [PrintLook { paper: Paper::A4, in_color: false }, PrintLook { paper: Paper::A3, in_color: true }];

#[test]
fn a_month_fits_on_one_page_or_takes_more() {
    for look in LOOKS {
        for (sessions, most) in [(0, 1), (2, 1), (7, 3), (70, 40)] {
            let sheet = month(sessions);
            let pages = pages(&sheet, look);
            assert!((1..=most).contains(&pages.len()), "{look:?}, {sessions}: {}", pages.len());
            assert_legible(&pages, look);
            for week in 0..5 {
                assert_eq!(count(&pages, &format!("Fermeture-{week}")), 1);
                for day in 0..5 {
                    let all = (0..sessions).all(|at| count(&pages, &format!("Élodie-{week}-{day}-{at} ")) == 1);
                    assert!(all, "{look:?}, {sessions} a day: something of {week}-{day} is missing or there twice");
                }
            }
            // The head stands on every page, a cut week is named on each.
            assert_eq!(count(&pages, "jour 0"), pages.len());
            assert_eq!(count(&pages, "(suite)") > 0, sessions == 70);
            let last = pages.last().unwrap();
            assert!(words(last).contains(&format!("Page\u{a0}{0}\u{a0}/\u{a0}{0}", pages.len()).as_str()));
        }
    }
}

#[test]
fn the_name_of_a_row_is_not_broken_within_a_word() {
    for look in LOOKS {
        for head in ["Afternoon", "Après-midi", "Nachmittag"] {
            let mut sheet = month(1);
            if let Body::Grid(grid) = &mut sheet.body {
                grid.rows[0].head = head.to_owned();
            }
            assert_eq!(count(&pages(&sheet, look), head), 1, "{look:?} {head}");
        }
    }
}

#[test]
fn a_board_goes_on_in_weeks_and_in_rows() {
    for look in LOOKS {
        for (weeks, people, double) in
            [(4, 3, 1), (11, 60, 1), (11, 21, 3), (13, 8, 60), (26, 41, 2), (52, 21, 1), (1, 0, 0)]
        {
            let sheet = board(weeks, people, double);
            let pages = pages(&sheet, look);
            assert_legible(&pages, look);
            let name =
                |at: usize| pages.iter().flat_map(words).filter(|text| *text == format!("Personne-{at}")).count();
            let strips = name(1).max(1);
            assert!((1..=pages.len()).contains(&count(&pages, "S0")), "{weeks} weeks");
            let shown: usize =
                (0..weeks).filter(|week| pages.iter().flat_map(words).any(|text| text == format!("S{week}"))).count();
            assert_eq!(shown, weeks);
            assert!((0..people).all(|at| name(at) == strips), "{look:?}: {weeks} weeks of {people} people");
            let blocks = pages.iter().flat_map(words).filter(|text| *text == "✓").count();
            let done = (0..people).filter(|at| !at.is_multiple_of(20) && FORMS[at % 8] == Form::Done).count() * double;
            assert_eq!(blocks, done + pages.len(), "one in the legend of each page");
            assert!(count(&pages, "Noël") >= 1);
        }
    }
    let [a4, a3] = LOOKS;
    assert!(pages(&board(26, 40, 1), a4).len() > pages(&board(26, 40, 1), a3).len());
}

#[test]
fn the_file_is_the_same_each_time_and_has_its_pages() {
    for look in LOOKS {
        for sheet in [month(3), month(70), board(26, 41, 2)] {
            let made = pdf(&sheet, look).unwrap();
            assert_eq!(made, pdf(&sheet, look).unwrap());
            assert!(made.bytes.starts_with(b"%PDF-1."));
            let text = String::from_utf8_lossy(&made.bytes);
            assert!(text.contains(&format!("/Count {}", made.pages)), "{} pages", made.pages);
            assert_eq!(text.matches("/Type/Page/").count() + text.matches("/Type /Page\n").count(), made.pages);
            assert!(text.trim_end().ends_with("%%EOF"));
            assert!(!text.contains("CreationDate"));
        }
    }
}

/// A passport of so many sessions, whose texts are long.
fn passport(sessions: usize) -> Sheet {
    let measure = |label: &str, all: usize| PassportMeasure {
        label: label.to_owned(),
        figure: format!("1 sur {all}"),
        done: 1.4,
        all,
        words: "1 faite, 1 prévue, sur 3, échéance dim. 3 janv. 2027".to_owned(),
    };
    let row = |at: usize| PassportRow {
        mark: mark("T", Tone::RideAlong),
        date: "19 novembre 2026".to_owned(),
        rotation: "Tournée terrain avec un commercial".to_owned(),
        host: format!("Marie-Antoinette-{at}. Desrochers-Villeneuve"),
        outcome: "24 appels, 9 conversations, 2 rendez-vous, 1 visite, 1 affaire".to_owned(),
        signature: if at.is_multiple_of(2) { "Marie-Antoinette Desrochers".to_owned() } else { String::new() },
        is_to_sign: true,
    };
    let words = |text: &str| text.to_owned();
    sheet(Body::Passport(Passport {
        facts: ["Collaborateur", "Équipe", "Programme"].map(|label| (words(label), "Amélie Durand ".repeat(6))).into(),
        measures: vec![
            measure("Expérience de vente à l’embauche", 1),
            measure("Prospection", 4),
            measure("Tournées", 3),
        ],
        title: words("Séances"),
        heads: ["Date", "Rotation", "Accueillant", "Résultat", "Signée par"].map(words),
        rows: (0..sessions).map(row).collect(),
        none: words("Aucune séance"),
        signatures: ["Collaborateur", "Responsable d’équipe", "Ressources humaines"].map(words).into(),
    }))
}

#[test]
fn a_passport_stands_upright_and_goes_on_over_pages() {
    for look in LOOKS {
        for (sessions, most) in [(0, 1), (4, 1), (60, 7)] {
            let sheet = passport(sessions);
            let (pages, m) = (pages(&sheet, look), measures(&sheet, look));
            assert!(m.height > m.width);
            assert!((1..=most).contains(&pages.len()), "{sessions}: {}", pages.len());
            assert_legible_within(&pages, m);
            assert!((0..sessions).all(|at| count(&pages, &format!("Antoinette-{at}.")) == 1), "{sessions}");
            assert_eq!(count(&pages, "Ressources humaines"), 1);
            assert_eq!(count(&pages, "Aucune séance"), usize::from(sessions == 0));
            let heads = pages.iter().filter(|page| words(page).contains(&"Signée par")).count();
            let tables =
                pages.iter().filter(|page| words(page).iter().any(|text| text.contains("Antoinette-"))).count();
            assert_eq!(heads, tables, "the head of the table stands wherever there is a row");
        }
    }
}
