//! My team: who goes out with whom this week, what awaits the lead's word, who has nothing booked (`screens.md`).

mod digest;
pub mod model;

use super::awaiting;
use super::funnel;
use super::overview::panels::{self, Figure};
use super::week;
use crate::domain::{State, TeamId, Week};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::page::{Page, PeopleFilter, Selection};
use crate::ui::theme::{TextRole, icons, sizes};
use crate::ui::user_command::UserCommand;
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{Button, EmptyState, Panel};
use chrono::NaiveDate;
pub use digest::Digest;
use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, vec2};
use model::{Model, Unbooked, model};

/// The page of a lead.
#[derive(Default)]
pub struct TeamView {
    known: Option<(Key, Option<Model>)>,
}

type Key = (TeamId, u64, NaiveDate, Language);

impl TeamView {
    /// Paints the page of a team.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, team: &TeamId) {
        let key = (team.clone(), cx.derived.revision, cx.today, cx.texts.language());
        if self.known.as_ref().is_none_or(|(known, _)| *known != key) {
            self.known = Some((key, model(&Facts::from(cx), team)));
        }
        let Some((_, Some(model))) = &self.known else { return };
        let tokens = cx.tokens;
        let is_low = ui.ctx().content_rect().height() < tokens.low_under;
        let gap = if is_low { tokens.space_3 } else { tokens.space_4 };
        let vertical = if is_low { tokens.space_4 } else { tokens.page_padding_y };
        let margin = Margin::symmetric(tokens.page_padding_x as i8, vertical as i8);
        ScrollArea::vertical().id_salt("team").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(gap, gap);
                if model.totals.people == 0 {
                    if nobody(ui, cx) {
                        cx.send(Action::Run(UserCommand::NewPerson));
                    }
                    return;
                }
                panels::row(ui, cx, &figures(cx, team, model));
                if ui.available_width() < sizes::STACK_UNDER {
                    let width = ui.available_width();
                    waiting(ui, cx, model);
                    weeks(ui, cx, model, width);
                    unbooked(ui, cx, &model.unbooked);
                    funnel::panel(ui, cx, &model.funnel);
                    digest_panel(ui, cx, &model.digest);
                    return;
                }
                let column = ((ui.available_width() - gap) / 2.0).floor();
                ui.horizontal_top(|ui| {
                    ui.vertical(|ui| {
                        ui.set_width(column);
                        weeks(ui, cx, model, column);
                        digest_panel(ui, cx, &model.digest);
                    });
                    ui.vertical(|ui| {
                        ui.set_width(column);
                        waiting(ui, cx, model);
                        unbooked(ui, cx, &model.unbooked);
                        funnel::panel(ui, cx, &model.funnel);
                    });
                });
            });
        });
    }
}

/// Says that the team is empty; gives whether somebody is to be added.
fn nobody(ui: &mut Ui, cx: &Cx<'_>) -> bool {
    let (title, words) = (cx.texts.get("team-empty"), cx.texts.get("team-empty-text"));
    let action = cx.texts.get("people-new");
    let mut empty = EmptyState::new(icons::PEOPLE, &title, &words);
    if cx.rights.may_add() {
        empty = empty.action(&action).action_icon(icons::NEW_PERSON);
    }
    empty.show(ui, cx.tokens)
}

fn figures(cx: &Cx<'_>, team: &TeamId, model: &Model) -> Vec<Figure> {
    let (tokens, texts, totals) = (cx.tokens, cx.texts, &model.totals);
    let behind = |filter| PeopleFilter::InTeam(team.clone(), Box::new(filter));
    let of_all = texts.with("overview-of-all", &[("all", totals.people.into())]);
    let of = |label: &str, count: usize, words: String, state: State| Figure {
        label: texts.get(label).into_owned(),
        mark: Some(look::state_mark(tokens, state)),
        number: count.to_string(),
        color: if count > 0 && state >= State::AtRisk { look::state_text(tokens, state) } else { tokens.text_primary },
        words,
        behind: behind(PeopleFilter::State(state)),
    };
    let missing = texts.with("count-people", &[("count", totals.missing_people.into())]);
    vec![
        Figure {
            label: texts.get("team-people").into_owned(),
            mark: None,
            number: totals.people.to_string(),
            color: tokens.text_primary,
            words: texts.with("team-people-of", &[("arriving", totals.arriving.into())]),
            behind: PeopleFilter::Team(team.clone()),
        },
        of("overview-complete", totals.complete, of_all.clone(), State::Complete),
        of("overview-at-risk", totals.at_risk, texts.get("overview-at-risk-of").into_owned(), State::AtRisk),
        of("overview-overdue", totals.overdue, of_all, State::Overdue),
        Figure {
            behind: behind(PeopleFilter::Missing),
            number: totals.missing.to_string(),
            ..of("overview-missing", 0, missing, State::ToPlan)
        },
    ]
}

fn weeks(ui: &mut Ui, cx: &Cx<'_>, model: &Model, width: f32) {
    let now = Week::of(cx.today);
    let title = cx.texts.get("team-this-week");
    ui.push_id("this week", |ui| week::show(ui, cx, &title, now, &model.this_week, width));
    let title = cx.texts.get("team-next-week");
    ui.push_id("next week", |ui| week::show(ui, cx, &title, now.plus(1), &model.next_week, width));
}

fn waiting(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("team-awaiting");
    let number = model.awaiting.len().to_string();
    let mut panel = Panel::new(&title).flush().separated();
    if !model.awaiting.is_empty() {
        panel = panel.number(&number);
    }
    panel.show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if model.awaiting.is_empty() {
            let (none, words) = (texts.get("awaiting-none"), texts.get("awaiting-none-text"));
            EmptyState::new(icons::COMPLETE, &none, &words).show(ui, tokens);
        }
        for row in &model.awaiting {
            awaiting::show(ui, cx, row);
        }
    });
}

fn unbooked(ui: &mut Ui, cx: &Cx<'_>, people: &[Unbooked]) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("team-unbooked");
    let number = people.len().to_string();
    let link = texts.get("team-board");
    let shown = Panel::new(&title).number(&number).link(&link).show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        if people.is_empty() {
            EmptyState::short(icons::COMPLETE, &texts.get("team-unbooked-none")).show(ui, tokens);
        }
        for one in people {
            let size = vec2(ui.available_width(), tokens.control_sm);
            ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                let label = texts.get("team-unbooked-assign");
                let named = format!("{label}, {}", one.name);
                if Button::secondary(&label).small().accessible_name(&named).show(ui, tokens).clicked() {
                    cx.send(Action::Select(Selection::new_session(Some(one.id.clone()), None)));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    tokens.text_line(ui, &one.name, TextRole::BodyMedium, tokens.text_primary);
                    tokens.text_line(ui, &one.words, TextRole::Small, tokens.text_subdued);
                });
            });
        }
    });
    if shown.link_clicked {
        cx.send(Action::Go(Page::Board));
    }
}

fn digest_panel(ui: &mut Ui, cx: &Cx<'_>, digest: &Digest) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("team-digest");
    Panel::new(&title).separated().show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_3;
        tokens.text(ui, digest.text.trim_end(), TextRole::Small, tokens.text_subdued);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let copy = texts.get("team-digest-copy");
            let named = format!("{copy}, {title}");
            if Button::secondary(&copy).small().icon(icons::COPY).accessible_name(&named).show(ui, tokens).clicked() {
                cx.send(Action::Copy(digest.text.clone()));
            }
            let mail = texts.get("team-digest-mail");
            let named = format!("{mail}, {title}");
            if Button::secondary(&mail).small().icon(icons::MAIL).accessible_name(&named).show(ui, tokens).clicked() {
                cx.send(Action::Mail {
                    to: digest.to.clone(),
                    subject: digest.subject.clone(),
                    body: digest.mailed(&texts.get("team-digest-rest")),
                });
            }
        });
    });
}
