//! Lines of a file from its end, a piece at a time, so that the latest of a long history cost no more than those of a
//! short one.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// The bytes that are read at once, to begin with.
const PIECE: usize = 64 * 1024;

/// The longest line that is read; a longer one is told and passed over.
pub(super) const MOST_LINE: usize = 64 * 1024 * 1024;

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it begins, in bytes.
    pub(super) at: u64,
    /// What it holds, without the line's end; `None` where it is longer than [`MOST_LINE`].
    pub(super) bytes: Option<Vec<u8>>,
    /// Whether a line's end follows it, which the last one may lack.
    pub(super) is_ended: bool,
}

/// Reads a file from its end.
pub(super) struct Backwards {
    file: File,
    /// How much of the file is not read yet.
    unread: u64,
    /// What has been read and not given.
    read: Vec<u8>,
    /// Whether bytes of the line at the end of `read` were thrown away, as it is too long.
    is_too_long: bool,
    is_first: bool,
}

impl Backwards {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let unread = file.metadata()?.len();
        Ok(Self { file, unread, read: Vec::new(), is_too_long: false, is_first: true })
    }

    /// Gives the line before the one given last.
    ///
    /// # Errors
    ///
    /// When the file cannot be read any more.
    pub(super) fn line_before(&mut self) -> io::Result<Option<Line>> {
        let mut is_ended = true;
        if self.is_first {
            self.is_first = false;
            self.read_piece()?;
            is_ended = self.read.last() == Some(&b'\n');
            if is_ended {
                self.read.pop();
            }
            if self.read.is_empty() && self.unread == 0 {
                // An empty file has no line, one line's end alone has an empty one.
                return Ok(is_ended.then_some(Line { at: 0, bytes: Some(Vec::new()), is_ended }));
            }
        } else if self.read.is_empty() && self.unread == 0 {
            return Ok(None);
        } else if self.read.last() == Some(&b'\n') {
            self.read.pop();
        }
        let mut searched = self.read.len();
        loop {
            // What was searched before holds no line's end; it stands behind what was read since.
            if let Some(newline) = self.read[..searched].iter().rposition(|byte| *byte == b'\n') {
                let bytes = self.read.split_off(newline + 1);
                return Ok(Some(self.line(bytes, self.unread + newline as u64 + 1, is_ended)));
            }
            if self.unread == 0 {
                let bytes = std::mem::take(&mut self.read);
                return Ok(Some(self.line(bytes, 0, is_ended)));
            }
            if self.read.len() > MOST_LINE {
                self.read.clear();
                self.is_too_long = true;
            }
            searched = self.read_piece()?;
        }
    }

    fn line(&mut self, bytes: Vec<u8>, at: u64, is_ended: bool) -> Line {
        let is_too_long = std::mem::take(&mut self.is_too_long) || bytes.len() > MOST_LINE;
        Line { at, bytes: (!is_too_long).then_some(bytes), is_ended }
    }

    /// Puts the piece before what was read in front of it; gives its length.
    fn read_piece(&mut self) -> io::Result<usize> {
        // As much again as there is, so that a long line is not copied for every piece of it.
        let length = (PIECE.max(self.read.len()) as u64).min(self.unread);
        let mut piece = vec![0; usize::try_from(length).unwrap_or(PIECE)];
        self.unread -= piece.len() as u64;
        self.file.seek(SeekFrom::Start(self.unread))?;
        self.file.read_exact(&mut piece)?;
        let length = piece.len();
        piece.append(&mut self.read);
        self.read = piece;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(bytes: &[u8]) -> Vec<Line> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x");
        std::fs::write(&path, bytes).unwrap();
        let mut file = Backwards::open(&path).unwrap();
        std::iter::from_fn(|| file.line_before().unwrap()).collect()
    }

    /// The same, read forwards.
    fn expected(bytes: &[u8]) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut at = 0;
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            let inner = line.strip_suffix(b"\n").unwrap_or(line);
            lines.push(Line { at: at as u64, bytes: Some(inner.to_vec()), is_ended: line.ends_with(b"\n") });
            at += line.len();
        }
        lines.reverse();
        lines
    }

    proptest! {
        #[test]
        fn lines_come_from_the_end_as_they_stand(
            lengths in prop::collection::vec(prop_oneof![0..20_usize, 65_000..140_000_usize], 0..6),
            ends in any::<bool>(),
        ) {
            let mut bytes = Vec::new();
            for (number, length) in lengths.iter().enumerate() {
                bytes.extend(std::iter::repeat_n(b'a' + number as u8, *length));
                bytes.push(b'\n');
            }
            if !ends {
                bytes.pop();
            }
            prop_assert_eq!(lines(&bytes), expected(&bytes));
        }
    }

    #[test]
    fn a_line_without_end_is_passed_over() {
        let mut bytes = b"first\n".to_vec();
        bytes.resize(bytes.len() + MOST_LINE + PIECE, b'x');
        bytes.extend(b"\nlast\n");
        let given: Vec<_> = lines(&bytes).into_iter().map(|line| line.bytes).collect();
        assert_eq!(given, [Some(b"last".to_vec()), None, Some(b"first".to_vec())]);
    }
}
