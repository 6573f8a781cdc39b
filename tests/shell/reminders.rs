//! Desktop notifications: what is said at the start, once a day, before a session and when others have done something.

use super::*;
use chrono::NaiveDateTime;
use std::sync::{Arc, Mutex};
use terrain::app::settings;
use terrain::domain::{Command, Person, SessionRef};
use terrain::ui::shell::clock::Clock;

/// A clock that a test moves on.
#[derive(Clone)]
struct Watch(Arc<Mutex<NaiveDateTime>>);

impl Clock for Watch {
    fn now(&self) -> NaiveDateTime {
        *self.0.lock().unwrap()
    }
}

struct Desk {
    dir: TempDir,
    settings: TempDir,
    watch: Watch,
    said: KeptNotifier,
}

impl Desk {
    /// The sample company at half past eight.
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        store::create(dir.path(), &sample(today())).unwrap();
        let watch = Watch(Arc::new(Mutex::new(today().and_hms_opt(8, 20, 0).unwrap())));
        Self { dir, settings: tempfile::tempdir().unwrap(), watch, said: KeptNotifier::default() }
    }

    fn open(&self, perspective: &str) -> Window {
        let file = self.settings.path().join("settings.ron");
        window(Start {
            perspective: Some(perspective.to_owned()),
            clock: Box::new(self.watch.clone()),
            notifier: Box::new(self.said.clone()),
            settings_file: Some(file.clone()),
            ..start(Some(self.dir.path()), settings::read(&file), None)
        })
    }

    fn go_to(&self, hour: u32, minute: u32) {
        *self.watch.0.lock().unwrap() = today().and_hms_opt(hour, minute, 0).unwrap();
    }

    /// Takes what was said since it was last asked.
    fn said(&self) -> Vec<String> {
        let said = std::mem::take(&mut *self.said.0.lock().unwrap());
        said.into_iter().map(|(title, lines)| format!("{title}: {lines}").replace(['\u{a0}', '\n'], " / ")).collect()
    }
}

#[test]
fn a_host_hears_of_the_day_once_and_of_each_session_before_it_begins() {
    let desk = Desk::new();
    let mut window = desk.open("host:julien-moreau");
    let said = desk.said();
    assert_eq!(said.first().unwrap(), "Today: 1 session: 09:00 Hugo Petit with Julien Moreau, Montbrison", "{said:#?}");
    window.run_ok();
    assert_eq!(desk.said(), [""; 0], "nothing is said twice");
    desk.go_to(8, 40);
    window.run_ok();
    assert_eq!(desk.said(), ["In half an hour at most: 09:00 Hugo Petit with Julien Moreau, Montbrison"]);
    window.run_ok();
    assert_eq!(desk.said(), [""; 0]);
    drop(window);
    let again = desk.open("host:julien-moreau");
    assert!(desk.said().iter().all(|said| !said.starts_with("Today")), "another start on the same day");
    drop(again);
}

#[test]
fn what_others_do_is_told_to_whom_it_awaits_and_can_be_switched_off() {
    let desk = Desk::new();
    let mut window = desk.open("team:brand");
    desk.said();
    let decline = |desk: &Desk| {
        let mut folder = store::open(desk.dir.path()).unwrap();
        let workspace = &folder.workspace;
        let is_open = |person: &Person| person.team.as_ref().is_some_and(|team| team.as_str() == "brand");
        let mut sessions = workspace.sessions().filter(|(_, person, _, s)| is_open(person) && s.is_scheduled(today()));
        let (person, _, session, _) = sessions.next().unwrap();
        let name = SessionRef { person: person.clone(), session: session.clone() };
        let command = Command::DeclineSession { name, reason: None, instead: None };
        let after = workspace.apply(&command).unwrap();
        assert!(folder.folder.save(&after).is_complete());
    };
    decline(&desk);
    wait(&mut window, |_| !desk.said.0.lock().unwrap().is_empty());
    let said = desk.said();
    assert!(said[0].contains("declined"), "{said:#?}");
    click(&mut window, "Settings");
    click(&mut window, "Off");
    decline(&desk);
    wait(&mut window, |window| first(window, "changed").is_some());
    assert_eq!(desk.said(), [""; 0]);
}
