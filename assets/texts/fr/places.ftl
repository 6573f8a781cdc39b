### The best places for one session: why each is good or what it costs, and why there is none.

place-first-free-day = premier jour libre
place-before-due = { $days ->
    [0] le jour de l’échéance
    [one] { $days } jour avant l’échéance
   *[other] { $days } jours avant l’échéance
}
place-after-due = { $days ->
    [one] { $days } jour après l’échéance
   *[other] { $days } jours après l’échéance
}
place-new-host = première fois avec { $host }
place-met-before = { $times ->
    [one] déjà une fois avec { $host }
    [2] déjà deux fois avec { $host }
   *[other] déjà { $times } fois avec { $host }
}
place-least-loaded = l’accueillant le moins sollicité
place-loaded = { $sessions ->
    [one] déjà { $sessions } séance à venir
   *[other] déjà { $sessions } séances à venir
}
place-joins-group = { $trainees ->
    [one] rejoint { $trainees } autre personne
   *[other] rejoint { $trainees } autres personnes
}
place-same-day = un jour où l’accueillant a déjà quelqu’un
place-fills-week = prend le dernier jour que l’accueillant propose cette semaine-là
place-against-wishes = { $wishes ->
    [one] contre un souhait
   *[other] contre { $wishes } souhaits
}
place-same-week = { $sessions ->
    [one] { $sessions } autre séance cette semaine-là
   *[other] { $sessions } autres séances cette semaine-là
}

no-place-no-date = Aucune date entre le préavis demandé et la fin de la planification.
no-place-left = { $name } a quitté l’entreprise.
no-place-beyond-horizon = { $name } arrive après ce qui se planifie aujourd’hui.
no-place-faulty = Impossible de planifier pour { $name } : une fiche contient une valeur interdite. Voir « terrain check ».
no-place-not-in-programme = Le programme suivi par { $name } n’a pas cette rotation.
