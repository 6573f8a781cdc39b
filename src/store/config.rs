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
