//! The card in which one says in which session an insight was learnt.

use super::InsightsView;
use super::detail_model::{Line, attachable};
use crate::domain::{Command, InsightId};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, insight_sizes as sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::look;
use crate::ui::widgets::{Interaction, Popover, TextField, card_head, paint};
use egui::{Align, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::rc::Rc;

/// Sessions that are offered for an insight.
pub(super) struct Attaching {
    insight: InsightId,
    typed: String,
    beside: Rect,
    /// Whether it was opened in this frame: the click that opens it is no click beside it.
    is_new: bool,
    offered: Option<(u64, String, Rc<[Line]>)>,
}

impl Attaching {
    /// Begins beside the button that asks for it.
    pub(super) fn new(insight: InsightId, beside: Rect) -> Self {
        Self { insight, typed: String::new(), beside, is_new: true, offered: None }
    }

    /// Gives what is offered, worked out once for as long as neither letters nor workspace change.
    fn offered(&mut self, cx: &Cx<'_>) -> Rc<[Line]> {
        let revision = cx.derived.revision;
        if let Some((of, typed, lines)) = &self.offered
            && (*of, typed) == (revision, &self.typed)
        {
            return lines.clone();
        }
        let all = attachable(&Facts::from(cx), &self.insight, &self.typed, usize::MAX);
        let mine = all.into_iter().filter(|line| cx.rights.may_edit_person(&line.name.person));
        let lines: Rc<[Line]> = mine.take(sizes::ATTACH_MOST).collect();
        self.offered = Some((revision, self.typed.clone(), lines.clone()));
        lines
    }
}

impl InsightsView {
    /// Paints the card, while there is one.
    pub(super) fn attach(&mut self, ui: &Ui, cx: &Cx<'_>, page: Rect) {
        let Some(mut attaching) = self.attaching.take() else { return };
        let (tokens, texts) = (cx.tokens, cx.texts);
        let title = texts.get("insights-attach-title");
        let is_new = std::mem::take(&mut attaching.is_new);
        let beside = attaching.beside.expand2(vec2(0.0, tokens.space_1));
        let popover = Popover::new(Id::unique("insight-attach"), &title).width(sizes::ATTACH);
        let (answer, closed) = popover.show(ui.ctx(), tokens, page, beside, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_2;
            let crossed = card_head(ui, tokens, &title, &texts.get("hosts-form-cancel"));
            let label = texts.get("insights-attach-find");
            let field = TextField::search(&mut attaching.typed, &label).placeholder(&label).show(ui, tokens);
            if is_new {
                field.request_focus();
            }
            let lines = attaching.offered(cx);
            if lines.is_empty() {
                tokens.text(ui, &texts.get("insights-attach-none"), TextRole::Body, tokens.text_faint);
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut taken = None;
            for line in lines.iter() {
                if offer(ui, cx, line) {
                    taken = Some(line.name.clone());
                }
            }
            (taken, crossed)
        });
        match answer {
            (Some(session), _) => {
                cx.outbox.change(Command::NameInsight { session, insight: attaching.insight, on: true });
            }
            (None, crossed) if !crossed && (is_new || !closed) => self.attaching = Some(attaching),
            _ => {}
        }
    }
}

/// Adds a session that is offered; tells whether it was taken.
fn offer(ui: &mut Ui, cx: &Cx<'_>, line: &Line) -> bool {
    let tokens = cx.tokens;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tokens.control_lg));
    let id = ui.scope_id().with(("offer", line.name.person.as_str(), line.name.session.as_str()));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &line.spoken));
    let state = Interaction::of(&response, true);
    let painter = ui.painter();
    painter.rect_filled(rect, tokens.radius_sm, state.ground(tokens, tokens.surface_raised));
    if state.focused {
        paint::focus_ring_inside(painter, tokens, rect);
    }
    let look = look::rotation(cx.derived, &line.rotation);
    let inner = rect.shrink2(vec2(tokens.space_2, 0.0));
    let center = pos2(inner.left() + tokens.icon_sm / 2.0, inner.center().y);
    look.icon().paint(painter, center, tokens.icon_sm, tokens.rotation(look).solid);
    let date = paint::text_in(painter, inner, Align::Max, &line.date, TextRole::Small, tokens.text_subdued);
    let words = Rect::from_min_max(
        pos2(inner.left() + tokens.icon_sm + tokens.space_2, inner.top()),
        pos2(date.left() - tokens.space_2, inner.bottom()),
    );
    paint::text_in(painter, words, Align::Min, &line.person, TextRole::BodyMedium, tokens.text_primary);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
