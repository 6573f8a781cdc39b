//! Two machines, a folder on each, and an engine that keeps them alike by its own lights: whatever they do while they are
//! apart, in whatever order files arrive, nothing that anybody did is lost.

use crate::history::{author, told};
use crate::made::{cases, copy_dir};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;
use tempfile::TempDir;
use terrain::domain::history::{Edit, EditId, Head, History};
use terrain::domain::{Person, Session, Slot};
use terrain::store::{self, Folder, Look, Wanted};

const FILE: &str = "people/amber-simon.ron";
const ID: &str = "amber-simon";

/// One thing that happens.
#[derive(Clone, Debug)]
enum Step {
    /// Somebody adds a session.
    Add(usize),
    /// Somebody undoes what they did last.
    Undo(usize),
    /// Somebody does it again.
    Redo(usize),
    /// The engine brings a file from one machine to the other, and the other's away where both have changed.
    Carry { from: usize, histories_first: bool, looks: bool, merges: bool },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..2_usize).prop_map(Step::Add),
        2 => (0..2_usize).prop_map(Step::Undo),
        2 => (0..2_usize).prop_map(Step::Redo),
        4 => (0..2_usize, any::<bool>(), any::<bool>(), any::<bool>())
            .prop_map(|(from, histories_first, looks, merges)| Step::Carry { from, histories_first, looks, merges }),
    ]
}

/// A machine with an open window.
struct Machine {
    name: &'static str,
    dir: TempDir,
    folder: Folder,
    history: History,
    edits: usize,
    /// The sessions that are to be there, as far as their only author is concerned.
    wanted: BTreeSet<String>,
}

impl Machine {
    fn new(name: &'static str) -> Self {
        let dir = copy_dir("bench-style");
        let mut folder = store::open(dir.path()).unwrap().folder;
        folder.set_author(author(name));
        Self { name, dir, folder, history: History::default(), edits: 0, wanted: BTreeSet::new() }
    }

    fn read(&self, file: &str) -> Option<Vec<u8>> {
        fs::read(self.dir.path().join(file)).ok()
    }

    fn put(&self, file: &str, bytes: Option<&[u8]>) {
        let path = self.dir.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        match bytes {
            Some(bytes) => fs::write(path, bytes).unwrap(),
            None => drop(fs::remove_file(path)),
        }
    }

    fn save(&mut self, edit: Edit) {
        self.folder.push(edit);
        let saved = self.folder.write();
        assert!(saved.is_complete(), "{saved:?}");
    }

    fn next_id(&mut self) -> EditId {
        self.edits += 1;
        EditId::new(format!("{}-{}", self.name, self.edits))
    }

    fn add(&mut self) {
        let id = self.next_id();
        let session = id.as_str().to_owned();
        let before = self.folder.synced().clone();
        let mut after = before.clone();
        let person = Arc::make_mut(after.people.get_mut(ID).unwrap());
        let planned = Session::planned("calls".into(), crate::made::day("2026-12-01"), Slot::Morning, None);
        person.sessions.insert(session.as_str().into(), planned);
        let edit =
            Edit { head: Head { id, on: Default::default(), label: None, undoes: None, again: false }, before, after };
        self.history.record(edit.clone());
        self.wanted.insert(session);
        self.save(edit);
    }

    fn turn(&mut self, is_undo: bool) {
        let (id, now) = (self.next_id(), self.folder.synced().clone());
        let of = if is_undo { self.history.next_undo() } else { self.history.next_redo() };
        let Some(session) = of.map(|edit| edit.head.id.as_str().to_owned()) else { return };
        let turned = if is_undo {
            self.history.undo(&now, id, Default::default())
        } else {
            self.history.redo(&now, id, Default::default())
        };
        if is_undo {
            self.wanted.remove(&session);
        } else {
            self.wanted.insert(session);
        }
        self.save(turned.unwrap().edit);
    }

    fn look(&mut self, merges: bool) {
        self.folder.refresh(&Look::Everything);
        if merges {
            self.folder.merge_copies();
        }
    }
}

/// What keeps the two folders alike.
struct Engine {
    machines: [Machine; 2],
    /// The file as both had it last.
    common: Vec<u8>,
    /// Copies that both have.
    copies: BTreeSet<String>,
    made: usize,
}

impl Engine {
    fn new() -> Self {
        let machines = ["claire", "karim"].map(Machine::new);
        let common = machines[0].read(FILE).unwrap();
        Self { machines, common, copies: BTreeSet::new(), made: 0 }
    }

    fn carry_histories(&self) {
        let [one, two] = &self.machines;
        for (from, to) in [(one, two), (two, one)] {
            let file = format!("history/{}-pc.ron", from.name);
            if let Some(bytes) = from.read(&file) {
                to.put(&file, Some(&bytes));
            }
        }
    }

    fn carry_file(&mut self, from: usize) {
        let [here, there] = [from, 1 - from].map(|number| self.machines[number].read(FILE).unwrap());
        let winner = if here == self.common { &there } else { &here };
        if here != there && here != self.common && there != self.common {
            self.made += 1;
            let copy = format!("people/{ID}.sync-conflict-20261123-{:06}-ABCDEF7.ron", self.made);
            self.machines.iter().for_each(|machine| machine.put(&copy, Some(&there)));
            self.copies.insert(copy);
        }
        self.machines.iter().for_each(|machine| machine.put(FILE, Some(winner)));
        self.common = winner.clone();
        // What one has put away goes from the other, too.
        let is_there = |copy: &String| self.machines.iter().all(|machine| machine.read(copy).is_some());
        for gone in self.copies.iter().filter(|copy| !is_there(copy)) {
            self.machines.iter().for_each(|machine| machine.put(gone, None));
        }
        self.copies.retain(|copy| self.machines.iter().all(|machine| machine.read(copy).is_some()));
    }

    fn take(&mut self, step: &Step) {
        match *step {
            Step::Add(number) => self.machines[number].add(),
            Step::Undo(number) => self.machines[number].turn(true),
            Step::Redo(number) => self.machines[number].turn(false),
            Step::Carry { from, histories_first, looks, merges } => {
                if histories_first {
                    self.carry_histories();
                }
                self.carry_file(from);
                if looks {
                    self.machines[1 - from].look(merges);
                }
                self.carry_histories();
            }
        }
    }

    /// Lets everybody look and merge until there is nothing more to do.
    fn settle(&mut self) {
        for round in 0..20 {
            self.take(&Step::Carry { from: round % 2, histories_first: true, looks: true, merges: true });
            self.machines[round % 2].look(true);
            let [one, two] = [0, 1].map(|number| self.machines[number].read(FILE));
            if one == two && self.machines.iter().all(|machine| !machine.folder.has_copies()) {
                return;
            }
        }
        panic!("they do not come to agree");
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn two_machines_that_are_apart_lose_nothing(steps in prop::collection::vec(step(), 1..24)) {
        let mut engine = Engine::new();
        steps.iter().for_each(|step| engine.take(step));
        engine.settle();
        for machine in &engine.machines {
            let opened = store::open(machine.dir.path()).unwrap();
            prop_assert_eq!(&opened.problems, &vec![]);
            let person: &Person = &opened.workspace.people[ID];
            let asked: Vec<String> = person.conflicts.iter().map(|conflict| format!("{conflict:?}")).collect();
            for wanted in engine.machines.iter().flat_map(|machine| &machine.wanted) {
                let is_there = person.sessions.contains_key(wanted.as_str());
                prop_assert!(is_there || asked.iter().any(|asked| asked.contains(wanted)), "{wanted} is lost");
            }
            // And the histories can still be read.
            prop_assert_eq!(told(machine.dir.path(), &Wanted::default()).problems, vec![]);
        }
    }
}
