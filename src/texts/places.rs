//! The best places for a session in words: why each is good, or what it costs, and why there is none.

use super::{Texts, capitalized, records};
use crate::domain::{BestPlace, NoPlace, PersonId, PlaceReason, Workspace};

impl Texts {
    /// Words everything that speaks for a place or against it: "First free day, 12 days before the due date, …".
    pub fn place_reasons(&self, place: &BestPlace, workspace: &Workspace) -> String {
        self.first_place_reasons(place, workspace, usize::MAX)
    }

    /// Words the most telling of what speaks for a place or against it.
    pub fn first_place_reasons(&self, place: &BestPlace, workspace: &Workspace, most: usize) -> String {
        let reasons = place.reasons.iter().take(most);
        let words: Vec<String> = reasons.map(|reason| self.place_reason(*reason, place, workspace)).collect();
        capitalized(&words.join(", "))
    }

    /// Words one thing a lead would want to know of a place: "first free day".
    pub fn place_reason(&self, reason: PlaceReason, place: &BestPlace, workspace: &Workspace) -> String {
        let host = || records::host(workspace, &place.placement.host).into();
        match reason {
            PlaceReason::FirstFreeDay => self.get("place-first-free-day").into_owned(),
            PlaceReason::BeforeDue { days } => self.with("place-before-due", &[("days", days.into())]),
            PlaceReason::AfterDue { days } => self.with("place-after-due", &[("days", days.into())]),
            PlaceReason::NewHost => self.with("place-new-host", &[("host", host())]),
            PlaceReason::MetBefore { times } => {
                self.with("place-met-before", &[("times", times.into()), ("host", host())])
            }
            PlaceReason::LeastLoaded => self.get("place-least-loaded").into_owned(),
            PlaceReason::Loaded { sessions } => self.with("place-loaded", &[("sessions", sessions.into())]),
            PlaceReason::JoinsGroup { trainees } => self.with("place-joins-group", &[("trainees", trainees.into())]),
            PlaceReason::SameDay => self.get("place-same-day").into_owned(),
            PlaceReason::FillsWeek => self.get("place-fills-week").into_owned(),
            PlaceReason::AgainstWishes { wishes } => self.with("place-against-wishes", &[("wishes", wishes.into())]),
            PlaceReason::SameWeek { sessions } => self.with("place-same-week", &[("sessions", sessions.into())]),
        }
    }

    /// Words why there is no place for a session of somebody, in a sentence each.
    pub fn no_place(&self, none: &NoPlace, person: &PersonId, workspace: &Workspace) -> Vec<String> {
        let of_person = |message| self.with(message, &[("name", records::person(workspace, person).into())]);
        match none {
            NoPlace::Closed(closed_by) if closed_by.is_empty() => vec![self.get("no-place-no-date").into_owned()],
            NoPlace::Closed(closed_by) => self.closed_by(closed_by),
            NoPlace::Left => vec![of_person("no-place-left")],
            NoPlace::BeyondHorizon => vec![of_person("no-place-beyond-horizon")],
            NoPlace::Faulty => vec![of_person("no-place-faulty")],
            NoPlace::NotInProgramme => vec![of_person("no-place-not-in-programme")],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Host, Placement, Root, Score, Slot};
    use crate::texts::Language;
    use std::sync::Arc;

    #[test]
    fn every_reason_has_its_words_in_both_languages() {
        use PlaceReason::*;
        let reasons = vec![
            FirstFreeDay,
            BeforeDue { days: 12 },
            BeforeDue { days: 0 },
            AfterDue { days: 1 },
            NewHost,
            MetBefore { times: 1 },
            MetBefore { times: 2 },
            MetBefore { times: 3 },
            LeastLoaded,
            Loaded { sessions: 4 },
            JoinsGroup { trainees: 1 },
            SameDay,
            FillsWeek,
            SameWeek { sessions: 1 },
            AgainstWishes { wishes: 1 },
            AgainstWishes { wishes: 2 },
        ];
        let mut workspace = Workspace::new(Root::new("Essai", "fr"));
        workspace.hosts.insert("karim".into(), Arc::new(Host::new("Karim Benali")));
        let placement = Placement {
            person: "anna".into(),
            date: "2026-12-01".parse().unwrap(),
            rotation: "calls".into(),
            slot: Slot::Morning,
            host: "karim".into(),
        };
        let place = BestPlace { placement, score: Score::default(), reasons };
        let words = |language| {
            let words = Texts::new(language).place_reasons(&place, &workspace);
            words.replace(['\u{a0}', '\u{202f}'], " ").replace(", ", "\n")
        };
        insta::assert_snapshot!(words(Language::En), @"
        First free day
        12 days before the due date
        on the due date
        1 day after the due date
        first time with Karim Benali
        once with Karim Benali already
        twice with Karim Benali already
        3 times with Karim Benali already
        the least busy host
        4 sessions to come already
        joins 1 other person
        on a day when the host has somebody along already
        takes the last day the host offers that week
        1 other session that week
        against a wish
        against 2 wishes
        ");
        insta::assert_snapshot!(words(Language::Fr), @"
        Premier jour libre
        12 jours avant l’échéance
        le jour de l’échéance
        1 jour après l’échéance
        première fois avec Karim Benali
        déjà une fois avec Karim Benali
        déjà deux fois avec Karim Benali
        déjà 3 fois avec Karim Benali
        l’accueillant le moins sollicité
        déjà 4 séances à venir
        rejoint 1 autre personne
        un jour où l’accueillant a déjà quelqu’un
        prend le dernier jour que l’accueillant propose cette semaine-là
        1 autre séance cette semaine-là
        contre un souhait
        contre 2 souhaits
        ");
    }
}
