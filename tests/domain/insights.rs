//! Insights: how far their actions have come, the sessions behind them, and which of them say the same.

use std::collections::BTreeMap;
use std::sync::Arc;
use terrain::domain::insight::{alike, sessions_behind};
use terrain::domain::{Followed, Insight, InsightId, Person, Root, Session, SessionRef, Slot, Topic, Workspace};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn insight(text: &str) -> Insight {
    Insight {
        about: Topic::Objection,
        text: text.into(),
        action: String::new(),
        owner: String::new(),
        due: None,
        done: None,
    }
}

#[test]
fn an_action_is_late_from_the_day_after_its_date_until_it_is_done() {
    let today = day("2026-11-23");
    let with = |action: &str, due: Option<&str>, done: Option<&str>| {
        let insight = Insight { action: action.into(), due: due.map(day), done: done.map(day), ..insight("x") };
        insight.followed(today)
    };
    assert_eq!(with("", None, None), Followed::NoAction);
    assert_eq!(with("  ", Some("2026-11-01"), None), Followed::NoAction);
    assert_eq!(with("Page", None, None), Followed::Open);
    assert_eq!(with("Page", Some("2026-11-23"), None), Followed::Open);
    assert_eq!(with("Page", Some("2026-11-22"), None), Followed::Late);
    assert_eq!(with("Page", Some("2026-11-22"), Some("2026-11-23")), Followed::Done);
    assert_eq!(with("", None, Some("2026-11-23")), Followed::Done);
}

#[test]
fn sessions_behind_an_insight_are_listed_once_the_latest_first() {
    let mut workspace = Workspace::new(Root::new("Essai", "fr"));
    let mut person = Person::new("Léa Roux", "field".into(), day("2026-09-01"));
    for (id, date, named) in [
        ("s-1", "2026-10-01", vec!["i-1"]),
        ("s-2", "2026-10-09", vec!["i-1", "i-1", "i-2"]),
        ("s-3", "2026-10-20", vec![]),
    ] {
        let mut session = Session::planned("cold-calls".into(), day(date), Slot::Morning, None);
        session.insights = named.into_iter().map(InsightId::new).collect();
        person.sessions.insert(id.into(), session);
    }
    workspace.people.insert("lea-roux".into(), Arc::new(person));
    let behind = sessions_behind(&workspace);
    let name = |session: &str| SessionRef { person: "lea-roux".into(), session: session.into() };
    let one: InsightId = "i-1".into();
    let two: InsightId = "i-2".into();
    assert_eq!(behind, [(one, vec![name("s-2"), name("s-1")]), (two, vec![name("s-2")])].into());
}

fn pairs(texts: &[&str]) -> Vec<String> {
    let insights: BTreeMap<InsightId, Insight> =
        texts.iter().enumerate().map(|(n, text)| (InsightId::new(format!("i-{n}")), insight(text))).collect();
    alike(&insights).into_iter().map(|(one, other)| format!("{one} {other}")).collect()
}

#[test]
fn insights_that_share_their_telling_words_or_nearly_all_letters_are_alike() {
    assert_eq!(
        pairs(&[
            "La brochure ne répond pas à l’objection prix",
            "Nos brochures ne répondent pas aux objections de prix",
            "Le délai de pose inquiète plus que le prix",
        ]),
        ["i-0 i-1"]
    );
    assert_eq!(pairs(&["Delivery takes too long", "Delivery take too long !"]), ["i-0 i-1"]);
    assert_eq!(pairs(&["Delivery takes too long", "The price is too high"]), [] as [&str; 0]);
    assert_eq!(pairs(&["", "", "?"]), [] as [&str; 0]);
}

#[test]
fn no_two_insights_of_the_sample_are_taken_for_one() {
    let texts = [
        "Le premier rendez-vous se perd sans rappel la veille",
        "« Envoyez-moi un mail » veut dire non",
        "Le bois clair « se salit », disent les cliniques",
        "La brochure ne répond pas à l’objection prix",
        "La plaquette ne dit pas d’où vient le bois",
        "Les échantillons partent une semaine après l’appel",
        "L’architecte prescrit, le poseur choisit",
        "Les cuisinistes comparent au stratifié, pas au chêne",
        "Le délai de pose inquiète plus que le prix",
        "Les menuisiers lisent la notice sur le téléphone",
        "En hôtellerie, c’est la gouvernante qui décide, pas le directeur",
    ];
    assert_eq!(pairs(&texts), [] as [&str; 0]);
}
