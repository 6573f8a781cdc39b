//! The rules of the architecture (`src/lib.rs`), one function each.

use crate::tokens::{Kind, Token, closing, follows, tokens};

/// A source file, cut into tokens.
pub struct Source {
    /// The path from the top of the package, with `/`.
    pub path: String,
    /// Its lines.
    pub lines: usize,
    /// Its tokens.
    pub tokens: Vec<Token>,
}

/// A place where a rule is broken, with the words for whoever broke it.
#[derive(Debug, PartialEq, Eq)]
pub struct Broken(pub String);

/// The most lines of a file; one past them wants a second room.
const MOST_LINES: usize = 600;

/// The rooms, and the rooms whose names each may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("planner", &["domain"]),
    ("store", &["domain"]),
    ("exchange", &["domain"]),
    ("texts", &["domain"]),
    ("app", &["domain", "planner", "store", "exchange"]),
    ("cli", &["app", "domain", "texts"]),
    ("ui", &["app", "domain", "texts"]),
];

/// Finds where a source breaks a rule.
type Rule = fn(&Source) -> Vec<Broken>;

/// Every rule with its name.
pub const RULES: &[(&str, Rule)] = &[
    ("a room imports only what the table allows", imports),
    ("egui stays in the ui", egui),
    ("colors come from the theme", colors),
    ("sizes come from the theme", sizes),
    ("files are the store's and the exchange's", files),
    ("the clock is read by main and the shell", clock),
    ("a file has at most 600 lines", length),
    ("what people read comes from the texts", words),
    ("nothing panics before people", panics),
];

impl Source {
    /// Cuts a source; the path says which room it is in.
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), lines: text.lines().count(), tokens: tokens(text) }
    }

    /// Tells whether the file is in a folder of `src`, or is that file.
    fn is_in(&self, place: &str) -> bool {
        let inner = self.path.strip_prefix("src/").and_then(|path| path.strip_prefix(place));
        inner.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || place.ends_with(".rs"))
    }

    fn room(&self) -> Option<(&'static str, &'static [&'static str])> {
        ROOMS.iter().copied().find(|(room, _)| self.is_in(room) || self.is_in(&format!("{room}.rs")))
    }

    /// Tells whether the file paints what people see: a model knows nothing of egui, the gallery is for developers.
    fn paints(&self) -> bool {
        let elsewhere = self.is_in("ui/theme") || self.is_in("ui/gallery.rs");
        self.is_in("ui") && !elsewhere && self.tokens.iter().any(|token| token.is("egui"))
    }

    fn broken(&self, token: &Token, what: impl std::fmt::Display) -> Broken {
        Broken(format!("{}:{}: {what}", self.path, token.line))
    }

    /// Gives what is broken wherever a token outside the code of tests answers.
    fn each(&self, ask: impl Fn(usize, &Token) -> Option<String>) -> Vec<Broken> {
        let code = self.tokens.iter().enumerate().filter(|(_, token)| !token.in_test);
        code.filter_map(|(at, token)| Some(self.broken(token, ask(at, token)?))).collect()
    }
}

/// Lists what the paths from the top of the crate begin with: after `crate::`, `terrain::`, or enough `super::`.
fn from_the_top(source: &Source) -> Vec<&Token> {
    let tokens = &source.tokens;
    let mut depth = source.path.trim_start_matches("src/").trim_end_matches(".rs").split('/').count();
    depth -= usize::from(["/mod.rs", "/lib.rs", "/main.rs"].iter().any(|end| source.path.ends_with(end)));
    let mut inner_modules = Vec::new();
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        inner_modules.retain(|end| at < *end);
        if tokens[at].is("mod") && tokens.get(at + 2).is_some_and(|token| token.is("{")) {
            inner_modules.push(closing(tokens, at + 2));
        }
        let inside_path = at > 0 && tokens[at - 1].is("::");
        let mut next = at;
        if !inside_path && (follows(tokens, at, &["crate", "::"]) || follows(tokens, at, &["terrain", "::"])) {
            next = at + 2;
        } else if !inside_path {
            let mut supers = 0;
            while follows(tokens, next, &["super", "::"]) {
                supers += 1;
                next += 2;
            }
            if supers < depth + inner_modules.len() {
                next = at;
            }
        }
        if next == at {
            at += 1;
            continue;
        }
        at = next;
        found.extend(first_words(tokens, at));
    }
    found
}

/// Gives the word at `at`, or the first words of each path of the group that begins there.
fn first_words(tokens: &[Token], at: usize) -> Vec<&Token> {
    let Some(token) = tokens.get(at) else { return Vec::new() };
    if !token.is("{") {
        return vec![token];
    }
    let end = closing(tokens, at);
    let mut words = Vec::new();
    let mut next = at + 1;
    while next < end {
        words.extend(first_words(tokens, next));
        while next < end && !tokens[next].is(",") {
            next = if tokens[next].is("{") { closing(tokens, next) } else { next } + 1;
        }
        next += 1;
    }
    words
}

fn imports(source: &Source) -> Vec<Broken> {
    let Some((room, allowed)) = source.room() else { return Vec::new() };
    let rooms = from_the_top(source).into_iter().filter(|token| ROOMS.iter().any(|(other, _)| token.is(other)));
    let wrong = rooms.filter(|token| token.text != room && !allowed.contains(&token.text.as_str()));
    wrong.map(|token| source.broken(token, format!("`{room}` must not use `{}`", token.text))).collect()
}

fn egui(source: &Source) -> Vec<Broken> {
    if source.is_in("ui") || source.is_in("main.rs") {
        return Vec::new();
    }
    let crates = ["egui", "eframe", "egui_extras"];
    source.each(|_, token| {
        let named = crates.iter().any(|name| token.is(name));
        named.then(|| format!("`{}` outside of `ui`", token.text))
    })
}

fn colors(source: &Source) -> Vec<Broken> {
    if !source.is_in("ui") || source.is_in("ui/theme") {
        return Vec::new();
    }
    // No color at all, and "whatever color the text is painted in".
    let no_color = ["TRANSPARENT", "PLACEHOLDER"];
    let makers = ["from_rgb", "from_rgba", "from_gray", "from_black_alpha", "from_white_alpha", "from_luminance"];
    source.each(|at, token| {
        let next = source.tokens.get(at + 2);
        let constant = ["Color32", "Rgba", "Hsva", "ecolor"].iter().any(|name| token.is(name))
            && source.tokens.get(at + 1).is_some_and(|token| token.is("::"))
            && next.is_some_and(|next| !no_color.iter().any(|name| next.is(name)) && next.text != "self");
        let made = token.kind == Kind::Word
            && (makers.iter().any(|maker| token.text.starts_with(maker)) || token.text.starts_with("hex_color"));
        let hex = token.kind == Kind::Text && is_hex_color(&token.text);
        (constant || made || hex).then(|| format!("a color outside of the theme: `{}`", token.text))
    })
}

fn is_hex_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    [3, 4, 6, 8].contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// How many sizes of their own widgets still have. Numbers here only ever go down: new sizes go to the theme.
const SIZES_OF_WIDGETS: &[(&str, usize)] = &[
    ("src/ui/widgets/badge.rs", 1),
    ("src/ui/widgets/button.rs", 3),
    ("src/ui/widgets/charts.rs", 21),
    ("src/ui/widgets/chip.rs", 2),
    ("src/ui/widgets/date/field.rs", 2),
    ("src/ui/widgets/date/month.rs", 4),
    ("src/ui/widgets/dots.rs", 4),
    ("src/ui/widgets/empty_state.rs", 2),
    ("src/ui/widgets/field.rs", 3),
    ("src/ui/widgets/gauge.rs", 12),
    ("src/ui/widgets/menu.rs", 3),
    ("src/ui/widgets/number_field.rs", 1),
    ("src/ui/widgets/panel.rs", 4),
    ("src/ui/widgets/pill.rs", 3),
    ("src/ui/widgets/popover.rs", 4),
    ("src/ui/widgets/segmented.rs", 1),
    ("src/ui/widgets/sidebar_item.rs", 5),
    ("src/ui/widgets/toast.rs", 5),
    ("src/ui/widgets/tooltip.rs", 5),
];

/// Shares, halves, doubles and factors of a size are no sizes.
fn sizes(source: &Source) -> Vec<Broken> {
    if !source.paints() {
        return Vec::new();
    }
    let allowed = SIZES_OF_WIDGETS.iter().find(|(path, _)| *path == source.path).map_or(0, |(_, count)| *count);
    let takers = ["same", "symmetric", "add_space", "vec2", "pos2", "splat", "proportional", "monospace"];
    let found = source.each(|at, token| {
        if token.kind != Kind::Number {
            return None;
        }
        let text =
            token.text.trim_end_matches("_f32").trim_end_matches("f32").trim_end_matches("_f64").replace('_', "");
        let number: f64 = text.parse().ok()?;
        let float = text.contains('.') || token.text.contains("f32");
        // A whole number is a size where it is handed to what takes sizes: `Margin::same(8)`.
        let call =
            at >= 2 && source.tokens[at - 1].is("(") && takers.iter().any(|taker| source.tokens[at - 2].is(taker));
        let factor = |at: usize| source.tokens.get(at).is_some_and(|token| token.is("*") || token.is("/"));
        if at > 0 && (factor(at - 1) || factor(at + 1)) {
            return None;
        }
        let size = (float && number > 1.0 && number != 2.0) || (call && number > 2.0);
        size.then(|| format!("a size outside of the theme: `{}`", token.text))
    });
    if found.len() > allowed { found } else { Vec::new() }
}

fn files(source: &Source) -> Vec<Broken> {
    if source.is_in("store") || source.is_in("exchange") {
        return Vec::new();
    }
    source.each(|at, token| {
        let path = |pattern: &[&str]| follows(&source.tokens, at, pattern);
        let found = path(&["std", "::", "fs"])
            || (path(&["fs", "::"]) && !(at > 0 && source.tokens[at - 1].is("::")))
            || path(&["File", "::"])
            || token.is("OpenOptions")
            || token.is("read_dir")
            || token.is("atomic_write_file");
        found.then(|| format!("file access outside of `store` and `exchange`: `{}`", token.text))
    })
}

fn clock(source: &Source) -> Vec<Broken> {
    if source.is_in("main.rs") || source.is_in("ui/shell") {
        return Vec::new();
    }
    source.each(|at, token| {
        let clocks = ["Utc", "Local", "SystemTime"];
        let read = clocks.iter().any(|clock| follows(&source.tokens, at, &[*clock, "::", "now"]));
        read.then(|| format!("`{}::now` outside of `main` and `ui/shell`", token.text))
    })
}

fn length(source: &Source) -> Vec<Broken> {
    let over = source.lines > MOST_LINES;
    over.then(|| Broken(format!("{}: {} lines, more than {MOST_LINES}", source.path, source.lines)))
        .into_iter()
        .collect()
}

fn words(source: &Source) -> Vec<Broken> {
    if !source.is_in("ui") {
        return Vec::new();
    }
    let shown = [
        "label",
        "button",
        "heading",
        "small_button",
        "selectable_label",
        "checkbox",
        "radio",
        "hint_text",
        "on_hover_text",
        "small",
        "strong",
        "weak",
        "monospace",
        "hyperlink_to",
        "menu_button",
    ];
    let made = ["RichText", "Button", "Label", "WidgetText"];
    source.each(|at, token| {
        let tokens = &source.tokens;
        let open = if shown.iter().any(|name| token.is(name)) && at > 0 && tokens[at - 1].is(".") {
            at + 1
        } else if made.iter().any(|name| token.is(name))
            && (follows(tokens, at + 1, &["::", "new", "("]) || follows(tokens, at + 1, &["::", "from", "("]))
        {
            at + 3
        } else {
            return None;
        };
        if !tokens.get(open)?.is("(") {
            return None;
        }
        // What is looked up in the texts is an id, not what people read.
        let mut next = open + 1;
        while tokens.get(next)?.is("&") {
            next += 1;
        }
        if follows(tokens, next, &["format", "!", "("]) {
            next += 3;
        }
        let text = tokens.get(next).filter(|token| token.kind == Kind::Text)?;
        let read = without_placeholders(&text.text).chars().any(char::is_alphabetic);
        read.then(|| format!("a text outside of the texts: \"{}\"", text.text))
    })
}

fn without_placeholders(text: &str) -> String {
    let mut depth = 0;
    let keep = |c: &char| {
        depth += i32::from(*c == '{') - i32::from(*c == '}');
        depth == 0 && *c != '}'
    };
    text.chars().filter(keep).collect()
}

fn panics(source: &Source) -> Vec<Broken> {
    source.each(|at, token| {
        let tokens = &source.tokens;
        let call = at > 0 && tokens[at - 1].is(".");
        let unwrap = call && (token.is("unwrap") || token.is("unwrap_err")) && follows(tokens, at + 1, &["(", ")"]);
        let silent = call
            && token.is("expect")
            && tokens.get(at + 2).is_some_and(|reason| reason.kind == Kind::Text && reason.text.trim().is_empty());
        let macros = ["panic", "todo", "unimplemented", "dbg"];
        let made = macros.iter().any(|name| token.is(name)) && follows(tokens, at + 1, &["!"]);
        (unwrap || silent || made).then(|| format!("`{}` may reach people", token.text))
    })
}
