//! A folder is watched: what somebody writes there is told soon, and nothing else is.

use crate::made::copy_dir;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use terrain::store::{self, Look, Watcher};

/// Half a second is what it takes; a machine with much else to do gets more.
const PATIENCE: Duration = Duration::from_secs(4);

struct Watched {
    _watcher: Watcher,
    told: Receiver<BTreeSet<String>>,
}

impl Watched {
    fn new(dir: &Path) -> Self {
        let mut folder = store::open(dir).unwrap().folder;
        let (sender, told) = channel();
        let tell = move |look| match look {
            Look::At(names) => sender.send(names).is_ok(),
            Look::Everything => unreachable!("it always knows where"),
        };
        let sights = folder.take_sights();
        let watcher = Watcher::start(folder.dir(), sights, tell).unwrap();
        let watched = Self { _watcher: watcher, told };
        // The first round looks at what was written only just before.
        watched.quiet();
        watched
    }

    /// Waits until everything is told that is to be, and fails when that takes too long.
    fn tells(&self, what: &[&str]) {
        let mut missing: BTreeSet<_> = what.iter().map(|name| (*name).to_owned()).collect();
        let end = Instant::now() + PATIENCE;
        while !missing.is_empty() {
            let left = end.saturating_duration_since(Instant::now());
            let names = self.told.recv_timeout(left).unwrap_or_else(|_| panic!("not told of {missing:?}"));
            missing.retain(|name| !names.contains(name));
        }
    }

    fn quiet(&self) {
        while self.told.recv_timeout(Duration::from_millis(300)).is_ok() {}
    }

    /// Lists what is told within a while.
    fn during(&self, while_: Duration) -> BTreeSet<String> {
        let end = Instant::now() + while_;
        let mut names = BTreeSet::new();
        while let Ok(more) = self.told.recv_timeout(end.saturating_duration_since(Instant::now())) {
            names.extend(more);
        }
        names
    }
}

#[test]
fn whatever_way_a_file_is_written_it_is_told_soon() {
    let dir = copy_dir("bench-style");
    let watched = Watched::new(dir.path());
    let path = |name: &str| dir.path().join(name);
    let text = fs::read_to_string(path("people/amber-simon.ron")).unwrap();

    fs::write(path("people/amber-simon.ron"), &text).unwrap();
    watched.tells(&["people/amber-simon.ron"]);
    fs::write(path("people/.new"), &text).unwrap();
    fs::rename(path("people/.new"), path("people/zoe-lefevre.ron")).unwrap();
    watched.tells(&["people/zoe-lefevre.ron"]);
    fs::remove_file(path("people/zoe-lefevre.ron")).unwrap();
    fs::write(path("insights.ron"), "(insights: {})").unwrap();
    watched.tells(&["people/zoe-lefevre.ron", "insights.ron"]);
    fs::create_dir(path("history")).unwrap();
    watched.tells(&["history"]);
    fs::write(path("history/claire-laptop.ron"), "").unwrap();
    watched.tells(&["history/claire-laptop.ron"]);

    // What is written without a pause is not waited for without end.
    let end = Instant::now() + Duration::from_millis(900);
    let mut count = 0;
    while Instant::now() < end {
        count += 1;
        fs::write(path("hosts/antoine-reid.ron"), format!("{text}// {count}")).unwrap();
        std::thread::sleep(Duration::from_millis(20));
    }
    let first = watched.told.try_iter().next();
    assert!(first.is_some_and(|names| names.contains("hosts/antoine-reid.ron")));
}

#[cfg(unix)]
#[test]
fn new_rights_are_told() {
    use std::os::unix::fs::PermissionsExt;
    let dir = copy_dir("bench-style");
    let watched = Watched::new(dir.path());
    fs::set_permissions(dir.path().join("people/amber-simon.ron"), fs::Permissions::from_mode(0o444)).unwrap();
    watched.tells(&["people/amber-simon.ron"]);
    fs::set_permissions(dir.path().join("people"), fs::Permissions::from_mode(0o555)).unwrap();
    watched.tells(&["people"]);
    fs::set_permissions(dir.path().join("people"), fs::Permissions::from_mode(0o755)).unwrap();
    watched.tells(&["people"]);
}

#[test]
fn nothing_is_told_while_nothing_changes() {
    let dir = copy_dir("bench-style");
    let watched = Watched::new(dir.path());
    watched.during(Duration::from_secs(6));
    // Reading, asking for rights and temporary files are no changes.
    let opened = store::open(dir.path()).unwrap();
    for id in opened.workspace.people.keys() {
        opened.folder.access(&store::Record::Person(id.clone()));
    }
    fs::write(dir.path().join("people/.amber-simon.ron.a1B2c3"), "(").unwrap();
    fs::write(dir.path().join("README.md"), "à lire").unwrap();
    fs::create_dir_all(dir.path().join(".git/objects")).unwrap();
    assert_eq!(watched.during(Duration::from_secs(6)), BTreeSet::new());
}

#[test]
fn a_folder_that_goes_and_comes_back_is_watched_again() {
    let dir = copy_dir("bench-style");
    let watched = Watched::new(dir.path());
    let away = tempfile::tempdir().unwrap();
    let share = away.path().join("share");
    fs::rename(dir.path(), &share).unwrap();
    // Whoever watches a folder hears that it goes, or sees it when it looks over everything.
    let end = Instant::now() + Duration::from_secs(7);
    while !watched.during(Duration::from_millis(200)).contains("") {
        assert!(Instant::now() < end, "not told that it is gone");
    }
    fs::write(share.join("people/zoe-lefevre.ron"), "(").unwrap();
    fs::rename(&share, dir.path()).unwrap();
    let end = Instant::now() + Duration::from_secs(3);
    let mut names = BTreeSet::new();
    while !(names.contains("") && names.contains("people/zoe-lefevre.ron")) {
        names.extend(watched.during(Duration::from_millis(200)));
        assert!(Instant::now() < end, "told of {names:?}");
    }
    watched.quiet();
    fs::write(dir.path().join("people/zoe-lefevre.ron"), "()").unwrap();
    watched.tells(&["people/zoe-lefevre.ron"]);

    // Another folder in its place is another one.
    fs::rename(dir.path(), &share).unwrap();
    crate::made::copy_into(&share, dir.path());
    let end = Instant::now() + Duration::from_secs(7);
    while !watched.during(Duration::from_millis(200)).contains("people/amber-simon.ron") {
        assert!(Instant::now() < end, "not told of the other folder");
    }
    watched.quiet();
    fs::write(dir.path().join("people/zoe-lefevre.ron"), "(name: \"Zoë\")").unwrap();
    watched.tells(&["people/zoe-lefevre.ron"]);
}
