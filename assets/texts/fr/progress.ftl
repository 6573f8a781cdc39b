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
progress-account-won = { $account }, né de votre appel du { $date }
progress-won = Visite née de votre appel du { $date }
progress-log = Journal des séances
progress-log-none = Les séances figurent ici dès qu’elles sont réservées.
progress-log-date = Date
progress-log-rotation = Rotation
progress-log-host = Accueillant
progress-log-status = Statut
progress-log-outcome = Résultat
progress-log-learnt = Ce que j’ai appris
progress-log-feedback = Retour
progress-insight-keep = Garder comme enseignement
progress-insight-kept = C’est déjà gardé.
progress-insight-empty = Écrivez d’abord ce que vous avez appris.
progress-insight-no-kind = Choisissez d’abord de quoi il s’agit.
progress-insight-of = Gardé comme enseignement : { $about }
progress-insight-done = Traité le { $date }
progress-insight-action = { $action }, en cours
progress-insight-action-done = { $action }, fait
progress-wishes = Mes souhaits
progress-wishes-hint = Suivis quand ils ne coûtent rien à personne ; ce ne sont pas des règles.
progress-wishes-none = Aucun souhait pour l’instant.
progress-wish-hosts = Accueillants
progress-wish-any-host = N’importe lequel
progress-wish-add-host = Ajouter un accueillant
progress-wish-days = Jours
progress-wish-avoid = Semaines à éviter
progress-wish-no-week = Aucune
progress-wish-add-week = Ajouter une semaine
progress-wish-remove = Retirer { $what }
progress-week = { $week }, { $days }
progress-chased = { $count ->
    [one] Une séance attend votre compte rendu
   *[other] { $count } séances attendent votre compte rendu
}
progress-chased-record = Noter le résultat de { $what }
progress-chased-learnt = Ce que j’ai appris le { $date }
