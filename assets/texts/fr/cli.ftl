### The command line.

cli-about = Planifie et suit le temps que le marketing passe sur le terrain avec les commerciaux.
    Sans verbe, ouvre la fenêtre sur DIR ou sur le dernier espace de travail ouvert.
cli-about-status = Montre où chacun en est
cli-about-check = Liste tout ce qui ne va pas : règles enfreintes, fichiers illisibles, comptes rendus manquants
cli-about-plan = Trouve une place à ce qui manque ; ne change rien sans --apply
cli-about-forecast = Montre semaine par semaine ce qui est demandé aux accueillants et ce qu’ils peuvent couvrir
cli-about-places = Liste les meilleures places pour une séance, avec leurs raisons
cli-about-calendar = Écrit ce qui est réservé dans un fichier que tout agenda sait lire
cli-about-log = Liste ce qui a été fait, par qui et quand, du plus récent au plus ancien
cli-about-conflicts = Liste ce que deux personnes ont écrit différemment sans que personne n’ait tranché
cli-about-resolve = Tranche entre les deux valeurs d’un conflit
cli-about-doctor = Liste tout ce qui ne va pas dans les fichiers d’un dossier ; ne change rien sans --fix
cli-about-backup = Rassemble les fichiers d’un espace de travail dans une archive
cli-about-restore = Montre ce qu’une sauvegarde rétablirait, valeur par valeur ; ne change rien sans --apply
cli-about-export-person = Remet à un collaborateur tout ce qui est enregistré sur lui
cli-about-erase = Efface définitivement un collaborateur des fichiers et du passé ; ne change rien sans --yes
cli-about-new = Crée un espace de travail dans un dossier
cli-about-demo = Ouvre une entreprise d’exemple, ou l’affiche en texte s’il n’y a pas d’écran
cli-about-holidays = Liste les jours fériés d’un pays ou d’une région pour une année
cli-help-open = Dossier de l’espace de travail à ouvrir dans la fenêtre
cli-help-dir = Dossier de l’espace de travail
cli-help-demo-dir = Dossier où copier l’entreprise d’exemple ; un dossier à part par défaut
cli-help-json = Écrit du JSON au lieu d’un tableau
cli-help-apply = Réserve les séances du plan
cli-help-log-person = Seulement ce qui concerne la fiche de cette personne
cli-help-log-host = Seulement ce qui concerne la fiche de cet accueillant
cli-help-log-limit = Tant d’entrées au plus ; 50 par défaut
cli-help-file = Fichier du conflit, comme « terrain conflicts » le nomme
cli-help-path = Chemin de la valeur dans le fichier, comme « terrain conflicts » le nomme
cli-help-take = La valeur qui reste : celle qui est retenue (kept) ou l’autre (other)
cli-help-fix = Règle ce qui peut l’être ; rien n’est supprimé
cli-help-archive = Archive à écrire, un fichier zip hors du dossier
cli-help-yes = Efface ; impossible à annuler
cli-help-backup = Archive faite par « terrain backup »
cli-help-apply-backup = Reprend les valeurs de la sauvegarde ; ce qui est venu plus tard reste
cli-help-export-to = Archive ou dossier à écrire, hors du dossier de l’espace de travail
cli-help-repair = Déplace aussi des séances réservées, aussi peu que possible, pour mettre fin aux règles enfreintes, aux retards et aux manques
cli-help-move = Une séance confirmée que la réparation peut aussi déplacer ; une option --move pour chacune
cli-help-time-limit = Arrête la recherche après ce nombre de millisecondes (10000 par défaut), avec le meilleur plan trouvé
cli-help-hire = Suppose l’arrivée de tant de personnes, un jour, dans un programme ; peut être répété
cli-help-without = Suppose qu’un accueillant n’est pas là ; peut être répété
cli-help-limit = Suppose qu’un accueillant accueille tant de jours par semaine au plus ; peut être répété
cli-help-host = Suppose un accueillant de plus, qui accueille tant de personnes à la fois ; peut être répété
cli-help-person = Identifiant de la personne
cli-help-rotation = Identifiant de la rotation
cli-help-count = Nombre de places au plus (10 par défaut)
cli-help-calendar-person = Identifiant de la personne dont ce sont les séances
cli-help-calendar-host = Identifiant de l’accueillant de ces séances
cli-help-calendar-team = Identifiant de l’équipe de ces personnes
cli-help-calendar-output = Fichier à écrire (.ics), hors du dossier de l’espace de travail ; la sortie standard par défaut
cli-help-name = Nom de l’espace de travail ; celui du dossier par défaut
cli-help-holidays = Pays ou région dont les jours fériés comptent, par exemple FR ou FR-57
cli-help-code = Pays ou région, par exemple FR, FR-57, BE ou CA-QC
cli-help-year = Année
cli-help-today = Le jour à prendre pour aujourd’hui
cli-help-language = Langue des textes
cli-help-theme = Thème de la fenêtre
cli-help-page = Page de la fenêtre : overview, calendar, board, people, person/ID, progress/ID, team/ID, hosts, host/ID, programmes, insights, problems, settings, help
cli-help-help = Affiche cette aide
cli-help-version = Affiche la version

cli-usage = Usage :
cli-verbs = Verbes{ " " }
cli-arguments = Arguments{ " " }
cli-options = Options{ " " }
cli-verb-usage = VERBE …

cli-wrong-date = Il faut une date qui existe, de la forme AAAA-MM-JJ.
cli-wrong-number = Il faut un nombre entier.
cli-wrong-hire = Il faut un premier jour, un nombre de personnes et leur programme, par exemple 2027-01-04:5:field.
cli-wrong-limit = Il faut un accueillant et des jours par semaine, par exemple karim-benali:3.
cli-wrong-host = Il faut des jours par semaine et, par rotation, le nombre de personnes à la fois, par exemple 2:cold-calls=3,ride-alongs=1.
cli-wrong-count = Il faut un nombre entier à partir de 1.
cli-wrong-session = Il faut l’identifiant du collaborateur et celui de la séance, par exemple amelie-durand/s-3.
cli-wrong-page = Les pages sont overview, calendar, board, people, person/ID, progress/ID, team/ID, hosts, host/ID, programmes, insights, problems, settings et help.
cli-refused = Ces arguments ne se comprennent pas.
cli-refused-verb = Il n’y a pas de verbe { $value }.
cli-refused-no-value = { $argument } demande une valeur.
cli-refused-choice = { $argument } ne peut pas valoir { $value }. Au choix : { $more }.
cli-refused-value = { $argument } ne peut pas valoir { $value }. { $more }
cli-refused-unknown = { $argument } n’est pas connu ici.
cli-refused-missing = Il manque { $argument }.
cli-refused-conflict = { $argument } ne va pas avec { $more }.
cli-refused-encoding = Un argument n’est pas en UTF-8.
cli-refused-near = Vouliez-vous dire { $nearest } ?
cli-refused-more = Voir --help.
cli-no-display = Il n’y a pas d’écran où ouvrir une fenêtre. Les verbes status, check et plan s’en passent ; voir --help.
cli-unread = { $count ->
    [one] { $count } fichier n’a pas pu être lu et manque ici ; voir « terrain check ».
   *[other] { $count } fichiers n’ont pas pu être lus et manquent ici ; voir « terrain check ».
}

cli-head-name = Nom
cli-head-team = Équipe
cli-head-start = Arrivée
cli-head-experience = Expérience
cli-head-missing = Sans date
cli-head-due = Échéance
cli-head-state = État
cli-head-date = Date
cli-head-slot = Moment
cli-head-rotation = Rotation
cli-head-week = Semaine
cli-head-from = Du
cli-head-demand = Besoin
cli-head-booked = Réservé
cli-head-capacity = Capacité
cli-head-why = Pourquoi
cli-head-host = Accueillant
cli-head-moves-from = De
cli-head-moves-to = À

cli-status-title = { $name }, { $date }
cli-status-summary = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
} : { $complete } au complet, { $risk } à risque, { $overdue } en retard ; { $missing ->
    [one] { $missing } séance sans date.
   *[other] { $missing } séances sans date.
}

cli-check-nothing = Rien à signaler.
cli-check-count = { $count ->
    [one] { $count } problème.
   *[other] { $count } problèmes.
}
cli-severity-error = erreur
cli-severity-warning = attention
cli-severity-notice = note

cli-plan-unplaced = Pas de place pour { $count } × { $rotation } de { $person } ; dates fermées par { $rules }
cli-plan-broken = Enfreint encore une règle : { $person }, { $rotation }, { $place }
cli-plan-cut-short = La limite de temps a arrêté la recherche.
cli-plan-not-applied = Rien n’a été changé ; --apply réserve ces séances.
cli-plan-applied = { $count ->
    [one] { $count } séance réservée.
   *[other] { $count } séances réservées.
}

cli-forecast-unit = Demi-journées de collaborateurs : ce qui est réservé ou manque encore, et ce que les accueillants peuvent couvrir
cli-forecast-legend = █ réservé   ▒ manquant   · place libre   × sans place
cli-forecast-wrong = { $argument } : { $why }
cli-forecast-known = Au choix : { $ids }.
cli-forecast-twice = { $argument } : { $id } y est deux fois ; une fois suffit.
cli-forecast-faulty = Le calendrier ou l’horizon contient des valeurs hors limites, donc rien ne peut être prévu ; voir « terrain check ».
cli-repair-not-applied = Rien n’a été changé ; --apply déplace et réserve ces séances.
cli-repair-applied = { $moved ->
    [0] Aucune séance déplacée
    [one] { $moved } séance déplacée
   *[other] { $moved } séances déplacées
}, { $count ->
    [0] aucune réservée.
    [one] { $count } réservée.
   *[other] { $count } réservées.
}
cli-move-unknown = Il n’y a pas de séance { $name }.
cli-move-past = La séance { $name } est passée et ne peut pas être déplacée.
cli-move-over = La séance { $name } ne peut pas être déplacée : son statut est « { $status } ».

cli-places-no-person = Il n’y a pas de personne { $id }.
cli-no-host = Il n’y a pas d’accueillant { $id }.
cli-no-team = Il n’y a pas d’équipe { $id }.
cli-calendar-inside = L’agenda se trouverait parmi les fichiers de l’espace de travail. Choisissez un autre emplacement.
cli-calendar-done = { $count ->
    [one] { $count } séance dans { $file }
   *[other] { $count } séances dans { $file }
}
cli-places-no-rotation = Le programme suivi par { $name } n’a pas de rotation { $id }.
cli-places-title = Meilleures places pour { $rotation }, { $name }
cli-places-none = Pas de place pour { $rotation }, { $name }

cli-new-done = { $dir } est créé. Pour l’ouvrir : terrain { $dir }
cli-demo-no-display = Pas d’écran, donc pas de fenêtre : voici l’entreprise d’exemple en texte. Ses fichiers sont dans { $dir }
cli-demo-plan = Ce que le planificateur propose
cli-demo-calendar = Les quatre semaines à venir (✓ faite, ● confirmée, ○ prévue, + proposée)
cli-holidays-unknown = Aucun jour férié connu pour { $code }. Les codes sont ceux de pays et de régions, par exemple FR, FR-57, BE ou CA-QC.
cli-holidays-unknown-near = Aucun jour férié connu pour { $code }. Vouliez-vous dire { $nearest } ?
cli-holidays-years = Les jours fériés sont connus de { $first } à { $last }.
cli-conflicts-nothing = Personne n’a donné deux réponses à une même question.
cli-conflicts-count = { $count ->
    [one] { $count } conflit. « terrain resolve DIR FILE PATH --take kept » garde la valeur retenue, « --take other » prend l’autre.
   *[other] { $count } conflits. « terrain resolve DIR FILE PATH --take kept » garde la valeur retenue, « --take other » prend l’autre.
}
cli-resolve-none = { $file } n’a pas de conflit à cet endroit : { $path } ; voir « terrain conflicts ».
cli-head-when = Quand
cli-head-who = Qui
cli-head-what = Quoi
cli-log-earlier = Les { $count } plus récentes ; --limit en montre plus.
cli-help-perspective = Point de vue au départ : hr, team/ID, person/ID ou host/ID
cli-wrong-perspective = Les points de vue sont hr, team/ID, person/ID et host/ID.
