//! How files look.

use crate::made::fixtures;
use std::fs;
use std::path::{Path, PathBuf};
use terrain::store::{layout, syntax::Tree};

/// Lists every RON file under a folder.
pub fn ron_files(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(ron_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// A folder of the planning instances can be named by `TERRAIN_BENCH`, to try every file of them.
#[test]
fn files_in_the_style_keep_it_byte_for_byte() {
    let mut folders = vec![fixtures().join("bench-style")];
    folders.extend(std::env::var_os("TERRAIN_BENCH").map(PathBuf::from));
    for file in folders.iter().flat_map(|dir| ron_files(dir)) {
        let text = fs::read_to_string(&file).unwrap();
        let tree = Tree::parse(&text).unwrap_or_else(|fault| panic!("{}: {fault:?}", file.display()));
        assert_eq!(layout::file(&tree), text, "{}", file.display());
    }
}
