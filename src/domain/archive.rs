//! Why a workspace could not be packed into one file, or be read out of one, as a value.

use super::problem::FileFault;
use super::write_fault::WriteFault;

/// Why a workspace is not packed into an archive, or nothing is taken out of one; nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchiveFault {
    /// The archive would lie in the folder that it is made of.
    Inside,
    /// There are files of these names in the folder already.
    Taken,
    /// The archive cannot be written, or the folder cannot be locked.
    Unwritten(WriteFault),
    /// The archive cannot be read, for what the system says.
    Unread {
        /// Its own words.
        reason: String,
    },
    /// The file is no archive, or a damaged one.
    NoArchive,
    /// The archive holds no `workspace.ron`.
    NoWorkspace,
    /// A file of the archive has a name that would lead out of the folder.
    UnsafeName {
        /// The name as written.
        name: String,
    },
    /// The workspace in the archive is of a later version.
    Newer,
    /// A file of the archive is over the limit when unpacked.
    TooLarge {
        /// The name.
        name: String,
        /// Bytes allowed.
        most: u64,
    },
    /// The archive holds more than a workspace can.
    TooMuch {
        /// Bytes allowed, unpacked.
        most: u64,
    },
}

/// A record of an archive that cannot be read; the others are.
#[derive(Clone, Debug, PartialEq)]
pub struct Damaged {
    /// Its file, within the folder.
    pub file: String,
    /// Why.
    pub fault: FileFault,
}
