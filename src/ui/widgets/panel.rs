//! Panels, and the sections and pairs of the inspector.

use egui::{
    Align, Frame, InnerResponse, Layout, Margin, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::button::link_about;
use crate::ui::theme::{TextRole, Tokens};

/// Builds a panel: a white card with an outline, and a head where it has a title.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct Panel<'a> {
    title: &'a str,
    number: &'a str,
    link: &'a str,
    link_about: &'a str,
    flush: bool,
    selected: bool,
    separated: bool,
}

/// Holds what a panel gives back.
#[derive(Debug)]
pub struct PanelResponse<R> {
    /// What its content gave.
    pub inner: R,
    /// Whether the link in its head was pressed.
    pub link_clicked: bool,
    /// The response of the whole.
    pub response: Response,
}

impl<'a> Panel<'a> {
    /// Makes one without a head.
    pub fn bare() -> Self {
        Self { title: "", number: "", link: "", link_about: "", flush: false, selected: false, separated: false }
    }

    /// Makes one with a title.
    pub fn new(title: &'a str) -> Self {
        Self { title, ..Self::bare() }
    }

    /// Writes a number, or a few faint words, after the title.
    pub fn number(mut self, number: &'a str) -> Self {
        self.number = number;
        self
    }

    /// Puts a link at the right of the head.
    pub fn link(mut self, link: &'a str) -> Self {
        self.link = link;
        self
    }

    /// Says what the link is about, where its words alone do not tell it from others.
    pub fn link_about(mut self, about: &'a str) -> Self {
        self.link_about = about;
        self
    }

    /// Lets the content reach the edges: rows that bring their own padding.
    pub fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    /// Draws a line under the head.
    pub fn separated(mut self) -> Self {
        self.separated = true;
        self
    }

    /// Outlines it in the accent's colour.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Adds it, as wide as there is room.
    pub fn show<R>(self, ui: &mut Ui, tokens: &Tokens, content: impl FnOnce(&mut Ui) -> R) -> PanelResponse<R> {
        self.show_with_legend(ui, tokens, |_| {}, content)
    }

    /// Adds it with a legend at the right of its head, laid out from the right.
    pub fn show_with_legend<R>(
        self,
        ui: &mut Ui,
        tokens: &Tokens,
        legend: impl FnOnce(&mut Ui),
        content: impl FnOnce(&mut Ui) -> R,
    ) -> PanelResponse<R> {
        let outline = if self.selected { tokens.accent } else { tokens.border_default };
        let frame = Frame::new()
            .fill(tokens.surface_panel)
            .stroke(Stroke::new(tokens.stroke_hair, outline))
            .corner_radius(tokens.radius_md);
        let mut link_clicked = false;
        let InnerResponse { inner, response } = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let spacing = ui.spacing().item_spacing;
            ui.spacing_mut().item_spacing.y = 0.0;
            if !self.title.is_empty() {
                link_clicked = self.head(ui, tokens, legend);
            }
            ui.spacing_mut().item_spacing = spacing;
            if self.flush {
                content(ui)
            } else {
                let top = if self.title.is_empty() { 14 } else { i8::from(self.separated) * 12 };
                let margin = Margin { left: 16, right: 16, top, bottom: 14 };
                Frame::new().inner_margin(margin).show(ui, content).inner
            }
        });
        PanelResponse { inner, link_clicked, response }
    }

    fn head(&self, ui: &mut Ui, tokens: &Tokens, legend: impl FnOnce(&mut Ui)) -> bool {
        let size = vec2(ui.available_width(), tokens.panel_head);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        if self.separated {
            let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
        }
        let inner = rect.shrink2(vec2(tokens.space_4, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
        row.spacing_mut().item_spacing.x = tokens.space_2;
        tokens.text_line(&mut row, self.title, TextRole::BodySemibold, tokens.text_primary);
        if !self.number.is_empty() {
            tokens.text_line(&mut row, self.number, TextRole::Body, tokens.text_faint);
        }
        row.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_3;
            let clicked = !self.link.is_empty() && link_about(ui, tokens, self.link, self.link_about, None).clicked();
            legend(ui);
            clicked
        })
        .inner
    }
}

/// Adds a section of the inspector: a title, its action at the right, a line below. Gives whether the action was
/// pressed, and what the content gave.
pub fn inspector_section<R>(
    ui: &mut Ui,
    tokens: &Tokens,
    title: &str,
    action: Option<&str>,
    content: impl FnOnce(&mut Ui) -> R,
) -> (bool, R) {
    let mut pressed = false;
    let shown = Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = tokens.space_1;
        if !title.is_empty() {
            ui.horizontal(|ui| {
                ui.set_min_height(tokens.control_xs);
                let heading = tokens.text_line(ui, title, TextRole::BodySemibold, tokens.text_primary);
                heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    // Several sections may have an action of the same words.
                    pressed = action.is_some_and(|action| link_about(ui, tokens, action, title, None).clicked());
                });
            });
        }
        content(ui)
    });
    let rect = shown.response.rect;
    let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    (pressed, shown.inner)
}

/// Adds a pair of the inspector: a label 104 wide, its value, in a line of 26.
pub fn pair(ui: &mut Ui, tokens: &Tokens, label: &str, value: &str) -> Response {
    pair_with(ui, tokens, label, |ui| {
        tokens.text(ui, value, TextRole::Body, tokens.text_primary);
    })
    .response
}

/// Adds a pair of the inspector whose value is a widget.
pub fn pair_with<R>(ui: &mut Ui, tokens: &Tokens, label: &str, value: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.horizontal(|ui| {
        ui.set_min_height(26.0);
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, response) = ui.allocate_exact_size(vec2(104.0, 26.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
        let (role, color) = (TextRole::Body, tokens.text_subdued);
        super::paint::text_in(ui.painter(), rect.shrink2(vec2(2.0, 0.0)), Align::Min, label, role, color);
        value(ui)
    })
}
