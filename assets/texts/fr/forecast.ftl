### Prévision : besoin et capacité par semaine, en demi-journées de collaborateurs.

forecast-week = { $week } : besoin de { $demand ->
    [one] { $demand } demi-journée
   *[other] { $demand } demi-journées
}, { $booked ->
    [0] aucune réservée
    [one] dont { $booked } réservée
   *[other] dont { $booked } réservées
} ; capacité { $capacity }
forecast-week-short = { $week } ne peut pas couvrir son besoin de { $demand ->
    [one] { $demand } demi-journée
   *[other] { $demand } demi-journées
}, { $booked ->
    [0] aucune réservée
    [one] dont { $booked } réservée
   *[other] dont { $booked } réservées
} ; capacité { $capacity } ; { $over }
forecast-too-many = { $short } en trop ({ $rotations })
forecast-carried = { $carried ->
    [one] { $carried } reportée
   *[other] { $carried } reportées
}
forecast-week-carried = { $words } ; { $carried }
forecast-holds = Chaque semaine peut couvrir son besoin.
forecast-short = { $count ->
    [one] { $count } semaine ne peut pas couvrir son besoin : { $weeks }.
   *[other] { $count } semaines ne peuvent pas couvrir leur besoin : { $weeks }.
}
forecast-caught-up = Le retard est rattrapé fin { $week }.
forecast-left-over = { $count ->
    [one] Le retard n’est pas rattrapé : il reste { $count } demi-journée le { $date }.
   *[other] Le retard n’est pas rattrapé : il reste { $count } demi-journées le { $date }.
}
forecast-unlaid = { $count ->
    [one] { $count } demi-journée manquante ne trouve aucun jour chez le collaborateur lui-même d’ici le { $date }.
   *[other] { $count } demi-journées manquantes ne trouvent aucun jour chez les collaborateurs eux-mêmes d’ici le { $date }.
}
forecast-beyond = { $count ->
    [one] { $count } demi-journée manquante est laissée pour après le { $date }.
   *[other] { $count } demi-journées manquantes sont laissées pour après le { $date }.
}

forecast-if-hires = { $count ->
    [one] Si { $count } personne arrive le { $date } ({ $programme })
   *[other] Si { $count } personnes arrivent le { $date } ({ $programme })
}
forecast-if-without = Sans { $host }
forecast-if-limit = { $days ->
    [one] Si { $host } accueille { $days } jour par semaine au plus
   *[other] Si { $host } accueille { $days } jours par semaine au plus
}
forecast-if-host = { $days ->
    [one] Avec un accueillant de plus, { $days } jour par semaine au plus : { $takes }
   *[other] Avec un accueillant de plus, { $days } jours par semaine au plus : { $takes }
}

forecast-no-host = Il n’y a pas d’accueillant { $id }.
forecast-no-programme = Il n’y a pas de programme { $id }.
forecast-no-rotation = Aucun programme n’a de rotation { $id }.
forecast-faulty-programme = Le programme { $id } contient des valeurs hors limites, donc personne n’y est planifié ; voir « terrain check ».
forecast-not-planned = Une arrivée le { $date } ne serait pas planifiée ; choisissez un jour du { $from } au { $last }.
forecast-wrong-people = { $found } personnes, ce n’est pas possible ; choisissez de { $least } à { $most }.
forecast-wrong-days = { $found } jours par semaine, ce n’est pas possible ; choisissez de { $least } à { $most }.
forecast-wrong-trainees = { $found } personnes à la fois, ce n’est pas possible ; choisissez de { $least } à { $most }.
forecast-takes-nobody = Cet accueillant n’accueille personne ; indiquez au moins une rotation.
forecast-removed-too = { $id } est écarté aussi ; demandez l’un ou l’autre.
