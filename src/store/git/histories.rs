//! The merge of a history that two copies of one writer have added to: every line of both, but what either took out.
//!
//! Not git's own `union`: where an erasure has taken lines out on one side and the other has added behind them, that
//! brings the lines back, and it puts together what was torn.

use crate::store::unite_histories;
use std::collections::HashSet;

/// Merges two histories that started from one: what either added is there, what either took out is not.
pub(super) fn merge(base: &[u8], ours: &[u8], theirs: &[u8]) -> Vec<u8> {
    if ours == theirs || theirs == base {
        return ours.to_vec();
    }
    if ours == base {
        return theirs.to_vec();
    }
    let [in_base, in_ours, in_theirs] = [base, ours, theirs].map(|text| lines(text).collect::<HashSet<_>>());
    let without = |text, left: &HashSet<&[u8]>| {
        let kept = lines(text).filter(|line| left.contains(line) || !in_base.contains(line));
        kept.collect::<Vec<_>>().join(&b'\n')
    };
    let is_whole = |text: &[u8]| text.last() == Some(&b'\n');
    let ended = |mut text: Vec<u8>, is_whole: bool| {
        text.extend(b"\n".iter().filter(|_| is_whole));
        text
    };
    unite_histories(
        &ended(without(ours, &in_theirs), is_whole(ours)),
        &ended(without(theirs, &in_ours), is_whole(theirs)),
    )
}

fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, minute: u32) -> String {
        format!("(id:\"{name}\",on:\"2026-11-23T10:{minute:02}:00Z\",undoes:\"x\")\n")
    }

    fn merged(base: &str, ours: &str, theirs: &str) -> String {
        String::from_utf8(merge(base.as_bytes(), ours.as_bytes(), theirs.as_bytes())).unwrap()
    }

    #[test]
    fn every_line_of_both_is_there_in_the_order_of_time() {
        let base = line("a", 0);
        let ours = format!("{base}{}{}", line("b", 2), line("d", 4));
        let theirs = format!("{base}{}{}", line("c", 3), line("e", 5));
        let all = ["a", "b", "c", "d", "e"].into_iter().zip([0, 2, 3, 4, 5]);
        let all: String = all.map(|(name, minute)| line(name, minute)).collect();
        assert_eq!(merged(&base, &ours, &theirs), all);
        assert_eq!(merged(&base, &theirs, &ours), all);
        // Merged once more, nothing is there twice.
        assert_eq!(merged(&base, &all, &theirs), all);
        assert_eq!(merged("", &ours, &ours), ours);
    }

    #[test]
    fn what_was_taken_out_does_not_come_back() {
        let base = format!("{}{}", line("a", 0), line("secret", 1));
        let ours = line("a", 0);
        let theirs = format!("{base}{}", line("b", 2));
        let all = format!("{}{}", line("a", 0), line("b", 2));
        assert_eq!(merged(&base, &ours, &theirs), all);
        assert_eq!(merged(&base, &theirs, &ours), all);
        assert_eq!(merged(&base, "", &theirs), line("b", 2));
    }

    #[test]
    fn a_torn_end_stays_on_a_line_of_its_own() {
        let base = line("a", 0);
        let ours = format!("{base}(id:\"to");
        let theirs = format!("{base}{}", line("b", 2));
        let both = merged(&base, &ours, &theirs);
        assert!(both.lines().any(|line| line == "(id:\"to") && both.contains(&line("b", 2)), "{both}");
    }
}
