//! Forecast: what is asked of the hosts in each week of the horizon, what they can hold, and what would change it.
//!
//! # The model
//!
//! Everything is counted in trainee-half-days. The **demand** of a week is what is booked in it from today on and what
//! is still missing, laid by [`lay`] where the people themselves could take it if hosts had room for everybody, evenly
//! paced up to the due dates; who starts on one day is spread out. The **room** of a week ([`room`]) is what the hosts offer: open dates, at most so many of
//! them, each half-day with trainees of one rotation. A week **falls short** when no way of using that room holds its
//! demand; by how much is the answer of a small linear program, with a proof ([`room`]).
//!
//! What does not fit is **carried over** to the next week, rotation by rotation, so that one can read when the hosts
//! catch up: single weeks that fall short while their neighbors have room are normal.
//!
//! # Its limits
//!
//! - It is about weeks, not plans. Booked sessions may change date and host within their week; who can come on which
//!   day, and with whom, is not looked at. So it errs on one side: a week that falls short really cannot hold its
//!   demand, one that does not may still be hard to plan.
//! - Trainees who could share a half-day are taken to share it.
//! - A missing session stands in one week although it could stand in others; the planner decides better, later.
//! - What is carried over keeps no due date, no weekly limit and no order.
//! - Whom and what planning leaves out because a record is faulty is left out here too: the people's missing sessions,
//!   the hosts' room. Sessions that are booked count all the same.

mod capacity;
mod demand;
mod lay;
mod linear;
mod room;
mod span;
mod what_if;

pub use what_if::{apply, what_if};

use crate::domain::forecast::{Forecast, ForecastRotation, ForecastWeek};
use crate::domain::{Length, RotationId, Workspace, check};
use chrono::NaiveDate;
use demand::Demand;
use room::{Room, whole};
use span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Forecasts demand and capacity of the weeks from `today` to the end of the horizon; the same for the same workspace and day.
pub fn forecast(workspace: &Workspace, today: NaiveDate) -> Forecast {
    let mut forecast = Forecast { today, weeks: Vec::new(), unlaid: 0, beyond: 0 };
    if check::is_root_faulty(workspace) {
        return forecast;
    }
    let span = Span::new(workspace, today);
    let rotations = Rotations::new(workspace, &span);
    let demand = Demand::new(workspace, &span, &rotations, today);
    let rooms = capacity::rooms(workspace, &span, &rotations);
    let mut carried = vec![0.0; rotations.ids.len()];
    for (index, room) in rooms.iter().enumerate() {
        let (booked, laid) = (&demand.booked[index], &demand.laid[index]);
        forecast.weeks.push(week(&span, index, &rotations, room, booked, laid, &mut carried));
    }
    forecast.unlaid = demand.unlaid;
    forecast.beyond = demand.beyond;
    forecast
}

fn week(
    span: &Span,
    index: usize,
    rotations: &Rotations<'_>,
    room: &Room,
    booked: &[u32],
    laid: &[u32],
    carried: &mut [f64],
) -> ForecastWeek {
    let asked: Vec<u32> = booked.iter().zip(laid).map(|(booked, laid)| booked + laid).collect();
    let demand: u32 = asked.iter().sum();
    let in_full: Vec<f64> = asked.iter().copied().map(f64::from).collect();
    let held = room.hold(&in_full);
    let with_carried: Vec<f64> = in_full.iter().zip(&*carried).map(|(now, before)| now + before).collect();
    let all_held = if carried.iter().all(|before| *before == 0.0) { None } else { Some(room.hold(&with_carried)) };
    let all_held = &all_held.as_ref().unwrap_or(&held).by_rotation;
    for (left, (asked, held)) in carried.iter_mut().zip(with_carried.iter().zip(all_held)) {
        *left = if asked - held > room::LEAST { asked - held } else { 0.0 };
    }
    // What falls short is the word of the proof; with it, the room that is left over is of no use to the demand.
    let capacity = if held.short > 0 { demand.saturating_sub(held.short) } else { demand.max(room.with(&in_full)) };
    ForecastWeek {
        week: span.week(index),
        demand,
        booked: booked.iter().sum(),
        capacity,
        short: held.short,
        short_rotations: held.short_rotations.iter().map(|&rotation| rotations.ids[rotation].clone()).collect(),
        carried: whole(carried.iter().sum()),
        rotations: (0..asked.len())
            .map(|rotation| ForecastRotation {
                id: rotations.ids[rotation].clone(),
                demand: asked[rotation],
                booked: booked[rotation],
                capacity: room.alone(rotation),
            })
            .collect(),
    }
}

/// The rotations of all programmes and of what is booked, as numbers.
struct Rotations<'a> {
    /// By id.
    ids: Vec<&'a RotationId>,
    /// Whether a session takes a full day.
    full_day: Vec<bool>,
    index: BTreeMap<&'a RotationId, usize>,
}

impl<'a> Rotations<'a> {
    fn new(workspace: &'a Workspace, span: &Span) -> Self {
        let rules = workspace.root.programmes.values().flat_map(|programme| {
            std::iter::once(&programme.base).chain(programme.revisions.iter().map(|revision| &revision.rules))
        });
        let mut ids: BTreeSet<&RotationId> = rules.flat_map(|rules| rules.rotations.keys()).collect();
        ids.extend(span.sessions(workspace).map(|(_, session)| &session.rotation));
        let ids: Vec<&RotationId> = ids.into_iter().collect();
        let is_full_day = |id: &&RotationId| workspace.rotation(id).is_some_and(|r| r.length() == Length::FullDay);
        Self {
            full_day: ids.iter().map(is_full_day).collect(),
            index: ids.iter().enumerate().map(|(index, id)| (*id, index)).collect(),
            ids,
        }
    }
}
