//! The thread that brings every change to the disk, and keeps trying where it cannot (`store.md`, promise 2).

use super::job::Waker;
use super::watching::{Incoming, Versions};
use crate::domain::history::Edit;
use crate::domain::{Content, Record, Workspace, WriteFault};
use crate::store::{Access, Failed, Folder, Look, Watcher};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long to wait before trying again what could not be written.
const RETRY: Duration = Duration::from_secs(1);

/// How long a copy whose past nobody has told of yet is left alone.
const COPY_PATIENCE: Duration = Duration::from_secs(3);

/// How long to wait before looking again at what seems to be gone or broken.
const DOUBT: Duration = Duration::from_millis(300);

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
    /// Everything was on the disk when the folder was last there.
    Away,
    /// Some changes are not on the disk; they are kept and tried again.
    Failed {
        /// The file of the first of them.
        file: String,
        /// Why.
        fault: WriteFault,
    },
}

/// Saves one folder from a thread of its own, edit by edit, and looks there where others have written.
pub struct Saver {
    sender: Option<Sender<Message>>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    /// Tells the thread where to look; nobody else holds it.
    _watcher: Option<Watcher>,
}

/// What reaches the thread.
enum Message {
    /// To write an edit.
    Save(Box<Wanted>),
    /// To look at what others have written.
    Look(Look),
    /// To end, when all this is done.
    End,
}

/// An edit to be written, and its number in the order in which they were handed over.
struct Wanted {
    edit: Edit,
    number: u64,
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
    is_away: bool,
    saves: u64,
    past_not_kept: Option<WriteFault>,
}

impl Saver {
    /// Starts the thread, which calls `waker` whenever the state of saving has changed or others' changes have come.
    pub fn start(mut folder: Folder, waker: Waker) -> Self {
        let shared: Arc<Shared> = Arc::default();
        let (sender, receiver) = channel();
        let (sights, to_thread) = (folder.take_sights(), sender.clone());
        let watcher = Watcher::start(folder.dir(), sights, move |look| to_thread.send(Message::Look(look)).is_ok());
        let of_thread = shared.clone();
        let handed = folder.synced().clone();
        let access = BTreeMap::new();
        let run = move || Work { folder, shared: of_thread, waker, access, handed, last: 0 }.run(&receiver);
        let thread = std::thread::Builder::new().name("saver".to_owned()).spawn(run).ok();
        Self { sender: thread.is_some().then_some(sender), shared, thread, _watcher: watcher }
    }

    /// Gives what others have changed on the disk, once, where a save or a look has found it.
    pub fn incoming(&self) -> Option<Incoming> {
        self.shared.with(|progress| progress.incoming.take()).flatten()
    }

    /// Looks at what others have changed on the disk and leaves it there.
    pub fn peek<T>(&self, look: impl FnOnce(&Incoming) -> T) -> Option<T> {
        self.shared.with(|progress| progress.incoming.as_ref().map(look)).flatten()
    }

    /// Hands over an edit to be written.
    pub fn save(&self, edit: Edit) {
        let number = self.shared.with(|progress| {
            progress.asked += 1;
            progress.asked
        });
        let wanted = Box::new(Wanted { edit, number: number.unwrap_or(u64::MAX) });
        let lost = self.sender.as_ref().is_none_or(|sender| sender.send(Message::Save(wanted)).is_err());
        if lost {
            let fault = WriteFault::Other { reason: "no thread".to_owned() };
            self.shared.with(|progress| progress.fault = Some((String::new(), fault)));
        }
    }

    /// Counts how often the histories have grown, as far as is known: by what was saved here, or by others.
    pub fn saves(&self) -> u64 {
        self.shared.with(|progress| progress.saves).unwrap_or_default()
    }

    /// Gives why what is done is not kept in the history, once.
    pub fn past_not_kept(&self) -> Option<WriteFault> {
        self.shared.with(|progress| progress.past_not_kept.take()).flatten()
    }

    /// Gives the state of saving.
    pub fn state(&self) -> SaveState {
        self.shared
            .with(|progress| match &progress.fault {
                Some((file, fault)) => SaveState::Failed { file: file.clone(), fault: fault.clone() },
                None if progress.is_away => SaveState::Away,
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
        // The thread writes what it was handed, once, and ends.
        if let Some(sender) = self.sender.take() {
            let _ = sender.send(Message::End);
        }
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

/// What the thread works with.
struct Work {
    folder: Folder,
    shared: Arc<Shared>,
    waker: Waker,
    /// What this user may do with the files that were looked at.
    access: BTreeMap<Record, Access>,
    /// The workspace after the edit that was handed over last, and the number of that edit.
    handed: Workspace,
    last: u64,
}

/// What is still to be done.
#[derive(Default)]
struct Todo {
    edits: Vec<Wanted>,
    /// Whether something could not be written and is to be tried again.
    is_left: bool,
    look: Option<Look>,
    /// Where to look again, and when.
    again: Option<(Instant, Look)>,
    ends: bool,
}

impl Todo {
    fn add(&mut self, message: Message) {
        match message {
            Message::Save(wanted) => self.edits.push(*wanted),
            Message::Look(look) => add_look(&mut self.look, look),
            Message::End => self.ends = true,
        }
    }

    /// How long to wait for the next message before there is something to do all the same.
    fn pause(&self) -> Option<Duration> {
        let retry = self.is_left.then_some(RETRY);
        let again = self.again.as_ref().map(|(at, _)| at.saturating_duration_since(Instant::now()));
        retry.into_iter().chain(again).min()
    }
}

fn add_look(look: &mut Option<Look>, more: Look) {
    match look {
        Some(look) => look.and(more),
        None => *look = Some(more),
    }
}

impl Work {
    fn run(mut self, receiver: &Receiver<Message>) {
        let mut todo = Todo::default();
        if self.folder.has_copies() {
            self.look(&Look::At(Default::default()), &mut todo);
        }
        while !todo.ends {
            let first = match todo.pause() {
                Some(pause) => receiver.recv_timeout(pause),
                None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match first {
                Ok(message) => todo.add(message),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            receiver.try_iter().for_each(|message| todo.add(message));
            let edits = std::mem::take(&mut todo.edits);
            if todo.is_left || !edits.is_empty() {
                todo.is_left = !self.save(edits);
            }
            if let Some((_, look)) = todo.again.take_if(|(at, _)| *at <= Instant::now()) {
                add_look(&mut todo.look, look);
            }
            if let Some(look) = todo.look.take().filter(|_| !todo.ends) {
                self.look(&look, &mut todo);
            }
        }
    }

    /// Saves edits and what was left before; `false` where not all of it could be written.
    fn save(&mut self, edits: Vec<Wanted>) -> bool {
        for Wanted { edit, number } in edits {
            (self.last, self.handed) = (number, edit.after.clone());
            self.folder.push(edit);
        }
        let saved = self.folder.write();
        let known = |record: &Record| record.content_in(&self.handed);
        let records = self.versions(&saved.merged, known);
        let incoming =
            (!records.is_empty()).then(|| Incoming::of(&self.folder, records, saved.by.clone(), BTreeMap::new()));
        let failed = saved.failed.into_iter().next();
        let fault = failed.map(|Failed { record, fault }| (record.file(), fault));
        let is_complete = fault.is_none();
        self.shared.with(|progress| {
            if is_complete {
                progress.written = self.last;
            }
            progress.fault = fault;
            progress.saves += 1;
            if saved.past_not_kept.is_some() {
                progress.past_not_kept = saved.past_not_kept.clone();
            }
            if let Some(incoming) = incoming {
                incoming.put_after(&mut progress.incoming);
            }
        });
        (self.waker)();
        is_complete
    }

    /// Puts beside each record as it was known what is on the disk.
    fn versions(&self, records: &[Record], known: impl Fn(&Record) -> Option<Content>) -> BTreeMap<Record, Versions> {
        let versions =
            |record: &Record| Versions { known: known(record), on_disk: record.content_in(self.folder.synced()) };
        records.iter().map(|record| (record.clone(), versions(record))).collect()
    }

    /// Looks at what others have written, and puts right what sync engines have left.
    fn look(&mut self, look: &Look, todo: &mut Todo) {
        let before = self.folder.synced().clone();
        let mut found = self.folder.refresh(look);
        if found.has_copies {
            for copy in self.folder.merge_copies_after(COPY_PATIENCE) {
                found.changed.push(copy.of);
                found.changed.extend(copy.taken_for);
            }
        }
        let waits = found.has_copies && self.folder.has_waiting_copies();
        if waits || !found.again.is_empty() {
            let (mut at, mut again) = (Instant::now() + DOUBT, Look::At(std::mem::take(&mut found.again)));
            if let Some((earlier_at, earlier)) = todo.again.take() {
                at = at.min(earlier_at);
                again.and(earlier);
            }
            todo.again = Some((at, again));
        }
        if found.has_new_past {
            self.shared.with(|progress| progress.saves += 1);
            (self.waker)();
        }
        let access = self.new_access(&found.looked_at);
        if found.changed.is_empty() && !found.has_new_findings && access.is_empty() {
            return;
        }
        let records = self.versions(&found.changed, |record| record.content_in(&before));
        let (incoming, is_away) =
            (Incoming::of(&self.folder, records, std::mem::take(&mut found.by), access), self.folder.is_away());
        self.shared.with(|progress| {
            progress.is_away = is_away;
            incoming.put_after(&mut progress.incoming);
        });
        (self.waker)();
    }

    /// Gives what this user may do now with records that were looked at, where it is not what it was.
    fn new_access(&mut self, records: &BTreeSet<Record>) -> BTreeMap<Record, Access> {
        let now = records.iter().map(|record| (record.clone(), self.folder.access(record)));
        // That the folder is not there is told apart, and says nothing of rights.
        let mut new: BTreeMap<_, _> = now.filter(|(_, access)| *access != Access::Gone).collect();
        new.retain(|record, now| {
            let before = self.access.insert(record.clone(), *now);
            before != Some(*now) && (before.is_some() || *now != Access::Writable)
        });
        new
    }
}
