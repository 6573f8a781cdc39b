//! Exporting and erasing a person: what reaches past the workspace, into files and the past.

use super::TerrainApp;
use super::act::waker;
use super::open::Open;
use crate::app::exporting::{self, Exported, Holding};
use crate::app::job::{Job, Poll};
use crate::app::upkeep::{self, EraseError, ErasureJob};
use crate::domain::PersonId;
use crate::domain::erasure::Erasure;
use crate::texts::{Language, Texts};
use crate::ui::action::Action;
use crate::ui::page::Page;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{ConfirmAnswer, ConfirmWaits, confirm_when_ready};
use egui::Context;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long to wait for what is not on the disk yet.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long until one looks again.
const PAUSE: Duration = Duration::from_millis(20);

/// What is under way on threads.
#[derive(Default)]
pub(super) struct Upkeep {
    step: Option<Step>,
    /// Exports that wait for the one before.
    wishes: VecDeque<Wish>,
    exporting: Option<(PersonId, Job<Exported, ()>)>,
    /// Whether the window is to be closed as soon as nobody is being erased.
    closes: bool,
}

/// How far erasing somebody is.
enum Step {
    /// What was changed is on its way to the disk, before it is worked out or done.
    Saving { who: Who, until: Instant, is_agreed: bool },
    /// What it would take is being worked out.
    Asking(Who, ErasureJob),
    /// The window asks whether it is to be.
    Asked(Erasure),
    /// It is being done, and the workspace is closed.
    Erasing { who: Who, dir: PathBuf, job: ErasureJob },
}

/// Whoever is to be erased.
struct Who {
    id: PersonId,
    name: String,
}

/// An export that was asked for.
struct Wish {
    dir: PathBuf,
    id: PersonId,
    folder: PathBuf,
    until: Instant,
}

impl Upkeep {
    /// Tells whether somebody is being erased; the workspace is closed then and comes back.
    pub(super) fn is_erasing(&self) -> bool {
        matches!(self.step, Some(Step::Erasing { .. }))
    }
}

/// Tells whether everything is on the disk; nothing while it may still come.
fn is_saved(open: &Open, until: Instant) -> Option<bool> {
    let is_saved = open.editor.flush(Duration::ZERO);
    (is_saved || Instant::now() >= until).then_some(is_saved)
}

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

    /// Has all that is held on a person put into an archive in a folder, after what was asked for before.
    pub(super) fn export_person(&mut self, ctx: &Context, id: &PersonId, folder: &Path) {
        let Some(open) = &self.open else { return };
        let dir = open.editor.path().to_owned();
        let wish = Wish { dir, id: id.clone(), folder: folder.to_owned(), until: Instant::now() + PATIENCE };
        self.upkeep.wishes.push_back(wish);
        self.toasts.plain(self.texts.with("export-doing", &[("name", self.name_of(id).into())]));
        ctx.request_repaint();
    }

    /// Begins to work out what erasing a person would take, for the question that comes next.
    pub(super) fn prepare_to_erase(&mut self, ctx: &Context, id: &PersonId) {
        if self.open.is_some() && !self.upkeep.is_erasing() {
            let who = Who { id: id.clone(), name: self.name_of(id) };
            self.upkeep.step = Some(Step::Saving { who, until: Instant::now() + PATIENCE, is_agreed: false });
            ctx.request_repaint();
        }
    }

    /// Takes in what threads have finished, and begins what waits.
    pub(super) fn follow_upkeep(&mut self, ctx: &Context) {
        self.follow_exports(ctx);
        let Some(step) = self.upkeep.step.take() else { return };
        match step {
            Step::Saving { who, until, is_agreed } => match self.open.as_ref().map(|open| is_saved(open, until)) {
                None => {}
                Some(None) => {
                    self.upkeep.step = Some(Step::Saving { who, until, is_agreed });
                    ctx.request_repaint_after(PAUSE);
                }
                Some(Some(false)) => self.toasts.refused(self.texts.get("erase-unsaved").into_owned()),
                Some(Some(true)) if is_agreed => self.begin_to_erase(ctx, who),
                Some(Some(true)) => self.begin_to_ask(ctx, who),
            },
            Step::Asking(who, job) => match job.poll() {
                Poll::Running => self.upkeep.step = Some(Step::Asking(who, job)),
                Poll::Done(Ok(erasure)) => self.upkeep.step = Some(Step::Asked(erasure)),
                Poll::Done(Err(error)) => self.say_not_erased(&who.id, &error),
                Poll::Gone => self.say_no_thread(),
            },
            Step::Asked(erasure) => self.upkeep.step = Some(Step::Asked(erasure)),
            Step::Erasing { who, dir, job } => match job.poll() {
                Poll::Running => self.upkeep.step = Some(Step::Erasing { who, dir, job }),
                Poll::Done(done) => self.end_erasing(ctx, &who.id, &dir, Some(done)),
                Poll::Gone => self.end_erasing(ctx, &who.id, &dir, None),
            },
        }
    }

    fn follow_exports(&mut self, ctx: &Context) {
        if let Some((id, job)) = &self.upkeep.exporting {
            let words = match job.poll() {
                Poll::Running => return,
                Poll::Gone => Err(self.texts.get("upkeep-no-thread").into_owned()),
                Poll::Done(done) => self.words_of(id, &done),
            };
            self.upkeep.exporting = None;
            match words {
                Ok(words) => self.toasts.plain(words),
                Err(words) => self.toasts.refused(words),
            }
        }
        let Some(wish) = self.upkeep.wishes.pop_front() else { return };
        // What is not there after a while is not on the disk, and told of by the state of saving.
        let open = self.open.as_ref().filter(|open| open.editor.path() == wish.dir);
        if open.is_some_and(|open| is_saved(open, wish.until).is_none()) {
            self.upkeep.wishes.push_front(wish);
            return ctx.request_repaint_after(PAUSE);
        }
        let on = self.author.now();
        let Wish { dir, id, folder, .. } = wish;
        let pages = move |holding: &Holding| {
            let page = |language| {
                let past = holding.past.iter().map(|told| (&told.entry, told.is_undone));
                let texts = Texts::new(language);
                texts.dossier(&holding.id, &holding.workspace, &holding.mentions, past, on)
            };
            [Language::Fr, Language::En].map(page).into()
        };
        self.upkeep.exporting = exporting::start(dir, id.clone(), folder, pages, waker(ctx)).map(|job| (id, job));
        if self.upkeep.exporting.is_none() {
            self.say_no_thread();
        }
    }

    /// Words what came of an export.
    fn words_of(&self, id: &PersonId, done: &Exported) -> Result<String, String> {
        match done {
            Exported::Done(to) => Ok(self.texts.with("export-done", &[("file", to.display().to_string().into())])),
            Exported::Nobody => Err(self.texts.with("erase-gone", &[("id", id.as_str().into())])),
            Exported::Closed(error) => Err(self.texts.open_error(&error.dir, &error.problem)),
            Exported::Unwritten(to, fault) => Err(self.texts.archive_fault(&to.display().to_string(), fault)),
        }
    }

    fn begin_to_ask(&mut self, ctx: &Context, who: Who) {
        let Some(open) = &self.open else { return };
        let dir = open.editor.path().to_owned();
        match upkeep::start_erasure(dir, who.id.clone(), self.mark(), waker(ctx)) {
            Some(job) => self.upkeep.step = Some(Step::Asking(who, job)),
            None => self.say_no_thread(),
        }
    }

    /// Shows what is under way, or asks whether the person is to be erased.
    pub(super) fn ask_to_erase(&mut self, ctx: &Context, tokens: &Tokens) {
        let Some(step) = &self.upkeep.step else { return };
        let name = match step {
            Step::Asked(erasure) => erasure.name.as_str(),
            Step::Saving { who, .. } | Step::Asking(who, _) | Step::Erasing { who, .. } => who.name.as_str(),
        };
        let title = self.texts.with("erase-ask-title", &[("name", name.into())]);
        let sentence = match step {
            Step::Asked(erasure) => self.texts.erasure_question(erasure),
            Step::Saving { is_agreed: false, .. } | Step::Asking(..) => self.texts.get("erase-asking").into_owned(),
            Step::Saving { .. } | Step::Erasing { .. } => self.texts.with("erase-doing", &[("name", name.into())]),
        };
        let (yes, no) = (self.texts.get("erase-ask-yes"), self.texts.get("person-cancel"));
        let waits = match step {
            Step::Asked(_) => ConfirmWaits::No,
            Step::Saving { .. } | Step::Asking(..) => ConfirmWaits::MayCancel,
            Step::Erasing { .. } => ConfirmWaits::Wholly,
        };
        match (confirm_when_ready(ctx, tokens, &title, &sentence, [&yes, &no], waits), step) {
            (ConfirmAnswer::Cancelled, _) => self.upkeep.step = None,
            (ConfirmAnswer::Confirmed, Step::Asked(erasure)) => {
                let who = Who { id: erasure.id.clone(), name: erasure.name.clone() };
                self.upkeep.step = Some(Step::Saving { who, until: Instant::now() + PATIENCE, is_agreed: true });
                ctx.request_repaint();
            }
            _ => {}
        }
    }

    /// Begins to erase. The workspace is closed meanwhile, so that nothing of theirs is kept here to be undone or written.
    fn begin_to_erase(&mut self, ctx: &Context, who: Who) {
        let mark = self.mark();
        let Some(open) = self.open.take() else { return };
        let dir = open.editor.path().to_owned();
        drop(open);
        match upkeep::start_erase(dir.clone(), who.id.clone(), mark, self.author.clone(), waker(ctx)) {
            Some(job) => self.upkeep.step = Some(Step::Erasing { who, dir, job }),
            None => self.end_erasing(ctx, &who.id, &dir, None),
        }
    }

    /// Opens the workspace again and says what came of it.
    fn end_erasing(&mut self, ctx: &Context, id: &PersonId, dir: &Path, done: Option<Result<Erasure, EraseError>>) {
        self.open_folder(ctx, dir);
        self.with_open(|open| open.go(Page::People));
        match done {
            Some(Ok(erasure)) => {
                let done = self.texts.with("erase-done", &[("name", erasure.name.as_str().into())]);
                let left = erasure.left.first().map(|_| self.texts.erasure_leaves(&erasure).join(" "));
                self.toasts.plain([Some(done), left].into_iter().flatten().collect::<Vec<_>>().join(" "));
            }
            Some(Err(error)) => self.say_not_erased(id, &error),
            None => self.say_no_thread(),
        }
        if std::mem::take(&mut self.upkeep.closes) {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// Puts off closing the window until whoever is being erased is.
    pub(super) fn hold_window(&mut self, ctx: &Context) {
        if self.upkeep.is_erasing() && ctx.input(|input| input.viewport().close_requested()) {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.upkeep.closes = true;
        }
    }

    fn name_of(&self, id: &PersonId) -> String {
        let person = self.open.as_ref().and_then(|open| open.editor.workspace().people.get(id));
        person.map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    fn say_no_thread(&mut self) {
        self.toasts.refused(self.texts.get("upkeep-no-thread").into_owned());
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
