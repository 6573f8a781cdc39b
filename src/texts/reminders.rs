//! Reminders, in words.

use super::{Texts, records};
use crate::domain::{Reminder, SessionRef, Workspace};
use chrono::NaiveDate;

/// Most lines of a reminder; desktops cut longer ones.
const MOST_LINES: usize = 4;

impl Texts {
    /// Says what somebody is reminded of: a title, and lines.
    pub fn reminder(&self, reminder: &Reminder, workspace: &Workspace, today: NaiveDate) -> (String, String) {
        match reminder {
            Reminder::Today(names) => {
                let lines = names.iter().filter_map(|name| self.session_line(name, workspace)).collect();
                (self.with("reminder-today", &[("count", names.len().into())]), self.few(lines))
            }
            Reminder::Soon(name) => {
                (self.get("reminder-soon").into_owned(), self.session_line(name, workspace).unwrap_or_default())
            }
            Reminder::Awaiting(list) => {
                let lines = list.iter().map(|one| self.awaiting(one, workspace, today).title).collect();
                (self.with("reminder-awaiting", &[("count", list.len().into())]), self.few(lines))
            }
        }
    }

    /// Joins the first lines and says how many more there are.
    fn few(&self, mut lines: Vec<String>) -> String {
        let more = lines.len().saturating_sub(MOST_LINES);
        if more > 0 {
            lines.truncate(MOST_LINES);
            lines.push(self.with("reminder-more", &[("count", more.into())]));
        }
        lines.join("\n")
    }

    /// Writes "09:00 Amélie Durand with Karim Benali"; `None` for a session that is gone.
    fn session_line(&self, name: &SessionRef, workspace: &Workspace) -> Option<String> {
        let session = workspace.session(name)?;
        let person = records::person(workspace, &name.person);
        let host = session.host.as_ref().map(|id| records::host(workspace, id));
        let values = [
            ("time", self.time(session.hours(&workspace.root.calendar).from).into()),
            ("person", person.into()),
            ("host", host.clone().unwrap_or_default().into()),
            ("place", session.place.as_str().into()),
        ];
        let line = self.with(if host.is_some() { "reminder-session" } else { "reminder-session-alone" }, &values);
        Some(if session.place.is_empty() { line } else { format!("{line}, {}", session.place) })
    }
}
