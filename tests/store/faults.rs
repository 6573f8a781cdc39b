//! Every fault of a file: what is said in both languages, that the rest opens, and that nothing is touched.
//!
//! Each folder of `fixtures/faults` holds what is laid over `base`, and the golden texts; `TERRAIN_BLESS=1` writes them.

use crate::made::{bytes_of, copy_into, fixtures};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use terrain::domain::{Problem, What};
use terrain::store::{self, OpenError, Opened};
use terrain::texts::{Language, Texts};

/// Folders in which there is nothing to lay a fault over.
const BARE: &[&str] = &["no-workspace"];

fn say(texts: &Texts, problem: &Problem, name: Option<&str>) -> String {
    let What::File { fault, .. } = &problem.what else { panic!("{problem:?}") };
    let words = texts.file_fault(problem.place.as_ref(), fault, name);
    let mut said = format!("{:?}  {}\n", problem.severity, words.title);
    words.excerpt.into_iter().for_each(|line| writeln!(said, "    {line}").unwrap());
    writeln!(said, "  {}", words.detail).unwrap();
    said
}

/// Writes what a person reads who opens the folder.
pub fn reading(dir: &Path, language: Language) -> String {
    let texts = Texts::new(language);
    match store::open(dir) {
        Err(OpenError { problem, .. }) => say(&texts, &problem, None),
        Ok(Opened { workspace, problems, unreadable, is_newer, folder, .. }) => {
            let mut said = String::new();
            for problem in &problems {
                let file = problem.place.as_ref().map(|place| place.file.as_str());
                let of_file = unreadable.iter().find(|unreadable| Some(unreadable.record.file().as_str()) == file);
                said += &say(&texts, problem, of_file.and_then(|unreadable| unreadable.name.as_deref()));
            }
            let names = |ids: Vec<&str>| ids.join(" ");
            let people = names(workspace.people.keys().map(|id| id.as_str()).collect());
            let hosts = names(workspace.hosts.keys().map(|id| id.as_str()).collect());
            writeln!(said, "opened: {people} | {hosts}{}", if is_newer { " | reading only" } else { "" }).unwrap();
            let closed: Vec<_> = unreadable.iter().map(|unreadable| unreadable.record.file()).collect();
            if !closed.is_empty() {
                writeln!(said, "closed: {}", closed.join(" ")).unwrap();
            }
            for unreadable in &unreadable {
                assert_eq!(folder.access(&unreadable.record), store::Access::Unreadable);
            }
            said
        }
    }
}

#[test]
fn each_fault_is_told_in_both_languages_and_harms_nothing_else() {
    let top = fixtures().join("faults");
    let cases = fs::read_dir(&top).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let cases: BTreeSet<_> = cases.filter(|case| !matches!(case.as_str(), "base" | "made-here")).collect();
    assert!(cases.len() > 40, "{cases:?}");
    let mut wrong = String::new();
    for case in &cases {
        let dir = tempfile::tempdir().unwrap();
        if !BARE.contains(&case.as_str()) {
            copy_into(&top.join("base"), dir.path());
        }
        copy_into(&top.join(case).join("folder"), dir.path());
        let before = bytes_of(dir.path());
        for (language, file) in [(Language::En, "en.txt"), (Language::Fr, "fr.txt")] {
            let said = reading(dir.path(), language);
            let golden = top.join(case).join(file);
            if std::env::var_os("TERRAIN_BLESS").is_some() {
                fs::write(&golden, &said).unwrap();
            }
            let expected = fs::read_to_string(&golden).unwrap_or_default();
            if said != expected {
                writeln!(wrong, "== {case}/{file}\n-- expected\n{expected}-- said\n{said}").unwrap();
            }
        }
        assert!(bytes_of(dir.path()) == before, "{case}: a file was changed");
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[cfg(unix)]
mod made_here {
    //! Faults that no fixture can hold.

    use super::*;
    use std::fs::{File, Permissions};
    use std::io::Write as _;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;
    use tempfile::TempDir;

    fn base() -> TempDir {
        crate::made::copy_dir("faults/base")
    }

    fn golden(name: &str, said: &str) {
        let file = fixtures().join("faults/made-here").join(name).with_extension("txt");
        if std::env::var_os("TERRAIN_BLESS").is_some() {
            fs::write(&file, said).unwrap();
        }
        assert_eq!(said, fs::read_to_string(&file).unwrap_or_default(), "{name}");
    }

    /// The text in both languages, one below the other.
    fn both(dir: &Path) -> String {
        format!("{}{}", reading(dir, Language::En), reading(dir, Language::Fr))
    }

    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let (dir, outside) = (base(), tempfile::tempdir().unwrap());
        let path = dir.path().join("people/noemie-fabre.ron");
        fs::rename(&path, outside.path().join("away.ron")).unwrap();
        symlink(outside.path().join("away.ron"), &path).unwrap();
        // A link that stays within is one more name of a file.
        symlink(dir.path().join("people/amelie-durand.ron"), dir.path().join("people/amelie-2.ron")).unwrap();
        golden("link", &both(dir.path()));
        let mut opened = store::open(dir.path()).unwrap();
        let mut after = opened.workspace.clone();
        let person = after.people["amelie-durand"].clone();
        after.people.insert("noemie-fabre".into(), person);
        let saved = opened.folder.save(&after);
        assert_eq!(saved.failed[0].fault, terrain::domain::WriteFault::Unreadable);
        assert!(outside.path().join("away.ron").is_file());
    }

    #[test]
    fn a_folder_of_records_that_leads_out_is_not_followed() {
        let (dir, outside) = (base(), tempfile::tempdir().unwrap());
        fs::rename(dir.path().join("hosts"), outside.path().join("hosts")).unwrap();
        symlink(outside.path().join("hosts"), dir.path().join("hosts")).unwrap();
        golden("link-folder-en", &reading(dir.path(), Language::En));
        let mut opened = store::open(dir.path()).unwrap();
        let mut after = opened.workspace.clone();
        after.hosts.insert("new-host".into(), std::sync::Arc::new(terrain::domain::Host::new("New")));
        let saved = opened.folder.save(&after);
        assert_eq!(saved.failed[0].fault, terrain::domain::WriteFault::OutsideLink);
        assert_eq!(fs::read_dir(outside.path().join("hosts")).unwrap().count(), 1);
    }

    #[test]
    fn a_file_over_the_limit_is_refused_before_it_is_read() {
        let dir = base();
        let file = File::create(dir.path().join("people/noemie-fabre.ron")).unwrap();
        // It takes no room on the disk, and would take some in memory.
        file.set_len(1 << 40).unwrap();
        golden("too-large", &both(dir.path()));
    }

    #[test]
    fn a_pipe_is_not_waited_for() {
        let dir = base();
        let path = dir.path().join("people/noemie-fabre.ron");
        fs::remove_file(&path).unwrap();
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        golden("pipe-en", &reading(dir.path(), Language::En));
    }

    #[test]
    fn a_folder_that_is_not_there_or_none_is_said_to_be_so() {
        let dir = base();
        let said = both(&dir.path().join("gone")) + &both(&dir.path().join("workspace.ron"));
        golden("no-folder", &said);
        assert!(!dir.path().join("gone").exists());
    }

    const AS_NOBODY: &str = "TERRAIN_TEST_AS_NOBODY";

    /// Permissions stop everybody but the superuser, who has the test run again in the name of another user.
    fn unprivileged(test: &str, dir: &Path, say: impl Fn(&Path) -> String) -> String {
        use std::os::unix::process::CommandExt;
        const NOBODY: u32 = 65534;
        let probe = dir.join("people/noemie-fabre.ron");
        if File::open(&probe).is_err() {
            return say(dir);
        }
        // The test program may lie where that user cannot go.
        let place = tempfile::tempdir().unwrap();
        fs::set_permissions(place.path(), Permissions::from_mode(0o755)).unwrap();
        let program = place.path().join("store");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        let mut command = Command::new(program);
        let test = format!("faults::made_here::{test}");
        command.args([&test, "--exact", "--nocapture"]).env(AS_NOBODY, dir).current_dir("/").uid(NOBODY).gid(NOBODY);
        let output = command.output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        let (_, said) = said.split_once("<<<").expect("the child says something");
        said.split_once(">>>").expect("and comes to an end").0.to_owned()
    }

    /// In the child: says what it has to say and tells the caller to stop.
    fn is_child(say: impl Fn(&Path) -> String) -> bool {
        let Some(dir) = std::env::var_os(AS_NOBODY) else { return false };
        let said = format!("<<<{}>>>", say(Path::new(&dir)));
        std::io::stdout().write_all(said.as_bytes()).unwrap();
        true
    }

    #[test]
    fn what_may_not_be_read_is_said_to_be_so() {
        if is_child(both) {
            return;
        }
        let dir = base();
        fs::set_permissions(dir.path(), Permissions::from_mode(0o755)).unwrap();
        fs::set_permissions(dir.path().join("people/noemie-fabre.ron"), Permissions::from_mode(0o000)).unwrap();
        fs::set_permissions(dir.path().join("hosts"), Permissions::from_mode(0o000)).unwrap();
        let said = unprivileged("what_may_not_be_read_is_said_to_be_so", dir.path(), both);
        fs::set_permissions(dir.path().join("hosts"), Permissions::from_mode(0o755)).unwrap();
        golden("no-permission", &said);
    }

    /// Changes a person in a folder that cannot be written and one whose file cannot, and a host who can be.
    fn saving(dir: &Path) -> String {
        let mut opened = store::open(dir).unwrap();
        let mut after = opened.workspace.clone();
        let mut person = (*after.people["amelie-durand"]).clone();
        person.email = "a@example.com".to_owned();
        after.people.insert("amelie-durand".into(), std::sync::Arc::new(person.clone()));
        after.people.insert("new-person".into(), std::sync::Arc::new(person));
        let mut host = (*after.hosts["karim-benali"]).clone();
        host.area = "Lyon".to_owned();
        after.hosts.insert("karim-benali".into(), std::sync::Arc::new(host.clone()));
        after.hosts.insert("other-host".into(), std::sync::Arc::new(host));
        let access = |record| opened.folder.access(&record);
        let people = ["amelie-durand", "noemie-fabre"].map(|id| access(store::Record::Person(id.into())));
        let hosts = ["karim-benali", "other-host"].map(|id| access(store::Record::Host(id.into())));
        let mut said = format!("{people:?} {hosts:?}\n");
        let saved = opened.folder.save(&after);
        for record in &saved.written {
            writeln!(said, "written {}", record.file()).unwrap();
        }
        for failed in &saved.failed {
            for language in [Language::En, Language::Fr] {
                let words = Texts::new(language).write_fault(&failed.fault);
                writeln!(said, "{}: {}. {}", failed.record.file(), words.title, words.detail).unwrap();
            }
        }
        said
    }

    #[test]
    fn what_may_not_be_written_is_said_to_be_so_and_the_rest_is() {
        if is_child(saving) {
            return;
        }
        let dir = base();
        let mode = |file: &str, mode| fs::set_permissions(dir.path().join(file), Permissions::from_mode(mode)).unwrap();
        mode("", 0o755);
        mode("hosts", 0o777);
        mode("hosts/karim-benali.ron", 0o444);
        mode("people/noemie-fabre.ron", 0o000);
        mode("people", 0o555);
        let said = unprivileged("what_may_not_be_written_is_said_to_be_so_and_the_rest_is", dir.path(), saving);
        mode("people", 0o755);
        golden("no-permission-to-write", &said);
        assert_eq!(
            fs::metadata(dir.path().join("hosts/karim-benali.ron")).unwrap().permissions().mode() & 0o777,
            0o444
        );
    }
}
