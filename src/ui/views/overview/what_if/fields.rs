//! The inputs of what-if: as many beside one another as there is room for.

use super::draft::{Draft, MOST_HIRES};
use crate::domain::{HostId, ProgrammeId};
use crate::ui::context::Cx;
use crate::ui::theme::sizes;
use crate::ui::widgets::{DateField, DateWords, NumberField, Select};
use egui::Ui;

/// One input.
#[derive(Clone, Copy)]
enum Field {
    Hires,
    Start,
    Programme,
    AddedDays,
    AddedFrom,
    Limited,
    Limit,
    Leaving,
}

/// Adds the inputs, what belongs together in one row.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft, words: &DateWords) {
    let hires: &[Field] =
        if draft.hires > 0 { &[Field::Hires, Field::Start, Field::Programme] } else { &[Field::Hires] };
    let host: &[Field] = if draft.added_days > 0 { &[Field::AddedDays, Field::AddedFrom] } else { &[Field::AddedDays] };
    let limit: &[Field] = if draft.limited.is_some() { &[Field::Limited, Field::Limit] } else { &[Field::Limited] };
    let groups = [hires, host, limit, &[Field::Leaving]];
    let (room, gap) = (ui.available_width(), ui.spacing().item_spacing.x);
    let mut rows: Vec<Vec<Field>> = vec![Vec::new()];
    let mut taken = 0.0;
    for group in groups {
        let whole = group.iter().map(|field| width(*field) + gap).sum::<f32>() - gap;
        // A group that fits in no row is split; one that fits in the next is not.
        if taken > 0.0 && taken + whole > room && whole <= room {
            rows.push(Vec::new());
            taken = 0.0;
        }
        for field in group {
            if taken > 0.0 && taken + width(*field) > room {
                rows.push(Vec::new());
                taken = 0.0;
            }
            taken += width(*field) + gap;
            if let Some(row) = rows.last_mut() {
                row.push(*field);
            }
        }
    }
    for row in rows {
        ui.horizontal_top(|ui| row.into_iter().for_each(|field| one(ui, cx, draft, words, field)));
    }
}

fn width(field: Field) -> f32 {
    match field {
        Field::Hires => sizes::WHAT_IF_COUNT,
        Field::AddedDays | Field::Limit => sizes::WHAT_IF_DAYS,
        Field::Start | Field::AddedFrom => sizes::WHAT_IF_DATE,
        Field::Programme => sizes::WHAT_IF_PROGRAMME,
        Field::Limited | Field::Leaving => sizes::WHAT_IF_CHOICE,
    }
}

fn one(ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft, words: &DateWords, field: Field) {
    let (tokens, texts, width) = (cx.tokens, cx.texts, width(field));
    let number = |ui: &mut Ui, value: &mut u32, id: &str, error: &str, range: std::ops::RangeInclusive<u32>| {
        let mut typed = f64::from(*value);
        let (label, error) = (texts.get(id), texts.with(error, &[("most", MOST_HIRES.into())]));
        let unit = texts.get("what-if-host-unit");
        let field = NumberField::new(&mut typed, &label, &error).whole(range).width(width);
        let field = if id == "what-if-hires" { field } else { field.unit(&unit) };
        if field.show(ui, tokens).changed() {
            *value = typed as u32;
        }
    };
    match field {
        Field::Hires => {
            number(ui, &mut draft.hires, "what-if-hires", "what-if-hires-error", 0..=MOST_HIRES);
        }
        Field::AddedDays => number(ui, &mut draft.added_days, "what-if-host", "what-if-host-error", 0..=7),
        Field::Limit => number(ui, &mut draft.limit, "what-if-limit", "hosts-form-per-week-error", 1..=7),
        Field::Start => {
            let label = texts.get("what-if-start");
            DateField::new(&mut draft.start, &label, cx.today, words).width(width).show(ui, tokens);
        }
        Field::AddedFrom => {
            let label = texts.get("what-if-host-from");
            let field = DateField::new(&mut draft.added_from, &label, cx.today, words);
            field.optional().width(width).show(ui, tokens);
        }
        Field::Programme => {
            let programmes = &cx.workspace.root.programmes;
            let value = programmes.get(&draft.programme).map_or("", |programme| &programme.name).to_owned();
            let choices: Vec<(&ProgrammeId, &str)> =
                programmes.iter().map(|(id, programme)| (id, programme.name.as_str())).collect();
            let names: Vec<&str> = choices.iter().map(|(_, name)| *name).collect();
            let label = texts.get("what-if-programme");
            let taken = Select::new(&label, &value).width(width).show(ui, tokens, &names);
            if let Some((id, _)) = taken.and_then(|index| choices.get(index)) {
                draft.programme = (*id).clone();
            }
        }
        Field::Limited => {
            if let Some(host) = choose_host(ui, cx, "what-if-limited", draft.limited.as_ref(), width) {
                draft.choose_limited(cx.workspace, host);
            }
        }
        Field::Leaving => {
            if let Some(host) = choose_host(ui, cx, "what-if-leaving", draft.leaving.as_ref(), width) {
                draft.leaving = host;
            }
        }
    }
}

/// Adds the choice of a host or of nobody; gives what was taken.
fn choose_host(ui: &mut Ui, cx: &Cx<'_>, id: &str, chosen: Option<&HostId>, width: f32) -> Option<Option<HostId>> {
    let nobody = cx.texts.get("what-if-nobody");
    let hosts = cx.workspace.hosts.iter().filter(|(_, host)| host.until.is_none_or(|until| until >= cx.today));
    let mut choices: Vec<(Option<&HostId>, &str)> = hosts.map(|(id, host)| (Some(id), host.name.as_str())).collect();
    choices.sort_by_key(|(_, name)| *name);
    choices.insert(0, (None, &*nobody));
    let value = choices.iter().find(|(id, _)| *id == chosen).map_or(&*nobody, |(_, name)| *name).to_owned();
    let names: Vec<&str> = choices.iter().map(|(_, name)| *name).collect();
    let label = cx.texts.get(id);
    let taken = Select::new(&label, &value).width(width).show(ui, cx.tokens, &names)?;
    choices.get(taken).map(|(id, _)| id.cloned())
}
