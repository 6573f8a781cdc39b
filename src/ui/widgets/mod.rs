//! The components every view is built from.
