//! A funnel in words.

use crate::domain::funnel::{Funnel, FunnelStep};
use crate::texts::Texts;

/// One step as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What is counted.
    pub label: String,
    /// How many.
    pub count: String,
    /// How many of the step before that is; empty for the first, and where there were none.
    pub rate: String,
    /// The same as a number alone, where the words find no room.
    pub percent: String,
    /// How long its bar is, from 0 to 1: in proportion to the longest.
    pub share: f32,
    /// All of it as one sentence, for assistive technology.
    pub spoken: String,
}

/// Words each step, first to last.
pub fn steps(texts: &Texts, funnel: &Funnel) -> [Step; 5] {
    let longest = FunnelStep::ALL.iter().map(|step| funnel.count(*step)).max().unwrap_or_default().max(1);
    FunnelStep::ALL.map(|step| {
        let (label_id, rate_id) = match step {
            FunnelStep::Calls => ("funnel-calls", "funnel-none"),
            FunnelStep::Conversations => ("funnel-conversations", "funnel-of-calls"),
            FunnelStep::Appointments => ("funnel-appointments", "funnel-of-conversations"),
            FunnelStep::Visits => ("funnel-visits", "funnel-of-appointments"),
            FunnelStep::Deals => ("funnel-deals", "funnel-of-visits"),
        };
        let label = texts.get(label_id).into_owned();
        let count = texts.decimal(funnel.count(step) as f64);
        let percent = funnel.rate(step).map(|rate| texts.percent(rate)).unwrap_or_default();
        let rate = match percent.as_str() {
            "" => String::new(),
            percent => texts.with(rate_id, &[("percent", percent.into())]),
        };
        let share = funnel.count(step) as f64 / longest as f64;
        let words = [label.as_str(), &count, &rate].into_iter().filter(|words| !words.is_empty());
        let spoken = words.collect::<Vec<_>>().join(", ");
        Step { label, count, rate, percent, share: share as f32, spoken }
    })
}

/// Says how many sessions it is about.
pub fn sentence(texts: &Texts, funnel: &Funnel) -> String {
    texts.with("funnel-sessions", &[("count", funnel.sessions.into())])
}
