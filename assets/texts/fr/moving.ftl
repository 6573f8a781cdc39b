# Séances en main, dans le calendrier et sur le planning.

moving-held = { $person }, { $rotation }
moving-held-with = { $person }, { $rotation } avec { $host }
moving-held-several = { $person } et { $others ->
    [one] { $others } autre séance
   *[other] { $others } autres séances
}
moving-legend-possible = { $count ->
    [one] { $count } jour possible
   *[other] { $count } jours possibles
}
moving-legend-costly = possible, à un prix
moving-legend-refused = interdit, avec la règle
moving-place-with = { $day } avec { $host }
moving-tip-home = Reste au { $place }
moving-tip-free = { $place } est libre
moving-tip-costly = { $place } est possible, à un prix
moving-tip-refused = { $place } n’est pas possible
moving-tip-forced = { $place } laissera un problème
moving-late = { $days ->
    [one] Pour { $person }, { $days } jour après l’échéance.
   *[other] Pour { $person }, { $days } jours après l’échéance.
}
moving-late-brief = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
moving-met = { $times ->
    [one] { $person } connaît déjà { $host } pour cette étape.
   *[other] { $person } a déjà vu { $host } { $times } fois pour cette étape.
}
moving-met-brief = encore { $host }
moving-goes = { $person } passe du { $from } au { $to }.
moving-stuck = { $person } gêne et n’a pas d’autre place libre.
moving-locked = Le fichier de { $person } n’est pas modifiable ici.
moving-ask-again = { $hosts } : l’accord donné sera à redemander.
moving-more = Et { $count } de plus.
moving-with-ctrl = déposer quand même, un problème restera
moving-with-shift = pousser ce qui gêne à sa prochaine place libre
moving-with-alt = échanger avec { $person }
moving-with-escape = laisser la séance le { $day }
moving-key-ctrl = Ctrl
moving-key-shift = Maj
moving-key-alt = Alt
moving-key-escape = Échap
moving-keys = Les flèches choisissent le jour et la semaine, les crochets l’accueillant, H la demi-journée. Entrée dépose, Maj et Entrée poussent, Alt et Entrée échangent, Échap laisse la séance.
moving-off = La séance reste celle de { $person } : déposez-la sur sa ligne ou sur un accueillant
