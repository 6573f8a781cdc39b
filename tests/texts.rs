//! Holds the messages of both languages against each other, against the sources, and against French typography.
#![allow(clippy::unwrap_used)]

#[path = "architecture/tokens.rs"]
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tokens::{Kind, Token, closing, follows};

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// Messages that end in an example of a file, which has the quotation marks and colons of files.
const SHOWING_FILES: &[&str] = &["fault-wrong-type-hint", "fault-no-such-month"];

/// One message of one language.
#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    /// Its file and line, for whoever has to mend it.
    place: String,
    id: String,
    /// The values it shows.
    values: BTreeSet<String>,
    /// The values it only chooses by, which a language may have no need of.
    chooses_by: BTreeSet<String>,
    /// Every text people may read of it, with `0` for each value.
    texts: Vec<String>,
}

/// Reads the messages of a file.
fn messages(file: &str, source: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for (index, line) in source.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
        let text = match line.split_once('=').filter(|_| begins) {
            Some((id, text)) => {
                let (id, place) = (id.trim().to_owned(), format!("{file}:{}", index + 1));
                messages.push(Message { place, id, ..Message::default() });
                text
            }
            None => line,
        };
        let Some(message) = messages.last_mut() else { continue };
        // A line may end in the head of variants: `{ $count ->`.
        let (text, chosen_by) = match text.trim_end().strip_suffix("->").and_then(|head| head.rsplit_once('{')) {
            Some((text, value)) => (format!("{text}0"), value),
            None => (text.to_owned(), ""),
        };
        message.values.extend(values(&text));
        message.chooses_by.extend(values(chosen_by));
        let text = read_text(&text);
        message.texts.extend((!text.is_empty()).then_some(text));
    }
    messages
}

/// Lists the values that are named in a piece of a message.
fn values(text: &str) -> impl Iterator<Item = String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    text.split('$').skip(1).map(move |rest| rest.chars().take_while(|c| is_part(*c)).collect())
}

/// Gives what people read of a line: without the key of a variant, with `0` for values, and what quotes in braces hold.
fn read_text(line: &str) -> String {
    let line = line.trim();
    let variant = line.strip_prefix('*').unwrap_or(line);
    let line = match variant.split_once(']') {
        Some((_, text)) if variant.starts_with('[') => text.trim(),
        _ => line,
    };
    // The end of variants, which stand for a value.
    let (mut text, mut rest) = match line.strip_prefix('}') {
        Some(rest) => ("0".to_owned(), rest),
        None => (String::new(), line),
    };
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let quoted = after.trim_start().strip_prefix('"').and_then(|after| after.split_once('"'));
        let (inner, after) = quoted.unwrap_or(("0", after));
        text.push_str(inner);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    text + rest
}

/// Lists what both languages do not have alike, and what one has twice.
fn unlike(english: &[Message], french: &[Message]) -> Vec<String> {
    let mut wrong = Vec::new();
    for list in [english, french] {
        let mut seen: BTreeMap<&str, &Message> = BTreeMap::new();
        for message in list {
            if let Some(first) = seen.insert(&message.id, message) {
                wrong.push(format!("{}: `{}` is in {} already", message.place, message.id, first.place));
            }
        }
    }
    for (list, others, language) in [(english, french, "French"), (french, english, "English")] {
        for message in list {
            match others.iter().find(|other| other.id == message.id) {
                None => wrong.push(format!("{}: `{}` is not in {language}", message.place, message.id)),
                Some(other) if message.values != other.values && language == "French" => {
                    let (one, two) = (&message.values, &other.values);
                    wrong.push(format!("{}: `{}` has {one:?} in English, {two:?} in French", other.place, other.id));
                }
                Some(_) => {}
            }
        }
    }
    wrong
}

/// Lists what is wrong in how a text is set.
fn typography(text: &str, french: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut say = |what: &str| wrong.push(format!("{what} in “{text}”"));
    if text.contains('\'') {
        say("a straight apostrophe");
    }
    if text.contains('"') {
        say("a straight quotation mark");
    }
    if text.contains("...") {
        say("three full stops");
    }
    let chars: Vec<char> = text.chars().collect();
    for (at, c) in chars.iter().enumerate().filter(|_| french) {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let after = chars.get(at + 1).copied();
        match c {
            ';' | '?' | '!' if before != Some(NARROW) && !matches!(before, Some('!' | '?')) => {
                say(&format!("no narrow no-break space before `{c}`"));
            }
            // Times and addresses have colons of their own.
            ':' if after.is_none_or(char::is_whitespace) && before != Some(NO_BREAK) => {
                say("no no-break space before `:`");
            }
            '»' if before != Some(NO_BREAK) => say("no no-break space before `»`"),
            '«' if after != Some(NO_BREAK) => say("no no-break space after `«`"),
            '%' if before != Some(NO_BREAK) && before != Some(NARROW) => say("no no-break space before `%`"),
            '“' | '”' => say("English quotation marks"),
            _ => {}
        }
    }
    wrong
}

/// Lists where a source asks for a message that is not there, or does not give it all its values.
fn asked_wrongly(path: &str, tokens: &[Token], messages: &[Message]) -> Vec<String> {
    let mut wrong = Vec::new();
    for at in (0..tokens.len()).filter(|at| !tokens[*at].in_test) {
        let with = follows(tokens, at, &[".", "with", "("]);
        if !with && !follows(tokens, at, &[".", "get", "("]) {
            continue;
        }
        let Some(id) = tokens.get(at + 3).filter(|id| id.kind == Kind::Text && id.text.contains('-')) else { continue };
        let place = format!("{path}:{}", id.line);
        if messages.iter().all(|message| message.id != id.text) {
            wrong.push(format!("{place}: there is no message `{}`", id.text));
            continue;
        }
        let given: BTreeSet<String> = if follows(tokens, at + 4, &[",", "&", "["]) {
            let list = at + 6..closing(tokens, at + 6);
            let plain = |at: usize| tokens[at].is("(") && tokens[at + 1].kind == Kind::Text;
            let begins = |at: &usize| tokens[*at].is("[") || tokens[*at].is(",");
            let depth = |to: usize| {
                let marks = tokens[at + 6..to].iter();
                marks.fold(0, |depth, mark| match mark.text.as_str() {
                    "(" | "[" | "{" if mark.kind == Kind::Mark => depth + 1,
                    ")" | "]" | "}" if mark.kind == Kind::Mark => depth - 1,
                    _ => depth,
                })
            };
            // An entry that is made elsewhere may be any value.
            let mut entries =
                list.clone().filter(begins).map(|at| at + 1).filter(|at| *at < list.end && depth(*at) == 1);
            if entries.any(|at| !plain(at)) {
                continue;
            }
            let named = list.filter(|at| tokens[*at].is("(") && tokens[at + 1].kind == Kind::Text);
            named.map(|at| tokens[at + 1].text.clone()).collect()
        } else if with {
            continue;
        } else {
            BTreeSet::new()
        };
        let of_both = messages.iter().filter(|message| message.id == id.text);
        let needed: BTreeSet<&String> =
            of_both.flat_map(|message| message.values.iter().chain(&message.chooses_by)).collect();
        let missing: Vec<_> = needed.into_iter().filter(|value| !given.contains(*value)).collect();
        if !missing.is_empty() {
            wrong.push(format!("{place}: `{}` is not given {missing:?}", id.text));
        }
    }
    wrong
}

/// Lists the messages that no source names, be it in two pieces: `format!("field-{name}")`, `format!("{id}-for")`.
fn unused(messages: &[Message], sources: &[(String, Vec<Token>)]) -> Vec<String> {
    let tokens = sources.iter().flat_map(|(_, tokens)| tokens).filter(|token| !token.in_test);
    let texts = tokens.filter(|token| token.kind == Kind::Text).map(|token| token.text.as_str());
    let named: BTreeSet<&str> = texts.collect();
    let pieces: Vec<(&str, &str)> = named.iter().filter_map(|text| pieces(text)).collect();
    let is_used = |id: &str| {
        named.contains(id)
            || pieces.iter().any(|(start, end)| match (id.strip_prefix(start), id.strip_suffix(end)) {
                (_, Some(base)) if start.is_empty() => named.contains(base),
                (Some(rest), Some(_)) => rest.len() > end.len(),
                _ => false,
            })
    };
    let unused = messages.iter().filter(|message| !is_used(&message.id));
    unused.map(|message| format!("{}: `{}` is used nowhere", message.place, message.id)).collect()
}

/// Gives both ends of an id that is put together around one value.
fn pieces(text: &str) -> Option<(&str, &str)> {
    let (start, rest) = text.split_once('{')?;
    let (_, end) = rest.split_once('}')?;
    let kebab = |piece: &str| piece.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let joined = (start.len() > 1 && start.ends_with('-')) || (end.len() > 1 && end.starts_with('-'));
    (joined && kebab(start) && kebab(end)).then_some((start, end))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Lists the files below a folder whose names end so, in order.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")
}

fn of_language(language: &str) -> Vec<Message> {
    let files = files(&root().join("assets/texts").join(language), "ftl");
    assert!(!files.is_empty(), "there are messages in {language}");
    files.iter().flat_map(|file| messages(&name(file), &std::fs::read_to_string(file).unwrap())).collect()
}

fn sources() -> Vec<(String, Vec<Token>)> {
    let files = files(&root().join("src"), "rs");
    files.iter().map(|file| (name(file), tokens::tokens(&std::fs::read_to_string(file).unwrap()))).collect()
}

#[track_caller]
fn hold(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    hold(unlike(&of_language("en"), &of_language("fr")));
}

#[test]
fn every_message_is_used_and_every_one_asked_for_is_there() {
    let (mut messages, sources) = (of_language("en"), sources());
    let mut wrong = unused(&messages, &sources);
    messages.extend(of_language("fr"));
    wrong.extend(sources.iter().flat_map(|(path, tokens)| asked_wrongly(path, tokens, &messages)));
    hold(wrong);
}

#[test]
fn every_text_is_set_as_its_language_asks() {
    let mut wrong = Vec::new();
    for (language, french) in [("en", false), ("fr", true)] {
        for message in of_language(language) {
            let showing = SHOWING_FILES.contains(&message.id.as_str());
            let sentence = |text: &'_ str| text.find(['"', '(', '{']).filter(|_| showing).unwrap_or(text.len());
            let found = message.texts.iter().flat_map(|text| typography(&text[..sentence(text)], french));
            wrong.extend(found.map(|what| format!("{}: {what}", message.place)));
        }
    }
    hold(wrong);
}

#[test]
fn every_file_is_loaded_and_read_without_an_error() {
    let loaded = std::fs::read_to_string(root().join("src/texts/mod.rs")).unwrap();
    let mut wrong = Vec::new();
    for file in files(&root().join("assets/texts"), "ftl") {
        let path = name(&file);
        if !loaded.contains(&format!("include_str!(\"../../{path}\")")) {
            wrong.push(format!("{path} is not loaded by src/texts/mod.rs"));
        }
        let source = std::fs::read_to_string(&file).unwrap();
        let count = messages(&path, &source).len();
        match fluent_bundle::FluentResource::try_new(source) {
            Ok(resource) => {
                let ids = resource.entries().filter(|entry| format!("{entry:?}").starts_with("Message")).count();
                assert_eq!(ids, count, "{path}: this test and Fluent read the same messages");
            }
            Err((_, errors)) => wrong.push(format!("{path}: {errors:?}")),
        }
    }
    hold(wrong);
}

#[test]
fn messages_are_read_with_their_values_and_variants() {
    let source = "# no-message = 1\na-b = Text { $who } = { \"}\" }\nc = { $count ->\n    [one] { $count } day\n   *[other] many\n}, at last\n";
    let read = messages("a.ftl", source);
    assert_eq!(read.len(), 2);
    assert_eq!((read[0].id.as_str(), read[0].place.as_str()), ("a-b", "a.ftl:2"));
    assert_eq!(read[0].texts, ["Text 0 = }"]);
    let count = BTreeSet::from(["count".to_owned()]);
    assert_eq!((&read[1].values, &read[1].chooses_by), (&count, &count));
    assert_eq!(read[1].texts, ["0", "0 day", "many", "0, at last"]);
}

#[test]
fn what_is_unlike_is_found() {
    let read = |source| messages("a.ftl", source);
    assert_eq!(unlike(&read("a = { $n }"), &read("a = { $n }")), Vec::<String>::new());
    for (english, french, expected) in [
        ("a = A\nb = B", "a = A", "`b` is not in French"),
        ("a = A", "a = A\nb = B", "`b` is not in English"),
        ("a = { $n }", "a = { $m }", "`a` has {\"n\"} in English, {\"m\"} in French"),
        ("a = { $c ->\n   *[other] { $n }\n}", "a = A", "`a` has {\"n\"} in English, {} in French"),
        ("a = A", "a = A\na = B", "`a` is in a.ftl:1 already"),
    ] {
        let wrong = unlike(&read(english), &read(french));
        assert!(wrong.len() == 1 && wrong[0].ends_with(expected), "{wrong:?}");
    }
}

#[test]
fn what_is_badly_set_is_found() {
    for bad in [
        "l'an",
        "dit \"oui\"",
        "et...",
        "vu ; fait",
        "quoi?",
        "oh !",
        "a : b",
        "a:",
        "«b\u{a0}»",
        "«\u{a0}b»",
        "10 %",
        "“a”",
    ] {
        assert_eq!(typography(bad, true).len(), 1 + usize::from(bad == "“a”"), "{bad}");
    }
    let good =
        "« L’an »\u{202f}; 10:15\u{a0}: 10\u{a0}%, quoi\u{202f}?!".replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    assert_eq!(typography(&good, true), Vec::<String>::new());
    assert_eq!(typography("Really? “Yes”: 10%", false), Vec::<String>::new());
    assert_eq!(typography("it's", false).len(), 1);
}

#[test]
fn what_is_asked_wrongly_or_never_is_found() {
    let read = messages("a.ftl", "a-b = A\nc-d = { $n } { $m }\ne-f = E");
    let wrong = |source| asked_wrongly("a.rs", &tokens::tokens(source), &read);
    assert_eq!(wrong("t.get(\"a-b\"); t.with(\"c-d\", &[(\"n\", f(1)), (\"m\", 2)])"), Vec::<String>::new());
    assert_eq!(wrong("t.get(\"a-z\")"), ["a.rs:1: there is no message `a-z`"]);
    assert_eq!(wrong("t.get(\"c-d\")"), ["a.rs:1: `c-d` is not given [\"m\", \"n\"]"]);
    assert_eq!(wrong("t.with(\"c-d\", &[(\"n\", 1)])"), ["a.rs:1: `c-d` is not given [\"m\"]"]);
    let chosen = messages("a.ftl", "a-b = { $count ->\n   *[other] A\n}");
    assert_eq!(asked_wrongly("a.rs", &tokens::tokens("t.get(\"a-b\")"), &chosen).len(), 1);
    assert_eq!(wrong("t.with(\"c-d\", &[v[0].clone(), (\"n\", f(1, 2))])"), Vec::<String>::new());
    assert_eq!(wrong("t.with(\"c-d\", &[(\"n\", f(1, 2)), (\"k\", g([3, 4]))])").len(), 1);
    let built = |source: &str| unused(&read, &[("a.rs".to_owned(), tokens::tokens(source))]).len();
    assert_eq!(built("format!(\"a-{b}\"); format!(\"{c}-d\"); f(\"c\"); f(\"e-f\")"), 0);
    assert_eq!(built("format!(\"{}-b\"); format!(\"c-{x}-d\"); f(\"e\", \"the e-{f}\")"), 3);
    let sources = [("a.rs".to_owned(), tokens::tokens("t.get(\"a-b\"); let id = \"c-d\"; // \"e-f\""))];
    assert_eq!(unused(&read, &sources), ["a.ftl:3: `e-f` is used nowhere"]);
}
