//! What was just done, with a way back; one at a time, the newest (`components.md`, Toast).

use crate::texts::Texts;
use crate::ui::action::{Action, Outbox};
use crate::ui::theme::{Tokens, sizes};
use crate::ui::user_command::UserCommand;
use crate::ui::widgets;
use egui::{Align2, Area, Order, Ui, vec2};

/// One message at the lower edge.
pub struct Toast {
    words: String,
    undoable: bool,
    since: Option<f64>,
}

impl Toast {
    /// Makes a message about a change that can be undone.
    pub fn undoable(words: String) -> Self {
        Self { words, undoable: true, since: None }
    }

    /// Makes a message there is no way back from.
    pub fn plain(words: String) -> Self {
        Self { words, undoable: false, since: None }
    }
}

/// Paints the message, if there is one and its time is not over.
pub fn show(ui: &Ui, tokens: &Tokens, texts: &Texts, toast: &mut Option<Toast>, outbox: &Outbox) {
    let Some(shown) = toast else { return };
    let now = ui.input(|input| input.time);
    let since = *shown.since.get_or_insert(now);
    let left = ui.ctx().content_rect().left() + sidebar_width(ui, tokens) + tokens.page_padding_x;
    let anchor = vec2(left, -sizes::TOAST_BOTTOM);
    let undo = texts.get("toast-undo");
    let (mut close, mut hovered) = (false, false);
    Area::new(egui::Id::unique("toast")).order(Order::Foreground).anchor(Align2::LEFT_BOTTOM, anchor).show(
        ui.ctx(),
        |ui| {
            let action = shown.undoable.then_some(&*undo);
            let answer = widgets::Toast::new(&shown.words).action(action).show(ui, tokens);
            hovered = answer.held;
            if answer.acted {
                outbox.send(Action::Run(UserCommand::Undo));
                close = true;
            }
        },
    );
    if hovered {
        shown.since = Some(now);
    } else if now - since > sizes::TOAST_SECONDS {
        close = true;
    } else {
        let rest = (sizes::TOAST_SECONDS - (now - since)).max(0.0);
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(rest));
    }
    if close {
        *toast = None;
    }
}

fn sidebar_width(ui: &Ui, tokens: &Tokens) -> f32 {
    let collapsed = ui.ctx().content_rect().width() < tokens.collapse_under;
    if collapsed { tokens.sidebar_collapsed } else { tokens.sidebar }
}
