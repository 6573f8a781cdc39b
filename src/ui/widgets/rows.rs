//! Rows of a list, of which only those that are seen are painted and one is a stop of Tab; arrow keys go on from there.

use super::row::steps_pressed;
use super::sought::sought;
use egui::{EventFilter, Id, Rect, Response, ScrollArea, Sense, Ui, pos2};
use std::ops::Range;

/// Rows that PageUp and PageDown move by.
const PAGE_ROWS: usize = 20;

/// Scrolls `count` rows of one height, with room `below` them. `content` paints the rows of the range, each in the place
/// it asks for by its index, and gives the row that is to be scrolled to, if one is.
pub fn seen_rows(
    ui: &mut Ui,
    salt: &'static str,
    height: f32,
    count: usize,
    below: f32,
    content: impl FnOnce(&mut Ui, Range<usize>, &dyn Fn(usize) -> Rect) -> Option<usize>,
) {
    let shown = ScrollArea::vertical().id_salt(salt).auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.set_height(height * count as f32 + below);
        let (origin, right) = (ui.max_rect().left_top(), ui.max_rect().right());
        let place = |index: usize| {
            let top = origin.y + height * index as f32;
            Rect::from_min_max(pos2(origin.x, top), pos2(right, top + height))
        };
        let first = (seen.top() / height).floor().max(0.0) as usize;
        let end = ((seen.bottom() / height).ceil().max(0.0) as usize).min(count);
        if let Some(index) = content(ui, first.min(end)..end, &place) {
            ui.scroll_to_rect_animation(place(index), None, egui::style::ScrollAnimation::none());
            ui.ctx().request_repaint();
        }
        sought(ui)
    });
    if let Some(rect) = shown.inner {
        ui.scroll_to_rect(rect, None);
    }
}

/// What became of a row in this frame.
#[derive(Debug)]
pub struct RowTouched {
    /// Its response; the caller names it.
    pub response: Response,
    /// By how many rows the keys move on from it, if they do.
    pub step: Option<isize>,
}

/// Senses a row: Tab stops at it if it `is_stop` or has the focus, which it takes where it `takes_focus`.
pub fn touch_row(ui: &Ui, rect: Rect, id: Id, is_stop: bool, takes_focus: bool) -> RowTouched {
    let is_focused = ui.memory(|memory| memory.has_focus(id));
    let mut step = None;
    if is_focused {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        step = steps_pressed(ui, PAGE_ROWS);
    }
    let response = ui.interact(rect, id, if is_stop || is_focused { Sense::click() } else { Sense::CLICK });
    if takes_focus {
        response.request_focus();
    }
    if takes_focus || response.gained_focus() {
        // The arrow keys are kept from the next frame on.
        ui.ctx().request_repaint();
    }
    RowTouched { response, step }
}

/// Gives the row some steps on from another, within so many; `None` where there are none.
pub fn stepped(now: usize, step: isize, count: usize) -> Option<usize> {
    Some(now.saturating_add_signed(step).min(count.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stay_within_the_rows() {
        assert_eq!(stepped(3, -5, 10), Some(0));
        assert_eq!(stepped(3, isize::MAX / 2, 10), Some(9));
        assert_eq!(stepped(0, 1, 0), None);
    }
}
