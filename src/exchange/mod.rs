//! What comes in and goes out in other forms than the workspace's own files: pages to read, pages to print, the sample company.

pub mod calendar_feed;
pub mod html;
pub mod pasted;
pub mod pdf;
pub mod sample;
