### La page d’un collaborateur, et le formulaire d’arrivée.

person-started = arrivée { $date }
person-starts = arrive { $date }
person-works = travaille { $days }
person-left = départ { $date }
person-leaves = partira { $date }

person-counts = { $done ->
    [one] { $done } faite
   *[other] { $done } faites
}, { $scheduled ->
    [one] { $scheduled } prévue
   *[other] { $scheduled } prévues
}, sur { $required }
person-counts-awaiting = { $done ->
    [one] { $done } faite
   *[other] { $done } faites
}, { $awaiting } sans compte rendu, { $scheduled ->
    [one] { $scheduled } prévue
   *[other] { $scheduled } prévues
}, sur { $required }
person-due = échéance { $date }
person-pace-finished = Terminé
person-pace-not-started = Pas commencé
person-pace-no-place = Aucune place libre d’ici l’horizon
person-pace-reached = atteint { $date }
person-pace-would-reach = le planificateur l’atteindrait { $date }
person-pace-ahead = En avance : { $reached }, { $days } plus tôt
person-pace-on-track = Dans les temps : { $reached }
person-pace-behind = En retard : { $reached }, { $days } trop tard

person-timeline-start = Arrivée, { $date }
person-timeline-due = échéance { $date }

person-experience-verdict = { $count ->
    [one] { $months } vérifié
   *[other] { $months } vérifiés
}, { $asked } demandés
person-experience-until-start = { $from } jusqu’à l’arrivée
person-experience-stretch-full = { $period } : { $length }
person-experience-stretch = { $period } : { $length } × { $share } { $worth }
person-experience-sum-verified = Vérifié : { $terms } ; en tout { $total }.
person-experience-sum-claimed = Vérifié ou non : { $terms } ; en tout { $total }.
person-experience-none-asked = Le programme ne demande aucune expérience. À faire : { $owed }.
person-experience-no-difference = L’expérience ne change rien dans ce programme. À faire : { $owed }.
person-experience-reached = { $asked } mois sont vérifiés, le programme allégé suffit : { $owed }.
person-experience-would-reach = Une fois vérifié, le total serait de { $claimed } mois sur les { $asked } demandés et il y aurait moins à faire. D’ici là : { $owed }.
person-experience-below = Vérifié ou non, le total reste sous { $asked } mois ({ $claimed }), le programme complet est donc dû : { $owed }.
person-owed-less = { $owed }, moins { $waived } de dispense
person-owed-list = { $first }, et { $last }
person-owes-nothing = rien

person-no-host = sans accueillant
person-no-outcome = Sans compte rendu
person-signed = signée
person-unsigned = à signer
person-session-broken = enfreint une règle
person-outcome-calls = { $count ->
    [one] { $count } appel
   *[other] { $count } appels
}
person-outcome-conversations = { $count ->
    [one] { $count } conversation
   *[other] { $count } conversations
}
person-outcome-appointments = { $count ->
    [one] { $count } rendez-vous
   *[other] { $count } rendez-vous
}
person-outcome-visits = { $count ->
    [one] { $count } visite
   *[other] { $count } visites
}
person-outcome-deals = { $count ->
    [one] { $count } vente
   *[other] { $count } ventes
}
person-missing = { $count ->
    [one] { $sessions } n’a pas de date.
   *[other] { $sessions } n’ont pas de date.
}
person-places = { $count ->
    [one] Première place libre : { $places }
   *[other] Premières places libres : { $places }
}
person-no-places = Aucune place libre d’ici l’horizon.
person-place = { $date } avec { $host }

person-email = E-mail
person-lead = Responsable
person-programme = Programme
person-revision = Version du
person-weekly-limit = Limite par semaine
person-quoted = « { $text } »
person-feedback = Accueillant : { $text }
person-session-of = Séance du { $date }
person-became = Un rendez-vous est devenu { $what }, { $date }
person-became-account = Un rendez-vous est devenu { $what }, { $date }, { $account }
