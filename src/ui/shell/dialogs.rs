//! Dialogs of the system for folders and files, without blocking the window.

use crate::app::job::Waker;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Asks people for folders and files; a trait so that tests can answer in their place.
pub trait Dialogs {
    /// Opens a dialog for a folder and gives where its answer will arrive; closing the dialog without choosing sends nothing.
    fn pick_folder(&self, title: &str, waker: Waker) -> Receiver<PathBuf>;

    /// Opens a dialog for a file to write, under a name that is proposed, and gives where its answer will arrive; `kind`
    /// is what such files are called, and how their names end.
    fn save_file(&self, title: &str, name: &str, kind: (&str, &str), waker: Waker) -> Receiver<PathBuf>;
}

/// The dialogs of the system.
#[derive(Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    // The dialogs are made here, since macOS asks for the main thread, and awaited elsewhere.
    fn pick_folder(&self, title: &str, waker: Waker) -> Receiver<PathBuf> {
        answer(rfd::AsyncFileDialog::new().set_title(title).pick_folder(), waker)
    }

    fn save_file(&self, title: &str, name: &str, (kind, end): (&str, &str), waker: Waker) -> Receiver<PathBuf> {
        let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name).add_filter(kind, &[end]);
        answer(dialog.save_file(), waker)
    }
}

/// Waits for a dialog on a thread of its own.
fn answer(dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static, waker: Waker) -> Receiver<PathBuf> {
    let (sender, receiver) = channel();
    let wait = move || {
        if let Some(chosen) = pollster::block_on(dialog) {
            // The window may be gone by now; the answer is then of no use.
            let _ = sender.send(chosen.path().to_owned());
            waker();
        }
    };
    // Without a thread the dialog simply gives no answer; a folder can be typed instead.
    let _ = std::thread::Builder::new().name("file dialog".to_owned()).spawn(wait);
    receiver
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

    fn save_file(&self, title: &str, _name: &str, _kind: (&str, &str), waker: Waker) -> Receiver<PathBuf> {
        self.pick_folder(title, waker)
    }
}
