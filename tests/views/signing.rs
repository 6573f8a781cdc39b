//! Sessions that wait for the signature of their host, on the host's page.

use crate::hosts::{opened, sessions_name};
use crate::stage::{Stage, day};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use std::sync::Arc;
use terrain::domain::{Command, Session};
use terrain::texts::Language;
use terrain::ui::action::Action;

/// A company in which the sessions of these people with Nadia are not signed.
fn unsigned(language: Language, count: usize) -> Stage {
    let mut stage = Stage::new(language);
    stage.change(|workspace| {
        let sarah = Arc::make_mut(workspace.people.get_mut("sarah-nguyen").unwrap());
        let session = Session { signed_by: String::new(), ..sarah.sessions["s-2"].clone() };
        for n in 0..count {
            let date = day("2026-09-24") + chrono::Days::new(n as u64);
            sarah.sessions.insert(format!("s-{}", n + 2).as_str().into(), Session { date, ..session.clone() });
        }
    });
    stage
}

#[test]
fn a_past_session_is_signed_with_feedback_in_one_step() {
    let mut harness = opened(unsigned(Language::En, 1), "nadia-cherif");
    assert!(harness.query_by_label("One session to sign off").is_some());
    let field = "Feedback for Sarah Nguyen, Thu\u{a0}24\u{a0}Sep";
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, field).type_text("À l’aise avec le client. ");
    harness.run();
    assert_eq!(harness.state().asked, [], "nothing is saved while it is being written");
    let sign = "Sign off Sarah Nguyen, Thu\u{a0}24\u{a0}Sep";
    harness.get_by_label(sign).click();
    harness.run();
    let asked = std::mem::take(&mut harness.state_mut().asked);
    let [Action::Do(command)] = asked.as_slice() else { panic!("{asked:?}") };
    let Command::Batch(steps) = command else { panic!("{command:?}") };
    assert!(matches!(steps.as_slice(), [Command::EditSession { .. }, Command::SignSession { .. }]), "{steps:?}");
    let name = sessions_name("sarah-nguyen", "s-2");
    let session = harness.state().stage.workspace.session(&name).unwrap().clone();
    assert_eq!((session.feedback.as_str(), session.signed_by.as_str()), ("À l’aise avec le client.", "nadia-cherif"));
    assert!(harness.query_by_label(sign).is_none() && harness.query_by_label("One session to sign off").is_none());
}

#[test]
fn feedback_is_left_out_freely_and_many_sessions_come_in_turn() {
    let mut harness = opened(unsigned(Language::Fr, 6), "nadia-cherif");
    assert!(
        harness.query_by_label("6\u{a0}séances à signer").is_some()
            || harness.query_by_label("6 séances à signer").is_some()
    );
    assert!(harness.query_by_label("2 autres dès que celles-ci seront signées").is_some());
    harness.get_by_label("Signer Sarah Nguyen, jeu.\u{a0}24\u{a0}sept.").click();
    harness.run();
    let signed = Command::SignSession { name: sessions_name("sarah-nguyen", "s-2"), by: "nadia-cherif".into() };
    assert_eq!(harness.state().asked, [Action::Do(signed)]);
    assert!(harness.query_by_label("1 autre dès que celles-ci seront signées").is_some());
}

#[test]
fn what_may_not_be_written_is_not_signed() {
    let mut stage = unsigned(Language::En, 1);
    stage.rights.people.insert("sarah-nguyen".into());
    let harness = opened(stage, "nadia-cherif");
    assert!(harness.query_by_label("One session to sign off").is_some());
    assert!(harness.query_by_role_and_label(Role::Link, "Sarah Nguyen, Thu\u{a0}24\u{a0}Sep").is_some());
    assert!(harness.query_by_label("Sign off Sarah Nguyen, Thu\u{a0}24\u{a0}Sep").is_none());
}
