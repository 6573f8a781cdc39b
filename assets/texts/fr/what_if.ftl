### « Et si » de la vue d’ensemble.

what-if = Et si…
what-if-close = Fermer
what-if-hires = Arrivées
what-if-hires-error = De 0 à { $most }
what-if-start = Date d’arrivée
what-if-programme = Dans le programme
what-if-host = Accueillant en plus
what-if-host-unit = j/sem.
what-if-host-error = De 0 à 7
what-if-host-from = Présent dès le
what-if-limited = Autre limite pour
what-if-limit = Jours par semaine
what-if-leaving = Sans l’accueillant
what-if-nobody = Personne
what-if-hint = Faites une supposition, le graphique répond. Rien n’est enregistré.
what-if-working = Calcul en cours…
what-if-before = situation actuelle
what-if-short = { $count ->
    [0] Chaque semaine pourrait couvrir son { $before ->
        [0] besoin, comme aujourd’hui
        [one] besoin ; aujourd’hui, { $before } ne le peut pas
       *[other] besoin ; aujourd’hui, { $before } ne le peuvent pas
    }.
    [one] { $count } semaine ne pourrait pas couvrir son { $before ->
        [0] besoin ; aujourd’hui, toutes le peuvent
       *[other] besoin ; aujourd’hui : { $before }
    }.
   *[other] { $count } semaines ne pourraient pas couvrir leur { $before ->
        [0] besoin ; aujourd’hui, toutes le peuvent
       *[other] besoin ; aujourd’hui : { $before }
    }.
}
what-if-more-weeks = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
what-if-newly = En plus : { $weeks }.
what-if-no-more = En moins : { $weeks }.
what-if-demand = Besoin de { $after } demi-journées, aujourd’hui { $before }.
what-if-adopt = Adopter
what-if-adopt-hires = { $count ->
    [one] Saisir l’arrivée…
   *[other] Saisir les { $count } arrivées…
}
what-if-adopt-host = Saisir l’accueillant…
what-if-forget = Oublier
