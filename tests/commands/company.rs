//! A small company that the tests change.

use chrono::NaiveDate;
use terrain::domain::*;

/// Reads a date.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Names a session.
pub fn name(person: &str, session: &str) -> SessionRef {
    SessionRef { person: person.into(), session: session.into() }
}

/// Makes a session that is booked and unanswered.
pub fn planned(rotation: &str, date: &str, slot: Slot, host: &str) -> Session {
    Session::planned(rotation.into(), day(date), slot, Some(host.into()))
}

fn rotation(kind: Kind, count: u32, due_days: u32) -> Rotation {
    Rotation {
        name: String::new(),
        kind,
        length: None,
        count,
        count_if_experienced: None,
        due_days,
        after: Default::default(),
        sign_off: false,
    }
}

/// Makes the programme that everybody is in.
pub fn programme() -> Programme {
    let mut base = Rules::default();
    base.rotations.insert("cold-calls".into(), rotation(Kind::ColdCalls, 4, 60));
    base.rotations.insert("ride-alongs".into(), rotation(Kind::RideAlong, 3, 90));
    Programme { name: "Immersion".into(), base, revisions: vec![] }
}

/// Makes a host who takes both rotations.
pub fn host(full_name: &str) -> Host {
    let mut host = Host::new(full_name);
    host.takes = [("cold-calls".into(), 3), ("ride-alongs".into(), 1)].into();
    host
}

/// Makes two people, two hosts, a team, a programme, an insight and a few sessions.
pub fn company() -> Workspace {
    let mut root = Root::new("Maison Aubier", "fr");
    root.teams.insert("brand".into(), Team { name: "Marque".into(), lead: String::new(), email: String::new() });
    root.programmes.insert("field".into(), programme());
    let mut workspace = Workspace::new(root);
    for (id, full_name) in [("karim", "Karim Benali"), ("lea", "Léa Roux")] {
        workspace.hosts.insert(id.into(), host(full_name).into());
    }
    let mut insights = Insights::default();
    let insight = Insight {
        about: Topic::Material,
        text: "La brochure ne répond pas à l’objection prix".into(),
        action: String::new(),
        owner: String::new(),
        due: None,
        done: None,
    };
    insights.insights.insert("i-1".into(), insight);
    workspace.insights = insights.into();

    let mut chloe = Person::new("Chloé Vidal", "field".into(), day("2026-10-05"));
    chloe.team = Some("brand".into());
    let mut done = planned("cold-calls", "2026-11-19", Slot::Morning, "karim");
    done.status = Status::Done;
    done.insights = vec!["i-1".into()];
    chloe.sessions.insert("s-done".into(), done);
    let mut confirmed = planned("cold-calls", "2026-12-01", Slot::Morning, "karim");
    confirmed.status = Status::Confirmed;
    confirmed.starts = TimeOfDay::new(10, 15);
    confirmed.note = "Parking rue Garibaldi".into();
    chloe.sessions.insert("s-next".into(), confirmed);
    let mut visit = planned("ride-alongs", "2026-12-08", Slot::FullDay, "lea");
    visit.appointment_from = Some("s-done".into());
    chloe.sessions.insert("s-visit".into(), visit);
    workspace.people.insert("chloe".into(), chloe.into());

    let hugo = Person::new("Hugo Petit", "field".into(), day("2026-11-02"));
    workspace.people.insert("hugo".into(), hugo.into());
    workspace
}
