//! The search palette: people, hosts, sessions, pages and every command, by typing (`components.md`, Command palette).

mod model;

use crate::app::Derived;
use crate::domain::Workspace;
use crate::texts::Texts;
use crate::ui::action::{Action, Outbox};
use crate::ui::page::{Page, Selection};
use crate::ui::theme::{Icon, TextRole, Tokens, icons, sizes, text};
use crate::ui::widgets::{TextField, key_cap, paint};
use egui::text::LayoutJob;
use egui::{
    Align, Align2, Area, Frame, Key, Margin, Modifiers, Order, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2,
};
use model::{Group, Hit, Target};

/// The palette, open or not.
#[derive(Default)]
pub struct Palette {
    open: bool,
    query: String,
    chosen: usize,
    found: Option<(String, u64, crate::texts::Language, Vec<Group>)>,
    focus: bool,
}

impl Palette {
    /// Opens the palette, empty, or closes it.
    pub fn toggle(&mut self) {
        *self = Self { open: !self.open, focus: !self.open, ..Self::default() };
    }

    /// Tells whether it is open.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Paints the palette where it is open, and sends what was chosen.
    pub fn show(
        &mut self,
        ui: &Ui,
        tokens: &Tokens,
        texts: &Texts,
        open: Option<(&Workspace, &Derived)>,
        outbox: &Outbox,
    ) {
        if !self.open {
            return;
        }
        let ctx = ui.ctx().clone();
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.open = false;
            return;
        }
        self.search(texts, open);
        let count: usize = self.groups().iter().map(|group| group.hits.len()).sum();
        let (down, up, enter) = ctx.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter))
        });
        if down && count > 0 {
            self.chosen = (self.chosen + 1) % count;
        }
        if up && count > 0 {
            self.chosen = (self.chosen + count - 1) % count;
        }
        let mut taken = None;
        let area = Area::new(egui::Id::unique("palette")).order(Order::Foreground);
        let area = area.anchor(Align2::CENTER_TOP, vec2(0.0, sizes::PALETTE.y)).show(&ctx, |ui| {
            let frame = Frame::new()
                .fill(tokens.surface_raised)
                .stroke((tokens.stroke_hair, tokens.border_strong))
                .corner_radius(tokens.radius_lg)
                .shadow(tokens.popover_shadow());
            frame.show(ui, |ui| {
                ui.set_width(sizes::PALETTE.x);
                self.input(ui, tokens, texts);
                taken = self.results(ui, tokens, texts, down || up);
            });
        });
        if enter {
            taken = taken.or_else(|| self.hit(self.chosen).map(|hit| hit.target.clone()));
        }
        let elsewhere = area.response.clicked_elsewhere();
        if let Some(target) = taken {
            self.open = false;
            go(target, outbox);
        } else if elsewhere && !self.focus {
            self.open = false;
        }
    }

    fn groups(&self) -> &[Group] {
        self.found.as_ref().map_or(&[], |(.., groups)| groups)
    }

    fn hit(&self, at: usize) -> Option<&Hit> {
        self.groups().iter().flat_map(|group| &group.hits).nth(at)
    }

    /// Searches again where the query, the workspace or the language has changed.
    fn search(&mut self, texts: &Texts, open: Option<(&Workspace, &Derived)>) {
        let revision = open.map_or(0, |(_, derived)| derived.revision);
        let is_known = self.found.as_ref().is_some_and(|(query, of, language, _)| {
            (query, *of, *language) == (&self.query, revision, texts.language())
        });
        if !is_known {
            let groups = model::search(&self.query, open.map(|(w, _)| w), open.map(|(_, d)| d), texts);
            self.found = Some((self.query.clone(), revision, texts.language(), groups));
            self.chosen = 0;
        }
    }

    fn input(&mut self, ui: &mut Ui, tokens: &Tokens, texts: &Texts) {
        let name = texts.get("palette-title");
        let hint = texts.get("shell-search-hint");
        Frame::new().inner_margin(Margin::symmetric(tokens.space_3 as i8, tokens.space_2 as i8)).show(ui, |ui| {
            let field = TextField::search(&mut self.query, &name).hidden_label().placeholder(&hint).icon(icons::SEARCH);
            let field = field.width(ui.available_width()).show(ui, tokens);
            if self.focus {
                field.request_focus();
                self.focus = false;
            }
        });
        let edge = ui.max_rect().x_range();
        ui.painter().hline(edge, ui.cursor().top(), (tokens.stroke_hair, tokens.border_subtle));
    }

    fn results(&self, ui: &mut Ui, tokens: &Tokens, texts: &Texts, moved: bool) -> Option<Target> {
        let mut taken = None;
        let most = sizes::PALETTE_ROWS.1 * sizes::PALETTE_MOST_ROWS;
        // The area remembers the height it had for fewer hits; the list must not stay as low.
        let list = ScrollArea::vertical().max_height(most).min_scrolled_height(most);
        list.auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(tokens.space_1);
            if self.groups().is_empty() {
                let nothing = texts.get("palette-nothing");
                let (rect, response) =
                    ui.allocate_exact_size(vec2(ui.available_width(), sizes::PALETTE_ROWS.1), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &*nothing));
                let rect = rect.shrink2(vec2(tokens.space_4, 0.0));
                paint::text_in(ui.painter(), rect, Align::Min, &nothing, TextRole::Body, tokens.text_subdued);
            }
            let mut at = 0;
            for group in self.groups() {
                let head = vec2(ui.available_width(), tokens.control_xs);
                let (rect, response) = ui.allocate_exact_size(head, Sense::hover());
                let title = texts.get(group.title_id);
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &*title));
                let rect = rect.shrink2(vec2(tokens.space_5, 0.0));
                paint::text_in(ui.painter(), rect, Align::Min, &title, TextRole::Small, tokens.text_faint);
                for hit in &group.hits {
                    if row(ui, tokens, hit, at == self.chosen, moved) {
                        taken = Some(hit.target.clone());
                    }
                    at += 1;
                }
            }
            ui.add_space(tokens.space_2);
        });
        taken
    }
}

/// Paints one result; `true` when it was clicked.
fn row(ui: &mut Ui, tokens: &Tokens, hit: &Hit, chosen: bool, moved: bool) -> bool {
    let (outer, response) = ui.allocate_exact_size(vec2(ui.available_width(), sizes::PALETTE_ROWS.1), Sense::click());
    let name = if hit.context.is_empty() { hit.text.clone() } else { format!("{}, {}", hit.text, hit.context) };
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    if chosen && moved {
        response.scroll_to_me(None);
    }
    let rect = outer.shrink2(vec2(tokens.space_2, 0.0));
    let ground = match (chosen, response.hovered()) {
        (true, _) => Some(tokens.surface_selected),
        (_, true) => Some(tokens.surface_hover),
        _ => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, tokens.radius_sm, ground);
    }
    let icon_at = egui::pos2(rect.left() + tokens.space_5, rect.center().y);
    icon(&hit.target).paint(ui.painter(), icon_at, tokens.icon_md, tokens.text_subdued);
    let mut job = matched(hit, tokens, if chosen { TextRole::BodyMedium } else { TextRole::Body });
    if !hit.context.is_empty() {
        job.append(&hit.context, tokens.space_2, TextRole::Body.format(tokens.text_faint));
    }
    let mut right = rect.right() - tokens.space_3;
    if let Target::Command(command) = &hit.target
        && let Some(shortcut) = command.shortcut()
    {
        let cap = key_cap::layout(ui, tokens, &ui.ctx().format_shortcut(&shortcut).replace('+', " "));
        right -= cap.size().x;
        let top = rect.center().y - cap.size().y / 2.0;
        cap.paint(ui.painter(), tokens, egui::pos2(right, top));
    }
    let words = Rect::from_x_y_ranges(rect.left() + tokens.space_5 + tokens.icon_lg..=right, rect.y_range());
    let galley = text::line_of(ui.painter(), job, words.width());
    paint::galley_in(ui.painter(), words, Align::Min, galley, tokens.text_primary);
    response.clicked()
}

/// Lays out what is called, with the letters that matched in the accent.
fn matched(hit: &Hit, tokens: &Tokens, role: TextRole) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (at, letter) in hit.text.chars().enumerate() {
        let format = if hit.matched.binary_search(&at).is_ok() {
            TextRole::BodyMedium.format(tokens.accent_text)
        } else {
            role.format(tokens.text_primary)
        };
        job.append(letter.encode_utf8(&mut [0; 4]), 0.0, format);
    }
    job
}

fn icon(target: &Target) -> Icon {
    match target {
        Target::Person(_) => icons::PERSON,
        Target::Host(_) => icons::HOSTS,
        Target::Session(..) => icons::CALENDAR,
        Target::Page(page) => match page {
            Page::Overview => icons::OVERVIEW,
            Page::Team(_) => icons::GROUP,
            Page::WhoLooks => icons::PERSPECTIVE,
            Page::Help(_) => icons::HELP,
            Page::Progress(_) => icons::MY_PROGRESS,
            Page::Calendar => icons::CALENDAR,
            Page::Board => icons::BOARD,
            Page::People | Page::Person(_) => icons::PEOPLE,
            Page::Hosts | Page::Host(_) => icons::HOSTS,
            Page::Programmes => icons::PROGRAMMES,
            Page::Problems => icons::PROBLEMS,
            Page::Insights => icons::INSIGHTS,
            Page::Settings => icons::SETTINGS,
        },
        Target::Command(command) => command.icon(),
    }
}

fn go(target: Target, outbox: &Outbox) {
    match target {
        Target::Person(id) => outbox.send(Action::Go(Page::Person(id))),
        Target::Host(id) => outbox.send(Action::Go(Page::Host(id))),
        Target::Session(name, date) => {
            outbox.send(Action::ShowDate(date));
            outbox.send(Action::Select(Selection::Session(name)));
        }
        Target::Page(page) => outbox.send(Action::Go(page)),
        Target::Command(command) => outbox.send(Action::Run(command)),
    }
}
