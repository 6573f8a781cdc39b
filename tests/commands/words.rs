//! Commands and refusals in both languages.

use crate::company::*;
use terrain::domain::*;
use terrain::texts::{Language, Texts};

fn both(say: impl Fn(&Texts) -> String) -> String {
    [Language::En, Language::Fr].map(|language| say(&Texts::new(language))).join("\n")
}

fn done(command: &Command) -> String {
    both(|texts| texts.done(&command.label(), &company()))
}

fn refused(command: &Command) -> String {
    let company = company();
    let refusal = company.apply(command).unwrap_err();
    both(|texts| texts.refusal(&refusal, &company))
}

fn confirm(session: &str) -> Command {
    Command::ConfirmSession { name: name("chloe", session) }
}

#[test]
fn what_is_done() {
    let moved = |session: &str| Command::MoveSession {
        name: name("chloe", session),
        date: day("2026-12-10"),
        slot: Slot::Morning,
        host: None,
    };
    insta::assert_snapshot!(done(&moved("s-next")), @r"
    Session of Chloé Vidal moved to Thu 10 Dec
    Séance déplacée au jeu. 10 déc. pour Chloé Vidal
    ");
    insta::assert_snapshot!(done(&Command::Batch(vec![moved("s-next"), moved("s-visit")])), @r"
    2 sessions moved
    2 séances déplacées
    ");
    let placement = Placement {
        person: "hugo".into(),
        date: day("2026-12-10"),
        rotation: "cold-calls".into(),
        slot: Slot::Morning,
        host: "lea".into(),
    };
    let accept = |count| Command::AcceptProposal { sessions: vec![("s-a".into(), placement.clone()); count] };
    insta::assert_snapshot!(done(&accept(45)), @r"
    45 sessions added
    45 séances ajoutées
    ");
    insta::assert_snapshot!(done(&accept(1)), @r"
    Session added for Hugo Petit
    Séance ajoutée pour Hugo Petit
    ");
    let mixed = Command::Batch(vec![confirm("s-next"), Command::RemovePerson { person: "hugo".into() }]);
    insta::assert_snapshot!(done(&mixed), @r"
    2 changes
    2 modifications
    ");
    let noe = Command::AddHost { id: "noe".into(), host: host("Noé Brun").into() };
    insta::assert_snapshot!(done(&noe), @r"
    Noé Brun added as a host
    Fiche d’accueillant créée pour Noé Brun
    ");
    let programme = Command::PutProgramme { id: "field".into(), programme: programme().into() };
    insta::assert_snapshot!(done(&programme), @r"
    Programme “Immersion” saved
    Programme « Immersion » enregistré
    ");
}

#[test]
fn what_is_refused() {
    insta::assert_snapshot!(refused(&confirm("s-done")), @r"
    This session of Chloé Vidal has taken place.
    Cette séance a déjà eu lieu pour Chloé Vidal.
    ");
    insta::assert_snapshot!(refused(&confirm("s-gone")), @r"
    This session of Chloé Vidal is no longer there.
    Cette séance n’existe plus pour Chloé Vidal.
    ");
    insta::assert_snapshot!(refused(&Command::RemoveHost { id: "karim".into() }), @r"
    Karim Benali has 1 booked session. Move it first, or give the last day of service.
    Karim Benali a encore 1 séance prévue. Déplacez-la d’abord, ou indiquez son dernier jour de service.
    ");
    insta::assert_snapshot!(refused(&Command::RemoveProgramme { id: "field".into() }), @r"
    2 people follow the programme “Immersion” as it is.
    2 collaborateurs suivent le programme « Immersion » tel qu’il est.
    ");
    let person = Person::new("Zoë", "field".into(), day("2026-12-01"));
    let add = |id: &str| Command::AddPerson { id: id.into(), person: person.clone().into() };
    insta::assert_snapshot!(refused(&add("Zoë")), @r"
    “Zoë” cannot be an id: only lower-case letters, digits and single hyphens inside, 64 characters at most.
    « Zoë » ne peut pas être un identifiant : seulement des minuscules sans accent, des chiffres et des traits d’union simples à l’intérieur, 64 caractères au plus.
    ");
    insta::assert_snapshot!(refused(&add("hugo")), @r"
    Hugo Petit is there already.
    Une fiche existe déjà pour Hugo Petit.
    ");
    let closure = Closure { from: day("2026-12-31"), to: day("2026-12-24"), label: String::new() };
    insta::assert_snapshot!(refused(&Command::AddClosure { closure }), @r"
    The last day, 24 Dec 2026, comes before the first, 31 Dec 2026.
    Le dernier jour, 24 déc. 2026, vient avant le premier, 31 déc. 2026.
    ");
    let horizon =
        |horizon_weeks| Command::EditWorkspace { name: "Aubier".into(), language: "fr".into(), horizon_weeks };
    insta::assert_snapshot!(refused(&horizon(0)), @r"
    0 is not between 1 and 104.
    0 n’est pas compris entre 1 et 104.
    ");
    let waiver = Waiver {
        rotation: "cold-calls".into(),
        count: 0,
        reason: String::new(),
        by: String::new(),
        on: None,
        until: None,
    };
    insta::assert_snapshot!(refused(&Command::AddWaiver { person: "hugo".into(), waiver }), @r"
    0 is too small; at least 1 is needed.
    0 est trop petit ; il faut au moins 1.
    ");
}
