//! Watching a folder: where somebody has written, within half a second (`store.md` 4).
//!
//! The file system's events are heard where they arrive. Many shares give none, or only those of this machine; so the
//! files are looked over from outside as well, seldom as a rule, every second where events are known not to arrive:
//! on a network file system, and wherever a change has once been found that no event had told of. Looking over costs a
//! listing of the folders; it is done less often the longer it takes.

mod network;

use super::open;
use super::refresh::Look;
use super::sight::Sight;
use crate::domain::record::{HOSTS, PEOPLE};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant, SystemTime};

/// How long a file must have been left alone before it is looked at.
const QUIET: Duration = Duration::from_millis(120);
/// The longest that what changes without a pause is not looked at.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often everything is looked over where events arrive.
const SELDOM: Duration = Duration::from_secs(5);
/// How often everything is looked over where they do not.
const OFTEN: Duration = Duration::from_secs(1);
/// The longest pause, however long looking over takes.
const LONGEST: Duration = Duration::from_secs(30);
/// How coarsely the coarsest file systems tell time.
const COARSE: Duration = Duration::from_secs(2);
/// Looking over takes at most one part in so many of the time.
const SHARE: u32 = 20;

/// The folders in which something may change: the workspace's own, those of records, and that of histories.
const LISTENED: [&str; 4] = ["", PEOPLE, HOSTS, "history"];

/// Watches a folder from a thread of its own until it is dropped.
#[derive(Debug)]
pub struct Watcher {
    sender: Sender<Heard>,
}

/// What reaches the thread.
enum Heard {
    Event(notify::Result<Event>),
    End,
}

impl Watcher {
    /// Starts to watch; `sights` is what the files looked like when they were read.
    ///
    /// `found` is called with the places where something has changed, also by this program; it ends the watching by
    /// answering `false`. `None` when the system gives no thread.
    pub fn start(
        dir: &Path,
        sights: HashMap<String, Sight>,
        found: impl FnMut(Look) -> bool + Send + 'static,
    ) -> Option<Self> {
        let (sender, receiver) = channel();
        let (dir, to_events) = (dir.to_owned(), sender.clone());
        let run = move || Watch::new(dir, sights, to_events).run(&receiver, found);
        std::thread::Builder::new().name("watcher".to_owned()).spawn(run).ok()?;
        Some(Self { sender })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        // The thread may hang in a share that does not answer; nobody waits for it.
        let _ = self.sender.send(Heard::End);
    }
}

/// What the thread knows.
struct Watch {
    dir: PathBuf,
    ears: Option<RecommendedWatcher>,
    /// What each folder that is listened to looked like when that began.
    heard: HashMap<&'static str, Sight>,
    seen: HashMap<String, Seen>,
    folders: HashMap<&'static str, Option<Sight>>,
    round: u32,
    /// Whether events are known not to tell everything.
    is_deaf: bool,
    /// Changes that no event has told of yet.
    unannounced: BTreeSet<String>,
    /// Changes that wait for the file to be left alone.
    pending: BTreeSet<String>,
    first: Option<Instant>,
    last: Option<Instant>,
    next_round: Instant,
}

/// What a file looked like, and in which round.
struct Seen {
    sight: Sight,
    round: u32,
    /// Whether it had only just changed: it may change again without looking otherwise, where clocks are coarse.
    is_fresh: bool,
}

impl Watch {
    fn new(dir: PathBuf, sights: HashMap<String, Sight>, to_events: Sender<Heard>) -> Self {
        let ears = notify::recommended_watcher(move |event| drop(to_events.send(Heard::Event(event)))).ok();
        let newest = sights.values().filter_map(|sight| sight.modified()).max();
        let fresh = |sight: &Sight| sight.modified().zip(newest).is_none_or(|(then, now)| is_near(then, now));
        let seen = sights.into_iter().map(|(name, sight)| {
            let is_fresh = fresh(&sight);
            (name, Seen { sight, round: 0, is_fresh })
        });
        let is_deaf = ears.is_none() || network::is_network(&dir);
        let mut watch = Self {
            seen: seen.collect(),
            dir,
            ears,
            heard: HashMap::new(),
            folders: HashMap::new(),
            round: 0,
            is_deaf,
            unannounced: BTreeSet::new(),
            pending: BTreeSet::new(),
            first: None,
            last: None,
            next_round: Instant::now(),
        };
        watch.listen();
        for folder in LISTENED {
            let sight = watch.sight_of_folder(folder);
            watch.folders.insert(folder, sight);
        }
        watch
    }

    fn run(mut self, receiver: &Receiver<Heard>, mut found: impl FnMut(Look) -> bool) {
        loop {
            let now = Instant::now();
            if self.due().is_some_and(|due| due <= now) {
                let names = self.take_pending();
                if !names.is_empty() && !found(Look::At(names)) {
                    return;
                }
            }
            if self.next_round <= now {
                let names = self.look_over();
                // What an event has told of waits until the file is left alone.
                let names: BTreeSet<_> = names.into_iter().filter(|name| !self.pending.contains(name)).collect();
                if !names.is_empty() && !found(Look::At(names)) {
                    return;
                }
            }
            let until = self.due().map_or(self.next_round, |due| due.min(self.next_round));
            match receiver.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(Heard::Event(event)) => self.hear(event),
                Ok(Heard::End) | Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }

    /// Tells when the pending changes are to be looked at.
    fn due(&self) -> Option<Instant> {
        Some((self.last? + QUIET).min(self.first? + PATIENCE))
    }

    fn hear(&mut self, event: notify::Result<Event>) {
        let Ok(event) = event else {
            self.next_round = Instant::now();
            return;
        };
        if event.need_rescan() {
            self.next_round = Instant::now();
        }
        // That a file was opened or read, as this program does itself all the time, changes nothing.
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        let mut names: Vec<_> = event.paths.iter().filter_map(|path| name_of(&self.dir, path)).collect();
        // Some systems tell of a folder whenever something in it changes.
        names.retain(|name| match folder_named(name) {
            Some(folder) => {
                let sight = self.sight_of_folder(folder);
                self.folders.insert(folder, sight) != Some(sight)
            }
            None => true,
        });
        if names.is_empty() {
            return;
        }
        if names.iter().any(|name| folder_named(name).is_some()) {
            // With a folder comes or goes what is in it.
            self.next_round = Instant::now();
            self.listen();
        }
        let now = Instant::now();
        self.first.get_or_insert(now);
        self.last = Some(now);
        for name in names {
            self.unannounced.remove(&name);
            self.pending.insert(name);
        }
    }

    /// Takes the pending changes, and down what the files look like now: what changes after that is found again.
    fn take_pending(&mut self) -> BTreeSet<String> {
        (self.first, self.last) = (None, None);
        let names = std::mem::take(&mut self.pending);
        for name in names.iter().filter(|name| folder_named(name).is_none()) {
            match fs::symlink_metadata(self.dir.join(name)) {
                Ok(metadata) => {
                    let seen = Seen { sight: Sight::of(&metadata), round: self.round, is_fresh: true };
                    self.seen.insert(name.clone(), seen);
                }
                Err(_) => drop(self.seen.remove(name)),
            }
        }
        names
    }

    /// Listens to the folders that are not listened to, or are others than they were.
    fn listen(&mut self) {
        for folder in LISTENED {
            let (path, sight) = (path_of(&self.dir, folder), self.sight_of_folder(folder));
            let Some(ears) = &mut self.ears else { continue };
            if sight == self.heard.get(folder).copied() {
                continue;
            }
            if self.heard.remove(folder).is_some() {
                // It may have gone, and with it that anybody listens.
                let _ = ears.unwatch(&path);
            }
            if let Some(sight) = sight
                && ears.watch(&path, RecursiveMode::NonRecursive).is_ok()
            {
                self.heard.insert(folder, sight);
            } else if sight.is_some() {
                self.is_deaf = true;
            }
        }
    }

    fn sight_of_folder(&self, folder: &str) -> Option<Sight> {
        let metadata = fs::metadata(path_of(&self.dir, folder)).ok();
        metadata.filter(fs::Metadata::is_dir).map(|metadata| Sight::of_folder(&metadata))
    }

    /// Looks over all files from outside and gives those that do not look as they did, or may have changed unseen.
    fn look_over(&mut self) -> BTreeSet<String> {
        let started = Instant::now();
        self.round = self.round.wrapping_add(1);
        let (mut changed, mut fresh) = (BTreeSet::new(), BTreeSet::new());
        for folder in LISTENED {
            let sight = self.sight_of_folder(folder);
            if self.folders.insert(folder, sight) != Some(sight) {
                changed.insert(folder.to_owned());
            }
            if !self.look_over_folder(folder, &mut changed, &mut fresh) {
                // What could not be listed is not gone, nor is what was in a folder that is.
                continue;
            }
            let is_gone = |(name, seen): &(&String, &Seen)| seen.round != self.round && folder_of(name) == folder;
            let gone: Vec<_> = self.seen.iter().filter(is_gone).map(|(name, _)| name.clone()).collect();
            for name in gone {
                self.seen.remove(&name);
                changed.insert(name);
            }
        }
        if !changed.is_empty() {
            self.listen();
        }
        // Events come a little later than what they tell of, so that it is the next round that knows; the first one
        // finds what was changed before anybody listened.
        self.is_deaf |= self.unannounced.iter().any(|name| !self.pending.contains(name));
        self.unannounced = match self.round {
            1 => BTreeSet::new(),
            _ => changed.difference(&self.pending).cloned().collect(),
        };
        let is_away = self.folders.get("").is_none_or(Option::is_none);
        let interval = if self.is_deaf || is_away { OFTEN } else { SELDOM };
        self.next_round = Instant::now() + interval.max(started.elapsed() * SHARE).min(LONGEST);
        changed.append(&mut fresh);
        changed
    }

    /// Looks over one folder; `false` when it cannot be listed.
    fn look_over_folder(
        &mut self,
        folder: &'static str,
        changed: &mut BTreeSet<String>,
        fresh: &mut BTreeSet<String>,
    ) -> bool {
        let Ok(entries) = fs::read_dir(path_of(&self.dir, folder)) else { return false };
        for entry in entries {
            let Ok(entry) = entry else { return false };
            let name = entry.file_name();
            let Some(name) = name.to_str().filter(|name| is_ours(folder, name)) else { continue };
            let Ok(metadata) = entry.metadata() else { continue };
            let sight = Sight::of(&metadata);
            let path = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
            match self.seen.get_mut(&path) {
                Some(seen) if seen.sight == sight => {
                    seen.round = self.round;
                    if std::mem::take(&mut seen.is_fresh) {
                        fresh.insert(path);
                    }
                }
                _ => {
                    self.seen.insert(path.clone(), Seen { sight, round: self.round, is_fresh: true });
                    changed.insert(path);
                }
            }
        }
        true
    }
}

/// Gives the path of a folder within the workspace's, the empty one being that itself.
fn path_of(dir: &Path, folder: &str) -> PathBuf {
    if folder.is_empty() { dir.to_owned() } else { dir.join(folder) }
}

/// Gives the folder that a path within the workspace's names, if it is one of those that are watched.
fn folder_named(name: &str) -> Option<&'static str> {
    LISTENED.into_iter().find(|folder| *folder == name)
}

fn folder_of(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Names a path within the workspace's folder, when something there is of interest.
fn name_of(dir: &Path, path: &Path) -> Option<String> {
    let mut parts = path.strip_prefix(dir).ok()?.components().map(|part| part.as_os_str().to_str());
    let name = match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => String::new(),
        (Some(name), None, _) => name?.to_owned(),
        (Some(folder), Some(name), None) => {
            let folder = folder_named(folder?).filter(|folder| is_ours(folder, name.unwrap_or(".")))?;
            return Some(format!("{folder}/{}", name?));
        }
        _ => return None,
    };
    (folder_named(&name).is_some() || is_ours("", &name)).then_some(name)
}

/// Tells whether a file of a folder may be a record or concern one; what programs write beside them does not.
fn is_ours(folder: &str, name: &str) -> bool {
    let is_record = name.ends_with(".ron");
    !open::is_passed_over(name) && (is_record || folder == PEOPLE || folder == HOSTS)
}

/// Tells whether two times are too near to one another for every file system to tell them apart.
fn is_near(then: SystemTime, now: SystemTime) -> bool {
    now.duration_since(then).is_ok_and(|apart| apart <= COARSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_concerns_a_workspace_is_heard() {
        let dir = Path::new("/w");
        let name = |path: &str| name_of(dir, Path::new(path));
        assert_eq!(name("/w").as_deref(), Some(""));
        assert_eq!(name("/w/people").as_deref(), Some("people"));
        for path in ["workspace.ron", "people/a.ron", "people/notes.txt", "hosts/b (1).ron", "history/c.ron"] {
            assert_eq!(name(&format!("/w/{path}")).as_deref(), Some(path));
        }
        for path in
            [".git", ".git/index", "README.md", "people/.a.ron.Ab12Cd", "people/x/y.ron", "history/merged", "z/a"]
        {
            assert_eq!(name(&format!("/w/{path}")), None, "{path}");
        }
        assert_eq!(name("/elsewhere/people/a.ron"), None);
    }
}
