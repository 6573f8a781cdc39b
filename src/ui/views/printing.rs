//! What the printed pages have in common: the letters of rotations, the legend, the frame, and the card that asks how.

use crate::domain::sheet::{
    Body, Form, Legend, Paper, PrintLook, RotationMark, Sample, Sheet, SheetGround, Sign, Tone,
};
use crate::domain::{RotationId, Status};
use crate::ui::context::Cx;
use crate::ui::theme::{RotationLook, TextRole, sizes};
use crate::ui::views::calendar::pill::{Booked, Pill, PillStatus, look, rotation_name};
use crate::ui::widgets::{Button, CheckBox, card_frame, segmented};
use egui::{Key, Modifiers, Popup, PopupCloseBehavior, RectAlign, Response, Ui};
use std::collections::BTreeMap;

/// The letters of every rotation, each of its own.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    marks: BTreeMap<RotationId, (RotationMark, String)>,
}

impl Marks {
    /// Gives each rotation the first letter of its name, with a number where several begin alike.
    pub fn new(cx: &Cx<'_>) -> Self {
        let mut ids: Vec<&RotationId> = cx.derived.rotations.iter().map(|rotation| &rotation.id).collect();
        for (.., session) in cx.workspace.sessions() {
            // One that no programme has any more.
            if !ids.contains(&&session.rotation) {
                ids.push(&session.rotation);
            }
        }
        let letter = |id: &RotationId| {
            let name = rotation_name(cx, id);
            let first = name.chars().find(|c| c.is_alphanumeric());
            first.map_or_else(String::new, |first| first.to_uppercase().collect())
        };
        let letters: Vec<String> = ids.iter().map(|id| letter(id)).collect();
        let mut marks = BTreeMap::new();
        for (at, (id, letter)) in ids.iter().zip(&letters).enumerate() {
            let alike = letters.iter().filter(|other| *other == letter).count();
            let before = letters.iter().take(at).filter(|other| *other == letter).count();
            let letters = if alike > 1 { format!("{letter}{}", before + 1) } else { letter.clone() };
            let tone = match look(cx, id) {
                RotationLook::ColdCalls => Tone::ColdCalls,
                RotationLook::RideAlong => Tone::RideAlong,
                RotationLook::Other(index) => Tone::Other(index),
            };
            marks.insert((*id).clone(), (RotationMark { letters, tone }, rotation_name(cx, id).to_owned()));
        }
        Self { marks }
    }

    /// Gives the letters of a rotation.
    pub fn of(&self, id: Option<&RotationId>) -> RotationMark {
        let unknown = || RotationMark { letters: String::new(), tone: Tone::Other(0) };
        id.and_then(|id| self.marks.get(id)).map_or_else(unknown, |(mark, _)| mark.clone())
    }

    /// Gives the letters of a session's rotation.
    pub fn of_pill(&self, cx: &Cx<'_>, pill: &Pill) -> RotationMark {
        self.of(match &pill.what {
            Booked::Session(name) => cx.workspace.session(name).map(|session| &session.rotation),
            Booked::Proposal(placement) => Some(&placement.rotation),
        })
    }
}

/// Tells how a session stands, as it is printed.
pub fn sign(pill: &Pill) -> Sign {
    let form = match pill.status {
        PillStatus::Proposed { .. } => Form::Proposed,
        PillStatus::NoOutcome => Form::Unrecorded,
        PillStatus::Booked(Status::Planned) => Form::Planned,
        PillStatus::Booked(Status::Confirmed) => Form::Confirmed,
        PillStatus::Booked(Status::Declined) => Form::Declined,
        PillStatus::Booked(Status::Done) => Form::Done,
        PillStatus::Booked(Status::Missed) => Form::Missed,
        PillStatus::Booked(Status::Cancelled) => Form::Cancelled,
    };
    Sign { form, is_broken: pill.is_broken, is_leaving: pill.is_leaving }
}

/// Puts a body under its title, with a legend of what it shows.
pub fn sheet(cx: &Cx<'_>, marks: &Marks, title: String, narrowed: String, body: Body) -> Sheet {
    let texts = cx.texts;
    let values =
        [("workspace", cx.workspace.root.name.as_str().into()), ("date", texts.day_month_year(cx.today).into())];
    Sheet {
        language: texts.language().code().to_owned(),
        title,
        narrowed,
        foot: texts.with("print-foot", &values),
        page: texts.get("print-page").into_owned(),
        again: texts.get("print-again").into_owned(),
        legend: legend(cx, marks, &body),
        body,
    }
}

/// What of all signs a body shows.
#[derive(Default)]
struct Used {
    marks: Vec<RotationMark>,
    signs: Vec<Sign>,
    grounds: Vec<SheetGround>,
    has_due: bool,
    has_doubled: bool,
    has_over: bool,
}

impl Used {
    fn of(body: &Body) -> Self {
        let mut used = Self::default();
        match body {
            Body::Grid(grid) => {
                for cell in grid.rows.iter().flat_map(|row| &row.cells) {
                    used.ground(cell.ground);
                    for entry in &cell.entries {
                        used.session(&entry.mark, entry.sign);
                    }
                }
            }
            Body::Board(board) => {
                if !board.closed.is_empty() {
                    used.ground(SheetGround::Closed);
                }
                for row in board.parts.iter().flat_map(|part| &part.rows) {
                    row.blocks.iter().for_each(|block| used.session(&block.mark, block.sign));
                    row.dues.iter().for_each(|due| used.mark(&due.mark));
                    used.has_due |= !row.dues.is_empty();
                    used.has_doubled |= !row.doubled.is_empty();
                    used.has_over |= row.loads.iter().any(|load| load.is_over);
                    if row.aways.iter().any(|away| !away.is_gone) {
                        used.ground(SheetGround::Absent);
                    }
                    if !row.rest.is_empty() || row.aways.iter().any(|away| away.is_gone) {
                        used.ground(SheetGround::Rest);
                    }
                }
            }
            Body::Passport(passport) => passport.rows.iter().for_each(|row| used.mark(&row.mark)),
        }
        used
    }

    fn mark(&mut self, mark: &RotationMark) {
        if !self.marks.contains(mark) {
            self.marks.push(mark.clone());
        }
    }

    fn ground(&mut self, ground: SheetGround) {
        if !self.grounds.contains(&ground) {
            self.grounds.push(ground);
        }
    }

    fn session(&mut self, mark: &RotationMark, sign: Sign) {
        self.mark(mark);
        if !self.signs.contains(&sign) {
            self.signs.push(sign);
        }
    }
}

/// Every form in the order of the legend, with the id of its name.
const FORMS: [(Form, &str); 8] = [
    (Form::Proposed, "status-proposed"),
    (Form::Planned, "status-planned"),
    (Form::Confirmed, "status-confirmed"),
    (Form::Done, "status-done"),
    (Form::Unrecorded, "print-legend-unrecorded"),
    (Form::Declined, "status-declined"),
    (Form::Missed, "status-missed"),
    (Form::Cancelled, "status-cancelled"),
];

/// Explains the signs that are there.
fn legend(cx: &Cx<'_>, marks: &Marks, body: &Body) -> Vec<Legend> {
    let used = Used::of(body);
    let rotations = marks.marks.values().filter(|(mark, _)| used.marks.contains(mark));
    let mut legend: Vec<Legend> =
        rotations.map(|(mark, name)| Legend { sample: Sample::Mark(mark.clone()), words: name.clone() }).collect();
    let mut add = |is_there: bool, sample: Sample, id: &str| {
        if is_there {
            legend.push(Legend { sample, words: cx.texts.get(id).to_lowercase() });
        }
    };
    for (form, id) in FORMS {
        add(used.signs.iter().any(|sign| sign.form == form), Sample::Form(form), id);
    }
    add(used.signs.iter().any(|sign| sign.is_broken), Sample::Broken, "print-legend-broken");
    add(used.signs.iter().any(|sign| sign.is_leaving), Sample::Leaving, "print-legend-leaving");
    add(used.has_due, Sample::Due, "print-legend-due");
    add(used.has_doubled, Sample::Doubled, "print-legend-doubled");
    add(used.has_over, Sample::Over, "print-legend-over");
    let grounds = [
        (SheetGround::Rest, "print-legend-rest"),
        (SheetGround::Closed, "print-legend-closed"),
        (SheetGround::Absent, "print-legend-absent"),
    ];
    for (ground, id) in grounds {
        add(used.grounds.contains(&ground), Sample::Ground(ground), id);
    }
    legend
}

/// The card that asks for the paper, and what was answered the last time.
#[derive(Clone, Copy, Debug, Default)]
pub struct PrintCard {
    is_open: bool,
    /// Whether its button is to have the focus, the card having just been opened.
    wants_focus: bool,
    look: PrintLook,
}

impl PrintCard {
    /// Asks how to print.
    pub fn open(&mut self) {
        (self.is_open, self.wants_focus) = (true, true);
    }

    /// Shows the card below its button while it is open; gives how to print once that is decided.
    pub fn show(&mut self, ui: &Ui, cx: &Cx<'_>, button: &Response) -> Option<PrintLook> {
        if button.clicked() {
            self.is_open = !self.is_open;
            self.wants_focus = self.is_open;
        }
        if !self.is_open {
            return None;
        }
        let mut is_open = true;
        let name = cx.texts.get("command-print");
        let shown = Popup::new(ui.scope_id().with("print"), ui.ctx().clone(), button, ui.layer_id())
            .open_bool(&mut is_open)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .align(RectAlign::BOTTOM_END)
            .gap(cx.tokens.space_1)
            .frame(card_frame(cx.tokens))
            .accessible_name(name.to_string())
            .show(|ui| {
                ui.set_width(sizes::PRINT_CARD);
                let save = fields(&mut self.look, ui, cx);
                if std::mem::take(&mut self.wants_focus) {
                    save.request_focus();
                }
                save.clicked()
            });
        let decided = shown.is_some_and(|shown| shown.inner);
        if !is_open {
            // The Escape that closed it is used up.
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        }
        // The click that opened it is none outside.
        self.is_open = (is_open || button.clicked()) && !decided;
        decided.then_some(self.look)
    }
}

/// Shows the fields of the card; gives the button that prints.
fn fields(look: &mut PrintLook, ui: &mut Ui, cx: &Cx<'_>) -> Response {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.spacing_mut().item_spacing.y = tokens.space_2;
    let name = texts.get("print-paper");
    tokens.text(ui, &name, TextRole::Small, tokens.text_subdued);
    let (a4, a3) = (texts.get("print-paper-a4"), texts.get("print-paper-a3"));
    segmented(ui, tokens, &name, &mut look.paper, &[(Paper::A4, &*a4), (Paper::A3, &*a3)]);
    if CheckBox::new(look.in_color, &texts.get("print-color")).show(ui, tokens).clicked() {
        look.in_color = !look.in_color;
    }
    tokens.text(ui, &texts.get("print-color-sentence"), TextRole::Small, tokens.text_subdued);
    Button::primary(&texts.get("print-save")).small().show(ui, tokens)
}
