//! Commands: everything that changes a workspace, as sentences of the domain.
//!
//! The window and the command line build the same commands; `apply` is pure, and all or nothing. A command never
//! refuses because of something that was wrong before it, only because of what it would newly make wrong; the hard
//! rules H1–H7 do not stop it either, since people may break them knowingly: that is reported as a problem.

mod apply;
mod apply_company;
mod apply_conflict;
mod apply_host;
mod apply_person;
mod apply_session;
mod label;
mod references;
mod wire;

pub use label::{Deed, Label};

use super::calendar::{Absence, Calendar, Closure};
use super::conflict::{Answer, Conflict};
use super::host::Host;
use super::ids::{HostId, InsightId, PersonId, ProgrammeId, RotationId, SessionId, TeamId};
use super::insight::Insight;
use super::person::{Deadline, Experience, Person, SessionRef, Waiver, Wishes};
use super::programme::Programme;
use super::proposal::Placement;
use super::record::{Content, Record};
use super::session::{Outcome, Reason, Session, Status};
use super::time::{Slot, WeekdaySet};
use super::workspace::Team;
use chrono::NaiveDate;

/// One change, as somebody would say it.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Does several things as one; if one of them is refused, none is done.
    Batch(Vec<Command>),

    /// Adds a person under a new id.
    AddPerson {
        /// The new id.
        id: PersonId,
        /// Everything known of them.
        person: Box<Person>,
    },
    /// Changes who somebody is.
    EditProfile {
        /// Who.
        person: PersonId,
        /// Who they are from now on.
        profile: Profile,
    },
    /// Takes a person's file away.
    RemovePerson {
        /// Who.
        person: PersonId,
    },
    /// Adds a period of experience at the end of the list.
    AddExperience {
        /// Whose.
        person: PersonId,
        /// The period.
        experience: Experience,
    },
    /// Replaces one period of experience by another; the old one says which, as lists are edited by others too.
    ReplaceExperience {
        /// Whose.
        person: PersonId,
        /// The period as it was.
        old: Experience,
        /// The period as it is to be; `None` takes it away.
        new: Option<Experience>,
    },
    /// Adds an absence of a person.
    AddAbsence {
        /// Whose.
        person: PersonId,
        /// When and why.
        absence: Absence,
    },
    /// Replaces an absence of a person, or takes it away.
    ReplaceAbsence {
        /// Whose.
        person: PersonId,
        /// The absence as it was.
        old: Absence,
        /// The absence as it is to be; `None` takes it away.
        new: Option<Absence>,
    },
    /// Lets a person off some sessions.
    AddWaiver {
        /// Whom.
        person: PersonId,
        /// What, why and by whom.
        waiver: Waiver,
    },
    /// Replaces a waiver, or takes it away.
    ReplaceWaiver {
        /// Whose.
        person: PersonId,
        /// The waiver as it was.
        old: Waiver,
        /// The waiver as it is to be; `None` takes it away.
        new: Option<Waiver>,
    },
    /// Gives a person a due date of their own for a rotation, or the programme's again.
    SetDeadline {
        /// Whose.
        person: PersonId,
        /// For what.
        rotation: RotationId,
        /// By when, why and by whom; its rotation is the one named. `None` takes it away.
        deadline: Option<Deadline>,
    },
    /// Replaces what a person would like.
    EditWishes {
        /// Whose.
        person: PersonId,
        /// All they would like from now on.
        wishes: Wishes,
    },

    /// Adds a session under a new id.
    AddSession {
        /// Whose, and the new id.
        name: SessionRef,
        /// The session.
        session: Box<Session>,
    },
    /// Replaces all of a session, as a form does.
    EditSession {
        /// Which.
        name: SessionRef,
        /// The session as it is to be.
        session: Box<Session>,
    },
    /// Moves a session to another day, part of the day or host; it is then booked and unanswered again, and exact times
    /// go when the part of the day changes. What took place, was missed or called off cannot be moved.
    MoveSession {
        /// Which.
        name: SessionRef,
        /// The day.
        date: NaiveDate,
        /// The part of the day.
        slot: Slot,
        /// The host.
        host: Option<HostId>,
    },
    /// Notes that the host has accepted, be it after saying no.
    ConfirmSession {
        /// Which.
        name: SessionRef,
    },
    /// Notes that the host has said no.
    DeclineSession {
        /// Which.
        name: SessionRef,
        /// Whose doing it was.
        reason: Option<Reason>,
        /// The day the host offers instead.
        instead: Option<NaiveDate>,
    },
    /// Notes that a session is called off; without a reason the one on record stays.
    CancelSession {
        /// Which.
        name: SessionRef,
        /// Whose doing it was.
        reason: Option<Reason>,
    },
    /// Notes that a session did not take place; without a reason the one on record stays.
    MissSession {
        /// Which.
        name: SessionRef,
        /// Whose doing it was.
        reason: Option<Reason>,
    },
    /// Notes that a session took place and what came of it.
    RecordOutcome {
        /// Which.
        name: SessionRef,
        /// What came of it, in numbers.
        outcome: Outcome,
        /// What the employee learnt.
        reflection: String,
        /// What the host says.
        feedback: String,
    },
    /// Signs a session off.
    SignSession {
        /// Which.
        name: SessionRef,
        /// Who signs.
        by: String,
    },
    /// Takes a session out of the file, and out of the person's sessions that refer to it.
    RemoveSession {
        /// Which.
        name: SessionRef,
    },
    /// Books the sessions of a proposal, or those of it that were ticked, as one.
    AcceptProposal {
        /// The new sessions with the ids they are to have.
        sessions: Vec<(SessionId, Placement)>,
    },

    /// Adds a host under a new id.
    AddHost {
        /// The new id.
        id: HostId,
        /// Everything known of them.
        host: Box<Host>,
    },
    /// Replaces everything of a host but the absences, as a form does.
    EditHost {
        /// Who.
        id: HostId,
        /// The host as they are to be; its absences are not looked at.
        host: Box<Host>,
    },
    /// Takes a host's file away; refused while somebody is booked with them. Sessions of the past keep the id.
    RemoveHost {
        /// Who.
        id: HostId,
    },
    /// Adds an absence of a host.
    AddHostAbsence {
        /// Whose.
        host: HostId,
        /// When and why.
        absence: Absence,
    },
    /// Replaces an absence of a host, or takes it away.
    ReplaceHostAbsence {
        /// Whose.
        host: HostId,
        /// The absence as it was.
        old: Absence,
        /// The absence as it is to be; `None` takes it away.
        new: Option<Absence>,
    },

    /// Adds a programme, or replaces all of one; rotations that no programme has any more are taken off the hosts, and
    /// refused while a session or waiver names them.
    PutProgramme {
        /// Which.
        id: ProgrammeId,
        /// The programme as it is to be.
        programme: Box<Programme>,
    },
    /// Takes a programme away; refused while somebody is enrolled.
    RemoveProgramme {
        /// Which.
        id: ProgrammeId,
    },
    /// Adds a team, or replaces all of one.
    PutTeam {
        /// Which.
        id: TeamId,
        /// The team as it is to be.
        team: Team,
    },
    /// Takes a team away; refused while somebody is in it.
    RemoveTeam {
        /// Which.
        id: TeamId,
    },
    /// Replaces the company's calendar but its closures.
    EditCalendar {
        /// The calendar as it is to be; its closures are not looked at.
        calendar: Calendar,
    },
    /// Adds a closure.
    AddClosure {
        /// When and why.
        closure: Closure,
    },
    /// Replaces a closure, or takes it away.
    ReplaceClosure {
        /// The closure as it was.
        old: Closure,
        /// The closure as it is to be; `None` takes it away.
        new: Option<Closure>,
    },
    /// Changes the name, the language and the horizon of the workspace.
    EditWorkspace {
        /// What people call it.
        name: String,
        /// `fr` or `en`.
        language: String,
        /// Weeks ahead that are planned.
        horizon_weeks: u32,
    },
    /// Adds an insight, or replaces all of one.
    PutInsight {
        /// Which.
        id: InsightId,
        /// The insight as it is to be.
        insight: Insight,
    },
    /// Makes two insights that say the same one: sessions that name the other name the one that stays, whose empty fields
    /// take what the other has.
    MergeInsights {
        /// The one that stays.
        into: InsightId,
        /// The one that goes.
        from: InsightId,
    },
    /// Notes that an insight was learnt in a session, or that it was not.
    NameInsight {
        /// The session.
        session: SessionRef,
        /// The insight.
        insight: InsightId,
        /// Whether the session names it.
        on: bool,
    },
    /// Takes an insight away, from the sessions that name it too.
    RemoveInsight {
        /// Which.
        id: InsightId,
    },
    /// Puts records as a backup has them, merged with what came later; what was wrong in it is wrong again.
    Restore {
        /// The records as they are to be.
        records: Vec<(Record, Content)>,
    },
    /// Chooses between the two values of a conflict; refused when somebody has done so already.
    ResolveConflict {
        /// The record that holds it.
        record: Record,
        /// The conflict, by its value.
        conflict: Box<Conflict>,
        /// The value that is to stay.
        take: Answer,
    },
}

/// Who somebody is, apart from experience, absences, waivers and sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Full name.
    pub name: String,
    /// Address to write to.
    pub email: String,
    /// The team they work in.
    pub team: Option<TeamId>,
    /// The programme they are enrolled in.
    pub programme: ProgrammeId,
    /// The revision of the programme they are under, if not that of their start date.
    pub revision: Option<NaiveDate>,
    /// First day of work.
    pub start: NaiveDate,
    /// First day away for good.
    pub left: Option<NaiveDate>,
    /// Their working days; the workspace's when `None`.
    pub works: Option<WeekdaySet>,
}

impl Profile {
    /// Reads the profile out of a person.
    pub fn of(person: &Person) -> Self {
        Self {
            name: person.name.clone(),
            email: person.email.clone(),
            team: person.team.clone(),
            programme: person.programme.clone(),
            revision: person.revision,
            start: person.start,
            left: person.left,
            works: person.works,
        }
    }
}

/// Why a command is not carried out; nothing has changed then.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Something the command is about is not there (any more).
    Gone(Thing),
    /// The id is taken already.
    Taken(Thing),
    /// The id is not well formed (`workspace-format.md`).
    BadId {
        /// The id as given.
        id: String,
    },
    /// Something still refers to what would be taken away.
    InUse {
        /// What would be taken away.
        what: Thing,
        /// How many refer to it.
        by: usize,
    },
    /// A value is outside what is allowed.
    Value(super::problem::ValueFault),
    /// The session has come too far, or not far enough, for what is asked.
    Status {
        /// The session.
        session: SessionRef,
        /// How far it has come.
        status: Status,
    },
    /// The session has no host who could have answered.
    NoHost {
        /// The session.
        session: SessionRef,
    },
    /// The value cannot stand there any more.
    Misfit,
    /// The code of public holidays is not known.
    UnknownHolidays {
        /// The code as given.
        code: String,
    },
}

/// Something a command can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Thing {
    Person(PersonId),
    Host(HostId),
    Session(SessionRef),
    Programme(ProgrammeId),
    Revision(ProgrammeId, NaiveDate),
    Rotation(RotationId),
    Team(TeamId),
    Insight(InsightId),
    Experience,
    Absence,
    Waiver,
    Closure,
    Conflict,
}
