//! What a supposition changes, in bars and in words.

use super::super::model::{CAPACITY_WEEKS, Capacity, capacity};
use crate::app::supposing::Supposed;
use crate::domain::{Forecast, ForecastWeek, Week, WhatIf, Workspace};
use crate::texts::Texts;

/// Most weeks that are named.
const MOST_WEEKS: usize = 6;

/// What is shown of an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhatIfModel {
    /// The bars and the capacity as they would be; none while the answer is that it cannot be supposed.
    pub capacity: Option<Capacity>,
    /// What is supposed, for whoever hears the chart.
    pub supposed: String,
    /// What changes, or why it cannot be supposed.
    pub words: String,
    /// Whether it cannot be supposed, or more weeks could not hold their demand.
    pub is_worse: bool,
}

/// Words an answer, beside what is without it.
pub fn model(
    before: &Forecast,
    asked: &WhatIf,
    answer: &Supposed,
    workspace: &Workspace,
    texts: &Texts,
) -> WhatIfModel {
    let supposed = texts.what_if(asked, workspace).join(". ");
    let after = match answer {
        Ok(after) => after,
        Err(fault) => {
            return WhatIfModel { supposed, words: texts.unsupposed(&fault.why), is_worse: true, capacity: None };
        }
    };
    let short = |forecast: &Forecast| -> Vec<Week> {
        let weeks = forecast.weeks.iter().take(CAPACITY_WEEKS);
        weeks.filter(|week| week.short > 0).map(|week| week.week).collect()
    };
    let (was, is) = (short(before), short(after));
    let sum = |forecast: &Forecast, of: fn(&ForecastWeek) -> u32| -> u32 {
        forecast.weeks.iter().take(CAPACITY_WEEKS).map(of).sum()
    };
    let values = [("count", is.len().into()), ("before", was.len().into())];
    let mut words = vec![texts.with("what-if-short", &values)];
    let newly: Vec<Week> = is.iter().filter(|week| !was.contains(week)).copied().collect();
    let no_more: Vec<Week> = was.iter().filter(|week| !is.contains(week)).copied().collect();
    for (id, weeks) in [("what-if-newly", newly), ("what-if-no-more", no_more)] {
        if !weeks.is_empty() {
            words.push(texts.with(id, &[("weeks", named(&weeks, texts).into())]));
        }
    }
    let (asked_then, asked_now) = (sum(after, |week| week.demand), sum(before, |week| week.demand));
    if asked_then != asked_now {
        let values = [("after", asked_then.into()), ("before", asked_now.into())];
        words.push(texts.with("what-if-demand", &values));
    }
    let capacity = capacity(workspace, after, texts);
    WhatIfModel { capacity: Some(capacity), supposed, words: words.join(" "), is_worse: is.len() > was.len() }
}

/// Names the first weeks and says how many more there are.
fn named(weeks: &[Week], texts: &Texts) -> String {
    let more = weeks.len().saturating_sub(MOST_WEEKS);
    let names = weeks.iter().take(MOST_WEEKS).map(|week| texts.week(*week));
    let rest = (more > 0).then(|| texts.with("what-if-more-weeks", &[("count", more.into())]));
    texts.list(&names.chain(rest).collect::<Vec<_>>())
}
