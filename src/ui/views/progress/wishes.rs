//! What an employee would like: hosts, days of the week, weeks to avoid; each change is one step.

use crate::domain::{Command, HostId, Person, PersonId, Week, WeekdaySet, Wishes};
use crate::texts::Texts;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{Chip, Panel, Select, pair, weekdays};
use egui::{Role, Ui, WidgetInfo, vec2};

/// Words the wishes of a person, a line each: what is wished, and what for.
pub fn lines(facts: &Facts<'_>, person: &Person) -> Vec<(String, String)> {
    let (texts, wishes) = (facts.texts, &person.wishes);
    let mut lines = Vec::new();
    let mut say = |id: &str, value: String| {
        if !value.is_empty() {
            lines.push((texts.get(id).into_owned(), value));
        }
    };
    say("progress-wish-hosts", wishes.hosts.iter().map(|id| facts.host_name(id)).collect::<Vec<_>>().join(", "));
    let days = wishes.weekdays.map(|days| days.iter().map(|day| texts.weekday(day)).collect::<Vec<_>>().join(", "));
    say("progress-wish-days", days.unwrap_or_default());
    say("progress-wish-avoid", wishes.avoid.iter().map(|week| week_words(texts, *week)).collect::<Vec<_>>().join(", "));
    lines
}

/// Gives the wishes with another choice of days: the working days all together are no wish, and neither is none of them.
pub fn with_days(wishes: &Wishes, working: WeekdaySet, days: WeekdaySet) -> Wishes {
    let all = working.iter().all(|day| days.contains(day));
    Wishes { weekdays: (!all && !days.is_empty()).then_some(days), ..wishes.clone() }
}

/// Paints the wishes, as fields where this user may change them.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId) {
    let Some(person) = cx.workspace.people.get(id) else { return };
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("progress-wishes");
    Panel::new(&title).show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        let hint = texts.get("progress-wishes-hint");
        tokens.text(ui, &hint, TextRole::Small, tokens.text_subdued);
        if !cx.rights.may_edit_person(id) {
            let lines = lines(&Facts::from(cx), person);
            if lines.is_empty() {
                tokens.text(ui, &texts.get("progress-wishes-none"), TextRole::Body, tokens.text_faint);
            }
            for (label, value) in &lines {
                pair(ui, tokens, label, value);
            }
            tokens.text(ui, &texts.get("session-read-only"), TextRole::Small, tokens.text_faint);
            return;
        }
        let mut new = None;
        let width = ui.available_width();
        let is_wide = width >= people_sizes::CARDS_BELOW_UNDER;
        let column = if is_wide { ((width - 2.0 * tokens.space_4) / 3.0).floor() } else { width };
        let all = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_4, tokens.space_2);
            within(ui, column, |ui| hosts(ui, cx, &person.wishes, &mut new));
            within(ui, column, |ui| days(ui, cx, person, &mut new));
            within(ui, column, |ui| weeks(ui, cx, &person.wishes, &mut new));
        };
        if is_wide {
            ui.horizontal_top(all)
        } else {
            ui.vertical(all)
        };
        if let Some(wishes) = new.filter(|new| *new != person.wishes) {
            cx.outbox.change(Command::EditWishes { person: id.clone(), wishes });
        }
    });
}

fn within(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        content(ui);
    });
}

fn hosts(ui: &mut Ui, cx: &Cx<'_>, wishes: &Wishes, new: &mut Option<Wishes>) {
    let others: Vec<(&HostId, &str)> = cx
        .workspace
        .hosts
        .iter()
        .filter(|(id, host)| !host.takes.is_empty() && !wishes.hosts.contains(*id))
        .map(|(id, host)| (id, host.name.as_str()))
        .collect();
    let names: Vec<&str> = others.iter().map(|(_, name)| *name).collect();
    let chosen: Vec<(&HostId, String)> = wishes.hosts.iter().map(|id| (id, Facts::from(cx).host_name(id))).collect();
    let words = ["progress-wish-hosts", "progress-wish-any-host", "progress-wish-add-host"];
    let (removed, added) = choice(ui, cx, words, &chosen, &names);
    if let Some((id, _)) = removed.and_then(|at| chosen.get(at)) {
        let mut wishes = wishes.clone();
        wishes.hosts.remove(*id);
        *new = Some(wishes);
    } else if let Some((id, _)) = added.and_then(|at| others.get(at)) {
        let mut wishes = wishes.clone();
        wishes.hosts.insert((*id).clone());
        *new = Some(wishes);
    }
}

fn days(ui: &mut Ui, cx: &Cx<'_>, person: &Person, new: &mut Option<Wishes>) {
    let working = cx.workspace.works(person.works);
    let mut days = person.wishes.weekdays.unwrap_or(working);
    if weekdays(ui, cx.tokens, cx.texts, &cx.texts.get("progress-wish-days"), &mut days).changed() {
        *new = Some(with_days(&person.wishes, working, days));
    }
}

fn weeks(ui: &mut Ui, cx: &Cx<'_>, wishes: &Wishes, new: &mut Option<Wishes>) {
    let (first, end) = (Week::of(cx.today), cx.workspace.horizon_end(cx.today));
    let coming = (0..).map(|n| first.plus(n)).take_while(|week| week.monday() < end);
    let others: Vec<Week> = coming.filter(|week| !wishes.avoid.contains(week)).collect();
    let names: Vec<String> = others.iter().map(|week| week_words(cx.texts, *week)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen: Vec<(Week, String)> = wishes.avoid.iter().map(|week| (*week, week_words(cx.texts, *week))).collect();
    let words = ["progress-wish-avoid", "progress-wish-no-week", "progress-wish-add-week"];
    let (removed, added) = choice(ui, cx, words, &chosen, &names);
    if let Some((week, _)) = removed.and_then(|at| chosen.get(at)) {
        let mut wishes = wishes.clone();
        wishes.avoid.remove(week);
        *new = Some(wishes);
    } else if let Some(week) = added.and_then(|at| others.get(at)) {
        let mut wishes = wishes.clone();
        wishes.avoid.insert(*week);
        *new = Some(wishes);
    }
}

/// Adds what is chosen as chips that can be taken away, and the choice of one more; gives the place of what was taken away,
/// and of what was added.
fn choice<T>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    [label, none, add]: [&'static str; 3],
    chosen: &[(T, String)],
    others: &[&str],
) -> (Option<usize>, Option<usize>) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let mut removed = None;
    let title = texts.get(label);
    tokens.text_line(ui, &title, TextRole::Small, tokens.text_subdued);
    let group = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_1);
        for (at, (_, name)) in chosen.iter().enumerate() {
            let clear = texts.with("progress-wish-remove", &[("what", name.as_str().into())]);
            let chip = Chip::new(name).on(true).clearable(&clear).show(ui, tokens);
            if chip.cleared {
                removed = Some(at);
            }
        }
        if chosen.is_empty() {
            tokens.text_line(ui, &texts.get(none), TextRole::Body, tokens.text_faint);
        }
    });
    group.response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &*title));
    let add = texts.get(add);
    let select = Select::new(&add, &add).hidden_label().icon(icons::ADD).width(people_sizes::WISH);
    let added = select.enabled(!others.is_empty()).show(ui, tokens, others);
    (removed, added)
}

/// Names a week with its days: "W50, 7–11 Dec".
fn week_words(texts: &Texts, week: Week) -> String {
    let days = texts.period(week.monday(), crate::domain::time::add_days(week.monday(), 6));
    texts.with("progress-week", &[("week", texts.week(week).into()), ("days", days.into())])
}
