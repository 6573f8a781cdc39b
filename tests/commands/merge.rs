//! The laws of the merge, on any trees, and what it makes of records.

use crate::company::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use terrain::domain::merge::{Clash, Merged, merge_json, merge_workspaces};
use terrain::domain::problem::Step;
use terrain::domain::*;

/// Trees with few keys and values, so that both sides often touch the same.
fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), (0..4).prop_map(Value::from)];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-d]", inner, 0..5).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn maybe_tree() -> impl Strategy<Value = Option<Value>> {
    prop_oneof![1 => Just(None), 9 => tree().prop_map(Some)]
}

/// Three trees of which the sides are often close to the base.
fn three() -> impl Strategy<Value = [Option<Value>; 3]> {
    let change = || prop_oneof![Just(None), (any::<prop::sample::Index>(), tree()).prop_map(Some)];
    let near = (tree(), prop::collection::vec(change(), 0..4), prop::collection::vec(change(), 0..4)).prop_map(
        |(base, ours, theirs)| {
            let side = |changes: Vec<Option<(prop::sample::Index, Value)>>| {
                let mut side = base.clone();
                changes.into_iter().flatten().for_each(|(index, value)| graft(&mut side, index, value));
                Some(side)
            };
            let (ours, theirs) = (side(ours), side(theirs));
            [Some(base), ours, theirs]
        },
    );
    let far = (maybe_tree(), maybe_tree(), maybe_tree()).prop_map(|(base, ours, theirs)| [base, ours, theirs]);
    prop_oneof![3 => near, 1 => far]
}

/// Puts a value somewhere in the tree.
fn graft(tree: &mut Value, index: prop::sample::Index, value: Value) {
    match tree {
        Value::Object(map) if !map.is_empty() => {
            let key = map.keys().nth(index.index(map.len())).unwrap().clone();
            if index.index(3) == 0 {
                map.remove(&key);
            } else {
                graft(map.get_mut(&key).unwrap(), index, value);
            }
        }
        Value::Array(list) if !list.is_empty() => match index.index(3) {
            0 => list.push(value),
            1 => drop(list.remove(index.index(list.len()))),
            _ => {
                let place = index.index(list.len());
                graft(&mut list[place], index, value);
            }
        },
        other => *other = value,
    }
}

fn merged(base: &Option<Value>, ours: &Option<Value>, theirs: &Option<Value>) -> Merged {
    merge_json(base.as_ref(), ours.as_ref(), theirs.as_ref())
}

/// Sorts lists, whose order is not merged.
fn unordered(value: &Value) -> Value {
    match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), unordered(value))).collect(),
        Value::Array(list) => {
            let mut list: Vec<Value> = list.iter().map(unordered).collect();
            list.sort_by_key(ToString::to_string);
            Value::Array(list)
        }
        other => other.clone(),
    }
}

/// Checks that what only one side changed is in the merged tree, below objects and in lists of plain values.
fn nothing_lost(
    base: Option<&Value>,
    ours: Option<&Value>,
    theirs: Option<&Value>,
    merged: Option<&Value>,
) -> Result<(), TestCaseError> {
    if ours == base {
        prop_assert_eq!(merged, theirs);
    } else if theirs == base || ours == theirs {
        prop_assert_eq!(merged, ours);
    } else if let (Some(Value::Object(our_map)), Some(Value::Object(their_map))) = (ours, theirs) {
        let merged = merged.unwrap().as_object().unwrap();
        for key in our_map.keys().chain(their_map.keys()).chain(merged.keys()) {
            let base = base.and_then(|base| base.get(key));
            nothing_lost(base, our_map.get(key), their_map.get(key), merged.get(key))?;
        }
    } else if let (Some(Value::Array(our_list)), Some(Value::Array(their_list))) = (ours, theirs) {
        let base = base.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let merged = merged.unwrap().as_array().unwrap();
        for value in base.iter().chain(our_list).chain(their_list).filter(|value| !value.is_object()) {
            let count = |list: &[Value]| list.iter().filter(|other| *other == value).count();
            let (base, ours, theirs, merged) = (count(base), count(our_list), count(their_list), count(merged));
            if !value.is_array() {
                if ours >= base && theirs >= base {
                    prop_assert_eq!(merged, ours.max(theirs), "{} added", value);
                } else if ours <= base && theirs <= base {
                    prop_assert_eq!(merged, ours.min(theirs), "{} taken away", value);
                } else {
                    prop_assert_eq!(merged, ours + theirs - base, "{} added and taken away", value);
                }
            }
        }
    } else {
        prop_assert_eq!(merged, ours.or(theirs));
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_side_that_changed_nothing_gives_way(base in maybe_tree(), x in maybe_tree()) {
        for (ours, theirs) in [(&x, &base), (&base, &x), (&x, &x)] {
            prop_assert_eq!(merged(&base, ours, theirs), Merged { value: x.clone(), clashes: vec![] });
        }
    }

    #[test]
    fn sides_can_be_swapped_but_for_clashes([base, ours, theirs] in three()) {
        let one = merged(&base, &ours, &theirs);
        let other = merged(&base, &theirs, &ours);
        prop_assert_eq!(one.clashes.len(), other.clashes.len());
        if one.clashes.is_empty() {
            prop_assert_eq!(one.value.as_ref().map(unordered), other.value.as_ref().map(unordered));
        }
        let values = |merged: &Merged, swap: bool| {
            let mut values: Vec<_> = merged.clashes.iter().map(|clash| {
                let (a, b) = (&clash.ours, &clash.theirs);
                format!("{:?}", if swap { (b, a) } else { (a, b) })
            }).collect();
            values.sort();
            values
        };
        prop_assert_eq!(values(&one, false), values(&other, true));
    }

    #[test]
    fn no_change_of_one_side_is_lost([base, ours, theirs] in three()) {
        let merged = merged(&base, &ours, &theirs);
        nothing_lost(base.as_ref(), ours.as_ref(), theirs.as_ref(), merged.value.as_ref())?;
    }

    #[test]
    fn clashes_hold_what_the_tree_does_not([base, ours, theirs] in three()) {
        let merged = merged(&base, &ours, &theirs);
        for clash in &merged.clashes {
            prop_assert_ne!(&clash.ours, &clash.theirs);
            prop_assert_ne!(&clash.ours, &clash.base);
            prop_assert_ne!(&clash.theirs, &clash.base);
            let mut at = merged.value.as_ref();
            for step in &clash.path {
                at = match step {
                    Step::Key(key) => at.and_then(|value| value.get(key)),
                    Step::Item(index) => at.and_then(|value| value.get(index)),
                    Step::Field(_) => None,
                };
            }
            prop_assert_eq!(at, clash.kept());
        }
    }
}

#[test]
fn the_truth_table_of_one_value() {
    // base, ours, theirs, merged, whether it is a clash; 0 stands for no value.
    let table = [
        [0, 0, 0, 0, 0],
        [0, 0, 1, 1, 0],
        [0, 1, 0, 1, 0],
        [0, 1, 1, 1, 0],
        [0, 1, 2, 1, 1],
        [1, 0, 0, 0, 0],
        [1, 0, 1, 0, 0],
        [1, 1, 0, 0, 0],
        [1, 0, 2, 2, 1],
        [1, 2, 0, 2, 1],
        [1, 1, 1, 1, 0],
        [1, 1, 2, 2, 0],
        [1, 2, 1, 2, 0],
        [1, 2, 2, 2, 0],
        [1, 2, 3, 2, 1],
    ];
    let value = |number: i32| (number != 0).then(|| Value::from(number));
    for [base, ours, theirs, expected, clashes] in table {
        let merged = merged(&value(base), &value(ours), &value(theirs));
        let row = [base, ours, theirs];
        assert_eq!(merged.value, value(expected), "{row:?}");
        let clash = Clash { path: vec![], base: value(base), ours: value(ours), theirs: value(theirs) };
        assert_eq!(merged.clashes, vec![clash; usize::from(clashes == 1)], "{row:?}");
    }
}

fn lists(base: Value, ours: Value, theirs: Value) -> (Value, Vec<Clash>) {
    let merged = merge_json(Some(&base), Some(&ours), Some(&theirs));
    (merged.value.unwrap(), merged.clashes)
}

#[test]
fn lists_keep_the_order_of_the_base_then_ours_then_theirs() {
    assert_eq!(lists(json!([1, 2, 3]), json!([9, 1, 3]), json!([1, 2, 8, 3])), (json!([1, 3, 9, 8]), vec![]));
    assert_eq!(lists(json!([1, 1]), json!([1]), json!([1])), (json!([1]), vec![]));
    assert_eq!(lists(json!([]), json!([5, 5]), json!([5, 6])), (json!([5, 5, 6]), vec![]));
    assert_eq!(lists(json!([1]), json!([1, 1]), json!([])), (json!([1]), vec![]));
}

#[test]
fn an_entry_that_both_sides_changed_is_one_entry() {
    let base = json!([{"from": "2024-02-01", "to": "2024-05-31", "role": "Vendeuse"}]);
    let ours = json!([{"from": "2024-02-01", "to": "2024-06-30", "role": "Vendeuse"}]);
    let theirs = json!([{"from": "2024-02-01", "to": "2024-05-31", "role": "Vendeuse", "verified_by": "claire-rh"}]);
    let both = json!([{"from": "2024-02-01", "to": "2024-06-30", "role": "Vendeuse", "verified_by": "claire-rh"}]);
    assert_eq!(lists(base.clone(), ours.clone(), theirs), (both, vec![]));

    let theirs = json!([{"from": "2024-02-01", "to": "2024-07-31", "role": "Vendeuse"}]);
    let (merged, clashes) = lists(base.clone(), ours.clone(), theirs.clone());
    assert_eq!(merged, ours);
    let path = vec![Step::Item(0), Step::Key("to".into())];
    let [base_to, ours_to, theirs_to] = ["2024-05-31", "2024-06-30", "2024-07-31"].map(|date| Some(Value::from(date)));
    assert_eq!(clashes, [Clash { path, base: base_to, ours: ours_to, theirs: theirs_to }]);

    let (merged, clashes) = lists(base.clone(), json!([]), theirs.clone());
    assert_eq!(merged, theirs, "the changed entry stays when the other side took it away");
    assert_eq!(clashes.len(), 1);
    assert_eq!((clashes[0].kept(), clashes[0].lost()), (theirs.get(0), None));
}

#[test]
fn another_entry_is_not_the_same_one_changed() {
    let base = json!([{"employer": "Darty", "role": "Vendeuse", "from": "2024-02-01", "to": "2024-05-31"}]);
    let ours = json!([{"employer": "Fnac", "role": "Vendeuse", "from": "2020-02-01", "to": "2021-05-31"}]);
    let mut theirs = base.clone();
    theirs[0]["verified_by"] = "claire-rh".into();
    let (merged, clashes) = lists(base, ours.clone(), theirs.clone());
    assert_eq!(merged, json!([theirs[0], ours[0]]), "what was verified is not what we put in its place");
    assert_eq!(clashes.len(), 1);
}

#[test]
fn two_people_work_on_one_workspace() {
    let base = company();
    let at = |date: &str| Command::MoveSession {
        name: name("chloe", "s-visit"),
        date: day(date),
        slot: Slot::FullDay,
        host: Some("lea".into()),
    };
    let cancel = Command::CancelSession { name: name("chloe", "s-next"), reason: Some(Reason::Host) };
    let closure = Closure { from: day("2026-12-24"), to: day("2026-12-31"), label: String::new() };
    let ours = base.apply(&Command::Batch(vec![at("2026-12-10"), Command::AddClosure { closure }])).unwrap();
    let theirs = base.apply(&Command::Batch(vec![cancel, Command::RemovePerson { person: "hugo".into() }])).unwrap();
    let (merged, clashes) = merge_workspaces(&base, &ours, &theirs);
    assert_eq!(clashes, []);
    assert_eq!(merged.session(&name("chloe", "s-visit")).unwrap().date, day("2026-12-10"));
    assert_eq!(merged.session(&name("chloe", "s-next")).unwrap().status, Status::Cancelled);
    assert!(!merged.people.contains_key("hugo"));
    assert!(Arc::ptr_eq(&merged.root, &ours.root));
    assert!(Arc::ptr_eq(&merged.hosts["lea"], &base.hosts["lea"]));

    let theirs = base.apply(&at("2026-12-11")).unwrap();
    let (merged, clashes) = merge_workspaces(&base, &ours, &theirs);
    assert_eq!(merged, ours);
    let path: Vec<Step> = ["people", "chloe", "sessions", "s-visit", "date"].map(|key| Step::Key(key.into())).into();
    assert_eq!(clashes.len(), 1);
    assert_eq!(clashes[0].path, path);
    assert_eq!(clashes[0].lost(), Some(&Value::from("2026-12-11")));
}

#[test]
fn a_person_whom_one_side_edits_is_not_taken_away() {
    let base = company();
    let mut profile = Profile::of(&base.people["hugo"]);
    profile.email = "hugo.petit@example.com".into();
    let edited = base.apply(&Command::EditProfile { person: "hugo".into(), profile }).unwrap();
    let removed = base.apply(&Command::RemovePerson { person: "hugo".into() }).unwrap();
    for (ours, theirs) in [(&edited, &removed), (&removed, &edited)] {
        let (merged, clashes) = merge_workspaces(&base, ours, theirs);
        assert_eq!(merged, edited);
        assert_eq!(clashes.len(), 1);
        assert_eq!(clashes[0].path, [Step::Key("people".into()), Step::Key("hugo".into())]);
    }
}

#[test]
fn a_record_that_json_cannot_hold_stays_ours() {
    let with_share = |share: f64, email: &str| {
        let mut workspace = company();
        let hugo = Arc::make_mut(workspace.people.get_mut("hugo").unwrap());
        hugo.email = email.into();
        hugo.prior_experience.push(Experience {
            employer: String::new(),
            role: String::new(),
            from: day("2024-02-01"),
            to: None,
            share: Share::new(share),
            verified_by: String::new(),
        });
        workspace
    };
    let ours = with_share(f64::NAN, "hugo@example.com");
    let (merged, clashes) = merge_workspaces(&with_share(f64::NAN, ""), &ours, &with_share(f64::NAN, "h@example.com"));
    assert_eq!(merged, ours);
    assert_eq!(clashes.len(), 1);
    assert_eq!(clashes[0].path.len(), 2);
}
