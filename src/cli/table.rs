//! A table of text: columns as wide as what they hold, two spaces between them.

/// Lays rows out under a head; a column whose cells are all numbers stands at the right.
pub fn table(head: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let width = |column: usize| {
        std::iter::once(head)
            .chain(rows.iter().map(Vec::as_slice))
            .filter_map(|row| row.get(column))
            .map(|c| width_of(c))
            .max()
    };
    let widths: Vec<usize> = (0..head.len()).map(|column| width(column).unwrap_or(0)).collect();
    let is_number = |cell: &String| cell.chars().all(|c| c.is_ascii_digit());
    let right: Vec<bool> = (0..head.len())
        .map(|column| !rows.is_empty() && rows.iter().filter_map(|row| row.get(column)).all(is_number))
        .collect();
    let line = |row: &[String]| {
        let cells = row.iter().zip(&widths).zip(&right).map(|((cell, width), right)| {
            let space = " ".repeat(width.saturating_sub(width_of(cell)));
            if *right { format!("{space}{cell}") } else { format!("{cell}{space}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let rule = widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>().join("  ");
    let mut lines = vec![line(head), rule];
    lines.extend(rows.iter().map(|row| line(row)));
    lines
}

/// Counts the columns of a terminal that a text takes; accents that follow their letter take none.
pub fn width_of(text: &str) -> usize {
    text.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let lines = table(&row(["Nom", "Fait", "État"]), &[row(["Zoë", "12", "à risque"]), row(["Al", "3", ""])]);
        insta::assert_snapshot!(lines.join("\n"), @r"
        Nom  Fait  État
        ───  ────  ────────
        Zoë    12  à risque
        Al      3
        ");
    }
}
