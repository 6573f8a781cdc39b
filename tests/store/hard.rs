//! What happens to folders: full disks, shares that go, folders and links where files were, files and folders too large.
//!
//! Mounting asks for the superuser: elsewhere those tests say so and pass; with `TERRAIN_REQUIRE_ROOT` set, as in
//! `.ci/run`, they fail. `TERRAIN_FILES=100000` makes the large folder as large as it is meant to be.

use crate::history::open;
use crate::made::{bytes_of, copy_dir, copy_into, fixtures};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use tempfile::TempDir;
use terrain::domain::{FileFault, What, Workspace, WriteFault};
use terrain::store::{self, Failed, Look, Record, Wanted};

const ID: &str = "amber-harper";
const OTHER: &str = "alice-rousseau";

fn with_email(workspace: &Workspace, id: &str, email: &str) -> Workspace {
    let mut after = workspace.clone();
    Arc::make_mut(after.people.get_mut(id).unwrap()).email = email.to_owned();
    after
}

fn record(id: &str) -> Record {
    Record::Person(id.into())
}

/// Files in the making that a failed save has left.
fn temporary(dir: &Path) -> Vec<String> {
    let names = bytes_of(dir).into_iter().map(|(name, _)| name);
    names.filter(|name| name.rsplit('/').next().unwrap().starts_with('.')).collect()
}

/// A file system mounted on a folder of its own for as long as this lives.
struct Mounted {
    _place: TempDir,
    dir: PathBuf,
}

impl Mounted {
    fn new(arguments: &[&str]) -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let dir = place.path().join("share");
        fs::create_dir(&dir).unwrap();
        let mounted = Self { _place: place, dir };
        mounted.mount(arguments).then_some(mounted)
    }

    fn mount(&self, arguments: &[&str]) -> bool {
        let output = Command::new("mount").args(arguments).arg(&self.dir).output();
        let is_mounted = output.is_ok_and(|output| output.status.success());
        let must = std::env::var_os("TERRAIN_REQUIRE_ROOT").is_some();
        assert!(is_mounted || !must, "nothing can be mounted, and TERRAIN_REQUIRE_ROOT is set");
        if !is_mounted {
            println!("skipped: only the superuser mounts");
        }
        is_mounted
    }

    fn unmount(&self) {
        assert!(Command::new("umount").arg("--lazy").arg(&self.dir).status().unwrap().success());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.dir).output();
    }
}

#[test]
fn a_full_disk_keeps_the_old_files_and_the_change() {
    let Some(mounted) = Mounted::new(&["-t", "tmpfs", "-o", "size=2m", "tmpfs"]) else { return };
    let dir = &mounted.dir;
    copy_into(&fixtures().join("bench-style"), dir);
    let (mut workspace, mut folder) = open(dir, "claire");
    let filler = dir.join("filler");
    let mut was_full = 0;
    // From no room at all to room for the history but not for the file, and for one file but not for both.
    for (number, free) in [0, 1, 0, 0, 2, 0, 1, 0, 3, 0, 0].into_iter().enumerate() {
        let before = bytes_of(dir);
        let mut file = File::create(&filler).unwrap();
        while file.write_all(&[0; 4096]).is_ok() {}
        let full = file.metadata().unwrap().len();
        file.set_len(full.saturating_sub(free * 4096_u64)).unwrap();
        drop(file);
        let email = format!("{number}@example.com");
        workspace = with_email(&with_email(&workspace, ID, &email), OTHER, &email);
        let saved = folder.save(&workspace);
        if !saved.is_complete() {
            was_full += 1;
            assert!(saved.failed.iter().all(|failed| failed.fault == WriteFault::DiskFull), "{saved:?}");
        }
        fs::remove_file(&filler).unwrap();
        let opened = store::open(dir).unwrap();
        assert_eq!(opened.problems, [], "with {free} pages free");
        assert_eq!(temporary(dir), Vec::<String>::new());
        for id in [ID, OTHER] {
            let is_written = saved.written.contains(&record(id));
            assert_eq!(opened.workspace.people[id].email == email, is_written, "{id} with {free} pages free");
            let name = format!("people/{id}.ron");
            let old = before.iter().find(|(file, _)| *file == name).unwrap();
            assert!(is_written || fs::read(dir.join(&name)).unwrap() == old.1);
        }
        // There is room again, and what was kept is written.
        let saved = folder.write();
        assert!(saved.is_complete(), "{saved:?}");
        assert!(store::open(dir).unwrap().workspace == workspace);
    }
    assert!(was_full > 3, "the disk was full {was_full} times");
    let opened = store::open(dir).unwrap();
    let remembered = opened.folder.past().latest(&Wanted::default(), &opened.workspace, &AtomicBool::new(false));
    assert_eq!(remembered.problems, []);
}

#[test]
fn a_share_that_goes_while_open_keeps_the_change_until_it_is_back() {
    let source = copy_dir("bench-style");
    let source_name = source.path().to_str().unwrap();
    let Some(mounted) = Mounted::new(&["--bind", source_name]) else { return };
    let (workspace, mut folder) = open(&mounted.dir, "claire");
    let before = bytes_of(source.path());
    mounted.unmount();
    let workspace = with_email(&workspace, ID, "away@example.com");
    let gone = |id| Failed { record: record(id), fault: WriteFault::Gone };
    assert_eq!(folder.save(&workspace).failed, [gone(ID)]);
    folder.refresh(&Look::Everything);
    folder.refresh(&Look::Everything);
    assert!(folder.is_away());
    assert_eq!(folder.write().failed, [gone(ID)]);
    // The folder it was mounted on gets nothing of its own.
    assert_eq!(fs::read_dir(&mounted.dir).unwrap().count(), 0);
    assert!(bytes_of(source.path()) == before);
    assert!(mounted.mount(&["--bind", source_name]));
    assert!(folder.write().is_complete());
    folder.refresh(&Look::Everything);
    assert!(!folder.is_away());
    assert_eq!(store::open(source.path()).unwrap().workspace.people[ID].email, "away@example.com");
}

#[test]
fn a_folder_that_is_renamed_while_open_keeps_the_change_until_it_is_back() {
    let place = copy_dir("bench-style");
    let (dir, other) = (place.path().join("a"), place.path().join("b"));
    copy_into(&fixtures().join("bench-style"), &dir);
    let (workspace, mut folder) = open(&dir, "claire");
    fs::rename(&dir, &other).unwrap();
    let before = bytes_of(&other);
    let workspace = with_email(&workspace, ID, "away@example.com");
    assert_eq!(folder.save(&workspace).failed, [Failed { record: record(ID), fault: WriteFault::Gone }]);
    assert!(!dir.exists() && bytes_of(&other) == before);
    fs::rename(&other, &dir).unwrap();
    assert!(folder.write().is_complete());
    assert!(store::open(&dir).unwrap().workspace == workspace);
}

#[test]
fn a_folder_in_the_place_of_a_file_is_left_alone_and_told_of() {
    let dir = copy_dir("bench-style");
    let (workspace, mut folder) = open(dir.path(), "claire");
    let file = dir.path().join(format!("people/{ID}.ron"));
    let aside = dir.path().join("aside");
    fs::rename(&file, &aside).unwrap();
    fs::create_dir(&file).unwrap();
    fs::write(file.join("mine.txt"), "mine").unwrap();
    let workspace = with_email(&with_email(&workspace, ID, "a@example.com"), OTHER, "b@example.com");
    let saved = folder.save(&workspace);
    assert_eq!(saved.written, [record(OTHER)]);
    assert_eq!(saved.failed, [Failed { record: record(ID), fault: WriteFault::ChangedOnDisk }]);
    assert_eq!(fs::read_to_string(file.join("mine.txt")).unwrap(), "mine");
    let opened = store::open(dir.path()).unwrap();
    let told = |problem: &terrain::domain::Problem| match &problem.what {
        What::File { fault, .. } => matches!(fault, FileFault::Foreign { is_folder: true }),
        _ => false,
    };
    assert!(opened.problems.iter().any(told), "{:?}", opened.problems);
    // Looking again neither takes the record away nor brings it up.
    folder.refresh(&Look::Everything);
    folder.refresh(&Look::Everything);
    fs::remove_dir_all(&file).unwrap();
    fs::rename(&aside, &file).unwrap();
    folder.refresh(&Look::Everything);
    assert!(folder.write().is_complete());
    assert!(store::open(dir.path()).unwrap().workspace == workspace);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_while_open_is_not_written_through() {
    let (dir, outside) = (copy_dir("bench-style"), tempfile::tempdir().unwrap());
    let (workspace, mut folder) = open(dir.path(), "claire");
    let file = dir.path().join(format!("people/{ID}.ron"));
    let away = outside.path().join("theirs.ron");
    fs::rename(&file, &away).unwrap();
    std::os::unix::fs::symlink(&away, &file).unwrap();
    let before = fs::read(&away).unwrap();
    let workspace = with_email(&workspace, ID, "a@example.com");
    assert_eq!(folder.save(&workspace).failed, [Failed { record: record(ID), fault: WriteFault::OutsideLink }]);
    assert_eq!(fs::read(&away).unwrap(), before);
    assert!(fs::symlink_metadata(&file).unwrap().is_symlink());
    fs::remove_file(&file).unwrap();
    fs::rename(&away, &file).unwrap();
    assert!(folder.write().is_complete());
    assert!(store::open(dir.path()).unwrap().workspace == workspace);
}

const FOLDER: &str = "TERRAIN_TEST_HARD_FOLDER";

/// The program whose memory is measured: opens, tells the latest of the past, looks again, saves one change.
#[test]
fn child() {
    let Some(dir) = std::env::var_os(FOLDER) else { return };
    let begun = Instant::now();
    let (workspace, mut folder) = open(Path::new(&dir), "claire");
    let opened_ms = begun.elapsed().as_millis();
    let wanted = Wanted { most: Some(100), ..Wanted::default() };
    let told = folder.past().latest(&wanted, &workspace, &AtomicBool::new(false));
    folder.refresh(&Look::Everything);
    let saved = folder.save(&with_email(&workspace, ID, "a@example.com"));
    assert!(saved.is_complete(), "{saved:?}");
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
    let peak_mb = peak.unwrap_or(0_u64) / 1024;
    let (people, ms, past) = (workspace.people.len(), begun.elapsed().as_millis(), told.problems.len());
    println!("<<<{people} {peak_mb} {opened_ms} {ms} {past}>>>");
}

/// Has a folder opened by a program of its own; gives people, megabytes at most, and milliseconds in all.
fn measured(what: &str, dir: &Path) -> (usize, u64, u64) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let output = command.args(["hard::child", "--exact", "--nocapture"]).env(FOLDER, dir).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let said = said.split_once("<<<").unwrap().1.split_once(">>>").unwrap().0;
    let numbers: Vec<u64> = said.split(' ').map(|number| number.parse().unwrap()).collect();
    let [people, megabytes, opened_ms, ms, _] = numbers[..] else { panic!("{said}") };
    println!("{what}: {people} people, {megabytes} MB at most, {opened_ms} ms to open, {ms} ms in all");
    (people as usize, megabytes, ms)
}

#[test]
fn a_file_of_a_gigabyte_costs_neither_memory_nor_time() {
    let dir = copy_dir("bench-style");
    let people = store::open(dir.path()).unwrap().workspace.people.len();
    fs::create_dir_all(dir.path().join("history")).unwrap();
    // A history is read from its end, whatever is there; that takes its time where nothing is optimized.
    let of_history = if cfg!(debug_assertions) { 1 << 27 } else { 1 << 30 };
    for (file, length) in [
        ("people/huge.ron", 1 << 30),
        ("people/huge.sync-conflict-20261123-101500-ABCDEF7.ron", 1 << 30),
        ("history/huge-pc.ron", of_history),
    ] {
        File::create(dir.path().join(file)).unwrap().set_len(length).unwrap();
    }
    let opened = store::open(dir.path()).unwrap();
    let too_large = |problem: &terrain::domain::Problem| {
        matches!(&problem.what, What::File { fault: FileFault::TooLarge { .. }, .. })
    };
    assert!(opened.problems.iter().any(too_large), "{:?}", opened.problems);
    let (found, megabytes, ms) = measured("a gigabyte", dir.path());
    assert_eq!(found, people);
    assert!(megabytes < 400, "{megabytes} MB");
    assert!(ms < 60_000, "{ms} ms");
    assert_eq!(fs::metadata(dir.path().join("people/huge.ron")).unwrap().len(), 1 << 30);
}

#[test]
fn a_folder_of_very_many_files_opens() {
    let count = std::env::var("TERRAIN_FILES").ok().and_then(|count| count.parse().ok()).unwrap_or(3000_usize);
    let dir = copy_dir("bench-style");
    let people = store::open(dir.path()).unwrap().workspace.people.len();
    let text = fs::read_to_string(dir.path().join(format!("people/{ID}.ron"))).unwrap();
    for number in 0..count {
        let name = match number % 20 {
            // What belongs to nobody, and copies of those who are there and of those who are not.
            0 => format!("notes {number}.txt"),
            1 => format!("p{}.sync-conflict-20261123-101500-ABCDEF7.ron", number + 1),
            2 => format!("gone-{number} (conflicted copy 2026-11-23 101500).ron"),
            _ => format!("p{number}.ron"),
        };
        fs::write(dir.path().join("people").join(name), &text).unwrap();
    }
    let (found, megabytes, ms) = measured(&format!("{count} files"), dir.path());
    assert_eq!(found, people + (0..count).filter(|number| number % 20 > 2).count());
    // A record takes some kilobytes; what is bounded is what a file costs.
    assert!(megabytes < 200 + count as u64 / 50, "{megabytes} MB");
    assert!(ms < 60_000 + 10 * count as u64, "{ms} ms");
}
