# Arrivées : ce qui en découle, et plusieurs à la fois depuis un tableur.
newcomers-kind = Combien
newcomers-one = Une personne
newcomers-several = Plusieurs, depuis un tableur
newcomers-places = Premières places libres
newcomers-searching = Recherche des places libres…
newcomers-beyond = Le premier jour vient après les semaines planifiées ; les séances auront leur place plus tard.
newcomers-without-place = { $count ->
    [one] { $what } ne trouve pas de place dans les semaines planifiées.
   *[other] { $what } ne trouvent pas de place dans les semaines planifiées.
}
newcomers-save-and-book = { $count ->
    [one] Ajouter et réserver 1 séance
   *[other] Ajouter et réserver { $count } séances
}
newcomers-list = Plusieurs arrivées
newcomers-list-label = Lignes d’un tableur
newcomers-list-hint = Copiez-y les lignes et collez-les ici : nom, e-mail, équipe, programme, premier jour ; puis, si on les connaît, employeur, fonction, premier et dernier jour de l’expérience de vente. Une ligne d’en-têtes est comprise.
newcomers-understood = Ce qui a été compris
newcomers-line = ligne { $line }
newcomers-starts = arrive le { $date }
newcomers-ignored = Colonnes qui ne sont pas lues : { $columns }
newcomers-save-list = { $count ->
    [one] Ajouter { $count } personne
   *[other] Ajouter { $count } personnes
}
newcomers-rest = { $count ->
    [one] 1 ligne reste ici, à corriger
   *[other] { $count } lignes restent ici, à corriger
}
newcomers-fault-name = Il manque le nom.
newcomers-fault-start = Il manque le premier jour.
newcomers-fault-date = « { $found } » – { $why }.
newcomers-fault-email = « { $found } » n’est pas une adresse e-mail.
newcomers-fault-team = Aucune équipe ne s’appelle « { $found } ».
newcomers-fault-programme = Aucun programme ne s’appelle « { $found } ».
newcomers-fault-no-programme = Il n’y a pas encore de programme.
newcomers-fault-from = Il manque le premier jour de l’expérience de vente.
newcomers-fault-to = L’expérience de vente finit avant de commencer.
newcomers-fault-known = Cette personne est déjà là.
newcomers-fault-twice = La même personne qu’à la ligne { $line }.
