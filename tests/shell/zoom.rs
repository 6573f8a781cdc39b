//! Twice as large on a laptop of 1366 × 768: nothing is lost that is there at 100 %.

use super::walk::{controls, pages};
use super::*;
use egui::{Pos2, Rect, Shape, Vec2, vec2};
use egui_kittest::kittest::{By, NodeT};
use std::collections::{BTreeMap, BTreeSet};

/// A laptop's window at 100 %, and what is left of it, in points, at 200 %.
const LAPTOP: Vec2 = vec2(1366.0, 768.0);
/// Steps down a page after which it is left.
const MOST_STEPS: usize = 24;

fn shown(dir: &Path, language: Language, perspective: &str, page: Page, size: Vec2) -> Window {
    let mut window = window(Start {
        page: Some(page),
        language: Some(language),
        perspective: Some(perspective.to_owned()),
        ..start(Some(dir), Settings::default(), None)
    });
    window.set_size(size);
    for _ in 0..40 {
        std::thread::sleep(Duration::from_millis(20));
        window.step();
    }
    window.run_ok();
    window
}

/// What a page shows from top to bottom.
#[derive(Default)]
struct Seen {
    /// The names of its controls.
    controls: BTreeSet<String>,
    /// Words that are there from left to right.
    words: BTreeSet<String>,
    /// Words that end in "…".
    shortened: BTreeSet<String>,
    /// Words that an edge cuts in this frame: where, and how far they go beyond it.
    cut_here: BTreeMap<String, (Pos2, f32)>,
    /// Words that an edge cuts at the side wherever one scrolls.
    cut: BTreeSet<String>,
}

/// Scrolls through a page, down and to the side, and collects what there is.
fn through(window: &mut Window, size: Vec2) -> Seen {
    let mut seen = Seen::default();
    let over = Pos2::new(size.x * 0.6, size.y * 0.7);
    let mut since_new = 0;
    for _ in 0..MOST_STEPS {
        let before = seen.controls.len() + seen.words.len();
        seen.controls.extend(controls(window).0.into_keys().filter(|(role, _)| role != "Row").map(|(_, name)| name));
        words(window, &mut seen);
        for (words, place) in std::mem::take(&mut seen.cut_here) {
            if !seen.words.contains(&words) && scrolls_to(window, &place, &words) {
                seen.words.insert(words);
            }
        }
        since_new = if seen.controls.len() + seen.words.len() > before { 0 } else { since_new + 1 };
        if since_new > 1 {
            break;
        }
        wheel(window, over, vec2(0.0, -size.y / 3.0));
    }
    // A field scrolls under the cursor.
    let fields: BTreeSet<String> =
        window.query_all_by_role(Role::TextInput).filter_map(|field| field.accesskit_node().value()).collect();
    let Seen { words, cut, .. } = &mut seen;
    cut.retain(|shown| !words.contains(shown) && !fields.contains(shown));
    seen
}

/// Turns the wheel sideways over words that are cut; gives whether they are whole then.
fn scrolls_to(window: &mut Window, shown: &(Pos2, f32), words: &str) -> bool {
    let (at, beyond) = *shown;
    wheel(window, at, vec2(-beyond, 0.0));
    let mut seen = Seen::default();
    self::words(window, &mut seen);
    wheel(window, at, vec2(beyond, 0.0));
    seen.words.contains(words)
}

fn wheel(window: &mut Window, over: Pos2, delta: Vec2) {
    window.hover_at(over);
    let (unit, phase) = (egui::MouseWheelUnit::Point, egui::TouchPhase::Move);
    let source = egui::MouseWheelSource::Trackpad;
    window.event(egui::Event::MouseWheel { unit, delta, phase, source, modifiers: Modifiers::NONE });
    window.run_ok();
}

/// Collects the words that are shown, and those of them that are not wholly there from left to right.
fn words(window: &Window, seen: &mut Seen) {
    for clipped in &window.output().shapes {
        collect(&clipped.shape, clipped.clip_rect, seen);
    }
}

fn collect(shape: &Shape, clip: Rect, seen: &mut Seen) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, seen)),
        Shape::Text(text) => {
            let rect = text.galley.rect.translate(text.pos.to_vec2());
            if !clip.intersects(rect) {
                return;
            }
            let is_cut = rect.right() > clip.right() + 1.5 || rect.left() < clip.left() - 1.5;
            let words = text.galley.text().to_owned();
            match (text.galley.elided, is_cut) {
                (true, _) => seen.shortened.insert(words),
                (_, true) => {
                    let beyond = rect.right() - clip.right() + 24.0;
                    seen.cut_here.insert(words.clone(), (clip.intersect(rect).center(), beyond));
                    seen.cut.insert(words)
                }
                _ => seen.words.insert(words),
            };
        }
        _ => {}
    }
}
/// Lists what the program itself says in French without anything filled in.
fn fixed_texts() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts/fr");
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let lines: Vec<String> = files.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    let values = lines.iter().filter_map(|line| line.split_once(" = ")).map(|(_, value)| value.trim());
    values.filter(|value| !value.is_empty() && !value.contains('{')).map(str::to_owned).collect()
}

/// Tells whether a control is there all the time; the days, rows and sessions of a calendar come and go as it is scrolled.
fn is_kept(page: &Page, name: &str) -> bool {
    !matches!(page, Page::Calendar | Page::Board) || !(name.contains(", ") || name.contains(" | "))
}

#[test]
fn nothing_is_lost_at_200_percent() {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    let fixed = fixed_texts();
    let mut wrong = String::new();
    for (perspective, page) in pages() {
        let mut window = shown(dir.path(), Language::Fr, perspective, page.clone(), LAPTOP / 2.0);
        let large = through(&mut window, LAPTOP / 2.0);
        wheel(&mut window, (LAPTOP * 0.3).to_pos2(), vec2(0.0, 1e5));
        window.set_size(LAPTOP);
        window.run_ok();
        let whole = through(&mut window, LAPTOP);
        assert!(whole.controls.len() > 8 && large.words.len() > 8, "{page:?} shows nothing");
        for name in whole.controls.difference(&large.controls).filter(|name| is_kept(&page, name)) {
            wrong += &format!("{page:?}: the control “{name}” is not there any more\n");
        }
        for words in &large.cut {
            wrong += &format!("{page:?}: an edge cuts “{words}”, wherever one scrolls\n");
        }
        // Somebody's own words may end in "…", as the pointer shows them whole; the labels of controls and figures may not.
        let is_figure = |words: &&String| words.chars().all(|c| !c.is_alphabetic());
        for words in large.shortened.iter().filter(|words| fixed.contains(*words) || is_figure(words)) {
            wrong += &format!("{page:?}: “{words}” is shortened\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn what_is_shortened_is_whole_under_the_pointer() {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    let mut window = shown(dir.path(), Language::Fr, "hr:", Page::Insights, LAPTOP / 2.0);
    let words = "Le délai de pose inquiète plus que le prix";
    let row = window.get_by(|node| node.role() == Role::Row && node.label().is_some_and(|label| label.contains(words)));
    let shown = |window: &Window| window.query_by_role_and_label(Role::Label, words).is_some();
    let at = row.rect().left_center() + vec2(120.0, 0.0);
    assert!(!shown(&window));
    window.hover_at(at);
    for _ in 0..60 {
        window.step();
    }
    assert!(shown(&window), "{:#?}", labels(&window));
}

#[test]
fn the_focus_is_scrolled_into_view() {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    let size = LAPTOP / 2.0;
    let mut wrong = String::new();
    for (perspective, page) in pages() {
        let mut window = shown(dir.path(), Language::En, perspective, page.clone(), size);
        let mut known = BTreeSet::new();
        for _ in 0..90 {
            window.key_press(Key::Tab);
            window.run_ok();
            let Some(node) = window.query_all(By::new().predicate(|node| node.is_focused())).next() else { continue };
            let rect = node.rect();
            let name = node.accesskit_node().label().unwrap_or_default();
            let is_seen = Rect::from_min_size(Pos2::ZERO, size).contains(rect.center());
            if known.insert(name.clone()) && !is_seen {
                wrong += &format!("{page:?}: “{name}” has the focus out of sight, at {rect:?}\n");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
