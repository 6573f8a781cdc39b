//! What was typed over a value that somebody else has changed since the typing began: both are kept, to choose from.

use crate::domain::conflict::Meeting;
use crate::domain::merge::merge_content;
use crate::domain::{Content, Record, Workspace};

/// Merges what an edit makes of a workspace with what has come in since the typing began.
///
/// `since` is the workspace as it was then, `now` as the edit found it. Whoever types looks at their own words; that
/// the value beneath has become another one is not seen. A text that was not touched is not put back.
pub(super) fn merged(since: &Workspace, now: &Workspace, after: Workspace, meeting: &Meeting) -> Workspace {
    let mut asked = after;
    for record in changed(now, &asked) {
        let [old, new, typed] = [since, now, &asked].map(|workspace| record.content_in(workspace));
        let (Some(old), Some(new), Some(typed)) = (old, new, typed) else { continue };
        let content = merge_content(Some(&old), Some(&typed), Some(&new)).with_conflicts(meeting);
        record.put_in(&mut asked, content);
    }
    asked
}

/// Lists the records that an edit has changed and not made or taken away.
fn changed(before: &Workspace, after: &Workspace) -> Vec<Record> {
    let people = before.people.keys().cloned().map(Record::Person);
    let hosts = before.hosts.keys().cloned().map(Record::Host);
    let is_changed = |record: &Record| {
        let sides = (record.content_in(before), record.content_in(after));
        matches!(sides, (Some(before), Some(after)) if !Content::is_same(&before, &after))
    };
    [Record::Root, Record::Insights].into_iter().chain(people).chain(hosts).filter(is_changed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Person, Root};
    use std::sync::Arc;

    fn workspace(email: &str, name: &str) -> Workspace {
        let mut workspace = Workspace::new(Root::new("Essai", "fr"));
        let mut person = Person::new(name, "field".into(), "2026-10-05".parse().unwrap());
        person.email = email.to_owned();
        workspace.people.insert("lea-roux".into(), Arc::new(person));
        workspace
    }

    #[test]
    fn only_what_others_changed_and_was_typed_over_is_asked() {
        let meeting = Meeting { ours: "Claire".to_owned(), ..Meeting::default() };
        let since = workspace("old@example.com", "Léa Roux");
        let now = workspace("theirs@example.com", "Léa Leroux");
        let asked = |after: Workspace| {
            let asked = merged(&since, &now, after, &meeting);
            (asked.people["lea-roux"].email.clone(), asked.people["lea-roux"].conflicts.clone())
        };
        let (email, conflicts) = asked(workspace("ours@example.com", "Léa Leroux"));
        let [conflict] = conflicts.as_slice() else { panic!("{conflicts:?}") };
        assert_eq!((email.as_str(), conflict.kept_by.as_str()), ("ours@example.com", "Claire"));
        assert_eq!((&conflict.kept.0, &conflict.other.0), (&"ours@example.com".into(), &"theirs@example.com".into()));
        assert_eq!(conflict.at.iter().map(|step| step.text()).collect::<Vec<_>>(), [Some("email")]);

        // What others left alone is no question, nor is what they typed as well.
        let since_then = workspace("theirs@example.com", "Léa Roux");
        let after = merged(&since_then, &now, workspace("ours@example.com", "Léa Leroux"), &meeting);
        assert!(after.people["lea-roux"].conflicts.is_empty());
        assert!(asked(workspace("theirs@example.com", "Léa Leroux")).1.is_empty());
        // What was only looked at stays as others have it now.
        assert_eq!(asked(workspace("old@example.com", "Léa Leroux")), ("theirs@example.com".to_owned(), vec![]));
    }
}
