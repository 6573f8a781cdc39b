//! Printing a page of the window: its sheet, drawn as PDF and written whole or not at all.

use crate::domain::WriteFault;
use crate::domain::sheet::{PrintLook, Sheet};
use crate::exchange::pdf;
use crate::store;
use std::path::Path;

/// Draws a sheet and writes it; gives how many pages it has. What stood there before stays where that fails.
///
/// # Errors
///
/// When the file cannot be made or written.
pub fn print(sheet: &Sheet, look: PrintLook, to: &Path) -> Result<usize, WriteFault> {
    let pdf = pdf::pdf(sheet, look).map_err(|reason| WriteFault::Other { reason })?;
    store::write_file(to, &pdf.bytes)?;
    Ok(pdf.pages)
}
