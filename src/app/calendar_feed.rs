//! Saving sessions as a file that any calendar takes in, whole or not at all.

use crate::domain::WriteFault;
use crate::domain::archive::ArchiveFault;
use crate::domain::feed::Feed;
use crate::exchange::calendar_feed;
use crate::store;
use std::path::Path;

/// Spells a feed and writes it; gives how many sessions it has. What stood there before stays where that fails.
///
/// # Errors
///
/// When the file cannot be written.
pub fn write(feed: &Feed, to: &Path) -> Result<usize, WriteFault> {
    store::write_file(to, calendar_feed::text(feed).as_bytes())?;
    Ok(feed.events.len())
}

/// Spells a feed; the same feed gives the same text.
pub fn text(feed: &Feed) -> String {
    calendar_feed::text(feed)
}

/// Writes a feed as [`write`] does, never among the files of the workspace's folder.
///
/// # Errors
///
/// When the file cannot be written, or would lie in that folder.
pub fn write_outside(dir: &Path, feed: &Feed, to: &Path) -> Result<usize, ArchiveFault> {
    store::check_outside(dir, to)?;
    write(feed, to).map_err(ArchiveFault::Unwritten)
}
