//! What a change would do, in words: worked out of the change alone, without a window.

use crate::app::Derived;
use crate::domain::{Command, Workspace, effect};
use crate::texts::Texts;

/// What a change would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectModel {
    /// The sentence.
    pub words: String,
    /// Whether it would do nothing to what anybody owes or has booked.
    pub is_none: bool,
    /// Whether a repair of the plan would have something to do because of it.
    pub asks_for_repair: bool,
    /// The booked sessions that would break a rule, each with why.
    pub sessions: Vec<(String, String)>,
}

/// Works out what a command would do; none where it changes nothing or is refused.
pub fn model(workspace: &Workspace, derived: &Derived, texts: &Texts, command: &Command) -> Option<EffectModel> {
    let after = workspace.apply(command).ok()?;
    if after.shares_all_with(workspace) {
        return None;
    }
    Some(of(workspace, derived, texts, &after))
}

/// Works out what differs between a workspace and what a change makes of it.
pub fn of(workspace: &Workspace, derived: &Derived, texts: &Texts, after: &Workspace) -> EffectModel {
    let effect = effect(&derived.known(workspace), after);
    EffectModel {
        words: texts.effect(&effect, after),
        is_none: effect.is_none(),
        asks_for_repair: effect.asks_for_repair(),
        sessions: effect.broken.iter().map(|one| texts.newly_broken(one, after)).collect(),
    }
}
