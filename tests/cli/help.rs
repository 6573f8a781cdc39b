//! Help and version of every verb, in both languages, without a word of the other.

use crate::stage::Stage;

const VERBS: &[&str] = &[
    "status",
    "check",
    "plan",
    "places",
    "calendar",
    "forecast",
    "log",
    "conflicts",
    "resolve",
    "doctor",
    "backup",
    "restore",
    "export-person",
    "erase",
    "git-setup",
    "merge",
    "new",
    "demo",
    "holidays",
];

#[test]
fn every_verb_shows_its_help_and_the_version() {
    let stage = Stage::new();
    for verb in std::iter::once(None).chain(VERBS.iter().map(Some)) {
        let with = |flags: &[&str]| {
            let arguments: Vec<&str> = verb.into_iter().copied().chain(flags.iter().copied()).collect();
            let ran = stage.run(&arguments);
            assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{arguments:?}");
            ran.out
        };
        for flag in ["--version", "-V"] {
            assert_eq!(with(&[flag]), format!("terrain {}\n", env!("CARGO_PKG_VERSION")));
        }
        let (english, french) = (with(&["--help", "--language", "en"]), with(&["--help", "--language", "fr"]));
        assert_eq!(with(&["-h"]), english);
        assert!(english.contains("\nUsage: terrain ") && english.contains("\nOptions:\n"), "{english}");
        assert!(french.contains("\nUsage\u{a0}: terrain ") && french.contains("\nOptions\u{a0}:\n"), "{french}");
        let flags = |help: &str| {
            let words = help.split_whitespace().filter(|word| word.starts_with("--"));
            words.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(flags(&english), flags(&french));
        for word in ["Print", "Usage:", "Commands", "default:", "possible values"] {
            assert!(!french.contains(word), "{word} in\n{french}");
        }
        if let Some(verb) = verb {
            assert_eq!(stage.run(&["help", verb]).out, english);
        }
    }
}

#[test]
fn the_help_of_all_lists_every_verb() {
    let help = Stage::new().run(&["--help"]).out;
    for verb in VERBS {
        assert!(help.lines().any(|line| line.trim_start().starts_with(&format!("{verb} "))), "{verb}");
    }
}
