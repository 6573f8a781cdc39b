//! Saving sessions as a file that any calendar takes in, whole or not at all.

use crate::domain::WriteFault;
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
