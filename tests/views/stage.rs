//! A small company and the context of one frame, for tests of pages.

use chrono::NaiveDate;
use std::sync::Arc;
use terrain::app::past::Happenings;
use terrain::app::{Derived, Rights};
use terrain::domain::{
    Absence, Closure, Experience, Forecast, Half, Host, Kind, Outcome, Person, PersonId, Placement, Programme,
    Proposal, Root, Rotation, Rules, Score, Session, Share, Slot, Status, Team, Waiver, Weekday, Workspace,
};
use terrain::texts::{Language, Texts};
use terrain::ui::action::{Action, Outbox};
use terrain::ui::context::Cx;
use terrain::ui::page::Selection;
use terrain::ui::perspective::Perspective;
use terrain::ui::preview::Preview;
use terrain::ui::theme::Tokens;

/// Everything a page is given to read, owned.
pub struct Stage {
    pub workspace: Workspace,
    pub derived: Derived,
    pub today: NaiveDate,
    pub texts: Texts,
    pub preview: Option<Preview>,
    pub outlook: Option<Proposal>,
    pub forecast: Option<Arc<Forecast>>,
    pub happenings: Option<Happenings>,
    pub selection: Selection,
    pub rights: Rights,
    pub perspective: Perspective,
    pub outbox: Outbox,
}

impl Stage {
    /// The small company, on the day of the mockups.
    pub fn new(language: Language) -> Self {
        Self::of(company(), language)
    }

    /// Any workspace, on the day of the mockups.
    pub fn of(workspace: Workspace, language: Language) -> Self {
        let today = day("2026-11-23");
        Self {
            derived: Derived::new(&workspace, today, 1, Vec::new(), None),
            workspace,
            today,
            texts: Texts::new(language),
            preview: None,
            outlook: None,
            forecast: None,
            happenings: None,
            selection: Selection::Nothing,
            rights: Rights::default(),
            perspective: Perspective::Hr,
            outbox: Outbox::default(),
        }
    }

    /// The context of one frame.
    pub fn cx(&self) -> Cx<'_> {
        Cx {
            workspace: &self.workspace,
            derived: &self.derived,
            folder: std::path::Path::new("/home/claire/aubier-marketing"),
            today: self.today,
            texts: &self.texts,
            tokens: Tokens::light(),
            preview: self.preview.as_ref(),
            outlook: self.outlook.as_ref(),
            forecast: self.forecast.as_ref(),
            happenings: self.happenings.as_ref(),
            selection: &self.selection,
            rights: &self.rights,
            perspective: &self.perspective,
            reminds: true,
            outbox: &self.outbox,
        }
    }

    /// Makes a change and works out what follows, as the shell does between frames.
    pub fn change(&mut self, change: impl FnOnce(&mut Workspace)) {
        let before = self.workspace.clone();
        change(&mut self.workspace);
        let revision = self.derived.revision + 1;
        let derived = Derived::new(&self.workspace, self.today, revision, Vec::new(), Some((&before, &self.derived)));
        self.derived = derived;
    }

    /// Takes out what pages asked for.
    pub fn asked(&self) -> Vec<Action> {
        self.outbox.drain()
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Three teams, two rotations, three hosts and people in every state.
pub fn company() -> Workspace {
    let mut root = Root::new("Maison Aubier", "fr");
    root.calendar.holidays = Some("FR".into());
    let closure =
        Closure { from: day("2026-12-24"), to: day("2026-12-31"), label: "Fermeture de fin d’année".into() };
    root.calendar.closures.push(closure);
    for (id, name, lead) in [
        ("brand", "Marque", "Claire Fontaine"),
        ("digital", "Numérique", "Mathieu Roy"),
        ("events", "Événementiel", ""),
    ] {
        root.teams.insert(id.into(), Team { name: name.into(), lead: lead.into(), email: String::new() });
    }
    root.programmes.insert(
        "field".into(),
        Programme {
            name: "Immersion commerciale".into(),
            base: Rules {
                rotations: [
                    ("cold-calls".into(), rotation("Prospection téléphonique", Kind::ColdCalls, 4, 60)),
                    (
                        "ride-alongs".into(),
                        Rotation {
                            sign_off: true,
                            after: [("cold-calls".into(), 1)].into(),
                            ..rotation("Tournée terrain", Kind::RideAlong, 3, 90)
                        },
                    ),
                ]
                .into(),
                ..Rules::default()
            },
            revisions: Vec::new(),
        },
    );
    let mut workspace = Workspace::new(root);
    for (id, name, area) in [
        ("karim-benali", "Karim Benali", "Lyon"),
        ("nadia-cherif", "Nadia Cherif", "Annecy"),
        ("helene-faure", "Hélène Faure", "Mâcon"),
    ] {
        let mut host = Host::new(name);
        host.area = area.into();
        host.takes = [("cold-calls".into(), 3), ("ride-alongs".into(), 1)].into();
        workspace.hosts.insert(id.into(), Arc::new(host));
    }
    for (id, person) in people() {
        workspace.people.insert(id.into(), Arc::new(person));
    }
    workspace
}

fn rotation(name: &str, kind: Kind, count: u32, due_days: u32) -> Rotation {
    Rotation {
        name: name.into(),
        kind,
        length: None,
        count,
        count_if_experienced: Some(1),
        due_days,
        after: [].into(),
        sign_off: false,
    }
}

fn people() -> Vec<(&'static str, Person)> {
    let person = |name: &str, team: &str, start: &str| {
        let mut person = Person::new(name, "field".into(), day(start));
        person.team = (!team.is_empty()).then(|| team.into());
        person
    };
    let mut amelie = person("Amélie Durand", "brand", "2026-10-05");
    amelie.email = "amelie.durand@example.com".into();
    amelie.works = Some([Weekday::Mon, Weekday::Tue, Weekday::Thu, Weekday::Fri].into_iter().collect());
    amelie.prior_experience = vec![
        experience("Darty", "2024-02-01", "2024-05-31", 1.0, "Claire Fontaine"),
        experience("Boutique Rivoire", "2023-07-01", "2023-09-30", 0.5, ""),
    ];
    amelie.absences.push(Absence {
        from: day("2026-12-21"),
        to: day("2026-12-23"),
        half: Some(Half::Morning),
        label: "Congés".into(),
    });
    amelie.waivers.push(Waiver {
        rotation: "cold-calls".into(),
        count: 1,
        reason: "Télévente en alternance".into(),
        by: "Claire Fontaine".into(),
        on: Some(day("2026-10-06")),
        until: None,
    });
    amelie.sessions = [
        ("s-1", done("cold-calls", "2026-11-06", "karim-benali", 18)),
        (
            "s-2",
            Session {
                reflection: "Deux minutes pour convaincre : nos plaquettes ne servent à rien au téléphone.".into(),
                feedback: "À l’aise après dix appels.".into(),
                ..done("cold-calls", "2026-11-19", "karim-benali", 24)
            },
        ),
        ("s-3", booked("cold-calls", "2026-11-26", "helene-faure", Status::Confirmed)),
        (
            "s-4",
            Session {
                account: "Hôtel Bellerive".into(),
                place: "Annecy".into(),
                appointment_from: Some("s-2".into()),
                ..booked("ride-alongs", "2026-12-08", "nadia-cherif", Status::Confirmed)
            },
        ),
    ]
    .map(|(id, session)| (id.into(), session))
    .into();

    let mut hugo = person("Hugo Petit", "brand", "2026-09-07");
    for (n, date) in ["2026-09-15", "2026-09-22", "2026-10-01", "2026-10-13"].iter().enumerate() {
        hugo.sessions.insert(format!("s-{n}").as_str().into(), done("cold-calls", date, "karim-benali", 20));
    }
    hugo.sessions.insert("s-8".into(), booked("ride-alongs", "2026-11-18", "nadia-cherif", Status::Planned));

    let mut sarah = person("Sarah Nguyen", "digital", "2026-08-31");
    sarah.prior_experience.push(experience("Leroy", "2023-01-01", "2024-02-29", 1.0, "Mathieu Roy"));
    sarah.sessions = [
        ("s-1", done("cold-calls", "2026-09-10", "karim-benali", 30)),
        ("s-2", done("ride-alongs", "2026-09-24", "nadia-cherif", 0)),
    ]
    .map(|(id, session)| (id.into(), session))
    .into();

    let ines = person("Inès Bouvier", "digital", "2026-09-01");
    let manon = person("Manon Gauthier", "digital", "2026-12-07");
    let mut louis = person("Louis Perrin", "brand", "2026-03-02");
    louis.left = Some(day("2026-11-01"));
    let chloe = person("Chloé Vidal", "", "2026-11-16");
    vec![
        ("amelie-durand", amelie),
        ("hugo-petit", hugo),
        ("sarah-nguyen", sarah),
        ("ines-bouvier", ines),
        ("manon-gauthier", manon),
        ("louis-perrin", louis),
        ("chloe-vidal", chloe),
    ]
}

pub fn experience(employer: &str, from: &str, to: &str, share: f64, verified_by: &str) -> Experience {
    Experience {
        employer: employer.into(),
        role: "Vendeuse".into(),
        from: day(from),
        to: Some(day(to)),
        share: Share::new(share),
        verified_by: verified_by.into(),
    }
}

fn slot(rotation: &str) -> Slot {
    if rotation == "cold-calls" { Slot::Morning } else { Slot::FullDay }
}

pub fn booked(rotation: &str, date: &str, host: &str, status: Status) -> Session {
    Session { status, ..Session::planned(rotation.into(), day(date), slot(rotation), Some(host.into())) }
}

fn done(rotation: &str, date: &str, host: &str, calls: u32) -> Session {
    let outcome = Outcome { calls, conversations: calls / 3, ..Outcome::default() };
    Session { outcome: Some(outcome), signed_by: host.into(), ..booked(rotation, date, host, Status::Done) }
}

/// What the planner would give one of the company's people.
pub fn placement(person: &str, date: &str, rotation: &str, host: &str) -> Placement {
    Placement {
        person: PersonId::new(person),
        date: day(date),
        rotation: rotation.into(),
        slot: slot(rotation),
        host: host.into(),
    }
}

/// A proposal of these placements, and nothing that found no place.
pub fn proposal(mut placed: Vec<Placement>) -> Proposal {
    placed.sort();
    Proposal {
        today: day("2026-11-23"),
        placed,
        unplaced: Vec::new(),
        moved: Vec::new(),
        broken: Vec::new(),
        score: Score::default(),
        cut_short: false,
    }
}

/// A page in a harness that carries out what it asks for, as the shell does.
pub struct Played<V> {
    pub stage: Stage,
    pub view: V,
    /// Everything asked for so far.
    pub asked: Vec<Action>,
}

/// Shows a page; `paint` paints it.
pub fn play<V>(
    stage: Stage,
    view: V,
    mut paint: impl FnMut(&mut V, &mut egui::Ui, &Cx<'_>) + 'static,
) -> egui_kittest::Harness<'static, Played<V>>
where
    V: 'static,
{
    let played = Played { stage, view, asked: Vec::new() };
    let mut is_dressed = false;
    let mut harness = egui_kittest::Harness::builder()
        .with_size(egui::vec2(1232.0, 848.0))
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(60)
        .build_ui_state(
            move |ui, played: &mut Played<V>| {
                if !std::mem::replace(&mut is_dressed, true) {
                    // Fonts take hold in the next frame.
                    terrain::ui::theme::install(ui.ctx());
                    ui.ctx().request_repaint();
                    return;
                }
                paint(&mut played.view, ui, &played.stage.cx());
                for action in played.stage.asked() {
                    if let Action::Do(command) = &action {
                        let after = played.stage.workspace.apply(command).unwrap();
                        played.stage.change(|workspace| *workspace = after);
                    }
                    if let Action::Select(selection) = &action {
                        played.stage.selection = selection.clone();
                    }
                    played.asked.push(action);
                }
            },
            played,
        );
    harness.run();
    harness
}
