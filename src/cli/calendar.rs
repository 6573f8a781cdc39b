//! `terrain calendar`: what is booked, as a file that any calendar takes in.

use super::status::folder;
use super::{ALL_WELL, Console, Stop, named};
use crate::app::{calendar_feed, opening};
use crate::domain::archive::ArchiveFault;
use crate::domain::feed::{FeedReader, coming};
use crate::texts::Texts;
use clap::ArgMatches;
use std::path::PathBuf;

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let report = opening::report(&dir, console.today).map_err(|error| console.cannot_open(&error))?;
    console.say_unread(&report)?;
    let workspace = &report.workspace;
    let asked = |name: &str| verb.get_one::<String>(name).map(String::as_str);
    let (person, host, team);
    let reader = if let Some(id) = asked("person") {
        person = named::person(console, workspace, id)?;
        FeedReader::Person(&person)
    } else if let Some(id) = asked("host") {
        host = named::host(console, workspace, id)?;
        FeedReader::Host(&host)
    } else {
        team = named::team(console, workspace, asked("team").unwrap_or_default())?;
        FeedReader::Team(&team)
    };
    let names = coming(workspace, reader, console.today);
    let feed = console.texts_of(workspace).feed(workspace, reader, &names, console.author.now());
    if feed.events.is_empty() {
        // An empty calendar is whole all the same: whoever follows it sees that nothing is left.
        writeln!(console.err, "{}", console.texts.get("feed-none"))?;
    }
    match verb.get_one::<PathBuf>("output") {
        None => console.out.write_all(calendar_feed::text(&feed).as_bytes())?,
        Some(to) => {
            let file = to.display().to_string();
            let written = calendar_feed::write_outside(&dir, &feed, to);
            let count = written.map_err(|fault| Stop::Words(refused(&console.texts, &file, &fault)))?;
            let words = console.texts.with("cli-calendar-done", &[("count", count.into()), ("file", file.into())]);
            console.line(words)?;
        }
    }
    Ok(ALL_WELL)
}

fn refused(texts: &Texts, file: &str, fault: &ArchiveFault) -> String {
    match fault {
        ArchiveFault::Inside => {
            let what = texts.get("cli-calendar-inside");
            texts.with("storing-in", &[("place", file.into()), ("what", what.into())])
        }
        fault => texts.archive_fault(file, fault),
    }
}
