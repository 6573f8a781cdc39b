### My progress.

progress-experience = Expérience de vente à l’embauche
progress-verified = vérifiés, sur { $asked } demandés
progress-claimed = { $months } déclarés, à vérifier
progress-experience-enough = Autant que le programme en demande
progress-experience-short = Tout est vérifié
progress-done-of = { $count ->
    [one] faite sur { $all }
   *[other] faites sur { $all }
}
progress-next = Prochaine séance
progress-next-none = Rien n’est encore réservé.
progress-in-days = { $count ->
    [0] aujourd’hui
    [one] demain
   *[other] dans { $count } jours
}
progress-then = Ensuite, { $when } : { $what }
progress-host-first = { $host }, première séance ensemble
progress-host-again = { $count ->
    [one] { $host }, déjà une séance ensemble
   *[other] { $host }, déjà { $count } séances ensemble
}
progress-no-host = Pas encore d’accueillant
progress-topics = À observer : { $text }
progress-last-feedback = Dernier retour d’un accueillant : « { $text } »
progress-feedback = Accueillant : « { $text } »
progress-show = Voir dans le calendrier
progress-write = Écrire à l’accueillant
progress-missing = Ce qui manque encore
progress-missing-none = Rien ne manque.
progress-plan = Trouver des dates
progress-waived = { $count } × { $rotation }, dispense
progress-waived-because = { $count } × { $rotation }, dispense : { $reason }
progress-learnt = Ce que j’ai appris
progress-learnt-none = Après la première séance, notez ici ce que vous avez appris.
