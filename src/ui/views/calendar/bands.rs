//! A week by parts of the day: whole days above, then the mornings and the afternoons, by the hour within each.

use super::month::{Day, Month};
use super::pill::Pill;
use crate::domain::{Half, Slot};
use crate::ui::theme::calendar_sizes as sizes;
use egui::Rangef;

/// The parts of a day, as they stand below one another.
pub const BANDS: [Slot; 3] = [Slot::FullDay, Slot::Morning, Slot::Afternoon];

/// Gives the place of a part of the day among the bands.
fn rank(slot: Slot) -> usize {
    BANDS.iter().position(|band| *band == slot).unwrap_or_default()
}

/// Sorts the sessions of each day as a week shows them: by band, then by the hour, what is proposed last within its band.
pub fn arrange(month: &mut Month) {
    let key = |pill: &Pill| (rank(pill.slot), pill.what.session().is_none());
    for day in month.weeks.iter_mut().flat_map(|week| &mut week.days) {
        day.pills.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.order_by_hours().cmp(&b.order_by_hours())));
    }
}

/// Lists the sessions of one band of a day, with their places in the day.
pub fn of_band(day: &Day, band: Slot) -> impl Iterator<Item = (usize, &Pill)> {
    day.pills.iter().enumerate().filter(move |(_, pill)| pill.slot == band)
}

/// Counts the sessions of the fullest day of each band.
pub fn fullest(month: &Month) -> [usize; 3] {
    BANDS.map(|band| month.days().map(|day| of_band(day, band).count()).max().unwrap_or_default())
}

/// Shares a height out among the bands: room for one session each, the rest by what the fullest day of each holds.
pub fn shares(room: Rangef, fullest: [usize; 3]) -> [Rangef; 3] {
    let least = sizes::BAND_LEAST.min(room.span() / 3.0);
    let rest = (room.span() - 3.0 * least).max(0.0);
    // A band without a session still grows a little, so that a quiet week is not one band alone.
    let weights = fullest.map(|count| count as f32 + 1.0);
    let all: f32 = weights.iter().sum();
    let mut top = room.min;
    weights.map(|weight| {
        let from = top;
        top += least + rest * weight / all;
        Rangef::new(from.round(), top.round())
    })
}

/// Gives the bands that a half-day's absence shades.
pub fn shaded(half: Half) -> usize {
    match half {
        Half::Morning => rank(Slot::Morning),
        Half::Afternoon => rank(Slot::Afternoon),
    }
}
