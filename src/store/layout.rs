//! The canonical writer: a record as `workspace-format.md` shows it.
//!
//! RON's own writer knows two styles, everything on one line or nothing. Files are laid out so that diffs are small and
//! still read at a glance: programmes, rotations and sessions have one field to a line, a leaf such as an absence or an
//! outcome takes one line.

use super::read::options;
use super::record::Data;
use super::syntax::{NodeId, Shape, Span, Tree, decoded};
use std::fmt::Write;

/// The line that every file begins with.
pub const HEADER: &str = "#![enable(implicit_some)]\n";
const INDENT: &str = "    ";

/// Fields whose records have one field to a line, be they the value, the items or the map's values.
const BLOCKS: &[&str] = &["calendar", "programmes", "rotations", "sessions", "insights", "revisions"];
/// Lists of sentences, which get long and are edited one by one.
const SENTENCES: &[&str] = &["topics"];

/// Writes a record as a whole file.
///
/// # Errors
///
/// When RON cannot write it, which no record of the domain makes it do.
pub fn write<T: Data>(record: &T) -> Result<String, ron::Error> {
    let compact = compact(record)?;
    let tree = Tree::parse(&compact).map_err(|_| ron::Error::Fmt)?;
    Ok(file(&tree))
}

/// Lays out a whole file.
pub fn file(tree: &Tree<'_>) -> String {
    let mut out = String::from(HEADER);
    Layout { tree, out: &mut out }.value(tree.root(), "", true, 0);
    out.push('\n');
    out
}

/// Writes a record on one line, as RON does by itself.
pub(super) fn compact<T: Data>(record: &T) -> Result<String, ron::Error> {
    options().to_string(record)
}

/// Lays out one value as it stands under a field, without the field; `indent` begins the line the value begins on.
pub(super) fn value(tree: &Tree<'_>, id: NodeId, field: &str, indent: &str) -> String {
    let mut out = String::new();
    Layout { tree, out: &mut out }.value(id, field, is_block(tree, id, field), 0);
    // Line ends within strings are escaped, so that these are the layout's own.
    out.replace('\n', &format!("\n{indent}"))
}

/// Gives a key as it is written.
pub(super) fn key(tree: &Tree<'_>, key: Span) -> String {
    let mut out = String::new();
    Layout { tree, out: &mut out }.text(key.of(tree.source()));
    out
}

/// Tells whether a value has one entry to a line.
fn is_block(tree: &Tree<'_>, id: NodeId, field: &str) -> bool {
    let node = tree.node(id);
    let has_containers = node.entries.iter().any(|entry| !tree.node(entry.value).entries.is_empty());
    match node.shape {
        _ if node.entries.is_empty() => false,
        Shape::Record => BLOCKS.contains(&field) || has_nested_containers(tree, id),
        Shape::List => has_containers || SENTENCES.contains(&field),
        Shape::Map => has_containers,
        _ => false,
    }
}

/// Tells whether a record holds a container of containers, which one line could not show.
fn has_nested_containers(tree: &Tree<'_>, id: NodeId) -> bool {
    tree.node(id).entries.iter().any(|entry| {
        let inner = tree.node(entry.value);
        inner.entries.iter().any(|entry| !tree.node(entry.value).entries.is_empty())
    })
}

struct Layout<'t, 'a> {
    tree: &'t Tree<'a>,
    out: &'t mut String,
}

impl Layout<'_, '_> {
    fn value(&mut self, id: NodeId, field: &str, is_block: bool, depth: usize) {
        let node = self.tree.node(id);
        let source = self.tree.source();
        let (open, close) = match node.shape {
            Shape::Record => ('(', ')'),
            Shape::List => ('[', ']'),
            Shape::Map => ('{', '}'),
            Shape::Text => return self.text(node.span.of(source)),
            Shape::Word | Shape::Number => return self.out.push_str(node.span.of(source)),
        };
        self.out.push_str(node.name.map_or("", |name| name.of(source)));
        self.out.push(open);
        for (index, entry) in node.entries.iter().enumerate() {
            if is_block {
                self.line(depth + 1);
            } else if index > 0 {
                self.out.push_str(", ");
            }
            let inner_field = match (node.shape, entry.key) {
                (Shape::Record, Some(key)) => {
                    self.out.push_str(key.of(source));
                    self.out.push_str(": ");
                    key.of(source)
                }
                (_, Some(key)) => {
                    self.text(key.of(source));
                    self.out.push_str(": ");
                    field
                }
                (_, None) => field,
            };
            let inner_is_block = is_block && self::is_block(self.tree, entry.value, inner_field);
            self.value(entry.value, inner_field, inner_is_block, depth + 1);
            if is_block {
                self.out.push(',');
            }
        }
        if is_block && !node.entries.is_empty() {
            self.line(depth);
        }
        self.out.push(close);
    }

    fn line(&mut self, depth: usize) {
        self.out.push('\n');
        for _ in 0..depth {
            self.out.push_str(INDENT);
        }
    }

    /// Writes a string so that people can read it: only what would break the line or could not be seen is escaped.
    fn text(&mut self, token: &str) {
        match decoded(token).filter(|_| token.contains('"')) {
            Some(text) => escape(&text, self.out),
            None => self.out.push_str(token),
        }
    }
}

/// Writes a text as a string of RON.
pub fn escape(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Marks without width, and those that turn the direction of the text around, would mislead whoever edits.
            '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => escape_number(c, out),
            c if c.is_control() => escape_number(c, out),
            c => out.push(c),
        }
    }
    out.push('"');
}

fn escape_number(c: char, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
}
