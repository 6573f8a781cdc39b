//! Trees of values: what records look like to whatever knows nothing of people and sessions, and the ways within them.

use super::problem::Step;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};
use std::fmt;

/// A value of any shape as files hold it; nothing stands for a value that is not there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree(pub Value);

impl Tree {
    /// Wraps a value; `None` stands for one that is not there.
    pub fn of(value: Option<Value>) -> Self {
        Self(value.unwrap_or(Value::Null))
    }

    /// Tells whether there is no value.
    pub fn is_nothing(&self) -> bool {
        self.0.is_null()
    }

    /// Gives the value, where there is one.
    pub fn value(&self) -> Option<&Value> {
        Some(&self.0).filter(|value| !value.is_null())
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self)
    }
}

/// Fields and keys are written as texts, items of lists as numbers; what is read back as a text is a key.
impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Field(name) => serializer.serialize_str(name),
            Self::Key(key) => serializer.serialize_str(key),
            Self::Item(index) => serializer.serialize_u64(*index as u64),
        }
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Step;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text or a number")
            }

            fn visit_str<E>(self, text: &str) -> Result<Step, E> {
                Ok(Step::Key(text.to_owned()))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Step, E> {
                Ok(Step::Item(usize::try_from(number).unwrap_or(usize::MAX)))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl Step {
    /// Gives the text of a field or key.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Field(name) => Some(name),
            Self::Key(key) => Some(key),
            Self::Item(_) => None,
        }
    }
}

/// Finds the value at the end of a way.
pub fn value_at<'a>(tree: &'a Value, way: &[Step]) -> Option<&'a Value> {
    way.iter().try_fold(tree, |at, step| match step {
        Step::Item(index) => at.get(*index),
        _ => at.get(step.text()?),
    })
}

/// Finds the value at the end of a way, to change it.
pub fn value_at_mut<'a>(tree: &'a mut Value, way: &[Step]) -> Option<&'a mut Value> {
    way.iter().try_fold(tree, |at, step| match step {
        Step::Item(index) => at.get_mut(*index),
        _ => at.get_mut(step.text()?),
    })
}

/// Puts a value under a key at the end of a way, or takes it away; `false` where the way does not lead there.
///
/// Entries of lists are not reached: they have no keys.
pub fn put_at(tree: &mut Value, way: &[Step], value: Option<Value>) -> bool {
    let Some((last, outer)) = way.split_last() else { return false };
    let parent = value_at_mut(tree, outer).and_then(Value::as_object_mut);
    match (parent, last.text()) {
        (Some(parent), Some(key)) => {
            match value {
                Some(value) => drop(parent.insert(key.to_owned(), value)),
                None => drop(parent.remove(key)),
            }
            true
        }
        _ => false,
    }
}

/// What stands for a field that files leave out, by the fields that lead to it; `*` is every entry.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum LeftOut {
    List(&'static [&'static str]),
    Map(&'static [&'static str]),
    Number(&'static [&'static str], u32),
    /// A part of full time, which is full.
    Share(&'static [&'static str]),
    False(&'static [&'static str]),
}

/// Puts what a field means into a tree where it was left out.
pub(super) fn fill(tree: &mut Value, left_out: &LeftOut) {
    match left_out {
        LeftOut::List(way) => fill_with(tree, way, &Value::Array(Vec::new())),
        LeftOut::Map(way) => fill_with(tree, way, &Value::Object(Map::new())),
        LeftOut::Number(way, number) => fill_with(tree, way, &Value::from(*number)),
        LeftOut::Share(way) => fill_with(tree, way, &Value::from(1.0)),
        LeftOut::False(way) => fill_with(tree, way, &Value::from(false)),
    }
}

fn fill_with(tree: &mut Value, way: &[&str], value: &Value) {
    match (way, tree) {
        ([field], Value::Object(map)) => drop(map.entry(*field).or_insert_with(|| value.clone())),
        (["*", rest @ ..], Value::Object(map)) => map.values_mut().for_each(|inner| fill_with(inner, rest, value)),
        (["*", rest @ ..], Value::Array(list)) => list.iter_mut().for_each(|inner| fill_with(inner, rest, value)),
        ([field, rest @ ..], Value::Object(map)) => {
            if let Some(inner) = map.get_mut(*field) {
                fill_with(inner, rest, value);
            }
        }
        _ => {}
    }
}
