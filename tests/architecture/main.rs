//! Enforces the architecture: reads every source and holds it against the rules.
#![allow(clippy::unwrap_used)]

mod rules;
mod tokens;

use rules::{Broken, RULES, Source};
use std::path::Path;

/// Reads the sources below a folder of the package.
fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                sources.push(Source::new(&name, &std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

fn hold(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn every_source_keeps_every_rule() {
    let sources = sources("src");
    assert!(sources.len() > 50, "the sources are found");
    let mut broken = Vec::new();
    for (rule, ask) in RULES {
        let found = sources.iter().flat_map(ask).map(|Broken(what)| what);
        broken.extend(found.map(|what| format!("{what} ({rule})")));
    }
    hold(broken);
}

#[test]
fn tests_are_not_endless_either() {
    let (_, length) = RULES.iter().find(|(name, _)| name.contains("lines")).unwrap();
    hold(sources("tests").iter().flat_map(length).map(|Broken(what)| what).collect());
}

/// Gives the names of the rules that a snippet breaks.
fn breaks(path: &str, snippet: &str) -> Vec<&'static str> {
    let source = Source::new(path, snippet);
    RULES.iter().filter(|(_, ask)| !ask(&source).is_empty()).map(|(name, _)| *name).collect()
}

#[test]
fn each_rule_finds_what_breaks_it() {
    let long = "\n".repeat(601);
    let imports = "a room imports only what the table allows";
    let cases = [
        ("src/domain/a.rs", "use crate::store::Folder;", imports),
        ("src/domain/a.rs", "use super::super::planner;", imports),
        ("src/domain/rules/mod.rs", "pub use super::super::{texts, domain::X};", imports),
        ("src/domain/a.rs", "mod tests { use super::super::super::ui::X; }", imports),
        ("src/planner/mod.rs", "fn a() { crate::app::run() }", imports),
        ("src/store/mod.rs", "use crate::{domain::Person, texts::Texts};", imports),
        ("src/exchange/ical.rs", "use crate::store;", imports),
        ("src/texts/mod.rs", "use crate::app;", imports),
        ("src/app/mod.rs", "use crate::{domain::{A, B}, ui::Page};", imports),
        ("src/cli/plan.rs", "use crate::planner;", imports),
        ("src/ui/views/a.rs", "use terrain::store::Folder;", imports),
        ("src/ui.rs", "use crate::exchange;", imports),
        ("src/app/mod.rs", "use egui::Context;", "egui stays in the ui"),
        ("src/cli/demo.rs", "eframe::run_native()", "egui stays in the ui"),
        ("src/ui/views/a.rs", "let c = Color32::RED;", "colors come from the theme"),
        ("src/ui/shell/mod.rs", "let c = egui::Color32::from_rgb(1, 2, 3);", "colors come from the theme"),
        ("src/ui/widgets/a.rs", "let c = theme(\"#1f6feb\");", "colors come from the theme"),
        ("src/ui/views/a.rs", "use egui::Ui; fn a() { ui.set_width(280.0) }", "sizes come from the theme"),
        ("src/ui/widgets/a.rs", "use egui::Ui; const GAP: f32 = 1.5;", "sizes come from the theme"),
        ("src/ui/views/a.rs", "egui::Margin::same(8)", "sizes come from the theme"),
        ("src/app/mod.rs", "std::fs::write(a, b)", "files are the store's and the exchange's"),
        ("src/ui/shell/mod.rs", "use std::fs::File;", "files are the store's and the exchange's"),
        ("src/cli/new.rs", "File::open(a)", "files are the store's and the exchange's"),
        ("src/domain/a.rs", "path.read_dir()", "files are the store's and the exchange's"),
        ("src/planner/a.rs", "chrono::Local::now()", "the clock is read by main and the shell"),
        ("src/ui/views/a.rs", "SystemTime::now()", "the clock is read by main and the shell"),
        ("src/domain/a.rs", &long, "a file has at most 600 lines"),
        ("src/ui/views/a.rs", "ui.label(\"Sessions\")", "what people read comes from the texts"),
        (
            "src/ui/shell/a.rs",
            "ui.label(RichText::new(&format!(\"{n} late\")))",
            "what people read comes from the texts",
        ),
        ("src/domain/a.rs", "let a = b.unwrap();", "nothing panics before people"),
        ("src/store/a.rs", "b.expect(\"\")", "nothing panics before people"),
        ("src/cli/a.rs", "todo!()", "nothing panics before people"),
    ];
    for (path, snippet, rule) in cases {
        assert_eq!(breaks(path, snippet), [rule], "{path}: {}", snippet.trim());
    }
    for (rule, _) in RULES {
        assert!(cases.iter().any(|(.., shown)| shown == rule), "no snippet shows that `{rule}` can be broken");
    }
}

#[test]
fn what_is_allowed_breaks_nothing() {
    let allowed = [
        ("src/domain/a.rs", "use super::person::Person; use crate::domain::ids; // crate::store"),
        ("src/domain/rules/mod.rs", "use super::super::domain_words; mod tests { use super::super::time; }"),
        ("src/planner/search/a.rs", "use super::super::state; use crate::domain::{Person, rules::{self, Rule}};"),
        ("src/app/mod.rs", "use crate::{domain, planner, store::Folder, exchange};"),
        ("src/main.rs", "use terrain::{cli, ui}; fn main() { eframe::run(chrono::Local::now()) }"),
        (
            "src/ui/theme/tokens.rs",
            "use egui::Color32; const A: Color32 = Color32::from_rgb(1, 2, 3); const B: f32 = 12.0;",
        ),
        ("src/ui/views/a.rs", "use egui::Color32; fn a(c: Color32) { b(Color32::TRANSPARENT, width / 2.0 * 0.25) }"),
        ("src/ui/views/model.rs", "let longest = 30.0;"),
        ("src/ui/views/a.rs", "use egui::Ui; let percent = share * 100.0; let third = width / 3.0;"),
        ("src/ui/views/a.rs", "ui.label(texts.get(\"people-title\")); ui.label(\"·\"); list.label(\"{name}\")"),
        ("src/ui/shell/clock.rs", "chrono::Local::now()"),
        ("src/store/read.rs", "use std::fs::File; File::open(path).expect(\"the path was checked\")"),
        (
            "src/domain/a.rs",
            "/// a.unwrap()\nlet a = \"todo!()\"; #[cfg(test)] mod tests { fn a() { b.unwrap(); panic!() } }",
        ),
    ];
    for (path, snippet) in allowed {
        assert_eq!(breaks(path, snippet), Vec::<&str>::new(), "{path}: {snippet}");
    }
}
