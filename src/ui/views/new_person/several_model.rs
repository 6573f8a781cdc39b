//! A list of newcomers from a spreadsheet: what was understood of each row, and what is wrong with it, in words.

use crate::app::ids::new_person_id;
use crate::app::newcomers::{read, write};
use crate::domain::newcomer::Column;
use crate::domain::{Command, Experience, Person, PersonId, ProgrammeId, Share, TeamId, Workspace};
use crate::texts::Texts;
use crate::ui::views::people::facts::folded;
use crate::ui::widgets::{DateError, DateWords, parse_date};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A list as it was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct ListModel {
    separator: char,
    /// The row of heads as it was pasted, where there is one.
    heads: Option<Vec<String>>,
    /// Heads of columns that are not read.
    pub ignored: Vec<String>,
    /// The rows below the heads.
    pub rows: Vec<ListRow>,
}

/// One row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// The line it begins on, from 1.
    pub line: u64,
    cells: Vec<String>,
    /// The name, or what stands for it.
    pub name: String,
    /// What else was understood, in words.
    pub understood: String,
    /// What is wrong, in words; empty where nothing is.
    pub wrong: String,
    /// The person, with a new id, where nothing is wrong.
    newcomer: Option<(PersonId, Box<Person>)>,
}

impl ListModel {
    /// Counts the rows that can be saved.
    pub fn good(&self) -> usize {
        self.rows.iter().filter(|row| row.newcomer.is_some()).count()
    }

    /// Counts the rows that cannot.
    pub fn wrong(&self) -> usize {
        self.rows.len() - self.good()
    }

    /// Gives the command that adds everybody who can be added, as one; none while that is nobody.
    pub fn command(&self) -> Option<Command> {
        let add = |row: &ListRow| {
            let (id, person) = row.newcomer.clone()?;
            Some(Command::AddPerson { id, person })
        };
        let mut commands: Vec<Command> = self.rows.iter().filter_map(add).collect();
        if commands.len() > 1 { Some(Command::Batch(commands)) } else { commands.pop() }
    }

    /// Writes the rows that cannot be saved, below their heads, for the box; nothing where every row can be.
    pub fn rest(&self) -> String {
        if self.wrong() == 0 {
            return String::new();
        }
        let wrong = self.rows.iter().filter(|row| row.newcomer.is_none()).map(|row| row.cells.as_slice());
        write(self.separator, self.heads.iter().map(Vec::as_slice).chain(wrong))
    }
}

/// What a list is read with.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The workspace they are to be added to.
    pub workspace: &'a Workspace,
    /// The texts of the language.
    pub texts: &'a Texts,
    /// The words for dates of the same language.
    pub words: &'a DateWords,
    /// The day it is.
    pub today: NaiveDate,
    /// The programme of whoever has none in the list.
    pub programme: &'a ProgrammeId,
}

/// Understands a list.
pub fn list(reader: &Reader<'_>, text: &str) -> ListModel {
    let pasted = read(text);
    let mut rows = pasted.rows;
    let heads = rows.first().and_then(|row| Column::of_heads(&row.cells));
    let head_row = heads.is_some().then(|| rows.remove(0).cells);
    let columns = heads.unwrap_or_else(|| Column::USUAL.map(Some).to_vec());
    let unread = head_row.iter().flat_map(|cells| cells.iter().zip(&columns));
    let ignored = unread.filter(|(head, column)| column.is_none() && !head.is_empty());
    let ignored = ignored.map(|(head, _)| head.clone()).collect();
    // Each is added to the workspace with those before: ids stay apart, and what is in the list twice is found.
    let mut after = reader.workspace.clone();
    let mut lines: BTreeMap<PersonId, u64> = BTreeMap::new();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells: BTreeMap<Column, &str> = columns
                .iter()
                .zip(&row.cells)
                .filter_map(|(column, cell)| Some(((*column)?, cell.as_str())))
                .filter(|(_, cell)| !cell.is_empty())
                .collect();
            let mut read = Read { reader, cells, wrong: Vec::new() };
            let (person, has_start) = read.person();
            if let Some(twin) = twin(&after, &person) {
                read.wrong.push(match lines.get(twin) {
                    Some(line) => reader.texts.with("newcomers-fault-twice", &[("line", (*line).into())]),
                    None => reader.texts.get("newcomers-fault-known").into_owned(),
                });
            }
            let id = new_person_id(&after, &person.name);
            if read.wrong.is_empty() {
                let add = Command::AddPerson { id: id.clone(), person: Box::new(person.clone()) };
                match after.apply(&add) {
                    Ok(with_them) => {
                        after = with_them;
                        lines.insert(id.clone(), row.line);
                    }
                    Err(refusal) => read.wrong.push(reader.texts.refusal(&refusal, &after)),
                }
            }
            let wrong = read.wrong.join(" ");
            let understood = understood(reader, &person, has_start);
            let newcomer = wrong.is_empty().then(|| (id, Box::new(person.clone())));
            ListRow { line: row.line, cells: row.cells, name: person.name, understood, wrong, newcomer }
        })
        .collect();
    ListModel { separator: pasted.separator, heads: head_row, ignored, rows }
}

/// Finds somebody who can only be the same: by their address, or by their name and first day.
fn twin<'a>(workspace: &'a Workspace, person: &Person) -> Option<&'a PersonId> {
    let same_address = |other: &Person| !person.email.is_empty() && other.email.eq_ignore_ascii_case(&person.email);
    let same = |other: &Person| {
        same_address(other)
            || (!person.name.is_empty() && folded(&other.name) == folded(&person.name) && other.start == person.start)
    };
    workspace.people.iter().find(|(_, other)| same(other)).map(|(id, _)| id)
}

/// One row while it is read.
struct Read<'a> {
    reader: &'a Reader<'a>,
    cells: BTreeMap<Column, &'a str>,
    wrong: Vec<String>,
}

impl Read<'_> {
    fn cell(&self, column: Column) -> &str {
        self.cells.get(&column).copied().unwrap_or_default()
    }

    fn say(&mut self, id: &str, found: &str) {
        self.wrong.push(self.reader.texts.with(id, &[("found", found.into())]));
    }

    /// Reads the person, and tells whether their first day is known.
    fn person(&mut self) -> (Person, bool) {
        let name = format!("{} {}", self.cell(Column::FirstName), self.cell(Column::Name)).trim().to_owned();
        if name.is_empty() {
            self.say("newcomers-fault-name", "");
        }
        let programme = self.programme();
        // The day only stands in where there is none: such a row is not saved.
        let start = self.date(Column::Start);
        if start.is_none() && !self.cells.contains_key(&Column::Start) {
            self.say("newcomers-fault-start", "");
        }
        let mut person = Person::new(name, programme, start.unwrap_or(self.reader.today));
        person.team = self.team();
        person.email = self.cell(Column::Email).to_owned();
        if !person.email.is_empty() && !person.email.contains('@') {
            let found = person.email.clone();
            self.say("newcomers-fault-email", &found);
        }
        person.prior_experience.extend(self.experience());
        (person, start.is_some())
    }

    fn programme(&mut self) -> ProgrammeId {
        let (found, programmes) = (self.cell(Column::Programme).to_owned(), &self.reader.workspace.root.programmes);
        if found.is_empty() {
            if !programmes.contains_key(self.reader.programme) {
                self.say("newcomers-fault-no-programme", "");
            }
            return self.reader.programme.clone();
        }
        let named = programmes.iter().find(|(id, programme)| is_called(&found, id.as_str(), &programme.name));
        match named {
            Some((id, _)) => id.clone(),
            None => {
                self.say("newcomers-fault-programme", &found);
                self.reader.programme.clone()
            }
        }
    }

    fn team(&mut self) -> Option<TeamId> {
        let found = self.cell(Column::Team).to_owned();
        let teams = &self.reader.workspace.root.teams;
        let named = teams.iter().find(|(id, team)| is_called(&found, id.as_str(), &team.name));
        if named.is_none() && !found.is_empty() {
            self.say("newcomers-fault-team", &found);
        }
        named.map(|(id, _)| id.clone())
    }

    fn experience(&mut self) -> Option<Experience> {
        let columns = [Column::Employer, Column::Role, Column::From, Column::To];
        if !columns.iter().any(|column| self.cells.contains_key(column)) {
            return None;
        }
        let (from, to) = (self.date(Column::From), self.date(Column::To));
        if !self.cells.contains_key(&Column::From) {
            self.say("newcomers-fault-from", "");
        }
        if to.zip(from).is_some_and(|(to, from)| to < from) {
            self.say("newcomers-fault-to", "");
        }
        Some(Experience {
            employer: self.cell(Column::Employer).to_owned(),
            role: self.cell(Column::Role).to_owned(),
            from: from?,
            to,
            share: Share::FULL,
            // A list tells what they say; somebody checks it later.
            verified_by: String::new(),
        })
    }

    fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let found = self.cell(column).to_owned();
        match parse_date(&found, self.reader.today, self.reader.words) {
            Ok(date) => Some(date),
            Err(DateError::Empty) => None,
            Err(error) => {
                let why = self.reader.words.error(error);
                let values = [("found", found.into()), ("why", why.into())];
                self.wrong.push(self.reader.texts.with("newcomers-fault-date", &values));
                None
            }
        }
    }
}

/// Tells whether somebody means a record by its name or its id.
fn is_called(found: &str, id: &str, name: &str) -> bool {
    !found.is_empty() && (folded(found) == folded(name) || found == id)
}

/// Says what else was understood of a person: "Marque, Immersion commerciale, from Mon 4 Jan 2027, Darty: Feb – Jul 2024".
fn understood(reader: &Reader<'_>, person: &Person, has_start: bool) -> String {
    let (root, texts) = (&reader.workspace.root, reader.texts);
    let team = person.team.as_ref().and_then(|team| root.teams.get(team)).map(|team| team.name.clone());
    let programme = root.programmes.get(&person.programme).map(|programme| programme.name.clone());
    let start =
        has_start.then(|| texts.with("newcomers-starts", &[("date", texts.date_with_year(person.start).into())]));
    let experience = person.prior_experience.first().map(|period| {
        let to = period.to.unwrap_or(person.start);
        let named = [period.employer.as_str(), period.role.as_str()];
        let named: Vec<&str> = named.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{} {}", named.join(", "), texts.period_with_year(period.from, to.max(period.from))).trim().to_owned()
    });
    let email = Some(person.email.clone()).filter(|email| !email.is_empty());
    let parts = [email, team, programme, start, experience];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
