//! What can be done about a folder that is unwell, in words, and why an archive is none.

use super::Texts;
use crate::domain::archive::ArchiveFault;
use crate::domain::checkup::{Care, Healed};
use crate::domain::erasure::Erasure;

impl Texts {
    /// Says what can be done about something that is wrong with a folder.
    pub fn care(&self, care: &Care) -> String {
        match care {
            Care::ByHand => self.get("doctor-by-hand").into_owned(),
            Care::Nothing => self.get("doctor-no-care").into_owned(),
            Care::Merge { into } => self.with("doctor-merge", &[("file", into.as_str().into())]),
            Care::SetAside => self.get("doctor-set-aside").into_owned(),
        }
    }

    /// Says what was done about something that was wrong with a folder.
    pub fn healed(&self, healed: &Healed) -> String {
        let values = [("file", healed.file.as_str().into()), ("to", healed.moved_to.as_str().into())];
        match &healed.care {
            Care::Merge { into } => {
                let [file, to] = values;
                self.with("doctor-merged", &[file, to, ("into", into.as_str().into())])
            }
            _ => self.with("doctor-moved", &values),
        }
    }

    /// Says what erasing a person takes: their file, their past, and where else they are named.
    pub fn erasure(&self, erasure: &Erasure) -> String {
        let values = [
            ("name", erasure.name.as_str().into()),
            ("sessions", erasure.sessions.into()),
            ("entries", erasure.entries.into()),
        ];
        self.with("erase-what", &values)
    }

    /// Asks whether a person is to be erased: what goes, that it is for good, and what stays.
    pub fn erasure_question(&self, erasure: &Erasure) -> String {
        let values = [("what", self.erasure(erasure).into()), ("changed", erasure.changed.len().into())];
        let leaves = self.erasure_leaves(erasure);
        std::iter::once(self.with("erase-ask", &values)).chain(leaves).collect::<Vec<_>>().join(" ")
    }

    /// Says what still tells of an erased person: in sentences that stand for themselves.
    pub fn erasure_leaves(&self, erasure: &Erasure) -> Vec<String> {
        let shared = erasure.shared.iter().map(|text| self.with("erase-shared", &[("text", text.as_str().into())]));
        let left = erasure.left.iter().map(|file| self.with("erase-left", &[("file", file.as_str().into())]));
        let git = erasure.has_git.then(|| self.get("erase-git").into_owned());
        let backups = self.get("erase-backups").into_owned();
        shared.chain(left).chain(git).chain([backups]).collect()
    }

    /// Says why a workspace was not packed into an archive, or not read out of it; `archive` is its path.
    pub fn archive_fault(&self, archive: &str, fault: &ArchiveFault) -> String {
        let megabytes = |bytes: &u64| (bytes / (1024 * 1024)).into();
        let what = match fault {
            ArchiveFault::Unwritten(fault) => return self.save_fault(archive, fault),
            ArchiveFault::Inside => self.get("archive-inside").into_owned(),
            ArchiveFault::Unread { reason } => self.with("archive-unread", &[("reason", reason.as_str().into())]),
            ArchiveFault::NoArchive => self.get("archive-none").into_owned(),
            ArchiveFault::NoWorkspace => self.get("archive-no-workspace").into_owned(),
            ArchiveFault::UnsafeName { name } => self.with("archive-unsafe-name", &[("name", name.as_str().into())]),
            ArchiveFault::Taken => self.get("archive-taken").into_owned(),
            ArchiveFault::Newer => self.get("archive-newer").into_owned(),
            ArchiveFault::TooLarge { name, most } => {
                self.with("archive-too-large", &[("name", name.as_str().into()), ("most", megabytes(most))])
            }
            ArchiveFault::TooMuch { most } => self.with("archive-too-much", &[("most", megabytes(most))]),
        };
        self.with("storing-in", &[("place", archive.into()), ("what", what.into())])
    }
}
