//! Type: four sizes, three weights, and the helpers that lay text out with them.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, FontFamily, FontId, Galley, Label, Painter, Response, RichText, Ui};

use super::{Tokens, fonts};

/// Names a size with its weight; there are no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextRole {
    /// 12/400: axis labels, second lines, hints.
    Small,
    /// 12/500: pills, badges, chips.
    SmallMedium,
    /// 12/600: counts, figures in a chart.
    SmallSemibold,
    /// 13/400: everything else.
    Body,
    /// 13/500: names and buttons.
    BodyMedium,
    /// 13/600: panel titles.
    BodySemibold,
    /// 16/600: page title, name of a person, title of a card on its own.
    Heading,
    /// 16/400: a lead paragraph, the palette's input.
    Lead,
    /// 24/600: figures of Overview.
    Display,
    /// 11/600: the two letters of an avatar, a picture rather than text.
    Avatar,
}

impl TextRole {
    /// Gives the size in points.
    pub fn size(self) -> f32 {
        let tokens = Tokens::light();
        match self {
            Self::Small | Self::SmallMedium | Self::SmallSemibold => tokens.text_small,
            Self::Body | Self::BodyMedium | Self::BodySemibold => tokens.text_body,
            Self::Heading | Self::Lead => tokens.text_heading,
            Self::Display => tokens.text_display,
            Self::Avatar => tokens.text_avatar,
        }
    }

    /// Gives the height of a line in points.
    pub fn line_height(self) -> f32 {
        let tokens = Tokens::light();
        match self {
            Self::Small | Self::SmallMedium | Self::SmallSemibold | Self::Avatar => tokens.text_small_line,
            Self::Body | Self::BodyMedium | Self::BodySemibold => tokens.text_body_line,
            Self::Heading | Self::Lead => tokens.text_heading_line,
            Self::Display => tokens.text_display_line,
        }
    }

    /// Gives the family, which carries the weight.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Small | Self::Body | Self::Lead => fonts::regular(),
            Self::SmallMedium | Self::BodyMedium => fonts::medium(),
            Self::SmallSemibold | Self::BodySemibold | Self::Heading | Self::Display | Self::Avatar => {
                fonts::semibold()
            }
        }
    }

    /// Gives the font.
    pub fn font(self) -> FontId {
        FontId::new(self.size(), self.family())
    }

    /// Gives the space added between letters, in points.
    pub fn letter_spacing(self) -> f32 {
        match self {
            Self::Heading | Self::Lead => -0.1,
            Self::Display => -0.35,
            _ => 0.0,
        }
    }

    /// Gives the format of a piece of a [`LayoutJob`].
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            extra_letter_spacing: self.letter_spacing(),
            line_height: Some(self.line_height()),
            color,
            valign: Align::BOTTOM,
            ..TextFormat::default()
        }
    }

    /// Makes rich text for egui's own widgets.
    pub fn rich(self, text: impl Into<String>, color: Color32) -> RichText {
        RichText::new(text)
            .font(self.font())
            .extra_letter_spacing(self.letter_spacing())
            .line_height(Some(self.line_height()))
            .color(color)
    }

    /// Makes a job of one piece; append more with [`LayoutJob::append`] and [`TextRole::format`].
    pub fn job(self, text: &str, color: Color32) -> LayoutJob {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(color));
        job.wrap = TextWrapping::no_max_width();
        job
    }
}

/// Lays out one line that ends in "…" when it is wider than `max_width`.
pub fn line(painter: &Painter, text: &str, role: TextRole, color: Color32, max_width: f32) -> Arc<Galley> {
    line_of(painter, role.job(text, color), max_width)
}

/// Lays out one line of several pieces that ends in "…" when it is wider than `max_width`.
pub fn line_of(painter: &Painter, mut job: LayoutJob, max_width: f32) -> Arc<Galley> {
    if max_width.is_finite() {
        job.wrap = TextWrapping::truncate_at_width(max_width.max(0.0));
    }
    painter.layout_job(job)
}

/// Lays out a paragraph that wraps at `max_width`.
pub fn paragraph(painter: &Painter, text: &str, role: TextRole, color: Color32, max_width: f32) -> Arc<Galley> {
    lines(painter, text, role, color, max_width, usize::MAX)
}

/// Lays out a paragraph that wraps at `max_width` and ends in "…" after so many lines.
pub fn lines(
    painter: &Painter,
    text: &str,
    role: TextRole,
    color: Color32,
    max_width: f32,
    max_lines: usize,
) -> Arc<Galley> {
    let mut job = role.job(text, color);
    job.wrap = TextWrapping { max_rows: max_lines, ..TextWrapping::wrap_at_width(max_width.max(0.0)) };
    painter.layout_job(job)
}

impl Tokens {
    /// Adds a label that wraps.
    pub fn text(&self, ui: &mut Ui, text: &str, role: TextRole, color: Color32) -> Response {
        ui.add(Label::new(role.job(text, color)).wrap())
    }

    /// Adds a label of one line that ends in "…" where it does not fit, with all of it in its tooltip.
    pub fn text_line(&self, ui: &mut Ui, text: &str, role: TextRole, color: Color32) -> Response {
        ui.add(Label::new(role.job(text, color)).truncate())
    }
}
