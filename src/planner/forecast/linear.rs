//! Small linear programs: the simplex method on a whole table, for the few rows that the kinds of hosts of a week make.
//!
//! The first variable that gains anything enters, the first row in the order of its variables leaves on a tie (Bland's
//! rule), so that it ends and takes the same way everywhere.

/// Smaller coefficients are rounding.
const NOTHING: f64 = 1e-9;

/// The question: the most of Σ `gains` · x with x ≥ 0 and every row kept.
pub(super) struct Program {
    /// What one of each variable gains.
    pub gains: Vec<f64>,
    /// What may not be exceeded.
    pub rows: Vec<Row>,
}

/// One row: Σ coefficient · x ≤ limit.
pub(super) struct Row {
    coefficients: Vec<(usize, f64)>,
    limit: f64,
}

impl Row {
    /// Makes a row without variables; a limit below 0 is 0.
    pub fn new(limit: f64) -> Self {
        Self { coefficients: Vec::new(), limit: limit.max(0.0) }
    }

    /// Puts a variable into it.
    pub fn put(&mut self, variable: usize, coefficient: f64) {
        self.coefficients.push((variable, coefficient));
    }
}

/// The answer.
pub(super) struct Solved {
    /// The variables.
    pub values: Vec<f64>,
    /// What one more of each row's limit would gain.
    pub prices: Vec<f64>,
}

impl Program {
    /// Solves it; every variable must stand in a row with a coefficient above 0, so that nothing gains without end.
    pub fn solve(&self) -> Solved {
        let (variables, rows) = (self.gains.len(), self.rows.len());
        let width = variables + rows + 1;
        let mut table = vec![vec![0.0; width]; rows + 1];
        for (at, row) in self.rows.iter().enumerate() {
            row.coefficients.iter().for_each(|(variable, coefficient)| table[at][*variable] = *coefficient);
            table[at][variables + at] = 1.0;
            table[at][width - 1] = row.limit;
        }
        table[rows][..variables].copy_from_slice(&self.gains);
        let mut basis: Vec<usize> = (variables..variables + rows).collect();
        // Bland's rule ends by itself; rounding could only make it walk in a circle, and any end is a valid answer.
        for _ in 0..100 * width {
            let Some(enters) = (0..width - 1).find(|column| table[rows][*column] > NOTHING) else { break };
            let ratio = |row: &usize| table[*row][width - 1] / table[*row][enters];
            let leaves = (0..rows)
                .filter(|row| table[*row][enters] > NOTHING)
                .min_by(|one, other| ratio(one).total_cmp(&ratio(other)).then(basis[*one].cmp(&basis[*other])));
            let Some(leaves) = leaves else { break };
            pivot(&mut table, leaves, enters);
            basis[leaves] = enters;
        }
        let mut values = vec![0.0; variables];
        for (row, variable) in basis.iter().enumerate().filter(|(_, variable)| **variable < variables) {
            values[*variable] = table[row][width - 1].max(0.0);
        }
        Solved { values, prices: table[rows][variables..width - 1].iter().map(|gain| (-gain).max(0.0)).collect() }
    }
}

/// Solves a row for a variable and puts it into all others.
fn pivot(table: &mut [Vec<f64>], row: usize, column: usize) {
    let factor = table[row][column];
    table[row].iter_mut().for_each(|cell| *cell /= factor);
    let solved = std::mem::take(&mut table[row]);
    for other in table.iter_mut().filter(|other| !other.is_empty()) {
        let times = other[column];
        if times != 0.0 {
            other.iter_mut().zip(&solved).for_each(|(cell, of_solved)| *cell -= times * of_solved);
            other[column] = 0.0;
        }
    }
    table[row] = solved;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_program_and_its_prices() {
        // The most of 3x + 5y with x <= 4, 2y <= 12, 3x + 2y <= 18: 36 at x = 2, y = 6; prices 0, 3/2, 1.
        let mut rows = [4.0, 12.0, 18.0].map(Row::new);
        rows[0].put(0, 1.0);
        rows[1].put(1, 2.0);
        rows[2].put(0, 3.0);
        rows[2].put(1, 2.0);
        let solved = Program { gains: vec![3.0, 5.0], rows: rows.into() }.solve();
        let close = |found: &[f64], expected: &[f64]| found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9);
        assert!(close(&solved.values, &[2.0, 6.0]), "{:?}", solved.values);
        assert!(close(&solved.prices, &[0.0, 1.5, 1.0]), "{:?}", solved.prices);
    }

    #[test]
    fn without_rows_or_room_there_is_nothing() {
        assert!(Program { gains: vec![], rows: vec![] }.solve().values.is_empty());
        let mut row = Row::new(0.0);
        row.put(0, 1.0);
        assert_eq!(Program { gains: vec![1.0], rows: vec![row] }.solve().values, [0.0]);
    }
}
