//! A person's page and the form for a new one.

use crate::stage::{Played, Stage, day, experience, placement, play, proposal};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use insta::assert_snapshot;
use terrain::domain::{Command, Experience, Half, Person, PersonId, Profile, Share, Weekday};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::{Page, Selection};
use terrain::ui::views::new_person::model::outlook;
use terrain::ui::views::people::PeopleView;
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::person::experience_model::{self, ExperienceModel};
use terrain::ui::views::person::{PersonView, aside_model, model, timeline_model};

fn plain(text: String) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn amelie(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.outlook = Some(proposal(vec![
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
En avance : atteignable jeu. 10 déc., 24 jours plus tôt
- Tournées, Confirmée, mar. 8 déc., journée, Nadia Cherif, Hôtel Bellerive, Annecy NotAsked
- Prospection, Confirmée, jeu. 26 nov., matin, Hélène Faure NotAsked
- Prospection, Faite, jeu. 19 nov., matin, Karim Benali, 24 appels, 8 conversations, signée Signed
- Prospection, Faite, ven. 6 nov., matin, Karim Benali, 18 appels, 6 conversations, signée Signed
? 2 tournées n’ont pas de date. Premières places libres : lun. 30 nov. avec Karim Benali, jeu. 10 déc. avec Hélène Faure
E-mail: amelie.durand@example.com
Responsable: Claire Fontaine
Programme: Immersion commerciale
Par semaine: 2 séances
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
        let mut person = Person::new("Zoé Lambert", "field".into(), day("2027-01-04"));
        person.prior_experience.push(experience("Darty", "2024-02-01", "2024-07-31", 1.0, "Claire Fontaine"));
        let outlook = outlook(&Facts::from(&cx), &person, None).unwrap();
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

type PageOf = Harness<'static, Played<PersonView>>;

fn amelies(language: Language) -> PageOf {
    let id = PersonId::new("amelie-durand");
    play(amelie(language), PersonView::default(), move |view, ui, cx| view.show(ui, cx, &id))
}

fn click(harness: &mut PageOf, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run();
}

/// Replaces what stands in a field, as somebody with a keyboard does.
fn fill<S>(harness: &mut Harness<'static, S>, label: &str, text: &str) {
    let field = |harness: &Harness<'static, S>| harness.get_by_role_and_label(Role::TextInput, label).focus();
    field(harness);
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
}

fn person(harness: &PageOf) -> &Person {
    &harness.state().stage.workspace.people[&PersonId::new("amelie-durand")]
}

fn last(harness: &mut PageOf) -> Option<Action> {
    harness.state_mut().asked.pop()
}

#[test]
fn a_period_is_edited_with_the_arithmetic_live() {
    let mut harness = amelies(Language::En);
    let says = |harness: &PageOf, words: &str| harness.query_by_label_contains(words).is_some();
    assert!(says(&harness, "4 months verified, 6 asked"));
    assert!(!says(&harness, "3 × 50%"));
    click(&mut harness, Role::Button, "Edit the period at Boutique Rivoire");
    assert!(says(&harness, "3 × 50% = 1\u{a0}½"));
    fill(&mut harness, "Share", "100");
    assert!(says(&harness, "in all 7 months"), "what is claimed follows the field");
    assert!(says(&harness, "4 months verified, 6 asked"), "nobody has checked it yet");
    fill(&mut harness, "Verified by", "Claire Fontaine");
    assert!(says(&harness, "7 months verified, 6 asked"));
    assert!(harness.state().asked.is_empty(), "nothing is saved while it is typed");
    click(&mut harness, Role::Button, "Save");
    let Some(Action::Do(Command::ReplaceExperience { old, new: Some(new), .. })) = last(&mut harness) else {
        panic!("not replaced")
    };
    assert_eq!((old.share, new.share, new.verified_by.as_str()), (Share::new(0.5), Share::FULL, "Claire Fontaine"));
    assert!(says(&harness, "the shorter programme is owed"));
}

#[test]
fn a_period_is_added_verified_removed_and_left() {
    let mut harness = amelies(Language::En);
    harness.get_by_label("Verify").click();
    harness.run();
    // The cursor waits where the name goes; Enter saves.
    assert!(harness.get_by_role_and_label(Role::TextInput, "Verified by").accesskit_node().is_focused());
    harness.get_by_role_and_label(Role::TextInput, "Verified by").type_text("Nadia");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(person(&harness).prior_experience[1].verified_by, "Nadia");

    click(&mut harness, Role::Button, "Add a period");
    assert!(harness.get_by_label("Save").accesskit_node().is_disabled());
    fill(&mut harness, "Employer", "Kiosque");
    fill(&mut harness, "From", "1/3/2025");
    fill(&mut harness, "To", "28/2/2025");
    assert!(harness.query_by_label("Before the first day").is_some());
    fill(&mut harness, "To", "31/3/2025");
    click(&mut harness, Role::Button, "Save");
    let added = &person(&harness).prior_experience[2];
    assert_eq!(
        (added.employer.as_str(), added.from, added.to),
        ("Kiosque", day("2025-03-01"), Some(day("2025-03-31")))
    );

    click(&mut harness, Role::Button, "Edit the period at Kiosque");
    fill(&mut harness, "Role", "Vendeuse");
    harness.get_by_label("Cancel").focus();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Save").is_none(), "Escape leaves editing");
    assert_eq!(person(&harness).prior_experience[2].role, "");

    click(&mut harness, Role::Button, "Edit the period at Kiosque");
    click(&mut harness, Role::Button, "Remove the period at Kiosque");
    assert_eq!(person(&harness).prior_experience.len(), 2);
}

#[test]
fn the_profile_is_edited_as_one_step_and_what_others_changed_meanwhile_stays() {
    let mut harness = amelies(Language::En);
    click(&mut harness, Role::Button, "Edit");
    fill(&mut harness, "Name", " ");
    assert!(harness.query_by_label("A name is needed").is_some());
    assert!(harness.get_by_label("Save").accesskit_node().is_disabled());
    fill(&mut harness, "Name", "Amélie Durand-Roy");
    harness.state_mut().stage.change(|workspace| {
        let id = PersonId::new("amelie-durand");
        let mut person = Person::clone(&workspace.people[&id]);
        person.email = "new@example.com".into();
        workspace.people.insert(id, person.into());
    });
    harness.run();
    fill(&mut harness, "First day", "12/10/2026");
    harness.get_by_label("Wednesday").click();
    harness.run();
    click(&mut harness, Role::Button, "Save");
    let Some(Action::Do(Command::EditProfile { profile, .. })) = last(&mut harness) else { panic!("not saved") };
    assert_eq!(profile, Profile::of(person(&harness)));
    assert_eq!((profile.name.as_str(), profile.email.as_str()), ("Amélie Durand-Roy", "new@example.com"));
    assert_eq!(profile.start, day("2026-10-12"));
    assert!(profile.works.unwrap().contains(Weekday::Wed));
    assert!(harness.query_by_label("Save").is_none());
}

#[test]
fn a_person_is_removed_only_after_being_asked() {
    let mut harness = amelies(Language::En);
    click(&mut harness, Role::Button, "Edit");
    click(&mut harness, Role::Button, "Remove Amélie Durand");
    assert!(harness.query_by_label_contains("with 4 sessions").is_some());
    harness.get_by_role_and_label(Role::Button, "Remove the person").click();
    harness.run();
    assert_eq!(last(&mut harness), Some(Action::Go(Page::People)));
    assert_eq!(last(&mut harness), Some(Action::Do(Command::RemovePerson { person: "amelie-durand".into() })));
    assert!(harness.query_by_label("Nobody has this id").is_some());
}

#[test]
fn absences_are_added_edited_and_removed() {
    let mut harness = amelies(Language::Fr);
    harness.get_all_by_label("Ajouter").next().unwrap().click();
    harness.run();
    fill(&mut harness, "Du", "4/1/2027");
    fill(&mut harness, "Au", "6/1/2027");
    harness.get_by_role_and_label(Role::RadioButton, "après-midis").click();
    harness.run();
    fill(&mut harness, "Motif", "Formation");
    click(&mut harness, Role::Button, "Enregistrer");
    let added = person(&harness).absences[1].clone();
    assert_eq!((added.from, added.to, added.half), (day("2027-01-04"), day("2027-01-06"), Some(Half::Afternoon)));
    harness.get_by_label_contains("Modifier l’absence 4–6").click();
    harness.run();
    click(&mut harness, Role::Button, "Supprimer l’absence");
    assert_eq!(person(&harness).absences.len(), 1);
}

#[test]
fn a_waiver_says_why_and_by_whom() {
    let mut harness = amelies(Language::En);
    harness.get_all_by_label("Add").nth(1).unwrap().click();
    harness.run();
    fill(&mut harness, "Reason", "On leave");
    assert!(harness.query_by_label("Say who decides").is_some());
    fill(&mut harness, "Decided by", "Claire Fontaine");
    fill(&mut harness, "Sessions", "2");
    click(&mut harness, Role::Button, "Save");
    let waiver = &person(&harness).waivers[1];
    assert_eq!((waiver.count, waiver.reason.as_str(), waiver.on), (2, "On leave", Some(day("2026-11-23"))));
    click(&mut harness, Role::Button, "Edit the waiver of 2 cold-call sessions");
    click(&mut harness, Role::Button, "Remove the waiver");
    assert_eq!(person(&harness).waivers.len(), 1);
}

#[test]
fn a_waiver_may_end_and_says_when() {
    let mut harness = amelies(Language::En);
    click(&mut harness, Role::Button, "Edit the waiver of 1 cold-call session");
    fill(&mut harness, "Until", "31/12/2026");
    click(&mut harness, Role::Button, "Save");
    assert_eq!(person(&harness).waivers[0].until, Some(day("2026-12-31")));
    assert!(harness.query_by_label_contains("Until 31\u{a0}Dec\u{a0}2026").is_some());
    harness.state_mut().stage.today = day("2027-01-04");
    harness.state_mut().stage.change(|_| {});
    harness.run();
    assert!(harness.query_by_label_contains("Ended 31\u{a0}Dec\u{a0}2026").is_some());
}

#[test]
fn a_due_date_of_ones_own_is_set_edited_and_taken_away_with_its_effect() {
    let mut harness = amelies(Language::En);
    assert!(harness.query_by_label("Those of the programme").is_some());
    harness.get_all_by_label("Add").last().unwrap().click();
    harness.run();
    fill(&mut harness, "Due date", "20/11/2026");
    fill(&mut harness, "Reason", "Works part time");
    assert!(harness.query_by_label("Say who decides").is_some());
    fill(&mut harness, "Decided by", "Claire Fontaine");
    assert!(harness.query_by_label_contains("Amélie Durand would be overdue").is_some());
    fill(&mut harness, "Due date", "31/1/2027");
    assert!(harness.query_by_label_contains("Amélie Durand would have another due date").is_some());
    click(&mut harness, Role::Button, "Save");
    let own = person(&harness).deadlines[0].clone();
    assert_eq!((own.rotation.as_str(), own.due, own.on), ("cold-calls", day("2027-01-31"), Some(day("2026-11-23"))));
    assert!(harness.query_by_label_contains("Instead of 4\u{a0}Dec\u{a0}2026").is_some());
    assert!(harness.query_by_label_contains("Works part time. Claire Fontaine").is_some());
    click(&mut harness, Role::Button, "Edit the due date Cold calls, 31\u{a0}Jan\u{a0}2027");
    fill(&mut harness, "Due date", "15/1/2027");
    click(&mut harness, Role::Button, "Save");
    assert_eq!(person(&harness).deadlines.len(), 1);
    assert_eq!(person(&harness).deadlines[0].due, day("2027-01-15"));
    click(&mut harness, Role::Button, "Edit the due date Cold calls, 15\u{a0}Jan\u{a0}2027");
    click(&mut harness, Role::Button, "Take the programme’s due date again");
    assert!(person(&harness).deadlines.is_empty());
    assert!(harness.query_by_label("Those of the programme").is_some());
}

#[test]
fn sessions_are_opened_added_and_assigned() {
    let mut harness = amelies(Language::En);
    harness.get_by_label_contains("Cold calls, Confirmed").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let Some(Action::Select(Selection::Session(name))) = last(&mut harness) else { panic!("not opened") };
    assert_eq!(name.session.as_str(), "s-3");
    click(&mut harness, Role::Button, "Add a session");
    let new = |rotation: Option<&str>| {
        let (person, rotation) = (Some("amelie-durand".into()), rotation.map(Into::into));
        Some(Action::Select(Selection::NewSession { person, rotation, date: None }))
    };
    assert_eq!(last(&mut harness), new(None));
    // It lies below what is seen.
    harness.get_by_label("Assign a day").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(last(&mut harness), new(Some("ride-alongs")));
}

#[test]
fn without_the_right_to_write_there_is_nothing_to_edit_with() {
    let mut stage = amelie(Language::En);
    stage.rights.people.insert("amelie-durand".into());
    let id = PersonId::new("amelie-durand");
    let harness = play(stage, PersonView::default(), move |view, ui, cx| view.show(ui, cx, &id));
    assert!(harness.query_by_label_contains("You may not write this person’s file").is_some());
    for gone in ["Edit", "Add", "Verify", "Add a period", "Add a session", "Assign a day"] {
        assert!(harness.query_by_label(gone).is_none(), "{gone}");
    }
}

#[test]
fn a_new_hire_is_added_with_the_keyboard_alone_and_opened() {
    let mut view = PeopleView::default();
    view.start_new();
    let mut harness = play(Stage::new(Language::En), view, PeopleView::show);
    assert!(harness.get_by_role_and_label(Role::TextInput, "Name").accesskit_node().is_focused());
    harness.get_by_role_and_label(Role::TextInput, "Name").type_text("Zoé Lambert");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_label("A first day is needed").is_some());
    fill(&mut harness, "First day", "4/1/2027");
    assert!(harness.query_by_label("4 cold-call sessions").is_some());
    harness.get_by_label("Add a period").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    fill(&mut harness, "From", "1/2/2024");
    fill(&mut harness, "To", "31/7/2024");
    fill(&mut harness, "Verified by", "Claire Fontaine");
    assert!(harness.query_by_label("1 cold-call session").is_some());
    assert!(harness.query_by_label_contains("Fri\u{a0}5\u{a0}Mar\u{a0}2027").is_some());
    harness.get_by_label("Add the person").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state_mut().asked.pop(), Some(Action::Go(Page::Person("zoe-lambert".into()))));
    let zoe = &harness.state().stage.workspace.people[&PersonId::new("zoe-lambert")];
    assert_eq!((zoe.start, zoe.prior_experience.len()), (day("2027-01-04"), 1));
}
