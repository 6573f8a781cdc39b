//! What the command line asks the window to show.

use crate::domain::{HostId, PersonId, TeamId};
use chrono::NaiveDate;
use std::path::PathBuf;

/// What the window is to be opened on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowRequest {
    /// The folder; the last one or the first-start page when left out.
    pub folder: Option<PathBuf>,
    /// The day to look at it on; today when left out.
    pub today: Option<NaiveDate>,
    /// The code of the language, where one is named.
    pub language: Option<String>,
    /// `light` or `dark`, where one is named.
    pub theme: Option<String>,
    /// The page, where one is named.
    pub page: Option<PageName>,
    /// Who looks, where one is named: `hr:`, `team:ID`, `person:ID` or `host:ID`.
    pub perspective: Option<String>,
}

/// A page as the command line names it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PageName {
    Overview,
    Calendar,
    Board,
    People,
    Person(PersonId),
    Progress(PersonId),
    Hosts,
    Host(HostId),
    Team(TeamId),
    Programmes,
    Insights,
    Problems,
    Settings,
    /// The help of who looks.
    Help,
}
