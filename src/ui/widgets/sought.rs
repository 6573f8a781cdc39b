//! What the keyboard focus has moved to is brought into sight, in parts of a page that scroll by themselves too.

use egui::{Align, Context, Id, Rect, ScrollArea, Ui};

/// Notes what is to be brought into sight in this frame.
pub fn seek(ctx: &Context, wanted: Option<Id>) {
    ctx.data_mut(|data| data.insert_temp(sought_id(), wanted));
}

/// Scrolls a part of what is scrolled itself. The toolkit tells the innermost part only that something in it is to be
/// brought into sight; this tells those around it too.
pub fn scroll_within(ui: &mut Ui, area: ScrollArea, content: impl FnOnce(&mut Ui)) {
    let shown = area.show(ui, |ui| {
        content(ui);
        sought(ui)
    });
    if let Some(rect) = shown.inner {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
}

/// Gives where that lies which is to be brought into sight, if it stands in a part of the page.
pub(super) fn sought(ui: &Ui) -> Option<Rect> {
    let id = ui.data(|data| data.get_temp::<Option<Id>>(sought_id())).flatten()?;
    let rect = ui.ctx().read_response(id)?.rect;
    ui.min_rect().contains(rect.center()).then_some(rect)
}

fn sought_id() -> Id {
    Id::unique("what is sought by the keyboard focus")
}
