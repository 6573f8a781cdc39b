//! What the window does for each wish of a view: the one queue, drained after painting.

use super::TerrainApp;
use super::open::Open;
use crate::app::CalendarFilter;
use crate::app::editor::Turn;
use crate::app::job::Waker;
use crate::domain::command::Label;
use crate::domain::{Command, Thing, Workspace};
use crate::texts::{Language, Texts};
use crate::ui::action::{Action, PlanScope};
use crate::ui::page::{CalendarSpan, HelpTopic, Page, Selection};
use crate::ui::perspective::Perspective;
use crate::ui::theme::ThemeChoice;
use crate::ui::user_command::UserCommand;
use crate::ui::views::help;
use egui::Context;
use std::path::Path;

impl TerrainApp {
    /// Carries out everything views have asked for since the last frame.
    ///
    /// A text that is being typed is taken when its field loses the focus, which it can only do while it is still shown:
    /// what would take the field away waits one frame, in which the field gives the focus up.
    pub(super) fn drain(&mut self, ctx: &Context) {
        let mut actions = self.outbox.drain();
        if self.held.is_empty() && ctx.text_edit_focused() && actions.iter().any(leaves) {
            self.held = actions;
            ctx.request_repaint();
            return;
        }
        actions.append(&mut self.held);
        for action in actions {
            self.act(ctx, action);
        }
    }

    pub(super) fn act(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Do(command) => {
                self.change(&command);
            }
            Action::Remedy(command) => self.remedy(ctx, &command),
            Action::Run(command) => self.run(ctx, command),
            Action::Go(Page::Help(topic)) if self.open.is_none() => self.first_start.read(topic),
            Action::Go(page) => self.with_open(|open| open.go(page)),
            Action::ShowDate(date) => self.with_open(|open| {
                open.go(Page::Calendar);
                open.views.calendar.show_date(date);
            }),
            Action::KeepBoard(look) => {
                self.settings.board = look;
                self.remember();
            }
            Action::KeepPeople(views) => self.remember_here(|recent| recent.views = views),
            Action::KeepCalendar { span, filter } => self.keep_calendar(span, filter),
            Action::ShowDeadlines => self.with_open(|open| {
                open.go(Page::Problems);
                open.views.problems.show_deadlines();
            }),
            Action::StartHires { count, start, programme } => self.with_open(|open| {
                open.go(Page::People);
                open.views.people.start_hires(open.editor.workspace(), count, start, &programme);
            }),
            Action::StartHost(host) => self.with_open(|open| {
                open.go(Page::Hosts);
                open.views.hosts.start_with(&host);
            }),
            Action::ShowPeople(filter) => self.with_open(|open| {
                open.go(Page::People);
                open.views.people.show_only(filter);
            }),
            Action::Select(selection) => self.with_open(|open| open.selection = selection),
            Action::AskDecline(name) => self.with_open(|open| {
                open.selection = Selection::Session(name);
                open.views.session.ask_to_decline();
            }),
            Action::MakeUp(name) => self.with_open(|open| {
                let rotation = open.editor.workspace().session(&name).map(|session| session.rotation.clone());
                open.selection = Selection::NewSession { person: Some(name.person.clone()), rotation, date: None };
                open.views.session.make_up_for(name);
            }),
            Action::BookVisit(call) => self.with_open(|open| {
                let rotation = open.editor.workspace().ride_along(&call.person).cloned();
                open.selection = Selection::NewSession { person: Some(call.person.clone()), rotation, date: None };
                open.views.session.book_visit(call);
            }),
            Action::Look(perspective) => self.look(perspective),
            Action::Plan(scope) => self.plan(ctx, scope),
            Action::CancelPlan => self.with_open(|open| open.planning = None),
            Action::AcceptPreview => self.accept(),
            Action::Review(on) => self.with_open(|open| {
                open.selection = Selection::Nothing;
                if let Some(preview) = &mut open.preview {
                    preview.reviewed = on;
                }
            }),
            Action::DiscardPreview => self.with_open(|open| open.preview = None),
            Action::Tick { placements, on } => self.with_preview(|preview| {
                for placement in &placements {
                    preview.tick(placement, on);
                }
            }),
            Action::Pin { placement, on } => self.with_preview(|preview| preview.pin(&placement, on)),
            Action::OpenSample => self.open_sample(ctx),
            Action::ChooseFolder => self.ask_for_folder(ctx, super::Asked::Open),
            Action::OpenFolder(folder) => self.open_folder(ctx, &folder),
            Action::ChooseNewFolder => self.ask_for_folder(ctx, super::Asked::New),
            Action::Create { folder, root } => self.create(ctx, &folder, *root),
            Action::ExportPerson(id) => self.ask_for_folder(ctx, super::Asked::Export(id)),
            Action::ErasePerson(id) => self.prepare_to_erase(ctx, &id),
            Action::Feed(of) => self.ask_where_to_feed(ctx, &of),
            Action::Print { sheet, name, look } => self.ask_where_to_print(ctx, sheet, &name, look),
            Action::CloseWorkspace => self.close(),
            Action::SetLanguage(language) => self.set_language(language),
            Action::SetReminders(on) => {
                self.settings.reminders = (!on).then_some(false);
                self.remember();
            }
            Action::SetTheme(choice) => self.set_theme(ctx, choice),
            Action::Copy(text) => {
                ctx.copy_text(text);
                self.toasts.plain(self.texts.get("toast-copied").into_owned());
            }
            Action::Mail { to, subject, body } => {
                ctx.open_url(egui::OpenUrl::same_tab(super::mail::address(&to, &subject, &body)));
            }
            Action::TakeIn => self.take_in(),
            Action::MoreHistory => self.with_open(|open| open.recollection.more()),
            Action::Reload => self.reload(ctx),
            Action::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    /// Carries out a command of the menu, the palette or the keyboard.
    pub(super) fn run(&mut self, ctx: &Context, command: UserCommand) {
        match command {
            UserCommand::Search => self.palette.toggle(),
            UserCommand::Undo => self.undo(),
            UserCommand::Redo => self.redo(),
            UserCommand::ScheduleMissing => self.plan(ctx, PlanScope::Everybody),
            UserCommand::RepairPlan => self.plan(ctx, PlanScope::Repair),
            UserCommand::AssignDay => self.with_open(|open| {
                let shown = match &open.page {
                    Page::Person(id) | Page::Progress(id) => Some(id.clone()),
                    Page::Board => open.views.board.person(),
                    _ => None,
                };
                let person = open.selection.person().cloned().or(shown);
                open.selection = Selection::new_session(person, None);
            }),
            UserCommand::NewPerson => self.with_open(|open| {
                open.go(Page::People);
                open.views.people.start_new();
            }),
            UserCommand::NewHost => self.with_open(|open| {
                open.go(Page::Hosts);
                open.views.hosts.start_new();
            }),
            UserCommand::NewInsight => self.with_open(|open| {
                open.go(Page::Insights);
                open.views.insights.start_new();
            }),
            UserCommand::ExportPerson => self.act_on_shown_person(ctx, Action::ExportPerson),
            UserCommand::ErasePerson => self.act_on_shown_person(ctx, Action::ErasePerson),
            UserCommand::GoOverview => self.with_open(|open| open.go(open.perspective.home())),
            UserCommand::GoCalendar => self.with_open(|open| open.go(Page::Calendar)),
            UserCommand::GoToDate => self.with_open(|open| {
                open.go(Page::Calendar);
                open.views.calendar.ask_for_date();
            }),
            UserCommand::ShowMonth => self.show_calendar_by(CalendarSpan::Month),
            UserCommand::ShowWeek => self.show_calendar_by(CalendarSpan::Week),
            UserCommand::ShowAgenda => self.show_calendar_by(CalendarSpan::Agenda),
            UserCommand::CopyCalendar => self.with_open(|open| {
                open.go(Page::Calendar);
                open.views.calendar.ask_for_copy();
            }),
            UserCommand::Print => self.with_open(|open| match open.page {
                Page::Board => open.views.board.ask_to_print(),
                _ => {
                    open.go(Page::Calendar);
                    open.views.calendar.ask_to_print();
                }
            }),
            UserCommand::GoBoard => self.with_open(|open| open.go(Page::Board)),
            UserCommand::GoPeople => self.with_open(|open| open.go(Page::People)),
            UserCommand::GoHosts => self.with_open(|open| open.go(Page::Hosts)),
            UserCommand::GoProgrammes => self.with_open(|open| open.go(Page::Programmes)),
            UserCommand::GoInsights => self.with_open(|open| open.go(Page::Insights)),
            UserCommand::GoProblems => self.with_open(|open| open.go(Page::Problems)),
            UserCommand::GoSettings => self.with_open(|open| open.go(Page::Settings)),
            UserCommand::Help if self.open.is_none() => self.first_start.read(HelpTopic::Hr),
            UserCommand::Keyboard if self.open.is_none() => self.first_start.read(HelpTopic::Keyboard),
            UserCommand::Help => self.with_open(|open| {
                let (topic, anchor) = help::pages::section(&open.perspective, &open.page);
                open.go(Page::Help(topic));
                open.views.help.show_section(anchor);
            }),
            UserCommand::Keyboard => self.with_open(|open| open.go(Page::Help(HelpTopic::Keyboard))),
            UserCommand::GoBack => self.with_open(Open::go_back),
            UserCommand::OpenFolder => self.ask_for_folder(ctx, super::Asked::Open),
            UserCommand::CloseWorkspace => self.close(),
            UserCommand::Reload => self.reload(ctx),
            UserCommand::ToggleTheme => {
                let dark = ctx.theme() == egui::Theme::Dark;
                self.set_theme(ctx, if dark { ThemeChoice::Light } else { ThemeChoice::Dark });
            }
            UserCommand::ToggleLanguage => self.set_language(match self.texts.language() {
                Language::En => Language::Fr,
                Language::Fr => Language::En,
            }),
            UserCommand::ZoomIn => self.zoom(ctx, egui::gui_zoom::zoom_in),
            UserCommand::ZoomOut => self.zoom(ctx, egui::gui_zoom::zoom_out),
            UserCommand::ZoomReset => self.zoom(ctx, |ctx| ctx.set_zoom_factor(1.0)),
        }
    }

    /// Changes the workspace; `false` where that is refused.
    fn change(&mut self, command: &Command) -> bool {
        let Some(open) = &mut self.open else { return false };
        let before = open.editor.workspace().clone();
        match open.apply(command, self.typing_since.as_ref()) {
            // Where only a field was looked into there is nothing to undo.
            Ok(()) if before.shares_all_with(open.editor.workspace()) => true,
            Ok(()) => {
                self.news = None;
                // What was just typed is known by whoever types on.
                if let Some(since) = &mut self.typing_since {
                    since.clone_from(open.editor.workspace());
                }
                let label = command.label();
                let named = knowing(&label, &before, open.editor.workspace());
                self.toasts.undoable(self.texts.done(&label, named));
                true
            }
            Err(refusal) => {
                self.toasts.refused(self.texts.refusal(&refusal, &before));
                false
            }
        }
    }

    /// Makes the change of a remedy and plans once more; the change takes the preview away, so what is pinned is read before.
    fn remedy(&mut self, ctx: &Context, command: &Command) {
        let Some(request) = self.open.as_ref().map(Open::once_more) else { return };
        if self.change(command) {
            let waker = waker(ctx);
            self.with_open(|open| open.start(request, waker));
        }
    }

    fn accept(&mut self) {
        let Some(open) = &mut self.open else { return };
        if let Some(command) = open.accept_command() {
            self.change(&command);
        } else {
            open.preview = None;
        }
    }

    fn undo(&mut self) {
        self.news = None;
        let turn = self.open.as_mut().and_then(Open::undo);
        self.tell(turn, "toast-undone", "shell-nothing-to-undo");
    }

    fn redo(&mut self) {
        self.news = None;
        let turn = self.open.as_mut().and_then(Open::redo);
        self.tell(turn, "toast-redone", "shell-nothing-to-redo");
    }

    /// Says what an undo or redo did, and what of it somebody else's later change has kept from happening.
    fn tell(&mut self, turn: Option<Turn>, done: &'static str, nothing: &'static str) {
        let Some(open) = &self.open else { return };
        let Some(Turn { label, before, kept }) = turn else {
            self.toasts.plain(self.texts.get(nothing).into_owned());
            return;
        };
        let now = open.editor.workspace();
        let named = label.as_ref().map_or(now, |label| knowing(label, &before, now));
        let what = self.texts.edited(label.as_ref(), named);
        let words = self.texts.with(done, &[("what", what.into())]);
        if kept == 0 {
            self.toasts.plain(words);
        } else {
            let stayed = self.texts.with("toast-kept", &[("count", kept.into())]);
            self.toasts.refused(format!("{words}. {stayed}"));
        }
    }

    fn plan(&mut self, ctx: &Context, scope: PlanScope) {
        let waker = waker(ctx);
        self.with_open(|open| open.plan(scope, waker));
    }

    fn look(&mut self, perspective: Perspective) {
        let Some(open) = &mut self.open else { return };
        let (remembered, calendar) = (perspective.code(), perspective.calendar());
        open.look_as(perspective);
        open.reminding.start_again();
        let span = self.settings.calendar.as_deref().and_then(CalendarSpan::parse).unwrap_or_default();
        open.views.calendar.look_again(span, calendar.clone(), open.editor.workspace(), open.editor.derived());
        self.remember_here(|recent| {
            recent.perspective = Some(remembered);
            recent.calendar = calendar;
        });
    }

    fn show_calendar_by(&mut self, span: CalendarSpan) {
        self.with_open(|open| {
            open.go(Page::Calendar);
            open.views.calendar.ask_for_span(span);
        });
    }

    fn keep_calendar(&mut self, span: CalendarSpan, filter: CalendarFilter) {
        self.settings.calendar = (span != CalendarSpan::default()).then(|| span.code().to_owned());
        self.remember_here(|recent| recent.calendar = filter);
    }

    fn set_language(&mut self, language: Language) {
        self.texts = Texts::new(language).read_by(self.author.name());
        self.settings.language = Some(language.code().to_owned());
        self.remember();
    }

    fn set_theme(&mut self, ctx: &Context, choice: ThemeChoice) {
        choice.apply(ctx);
        self.theme = choice;
        self.settings.theme = match choice {
            ThemeChoice::System => None,
            ThemeChoice::Light => Some("light".to_owned()),
            ThemeChoice::Dark => Some("dark".to_owned()),
        };
        self.remember();
    }

    fn zoom(&mut self, ctx: &Context, change: impl FnOnce(&Context)) {
        change(ctx);
        self.settings.zoom = Some(ctx.zoom_factor());
        self.remember();
    }

    fn reload(&mut self, ctx: &Context) {
        if let Some(folder) = self.open.as_ref().map(|open| open.editor.path().to_owned()) {
            self.open_folder(ctx, Path::new(&folder));
        }
    }
}

/// Tells whether an action may take away the field that is being typed in.
fn leaves(action: &Action) -> bool {
    match action {
        Action::Go(_)
        | Action::ShowDate(_)
        | Action::ShowDeadlines
        | Action::ShowPeople(_)
        | Action::StartHires { .. }
        | Action::StartHost(_)
        | Action::Select(_)
        | Action::AskDecline(_)
        | Action::MakeUp(_)
        | Action::BookVisit(_)
        | Action::Look(_)
        | Action::OpenFolder(_)
        | Action::ExportPerson(_)
        | Action::ErasePerson(_)
        | Action::CloseWorkspace
        | Action::TakeIn
        | Action::Reload
        | Action::Quit => true,
        Action::Run(command) => !matches!(
            command,
            UserCommand::Search
                | UserCommand::ToggleTheme
                | UserCommand::ToggleLanguage
                | UserCommand::ZoomIn
                | UserCommand::ZoomOut
                | UserCommand::ZoomReset
        ),
        _ => false,
    }
}

/// Gives the workspace that knows the name of what a command is about: what it takes away is only in the one before it.
fn knowing<'a>(label: &Label, before: &'a Workspace, after: &'a Workspace) -> &'a Workspace {
    let is_gone = match &label.about {
        Some(Thing::Person(id)) => !after.people.contains_key(id),
        Some(Thing::Host(id)) => !after.hosts.contains_key(id),
        Some(Thing::Programme(id)) => !after.root.programmes.contains_key(id),
        Some(Thing::Team(id)) => !after.root.teams.contains_key(id),
        _ => false,
    };
    if is_gone { before } else { after }
}

/// Makes what wakes the window from another thread.
pub(super) fn waker(ctx: &Context) -> Waker {
    let ctx = ctx.clone();
    std::sync::Arc::new(move || ctx.request_repaint())
}
