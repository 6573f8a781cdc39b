### Pourquoi une séance ne peut pas être là.
### Aucun mot ne s’accorde avec le genre d’une personne : les fiches ne le disent pas.

## Quatre mots au plus, pour une case du calendrier

broken-brief-holiday = Jour férié
broken-brief-closure = Fermeture
broken-brief-day-off = { $name } ne travaille pas
broken-brief-absent = { $name } s’absente
broken-brief-absent-for = { $name } : { $label }
broken-brief-not-started = Avant son arrivée
broken-brief-left = Après son départ
broken-brief-host-not-yet = { $name } commence plus tard
broken-brief-host-no-more = { $name } n’accueille plus
broken-brief-second-that-day = Déjà une séance
broken-brief-week-full = { $name } : semaine pleine
broken-brief-no-host = Sans accueillant
broken-brief-not-taken = Pas avec { $name }
broken-brief-other-rotation = { $name } : autre rotation
broken-brief-too-many = { $name } : plus de place
broken-brief-too-early = Trop tôt
broken-brief-leaves-too-early = Ordre rompu
broken-brief-too-soon = { $days ->
    [0] Date passée
    [one] Préavis de { $days } jour
   *[other] Préavis de { $days } jours
}
broken-brief-beyond-horizon = Au-delà de l’horizon

## Phrases

broken-holiday = Le { $date } est un jour férié : { $name }.
broken-closure = L’entreprise est fermée { $when }.
broken-closure-for = L’entreprise est fermée { $when } : { $label }.
broken-day-off = { $name } ne travaille pas le { $day }.
broken-absent = { $name } s’absente { $when }.
broken-absent-for = { $name } s’absente { $when } : { $label }.
broken-not-started = { $name } commence le { $date }.
broken-left = { $name } n’est plus là à partir du { $date }.
broken-host-not-yet = { $name } n’accueille qu’à partir du { $date }.
broken-host-no-more = { $name } n’accueille que jusqu’au { $date }.
broken-second-that-day = { $name } a déjà une séance le { $date } : { $what }.
broken-person-week-full = { $name } aurait { $count ->
    [one] { $count } séance
   *[other] { $count } séances
} en semaine { $week } ; la limite est de { $limit }.
broken-no-host = Il manque un accueillant.
broken-not-taken = { $name } n’accueille pas pour « { $rotation } ».
broken-other-rotation = { $name } accueille déjà { $trainee } à ce moment-là, pour « { $rotation } ».
broken-too-many = { $name } aurait { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
} à la fois, et en accueille { $limit } au plus.
broken-host-week-full = { $name } accueillerait { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} en semaine { $week }, et en propose { $limit }.
broken-too-early = { $count ->
    [one] Il faut d’abord une séance de « { $rotation } », et elle est le { $date }.
   *[other] Il faut d’abord { $count } séances de « { $rotation } », et la dernière est le { $date }.
}
broken-too-early-open = { $count ->
    [one] Il faut d’abord une séance de « { $rotation } », qui n’a pas encore de date.
   *[other] Il faut d’abord { $count } séances de « { $rotation } », qui n’ont pas encore toutes une date.
}
broken-leaves-too-early = La séance de « { $rotation } » du { $date } viendrait alors trop tôt.
broken-too-soon = { $days ->
    [0] La première date possible est le { $date }.
    [one] Le préavis est de { $days } jour ; la première date possible est le { $date }.
   *[other] Le préavis est de { $days } jours ; la première date possible est le { $date }.
}
broken-beyond-horizon = La planification s’arrête avant le { $date }.

## Parties de phrases

session-with-host = « { $rotation } » ({ $slot }, avec { $host })
session-without-host = « { $rotation } » ({ $slot }, sans accueillant)
span-day = le { $date }
span-days = du { $from } au { $to }
span-of-halves = { $span } ({ $halves })
