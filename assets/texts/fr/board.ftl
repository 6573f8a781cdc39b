### Le planning : les accueillants au-dessus des collaborateurs, sur un même axe de temps.

board-of = Planning, { $period }
board-hosts = Accueillants
board-hosts-what = jours pris sur jours offerts, par semaine
board-hosts-none = Aucun accueillant ne reçoit encore de collaborateurs.
board-people = Collaborateurs
board-people-what = séances et échéances
board-people-none = Personne à afficher ici.
board-weeks = { $count } semaines
board-zoom-in = Afficher moins de semaines
board-zoom-out = Afficher plus de semaines
board-by-name = Par nom
board-by-due = Par échéance
board-by-lateness = Par retard
board-by-team = Grouper par équipe
board-order-of = Ordre des collaborateurs, { $order }
board-all-teams = Toutes les équipes
board-team-of = Collaborateurs affichés, { $team }
board-legend-due = échéance
board-due-of = { $rotation }, échéance { $date }
board-doubled = double réservation le { $dates }
board-proposed = { $count ->
    [one] { $count } de plus proposé
   *[other] { $count } de plus proposés
}
board-away = Absence
board-starts = arrive le { $date }
board-left = a quitté
board-no-more = n’accueille plus
