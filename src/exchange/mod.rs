//! What comes in and goes out in other forms than the workspace's own files; the sample company for now.

pub mod html;
pub mod sample;
