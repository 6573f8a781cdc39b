//! Keeps what the keyboard focus moves to in sight: every page, every scrolled part, in one place.

use crate::ui::widgets::seek;
use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Context, Event, Id};

/// What has the focus, and whether it is still to be scrolled to.
#[derive(Default)]
pub(super) struct Focus {
    last: Option<Id>,
    wanted: Option<Id>,
    /// Frames in which it may still be scrolled to: each part that scrolls by itself takes one.
    left: u8,
}

/// Parts within one another that scroll.
const DEEPEST: u8 = 3;

impl Focus {
    /// Asks for what got the focus out of sight as assistive technology would; to be called before a frame is painted.
    pub(super) fn seek(&mut self, ctx: &Context) {
        let wanted = self.wanted.take();
        seek(ctx, wanted);
        if let Some(id) = wanted {
            let (target_tree, target_node) = (TreeId::ROOT, id.accesskit_id());
            let request = ActionRequest { action: Action::ScrollIntoView, target_tree, target_node, data: None };
            ctx.input_mut(|input| input.events.push(Event::AccessKitActionRequest(request)));
        }
    }

    /// Notes where the focus has gone; to be called after a frame. The pointer moves it only to what is seen.
    pub(super) fn follow(&mut self, ctx: &Context) {
        let focused = ctx.memory(|memory| memory.focused());
        if focused != self.last {
            self.last = focused;
            let by_pointer = ctx.input(|input| input.pointer.any_down() || input.pointer.any_released());
            self.left = if by_pointer { 0 } else { DEEPEST };
        }
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        let shown = focused.and_then(|id| ctx.read_response(id));
        self.wanted = shown.filter(|shown| !shown.interact_rect.contains_rect(shown.rect)).map(|shown| shown.id);
        match self.wanted {
            Some(_) => ctx.request_repaint(),
            None => self.left = 0,
        }
    }
}
