//! Labels as history files and JSON hold them: plain texts, so that a version that does not know one passes it over.

use super::{Deed, Label, Thing};
use crate::domain::person::SessionRef;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Serialize, Deserialize)]
struct LabelWire {
    deed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about: Option<ThingWire>,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    count: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
}

/// What an edit is about: what kind of thing, which, and where that does not tell, of whom or of when.
#[derive(Serialize, Deserialize)]
struct ThingWire {
    kind: String,
    id: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    of: String,
}

fn one() -> usize {
    1
}

fn is_one(count: &usize) -> bool {
    *count == 1
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { deed, about, count, name, date } = self.clone();
        let (about, date) = (about.as_ref().and_then(ThingWire::of), date.map(|date| date.to_string()));
        LabelWire { deed: deed.name().to_owned(), about, count, name, date }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let LabelWire { deed, about, count, name, date } = LabelWire::deserialize(deserializer)?;
        let deed = Deed::ALL.iter().find(|known| known.name() == deed).copied().unwrap_or(Deed::Several);
        let (about, date) = (about.and_then(ThingWire::thing), date.and_then(|date| date.parse().ok()));
        Ok(Self { deed, about, count, name, date })
    }
}

impl ThingWire {
    fn of(thing: &Thing) -> Option<Self> {
        let (kind, id, of) = match thing {
            Thing::Person(id) => ("person", id.to_string(), String::new()),
            Thing::Host(id) => ("host", id.to_string(), String::new()),
            Thing::Session(name) => ("session", name.session.to_string(), name.person.to_string()),
            Thing::Programme(id) => ("programme", id.to_string(), String::new()),
            Thing::Revision(id, from) => ("revision", id.to_string(), from.to_string()),
            Thing::Rotation(id) => ("rotation", id.to_string(), String::new()),
            Thing::Team(id) => ("team", id.to_string(), String::new()),
            Thing::Insight(id) => ("insight", id.to_string(), String::new()),
            Thing::Experience | Thing::Absence | Thing::Waiver | Thing::Closure | Thing::Conflict => return None,
        };
        Some(Self { kind: kind.to_owned(), id, of })
    }

    fn thing(self) -> Option<Thing> {
        let Self { kind, id, of } = self;
        let id = id.as_str();
        Some(match kind.as_str() {
            "person" => Thing::Person(id.into()),
            "host" => Thing::Host(id.into()),
            "session" => Thing::Session(SessionRef { person: of.as_str().into(), session: id.into() }),
            "programme" => Thing::Programme(id.into()),
            "revision" => Thing::Revision(id.into(), of.parse::<NaiveDate>().ok()?),
            "rotation" => Thing::Rotation(id.into()),
            "team" => Thing::Team(id.into()),
            "insight" => Thing::Insight(id.into()),
            _ => return None,
        })
    }
}

macro_rules! deeds {
    ($($deed:ident $name:literal),+ $(,)?) => {
        impl Deed {
            /// Every deed.
            pub const ALL: &'static [Self] = &[$(Self::$deed),+];

            /// Gives the name by which history files and JSON know it; it stays what it is.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$deed => $name),+
                }
            }
        }
    };
}

deeds! {
    Several "several",
    AddPerson "add-person",
    EditProfile "edit-profile",
    RemovePerson "remove-person",
    AddExperience "add-experience",
    EditExperience "edit-experience",
    RemoveExperience "remove-experience",
    AddAbsence "add-absence",
    EditAbsence "edit-absence",
    RemoveAbsence "remove-absence",
    AddWaiver "add-waiver",
    EditWaiver "edit-waiver",
    RemoveWaiver "remove-waiver",
    SetDeadline "set-deadline",
    RemoveDeadline "remove-deadline",
    EditWishes "edit-wishes",
    AddSession "add-session",
    EditSession "edit-session",
    MoveSession "move-session",
    ConfirmSession "confirm-session",
    DeclineSession "decline-session",
    CancelSession "cancel-session",
    MissSession "miss-session",
    RecordOutcome "record-outcome",
    SignSession "sign-session",
    RemoveSession "remove-session",
    AddHost "add-host",
    EditHost "edit-host",
    RemoveHost "remove-host",
    PutProgramme "put-programme",
    RemoveProgramme "remove-programme",
    PutTeam "put-team",
    RemoveTeam "remove-team",
    EditCalendar "edit-calendar",
    AddClosure "add-closure",
    EditClosure "edit-closure",
    RemoveClosure "remove-closure",
    EditWorkspace "edit-workspace",
    PutInsight "put-insight",
    MergeInsights "merge-insights",
    NameInsight "name-insight",
    RemoveInsight "remove-insight",
    ResolveConflict "resolve-conflict",
    MergeCopy "merge-copy",
    ErasePerson "erase-person",
    Restore "restore",
}
