### Programmes.

programmes-count = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
}
programmes-read-only = Les programmes sont dans workspace.ron, qui ne peut pas être modifié d’ici.
programmes-new = Nouveau programme…
programmes-none = Aucun programme pour l’instant
programmes-none-sentence = Un programme dit combien de séances de prospection et de tournées sont à faire, et pour quand.
programmes-edit = Modifier
programmes-edit-name = Modifier { $name }
programmes-more = Autres actions, { $name }
programmes-remove = Supprimer le programme…
programmes-remove-enrolled = Des personnes y sont inscrites.
programmes-remove-version = Supprimer les règles à partir du { $date }
programmes-remove-title = Supprimer le programme « { $name } » ?
programmes-remove-sentence = Ses rotations disparaissent aussi chez les accueillants si aucun autre programme ne les a. On peut l’annuler tant que la fenêtre est ouverte.
programmes-remove-now = Supprimer
programmes-enrolled = { $count ->
    [0] Personne d’inscrit
    [one] { $count } personne inscrite
   *[other] { $count } personnes inscrites
}
programmes-versions = Règles pour
programmes-everybody = Tout le monde
programmes-before = Avant le { $date }
programmes-from = À partir du { $date }
programmes-under = Sous ces règles
programmes-people = { $count ->
    [0] personne
    [one] { $count } personne
   *[other] { $count } personnes
}
programmes-experience = Expérience reconnue
programmes-experience-value = { $count ->
    [0] pour tout le monde
   *[other] dès { $count } mois de vente
}
programmes-per-week = Séances par semaine, au plus
programmes-per-week-value = { $count ->
    [one] { $count } séance
   *[other] { $count } séances
}
programmes-notice = Préavis
programmes-months = mois
programmes-days = jours
programmes-rotation = Rotation
programmes-kind = Nature
programmes-length = Durée
programmes-sessions = Séances
programmes-if-experienced = Si expérience
programmes-due = Échéance
programmes-after = D’abord
programmes-sign-off = Signée
programmes-half-day = Demi-journée
programmes-full-day = Journée
programmes-first = { $count } × { $name }
programmes-first-of = Séances de { $name } d’abord
programmes-nothing-first = rien
programmes-no-other = Il n’y a pas d’autre rotation.
programmes-yes = oui
programmes-no = non
programmes-no-rotation = Aucune rotation : rien n’est à faire.
programmes-editing = Modifier le programme
programmes-editing-new = Nouveau programme
programmes-name = Nom
programmes-range = De { $least } à { $most }
programmes-add-rotation = Ajouter une rotation
programmes-new-rotation = Une nouvelle
programmes-remove-rotation = Supprimer { $name }
programmes-for = Pour qui
programmes-for-everybody = Pour tout le monde, dès maintenant
programmes-for-later = Pour les arrivées à partir du
programmes-for-date = Première date d’arrivée
programmes-discard = Abandonner
programmes-unchanged = Rien n’est encore modifié.
programmes-date-missing = À partir de quelle date d’arrivée ?
programmes-order = Ordre : { $words }
programmes-order-one = { $name }, { $count ->
    [one] { $count } séance
   *[other] { $count } séances
} sous { $due }
programmes-order-after = { $one }, après { $first }
programmes-order-details = { $count } × · { $due }
programmes-order-arrow = après { $count }
programmes-untaken = Aucun accueillant ne prend encore { $names } : rien n’en peut être planifié.
programmes-move = Faire passer à d’autres règles…
programmes-move-to = Passer aux règles
programmes-move-all = Tous ceux qui le peuvent
programmes-move-person = { $name }, arrivée le { $date }
programmes-move-cannot = { $name }, arrivée le { $date } : trop tard pour ces règles
programmes-move-nobody = Cochez qui doit changer de règles ; l’effet est dit ici avant d’être enregistré.
programmes-move-now = { $count ->
    [0] Faire passer
    [one] Faire passer { $count } personne
   *[other] Faire passer { $count } personnes
}

template-field = Immersion commerciale
template-field-sentence = Six mois de vente, ou quatre séances de prospection et trois tournées (points 1 et 3).
template-nine-points = Programme en neuf points
template-nine-points-sentence = Le même, avec un briefing commercial avant et une revue de la qualité des leads après (points 2 et 9).
template-sales-engineers = Ingénieurs commerciaux
template-sales-engineers-sentence = Deux séances de prospection, quatre tournées et deux démonstrations chez des clients.
template-briefing = Briefing commercial
template-lead-review = Revue de la qualité des leads
template-demonstrations = Démonstration produit
