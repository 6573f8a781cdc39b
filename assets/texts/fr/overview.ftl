### Overview.

overview-onboarding = En parcours
overview-onboarding-of = { $count ->
    [0] aucune arrivée à venir
    [one] dont { $count } à venir
   *[other] dont { $count } à venir
}
overview-experienced = Six mois de vente
overview-of = { $count } sur { $all }
overview-complete = Parcours complets
overview-of-all = sur { $all }
overview-at-risk = À risque
overview-at-risk-of = sous 14 jours
overview-overdue = En retard
overview-overdue-of = { $count ->
    [0] personne en retard
    [one] { $count } jour au plus
   *[other] { $count } jours au plus
}
overview-missing = Séances sans date
overview-exposure = Séances par semaine
overview-exposure-done = faites
overview-exposure-scheduled = prévues
overview-exposure-missing = sans date, à l’échéance
overview-exposure-summary = { $week } : { $done } faites, { $scheduled } prévues, { $missing } sans date à cette échéance
overview-capacity = { $weeks ->
    [one] Besoin et capacité, { $weeks } semaine
   *[other] Besoin et capacité, { $weeks } semaines
}
overview-capacity-demand = demi-journées
overview-capacity-line = capacité
overview-capacity-over = en trop
overview-this-week = Cette semaine
overview-this-week-count = semaine { $week } · { $count ->
    [one] { $count } séance
   *[other] { $count } séances
}
overview-no-session = Aucune séance
overview-open-calendar = Ouvrir le calendrier
overview-decisions = À décider
overview-decisions-all = Tout voir
overview-decisions-none = Rien à décider
overview-decisions-none-text = Personne n’est en retard et rien n’attend de réponse.
overview-decision-plan = Planifier
overview-decision-open = Ouvrir
overview-decision-due = { $person } : { $count } × { $rotation }, échéance { $due }
overview-decision-late = { $count ->
    [one] En retard de { $count } jour.
   *[other] En retard de { $count } jours.
}
overview-decision-left = { $count ->
    [0] Échéance aujourd’hui.
    [one] { $count } jour restant.
   *[other] { $count } jours restants.
}
overview-decision-first-place = Première place : { $date }
overview-decision-booked = Réservée { $date }
overview-decision-deadlines = { $count ->
    [one] 1 échéance ne peut plus être tenue
   *[other] { $count } échéances ne peuvent plus être tenues, { $people ->
        [one] 1 personne
       *[other] { $people } personnes
    }
}
overview-decision-deadlines-sentence = Réserver en retard, fixer des dates réalistes ou dispenser.
overview-decision-waiver = { $person } : une dispense de { $count } × { $rotation } prend fin
overview-decision-waiver-sentence = Dernier jour : { $date } ; ensuite, elles seront dues de nouveau.
overview-shares = Six mois de vente ou plus, par équipe et trimestre d’arrivée
overview-shares-now = Tous, aujourd’hui
overview-shares-all = Toutes les équipes
overview-quarter = T{ $number } { $year }
