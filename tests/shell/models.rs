//! What Overview, Problems and My progress say of the sample company, as text.

use crate::today;
use std::fmt::Write;
use terrain::app::Derived;
use terrain::app::forecast::forecast;
use terrain::domain::Workspace;
use terrain::domain::check::{self, Unreadable};
use terrain::exchange::sample::sample;
use terrain::texts::{Language, Texts};
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::problems::model::Line;
use terrain::ui::views::{overview, person, problems, progress};

fn derived(workspace: &Workspace) -> Derived {
    let problems = check::check(workspace, today(), &Unreadable::default());
    Derived::new(workspace, today(), 1, problems, None)
}

/// Shows no-break spaces as underscores of their own, so that snapshots stay readable.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn overview_of_the_sample() {
    let workspace = sample(today());
    let derived = derived(&workspace);
    let forecast = forecast(&workspace, today());
    let model = overview::model::model(&workspace, &derived, None, Some(&forecast), &Texts::new(Language::Fr));
    let mut text = format!("{:?}\n{} days late at most\n", model.totals, model.most_days_late);
    for week in &model.exposure {
        write!(text, "{}:{}+{}+{} ", week.week.number(), week.done, week.scheduled, week.missing).unwrap();
    }
    text.push('\n');
    for bar in model.capacity.bars.iter().take(6) {
        writeln!(text, "{} {}/{} {}", bar.label, bar.demand, bar.capacity, plain(&bar.words)).unwrap();
    }
    writeln!(text, "{}", plain(model.capacity.summary.split_once(". S").unwrap().0)).unwrap();
    for day in &model.this_week {
        let sessions: Vec<String> = day
            .sessions
            .iter()
            .map(|session| {
                format!("{} {} with {} ({:?})", session.hours.from, session.person, session.host, session.status)
            })
            .collect();
        writeln!(text, "{}: {}", day.date, sessions.join("; ")).unwrap();
    }
    for decision in &model.decisions {
        writeln!(text, "{:?} {} | {}", decision.mark, plain(&decision.title), plain(&decision.sentence)).unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn problems_of_the_sample() {
    let workspace = sample(today());
    let derived = derived(&workspace);
    let mut text = String::new();
    for line in problems::model::model(&workspace, &derived, &Texts::new(Language::En)) {
        match line {
            Line::Head { title, count, fix } => {
                let fix = fix.map_or(String::new(), |fix| format!(" [{}]", fix.label));
                writeln!(text, "== {title} {count}{fix}").unwrap();
            }
            Line::Row(row) => {
                let fixes: Vec<&str> = row.fixes.iter().map(|fix| fix.label.as_str()).collect();
                let link = row.link.as_ref().map_or("", |(label, _)| label);
                writeln!(
                    text,
                    "{:?} {}\n    {}\n    [{}] -> {link}",
                    row.sign,
                    row.title,
                    row.sentence,
                    fixes.join(", ")
                )
                .unwrap();
            }
        }
    }
    insta::assert_snapshot!(plain(&text));
}

#[test]
fn my_progress_of_amelie() {
    let workspace = sample(today());
    let derived = derived(&workspace);
    let texts = Texts::new(Language::Fr);
    let facts = Facts { workspace: &workspace, derived: &derived, texts: &texts, today: today(), outlook: None };
    let id = "amelie-durand".into();
    let page = person::model::model(&facts, &id).unwrap();
    let model = progress::model::model(&facts, &id, &page).unwrap();
    let next = model.next.unwrap();
    let mut text = format!("{} | {}\n{}\n{}\n", next.title, next.how_soon, next.when, next.place);
    writeln!(text, "{} <{}>\n{}\n{}", next.host, next.email, next.topics, next.last_feedback).unwrap();
    writeln!(text, "{}", model.then.unwrap_or_default()).unwrap();
    for missing in &model.missing {
        writeln!(text, "- {} | {} {}", missing.row.words, missing.due, missing.row.places).unwrap();
    }
    for row in &model.booked {
        writeln!(text, "- {} | {} | {:?}", row.title, row.detail, row.status).unwrap();
    }
    writeln!(text, "{}", model.waived.join("\n")).unwrap();
    let learnt = model.learnt.unwrap();
    writeln!(text, "{}: {} | {} | {}", learnt.title, learnt.outcome, learnt.reflection, learnt.feedback).unwrap();
    insta::assert_snapshot!(plain(&text));
}
