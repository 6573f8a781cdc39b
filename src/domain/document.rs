//! Words that are laid out to be read outside of the program: whoever makes the words hands them over in this form to
//! whoever writes the file.

/// One document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The code of its language.
    pub language: String,
    /// What it is called.
    pub title: String,
    /// What it is, in a sentence or two.
    pub lead: String,
    /// Its chapters.
    pub chapters: Vec<Chapter>,
}

/// One chapter: a table, whose first column names each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chapter {
    /// What it is called.
    pub title: String,
    /// What each column is called; empty for a table of names and values.
    pub head: Vec<String>,
    /// The rows; lines within a cell are ended as in any text.
    pub rows: Vec<Vec<String>>,
    /// What it says where there are no rows.
    pub empty: String,
}
