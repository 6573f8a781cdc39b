//! What stands in a folder, name by name and byte for byte; for the tests of several rooms.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Gives every file under a folder with its bytes, sorted by path; the locks aside, which hold nothing.
#[allow(dead_code)]
pub fn bytes_of(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let is_lock = |name: &str| Path::new(name).file_name() == Some(OsStr::new(".terrain-lock"));
    let files = all_in(dir).into_iter().filter_map(|(name, bytes)| Some((name, bytes?)));
    files.filter(|(name, _)| !is_lock(name)).collect()
}

/// Gives every file and folder under a folder whose name or bytes hold a text.
#[allow(dead_code)]
pub fn tell_of(dir: &Path, text: &str) -> Vec<String> {
    let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    let tells = |(name, bytes): &(String, Option<Vec<u8>>)| name.contains(text) || bytes.as_deref().is_some_and(holds);
    all_in(dir).into_iter().filter(tells).map(|(name, _)| name).collect()
}

/// Walks a folder, sorted by path; a folder has no bytes.
fn all_in(dir: &Path) -> Vec<(String, Option<Vec<u8>>)> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(dir).unwrap().to_string_lossy().replace('\\', "/");
            // A file this user may not read is still there.
            found.push((name, (!path.is_dir()).then(|| fs::read(&path).unwrap_or_default())));
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    found.sort();
    found
}
