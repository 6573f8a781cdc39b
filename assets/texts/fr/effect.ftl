# Ce que changerait une modification, avant de l’enregistrer.
effect = { $list }.
effect-none = Rien ne changerait pour personne.
effect-more = { $count ->
    [one] { $name } devrait { $sessions ->
        [one] 1 séance de plus
       *[other] { $sessions } séances de plus
    }
   *[other] { $count } personnes devraient { $sessions } séances de plus en tout
}
effect-fewer = { $count ->
    [one] { $name } devrait { $sessions ->
        [one] 1 séance de moins
       *[other] { $sessions } séances de moins
    }
   *[other] { $count } personnes devraient { $sessions } séances de moins en tout
}
effect-overdue = { $count ->
    [one] { $name } serait en retard
   *[other] { $count } personnes seraient en retard
}
effect-relieved = { $count ->
    [one] { $name } ne serait plus en retard
   *[other] { $count } personnes ne seraient plus en retard
}
effect-complete = { $count ->
    [one] { $name } aurait tout fait
   *[other] { $count } personnes auraient tout fait
}
effect-incomplete = { $count ->
    [one] { $name } n’aurait plus tout fait
   *[other] { $count } personnes n’auraient plus tout fait
}
effect-due = { $count ->
    [one] { $name } aurait une autre échéance
   *[other] { $count } personnes auraient d’autres échéances
}
effect-broken = { $count ->
    [one] 1 séance prévue enfreindrait une règle
   *[other] { $count } séances prévues enfreindraient une règle
}
effect-mended = { $count ->
    [one] 1 séance prévue n’enfreindrait plus de règle
   *[other] { $count } séances prévues n’enfreindraient plus de règle
}
effect-session = { $person }, { $rotation }, { $date }
effect-all-sessions = { $count ->
    [one] En montrer 1 de plus
   *[other] En montrer { $count } de plus
}
effect-save-and-repair = Enregistrer et réparer le planning…
effect-save = Enregistrer
effect-cancel = Annuler
