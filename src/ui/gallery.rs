//! Every component in every state on one page, for developers and for tests; never part of the window.

use chrono::{NaiveDate, NaiveTime};
use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::theme::{RotationLook, TextRole, Tokens, icons};
use super::widgets::{
    Button, CheckBox, CheckState, Chip, DateField, DateWords, DayInfo, DemandWeek, Dot, EmptyState, ExperienceMonths,
    ExposureWeek, Hatch, IconButton, Interaction, Load, NumberField, Panel, PillLook, Select, SessionPill, SidebarItem,
    Sorting, StateLook, Steps, Swatch, TextField, TimeField, Verdict, VerdictLook, avatar, card_frame, card_head,
    column_head, demand_chart, experience_bar, exposure_chart, group_row, inspector_section, key_cap, legend, link,
    load_strip, paint, paint_dot, paint_row, pair, progress_gauge, rotation_dots, segmented, state_badge, state_mark,
    workspace_tile,
};

/// Holds what the gallery's components change.
#[derive(Clone, Debug)]
pub struct GalleryState {
    /// The day that counts as today.
    pub today: NaiveDate,
    /// The date of the first date field.
    pub date: Option<NaiveDate>,
    /// The date of the second, optional one.
    pub other_date: Option<NaiveDate>,
    /// The text of the text field.
    pub text: String,
    /// The text of the area.
    pub area: String,
    /// The text of the search.
    pub search: String,
    /// The number.
    pub number: f64,
    /// The time of day.
    pub time: NaiveTime,
    /// The part of the segmented control.
    pub view: usize,
    /// The choice of the select.
    pub choice: usize,
    /// Whether the box is ticked.
    pub ticked: bool,
    /// Whether the filter is on.
    pub filtered: bool,
    /// How often the first button was pressed.
    pub pressed: u32,
}

impl GalleryState {
    /// Starts with sample values around `today`.
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            date: today.checked_add_days(chrono::Days::new(17)),
            other_date: None,
            text: "Amélie Durand".to_owned(),
            area: "Deux minutes pour convaincre.".to_owned(),
            search: String::new(),
            number: 6.0,
            time: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
            view: 0,
            choice: 0,
            ticked: true,
            filtered: true,
            pressed: 0,
        }
    }
}

/// Paints the gallery, 1440 wide and about 1500 high.
pub fn gallery(ui: &mut Ui, tokens: &Tokens, state: &mut GalleryState, words: &DateWords) {
    let origin = ui.max_rect().min + vec2(tokens.space_5, tokens.space_5);
    let mut left = origin.x;
    let widths = [328.0, 384.0, 292.0, 360.0];
    let mut foot = origin.y;
    for (column, width) in widths.into_iter().enumerate() {
        let rect = Rect::from_min_size(pos2(left, origin.y), vec2(width, f32::INFINITY));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("column", column)));
        ui.spacing_mut().item_spacing.y = tokens.space_3;
        match column {
            0 => first_column(&mut ui, tokens, state),
            1 => second_column(&mut ui, tokens, state, words),
            2 => third_column(&mut ui, tokens),
            _ => fourth_column(&mut ui, tokens, state),
        }
        foot = foot.max(ui.min_rect().bottom());
        left += width + tokens.space_3;
    }
    ui.expand_to_include_rect(Rect::from_min_max(origin, pos2(left, foot + tokens.space_5)));
}

fn titled<R>(ui: &mut Ui, tokens: &Tokens, title: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    Panel::bare()
        .show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_2;
            tokens.text(ui, title, TextRole::Small, tokens.text_subdued);
            content(ui)
        })
        .inner
}

fn lead(ui: &mut Ui, tokens: &Tokens, words: &str, width: f32, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    paint::text_in(ui.painter(), rect, Align::Min, words, TextRole::Small, tokens.text_subdued);
}

fn first_column(ui: &mut Ui, tokens: &Tokens, state: &mut GalleryState) {
    titled(ui, tokens, "Buttons: primary, secondary, ghost", |ui| {
        let stages = [
            ("rest", None),
            ("hover", Some(Interaction::HOVERED)),
            ("focus", Some(Interaction::FOCUSED)),
            ("pressed", Some(Interaction::PRESSED)),
            ("disabled", Some(Interaction::DISABLED)),
        ];
        for (word, stage) in stages {
            ui.horizontal(|ui| {
                lead(ui, tokens, word, 52.0, tokens.control_lg);
                let names = [format!("Plan, {word}"), format!("Discard, {word}"), format!("See all, {word}")];
                let buttons = [
                    Button::primary("Plan").icon(icons::SCHEDULE),
                    Button::secondary("Discard"),
                    Button::ghost("See all"),
                ];
                for (index, (mut button, name)) in buttons.into_iter().zip(&names).enumerate() {
                    button = button.accessible_name(name);
                    if let Some(stage) = stage {
                        button = button.staged(stage).enabled(!stage.disabled);
                    }
                    if button.show(ui, tokens).clicked() && index == 0 {
                        state.pressed += 1;
                    }
                }
            });
        }
    });
    titled(ui, tokens, "More buttons", |ui| {
        ui.horizontal(|ui| {
            Button::quiet("Check again").small().icon(icons::REFRESH).show(ui, tokens);
            Button::destructive("Delete…").small().show(ui, tokens);
            IconButton::new(icons::UNDO, "Undo").show(ui, tokens);
            IconButton::new(icons::CLOSE, "Close").small().show(ui, tokens);
        });
        Button::remedy("One more day with Thomas, week 49").icon(icons::ASSIGN).show(ui, tokens);
        Button::secondary("Columns").extra_small().show(ui, tokens);
        Button::secondary("Assign a day").small().disabled_because(Some("The workspace is read only")).show(ui, tokens);
        ui.horizontal(|ui| {
            link(ui, tokens, "Open the calendar", None);
            link(ui, tokens, "Board, week 49", Some(icons::FORWARD));
            key_cap(ui, tokens, "Ctrl K");
        });
        let views = [(0, "Month"), (1, "Week"), (2, "Agenda")];
        segmented(ui, tokens, "View", &mut state.view, &views);
        ui.horizontal(|ui| {
            if CheckBox::new(state.ticked, "Accept").show(ui, tokens).clicked() {
                state.ticked = !state.ticked;
            }
            CheckBox::new(CheckState::Some, "Some").show(ui, tokens);
            CheckBox::new(false, "Off").show(ui, tokens);
            CheckBox::new(true, "No").enabled(false).show(ui, tokens);
        });
    });
    titled(ui, tokens, "Chips, badges, dots", |ui| {
        ui.horizontal(|ui| {
            Chip::new("Filter").icon(icons::FILTER).show(ui, tokens);
            Chip::new("All teams").staged(Interaction::HOVERED).show(ui, tokens);
            let chip = Chip::new("Amélie Durand").on(state.filtered).clearable("Clear Amélie Durand").show(ui, tokens);
            if chip.cleared {
                state.filtered = false;
            } else if chip.response.clicked() {
                state.filtered = !state.filtered;
            }
        });
        let words = ["Complete", "On track", "To plan", "At risk", "Overdue"];
        for part in [0..3, 3..5] {
            ui.horizontal(|ui| {
                for index in part {
                    state_badge(ui, tokens, StateLook::ALL[index], words[index]);
                }
            });
        }
        ui.horizontal(|ui| {
            for (look, word) in StateLook::ALL.into_iter().zip(words) {
                state_mark(ui, tokens, look, word);
            }
        });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_4;
            let steps = Steps { done: 1, awaiting: 1, scheduled: 1, missing: 1 };
            let name = "cold calls: 1 done, 1 awaiting its outcome, 1 scheduled, 1 without a date";
            rotation_dots(ui, tokens, RotationLook::ColdCalls, steps, name);
            let name = "ride-alongs: 1 done, 1 awaiting its outcome, 1 scheduled, 1 without a date";
            rotation_dots(ui, tokens, RotationLook::RideAlong, steps, name);
            let many = Steps { done: 5, missing: 7, ..Steps::default() };
            rotation_dots(ui, tokens, RotationLook::ColdCalls, many, "cold calls: 5 done, 7 without a date");
        });
        ui.horizontal(|ui| {
            let looks = [RotationLook::ColdCalls, RotationLook::RideAlong];
            for look in looks.into_iter().chain((0..4).map(RotationLook::Other)) {
                let (rect, _) = ui.allocate_exact_size(vec2(32.0, tokens.pill_height), Sense::hover());
                ui.painter().rect_filled(rect, tokens.radius_pill, tokens.rotation(look).solid);
                look.icon().paint(ui.painter(), rect.center(), tokens.icon_xs, tokens.text_on_rotation);
            }
        });
        ui.horizontal(|ui| {
            for dot in [Dot::Done, Dot::Awaiting, Dot::Scheduled, Dot::Missing] {
                let (rect, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
                paint_dot(ui.painter(), tokens, RotationLook::Other(0), dot, rect.center());
            }
        });
    });
}

fn second_column(ui: &mut Ui, tokens: &Tokens, state: &mut GalleryState, words: &DateWords) {
    titled(ui, tokens, "Session pill", |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        type Change = fn(SessionPill<'_>) -> SessionPill<'_>;
        let same: Change = |pill| pill;
        let rows: [(&str, PillLook, Change); 11] = [
            ("Proposed", PillLook::Proposed, |pill| pill.pinned(true)),
            ("Planned", PillLook::Planned, same),
            ("Confirmed", PillLook::Confirmed, same),
            ("Done", PillLook::Done, same),
            ("Missed", PillLook::Missed, same),
            ("Cancelled", PillLook::Cancelled, same),
            ("Declined", PillLook::Declined, same),
            ("No outcome", PillLook::Planned, |pill| pill.no_outcome(true)),
            ("Rule broken", PillLook::Planned, |pill| pill.rule_broken(true)),
            ("Selected", PillLook::Confirmed, |pill| pill.selected(true)),
            ("Context", PillLook::Planned, |pill| pill.context(true)),
        ];
        for (word, look, change) in rows {
            ui.horizontal(|ui| {
                lead(ui, tokens, word, 80.0, tokens.pill_height);
                for rotation in [RotationLook::ColdCalls, RotationLook::RideAlong] {
                    let name = format!("Hugo with Karim, {rotation:?}, {word}");
                    let pill = SessionPill::new(rotation, look, "Hugo", &name).host("Karim").width(127.0);
                    change(pill).show(ui, tokens);
                }
            });
        }
    });
    titled(ui, tokens, "Date field", |ui| {
        let today = state.today;
        let info = move |date: NaiveDate| day_info(date, today);
        ui.horizontal_top(|ui| {
            DateField::new(&mut state.date, "Date", today, words)
                .hint("also: “thu”, “+2w”, “10/12”")
                .days(&info)
                .show(ui, tokens);
            DateField::new(&mut state.other_date, "Until", today, words).optional().show(ui, tokens);
        });
    });
    titled(ui, tokens, "Fields", |ui| {
        let error = state.text.trim().is_empty().then_some("A name is missing");
        TextField::new(&mut state.text, "Name").hint("As it shows in the lists").error(error).show(ui, tokens);
        ui.horizontal_top(|ui| {
            NumberField::new(&mut state.number, "Months", "From 0 to 60")
                .range(0.0..=60.0)
                .unit("months")
                .width(120.0)
                .show(ui, tokens);
            TimeField::new(&mut state.time, "From", "Not a time").show(ui, tokens);
            let choices = ["Brand", "Digital, choice", "Product"];
            let value = choices.get(state.choice).copied().unwrap_or_default();
            if let Some(taken) = Select::new("Team", value).width(120.0).show(ui, tokens, &choices) {
                state.choice = taken;
            }
        });
        TextField::new(&mut state.area, "What I learnt").rows(3).show(ui, tokens);
        TextField::search(&mut state.search, "Search")
            .placeholder("Search…")
            .key_cap("Ctrl K")
            .width(248.0)
            .show(ui, tokens);
        let mut fixed = "Read only".to_owned();
        TextField::new(&mut fixed, "Disabled").enabled(false).show(ui, tokens);
    });
}

fn day_info(date: NaiveDate, today: NaiveDate) -> DayInfo<'static> {
    use chrono::{Datelike, Weekday};
    if (date.month(), date.day()) == (12, 25) {
        DayInfo { hatch: Some(Hatch::Closure), words: "Christmas".into(), ..DayInfo::default() }
    } else if date < today || matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
        DayInfo::default()
    } else if date.weekday() == Weekday::Fri {
        DayInfo { allowed: Some(false), words: "Karim does not work".into(), ..DayInfo::default() }
    } else {
        DayInfo { allowed: Some(true), ..DayInfo::default() }
    }
}

fn third_column(ui: &mut Ui, tokens: &Tokens) {
    titled(ui, tokens, "Sidebar item", |ui| {
        let plate = egui::Frame::new().fill(tokens.surface_sidebar).corner_radius(tokens.radius_sm);
        plate.inner_margin(8).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal(|ui| {
                workspace_tile(ui, tokens, "Maison Aubier", true);
                tokens.text_line(ui, "Maison Aubier", TextRole::BodySemibold, tokens.text_primary);
            });
            SidebarItem::new(icons::CALENDAR, "Rest").show(ui, tokens);
            SidebarItem::new(icons::CALENDAR, "Hover").staged(Interaction::HOVERED).show(ui, tokens);
            ui.add_space(tokens.space_1);
            SidebarItem::new(icons::CALENDAR, "Focus").staged(Interaction::FOCUSED).show(ui, tokens);
            ui.add_space(tokens.space_1);
            SidebarItem::new(icons::CALENDAR, "Selected").selected(true).show(ui, tokens);
            SidebarItem::new(icons::PROBLEMS, "Problems").count(7, "Problems, 7 open").show(ui, tokens);
            ui.horizontal(|ui| {
                SidebarItem::new(icons::BOARD, "Board").collapsed(true).show(ui, tokens);
                SidebarItem::new(icons::PROBLEMS, "Problems")
                    .count(7, "Problems, collapsed")
                    .collapsed(true)
                    .show(ui, tokens);
            });
        });
    });
    titled(ui, tokens, "Table row", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        let (head, _) = ui.allocate_exact_size(vec2(width, tokens.row_group), Sense::hover());
        ui.painter().rect_filled(head, 0.0, tokens.surface_sunken);
        let half = head.shrink2(vec2(tokens.space_3, 0.0)).split_left_right_at_fraction(0.5);
        column_head(ui, tokens, half.0, "Name", Sorting::Down);
        column_head(ui, tokens, half.1, "Due date", Sorting::None);
        group_row(ui, tokens, true, "Digital", "6", "16 without a date");
        let stages = [
            ("rest", Interaction::REST, false),
            ("hover", Interaction::HOVERED, false),
            ("selected", Interaction::REST, true),
            ("focus", Interaction::FOCUSED, false),
        ];
        for (word, stage, selected) in stages {
            let (rect, _) = ui.allocate_exact_size(vec2(width, tokens.row_table), Sense::hover());
            paint_row(ui, tokens, rect, selected, stage);
            let inner = rect.shrink2(vec2(tokens.space_2, 0.0));
            let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
            let name = format!("Select Yanis, {word}");
            CheckBox::new(selected, &name).hidden_label().show(&mut row, tokens);
            tokens.text_line(&mut row, "Yanis Belkacem", TextRole::BodyMedium, tokens.text_primary);
            let steps = Steps { missing: 2, ..Steps::default() };
            rotation_dots(&mut row, tokens, RotationLook::ColdCalls, steps, "cold calls: 2 without a date");
            tokens.text_line(&mut row, word, TextRole::Body, tokens.text_subdued);
        }
    });
    titled(ui, tokens, "Progress gauge and load strip", |ui| {
        let steps = Steps { done: 2, scheduled: 1, ..Steps::default() };
        progress_gauge(ui, tokens, RotationLook::ColdCalls, steps, 10.0, "2 done, 1 scheduled");
        let steps = Steps { scheduled: 1, missing: 2, ..Steps::default() };
        progress_gauge(ui, tokens, RotationLook::RideAlong, steps, 10.0, "1 scheduled, 2 without a date");
        let steps = Steps { done: 6, scheduled: 3, missing: 5, awaiting: 1 };
        progress_gauge(ui, tokens, RotationLook::Other(2), steps, 8.0, "6 done of 15");
        let months = ExperienceMonths { verified: 4.0, claimed: 1.5, threshold: 6.0 };
        experience_bar(ui, tokens, months, 10.0, "4 months verified, 1.5 claimed, 6 asked");
        let pattern =
            [Load::Full, Load::Some, Load::Over, Load::Full, Load::Absent, Load::Some, Load::Free, Load::Closed];
        let weeks: Vec<Load> = pattern.into_iter().chain(std::iter::repeat_n(Load::Free, 18)).collect();
        load_strip(ui, tokens, &weeks, "Load, 26 weeks: 1 week over", &|week| format!("Week {week}"));
        ui.horizontal(|ui| {
            legend(ui, tokens, Swatch::Free, "free");
            legend(ui, tokens, Swatch::Demand, "one day");
            legend(ui, tokens, Swatch::Full, "full");
            legend(ui, tokens, Swatch::Absent, "absent");
        });
    });
    titled(ui, tokens, "Hatches", |ui| {
        ui.horizontal(|ui| {
            for kind in [Hatch::Closure, Hatch::Absence, Hatch::Refused, Hatch::RefusedUnderPointer] {
                let (rect, _) = ui.allocate_exact_size(vec2(58.0, 40.0), Sense::hover());
                paint::hatch(ui.painter(), tokens, rect, kind);
            }
        });
    });
}

fn fourth_column(ui: &mut Ui, tokens: &Tokens, state: &GalleryState) {
    titled(ui, tokens, "Empty states", |ui| {
        EmptyState::new(icons::HOSTS, "Nobody takes anybody along yet", "Hosts are the salespeople who take trainees.")
            .action("Add a host")
            .action_icon(icons::ADD)
            .show(ui, tokens);
        EmptyState::short(icons::CALENDAR, "Nothing else is booked.").action("See the calendar").show(ui, tokens);
    });
    card_frame(tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = tokens.space_1;
        card_head(ui, tokens, "Thursday", "Close the card");
        let sentence = "Karim Benali has both his days left that week.";
        Verdict { look: VerdictLook::Allowed, title: "Mon 14 Dec is free", sentence }.show(ui, tokens);
        let sentence = "Karim Benali is away from 7 to 11 Dec: trade show.";
        Verdict { look: VerdictLook::Refused, title: "Thu 10 Dec is not possible", sentence }.show(ui, tokens);
        let sentence = "A problem will remain.";
        Verdict { look: VerdictLook::Forced, title: "Thu 10 Dec will leave a problem", sentence }.show(ui, tokens);
    });
    Panel::new("Profile").number(&format!("{} pressed", state.pressed)).link("See all").separated().flush().show(
        ui,
        tokens,
        |ui| {
            inspector_section(ui, tokens, "Identity", Some("Edit"), |ui| {
                ui.horizontal(|ui| {
                    avatar(ui, tokens, "Amélie Durand", 44.0);
                    avatar(ui, tokens, "Théo Lacroix", 24.0);
                });
                pair(ui, tokens, "Email", "amelie.durand@example.com");
                pair(ui, tokens, "Team lead", "Claire Fontaine");
            });
        },
    );
    Panel::new("Sessions per week").show_with_legend(
        ui,
        tokens,
        |ui| {
            legend(ui, tokens, Swatch::Missing, "no date");
            legend(ui, tokens, Swatch::Scheduled, "scheduled");
            legend(ui, tokens, Swatch::Done, "done");
        },
        |ui| {
            let weeks = exposure_sample();
            exposure_chart(ui, tokens, 200.0, &weeks, Some(9), "Sessions per week: 46 done, 25 scheduled");
        },
    );
    Panel::new("Demand and capacity").show_with_legend(
        ui,
        tokens,
        |ui| {
            legend(ui, tokens, Swatch::Over, "over");
            legend(ui, tokens, Swatch::Capacity, "capacity");
            legend(ui, tokens, Swatch::Demand, "days");
        },
        |ui| {
            let weeks = demand_sample();
            demand_chart(ui, tokens, 200.0, &weeks, &[], Some(0), "Days asked and offered: week 49 is 2 over");
        },
    );
}

fn exposure_sample() -> Vec<ExposureWeek> {
    let done = [2, 4, 5, 5, 3, 6, 7, 6, 2, 0, 0, 0];
    let scheduled = [0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 2];
    let missing = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 1, 1, 7, 0, 8, 0];
    let at = |list: &[u32], index: usize| list.get(index).copied().unwrap_or(0);
    (0..18)
        .map(|index| ExposureWeek {
            label: format!("W{}", 39 + index),
            done: at(&done, index),
            scheduled: at(&scheduled, index),
            missing: at(&missing, index),
            words: format!("Week {}", 39 + index),
        })
        .collect()
}

fn demand_sample() -> Vec<DemandWeek> {
    let demand = [7.0, 15.0, 7.0, 5.0, 5.0, 0.0, 4.0, 3.0, 3.0, 2.0, 2.0, 1.0, 1.0, 1.0];
    let capacity = [12.0, 13.0, 11.0, 13.0, 11.0, 0.0, 13.0, 13.0, 13.0, 12.0, 12.0, 13.0, 13.0, 13.0];
    demand
        .into_iter()
        .zip(capacity)
        .enumerate()
        .map(|(index, (demand, capacity))| DemandWeek {
            label: format!("W{}", 48 + index),
            demand,
            capacity,
            words: format!("Week {}", 48 + index),
        })
        .collect()
}
