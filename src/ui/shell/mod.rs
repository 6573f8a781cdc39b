//! The shell: state owned once, the frame around the pages, and everything that reaches outside the window.

mod act;
mod calendar_feed;
pub mod clock;
pub mod dialogs;
mod focus;
mod mail;
mod news;
pub mod notifier;
mod open;
mod opening;
mod palette;
mod printing;
mod reminding;
mod run;
mod sidebar;
mod toast;
mod top_bar;
mod upkeep;

use super::action::{Action, Outbox};
use super::context::Cx;
use super::page::{HelpTopic, Page, Selection};
use super::theme::{self, ThemeChoice, Tokens};
use super::user_command::UserCommand;
use super::views::Views;
use super::views::first_start::FirstStart;
use super::views::help::pages::topic_of;
use super::widgets::whole_words;
use crate::app::watching::News;
use crate::app::{Author, SaveState, Settings};
use crate::domain::PersonId;
use crate::domain::Workspace;
use crate::domain::feed::Feed;
use crate::domain::sheet::{PrintLook, Sheet};
use crate::texts::{Language, Texts};
use chrono::NaiveDateTime;
use clock::Clock;
use dialogs::Dialogs;
use egui::{Context, Key, Panel, Ui};
use notifier::Notifier;
use open::Open;
pub use run::run;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use toast::Toasts;

/// What the window is started with.
pub struct Start {
    /// The folder to open; the last one, or the first-start page, when left out.
    pub folder: Option<PathBuf>,
    /// The page to open it on.
    pub page: Option<Page>,
    /// Who looks, by the name it is remembered by, where the command line says so.
    pub perspective: Option<String>,
    /// The language, where the command line names one.
    pub language: Option<Language>,
    /// The theme, where the command line names one.
    pub theme: Option<ThemeChoice>,
    /// The user's own choices.
    pub settings: Settings,
    /// Where the choices are kept; they are not kept when `None`.
    pub settings_file: Option<PathBuf>,
    /// Who works with the window, and when.
    pub author: Author,
    /// Tells the day.
    pub clock: Box<dyn Clock>,
    /// Asks for folders.
    pub dialogs: Box<dyn Dialogs>,
    /// Shows notifications.
    pub notifier: Box<dyn Notifier>,
}

/// The window.
pub struct TerrainApp {
    open: Option<Open>,
    first_start: FirstStart,
    texts: Texts,
    settings: Settings,
    settings_file: Option<PathBuf>,
    theme: ThemeChoice,
    author: Author,
    clock: Box<dyn Clock>,
    dialogs: Box<dyn Dialogs>,
    notifier: Box<dyn Notifier>,
    asked: Option<(Asked, Receiver<PathBuf>)>,
    upkeep: upkeep::Upkeep,
    /// The page that is being printed.
    printing: Option<printing::Printing>,
    /// The calendar that is being written.
    feeding: Option<calendar_feed::Feeding>,
    outbox: Outbox,
    /// What waits a frame until the text being typed is taken.
    held: Vec<Action>,
    palette: palette::Palette,
    toasts: Toasts,
    saved_at: Option<NaiveDateTime>,
    /// What others have changed since anything was changed here.
    news: Option<News>,
    title: String,
    /// What has the keyboard focus.
    focus: focus::Focus,
    /// Whether a text was being edited when the last frame ended.
    was_typing: bool,
    /// The workspace as it was when the text that is being typed was begun.
    typing_since: Option<Workspace>,
    /// Who looks at the first workspace that is opened, where the command line says so.
    perspective: Option<String>,
}

/// What a folder was asked for.
#[derive(Clone, Debug, PartialEq)]
enum Asked {
    /// To open the workspace in it.
    Open,
    /// To create a workspace in it.
    New,
    /// To put all that is held on a person into it.
    Export(PersonId),
    /// To print a page into it, a file.
    Print(Box<Sheet>, PrintLook),
    /// To write sessions into it, a file for a calendar.
    Feed(Box<Feed>),
}

impl TerrainApp {
    /// Starts the window on a workspace or the first-start page.
    pub fn new(ctx: &Context, start: Start) -> Self {
        theme::install(ctx);
        let Start {
            folder,
            page,
            perspective,
            language,
            theme,
            settings,
            settings_file,
            author,
            clock,
            dialogs,
            notifier,
        } = start;
        let chosen = settings.language.as_deref().and_then(Language::parse);
        let texts = Texts::new(language.or(chosen).unwrap_or_else(system_language)).read_by(author.name());
        let remembered = match settings.theme.as_deref() {
            Some("light") => ThemeChoice::Light,
            Some("dark") => ThemeChoice::Dark,
            _ => ThemeChoice::System,
        };
        let theme = theme.unwrap_or(remembered);
        theme.apply(ctx);
        if let Some(zoom) = settings.zoom.filter(|zoom| theme::sizes::ZOOM.contains(zoom)) {
            ctx.set_zoom_factor(zoom);
        }
        let last = settings.recent.first().filter(|_| settings.reopen).map(|recent| recent.folder.clone());
        let mut app = Self {
            open: None,
            first_start: FirstStart::default(),
            texts,
            settings,
            settings_file,
            theme,
            author,
            clock,
            dialogs,
            notifier,
            asked: None,
            upkeep: upkeep::Upkeep::default(),
            printing: None,
            feeding: None,
            outbox: Outbox::default(),
            held: Vec::new(),
            palette: palette::Palette::default(),
            toasts: Toasts::default(),
            saved_at: None,
            news: None,
            title: String::new(),
            focus: focus::Focus::default(),
            was_typing: false,
            typing_since: None,
            perspective,
        };
        if let Some(folder) = folder.or(last) {
            app.open_folder(ctx, &folder);
        }
        if let (Some(open), Some(page)) = (&mut app.open, page) {
            open.page = match page {
                Page::Help(HelpTopic::Hr) => Page::Help(topic_of(&open.perspective)),
                page => page,
            };
        }
        app
    }

    /// Takes in what threads have finished; called even while the window is hidden.
    pub fn follow(&mut self, ctx: &Context) {
        let answered = self.asked.as_ref().and_then(|(asked, answer)| Some((asked.clone(), answer.try_recv().ok()?)));
        if let Some((asked, folder)) = answered {
            self.asked = None;
            match asked {
                Asked::Open => self.open_folder(ctx, &folder),
                Asked::New => self.first_start.set_folder(folder),
                Asked::Export(id) => self.export_person(ctx, &id, &folder),
                Asked::Print(sheet, look) => self.print(ctx, *sheet, look, folder),
                Asked::Feed(feed) => self.feed(ctx, *feed, folder),
            }
        }
        self.follow_upkeep(ctx);
        self.follow_printing();
        self.follow_feeding();
        let now = self.clock.now();
        let Some(open) = &mut self.open else { return };
        open.editor.set_today(now.date());
        self.follow_others(ctx);
        self.remind(ctx);
        let Some(open) = &mut self.open else { return };
        if open.follow(&act::waker(ctx)) && !matches!(open.page, Page::Calendar | Page::Board | Page::People) {
            open.go(Page::Calendar);
        }
        if let Some(fault) = open.editor.past_not_kept() {
            let reason = self.texts.write_fault(&fault).title;
            self.toasts.refused(self.texts.with("past-not-kept", &[("reason", reason.into())]));
        }
        match open.editor.save_state() {
            SaveState::Saved if self.saved_at.is_none() => self.saved_at = Some(now),
            SaveState::Saved | SaveState::Away => {}
            SaveState::Untouched | SaveState::Saving | SaveState::Failed { .. } => self.saved_at = None,
        }
    }

    /// Paints one frame and then does what its views asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.focus.seek(&ctx);
        let busy = self.was_typing || self.palette.is_open() || egui::Popup::is_any_open(&ctx);
        if !self.held.is_empty() {
            ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        } else if ctx.text_edit_focused() && ctx.input(|input| input.viewport().close_requested()) {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.outbox.send(Action::Quit);
        }
        self.hold_window(&ctx);
        if !self.upkeep.is_erasing() {
            self.shortcuts(&ctx);
        }
        self.name_window(&ctx);
        let tokens = Tokens::of(ui);
        let is_erasing = self.upkeep.is_erasing();
        let Self { open, first_start, texts, settings, outbox, palette, toasts, saved_at, news, .. } = self;
        if let Some(open) = open {
            let Open { editor, preview, planning, outlook, forecast, recollection, page, selection, .. } = open;
            let (perspective, views) = (&open.perspective, &mut open.views);
            let cx = Cx {
                workspace: editor.workspace(),
                derived: editor.derived(),
                folder: editor.path(),
                today: editor.derived().today,
                texts,
                tokens,
                preview: preview.as_ref(),
                outlook: outlook.proposal(),
                forecast: forecast.forecast(),
                happenings: recollection.happenings(),
                selection,
                rights: editor.rights(),
                perspective,
                reminds: settings.reminds(),
                outbox,
            };
            sidebar::show(ui, &cx, page);
            let (planning, saved_at, news) = (planning.as_ref(), *saved_at, news.as_ref());
            top_bar::show(ui, &cx, &top_bar::State { page, editor, planning, saved_at, news });
            if Views::has_inspector(&cx, page) {
                let frame = egui::Frame::new().fill(tokens.surface_panel);
                Panel::right("inspector")
                    .resizable(false)
                    .show_separator_line(false)
                    .exact_size(theme::sizes::inspector_width(ui.ctx().content_rect().width(), tokens))
                    .frame(frame)
                    .show(ui, |ui| {
                        ui.painter().vline(
                            ui.max_rect().left(),
                            ui.max_rect().y_range(),
                            (tokens.stroke_hair, tokens.border_default),
                        );
                        views.show_inspector(ui, &cx);
                    });
            }
            egui::CentralPanel::default().frame(egui::Frame::new().fill(tokens.surface_canvas)).show(ui, |ui| {
                views.show(ui, &cx, page);
            });
            palette.show(ui, tokens, texts, Some((editor.workspace(), editor.derived())), outbox);
        } else {
            egui::CentralPanel::default().frame(egui::Frame::new().fill(tokens.surface_canvas)).show(ui, |ui| {
                // The workspace comes back when it is done.
                if !is_erasing {
                    first_start.show(ui, tokens, texts, settings, outbox);
                }
            });
            palette.show(ui, tokens, texts, None, outbox);
        }
        toasts.show(ui, tokens, texts, outbox);
        whole_words(&ctx, tokens);
        self.ask_to_erase(&ctx, tokens);
        self.focus.follow(&ctx);
        let was_typing = self.was_typing;
        self.leave_inspector(&ctx, busy);
        self.drain(&ctx);
        self.note_typing(was_typing);
    }

    /// Notes what there is when somebody begins to type, until a frame after the end, when what was typed is taken.
    fn note_typing(&mut self, was_typing: bool) {
        match (&self.open, self.was_typing || was_typing) {
            (Some(open), true) => {
                self.typing_since.get_or_insert_with(|| open.editor.workspace().clone());
            }
            _ => self.typing_since = None,
        }
    }

    /// Sends the commands whose keys were pressed.
    fn shortcuts(&mut self, ctx: &Context) {
        // While a text is being edited, undo and redo are the field's own.
        let typing = ctx.text_edit_focused();
        for (command, shortcut) in UserCommand::by_keys() {
            if typing && matches!(command, UserCommand::Undo | UserCommand::Redo) {
                continue;
            }
            if (self.open.is_some() || command.works_without_workspace())
                && ctx.input_mut(|input| input.consume_shortcut(&shortcut))
            {
                self.outbox.send(Action::Run(command));
            }
        }
        for file in ctx.input(|input| input.raw.dropped_files.clone()) {
            self.outbox.send(Action::OpenFolder(file.path().to_owned()));
        }
    }

    /// Closes the inspector on an Escape that nothing in the page has taken; `busy` when a field, a menu or the palette
    /// had it when the frame began.
    fn leave_inspector(&mut self, ctx: &Context, busy: bool) {
        if let Some(open) = &self.open
            && open.selection != Selection::Nothing
            && !busy
            && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape))
        {
            self.outbox.send(Action::Select(Selection::Nothing));
        }
        self.was_typing = ctx.text_edit_focused();
    }

    /// Gives the window its title, for the system and for assistive technology.
    fn name_window(&mut self, ctx: &Context) {
        let name = self.open.as_ref().map(|open| open.editor.workspace().root.name.as_str());
        let title = name.map_or_else(|| "Terrain".to_owned(), |name| format!("{name} – Terrain"));
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(self.title.clone()));
    }
}

impl eframe::App for TerrainApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.follow(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}

/// Gives the system's language where it is one of ours, else English.
pub fn system_language() -> Language {
    sys_locale::get_locale().as_deref().and_then(Language::parse).unwrap_or(Language::En)
}
