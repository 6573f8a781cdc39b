//! Sessions for somebody's own calendar: where to, then on a thread of its own, then what came of it.

use super::act::waker;
use super::{Asked, TerrainApp};
use crate::app::calendar_feed;
use crate::app::job::{Job, Poll};
use crate::domain::WriteFault;
use crate::domain::feed::Feed;
use crate::ui::feed_of::FeedOf;
use egui::Context;
use std::path::PathBuf;

/// The calendar that is being written.
pub(super) struct Feeding {
    file: String,
    job: Job<Result<usize, WriteFault>, ()>,
}

impl TerrainApp {
    /// Words the sessions and asks for the file of the calendar.
    pub(super) fn ask_where_to_feed(&mut self, ctx: &Context, of: &FeedOf) {
        let Some(open) = &self.open else { return };
        let workspace = open.editor.workspace();
        let names = of.sessions(workspace, open.editor.derived().today);
        let feed = self.texts.feed(workspace, of.reader(), &names, self.author.now());
        if feed.events.is_empty() {
            return self.toasts.plain(self.texts.get("feed-none").into_owned());
        }
        if self.feeding.is_some() {
            return self.toasts.plain(self.texts.get("feed-busy").into_owned());
        }
        let (title, kind) = (self.texts.get("feed-dialog"), self.texts.get("feed-kind"));
        let answer = self.dialogs.save_file(&title, &format!("{}.ics", of.stem()), (&kind, "ics"), waker(ctx));
        self.asked = Some((Asked::Feed(Box::new(feed)), answer));
    }

    /// Writes a calendar into a file, whose name ends as those of calendars do.
    pub(super) fn feed(&mut self, ctx: &Context, feed: Feed, to: PathBuf) {
        let to = if to.extension().is_some() { to } else { to.with_extension("ics") };
        let file = to.display().to_string();
        match Job::start("calendar", waker(ctx), move |_| calendar_feed::write(&feed, &to)) {
            Some(job) => self.feeding = Some(Feeding { file, job }),
            None => self.toasts.refused(self.texts.get("feed-lost").into_owned()),
        }
    }

    /// Says what came of a calendar that was written.
    pub(super) fn follow_feeding(&mut self) {
        let Some(Feeding { file, job }) = &self.feeding else { return };
        let words = match job.poll() {
            Poll::Running => return,
            Poll::Done(Ok(count)) => {
                Ok(self.texts.with("feed-done", &[("file", file.as_str().into()), ("count", count.into())]))
            }
            Poll::Done(Err(fault)) => Err(self.texts.save_fault(file, &fault)),
            Poll::Gone => Err(self.texts.get("feed-lost").into_owned()),
        };
        self.feeding = None;
        match words {
            Ok(done) => self.toasts.plain(done),
            Err(why) => self.toasts.refused(why),
        }
    }
}
