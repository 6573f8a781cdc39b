//! Printing a page: where to, then on a thread of its own, then what came of it.

use super::act::waker;
use super::{Asked, TerrainApp};
use crate::app::job::{Job, Poll};
use crate::app::printing;
use crate::domain::WriteFault;
use crate::domain::sheet::{PrintLook, Sheet};
use egui::Context;
use std::path::PathBuf;

/// The page that is being printed.
pub(super) struct Printing {
    file: String,
    job: Job<Result<usize, WriteFault>, ()>,
}

impl TerrainApp {
    /// Asks for the file of a page.
    pub(super) fn ask_where_to_print(&mut self, ctx: &Context, sheet: Box<Sheet>, name: &str, look: PrintLook) {
        if self.printing.is_some() {
            return self.toasts.plain(self.texts.get("print-busy").into_owned());
        }
        let answer = self.dialogs.save_file(
            &self.texts.get("print-dialog"),
            &format!("{name}.pdf"),
            (&self.texts.get("print-kind"), "pdf"),
            waker(ctx),
        );
        self.asked = Some((Asked::Print(sheet, look), answer));
    }

    /// Prints a page into a file, whose name ends as that of a PDF does.
    pub(super) fn print(&mut self, ctx: &Context, sheet: Sheet, look: PrintLook, to: PathBuf) {
        let to = if to.extension().is_some() { to } else { to.with_extension("pdf") };
        let file = to.display().to_string();
        let job = Job::start("printing", waker(ctx), move |_| printing::print(&sheet, look, &to));
        match job {
            Some(job) => self.printing = Some(Printing { file, job }),
            None => self.toasts.refused(self.texts.get("print-lost").into_owned()),
        }
    }

    /// Says what came of a page that was printed.
    pub(super) fn follow_printing(&mut self) {
        let Some(Printing { file, job }) = &self.printing else { return };
        let words = match job.poll() {
            Poll::Running => return,
            Poll::Done(Ok(pages)) => {
                let values = [("file", file.as_str().into()), ("pages", pages.into())];
                Ok(self.texts.with("print-done", &values))
            }
            Poll::Done(Err(fault)) => Err(self.texts.save_fault(file, &fault)),
            Poll::Gone => Err(self.texts.get("print-lost").into_owned()),
        };
        self.printing = None;
        match words {
            Ok(done) => self.toasts.plain(done),
            Err(why) => self.toasts.refused(why),
        }
    }
}
