//! What a file looks like from outside: cheap to ask for, and the same for as long as nobody has touched the file.

use std::fs::Metadata;
use std::time::SystemTime;

/// A file's or folder's appearance, for telling whether it is still the one that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    length: u64,
    modified: Option<SystemTime>,
    identity: Identity,
}

/// What the system tells beside length and time.
#[cfg(unix)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity {
    device: u64,
    inode: u64,
    mode: u32,
    /// When the file or its rights were last changed, in seconds and nanoseconds; nobody can set it back.
    changed: (i64, i64),
}

#[cfg(not(unix))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity {
    is_read_only: bool,
    created: Option<SystemTime>,
}

impl Identity {
    #[cfg(unix)]
    fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            mode: metadata.mode(),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        }
    }

    #[cfg(not(unix))]
    fn of(metadata: &Metadata) -> Self {
        Self { is_read_only: metadata.permissions().readonly(), created: metadata.created().ok() }
    }
}

impl Sight {
    /// Takes down what a file looks like.
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok(), identity: Identity::of(metadata) }
    }

    /// Tells when the file was last written, where the file system knows.
    pub(super) fn modified(&self) -> Option<SystemTime> {
        self.modified
    }

    /// Takes down which folder it is and who may write in it; what is in it may change.
    pub(super) fn of_folder(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let identity = Identity { changed: (0, 0), ..Identity::of(metadata) };
        #[cfg(not(unix))]
        let identity = Identity::of(metadata);
        Self { length: 0, modified: None, identity }
    }
}
