//! The arguments of every verb, with their help in the reader's language.

use crate::app::{PageName, WindowRequest};
use crate::domain::PersonId;
use crate::texts::{Language, Texts};
use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::ffi::OsString;
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

/// Describes the command line.
pub fn command(texts: &Texts) -> Command {
    let say = |id: &'static str| texts.get(id).into_owned();
    let flag = |name: &'static str, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help));
    let json = || flag("json", "cli-help-json");
    let folder = || {
        Arg::new("dir").value_name("DIR").required(true).value_parser(value_parser!(PathBuf)).help(say("cli-help-dir"))
    };
    let day = {
        let wrong = say("cli-wrong-date");
        ValueParser::new(move |text: &str| text.parse::<NaiveDate>().map_err(|_| wrong.clone()))
    };
    let today = Arg::new("today").long("today").value_name("YYYY-MM-DD").global(true).value_parser(day);
    let language = Arg::new("language")
        .long("language")
        .value_name("fr|en")
        .global(true)
        .value_parser(PossibleValuesParser::new(["fr", "en"]))
        .hide_possible_values(true);
    let theme = Arg::new("theme")
        .long("theme")
        .value_name("light|dark")
        .global(true)
        .value_parser(PossibleValuesParser::new(["light", "dark"]))
        .hide_possible_values(true);
    let page = Arg::new("page").long("page").value_name("PAGE").global(true);
    Command::new("terrain")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .args_conflicts_with_subcommands(true)
        .arg(Arg::new("folder").value_name("DIR").value_parser(value_parser!(PathBuf)).help(say("cli-help-open")))
        .arg(today.help(say("cli-help-today")))
        .arg(language.help(say("cli-help-language")))
        .arg(theme.help(say("cli-help-theme")))
        .arg(page.help(say("cli-help-page")))
        .subcommand(Command::new("status").about(say("cli-about-status")).arg(folder()).arg(json()))
        .subcommand(Command::new("check").about(say("cli-about-check")).arg(folder()).arg(json()))
        .subcommand(
            Command::new("plan")
                .about(say("cli-about-plan"))
                .arg(folder())
                .arg(json())
                .arg(flag("apply", "cli-help-apply"))
                .arg(
                    Arg::new("time-limit-ms")
                        .long("time-limit-ms")
                        .value_name("N")
                        .default_value("10000")
                        .value_parser(value_parser!(u64))
                        .help(say("cli-help-time-limit")),
                ),
        )
        .subcommand(
            Command::new("new")
                .about(say("cli-about-new"))
                .arg(folder())
                .arg(Arg::new("name").long("name").value_name("NAME").help(say("cli-help-name")))
                .arg(Arg::new("holidays").long("holidays").value_name("CODE").help(say("cli-help-holidays"))),
        )
        .subcommand(
            Command::new("demo")
                .about(say("cli-about-demo"))
                .arg(folder().required(false).help(say("cli-help-demo-dir"))),
        )
        .subcommand(
            Command::new("holidays")
                .about(say("cli-about-holidays"))
                .arg(Arg::new("code").value_name("CODE").required(true).help(say("cli-help-code")))
                .arg(
                    Arg::new("year")
                        .value_name("YEAR")
                        .required(true)
                        .value_parser(value_parser!(i32))
                        .help(say("cli-help-year")),
                )
                .arg(json()),
        )
}

/// Reads what the window is to be opened on.
pub fn window(matches: &ArgMatches, folder: Option<PathBuf>) -> WindowRequest {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    WindowRequest {
        folder,
        today: matches.get_one("today").copied(),
        language: text("language").map(str::to_owned),
        theme: text("theme").map(str::to_owned),
        page: text("page").and_then(page),
    }
}

/// Reads a page's name, such as `calendar` or `person/amelie-durand`.
fn page(name: &str) -> Option<PageName> {
    Some(match name.split_once('/') {
        Some(("person", id)) => PageName::Person(PersonId::new(id)),
        Some(("progress", id)) => PageName::Progress(PersonId::new(id)),
        Some(_) => return None,
        None => match name {
            "overview" => PageName::Overview,
            "calendar" => PageName::Calendar,
            "people" => PageName::People,
            "hosts" => PageName::Hosts,
            "programmes" => PageName::Programmes,
            "problems" => PageName::Problems,
            "settings" => PageName::Settings,
            _ => return None,
        },
    })
}
