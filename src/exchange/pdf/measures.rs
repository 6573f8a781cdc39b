//! Sizes and tones of a printed sheet, in points: the one place for both.
//!
//! Everything is told apart in black and white; colors only come on top. No text is smaller than 6.5 points on A4, which
//! is what can still be read at arm's length; on A3, which hangs on a wall, everything is larger by a fifth.

use crate::domain::sheet::{Paper, Tone};

/// A tone of gray, and the color in its place where colors are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// From 0, black, to 255, white.
    pub gray: u8,
    /// Red, green and blue.
    pub color: Option<[u8; 3]>,
}

impl Ink {
    const fn gray(gray: u8) -> Self {
        Self { gray, color: None }
    }
}

/// Text and strong lines.
pub const BLACK: Ink = Ink::gray(0);
/// Less important text.
pub const DARK: Ink = Ink::gray(70);
/// What no longer counts.
pub const FADED: Ink = Ink::gray(105);
/// Lines between rows and columns.
pub const LINE: Ink = Ink::gray(150);
/// Fine lines within those.
pub const HAIR: Ink = Ink::gray(205);
/// Hatching.
pub const HATCH: Ink = Ink::gray(165);
/// Days of rest and heads of teams.
pub const PALE: Ink = Ink::gray(238);
/// What is confirmed.
pub const FILLED: Ink = Ink::gray(212);
/// Paper.
pub const WHITE: Ink = Ink::gray(255);

/// The tones of a rotation: of its mark and of the letters in it, and the ground of a confirmed session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tones {
    /// The mark.
    pub mark: Ink,
    /// The letters in it.
    pub letters: Ink,
    /// A confirmed session.
    pub filled: Ink,
}

/// Colors of the rotations of other kinds, in turn, and the ground that goes with each.
const OTHERS: [([u8; 3], [u8; 3]); 4] = [
    ([0x7B, 0x5A, 0x82], [0xE6, 0xDA, 0xE8]),
    ([0x3B, 0x2F, 0x04], [0xE6, 0xDF, 0xC2]),
    ([0x3D, 0x6B, 0x53], [0xD2, 0xE4, 0xDA]),
    ([0x1D, 0x30, 0x3F], [0xD3, 0xDB, 0xE2]),
];

/// Gives the tones of a rotation; in color all of them have white letters on their own ground.
pub fn tones(tone: Tone, in_color: bool) -> Tones {
    let (mark, letters, (color, tint)) = match tone {
        Tone::ColdCalls => (BLACK, WHITE, ([0x1F, 0x63, 0xAE], [0xD0, 0xE2, 0xF5])),
        Tone::RideAlong => (WHITE, BLACK, ([0x9C, 0x4C, 0x0A], [0xF7, 0xDF, 0xC8])),
        Tone::Other(at) => (FILLED, BLACK, OTHERS[at % OTHERS.len()]),
    };
    if !in_color {
        return Tones { mark, letters, filled: FILLED };
    }
    Tones { mark: Ink { color: Some(color), ..mark }, letters: WHITE, filled: Ink { color: Some(tint), ..FILLED } }
}

/// Every size, for one size of paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// Width of the paper.
    pub width: f32,
    /// Height of the paper.
    pub height: f32,
    /// White all around.
    pub margin: f32,
    /// By how much everything is larger than on A4.
    pub scale: f32,
    /// The title.
    pub title: f32,
    /// What it is narrowed down to, heads of columns.
    pub head: f32,
    /// Names of rows and what sessions are.
    pub text: f32,
    /// The rest; nothing is smaller.
    pub small: f32,
    /// Around what lies in a cell.
    pub pad: f32,
    /// Between sessions.
    pub gap: f32,
    /// A fine line.
    pub hair: f32,
    /// The outline of a session.
    pub outline: f32,
    /// An outline that is to be seen at once.
    pub bold: f32,
    /// The names at the left of a grid.
    pub row_heads: f32,
    /// A column in which nothing lies.
    pub narrow: f32,
    /// The names at the left of a board.
    pub names: f32,
    /// The least width of a day of the board: a letter, a sign and their frame.
    pub day: f32,
    /// The height of a whole day's session of the board.
    pub block: f32,
    /// The stripe above a session of the board that has the tone of its rotation.
    pub stripe: f32,
    /// Between two lines of a hatching.
    pub hatch: f32,
}

impl Measures {
    /// Gives the sizes for a paper.
    pub fn of(paper: Paper) -> Self {
        let (width, height, scale) = match paper {
            Paper::A4 => (841.89, 595.28, 1.0),
            Paper::A3 => (1190.55, 841.89, 1.2),
        };
        Self {
            width,
            height,
            margin: 25.0,
            scale,
            title: 13.0 * scale,
            head: 8.0 * scale,
            text: 7.0 * scale,
            small: 6.5 * scale,
            pad: 2.5 * scale,
            gap: 1.5 * scale,
            hair: 0.35 * scale,
            outline: 0.6 * scale,
            bold: 1.1 * scale,
            row_heads: 34.0 * scale,
            narrow: 26.0 * scale,
            names: 118.0 * scale,
            day: 12.0 * scale,
            block: 18.6 * scale,
            stripe: 1.8 * scale,
            hatch: 3.6 * scale,
        }
    }

    /// Gives the sizes for the paper turned upright.
    pub fn upright(self) -> Self {
        Self { width: self.height, height: self.width, ..self }
    }

    /// Gives the sizes with larger text on the same paper.
    pub fn enlarged(self, by: f32) -> Self {
        let larger = |size: f32| size * by;
        Self {
            head: larger(self.head),
            text: larger(self.text),
            small: larger(self.small),
            pad: larger(self.pad),
            gap: larger(self.gap),
            row_heads: larger(self.row_heads),
            narrow: larger(self.narrow),
            scale: larger(self.scale),
            ..self
        }
    }

    /// Gives the height of a line of text.
    pub fn line(&self, size: f32) -> f32 {
        size * 1.22
    }
}
