//! The address by which the system's mail program is asked to begin a mail (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in the parts of the address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'@');

/// Gives the address of a mail to some people; line ends become those of mails.
pub fn address(to: &[String], subject: &str, body: &str) -> String {
    let part = |text: &str| utf8_percent_encode(text, PLAIN).to_string();
    let to: Vec<String> = to.iter().map(|one| part(one.trim())).collect();
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    format!("mailto:{}?subject={}&body={}", to.join(","), part(subject), part(&body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_ends_the_address_or_begins_another_field() {
        let to = ["amelie.durand@example.com".to_owned(), "a&cc=b@example.com".to_owned()];
        assert_eq!(
            address(&to, "Séance & suite?", "Une ligne\n100 % = tout"),
            "mailto:amelie.durand@example.com,a%26cc%3Db@example.com?subject=S%C3%A9ance%20%26%20suite%3F\
             &body=Une%20ligne%0D%0A100%20%25%20%3D%20tout"
        );
    }
}
