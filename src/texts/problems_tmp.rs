//! tmp
#![allow(missing_docs)]
use super::Texts;
use crate::domain::{Problem, Workspace};
pub struct W {
    pub title: String,
    pub sentence: String,
}
impl Texts {
    pub fn problem(&self, p: &Problem, _w: &Workspace) -> W {
        W { title: format!("{:?}", p.what).chars().take(60).collect(), sentence: String::new() }
    }
}
