//! The session that is being moved: by the pointer, or by the keyboard with the same verdicts.

use super::layout::tip_place;
use super::month::Month;
use super::pill::Pill;
use super::verdicts::{Tip, Tone, Verdict, Verdicts};
use crate::domain::{Command, SessionRef};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons};
use crate::ui::widgets::interaction::Interaction;
use crate::ui::widgets::{self, VerdictLook, paint};
use chrono::NaiveDate;
use egui::accesskit::Live;
use egui::{Align, Area, LayerId, Order, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui::{pos2, vec2};

/// A session in hand.
#[derive(Clone, Debug)]
pub struct Held {
    /// What the rules say to each day.
    pub verdicts: Verdicts,
    /// How it is drawn.
    pub pill: Pill,
    /// What holds it.
    pub by: By,
    /// The day it would land on.
    pub target: Option<NaiveDate>,
}

/// What holds a session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum By {
    /// The pointer, at a point of the pill.
    Pointer {
        /// From the pill's upper left corner to where it was taken.
        grip: Vec2,
        /// How wide the pill is.
        width: f32,
    },
    /// The arrow keys.
    Keyboard,
}

impl Held {
    /// Takes a session up.
    pub fn new(cx: &Cx<'_>, month: &Month, name: &SessionRef, pill: &Pill, by: By) -> Option<Self> {
        let verdicts = Verdicts::new(cx, name, month.days().map(|day| day.date))?;
        let target = (by == By::Keyboard).then_some(verdicts.from);
        Some(Self { verdicts, pill: pill.clone(), by, target })
    }

    /// Gives the verdict on the day it would land on.
    pub fn verdict(&self) -> Option<&Verdict> {
        self.verdicts.on(self.target?)
    }

    /// Tells whether it would land on a day, and may.
    pub fn lands_on(&self, date: NaiveDate) -> bool {
        let is_target = self.target == Some(date) && self.verdicts.from != date;
        is_target && self.verdict().is_some_and(Verdict::is_allowed)
    }

    /// Gives the command that lets it go there; `None` where it may not stand, unless it is `forced`, or where it comes from.
    pub fn drop_command(&self, forced: bool) -> Option<Command> {
        let date = self.target.filter(|&date| date != self.verdicts.from)?;
        (self.verdict()?.is_allowed() || forced).then(|| Command::MoveSession {
            name: self.verdicts.name.clone(),
            date,
            slot: self.verdicts.slot,
            host: self.verdicts.host.clone(),
        })
    }

    /// Paints the pill under the pointer, above everything.
    pub fn paint_lifted(&self, ui: &Ui, cx: &Cx<'_>, pointer: Pos2) {
        let By::Pointer { grip, width } = self.by else { return };
        let layer = LayerId::new(Order::Tooltip, ui.scope_id().with("lifted"));
        let painter = ui.ctx().layer_painter(layer);
        let rect = Rect::from_min_size(pointer - grip, vec2(width, cx.tokens.control_xs));
        let pill = super::cell::session_pill(&self.pill).rule_broken(false).lifted(true);
        pill.paint(&painter, cx.tokens, rect, Interaction::REST);
    }

    /// Shows the rule beside the day it would land on.
    pub fn tip(&self, ui: &Ui, cx: &Cx<'_>, anchor: Pos2, forced: bool) {
        let Some(tip) = self.target.and_then(|date| Tip::new(cx, &self.verdicts, date, forced)) else { return };
        let tokens = cx.tokens;
        let id = ui.scope_id().with("verdict_tip");
        let size_id = id.with("size");
        let size = ui.data(|data| data.get_temp::<Vec2>(size_id)).unwrap_or(vec2(sizes::TIP_WIDTH, sizes::DAY_CARD));
        let bounds = ui.ctx().content_rect().shrink(tokens.space_1);
        let shown = Area::new(id)
            .order(Order::Tooltip)
            .fixed_pos(tip_place(anchor, size, bounds))
            .interactable(false)
            .constrain(false)
            .show(ui.ctx(), |ui| {
                widgets::card_frame(tokens).show(ui, |ui| {
                    ui.set_width(sizes::TIP_INNER);
                    ui.spacing_mut().item_spacing.y = tokens.space_1;
                    let look = match tip.tone {
                        Tone::Free => VerdictLook::Allowed,
                        Tone::Refused => VerdictLook::Refused,
                        Tone::Forced => VerdictLook::Forced,
                    };
                    let sentence = tip.sentences.join("\n");
                    widgets::Verdict { look, title: &tip.title, sentence: &sentence }.show(ui, tokens);
                    ui.add_space(tokens.space_1);
                    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
                    ui.painter().hline(line.x_range(), line.center().y, (tokens.stroke_hair, tokens.border_subtle));
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if let Some(words) = &tip.with_ctrl {
                        key_line(ui, cx, &cx.texts.get("calendar-key-ctrl"), words);
                    }
                    key_line(ui, cx, &cx.texts.get("calendar-key-escape"), &tip.with_escape);
                });
            });
        let shown_size = shown.response.rect.size();
        if shown_size != size {
            ui.data_mut(|data| data.insert_temp(size_id, shown_size));
            ui.ctx().request_repaint();
        }
    }

    /// Shows the bar at the foot: what is held, how many days are possible, the two signs explained.
    pub fn bar(&self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, month: &Month, forced: bool) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let painter = ui.painter();
        painter.rect_filled(rect, 0.0, tokens.surface_sidebar);
        painter.hline(rect.x_range(), rect.top(), (tokens.stroke_hair, tokens.border_default));
        let inner = rect.shrink2(vec2(tokens.page_padding_x, 0.0));
        icons::HOLD.paint(
            painter,
            pos2(inner.left() + tokens.icon_md / 2.0, inner.center().y),
            tokens.icon_md,
            tokens.accent,
        );
        let mut right = inner.right();
        let mut legend = |words: &str, sign: &dyn Fn(Rect)| {
            let galley =
                crate::ui::theme::text::line(painter, words, TextRole::Small, tokens.text_primary, f32::INFINITY);
            let width = galley.size().x;
            let line = Rect::from_min_max(pos2(right - width, inner.top()), pos2(right, inner.bottom()));
            paint::galley_in(painter, line, Align::Min, galley, tokens.text_primary);
            let half = sizes::LEGEND_SIGN.x / 2.0;
            let center = pos2(line.left() - tokens.space_2 - half, inner.center().y);
            sign(Rect::from_center_size(center, sizes::LEGEND_SIGN));
            right = center.x - half - tokens.space_4;
        };
        legend(&texts.get("calendar-held-refused"), &|sign| {
            paint::hatch(painter, tokens, sign, paint::Hatch::Refused);
            icons::DECLINED.paint(painter, sign.center(), tokens.icon_xs, tokens.drop_refused);
        });
        let count = self.verdicts.possible(month.days().map(|day| day.date));
        legend(&texts.with("calendar-held-possible", &[("count", count.into())]), &|sign| {
            let stroke = Stroke::new(tokens.stroke_mark, tokens.drop_allowed);
            painter.rect(sign, tokens.radius_xs, tokens.drop_allowed_bg, stroke, StrokeKind::Inside);
            icons::DONE.paint(painter, sign.center(), tokens.icon_xs, tokens.drop_allowed);
        });
        let left = inner.left() + tokens.icon_md + tokens.space_2;
        let words = Rect::from_min_max(pos2(left, inner.top()), pos2(right, inner.bottom()));
        let held = &self.verdicts.held;
        let (person, rest) = match held.strip_prefix(&self.verdicts.person) {
            Some(rest) => (self.verdicts.person.as_str(), rest),
            None => ("", held.as_str()),
        };
        let mut job = TextRole::BodySemibold.job(person, tokens.text_primary);
        job.append(rest, 0.0, TextRole::Body.format(tokens.text_primary));
        let galley = crate::ui::theme::text::line_of(painter, job, words.width());
        paint::galley_in(painter, words, Align::Min, galley, tokens.text_primary);
        self.announce(ui, cx, rect, forced);
    }

    /// Lets assistive technology read the verdict on the day it would land on, as it changes.
    fn announce(&self, ui: &Ui, cx: &Cx<'_>, rect: Rect, forced: bool) {
        let id = ui.scope_id().with("held_verdict");
        let response = ui.interact(rect, id, Sense::hover());
        let mut words = self.verdicts.held.clone();
        if let Some(tip) = self.target.and_then(|date| Tip::new(cx, &self.verdicts, date, forced)) {
            words = format!("{words}. {}", tip.spoken());
        }
        if self.by == By::Keyboard {
            words = format!("{words} {}.", cx.texts.get("calendar-moved-keys"));
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
        ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Assertive));
    }
}

fn key_line(ui: &mut Ui, cx: &Cx<'_>, key: &str, words: &str) {
    ui.horizontal(|ui| {
        widgets::key_cap(ui, cx.tokens, key);
        cx.tokens.text(ui, words, TextRole::Small, cx.tokens.text_subdued);
    });
}
