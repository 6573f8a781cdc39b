//! Opening, creating and closing workspaces.

use super::act::waker;
use super::open::Open;
use super::reminding::Reminding;
use super::{Asked, TerrainApp};
use crate::app::{self, Editor, Recent};
use crate::domain::Root;
use crate::ui::page::{CalendarSpan, Page};
use crate::ui::perspective::Perspective;
use crate::ui::preview::Preview;
use egui::Context;
use std::path::Path;

impl TerrainApp {
    pub(super) fn with_open(&mut self, change: impl FnOnce(&mut Open)) {
        if let Some(open) = &mut self.open {
            change(open);
        }
    }

    pub(super) fn with_preview(&mut self, change: impl FnOnce(&mut Preview)) {
        if let Some(preview) = self.open.as_mut().and_then(|open| open.preview.as_mut()) {
            change(preview);
        }
    }

    /// Opens a folder, or says on the first-start page why not.
    pub(super) fn open_folder(&mut self, ctx: &Context, folder: &Path) {
        let today = self.clock.today();
        match Editor::open(folder, today, self.author.clone(), waker(ctx)) {
            Ok(editor) => self.show_workspace(editor),
            Err(error) => {
                let sentence = self.texts.open_error(&error.dir, &error.problem);
                if self.open.is_some() {
                    self.toasts.refused(sentence.clone());
                }
                self.first_start.say(sentence);
            }
        }
    }

    /// Copies the sample company to a folder of its own and opens it.
    pub(super) fn open_sample(&mut self, ctx: &Context) {
        match app::sample::folder(None, self.clock.today()) {
            Ok(folder) => self.open_folder(ctx, &folder),
            Err(error) => self.first_start.say(self.texts.create_error(&error.dir, &error.file, &error.fault)),
        }
    }

    /// Creates a workspace and opens it.
    pub(super) fn create(&mut self, ctx: &Context, folder: &Path, root: Root) {
        match app::opening::create(folder, root) {
            Ok(()) => self.open_folder(ctx, folder),
            Err(error) => self.first_start.say(self.texts.create_error(&error.dir, &error.file, &error.fault)),
        }
    }

    /// Shows the first-start page again; what is not saved yet is saved on the way.
    pub(super) fn close(&mut self) {
        self.open = None;
        self.settings.reopen = false;
        self.remember();
    }

    pub(super) fn ask_for_folder(&mut self, ctx: &Context, asked: Asked) {
        let title = self.texts.get(match &asked {
            Asked::Open => "start-dialog-open",
            Asked::New => "start-dialog-new",
            Asked::Export(_) => "export-dialog",
            Asked::Print(..) => "print-dialog",
            Asked::Feed(_) => "feed-dialog",
        });
        self.asked = Some((asked, self.dialogs.pick_folder(&title, waker(ctx))));
    }

    /// Keeps the user's choices; that they cannot be kept is no reason to disturb anybody.
    pub(super) fn remember(&self) {
        if let Some(file) = &self.settings_file {
            let _ = app::settings::write(file, &self.settings);
        }
    }

    /// Keeps what the user says of the workspace that is open.
    pub(super) fn remember_here(&mut self, change: impl FnOnce(&mut Recent)) {
        let Some(open) = &self.open else { return };
        let folder = open.editor.path();
        self.settings.recent.iter_mut().find(|recent| recent.folder == folder).map(change);
        self.remember();
    }

    fn show_workspace(&mut self, editor: Editor) {
        let folder = editor.path().to_owned();
        let known = self.settings.recent(&folder);
        let remembered = known.and_then(|recent| recent.perspective.clone());
        let calendar = known.map(|recent| recent.calendar.clone()).unwrap_or_default();
        let views = known.map(|recent| recent.views.clone()).unwrap_or_default();
        let reminded = known.and_then(|recent| recent.reminded);
        let asked = self.perspective.take().or(remembered);
        let perspective =
            asked.as_deref().map(Perspective::parse).filter(|perspective| perspective.is_in(editor.workspace()));
        // Where there is nobody to look as, whoever made the workspace is to fill it.
        let is_empty = editor.workspace().people.is_empty() && editor.workspace().hosts.is_empty();
        let perspective = perspective.or(is_empty.then_some(Perspective::Hr));
        self.settings.opened(Recent {
            folder,
            name: editor.workspace().root.name.clone(),
            people: editor.workspace().people.len(),
            opened: self.clock.now(),
            perspective: perspective.as_ref().map(Perspective::code),
            calendar: calendar.clone(),
            views: views.clone(),
            reminded,
        });
        self.settings.reopen = true;
        self.remember();
        self.first_start.say(String::new());
        (self.saved_at, self.news) = (None, None);
        let mut open = Open::new(editor);
        open.reminding = Reminding::since(reminded);
        match perspective {
            Some(perspective) => open.look_as(perspective),
            // Nobody has said yet who looks.
            None => open.page = Page::WhoLooks,
        }
        let span = self.settings.calendar.as_deref().and_then(CalendarSpan::parse).unwrap_or_default();
        open.views.calendar.look_again(span, calendar, open.editor.workspace(), open.editor.derived());
        open.views.people.look_again(views);
        open.views.board.look_again(&self.settings.board);
        self.open = Some(open);
    }
}
