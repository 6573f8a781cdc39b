//! My progress: the briefing, what is missing, the log, what was learnt, the wishes.

use crate::stage::{Played, Stage, day, placement, play, proposal};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::feed::{FeedReader, coming};
use terrain::domain::funnel::Funnel;
use terrain::domain::{Command, Insight, Person, PersonId, Session, SessionRef, Status, Topic, Week, Weekday, Wishes};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::feed_of::FeedOf;
use terrain::ui::page::Selection;
use terrain::ui::views::funnel::model::{sentence, steps};
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::person::model as person_model;
use terrain::ui::views::progress::{ProgressView, chased, model, wishes};

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn amelie() -> PersonId {
    "amelie-durand".into()
}

fn edit(stage: &mut Stage, change: impl FnOnce(&mut Person)) {
    stage.change(|workspace| change(Arc::make_mut(workspace.people.get_mut(&amelie()).unwrap())));
}

/// Amélie, whose next session has been prepared and whose last one brought an insight.
fn stage(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    stage.outlook = Some(proposal(vec![placement("amelie-durand", "2026-11-30", "ride-alongs", "karim-benali")]));
    edit(&mut stage, |person| {
        let next = person.sessions.get_mut("s-3").unwrap();
        next.place = "12 quai Lamartine".into();
        next.topics = vec!["La phrase d’ouverture".into(), "Le prix".into()];
        next.note = "Badge à l’accueil".into();
        person.sessions.get_mut("s-2").unwrap().insights = vec!["i-1".into()];
    });
    stage.change(|workspace| {
        let insight = Insight {
            about: Topic::Material,
            text: "La brochure ne répond pas à l’objection prix".into(),
            action: "Fiche prix d’une page".into(),
            owner: "Claire Fontaine".into(),
            due: None,
            done: None,
        };
        Arc::make_mut(&mut workspace.insights).insights.insert("i-1".into(), insight);
    });
    stage
}

fn words(stage: &Stage) -> String {
    let cx = stage.cx();
    let facts = Facts::from(&cx);
    let page = person_model::model(&facts, &amelie()).unwrap();
    let model = model::model(&facts, &amelie(), &page).unwrap();
    let mut text = String::new();
    if let Some(next) = &model.next {
        text += &format!("next {}: {}\n{}\n", next.how_soon, next.title, next.when);
        for line in [&next.place, &next.account, &next.host, &next.email, &next.topics, &next.note, &next.last_feedback]
        {
            text += &format!("  [{line}]\n");
        }
    }
    text += &format!("{}\n", model.then.unwrap_or_default());
    for missing in &model.missing {
        text += &format!("? {} | {} | {}\n", missing.row.words, missing.due, missing.row.places);
    }
    for booked in &model.booked {
        text += &format!("+ {} | {}\n", booked.title, booked.detail);
    }
    for waived in &model.waived {
        text += &format!("~ {waived}\n");
    }
    let learnt = model.learnt.unwrap();
    text += &format!("learnt {} | {} | {} | {}\n", learnt.title, learnt.outcome, learnt.reflection, learnt.feedback);
    for kept in &learnt.kept {
        text += &format!("  {:?}: {} | {}\n", kept.about, kept.text, kept.became);
    }
    for row in &model.log {
        text += &format!("- {}\n", row.spoken);
    }
    let person = &cx.workspace.people[&amelie()];
    for (label, value) in wishes::lines(&facts, person) {
        text += &format!("{label}: {value}\n");
    }
    plain(&text)
}

#[test]
fn the_page_says_what_is_next_what_is_missing_and_what_was() {
    let mut stage = stage(Language::En);
    edit(&mut stage, |person| {
        person.wishes = Wishes {
            hosts: ["karim-benali".into()].into(),
            weekdays: Some([Weekday::Tue, Weekday::Thu].into_iter().collect()),
            avoid: [Week::of(day("2026-12-07"))].into(),
        };
    });
    assert_snapshot!(words(&stage), @r"
next in 3 days: Thursday 26 November, morning
09:00–12:30, Prospection téléphonique, confirmed
  [12 quai Lamartine]
  []
  [Hélène Faure (Mâcon), first session together]
  []
  [La phrase d’ouverture, Le prix]
  [Badge à l’accueil]
  [À l’aise après dix appels.]
Then, Tue 8 Dec: Hôtel Bellerive, Annecy, Nadia Cherif
? 2 ride-alongs have no date. | due Sun 3 Jan | First free place: Mon 30 Nov with Karim Benali
+ Thu 26 Nov, Hélène Faure | 12 quai Lamartine
+ Tue 8 Dec, Nadia Cherif | Annecy, Hôtel Bellerive
~ 1 × Cold calls waived: Télévente en alternance
learnt Thu 19 Nov, Karim Benali | 24 calls, 8 conversations | Deux minutes pour convaincre : nos plaquettes ne servent à rien au téléphone. | À l’aise après dix appels.
  Material: La brochure ne répond pas à l’objection prix | Fiche prix d’une page, under way
- Ride-alongs, Confirmed, Tue 8 Dec, full day, Nadia Cherif, Hôtel Bellerive, Annecy
- Cold calls, Confirmed, Thu 26 Nov, morning, Hélène Faure, 12 quai Lamartine
- Cold calls, Done, Thu 19 Nov, morning, Karim Benali, 24 calls, 8 conversations, signed, Deux minutes pour convaincre : nos plaquettes ne servent à rien au téléphone., À l’aise après dix appels.
- Cold calls, Done, Fri 6 Nov, morning, Karim Benali, 18 calls, 6 conversations, signed
Hosts: Karim Benali
Days: Tuesday, Thursday
Weeks to avoid: W50, 7–13 Dec
");
}

#[test]
fn the_page_speaks_french_too() {
    let mut stage = stage(Language::Fr);
    edit(&mut stage, |person| drop(person.sessions.remove("s-3")));
    assert_snapshot!(words(&stage), @r"
next dans 15 jours: Mardi 8 décembre, journée
9:00–17:30, Tournée terrain, confirmée
  [Annecy]
  [Hôtel Bellerive, né de votre appel du 19 nov.]
  [Nadia Cherif (Annecy), première séance ensemble]
  []
  []
  []
  [À l’aise après dix appels.]

? 1 séance de prospection téléphonique n’a pas de date. | échéance ven. 4 déc. | Aucune place libre d’ici l’horizon.
? 2 tournées n’ont pas de date. | échéance dim. 3 janv. | Première place libre : lun. 30 nov. avec Karim Benali
+ Mar. 8 déc., Nadia Cherif | Annecy, Hôtel Bellerive
~ 1 × Prospection, dispense : Télévente en alternance
learnt jeu. 19 nov., Karim Benali | 24 appels, 8 conversations | Deux minutes pour convaincre : nos plaquettes ne servent à rien au téléphone. | À l’aise après dix appels.
  Material: La brochure ne répond pas à l’objection prix | Fiche prix d’une page, en cours
- Tournées, Confirmée, mar. 8 déc., journée, Nadia Cherif, Hôtel Bellerive, Annecy
- Prospection, Faite, jeu. 19 nov., matin, Karim Benali, 24 appels, 8 conversations, signée, Deux minutes pour convaincre : nos plaquettes ne servent à rien au téléphone., À l’aise après dix appels.
- Prospection, Faite, ven. 6 nov., matin, Karim Benali, 18 appels, 6 conversations, signée
");
}

#[test]
fn all_working_days_or_none_are_no_wish() {
    let working = [Weekday::Mon, Weekday::Tue, Weekday::Thu].into_iter().collect();
    let days = |list: &[Weekday]| list.iter().copied().collect();
    let none = Wishes::default();
    assert_eq!(wishes::with_days(&none, working, days(&[Weekday::Tue])).weekdays, Some(days(&[Weekday::Tue])));
    assert_eq!(wishes::with_days(&none, working, working).weekdays, None);
    assert_eq!(wishes::with_days(&none, working, days(&Weekday::ALL)).weekdays, None);
    assert_eq!(wishes::with_days(&none, working, days(&[])).weekdays, None);
}

type Page = Harness<'static, Played<ProgressView>>;

fn open(stage: Stage) -> Page {
    play(stage, ProgressView::default(), |view, ui, cx| view.show(ui, cx, &amelie()))
}

fn commands(page: &mut Page) -> Vec<Command> {
    let asked = std::mem::take(&mut page.state_mut().asked);
    asked.into_iter().filter_map(|action| if let Action::Do(command) = action { Some(command) } else { None }).collect()
}

fn press(page: &mut Page, role: Role, label: &str) {
    page.get_by_role_and_label(role, label).scroll_to_me();
    page.run();
    page.get_by_role_and_label(role, label).click();
    page.run();
}

#[test]
fn what_was_learnt_is_saved_when_the_box_is_left_and_kept_as_an_insight_in_one_step() {
    let mut page = open(stage(Language::En));
    let field = page.get(By::new().role(Role::MultilineTextInput).label("What I learnt"));
    field.focus();
    page.run();
    page.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    page.get(By::new().role(Role::MultilineTextInput).label("What I learnt")).type_text("Le prix vient en premier.");
    page.run();
    assert_eq!(commands(&mut page), [], "nothing is saved while it is being written");
    press(&mut page, Role::Button, "Objection");
    let saved = commands(&mut page);
    let [Command::EditSession { name, session }] = saved.as_slice() else { panic!("{saved:?}") };
    assert_eq!((name.session.as_str(), session.reflection.as_str()), ("s-2", "Le prix vient en premier."));
    press(&mut page, Role::Button, "Keep as an insight");
    let kept = commands(&mut page);
    let [Command::Batch(steps)] = kept.as_slice() else { panic!("{kept:?}") };
    let [Command::PutInsight { id, insight }, Command::NameInsight { session, insight: named, on: true }] =
        steps.as_slice()
    else {
        panic!("{steps:?}")
    };
    assert_eq!((insight.about, insight.text.as_str()), (Topic::Objection, "Le prix vient en premier."));
    assert_eq!((session.session.as_str(), named), ("s-2", id));
    // It is there now, and cannot be kept twice.
    assert!(page.query_by_label("Kept as an insight: Objection").is_some());
    let keep = page.get_by_role_and_label(Role::Button, "Keep as an insight");
    assert!(keep.accesskit_node().is_disabled());
}

#[test]
fn each_wish_is_one_change() {
    let mut page = open(stage(Language::En));
    let wished = |page: &Page| page.state().stage.workspace.people[&amelie()].wishes.clone();
    press(&mut page, Role::ComboBox, "Add a host");
    press(&mut page, Role::MenuItemRadio, "Nadia Cherif");
    press(&mut page, Role::ComboBox, "Add a week");
    press(&mut page, Role::MenuItemRadio, "W50, 7–13\u{a0}Dec");
    press(&mut page, Role::CheckBox, "Monday");
    assert_eq!(commands(&mut page).len(), 3);
    let wishes = wished(&page);
    assert_eq!(wishes.hosts, ["nadia-cherif".into()].into());
    assert_eq!(wishes.avoid, [Week::of(day("2026-12-07"))].into());
    let days = wishes.weekdays.unwrap();
    assert!(!days.contains(Weekday::Mon) && days.contains(Weekday::Tue));
    press(&mut page, Role::Button, "Take away Nadia Cherif");
    press(&mut page, Role::CheckBox, "Monday");
    let wishes = wished(&page);
    assert_eq!((wishes.hosts.len(), wishes.weekdays), (0, None), "all working days are no wish");
}

#[test]
fn a_line_of_the_log_selects_its_session_by_click_and_by_key() {
    let mut page = open(stage(Language::En));
    page.get(By::new().role(Role::Row).label_contains("Fri\u{a0}6\u{a0}Nov")).scroll_to_me();
    page.run();
    page.get(By::new().role(Role::Row).label_contains("Fri\u{a0}6\u{a0}Nov")).click();
    page.run();
    let selected = |session: &str| Selection::Session(SessionRef { person: amelie(), session: session.into() });
    assert_eq!(page.state().stage.selection, selected("s-1"));
    page.get(By::new().role(Role::Row).label_contains("Tue\u{a0}8\u{a0}Dec")).focus();
    page.run();
    page.key_press(Key::Enter);
    page.run();
    assert_eq!(page.state().stage.selection, selected("s-4"));
}

#[test]
fn what_cannot_be_written_is_only_read() {
    let mut stage = stage(Language::En);
    edit(&mut stage, |person| person.wishes.hosts = ["karim-benali".into()].into());
    stage.rights.people.insert(amelie());
    let page = open(stage);
    for role in [Role::MultilineTextInput, Role::ComboBox, Role::CheckBox] {
        assert_eq!(page.query_all_by_role(role).count(), 0, "{role:?}");
    }
    assert!(page.query_by_role_and_label(Role::Button, "Keep as an insight").is_none());
    assert!(page.query_by_label("Karim Benali").is_some(), "the wishes can be read");
}

#[test]
fn somebody_new_is_told_what_will_stand_there() {
    let mut stage = stage(Language::Fr);
    edit(&mut stage, |person| person.sessions.clear());
    let page = open(stage);
    for words in ["Rien n’est encore réservé.", "Les séances figurent ici dès qu’elles sont réservées."] {
        assert!(page.query_by_label(words).is_some(), "{words}");
    }
}

#[test]
fn a_long_text_stays_in_its_line() {
    let mut stage = stage(Language::En);
    edit(&mut stage, |person| {
        let session: &mut Session = person.sessions.get_mut("s-2").unwrap();
        session.reflection = "One line\nand another. ".repeat(20);
    });
    let cx = stage.cx();
    let facts = Facts::from(&cx);
    let page = person_model::model(&facts, &amelie()).unwrap();
    let model = model::model(&facts, &amelie(), &page).unwrap();
    assert!(model.log.iter().all(|row| !row.learnt.contains('\n')));
}

#[test]
fn the_next_session_goes_into_the_own_calendar_and_so_do_all() {
    let mut page = open(stage(Language::Fr));
    press(&mut page, Role::Button, "Ajouter à mon agenda");
    press(&mut page, Role::Button, "Ajouter toutes mes séances à mon agenda");
    let asked: Vec<FeedOf> = std::mem::take(&mut page.state_mut().asked)
        .into_iter()
        .filter_map(|action| if let Action::Feed(of) = action { Some(of) } else { None })
        .collect();
    let next = SessionRef { person: amelie(), session: "s-3".into() };
    assert_eq!(asked, [FeedOf::session(&next), FeedOf::person(&amelie())]);
    assert_eq!((asked[0].stem().as_str(), asked[1].stem().as_str()), ("amelie-durand-s-3", "amelie-durand"));
}

#[test]
fn a_calendar_says_when_where_and_what_to_look_out_for() {
    for (language, reader) in [
        (Language::Fr, FeedReader::Person(&"amelie-durand".into())),
        (Language::En, FeedReader::Host(&"nadia-cherif".into())),
    ] {
        let stage = stage(language);
        let names = coming(&stage.workspace, reader, stage.today);
        let feed = stage.texts.feed(&stage.workspace, reader, &names, "2026-11-23T08:00:00Z".parse().unwrap());
        let mut text = format!("{}\n", feed.name);
        for event in &feed.events {
            let hours = stage.texts.hours(event.hours);
            text += &format!("{} {} {hours} {}\n  @ {}\n", event.uid, event.date, event.summary, event.location);
            text += &format!("  {}\n", event.description.replace('\n', "\n  "));
        }
        match language {
            Language::Fr => assert_snapshot!(plain(&text), @r"
Jours de terrain, Maison Aubier
s-3@amelie-durand 2026-11-26 9:00–12:30 Prospection téléphonique avec Hélène Faure
  @ 12 quai Lamartine
  Avec Hélène Faure
  À observer : La phrase d’ouverture, Le prix
  Note : Badge à l’accueil
  État : Confirmée
s-4@amelie-durand 2026-12-08 9:00–17:30 Tournée terrain avec Nadia Cherif
  @ Hôtel Bellerive, Annecy
  Avec Nadia Cherif
  Compte : Hôtel Bellerive
  État : Confirmée
"),
            Language::En => assert_snapshot!(plain(&text), @r"
Field days, Maison Aubier
s-4@amelie-durand 2026-12-08 09:00–17:30 Tournée terrain with Amélie Durand
  @ Hôtel Bellerive, Annecy
  With Amélie Durand <amelie.durand@example.com>
  Account: Hôtel Bellerive
  State: Confirmed
"),
        }
    }
}

#[test]
fn a_funnel_says_how_many_came_from_step_to_step() {
    let mut stage = stage(Language::Fr);
    edit(&mut stage, |person| {
        let outcome = person.sessions.get_mut("s-2").unwrap().outcome.as_mut().unwrap();
        (outcome.appointments, outcome.visits) = (2, 3);
    });
    let funnel = Funnel::of(&stage.workspace.people[&amelie()]);
    let steps = steps(&stage.texts, &funnel).map(|step| format!("{} ({:.2})", step.spoken, step.share)).join("\n");
    assert_snapshot!(plain(&format!("{steps}\n{}", sentence(&stage.texts, &funnel))), @r"
Appels, 42 (1.00)
Conversations, 14, 33 % des appels (0.33)
Rendez-vous, 2, 14 % des conversations (0.05)
Visites, 3, 150 % des rendez-vous (0.07)
Affaires, 0, 0 % des visites (0.00)
2 séances avec résultat
");
    let page = open(stage);
    assert!(page.query_by_label("Appels, 42").is_some(), "each step is one sentence");
}

#[test]
fn a_session_without_an_outcome_stands_first_and_is_recorded_there() {
    let mut stage = Stage::new(Language::En);
    let rows = chased::rows(&Facts::from(&stage.cx()), &"hugo-petit".into());
    assert_snapshot!(plain(&rows.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join("\n")), @"Wed 18 Nov, Tournée terrain, Nadia Cherif");
    assert!(chased::rows(&Facts::from(&stage.cx()), &amelie()).is_empty());
    stage.outlook = None;
    let mut page = play(stage, ProgressView::default(), |view, ui, cx| view.show(ui, cx, &"hugo-petit".into()));
    let record = "Record outcome of Wed\u{a0}18\u{a0}Nov, Tournée terrain, Nadia Cherif";
    press(&mut page, Role::Button, record);
    assert!(page.query_by_role_and_label(Role::TextInput, "Calls").is_none(), "a ride-along has no calls");
    page.get_by_role_and_label(Role::TextInput, "Visits").focus();
    page.run();
    page.key_press(Key::ArrowUp);
    page.run();
    let learnt = "What I learnt on Wed\u{a0}18\u{a0}Nov";
    page.get_by_role_and_label(Role::MultilineTextInput, learnt).focus();
    page.run();
    page.get_by_role_and_label(Role::MultilineTextInput, learnt).type_text("Le client montre, on écoute.");
    page.run();
    assert_eq!(page.state().asked, [], "nothing is kept before it is saved");
    press(&mut page, Role::Button, "Save outcome");
    let name = SessionRef { person: "hugo-petit".into(), session: "s-8".into() };
    let session = page.state().stage.workspace.session(&name).unwrap().clone();
    assert_eq!((session.status, session.outcome.map(|outcome| outcome.visits)), (Status::Done, Some(1)));
    assert_eq!(session.reflection, "Le client montre, on écoute.");
    assert_eq!(page.state().asked.len(), 1);
    assert!(page.query_by_label(record).is_none() && page.query_by_label("Save outcome").is_none());
}
