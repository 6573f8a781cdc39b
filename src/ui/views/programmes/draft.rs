//! A programme while it is being edited: nothing of it is saved before the button.

use crate::app::ids::free_id;
use crate::domain::problem::ValueFault;
use crate::domain::{
    Command, Kind, Length, Programme, ProgrammeId, Refusal, Revision, Rotation, RotationId, Rules, Step, Template,
    Workspace, limits,
};
use crate::texts::Texts;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// For whom the changed rules are to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// For everybody under the rules that are edited, at once.
    #[default]
    Now,
    /// For people who start on a date or later: a new revision.
    From,
}

/// A programme, or one version of its rules, as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which programme; none for a new one.
    pub id: Option<ProgrammeId>,
    /// Which version of its rules.
    pub version: Option<NaiveDate>,
    /// Its name.
    pub name: String,
    /// Months in sales that make a person experienced.
    pub prior_experience_months: u32,
    /// Most sessions of a person in a week.
    pub max_sessions_per_week: u32,
    /// Days between today and the first day that is planned.
    pub min_notice_days: u32,
    /// What is owed.
    pub rotations: Vec<RotationDraft>,
    /// For whom it is to be.
    pub scope: Scope,
    /// The first start date, for a new revision.
    pub from: Option<NaiveDate>,
    next_key: u32,
}

/// One rotation as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct RotationDraft {
    /// Names it within the draft, as a new one has no id yet.
    pub key: u32,
    /// Its id; none for a new one.
    pub id: Option<RotationId>,
    /// What people call it.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// How much of a day a session takes; as the kind has it when `None`.
    pub length: Option<Length>,
    /// Sessions owed.
    pub count: u32,
    /// Sessions owed by an experienced person; `count` when `None`.
    pub experienced: Option<u32>,
    /// Days from the start to the due date.
    pub due_days: u32,
    /// Sessions of others that come first, by their keys.
    pub after: Vec<(u32, u32)>,
    /// Whether a session counts only once it is signed.
    pub sign_off: bool,
}

impl Draft {
    /// Opens a version of a programme.
    pub fn of(workspace: &Workspace, id: &ProgrammeId, version: Option<NaiveDate>) -> Option<Self> {
        let programme = workspace.root.programmes.get(id)?;
        let rules = super::model::rules_of(programme, version);
        Some(Self { id: Some(id.clone()), version, ..Self::with_rules(&programme.name, rules) })
    }

    /// Opens a new programme from a template, under the template's name.
    pub fn new(texts: &Texts, template: Template) -> Self {
        let rules = template.rules(|part| texts.template_part(part).into_owned());
        Self::with_rules(&texts.template(template), &rules)
    }

    fn with_rules(name: &str, rules: &Rules) -> Self {
        let order = rules.in_order();
        let key_of = |id: &RotationId| order.iter().position(|(other, _)| *other == id).map(number);
        let rotations = order.iter().enumerate().map(|(at, (id, rotation))| RotationDraft {
            key: number(at),
            id: Some((*id).clone()),
            name: rotation.name.clone(),
            kind: rotation.kind,
            length: rotation.length,
            count: rotation.count,
            experienced: rotation.count_if_experienced,
            due_days: rotation.due_days,
            after: rotation.after.iter().filter_map(|(id, count)| Some((key_of(id)?, *count))).collect(),
            sign_off: rotation.sign_off,
        });
        Self {
            id: None,
            version: None,
            name: name.to_owned(),
            prior_experience_months: rules.prior_experience_months,
            max_sessions_per_week: rules.max_sessions_per_week,
            min_notice_days: rules.min_notice_days,
            rotations: rotations.collect(),
            scope: Scope::Now,
            from: None,
            next_key: number(order.len()),
        }
    }

    /// Adds a rotation of another kind, without a name yet.
    pub fn add_rotation(&mut self) {
        self.push(RotationDraft {
            key: 0,
            id: None,
            name: String::new(),
            kind: Kind::Other,
            length: None,
            count: 1,
            experienced: None,
            due_days: 90,
            after: Vec::new(),
            sign_off: false,
        });
    }

    /// Adds a rotation that another programme has: hosts who take it take people of this one too.
    pub fn add_known(&mut self, id: &RotationId, rotation: &Rotation) {
        self.push(RotationDraft {
            key: 0,
            id: Some(id.clone()),
            name: rotation.name.clone(),
            kind: rotation.kind,
            length: rotation.length,
            count: rotation.count,
            experienced: rotation.count_if_experienced,
            due_days: rotation.due_days,
            after: Vec::new(),
            sign_off: rotation.sign_off,
        });
    }

    fn push(&mut self, rotation: RotationDraft) {
        self.rotations.push(RotationDraft { key: self.next_key, ..rotation });
        self.next_key += 1;
    }

    /// Takes a rotation out, and out of what comes first elsewhere.
    pub fn remove_rotation(&mut self, key: u32) {
        self.rotations.retain(|rotation| rotation.key != key);
        for rotation in &mut self.rotations {
            rotation.after.retain(|(first, _)| *first != key);
        }
    }

    /// Lists the rotations of other programmes that this one does not have.
    pub fn known_elsewhere<'a>(&self, workspace: &'a Workspace) -> Vec<(&'a RotationId, &'a Rotation)> {
        let mut list: Vec<(&RotationId, &Rotation)> = Vec::new();
        for programme in workspace.root.programmes.values() {
            let revisions = programme.revisions.iter().map(|revision| &revision.rules);
            for (id, rotation) in std::iter::once(&programme.base).chain(revisions).flat_map(Rules::in_order) {
                let here = self.rotations.iter().any(|own| own.id.as_ref() == Some(id));
                if !here && list.iter().all(|(known, _)| *known != id) {
                    list.push((id, rotation));
                }
            }
        }
        list
    }

    /// Gives the rules as typed; new rotations get ids made from their names.
    pub fn rules(&self, workspace: &Workspace) -> Rules {
        let all = workspace.root.programmes.values();
        let mut taken: BTreeSet<RotationId> = all
            .flat_map(|programme| {
                let revisions = programme.revisions.iter().map(|revision| &revision.rules);
                std::iter::once(&programme.base).chain(revisions).flat_map(|rules| rules.rotations.keys().cloned())
            })
            .chain(self.rotations.iter().filter_map(|rotation| rotation.id.clone()))
            .collect();
        let mut ids: Vec<(u32, RotationId)> = Vec::new();
        for rotation in &self.rotations {
            let id = rotation.id.clone().unwrap_or_else(|| {
                let fallback = match rotation.kind {
                    Kind::ColdCalls => "cold-calls",
                    Kind::RideAlong => "ride-alongs",
                    Kind::Other => "rotation",
                };
                RotationId::new(free_id(&rotation.name, fallback, |id| taken.contains(id)))
            });
            taken.insert(id.clone());
            ids.push((rotation.key, id));
        }
        let id_of = |key: u32| ids.iter().find(|(of, _)| *of == key).map(|(_, id)| id.clone());
        let rotations = self.rotations.iter().filter_map(|draft| {
            let after = draft.after.iter().filter(|(_, count)| *count > 0);
            let rotation = Rotation {
                name: draft.name.trim().to_owned(),
                kind: draft.kind,
                length: draft.length,
                count: draft.count,
                count_if_experienced: draft.experienced,
                due_days: draft.due_days,
                after: after.filter_map(|(key, count)| Some((id_of(*key)?, *count))).collect(),
                sign_off: draft.sign_off,
            };
            Some((id_of(draft.key)?, rotation))
        });
        Rules {
            prior_experience_months: self.prior_experience_months,
            max_sessions_per_week: self.max_sessions_per_week,
            min_notice_days: self.min_notice_days,
            rotations: rotations.collect(),
        }
    }

    /// Gives the programme as it would be saved; none while the date of a new revision is missing.
    pub fn programme(&self, workspace: &Workspace) -> Option<(ProgrammeId, Programme)> {
        let rules = self.rules(workspace);
        let name = self.name.trim().to_owned();
        let Some((id, old)) = self.id.as_ref().and_then(|id| Some((id, workspace.root.programmes.get(id)?))) else {
            let id = free_id(&name, "programme", |id| workspace.root.programmes.contains_key(id));
            return Some((ProgrammeId::new(id), Programme { name, base: rules, revisions: Vec::new() }));
        };
        let mut programme = Programme { name, ..old.clone() };
        let from = match self.scope {
            Scope::Now => self.version,
            Scope::From => Some(self.from?),
        };
        match from {
            None => programme.base = rules,
            Some(from) => match programme.revisions.iter_mut().find(|revision| revision.from == from) {
                Some(revision) => revision.rules = rules,
                None => programme.revisions.push(Revision { from, rules }),
            },
        }
        programme.revisions.sort_by_key(|revision| revision.from);
        Some((id.clone(), programme))
    }

    /// Tells whether anything would be different.
    pub fn is_changed(&self, workspace: &Workspace) -> bool {
        let Some(id) = &self.id else { return true };
        let Some((_, programme)) = self.programme(workspace) else { return true };
        workspace.root.programmes.get(id) != Some(&programme)
    }

    /// Gives the command that saves it, and the workspace as it would be then.
    ///
    /// # Errors
    ///
    /// Says why it cannot be saved; `None` while only the date of a new revision is missing.
    pub fn saved(&self, workspace: &Workspace) -> Result<(Command, Workspace), Option<Refusal>> {
        let (id, programme) = self.programme(workspace).ok_or(None)?;
        let command = Command::PutProgramme { id, programme: Box::new(programme) };
        let after = workspace.apply(&command).map_err(Some)?;
        match two_meanings(workspace, &after) {
            Some(rotation) => Err(Some(Refusal::Value(ValueFault::TwoMeanings { rotation }))),
            None => Ok((command, after)),
        }
    }

    /// Says what is wrong with the name of the programme.
    pub fn name_error(&self, texts: &Texts) -> Option<String> {
        self.name.trim().is_empty().then(|| texts.value_fault(&ValueFault::EmptyName))
    }

    /// Says what is wrong with a rotation.
    pub fn rotation_error(&self, workspace: &Workspace, texts: &Texts, key: u32) -> Option<String> {
        let at = self.rotations.iter().position(|rotation| rotation.key == key)?;
        let unnamed = self.rotations.get(at).is_some_and(|r| r.kind == Kind::Other && r.name.trim().is_empty());
        if unnamed {
            return Some(texts.value_fault(&ValueFault::Unnamed));
        }
        let rules = self.rules(workspace);
        let id = self.rotations.get(at)?.id.clone()?;
        let programme = Programme { name: self.name.clone(), base: rules, revisions: Vec::new() };
        let faults = limits::of_programme(&programme);
        let here = |step: &Step| matches!(step, Step::Key(found) if found == id.as_str());
        let fault = faults.iter().find(|fault| fault.path.iter().any(here))?;
        Some(texts.value_fault(&fault.value))
    }
}

/// Finds a rotation that would have two kinds or lengths, and has not now.
fn two_meanings(before: &Workspace, after: &Workspace) -> Option<RotationId> {
    let meanings = |workspace: &Workspace, id: &RotationId| {
        let mut found: BTreeSet<(Kind, bool)> = BTreeSet::new();
        for programme in workspace.root.programmes.values() {
            let revisions = programme.revisions.iter().map(|revision| &revision.rules);
            let own = std::iter::once(&programme.base).chain(revisions).filter_map(|rules| rules.rotations.get(id));
            found.extend(own.map(|rotation| (rotation.kind, rotation.length() == Length::HalfDay)));
        }
        found.len()
    };
    let all = after.root.programmes.values().flat_map(|programme| {
        let revisions = programme.revisions.iter().map(|revision| &revision.rules);
        std::iter::once(&programme.base).chain(revisions).flat_map(|rules| rules.rotations.keys())
    });
    all.into_iter().find(|id| meanings(after, id) > 1 && meanings(before, id) <= 1).cloned()
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
