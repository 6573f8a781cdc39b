//! Who looks: the choice of the first start.

use crate::stage::Stage;
use insta::assert_snapshot;
use terrain::texts::Language;
use terrain::ui::views::who_looks::model::{Audience, model};

fn said(language: Language, typed: &str) -> String {
    let stage = Stage::new(language);
    let model = model(&stage.workspace, stage.today, &stage.texts, typed);
    let line = |audience: &Audience| {
        let choices = audience.choices.iter().map(|one| format!("{} ({})", one.name, one.detail));
        format!("{}; {} more", choices.collect::<Vec<_>>().join(", "), audience.more)
    };
    let text = [&model.staff, &model.employees, &model.hosts].map(line).join("\n");
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn everybody_is_listed_with_what_tells_them_apart() {
    assert_snapshot!(said(Language::En, ""), @"
    HR (Everybody: deadlines, capacity, decisions), Lead of Événementiel (0 people), Lead of Marque (Claire Fontaine · 3 people), Lead of Numérique (Mathieu Roy · 3 people); 0 more
    Amélie Durand (Marque), Chloé Vidal (), Hugo Petit (Marque), Inès Bouvier (Numérique), Manon Gauthier (Numérique), Sarah Nguyen (Numérique); 0 more
    Hélène Faure (Mâcon), Karim Benali (Lyon), Nadia Cherif (Annecy); 0 more
    ");
    assert_snapshot!(said(Language::Fr, ""), @"
    RH (Tout le monde : échéances, capacité, décisions), Responsable Événementiel (0 personne), Responsable Marque (Claire Fontaine · 3 personnes), Responsable Numérique (Mathieu Roy · 3 personnes); 0 more
    Amélie Durand (Marque), Chloé Vidal (), Hugo Petit (Marque), Inès Bouvier (Numérique), Manon Gauthier (Numérique), Sarah Nguyen (Numérique); 0 more
    Hélène Faure (Mâcon), Karim Benali (Lyon), Nadia Cherif (Annecy); 0 more
    ");
}

#[test]
fn typing_narrows_all_three_down() {
    assert_snapshot!(said(Language::En, "amelie"), @"
    ; 0 more
    Amélie Durand (Marque); 0 more
    ; 0 more
    ");
    assert_snapshot!(said(Language::En, "lyon"), @"
    ; 0 more
    ; 0 more
    Karim Benali (Lyon); 0 more
    ");
}
