//! All pages together, and which of them is painted.

use super::board::BoardView;
use super::calendar::CalendarView;
use super::help::HelpView;
use super::host::HostView;
use super::hosts::HostsView;
use super::insights::InsightsView;
use super::overview::OverviewView;
use super::people::PeopleView;
use super::person::PersonView;
use super::plan_preview::PlanPreview;
use super::problems::ProblemsView;
use super::programmes::ProgrammesView;
use super::progress::ProgressView;
use super::session_inspector::SessionInspector;
use super::settings::SettingsView;
use super::team::TeamView;
use super::who_looks::WhoLooks;
use crate::ui::context::Cx;
use crate::ui::page::{Page, Selection};

/// The state of every page, kept while one is on another.
#[derive(Default)]
pub struct Views {
    /// Overview.
    pub overview: OverviewView,
    /// My team.
    pub team: TeamView,
    /// Who looks.
    pub who_looks: WhoLooks,
    /// My progress.
    pub progress: ProgressView,
    /// Calendar.
    pub calendar: CalendarView,
    /// Board.
    pub board: BoardView,
    /// People, with the form for a new one.
    pub people: PeopleView,
    /// One person.
    pub person: PersonView,
    /// Hosts, with the form for a new one.
    pub hosts: HostsView,
    /// One host.
    pub host: HostView,
    /// Programmes.
    pub programmes: ProgrammesView,
    /// Help.
    pub help: HelpView,
    /// Insights.
    pub insights: InsightsView,
    /// Problems.
    pub problems: ProblemsView,
    /// Settings.
    pub settings: SettingsView,
    /// The session in the inspector.
    pub session: SessionInspector,
    /// The plan looked at.
    pub plan: PlanPreview,
}

impl Views {
    /// Paints the body of a page.
    pub fn show(&mut self, ui: &mut egui::Ui, cx: &Cx<'_>, page: &Page) {
        match page {
            Page::Overview => self.overview.show(ui, cx),
            Page::Progress(id) => self.progress.show(ui, cx, id),
            Page::Calendar => self.calendar.show(ui, cx),
            Page::Board => self.board.show(ui, cx),
            Page::People => self.people.show(ui, cx),
            Page::Person(id) => self.person.show(ui, cx, id),
            Page::Hosts => self.hosts.show(ui, cx),
            Page::Host(id) => self.host.show(ui, cx, id),
            Page::Programmes => self.programmes.show(ui, cx),
            Page::Insights => self.insights.show(ui, cx),
            Page::Problems => self.problems.show(ui, cx),
            Page::Settings => self.settings.show(ui, cx),
            Page::Team(id) => self.team.show(ui, cx, id),
            Page::Help(topic) => self.help.show(ui, &cx.into(), *topic),
            Page::WhoLooks => self.who_looks.show(ui, cx),
        }
    }

    /// Tells whether something is to be shown at the right, beside the page.
    ///
    /// On Board and People a bar stands for the plan, until it is to be reviewed.
    pub fn has_inspector(cx: &Cx<'_>, page: &Page) -> bool {
        let has_bar = matches!(page, Page::Board | Page::People);
        let shows_plan = cx.preview.is_some_and(|preview| preview.reviewed || !has_bar);
        shows_plan || *cx.selection != Selection::Nothing
    }

    /// Paints the panel at the right: what is selected, else the plan looked at.
    pub fn show_inspector(&mut self, ui: &mut egui::Ui, cx: &Cx<'_>) {
        if *cx.selection != Selection::Nothing {
            self.session.show(ui, cx);
        } else if cx.preview.is_some() {
            self.plan.show(ui, cx);
        }
    }
}
