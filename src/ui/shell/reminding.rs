//! Reminding whoever looks: once a day, shortly before a session, and when others have done something that awaits them.

use super::TerrainApp;
use crate::domain::reminder::{self, Stands};
use crate::domain::{Reminder, SessionRef, Workspace};
use chrono::{NaiveDate, NaiveDateTime};
use egui::Context;
use std::collections::BTreeSet;

/// What has been said of one workspace, and when there may be more.
#[derive(Default)]
pub(super) struct Reminding {
    /// The day whose sessions have been told.
    told: Option<NaiveDate>,
    /// Sessions of the day that were told before they began.
    soon: BTreeSet<SessionRef>,
    /// When to look again, and the revision that was looked at.
    next: Option<(NaiveDateTime, u64)>,
}

impl Reminding {
    /// Begins where the last window has stopped: it may have told of the day already.
    pub fn since(told: Option<NaiveDate>) -> Self {
        Self { told, ..Self::default() }
    }

    /// Forgets what was told, as somebody else looks now.
    pub fn start_again(&mut self) {
        *self = Self::default();
    }
}

impl TerrainApp {
    /// Says what there is to say now, and has the window look again when there may be more.
    pub(super) fn remind(&mut self, ctx: &Context) {
        let now = self.clock.now();
        let Some(open) = &mut self.open else { return };
        if !self.settings.reminds() || !open.is_chosen {
            return;
        }
        let revision = open.editor.derived().revision;
        if let Some((next, known)) = open.reminding.next
            && now < next
            && known == revision
        {
            return wake_at(ctx, now, next);
        }
        let (workspace, stands) = (open.editor.workspace(), &open.editor.derived().progress);
        let whose = open.perspective.whose();
        let reminding = &mut open.reminding;
        let mut reminders = Vec::new();
        let is_new_day = reminding.told != Some(now.date());
        if is_new_day {
            reminders = reminder::of_day(workspace, stands, now, whose);
            reminding.told = Some(now.date());
            reminding.soon.clear();
        }
        let soon = reminder::soon(workspace, now, whose, &reminding.soon);
        reminding.soon.extend(soon.iter().cloned());
        // What was told for the day a moment ago is not told again.
        if !is_new_day {
            reminders.extend(soon.into_iter().map(Reminder::Soon));
        }
        let next = reminder::next_look(workspace, now, whose);
        reminding.next = Some((next, revision));
        wake_at(ctx, now, next);
        for reminder in &reminders {
            self.tell_reminder(reminder);
        }
        if is_new_day {
            // Another start of the window does not tell it again.
            self.remember_here(|recent| recent.reminded = Some(now.date()));
        }
    }

    /// Says what others have done that awaits whoever looks; `before` is how it was.
    pub(super) fn remind_of_others(&mut self, before: (&Workspace, &Stands)) {
        let Some(open) = &self.open else { return };
        if !self.settings.reminds() || !open.is_chosen {
            return;
        }
        let derived = open.editor.derived();
        let after = (open.editor.workspace(), &derived.progress);
        if let Some(reminder) = reminder::come_in(before, after, derived.today, open.perspective.whose()) {
            self.tell_reminder(&reminder);
        }
    }

    fn tell_reminder(&self, reminder: &Reminder) {
        let Some(open) = &self.open else { return };
        let today = open.editor.derived().today;
        let (title, lines) = self.texts.reminder(reminder, open.editor.workspace(), today);
        self.notifier.notify(title, lines);
    }
}

/// Has the window look again at a time; asked for in each frame, since the next one forgets it.
fn wake_at(ctx: &Context, now: NaiveDateTime, at: NaiveDateTime) {
    if let Ok(left) = (at - now).to_std() {
        ctx.request_repaint_after(left);
    }
}
