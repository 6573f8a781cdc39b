### The frame of the window: pages, commands, state of saving.

page-overview = Vue d’ensemble
page-progress = Ma progression
page-calendar = Calendrier
page-board = Planning
page-people = Collaborateurs
page-hosts = Accueillants
page-programmes = Programmes
page-insights = Enseignements
page-problems = Problèmes
page-help = Aide
page-settings = Réglages

command-search = Rechercher
command-undo = Annuler
command-redo = Rétablir
command-schedule-missing = Planifier ce qui manque
command-repair-plan = Réparer le planning…
command-assign-day = Fixer une journée terrain…
command-new-person = Nouvelle arrivée…
command-new-host = Nouvel accueillant…
command-new-insight = Nouvel enseignement…
command-export-person = Exporter le collaborateur…
command-erase-person = Effacer le collaborateur…
command-go-overview = Aller à la vue d’ensemble
command-go-calendar = Aller au calendrier
command-go-to-date = Aller à une date…
command-show-month = Afficher le mois
command-show-week = Afficher la semaine
command-show-agenda = Afficher l’agenda
command-copy-calendar = Copier le calendrier en texte
command-print = Imprimer…
command-go-board = Aller au planning
command-go-people = Aller aux collaborateurs
command-go-hosts = Aller aux accueillants
command-go-programmes = Aller aux programmes
command-go-insights = Aller aux enseignements
command-go-problems = Aller aux problèmes
command-go-settings = Aller aux réglages
command-help = Aide sur cette page
command-keyboard = Aide-mémoire du clavier
command-go-back = Revenir en arrière
command-open-folder = Ouvrir un dossier…
command-close-workspace = Fermer l’espace de travail
command-reload = Relire le dossier
command-toggle-theme = Passer du clair au sombre
command-toggle-language = Switch to English
command-zoom-in = Agrandir
command-zoom-out = Réduire
command-zoom-reset = Zoom à 100 %

shell-workspace = Espace de travail { $name }
shell-perspective = Point de vue
shell-perspective-hr = RH
shell-search-hint = Rechercher…
shell-back = Retour à « { $page } »
shell-nothing-to-undo = Rien à annuler
shell-nothing-to-redo = Rien à rétablir
shell-undo-of = Annuler : { $what }
shell-redo-of = Rétablir : { $what }
shell-problems-count = Problèmes, { $count } à traiter

save-saved = Enregistré
save-saved-at = Enregistré à { $time }
save-saving = Enregistrement…
save-failed = Non enregistré : { $reason }
save-read-only = Lecture seule : { $reason }
save-away = Le dossier n’est plus là ; il est recherché chaque seconde
save-preview = Aperçu, rien n’est encore enregistré
save-retrying = La modification est gardée et retentée chaque seconde.

plan-count = { $count ->
    [one] Planifier { $count } séance
   *[other] Planifier les { $count } séances
}
plan-nothing = Rien ne manque
plan-running = Planification…
plan-running-of = Planification… { $placed } placées sur { $missing }
plan-again = Replanifier
plan-cancel = Annuler
toast-undo = Annuler
toast-undone = Annulé : { $what }
toast-redone = Rétabli : { $what }
toast-kept = { $count ->
    [one] { $count } valeur reste comme quelqu’un d’autre l’a mise depuis.
   *[other] { $count } valeurs restent comme quelqu’un d’autre les a mises depuis.
}
toast-copied = Copié

news-sessions = { $count ->
    [one] { $count } séance a changé sur le disque
   *[other] { $count } séances ont changé sur le disque
}
news-sessions-by = { $count ->
    [one] { $count } séance modifiée par { $who }
   *[other] { $count } séances modifiées par { $who }
}
news-records = { $count ->
    [one] { $count } fiche a changé sur le disque
   *[other] { $count } fiches ont changé sur le disque
}
news-records-by = { $count ->
    [one] { $count } fiche modifiée par { $who }
   *[other] { $count } fiches modifiées par { $who }
}
news-added = Nouvelle fiche sur le disque : { $name }
news-added-by = Nouvelle fiche de { $who } : { $name }
news-changed = Fiche modifiée sur le disque : { $name }
news-changed-by = Fiche modifiée par { $who } : { $name }
news-removed = Fiche retirée du disque : { $name }
news-removed-by = Fiche retirée par { $who } : { $name }
news-who = { $count ->
    [one] { $who } et { $count } autre
   *[other] { $who } et { $count } autres
}
news-broken = { $file } n’est plus lisible
news-broken-many = { $count } fichiers ne sont plus lisibles
news-plan-lost = Le plan ne convient plus ; replanifiez.

palette-title = Rechercher collaborateurs, accueillants, séances, pages et commandes
palette-nothing = Aucun résultat
palette-people = Collaborateurs
palette-hosts = Accueillants
palette-sessions = Séances
palette-pages = Pages
palette-commands = Commandes
palette-session-with = { $person } avec { $host }
shell-perspective-of = Vue de { $who }. Changer de point de vue
shell-perspective-lead = Responsable { $team }
page-team = Mon équipe
page-trainees = Mes accueils
page-who-looks = Qui êtes-vous ?
