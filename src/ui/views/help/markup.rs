//! The little markup that help is written in: headings with anchors, paragraphs, lists, labels of the window, keys, links.
//!
//! A label is named by its message, `{people-new}`, so that help always says what the window says; keys by the command
//! they carry out, `[[command-undo]]`, or as they are, `[[Tab]]`; a page by its name, `<people>`.

/// A piece of a page of help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; of the page itself, or of a section with an anchor.
    Heading {
        /// Names the section for F1; empty for the page's own.
        anchor: String,
        /// What it says.
        words: String,
    },
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// An item of a list; with its number in a list of steps.
    Item(Option<usize>, Vec<Piece>),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Text(String),
    /// What stands on a control, by the id of its message.
    Label(String),
    /// Keys, as they are or by the id of their command.
    Keys(String),
    /// A link to a page of the window or of help, by its name.
    Page(String),
}

/// Reads a page of help.
pub fn parse(source: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = source.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if let Some(heading) = line.strip_prefix('#') {
            blocks.push(heading_of(heading.trim_start_matches('#').trim()));
            continue;
        }
        // A line that begins no block goes on with the one before.
        let mut words = line.to_owned();
        while let Some(next) = lines.peek().map(|next| next.trim()).filter(|next| !begins(next)) {
            words = format!("{words} {next}");
            lines.next();
        }
        blocks.push(match item_of(&words) {
            Some((number, rest)) => Block::Item(number, pieces(rest)),
            None => Block::Paragraph(pieces(&words)),
        });
    }
    blocks
}

fn begins(line: &str) -> bool {
    line.is_empty() || line.starts_with('#') || item_of(line).is_some()
}

fn heading_of(words: &str) -> Block {
    let split = words.strip_suffix('}').and_then(|words| words.rsplit_once(" {#"));
    let (words, anchor) = split.unwrap_or((words, ""));
    Block::Heading { anchor: anchor.to_owned(), words: words.to_owned() }
}

fn item_of(line: &str) -> Option<(Option<usize>, &str)> {
    if let Some(rest) = line.strip_prefix("- ") {
        return Some((None, rest));
    }
    let (number, rest) = line.split_once(". ")?;
    Some((Some(number.parse().ok()?), rest))
}

/// What opens and closes a piece, and what it makes of what stands between.
type Mark = (&'static str, &'static str, fn(String) -> Piece);

/// Splits a line into its pieces.
fn pieces(mut words: &str) -> Vec<Piece> {
    let mut list = Vec::new();
    let marks: [Mark; 3] = [("{", "}", Piece::Label), ("[[", "]]", Piece::Keys), ("<", ">", Piece::Page)];
    while !words.is_empty() {
        let found = marks.iter().filter_map(|(open, close, make)| {
            let (before, rest) = words.split_once(open)?;
            let (inside, after) = rest.split_once(close)?;
            Some((before, inside, after, make))
        });
        let Some((before, inside, after, make)) = found.min_by_key(|(before, ..)| before.len()) else {
            list.push(Piece::Text(words.to_owned()));
            break;
        };
        if !before.is_empty() {
            list.push(Piece::Text(before.to_owned()));
        }
        list.push(make(inside.to_owned()));
        words = after;
    }
    list
}
