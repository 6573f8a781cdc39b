//! A person's page and the form for a new one.

use crate::stage::{Stage, experience, placement, proposal};
use insta::assert_snapshot;
use terrain::domain::{Experience, Person, Share};
use terrain::texts::Language;
use terrain::ui::views::new_person::model::outlook;
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::person::experience_model::{self, ExperienceModel};
use terrain::ui::views::person::{aside_model, model, timeline_model};

fn plain(text: String) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn amelie(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.forecast = Some(proposal(vec![
        placement("amelie-durand", "2026-11-30", "ride-alongs", "karim-benali"),
        placement("amelie-durand", "2026-12-10", "ride-alongs", "helene-faure"),
    ]));
    stage
}

fn page(stage: &Stage) -> String {
    let cx = stage.cx();
    let facts = Facts::from(&cx);
    let id = "amelie-durand".into();
    let page = model::model(&facts, &id).unwrap();
    let mut text = format!("{} [{}]\n{}\n", page.name, stage.texts.state(page.state), page.about);
    for panel in &page.rotations {
        text += &format!("# {} [{}]\n", panel.name, stage.texts.state(panel.progress.state));
        text += &format!("{} | {}\n{}\n", panel.counts, panel.due, panel.pace);
    }
    for session in &page.sessions {
        text += &format!("- {} {:?}\n", session.spoken, session.signature);
    }
    for missing in &page.missing {
        text += &format!("? {} {}\n", missing.words, missing.places);
    }
    let aside = aside_model::model(&facts, &id, None).unwrap();
    for (label, value) in &aside.profile {
        text += &format!("{label}: {value}\n");
    }
    for absence in &aside.absences {
        text += &format!("away {} | {}\n", absence.period, absence.label);
    }
    for waiver in &aside.waivers {
        text += &format!("waived {} | {}\n", waiver.what, waiver.why);
    }
    let said = aside.said.unwrap();
    text += &format!("{}\n{}\n{}\n{}\n", said.title, said.reflection, said.feedback, said.became);
    plain(text)
}

#[test]
fn the_page_says_how_somebody_stands() {
    assert_snapshot!(page(&amelie(Language::En)), @r"
Amélie Durand [To plan]
Marque, started Mon 5 Oct 2026, works Mon, Tue, Thu, Fri
# Cold calls [On track]
2 done, 1 scheduled, of 3 | due Fri 4 Dec
Ahead: reached Thu 26 Nov, 8 days early
# Ride-alongs [To plan]
0 done, 1 scheduled, of 3 | due Sun 3 Jan
Ahead: the planner would reach it Thu 10 Dec, 24 days early
- Ride-alongs, Confirmed, Tue 8 Dec, full day, Nadia Cherif, Hôtel Bellerive, Annecy NotAsked
- Cold calls, Confirmed, Thu 26 Nov, morning, Hélène Faure NotAsked
- Cold calls, Done, Thu 19 Nov, morning, Karim Benali, 24 calls, 8 conversations, signed Signed
- Cold calls, Done, Fri 6 Nov, morning, Karim Benali, 18 calls, 6 conversations, signed Signed
? 2 ride-alongs have no date. First free places: Mon 30 Nov with Karim Benali, Thu 10 Dec with Hélène Faure
Email: amelie.durand@example.com
Team lead: Claire Fontaine
Programme: Immersion commerciale
Weekly limit: 2 sessions
away 21–23 Dec, mornings | Congés
away 24–31 Dec | Fermeture de fin d’année
waived 1 cold-call session | Télévente en alternance. Claire Fontaine, 6 Oct
Session of Thu 19 Nov
“Deux minutes pour convaincre : nos plaquettes ne servent à rien au téléphone.”
Host: À l’aise après dix appels.
An appointment became 1 ride-along, Tue 8 Dec, Hôtel Bellerive
");
    assert_snapshot!(page(&amelie(Language::Fr)), @r"
Amélie Durand [À planifier]
Marque, arrivée lun. 5 oct. 2026, travaille lun., mar., jeu., ven.
# Prospection [En bonne voie]
2 faites, 1 prévue, sur 3 | échéance ven. 4 déc.
En avance : atteint jeu. 26 nov., 8 jours plus tôt
# Tournées [À planifier]
0 faite, 1 prévue, sur 3 | échéance dim. 3 janv.
En avance : le planificateur l’atteindrait jeu. 10 déc., 24 jours plus tôt
- Tournées, Confirmée, mar. 8 déc., journée, Nadia Cherif, Hôtel Bellerive, Annecy NotAsked
- Prospection, Confirmée, jeu. 26 nov., matin, Hélène Faure NotAsked
- Prospection, Faite, jeu. 19 nov., matin, Karim Benali, 24 appels, 8 conversations, signée Signed
- Prospection, Faite, ven. 6 nov., matin, Karim Benali, 18 appels, 6 conversations, signée Signed
? 2 tournées n’ont pas de date. Premières places libres : lun. 30 nov. avec Karim Benali, jeu. 10 déc. avec Hélène Faure
E-mail: amelie.durand@example.com
Responsable: Claire Fontaine
Programme: Immersion commerciale
Limite par semaine: 2 séances
away 21–23 déc., matins | Congés
away 24–31 déc. | Fermeture de fin d’année
waived 1 séance de prospection téléphonique | Télévente en alternance. Claire Fontaine, 6 oct.
Séance du jeu. 19 nov.
« Deux minutes pour convaincre : nos plaquettes ne servent à rien au téléphone. »
Accueillant : À l’aise après dix appels.
Un rendez-vous est devenu 1 tournée, mar. 8 déc., Hôtel Bellerive
");
}

fn verdict(model: &ExperienceModel) -> String {
    let mut text = format!("{} ({})\n", model.verdict, if model.reached { "reached" } else { "not reached" });
    for period in &model.periods {
        let by = &period.experience.verified_by;
        text += &format!(
            "- {} | {} | {} | {} | {by}\n",
            period.experience.employer, period.period, period.share, period.counts
        );
    }
    for sum in &model.sums {
        text += &format!("{sum}\n");
    }
    plain(text + &model.consequence)
}

#[test]
fn the_verdict_on_experience_shows_its_arithmetic() {
    for (language, change) in [(Language::En, false), (Language::Fr, false), (Language::En, true), (Language::Fr, true)]
    {
        let stage = amelie(language);
        let cx = stage.cx();
        let mut person = Person::clone(&stage.workspace.people["amelie-durand"]);
        if change {
            person.prior_experience[1].share = Share::FULL;
            person
                .prior_experience
                .push(Experience { to: None, ..experience("Kiosque", "2026-09-21", "2026-10-04", 0.333, "") });
        }
        let rules = stage.workspace.rules_of(&person).unwrap();
        let text = verdict(&experience_model::model(&Facts::from(&cx), &person, rules));
        match (language, change) {
            (Language::En, false) => assert_snapshot!(text, @r"
4 months verified, 6 asked (not reached)
- Darty | 1 Feb – 31 May 2024 | 100% | 4 months | Claire Fontaine
- Boutique Rivoire | 1 Jul – 30 Sep 2023 | 50% | 1 ½ months | 
Verified: 1 Feb – 31 May 2024: 4; in all 4 months.
Verified or not: 1 Jul – 30 Sep 2023: 3 × 50% = 1 ½; 1 Feb – 31 May 2024: 4; in all 5 ½ months.
Verified or not, the total stays below 6 months (5 ½), so the full programme is owed: 4 cold-call sessions less 1 waived, and 3 ride-alongs.
"),
            (Language::Fr, false) => assert_snapshot!(text, @r"
4 mois vérifiés, 6 demandés (not reached)
- Darty | 1er févr. – 31 mai 2024 | 100 % | 4 mois | Claire Fontaine
- Boutique Rivoire | 1er juil. – 30 sept. 2023 | 50 % | 1 ½ mois | 
Vérifié : 1er févr. – 31 mai 2024 : 4 ; en tout 4 mois.
Vérifié ou non : 1er juil. – 30 sept. 2023 : 3 × 50 % = 1 ½ ; 1er févr. – 31 mai 2024 : 4 ; en tout 5 ½ mois.
Vérifié ou non, le total reste sous 6 mois (5 ½), le programme complet est donc dû : 4 séances de prospection téléphonique, moins 1 de dispense, et 3 tournées.
"),
            (Language::En, true) => assert_snapshot!(text, @r"
4 months verified, 6 asked (not reached)
- Darty | 1 Feb – 31 May 2024 | 100% | 4 months | Claire Fontaine
- Boutique Rivoire | 1 Jul – 30 Sep 2023 | 100% | 3 months | 
- Kiosque | 21 Sep 2026 until the start | 33.3% | ≈ 0.16 months | 
Verified: 1 Feb – 31 May 2024: 4; in all 4 months.
Verified or not: 1 Jul – 30 Sep 2023: 3; 1 Feb – 31 May 2024: 4; 21 Sep – 4 Oct 2026: 7/15 × 33.3% ≈ 0.16; in all ≈ 7.16 months.
Once verified, it would be ≈ 7.16 of the 6 months asked and less would be owed. Until then: 4 cold-call sessions less 1 waived, and 3 ride-alongs.
"),
            (Language::Fr, true) => assert_snapshot!(text, @r"
4 mois vérifiés, 6 demandés (not reached)
- Darty | 1er févr. – 31 mai 2024 | 100 % | 4 mois | Claire Fontaine
- Boutique Rivoire | 1er juil. – 30 sept. 2023 | 100 % | 3 mois | 
- Kiosque | 21 sept. 2026 jusqu’à l’arrivée | 33,3 % | ≈ 0,16 mois | 
Vérifié : 1er févr. – 31 mai 2024 : 4 ; en tout 4 mois.
Vérifié ou non : 1er juil. – 30 sept. 2023 : 3 ; 1er févr. – 31 mai 2024 : 4 ; 21 sept. – 4 oct. 2026 : 7/15 × 33,3 % ≈ 0,16 ; en tout ≈ 7,16 mois.
Une fois vérifié, le total serait de ≈ 7,16 mois sur les 6 demandés et il y aurait moins à faire. D’ici là : 4 séances de prospection téléphonique, moins 1 de dispense, et 3 tournées.
"),
        }
    }
}

#[test]
fn enough_verified_shortens_what_is_owed() {
    let stage = Stage::new(Language::En);
    let cx = stage.cx();
    let mut person = Person::clone(&stage.workspace.people["amelie-durand"]);
    person.prior_experience = vec![experience("Darty", "2024-01-01", "2024-06-30", 1.0, "Claire Fontaine")];
    let rules = stage.workspace.rules_of(&person).unwrap();
    assert_snapshot!(verdict(&experience_model::model(&Facts::from(&cx), &person, rules)), @r"
6 months verified, 6 asked (reached)
- Darty | 1 Jan – 30 Jun 2024 | 100% | 6 months | Claire Fontaine
Verified: 1 Jan – 30 Jun 2024: 6; in all 6 months.
6 months are verified, so the shorter programme is owed: 1 cold-call session less 1 waived, and 1 ride-along.
");
}

#[test]
fn the_timeline_runs_from_the_first_day_to_the_last_due_date() {
    let stage = amelie(Language::Fr);
    let cx = stage.cx();
    let line = timeline_model::model(&Facts::from(&cx), &"amelie-durand".into()).unwrap();
    let mut text = format!("{} | today {:.3}\n", line.start, line.today.unwrap());
    for disc in &line.sessions {
        text += &format!("{:.3} {:?} {} {}\n", disc.at, disc.status, disc.date, disc.host);
    }
    for due in &line.dues {
        text += &format!("{:.3} {}\n", due.at, due.label);
    }
    for shade in &line.shades {
        text += &format!("{:.3}-{:.3} {} {}\n", shade.from, shade.end, shade.is_closure, shade.label);
    }
    let week = |week: &timeline_model::WeekMark| format!("{}{}", week.label, if week.is_current { "*" } else { "" });
    text += &line.weeks.iter().map(week).collect::<Vec<_>>().join(" ");
    assert_snapshot!(plain(text), @r"
Arrivée, lun. 5 oct. | today 0.538
0.352 Done 6 nov. Karim
0.495 Done 19 nov. Karim
0.571 Confirmed 26 nov. Hélène
0.703 Confirmed 8 déc. Nadia
0.659 échéance 4 déc.
0.989 échéance 3 janv.
0.846-0.879 false Congés
0.879-0.967 true Fermeture de fin d’année
S41 S42 S43 S44 S45 S46 S47 S48* S49 S50 S51 S52 S53
");
}

#[test]
fn a_new_hire_is_told_at_once_what_it_leads_to() {
    for language in [Language::En, Language::Fr] {
        let stage = Stage::new(language);
        let cx = stage.cx();
        let mut person = Person::new("Zoé Lambert", "field".into(), crate::stage::day("2027-01-04"));
        person.prior_experience.push(experience("Darty", "2024-02-01", "2024-07-31", 1.0, "Claire Fontaine"));
        let outlook = outlook(&Facts::from(&cx), &person).unwrap();
        let mut text = format!("{}\n", outlook.experience.verdict);
        for owed in &outlook.owed {
            text += &format!("{} | {}\n", owed.sessions, owed.due);
        }
        match language {
            Language::En => assert_snapshot!(plain(text), @r"
6 months verified, 6 asked
1 cold-call session | due Fri 5 Mar 2027
1 ride-along | due Sun 4 Apr 2027
"),
            Language::Fr => assert_snapshot!(plain(text), @r"
6 mois vérifiés, 6 demandés
1 séance de prospection téléphonique | échéance ven. 5 mars 2027
1 tournée | échéance dim. 4 avril 2027
"),
        }
    }
}
