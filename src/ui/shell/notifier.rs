//! Notifications of the desktop.

use std::sync::{Arc, Mutex};

/// Shows notifications of the desktop; a trait so that tests can read them instead.
pub trait Notifier {
    /// Shows one; without blocking, and without a word where the desktop shows none.
    fn notify(&self, title: String, lines: String);
}

/// The notifications of the system.
#[derive(Debug, Default)]
pub struct SystemNotifier;

impl Notifier for SystemNotifier {
    fn notify(&self, title: String, lines: String) {
        let show = move || {
            // A desktop without notifications is no fault: the pages say the same.
            let _ = notify_rust::Notification::new().appname("Terrain").summary(&title).body(&lines).show();
        };
        // Without a thread there is no reminder.
        let _ = std::thread::Builder::new().name("notification".to_owned()).spawn(show);
    }
}

/// Keeps what would have been shown, for tests.
#[derive(Clone, Debug, Default)]
pub struct KeptNotifier(pub Arc<Mutex<Vec<(String, String)>>>);

impl Notifier for KeptNotifier {
    fn notify(&self, title: String, lines: String) {
        if let Ok(mut kept) = self.0.lock() {
            kept.push((title, lines));
        }
    }
}
