### Imprimer une page en PDF : ce qui figure sur le papier, et ce qui est demandé avant.

print-week-of = Calendrier, { $week }, { $period }
print-foot = { $workspace } · imprimé le { $date }
print-page = Page
print-again = (suite)
print-filters = Filtres { $filters }
print-by-name = Collaborateurs par nom
print-by-due = Collaborateurs par échéance
print-by-lateness = Collaborateurs par retard
print-grouped = groupés par équipe
print-team = { $team } seulement
print-team-row = { $team } · { $count ->
    [one] { $count } collaborateur
   *[other] { $count } collaborateurs
}
print-folded = repliée
print-morning = mat.
print-afternoon = ap.-m.
print-legend-broken = enfreint une règle
print-legend-leaving = le plan la déplace
print-legend-unrecorded = sans compte rendu
print-legend-due = échéance, puis sa rotation
print-legend-doubled = double réservation
print-legend-over = jours pris sur jours offerts, trop nombreux
print-legend-rest = non travaillé
print-legend-closed = fermé
print-legend-absent = absence
print-paper = Papier
print-paper-a4 = A4
print-paper-a3 = A3
print-kind = PDF
print-color = En couleur
print-color-sentence = Sans couleur, les lettres et les contours distinguent tout.
print-save = Enregistrer en PDF…
print-dialog = PDF à écrire
print-file-month = calendrier
print-file-week = semaine
print-file-board = planning
print-done = Imprimé dans { $file }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
print-busy = Impression en cours
print-lost = Le PDF n’a pas pu être fait
