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
person-pace-would-reach = atteignable { $date }
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
person-experience-nothing = Sans expérience dans la vente, le programme complet est dû : { $owed }.
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
person-weekly-limit = Par semaine
person-quoted = « { $text } »
person-feedback = Accueillant : { $text }
person-session-of = Séance du { $date }
person-became = Un rendez-vous est devenu { $what }, { $date }
person-became-account = Un rendez-vous est devenu { $what }, { $date }, { $account }

person-edit = Modifier
person-edit-title = Modifier le profil
person-save = Enregistrer
person-cancel = Annuler
person-remove = Supprimer
person-add = Ajouter
person-not-savable = Il manque quelque chose, ou une valeur ne convient pas
person-gone = Personne ne porte cet identifiant
person-gone-sentence = La personne a été supprimée, ou le lien vers elle est périmé.
person-gone-action = Aller aux collaborateurs
person-read-only-folder = Ce dossier ne peut pas être modifié, rien ne peut donc être changé ici.
person-read-only-newer = Une version plus récente a écrit ce dossier, rien ne peut donc être changé ici.
person-read-only-file = Vous ne pouvez pas écrire le fichier de cette personne, rien ne peut donc être changé ici.

person-name = Nom
person-team = Équipe
person-start = Premier jour
person-left-field = Départ le
person-left-hint = Premier jour d’absence définitive
person-own-days = Jours de travail particuliers
person-revision-by-start = Selon le premier jour
person-remove-name = Supprimer { $name }
person-remove-title = Supprimer { $name } ?
person-remove-sentence = { $count ->
    [0] Son fichier disparaît. On peut revenir en arrière tant que l’espace de travail est ouvert.
    [one] Son fichier disparaît, avec { $count } séance. On peut revenir en arrière tant que l’espace de travail est ouvert.
   *[other] Son fichier disparaît, avec { $count } séances. On peut revenir en arrière tant que l’espace de travail est ouvert.
}
person-remove-yes = Supprimer la personne
person-fault-name = Il faut un nom
person-fault-left = Avant le premier jour
person-fault-works = Il faut au moins un jour
person-fault-programme = Ce programme n’existe pas
person-fault-to = Avant le premier jour
person-fault-share = De 1 à 100
person-fault-count = De 1 à 50
person-fault-reason = Dites pourquoi
person-fault-by = Dites qui en décide

person-progress = Progression
person-no-rotations = Le programme ne demande rien.
person-today = aujourd’hui

person-experience = Expérience à l’embauche
person-experience-none = Aucune période dans la vente n’est connue.
person-experience-add = Ajouter une période
person-experience-edit-name = Modifier la période chez { $employer }
person-experience-remove-name = Supprimer la période chez { $employer }
person-experience-to-hint = Vide : jusqu’à l’arrivée
person-employer = Employeur
person-role = Fonction
person-period = Période
person-share = Temps
person-counts-for = Compte pour
person-verified = Vérification
person-verified-by = Vérifié par
person-claimed = déclaré
person-verify = Vérifier
person-from = Du
person-to = Au

person-sessions = Séances
person-add-session = Ajouter une séance
person-no-sessions = Aucune séance n’est prévue ni due.
person-assign = Fixer un jour

person-profile = Profil
person-absences = Absences
person-no-absences = Aucune connue
person-absence-edit-name = Modifier l’absence { $period }
person-absence-remove-name = Supprimer l’absence
person-part-of-day = Partie de la journée
person-whole-days = journées
person-why = Motif
person-waivers = Dispenses
person-no-waivers = Aucune dispense
person-waiver-edit-name = Modifier la dispense de { $what }
person-waiver-remove-name = Supprimer la dispense
person-rotation = Rotation
person-count = Séances
person-by = Décidée par

person-new-title = Nouvelle arrivée
person-new-save = Ajouter la personne
person-new-outlook = Ce qui en découle
person-new-outlook-empty = Indiquez le premier jour pour voir ce qui sera à faire, et pour quand.
person-fault-start = Il faut un premier jour
person-experience-remove-nth = Supprimer la période { $number }
person-data = Données personnelles
person-until = Jusqu’au
person-until-hint = Dernier jour où elle compte ; vide si définitive
person-waiver-until = Jusqu’au { $date }
person-waiver-ended = Terminée le { $date }
person-deadlines = Échéances propres
person-no-deadlines = Celles du programme
person-deadline-what = { $rotation }, { $date }
person-deadline-instead = Au lieu du { $date }
person-deadline-due = Échéance
person-deadline-edit-name = Modifier l’échéance { $what }
person-deadline-remove-name = Revenir à l’échéance du programme
