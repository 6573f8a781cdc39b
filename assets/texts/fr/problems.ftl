### Problèmes : des titres sans point, puis des phrases, puis des liens.

## Règles non respectées

problem-on-holiday = { $person } a une séance le { $date }, un jour férié
problem-in-closure = { $person } a une séance le { $date }, pendant une fermeture
problem-on-day-off = { $person } a une séance le { $date }, un jour non travaillé
problem-in-absence = { $person } a une séance le { $date }, pendant une absence
problem-before-start = { $person } a une séance le { $date }, avant son arrivée
problem-after-leaving = { $person } a une séance le { $date }, après son départ
problem-host-day-off = { $person } a une séance avec { $host } le { $date }, mais { $first } ne travaille pas ce jour-là
problem-host-absent = { $person } a une séance avec { $host } le { $date }, mais { $first } s’absente ce jour-là
problem-host-not-yet = { $person } a une séance avec { $host } le { $date }, mais { $first } n’accueille pas encore
problem-host-no-more = { $person } a une séance avec { $host } le { $date }, mais { $first } n’accueille plus
problem-second-that-day = { $person } a { $count ->
    [one] { $count } séance
   *[other] { $count } séances
} le { $date }
problem-person-week = { $subject } a { $count ->
    [one] { $count } séance
   *[other] { $count } séances
} en semaine { $week }, et la limite est de { $limit }
problem-no-host = { $person }, « { $rotation } » le { $date } : pas encore d’accueillant
problem-no-host-more = { $confirmed ->
    [yes] La séance est confirmée ; il reste à trouver qui accueille { $name }.
   *[no] La séance est prévue ; il reste à trouver qui accueille { $name }.
}
problem-not-taken = { $person } a une séance avec { $host } le { $date }, mais { $first } n’accueille pas pour « { $rotation } »
problem-other-rotation = { $host } accueille pour deux rotations à la fois le { $date }
problem-too-many = { $host } a { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
} à la fois le { $date } ({ $slot }), et en accueille { $limit } au plus
problem-trainee = { $person } (« { $rotation } », { $slot })
problem-host-week = { $host } accueille { $count ->
    [one] { $count } jour
   *[other] { $count } jours
} en semaine { $week }, et en propose { $limit }
problem-too-early = { $person }, « { $rotation } » le { $date } : trop tôt
problem-outside-window = { $person }, « { $rotation } » le { $date } : hors des dates qui se planifient

## Identifiants sans suite

problem-no-team = { $subject } : il n’y a pas d’équipe « { $id } »
problem-no-programme = { $subject } : il n’y a pas de programme « { $id } »
problem-no-revision = { $subject } : le programme n’a pas de révision du { $id }
problem-no-rotation = { $subject } : il n’y a pas de rotation « { $id } »
problem-no-such-host = { $subject } : il n’y a pas d’accueillant « { $id } »
problem-no-session = { $subject } : il n’y a pas de séance « { $id } »
problem-no-insight = { $subject } : il n’y a pas d’enseignement « { $id } »
problem-no-holidays = { $subject } : aucun jour férié n’est connu pour « { $id } »
problem-nearest = S’agit-il de « { $id } » ?
problem-no-nearest = Rien de ce qui existe ne porte un nom proche.

## Valeurs

problem-value = { $subject }, { $field } : valeur non admise
problem-value-left-out = La valeur reste telle quelle ; la planification n’en tient pas compte.
problem-value-kept = La valeur reste telle quelle.
problem-insight = Enseignement { $id }

field-name = nom
field-start = arrivée
field-left = départ
field-works = jours travaillés
field-working-days = jours travaillés
field-from = premier jour
field-to = dernier jour
field-until = dernier jour d’accueil
field-share = part du temps plein
field-count = nombre de séances
field-count-if-experienced = nombre de séances avec expérience
field-due-days = jours jusqu’à l’échéance
field-on = date
field-date = date
field-slot = créneau
field-ends = fin
field-instead = date proposée en échange
field-takes = personnes à la fois
field-max-days-per-week = jours par semaine
field-language = langue
field-horizon-weeks = semaines planifiées
field-morning = horaires du matin
field-afternoon = horaires de l’après-midi
field-prior-experience-months = mois d’expérience demandés
field-max-sessions-per-week = séances par semaine
field-min-notice-days = jours de préavis
field-rotations = rotations
field-due = échéance
field-done = date de réalisation
field-email = adresse e-mail
field-team = équipe
field-programme = programme
field-revision = révision
field-prior-experience = expérience à l’embauche
field-absences = absence
field-waivers = dispense
field-sessions = séance
field-rotation = rotation
field-host = accueillant
field-status = état
field-reason = motif
field-makes-up = séance remplacée
field-appointment-from = séance du rendez-vous
field-starts = début
field-place = lieu
field-account = compte
field-topics = sujets
field-note = remarque
field-outcome = compte rendu
field-calls = appels
field-conversations = conversations
field-appointments = rendez-vous
field-visits = visites
field-deals = ventes
field-reflection = ce qui a été appris
field-feedback = avis de l’accueillant
field-insights = enseignement
field-signed-by = signature
field-employer = employeur
field-role = fonction
field-verified-by = vérifié par
field-by = par
field-label = motif
field-half = demi-journée
field-area = secteur
field-teams = équipe
field-lead = responsable
field-programmes = programme
field-calendar = calendrier
field-holidays = jours fériés
field-closures = fermeture
field-revisions = révision
field-kind = nature
field-length = durée
field-after = ce qui précède
field-sign-off = signature demandée
field-about = sujet
field-text = texte
field-action = action
field-owner = responsable

## Résultats et expérience

problem-no-outcome = { $hosted ->
    [yes] { $person }, « { $rotation } » le { $date } avec { $host } : qu’en est-il ?
   *[no] { $person }, « { $rotation } » le { $date } : qu’en est-il ?
}
problem-no-outcome-more = { $days ->
    [one] C’était hier. La séance ne compte pas tant que personne ne le dit.
   *[other] C’était il y a { $days } jours. La séance ne compte pas tant que personne ne le dit.
}
problem-unsigned = { $hosted ->
    [yes] { $person }, « { $rotation } » le { $date } : { $host } n’a pas signé
   *[no] { $person }, « { $rotation } » le { $date } : il manque la signature
}
problem-unsigned-more = Faite et enregistrée ; une séance de « { $rotation } » compte une fois signée.
problem-experience = { $subject } déclare { $claimed } mois de vente, dont { $verified } vérifiés
problem-experience-more = { $asked } mois sont demandés ; une fois la déclaration vérifiée, il peut y avoir moins de séances à faire.

## Conflits : deux valeurs écrites de deux côtés

conflict-field = { $subject }, { $field } : { $kept }, { $other }
conflict-file = { $subject } : { $kept }, { $other }
conflict-wrote = { $whose ->
    [you] vous avez écrit { $value }
    [named] { $who } a écrit { $value }
    [another] quelqu’un d’autre a écrit { $value }
   *[unknown] quelqu’un a écrit { $value }
}
conflict-took-away = { $whose ->
    [you] vous l’avez retiré
    [named] { $who } l’a retiré
    [another] quelqu’un d’autre l’a retiré
   *[unknown] quelqu’un l’a retiré
}
conflict-wrote-file = { $whose ->
    [you] vous avez modifié le fichier
    [named] { $who } a modifié le fichier
    [another] quelqu’un d’autre l’a modifié aussi
   *[unknown] quelqu’un a modifié le fichier
}
conflict-removed-file = { $whose ->
    [you] vous l’avez supprimé
    [named] { $who } l’a supprimé
    [another] quelqu’un d’autre l’a supprimé
   *[unknown] quelqu’un l’a supprimé
}
conflict-quoted = « { $value } »
conflict-on = Constaté le { $date }.
conflict-in-use = « { $value } » est retenu en attendant un choix.
conflict-nothing-in-use = Rien n’est retenu en attendant un choix.
conflict-stays = Le fichier reste en attendant un choix.
conflict-file-in-use = La première version est retenue en attendant un choix.
conflict-keep = Garder { $value }
conflict-keep-nothing = Ne rien mettre
conflict-keep-file = Garder
conflict-take = Prendre { $value }
conflict-take-nothing = Retirer
conflict-take-removal = Supprimer
conflict-take-file = Prendre l’autre version
value-yes = oui
value-no = non
value-half-day = une demi-journée
value-full-day = une journée
value-objection = objection
value-persona = persona
value-material = support
value-process = processus
value-other = autre

## Emplacements et liens

problem-place = { $file }, ligne { $line }, colonne { $column }
problem-link-day = Calendrier, { $date }
problem-link-week = Calendrier, semaine { $week }
problem-link-programmes = Programmes
problem-link-settings = Réglages
field-deadlines = échéance propre
field-wishes = souhait
field-weekdays = jours de la semaine
field-avoid = semaines à éviter
