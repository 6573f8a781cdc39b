//! What others have changed on the disk: taken in at once, under what is being typed, and told in a few words.

use super::TerrainApp;
use crate::app::watching::{News, Only};
use crate::texts::Texts;
use crate::ui::action::Action;
use egui::Context;

impl TerrainApp {
    /// Takes in what others have changed, or has the text being typed taken first where its field is about to go.
    pub(super) fn follow_others(&mut self, ctx: &Context) {
        let Some(open) = &self.open else { return };
        if !open.loses_what_is_shown() {
            self.take_in();
        } else if self.held.is_empty() {
            self.outbox.send(Action::TakeIn);
            ctx.request_repaint();
        }
    }

    /// Takes in what others have changed.
    pub(super) fn take_in(&mut self) {
        let Some(open) = &mut self.open else { return };
        let before = (open.editor.workspace().clone(), open.editor.derived().progress.clone());
        let Some((news, has_lost_plan)) = open.take_in() else { return };
        self.remind_of_others((&before.0, &before.1));
        if !news.broken.is_empty() {
            self.toasts.refused(broken_words(&self.texts, &news.broken));
        } else if !news.is_nothing() {
            let mut words = news_words(&self.texts, &news);
            if has_lost_plan {
                words = format!("{words}. {}", self.texts.get("news-plan-lost"));
            }
            self.toasts.news(words);
        }
        if !news.is_nothing() {
            self.news = Some(news);
        }
    }
}

/// Says who changed what.
pub fn news_words(texts: &Texts, news: &News) -> String {
    let (id, name, count) = match &news.only {
        Some(Only::Added(name)) => ("added", name.as_str(), 1),
        Some(Only::Changed(name)) => ("changed", name.as_str(), 1),
        Some(Only::Removed(name)) => ("removed", name.as_str(), 1),
        None if news.records == 0 && news.sessions > 0 => ("sessions", "", news.sessions),
        None if news.records == 0 => return broken_words(texts, &news.broken),
        None => ("records", "", news.records + usize::from(news.sessions > 0)),
    };
    let values = [("name", name.into()), ("count", count.into())];
    match news.by.as_slice() {
        [] => texts.with(&format!("news-{id}"), &values),
        [first, others @ ..] => {
            let others = [("who", first.as_str().into()), ("count", others.len().into())];
            let who = if news.by.len() == 1 { first.clone() } else { texts.with("news-who", &others) };
            texts.with(&format!("news-{id}-by"), &[&values[..], &[("who", who.into())]].concat())
        }
    }
}

fn broken_words(texts: &Texts, files: &[String]) -> String {
    match files {
        [file] => texts.with("news-broken", &[("file", file.as_str().into())]),
        files => texts.with("news-broken-many", &[("count", files.len().into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn news_are_told_in_both_languages() {
        let mut said = String::new();
        let only = |only| News { records: 1, only: Some(only), ..News::default() };
        for language in [Language::En, Language::Fr] {
            let texts = Texts::new(language);
            for news in [
                News { sessions: 1, ..News::default() },
                News { sessions: 2, ..News::default() },
                News { records: 3, ..News::default() },
                News { records: 1, sessions: 4, ..News::default() },
                only(Only::Added("Léa Roux".to_owned())),
                only(Only::Changed("Léa Roux".to_owned())),
                only(Only::Removed("Léa Roux".to_owned())),
            ] {
                for by in [vec![], vec!["Claire".to_owned()]] {
                    said += &news_words(&texts, &News { by, ..news.clone() });
                    said.push('\n');
                }
            }
            for by in [vec!["Claire", "Karim"], vec!["Claire", "Karim", "Zoé"]] {
                let by = by.into_iter().map(str::to_owned).collect();
                said += &news_words(&texts, &News { by, records: 3, ..News::default() });
                said.push('\n');
            }
            for files in [1, 2] {
                let broken = (0..files).map(|n| format!("people/{n}.ron")).collect();
                said += &news_words(&texts, &News { broken, ..News::default() });
                said.push('\n');
            }
        }
        insta::assert_snapshot!(said, @"
        1 session changed on the disk
        Claire changed 1 session
        2 sessions changed on the disk
        Claire changed 2 sessions
        3 records changed on the disk
        Claire changed 3 records
        2 records changed on the disk
        Claire changed 2 records
        Léa Roux was added on the disk
        Claire added Léa Roux
        Léa Roux was changed on the disk
        Claire changed Léa Roux
        Léa Roux was removed on the disk
        Claire removed Léa Roux
        Claire and 1 other changed 3 records
        Claire and 2 others changed 3 records
        people/0.ron cannot be read any more
        2 files cannot be read any more
        1 séance a changé sur le disque
        1 séance modifiée par Claire
        2 séances ont changé sur le disque
        2 séances modifiées par Claire
        3 fiches ont changé sur le disque
        3 fiches modifiées par Claire
        2 fiches ont changé sur le disque
        2 fiches modifiées par Claire
        Nouvelle fiche sur le disque : Léa Roux
        Nouvelle fiche de Claire : Léa Roux
        Fiche modifiée sur le disque : Léa Roux
        Fiche modifiée par Claire : Léa Roux
        Fiche retirée du disque : Léa Roux
        Fiche retirée par Claire : Léa Roux
        3 fiches modifiées par Claire et 1 autre
        3 fiches modifiées par Claire et 2 autres
        people/0.ron n’est plus lisible
        2 fichiers ne sont plus lisibles
        ");
    }
}
