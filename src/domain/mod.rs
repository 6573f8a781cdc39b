//! What is true: people, hosts, sessions, programmes, the calendar, and every rule about them.
//!
//! Pure values and functions: no clock, no files, no window, no prose. `today` is always a parameter.

pub mod archive;
pub mod awaiting;
pub mod best_place;
pub mod calendar;
pub mod check;
pub mod checkup;
pub mod command;
pub mod conflict;
pub mod document;
pub mod effect;
pub mod erasure;
pub mod experience;
pub mod fallen;
pub mod forecast;
pub mod history;
pub mod holidays;
pub mod host;
pub mod ids;
pub mod insight;
pub mod limits;
pub mod merge;
pub mod moving;
pub mod newcomer;
pub mod pace;
pub mod person;
pub mod problem;
pub mod programme;
pub mod progress;
pub mod proposal;
pub mod record;
pub mod remedy;
pub mod reminder;
pub mod restore;
pub mod rules;
pub mod session;
pub mod share;
pub mod sheet;
pub mod time;
pub mod traces;
pub mod tree;
pub mod workspace;
pub mod write_fault;

pub use awaiting::{Awaited, Awaiting, Whose, awaiting};
pub use best_place::{BestPlace, BestPlaces, NoPlace, PlaceReason};
pub use calendar::{Absence, Calendar, Closure, Hours};
pub use check::{Unreadable, check};
pub use command::{Command, Deed, Label, Profile, Refusal, Thing};
pub use conflict::{Answer, Conflict};
pub use effect::{Effect, effect};
pub use fallen::{Fallen, MadeUp, Turnout};
pub use forecast::{
    AddedHost, Forecast, ForecastRotation, ForecastWeek, Hire, Unsupposed, WhatIf, WhatIfFault, WhatIfPart,
};
pub use history::History;
pub use host::Host;
pub use ids::{HostId, InsightId, PersonId, ProgrammeId, RotationId, SessionId, TeamId};
pub use insight::{Followed, Insight, Insights, Topic};
pub use moving::{Cost, Goal, Hold, Manner, Shift, Trial};
pub use pace::{Pace, Reading};
pub use person::{Deadline, Experience, Person, SessionRef, Waiver, Wishes};
pub use problem::{FileFault, Place, Position, Problem, Severity, Step, Target, ValueFault, What};
pub use programme::{Kind, Length, Programme, Revision, Rotation, Rules};
pub use progress::{PersonProgress, RotationProgress, State};
pub use proposal::{Move, Placement, Proposal, Score, Stand, Unplaced};
pub use record::{Content, Filed, Record};
pub use remedy::{Remedy, Waiving};
pub use reminder::Reminder;
pub use rules::{Broken, Candidate, Ledger, Rule, Situation, Wanted};
pub use session::{Outcome, Reason, Session, Status};
pub use share::{Exact, Share};
pub use time::{Half, Slot, TimeOfDay, Week, Weekday, WeekdaySet};
pub use tree::Tree;
pub use workspace::{Root, Team, Workspace};
pub use write_fault::WriteFault;
