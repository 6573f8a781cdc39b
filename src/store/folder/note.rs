//! Writing down what is done before it is done, and what others have done without writing it down.

use super::Folder;
use super::plan::Plan;
use crate::domain::history::chain::Chain;
use crate::domain::history::{EditId, Entry, FileChanges, Fingerprint};
use crate::domain::{Content, Record, WriteFault};
use crate::store::past::settle::Versions;
use crate::store::past::{HistoryFile, Past, Unwritten, Wanted, settle};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;

/// The most entries of a record that are looked at for what a copy started from.
const MOST_STEPS: usize = 2000;

/// What others have made of a record since it was last read or written.
pub(in crate::store) struct OfOthers {
    pub(in crate::store) record: Record,
    pub(in crate::store) known: Option<Content>,
    pub(in crate::store) found: Option<Content>,
}

/// Makes a name that no other edit has.
pub(in crate::store) fn new_id() -> EditId {
    EditId::new(format!("{:016x}", fastrand::u64(..)))
}

impl Folder {
    /// Tells who has made changes that were found, and gives what nobody has written down as an entry from outside.
    pub(in crate::store) fn written_by_others(&mut self, found: &[OfOthers]) -> (Option<Entry>, BTreeSet<String>) {
        let mut by = BTreeSet::new();
        if found.is_empty() {
            return (None, by);
        }
        self.tails.read_on(&self.dir);
        let mut files = Vec::new();
        for OfOthers { record, known, found } in found {
            let chain = Chain::of(record, self.tails.entries());
            let (way, reached) = match chain.way(known, found) {
                Some(way) => (way, None),
                None => {
                    let reached = chain.latest_after(known);
                    (chain.way(known, &reached).unwrap_or_default(), Some(reached))
                }
            };
            by.extend(way.iter().map(|entry| entry.by.clone()).filter(|by| !by.is_empty()));
            files.extend(reached.map(|reached| FileChanges::between(record, reached.as_ref(), found.as_ref())));
        }
        files.retain(|changes| !changes.changes.is_empty());
        // Of whom was erased nothing is written down again.
        let erased: BTreeSet<Fingerprint> = self.tails.entries().filter_map(|entry| entry.erased).collect();
        files.retain(|changes| !erased.contains(&Fingerprint::of_text(&changes.file)));
        let outside = Entry { id: new_id(), on: self.author.now(), files, ..Entry::default() };
        (Some(outside).filter(|outside| self.pen.is_some() && !outside.files.is_empty()), by)
    }

    /// Finds what a record and a copy of it started from, as well as the histories tell; `None` where they tell nothing.
    ///
    /// A merge without an ancestor takes nothing away and keeps both values wherever the two differ.
    pub fn ancestor(&self, record: &Record, copy: &Content) -> Option<Content> {
        let now = record.content_in(&self.synced)?;
        let file = record.file();
        let wanted = Wanted { file: Some(&file), most: Some(MOST_STEPS), unsettled: true, ..Wanted::default() };
        let told = self.past().latest(&wanted, &self.synced, &AtomicBool::new(false)).entries;
        let entries: Vec<Entry> = told.into_iter().rev().map(|told| told.entry).collect();
        Chain::of(record, &entries).ancestor(&now, copy)
    }

    /// Writes down what others have done, where that can be; a history that cannot be written is no hindrance here.
    pub(in crate::store) fn write_down_of_others(&mut self, outside: Option<Entry>) {
        let Some(outside) = outside else { return };
        if let Ok(_locks) = self.lock_folders(&[]) {
            let _ = self.add(vec![outside]);
        }
    }

    /// Writes down what the edits of the queue are about to change; gives the entries.
    pub(super) fn write_down(
        &mut self,
        outside: Option<Entry>,
        plans: &[(Record, Result<Plan, WriteFault>)],
    ) -> Result<Vec<Entry>, Unwritten> {
        if self.pen.is_none() {
            return Ok(Vec::new());
        }
        let mut files: BTreeMap<usize, Vec<FileChanges>> = BTreeMap::new();
        for (number, changes) in plans.iter().filter_map(|(_, plan)| plan.as_ref().ok()).flat_map(|plan| &plan.steps) {
            files.entry(*number).or_default().push(changes.clone());
        }
        let by = self.author.name().to_owned();
        let mut entries: Vec<Entry> = outside.into_iter().collect();
        for (number, queued) in self.queue.iter().enumerate() {
            let files = files.remove(&number).unwrap_or_default();
            if !files.is_empty() || queued.is_to_be_noted {
                entries.push(Entry { files, ..Entry::of(&queued.head, &by) });
            }
        }
        if entries.is_empty() {
            return Ok(entries);
        }
        let entries = self.add(entries)?;
        self.queue.iter_mut().for_each(|queued| queued.is_to_be_noted = false);
        Ok(entries)
    }

    /// Says of what was written down and could not be done that it is void.
    pub(super) fn write_off(&mut self, noted: &[Entry], done: &[(Record, Result<Plan, WriteFault>)]) {
        let failed: BTreeSet<String> =
            done.iter().filter(|(_, done)| done.is_err()).map(|(record, _)| record.file()).collect();
        let void = |entry: &Entry| {
            let files = entry.files.iter().map(|changes| changes.file.clone()).filter(|file| failed.contains(file));
            self.void_entry(&entry.id, files.collect())
        };
        let void: Vec<Entry> = noted.iter().filter(|entry| !entry.is_from_outside()).filter_map(void).collect();
        // Where even that cannot be written, the end of the history is looked at before anything is added to it.
        if !void.is_empty() && self.add(void).is_err() {
            self.forget_histories();
        }
    }

    fn void_entry(&self, id: &EditId, void: Vec<String>) -> Option<Entry> {
        let by = self.author.name().to_owned();
        (!void.is_empty()).then(|| Entry { id: id.clone(), on: self.author.now(), by, void, ..Entry::default() })
    }

    /// Adds entries to the author's history, after what a killed program has left there is settled.
    fn add(&mut self, mut entries: Vec<Entry>) -> Result<Vec<Entry>, Unwritten> {
        let Some(mut pen) = self.pen.take() else { return Ok(Vec::new()) };
        if !pen.knows_end(&self.dir) {
            let mut settled = self.settled(&pen.file(&self.dir));
            settled.append(&mut entries);
            entries = settled;
        }
        let added = pen.add(&self.dir, &entries);
        if let (Ok(from), Some(to), Some(writer)) = (&added, pen.end(), self.author.stem()) {
            self.tails.note_own(writer, *from, to);
        }
        self.pen = Some(pen);
        added.map(|_| entries)
    }

    /// Says of what a killed program has left at the end of a history and never came about that it is void.
    fn settled(&self, file: &HistoryFile) -> Vec<Entry> {
        let batch = settle::last_batch(file);
        let now = |name: &str| {
            let record = Record::of_file(name)?;
            let now = self.found_of(&record).ok()?.into_content();
            let copies = self.copies_of(&record).iter().map(|copy| Fingerprint::of(Some(copy))).collect();
            Some(Versions { now, copies })
        };
        let others = |name: &str| settle::of_others(&Past::of(&self.dir), file, name);
        let mut void: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (id, name) in settle::void_of(&batch, now, others) {
            void.entry(id).or_default().push(name);
        }
        void.into_iter().filter_map(|(id, files)| self.void_entry(&EditId::new(id), files)).collect()
    }
}
