### Plans in words: score, evidence, remedies.

plan-score-all = { $placed ->
    [0] Rien à placer.
    [one] { $placed } séance placée.
   *[other] { $placed } séances placées, aucune en reste.
}
plan-score-some = { $placed ->
    [one] { $placed } séance placée, { $unplaced } non.
   *[other] { $placed } séances placées, { $unplaced } non.
}
plan-score-moved = { $moved ->
    [0] Aucune séance à déplacer.
    [one] { $moved } séance déplacée.
   *[other] { $moved } séances déplacées.
}
plan-score-broken = { $broken ->
    [one] { $broken } séance enfreint encore une règle.
   *[other] { $broken } séances enfreignent encore une règle.
}
plan-score-nobody-late = Personne en retard ;
plan-score-late = { $others ->
    [0] { $person } en retard de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }, personne d’autre ;
    [one] { $person } en retard de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }, et { $others } autre ;
   *[other] { $person } en retard de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }, et { $others } autres ;
}
plan-score-loads = entre { $least } et { $most } séances par accueillant.

remedy-move-session = Déplacer la séance « { $rotation } » ({ $person }) du { $from } au { $to }
remedy-move-session-host = Déplacer la séance « { $rotation } » ({ $person }) du { $from } au { $to }, avec { $host }
remedy-half-day = { $date } ({ $slot })
remedy-add-host-day = Un jour de plus avec { $host } en { $week } ({ $date }), { $days } en tout
remedy-raise-weekly-limit = Porter la limite à { $limit } séances par semaine
remedy-raise-host-limit = { $host } prend { $trainees } personnes à la fois pour « { $rotation } »
remedy-take-rotation = { $host } prend aussi « { $rotation } »
remedy-extend-horizon = { $weeks ->
    [one] Planifier { $weeks } semaine de plus
   *[other] Planifier { $weeks } semaines de plus
}
remedy-add-host = Un accueillant de plus pour « { $rotation } »
remedy-waive = Dispenser d’une séance

closed-by-h1 = { $count ->
    [one] { $count } date n’est pas ouverte
   *[other] { $count } dates ne sont pas ouvertes
}
closed-by-h2 = { $count ->
    [one] { $count } date a déjà une séance
   *[other] { $count } dates ont déjà une séance
}
closed-by-h3 = { $count ->
    [one] { $count } date tombe dans une semaine pleine
   *[other] { $count } dates tombent dans des semaines pleines
}
closed-by-h4 = { $count ->
    [one] pour { $count } date, aucun accueillant n’a de place
   *[other] pour { $count } dates, aucun accueillant n’a de place
}
closed-by-h5 = { $count ->
    [one] pour { $count } date, les accueillants sont à leur limite hebdomadaire
   *[other] pour { $count } dates, les accueillants sont à leur limite hebdomadaire
}
closed-by-h6 = { $count ->
    [one] { $count } date vient trop tôt dans l’ordre
   *[other] { $count } dates viennent trop tôt dans l’ordre
}
closed-by-h7 = { $count ->
    [one] { $count } date est hors de la fenêtre
   *[other] { $count } dates sont hors de la fenêtre
}
