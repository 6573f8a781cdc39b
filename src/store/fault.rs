//! What RON's reader says, in the domain's words and with the best place the tree can give.

use super::read::Fault;
use super::syntax::{self, NodeId, Shape, SyntaxFault, SyntaxFaultKind, Tree, decoded, offset, position};
use crate::domain::FileFault;
use crate::domain::problem::Expected;
use ron::error::{Error, SpannedError};

/// Gives the line for showing.
pub(super) fn excerpt_at(text: &str, at: usize) -> String {
    syntax::excerpt(text, at)
}

/// Says what is wrong with a text that gives no record.
pub(super) fn diagnosis(text: &str, tree: Result<&Tree<'_>, &SyntaxFault>, error: SpannedError) -> Fault {
    let start = offset(text, error.span.start.line, error.span.start.col);
    let end = offset(text, error.span.end.line, error.span.end.col);
    let (fault, at) = match tree {
        Err(broken) => syntax_fault(text, broken),
        Ok(tree) => record_fault(tree, error.code, start, end),
    };
    Fault { fault, position: Some(position(text, at)) }
}

fn syntax_fault(text: &str, broken: &SyntaxFault) -> (FileFault, usize) {
    let expected = match broken.kind {
        SyntaxFaultKind::Expected(mark) => Some(mark.to_owned()),
        SyntaxFaultKind::Unexpected | SyntaxFaultKind::TooDeep => None,
    };
    // The end of the file is an empty line; what is missing there is missing after the last thing written.
    let at = if broken.at >= text.len() { text.trim_end().len() } else { broken.at };
    (FileFault::Syntax { expected, excerpt: excerpt_at(text, at) }, at)
}

/// Says what is wrong with a text that is RON but not this record.
fn record_fault(tree: &Tree<'_>, code: Error, start: usize, end: usize) -> (FileFault, usize) {
    let text = tree.source();
    match code {
        Error::NoSuchStructField { expected, found, .. } => {
            let at = key_near(tree, &found, end).unwrap_or(start);
            let nearest = nearest(&found, expected);
            (FileFault::UnknownField { found, nearest, excerpt: excerpt_at(text, at) }, at)
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            let at = word_near(tree, &found, end).unwrap_or(start);
            let (nearest, expected) = (nearest(&found, expected), expected.iter().map(ToString::to_string).collect());
            (FileFault::UnknownVariant { found, expected, nearest, excerpt: excerpt_at(text, at) }, at)
        }
        Error::MissingStructField { field, .. } => {
            let record = record_ending_near(tree, end);
            (FileFault::MissingField { field: field.to_owned() }, record.map_or(start, |id| tree.node(id).span.start))
        }
        Error::DuplicateStructField { field, .. } => {
            let keys = tree.duplicate(Shape::Record);
            let at = keys.map_or(start, |(second, _)| second.start);
            let first = keys.map(|(_, first)| position(text, first.start));
            (FileFault::Duplicate { key: field.to_owned(), first, excerpt: excerpt_at(text, at) }, at)
        }
        Error::ExceededRecursionLimit => (FileFault::TooDeep { most: syntax::MAX_DEPTH }, start),
        code => value_fault(tree, &code, start, end),
    }
}

/// Says what is wrong with a value that is RON, but not what stands there in this record.
fn value_fault(tree: &Tree<'_>, code: &Error, start: usize, end: usize) -> (FileFault, usize) {
    let text = tree.source();
    let Some((id, fields)) = value_near(tree, start, end) else {
        return (FileFault::Syntax { expected: None, excerpt: excerpt_at(text, start) }, start);
    };
    let node = tree.node(id);
    let at = node.span.start;
    let excerpt = excerpt_at(text, at);
    let token = node.span.of(text);
    let of_field = expected_of(&fields);
    let expected = match code {
        Error::InvalidEscape(_) => return (FileFault::Syntax { expected: Some("\\".to_owned()), excerpt }, at),
        Error::TrailingCharacters | Error::NoSuchExtension(_) => {
            return (FileFault::Syntax { expected: None, excerpt: excerpt_at(text, start) }, start);
        }
        // Only dates bring words of their own.
        Error::Message(_) => match decoded(token).as_deref().map(date_parts) {
            Some(Some((year, month))) => {
                let days_in_month = days_in_month(year, month);
                let found = decoded(token).unwrap_or_default().into_owned();
                return (FileFault::NoSuchDate { found, days_in_month, excerpt }, at);
            }
            _ => Expected::Date,
        },
        Error::ExpectedString | Error::ExpectedStringEnd => match of_field {
            Some(expected @ (Expected::Date | Expected::Time)) => expected,
            _ => Expected::Text,
        },
        Error::ExpectedInteger
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => Expected::WholeNumber,
        Error::ExpectedFloat | Error::FloatUnderscore => Expected::Number,
        Error::ExpectedBoolean => Expected::Truth,
        Error::ExpectedArray | Error::ExpectedArrayEnd => Expected::List,
        Error::ExpectedMap | Error::ExpectedMapEnd | Error::ExpectedMapColon => Expected::Map,
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedDifferentStructName { .. } => Expected::Record,
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => Expected::Word,
        _ => of_field.unwrap_or(Expected::Text),
    };
    (FileFault::WrongType { expected, found: shortened(token), excerpt }, at)
}

/// Reads year and month out of `YYYY-MM-DD`, whatever the day.
fn date_parts(text: &str) -> Option<(i32, u32)> {
    let digits = |range: std::ops::Range<usize>| {
        text.get(range)
            .filter(|part| part.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|part| part.parse::<u32>().ok())
    };
    let is_shaped = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    digits(8..10).filter(|_| is_shaped)?;
    Some((i32::try_from(digits(0..4)?).ok()?, digits(5..7)?))
}

fn days_in_month(year: i32, month: u32) -> Option<u32> {
    use chrono::{Datelike, NaiveDate};
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    NaiveDate::from_ymd_opt(year, month, 1)?;
    Some(NaiveDate::from_ymd_opt(next_year, next_month, 1)?.pred_opt()?.day())
}

/// Gives what a field takes, where its name tells better than RON's reader can.
fn expected_of(fields: &[&str]) -> Option<Expected> {
    let (&field, outer) = fields.split_last()?;
    match field {
        "from" | "to" if outer.last().is_some_and(|outer| matches!(*outer, "morning" | "afternoon")) => {
            Some(Expected::Time)
        }
        "starts" | "ends" => Some(Expected::Time),
        "from" | "to" | "start" | "left" | "date" | "due" | "done" | "on" | "instead" | "until" | "revision" => {
            Some(Expected::Date)
        }
        _ => None,
    }
}

/// Finds the innermost value at a place, or else the one that ends or begins beside it; with the fields around it.
fn value_near<'a>(tree: &Tree<'a>, start: usize, end: usize) -> Option<(NodeId, Vec<&'a str>)> {
    let leaf_at = |at: usize| {
        let way = tree.around(at);
        let fields = way.iter().filter_map(|(key, _)| key.map(|key| tree.text(key))).collect();
        way.last().map(|&(_, id)| (id, fields))
    };
    let text = tree.source().as_bytes();
    // Spans often end just behind the value, or begin before the blanks in front of it.
    let mut first = start;
    while first < text.len() && (text[first].is_ascii_whitespace() || text[first] == b':') {
        first += 1;
    }
    let mut last = end.min(text.len());
    while last > 0 && (text[last - 1].is_ascii_whitespace() || text[last - 1] == b',') {
        last -= 1;
    }
    let is_leaf = |found: &(NodeId, Vec<&str>)| tree.node(found.0).entries.is_empty();
    let candidates = [first, last.saturating_sub(1), start];
    let leaves = candidates.into_iter().filter_map(leaf_at).collect::<Vec<_>>();
    leaves.iter().find(|found| is_leaf(found)).or(leaves.first()).cloned()
}

/// Finds the key of that name which stands nearest before a place.
fn key_near(tree: &Tree<'_>, name: &str, end: usize) -> Option<usize> {
    let keys = tree.nodes().flat_map(|node| &node.entries).filter_map(|entry| entry.key);
    keys.filter(|key| key.start <= end && tree.key_text(*key) == name).map(|key| key.start).max()
}

/// Finds the word which stands nearest before a place.
fn word_near(tree: &Tree<'_>, name: &str, end: usize) -> Option<usize> {
    let words = tree.nodes().filter(|node| matches!(node.shape, Shape::Word | Shape::Record));
    let found = words.filter(|node| node.span.start <= end && tree.text(node.name.unwrap_or(node.span)) == name);
    found.map(|node| node.span.start).max()
}

/// Finds the record that ends nearest to a place.
fn record_ending_near(tree: &Tree<'_>, end: usize) -> Option<NodeId> {
    let way = tree.around(end.saturating_sub(1));
    way.iter().rev().map(|&(_, id)| id).find(|&id| tree.node(id).shape == Shape::Record)
}

/// Gives the nearest of the words, when one is near enough to have been meant.
pub(super) fn nearest(found: &str, known: &[&str]) -> Option<String> {
    let found = found.to_lowercase();
    let most = (found.chars().count() / 3).clamp(1, 3);
    let scored = known.iter().filter_map(|&name| {
        let lower = name.to_lowercase();
        let distance = strsim::damerau_levenshtein(&found, &lower);
        let is_longer = |long: &str, short: &str| short.len() >= 3 && long.starts_with(short);
        (distance <= most || is_longer(&found, &lower) || is_longer(&lower, &found)).then_some((distance, name))
    });
    scored.min().map(|(_, name)| name.to_owned())
}

/// Cuts what was written to what can be shown.
fn shortened(token: &str) -> String {
    const MOST: usize = 60;
    let line = token.lines().next().unwrap_or_default();
    match line.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None if line.len() < token.len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
