//! How numbers are written.

use super::{Language, Texts};
use crate::domain::Exact;
use crate::domain::experience::exact_value;

impl Texts {
    /// Writes a number with at most one decimal, as the language does: "6.3", "6,3"; whole numbers without.
    pub fn decimal(&self, number: f64) -> String {
        let rounded = (number * 10.0).round() / 10.0;
        let text = if rounded.fract() == 0.0 { format!("{rounded:.0}") } else { format!("{rounded:.1}") };
        match self.language() {
            Language::En => text,
            Language::Fr => text.replace('.', ","),
        }
    }

    /// Writes a share of one as "29%", "29 %".
    pub fn percent(&self, share: f64) -> String {
        let percent = (share * 100.0).round();
        match self.language() {
            Language::En => format!("{percent:.0}%"),
            Language::Fr => format!("{percent:.0}\u{a0}%"),
        }
    }

    /// Writes exact months for reading: "4", "1 ½", "5 30/31".
    pub fn exact_months(&self, months: Exact) -> String {
        let (whole, rest) = (months.to_integer(), months.fract());
        let part = match (*rest.numer(), *rest.denom()) {
            (0, _) => return whole.to_string(),
            (1, 2) => "½".to_owned(),
            (1, 3) => "⅓".to_owned(),
            (2, 3) => "⅔".to_owned(),
            (1, 4) => "¼".to_owned(),
            (3, 4) => "¾".to_owned(),
            (numerator, denominator) => format!("{numerator}/{denominator}"),
        };
        if whole == 0 { part } else { format!("{whole}\u{a0}{part}") }
    }

    /// Writes months in words, to one decimal: "4 months", "6,3 mois".
    pub fn months(&self, months: Exact) -> String {
        let value = exact_value(months);
        let count = (value * 10.0).round() / 10.0;
        self.with("count-months", &[("count", count.into()), ("shown", self.decimal(value).into())])
    }

    /// Joins words as a sentence lists them: "Mon, Tue and Fri".
    pub fn list(&self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                self.with("list-and", &[("first", first.join(", ").into()), ("last", last.as_str().into())])
            }
        }
    }
}
