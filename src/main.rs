//! Starts the window or a verb of the command line.
fn main() {}
