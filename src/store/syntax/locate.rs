//! Lines, columns, and the way to a value.

use super::{NodeId, Shape, Span, Tree, decoded};
use crate::domain::{Position, Step};
use std::borrow::Cow;

/// Gives the line and column of a byte of the source; columns count characters.
pub fn position(source: &str, at: usize) -> Position {
    let mut at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    let before = &source[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position { line: 1 + before.matches('\n').count(), column: 1 + before[line_start..].chars().count() }
}

/// Gives the byte at a line and column, both from 1 and columns in characters; stays within the source.
pub fn offset(source: &str, line: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match source[start..].find('\n') {
            Some(newline) => start += newline + 1,
            None => return source.len(),
        }
    }
    source[start..].char_indices().nth(column.saturating_sub(1)).map_or(source.len(), |(at, _)| start + at)
}

/// Gives the line a byte stands on, without the blanks around it, cut to what can be shown.
pub fn excerpt(source: &str, at: usize) -> String {
    const MOST: usize = 120;
    let at = offset_on_boundary(source, at);
    let start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = source[at..].find('\n').map_or(source.len(), |newline| at + newline);
    let line = source[start..end].trim();
    match line.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line.to_owned(),
    }
}

fn offset_on_boundary(source: &str, at: usize) -> usize {
    let mut at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}

impl<'a> Tree<'a> {
    /// Finds the value at the end of a way from the top of the file.
    pub fn find(&self, path: &[Step]) -> Option<NodeId> {
        let mut at = self.unwrapped(self.root());
        for step in path {
            let node = self.node(at);
            let entry = match step {
                Step::Field(name) => {
                    node.entries.iter().find(|entry| entry.key.is_some_and(|key| self.text(key) == *name))
                }
                Step::Key(name) => {
                    node.entries.iter().find(|entry| entry.key.is_some_and(|key| self.key_is(key, name)))
                }
                Step::Item(index) => node.entries.get(*index),
            };
            at = self.unwrapped(entry?.value);
        }
        Some(at)
    }

    /// Finds the value at the end of a way, or the nearest one above it that is there.
    pub fn find_nearest(&self, path: &[Step]) -> NodeId {
        let ways = (0..=path.len()).rev().map(|length| &path[..length]);
        ways.into_iter().find_map(|way| self.find(way)).unwrap_or(self.root())
    }

    /// Gives the stretch of the source.
    pub fn text(&self, span: Span) -> &'a str {
        self.source().get(span.start..span.end).unwrap_or_default()
    }

    /// Tells whether a map's key stands for this text.
    fn key_is(&self, key: Span, name: &str) -> bool {
        let token = self.text(key);
        decoded(token).map_or(token == name, |text| text == name)
    }

    /// Lists the values a byte stands in, outermost first, each with the key it stands under.
    pub fn around(&self, at: usize) -> Vec<(Option<Span>, NodeId)> {
        let mut way = vec![(None, self.root())];
        while let Some(&(_, id)) = way.last() {
            let inner = self.node(id).entries.iter().find(|entry| {
                let span = self.node(entry.value).span;
                (entry.key.map_or(span.start, |key| key.start)..span.end).contains(&at)
            });
            match inner {
                Some(entry) => way.push((entry.key, entry.value)),
                None => break,
            }
        }
        way
    }

    /// Finds the first key or field that stands twice in one map (or record, as `shape` says): its second and first place.
    pub fn duplicate(&self, shape: Shape) -> Option<(Span, Span)> {
        let containers = self.nodes().filter(|node| node.shape == shape);
        let twice = containers.filter_map(|node| {
            let mut keys: Vec<_> =
                node.entries.iter().filter_map(|entry| Some((self.key_text(entry.key?), entry.key?))).collect();
            keys.sort_by(|(a, first), (b, second)| a.cmp(b).then(first.start.cmp(&second.start)));
            let mut pairs = keys.windows(2).filter(|pair| pair[0].0 == pair[1].0);
            pairs.next().map(|pair| (pair[1].1, pair[0].1))
        });
        twice.min_by_key(|(second, _)| second.start)
    }

    /// Gives what a field or key is called, without quotes.
    pub fn key_text(&self, key: Span) -> Cow<'a, str> {
        let token = self.text(key);
        let token = token.strip_prefix("r#").filter(|rest| !rest.starts_with(['"', '#'])).unwrap_or(token);
        if token.contains('"') {
            return decoded(token).unwrap_or(Cow::Borrowed(token));
        }
        Cow::Borrowed(token)
    }
}
