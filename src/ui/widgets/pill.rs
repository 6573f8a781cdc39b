//! The session pill of calendars and lists, in every status.

use egui::text::LayoutJob;
use egui::{Align, Color32, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use crate::ui::theme::{Icon, RotationLook, TextRole, Tokens, icons, text};

/// Names the look a session takes from its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PillLook {
    /// In a plan that nobody has accepted yet: a dashed outline.
    Proposed,
    /// Has a date: an outline.
    Planned,
    /// Its host has agreed: filled.
    Confirmed,
    /// Took place: tinted, ticked.
    Done,
    /// Did not take place: struck through.
    Missed,
    /// Called off: a grey outline.
    Cancelled,
    /// Its host has declined: a red outline, a sign.
    Declined,
}

/// Holds how a pill is painted.
struct Paint {
    ground: Color32,
    outline: Stroke,
    dashed: bool,
    text: Color32,
    struck: bool,
    mark: Option<(Icon, Color32)>,
}

/// Tells how a session is drawn as a block of the board.
#[derive(Clone, Copy, Debug)]
pub struct BlockLook<'a> {
    /// Radius of its corners.
    pub radius: f32,
    /// Whether what is proposed has room for dashes.
    pub dashed: bool,
    /// Size of its icon, where there is room for one.
    pub icon: Option<f32>,
    /// What follows the icon.
    pub words: &'a str,
}

/// Builds a session pill.
#[must_use = "nothing is painted before `show` or `paint`"]
#[derive(Clone, Copy, Debug)]
pub struct SessionPill<'a> {
    rotation: RotationLook,
    look: PillLook,
    first: &'a str,
    second: &'a str,
    detail: &'a str,
    name: &'a str,
    pinned: bool,
    no_outcome: bool,
    rule_broken: bool,
    contested: bool,
    selected: bool,
    context: bool,
    lifted: bool,
    left_behind: bool,
    draggable: bool,
    tab_stop: bool,
    width: Option<f32>,
    staged: Option<Interaction>,
}

impl<'a> SessionPill<'a> {
    /// Makes a pill with `first` (a first name, or the status in a list). `name` is what assistive
    /// technology reads: who, rotation, status, date, host.
    pub fn new(rotation: RotationLook, look: PillLook, first: &'a str, name: &'a str) -> Self {
        Self {
            rotation,
            look,
            first,
            second: "",
            detail: "",
            name,
            pinned: false,
            no_outcome: false,
            rule_broken: false,
            contested: false,
            selected: false,
            context: false,
            lifted: false,
            left_behind: false,
            draggable: false,
            tab_stop: true,
            width: None,
            staged: None,
        }
    }

    /// Writes the host after the first name.
    pub fn host(mut self, host: &'a str) -> Self {
        self.second = host;
        self
    }

    /// Writes a second line below: hours, rotation, place. Its rectangle is to have room for two.
    pub fn detail(mut self, detail: &'a str) -> Self {
        self.detail = detail;
        self
    }

    /// Marks a proposed session that is pinned.
    pub fn pinned(mut self, pinned: bool) -> Self {
        self.pinned = pinned;
        self
    }

    /// Marks a past session without an outcome.
    pub fn no_outcome(mut self, no_outcome: bool) -> Self {
        self.no_outcome = no_outcome;
        self
    }

    /// Marks a session that breaks a rule.
    pub fn rule_broken(mut self, rule_broken: bool) -> Self {
        self.rule_broken = rule_broken;
        self
    }

    /// Marks a session that holds two answers to one question.
    pub fn contested(mut self, contested: bool) -> Self {
        self.contested = contested;
        self
    }

    /// Gives it the ring of what is selected.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Greys it: another session during a drag.
    pub fn context(mut self, context: bool) -> Self {
        self.context = context;
        self
    }

    /// Lifts it: it follows the pointer, 24 high with a shadow.
    pub fn lifted(mut self, lifted: bool) -> Self {
        self.lifted = lifted;
        self
    }

    /// Dashes its outline: the place a dragged session comes from.
    pub fn left_behind(mut self, left_behind: bool) -> Self {
        self.left_behind = left_behind;
        self
    }

    /// Lets it be dragged.
    pub fn draggable(mut self, draggable: bool) -> Self {
        self.draggable = draggable;
        self
    }

    /// Leaves it out of the order of Tab, where a calendar moves the focus by arrow keys.
    pub fn tab_stop(mut self, tab_stop: bool) -> Self {
        self.tab_stop = tab_stop;
        self
    }

    /// Makes it as wide as asked; otherwise it takes the width that is there.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Shows it as if in a given state, for the gallery.
    pub fn staged(mut self, interaction: Interaction) -> Self {
        self.staged = Some(interaction);
        self
    }

    /// Gives its height.
    pub fn height(&self, tokens: &Tokens) -> f32 {
        if self.lifted { tokens.control_xs } else { tokens.pill_height }
    }

    /// Adds it to a layout.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let (id, rect) = ui.allocate_space(vec2(width, self.height(tokens)));
        let response = ui.interact(rect, id, self.sense(ui, id));
        self.finish(ui, tokens, rect, response)
    }

    /// Puts it at `rect`, as a calendar that does its own layout does; `salt` tells it from its
    /// neighbours from one frame to the next.
    pub fn put(self, ui: &mut Ui, tokens: &Tokens, rect: Rect, salt: impl egui::AsIdSalt) -> Response {
        let id = ui.scope_id().with(salt);
        self.put_as(ui, tokens, rect, id)
    }

    /// Puts it at `rect` under an id of the caller's, who moves the focus to it.
    pub fn put_as(self, ui: &mut Ui, tokens: &Tokens, rect: Rect, id: egui::Id) -> Response {
        let response = ui.interact(rect, id, self.sense(ui, id));
        self.finish(ui, tokens, rect, response)
    }

    fn sense(&self, ui: &Ui, id: egui::Id) -> Sense {
        let mut sense = super::roving(ui, id, self.tab_stop);
        sense.set(Sense::DRAG, self.draggable);
        sense
    }

    fn finish(self, ui: &Ui, tokens: &Tokens, rect: Rect, response: Response) -> Response {
        response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), self.selected, self.name));
        if ui.is_rect_visible(rect) {
            let state = self.staged.unwrap_or_else(|| Interaction::of(&response, true));
            self.paint(ui.painter(), tokens, rect, state);
        }
        response
    }

    /// Paints it without making it a widget, as the pill under the pointer is.
    pub fn paint(&self, painter: &Painter, tokens: &Tokens, rect: Rect, state: Interaction) {
        let look = self.look(tokens);
        let radius = tokens.radius_pill;
        if self.lifted {
            for shadow in tokens.lifted_shadows() {
                painter.add(shadow.as_shape(rect, radius));
            }
        }
        if look.dashed {
            painter.rect_filled(rect, radius, look.ground);
            paint::dashed(painter, tokens, rect, radius, look.outline);
        } else {
            painter.rect(rect, radius, look.ground, look.outline, StrokeKind::Inside);
        }
        if state.hovered && !self.left_behind {
            painter.rect_stroke(rect, radius, Stroke::new(tokens.stroke_hair, tokens.text_subdued), StrokeKind::Inside);
        }
        let mut inner = Rect::from_min_max(rect.min + vec2(7.0, 0.0), rect.max - vec2(5.0, 0.0));
        let words_left = inner.left() + tokens.icon_xs + 5.0;
        if !self.detail.is_empty() {
            let line = TextRole::Small.line_height();
            let place =
                Rect::from_min_max(pos2(words_left, inner.center().y), pos2(inner.right(), inner.center().y + line));
            let galley = text::line(painter, self.detail, TextRole::Small, look.text, place.width());
            paint::galley_in(painter, place, Align::Min, galley, look.text);
            inner =
                Rect::from_min_max(pos2(inner.left(), inner.center().y - line), pos2(inner.right(), inner.center().y));
        }
        let icon_center = pos2(inner.left() + tokens.icon_xs / 2.0, inner.center().y);
        self.rotation.icon().paint(painter, icon_center, tokens.icon_xs, look.text);
        let mut right = inner.right();
        if let Some((icon, color)) = look.mark {
            let center = pos2(right - tokens.icon_xs / 2.0, inner.center().y);
            icon.paint(painter, center, tokens.icon_xs, color);
            right -= tokens.icon_xs + tokens.space_1;
        }
        let line = Rect::from_min_max(pos2(words_left, inner.top()), pos2(right, inner.bottom()));
        let galley = text::line_of(painter, self.words(&look), line.width());
        paint::galley_in(painter, line, Align::Min, galley, look.text);
        if self.selected || state.focused {
            paint::focus_ring(painter, tokens, rect, radius);
        }
    }

    /// Paints it as a block of the board: a mark takes the place of the rotation's icon.
    pub fn paint_block(
        &self,
        painter: &Painter,
        tokens: &Tokens,
        rect: Rect,
        block: BlockLook<'_>,
        state: Interaction,
    ) {
        let look = self.look(tokens);
        if look.dashed && block.dashed {
            painter.rect_filled(rect, block.radius, look.ground);
            paint::dashed(painter, tokens, rect, block.radius, look.outline);
        } else {
            painter.rect(rect, block.radius, look.ground, look.outline, StrokeKind::Inside);
        }
        if state.hovered {
            let outline = Stroke::new(tokens.stroke_hair, tokens.text_subdued);
            painter.rect_stroke(rect, block.radius, outline, StrokeKind::Inside);
        }
        if let Some(size) = block.icon {
            let (icon, color) = look.mark.unwrap_or((self.rotation.icon(), look.text));
            if block.words.is_empty() {
                icon.paint(painter, rect.center(), size, color);
            } else {
                let left = rect.left() + tokens.space_1;
                icon.paint(painter, pos2(left + size / 2.0, rect.center().y), size, color);
                let line = Rect::from_min_max(pos2(left + size + tokens.space_1, rect.top()), rect.max);
                paint::text_in(painter, line, Align::Min, block.words, TextRole::Small, look.text);
            }
        }
        if self.selected || state.focused {
            paint::focus_ring(painter, tokens, rect, block.radius);
        }
    }

    fn words(&self, look: &Paint) -> LayoutJob {
        let mut job = LayoutJob::default();
        let strike = if look.struck { Stroke::new(1.0, look.text) } else { Stroke::NONE };
        let mut piece = |words: &str, role: TextRole| {
            let mut format = role.format(look.text);
            format.strikethrough = strike;
            job.append(words, 0.0, format);
        };
        piece(self.first, TextRole::SmallMedium);
        if !self.second.is_empty() {
            piece(" · ", TextRole::Small);
            piece(self.second, TextRole::Small);
        }
        job
    }

    fn look(&self, tokens: &Tokens) -> Paint {
        let colors = tokens.rotation(self.rotation);
        let clear = Color32::TRANSPARENT;
        let hair = |color| Stroke::new(tokens.stroke_hair, color);
        let plain =
            Paint { ground: clear, outline: Stroke::NONE, dashed: false, text: colors.text, struck: false, mark: None };
        if self.context {
            return Paint {
                ground: tokens.surface_panel,
                outline: hair(tokens.border_default),
                text: tokens.text_subdued,
                ..plain
            };
        }
        let mut look = if self.no_outcome {
            Paint {
                ground: tokens.state_at_risk_bg,
                outline: hair(tokens.state_at_risk_mark),
                text: tokens.state_at_risk_text,
                mark: Some((icons::AWAITING_OUTCOME, tokens.state_at_risk_text)),
                ..plain
            }
        } else {
            match self.look {
                PillLook::Proposed => Paint {
                    outline: Stroke::new(tokens.stroke_outline, colors.solid),
                    dashed: true,
                    mark: self.pinned.then_some((icons::PINNED, tokens.accent_text)),
                    ..plain
                },
                PillLook::Planned => Paint { ground: tokens.surface_panel, outline: hair(colors.solid), ..plain },
                PillLook::Confirmed => Paint { ground: colors.solid, text: tokens.text_on_rotation, ..plain },
                PillLook::Done => Paint { ground: colors.tint, mark: Some((icons::DONE, colors.text)), ..plain },
                PillLook::Missed => Paint {
                    ground: tokens.surface_sunken,
                    text: tokens.text_faint,
                    struck: true,
                    mark: Some((icons::MISSED, tokens.state_overdue_mark)),
                    ..plain
                },
                PillLook::Cancelled => Paint { outline: hair(tokens.border_strong), text: tokens.text_faint, ..plain },
                PillLook::Declined => Paint {
                    ground: tokens.surface_panel,
                    outline: hair(tokens.state_overdue_mark),
                    text: tokens.state_overdue_text,
                    mark: Some((icons::DECLINED, tokens.state_overdue_text)),
                    ..plain
                },
            }
        };
        if self.contested {
            let color = if look.ground == colors.solid { tokens.text_on_rotation } else { tokens.state_to_plan_mark };
            look.mark = Some((icons::CONFLICT, color));
        }
        if self.rule_broken {
            let color = if look.ground == colors.solid { tokens.text_on_rotation } else { tokens.state_overdue_mark };
            look.mark = Some((icons::RULE_BROKEN, color));
        }
        if self.left_behind {
            look.ground = clear;
            look.outline = Stroke::new(tokens.stroke_outline, colors.solid);
            look.text = colors.text;
            look.dashed = true;
        }
        if self.lifted && look.ground == clear {
            look.ground = tokens.surface_panel;
        }
        look
    }
}
