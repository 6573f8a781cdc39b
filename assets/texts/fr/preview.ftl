### L’aperçu d’un plan.

preview-title = Aperçu du plan
preview-bar = Aperçu du plan : { $headline }
preview-review = Examiner
preview-fold-panel = Fermer le panneau
preview-elapsed = { $seconds } s
preview-no-place = Sans place
preview-missing = { $count } × { $rotation }
preview-also-helps = { $count ->
    [one] Cela aiderait aussi { $count } autre personne.
   *[other] Cela aiderait aussi { $count } autres personnes.
}
preview-ticked = { $ticked } cochées sur { $all }
preview-tick-all = Cocher toutes les séances
preview-tick-person = Retenir les séances de { $name }
preview-unfold = Montrer les séances de { $name }
preview-fold = Masquer les séances de { $name }
preview-tick-move = Déplacer { $rotation }, de { $from } à { $to }
preview-still-broken = Enfreint encore une règle
preview-part-morning = matin
preview-part-afternoon = après-midi
preview-part-day = journée
preview-pin = Épingler { $session }
preview-unpin = Désépingler { $session }
preview-accept-all = Accepter les { $count }
preview-accept-ticked = Accepter les { $count } cochées
preview-accept-none = Accepter
preview-accept-none-why = Cochez au moins une séance
preview-discard = Abandonner
preview-pinned = { $count ->
    [one] { $count } épinglée
   *[other] { $count } épinglées
}
preview-again-around = Replanifier autour
