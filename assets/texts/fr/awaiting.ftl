### Ce qui attend une réponse, et la page du responsable.

awaiting-nobody = personne
awaiting-outcome = { $person }, { $date } : qu’en est-il sorti ?
awaiting-outcome-text = { $rotation } avec { $host }, il y a { $days ->
    [one] { $days } jour.
   *[other] { $days } jours.
}
awaiting-signature = { $person }, { $date } : il manque la signature
awaiting-signature-text = { $rotation } avec { $host } : ne compte qu’après signature.
awaiting-place = { $host } a refusé { $person }, { $date }
awaiting-place-text = { $rotation } : aucune autre séance ne remplace encore celle-ci.
awaiting-place-instead = Autre date proposée : { $date }
awaiting-answer = { $person } viendrait le { $date }, { $part }
awaiting-answer-text = { $rotation } avec { $host } : réservation encore sans réponse.
awaiting-gap = { $person } : { $count } × { $rotation } sans date
awaiting-gap-due = Échéance { $date }, { $days ->
    [0] aujourd’hui.
    [one] dans { $days } jour.
   *[other] dans { $days } jours.
}
awaiting-gap-late = Échéance { $date }, passée depuis { $days ->
    [one] { $days } jour.
   *[other] { $days } jours.
}
awaiting-record = Consigner
awaiting-sign = Signer
awaiting-find = Trouver une place
awaiting-reply = Répondre
awaiting-schedule = Planifier
awaiting-none = Rien n’attend votre réponse
awaiting-none-text = Les résultats à consigner, les signatures et les séances refusées viendront ici.

team-awaiting = En attente de ma réponse
team-this-week = Cette semaine
team-next-week = La semaine prochaine
team-unbooked = Sans réservation
team-unbooked-none = Toutes les personnes à qui il reste une séance en ont une de réservée.
team-unbooked-of = { $count ->
    [one] { $count } séance sans date
   *[other] { $count } séances sans date
}
team-unbooked-assign = Attribuer une journée
team-people = Collaborateurs
team-people-of = { $arriving ->
    [0] dans l’équipe
    [one] { $arriving } encore à venir
   *[other] { $arriving } encore à venir
}
team-board = Planning de l’équipe
team-empty = Cette équipe n’a encore personne
team-empty-text = On rejoint une équipe depuis sa propre page, ou ici à l’embauche.
team-digest = Point de la semaine
team-digest-copy = Copier
team-digest-mail = Envoyer…
team-digest-subject = { $team } : présence sur le terrain, { $week }
team-digest-past = La semaine passée
team-digest-now = Cette semaine
team-digest-next = La semaine prochaine
team-digest-late = En retard ou à risque
team-digest-awaiting = En attente d’une réponse
team-digest-nobody = personne sur le terrain
team-digest-session = { $date }, { $part } : { $person } avec { $host } ({ $rotation })
team-digest-alone = { $date }, { $part } : { $person }, sans accueillant encore ({ $rotation })
team-digest-behind = { $person } : { $state }, { $count } sans date
team-digest-rest = La suite est dans Terrain.

reminder-today = { $count ->
    [one] Aujourd’hui : { $count } séance
   *[other] Aujourd’hui : { $count } séances
}
reminder-soon = Dans une demi-heure au plus
reminder-awaiting = { $count ->
    [one] { $count } point attend votre réponse
   *[other] { $count } points attendent votre réponse
}
reminder-more = { $count ->
    [one] et { $count } de plus
   *[other] et { $count } de plus
}
reminder-session = { $time } { $person } avec { $host }
reminder-session-alone = { $time } { $person }, sans accueillant encore
