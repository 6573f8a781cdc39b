//! The merge of two texts line by line, as git does it by itself: it keeps how people have laid out what they wrote.

use crate::domain::history::change::common;

/// What a merge line by line has come to.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) text: String,
    /// Whether the two sides changed different lines; where they changed the same ones, ours are taken.
    pub(super) is_clean: bool,
}

/// Merges two texts that started from one.
pub(super) fn merge(base: &str, ours: &str, theirs: &str) -> Lines {
    let [base, ours, theirs] = [base, ours, theirs].map(|text| text.split_inclusive('\n').collect::<Vec<_>>());
    let (in_ours, in_theirs) = (places(&base, &ours), places(&base, &theirs));
    let mut merged = Lines { text: String::new(), is_clean: true };
    let (mut b, mut o, mut t) = (0, 0, 0);
    loop {
        // To the next line that all three have.
        let next = (b..base.len()).find_map(|line| Some((line, in_ours[line]?, in_theirs[line]?)));
        let (next_b, next_o, next_t) = next.unwrap_or((base.len(), ours.len(), theirs.len()));
        let (from_base, from_ours, from_theirs) = (&base[b..next_b], &ours[o..next_o], &theirs[t..next_t]);
        let taken = if from_ours == from_base { from_theirs } else { from_ours };
        merged.is_clean &= from_ours == from_base || from_theirs == from_base || from_ours == from_theirs;
        merged.text.extend(taken.iter().copied());
        if next.is_none() {
            return merged;
        }
        merged.text.push_str(base[next_b]);
        (b, o, t) = (next_b + 1, next_o + 1, next_t + 1);
    }
}

/// Tells of each line where the other text has it, in order.
fn places(base: &[&str], other: &[&str]) -> Vec<Option<usize>> {
    let mut places = vec![None; base.len()];
    for (line, place) in common(base.len(), other.len(), |one, two| base[one] == other[two]) {
        places[line] = Some(place);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_one_side_changed_is_taken_and_what_both_changed_is_ours() {
        let is = |base, ours, theirs| {
            let Lines { text, is_clean } = merge(base, ours, theirs);
            (text, is_clean)
        };
        let clean = |text: &str| (text.to_owned(), true);
        assert_eq!(is("a\nb\nc\n", "a\nB\nc\n", "a\nb\nc\nd\n"), clean("a\nB\nc\nd\n"));
        assert_eq!(is("a\nb\nc\n", "b\nc\n", "a\nb\n"), clean("b\n"));
        assert_eq!(is("a\nb\n", "a\nx\nb\n", "a\nx\nb\n"), clean("a\nx\nb\n"));
        assert_eq!(is("a\nb\n", "a\nx\nb\n", "a\ny\nb\n"), ("a\nx\nb\n".to_owned(), false));
        assert_eq!(is("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n"), ("A\nb\nc\n".to_owned(), false));
        assert_eq!(is("", "a\n", "b\n"), ("a\n".to_owned(), false));
    }

    proptest! {
        #[test]
        fn a_side_that_did_nothing_changes_nothing(
            base in "([ab]\n){0,6}", ours in "([abc]\n){0,6}", theirs in "([abd]\n?){0,6}",
        ) {
            let clean = |text: &str| Lines { text: text.to_owned(), is_clean: true };
            prop_assert_eq!(merge(&base, &ours, &base), clean(&ours));
            prop_assert_eq!(merge(&base, &base, &ours), clean(&ours));
            prop_assert_eq!(merge(&base, &ours, &ours), clean(&ours));
            let (one, other) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
            prop_assert_eq!(one.is_clean, other.is_clean);
            prop_assert!(!one.is_clean || one.text == other.text);
        }
    }
}
