//! A small lossless reader of RON: a tree of spans over the source.
//!
//! It serves what a deserializer cannot: where a value stands, keys that stand twice, how deep brackets go, and how a
//! text is laid out. Comments and blank lines are what lies between the spans, so a rewrite can keep them. The parser
//! keeps its own stack, and gives up at [`MAX_DEPTH`], so that no file can exhaust the thread's.

mod comments;
mod lexer;
mod locate;

pub use comments::comments;
pub use locate::{excerpt, offset, position};

use lexer::{Bracket, Lexer, Token};
use std::borrow::Cow;

/// The most brackets that may be open at once (`store.md` 12).
pub const MAX_DEPTH: usize = 128;

/// A stretch of the source, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Gives the stretch of the source.
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }
}

/// Names a node of a [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeId(usize);

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `(…)`, with or without a name before it.
    Record,
    /// `[…]`.
    List,
    /// `{…}`.
    Map,
    /// A string.
    Text,
    /// An identifier.
    Word,
    /// A number or character.
    Number,
}

/// A value of the source.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub shape: Shape,
    /// Where it stands, with its brackets and its name.
    pub span: Span,
    /// Where its name stands, as in `Some(…)`.
    pub name: Option<Span>,
    /// What it holds.
    pub entries: Vec<Entry>,
}

/// A field, an entry of a map, or an item of a list.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The field's name or the map's key.
    pub key: Option<Span>,
    /// The value.
    pub value: NodeId,
    /// Where the comma after it ends, when there is one.
    pub comma: Option<usize>,
}

/// A source and the values in it.
#[derive(Clone, Debug)]
pub struct Tree<'a> {
    source: &'a str,
    nodes: Vec<Node>,
    root: NodeId,
}

/// Why a source is no RON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Where, in bytes.
    pub at: usize,
    /// What is wrong there.
    pub kind: SyntaxFaultKind,
}

/// What is wrong with a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFaultKind {
    /// Something else stands where this mark was expected.
    Expected(&'static str),
    /// Something that cannot stand there.
    Unexpected,
    /// More brackets are open than [`MAX_DEPTH`].
    TooDeep,
}

/// What the innermost open bracket waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Want {
    Entry,
    Colon,
    Value,
    Comma,
}

struct Frame {
    node: NodeId,
    bracket: Bracket,
    want: Want,
    key: Option<Span>,
}

impl<'a> Tree<'a> {
    /// Reads a source that holds one value.
    ///
    /// # Errors
    ///
    /// The first place at which the source is no RON, or is nested too deep.
    pub fn parse(source: &'a str) -> Result<Self, SyntaxFault> {
        Parser { source, lexer: Lexer::new(source), nodes: Vec::new(), frames: Vec::new(), last_text: None }.run()
    }

    /// Gives the source.
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// Gives the outermost value.
    pub fn root(&self) -> NodeId {
        self.root
    }

    /// Gives a value.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// Lists every value, outer ones after the inner ones they hold or before them.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter()
    }

    /// Gives the value inside `Some(…)`, or the value itself.
    pub fn unwrapped(&self, id: NodeId) -> NodeId {
        let mut id = id;
        loop {
            let node = self.node(id);
            match (node.name, node.entries.as_slice()) {
                (Some(name), [inner]) if name.of(self.source) == "Some" && inner.key.is_none() => id = inner.value,
                _ => return id,
            }
        }
    }
}

struct Parser<'a> {
    source: &'a str,
    lexer: Lexer<'a>,
    nodes: Vec<Node>,
    frames: Vec<Frame>,
    /// The string that was read last, when it runs over a line's end: a quote is likely missing there.
    last_text: Option<Span>,
}

impl<'a> Parser<'a> {
    fn run(mut self) -> Result<Tree<'a>, SyntaxFault> {
        let (mut token, mut span) = self.lexer.next();
        while token == Token::Attribute {
            (token, span) = self.lexer.next();
        }
        let mut root = self.value(token, span)?;
        while let Some(frame) = self.frames.last() {
            let want = frame.want;
            let bracket = frame.bracket;
            let (token, span) = self.lexer.next();
            let done = match (want, token) {
                (Want::Entry | Want::Comma, Token::Close(closing)) if closing == bracket => self.close(span),
                (Want::Entry, Token::Word) if bracket == Bracket::Round && self.peek() == Token::Colon => {
                    self.lexer.next();
                    self.set(Want::Value, Some(span));
                    None
                }
                (Want::Entry, Token::Close(_) | Token::End) => {
                    return Err(self.expected(bracket.closing(), token, span));
                }
                (Want::Entry | Want::Value, _) => self.value(token, span)?,
                (Want::Colon, Token::Colon) => {
                    self.want(Want::Value);
                    None
                }
                (Want::Comma, Token::Comma) => {
                    self.comma(span);
                    None
                }
                (Want::Colon, _) => return Err(self.expected(":", token, span)),
                (Want::Comma, Token::Close(_) | Token::End) => {
                    return Err(self.expected(bracket.closing(), token, span));
                }
                (Want::Comma, _) => return Err(self.missing_mark(token, span)),
            };
            if let Some(node) = done {
                self.attach(node);
                root = Some(node);
            }
        }
        let (token, span) = self.lexer.next();
        match root {
            Some(root) if token == Token::End => Ok(Tree { source: self.source, nodes: self.nodes, root }),
            _ => Err(self.unexpected(token, span)),
        }
    }

    /// Begins a value; gives it when it is complete already.
    fn value(&mut self, token: Token, span: Span) -> Result<Option<NodeId>, SyntaxFault> {
        let shape = match token {
            Token::Open(bracket) => return self.open(bracket, span, None).map(|()| None),
            Token::Word => match self.peek() {
                Token::Open(Bracket::Round) => {
                    let (_, paren) = self.lexer.next();
                    return self.open(Bracket::Round, paren, Some(span)).map(|()| None);
                }
                _ => Shape::Word,
            },
            Token::Text => {
                self.last_text = Some(span).filter(|span| span.of(self.source).contains('\n'));
                Shape::Text
            }
            Token::Number => Shape::Number,
            _ => return Err(self.unexpected(token, span)),
        };
        Ok(Some(self.push(shape, span, None)))
    }

    fn push(&mut self, shape: Shape, span: Span, name: Option<Span>) -> NodeId {
        self.nodes.push(Node { shape, span, name, entries: Vec::new() });
        NodeId(self.nodes.len() - 1)
    }

    fn open(&mut self, bracket: Bracket, span: Span, name: Option<Span>) -> Result<(), SyntaxFault> {
        if self.frames.len() >= MAX_DEPTH {
            return Err(SyntaxFault { at: span.start, kind: SyntaxFaultKind::TooDeep });
        }
        let shape = match bracket {
            Bracket::Round => Shape::Record,
            Bracket::Square => Shape::List,
            Bracket::Curly => Shape::Map,
        };
        let start = name.map_or(span.start, |name| name.start);
        let node = self.push(shape, Span::new(start, span.end), name);
        self.frames.push(Frame { node, bracket, want: Want::Entry, key: None });
        Ok(())
    }

    fn close(&mut self, span: Span) -> Option<NodeId> {
        let frame = self.frames.pop()?;
        self.nodes[frame.node.0].span.end = span.end;
        Some(frame.node)
    }

    /// Puts a complete value where the innermost open bracket waits for one.
    fn attach(&mut self, value: NodeId) {
        let span = self.nodes[value.0].span;
        let Some(frame) = self.frames.last_mut() else { return };
        if frame.bracket == Bracket::Curly && frame.want == Want::Entry {
            (frame.key, frame.want) = (Some(span), Want::Colon);
        } else {
            frame.want = Want::Comma;
            let entry = Entry { key: frame.key.take(), value, comma: None };
            let node = frame.node;
            self.nodes[node.0].entries.push(entry);
        }
    }

    fn comma(&mut self, span: Span) {
        let Some(frame) = self.frames.last_mut() else { return };
        frame.want = Want::Entry;
        if let Some(entry) = self.nodes[frame.node.0].entries.last_mut() {
            entry.comma = Some(span.end);
        }
    }

    fn want(&mut self, want: Want) {
        if let Some(frame) = self.frames.last_mut() {
            frame.want = want;
        }
    }

    fn set(&mut self, want: Want, key: Option<Span>) {
        if let Some(frame) = self.frames.last_mut() {
            (frame.want, frame.key) = (want, key);
        }
    }

    fn peek(&self) -> Token {
        self.lexer.clone().next().0
    }

    /// Says what is missing between a value and what follows it, and points to the value's end.
    fn missing_mark(&self, token: Token, span: Span) -> SyntaxFault {
        let last =
            self.frames.last().and_then(|frame| self.nodes[frame.node.0].entries.last().map(|entry| (frame, entry)));
        let Some((frame, entry)) = last else { return self.expected(",", token, span) };
        let value = &self.nodes[entry.value.0];
        let is_field = frame.bracket == Bracket::Round && entry.key.is_none() && value.shape == Shape::Word;
        let fault = self.expected(if is_field { ":" } else { "," }, token, span);
        if fault.at == span.start { SyntaxFault { at: value.span.end, ..fault } } else { fault }
    }

    fn expected(&self, mark: &'static str, token: Token, span: Span) -> SyntaxFault {
        match token {
            Token::UnclosedText | Token::UnclosedComment => self.unexpected(token, span),
            // What follows a string over several lines is likely the inside of the next one.
            _ => match self.last_text {
                Some(text) if self.source[text.end..span.start].trim().is_empty() => {
                    SyntaxFault { at: text.start, kind: SyntaxFaultKind::Expected("\"") }
                }
                _ => SyntaxFault { at: span.start, kind: SyntaxFaultKind::Expected(mark) },
            },
        }
    }

    fn unexpected(&self, token: Token, span: Span) -> SyntaxFault {
        let kind = match token {
            Token::UnclosedText => SyntaxFaultKind::Expected("\""),
            Token::UnclosedComment => SyntaxFaultKind::Expected("*/"),
            _ => SyntaxFaultKind::Unexpected,
        };
        SyntaxFault { at: span.start, kind }
    }
}

/// Gives the text a string token stands for; `None` when its escapes are wrong.
pub fn decoded(token: &str) -> Option<Cow<'_, str>> {
    match token.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(plain) if !plain.contains('\\') => Some(Cow::Borrowed(plain)),
        _ => ron::from_str::<String>(token).ok().map(Cow::Owned),
    }
}

/// Finds the text of the first field of that name, in a source that may be broken further on.
pub fn first_text(source: &str, field: &str) -> Option<String> {
    let mut lexer = Lexer::new(source);
    loop {
        match lexer.next() {
            (Token::End | Token::Stray | Token::UnclosedText | Token::UnclosedComment, _) => return None,
            (Token::Word, span) if span.of(source) == field => {
                if let ((Token::Colon, _), (Token::Text, text)) = (lexer.next(), lexer.next()) {
                    // A text over several lines has lost its closing quote.
                    let text = text.of(source);
                    return decoded(text).filter(|_| !text.contains('\n')).map(Cow::into_owned);
                }
            }
            _ => {}
        }
    }
}
