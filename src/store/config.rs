//! The user's own small files, outside any workspace: where the system keeps them, read and written whole.

use super::atomic;
use crate::domain::WriteFault;
use etcetera::BaseStrategy;
use std::fs;
use std::path::{Path, PathBuf};

/// Gives the folder for settings, where the system has one for this user.
pub fn config_folder() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.config_dir())
}

/// Gives the folder for data of programs, where the system has one for this user.
pub fn data_folder() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.data_dir())
}

/// Gives the name under which the system knows the user.
pub fn user() -> String {
    let named = ["USER", "LOGNAME", "USERNAME"].into_iter().filter_map(|name| std::env::var(name).ok());
    named.map(|name| name.trim().to_owned()).find(|name| !name.is_empty()).unwrap_or_else(|| "somebody".to_owned())
}

/// Gives what people call a user, where the system's list of users tells; empty where it does not.
pub fn full_name(user: &str) -> String {
    let list = read(Path::new("/etc/passwd")).unwrap_or_default();
    let of_user = |line: &str| {
        let fields: Vec<&str> = line.split(':').collect();
        // The name comes first, then rooms and telephones after commas.
        (fields.first() == Some(&user)).then(|| fields.get(4)?.split(',').next().map(str::to_owned)).flatten()
    };
    list.lines().find_map(of_user).unwrap_or_default()
}

/// Gives the name of the machine.
pub fn machine() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}

/// Reads a small file; `None` when it is not there or not text.
pub fn read(file: &Path) -> Option<String> {
    fs::read_to_string(file).ok()
}

/// Writes a small file whole, with the folders above it.
///
/// # Errors
///
/// When the file system says no.
pub fn write(file: &Path, text: &str) -> Result<(), WriteFault> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| atomic::write_fault(&error))?;
    }
    atomic::replace(file, text.as_bytes())
}
