//! The new text of a file: the old one with as little changed as the record asks for.
//!
//! What people wrote stays: comments, blank lines, defaults spelled out, their own order. The old record and the new
//! one are compared as canonical texts, and only what differs is edited in the old text. What comes out must read back
//! as the new record; where it would not, the whole file is laid out anew with the comments beside what they stood by.

use super::layout;
use super::read;
use super::record::Data;
use super::remarks;
use super::syntax::{Entry, NodeId, Shape, Tree};
use crate::domain::history::change::common;
use crate::domain::{Content, WriteFault};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// Gives the text a record's file is to have; `old` is the file's text and the record it holds.
///
/// # Errors
///
/// When no text would read back as the record, which no record of the domain makes happen.
pub(super) fn text(content: &Content, old: Option<(&str, &Content)>) -> Result<String, WriteFault> {
    match (content, old) {
        (Content::Root(new), Some((text, Content::Root(before)))) => text_of(&**new, Some((text, &**before))),
        (Content::Insights(new), Some((text, Content::Insights(before)))) => text_of(&**new, Some((text, &**before))),
        (Content::Person(new), Some((text, Content::Person(before)))) => text_of(&**new, Some((text, &**before))),
        (Content::Host(new), Some((text, Content::Host(before)))) => text_of(&**new, Some((text, &**before))),
        (Content::Root(new), _) => text_of(&**new, None),
        (Content::Insights(new), _) => text_of(&**new, None),
        (Content::Person(new), _) => text_of(&**new, None),
        (Content::Host(new), _) => text_of(&**new, None),
    }
}

fn text_of<T: Data>(new: &T, old: Option<(&str, &T)>) -> Result<String, WriteFault> {
    let reads_back = |text: &String| read::record::<T>(text).is_ok_and(|read| read == *new);
    let has_crlf = old.is_some_and(|(text, _)| has_crlf(text));
    let with_ends = |text: String| if has_crlf { text.replace('\n', "\r\n") } else { text };
    let edited = old.and_then(|(text, before)| {
        let text = if has_crlf { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) };
        edited(&text, before, new)
    });
    if let Some(text) = edited.map(with_ends).filter(reads_back) {
        return Ok(text);
    }
    let whole = layout::write(new).map(with_ends).map_err(|_| WriteFault::Unfaithful)?;
    let with_remarks = old.and_then(|(text, _)| {
        let wanted = remarks::counted(text).into_iter().map(|(comment, count)| (comment.to_owned(), count)).collect();
        remarks::carried(&whole, &wanted, &[text])
    });
    [with_remarks, Some(whole)].into_iter().flatten().find(reads_back).ok_or(WriteFault::Unfaithful)
}

/// Tells whether every line of a text ends as Windows ends them.
fn has_crlf(text: &str) -> bool {
    let pairs = text.matches("\r\n").count();
    pairs > 0 && pairs == text.matches('\n').count()
}

/// Edits the old text; `None` where the trees do not fit together.
fn edited<T: Data>(old: &str, before: &T, after: &T) -> Option<String> {
    let (before, after) = (layout::compact(before).ok()?, layout::compact(after).ok()?);
    let (old, before, after) = (Tree::parse(old).ok()?, Tree::parse(&before).ok()?, Tree::parse(&after).ok()?);
    let mut editor = Editor { old: &old, before: &before, after: &after, edits: Vec::new() };
    editor.value(old.root(), before.root(), after.root(), "");
    apply(old.source(), editor.edits)
}

/// Replaces stretches of a text; `None` when two of them overlap.
fn apply(old: &str, mut edits: Vec<(Range<usize>, String)>) -> Option<String> {
    edits.sort_by_key(|(range, _)| range.start);
    let mut new = String::with_capacity(old.len() + 256);
    let mut at = 0;
    for (range, text) in edits {
        new.push_str(old.get(at..range.start)?);
        new.push_str(&text);
        at = range.end;
    }
    new.push_str(old.get(at..)?);
    Some(new)
}

struct Editor<'t> {
    /// The file.
    old: &'t Tree<'t>,
    /// The record the file holds, written on one line.
    before: &'t Tree<'t>,
    /// The record it is to hold, written on one line.
    after: &'t Tree<'t>,
    edits: Vec<(Range<usize>, String)>,
}

impl Editor<'_> {
    fn value(&mut self, old: NodeId, before: NodeId, after: NodeId, field: &str) {
        let old = self.old.unwrapped(old);
        let (before_node, after_node) = (self.before.node(before), self.after.node(after));
        if before_node.span.of(self.before.source()) == after_node.span.of(self.after.source()) {
            return;
        }
        let old_node = self.old.node(old);
        let is_one_line = !old_node.span.of(self.old.source()).contains('\n');
        let fits = old_node.shape == before_node.shape && before_node.shape == after_node.shape;
        match after_node.shape {
            Shape::Record | Shape::Map if fits && !(is_one_line && self.keys_differ(old, before, after)) => {
                self.entries(old, before, after, field);
            }
            Shape::List if fits && old_node.entries.len() == before_node.entries.len() => {
                let same_length = before_node.entries.len() == after_node.entries.len();
                match same_length || !is_one_line {
                    true => self.items(old, before, after, field),
                    false => self.replace(old, after, field),
                }
            }
            _ => self.replace(old, after, field),
        }
    }

    /// Tells whether an entry comes or goes; on one line it is simpler to write the line anew.
    fn keys_differ(&self, old: NodeId, before: NodeId, after: NodeId) -> bool {
        let (old, before, after) = (keyed(self.old, old), keyed(self.before, before), keyed(self.after, after));
        after.keys().any(|key| !old.contains_key(key))
            || before.keys().any(|key| old.contains_key(key) && !after.contains_key(key))
            || old.is_empty()
    }

    fn replace(&mut self, old: NodeId, after: NodeId, field: &str) {
        let span = self.old.node(old).span;
        let text = layout::value(self.after, after, field, self.indent_of(span.start));
        self.edits.push((span.start..span.end, text));
    }

    fn entries(&mut self, old: NodeId, before: NodeId, after: NodeId, field: &str) {
        let is_record = self.old.node(old).shape == Shape::Record;
        let (old_keys, before_keys) = (keyed(self.old, old), keyed(self.before, before));
        let after_keys = keyed(self.after, after);
        for (key, entry) in &old_keys {
            let inner_field = if is_record { key } else { field };
            match (before_keys.get(key), after_keys.get(key)) {
                (Some(was), Some(is)) => self.value(entry.value, was.value, is.value, inner_field),
                (None, Some(is)) => self.replace(self.old.unwrapped(entry.value), is.value, inner_field),
                (Some(_), None) => self.remove(entry),
                // A default that somebody spelled out.
                (None, None) => {}
            }
        }
        let mut anchor = None;
        for entry in &self.after.node(after).entries {
            let Some(key) = entry.key else { continue };
            let name = self.after.key_text(key);
            match old_keys.get(name.as_ref()) {
                Some(kept) => anchor = Some(*kept),
                None => {
                    let inner_field = if is_record { name.as_ref() } else { field };
                    let key = layout::key(self.after, key);
                    self.insert(old, anchor.as_ref(), Some(key), entry.value, inner_field);
                }
            }
        }
    }

    fn items(&mut self, old: NodeId, before: NodeId, after: NodeId, field: &str) {
        let (olds, befores) = (self.old.node(old).entries.clone(), &self.before.node(before).entries);
        let afters = &self.after.node(after).entries;
        let text_before = |index: usize| self.before.node(befores[index].value).span.of(self.before.source());
        let text_after = |index: usize| self.after.node(afters[index].value).span.of(self.after.source());
        let pairs = common(befores.len(), afters.len(), |b, a| text_before(b) == text_after(a));
        let (mut b, mut a) = (0, 0);
        let mut anchor = None;
        for (next_b, next_a) in pairs.into_iter().chain([(befores.len(), afters.len())]) {
            // Between two items that stayed: as many as can be are changed items, the rest came or went.
            while b < next_b && a < next_a {
                self.value(olds[b].value, befores[b].value, afters[a].value, field);
                anchor = Some(olds[b]);
                (b, a) = (b + 1, a + 1);
            }
            for gone in &olds[b..next_b] {
                self.remove(gone);
            }
            for new in &afters[a..next_a] {
                self.insert(old, anchor.as_ref(), None, new.value, field);
            }
            anchor = olds.get(next_b).copied();
            (b, a) = (next_b + 1, next_a + 1);
        }
    }

    /// Takes an entry away, with what stands behind it on its line.
    fn remove(&mut self, entry: &Entry) {
        let source = self.old.source();
        let value = self.old.node(entry.value).span;
        let start = entry.key.map_or(value.start, |key| key.start);
        let end = self.line_rest(entry.comma.unwrap_or(value.end));
        let line_start = source[..start].rfind('\n').map_or(0, |newline| newline + 1);
        match source[line_start..start].trim().is_empty() && source[end..].starts_with('\n') {
            true => self.edits.push((line_start..end + 1, String::new())),
            false => self.edits.push((start..entry.comma.unwrap_or(value.end), String::new())),
        }
    }

    /// Puts an entry behind another one, or first, on a line of its own.
    fn insert(&mut self, container: NodeId, anchor: Option<&Entry>, key: Option<String>, value: NodeId, field: &str) {
        let source = self.old.source();
        let node = self.old.node(container);
        let first = node.entries.first();
        let start_of = |entry: &Entry| entry.key.map_or(self.old.node(entry.value).span.start, |key| key.start);
        let indent =
            first.map_or(self.indent_of(node.span.start).len() + 4, |first| self.indent_of(start_of(first)).len());
        let indent = " ".repeat(indent);
        let at = match anchor {
            Some(entry) => {
                let value_end = self.old.node(entry.value).span.end;
                if entry.comma.is_none() {
                    self.edits.push((value_end..value_end, ",".to_owned()));
                }
                entry.comma.unwrap_or(value_end)
            }
            None => node.name.map_or(node.span.start, |name| name.end) + 1,
        };
        let at = self.line_rest(at);
        let key = key.map_or(String::new(), |key| format!("{key}: "));
        let mut text = format!("\n{indent}{key}{},", layout::value(self.after, value, field, &indent));
        if !source[at..].trim_start_matches([' ', '\t']).starts_with('\n') {
            text.push('\n');
            text.push_str(&indent);
        }
        self.edits.push((at..at, text));
    }

    /// Gives the end of a line when nothing but blanks and a comment is left of it, or else the place itself.
    fn line_rest(&self, at: usize) -> usize {
        let source = self.old.source();
        let line = source[at..].split('\n').next().unwrap_or_default();
        let rest = line.trim_start();
        let is_comment = rest.starts_with("/*") && rest.trim_end().ends_with("*/") && rest.matches("*/").count() == 1;
        if rest.is_empty() || rest.starts_with("//") || is_comment { at + line.len() } else { at }
    }

    /// Gives the blanks at the beginning of a line.
    fn indent_of(&self, at: usize) -> &str {
        let source = self.old.source();
        let line_start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let line = &source[line_start..at];
        &line[..line.len() - line.trim_start().len()]
    }
}

/// Gives the entries of a record or map by key.
fn keyed<'a>(tree: &Tree<'a>, id: NodeId) -> BTreeMap<Cow<'a, str>, Entry> {
    let entries = tree.node(id).entries.iter();
    entries.filter_map(|entry| Some((tree.key_text(entry.key?), *entry))).collect()
}
