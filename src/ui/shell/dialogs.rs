//! Folder dialogs of the system, without blocking the window.

use crate::app::job::Waker;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Asks people for folders; a trait so that tests can answer in their place.
pub trait Dialogs {
    /// Opens a dialog for a folder and gives where its answer will arrive; closing the dialog without choosing sends nothing.
    fn pick_folder(&self, title: &str, waker: Waker) -> Receiver<PathBuf>;
}

/// The dialogs of the system.
#[derive(Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn pick_folder(&self, title: &str, waker: Waker) -> Receiver<PathBuf> {
        let (sender, receiver) = channel();
        // The dialog is made here, since macOS asks for the main thread, and awaited elsewhere.
        let dialog = rfd::AsyncFileDialog::new().set_title(title).pick_folder();
        let wait = move || {
            if let Some(folder) = pollster::block_on(dialog) {
                // The window may be gone by now; the answer is then of no use.
                let _ = sender.send(folder.path().to_owned());
                waker();
            }
        };
        // Without a thread the dialog simply gives no answer; the path can be typed instead.
        let _ = std::thread::Builder::new().name("folder dialog".to_owned()).spawn(wait);
        receiver
    }
}

/// Dialogs that answer with folders given beforehand, for tests.
#[derive(Debug, Default)]
pub struct AnsweredDialogs {
    /// The answer to every question; none is a dialog that was closed.
    pub answer: Option<PathBuf>,
}

impl Dialogs for AnsweredDialogs {
    fn pick_folder(&self, _title: &str, waker: Waker) -> Receiver<PathBuf> {
        let (sender, receiver): (Sender<PathBuf>, _) = channel();
        if let Some(folder) = &self.answer {
            // The receiver is right below.
            let _ = sender.send(folder.clone());
            waker();
        }
        receiver
    }
}
