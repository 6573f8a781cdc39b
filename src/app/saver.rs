//! The thread that brings every change to the disk, and keeps trying where it cannot (`store.md`, promise 2).

use super::job::Waker;
use crate::domain::{Workspace, WriteFault};
use crate::store::{Failed, Folder};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long to wait before trying again what could not be written.
const RETRY: Duration = Duration::from_secs(1);

/// Whether everything is on the disk.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SaveState {
    /// Nothing has been changed yet.
    #[default]
    Untouched,
    /// Everything is on the disk.
    Saved,
    /// A change is on its way.
    Saving,
    /// Some changes are not on the disk; they are kept and tried again.
    Failed {
        /// The file of the first of them.
        file: String,
        /// Why.
        fault: WriteFault,
    },
}

/// Saves one folder from a thread of its own, always the latest state.
pub struct Saver {
    sender: Option<Sender<Wanted>>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// A state to be written, and its number in the order in which they were handed over.
struct Wanted {
    workspace: Workspace,
    number: u64,
    /// What of others' changes is in it, where that was just taken over.
    seen: Option<Workspace>,
}

/// Others' changes that a save found on the disk and merged.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The state that was being written.
    pub handed: Workspace,
    /// What is on the disk now.
    pub on_disk: Workspace,
}

#[derive(Default)]
struct Shared {
    state: Mutex<Progress>,
    changed: Condvar,
}

#[derive(Default)]
struct Progress {
    asked: u64,
    written: u64,
    fault: Option<(String, WriteFault)>,
    incoming: Option<Incoming>,
}

impl Saver {
    /// Starts the thread, which calls `waker` whenever the state of saving has changed.
    pub fn start(folder: Folder, waker: Waker) -> Self {
        let shared: Arc<Shared> = Arc::default();
        let (sender, receiver) = channel();
        let of_thread = shared.clone();
        let run = move || work(folder, &receiver, &of_thread, &waker);
        let thread = std::thread::Builder::new().name("saver".to_owned()).spawn(run).ok();
        Self { sender: thread.is_some().then_some(sender), shared, thread }
    }

    /// Hands over a state to be written; earlier ones that are not written yet are passed over, since this holds them.
    pub fn save(&self, workspace: Workspace) {
        self.hand(workspace, None);
    }

    /// Gives what others have changed on the disk, once, where a save has found it.
    pub fn incoming(&self) -> Option<Incoming> {
        self.shared.with(|progress| progress.incoming.take()).flatten()
    }

    /// Hands over a state that has others' changes in it, as they were on the disk.
    pub fn save_with(&self, workspace: Workspace, on_disk: Workspace) {
        self.hand(workspace, Some(on_disk));
    }

    fn hand(&self, workspace: Workspace, seen: Option<Workspace>) {
        let number = self.shared.with(|progress| {
            progress.asked += 1;
            progress.asked
        });
        let wanted = Wanted { workspace, number: number.unwrap_or(u64::MAX), seen };
        let lost = self.sender.as_ref().is_none_or(|sender| sender.send(wanted).is_err());
        if lost {
            let fault = WriteFault::Other { reason: "no thread".to_owned() };
            self.shared.with(|progress| progress.fault = Some((String::new(), fault)));
        }
    }

    /// Gives the state of saving.
    pub fn state(&self) -> SaveState {
        self.shared
            .with(|progress| match &progress.fault {
                Some((file, fault)) => SaveState::Failed { file: file.clone(), fault: fault.clone() },
                None if progress.asked == 0 => SaveState::Untouched,
                None if progress.asked == progress.written => SaveState::Saved,
                None => SaveState::Saving,
            })
            .unwrap_or_default()
    }

    /// Waits until everything handed over is on the disk, at most so long; `false` when it is not.
    pub fn flush(&self, most: Duration) -> bool {
        let Ok(guard) = self.shared.state.lock() else { return false };
        let unwritten = |progress: &mut Progress| progress.asked != progress.written;
        self.shared.changed.wait_timeout_while(guard, most, unwritten).is_ok_and(|(_, wait)| !wait.timed_out())
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        // The thread writes what it was handed, once, and ends when nobody can hand it more.
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing more to say here.
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn with<T>(&self, look: impl FnOnce(&mut Progress) -> T) -> Option<T> {
        let result = self.state.lock().ok().map(|mut progress| look(&mut progress));
        self.changed.notify_all();
        result
    }
}

fn work(mut folder: Folder, receiver: &Receiver<Wanted>, shared: &Shared, waker: &Waker) {
    let mut unwritten: Option<Wanted> = None;
    loop {
        let next = if unwritten.is_some() {
            receiver.recv_timeout(RETRY)
        } else {
            receiver.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match next {
            Ok(wanted) => unwritten = Some(wanted),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        // Each state holds the ones before it, so only the last is written; but all that was seen is noted.
        for later in receiver.try_iter() {
            let seen = later.seen.clone().or_else(|| unwritten.as_mut().and_then(|wanted| wanted.seen.take()));
            unwritten = Some(Wanted { seen, ..later });
        }
        let Some(mut wanted) = unwritten.take() else { continue };
        if let Some(seen) = wanted.seen.take() {
            folder.taken_over(&seen);
        }
        let saved = folder.save(&wanted.workspace);
        let incoming = (!saved.merged.is_empty())
            .then(|| Incoming { handed: wanted.workspace.clone(), on_disk: folder.synced().clone() });
        let failed = saved.failed.into_iter().next();
        let fault = failed.map(|Failed { record, fault }| (record.file(), fault));
        shared.with(|progress| {
            if fault.is_none() {
                progress.written = wanted.number;
            }
            progress.fault = fault.clone();
            if incoming.is_some() {
                progress.incoming = incoming;
            }
        });
        if fault.is_some() {
            unwritten = Some(wanted);
        }
        waker();
    }
}
