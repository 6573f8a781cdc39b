//! Why a folder could not be opened or created, and why a change is not on the disk, each with its file.

use super::Texts;
use crate::domain::{Problem, What, WriteFault};
use std::path::Path;

impl Texts {
    /// Says why a folder could not be opened, and what to do.
    pub fn open_error(&self, dir: &Path, problem: &Problem) -> String {
        let What::File { fault, .. } = &problem.what else { return dir.display().to_string() };
        let words = self.file_fault(problem.place.as_ref(), fault, None);
        let excerpt = words.excerpt.map(|line| format!("\n    {line}")).unwrap_or_default();
        let sentence = format!("{}.{excerpt}\n{}", words.title.trim_end_matches('.'), words.detail);
        self.with("storing-in", &[("place", dir.display().to_string().into()), ("what", sentence.into())])
    }

    /// Says why a new workspace was not made; `file` is empty where it is the folder itself.
    pub fn create_error(&self, dir: &Path, file: &str, fault: &WriteFault) -> String {
        let place = if file.is_empty() { dir.to_owned() } else { dir.join(file) };
        self.save_fault(&place.display().to_string(), fault)
    }

    /// Says why a file could not be written, and what to do.
    pub fn save_fault(&self, file: &str, fault: &WriteFault) -> String {
        let words = self.write_fault(fault);
        let sentence = format!("{}. {}", words.title.trim_end_matches('.'), words.detail);
        if file.is_empty() {
            return sentence;
        }
        self.with("storing-in", &[("place", file.into()), ("what", sentence.into())])
    }
}
