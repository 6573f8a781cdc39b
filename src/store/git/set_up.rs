//! Setting git up for a workspace: which files the merge driver is for, what the driver is, what is nobody's to keep.

use crate::domain::problem::Severity;
use crate::domain::record::{HOSTS, INSIGHTS_FILE, PEOPLE, ROOT_FILE};
use crate::domain::{FileFault, Problem, Record, WriteFault};
use crate::store::atomic;
use crate::store::findings::problem;
use crate::store::lock::LOCK_FILE;
use crate::store::read::{self, io_fault};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output};

const ATTRIBUTES: &str = ".gitattributes";
const IGNORED: &str = ".gitignore";

/// What setting up has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetUp {
    /// Files of the workspace that were written, to be committed.
    pub written: Vec<String>,
    /// Whether the configuration of the repository was changed.
    pub is_configured_anew: bool,
}

/// Why git is not set up.
#[derive(Clone, Debug, PartialEq)]
pub enum NotSetUp {
    /// The folder holds no workspace.
    NoWorkspace(Box<Problem>),
    /// There is no program `git`.
    NoGit,
    /// The folder is in no repository, in git's words.
    NoRepository(String),
    /// git did not do what it was asked to, in its words.
    Refused(String),
    /// A file could not be read or written.
    NotWritten(String, WriteFault),
    /// The path of this program cannot be written down.
    NoProgram,
}

/// Sets up the repository a workspace is in; what is there already stays, and doing it again changes nothing.
///
/// # Errors
///
/// When the folder is no workspace or in no repository, git is not there, or a file cannot be written.
pub fn set_up(dir: &Path) -> Result<SetUp, NotSetUp> {
    let no_workspace = |fault: FileFault| NotSetUp::NoWorkspace(Box::new(problem("", fault.into(), Severity::Error)));
    let dir = dir.canonicalize().map_err(|error| no_workspace(io_fault(&error)))?;
    if !dir.is_dir() {
        return Err(no_workspace(FileFault::NotAFolder));
    }
    if fs::metadata(Record::Root.path_in(&dir)).is_err() {
        return Err(no_workspace(FileFault::NoWorkspaceFile));
    }
    let inside = git(&dir, ["rev-parse", "--is-inside-work-tree"])?;
    if !inside.status.success() || said(&inside.stdout) != "true" {
        return Err(NotSetUp::NoRepository(said(&inside.stderr)));
    }
    let program = std::env::current_exe().ok().and_then(|program| program.to_str().map(str::to_owned));
    let program = program.ok_or(NotSetUp::NoProgram)?;

    let mut done = SetUp::default();
    let files = [format!("/{ROOT_FILE}"), format!("/{INSIGHTS_FILE}")].into_iter();
    let folders = [PEOPLE, HOSTS, "history"].map(|folder| format!("/{folder}/*.ron"));
    let attributes: Vec<String> = files.chain(folders).map(|pattern| format!("{pattern} merge=terrain")).collect();
    // Locks, and what is written for a moment beside the file that it becomes.
    let ignored = [LOCK_FILE.to_owned(), ".*.ron.??????".to_owned()];
    for (name, lines) in [(ATTRIBUTES, attributes.as_slice()), (IGNORED, &ignored)] {
        let failed = |fault| NotSetUp::NotWritten(name.to_owned(), fault);
        if add_lines(&dir.join(name), lines).map_err(failed)? {
            done.written.push(name.to_owned());
        }
    }
    let settings = [
        ("merge.terrain.name", "Terrain"),
        ("merge.terrain.driver", &driver(&program)),
        // What was merged to find a common ancestor must not count as what people chose.
        ("merge.terrain.recursive", "binary"),
    ];
    for (key, value) in settings {
        done.is_configured_anew |= set(&dir, key, value)?;
    }
    // The name of a file is an id: a person who left and one who came are not one that was renamed.
    if !is_set(&dir, "merge.renames")? {
        done.is_configured_anew |= set(&dir, "merge.renames", "false")?;
    }
    Ok(done)
}

/// Gives the command that git hands to a shell, with marks for the three versions and the path.
fn driver(program: &str) -> String {
    let quoted = format!("'{}'", program.replace('\'', "'\\''")).replace('%', "%%");
    format!("{quoted} merge --path=%P --ours-name=%X --theirs-name=%Y %O %A %B")
}

fn git<const N: usize>(dir: &Path, arguments: [&str; N]) -> Result<Output, NotSetUp> {
    let output = Command::new("git").arg("-C").arg(dir).args(arguments.map(OsStr::new)).output();
    output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => NotSetUp::NoGit,
        _ => NotSetUp::Refused(error.to_string()),
    })
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

fn is_set(dir: &Path, key: &str) -> Result<bool, NotSetUp> {
    Ok(git(dir, ["config", "--local", "--get", key])?.status.success())
}

/// Sets a value of the repository's own configuration; `false` where it is so already.
fn set(dir: &Path, key: &str, value: &str) -> Result<bool, NotSetUp> {
    let now = git(dir, ["config", "--local", "--get-all", key])?;
    if now.status.success() && said(&now.stdout) == value {
        return Ok(false);
    }
    let set = git(dir, ["config", "--local", "--replace-all", key, value])?;
    if set.status.success() { Ok(true) } else { Err(NotSetUp::Refused(said(&set.stderr))) }
}

/// Adds the lines that a file lacks to its end; `false` where it lacks none.
fn add_lines(path: &Path, lines: &[String]) -> Result<bool, WriteFault> {
    let old = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => return Err(WriteFault::OutsideLink),
        Ok(_) => read::bytes(path).map_err(|fault| match fault {
            FileFault::NoPermission => WriteFault::NoPermission,
            FileFault::Unreadable { reason } => WriteFault::Other { reason },
            _ => WriteFault::Unreadable,
        })?,
        Err(_) => Vec::new(),
    };
    let there: Vec<&[u8]> = old.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).collect();
    let lacking: Vec<&String> = lines.iter().filter(|line| !there.contains(&line.as_bytes())).collect();
    if lacking.is_empty() {
        return Ok(false);
    }
    let end = if old.windows(2).any(|pair| pair == b"\r\n") { "\r\n" } else { "\n" };
    let mut new = old.clone();
    if !new.is_empty() && !new.ends_with(b"\n") {
        new.extend(end.as_bytes());
    }
    for line in lacking {
        new.extend(line.as_bytes());
        new.extend(end.as_bytes());
    }
    if fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly()) {
        return Err(WriteFault::NoPermission);
    }
    atomic::replace(path, &new)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: &str = "merge --path=%P --ours-name=%X --theirs-name=%Y %O %A %B";

    #[test]
    fn the_command_is_one_whatever_the_program_is_called() {
        assert_eq!(driver("/usr/bin/terrain"), format!("'/usr/bin/terrain' {RUN}"));
        assert_eq!(driver("/a b/l'été 50%/t"), format!("'/a b/l'\\''été 50%%/t' {RUN}"));
    }

    #[test]
    fn lines_are_added_once_behind_what_is_there() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x");
        let lines = ["a".to_owned(), "b".to_owned()];
        fs::write(&path, "*.png binary\r\na\r\nlast").unwrap();
        assert_eq!(add_lines(&path, &lines), Ok(true));
        assert_eq!(fs::read_to_string(&path).unwrap(), "*.png binary\r\na\r\nlast\r\nb\r\n");
        assert_eq!(add_lines(&path, &lines), Ok(false));
    }
}
