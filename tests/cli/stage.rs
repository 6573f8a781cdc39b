//! Runs the program on copies of the sample company, without a display and with a home of its own.

#[path = "../on_disk.rs"]
mod on_disk;

use assert_cmd::Command;
pub use on_disk::tell_of;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub const TODAY: &str = "2026-11-23";

/// What a run of the program left: its exit status and what it wrote.
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// A folder of its own that every run works in, with a home inside it.
pub struct Stage {
    pub dir: TempDir,
}

impl Stage {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// Begins with the sample company in `sample`.
    pub fn with_sample() -> Self {
        let stage = Self::new();
        let ran = stage.run(&["demo", "sample", "--today", TODAY]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        stage
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Makes the program ready to run where nothing of this machine reaches it.
    pub fn command(&self) -> Command {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("terrain");
        let home = self.path("home");
        command.current_dir(self.dir.path()).env("HOME", &home).env("LC_ALL", "en_US.UTF-8");
        command.env("USER", "claire").env("TZ", "UTC");
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LANGUAGE", "LANG"] {
            command.env_remove(name);
        }
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command().args(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let status = output.status.code().expect("ended by a signal");
        let ran = Ran { status, out: text(output.stdout), err: text(output.stderr) };
        assert!(!ran.err.contains("panicked"), "{arguments:?}: {}", ran.err);
        ran
    }

    /// Runs a verb that writes JSON on the sample and gives the exit status with the text.
    pub fn json(&self, arguments: &[&str]) -> (i32, String) {
        let ran = self.run(&[arguments, &["--json", "--today", TODAY]].concat());
        assert_eq!(ran.err, "", "{arguments:?}");
        (ran.status, ran.out)
    }
}

pub fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Lists the names in the order they are written; every one stands on a line of its own.
pub fn names_in_order(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| line.trim_start().strip_prefix('"')?.split_once("\":").map(|(name, _)| name))
        .collect()
}

/// Replaces the one value that may differ between two runs.
pub fn without_elapsed(text: &str) -> String {
    let is_elapsed = |line: &&str| line.trim_start().starts_with("\"elapsed_ms\":");
    assert_eq!(text.lines().filter(is_elapsed).count(), 1);
    text.lines().filter(|line| !is_elapsed(line)).collect::<Vec<_>>().join("\n")
}

/// Reads every file of a folder, by its path within it; the locks aside, which hold nothing.
pub fn files(dir: &Path) -> BTreeMap<PathBuf, String> {
    let read = |(name, bytes): (String, Vec<u8>)| (name.into(), String::from_utf8(bytes).unwrap());
    on_disk::bytes_of(dir).into_iter().map(read).collect()
}

/// Gives the lines of `after` that are not in `before`, both in order; fails where a line of `before` is gone.
pub fn added_lines<'a>(before: &str, after: &'a str) -> Vec<&'a str> {
    let mut left = before.lines().peekable();
    let added = after.lines().filter(|line| left.next_if(|old| old == line).is_none()).collect();
    assert_eq!(left.next(), None, "a line is gone");
    added
}

pub fn copy(from: &Path, to: &Path) {
    for (file, text) in files(from) {
        let target = to.join(file);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }
}
