//! The laws of merging, for whoever tries them.

use super::driver::{Version, merge};
use super::histories;
use crate::domain::Record;
use crate::store::remarks;
use std::collections::HashSet;

/// Holds three versions of a record, all of which read, to the laws.
pub(in crate::store) fn merging(record: &Record, versions: [&[u8]; 3]) {
    fn version<'a>(record: &'a Record, bytes: &'a [u8]) -> Version<'a> {
        Version::read(record, bytes).expect("it has been read")
    }
    // A workspace of a later version reads and is not merged.
    if versions.iter().any(|bytes| Version::read(record, bytes).is_err()) {
        return;
    }
    let [base, ours, theirs] = versions.map(|bytes| version(record, bytes));
    let merged = |base: &Version<'_>, ours: &Version<'_>, theirs: &Version<'_>| {
        merge(Some(base), ours, theirs, None).expect("records merge").0
    };
    assert_eq!(merged(&base, &ours, &base), ours.text, "what only we changed");
    assert_eq!(merged(&base, &base, &theirs), theirs.text, "what only they changed");
    assert_eq!(merged(&base, &ours, &ours), ours.text, "what both changed alike");
    for base in [Some(&base), None] {
        let (text, driven) = merge(base, &ours, &theirs, None).expect("records merge");
        let both = version(record, text.as_bytes());
        let wanted = remarks::merged(base.map(|base| base.text), ours.text, theirs.text);
        let there = remarks::counted(&text);
        for (comment, count) in &wanted {
            assert!(there.get(comment.as_str()) >= Some(count).filter(|count| **count > 0), "{comment} in {text}");
        }
        // What is merged holds both, so that to merge one of them once more asks nothing new.
        let (_, again) = merge(Some(&theirs), &both, &theirs, None).expect("records merge");
        assert_eq!(again.new_conflicts, 0);
        let (_, other) = merge(base, &theirs, &ours, None).expect("records merge");
        assert_eq!(driven.new_conflicts == 0, other.new_conflicts == 0, "whichever is which");
    }
}

/// Holds three versions of a history to the laws.
pub(in crate::store) fn histories(base: &[u8], ours: &[u8], theirs: &[u8]) {
    let lines = |bytes: &[u8]| {
        let lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).filter(|line| !line.is_empty());
        lines.map(<[u8]>::to_vec).collect::<HashSet<_>>()
    };
    assert!(histories::merge(base, ours, base) == ours && histories::merge(base, base, theirs) == theirs);
    let merged = lines(&histories::merge(base, ours, theirs));
    let (in_base, in_ours, in_theirs) = (lines(base), lines(ours), lines(theirs));
    assert!(merged.iter().all(|line| in_ours.contains(line) || in_theirs.contains(line)), "nothing is made up");
    for line in in_ours.union(&in_theirs).filter(|line| !in_base.contains(*line)) {
        assert!(merged.contains(line) || merged.iter().any(|it| it.starts_with(line)), "a line is lost");
    }
}
