//! A workspace in a real git: two clones and a bare repository, the merge driver between them (`store.md` 6).
//!
//! Without a program `git` these tests say so and pass; with `TERRAIN_REQUIRE_GIT` set, as in `.ci/run`, they fail.

use crate::stage::{Stage, parse};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the workspace in the repositories: no plain name, and not the top.
const FOLDER: &str = "équipe de l'été";
const PERSON: &str = "people/zoe-petit.ron";
const TEXT: &str = r#"#![enable(implicit_some)]
// Arrivée par cooptation
(
    name: "Zoé Petit",
    email: "zoe@example.com", // à confirmer
    programme: "field",
    start: "2026-10-05",

    absences: [
        (from: "2026-12-21", to: "2026-12-23"),
    ],
    sessions: {
        "s-1": (
            rotation: "cold-calls",
            date: "2026-12-01",
            slot: Morning,
            status: Planned,
        ),
    },
)
"#;

/// Two clones of one bare repository, each set up.
pub struct Clones {
    pub stage: Stage,
    pub one: PathBuf,
    pub other: PathBuf,
}

/// Tells whether there is a git; where there must be one and is none, the test fails.
pub fn has_git() -> bool {
    let has = Command::new("git").arg("--version").output().is_ok_and(|output| output.status.success());
    let must = std::env::var_os("TERRAIN_REQUIRE_GIT").is_some();
    assert!(has || !must, "there is no git, and TERRAIN_REQUIRE_GIT is set");
    if !has {
        eprintln!("skipped: there is no program git here");
    }
    has
}

impl Clones {
    pub fn new() -> Self {
        let stage = Stage::with_sample();
        let (one, other) = (stage.path("one"), stage.path("other"));
        let clones = Self { stage, one, other };
        let top = clones.stage.dir.path().to_owned();
        assert!(clones.git(&top, &["init", "--bare", "-b", "main", "bare"]).0);
        assert!(clones.git(&top, &["clone", "bare", "one"]).0);
        crate::stage::copy(&clones.stage.path("sample"), &clones.one.join(FOLDER));
        fs::write(clones.one.join(FOLDER).join(PERSON), TEXT).unwrap();
        clones.set_up(&clones.one);
        clones.commit(&clones.one);
        assert!(clones.git(&clones.one, &["push", "origin", "HEAD:main"]).0);
        assert!(clones.git(&top, &["clone", "bare", "other"]).0);
        clones.set_up(&clones.other);
        clones
    }

    fn set_up(&self, clone: &Path) {
        let ran = self.stage.run(&["git-setup", clone.join(FOLDER).to_str().unwrap()]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    }

    /// Runs git, with nobody's configuration; gives whether it succeeded and what it said.
    pub fn git(&self, dir: &Path, arguments: &[&str]) -> (bool, String) {
        let mut command = Command::new("git");
        command.current_dir(dir).args(["-c", "user.name=Claire", "-c", "user.email=claire@example.com"]);
        command.args(["-c", "core.editor=true", "-c", "rerere.enabled=false"]).args(arguments);
        command.env("HOME", self.stage.path("home")).env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_TERMINAL_PROMPT", "0");
        command.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE").env_remove("GIT_INDEX_FILE").env("LC_ALL", "C");
        command.env_remove("XDG_CONFIG_HOME").env_remove("GIT_CONFIG_GLOBAL");
        let output = command.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }

    pub fn commit(&self, clone: &Path) {
        let (is_done, said) = self.git(clone, &["add", "-A"]);
        assert!(is_done, "{said}");
        let (is_done, said) = self.git(clone, &["commit", "-m", "change"]);
        assert!(is_done, "{said}");
    }

    /// Gives the workspace of a clone.
    pub fn workspace(clone: &Path) -> PathBuf {
        clone.join(FOLDER)
    }

    fn read(clone: &Path, file: &str) -> String {
        fs::read_to_string(Self::workspace(clone).join(file)).unwrap()
    }

    fn edit(clone: &Path, file: &str, edits: &[(&str, &str)]) {
        let mut text = Self::read(clone, file);
        for (old, new) in edits {
            assert!(text.contains(old), "{old} in {text}");
            text = text.replacen(old, new, 1);
        }
        fs::write(Self::workspace(clone).join(file), text).unwrap();
    }

    /// Commits on both sides and brings the first one's change to the second, as `way` says; gives what git said of it.
    fn meet(&self, way: &str) -> (bool, String) {
        self.commit(&self.one);
        self.commit(&self.other);
        assert!(self.git(&self.one, &["push", "origin", "HEAD:main"]).0);
        self.git(&self.other, &["pull", way, "--no-edit", "origin", "main"])
    }

    /// Lists the two values of every conflict.
    pub fn conflicts(&self, clone: &Path) -> Vec<[Value; 2]> {
        let ran = self.stage.run(&["conflicts", Self::workspace(clone).to_str().unwrap(), "--json"]);
        assert_eq!(ran.err, "");
        let list = parse(&ran.out)["conflicts"].as_array().unwrap().clone();
        list.iter().map(|one| [one["kept"].clone(), one["other"].clone()]).collect()
    }

    /// Ends what git stopped at, with the files as they are.
    fn go_on(&self, way: &str) {
        assert!(self.git(&self.other, &["add", "-A"]).0);
        let go_on = if way == "--rebase" { ["rebase", "--continue"] } else { ["commit", "--no-edit"] };
        let (is_done, said) = self.git(&self.other, &go_on);
        assert!(is_done, "{said}");
    }
}

const WAYS: [&str; 2] = ["--no-rebase", "--rebase"];

#[test]
fn fields_comments_and_blank_lines_of_both_sides_come_together() {
    for way in WAYS.into_iter().filter(|_| has_git()) {
        let clones = Clones::new();
        let email = ("\"zoe@example.com\", // à confirmer", "\"z@example.com\", // confirmé");
        let absence = (
            "        (from: \"2026-12-21\"",
            "        (from: \"2027-02-01\", to: \"2027-02-05\"), // ski\n        (from: \"2026-12-21\"",
        );
        Clones::edit(&clones.one, PERSON, &[email, absence]);
        let session = "        \"s-2\": (rotation: \"cold-calls\", date: \"2026-12-03\", slot: Morning, status: Planned), // avec Karim\n";
        let start =
            ("    start: \"2026-10-05\",\n", "    // décalée\n    start: \"2026-10-12\",\n\n    team: \"brand\",\n");
        let other_absence =
            ("2026-12-23\"),\n", "2026-12-23\"),\n        (from: \"2027-03-01\", to: \"2027-03-02\"),\n");
        Clones::edit(
            &clones.other,
            PERSON,
            &[start, ("        \"s-1\"", &format!("{session}        \"s-1\"")), other_absence],
        );
        let (is_done, said) = clones.meet(way);
        assert!(is_done, "{said}");
        let text = Clones::read(&clones.other, PERSON);
        for part in
            [email.1, "// ski", start.1, session, "2027-03-02", "// Arrivée par cooptation", "2027-02-05", "2026-12-23"]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("à confirmer"), "{text}");
        assert!(clones.conflicts(&clones.other).is_empty());
    }
}

#[test]
fn one_field_changed_on_both_sides_is_a_conflict_in_a_file_that_reads() {
    for way in WAYS.into_iter().filter(|_| has_git()) {
        let clones = Clones::new();
        Clones::edit(&clones.one, PERSON, &[("zoe@example.com", "one@example.com"), ("// à confirmer", "// de Luc")]);
        Clones::edit(
            &clones.other,
            PERSON,
            &[("zoe@example.com", "other@example.com"), ("// à confirmer", "// de Léa")],
        );
        let (is_done, said) = clones.meet(way);
        assert!(!is_done && said.contains("both sides changed one value"), "{said}");
        let [[kept, other]] = &clones.conflicts(&clones.other)[..] else { panic!("one conflict") };
        let mut values = [kept, other].map(|value| value.as_str().unwrap().to_owned());
        values.sort();
        assert_eq!(values, ["one@example.com", "other@example.com"]);
        let text = Clones::read(&clones.other, PERSON);
        assert!(text.contains("// de Luc") && text.contains("// de Léa") && !text.contains("<<<<"), "{text}");
        clones.go_on(way);
        assert!(clones.git(&clones.other, &["push", "origin", "HEAD:main"]).0);
        // The other one gets it, chooses, and the choice comes back without another question.
        assert!(clones.git(&clones.one, &["pull", way, "origin", "main"]).0);
        let dir = Clones::workspace(&clones.one);
        let ran = clones.stage.run(&["resolve", dir.to_str().unwrap(), PERSON, "email", "--take", "other"]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        Clones::edit(&clones.other, PERSON, &[("\"2026-10-05\"", "\"2026-10-06\"")]);
        let (is_done, said) = clones.meet(way);
        assert!(is_done, "{said}");
        assert!(clones.conflicts(&clones.other).is_empty());
        assert!(Clones::read(&clones.other, PERSON).contains("2026-10-06"));
    }
}

#[test]
fn a_file_made_on_both_sides_holds_what_both_wrote() {
    for way in WAYS.into_iter().filter(|_| has_git()) {
        let clones = Clones::new();
        let host = |area: &str, takes: &str| {
            format!(
                "#![enable(implicit_some)]\n// {area}\n(\n    name: \"Ana\",\n    area: \"{area}\",\n    takes: {{{takes}}},\n)\n"
            )
        };
        fs::write(Clones::workspace(&clones.one).join("hosts/ana.ron"), host("Lyon", "\"cold-calls\": 1")).unwrap();
        fs::write(Clones::workspace(&clones.other).join("hosts/ana.ron"), host("Nice", "\"ride-alongs\": 2")).unwrap();
        assert!(!clones.meet(way).0);
        let text = Clones::read(&clones.other, "hosts/ana.ron");
        for part in ["Lyon", "Nice", "\"cold-calls\": 1", "\"ride-alongs\": 2", "// Lyon", "// Nice"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert_eq!(clones.conflicts(&clones.other).len(), 1);
    }
}

#[test]
fn a_record_taken_away_on_one_side_and_changed_on_the_other_stays() {
    for way in WAYS.into_iter().filter(|_| has_git()) {
        let clones = Clones::new();
        fs::remove_file(Clones::workspace(&clones.one).join(PERSON)).unwrap();
        Clones::edit(&clones.other, PERSON, &[("zoe@example.com", "other@example.com")]);
        let (is_done, said) = clones.meet(way);
        assert!(!is_done && said.contains("CONFLICT (modify/delete)"), "{said}");
        assert!(Clones::read(&clones.other, PERSON).contains("other@example.com"));
        clones.go_on(way);
        assert!(Clones::read(&clones.other, PERSON).contains("other@example.com"));
    }
}

#[test]
fn one_who_leaves_and_one_who_comes_are_not_taken_for_one() {
    for way in WAYS.into_iter().filter(|_| has_git()) {
        let clones = Clones::new();
        let dir = Clones::workspace(&clones.one);
        fs::rename(dir.join(PERSON), dir.join("people/zoe-martin.ron")).unwrap();
        Clones::edit(&clones.one, "people/zoe-martin.ron", &[("Zoé Petit", "Zoé Martin")]);
        Clones::edit(&clones.other, PERSON, &[("zoe@example.com", "petit@example.com")]);
        let (is_done, said) = clones.meet(way);
        assert!(!is_done && said.contains("CONFLICT"), "{said}");
        let martin = Clones::read(&clones.other, "people/zoe-martin.ron");
        assert!(martin.contains("    email: \"zoe@example.com\""), "{martin}");
        // git before 2.50 takes it for a rename whatever it is told; then the change is asked about in that file.
        let asked = clones.conflicts(&clones.other);
        let is_asked = asked.iter().any(|[_, other]| other["email"] == "petit@example.com");
        let file = Clones::workspace(&clones.other).join(PERSON);
        let is_there = fs::read_to_string(file).is_ok_and(|text| text.contains("petit@example.com"));
        assert!(is_asked || is_there, "{martin}");
    }
}

#[test]
fn histories_hold_the_lines_of_both() {
    for way in WAYS.into_iter().filter(|_| has_git()) {
        let clones = Clones::new();
        let line = |id: &str, minute: u32| format!("(id:\"{id}\",on:\"2026-11-23T10:{minute:02}:00Z\",undoes:\"x\")\n");
        let file = "history/claire-pc.ron";
        for clone in [&clones.one, &clones.other] {
            fs::create_dir_all(Clones::workspace(clone).join("history")).unwrap();
        }
        let write = |clone: &Path, lines: &[String]| {
            fs::write(Clones::workspace(clone).join(file), lines.concat()).unwrap();
        };
        write(&clones.one, &[line("a", 0), line("c", 2)]);
        write(&clones.other, &[line("b", 1), line("d", 3)]);
        let (is_done, said) = clones.meet(way);
        assert!(is_done, "{said}");
        let all = [line("a", 0), line("b", 1), line("c", 2), line("d", 3)].concat();
        assert_eq!(Clones::read(&clones.other, file), all);
    }
}

#[test]
fn what_cannot_be_read_is_left_to_people() {
    for way in WAYS.into_iter().filter(|_| has_git()) {
        let clones = Clones::new();
        Clones::edit(&clones.one, PERSON, &[("programme: \"field\"", "programm: \"field\"")]);
        Clones::edit(&clones.other, PERSON, &[("2026-10-05", "2026-10-06")]);
        let before = Clones::read(&clones.other, PERSON);
        let (is_done, said) = clones.meet(way);
        assert!(
            !is_done && said.contains("programm") && said.contains("Did you mean") == said.contains("nearest"),
            "{said}"
        );
        assert!(said.contains("line 6, column 5"), "{said}");
        // In a rebase ours is the upstream's: then that one is as it was.
        let now = Clones::read(&clones.other, PERSON);
        let is_one_of_both = now == before || now == Clones::read(&clones.one, PERSON);
        assert!(is_one_of_both, "{now}");
    }
}

#[test]
fn setting_up_keeps_what_is_there_and_is_done_once() {
    if !has_git() {
        return;
    }
    let stage = Stage::with_sample();
    let dir = stage.path("sample");
    let ran = stage.run(&["git-setup", "sample"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("is in no git repository"), "{}", ran.err);
    let ran = stage.command().args(["git-setup", "sample"]).env("PATH", "").output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("There is no git"));

    assert!(Command::new("git").current_dir(&dir).args(["init", "-q"]).status().unwrap().success());
    fs::write(dir.join(".gitattributes"), "*.png binary").unwrap();
    fs::write(dir.join(".gitignore"), "brouillons/\n").unwrap();
    let ran = stage.run(&["git-setup", "sample"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(
        fs::read_to_string(dir.join(".gitattributes")).unwrap(),
        "*.png binary\n/workspace.ron merge=terrain\n/insights.ron merge=terrain\n/people/*.ron merge=terrain\n\
         /hosts/*.ron merge=terrain\n/history/*.ron merge=terrain\n"
    );
    assert_eq!(fs::read_to_string(dir.join(".gitignore")).unwrap(), "brouillons/\n.terrain-lock\n.*.ron.??????\n");
    let config = fs::read_to_string(dir.join(".git/config")).unwrap();
    let ran = stage.run(&["git-setup", "sample"]);
    assert!(ran.status == 0 && ran.out.contains("nothing was changed"), "{}", ran.out);
    assert_eq!(fs::read_to_string(dir.join(".git/config")).unwrap(), config);
    fs::write(dir.join("people/.a.ron.a1B2c3"), "").unwrap();
    fs::write(dir.join("hosts/.terrain-lock"), "").unwrap();
    let status = Command::new("git").current_dir(&dir).args(["status", "--porcelain", "-uall"]).output().unwrap();
    let status = String::from_utf8(status.stdout).unwrap();
    assert!(status.contains(".gitignore") && !status.contains("a1B2c3") && !status.contains("lock"), "{status}");

    // Only a workspace is set up.
    fs::create_dir(stage.path("empty")).unwrap();
    let ran = stage.run(&["git-setup", "empty"]);
    assert!(ran.status == 2 && ran.err.contains("workspace.ron"), "{}", ran.err);
}
