//! Help: a page for each audience, the keyboard sheet, and what this program is; painted here, without a browser.

pub mod keys;
pub mod markup;
pub mod pages;

use crate::texts::{Language, Texts};
use crate::ui::action::{Action, Outbox};
use crate::ui::context::Cx;
use crate::ui::page::{HelpTopic, Page};
use crate::ui::theme::{TextRole, Tokens, sizes, text};
use crate::ui::user_command::UserCommand;
use crate::ui::widgets::{Tab, key_cap, tabs};
use egui::{
    Align, Frame, KeyboardShortcut, Label, Layout, Margin, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    vec2,
};
use keys::PageKey;
use markup::{Block, Piece, parse};
use std::borrow::Cow;
use std::rc::Rc;

/// The page of help, and the section that was asked for.
#[derive(Default)]
pub struct HelpView {
    kept: Option<(Basis, Rc<Vec<Block>>)>,
    /// The section to scroll to, and for how many frames still: the first lay the page out.
    wanted: Option<(String, u8)>,
}

/// What help is painted with; it is there before any workspace is.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The texts of the language.
    pub texts: &'a Texts,
    /// Colors, sizes, type.
    pub tokens: &'a Tokens,
    /// Where wishes go.
    pub outbox: &'a Outbox,
    /// Whether the pages that help speaks of can be gone to.
    pub has_workspace: bool,
}

impl<'a> From<&Cx<'a>> for Reader<'a> {
    fn from(cx: &Cx<'a>) -> Self {
        Self { texts: cx.texts, tokens: cx.tokens, outbox: cx.outbox, has_workspace: true }
    }
}

/// What the blocks were read from.
type Basis = (HelpTopic, Language);

/// Frames after which a page of help lies as it will stay.
const SETTLING: u8 = 3;

impl HelpView {
    /// Shows the section of that name next.
    pub fn show_section(&mut self, anchor: &str) {
        self.wanted = (!anchor.is_empty()).then(|| (anchor.to_owned(), SETTLING));
    }

    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Reader<'_>, topic: HelpTopic) {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        self.tab_bar(ui, cx, topic);
        let blocks = self.blocks(cx, topic);
        let tokens = cx.tokens;
        ui.painter().rect_filled(ui.available_rect_before_wrap(), 0.0, tokens.surface_panel);
        ScrollArea::vertical().id_salt(("help", topic.code())).auto_shrink(false).show(ui, |ui| {
            let margin = Margin::symmetric(tokens.page_padding_x as i8, tokens.page_padding_y as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(sizes::HELP.min(ui.available_width()));
                ui.spacing_mut().item_spacing.y = tokens.space_2;
                let mut section = "";
                for block in blocks.iter() {
                    if let Block::Heading { words, .. } = block {
                        section = words;
                    }
                    self.block(ui, cx, section, block);
                }
                match topic {
                    HelpTopic::Keyboard => sheet(ui, cx),
                    HelpTopic::About => version(ui, cx),
                    _ => {}
                }
            });
        });
        match &mut self.wanted {
            Some((_, frames)) if *frames > 0 => {
                *frames -= 1;
                ui.ctx().request_repaint();
            }
            _ => self.wanted = None,
        }
    }

    fn blocks(&mut self, cx: &Reader<'_>, topic: HelpTopic) -> Rc<Vec<Block>> {
        let key = (topic, cx.texts.language());
        match &self.kept {
            Some((of, blocks)) if *of == key => blocks.clone(),
            _ => {
                let blocks = Rc::new(parse(pages::source(topic, key.1)));
                self.kept = Some((key, blocks.clone()));
                blocks
            }
        }
    }

    fn tab_bar(&mut self, ui: &mut Ui, cx: &Reader<'_>, topic: HelpTopic) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.tool_bar), Sense::hover());
        ui.painter().rect_filled(bar, 0.0, tokens.surface_panel);
        ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, (tokens.stroke_hair, tokens.border_default));
        let inner = bar.shrink2(vec2(tokens.page_padding_x, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
        let names = HelpTopic::ALL.map(|topic| (topic, texts.get(topic.text_id())));
        let parts = names.each_ref().map(|(value, label)| Tab { value: *value, label, count: None });
        let mut chosen = topic;
        if tabs(&mut row, tokens, &texts.get("help-topics"), &mut chosen, &parts).changed() {
            self.wanted = None;
            cx.outbox.send(Action::Go(Page::Help(chosen)));
        }
    }

    fn block(&self, ui: &mut Ui, cx: &Reader<'_>, section: &str, block: &Block) {
        let tokens = cx.tokens;
        match block {
            Block::Heading { anchor, words } => {
                if !anchor.is_empty() {
                    ui.add_space(tokens.space_4);
                }
                let role = if anchor.is_empty() { TextRole::Display } else { TextRole::Heading };
                let heading = tokens.text(ui, words, role, tokens.text_primary);
                heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
                if self.wanted.as_ref().is_some_and(|(wanted, _)| wanted == anchor) {
                    ui.scroll_to_rect(heading.rect.expand2(vec2(0.0, tokens.space_3)), Some(Align::Min));
                }
            }
            Block::Paragraph(pieces) => line(ui, cx, section, pieces),
            Block::Item(number, pieces) => {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    let sign = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
                    let size = vec2(tokens.space_6, tokens.text_body_line);
                    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                        ui.set_min_size(size);
                        tokens.text_line(ui, &sign, TextRole::Body, tokens.text_faint);
                    });
                    ui.vertical(|ui| line(ui, cx, section, pieces));
                });
            }
        }
    }
}

/// Adds the pieces of a line one after the other, over as many lines as they take; a link says in which section it is, as
/// others on the page lead there too.
fn line(ui: &mut Ui, cx: &Reader<'_>, section: &str, pieces: &[Piece]) {
    let tokens = cx.tokens;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, tokens.space_1);
        for piece in pieces {
            match piece {
                Piece::Text(words) => {
                    ui.add(Label::new(TextRole::Body.rich(words, tokens.text_primary)).wrap());
                }
                Piece::Label(id) => {
                    let words = cx.texts.get(id);
                    ui.add(Label::new(TextRole::BodySemibold.rich(&*words, tokens.text_primary)).wrap());
                }
                Piece::Keys(keys) => {
                    key_cap(ui, tokens, &keys_shown(ui, cx, keys));
                }
                Piece::Page(name) => {
                    if let Some(page) = pages::linked(name) {
                        let words = cx.texts.get(title_of(&page));
                        if !cx.has_workspace && !matches!(page, Page::Help(_)) {
                            ui.add(Label::new(TextRole::BodyMedium.rich(&*words, tokens.text_primary)).wrap());
                            continue;
                        }
                        let label = Label::new(TextRole::BodyMedium.rich(&*words, tokens.accent_text));
                        let response = ui.add(label.sense(Sense::click()));
                        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &*words));
                        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(section));
                        if crate::ui::widgets::keyboard_focus(&response) {
                            let rect = response.rect;
                            crate::ui::widgets::paint::focus_ring(ui.painter(), tokens, rect, tokens.radius_xs);
                        }
                        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                            cx.outbox.send(Action::Go(page));
                        }
                    }
                }
            }
        }
    });
}

fn title_of(page: &Page) -> &'static str {
    match page {
        Page::Help(topic) => topic.text_id(),
        page => page.title_id(),
    }
}

/// Gives keys as they are shown: those of a command where it is named, else what stands there.
fn keys_shown(ui: &Ui, cx: &Reader<'_>, keys: &str) -> String {
    let command = UserCommand::ALL.into_iter().find(|command| command.text_id() == keys);
    match command.and_then(UserCommand::shortcut) {
        Some(shortcut) => caps(ui, cx, &shortcut),
        None => cap(cx, keys).into_owned(),
    }
}

/// Gives the keys of a shortcut, one after the other.
fn caps(ui: &Ui, cx: &Reader<'_>, shortcut: &KeyboardShortcut) -> String {
    let written = ui.ctx().format_shortcut(shortcut);
    written.split('+').map(|key| cap(cx, key)).collect::<Vec<_>>().join(" ")
}

/// Gives what stands on a key, as the reader's keyboard has it.
fn cap<'a>(cx: &Reader<'a>, keys: &'a str) -> Cow<'a, str> {
    let id = match keys {
        "Enter" => "help-cap-enter",
        "Space" => "help-cap-space",
        "Escape" => "help-cap-escape",
        "Delete" => "help-cap-delete",
        "PageUp" => "help-cap-page-up",
        "PageDown" => "help-cap-page-down",
        "Home" => "help-cap-home",
        "End" => "help-cap-end",
        "Left" => "help-cap-left",
        "Right" => "help-cap-right",
        "Up" => "help-cap-up",
        "Down" => "help-cap-down",
        "Shift" => "help-cap-shift",
        "Plus" => return "+".into(),
        "Minus" => return "−".into(),
        "Equals" => return "=".into(),
        _ => return keys.into(),
    };
    cx.texts.get(id)
}

/// Lists the keys: of the commands, and of the pages.
fn sheet(ui: &mut Ui, cx: &Reader<'_>) {
    let texts = cx.texts;
    head(ui, cx, "help-keys-everywhere");
    for command in UserCommand::ALL {
        if let Some(shortcut) = command.shortcut() {
            key_line(ui, cx, &[caps(ui, cx, &shortcut)], &texts.get(command.text_id()));
        }
    }
    let parts: [(&str, &[PageKey]); 4] = [
        ("page-calendar", keys::CALENDAR),
        ("page-board", keys::BOARD),
        ("help-keys-moving", keys::MOVING),
        ("help-keys-tables", keys::TABLES),
    ];
    for (title, list) in parts {
        head(ui, cx, title);
        for one in list {
            let caps: Vec<String> = one.shortcuts().map(|shortcut| caps(ui, cx, &shortcut)).collect();
            key_line(ui, cx, &caps, &texts.get(one.text_id));
        }
    }
}

fn head(ui: &mut Ui, cx: &Reader<'_>, id: &str) {
    let words = cx.texts.get(id);
    ui.add_space(cx.tokens.space_3);
    let heading = cx.tokens.text(ui, &words, TextRole::Heading, cx.tokens.text_primary);
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*words));
}

fn key_line(ui: &mut Ui, cx: &Reader<'_>, caps: &[String], words: &str) {
    let tokens = cx.tokens;
    let width = ui.available_width();
    let galley = text::paragraph(ui.painter(), words, TextRole::Body, tokens.text_primary, width - sizes::HELP_KEYS);
    let size = vec2(width, tokens.control_sm.max(galley.size().y + tokens.space_1));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let spoken = format!("{words}: {}", caps.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &spoken));
    let edge = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, edge);
    let words_rect = rect.with_max_x(rect.right() - sizes::HELP_KEYS);
    crate::ui::widgets::paint::galley_in(ui.painter(), words_rect, Align::Min, galley, tokens.text_primary);
    let mut left = words_rect.right();
    for cap in caps {
        let cap = key_cap::layout(ui, tokens, cap);
        let size = cap.size();
        cap.paint(ui.painter(), tokens, egui::pos2(left, rect.center().y - size.y / 2.0));
        left += size.x + tokens.space_1;
    }
}

/// Says which version this is.
fn version(ui: &mut Ui, cx: &Reader<'_>) {
    let words = cx.texts.with("help-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
    cx.tokens.text(ui, &words, TextRole::Small, cx.tokens.text_subdued);
}
