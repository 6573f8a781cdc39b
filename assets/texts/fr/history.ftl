### L’historique d’une fiche : un nom, puis ce que cette personne a fait ; et le journal de tout.

history-title = Historique
history-none = Rien n’est encore consigné.
history-more = Afficher les entrées plus anciennes
history-somebody = Quelqu’un
history-outside = a modifié le fichier hors de Terrain
history-something = a modifié quelque chose
history-undid = a annulé : { $what }
history-redid = a rétabli : { $what }
history-undone = { $what } (annulé)
history-log-outside = { $count ->
    [one] { $file } modifié hors de Terrain
   *[other] { $count } fichiers modifiés hors de Terrain
}

## Ce que quelqu’un a fait

did-add-session = { $which ->
    [date] a réservé la séance du { $date }
    [one] a réservé une séance
   *[many] a réservé { $count } séances
}
did-edit-session = { $which ->
    [date] a modifié la séance du { $date }
    [one] a modifié une séance
   *[many] a modifié { $count } séances
}
did-move-session = { $which ->
    [date] a déplacé une séance au { $date }
    [one] a déplacé une séance
   *[many] a déplacé { $count } séances
}
did-confirm-session = { $which ->
    [date] a confirmé la séance du { $date }
    [one] a confirmé une séance
   *[many] a confirmé { $count } séances
}
did-decline-session = { $which ->
    [date] a refusé la séance du { $date }
    [one] a refusé une séance
   *[many] a refusé { $count } séances
}
did-cancel-session = { $which ->
    [date] a annulé la séance du { $date }
    [one] a annulé une séance
   *[many] a annulé { $count } séances
}
did-miss-session = { $which ->
    [date] a noté comme manquée la séance du { $date }
    [one] a noté une séance comme manquée
   *[many] a noté { $count } séances comme manquées
}
did-record-outcome = { $which ->
    [date] a enregistré le compte rendu du { $date }
    [one] a enregistré un compte rendu
   *[many] a enregistré { $count } comptes rendus
}
did-sign-session = { $which ->
    [date] a signé la séance du { $date }
    [one] a signé une séance
   *[many] a signé { $count } séances
}
did-remove-session = { $which ->
    [date] a supprimé la séance du { $date }
    [one] a supprimé une séance
   *[many] a supprimé { $count } séances
}
did-several = { $which ->
    [one] a fait une modification
   *[many] a fait { $count } modifications
}
did-add-experience = { $which ->
    [one] a ajouté une expérience
   *[many] a ajouté { $count } expériences
}
did-edit-experience = { $which ->
    [one] a modifié une expérience
   *[many] a modifié { $count } expériences
}
did-remove-experience = { $which ->
    [one] a supprimé une expérience
   *[many] a supprimé { $count } expériences
}
did-add-absence = { $which ->
    [one] a ajouté une absence
   *[many] a ajouté { $count } absences
}
did-edit-absence = { $which ->
    [one] a modifié une absence
   *[many] a modifié { $count } absences
}
did-remove-absence = { $which ->
    [one] a supprimé une absence
   *[many] a supprimé { $count } absences
}
did-add-waiver = { $which ->
    [one] a ajouté une dispense
   *[many] a ajouté { $count } dispenses
}
did-edit-waiver = { $which ->
    [one] a modifié une dispense
   *[many] a modifié { $count } dispenses
}
did-remove-waiver = { $which ->
    [one] a supprimé une dispense
   *[many] a supprimé { $count } dispenses
}
did-resolve-conflict = { $which ->
    [one] a tranché un conflit
   *[many] a tranché { $count } conflits
}
did-put-insight = { $which ->
    [one] a enregistré un enseignement
   *[many] a enregistré { $count } enseignements
}
did-remove-insight = { $which ->
    [one] a supprimé un enseignement
   *[many] a supprimé { $count } enseignements
}
did-add-closure = { $which ->
    [one] a ajouté une fermeture
   *[many] a ajouté { $count } fermetures
}
did-edit-closure = { $which ->
    [one] a modifié une fermeture
   *[many] a modifié { $count } fermetures
}
did-remove-closure = { $which ->
    [one] a supprimé une fermeture
   *[many] a supprimé { $count } fermetures
}
did-add-person = a créé cette fiche
did-edit-profile = a modifié le profil
did-remove-person = a supprimé cette fiche
did-add-host = a créé cette fiche
did-edit-host = a modifié la fiche
did-remove-host = a supprimé cette fiche
did-put-programme = a enregistré un programme
did-remove-programme = a supprimé un programme
did-put-team = a enregistré une équipe
did-remove-team = a supprimé une équipe
did-edit-calendar = a modifié le calendrier
did-edit-workspace = a modifié les réglages de l’espace de travail
did-erase-person = a effacé un collaborateur
did-restore = a restauré depuis une sauvegarde
did-merge-copy = a fusionné une copie du fichier
did-set-deadline = { $which ->
    [one] a fixé une échéance propre
   *[many] a fixé { $count } échéances propres
}
did-remove-deadline = { $which ->
    [one] est revenu à l’échéance du programme
   *[many] est revenu à { $count } échéances du programme
}
did-edit-wishes = { $which ->
    [one] a modifié les souhaits
   *[many] a modifié les souhaits de { $count } personnes
}
did-merge-insights = { $which ->
    [one] a réuni deux enseignements
   *[many] a réuni { $count } enseignements à d’autres
}
did-name-insight = { $which ->
    [one] a modifié les enseignements d’une séance
   *[many] a modifié les enseignements de { $count } séances
}
