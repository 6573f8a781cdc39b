//! Opens the window of the system and hands it over to the shell.

use super::clock::{self, Clock, FixedClock, SystemClock};
use super::dialogs::SystemDialogs;
use super::notifier::SystemNotifier;
use super::{Start, TerrainApp};
use crate::app::{PageName, WindowRequest, author, settings};
use crate::texts::Language;
use crate::ui::page::{HelpTopic, Page};
use crate::ui::theme::{self, ThemeChoice};
use chrono::NaiveTime;
use eframe::NativeOptions;
use egui::ViewportBuilder;

/// Opens the window and returns when it is closed.
///
/// # Errors
///
/// When the system opens no window, as without a display.
pub fn run(request: WindowRequest) -> eframe::Result {
    let settings_file = settings::file();
    let kept = settings_file.as_deref().map(settings::read).unwrap_or_default();
    let clock: Box<dyn Clock> = match request.today {
        Some(day) => Box::new(FixedClock(day.and_time(NaiveTime::MIN))),
        None => Box::new(SystemClock),
    };
    let start = Start {
        folder: request.folder,
        page: request.page.map(page),
        perspective: request.perspective,
        language: request.language.as_deref().and_then(Language::parse),
        theme: match request.theme.as_deref() {
            Some("dark") => Some(ThemeChoice::Dark),
            Some(_) => Some(ThemeChoice::Light),
            None => None,
        },
        settings: kept,
        settings_file,
        author: author::of_this_machine(clock::now()),
        clock,
        dialogs: Box::new(SystemDialogs),
        notifier: Box::new(SystemNotifier),
    };
    let viewport = ViewportBuilder::default()
        .with_app_id("terrain")
        .with_title("Terrain")
        .with_inner_size(theme::sizes::WINDOW)
        .with_min_inner_size(theme::sizes::WINDOW_MIN);
    let options = NativeOptions { viewport, ..NativeOptions::default() };
    eframe::run_native("terrain", options, Box::new(|created| Ok(Box::new(TerrainApp::new(&created.egui_ctx, start)))))
}

fn page(name: PageName) -> Page {
    match name {
        PageName::Overview => Page::Overview,
        PageName::Calendar => Page::Calendar,
        PageName::Board => Page::Board,
        PageName::People => Page::People,
        PageName::Person(id) => Page::Person(id),
        PageName::Progress(id) => Page::Progress(id),
        PageName::Hosts => Page::Hosts,
        PageName::Programmes => Page::Programmes,
        PageName::Insights => Page::Insights,
        PageName::Problems => Page::Problems,
        PageName::Settings => Page::Settings,
        PageName::Host(id) => Page::Host(id),
        PageName::Team(id) => Page::Team(id),
        // The shell knows who looks, and shows theirs.
        PageName::Help => Page::Help(HelpTopic::Hr),
    }
}
