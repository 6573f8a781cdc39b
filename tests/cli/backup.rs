//! `terrain backup`: everything of a workspace as it is in one archive, and never half of it.

use crate::stage::{Stage, files};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

pub fn unpacked(archive: &Path) -> BTreeMap<PathBuf, String> {
    let mut zip = zip::ZipArchive::new(File::open(archive).unwrap()).unwrap();
    let mut found = BTreeMap::new();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        assert!(found.insert(name.into(), text).is_none());
    }
    found
}

#[test]
fn an_archive_holds_the_files_as_they_are_broken_ones_too() {
    let stage = Stage::with_sample();
    let sample = stage.path("sample");
    fs::write(sample.join("people/zoe-lefevre.ron"), "(nom: \"Zoë").unwrap();
    fs::write(sample.join("people/notes.txt"), "à rappeler").unwrap();
    fs::create_dir_all(sample.join("history/merged/people")).unwrap();
    fs::write(sample.join("history/claire-pc.ron"), "(id:\"e1\")\n").unwrap();
    fs::write(sample.join("history/merged/people/x.ron"), "()").unwrap();
    let before = files(&sample);
    // What people keep beside the workspace, and what programs keep in it, is none of its files.
    fs::write(sample.join("film.mp4"), "…").unwrap();
    fs::create_dir(sample.join(".git")).unwrap();
    fs::write(sample.join(".git/HEAD"), "…").unwrap();
    let ran = stage.run(&["backup", "sample", "sample.zip"]);
    let words = format!("{} files in sample.zip\n", before.len());
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, words.as_str(), ""));
    assert_eq!(unpacked(&stage.path("sample.zip")), before);
    // The one before is replaced as a whole, and nothing is left beside it.
    fs::write(sample.join("people/notes.txt"), "rappelé").unwrap();
    assert_eq!(stage.run(&["backup", "sample", "sample.zip"]).status, 0);
    assert_eq!(unpacked(&stage.path("sample.zip"))[Path::new("people/notes.txt")], "rappelé");
    let names: Vec<_> = fs::read_dir(stage.dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().starts_with('.')), "{names:?}");
}

#[test]
fn an_archive_is_never_made_where_it_cannot_be_and_says_why() {
    let stage = Stage::with_sample();
    for (to, why) in
        [("sample/a.zip", "in the folder"), ("nowhere/a.zip", "not there"), ("sample/people/a.zip", "in the folder")]
    {
        let ran = stage.run(&["backup", "sample", to]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(why), "{}", ran.err);
        assert!(!stage.path(to).exists());
    }
    let ran = stage.run(&["backup", ".", "a.zip"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("workspace.ron") && !stage.path("a.zip").exists(), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn what_leads_out_of_the_folder_is_left_out_and_said() {
    let stage = Stage::with_sample();
    fs::write(stage.path("secret.ron"), "secret").unwrap();
    std::os::unix::fs::symlink(stage.path("secret.ron"), stage.path("sample/people/link.ron")).unwrap();
    let ran = stage.run(&["backup", "sample", "a.zip"]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("people/link.ron"), "{}", ran.err);
    assert!(!unpacked(&stage.path("a.zip")).contains_key(Path::new("people/link.ron")));
}
