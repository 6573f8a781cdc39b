//! Why a change could not be written, as a value; it is kept and tried again.

/// Why the file of a record could not be written; nothing on the disk has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteFault {
    /// The file could not be read when the workspace was opened, so it is not written either (`store.md` 7).
    Unreadable,
    /// The workspace is of a later version and opened for reading only.
    NewerFormat,
    /// The file system lets this user not write there.
    NoPermission,
    /// The disk is full, or the user's share of it.
    DiskFull,
    /// The folder is not there (any more), as when a share is unplugged.
    Gone,
    /// Somebody else writes into the folder at this moment, and has done so for longer than is waited for.
    Busy,
    /// Somebody else has changed the file into what cannot be read, so that nothing can be merged into it.
    ChangedOnDisk,
    /// A link that leads out of the folder stands where the file belongs.
    OutsideLink,
    /// The id of a new record is not well formed.
    BadId,
    /// There is a workspace in the folder already.
    Exists,
    /// The text would not read back as what was to be written.
    Unfaithful,
    /// Anything else the file system says.
    Other {
        /// Its own words.
        reason: String,
    },
}
