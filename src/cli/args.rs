//! The arguments of every verb, with their help in the reader's language.

use super::supposed;
use super::table::width_of;
use crate::app::{PageName, WindowRequest};
use crate::domain::{HostId, PersonId, SessionId, SessionRef, TeamId};
use crate::texts::{Language, Texts};
use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, value_parser};
use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Finds the language that is asked for before anything else is read, since help and errors are written in it.
pub fn language(arguments: &[OsString]) -> Option<Language> {
    let mut texts = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    while let Some(text) = texts.next() {
        let value = match text.strip_prefix("--language") {
            Some("") => texts.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(language) = value.and_then(Language::parse) {
            return Some(language);
        }
    }
    None
}

/// Turns `help VERB` into `VERB --help`.
pub fn asking_for_help(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|verb| verb == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

/// Describes the command line.
pub fn command(texts: &Texts) -> Command {
    let make = Make(texts);
    let under_usage = " ".repeat(width_of(&make.say("cli-usage")));
    let command = make
        .verb("terrain", "cli-about", "[OPTIONS] [DIR]")
        .version(env!("CARGO_PKG_VERSION"))
        .propagate_version(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(make.say("cli-verbs"))
        .override_usage(format!("terrain [OPTIONS] [DIR]\n{under_usage} terrain {}", make.say("cli-verb-usage")))
        .args_conflicts_with_subcommands(true)
        .arg(make.positional("folder", "DIR", "cli-help-open").value_parser(value_parser!(PathBuf)))
        .args(make.of_window())
        .arg(make.flag("help", "cli-help-help").short('h').action(ArgAction::Help).global(true))
        .arg(make.flag("version", "cli-help-version").short('V').action(ArgAction::Version).global(true))
        .arg(
            make.option("language", "fr|en", "cli-help-language")
                .value_parser(PossibleValuesParser::new(["fr", "en"]))
                .global(true)
                .display_order(LAST),
        );
    let holidays = make
        .verb("holidays", "cli-about-holidays", "[OPTIONS] <CODE> <YEAR>")
        .arg(make.positional("code", "CODE", "cli-help-code").required(true))
        .arg(make.positional("year", "YEAR", "cli-help-year").required(true).value_parser(make.number::<i32>()))
        .arg(make.json());
    let wrong_session = make.say("cli-wrong-session");
    let plan = make
        .verb("plan", "cli-about-plan", "[OPTIONS] <DIR>")
        .arg(make.folder())
        .arg(make.json())
        .arg(make.flag("apply", "cli-help-apply"))
        .arg(make.flag("repair", "cli-help-repair"))
        .arg(
            make.option("move", "PERSON/SESSION", "cli-help-move")
                .requires("repair")
                .action(ArgAction::Append)
                .value_parser(ValueParser::new(move |text: &str| session(text).ok_or_else(|| wrong_session.clone()))),
        )
        .arg(make.option("time-limit-ms", "N", "cli-help-time-limit").value_parser(make.number::<u64>()))
        .arg(make.today());
    let forecast = make
        .verb("forecast", "cli-about-forecast", "[OPTIONS] <DIR>")
        .arg(make.folder())
        .arg(make.json())
        .arg(make.supposed("hire", "DATE:N:PROGRAMME", "cli-help-hire", "cli-wrong-hire", supposed::hire))
        .arg(make.option("without", "HOST", "cli-help-without").action(ArgAction::Append))
        .arg(make.supposed("limit", "HOST:DAYS", "cli-help-limit", "cli-wrong-limit", supposed::limit))
        .arg(make.supposed("host", "DAYS:ROTATION=N,…", "cli-help-host", "cli-wrong-host", supposed::host))
        .arg(make.today());
    let places = make
        .verb("places", "cli-about-places", "[OPTIONS] --person <ID> --rotation <ID> <DIR>")
        .arg(make.folder())
        .arg(make.option("person", "ID", "cli-help-person").required(true))
        .arg(make.option("rotation", "ID", "cli-help-rotation").required(true))
        .arg(make.option("count", "N", "cli-help-count").value_parser(make.at_least_one()))
        .arg(make.json())
        .arg(make.today());
    let calendar = make
        .verb("calendar", "cli-about-calendar", "[OPTIONS] --person <ID>|--host <ID>|--team <ID> <DIR>")
        .arg(make.folder())
        .arg(make.option("person", "ID", "cli-help-calendar-person"))
        .arg(make.option("host", "ID", "cli-help-calendar-host"))
        .arg(make.option("team", "ID", "cli-help-calendar-team"))
        .group(ArgGroup::new("whose").args(["person", "host", "team"]).required(true))
        .arg(make.option("output", "FILE", "cli-help-calendar-output").short('o').value_parser(value_parser!(PathBuf)))
        .arg(make.today());
    let new = make
        .verb("new", "cli-about-new", "[OPTIONS] <DIR>")
        .arg(make.folder())
        .arg(make.option("name", "NAME", "cli-help-name"))
        .arg(make.option("holidays", "CODE", "cli-help-holidays"));
    let demo = make
        .verb("demo", "cli-about-demo", "[OPTIONS] [DIR]")
        .arg(make.positional("dir", "DIR", "cli-help-demo-dir").value_parser(value_parser!(PathBuf)))
        .args(make.of_window());
    let resolve = make
        .verb("resolve", "cli-about-resolve", "--take kept|other <DIR> <FILE> <PATH>")
        .arg(make.folder())
        .arg(make.positional("file", "FILE", "cli-help-file").required(true))
        .arg(make.positional("path", "PATH", "cli-help-path").required(true))
        .arg(
            make.option("take", "kept|other", "cli-help-take")
                .value_parser(PossibleValuesParser::new(["kept", "other"]))
                .required(true),
        );
    let log = make
        .verb("log", "cli-about-log", "[OPTIONS] <DIR>")
        .arg(make.folder())
        .arg(make.option("person", "ID", "cli-help-log-person").conflicts_with("host"))
        .arg(make.option("host", "ID", "cli-help-log-host"))
        .arg(make.option("limit", "N", "cli-help-log-limit").value_parser(make.number::<usize>()))
        .arg(make.json());
    let version =
        |id, value, help| make.positional(id, value, help).required(true).value_parser(value_parser!(PathBuf));
    let merge = make
        .verb("merge", "cli-about-merge", "[OPTIONS] <BASE> <OURS> <THEIRS>")
        .arg(version("base", "BASE", "cli-help-merge-base"))
        .arg(version("ours", "OURS", "cli-help-merge-ours"))
        .arg(version("theirs", "THEIRS", "cli-help-merge-theirs"))
        .arg(make.option("path", "PATH", "cli-help-merge-path").value_parser(value_parser!(PathBuf)))
        .arg(make.option("ours-name", "NAME", "cli-help-merge-ours-name").value_parser(value_parser!(OsString)))
        .arg(make.option("theirs-name", "NAME", "cli-help-merge-theirs-name").value_parser(value_parser!(OsString)));
    let git_setup = make.verb("git-setup", "cli-about-git-setup", "[OPTIONS] <DIR>").arg(make.folder());
    let conflicts =
        make.verb("conflicts", "cli-about-conflicts", "[OPTIONS] <DIR>").arg(make.folder()).arg(make.json());
    let doctor = make
        .verb("doctor", "cli-about-doctor", "[OPTIONS] <DIR>")
        .arg(make.folder())
        .arg(make.json())
        .arg(make.flag("fix", "cli-help-fix"));
    let backup = make.verb("backup", "cli-about-backup", "<DIR> <FILE>").arg(make.folder()).arg(make.path(
        "archive",
        "FILE",
        "cli-help-archive",
    ));
    let restore = make
        .verb("restore", "cli-about-restore", "[OPTIONS] <DIR> <FILE>")
        .arg(make.folder())
        .arg(make.path("archive", "FILE", "cli-help-backup"))
        .arg(make.json())
        .arg(make.flag("apply", "cli-help-apply-backup"));
    let export_person = make
        .verb("export-person", "cli-about-export-person", "<DIR> <ID> <FILE.zip|FOLDER>")
        .arg(make.folder())
        .arg(make.positional("person", "ID", "cli-help-person").required(true))
        .arg(make.path("to", "FILE.zip|FOLDER", "cli-help-export-to"));
    let erase = make
        .verb("erase", "cli-about-erase", "[OPTIONS] <DIR> <ID>")
        .arg(make.folder())
        .arg(make.positional("person", "ID", "cli-help-person").required(true))
        .arg(make.flag("yes", "cli-help-yes"));
    let about_folder =
        |name, about| make.verb(name, about, "[OPTIONS] <DIR>").arg(make.folder()).arg(make.json()).arg(make.today());
    command
        .subcommand(about_folder("status", "cli-about-status"))
        .subcommand(about_folder("check", "cli-about-check"))
        .subcommand(plan)
        .subcommand(forecast)
        .subcommand(places)
        .subcommand(calendar)
        .subcommand(log)
        .subcommand(conflicts)
        .subcommand(resolve)
        .subcommand(doctor)
        .subcommand(backup)
        .subcommand(restore)
        .subcommand(export_person)
        .subcommand(erase)
        .subcommand(git_setup)
        .subcommand(merge)
        .subcommand(new)
        .subcommand(demo)
        .subcommand(holidays)
}

/// Where help and version stand in a list of options.
const LAST: usize = 900;

/// Makes arguments in one language.
struct Make<'a>(&'a Texts);

impl Make<'_> {
    fn say(&self, id: &'static str) -> String {
        self.0.get(id).into_owned()
    }

    /// Makes a verb whose help holds no words but ours.
    fn verb(&self, name: &'static str, about: &'static str, usage: &'static str) -> Command {
        let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", self.say("cli-usage"));
        Command::new(name)
            .display_name("terrain")
            .about(self.0.get(about).into_owned())
            .override_usage(format!("terrain {name} {usage}"))
            .help_template(template)
            .disable_help_flag(true)
            .disable_version_flag(true)
    }

    fn positional(&self, id: &'static str, value: &'static str, help: &'static str) -> Arg {
        Arg::new(id).value_name(value).help(self.0.get(help).into_owned()).help_heading(self.say("cli-arguments"))
    }

    fn option(&self, name: &'static str, value: &'static str, help: &'static str) -> Arg {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help(self.0.get(help).into_owned())
            .help_heading(self.say("cli-options"))
            .hide_possible_values(true)
    }

    fn flag(&self, name: &'static str, help: &'static str) -> Arg {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(self.0.get(help).into_owned())
            .help_heading(self.say("cli-options"))
            .display_order(if matches!(name, "help" | "version") { LAST + 1 } else { 0 })
    }

    fn json(&self) -> Arg {
        self.flag("json", "cli-help-json")
    }

    fn folder(&self) -> Arg {
        self.positional("dir", "DIR", "cli-help-dir").required(true).value_parser(value_parser!(PathBuf))
    }

    fn path(&self, id: &'static str, value: &'static str, help: &'static str) -> Arg {
        self.positional(id, value, help).required(true).value_parser(value_parser!(PathBuf))
    }

    fn today(&self) -> Arg {
        let wrong = self.say("cli-wrong-date");
        let day = move |text: &str| text.parse::<NaiveDate>().map_err(|_| wrong.clone());
        self.option("today", "YYYY-MM-DD", "cli-help-today").value_parser(ValueParser::new(day))
    }

    fn number<N: std::str::FromStr + Clone + Send + Sync + 'static>(&self) -> ValueParser {
        let wrong = self.say("cli-wrong-number");
        ValueParser::new(move |text: &str| text.parse::<N>().map_err(|_| wrong.clone()))
    }

    /// Makes an option that may be repeated, read by `read`.
    fn supposed<T: Clone + Send + Sync + 'static>(
        &self,
        name: &'static str,
        value: &'static str,
        help: &'static str,
        wrong: &'static str,
        read: impl Fn(&str) -> Option<T> + Clone + Send + Sync + 'static,
    ) -> Arg {
        let wrong = self.say(wrong);
        let parse = move |text: &str| read(text).ok_or_else(|| wrong.clone());
        self.option(name, value, help).action(ArgAction::Append).value_parser(ValueParser::new(parse))
    }

    fn at_least_one(&self) -> ValueParser {
        let wrong = self.say("cli-wrong-count");
        ValueParser::new(move |text: &str| text.parse::<NonZeroUsize>().map_err(|_| wrong.clone()))
    }

    fn of_window(&self) -> [Arg; 4] {
        let wrong = self.say("cli-wrong-page");
        let page = move |text: &str| page(text).ok_or_else(|| wrong.clone());
        let wrong = self.say("cli-wrong-perspective");
        let perspective = move |text: &str| perspective(text).ok_or_else(|| wrong.clone());
        [
            self.today(),
            self.option("theme", "light|dark", "cli-help-theme")
                .value_parser(PossibleValuesParser::new(["light", "dark"])),
            self.option("page", "PAGE", "cli-help-page").value_parser(ValueParser::new(page)),
            self.option("perspective", "WHO", "cli-help-perspective").value_parser(ValueParser::new(perspective)),
        ]
    }
}

/// Reads what the window is to be opened on.
pub fn window(matches: &ArgMatches, folder: Option<PathBuf>) -> WindowRequest {
    WindowRequest {
        folder,
        today: matches.get_one("today").copied(),
        language: matches.get_one("language").cloned(),
        theme: matches.get_one("theme").cloned(),
        page: matches.get_one("page").cloned(),
        perspective: matches.get_one("perspective").cloned(),
    }
}

/// Reads a session's name, such as `amelie-durand/s-3`.
fn session(name: &str) -> Option<SessionRef> {
    let (person, session) =
        name.split_once('/').filter(|(person, session)| !person.is_empty() && !session.is_empty())?;
    Some(SessionRef { person: PersonId::new(person), session: SessionId::new(session) })
}

/// Reads who looks, such as `hr`, `team/brand`, `person/amelie-durand` or `host/karim-benali`, into the name it is
/// remembered by.
fn perspective(name: &str) -> Option<String> {
    match name.split_once('/') {
        Some((kind @ ("team" | "person" | "host"), id)) if !id.is_empty() => Some(format!("{kind}:{id}")),
        Some(_) => None,
        None => (name == "hr").then(|| "hr:".to_owned()),
    }
}

/// Reads a page's name, such as `calendar` or `person/amelie-durand`.
fn page(name: &str) -> Option<PageName> {
    Some(match name.split_once('/') {
        Some((_, "")) => return None,
        Some(("person", id)) => PageName::Person(PersonId::new(id)),
        Some(("progress", id)) => PageName::Progress(PersonId::new(id)),
        Some(("host", id)) => PageName::Host(HostId::new(id)),
        Some(("team", id)) => PageName::Team(TeamId::new(id)),
        Some(_) => return None,
        None => match name {
            "overview" => PageName::Overview,
            "calendar" => PageName::Calendar,
            "board" => PageName::Board,
            "people" => PageName::People,
            "hosts" => PageName::Hosts,
            "programmes" => PageName::Programmes,
            "insights" => PageName::Insights,
            "problems" => PageName::Problems,
            "settings" => PageName::Settings,
            "help" => PageName::Help,
            _ => return None,
        },
    })
}
