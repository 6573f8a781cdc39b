//! Taking what an earlier version of a record holds back into it: nothing that came later goes (`store.md`, promise 3).
//!
//! What only the earlier version has comes back; where both have a value, the earlier one is taken; what only the later
//! one has stays. Entries of lists are looked at by their value, so that an entry that was changed since stands beside
//! what it was. Conflicts are those of the later version: what was resolved since stays resolved.

use super::history::change::{Change, diff};
use super::record::{Content, Record};
use serde_json::Value;

/// Lists of words that are one value: some days of the week are not more days of the week.
const WHOLE: &[&str] = &["works", "working_days"];

/// What becomes of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// Which.
    pub record: Record,
    /// The record as it is to be.
    pub content: Content,
    /// What changes; a record that is not there comes back as one value without a way.
    pub changes: Vec<Change>,
}

/// Takes an earlier version of a record back into it; `None` where nothing changes, or no record would come of it.
pub fn restored(record: &Record, now: Option<&Content>, earlier: &Content) -> Option<Restored> {
    let content = match now {
        None => earlier.clone(),
        Some(now) => {
            let (mut tree, earlier) = (now.tree()?, earlier.tree()?);
            take_back(&mut tree, &earlier, "");
            let mut content = record.content_of(tree)?;
            now.conflicts().clone_into(content.conflicts_mut());
            content
        }
    };
    let changes = diff(now.and_then(Content::tree).as_ref(), content.tree().as_ref());
    (!changes.is_empty()).then(|| Restored { record: record.clone(), content, changes })
}

fn take_back(now: &mut Value, earlier: &Value, field: &str) {
    match (now, earlier) {
        (_, Value::Null) => {}
        (Value::Object(now), Value::Object(earlier)) => {
            for (key, value) in earlier {
                match now.get_mut(key) {
                    Some(now) => take_back(now, value, key),
                    None => drop(now.insert(key.clone(), value.clone())),
                }
            }
        }
        (Value::Array(now), Value::Array(earlier)) if !WHOLE.contains(&field) => {
            let mut later: Vec<Value> = now.clone();
            for value in earlier {
                match later.iter().position(|known| known == value) {
                    // Of two that are the same, two stay.
                    Some(place) => drop(later.swap_remove(place)),
                    None => now.push(value.clone()),
                }
            }
        }
        (now, earlier) => now.clone_from(earlier),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_gone_comes_back_what_differs_goes_back_and_what_is_new_stays() {
        let mut now =
            json!({"a": 1, "later": true, "map": {"x": {"v": 2}, "new": 1}, "list": [1, 2, 2], "works": ["Mon"]});
        let earlier = json!({"a": 2, "gone": "b", "map": {"x": {"v": 3}, "y": 4}, "list": [2, 3], "works": ["Tue"]});
        take_back(&mut now, &earlier, "");
        let expected = json!({
            "a": 2, "later": true, "gone": "b",
            "map": {"x": {"v": 3}, "new": 1, "y": 4},
            "list": [1, 2, 2, 3], "works": ["Tue"],
        });
        assert_eq!(now, expected);
        take_back(&mut now, &earlier, "");
        assert_eq!(now, expected, "once is enough");
    }
}
