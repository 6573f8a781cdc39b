//! The state of a person: a badge with its word, or the icon alone.

use egui::{Align, Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use super::tooltip::tooltip;
use crate::ui::theme::{Icon, TextRole, Tokens, icons, text};

/// Names the five looks of a person's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StateLook {
    /// Nothing is missing.
    Complete,
    /// All that is missing has a date in time.
    OnTrack,
    /// Something has no date yet.
    ToPlan,
    /// The due date is near.
    AtRisk,
    /// The due date has passed.
    Overdue,
}

impl StateLook {
    /// All of them, best first.
    pub const ALL: [Self; 5] = [Self::Complete, Self::OnTrack, Self::ToPlan, Self::AtRisk, Self::Overdue];

    /// Gives its icon.
    pub fn icon(self) -> Icon {
        match self {
            Self::Complete => icons::COMPLETE,
            Self::OnTrack => icons::ON_TRACK,
            Self::ToPlan => icons::TO_PLAN,
            Self::AtRisk => icons::AT_RISK,
            Self::Overdue => icons::OVERDUE,
        }
    }

    /// Gives the colour of its words.
    pub fn text_color(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Complete => tokens.state_complete_text,
            Self::OnTrack => tokens.state_on_track_text,
            Self::ToPlan => tokens.state_to_plan_text,
            Self::AtRisk => tokens.state_at_risk_text,
            Self::Overdue => tokens.state_overdue_text,
        }
    }

    /// Gives the ground of its badge.
    pub fn ground(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Complete => tokens.state_complete_bg,
            Self::OnTrack => tokens.state_on_track_bg,
            Self::ToPlan => tokens.state_to_plan_bg,
            Self::AtRisk => tokens.state_at_risk_bg,
            Self::Overdue => tokens.state_overdue_bg,
        }
    }

    /// Gives the colour of its mark.
    pub fn mark_color(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Complete => tokens.state_complete_mark,
            Self::OnTrack => tokens.state_on_track_mark,
            Self::ToPlan => tokens.state_to_plan_mark,
            Self::AtRisk => tokens.state_at_risk_mark,
            Self::Overdue => tokens.state_overdue_mark,
        }
    }
}

/// Adds a badge: the state's icon and its word.
pub fn state_badge(ui: &mut Ui, tokens: &Tokens, look: StateLook, word: &str) -> Response {
    let color = look.text_color(tokens);
    let galley = text::line(ui.painter(), word, TextRole::SmallMedium, color, f32::INFINITY);
    let (left, right, gap) = (6.0, tokens.space_2, tokens.space_1);
    let width = left + tokens.icon_badge + gap + galley.size().x + right;
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.badge_height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        painter.rect_filled(rect, rect.height() / 2.0, look.ground(tokens));
        let center = pos2(rect.left() + left + tokens.icon_badge / 2.0, rect.center().y);
        look.icon().paint(painter, center, tokens.icon_badge, color);
        let line = Rect::from_min_max(pos2(center.x + tokens.icon_badge / 2.0 + gap, rect.top()), rect.right_bottom());
        paint::galley_in(painter, line, Align::Min, galley, color);
    }
    response
}

/// Adds the state's icon alone, with the word as its accessible name and its tooltip.
pub fn state_mark(ui: &mut Ui, tokens: &Tokens, look: StateLook, word: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(tokens.icon_sm, tokens.icon_sm), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, word));
    if ui.is_rect_visible(rect) {
        look.icon().paint(ui.painter(), rect.center(), tokens.icon_sm, look.mark_color(tokens));
    }
    tooltip(response, tokens, word)
}
