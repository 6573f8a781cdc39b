//! Whether what may be a copy is one: by what is in it, where its name could be somebody's own.

use crate::domain::Content;

/// Tells whether what may be a copy is more like the record than like one of its own.
///
/// A name alone can be two people's; so can a day, and an id of a session where files were made after one pattern. An
/// address is one person's, and two addresses are two people's.
pub(super) fn are_alike(copy: &Content, original: &Content) -> bool {
    let same_text = |one: &str, other: &str| !one.is_empty() && one == other;
    let two_texts = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && one != other;
    match (copy, original) {
        (Content::Person(copy), Content::Person(original)) => {
            let name = copy.name == original.name;
            let email = same_text(&copy.email, &original.email);
            let start = copy.start == original.start && !two_texts(&copy.email, &original.email);
            let session = copy.sessions.keys().any(|id| original.sessions.contains_key(id));
            (name && (session || email || start)) || (email && session)
        }
        (Content::Host(copy), Content::Host(original)) => {
            let name = copy.name == original.name && !two_texts(&copy.email, &original.email);
            name || same_text(&copy.email, &original.email)
        }
        // There is one workspace in a folder, and the ids of insights are random: when two write their first at once, the
        // two files have none in common and both are wanted.
        (Content::Insights(_), Content::Insights(_)) => true,
        (Content::Root(copy), Content::Root(original)) => {
            copy.name == original.name || copy.programmes.keys().any(|id| original.programmes.contains_key(id))
        }
        _ => false,
    }
}
