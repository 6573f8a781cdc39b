//! The two charts of Overview: sessions by week, and what is asked of the hosts against what they can hold.

use super::model::{CAPACITY_WEEKS, Model};
use super::what_if::WhatIfView;
use crate::domain::Week;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::sizes;
use crate::ui::widgets::{ExposureWeek, Panel, Swatch, demand_chart, exposure_chart, legend};
use egui::Ui;

/// Paints sessions done, scheduled and missing, week by week.
pub fn exposure(ui: &mut Ui, cx: &Cx<'_>, model: &Model, width: f32) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let weeks: Vec<ExposureWeek> = model
        .exposure
        .iter()
        .map(|week| {
            let label = texts.week(week.week);
            let values = [
                ("week", label.as_str().into()),
                ("done", week.done.into()),
                ("scheduled", week.scheduled.into()),
                ("missing", week.missing.into()),
            ];
            let words = texts.with("overview-exposure-summary", &values);
            ExposureWeek { label, done: week.done, scheduled: week.scheduled, missing: week.missing, words }
        })
        .collect();
    let title = texts.get("overview-exposure");
    let summary = std::iter::once(&*title).chain(weeks.iter().map(|week| &*week.words)).collect::<Vec<_>>().join(". ");
    let now = Week::of(cx.today);
    let present = model.exposure.iter().position(|week| week.week == now);
    let swatches = [
        (Swatch::Missing, "overview-exposure-missing"),
        (Swatch::Scheduled, "overview-exposure-scheduled"),
        (Swatch::Done, "overview-exposure-done"),
    ];
    let (clicked, _) = chart_panel(ui, cx, &title, "", &swatches, width, |ui| {
        exposure_chart(ui, tokens, sizes::CHART, &weeks, present, &summary)
    });
    show(cx, clicked.and_then(|at| model.exposure.get(at)).map(|week| week.week));
}

/// Paints what is asked of the hosts against what they can hold, week by week, and what is supposed of it.
pub fn capacity(ui: &mut Ui, cx: &Cx<'_>, model: &Model, what_if: &mut WhatIfView, width: f32) {
    let (tokens, texts, now) = (cx.tokens, cx.texts, &model.capacity);
    // While the weeks are worked out, as many as there will be.
    let weeks = if now.weeks.is_empty() { cx.workspace.root.horizon_weeks as usize } else { now.weeks.len() };
    let title = texts.with("overview-capacity", &[("weeks", weeks.min(CAPACITY_WEEKS).into())]);
    let swatches = [
        (Swatch::Over, "overview-capacity-over"),
        (Swatch::Capacity, "overview-capacity-line"),
        (Swatch::Demand, "overview-capacity-demand"),
    ];
    let link = texts.get(if what_if.is_open() { "what-if-close" } else { "what-if" });
    let (clicked, toggled) = chart_panel(ui, cx, &title, &link, &swatches, width, |ui| {
        let clicked = match what_if.answer(ui, cx) {
            Some((supposed, words)) => {
                let summary = format!("{title}. {words}. {}", supposed.summary);
                let before = &now.bars;
                demand_chart(ui, tokens, sizes::CHART, &supposed.bars, before, Some(0), &summary)
            }
            None => {
                let summary = format!("{title}. {}", now.summary);
                demand_chart(ui, tokens, sizes::CHART, &now.bars, &[], Some(0), &summary)
            }
        };
        what_if.show(ui, cx);
        clicked
    });
    if toggled {
        what_if.toggle();
    }
    show(cx, clicked.and_then(|at| now.weeks.get(at)).copied());
}

fn chart_panel<R>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    title: &str,
    link: &str,
    swatches: &[(Swatch, &str)],
    width: f32,
    chart: impl FnOnce(&mut Ui) -> R,
) -> (R, bool) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.vertical(|ui| {
        ui.set_width(width);
        let legend_words = |ui: &mut Ui| {
            for (swatch, id) in swatches {
                legend(ui, tokens, *swatch, &texts.get(id));
            }
        };
        let panel = Panel::new(title).link(link).show_with_legend(ui, tokens, legend_words, chart);
        (panel.inner, panel.link_clicked)
    })
    .inner
}

fn show(cx: &Cx<'_>, week: Option<Week>) {
    if let Some(week) = week {
        cx.send(Action::ShowDate(week.monday()));
    }
}
