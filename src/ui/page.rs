//! The pages of the window, and what is selected on them.

use crate::domain::{HostId, PersonId, ProgrammeId, Quarter, Record, RotationId, SessionRef, TeamId};
use chrono::NaiveDate;

/// Where one is in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Figures over everybody.
    Overview,
    /// One team, for its lead.
    Team(TeamId),
    /// One employee's own progress.
    Progress(PersonId),
    /// Sessions by month.
    Calendar,
    /// Hosts and people over the weeks.
    Board,
    /// Everybody, as a table.
    People,
    /// One person.
    Person(PersonId),
    /// The hosts, as a table.
    Hosts,
    /// One host.
    Host(HostId),
    /// What is owed.
    Programmes,
    /// What was learnt in the field, and what came of it.
    Insights,
    /// Everything wrong.
    Problems,
    /// The workspace's own data, language and theme.
    Settings,
    /// The choice of who looks.
    WhoLooks,
    /// How it is all done.
    Help(HelpTopic),
}

impl Page {
    /// Gives the id of the page's name.
    pub fn title_id(&self) -> &'static str {
        match self {
            Self::Overview => "page-overview",
            Self::Progress(_) => "page-progress",
            Self::Calendar => "page-calendar",
            Self::Board => "page-board",
            Self::People | Self::Person(_) => "page-people",
            Self::Hosts | Self::Host(_) => "page-hosts",
            Self::Programmes => "page-programmes",
            Self::Insights => "page-insights",
            Self::Problems => "page-problems",
            Self::Settings => "page-settings",
            Self::Team(_) => "page-team",
            Self::WhoLooks => "page-who-looks",
            Self::Help(_) => "page-help",
        }
    }

    /// Tells whether the page is, or stands below, another one of the sidebar.
    pub fn belongs_to(&self, item: &Self) -> bool {
        self == item
            || matches!((self, item), (Self::Person(_), Self::People) | (Self::Host(_), Self::Hosts))
            || matches!((self, item), (Self::Progress(_), Self::Progress(_)) | (Self::Team(_), Self::Team(_)))
    }

    /// Gives the record whose page it is, where it is that of one.
    pub fn record(&self) -> Option<Record> {
        match self {
            Self::Person(id) => Some(Record::Person(id.clone())),
            Self::Host(id) => Some(Record::Host(id.clone())),
            _ => None,
        }
    }

    /// Gives the page one level up, for the arrow at the left of the top bar.
    pub fn parent(&self) -> Option<Self> {
        match self {
            Self::Person(_) => Some(Self::People),
            Self::Host(_) => Some(Self::Hosts),
            _ => None,
        }
    }
}

/// A page of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HelpTopic {
    /// For human resources.
    Hr,
    /// For the lead of a team.
    Lead,
    /// For an employee.
    Employee,
    /// For a host.
    Host,
    /// Every key.
    Keyboard,
    /// What this program is, and what is new in it.
    About,
}

impl HelpTopic {
    /// Every one, in the order of the tabs.
    pub const ALL: [Self; 6] = [Self::Hr, Self::Lead, Self::Employee, Self::Host, Self::Keyboard, Self::About];

    /// Gives the name that links have for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hr => "hr",
            Self::Lead => "lead",
            Self::Employee => "employee",
            Self::Host => "host",
            Self::Keyboard => "keyboard",
            Self::About => "about",
        }
    }

    /// Gives the id of its name.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Hr => "help-hr",
            Self::Lead => "help-lead",
            Self::Employee => "help-employee",
            Self::Host => "help-host",
            Self::Keyboard => "help-keyboard",
            Self::About => "help-about",
        }
    }
}

/// How the calendar is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CalendarSpan {
    /// Five weeks of days with the sessions that fit.
    #[default]
    Month,
    /// One week by half-days, with exact times where they are known.
    Week,
    /// Five weeks as a list of what there is.
    Agenda,
}

impl CalendarSpan {
    /// Every one, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Month, Self::Week, Self::Agenda];

    /// Gives the name it is remembered by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Week => "week",
            Self::Agenda => "agenda",
        }
    }

    /// Finds the one that is remembered by a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.code() == code)
    }

    /// Gives the id of its name.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Month => "calendar-view-month",
            Self::Week => "calendar-view-week",
            Self::Agenda => "calendar-view-agenda",
        }
    }
}

/// What the inspector is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing: the inspector is closed.
    #[default]
    Nothing,
    /// A session that exists.
    Session(SessionRef),
    /// Several sessions, in the order in which they were added; two at least.
    Sessions(Vec<SessionRef>),
    /// A session that is being made.
    NewSession {
        /// Whose, when that is known.
        person: Option<PersonId>,
        /// For what, when that is known; else what the person misses first.
        rotation: Option<RotationId>,
        /// The day, when that is known.
        date: Option<NaiveDate>,
    },
}

impl Selection {
    /// Selects these sessions, whether they are none, one or several.
    pub fn of(mut sessions: Vec<SessionRef>) -> Self {
        match sessions.len() {
            0 => Self::Nothing,
            1 => sessions.pop().map_or(Self::Nothing, Self::Session),
            _ => Self::Sessions(sessions),
        }
    }

    /// Lists the sessions that are selected.
    pub fn sessions(&self) -> &[SessionRef] {
        match self {
            Self::Session(name) => std::slice::from_ref(name),
            Self::Sessions(names) => names,
            Self::Nothing | Self::NewSession { .. } => &[],
        }
    }

    /// Tells whether a session is selected.
    pub fn has(&self, name: &SessionRef) -> bool {
        self.sessions().contains(name)
    }

    /// Gives the selection with one session more, or without it where it was selected.
    pub fn toggled(&self, name: &SessionRef) -> Self {
        let mut sessions = self.sessions().to_vec();
        match sessions.iter().position(|one| one == name) {
            Some(at) => drop(sessions.remove(at)),
            None => sessions.push(name.clone()),
        }
        Self::of(sessions)
    }

    /// Gives the selection with one session more.
    pub fn with(&self, name: &SessionRef) -> Self {
        if self.has(name) { self.clone() } else { self.toggled(name) }
    }

    /// Begins a session: the one way to do so, from wherever it is asked for.
    pub fn new_session(person: Option<PersonId>, date: Option<NaiveDate>) -> Self {
        Self::NewSession { person, rotation: None, date }
    }

    /// Gives whose session it is about, when that is known.
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Self::Nothing => None,
            Self::Session(name) => Some(&name.person),
            Self::Sessions(names) => names.first().map(|name| &name.person),
            Self::NewSession { person, .. } => person.as_ref(),
        }
    }
}

/// Which people the table shows when a figure is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PeopleFilter {
    /// Everybody.
    #[default]
    Everybody,
    /// People of one state.
    State(crate::domain::State),
    /// People who are not complete yet.
    Onboarding,
    /// People with the experience their programme asks for.
    Experienced,
    /// People with that experience who started in a quarter.
    ExperiencedOf(Quarter),
    /// People with a session without a date.
    Missing,
    /// People enrolled in a programme.
    Programme(ProgrammeId),
    /// People of a team.
    Team(TeamId),
    /// Those of a team whom another filter takes.
    InTeam(TeamId, Box<PeopleFilter>),
}
