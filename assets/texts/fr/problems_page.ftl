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
