### Fixer une journée terrain : les meilleures places pour une séance de quelqu’un, chacune réservée d’un clic ou d’une touche.

assign-title = Fixer une journée terrain
assign-who = La journée de qui ?
assign-missing = manque { $count }
assign-best = Meilleures places
assign-elsewhere = Autres jours
assign-part-and-host = { $part }, { $host }
assign-book = Réserver { $day }, { $part }, avec { $host }
assign-none = Aucune place pour { $name }
assign-none-on = Aucune place le { $day }
assign-nobody-free = Aucun accueillant n’est libre ce jour-là.
assign-nobody-free-why = Aucun accueillant n’est libre ce jour-là. { $hosts }
assign-has-declined = { $name } : a refusé ce jour-là
assign-more-hosts = { $count ->
    [one] { $count } autre accueillant
   *[other] { $count } autres accueillants
}
assign-another = Une autre place…
