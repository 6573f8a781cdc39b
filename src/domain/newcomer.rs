//! What the columns of a list of newcomers hold: read off their heads, in French or in English, or off their order.

use super::ids::id_from_name;

/// What one column of a list of newcomers holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Column {
    FirstName,
    Name,
    Email,
    Team,
    Programme,
    Start,
    Employer,
    Role,
    From,
    To,
}

impl Column {
    /// The order of a list without heads.
    pub const USUAL: [Self; 9] = [
        Self::Name,
        Self::Email,
        Self::Team,
        Self::Programme,
        Self::Start,
        Self::Employer,
        Self::Role,
        Self::From,
        Self::To,
    ];

    /// Finds what a column holds by its head, without regard to case, accents and signs.
    pub fn of_head(head: &str) -> Option<Self> {
        Some(match id_from_name(head).as_str() {
            "first-name" | "firstname" | "given-name" | "prenom" => Self::FirstName,
            "name" | "full-name" | "last-name" | "lastname" | "surname" | "employee" | "nom" | "nom-complet"
            | "nom-de-famille" | "collaborateur" | "salarie" => Self::Name,
            "email" | "e-mail" | "mail" | "email-address" | "courriel" | "adresse-e-mail" | "adresse-mail" => {
                Self::Email
            }
            "team" | "department" | "equipe" | "service" => Self::Team,
            "programme" | "program" | "parcours" => Self::Programme,
            "start" | "start-date" | "starts" | "first-day" | "hired" | "arrivee" | "debut" | "premier-jour"
            | "date-d-arrivee" | "date-de-debut" | "date-d-entree" | "date-d-embauche" | "entree" => Self::Start,
            "employer" | "previous-employer" | "company" | "employeur" | "entreprise" | "ancien-employeur" => {
                Self::Employer
            }
            "role" | "position" | "job" | "fonction" | "poste" => Self::Role,
            "from" | "since" | "experience-from" | "du" | "depuis" | "de" => Self::From,
            "to" | "until" | "till" | "experience-to" | "au" | "jusqu-au" | "a" => Self::To,
            _ => return None,
        })
    }

    /// Reads the columns off a row of heads; none where it is no such row: fewer than two heads are known, or one twice.
    pub fn of_heads(cells: &[String]) -> Option<Vec<Option<Self>>> {
        let columns: Vec<Option<Self>> = cells.iter().map(|cell| Self::of_head(cell)).collect();
        let mut known: Vec<Self> = columns.iter().flatten().copied().collect();
        let count = known.len();
        known.sort();
        known.dedup();
        (count >= 2 && known.len() == count).then_some(columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_in_both_languages_and_rows_are_none() {
        let heads = |text: &str| Column::of_heads(&text.split(';').map(str::to_owned).collect::<Vec<_>>());
        let french = heads("Prénom;NOM;Adresse e-mail;Équipe;Parcours;Date d’arrivée;Remarque").unwrap();
        let english = heads("first name;Last name;E-mail;Team;Programme;Start date;Note").unwrap();
        assert_eq!(french, english);
        assert_eq!(french.last(), Some(&None));
        let experience = [Column::Employer, Column::Role, Column::From, Column::To].map(Some);
        assert_eq!(heads("Employeur;Poste;Du;Au"), Some(experience.to_vec()));
        assert_eq!(heads("Employer;Role;From;To"), Some(experience.to_vec()));
        assert_eq!(heads("Anna Durand;anna@example.com;Marque"), None);
        assert_eq!(heads("Nom;Nom"), None);
    }
}
