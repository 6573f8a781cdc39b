//! What the window remembers for one user: language, theme, recent workspaces. Not part of any workspace.

use crate::domain::{HostId, PersonId, ProgrammeId, RotationId, Status, TeamId, WriteFault};
use crate::store;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Most recent workspaces that are kept.
const MOST_RECENT: usize = 8;

/// The user's own choices; unknown or missing fields never keep the window from opening.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `fr` or `en`; the system's when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `light` or `dark`; the system's when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Magnification of the window; 1 when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zoom: Option<f32>,
    /// `month`, `week` or `agenda`: how the calendar is shown; by month when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// How the board is shown.
    #[serde(skip_serializing_if = "BoardLook::is_usual")]
    pub board: BoardLook,
    /// Whether this user is reminded of sessions and of what awaits them; yes when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminders: Option<bool>,
    /// Workspaces opened lately, the last one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recent: Vec<Recent>,
    /// Whether the last workspace is opened at the start.
    pub reopen: bool,
}

/// How the board is shown; as it is at first where a field is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BoardLook {
    /// How many weeks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
    /// `name`, `due` or `lateness`: the order of the people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// Whether the people stand under their teams.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grouped: Option<bool>,
}

impl BoardLook {
    /// Tells whether it is shown as at first.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// A workspace opened lately.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// The folder.
    pub folder: PathBuf,
    /// What people call it.
    pub name: String,
    /// How many people it held.
    pub people: usize,
    /// When it was opened.
    pub opened: NaiveDateTime,
    /// The person whose progress it opens on, where the user looks as an employee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub perspective: Option<String>,
    /// What the calendar was narrowed down to there.
    #[serde(default, skip_serializing_if = "CalendarFilter::is_empty")]
    pub calendar: CalendarFilter,
    /// How the user looks at the people there, under names of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<SavedPeople>,
    /// The day on which the user was last reminded of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminded: Option<NaiveDate>,
}

/// A way to look at the table of people, kept under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedPeople {
    /// What the user calls it.
    pub name: String,
    /// The teams that are shown; all when empty and `without_team` is not set.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub teams: BTreeSet<TeamId>,
    /// Whether people without a team are among those shown.
    pub without_team: bool,
    /// The states that are shown, as the JSON contract names them; all when empty.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub states: BTreeSet<String>,
    /// The programmes that are shown; all when empty.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub programmes: BTreeSet<ProgrammeId>,
    /// The figure of Overview whose people are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<String>,
    /// What people are grouped by; nothing when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The column it is sorted by.
    pub sort: String,
    /// Whether the greatest comes first.
    pub descending: bool,
    /// Usual columns that are not shown.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub hidden: BTreeSet<String>,
    /// Other columns that are shown.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub added: BTreeSet<String>,
}

/// What the calendar is narrowed down to; everything where a field is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CalendarFilter {
    /// Sessions of one team, whose absences are named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// Sessions of one person, whose absences are shaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Sessions with one host, whose absences are shaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<HostId>,
    /// Sessions of one rotation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rotation: Option<RotationId>,
    /// Sessions of these statuses; of all when empty. Proposals have none and always pass.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub statuses: BTreeSet<Status>,
}

impl CalendarFilter {
    /// Tells whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Settings {
    /// Tells whether this user is reminded.
    pub fn reminds(&self) -> bool {
        self.reminders != Some(false)
    }

    /// Puts a workspace at the top of the recent ones.
    pub fn opened(&mut self, recent: Recent) {
        self.recent.retain(|known| known.folder != recent.folder);
        self.recent.insert(0, recent);
        self.recent.truncate(MOST_RECENT);
    }

    /// Takes a workspace out of the recent ones.
    pub fn forget(&mut self, folder: &Path) {
        self.recent.retain(|known| known.folder != folder);
    }

    /// Gives what the user said of a workspace last time.
    pub fn recent(&self, folder: &Path) -> Option<&Recent> {
        self.recent.iter().find(|known| known.folder == folder)
    }

    /// Reads settings from their file's text; what cannot be read counts as not said.
    pub fn parse(text: &str) -> Self {
        options().from_str(text).unwrap_or_default()
    }

    /// Writes settings as their file's text.
    pub fn to_text(&self) -> Option<String> {
        let pretty =
            ron::ser::PrettyConfig::new().new_line("\n").extensions(ron::extensions::Extensions::IMPLICIT_SOME);
        ron::ser::to_string_pretty(self, pretty).ok()
    }
}

/// Gives the file the settings are kept in, where the system has a place for such files.
pub fn file() -> Option<PathBuf> {
    store::config::config_folder().map(|folder| folder.join("terrain").join("settings.ron"))
}

/// Reads the settings; a file that is not there or cannot be read holds none.
pub fn read(file: &Path) -> Settings {
    store::config::read(file).map(|text| Settings::parse(&text)).unwrap_or_default()
}

/// Writes the settings.
///
/// # Errors
///
/// When the file cannot be written.
pub fn write(file: &Path, settings: &Settings) -> Result<(), WriteFault> {
    store::config::write(file, &settings.to_text().unwrap_or_default())
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_writing_and_nonsense() {
        let mut settings = Settings {
            language: Some("fr".into()),
            zoom: Some(1.25),
            calendar: Some("week".into()),
            board: BoardLook { weeks: Some(26), order: Some("name".into()), grouped: Some(false) },
            ..Settings::default()
        };
        for n in 0..10 {
            let opened = "2026-11-23T10:42:00".parse().unwrap();
            let folder = PathBuf::from(format!("w{n}"));
            let calendar = CalendarFilter {
                team: (n % 2 == 1).then(|| "brand".into()),
                statuses: [Status::Planned, Status::Done].into(),
                ..CalendarFilter::default()
            };
            settings.opened(Recent {
                folder,
                name: format!("W {n}"),
                people: n,
                opened,
                perspective: None,
                calendar,
                views: Vec::new(),
                reminded: None,
            });
        }
        assert_eq!(settings.recent.len(), MOST_RECENT);
        assert_eq!(settings.recent[0].name, "W 9");
        assert_eq!(Settings::parse(&settings.to_text().unwrap()), settings);
        assert_eq!(Settings::parse("(language: 3, ???"), Settings::default());
        settings.forget(Path::new("w9"));
        assert!(settings.recent(Path::new("w9")).is_none());
    }
}
