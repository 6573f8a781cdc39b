//! What views ask for: one queue, drained after painting, so that nothing changes while it is drawn.

use super::feed_of::FeedOf;
use super::page::{CalendarSpan, Page, PeopleFilter, Selection};
use super::perspective::Perspective;
use super::theme::ThemeChoice;
use super::user_command::UserCommand;
use crate::app::{BoardLook, CalendarFilter, SavedPeople};
use crate::domain::sheet::{PrintLook, Sheet};
use crate::domain::{Command, Host, PersonId, Placement, ProgrammeId, Root, SessionRef};
use crate::texts::Language;
use chrono::NaiveDate;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// One wish of a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Changes the workspace; undoable, saved at once.
    Do(Command),
    /// Changes the workspace as a remedy asks, and plans what is looked at once more, around what is pinned.
    Remedy(Command),
    /// Carries out a command of the menu, the palette or the keyboard.
    Run(UserCommand),
    /// Goes to a page.
    Go(Page),
    /// Goes to the calendar and shows a date there.
    ShowDate(NaiveDate),
    /// Remembers how this user looks at the calendar.
    KeepCalendar {
        /// By month, by week or as a list, in every workspace.
        span: CalendarSpan,
        /// What it is narrowed down to, in this workspace.
        filter: CalendarFilter,
    },
    /// Remembers the views of People this user has kept under a name, in this workspace.
    KeepPeople(Vec<SavedPeople>),
    /// Remembers how this user looks at the board, in every workspace.
    KeepBoard(BoardLook),
    /// Goes to Problems and shows the due dates that cannot be met any more.
    ShowDeadlines,
    /// Goes to People and opens the form for new hires, with when they start.
    StartHires {
        /// How many.
        count: u32,
        /// Their first day.
        start: NaiveDate,
        /// Their programme.
        programme: ProgrammeId,
    },
    /// Goes to Hosts and opens the form for a new host with what is known of them.
    StartHost(Box<Host>),
    /// Goes to People and shows some of them.
    ShowPeople(PeopleFilter),
    /// Puts something in the inspector, or closes it.
    Select(Selection),
    /// Shows a session and asks why its host declines it, and which other date is offered.
    AskDecline(SessionRef),
    /// Looks for a new place for a session that fell through; booking it says what it makes up for.
    MakeUp(SessionRef),
    /// Looks for a place for a visit that a cold call has won; booking it keeps the account and the link to the call.
    BookVisit(SessionRef),
    /// Looks at the workspace as somebody else.
    Look(Perspective),
    /// Plans what is missing, of everybody or of some, and shows it as a preview.
    Plan(PlanScope),
    /// Stops the planning that runs, keeping the best so far out of the way.
    CancelPlan,
    /// Shows the panel of the plan where a bar stands for it, or the bar again.
    Review(bool),
    /// Books what is ticked in the preview, as one step.
    AcceptPreview,
    /// Puts the preview away.
    DiscardPreview,
    /// Ticks or unticks proposals of the preview.
    Tick {
        /// Which.
        placements: Vec<Placement>,
        /// Whether they are to be booked.
        on: bool,
    },
    /// Pins a proposal, so that planning again keeps it, or unpins it.
    Pin {
        /// Which.
        placement: Placement,
        /// Whether it stays.
        on: bool,
    },
    /// Copies the sample company to a folder of its own and opens it.
    OpenSample,
    /// Asks for a folder and opens it.
    ChooseFolder,
    /// Opens a folder.
    OpenFolder(PathBuf),
    /// Asks for a folder to create a workspace in.
    ChooseNewFolder,
    /// Creates a workspace in a folder and opens it.
    Create {
        /// The folder.
        folder: PathBuf,
        /// What `workspace.ron` is to hold.
        root: Box<Root>,
    },
    /// Asks for a folder and puts all that is held on a person into it.
    ExportPerson(PersonId),
    /// Asks for a file and writes sessions into it, for somebody's own calendar.
    Feed(FeedOf),
    /// Asks for a file and prints a page into it.
    Print {
        /// What is printed.
        sheet: Box<Sheet>,
        /// The name that is proposed for the file, without its end.
        name: String,
        /// How it is put on paper.
        look: PrintLook,
    },
    /// Asks whether a person is to be taken out of the workspace for good.
    ErasePerson(PersonId),
    /// Closes the workspace and shows the first-start page.
    CloseWorkspace,
    /// Changes the language at once.
    SetLanguage(Language),
    /// Turns reminders on or off.
    SetReminders(bool),
    /// Changes the theme at once.
    SetTheme(ThemeChoice),
    /// Begins a mail in the system's mail program.
    Mail {
        /// The addresses.
        to: Vec<String>,
        /// The subject.
        subject: String,
        /// The text.
        body: String,
    },
    /// Copies a text to the clipboard.
    Copy(String),
    /// Takes in what others have changed on the disk.
    TakeIn,
    /// Reads further back of what was done to the record whose page is shown.
    MoreHistory,
    /// Reads the folder again.
    Reload,
    /// Closes the window.
    Quit,
}

/// Whom to plan for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanScope {
    /// Everybody with something missing.
    Everybody,
    /// Some people.
    People(BTreeSet<PersonId>),
    /// Everybody, and booked sessions move too where that ends what is wrong.
    Repair,
    /// The same as the preview that is shown, around what is pinned.
    Again,
}

/// Where views put their wishes while they are painted.
#[derive(Debug, Default)]
pub struct Outbox {
    actions: RefCell<Vec<Action>>,
}

impl Outbox {
    /// Puts a wish at the end of the queue.
    pub fn send(&self, action: Action) {
        self.actions.borrow_mut().push(action);
    }

    /// Puts a change of the workspace at the end of the queue.
    pub fn change(&self, command: Command) {
        self.send(Action::Do(command));
    }

    /// Takes everything out, in the order in which it was put in.
    pub fn drain(&self) -> Vec<Action> {
        self.actions.take()
    }
}
