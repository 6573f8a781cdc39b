//! `terrain export-person`: one person gets all that is held on them, and nothing of anybody else.

use crate::backup::unpacked;
use crate::stage::{Stage, files};
use std::fs;
use std::path::Path;

const ID: &str = "amelie-durand";

fn prepared() -> Stage {
    let stage = Stage::with_sample();
    let sample = stage.path("sample");
    let host = sample.join("hosts/karim-benali.ron");
    let text = fs::read_to_string(&host).unwrap();
    let text = text.replacen("area: \"Lyon\"", "area: \"Lyon <b>avec Amélie Durand</b>\"", 1);
    fs::write(&host, text).unwrap();
    let own = sample.join("people/amelie-durand.ron");
    fs::create_dir_all(sample.join("history/merged/people")).unwrap();
    fs::copy(&own, sample.join("history/merged/people/amelie-durand.2.ron")).unwrap();
    let entry = "(id:\"e1\",on:\"2026-11-20T10:00:00Z\",by:\"Claire\",did:(deed:\"edit-profile\",about:(kind:\"person\",id:\"amelie-durand\")),files:[(file:\"people/amelie-durand.ron\",was:\"01\",is:\"02\",changes:[(at:[\"email\"],from:\"a@example.com\",to:\"b@example.com\")]),(file:\"people/hugo-petit.ron\",was:\"01\",is:\"02\",changes:[(at:[\"email\"],from:\"hugo-old@example.com\",to:\"hugo@example.com\")])])\n";
    fs::write(sample.join("history/claire-pc.ron"), entry).unwrap();
    stage
}

#[test]
fn everything_held_on_a_person_goes_into_one_archive() {
    let stage = prepared();
    let before = files(&stage.path("sample"));
    let ran = stage.run(&["export-person", "sample", ID, "amelie.zip"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "5 files in amelie.zip\n", ""));
    assert_eq!(files(&stage.path("sample")), before, "nothing is changed");
    let found = unpacked(&stage.path("amelie.zip"));
    let file =
        |name: &str| found.get(Path::new(name)).unwrap_or_else(|| panic!("{name} in {:?}", found.keys())).as_str();
    assert_eq!(file("amelie-durand.ron"), before[Path::new("people/amelie-durand.ron")]);
    assert_eq!(file("copies/history/merged/people/amelie-durand.2.ron"), file("amelie-durand.ron"));
    let history = file("history.ron");
    assert!(history.contains("a@example.com") && !history.contains("hugo"), "{history}");
    let pages = [("amelie-durand.fr.html", "fr", "Séances"), ("amelie-durand.en.html", "en", "Sessions")];
    for (name, language, word) in pages {
        let page = file(name);
        let words = [
            &format!("<html lang=\"{language}\">"),
            "Amélie Durand",
            "amelie.durand@example.com",
            word,
            "Lyon &lt;b&gt;avec Amélie Durand&lt;/b&gt;",
            "hosts/karim-benali.ron",
            "a@example.com",
            "Claire",
        ];
        for word in words {
            assert!(page.contains(word), "{word} in {page}");
        }
        for none in ["<script", "<b>", "http://", "https://", "hugo", "field-", "dossier-"] {
            assert!(!page.contains(none), "{none} in {page}");
        }
        // Every text of her file is on the page.
        let texts = before[Path::new("people/amelie-durand.ron")].split('"').skip(1).step_by(2);
        for text in texts.filter(|text| text.contains(' ')) {
            let escaped = text.replace('\'', "&#39;");
            assert!(page.contains(&escaped), "{escaped} in {page}");
        }
    }
}

#[test]
fn a_folder_takes_the_same_files_once() {
    let stage = prepared();
    assert_eq!(stage.run(&["export-person", "sample", ID, "amelie.zip"]).status, 0);
    assert_eq!(stage.run(&["export-person", "sample", ID, "amelie"]).status, 0);
    let names = |found: std::collections::BTreeMap<_, _>| found.into_keys().collect::<Vec<_>>();
    assert_eq!(names(files(&stage.path("amelie"))), names(unpacked(&stage.path("amelie.zip"))));
    let before = files(&stage.path("sample"));
    for (id, to) in
        [(ID, "amelie"), (ID, "sample/amelie.zip"), (ID, "sample/out"), ("nobody", "x.zip"), (ID, "no/x.zip")]
    {
        let ran = stage.run(&["export-person", "sample", id, to]);
        assert_eq!((ran.status, ran.out.as_str(), ran.err.is_empty()), (2, "", false), "{to}");
    }
    assert_eq!(files(&stage.path("sample")).len(), before.len());
}
