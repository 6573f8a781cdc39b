# Échéances qui ne peuvent plus être tenues, et les réponses.
problems-tab-deadlines = Échéances
deadlines-programme = Programme
deadlines-all-programmes = Tous les programmes
deadlines-person = Collaborateur
deadlines-what = Reste à faire
deadlines-due = Échéance
deadlines-why = Pourquoi elle ne peut être tenue
deadlines-realistic = Tout serait fait le
deadlines-tick-all = Tout cocher
deadlines-no-date = Aucune place connue
deadlines-spoken = { $name } : { $what }, échéance { $due }. { $why }. Tout serait fait le : { $date }
deadlines-past = { $count ->
    [one] passée depuis { $count } jour
   *[other] passée depuis { $count } jours
}
deadlines-booked-late = { $count ->
    [one] 1 séance réservée après
   *[other] { $count } séances réservées après
}
deadlines-place-late = { $count ->
    [one] dernière place libre 1 jour après
   *[other] dernière place libre { $count } jours après
}
deadlines-without-place = { $count ->
    [one] 1 séance ne trouve pas de place
   *[other] { $count } séances ne trouvent pas de place
}
deadlines-none = Toutes les échéances peuvent être tenues
deadlines-none-sentence = Les échéances qui ne peuvent plus être tenues attendent ici : réserver en retard, fixer une date réaliste ou dispenser.
deadlines-searching = Recherche des places…
deadlines-searching-sentence = Dès qu’on sait ce qui tient où, les échéances qui ne peuvent être tenues sont ici.
deadlines-ticked = { $count ->
    [one] 1 échéance
   *[other] { $count } échéances, { $people ->
        [one] 1 personne
       *[other] { $people } personnes
    }
}
deadlines-book = { $count ->
    [one] Réserver 1 séance en retard
   *[other] Réserver { $count } séances en retard
}
deadlines-dates = Fixer des dates réalistes…
deadlines-waive = Dispenser…
deadlines-no-place = Aucune place libre n’est connue
deadlines-no-date-reason = Tout ce qui manque ne trouve pas de place
deadlines-nothing-missing = Tout ce qui manque est réservé
deadlines-ask-dates = { $count ->
    [one] Fixer une date réaliste pour 1 échéance
   *[other] Fixer des dates réalistes pour { $count } échéances
}
deadlines-ask-waive = { $count ->
    [one] Dispenser de ce qui manque pour 1 échéance
   *[other] Dispenser de ce qui manque pour { $count } échéances
}
deadlines-reason-missing = Dites pourquoi, et qui décide
