//! Experience at hire: the periods, the verdict, and the arithmetic it was reached by, live while a period is edited.

use crate::domain::experience::{self, Reckoning, Stretch};
use crate::domain::{Exact, Experience, Person, RotationId, Rules};
use crate::texts::{Language, Texts};
use crate::ui::views::people::facts::Facts;

/// The greatest denominator that is shown: days of two months.
const MAX_READABLE_DENOMINATOR: i128 = 62;

/// The periods of somebody and what follows from them.
#[derive(Clone, Debug, PartialEq)]
pub struct ExperienceModel {
    /// The periods, in the order of the file.
    pub periods: Vec<PeriodRow>,
    /// "4 months verified, 6 asked".
    pub verdict: String,
    /// Whether enough is verified.
    pub reached: bool,
    /// The sums, stretch by stretch: what is verified, then what is claimed where that is more.
    pub sums: Vec<String>,
    /// Whether the periods add up to the totals by themselves: none overlap or touch.
    pub adds_up: bool,
    /// What follows for the programme.
    pub consequence: String,
    /// Verified months, in thresholds.
    pub verified_share: f32,
    /// Claimed months, in thresholds.
    pub claimed_share: f32,
}

/// One period.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodRow {
    /// The period itself, which commands name it by.
    pub experience: Experience,
    /// First to last day.
    pub period: String,
    /// The part of full time.
    pub share: String,
    /// What it is worth by itself.
    pub counts: String,
}

/// Works out the verdict on `person` as they stand, edits that are not saved yet included.
pub fn model(facts: &Facts<'_>, person: &Person, rules: &Rules) -> ExperienceModel {
    let texts = facts.texts;
    let (verified, claimed) = (experience::verified(person), experience::claimed(person));
    let asked = rules.prior_experience_months;
    let threshold = Exact::from_integer(i128::from(asked));
    let reached = verified.months >= threshold;
    let mut sums = Vec::new();
    if !verified.stretches.is_empty() {
        sums.push(sum(texts, "person-experience-sum-verified", &verified));
    }
    if claimed.months != verified.months {
        sums.push(sum(texts, "person-experience-sum-claimed", &claimed));
    }
    let verdict = texts.with(
        "person-experience-verdict",
        &[
            ("months", texts.months(verified.months).into()),
            ("count", experience::exact_value(verified.months).into()),
            ("asked", asked.into()),
        ],
    );
    let of_threshold = |months: Exact| match asked {
        0 => 1.0,
        asked => (experience::exact_value(months) / f64::from(asked)) as f32,
    };
    let apart: Exact = person.prior_experience.iter().map(|period| alone(person, period)).sum();
    ExperienceModel {
        adds_up: apart == claimed.months,
        periods: person.prior_experience.iter().map(|period| period_row(texts, person, period)).collect(),
        verdict,
        reached,
        sums,
        consequence: consequence(facts, person, rules, &verified, &claimed),
        verified_share: of_threshold(verified.months),
        claimed_share: of_threshold(claimed.months),
    }
}

/// Reckons what a period is worth by itself.
fn alone(person: &Person, period: &Experience) -> Exact {
    experience::reckon(std::iter::once(period), person.start).months
}

fn period_row(texts: &Texts, person: &Person, experience: &Experience) -> PeriodRow {
    let worth = alone(person, experience);
    let period = match experience.to {
        Some(to) => texts.period_with_year(experience.from, to),
        None => {
            let from = texts.day_month_year(experience.from);
            texts.with("person-experience-until-start", &[("from", from.into())])
        }
    };
    PeriodRow {
        experience: experience.clone(),
        period,
        share: percent(texts, experience.share.number()),
        counts: exact_months(texts, worth),
    }
}

/// Writes a share as "80%", with the decimals it has.
pub fn percent(texts: &Texts, share: f64) -> String {
    let whole = texts.percent(share);
    if ((share * 100.0).round() - share * 100.0).abs() < 1e-6 {
        return whole;
    }
    // Only what the file says to a fraction of a percent needs decimals.
    let exact = texts.decimal(share * 100.0);
    let (_, unit) = whole.split_at(whole.trim_end_matches(|c: char| !c.is_ascii_digit()).len());
    format!("{exact}{unit}")
}

/// Writes exact months with their unit: "1 ½ months".
pub fn exact_months(texts: &Texts, months: Exact) -> String {
    let plural = experience::exact_value(months);
    texts.with("count-months", &[("count", plural.into()), ("shown", figure(texts, months).into())])
}

/// Writes exact months for reading: as a fraction while people can check it in their heads, else to two decimals.
fn figure(texts: &Texts, months: Exact) -> String {
    if *months.denom() <= MAX_READABLE_DENOMINATOR {
        return texts.exact_months(months);
    }
    let text = format!("≈\u{a0}{:.2}", experience::exact_value(months));
    match texts.language() {
        Language::En => text,
        Language::Fr => text.replace('.', ","),
    }
}

fn sum(texts: &Texts, message: &str, reckoning: &Reckoning) -> String {
    let terms: Vec<String> = reckoning.stretches.iter().map(|stretch| term(texts, stretch)).collect();
    let total = exact_months(texts, reckoning.months);
    texts.with(message, &[("terms", terms.join(&texts.get("people-spoken-between")).into()), ("total", total.into())])
}

/// One stretch: "1 Jul – 30 Sep 2023: 3 × 50% = 1 ½"; at full time the length alone.
fn term(texts: &Texts, stretch: &Stretch) -> String {
    let period = texts.period_with_year(stretch.from, stretch.last());
    let length = figure(texts, stretch.length);
    if stretch.share == Exact::from_integer(1) {
        return texts.with("person-experience-stretch-full", &[("period", period.into()), ("length", length.into())]);
    }
    let share = percent(texts, experience::exact_value(stretch.share));
    let worth = figure(texts, stretch.worth());
    // What is rounded brings its own sign.
    let worth = if worth.starts_with('≈') { worth } else { format!("= {worth}") };
    texts.with(
        "person-experience-stretch",
        &[("period", period.into()), ("length", length.into()), ("share", share.into()), ("worth", worth.into())],
    )
}

fn consequence(facts: &Facts<'_>, person: &Person, rules: &Rules, verified: &Reckoning, claimed: &Reckoning) -> String {
    let threshold = Exact::from_integer(i128::from(rules.prior_experience_months));
    let reached = verified.months >= threshold;
    let owed = owed(facts, person, rules, reached);
    let shorter = rules.rotations.values().any(|rotation| rotation.owed(true) != rotation.owed(false));
    let message = if rules.prior_experience_months == 0 {
        "person-experience-none-asked"
    } else if !shorter {
        "person-experience-no-difference"
    } else if reached {
        "person-experience-reached"
    } else if claimed.months >= threshold {
        "person-experience-would-reach"
    } else if claimed.stretches.is_empty() {
        "person-experience-nothing"
    } else {
        "person-experience-below"
    };
    facts.texts.with(
        message,
        &[
            ("asked", rules.prior_experience_months.into()),
            ("claimed", figure(facts.texts, claimed.months).into()),
            ("owed", owed.into()),
        ],
    )
}

/// Lists what a person owes: "4 cold-call sessions less 1 waived, and 3 ride-alongs".
pub fn owed(facts: &Facts<'_>, person: &Person, rules: &Rules, experienced: bool) -> String {
    let texts = facts.texts;
    let is_waived = |id: &RotationId| person.waived(id, facts.today) > 0;
    let parts: Vec<String> = rules
        .in_order()
        .into_iter()
        .filter(|(_, rotation)| rotation.owed(experienced) > 0)
        .map(|(id, rotation)| {
            let owed = facts.sessions_of(rules, id, rotation.owed(experienced));
            match person.waived(id, facts.today).min(rotation.owed(experienced)) {
                0 => owed,
                waived => texts.with("person-owed-less", &[("owed", owed.into()), ("waived", waived.into())]),
            }
        })
        .collect();
    match parts.as_slice() {
        [] => texts.get("person-owes-nothing").into_owned(),
        // What is taken off must not seem to go on into the next part.
        [first @ .., last] if !first.is_empty() && rules.rotations.keys().any(is_waived) => {
            texts.with("person-owed-list", &[("first", first.join(", ").into()), ("last", last.as_str().into())])
        }
        parts => texts.list(parts),
    }
}
