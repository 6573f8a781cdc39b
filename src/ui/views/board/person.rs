//! The lane of a person: sessions, due dates, absences, double bookings.

use super::bars::{self, Bar};
use super::shade::{self, Shade};
use crate::domain::{PersonId, Placement, RotationId, RotationProgress, State, WeekdaySet};
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::theme::RotationLook;
use crate::ui::views::calendar::pill::rotation_name;
use chrono::NaiveDate;

/// One person of the board, whatever weeks are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// Full name.
    pub name: String,
    /// How they stand.
    pub state: State,
    /// Their sessions and what is proposed, by date.
    pub bars: Vec<Bar>,
    /// By when what is not complete is due.
    pub ticks: Vec<Tick>,
    /// When they are away.
    pub shades: Vec<Shade>,
    /// Dates on which they have more than one session.
    pub doubled: Vec<NaiveDate>,
    /// The days of the week they work.
    pub works: WeekdaySet,
    /// Who it is, how they stand and what is due, in words.
    pub spoken: String,
}

/// The due date of a rotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Which.
    pub rotation: RotationId,
    /// The last day.
    pub date: NaiveDate,
    /// Colors and icon.
    pub look: RotationLook,
    /// "Cold calls due 12 Dec".
    pub words: String,
}

/// Works out the lane of a person; `None` when nobody has the id.
pub fn person_row(cx: &Cx<'_>, id: &PersonId, proposed: &[&Placement]) -> Option<PersonRow> {
    let person = cx.workspace.people.get(id)?;
    let progress = cx.derived.progress.get(id)?;
    let bars = bars::of_person(cx, id, person, proposed);
    let doubled = bars::doubled(&bars);
    let mut open: Vec<&RotationProgress> =
        progress.rotations.iter().filter(|rotation| rotation.done < rotation.required).collect();
    open.sort_by_key(|rotation| rotation.due);
    let ticks: Vec<Tick> = open
        .into_iter()
        .map(|rotation| Tick {
            rotation: rotation.id.clone(),
            date: rotation.due,
            look: look::rotation(cx.derived, &rotation.id),
            words: cx.texts.with(
                "board-due-of",
                &[
                    ("rotation", rotation_name(cx, &rotation.id).into()),
                    ("date", cx.texts.day_month(rotation.due).into()),
                ],
            ),
        })
        .collect();
    let mut spoken = vec![person.name.clone(), cx.texts.state(progress.state).to_lowercase()];
    spoken.extend(ticks.iter().map(|tick| tick.words.clone()));
    if !doubled.is_empty() {
        let dates: Vec<String> = doubled.iter().map(|date| cx.texts.date(*date)).collect();
        spoken.push(cx.texts.with("board-doubled", &[("dates", cx.texts.list(&dates).into())]));
    }
    Some(PersonRow {
        name: person.name.clone(),
        state: progress.state,
        bars,
        ticks,
        shades: shade::of_person(cx, person),
        doubled,
        works: cx.workspace.works(person.works),
        spoken: spoken.join(", "),
    })
}
