//! What was just done, with a way back; one at a time, the newest (`components.md`, Toast).

use crate::texts::Texts;
use crate::ui::action::{Action, Outbox};
use crate::ui::theme::{Tokens, icons, sizes};
use crate::ui::user_command::UserCommand;
use crate::ui::widgets::{self, ToastAnswer};
use egui::{Ui, pos2};

/// The message at the lower edge, if there is one.
#[derive(Default)]
pub struct Toasts {
    number: u64,
    shown: Option<Message>,
    /// What is said once the way back from what was done here is not offered any more.
    later: Option<String>,
}

struct Message {
    words: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Undoable,
    Plain,
    Refused,
}

impl Toasts {
    /// Says that something changed, and offers to undo it.
    pub fn undoable(&mut self, words: String) {
        self.say(words, Kind::Undoable);
    }

    /// Says something there is no way back from.
    pub fn plain(&mut self, words: String) {
        self.say(words, Kind::Plain);
    }

    /// Says why something was not done.
    pub fn refused(&mut self, words: String) {
        self.say(words, Kind::Refused);
    }

    /// Says what others have done; a way back that is still offered stays until its time is over.
    pub fn news(&mut self, words: String) {
        if self.shown.as_ref().is_some_and(|message| message.kind != Kind::Plain) {
            self.later = Some(words);
        } else {
            self.say(words, Kind::Plain);
        }
    }

    /// Paints the message until its time is over.
    pub fn show(&mut self, ui: &Ui, tokens: &Tokens, texts: &Texts, outbox: &Outbox) {
        let Some(message) = &self.shown else { return };
        let window = ui.ctx().content_rect();
        let sidebar = if window.width() < tokens.collapse_under { tokens.sidebar_collapsed } else { tokens.sidebar };
        let corner = pos2(window.left() + sidebar + tokens.page_padding_x, window.bottom() - sizes::TOAST_BOTTOM);
        let undo = texts.get("toast-undo");
        let mut toast = widgets::Toast::new(self.number, &message.words);
        toast = match message.kind {
            Kind::Undoable => toast.action(&undo),
            Kind::Plain => toast,
            Kind::Refused => toast.icon(icons::CAUTION),
        };
        match toast.show(ui.ctx(), tokens, corner) {
            ToastAnswer::Stays => return,
            ToastAnswer::Action => outbox.send(Action::Run(UserCommand::Undo)),
            ToastAnswer::Over => {}
        }
        self.shown = None;
        if let Some(words) = self.later.take() {
            self.say(words, Kind::Plain);
        }
    }

    fn say(&mut self, words: String, kind: Kind) {
        self.number += 1;
        self.shown = Some(Message { words, kind });
    }
}
