//! A problem as it is shown: its words, its place and its fixes, the same on the Problems page and beside the session.

use super::Fix;
use crate::domain::{Answer, Command, FileFault, Problem, Record, SessionRef, Severity, What, Workspace};
use crate::texts::{Link, Texts};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{Page, Selection};
use crate::ui::theme::{Icon, icons};
use egui::Color32;

/// One problem, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// How bad it is.
    pub severity: Severity,
    /// What kind of sign it takes.
    pub sign: Sign,
    /// What is wrong, in a line.
    pub title: String,
    /// What one should know, in a sentence.
    pub sentence: String,
    /// The line of the file, as it stands there.
    pub excerpt: String,
    /// The place it leads to, and what it is called.
    pub link: Option<(String, Vec<Action>)>,
    /// What puts it right, the best first.
    pub fixes: Vec<Fix>,
}

/// The sign of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A file that cannot be read.
    File,
    /// A broken rule, a dangling id, a value that is not allowed.
    Broken,
    /// A missing outcome.
    Outcome,
    /// A missing signature.
    Unsigned,
    /// Two values for one field.
    Conflict,
    /// Something worth knowing.
    Notice,
    /// A session that fell through.
    Fallen {
        /// Whether nobody has made up for it.
        is_open: bool,
    },
}

impl Row {
    /// Gives its sign and the color of that.
    pub fn sign(&self, cx: &Cx<'_>) -> (Icon, Color32) {
        let tokens = cx.tokens;
        let icon = match self.sign {
            Sign::File => icons::FILE_BROKEN,
            Sign::Broken => icons::ERROR,
            Sign::Outcome => icons::AWAITING_OUTCOME,
            Sign::Unsigned => icons::NOT_SIGNED,
            Sign::Conflict => icons::CONFLICT,
            Sign::Notice => icons::INFO,
            Sign::Fallen { is_open: true } => icons::CALENDAR_REFUSED,
            Sign::Fallen { is_open: false } => return (icons::COMPLETE, tokens.state_complete_mark),
        };
        if self.sign == Sign::Conflict {
            return (icon, tokens.state_to_plan_mark);
        }
        let color = match self.severity {
            Severity::Error => tokens.state_overdue_mark,
            Severity::Warning => tokens.state_at_risk_mark,
            Severity::Notice => tokens.state_to_plan_mark,
        };
        (icon, color)
    }
}

/// Words a problem, with its place and its fixes.
pub fn row(problem: &Problem, workspace: &Workspace, texts: &Texts) -> Row {
    let words = texts.problem(problem, workspace);
    let sign = match &problem.what {
        What::File { .. } => Sign::File,
        What::Broken(_) | What::Reference { .. } | What::Value(_) => Sign::Broken,
        What::NoOutcome { .. } => Sign::Outcome,
        What::Unsigned { .. } => Sign::Unsigned,
        What::Conflict(_) => Sign::Conflict,
        What::Experience { .. } => Sign::Notice,
    };
    Row {
        severity: problem.severity,
        sign,
        title: words.title.clone(),
        sentence: words.sentence.clone(),
        excerpt: words.excerpt.clone().unwrap_or_default(),
        link: open(problem, &words.link).map(|actions| (texts.link(&words.link, workspace), actions)),
        fixes: fixes(problem, workspace, &words.link, texts),
    }
}

/// Gives what opening the place of a problem does; a file can only be copied by its path.
fn open(problem: &Problem, link: &Link) -> Option<Vec<Action>> {
    let select = problem.session.clone().map(|name| Action::Select(Selection::Session(name)));
    let page = match link {
        Link::Day(date) => Action::ShowDate(*date),
        Link::Week(week) => Action::ShowDate(week.monday()),
        Link::Person(id) => Action::Go(Page::Person(id.clone())),
        Link::Host(id) => Action::Go(Page::Host(id.clone())),
        Link::Programmes => Action::Go(Page::Programmes),
        Link::Settings => Action::Go(Page::Settings),
        Link::File(_) => return None,
    };
    Some(std::iter::once(page).chain(select).collect())
}

fn fixes(problem: &Problem, workspace: &Workspace, link: &Link, texts: &Texts) -> Vec<Fix> {
    let fix = |id: &str, actions| Fix { label: texts.get(id).into_owned(), actions };
    let record = |name: &SessionRef| {
        let page = Action::Go(Page::Person(name.person.clone()));
        vec![page, Action::Select(Selection::Session(name.clone()))]
    };
    match (&problem.what, &problem.session) {
        (What::File { fault, .. }, _) => {
            let mut fixes = vec![fix("problems-fix-check-again", vec![Action::Reload])];
            let path = problem.place.as_ref().map(|place| place.file.clone());
            if let Some(path) = path.filter(|_| !matches!(fault, FileFault::NoWorkspaceFile)) {
                fixes.push(fix("problems-fix-copy-path", vec![Action::Copy(path)]));
            }
            fixes
        }
        (What::Broken(_), Some(name)) => {
            let Some(session) = workspace.session(name) else { return Vec::new() };
            let place = vec![Action::ShowDate(session.date), Action::Select(Selection::Session(name.clone()))];
            let cancel = Command::CancelSession { name: name.clone(), reason: None };
            vec![fix("problems-fix-move", place), fix("problems-fix-cancel", vec![Action::Do(cancel)])]
        }
        (What::Conflict(conflict), _) => {
            let Some(record) = problem.place.as_ref().and_then(|place| Record::of_file(&place.file)) else {
                return Vec::new();
            };
            let words = texts.conflict(&record, conflict, "", workspace);
            let resolve = |take| {
                let command = Command::ResolveConflict { record: record.clone(), conflict: conflict.clone(), take };
                vec![Action::Do(command)]
            };
            vec![
                Fix { label: words.keep, actions: resolve(Answer::Kept) },
                Fix { label: words.take, actions: resolve(Answer::Other) },
            ]
        }
        (What::NoOutcome { .. }, Some(name)) => {
            let missed = Command::MissSession { name: name.clone(), reason: None };
            let cancelled = Command::CancelSession { name: name.clone(), reason: None };
            vec![
                fix("problems-fix-done", record(name)),
                fix("problems-fix-missed", vec![Action::Do(missed)]),
                fix("problems-fix-cancelled", vec![Action::Do(cancelled)]),
            ]
        }
        (What::Unsigned { .. }, Some(name)) => {
            let host = workspace.session(name).and_then(|session| session.host.as_ref());
            let sign = host.map(|host| {
                let command = Command::SignSession { name: name.clone(), by: host.to_string() };
                fix("problems-fix-sign", vec![Action::Do(command)])
            });
            sign.into_iter().chain([fix("problems-fix-open", record(name))]).collect()
        }
        _ => open(problem, link).map(|to| fix("problems-fix-open", to)).into_iter().collect(),
    }
}
