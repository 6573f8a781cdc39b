//! Comments that people wrote, carried from one text of a record into another one (`store.md` 8).
//!
//! A rewrite edits the old text, so that its comments stay by themselves. Where a text has to be made of two, or anew,
//! each comment is put beside the entry it stood by; where that is gone, at the end of what held it.

use super::syntax::{Entry, NodeId, Span, Tree, comments};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A comment and what it stands by.
struct Remark<'a> {
    text: &'a str,
    /// The way to the entry, or to what holds the comment.
    way: Vec<Way<'a>>,
    place: Place,
}

/// One step of the way to an entry.
enum Way<'a> {
    /// A field or key.
    Key(Cow<'a, str>),
    /// An item of a list: where it stands, and its text.
    Item(usize, &'a str),
}

/// Where a comment stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On lines of its own before the entry.
    Before,
    /// Behind the entry, on its line.
    Behind,
    /// Behind the bracket that opens the value.
    Inside,
    /// Before the bracket that closes the value.
    AtEnd,
}

/// Counts how often each comment is to be there when two texts that started from one are made one.
///
/// What either side has written stays, what either has taken away goes.
pub(super) fn merged(base: Option<&str>, ours: &str, theirs: &str) -> BTreeMap<String, usize> {
    let [base, ours, theirs] = [base.unwrap_or_default(), ours, theirs].map(counted);
    let count = |text: &str| {
        let [base, ours, theirs] = [&base, &ours, &theirs].map(|side| side.get(text).copied().unwrap_or(0));
        base.min(ours).min(theirs) + ours.saturating_sub(base).max(theirs.saturating_sub(base))
    };
    ours.keys().chain(theirs.keys()).map(|text| ((*text).to_owned(), count(text))).collect()
}

/// Counts the comments of a text.
pub(super) fn counted(source: &str) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for span in comments(source) {
        *counts.entry(span.of(source)).or_default() += 1;
    }
    counts
}

/// Puts the comments that a text lacks into it, from the first of the others that has them; `None` where it lacks none.
pub(super) fn carried(text: &str, wanted: &BTreeMap<String, usize>, from: &[&str]) -> Option<String> {
    let mut lacking = wanted.clone();
    for (comment, count) in counted(text) {
        if let Some(left) = lacking.get_mut(comment) {
            *left = left.saturating_sub(count);
        }
    }
    lacking.retain(|_, count| *count > 0);
    if lacking.is_empty() {
        return None;
    }
    let target = Tree::parse(text).ok()?;
    let mut edits = Vec::new();
    for source in from {
        let Ok(tree) = Tree::parse(source) else { continue };
        let there = counted(text);
        let mut passed: BTreeMap<&str, usize> = BTreeMap::new();
        for span in comments(source) {
            let comment = span.of(source);
            // Of several alike the first are taken for those that are there.
            let seen = passed.entry(comment).or_default();
            *seen += 1;
            let is_there = *seen <= there.get(comment).copied().unwrap_or(0);
            let Some(left) = lacking.get_mut(comment).filter(|left| **left > 0 && !is_there) else { continue };
            *left -= 1;
            edits.push(insertion(&target, &remark(&tree, span)));
        }
    }
    // What stands at one place keeps its order.
    edits.sort_by_key(|(at, _)| *at);
    let mut new = String::with_capacity(text.len() + 256);
    let mut done = 0;
    for (at, insert) in edits {
        new.push_str(&text[done..at]);
        new.push_str(&insert);
        done = at;
    }
    new.push_str(&text[done..]);
    Some(new)
}

/// Finds what a comment stands by.
fn remark<'a>(tree: &Tree<'a>, span: Span) -> Remark<'a> {
    let source = tree.source();
    let mut way = Vec::new();
    let mut holder = tree.root();
    for (key, id) in tree.around(span.start).into_iter().skip(1) {
        way.push(step(tree, holder, key, id));
        holder = id;
    }
    let node = tree.node(holder);
    let text = tree.text(span);
    if span.start < node.span.start {
        // Before everything, or between a key and its value.
        let place = if way.is_empty() { Place::Before } else { Place::Behind };
        return Remark { text, way, place };
    }
    if span.start >= node.span.end {
        return Remark { text, way, place: Place::Behind };
    }
    let start_of = |entry: &Entry| entry.key.map_or(tree.node(entry.value).span.start, |key| key.start);
    let end_of = |entry: &Entry| entry.comma.unwrap_or(tree.node(entry.value).span.end);
    let last = node.entries.iter().rfind(|entry| start_of(entry) < span.start);
    let next = node.entries.iter().find(|entry| start_of(entry) > span.start);
    let shares_line = |end: usize| !source.get(end..span.start).unwrap_or_default().contains('\n');
    let mut beside = |entry: &Entry| way.push(step(tree, holder, entry.key, entry.value));
    let place = match (last, next) {
        (Some(last), _) if shares_line(end_of(last).min(span.start)) => {
            beside(last);
            Place::Behind
        }
        (None, _) if shares_line(node.name.map_or(node.span.start, |name| name.end)) => Place::Inside,
        (_, Some(next)) => {
            beside(next);
            Place::Before
        }
        (_, None) => Place::AtEnd,
    };
    Remark { text, way, place }
}

fn step<'a>(tree: &Tree<'a>, holder: NodeId, key: Option<Span>, value: NodeId) -> Way<'a> {
    match key {
        Some(key) => Way::Key(tree.key_text(key)),
        None => {
            let place = tree.node(holder).entries.iter().position(|entry| entry.value == value);
            Way::Item(place.unwrap_or(0), tree.text(tree.node(value).span))
        }
    }
}

/// Finds where in a text a comment is to stand, and what is to be put there.
fn insertion(tree: &Tree<'_>, remark: &Remark<'_>) -> (usize, String) {
    let source = tree.source();
    let mut holder = tree.root();
    let mut entry: Option<Entry> = None;
    let mut place = remark.place;
    for step in &remark.way {
        let entries = &tree.node(holder).entries;
        let found = match step {
            Way::Key(name) => entries.iter().find(|entry| entry.key.is_some_and(|key| tree.key_text(key) == *name)),
            Way::Item(index, text) => {
                let same = entries.iter().find(|entry| tree.text(tree.node(entry.value).span) == *text);
                same.or_else(|| entries.get(*index))
            }
        };
        match found {
            Some(found) => (entry, holder) = (Some(*found), found.value),
            None => {
                place = Place::AtEnd;
                break;
            }
        }
    }
    let span = tree.node(holder).span;
    let start = entry.and_then(|entry| entry.key).map_or(span.start, |key| key.start);
    let line_end = |at: usize| source[at..].find(['\n', '\r']).map_or(source.len(), |length| at + length);
    let line_start = source[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_mark = if source.contains("\r\n") { "\r\n" } else { "\n" };
    let before_line = |at: usize, deeper: &str| {
        let line = &source[at..];
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        (at, format!("{indent}{deeper}{}{line_mark}", remark.text))
    };
    let behind = |at: usize| {
        let end = line_end(at);
        source[at..end].trim().is_empty().then(|| (at, format!(" {}", remark.text)))
    };
    let found = match place {
        Place::Behind if entry.is_none() && remark.way.is_empty() => Some((
            source.len(),
            format!("{}{}{line_mark}", if source.ends_with('\n') { "" } else { line_mark }, remark.text),
        )),
        Place::Behind => behind(entry.and_then(|entry| entry.comma).unwrap_or(span.end)),
        Place::Inside => behind(tree.node(holder).name.map_or(span.start, |name| name.end) + 1),
        Place::AtEnd => {
            let close = span.end.saturating_sub(1);
            let close_line = source[..close].rfind('\n').map_or(0, |newline| newline + 1);
            let is_bracket = source[close..].starts_with([')', ']', '}']);
            let is_alone = is_bracket && close_line > span.start && source[close_line..close].trim().is_empty();
            is_alone.then(|| before_line(close_line, "    "))
        }
        Place::Before => None,
    };
    found.unwrap_or_else(|| before_line(line_start, ""))
}

/// Puts the comments that a text lacks before everything else, where they can do no harm.
pub(super) fn on_top(text: &str, wanted: &BTreeMap<String, usize>) -> String {
    let there = counted(text);
    let mut new = String::new();
    for (comment, count) in wanted {
        for _ in there.get(comment.as_str()).copied().unwrap_or(0)..*count {
            new.push_str(comment);
            new.push('\n');
        }
    }
    new + text
}
