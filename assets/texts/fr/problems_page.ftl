### The Problems page.

problems-section-files = Illisible
problems-section-rules = Règles et valeurs enfreintes
problems-section-outcomes = Comptes rendus manquants
problems-section-conflicts = Deux réponses à une question
problems-section-notices = Bon à savoir
problems-none = Rien à signaler
problems-none-text = Tous les fichiers se lisent, aucune réservation n’enfreint de règle et chaque séance passée a son compte rendu.
problems-fix-check-again = Vérifier à nouveau
problems-fix-copy-path = Copier le chemin du fichier
problems-fix-move = Déplacer…
problems-fix-cancel = Annuler la séance
problems-fix-done = Faite…
problems-fix-missed = Manquée
problems-fix-cancelled = Annulée
problems-fix-sign = Signer pour l’accueillant
problems-fix-open = Ouvrir
shell-problems-open = { $count ->
    [0] aucun à traiter
    [one] { $count } à traiter
   *[other] { $count } à traiter, les pires d’abord
}

problems-tabs = Parties de la page
problems-tab-right = À corriger
problems-tab-fallen = Tombées à l’eau

fallen-all = Toutes { $count }
fallen-by = { $reason } { $count }
fallen-open = Personne ne les a remplacées
fallen-settled = Remplacées, ou qui ne manquent plus
fallen-declined = refusée
fallen-missed = manquée
fallen-cancelled = annulée
fallen-title = { $person }, { $rotation } le { $date } avec { $host } : { $how }
fallen-title-alone = { $person }, { $rotation } le { $date } : { $how }
fallen-reason-host = Du fait de l’accueillant.
fallen-reason-trainee = Du fait du collaborateur.
fallen-reason-company = Du fait de l’entreprise.
fallen-reason-customer = Du fait du client.
fallen-reason-other = Pour une autre raison.
fallen-reason-none = Personne n’a dit du fait de qui.
fallen-nothing = Une séance manque encore.
fallen-not-owed = Plus rien ne manque.
fallen-booked = Fixée à nouveau le { $date }.
fallen-booked-with = Fixée à nouveau le { $date } avec { $host }.
fallen-done = Remplacée le { $date }.
fallen-done-with = Remplacée le { $date } avec { $host }.
fallen-see = La nouvelle séance
fallen-find = Trouver une nouvelle place…
fallen-host = Accueillant
fallen-team = Équipe
fallen-all-hosts = Tous les accueillants
fallen-all-teams = Toutes les équipes
fallen-look = Ce qui est montré
fallen-sessions = Séances
fallen-turnout-sentence = Proposées : toutes les séances jamais fixées. Suivies : celles qui ont eu lieu.
fallen-name = Nom
fallen-offered = Proposées
fallen-attended = Suivies
fallen-still-open = En attente
fallen-through = Tombées
fallen-reasons = Du fait de qui
fallen-spoken = { $name }, proposées : { $offered }, suivies : { $attended }, en attente : { $open }, tombées à l’eau : { $fell }
fallen-none = Rien n’est tombé à l’eau
fallen-none-sentence = Aucune séance de ces filtres n’a été refusée, annulée ou manquée.
