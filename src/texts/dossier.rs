//! What is held on a person, in words for that person.

use super::{Texts, capitalized};
use crate::domain::document::{Chapter, Document};
use crate::domain::history::Entry;
use crate::domain::traces::Mention;
use crate::domain::{Content, PersonId, Record, Workspace};
use chrono::{DateTime, Utc};
use serde_json::Value;

/// Lists of a person's file that have a chapter of their own.
const LISTS: &[(&str, &str)] = &[
    ("prior_experience", "dossier-experience"),
    ("absences", "dossier-absences"),
    ("waivers", "dossier-waivers"),
    ("deadlines", "dossier-deadlines"),
    ("sessions", "dossier-sessions"),
];

impl Texts {
    /// Words everything that is held on a person; `past` is what was done to their file, with whether it was undone.
    pub fn dossier<'a>(
        &self,
        id: &PersonId,
        workspace: &Workspace,
        mentions: &[Mention],
        past: impl Iterator<Item = (&'a Entry, bool)>,
        on: DateTime<Utc>,
    ) -> Document {
        let record = Record::Person(id.clone());
        let person = workspace.people.get(id);
        let name = person.map_or(id.as_str(), |person| person.name.as_str());
        let tree = record.content_in(workspace).as_ref().and_then(Content::tree).unwrap_or(Value::Null);
        let mut chapters = vec![self.profile(id, &tree, workspace)];
        chapters.extend(LISTS.iter().map(|(field, title)| self.list_chapter(title, tree.get(field), workspace)));
        let conflicts = person.map(|person| person.conflicts.as_slice()).unwrap_or_default();
        let conflict_row = |conflict| {
            let words = self.conflict(&record, conflict, name, workspace);
            vec![words.title, words.sentence]
        };
        chapters.push(self.chapter("dossier-conflicts", &[], conflicts.iter().map(conflict_row).collect()));
        let mention_row = |mention: &Mention| {
            let way = self.way_in_words(&mention.at, workspace);
            vec![mention.record.file(), way, mention.text.clone()]
        };
        let head = ["dossier-head-file", "dossier-head-where", "dossier-head-text"];
        chapters.push(self.chapter("dossier-mentions", &head, mentions.iter().map(mention_row).collect()));
        let past_row = |(entry, is_undone): (&Entry, bool)| {
            let when = format!("{} {} UTC", self.day_month_year(entry.on.date_naive()), entry.on.format("%H:%M"));
            vec![when, self.who(&entry.by), self.logged(entry, is_undone, workspace), self.changes(entry, workspace)]
        };
        let head = ["cli-head-when", "cli-head-who", "cli-head-what", "dossier-head-values"];
        chapters.push(self.chapter("dossier-history", &head, past.map(past_row).collect()));
        let values = [("name", name.into()), ("date", self.day_month_year(on.date_naive()).into())];
        Document {
            language: self.language().code().to_owned(),
            title: self.with("dossier-title", &values),
            lead: self.with(
                "dossier-lead",
                &[
                    ("date", self.day_month_year(on.date_naive()).into()),
                    ("workspace", workspace.root.name.as_str().into()),
                ],
            ),
            chapters,
        }
    }

    fn chapter(&self, title: &str, head: &[&str], rows: Vec<Vec<String>>) -> Chapter {
        let head = head.iter().map(|id| self.get(id).into_owned()).collect();
        Chapter { title: self.get(title).into_owned(), head, rows, empty: self.get("dossier-nothing").into_owned() }
    }

    fn profile(&self, id: &PersonId, tree: &Value, workspace: &Workspace) -> Chapter {
        let fields = tree.as_object().into_iter().flatten();
        let own = fields.filter(|(field, _)| *field != "conflicts" && LISTS.iter().all(|(list, _)| list != field));
        let row = |(field, value): (&String, &Value)| {
            vec![capitalized(&self.field(field)), self.whole_value(field, value, workspace)]
        };
        let rows = std::iter::once(vec![self.get("dossier-id").into_owned(), id.to_string()]).chain(own.map(row));
        self.chapter("dossier-profile", &[], rows.filter(|row| !row[1].is_empty()).collect())
    }

    /// Makes a chapter of a list or map: an entry a row, every value with what it is called.
    fn list_chapter(&self, title: &str, entries: Option<&Value>, workspace: &Workspace) -> Chapter {
        let entry = |fields: &Value| {
            let fields = fields.as_object().into_iter().flatten();
            let line = |(field, value): (&String, &Value)| {
                let value = match value {
                    Value::Object(inner) => self.pairs(inner, workspace),
                    value => self.whole_value(field, value, workspace),
                };
                let values = [("field", self.field(field).into()), ("value", value.as_str().into())];
                (!value.is_empty()).then(|| self.with("dossier-pair", &values))
            };
            fields.filter_map(line).collect::<Vec<_>>().join("\n")
        };
        let rows = match entries {
            Some(Value::Array(list)) => {
                list.iter().enumerate().map(|(number, fields)| vec![(number + 1).to_string(), entry(fields)]).collect()
            }
            Some(Value::Object(map)) => map.iter().map(|(key, fields)| vec![key.clone(), entry(fields)]).collect(),
            _ => Vec::new(),
        };
        self.chapter(title, &[], rows)
    }

    fn pairs(&self, fields: &serde_json::Map<String, Value>, workspace: &Workspace) -> String {
        let pair = |(field, value): (&String, &Value)| {
            let value = self.whole_value(field, value, workspace);
            self.with("dossier-pair", &[("field", self.field(field).into()), ("value", value.into())])
        };
        fields.iter().map(pair).collect::<Vec<_>>().join(", ")
    }

    /// Says which values an entry of the history put in the place of which.
    fn changes(&self, entry: &Entry, workspace: &Workspace) -> String {
        let changes = entry.files.iter().flat_map(|file| &file.changes);
        let line = |change: &crate::domain::history::Change| {
            let field = change.at.iter().rev().find_map(crate::domain::Step::text).unwrap_or_default();
            let value = |value: Option<&Value>| value.map(|value| self.whole_value(field, value, workspace));
            let values = [
                ("field", self.way_in_words(&change.at, workspace).into()),
                ("from", value(change.from.value()).unwrap_or_default().into()),
                ("to", value(change.to.value()).unwrap_or_default().into()),
            ];
            self.with("dossier-change", &values)
        };
        changes.map(line).collect::<Vec<_>>().join("\n")
    }
}
