//! What the Problems page lists: every problem under its section, worst first, with its words, its place and its fixes.

use crate::app::Derived;
use crate::domain::{Status, Workspace};
use crate::texts::Texts;
use crate::ui::action::Action;
use crate::ui::user_command::UserCommand;
use crate::ui::views::fixes::Fix;
use crate::ui::views::fixes::problem::{Row, Sign, row};

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// The head of a section.
    Head {
        /// What its problems have in common.
        title: String,
        /// How many they are.
        count: usize,
        /// What puts many of them right at once, where something does.
        fix: Option<Fix>,
    },
    /// One problem.
    Row(Box<Row>),
}

/// The sections of the page, in their order.
const SECTIONS: [&str; 5] = [
    "problems-section-files",
    "problems-section-rules",
    "problems-section-outcomes",
    "problems-section-conflicts",
    "problems-section-notices",
];

/// Works out the list.
pub fn model(workspace: &Workspace, derived: &Derived, texts: &Texts) -> Vec<Line> {
    let mut sections: [Vec<Row>; 5] = Default::default();
    for problem in &derived.problems {
        let row = row(problem, workspace, texts);
        let section = match row.sign {
            Sign::File => 0,
            Sign::Broken => 1,
            Sign::Outcome | Sign::Unsigned => 2,
            Sign::Conflict => 3,
            Sign::Notice | Sign::Fallen { .. } => 4,
        };
        if let Some(rows) = sections.get_mut(section) {
            rows.push(row);
        }
    }
    let mut lines = Vec::new();
    for (rows, title) in sections.into_iter().zip(SECTIONS).filter(|(rows, _)| !rows.is_empty()) {
        let is_rules = rows.iter().any(|row| row.sign == Sign::Broken);
        let fix = repair(workspace, derived, texts).filter(|_| is_rules);
        lines.push(Line::Head { title: texts.get(title).into_owned(), count: rows.len(), fix });
        lines.extend(rows.into_iter().map(|row| Line::Row(Box::new(row))));
    }
    lines
}

/// Offers the repair where a planned session breaks a rule: those it may move.
fn repair(workspace: &Workspace, derived: &Derived, texts: &Texts) -> Option<Fix> {
    let is_planned = |name| workspace.session(name).is_some_and(|session| session.status == Status::Planned);
    let command = UserCommand::RepairPlan;
    derived
        .broken
        .iter()
        .any(is_planned)
        .then(|| Fix { label: texts.get(command.text_id()).into_owned(), actions: vec![Action::Run(command)] })
}
