//! Texts: every sentence people read, in French and in English, and how dates and numbers are written.
//!
//! Messages live in `assets/texts/{en,fr}/*.ftl`, one file a room or page; both languages hold the same messages
//! (`tests/texts.rs`). Values such as problems become sentences here, at the edge, in the reader's language.

mod awaiting;
mod commands;
mod conflicts;
mod dates;
mod dossier;
mod effect;
mod faults;
mod feed;
mod forecast;
mod history;
mod language;
mod names;
mod numbers;
mod places;
mod plan;
mod problems;
mod quoting;
mod records;
mod reminders;
mod rules;
mod storing;
mod upkeep;

pub use awaiting::AwaitingWords;
pub use conflicts::ConflictWords;
pub use faults::FaultWords;
pub use fluent_bundle::FluentValue as Value;
pub use language::Language;
pub use plan::ScoreWords;
pub use problems::{Link, ProblemWords};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;

/// The files of messages, in English and in French.
const SOURCES: &[(&str, &str)] = &[
    (include_str!("../../assets/texts/en/assign.ftl"), include_str!("../../assets/texts/fr/assign.ftl")),
    (include_str!("../../assets/texts/en/awaiting.ftl"), include_str!("../../assets/texts/fr/awaiting.ftl")),
    (include_str!("../../assets/texts/en/who_looks.ftl"), include_str!("../../assets/texts/fr/who_looks.ftl")),
    (include_str!("../../assets/texts/en/what_if.ftl"), include_str!("../../assets/texts/fr/what_if.ftl")),
    (include_str!("../../assets/texts/en/board.ftl"), include_str!("../../assets/texts/fr/board.ftl")),
    (include_str!("../../assets/texts/en/calendar.ftl"), include_str!("../../assets/texts/fr/calendar.ftl")),
    (include_str!("../../assets/texts/en/moving.ftl"), include_str!("../../assets/texts/fr/moving.ftl")),
    (include_str!("../../assets/texts/en/cli.ftl"), include_str!("../../assets/texts/fr/cli.ftl")),
    (include_str!("../../assets/texts/en/commands.ftl"), include_str!("../../assets/texts/fr/commands.ftl")),
    (include_str!("../../assets/texts/en/common.ftl"), include_str!("../../assets/texts/fr/common.ftl")),
    (include_str!("../../assets/texts/en/dates.ftl"), include_str!("../../assets/texts/fr/dates.ftl")),
    (include_str!("../../assets/texts/en/deadlines.ftl"), include_str!("../../assets/texts/fr/deadlines.ftl")),
    (include_str!("../../assets/texts/en/declined.ftl"), include_str!("../../assets/texts/fr/declined.ftl")),
    (include_str!("../../assets/texts/en/dossier.ftl"), include_str!("../../assets/texts/fr/dossier.ftl")),
    (include_str!("../../assets/texts/en/effect.ftl"), include_str!("../../assets/texts/fr/effect.ftl")),
    (include_str!("../../assets/texts/en/faults.ftl"), include_str!("../../assets/texts/fr/faults.ftl")),
    (include_str!("../../assets/texts/en/feed.ftl"), include_str!("../../assets/texts/fr/feed.ftl")),
    (include_str!("../../assets/texts/en/forecast.ftl"), include_str!("../../assets/texts/fr/forecast.ftl")),
    (include_str!("../../assets/texts/en/help.ftl"), include_str!("../../assets/texts/fr/help.ftl")),
    (include_str!("../../assets/texts/en/funnel.ftl"), include_str!("../../assets/texts/fr/funnel.ftl")),
    (include_str!("../../assets/texts/en/history.ftl"), include_str!("../../assets/texts/fr/history.ftl")),
    (include_str!("../../assets/texts/en/git.ftl"), include_str!("../../assets/texts/fr/git.ftl")),
    (include_str!("../../assets/texts/en/hosts.ftl"), include_str!("../../assets/texts/fr/hosts.ftl")),
    (include_str!("../../assets/texts/en/insights.ftl"), include_str!("../../assets/texts/fr/insights.ftl")),
    (include_str!("../../assets/texts/en/newcomers.ftl"), include_str!("../../assets/texts/fr/newcomers.ftl")),
    (include_str!("../../assets/texts/en/overview.ftl"), include_str!("../../assets/texts/fr/overview.ftl")),
    (include_str!("../../assets/texts/en/passport.ftl"), include_str!("../../assets/texts/fr/passport.ftl")),
    (include_str!("../../assets/texts/en/people.ftl"), include_str!("../../assets/texts/fr/people.ftl")),
    (include_str!("../../assets/texts/en/person.ftl"), include_str!("../../assets/texts/fr/person.ftl")),
    (include_str!("../../assets/texts/en/places.ftl"), include_str!("../../assets/texts/fr/places.ftl")),
    (include_str!("../../assets/texts/en/plan.ftl"), include_str!("../../assets/texts/fr/plan.ftl")),
    (include_str!("../../assets/texts/en/problems.ftl"), include_str!("../../assets/texts/fr/problems.ftl")),
    (include_str!("../../assets/texts/en/problems_page.ftl"), include_str!("../../assets/texts/fr/problems_page.ftl")),
    (include_str!("../../assets/texts/en/progress.ftl"), include_str!("../../assets/texts/fr/progress.ftl")),
    (include_str!("../../assets/texts/en/programmes.ftl"), include_str!("../../assets/texts/fr/programmes.ftl")),
    (include_str!("../../assets/texts/en/rules.ftl"), include_str!("../../assets/texts/fr/rules.ftl")),
    (include_str!("../../assets/texts/en/preview.ftl"), include_str!("../../assets/texts/fr/preview.ftl")),
    (include_str!("../../assets/texts/en/print.ftl"), include_str!("../../assets/texts/fr/print.ftl")),
    (include_str!("../../assets/texts/en/session.ftl"), include_str!("../../assets/texts/fr/session.ftl")),
    (include_str!("../../assets/texts/en/settings.ftl"), include_str!("../../assets/texts/fr/settings.ftl")),
    (include_str!("../../assets/texts/en/shell.ftl"), include_str!("../../assets/texts/fr/shell.ftl")),
    (include_str!("../../assets/texts/en/start.ftl"), include_str!("../../assets/texts/fr/start.ftl")),
    (include_str!("../../assets/texts/en/storing.ftl"), include_str!("../../assets/texts/fr/storing.ftl")),
    (include_str!("../../assets/texts/en/upkeep.ftl"), include_str!("../../assets/texts/fr/upkeep.ftl")),
];

/// Every message of one language.
pub struct Texts {
    language: Language,
    /// Who reads, where that is known: of them it says "you".
    reader: String,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Loads the messages of a language.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Marks around values would show up in accessible names and in copied text.
        bundle.set_use_isolating(false);
        for (english, french) in SOURCES {
            let source = match language {
                Language::En => english,
                Language::Fr => french,
            };
            // What a broken message leaves out is found by the tests; the rest still loads.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(resource);
        }
        Self { language, reader: String::new(), bundle }
    }

    /// Sets who reads: what they did themselves is told as theirs.
    #[must_use]
    pub fn read_by(mut self, name: &str) -> Self {
        name.clone_into(&mut self.reader);
        self
    }

    /// Gives the name of who reads; empty where it is not known.
    pub fn reader(&self) -> &str {
        &self.reader
    }

    /// Gives the language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Gives a message that needs no values.
    pub fn get(&self, id: &str) -> Cow<'_, str> {
        self.format(id, None)
    }

    /// Gives a message with its values filled in.
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(key, value)| (*key, value.clone())).collect();
        self.format(id, Some(&args)).into_owned()
    }

    fn format<'a>(&'a self, id: &str, args: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return Cow::Owned(id.to_owned());
        };
        let mut errors = Vec::new();
        match args {
            Some(args) => Cow::Owned(self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()),
            None => self.bundle.format_pattern(pattern, None, &mut errors),
        }
    }
}

/// Gives the text with its first letter as a capital, as at the start of a line or column.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_counts_zero_as_singular() {
        let (en, fr) = (Texts::new(Language::En), Texts::new(Language::Fr));
        let say = |texts: &Texts, n: u32| texts.with("count-sessions", &[("count", n.into())]);
        assert_eq!([say(&en, 0), say(&en, 1), say(&en, 2)], ["0 sessions", "1 session", "2 sessions"]);
        assert_eq!([say(&fr, 0), say(&fr, 1), say(&fr, 2)], ["0\u{a0}séance", "1\u{a0}séance", "2\u{a0}séances"]);
    }
}
