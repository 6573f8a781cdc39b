### Ce que peut devenir une séance que l’accueillant a refusée.

declined-title = { $host } a refusé
declined-move = Déplacer au { $day }
declined-move-part = Déplacer au { $day }, { $part }
declined-give = Confier à { $host }, { $day }, { $part }
declined-give-short = Confier à { $host }, { $date }
declined-nobody = Aucun autre accueillant n’a de place.
declined-decline = Refuser, proposer une autre date…
