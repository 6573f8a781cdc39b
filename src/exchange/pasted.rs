//! Rows that were copied from a spreadsheet: cells apart by tabs, semicolons or commas, in quotes where they need them.

use csv_core::ReadRecordResult;

/// What was pasted, cut into cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// What stands between two cells.
    pub separator: char,
    /// The rows that hold anything.
    pub rows: Vec<PastedRow>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedRow {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its cells, without the spaces around them.
    pub cells: Vec<String>,
}

/// Cuts a text into rows and cells; any text gives some.
pub fn read(text: &str) -> Pasted {
    let text = text.trim_start_matches('\u{feff}');
    let separator = separator(text);
    let mut reader = csv_core::ReaderBuilder::new().delimiter(separator as u8).build();
    // Cells are never longer than the text, and there are never more of them than it has bytes and ends.
    let (mut cells, mut ends) = (vec![0; text.len()], vec![0; text.len() + 1]);
    let mut rest = text.as_bytes();
    let mut rows = Vec::new();
    loop {
        // The reader passes over empty lines before it begins a row.
        let empty = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n');
        let line = reader.line() + empty.count() as u64;
        let (mut written, mut ended) = (0, 0);
        let result = loop {
            let (out, end) = (cells.get_mut(written..), ends.get_mut(ended..));
            let (result, read, wrote, ends) =
                reader.read_record(rest, out.unwrap_or_default(), end.unwrap_or_default());
            (rest, written, ended) = (rest.get(read..).unwrap_or_default(), written + wrote, ended + ends);
            // The end of the text is told by asking once more with nothing.
            if result != ReadRecordResult::InputEmpty {
                break result;
            }
        };
        if result != ReadRecordResult::Record {
            return Pasted { separator, rows };
        }
        let starts = std::iter::once(&0).chain(&ends);
        let cell = |(from, to): (&usize, &usize)| String::from_utf8_lossy(cells.get(*from..*to).unwrap_or_default());
        let row: Vec<String> = starts.zip(&ends).take(ended).map(|range| cell(range).trim().to_owned()).collect();
        if row.iter().any(|cell| !cell.is_empty()) {
            rows.push(PastedRow { line, cells: row });
        }
    }
}

/// Writes rows as [`read`] reads them.
pub fn write<'a>(separator: char, rows: impl Iterator<Item = &'a [String]>) -> String {
    let quoted = |cell: &String| {
        let needs_quotes = cell.contains([separator, '"', '\n', '\r']);
        if needs_quotes { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    let line = |row: &[String]| row.iter().map(quoted).collect::<Vec<_>>().join(&separator.to_string());
    rows.map(line).map(|line| line + "\n").collect()
}

/// Finds what stands between the cells: what the first row that holds anything has of these outside quotes, in this order.
fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let outside: String = first.split('"').step_by(2).collect();
    ['\t', ';', ','].into_iter().find(|separator| outside.contains(*separator)).unwrap_or('\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u64, Vec<String>)> {
        read(text).rows.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    #[test]
    fn cells_are_apart_by_tabs_semicolons_or_commas() {
        for separator in ["\t", ";", ","] {
            let text =
                format!("\u{feff}Name{separator}Start\r\n\r\n \"Durand{separator} Anna\" {separator} 4/1/2027 \n");
            let rows = cells(&text.replace(" \"", "\"").replace("\" ", "\""));
            let anna = format!("Durand{separator} Anna");
            assert_eq!(rows, [(1, vec!["Name".into(), "Start".into()]), (3, vec![anna, "4/1/2027".into()])]);
        }
        assert_eq!(read("Anna Durand").separator, '\t');
        assert_eq!(cells("a\tb;c,d\n\t\t\n"), [(1, vec!["a".to_owned(), "b;c,d".to_owned()])]);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let rows = [vec!["Durand; \"Anna\"".to_owned(), "two\nlines".to_owned()], vec!["x".to_owned()]];
        for separator in ['\t', ';', ','] {
            let text = write(separator, rows.iter().map(Vec::as_slice));
            assert_eq!(cells(&text).into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), rows, "{separator:?}");
        }
    }

    #[test]
    fn a_quote_that_is_not_closed_loses_nothing() {
        assert_eq!(cells("\"Anna\tx\ny\n"), [(1, vec!["Anna\tx\ny".to_owned()])]);
    }
}
