//! The board as it is printed: the weeks and the lines that are shown, with every figure and name written out.

use super::BoardView;
use super::axis::Axis;
use super::bars::Bar;
use super::host::{HostRow, Trainee};
use super::model::{Line, Sort};
use super::person::PersonRow;
use super::shade::{Shade, ShadeKind};
use crate::domain::State;
use crate::domain::sheet::{
    Block, Board, BoardPart, BoardRow, BoardRowKind, BoardWeek, Body, Due, Sheet, SheetAway, SheetLoad, Stretch,
};
use crate::ui::context::Cx;
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::listing::{Group, team_name};
use crate::ui::views::printing::{self, Marks};
use crate::ui::widgets::Load;
use chrono::Datelike;

impl BoardView {
    /// Makes the sheet of the weeks and lines that are shown.
    pub fn sheet(&mut self, cx: &Cx<'_>) -> Sheet {
        self.freshen(cx);
        let shown = self.shown(cx);
        let axis = &*shown.axis;
        let marks = Marks::new(cx);
        let mut row = |line: &Line| match line {
            Line::Host { id, .. } => self.host_row(cx, id).map(|row| host(cx, axis, &row)),
            Line::Trainee { trainee: of, .. } => Some(trainee(cx, axis, &marks, of)),
            Line::Team(group) => Some(team(cx, group)),
            Line::Person(id) => self.person_row(cx, id).map(|row| person(cx, axis, &marks, &row)),
        };
        let hosts = shown.hosts.lines.iter().filter_map(&mut row).collect();
        let people = shown.people.lines.iter().filter_map(&mut row).collect();
        let part = |name: &str, rows| {
            let text = |end: &str| cx.texts.get(&format!("board-{name}{end}")).into_owned();
            BoardPart { title: text(""), what: text("-what"), none: text("-none"), rows }
        };
        let number = |column| axis.date_at(column).map_or_else(String::new, |date| date.day().to_string());
        let week = |week: &super::axis::AxisWeek| BoardWeek {
            head: week.head.clone(),
            date: week.date.clone(),
            is_now: week.is_now,
        };
        let closed =
            axis.closed.iter().map(|closed| Stretch { columns: closed.columns.clone(), name: closed.name.clone() });
        let board = Board {
            weeks: axis.weeks.iter().map(week).collect(),
            days: (0..axis.columns()).map(number).collect(),
            today: axis.today,
            closed: closed.collect(),
            parts: vec![part("hosts", hosts), part("people", people)],
        };
        let title = cx.texts.with("board-of", &[("period", axis.title.as_str().into())]);
        printing::sheet(cx, &marks, title, self.narrowed(cx), Body::Board(board))
    }

    /// Says which people are shown, in which order.
    fn narrowed(&self, cx: &Cx<'_>) -> String {
        let order = match self.sort {
            Sort::Name => "print-by-name",
            Sort::Due => "print-by-due",
            Sort::Lateness => "print-by-lateness",
        };
        let mut words = vec![cx.texts.get(order).into_owned()];
        words.extend(self.wanted.grouping.map(|_| cx.texts.get("print-grouped").into_owned()));
        words.extend(self.wanted.teams.iter().map(|team| {
            let name = team_name(&Facts::from(cx), team.as_ref());
            cx.texts.with("print-team", &[("team", name.into())])
        }));
        words.join(", ")
    }
}

fn team(cx: &Cx<'_>, group: &Group) -> BoardRow {
    let values = [("team", group.name.as_str().into()), ("count", group.people.into())];
    let mut words = vec![cx.texts.with("print-team-row", &values)];
    words.extend(Some(&group.aside).filter(|aside| !aside.is_empty()).cloned());
    words.extend(group.folded.then(|| cx.texts.get("print-folded").into_owned()));
    BoardRow { kind: BoardRowKind::Team, name: words.join(" · "), ..BoardRow::default() }
}

fn host(cx: &Cx<'_>, axis: &Axis, row: &HostRow) -> BoardRow {
    let load = |week: &super::host::HostWeek| {
        let load = &week.load;
        let figure = match (load.taken, load.offered, week.proposed) {
            (0, 0, 0) => String::new(),
            (taken, offered, 0) => format!("{taken}/{offered}"),
            (taken, offered, proposed) => format!("{taken}/{offered} +{proposed}"),
        };
        SheetLoad {
            columns: week.columns.clone(),
            figure,
            taken: load.taken,
            proposed: week.proposed,
            free: load.offered.saturating_sub(load.taken.saturating_add(week.proposed)),
            is_over: load.load == Load::Over,
        }
    };
    BoardRow {
        kind: BoardRowKind::Host,
        name: row.name.clone(),
        about: Some(row.area.clone()).filter(|area| !area.is_empty()).into_iter().collect(),
        loads: row.weeks.iter().map(load).collect(),
        doubled: row.doubled.iter().filter_map(|date| axis.column(*date)).collect(),
        aways: row.shades.iter().filter_map(|shade| away(cx, axis, shade)).collect(),
        ..BoardRow::default()
    }
}

fn trainee(cx: &Cx<'_>, axis: &Axis, marks: &Marks, trainee: &Trainee) -> BoardRow {
    let blocks = trainee.bars.iter().filter_map(|bar| {
        // The host is the one of the line above.
        Some(Block { host: String::new(), ..block(cx, axis, marks, bar)? })
    });
    BoardRow {
        kind: BoardRowKind::Trainee,
        name: trainee.name.clone(),
        blocks: blocks.collect(),
        ..BoardRow::default()
    }
}

fn person(cx: &Cx<'_>, axis: &Axis, marks: &Marks, row: &PersonRow) -> BoardRow {
    let due =
        |tick: &super::person::Tick| Some(Due { edge: axis.end_of(tick.date)?, mark: marks.of(Some(&tick.rotation)) });
    let off: Vec<usize> =
        axis.days.iter().enumerate().filter(|(_, day)| !row.works.contains(*day)).map(|(at, _)| at).collect();
    let per_week = axis.days.len() as usize;
    let weeks = 0..axis.weeks.len();
    let first = axis.first.monday();
    let shown = super::bars::between(&row.bars, first, axis.last_day());
    let state = (row.state != State::Left).then(|| cx.texts.state(row.state).into_owned());
    BoardRow {
        kind: BoardRowKind::Person,
        name: row.name.clone(),
        about: state.into_iter().collect(),
        blocks: shown.iter().filter_map(|bar| block(cx, axis, marks, bar)).collect(),
        dues: row.ticks.iter().filter_map(due).collect(),
        aways: row.shades.iter().filter_map(|shade| away(cx, axis, shade)).collect(),
        doubled: row.doubled.iter().filter_map(|date| axis.column(*date)).collect(),
        rest: weeks.flat_map(|week| off.iter().map(move |at| week * per_week + at)).collect(),
        ..BoardRow::default()
    }
}

fn block(cx: &Cx<'_>, axis: &Axis, marks: &Marks, bar: &Bar) -> Option<Block> {
    Some(Block {
        column: axis.column(bar.date)?,
        // What shares the width of a day on the screen stands below one another on paper, where rows can grow.
        lane: bar.share,
        slot: bar.slot,
        mark: marks.of_pill(cx, &bar.pill),
        sign: printing::sign(&bar.pill),
        host: bar.pill.host.clone().unwrap_or_default(),
    })
}

fn away(cx: &Cx<'_>, axis: &Axis, shade: &Shade) -> Option<SheetAway> {
    let is_gone = shade.kind == ShadeKind::Gone;
    let period = |shade: &Shade| cx.texts.period(shade.from, shade.to);
    let words = match (is_gone, shade.from == chrono::NaiveDate::MIN) {
        (false, _) => format!("{}, {}", shade.label, period(shade)),
        // What is called "starts 4 Jan" tells the date by itself.
        (true, true) => shade.label.clone(),
        (true, false) => format!("{}, {}", shade.label, cx.texts.day_month(shade.from)),
    };
    let columns = axis.span(shade.from, shade.to)?;
    Some(SheetAway { columns, half: shade.half, is_gone, label: shade.label.clone(), words })
}
