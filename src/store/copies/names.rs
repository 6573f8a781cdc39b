//! The names that sync engines give to the copies they make when two machines have changed one file (`store.md` 5).
//!
//! An id has neither blanks, dots, brackets nor `_`, so that most of these names can be nobody's own. Some can be
//! somebody's: those are looked into before they are taken for copies.

use crate::domain::ids::is_id;

/// Words that tell of a conflict in a name, in the languages the engines speak, without accents.
const CONFLICT: &[&str] = &["conflict", "conflit", "konflikt", "conflitt", "conflic"];

/// What a file's name says it is a copy of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// The stem of the original's file.
    pub original: &'a str,
    /// Whether no person would name a file so; else what is in it must tell, too.
    pub is_certain: bool,
}

/// Reads out of a file's stem what it is a copy of; `exists` tells which stems there are beside it.
///
/// | engine | name |
/// | --- | --- |
/// | Syncthing | `x.sync-conflict-20261123-101500-ABCDEF7` |
/// | Nextcloud, ownCloud | `x (conflicted copy 2026-11-23 101500)`, `x (conflicted copy Claire 2026-11-23 101500)`, `x_conflict-20261123-101500` |
/// | Dropbox | `x (Claire's conflicted copy 2026-11-23)`, `x (Copie en conflit de Claire 2026-11-23)` |
/// | Seafile, Synology, Resilio | `x (SFConflict …)`, `x_HOST_Nov-23-101500-2026_Conflict`, `x.Conflict` |
/// | OneDrive | `x-HOSTNAME` |
/// | Google Drive, OneDrive | `x (1)` |
/// | iCloud | `x 2` |
///
/// A copy of a copy is one of the original.
pub fn original<'a>(stem: &'a str, exists: impl Fn(&str) -> bool) -> Option<Named<'a>> {
    let mut named = Named { original: stem, is_certain: true };
    while let Some((head, is_certain)) = without_one_mark(named.original) {
        named = Named { original: head, is_certain: named.is_certain && is_certain };
    }
    if named.original != stem && is_id(named.original) {
        return Some(named);
    }
    // What is left may still end in the name of a machine.
    let original = machine(named.original, exists).map(|(original, _)| original)?;
    Some(Named { original, is_certain: false })
}

/// Splits a stem into that of a file beside it, the longest there is, and what could be the name of a machine.
pub fn machine(stem: &str, exists: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let splits = stem.rmatch_indices('-').map(|(at, _)| (&stem[..at], &stem[at + 1..]));
    splits.into_iter().find(|(head, machine)| !machine.is_empty() && is_id(head) && exists(head))
}

/// Takes the last mark of an engine off a stem, with whether only an engine makes it.
fn without_one_mark(stem: &str) -> Option<(&str, bool)> {
    if let Some(inside) = stem.strip_suffix(')') {
        // A date or a number in brackets of their own may stand within the brackets.
        let whole = stem.find(" (").map(|at| (&stem[..at], &stem[at..]));
        if let Some((head, _)) = whole.filter(|(_, tail)| tells_of_conflict(tail)) {
            return Some((head, true));
        }
        let (head, tail) = inside.rsplit_once(" (")?;
        return is_number(tail).then_some((head, false));
    }
    if let Some((head, tail)) = stem.rsplit_once(".sync-conflict-") {
        let mut parts = tail.split('-');
        let mut digits = |count| parts.next().is_some_and(|part| part.len() == count && is_number(part));
        return (digits(8) && digits(6)).then_some((head, true));
    }
    if let Some((head, tail)) = stem.rsplit_once('.').or_else(|| stem.split_once('_')) {
        return tells_of_conflict(tail).then_some((head, true));
    }
    let (head, tail) = stem.rsplit_once(' ')?;
    (is_number(tail) && tail.len() <= 3 && tail != "0" && tail != "1").then_some((head, false))
}

fn tells_of_conflict(text: &str) -> bool {
    let text = text.to_lowercase();
    CONFLICT.iter().any(|word| text.contains(word))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stems that there are beside the one that is read.
    const THERE: &[&str] = &["amelie-durand", "jean", "jean-luc", "workspace", "marie", "marie-2"];

    fn read(stem: &str) -> Option<(&str, bool)> {
        let named = original(stem, |stem| THERE.contains(&stem))?;
        Some((named.original, named.is_certain))
    }

    #[test]
    fn what_only_engines_write_is_certain() {
        for (engine, stem) in [
            ("Syncthing", "amelie-durand.sync-conflict-20261123-101500-ABCDEF7"),
            ("Syncthing before devices had names", "amelie-durand.sync-conflict-20261123-101500"),
            (
                "Syncthing, twice",
                "amelie-durand.sync-conflict-20261123-101500-AAAAAAA.sync-conflict-20261123-101501-BBBBBBB",
            ),
            ("Nextcloud", "amelie-durand (conflicted copy 2026-11-23 101500)"),
            ("Nextcloud with the user", "amelie-durand (conflicted copy Claire Fontaine 2026-11-23 101500)"),
            ("ownCloud, older", "amelie-durand_conflict-20261123-101500"),
            ("ownCloud, older, with the user", "amelie-durand_conflict-claire-20261123-101500"),
            ("Dropbox", "amelie-durand (Claire's conflicted copy 2026-11-23)"),
            ("Dropbox, typographic", "amelie-durand (Claire’s conflicted copy 2026-11-23)"),
            ("Dropbox, another that day", "amelie-durand (Claire's conflicted copy 2026-11-23 (1))"),
            ("Dropbox in French", "amelie-durand (Copie en conflit de Claire 2026-11-23)"),
            ("Dropbox in French, the machine", "amelie-durand (copie en conflit de PC-DE-CLAIRE 2026-11-23)"),
            ("Dropbox in German", "amelie-durand (In Konflikt stehende Kopie von Claire 2026-11-23)"),
            ("Dropbox in Spanish", "amelie-durand (Copia en conflicto de Claire 2026-11-23)"),
            ("Dropbox in Italian", "amelie-durand (Copia in conflitto di Claire 2026-11-23)"),
            ("Dropbox, capitals", "amelie-durand (Case Conflict)"),
            ("Seafile", "amelie-durand (SFConflict claire@example.com 2026-11-23-10-15-00)"),
            ("Synology", "amelie-durand_PC-CLAIRE_Nov-23-101500-2026_Conflict"),
            ("Resilio", "amelie-durand.Conflict"),
            ("Nextcloud, a user with dots", "amelie-durand (conflicted copy c.fontaine_rh 2026-11-23 101500)"),
            ("two engines", "amelie-durand.sync-conflict-20261123-101500-ABCDEF7 (conflicted copy 2026-11-23 101500)"),
        ] {
            assert_eq!(read(stem), Some(("amelie-durand", true)), "{engine}");
        }
        assert_eq!(read("workspace.sync-conflict-20261123-101500-ABCDEF7"), Some(("workspace", true)));
        // Whose original is gone is a copy all the same.
        assert_eq!(read("nobody.sync-conflict-20261123-101500-ABCDEF7"), Some(("nobody", true)));
    }

    #[test]
    fn what_people_write_too_is_looked_into() {
        for (engine, stem, of) in [
            ("Google Drive", "amelie-durand (1)", "amelie-durand"),
            ("Google Drive, twice", "amelie-durand (1) (2)", "amelie-durand"),
            ("Google Drive and Syncthing", "amelie-durand (1).sync-conflict-20261123-101500-ABCDEF7", "amelie-durand"),
            ("iCloud", "amelie-durand 2", "amelie-durand"),
            ("OneDrive", "amelie-durand-DESKTOP-AB12CD3", "amelie-durand"),
            ("OneDrive, small letters", "amelie-durand-laptop", "amelie-durand"),
            ("OneDrive, a second one", "amelie-durand-PC-CLAIRE-2", "amelie-durand"),
            ("OneDrive on a Mac", "amelie-durand-MacBook Pro de Claire", "amelie-durand"),
            ("OneDrive beside a longer id", "jean-luc-DESKTOP-AB12CD3", "jean-luc"),
            ("somebody of that id", "jean-paul", "jean"),
            ("somebody of the same name", "marie-2", "marie"),
            ("somebody with capitals", "jean-Marc", "jean"),
        ] {
            assert_eq!(read(stem), Some((of, false)), "{engine}");
        }
    }

    #[test]
    fn what_is_nobodys_copy_is_none() {
        for stem in [
            "amelie-durand",
            "zoe-lefevre",
            "zoe-lefevre-LAPTOP",
            "Amélie Durand",
            "amelie-durand copie",
            "amelie-durand - Copy",
            "amelie-durand.bak",
            "amelie-durand (ancienne)",
            "amelie-durand 1",
            "amelie-durand 2026",
            "amelie_durand",
            "amelie-durand.sync-conflict-",
            "amelie-durand.sync-conflict-2026-11-23",
            " (conflicted copy)",
            "(1)",
            "",
            "-",
            "é (conflicted copy 2026-11-23 101500)",
        ] {
            assert_eq!(read(stem), None, "{stem}");
        }
    }
}
