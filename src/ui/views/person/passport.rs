//! The passport of one employee, as it is printed: who they are, how they stand, every session with its signature.

use super::experience_model;
use super::model::{PersonModel, Signature, model};
use crate::domain::experience::exact_value;
use crate::domain::sheet::{Body, Paper, Passport, PassportMeasure, PassportRow, PrintLook, Sheet};
use crate::domain::{Person, PersonId, PersonProgress, Rules, Status};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{icons, sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::listing::team_name;
use crate::ui::views::printing::{self, Marks};
use crate::ui::widgets::{Button, IconButton};
use egui::Ui;

/// Adds the button that prints somebody's passport.
pub fn button(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId) {
    let label = cx.texts.get("passport-button");
    // In the narrowest windows the icon alone leaves room for the title.
    let pressed = if ui.ctx().content_rect().width() < sizes::SEARCH_ICON_UNDER {
        IconButton::new(icons::PDF, &label).show(ui, cx.tokens)
    } else {
        Button::secondary(&label).icon(icons::PDF).show(ui, cx.tokens)
    };
    if pressed.clicked()
        && let Some(sheet) = sheet(cx, id)
    {
        let look = PrintLook { paper: Paper::A4, in_color: true };
        let name = format!("{}-{id}", cx.texts.get("passport-file"));
        cx.send(Action::Print { sheet: Box::new(sheet), name, look });
    }
}

/// Lays the passport out; `None` where nobody has the id.
pub fn sheet(cx: &Cx<'_>, id: &PersonId) -> Option<Sheet> {
    let facts = Facts::from(cx);
    let person = cx.workspace.people.get(id)?;
    let progress = cx.derived.progress.get(id)?;
    let page = model(&facts, id)?;
    let none = Rules::default();
    let rules = cx.workspace.rules_of(person).unwrap_or(&none);
    let (texts, marks) = (cx.texts, Marks::new(cx));
    let word = |id: &str| texts.get(id).into_owned();
    let experience = experience_model::model(&facts, person, rules);
    let passport = Passport {
        facts: who(&facts, person),
        measures: std::iter::once(at_hire(&facts, progress, rules, &experience.verdict))
            .chain(page.rotations.iter().map(|rotation| {
                PassportMeasure {
                    label: facts.derived.rotation(&rotation.id).map_or(rotation.name.clone(), |info| info.name.clone()),
                    figure: texts.with(
                        "passport-figure",
                        &[("done", rotation.progress.done.into()), ("all", rotation.progress.required.into())],
                    ),
                    done: rotation.progress.done as f32,
                    all: rotation.progress.required as usize,
                    words: [rotation.counts.as_str(), &rotation.due]
                        .into_iter()
                        .filter(|words| !words.is_empty())
                        .collect::<Vec<_>>()
                        .join(", "),
                }
            }))
            .collect(),
        title: word("passport-sessions"),
        heads: ["passport-date", "passport-rotation", "passport-host", "passport-outcome", "passport-signature"]
            .map(word),
        rows: rows(cx, person, &page, &marks),
        none: word("passport-none"),
        signatures: ["passport-sign-person", "passport-sign-lead", "passport-sign-hr"].map(word).into(),
    };
    let title = texts.with("passport-title", &[("name", person.name.as_str().into())]);
    let state = texts.state(page.state);
    Some(printing::sheet(cx, &marks, title, state.into_owned(), Body::Passport(passport)))
}

fn who(facts: &Facts<'_>, person: &Person) -> Vec<(String, String)> {
    let texts = facts.texts;
    let programme = facts.workspace.root.programmes.get(&person.programme);
    let programme = programme.map_or(person.programme.as_str(), |programme| programme.name.as_str());
    let team = if person.team.is_some() { team_name(facts, person.team.as_ref()) } else { String::new() };
    [
        ("passport-name", person.name.clone()),
        ("passport-team", team),
        ("passport-programme", programme.to_owned()),
        ("passport-start", texts.day_month_year(person.start)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(id, value)| (texts.get(id).into_owned(), value))
    .collect()
}

/// Gives the experience at hire in parts of what is asked.
fn at_hire(facts: &Facts<'_>, progress: &PersonProgress, rules: &Rules, verdict: &str) -> PassportMeasure {
    let asked = rules.prior_experience_months;
    let done = match asked {
        0 => 1.0,
        asked => (exact_value(progress.verified.months) / f64::from(asked)) as f32,
    };
    PassportMeasure {
        label: facts.texts.get("progress-experience").into_owned(),
        figure: facts.texts.months(progress.verified.months),
        done,
        all: 1,
        words: verdict.to_owned(),
    }
}

/// Lists what took place and what is booked, the earliest first.
fn rows(cx: &Cx<'_>, person: &Person, page: &PersonModel, marks: &Marks) -> Vec<PassportRow> {
    let of = |row: &super::model::SessionRow| {
        let session = person.sessions.get(&row.name.session).filter(|session| session.counts())?;
        let is_done = session.status == Status::Done;
        let signature = match row.signature {
            Signature::Signed => {
                cx.workspace.hosts.get(session.signed_by.as_str()).map_or(session.signed_by.clone(), |h| h.name.clone())
            }
            Signature::NotAsked | Signature::Lacking => String::new(),
        };
        let outcome = match (is_done, row.detail.as_str()) {
            (true, detail) => detail.to_owned(),
            (false, "") => row.status_words.clone(),
            (false, detail) => format!("{}, {detail}", row.status_words),
        };
        Some(PassportRow {
            mark: marks.of(Some(&row.rotation)),
            date: cx.texts.day_month_year(session.date),
            rotation: cx.derived.rotation(&row.rotation).map_or(row.rotation.to_string(), |info| info.name.clone()),
            host: row.host.clone(),
            outcome,
            signature,
            is_to_sign: is_done,
        })
    };
    page.sessions.iter().rev().filter_map(of).collect()
}
