//! One open workspace in the window: the editor, the plan looked at, where one is, and the views.

use super::reminding::Reminding;
use crate::app::Editor;
use crate::app::editor::Turn;
use crate::app::forecast::Forecasting;
use crate::app::job::{Poll, Waker};
use crate::app::past::Recollection;
use crate::app::planning::{Outlook, Planning, Repair, Request, accept_command};
use crate::app::watching::News;
use crate::domain::{Command, Refusal, Workspace};
use crate::ui::action::PlanScope;
use crate::ui::page::{Page, Selection};
use crate::ui::perspective::Perspective;
use crate::ui::preview::Preview;
use crate::ui::views::Views;

/// Most pages that going back remembers.
const MOST_BACK: usize = 50;

/// Everything the window holds of one workspace.
pub struct Open {
    /// The workspace and its history.
    pub editor: Editor,
    /// The plan looked at.
    pub preview: Option<Preview>,
    /// The plan under way.
    pub planning: Option<Planning>,
    /// What the planner would give everybody.
    pub outlook: Outlook,
    /// Demand and capacity by week.
    pub forecast: Forecasting,
    /// What was done to the record whose page is shown.
    pub recollection: Recollection,
    /// Where one is.
    pub page: Page,
    /// What the inspector is about.
    pub selection: Selection,
    /// Who looks.
    pub perspective: Perspective,
    /// Whether somebody has said who looks.
    pub is_chosen: bool,
    /// What whoever looks has been reminded of.
    pub reminding: Reminding,
    /// The pages' own state.
    pub views: Views,
    back: Vec<Page>,
}

impl Open {
    /// Shows a workspace from the first page of the default perspective.
    pub fn new(editor: Editor) -> Self {
        Self {
            editor,
            preview: None,
            planning: None,
            outlook: Outlook::default(),
            forecast: Forecasting::default(),
            recollection: Recollection::default(),
            page: Page::Overview,
            selection: Selection::Nothing,
            perspective: Perspective::default(),
            is_chosen: false,
            reminding: Reminding::default(),
            views: Views::default(),
            back: Vec::new(),
        }
    }

    /// Looks as somebody: from their first page, with what concerns them shown first.
    pub fn look_as(&mut self, perspective: Perspective) {
        self.views.people.show_only(perspective.people(self.editor.workspace()));
        self.views.board.show_team(perspective.team());
        self.perspective = perspective;
        self.is_chosen = true;
        self.page = self.perspective.home();
        self.selection = Selection::Nothing;
        // Whoever looks now has not been anywhere yet.
        self.back.clear();
    }

    /// Goes to a page and remembers the one before.
    pub fn go(&mut self, page: Page) {
        if page == self.page {
            return;
        }
        let before = std::mem::replace(&mut self.page, page);
        self.back.push(before);
        if self.back.len() > MOST_BACK {
            self.back.remove(0);
        }
        self.selection = Selection::Nothing;
        if let Some(preview) = &mut self.preview {
            preview.reviewed = false;
        }
    }

    /// Goes back to the page before.
    pub fn go_back(&mut self) {
        if let Some(page) = self.back.pop() {
            self.page = page;
            self.selection = Selection::Nothing;
        }
    }

    /// Starts a plan.
    pub fn plan(&mut self, scope: PlanScope, waker: Waker) {
        let request = match scope {
            PlanScope::Everybody => Request::default(),
            PlanScope::People(people) => Request { only: Some(people), ..Request::default() },
            PlanScope::Repair => Request { repair: Some(Repair::default()), ..Request::default() },
            PlanScope::Again => self.once_more(),
        };
        self.start(request, waker);
    }

    /// Gives what planning once more asks for: the same as the preview that is shown, around what is pinned in it.
    pub fn once_more(&self) -> Request {
        self.preview.as_ref().map(again).unwrap_or_default()
    }

    /// Starts what is asked for.
    pub fn start(&mut self, request: Request, waker: Waker) {
        let today = self.editor.derived().today;
        self.planning = Planning::start(self.editor.workspace().clone(), today, request, waker);
    }

    /// Takes in what threads have finished; `true` when a plan has just come to be looked at.
    pub fn follow(&mut self, waker: &Waker) -> bool {
        let revision = self.editor.derived().revision;
        let today = self.editor.derived().today;
        self.forecast.follow(self.editor.workspace(), today, revision, waker);
        self.recollection.follow(self.page.record().as_ref(), &self.editor, waker);
        self.outlook.follow(self.editor.workspace(), today, revision, waker);
        let Some(planning) = &self.planning else { return false };
        match planning.poll() {
            Poll::Running => return false,
            Poll::Gone => self.planning = None,
            Poll::Done(planned) => {
                let Request { only, pinned, repair } = planned.request;
                let mut preview = Preview::new(planned.proposal, only, planned.elapsed_ms, &pinned);
                preview.is_repair = repair.is_some();
                self.preview = Some(preview);
                self.planning = None;
                self.selection = Selection::Nothing;
                return true;
            }
        }
        false
    }

    /// Changes the workspace; a plan that is looked at was made for what it was before and goes, unless it is what is booked.
    pub fn apply(&mut self, command: &Command, since: Option<&Workspace>) -> Result<(), Refusal> {
        self.editor.apply_since(command, since)?;
        self.drop_gone();
        Ok(())
    }

    /// Undoes the last command.
    pub fn undo(&mut self) -> Option<Turn> {
        let turn = self.editor.undo()?;
        self.drop_gone();
        Some(turn)
    }

    /// Does the last undone command again.
    pub fn redo(&mut self) -> Option<Turn> {
        let turn = self.editor.redo()?;
        self.drop_gone();
        Some(turn)
    }

    /// Takes in what others have changed; tells it, and whether the plan that was looked at is none any more.
    pub fn take_in(&mut self) -> Option<(News, bool)> {
        let before = self.editor.workspace().clone();
        let news = self.editor.follow()?;
        let now = self.editor.workspace();
        let has_lost_plan = self.preview.as_ref().is_some_and(|preview| !preview.holds(&before, now));
        if has_lost_plan {
            self.preview = None;
        }
        self.leave_gone();
        Some((news, has_lost_plan))
    }

    /// Tells whether what others have changed takes away what is being looked at.
    pub fn loses_what_is_shown(&self) -> bool {
        self.editor.will_remove(|workspace| {
            let is_selected = self.selection.sessions().iter().all(|name| workspace.session(name).is_some());
            is_selected && exists(&self.page, workspace)
        })
    }

    /// Gives the command that books and moves what is ticked.
    pub fn accept_command(&self) -> Option<Command> {
        let preview = self.preview.as_ref()?;
        accept_command(self.editor.workspace(), preview.ticked(), preview.ticked_moves())
    }

    /// Leaves what was for the workspace as it was before.
    fn drop_gone(&mut self) {
        self.preview = None;
        self.leave_gone();
    }

    /// Leaves pages and selections whose record is not there any more.
    fn leave_gone(&mut self) {
        let workspace = self.editor.workspace();
        let sessions = self.selection.sessions();
        if sessions.iter().any(|name| workspace.session(name).is_none()) {
            let left = sessions.iter().filter(|name| workspace.session(name).is_some());
            self.selection = Selection::of(left.cloned().collect());
        }
        self.back.retain(|page| exists(page, workspace));
        if !exists(&self.page, workspace) {
            self.page = self.page.parent().unwrap_or(Page::Overview);
        }
        if !self.perspective.is_in(workspace) {
            self.perspective = Perspective::Hr;
        }
    }
}

/// Tells whether what a page is about is there.
fn exists(page: &Page, workspace: &Workspace) -> bool {
    match page {
        Page::Person(id) | Page::Progress(id) => workspace.people.contains_key(id),
        Page::Host(id) => workspace.hosts.contains_key(id),
        Page::Team(id) => workspace.root.teams.contains_key(id),
        _ => true,
    }
}

/// Asks for the same plan once more, around what is pinned in its preview.
fn again(preview: &Preview) -> Request {
    Request {
        only: preview.only.clone(),
        pinned: preview.pinned().clone(),
        repair: preview.is_repair.then(Repair::default),
    }
}
