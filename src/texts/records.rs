//! What records are called within a sentence: their names, or their ids where they have none.

use crate::domain::{HostId, Person, PersonId, RotationId, Workspace};

/// Gives a person's full name.
pub(super) fn person(workspace: &Workspace, id: &PersonId) -> String {
    named(workspace.people.get(id).map(|person| person.name.as_str()), id.as_str())
}

/// Gives a person's first name, as pills show it.
pub(super) fn person_first(workspace: &Workspace, id: &PersonId) -> String {
    named(workspace.people.get(id).map(|person| Person::first_name(person)), id.as_str())
}

/// Gives a host's full name.
pub(super) fn host(workspace: &Workspace, id: &HostId) -> String {
    named(workspace.hosts.get(id).map(|host| host.name.as_str()), id.as_str())
}

/// Gives a host's first name, as pills show it.
pub(super) fn host_first(workspace: &Workspace, id: &HostId) -> String {
    named(workspace.hosts.get(id).map(|host| host.first_name()), id.as_str())
}

/// Gives a rotation's name.
pub(super) fn rotation(workspace: &Workspace, id: &RotationId) -> String {
    named(workspace.rotation(id).map(|rotation| rotation.name.as_str()), id.as_str())
}

/// Gives a name, or the id where there is no name.
pub(super) fn named(name: Option<&str>, id: &str) -> String {
    name.map(str::trim).filter(|name| !name.is_empty()).unwrap_or(id).to_owned()
}

/// Gives a text as it stands within a sentence: "Salon professionnel" as "salon professionnel", "RTT" as it is.
pub(super) fn within(text: &str) -> String {
    let mut letters = text.trim().chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => text.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_lose_their_capital() {
        let all = ["Salon professionnel", "RTT", "Été", "", "J 1", "congés"].map(within);
        assert_eq!(all, ["salon professionnel", "RTT", "été", "", "J 1", "congés"]);
    }
}
