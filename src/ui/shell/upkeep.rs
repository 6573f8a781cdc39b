//! Exporting and erasing a person: what reaches past the workspace, into files and the past.

use super::TerrainApp;
use crate::app::exporting;
use crate::app::upkeep::{self, EraseError};
use crate::domain::PersonId;
use crate::texts::{Language, Texts};
use crate::ui::action::Action;
use crate::ui::page::Page;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{ConfirmAnswer, confirm};
use egui::Context;
use std::path::Path;
use std::time::Duration;

/// How long to wait for what is not on the disk yet.
const PATIENCE: Duration = Duration::from_secs(5);

impl TerrainApp {
    /// Does something about the person whose page is shown, or says that none is.
    pub(super) fn act_on_shown_person(&mut self, ctx: &Context, wish: impl FnOnce(PersonId) -> Action) {
        let shown = self.open.as_ref().and_then(|open| match &open.page {
            Page::Person(id) | Page::Progress(id) => Some(id.clone()),
            _ => None,
        });
        match shown {
            Some(id) => self.act(ctx, wish(id)),
            None => self.toasts.plain(self.texts.get("upkeep-no-person").into_owned()),
        }
    }

    /// Puts all that is held on a person into an archive in a folder.
    pub(super) fn export_person(&mut self, id: &PersonId, folder: &Path) {
        let Some(open) = &self.open else { return };
        let dir = open.editor.path().to_owned();
        // What is not there after that is not on the disk, and told of by the state of saving.
        open.editor.flush(PATIENCE);
        let to = exporting::archive_in(folder, id);
        let place = to.display().to_string();
        let holding = match exporting::holding(&dir, id) {
            Ok(Some(holding)) => holding,
            Ok(None) => return self.toasts.refused(self.texts.with("erase-gone", &[("id", id.as_str().into())])),
            Err(error) => return self.toasts.refused(self.texts.open_error(&error.dir, &error.problem)),
        };
        let on = self.author.now();
        let pages = [Language::Fr, Language::En].map(|language| {
            let past = holding.past.iter().map(|told| (&told.entry, told.is_undone));
            Texts::new(language).dossier(id, &holding.workspace, &holding.mentions, past, on)
        });
        match exporting::write(&dir, &to, &holding, &pages) {
            Ok(_) => self.toasts.plain(self.texts.with("export-done", &[("file", place.into())])),
            Err(fault) => self.toasts.refused(self.texts.archive_fault(&place, &fault)),
        }
    }

    /// Works out what erasing a person would take, for the question that comes next.
    pub(super) fn prepare_to_erase(&mut self, id: &PersonId) {
        let Some(open) = &self.open else { return };
        if !open.editor.flush(PATIENCE) {
            return self.toasts.refused(self.texts.get("erase-unsaved").into_owned());
        }
        match upkeep::erasure(open.editor.path(), id, &self.mark()) {
            Ok(erasure) => self.erasing = Some(erasure),
            Err(error) => self.say_not_erased(id, &error),
        }
    }

    /// Asks whether the person is to be erased, and does it.
    pub(super) fn ask_to_erase(&mut self, ctx: &Context, tokens: &Tokens) {
        let Some(erasure) = &self.erasing else { return };
        let title = self.texts.with("erase-ask-title", &[("name", erasure.name.as_str().into())]);
        let sentence = self.texts.erasure_question(erasure);
        let (yes, no) = (self.texts.get("erase-ask-yes"), self.texts.get("person-cancel"));
        match confirm(ctx, tokens, &title, &sentence, &yes, &no) {
            ConfirmAnswer::Open => {}
            ConfirmAnswer::Cancelled => self.erasing = None,
            ConfirmAnswer::Confirmed => {
                let id = erasure.id.clone();
                self.erasing = None;
                self.erase(ctx, &id);
            }
        }
    }

    /// Erases a person. The workspace is closed meanwhile, so that nothing of theirs is kept here to be undone or written.
    fn erase(&mut self, ctx: &Context, id: &PersonId) {
        let mark = self.mark();
        let Some(open) = self.open.take_if(|open| open.editor.flush(PATIENCE)) else {
            return self.toasts.refused(self.texts.get("erase-unsaved").into_owned());
        };
        let dir = open.editor.path().to_owned();
        drop(open);
        let done = upkeep::erase(&dir, id, &mark, &self.author);
        self.open_folder(ctx, &dir);
        self.with_open(|open| open.go(Page::People));
        match done {
            Ok(erasure) => {
                let done = self.texts.with("erase-done", &[("name", erasure.name.as_str().into())]);
                let left = erasure.left.first().map(|_| self.texts.erasure_leaves(&erasure).join(" "));
                self.toasts.plain([Some(done), left].into_iter().flatten().collect::<Vec<_>>().join(" "));
            }
            Err(error) => self.say_not_erased(id, &error),
        }
    }

    fn say_not_erased(&mut self, id: &PersonId, error: &EraseError) {
        let words = match error {
            EraseError::Closed(error) => self.texts.open_error(&error.dir, &error.problem),
            EraseError::Nobody => self.texts.with("erase-gone", &[("id", id.as_str().into())]),
            EraseError::NotWritten { file, fault } => self.texts.save_fault(file, fault),
        };
        self.toasts.refused(words);
    }

    /// Gives what stands where others have named an erased person, in the workspace's language.
    fn mark(&self) -> String {
        let own = self.open.as_ref().and_then(|open| Language::parse(&open.editor.workspace().root.language));
        Texts::new(own.unwrap_or(self.texts.language())).get("erase-mark").into_owned()
    }
}
