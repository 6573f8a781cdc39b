//! What the history of a record says: when, who, what.

use crate::app::past::{Happening, Turning};
use crate::domain::{Record, SessionRef, Workspace};
use crate::texts::Texts;
use chrono::{Datelike, NaiveDate};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// "20 Nov", with the year where it is another one.
    pub date: String,
    /// Who did it.
    pub who: String,
    /// What they did, to stand behind the name.
    pub what: String,
}

/// Makes the rows, the latest first.
pub fn rows(
    happenings: &[Happening],
    record: &Record,
    workspace: &Workspace,
    today: NaiveDate,
    texts: &Texts,
) -> Vec<Row> {
    let row = |happening: &Happening| {
        let day = happening.on.date();
        let date = if day.year() == today.year() { texts.day_month(day) } else { texts.day_month_year(day) };
        Row { date, who: texts.who(&happening.by), what: what(happening, record, workspace, texts) }
    };
    happenings.iter().map(row).collect()
}

fn what(happening: &Happening, record: &Record, workspace: &Workspace, texts: &Texts) -> String {
    if happening.by.is_empty() {
        return texts.get("history-outside").into_owned();
    }
    let what = texts.did(happening.did.as_ref(), session_date(happening, record, workspace));
    let what = match happening.turn {
        None => what,
        Some(Turning::Undo) => texts.with("history-undid", &[("what", what.into())]),
        Some(Turning::Redo) => texts.with("history-redid", &[("what", what.into())]),
    };
    if happening.is_undone { texts.with("history-undone", &[("what", what.into())]) } else { what }
}

/// Gives the date of the session it is about, where it is about one that is still there.
fn session_date(happening: &Happening, record: &Record, workspace: &Workspace) -> Option<NaiveDate> {
    let Record::Person(person) = record else { return None };
    let mut sessions = happening.sessions.iter();
    let (session, None) = (sessions.next()?, sessions.next()) else { return None };
    let name = SessionRef { person: person.clone(), session: session.clone() };
    workspace.session(&name).map(|session| session.date)
}
