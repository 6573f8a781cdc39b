//! Arguments that are not understood, in words of the reader's language.

use crate::texts::Texts;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};
use std::error::Error as _;
use std::ffi::OsString;

/// How many letters of a verb may be wrong for it to be guessed.
const LETTERS_WRONG: usize = 2;

/// Words what is wrong with the arguments, how the verb is used, and where to read more.
///
/// `command` is what was parsed, `arguments` the program's name and what follows it.
pub fn words(error: &Error, command: &Command, arguments: &[OsString], texts: &Texts) -> String {
    let (sentence, near) = match misspelt(command, arguments) {
        Some((verb, near)) => (texts.with("cli-refused-verb", &[("value", verb.into())]), Some(near.to_owned())),
        None => {
            let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
            (sentence(error, texts), suggested.into_iter().find_map(|kind| named(error, kind)))
        }
    };
    let mut lines = vec![sentence];
    if let Some(near) = near {
        lines.push(texts.with("cli-refused-near", &[("nearest", near.into())]));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.trim_start_matches("Usage:").trim();
        lines.push(format!("\n{} {usage}", texts.get("cli-usage")));
    }
    lines.push(texts.get("cli-refused-more").into_owned());
    lines.join("\n") + "\n"
}

/// Finds a verb that is written wrong, which clap takes for a folder, with the one that was probably meant.
fn misspelt<'a>(command: &'a Command, arguments: &'a [OsString]) -> Option<(&'a str, &'a str)> {
    let verb = arguments.get(1)?.to_str().filter(|verb| !verb.starts_with('-'))?;
    let known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let near = known.iter().find(|known| strsim::damerau_levenshtein(known, verb) <= LETTERS_WRONG)?;
    (!known.contains(&verb)).then_some((verb, *near))
}

fn sentence(error: &Error, texts: &Texts) -> String {
    let argument = named(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = named(error, ContextKind::InvalidValue).unwrap_or_default();
    let with = |id: &str, more: String| {
        let values = [("argument", argument.as_str().into()), ("value", value.as_str().into()), ("more", more.into())];
        texts.with(id, &values)
    };
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => with("cli-refused-no-value", String::new()),
        ErrorKind::InvalidValue => {
            with("cli-refused-choice", named(error, ContextKind::ValidValue).unwrap_or_default())
        }
        ErrorKind::ValueValidation => {
            with("cli-refused-value", error.source().map(ToString::to_string).unwrap_or_default())
        }
        ErrorKind::UnknownArgument => with("cli-refused-unknown", String::new()),
        ErrorKind::MissingRequiredArgument => with("cli-refused-missing", String::new()),
        ErrorKind::ArgumentConflict if !argument.is_empty() => {
            with("cli-refused-conflict", named(error, ContextKind::PriorArg).unwrap_or_default())
        }
        ErrorKind::InvalidUtf8 => texts.get("cli-refused-encoding").into_owned(),
        _ => texts.get("cli-refused").into_owned(),
    }
}

/// Gives a piece of what clap knows about the error, several with commas between them.
fn named(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}
