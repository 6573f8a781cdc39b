//! Documents as pages for a browser: one file, nothing fetched, nothing run, everything escaped.

use crate::domain::document::{Chapter, Document};
use std::fmt::Write;

/// How a page looks; it follows the reader's light or dark theme and prints well.
const STYLE: &str = ":root{color-scheme:light dark}\
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse;width:100%}\
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:thin solid;white-space:pre-line;\
overflow-wrap:anywhere}\
th{font-weight:600}tr>th:first-child{width:14rem}h2{margin-top:2rem}";

/// Writes a document as a page.
pub fn page(document: &Document) -> String {
    let (language, title) = (escaped(&document.language), escaped(&document.title));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n",
        escaped(&document.lead)
    );
    for chapter in &document.chapters {
        table(&mut out, chapter);
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn table(out: &mut String, chapter: &Chapter) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "<h2>{}</h2>", escaped(&chapter.title));
    if chapter.rows.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", escaped(&chapter.empty));
        return;
    }
    out.push_str("<table>\n");
    if !chapter.head.is_empty() {
        let cells: String =
            chapter.head.iter().map(|cell| format!("<th scope=\"col\">{}</th>", escaped(cell))).collect();
        let _ = writeln!(out, "<thead><tr>{cells}</tr></thead>");
    }
    out.push_str("<tbody>\n");
    for row in &chapter.rows {
        let cells = row.iter().enumerate().map(|(index, cell)| match index {
            0 => format!("<th scope=\"row\">{}</th>", escaped(cell)),
            _ => format!("<td>{}</td>", escaped(cell)),
        });
        let _ = writeln!(out, "<tr>{}</tr>", cells.collect::<String>());
    }
    out.push_str("</tbody>\n</table>\n");
}

/// Gives a text that means nothing but itself in a page.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // What a page may not hold.
            c if c.is_control() && !matches!(c, '\n' | '\t') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_text_and_nothing_else() {
        let wrote = "<script>alert('x')</script>&\"\u{1}".to_owned();
        let chapter = Chapter {
            title: wrote.clone(),
            head: vec![wrote.clone()],
            rows: vec![vec![wrote.clone(); 2]],
            ..Chapter::default()
        };
        let document =
            Document { language: "fr".to_owned(), title: wrote.clone(), lead: wrote, chapters: vec![chapter] };
        let page = page(&document);
        assert!(!page.contains("<script") && !page.contains('\u{1}') && !page.contains("alert('"), "{page}");
        assert_eq!(page.matches("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;\u{fffd}").count(), 7);
    }
}
