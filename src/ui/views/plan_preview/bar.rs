//! The plan that is looked at as a bar, on the pages where the panel would take the room.

use super::model::{Summary, summary};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::preview::Preview;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons};
use crate::ui::widgets::{Button, paint};
use egui::{Align, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::rc::Rc;

/// The bar, with its words kept until what they say changes.
#[derive(Default)]
pub struct PreviewBar {
    shown: Option<(u64, Language, Preview, Rc<Summary>)>,
}

impl PreviewBar {
    /// Tells how high it is: nothing while no plan is looked at, or while the panel shows it.
    pub fn height(cx: &Cx<'_>) -> f32 {
        if cx.preview.is_some_and(|preview| !preview.reviewed) { sizes::PREVIEW_BAR } else { 0.0 }
    }

    /// Paints it at the top of what is left of a page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if Self::height(cx) > 0.0 {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), sizes::PREVIEW_BAR), Sense::hover());
            self.put(ui, cx, rect);
        }
    }

    /// Paints it at a place.
    pub fn put(&mut self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect) {
        let Some(preview) = cx.preview.filter(|preview| !preview.reviewed) else { return };
        let words = self.words(cx, preview);
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.painter().rect_filled(rect, 0.0, tokens.accent_tint);
        let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, line);
        let inner = rect.shrink2(vec2(tokens.page_padding_x, 0.0));
        let title = texts.with("preview-bar", &[("headline", words.headline.as_str().into())]);
        let whole = ui.interact(rect, ui.scope_id().with("preview_bar"), Sense::hover());
        whole.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{title}. {}", words.sentence)));
        let builder =
            UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)).id_salt("preview_bar");
        let mut buttons = ui.new_child(builder);
        buttons.spacing_mut().item_spacing.x = tokens.space_2;
        let none = texts.get("preview-accept-none");
        let why = texts.get("preview-accept-none-why");
        let accept = Button::primary(words.accept.as_deref().unwrap_or(&none)).small().icon(icons::CHECK);
        let reason = words.accept.is_none().then_some(&*why);
        if accept.disabled_because(reason).show(&mut buttons, tokens).clicked() {
            cx.send(Action::AcceptPreview);
        }
        if Button::secondary(&texts.get("preview-discard")).small().show(&mut buttons, tokens).clicked() {
            cx.send(Action::DiscardPreview);
        }
        if Button::ghost(&texts.get("preview-review")).small().show(&mut buttons, tokens).clicked() {
            cx.send(Action::Review(true));
        }
        let right = buttons.min_rect().left() - tokens.space_3;
        let painter = ui.painter();
        let icon = pos2(inner.left() + tokens.icon_md / 2.0, inner.center().y);
        icons::SCHEDULE.paint(painter, icon, tokens.icon_md, tokens.accent_text);
        let left = inner.left() + tokens.icon_md + tokens.space_3;
        let place = Rect::from_min_max(pos2(left, inner.top()), pos2(right.max(left), inner.bottom()));
        let shown = paint::text_in(painter, place, Align::Min, &title, TextRole::BodySemibold, tokens.text_primary);
        let rest = place.with_min_x((shown.right() + tokens.space_3).min(place.right()));
        paint::text_in(painter, rest, Align::Min, &words.sentence, TextRole::Body, tokens.text_subdued);
    }

    fn words(&mut self, cx: &Cx<'_>, preview: &Preview) -> Rc<Summary> {
        let (revision, language) = (cx.derived.revision, cx.texts.language());
        if let Some((of, in_language, before, words)) = &self.shown
            && (*of, *in_language) == (revision, language)
            && before == preview
        {
            return words.clone();
        }
        let words = Rc::new(summary(cx, preview));
        self.shown = Some((revision, language, preview.clone(), words.clone()));
        words
    }
}
