//! What somebody supposes on Overview, as typed; nothing of it is in the workspace.

use crate::domain::time::add_days;
use crate::domain::{AddedHost, Hire, Host, HostId, ProgrammeId, WhatIf, Workspace, usual_takes};
use crate::ui::views::new_person::draft::NewPerson;
use chrono::{Datelike, NaiveDate};

/// Most people supposed at once.
pub const MOST_HIRES: u32 = 200;

/// Everything that can be supposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// How many people would start.
    pub hires: u32,
    /// On which day.
    pub start: Option<NaiveDate>,
    /// In which programme.
    pub programme: ProgrammeId,
    /// Days a week of one more host; 0 is none.
    pub added_days: u32,
    /// That host's first day.
    pub added_from: Option<NaiveDate>,
    /// The host with another limit.
    pub limited: Option<HostId>,
    /// Their days a week.
    pub limit: u32,
    /// The host who leaves.
    pub leaving: Option<HostId>,
}

impl Draft {
    /// Supposes nothing yet: people would start with the next month, in the programme of most.
    pub fn new(workspace: &Workspace, today: NaiveDate) -> Self {
        let next_month = add_days(today.with_day(1).unwrap_or(today), 31).with_day(1);
        Self {
            hires: 0,
            start: next_month,
            programme: NewPerson::new(workspace).programme,
            added_days: 0,
            added_from: None,
            limited: None,
            limit: 2,
            leaving: None,
        }
    }

    /// Forgets hosts and a programme that others have taken away meanwhile.
    pub fn heed(&mut self, workspace: &Workspace) {
        for host in [&mut self.limited, &mut self.leaving] {
            host.take_if(|id| !workspace.hosts.contains_key(id));
        }
        if !workspace.root.programmes.contains_key(&self.programme) {
            self.programme = NewPerson::new(workspace).programme;
        }
    }

    /// Chooses the host with another limit, from the one they have.
    pub fn choose_limited(&mut self, workspace: &Workspace, host: Option<HostId>) {
        if let Some(found) = host.as_ref().and_then(|id| workspace.hosts.get(id)) {
            self.limit = found.max_days_per_week;
        }
        self.limited = host;
    }

    /// Gives what is supposed; parts that would change nothing are left out.
    pub fn what_if(&self, workspace: &Workspace) -> WhatIf {
        let hire = self.start.filter(|_| self.hires > 0);
        let hire = hire.map(|date| Hire { date, count: self.hires, programme: self.programme.clone() });
        let added = self.added_host(workspace);
        let added = added.map(|host| AddedHost {
            from: host.from,
            max_days_per_week: host.max_days_per_week,
            takes: host.takes,
        });
        let limited = self.limited.as_ref().filter(|id| self.leaving.as_ref() != Some(*id));
        let is_other = |id: &&HostId| workspace.hosts.get(*id).is_some_and(|host| host.max_days_per_week != self.limit);
        WhatIf {
            hires: hire.into_iter().collect(),
            without: self.leaving.iter().cloned().collect(),
            hosts: added.into_iter().collect(),
            limits: limited.filter(is_other).map(|id| (id.clone(), self.limit)).into_iter().collect(),
        }
    }

    /// Gives the host who would be there too, without a name, if one would.
    pub fn added_host(&self, workspace: &Workspace) -> Option<Host> {
        let (from, max_days_per_week) = (self.added_from, self.added_days);
        let host = Host { from, max_days_per_week, takes: usual_takes(workspace), ..Host::new("") };
        (self.added_days > 0).then_some(host)
    }
}
