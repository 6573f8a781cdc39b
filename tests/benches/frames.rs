//! What one frame of each page costs with 1,000 people, in CPU time of the window's thread, painting and tessellation
//! included; and whether the window rests once nothing moves. Prints a table; the bars are median 3 ms, p99 4 ms, and p99
//! 8 ms while a session is dragged with the verdict of every visible place.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod people;

use chrono::NaiveTime;
use cpu_time::ThreadTime;
use egui::{Context, Event, Key, Modifiers, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, Vec2, pos2, vec2};
use std::time::Duration;
use terrain::app::{Author, Settings};
use terrain::domain::PersonId;
use terrain::texts::Language;
use terrain::ui::page::{HelpTopic, Page};
use terrain::ui::shell::clock::FixedClock;
use terrain::ui::shell::dialogs::AnsweredDialogs;
use terrain::ui::shell::notifier::KeptNotifier;
use terrain::ui::shell::{Start, TerrainApp};
use terrain::ui::theme::ThemeChoice;

const PEOPLE: usize = 1_000;
const MANY: usize = 10_000;
const FRAMES: usize = 400;
const SIZE: Vec2 = vec2(1440.0, 900.0);
const ALL_YEAR: &str = "a year";
const DRAGGED: &str = "dragging";

fn main() {
    let dir = tempfile::tempdir().unwrap();
    terrain::store::create(dir.path(), &people::company(PEOPLE)).unwrap();
    let one = PersonId::new("person-00007");
    let pages = [
        ("overview", Page::Overview),
        ("calendar", Page::Calendar),
        ("board", Page::Board),
        ("board, a year", Page::Board),
        ("calendar, dragging", Page::Calendar),
        ("board, dragging", Page::Board),
        ("board, a year, dragging", Page::Board),
        ("people", Page::People),
        ("person", Page::Person(one.clone())),
        ("my team", Page::Team("team-1".into())),
        ("my progress", Page::Progress(one)),
        ("hosts", Page::Hosts),
        ("host", Page::Host("host-0003".into())),
        ("programmes", Page::Programmes),
        ("insights", Page::Insights),
        ("problems", Page::Problems),
        ("settings", Page::Settings),
        ("who looks", Page::WhoLooks),
        ("help", Page::Help(HelpTopic::Hr)),
    ];
    let each = [("people", Page::People)];
    println!("{PEOPLE} people, {FRAMES} frames a page, the wheel turning and the pointer moving");
    println!("{:<24} {:>9} {:>9} {:>9}   rests", "page", "median ms", "p99 ms", "most ms");
    time(dir.path(), pages);
    let dir = tempfile::tempdir().unwrap();
    terrain::store::create(dir.path(), &people::company(MANY)).unwrap();
    println!("{MANY} people");
    time(dir.path(), each);
}

/// Times the frames of some pages.
fn time(folder: &std::path::Path, pages: impl IntoIterator<Item = (&'static str, Page)>) {
    for (name, page) in pages {
        let mut window = Window::open(folder, page);
        window.settle();
        if name.contains(ALL_YEAR) {
            // Further than the board goes: it stops at 52 weeks.
            (0..10).for_each(|_| window.press(Key::Minus));
        }
        let dragged = name.contains(DRAGGED);
        // The frame in which it is taken up asks the rules about every place: it counts with the others.
        let taken = dragged.then(|| window.take_up());
        let frames = (0..FRAMES).map(|n| if dragged { window.drag(n) } else { window.frame(n) });
        let frames = taken.into_iter().flatten().chain(frames);
        let mut times: Vec<f64> = frames.map(|time| time.as_secs_f64() * 1000.0).collect();
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        println!("{name:<24} {:>9.2} {:>9.2} {:>9.2}   {}", at(0.5), at(0.99), at(1.0), window.rests());
    }
}

/// The window without a screen.
struct Window {
    ctx: Context,
    app: TerrainApp,
    time: f64,
    output: Option<egui::FullOutput>,
}

impl Window {
    fn open(folder: &std::path::Path, page: Page) -> Self {
        let ctx = Context::default();
        let app = TerrainApp::new(
            &ctx,
            Start {
                folder: Some(folder.to_owned()),
                page: Some(page),
                perspective: Some("hr:".to_owned()),
                language: Some(Language::Fr),
                theme: Some(ThemeChoice::Light),
                settings: Settings::default(),
                settings_file: None,
                author: Author::nobody(),
                clock: Box::new(FixedClock(people::today().and_time(NaiveTime::MIN))),
                dialogs: Box::new(AnsweredDialogs::default()),
                notifier: Box::new(KeptNotifier::default()),
            },
        );
        Self { ctx, app, time: 0.0, output: None }
    }

    /// Lets threads finish and models be worked out, until frames are as they will stay.
    fn settle(&mut self) {
        for _ in 0..200 {
            self.run(Vec::new());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn frame(&mut self, n: usize) -> Duration {
        let pointer = pos2(400.0 + (n * 7 % 900) as f32, 200.0 + (n * 11 % 600) as f32);
        let delta = vec2(0.0, if n % 100 < 50 { -40.0 } else { 40.0 });
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        self.run(vec![Event::PointerMoved(pointer), wheel])
    }

    /// Takes up a session that is still to come, as assistive technology finds it; gives what these frames cost.
    fn take_up(&mut self) -> Vec<Duration> {
        self.ctx.enable_accesskit();
        self.run(Vec::new());
        let seen = Rect::from_min_size(Pos2::ZERO, SIZE).shrink(60.0);
        let update = self.output.take().unwrap().platform_output.accesskit_update.unwrap();
        let places = update.nodes.iter().filter(|(_, node)| {
            let words = node.label().unwrap_or_default();
            node.role() == egui::Role::Button && (words.contains(", planifiée") || words.contains(", confirmée"))
        });
        let places = places
            .filter_map(|(_, node)| node.bounds())
            .map(|bounds| pos2((bounds.x0 + bounds.x1) as f32 / 2.0, (bounds.y0 + bounds.y1) as f32 / 2.0));
        let places: Vec<Pos2> = places.filter(|place| seen.contains(*place)).collect();
        self.ctx.disable_accesskit();
        for place in places {
            self.run(vec![Event::PointerMoved(place)]);
            self.run(vec![Event::PointerMoved(place)]);
            let pressed = |pressed| Event::PointerButton {
                pos: place,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            };
            let frames = vec![
                self.run(vec![pressed(true)]),
                self.run(vec![Event::PointerMoved(place + vec2(9.0, 3.0))]),
                self.run(vec![Event::PointerMoved(place + vec2(12.0, 3.0))]),
            ];
            if self.output.as_ref().unwrap().platform_output.cursor_icon == egui::CursorIcon::Grabbing {
                return frames;
            }
            self.run(vec![pressed(false)]);
        }
        panic!("no session could be taken up");
    }

    fn drag(&mut self, n: usize) -> Duration {
        let pointer = pos2(500.0 + (n * 7 % 860) as f32, 200.0 + (n * 11 % 600) as f32);
        self.run(vec![Event::PointerMoved(pointer)])
    }

    fn press(&mut self, key: Key) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        self.run(vec![event(true)]);
        self.run(vec![event(false)]);
    }

    fn run(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let screen = Some(Rect::from_min_size(Pos2::ZERO, SIZE));
        let input =
            RawInput { screen_rect: screen, time: Some(self.time), events, focused: true, ..RawInput::default() };
        let Self { ctx, app, .. } = self;
        let started = ThreadTime::now();
        app.follow(ctx);
        let mut output = ctx.run_ui(input, |ui| app.frame(ui));
        let shapes = ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        let spent = started.elapsed();
        std::hint::black_box(shapes);
        self.output = Some(output);
        spent
    }

    /// Tells whether a frame without input asks for no other.
    fn rests(&mut self) -> &'static str {
        for _ in 0..240 {
            self.run(Vec::new());
        }
        self.time += 60.0;
        self.run(Vec::new());
        self.time += 1.0 / 60.0;
        let input = RawInput { time: Some(self.time), focused: true, ..RawInput::default() };
        let Self { ctx, app, .. } = self;
        let output = ctx.run_ui(input, |ui| app.frame(ui));
        let delay = output.viewport_output.values().map(|viewport| viewport.repaint_delay).min();
        if delay.is_none_or(|delay| delay > Duration::from_secs(3600)) { "yes" } else { "NO" }
    }
}
