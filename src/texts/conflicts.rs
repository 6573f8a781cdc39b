//! Conflicts in words: who wrote what, what is in use, and what choosing either value is called.

use super::rules::ended_once;
use super::{Texts, Value, records};
use crate::domain::problem::Step;
use crate::domain::tree::value_at;
use crate::domain::{
    Conflict, Kind, Length, Reason, Record, RotationId, Slot, Status, Topic, Tree, Weekday, Workspace,
};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

/// The most letters of a value that a title or button has room for.
const MOST_LETTERS: usize = 40;

/// A conflict as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictWords {
    /// What two sides wrote, without the record's name and without a full stop.
    pub title: String,
    /// Which value is in use, as sentences.
    pub sentence: String,
    /// What it is called to keep the value in use.
    pub keep: String,
    /// What it is called to take the other one.
    pub take: String,
}

impl Texts {
    /// Words a conflict of a record; `subject` names the record.
    pub fn conflict(
        &self,
        record: &Record,
        conflict: &Conflict,
        subject: &str,
        workspace: &Workspace,
    ) -> ConflictWords {
        let field = field_of(&conflict.at);
        let value = |tree: &Tree| tree.value().map(|value| self.value_in_words(field, value, workspace));
        let (kept, other) = (value(&conflict.kept), value(&conflict.other));
        let whole = conflict.at.is_empty();
        let id = |value: &Option<String>| match (whole, value.is_some()) {
            (false, true) => "conflict-wrote",
            (false, false) => "conflict-took-away",
            (true, true) => "conflict-wrote-file",
            (true, false) => "conflict-removed-file",
        };
        // The value in use of a whole record is the record itself.
        let of_kept = if whole { "conflict-wrote-file" } else { id(&kept) };
        let of_kept = self.wrote(of_kept, &conflict.kept_by, kept.as_deref(), false);
        let of_other = self.wrote(id(&other), &conflict.by, other.as_deref(), conflict.kept_by.is_empty());
        let title = if whole {
            self.with(
                "conflict-file",
                &[("subject", subject.into()), ("kept", of_kept.into()), ("other", of_other.into())],
            )
        } else {
            let field = self.way_in_words(&conflict.at, workspace);
            let values = [
                ("subject", subject.into()),
                ("field", field.into()),
                ("kept", of_kept.into()),
                ("other", of_other.into()),
            ];
            self.with("conflict-field", &values)
        };
        let (keep, take) = self.answers(conflict, kept.as_deref(), other.as_deref());
        ConflictWords { title, sentence: self.in_use(record, conflict, field, workspace), keep, take }
    }

    /// Says since when both values are there, and which of them is in use.
    fn in_use(&self, record: &Record, conflict: &Conflict, field: &str, workspace: &Workspace) -> String {
        let on = conflict.on.map(|on| self.day_month(on.date_naive()));
        let on = on.map(|date| ended_once(self.with("conflict-on", &[("date", date.into())])));
        let in_use = if conflict.at.is_empty() {
            self.get(if conflict.is_removal() { "conflict-stays" } else { "conflict-file-in-use" }).into_owned()
        } else {
            let tree = record.content_in(workspace).and_then(|content| content.tree());
            // Somebody may have changed the value by hand since; an entry of a list is looked for by its value only.
            let is_entry = matches!(conflict.at.last(), Some(Step::Item(_)));
            let here = tree.as_ref().and_then(|tree| value_at(tree, &conflict.at));
            let now = here.filter(|_| !is_entry).or_else(|| conflict.kept.value());
            match now.map(|now| self.value_in_words(field, now, workspace)) {
                Some(value) => self.with("conflict-in-use", &[("value", value.into())]),
                None => self.get("conflict-nothing-in-use").into_owned(),
            }
        };
        on.into_iter().chain([in_use]).collect::<Vec<_>>().join(" ")
    }

    fn answers(&self, conflict: &Conflict, kept: Option<&str>, other: Option<&str>) -> (String, String) {
        let say = |id: &str| self.get(id).into_owned();
        if conflict.at.is_empty() {
            let take = if conflict.is_removal() { "conflict-take-removal" } else { "conflict-take-file" };
            return (say("conflict-keep-file"), say(take));
        }
        let keep = match kept {
            Some(value) => self.with("conflict-keep", &[("value", value.into())]),
            None => say("conflict-keep-nothing"),
        };
        let take = match other {
            Some(value) => self.with("conflict-take", &[("value", value.into())]),
            None => say("conflict-take-nothing"),
        };
        (keep, take)
    }

    /// Says who wrote a value, or took it away.
    fn wrote(&self, id: &str, who: &str, value: Option<&str>, is_second_unknown: bool) -> String {
        let whose = match who {
            "" if is_second_unknown => "another",
            "" => "unknown",
            who if who == self.reader => "you",
            _ => "named",
        };
        let values = [
            ("whose", Value::from(whose)),
            ("who", Value::from(who)),
            ("value", Value::from(value.map(|value| self.set_off(value)).unwrap_or_default())),
        ];
        self.with(id, &values)
    }

    /// Puts quotation marks around a value that could not be told from the sentence around it.
    fn set_off(&self, value: &str) -> String {
        let is_plain = !value.contains([',', ';', '…']) && value.split(' ').count() <= 3;
        if is_plain { value.to_owned() } else { self.with("conflict-quoted", &[("value", value.into())]) }
    }

    /// Names the value at the end of a way: "days a week", "trainees at once, Prospection téléphonique".
    pub fn way_in_words(&self, at: &[Step], workspace: &Workspace) -> String {
        let texts: Vec<&str> = at.iter().filter_map(Step::text).collect();
        let labelled = texts.iter().rposition(|text| self.field_label(text).is_some());
        let Some(index) = labelled else { return texts.last().copied().unwrap_or_default().to_owned() };
        let label = self.field(texts[index]);
        let within = texts[index + 1..].iter().map(|key| match texts[index] {
            "takes" | "after" | "rotations" => records::rotation(workspace, &RotationId::new(key)),
            _ => (*key).to_owned(),
        });
        std::iter::once(label).chain(within).collect::<Vec<_>>().join(", ")
    }

    /// Writes a value of a field as people say it, cut to what a line has room for.
    pub fn value_in_words(&self, field: &str, value: &Json, workspace: &Workspace) -> String {
        let words = self.whole_value(field, value, workspace);
        // What holds a date or number together is no place to break.
        let words = words.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        match words.char_indices().nth(MOST_LETTERS) {
            Some((cut, _)) => format!("{}…", words[..cut].trim_end()),
            None => words,
        }
    }

    pub(super) fn whole_value(&self, field: &str, value: &Json, workspace: &Workspace) -> String {
        match value {
            Json::Null => String::new(),
            Json::Bool(true) => self.get("value-yes").into_owned(),
            Json::Bool(false) => self.get("value-no").into_owned(),
            Json::Number(number) => number.to_string(),
            Json::String(text) => self.text_value(field, text, workspace),
            Json::Array(items) => {
                let items = items.iter().map(|item| self.whole_value(field, item, workspace));
                items.filter(|item| !item.is_empty()).collect::<Vec<_>>().join(", ")
            }
            Json::Object(fields) => {
                let day = |name: &str| fields.get(name)?.as_str()?.parse::<NaiveDate>().ok();
                let period = day("from").zip(day("to")).map(|(from, to)| self.period_with_year(from, to));
                let in_period = |name: &str| period.is_some() && matches!(name, "from" | "to");
                let rest = fields.iter().filter(|(name, _)| !in_period(name));
                let rest = rest.map(|(name, value)| self.whole_value(name, value, workspace));
                let values = period.clone().into_iter().chain(rest).filter(|value| !value.is_empty());
                values.collect::<Vec<_>>().join(", ")
            }
        }
    }

    fn text_value(&self, field: &str, text: &str, workspace: &Workspace) -> String {
        let root = &workspace.root;
        let named = match field {
            "host" | "signed_by" => Some(records::host(workspace, &text.into())),
            "team" => root.teams.get(text).map(|team| team.name.clone()),
            "programme" => root.programmes.get(text).map(|programme| programme.name.clone()),
            "rotation" => Some(records::rotation(workspace, &text.into())),
            "slot" => word::<Slot>(text).map(|slot| self.slot(slot)),
            "status" => word::<Status>(text).map(|status| self.status(status).into_owned()),
            "reason" => word::<Reason>(text).map(|reason| self.reason(reason).into_owned()),
            "kind" => word::<Kind>(text).map(|kind| self.kind(kind).into_owned()),
            "length" => word::<Length>(text).map(|length| self.get(length_id(length)).into_owned()),
            "about" => word::<Topic>(text).map(|topic| self.get(topic_id(topic)).into_owned()),
            "works" | "working_days" => word::<Weekday>(text).map(|day| self.weekday_short(day)),
            _ => text.parse::<NaiveDate>().ok().map(|date| self.day_month_year(date)),
        };
        named.unwrap_or_else(|| text.to_owned())
    }
}

/// Gives the field that tells how the value at the end of a way is written.
fn field_of(at: &[Step]) -> &str {
    at.iter().rev().find_map(Step::text).unwrap_or_default()
}

fn word<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(Json::from(text)).ok()
}

fn length_id(length: Length) -> &'static str {
    match length {
        Length::HalfDay => "value-half-day",
        Length::FullDay => "value-full-day",
    }
}

fn topic_id(topic: Topic) -> &'static str {
    match topic {
        Topic::Objection => "value-objection",
        Topic::Persona => "value-persona",
        Topic::Material => "value-material",
        Topic::Process => "value-process",
        Topic::Other => "value-other",
    }
}
