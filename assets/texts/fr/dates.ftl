### Date and time fields: what people may type, and what the field answers.
### Lists of words are separated by spaces; accents and capitals make no difference.

date-today = aujourd’hui auj maintenant
date-tomorrow = demain
date-yesterday = hier
date-ordinals = er
date-units-day = j jour jours
date-units-week = s sem semaine semaines
date-units-month = m mois

date-open-calendar = Ouvrir le calendrier
date-choose-day = Choisir un jour
date-previous-month = Mois précédent
date-next-month = Mois suivant

date-error-empty = Il manque une date
date-error-not-understood = Date non comprise ; essayez « jeu », « +2s » ou « 10/12 »
date-error-no-such-day = { $month } a { $days } jours
date-error-no-such-month = Une année a 12 mois
date-error-year = L’année doit être comprise entre 1900 et 2200
