### Accueillants : le tableau, le formulaire, la page d’un accueillant.

hosts-name = Nom
hosts-area = Secteur
hosts-days = Jours
hosts-takes = À la fois
hosts-per-week = Par semaine
hosts-load = Charge, 26 semaines
hosts-next = Prochaine personne
hosts-absences = Absence
hosts-search = Chercher un nom ou un secteur
hosts-new = Nouvel accueillant…
hosts-nobody = Aucun accueillant pour l’instant
hosts-nobody-sentence = Les commerciaux qui accueillent les collaborateurs, au téléphone ou sur la route.
hosts-no-match = Personne ne correspond
hosts-no-match-sentence = Aucun accueillant n’a ce nom ou ce secteur.
hosts-show-all = Afficher tout le monde
hosts-nobody-coming = personne
hosts-takes-nothing = n’accueille encore personne
hosts-takes-of = { $name } : { $count } à la fois
hosts-days-run = { $first } au { $last }
hosts-absence = { $period } · { $label }
hosts-week = { $week } : { $taken } sur { $offered } jours pris
hosts-week-absent = { $week } : absence
hosts-week-closed = { $week } : fermeture
hosts-strip = { $weeks } semaines : { $taken } sur { $offered } jours pris
hosts-strip-over = , trop en { $weeks }
hosts-spoken-week = { $days } par semaine au plus
hosts-spoken-next = prochaine personne { $name }, { $date }
hosts-spoken-absence = absence { $absence }
hosts-load-free = libre
hosts-load-part = en partie
hosts-load-full = complet
hosts-load-over = trop
hosts-load-absent = absent

hosts-form-new = Nouvel accueillant
hosts-form-name = Nom
hosts-form-email = E-mail
hosts-form-area = Secteur
hosts-form-area-hint = Là où se fait la vente, une ville par exemple
hosts-form-takes = Personnes à la fois ; 0 pour une rotation non proposée
hosts-form-takes-of = Personnes à la fois, { $name }
hosts-form-takes-error = De 0 à 20
hosts-form-per-week = Jours d’accueil par semaine, au plus
hosts-form-per-week-error = De 1 à 7
hosts-form-works = Jours travaillés
hosts-form-from = Accueille dès le
hosts-form-until = Accueille jusqu’au
hosts-form-add = Ajouter l’accueillant
hosts-form-save = Enregistrer
hosts-form-cancel = Annuler

hosts-period-from = Du
hosts-period-to = Au
hosts-period-label = Nom, s’il y en a un
hosts-period-half = Partie de chaque jour
hosts-period-whole-days = Journées entières
hosts-period-missing = Il manque le premier jour.
hosts-period-remove = Supprimer

host-coming = { $count ->
    [one] { $count } personne avec { $name } d’ici au { $date }
   *[other] { $count } personnes avec { $name } d’ici au { $date }
}
host-nobody = Personne n’est attendu chez { $name }
host-nobody-sentence = Les séances prévues avec cet accueillant apparaîtront ici.
host-waiting = { $count ->
    [one] { $count } demande attend une réponse
   *[other] { $count } demandes attendent une réponse
}
host-broken = { $count ->
    [one] { $count } séance enfreint une règle
   *[other] { $count } séances enfreignent une règle
}
host-sentence = { $parts }.
host-all-well = Tout est confirmé.
host-rest = { $count ->
    [0] Rien d’autre n’est réservé, et { $name } n’a plus de jour à offrir d’ici au { $date }.
    [one] Rien d’autre n’est réservé : il reste { $count } jour à offrir d’ici au { $date }.
   *[other] Rien d’autre n’est réservé : il reste { $count } jours à offrir d’ici au { $date }.
}
host-see-calendar = Voir le calendrier
host-copy-email = Copier l’adresse e-mail
host-places = { $limit ->
    [0] { $taken } prises, aucune proposée
   *[other] { $taken ->
        [one] { $taken } place prise sur { $limit }
       *[other] { $taken } places prises sur { $limit }
    }
}
host-details = { $details } · { $places }
host-more = Autres actions, { $date }
host-open-session = Séance de { $name }
host-decline-for = Refuser pour { $name }…
host-has-done = Déjà fait
host-to-show = À montrer
host-nothing-noted = Rien de noté
host-next = Ensuite : { $parts }
host-next-missing = { $count ->
    [one] encore { $count } à planifier, échéance { $date }
   *[other] encore { $count } à planifier, échéance { $date }
}
host-next-nothing = Rien ne suit.
host-nothing-done = Rien encore : ce sera la première séance.
host-done = { $list }.
host-last-with = Dernière le { $date } avec { $host }.
host-cold-calls = { $count ->
    [one] { $count } prospection
   *[other] { $count } prospections
}
host-ride-alongs = { $count ->
    [one] { $count } tournée
   *[other] { $count } tournées
}
host-others = { $count } × { $name }
host-experience-verified = { $months } de vente
host-experience-claimed = { $count ->
    [one] { $months } déclaré
   *[other] { $months } déclarés
}
host-experience-none = sans expérience
host-first-free = Première date libre : { $date }
host-no-free = Aucune date libre d’ici l’horizon
host-take-date = Prendre le { $date }
host-other-host = Confier à un autre…
host-accept = Accepter
host-accept-name = Accepter { $name }
host-accept-after-all = Accepter quand même
host-decline = Refuser…
host-decline-name = Refuser { $name }…
host-offer = Proposer une autre date…
host-offer-name = Proposer une autre date à { $name }…
host-declined-by = Du fait de : { $reason }
host-offered = Propose le { $date } à la place
host-decline-title = Refuser la séance de { $name }
host-decline-reason = Du fait de
host-decline-instead = Autre date proposée
host-decline-instead-hint = Sans date, un autre accueillant est cherché.
host-decline-now = Refuser
host-decline-offer = Refuser et proposer cette date
host-load-sum = { $taken } sur { $offered } jours
host-offers = Ce qui est proposé
host-edit = Modifier
host-add = Ajouter
host-at-once = { $count ->
    [one] { $count } personne à la fois
   *[other] { $count } personnes à la fois
}
host-not-taken = non proposé
host-per-week = Par semaine
host-days-at-most = { $count ->
    [one] { $count } jour au plus
   *[other] { $count } jours au plus
}
host-days = Jours
host-area = Secteur
host-email = E-mail
host-from = Accueille dès le
host-until = Jusqu’au
host-absences = Absences
host-no-absence = Aucune absence notée
host-absence-halves = { $period }, { $halves }
host-recent = Récemment
host-no-recent = Aucune séance pour l’instant
host-signed = signée
host-to-sign = à signer
host-no-outcome = sans compte rendu
host-missed = manquée
host-sign = Signer
host-sign-name = Signer la séance de { $name }
host-to-sign-title = { $count ->
    [one] Une séance à signer
   *[other] { $count } séances à signer
}
host-to-sign-more = { $count ->
    [one] { $count } autre dès que celles-ci seront signées
   *[other] { $count } autres dès que celles-ci seront signées
}
host-sign-off = Signer
host-sign-off-name = Signer { $what }
host-sign-off-feedback = Retour pour { $what }
host-sign-off-hint = Un mot pour le collaborateur, si vous voulez
host-remove-button = Retirer l’accueillant…
host-remove = Retirer
host-remove-title = Retirer { $name } des accueillants ?
host-remove-sentence = La fiche de cet accueillant disparaît. Les séances passées gardent son nom. On peut l’annuler tant que la fenêtre est ouverte.
host-read-only = La fiche de cet accueillant ne peut pas être modifiée d’ici.
