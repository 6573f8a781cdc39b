//! The calendar with what stands at its right, carrying out what they ask for as the shell does.

use crate::stage::Stage;
use egui::{Panel, Pos2, Rect, Role, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable};
use terrain::domain::{Command, Problem, SessionRef};
use terrain::ui::action::Action;
use terrain::ui::page::Selection;
use terrain::ui::theme;
use terrain::ui::views::calendar::CalendarView;
use terrain::ui::views::plan_preview::PlanPreview;
use terrain::ui::views::session_inspector::SessionInspector;

/// The page, the panel and all they have asked for.
pub struct Window {
    pub stage: Stage,
    pub calendar: CalendarView,
    pub session: SessionInspector,
    pub plan: PlanPreview,
    pub asked: Vec<Action>,
}

pub type Open = Harness<'static, Window>;

impl Window {
    fn frame(&mut self, ui: &mut Ui) {
        let Self { stage, calendar, session, plan, .. } = self;
        let cx = stage.cx();
        if *cx.selection != Selection::Nothing || cx.preview.is_some() {
            Panel::right("inspector").resizable(false).exact_size(340.0).show(ui, |ui| {
                if *cx.selection == Selection::Nothing { plan.show(ui, &cx) } else { session.show(ui, &cx) }
            });
        }
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| calendar.show(ui, &cx));
        for action in self.stage.asked() {
            self.act(&action);
            self.asked.push(action);
        }
    }

    fn act(&mut self, action: &Action) {
        match action {
            Action::Do(command) => self.stage.change(|workspace| {
                *workspace = workspace.apply(command).unwrap();
            }),
            Action::Select(selection) => self.stage.selection = selection.clone(),
            Action::AskDecline(name) => {
                self.stage.selection = Selection::Session(name.clone());
                self.session.ask_to_decline();
            }
            Action::BookVisit(call) => {
                let rotation = self.stage.workspace.ride_along(&call.person).cloned();
                let person = Some(call.person.clone());
                self.stage.selection = Selection::NewSession { person, rotation, date: None };
                self.session.book_visit(call.clone());
            }
            Action::DiscardPreview => self.stage.preview = None,
            Action::Tick { placements, on } => {
                for placement in placements {
                    self.stage.preview.as_mut().unwrap().tick(placement, *on);
                }
            }
            Action::Pin { placement, on } => self.stage.preview.as_mut().unwrap().pin(placement, *on),
            _ => {}
        }
    }

    /// Takes out the commands that were asked for.
    pub fn commands(&mut self) -> Vec<Command> {
        let asked = std::mem::take(&mut self.asked);
        asked
            .into_iter()
            .filter_map(|action| if let Action::Do(command) = action { Some(command) } else { None })
            .collect()
    }
}

/// Opens the calendar of a stage in a window of 1232 × 848.
pub fn open(stage: Stage) -> Open {
    let window = Window {
        stage,
        calendar: CalendarView::default(),
        session: SessionInspector::default(),
        plan: PlanPreview::default(),
        asked: Vec::new(),
    };
    let mut open = Harness::builder()
        .with_size(vec2(1232.0, 848.0))
        .with_max_steps(30)
        // Fast enough for a double click.
        .with_step_dt(1.0 / 60.0)
        .with_context_setup(theme::install)
        .build_ui_state(|ui, window: &mut Window| window.frame(ui), window);
    open.run();
    open
}

/// Gives the cell of a day whose name begins with these words.
pub fn day(open: &Open, words: &str) -> Rect {
    open.get(By::new().role(Role::Cell).label_contains(words)).rect()
}

/// Gives a place in the lower part of a day, where no session lies.
pub fn free_place(open: &Open, words: &str) -> Pos2 {
    day(open, words).left_bottom() + vec2(20.0, -12.0)
}

/// Gives the place of a session by the words it is announced with.
pub fn pill(open: &Open, words: &str) -> Rect {
    open.get(By::new().role(Role::Button).label_contains(words)).rect()
}

/// A problem of a session, as the checks give it.
pub fn broken(session: (&str, &str), broken: terrain::domain::Broken) -> Problem {
    Problem {
        severity: terrain::domain::Severity::Error,
        what: terrain::domain::What::Broken(broken),
        person: Some(session.0.into()),
        host: None,
        session: Some(SessionRef { person: session.0.into(), session: session.1.into() }),
        date: None,
        place: None,
    }
}
