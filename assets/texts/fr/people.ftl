### Collaborateurs : le tableau.

people-name = Nom
people-start = Arrivée
people-experience = Expérience
people-next = Prochaine
people-due = Échéance
people-pace = Rythme
people-state = État
people-no-team = Sans équipe
people-nothing-planned = rien de prévu
people-without-date = { $count ->
    [one] { $count } séance sans date
   *[other] { $count } séances sans date
}

people-cold-call-sessions = { $count ->
    [one] { $count } séance de prospection téléphonique
   *[other] { $count } séances de prospection téléphonique
}
people-ride-along-sessions = { $count ->
    [one] { $count } tournée
   *[other] { $count } tournées
}
people-other-sessions = { $count ->
    [one] { $count } séance de « { $name } »
   *[other] { $count } séances de « { $name } »
}

people-dots = { $name } : { $list }
people-dots-done = { $done ->
    [one] { $done } faite
   *[other] { $done } faites
}
people-dots-awaiting = { $awaiting } sans compte rendu
people-dots-scheduled = { $scheduled ->
    [one] { $scheduled } prévue
   *[other] { $scheduled } prévues
}
people-dots-missing = { $missing } sans date

people-spoken-between = { " ; " }
people-spoken-start = arrivée { $date }
people-spoken-experience = { $months } dans la vente
people-spoken-next = prochaine séance { $date }
people-spoken-next-with = prochaine séance { $date } avec { $host }
people-spoken-due = échéance { $date }

people-pace-finished = terminé
people-pace-not-started = pas commencé
people-pace-no-place = sans place
people-pace-ahead = en avance
people-pace-on-track = dans les temps
people-pace-behind = en retard

people-filter = Filtrer
people-filters = { $count ->
    [one] { $count } filtre
   *[other] { $count } filtres
}
people-filter-state = État
people-filter-team = Équipe
people-filter-programme = Programme
people-clear-filters = Afficher tout le monde
people-by-team = Par équipe
people-search = Chercher un nom
people-new = Nouvelle arrivée…
people-legend-done = faite
people-legend-awaiting = sans compte rendu
people-legend-scheduled = prévue
people-legend-missing = sans date
people-tick = Sélectionner { $name }
people-tick-all = Sélectionner toutes les personnes affichées

people-selection = { $people }, { $missing }
people-selection-hidden = { $people } ({ $hidden } masquées), { $missing }
people-selection-plan = Planifier
people-selection-nothing-to-plan = Aucune de leurs séances n’est sans date
people-selection-team = Changer d’équipe
people-selection-close = Abandonner la sélection

people-nobody = Personne pour l’instant
people-nobody-sentence = Les collaborateurs du marketing dont le temps sur le terrain est planifié et suivi.
people-no-match = Personne ne correspond
people-no-match-sentence = Les filtres et la recherche ne laissent personne.

people-only-onboarding = En parcours
people-only-experienced = Expérimentés
people-only-missing = Avec des séances sans date
people-by-state = Par état
people-by-programme = Par programme
people-by-start = Par trimestre d’arrivée
people-not-grouped = Sans regroupement
people-grouping-of = Regroupement : { $grouping }
people-quarter = Arrivées au T{ $quarter } { $year }
people-team = Équipe
people-programme = Programme
people-columns = Colonnes
people-views = Vues
people-views-none = Aucune vue n’est encore gardée.
people-view-name = Nom de cette vue
people-view-save = Garder cette vue
people-view-remove = Supprimer la vue { $name }
people-selection-programme = Programme
people-selection-absence = Absence…
people-selection-waive = Dispenser…
people-bulk-absence = { $count ->
    [one] Absence de { $count } personne
   *[other] Absence de { $count } personnes
}
people-bulk-waiver = { $count ->
    [one] Dispense pour { $count } personne
   *[other] Dispense pour { $count } personnes
}
