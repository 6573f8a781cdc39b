### Enseignements : ce que le marketing a appris sur le terrain, et ce qui en est sorti.

shell-insights = { $count ->
    [one] { $count } enseignement
   *[other] { $count } enseignements
}
insights-topic = Nature
insights-text = Enseignement
insights-sessions = Séances
insights-action = Action
insights-owner = Responsable
insights-state = Où c’en est
insights-objection = Objection
insights-persona = Persona
insights-material = Support
insights-process = Processus
insights-other = Autre
insights-followed = Suivis d’une action terminée
insights-done-of = { $done } sur { $all }
insights-strip = { $done ->
    [one] { $done } fait
   *[other] { $done } faits
}, { $open } en cours, { $late } en retard, { $none } sans action
insights-state-done = Fait, { $date }
insights-state-open = Pour le { $date }
insights-state-late = En retard, { $date }
insights-state-no-action = Sans action
insights-state-undated = Sans date
insights-decide = Décider d’une action
insights-search = Chercher
insights-any-topic = Toutes natures
insights-any-owner = Tout responsable
insights-show-all = Faits ou non
insights-show-to-do = Pas encore faits
insights-show-late = En retard
insights-show-no-action = Sans action
insights-show-done = Faits
insights-shown = { $shown } sur { $all }
insights-clear = Tout afficher
insights-read-only = Lecture seule : insights.ron ne peut pas être écrit ici.
insights-none = Aucun enseignement pour l’instant
insights-none-sentence = Ce qu’on apprend au téléphone et sur la route : objections, personas, ce qui manque aux supports, ce qui freine une vente.
insights-no-match = Aucun enseignement ne correspond
insights-no-match-sentence = Rien ne répond à la recherche et aux filtres.
insights-behind = { $count ->
    [0] aucune séance derrière
    [one] la séance derrière
   *[other] les { $count } séances derrière
}
insights-no-session = Aucune séance ne le cite encore.
insights-calls = { $count ->
    [one] { $count } appel
   *[other] { $count } appels
}
insights-visits = { $count ->
    [one] { $count } visite
   *[other] { $count } visites
}
insights-by = { $owner }, pour le { $date }
insights-by-nobody = Pour le { $date }, sans responsable
insights-no-action = Personne n’a encore dit quoi en faire.
insights-mark-done = Marquer comme fait
insights-not-done = Pas fait, finalement
insights-change-date = Changer la date
insights-set-date = Fixer une date
insights-edit = Modifier l’enseignement
insights-more = Plus sur « { $text } »
insights-remove = Retirer
insights-attach = Ajouter une séance…
insights-attach-title = Dans quelle séance l’a-t-on appris ?
insights-attach-find = Chercher une personne
insights-attach-none = Aucune autre séance passée ne correspond.
insights-detach = Pas appris le { $date } avec { $name }
insights-tick = Cocher « { $text } »
insights-selection = { $count ->
    [one] { $count } enseignement coché
   *[other] { $count } enseignements cochés
}
insights-selection-close = Tout décocher
insights-merge = Fusionner…
insights-merge-two = Cochez deux enseignements qui disent la même chose.
insights-merge-with = Fusionner avec « { $text } »…
insights-tick-to-merge = Fusionner avec un autre…
insights-people-closed = Une séance qui le cite est dans un fichier qui ne peut pas être écrit.
insights-alike = « { $one } » et « { $other } » semblent dire la même chose.{ $more ->
    [0] {""}
    [one] {" "}Encore { $more } paire ensuite.
   *[other] {" "}Encore { $more } paires ensuite.
}
insights-different = Ils diffèrent
insights-merging = Deux enseignements qui disent la même chose
insights-stays = Lequel reste
insights-first-stays = Le premier reste
insights-second-stays = Le second reste
insights-merge-outcome = { $count ->
    [one] « { $text } » reste, avec { $count } séance. Ensuite : { $state }
   *[other] « { $text } » reste, avec { $count } séances. Ensuite : { $state }
}
insights-merge-now = Fusionner
insights-new = Nouvel enseignement
insights-editing = Modifier l’enseignement
insights-text-hint = Ce qu’on a appris, en une phrase
insights-action-hint = Ce qu’il faut en faire
insights-due = À faire pour le
insights-done-on = Fait le
insights-choose-owner = Choisir un responsable
insights-fault-text = Dites ce qui a été appris
