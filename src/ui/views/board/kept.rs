//! What the board keeps from frame to frame: lines and lanes, worked out once for as long as nothing they follow from changes.

use super::axis::{self, Axis};
use super::host::{self, HostRow};
use super::layout::tops;
use super::model::{self, Line, Proposed, RowKey};
use super::person::{self, PersonRow};
use super::{BoardView, Shown};
use crate::app::Rights;
use crate::domain::{HostId, PersonId, Week, WeekdaySet};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::preview::Preview;
use crate::ui::views::people::listing::{Listing, Wanted};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// Everything that is kept.
pub struct Kept {
    basis: Basis,
    days: WeekdaySet,
    proposed: Proposed,
    listing: Option<(Wanted, Listing)>,
    people: HashMap<PersonId, Option<Rc<PersonRow>>>,
    time: Option<InTime>,
}

/// What all of it was worked out from.
#[derive(Clone, PartialEq)]
struct Basis {
    revision: u64,
    language: Language,
    today: NaiveDate,
    rights: Rights,
    preview: Option<Preview>,
}

/// What also depends on the weeks that are shown.
struct InTime {
    first: Week,
    weeks: u32,
    wanted: Wanted,
    opened: BTreeSet<HostId>,
    shown: Shown,
    hosts: HashMap<HostId, Option<Rc<HostRow>>>,
}

/// Lines of one board.
pub struct Lines {
    /// From top to bottom.
    pub lines: Vec<Line>,
    /// The upper edge of every line, and the lower edge of the last one.
    pub tops: Vec<f32>,
}

impl Lines {
    /// Gives the height of all of them.
    pub fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// Finds a line.
    pub fn position(&self, key: &RowKey) -> Option<usize> {
        self.lines.iter().position(|line| line.is(key))
    }
}

impl Kept {
    fn new(cx: &Cx<'_>) -> Self {
        Self {
            basis: Basis {
                revision: cx.derived.revision,
                language: cx.texts.language(),
                today: cx.today,
                rights: cx.rights.clone(),
                preview: cx.preview.cloned(),
            },
            days: axis::days(cx.workspace),
            proposed: Proposed::new(cx.preview),
            listing: None,
            people: HashMap::new(),
            time: None,
        }
    }

    fn is_fresh(&self, cx: &Cx<'_>) -> bool {
        let basis = &self.basis;
        (basis.revision, basis.language, basis.today) == (cx.derived.revision, cx.texts.language(), cx.today)
            && basis.rights == *cx.rights
            && basis.preview.as_ref() == cx.preview
    }

    fn listing(&mut self, cx: &Cx<'_>, wanted: &Wanted) -> &Listing {
        if self.listing.as_ref().is_some_and(|(of, _)| of != wanted) {
            self.listing = None;
        }
        &self.listing.get_or_insert_with(|| (wanted.clone(), model::people_listing(cx, wanted))).1
    }
}

impl BoardView {
    /// Forgets what was worked out from something that has changed; to be called before anything else of a frame.
    pub(super) fn freshen(&mut self, cx: &Cx<'_>) {
        if !self.kept.as_ref().is_some_and(|kept| kept.is_fresh(cx)) {
            self.kept = Some(Kept::new(cx));
        }
    }

    /// Gives the axis and the lines of both boards.
    pub(super) fn shown(&mut self, cx: &Cx<'_>) -> Shown {
        let (first, weeks) = (self.first_week(cx), self.weeks);
        let kept = self.kept.get_or_insert_with(|| Kept::new(cx));
        if let Some(time) = &kept.time
            && (time.first, time.weeks) == (first, weeks)
            && time.wanted == self.wanted
            && time.opened == self.opened
        {
            return time.shown.clone();
        }
        let with_lines = |lines: Vec<Line>| Rc::new(Lines { tops: tops(&lines, cx.tokens), lines });
        // Opening a host or sorting people leaves the weeks of the hosts as they are.
        let same = kept.time.take().filter(|time| (time.first, time.weeks) == (first, weeks));
        let (axis, rows) = match same {
            Some(time) => (time.shown.axis, time.hosts),
            None => (Rc::new(Axis::new(cx, kept.days, first, weeks)), HashMap::new()),
        };
        let trainees =
            |id: &HostId| self.opened.contains(id).then(|| host::trainees(cx, id, &axis, &kept.proposed.of_host(id)));
        let hosts = with_lines(model::host_lines(cx, &axis, trainees));
        let listing = kept.listing(cx, &self.wanted);
        let people = with_lines(model::people_lines(cx, listing, &axis));
        let shown = Shown { axis, hosts, people };
        kept.time = Some(InTime {
            first,
            weeks,
            wanted: self.wanted.clone(),
            opened: self.opened.clone(),
            shown: shown.clone(),
            hosts: rows,
        });
        shown
    }

    /// Gives the lane of a person.
    pub(super) fn person_row(&mut self, cx: &Cx<'_>, id: &PersonId) -> Option<Rc<PersonRow>> {
        let kept = self.kept.as_mut()?;
        if let Some(row) = kept.people.get(id) {
            return row.clone();
        }
        let row = person::person_row(cx, id, &kept.proposed.of_person(id)).map(Rc::new);
        kept.people.insert(id.clone(), row.clone());
        row
    }

    /// Gives the lane of a host over the weeks that are shown.
    pub(super) fn host_row(&mut self, cx: &Cx<'_>, id: &HostId) -> Option<Rc<HostRow>> {
        let kept = self.kept.as_mut()?;
        let proposed = kept.proposed.of_host(id);
        let time = kept.time.as_mut()?;
        if let Some(row) = time.hosts.get(id) {
            return row.clone();
        }
        let row = host::host_row(cx, id, &time.shown.axis, &proposed).map(Rc::new);
        time.hosts.insert(id.clone(), row.clone());
        row
    }
}
