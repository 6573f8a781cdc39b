//! A drag that comes near an edge scrolls what lies beyond it.

use crate::ui::theme::calendar_sizes as sizes;
use egui::Ui;

/// When a drag at an edge last scrolled.
#[derive(Clone, Copy, Debug, Default)]
pub struct Edge {
    since: Option<f64>,
}

impl Edge {
    /// Tells whether it is time for a step: once the pointer has rested at the edge for one, and at each further one.
    pub fn is_due(&mut self, ui: &Ui, at_edge: bool) -> bool {
        if !at_edge {
            self.since = None;
            return false;
        }
        let now = ui.input(|input| input.time);
        let since = *self.since.get_or_insert(now);
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(sizes::EDGE_STEP));
        let due = now - since >= sizes::EDGE_STEP;
        if due {
            self.since = Some(now);
        }
        due
    }
}

/// Gives -1 near the beginning of a range, 1 near its end, else 0.
pub fn towards(at: f32, from: f32, to: f32) -> i64 {
    if at < from + sizes::EDGE {
        -1
    } else if at > to - sizes::EDGE {
        1
    } else {
        0
    }
}
