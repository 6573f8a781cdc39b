//! Sessions and the other signs: each is told by its outline and by what stands in it, whatever its tone.

use super::canvas::{Area, Page, Pen};
use super::letters::{Cut, width};
use super::measures::{BLACK, FADED, FILLED, HATCH, Ink, LINE, Measures, PALE, WHITE, tones};
use crate::domain::Slot;
use crate::domain::sheet::{Block, Form, RotationMark, Sample, SheetGround, Sign};

/// What signs are drawn with.
#[derive(Clone, Copy, Debug)]
pub struct Signs {
    /// The sizes.
    pub m: Measures,
    /// Whether rotations have their colors.
    pub in_color: bool,
}

/// Gives the letter that stands for how a session stands.
pub fn letter(form: Form) -> Option<&'static str> {
    match form {
        Form::Done => Some("✓"),
        Form::Declined | Form::Missed => Some("✗"),
        Form::Unrecorded => Some("?"),
        Form::Proposed | Form::Planned | Form::Confirmed | Form::Cancelled => None,
    }
}

/// Gives everything that stands in a session besides its rotation.
pub fn letters(sign: Sign) -> Vec<&'static str> {
    let broken = sign.is_broken.then_some("!");
    let leaving = sign.is_leaving.then_some("→");
    [broken, leaving, letter(sign.form)].into_iter().flatten().collect()
}

/// Tells whether the words of a session are struck out.
pub fn is_struck(form: Form) -> bool {
    matches!(form, Form::Missed | Form::Cancelled)
}

/// Gives the tone of the words of a session.
pub fn ink(form: Form) -> Ink {
    if form == Form::Cancelled { FADED } else { BLACK }
}

impl Signs {
    /// Draws the ground and the outline of a session.
    pub fn frame(&self, page: &mut Page, area: Area, form: Form, mark: &RotationMark) {
        let m = &self.m;
        let filled = if form == Form::Confirmed { tones(mark.tone, self.in_color).filled } else { WHITE };
        page.fill(area, filled);
        let pen = match form {
            Form::Proposed => Pen { dash: Some(m.outline * 3.2), ..Pen::new(BLACK, m.outline * 1.2) },
            Form::Planned | Form::Confirmed | Form::Unrecorded | Form::Declined => Pen::new(BLACK, m.outline),
            Form::Done | Form::Missed => Pen::new(LINE, m.outline),
            Form::Cancelled => return,
        };
        page.outline(area, pen);
    }

    /// Gives the width of the mark of a rotation.
    pub fn mark_width(&self, mark: &RotationMark) -> f32 {
        (width(&mark.letters, Cut::SemiBold, self.m.small) + 3.0 * self.m.scale).max(self.m.small * 1.25)
    }

    /// Draws the mark of a rotation; gives its right edge.
    pub fn mark(&self, page: &mut Page, left: f32, center: f32, mark: &RotationMark) -> f32 {
        let (m, tones) = (&self.m, tones(mark.tone, self.in_color));
        let half = m.small * 0.62;
        let area = Area::new(left, center - half, left + self.mark_width(mark), center + half);
        page.fill(area, tones.mark);
        page.outline(area, Pen::new(Ink { color: tones.mark.color, ..BLACK }, m.hair));
        let x = (area.left + area.right) / 2.0;
        page.words_centered(x, center, &mark.letters, Cut::SemiBold, m.small, tones.letters);
        area.right
    }

    /// Draws what is wrong as white on black; gives its right edge.
    pub fn alarm(&self, page: &mut Page, left: f32, center: f32, text: &str) -> f32 {
        let right = left + self.alarm_width(text);
        let half = self.m.small * 0.62;
        page.fill(Area::new(left, center - half, right, center + half), BLACK);
        page.words_centered((left + right) / 2.0, center, text, Cut::SemiBold, self.m.small, WHITE);
        right
    }

    /// Gives the width of what is wrong.
    pub fn alarm_width(&self, text: &str) -> f32 {
        width(text, Cut::SemiBold, self.m.small) + 2.6 * self.m.scale
    }

    /// Gives the width of the letters of a session.
    pub fn letters_width(&self, sign: Sign) -> f32 {
        letters(sign).iter().map(|text| self.letter_width(text)).sum()
    }

    fn letter_width(&self, text: &str) -> f32 {
        let own = if text == "!" { self.alarm_width(text) } else { width(text, Cut::SemiBold, self.m.small) };
        own + self.m.gap
    }

    /// Draws the letters of a session; gives where they end, the gap behind them included.
    pub fn letters(&self, page: &mut Page, left: f32, center: f32, sign: Sign) -> f32 {
        let mut x = left;
        for text in letters(sign) {
            if text == "!" {
                self.alarm(page, x, center, text);
            } else {
                page.words(x, center, text, Cut::SemiBold, self.m.small, BLACK);
            }
            x += self.letter_width(text);
        }
        x
    }

    /// Shades a ground: closures by lines that rise, absences by lines that fall.
    pub fn ground(&self, page: &mut Page, area: Area, ground: SheetGround) {
        let pen = Pen::new(HATCH, self.m.hair * 1.4);
        match ground {
            SheetGround::Plain => {}
            SheetGround::Rest => page.fill(area, PALE),
            SheetGround::Closed => page.hatch(area, self.m.hatch, true, pen),
            SheetGround::Absent => page.hatch(area, self.m.hatch, false, pen),
        }
    }

    /// Draws a due date: a diamond on its edge, and the rotation at its right, or at its left.
    pub fn due(&self, page: &mut Page, edge: f32, center: f32, mark: Option<&RotationMark>, at_left: bool) {
        let r = self.m.small * 0.42;
        let corners = vec![(edge, center - r), (edge + r, center), (edge, center + r), (edge - r, center)];
        page.marks.push(super::canvas::Mark::Shape(corners, BLACK));
        if let Some(mark) = mark {
            let (_, reach) = self.due_reach(mark);
            let left = if at_left { edge - reach } else { edge + r + self.m.scale };
            self.mark(page, left, center, mark);
        }
    }

    /// Gives how far a due date reaches to the left and to the right of its edge.
    pub fn due_reach(&self, mark: &RotationMark) -> (f32, f32) {
        let r = self.m.small * 0.42;
        (r, r + self.m.scale + self.mark_width(mark))
    }

    /// Gives the lines of a session of the board: its rotation, what else stands in it, and with whom where that fits.
    fn block_lines<'b>(&self, block: &'b Block, room: f32) -> Vec<Vec<(&'b str, Cut)>> {
        let m = &self.m;
        let own = (block.mark.letters.as_str(), Cut::SemiBold);
        let signs: Vec<(&str, Cut)> = letters(block.sign).into_iter().map(|text| (text, Cut::SemiBold)).collect();
        let mut lines = vec![vec![own]];
        let mut left = room - width(own.0, own.1, m.small);
        // A whole day has two lines in any case.
        if block.slot == Slot::FullDay && !signs.is_empty() && block.host.is_empty() {
            lines.push(Vec::new());
            left = room;
        }
        for sign in signs {
            let needed = self.letter_width(sign.0);
            if needed > left + m.gap {
                lines.push(Vec::new());
                left = room;
            }
            left -= needed;
            if let Some(line) = lines.last_mut() {
                line.push(sign);
            }
        }
        lines.retain(|line| !line.is_empty());
        let fits = width(&block.host, Cut::Regular, m.small) + m.gap <= room;
        if block.slot == Slot::FullDay && !block.host.is_empty() && fits {
            lines.push(vec![(block.host.as_str(), Cut::Regular)]);
        }
        lines
    }

    fn block_line(&self) -> f32 {
        self.m.small * 1.12
    }

    /// Gives the height of a lane in which a session fits, on a day that is so wide; half a day has half of it.
    pub fn lane(&self, block: &Block, day: f32) -> f32 {
        let m = &self.m;
        let lines = self.block_lines(block, day - 2.0 * m.hair).len() as f32;
        let own = m.stripe + lines * self.block_line() + m.hair;
        let all = if block.slot == Slot::FullDay { own } else { 2.0 * own + m.hair };
        all.max(m.block)
    }

    /// Draws a session of the board in its day, from the left to the right edge of that, and in its lane, from the upper
    /// to the lower edge.
    pub fn block(&self, page: &mut Page, day: (f32, f32), lane: (f32, f32), block: &Block) {
        let m = &self.m;
        let (left, right) = (day.0 + m.hair, day.1 - m.hair);
        let half = (lane.1 - lane.0 - m.hair) / 2.0;
        let area = match block.slot {
            Slot::FullDay => Area::new(left, lane.0, right, lane.1),
            Slot::Morning => Area::new(left, lane.0, right, lane.0 + half),
            Slot::Afternoon => Area::new(left, lane.1 - half, right, lane.1),
        };
        self.frame(page, area, block.sign.form, &block.mark);
        let stripe = Area::new(area.left, area.top, area.right, area.top + m.stripe);
        page.fill(stripe, tones(block.mark.tone, self.in_color).mark);
        page.outline(stripe, Pen::new(LINE, m.hair));
        let (ink, middle) = (ink(block.sign.form), (left + right) / 2.0);
        let lines = self.block_lines(block, day.1 - day.0 - 2.0 * m.hair);
        let all = lines.len() as f32 * self.block_line();
        let mut center = (stripe.bottom + area.bottom - all + self.block_line()) / 2.0;
        for line in &lines {
            let wide = |(text, cut): &(&str, Cut)| match *text {
                "!" => self.alarm_width(text),
                _ => width(text, *cut, m.small),
            };
            let all = line.iter().map(wide).sum::<f32>() + (line.len() - 1) as f32 * m.gap;
            let mut x = middle - all / 2.0;
            for part in line {
                match *part {
                    ("!", _) => {
                        self.alarm(page, x, center, "!");
                    }
                    (text, cut) => page.words(x, center, text, cut, m.small, ink),
                }
                if is_struck(block.sign.form) && part.0 == block.mark.letters {
                    let end = x + wide(part) + m.gap / 2.0;
                    page.line((x - m.gap / 2.0, center), (end, center), Pen::new(BLACK, m.outline));
                }
                x += wide(part) + m.gap;
            }
            center += self.block_line();
        }
    }

    /// Gives the width of a sample of the legend.
    pub fn sample_width(&self, sample: &Sample) -> f32 {
        match sample {
            Sample::Mark(mark) => self.mark_width(mark),
            Sample::Broken => self.alarm_width("!"),
            Sample::Doubled => self.alarm_width("2×"),
            Sample::Over => self.alarm_width("3/2"),
            Sample::Due => self.m.small * 0.84,
            Sample::Leaving => width("→", Cut::SemiBold, self.m.small),
            Sample::Form(_) | Sample::Ground(_) => self.m.small * 2.2,
        }
    }

    /// Draws a sample of the legend.
    pub fn sample(&self, page: &mut Page, left: f32, center: f32, sample: &Sample) {
        let m = &self.m;
        let half = m.small * 0.62;
        let area = Area::new(left, center - half, left + self.sample_width(sample), center + half);
        match sample {
            Sample::Mark(mark) => {
                self.mark(page, left, center, mark);
            }
            Sample::Form(form) => {
                let plain = Signs { in_color: false, ..*self };
                let mark = RotationMark { letters: String::new(), tone: crate::domain::sheet::Tone::RideAlong };
                plain.frame(page, area, *form, &mark);
                if is_struck(*form) {
                    page.line((area.left, center), (area.right, center), Pen::new(BLACK, m.outline));
                }
                if let Some(text) = letter(*form) {
                    let x = (area.left + area.right) / 2.0;
                    page.words_centered(x, center, text, Cut::SemiBold, m.small, BLACK);
                }
            }
            Sample::Broken => {
                self.alarm(page, left, center, "!");
            }
            Sample::Doubled => {
                self.alarm(page, left, center, "2×");
            }
            Sample::Over => {
                self.alarm(page, left, center, "3/2");
            }
            Sample::Leaving => page.words(left, center, "→", Cut::SemiBold, m.small, BLACK),
            Sample::Due => {
                self.due(page, left + m.small * 0.42, center, None, false);
            }
            Sample::Ground(ground) => {
                self.ground(page, area, *ground);
                page.outline(area, Pen::new(FILLED, m.hair));
            }
        }
    }
}
