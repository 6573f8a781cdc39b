### Ce que font les commandes, et pourquoi elles sont refusées.

## Fait, annulé, rétabli

deed-several = { $count ->
    [one] 1 modification
   *[other] { $count } modifications
}
deed-add-person = { $count ->
    [one] Fiche créée pour { $who }
   *[other] { $count } collaborateurs ajoutés
}
deed-edit-profile = { $count ->
    [one] Profil modifié pour { $who }
   *[other] { $count } profils modifiés
}
deed-remove-person = { $count ->
    [one] Fiche supprimée pour { $who }
   *[other] { $count } collaborateurs supprimés
}
deed-add-experience = { $count ->
    [one] Expérience ajoutée pour { $who }
   *[other] { $count } périodes d’expérience ajoutées
}
deed-edit-experience = { $count ->
    [one] Expérience modifiée pour { $who }
   *[other] { $count } périodes d’expérience modifiées
}
deed-remove-experience = { $count ->
    [one] Expérience supprimée pour { $who }
   *[other] { $count } périodes d’expérience supprimées
}
deed-add-absence = { $count ->
    [one] Absence ajoutée pour { $who }
   *[other] { $count } absences ajoutées
}
deed-edit-absence = { $count ->
    [one] Absence modifiée pour { $who }
   *[other] { $count } absences modifiées
}
deed-remove-absence = { $count ->
    [one] Absence supprimée pour { $who }
   *[other] { $count } absences supprimées
}
deed-add-waiver = { $count ->
    [one] Dispense ajoutée pour { $who }
   *[other] { $count } dispenses ajoutées
}
deed-edit-waiver = { $count ->
    [one] Dispense modifiée pour { $who }
   *[other] { $count } dispenses modifiées
}
deed-remove-waiver = { $count ->
    [one] Dispense supprimée pour { $who }
   *[other] { $count } dispenses supprimées
}
deed-add-session = { $count ->
    [one] Séance ajoutée pour { $who }
   *[other] { $count } séances ajoutées
}
deed-edit-session = { $count ->
    [one] Séance modifiée pour { $who }
   *[other] { $count } séances modifiées
}
deed-move-session = { $count ->
    [one] Séance déplacée au { $date } pour { $who }
   *[other] { $count } séances déplacées
}
deed-confirm-session = { $count ->
    [one] Séance confirmée pour { $who }
   *[other] { $count } séances confirmées
}
deed-decline-session = { $count ->
    [one] Séance refusée pour { $who }
   *[other] { $count } séances refusées
}
deed-cancel-session = { $count ->
    [one] Séance annulée pour { $who }
   *[other] { $count } séances annulées
}
deed-miss-session = { $count ->
    [one] Séance notée comme manquée pour { $who }
   *[other] { $count } séances notées comme manquées
}
deed-record-outcome = { $count ->
    [one] Compte rendu enregistré pour { $who }
   *[other] { $count } comptes rendus enregistrés
}
deed-sign-session = { $count ->
    [one] Séance signée pour { $who }
   *[other] { $count } séances signées
}
deed-remove-session = { $count ->
    [one] Séance supprimée pour { $who }
   *[other] { $count } séances supprimées
}
deed-add-host = { $count ->
    [one] Fiche d’accueillant créée pour { $who }
   *[other] { $count } accueillants ajoutés
}
deed-edit-host = { $count ->
    [one] Fiche d’accueillant modifiée pour { $who }
   *[other] { $count } accueillants modifiés
}
deed-remove-host = { $count ->
    [one] Fiche d’accueillant supprimée pour { $who }
   *[other] { $count } accueillants supprimés
}
deed-put-programme = { $count ->
    [one] Programme « { $who } » enregistré
   *[other] { $count } modifications de programmes
}
deed-remove-programme = { $count ->
    [one] Programme « { $who } » supprimé
   *[other] { $count } programmes supprimés
}
deed-put-team = { $count ->
    [one] Équipe « { $who } » enregistrée
   *[other] { $count } modifications d’équipes
}
deed-remove-team = { $count ->
    [one] Équipe « { $who } » supprimée
   *[other] { $count } équipes supprimées
}
deed-edit-calendar = Calendrier modifié
deed-add-closure = { $count ->
    [one] Fermeture ajoutée
   *[other] { $count } fermetures ajoutées
}
deed-edit-closure = { $count ->
    [one] Fermeture modifiée
   *[other] { $count } fermetures modifiées
}
deed-remove-closure = { $count ->
    [one] Fermeture supprimée
   *[other] { $count } fermetures supprimées
}
deed-edit-workspace = Réglages de l’espace de travail modifiés
deed-put-insight = { $count ->
    [one] Enseignement enregistré
   *[other] { $count } enseignements enregistrés
}
deed-remove-insight = { $count ->
    [one] Enseignement supprimé
   *[other] { $count } enseignements supprimés
}
deed-resolve-conflict = { $count ->
    [one] Conflit tranché
   *[other] { $count } conflits tranchés
}
deed-merge-copy = Copie fusionnée pour { $who }
deed-erase-person = Un collaborateur effacé
deed-restore = { $count ->
    [one] { $count } fiche restaurée depuis une sauvegarde
   *[other] { $count } fiches restaurées depuis une sauvegarde
}
deed-unknown = Une modification

## Refusé

refusal-gone-somebody = La fiche « { $name } » n’existe plus.
refusal-gone-session = Cette séance n’existe plus pour { $name }.
refusal-gone-programme = Le programme « { $name } » n’existe pas.
refusal-gone-revision = Le programme « { $name } » n’a pas cette révision.
refusal-gone-rotation = Aucun programme n’a la rotation « { $name } ».
refusal-gone-team = L’équipe « { $name } » n’existe pas.
refusal-gone-insight = L’enseignement « { $name } » n’existe pas.
refusal-gone-entry = Quelqu’un a modifié cette ligne entre-temps.
refusal-gone-conflict = Quelqu’un a déjà tranché.
refusal-misfit = Cette valeur ne convient plus à cet endroit.
refusal-taken-somebody = Une fiche existe déjà pour { $name }.
refusal-taken = Cet identifiant est déjà pris.
refusal-in-use-host = { $count ->
    [one] { $name } a encore { $count } séance prévue. Déplacez-la d’abord, ou indiquez son dernier jour de service.
   *[other] { $name } a encore { $count } séances prévues. Déplacez-les d’abord, ou indiquez son dernier jour de service.
}
refusal-in-use-rotation = { $count ->
    [one] { $count } séance ou dispense concerne la rotation « { $name } ».
   *[other] { $count } séances ou dispenses concernent la rotation « { $name } ».
}
refusal-in-use-team = { $count ->
    [one] { $count } collaborateur fait partie de l’équipe « { $name } ».
   *[other] { $count } collaborateurs font partie de l’équipe « { $name } ».
}
refusal-in-use-programme = { $count ->
    [one] { $count } collaborateur suit le programme « { $name } » tel qu’il est.
   *[other] { $count } collaborateurs suivent le programme « { $name } » tel qu’il est.
}
refusal-bad-id = « { $id } » ne peut pas être un identifiant : seulement des minuscules sans accent, des chiffres et des traits d’union simples à l’intérieur, 64 caractères au plus.
refusal-status-done = Cette séance a déjà eu lieu pour { $name }.
refusal-status-missed = Cette séance a été manquée pour { $name } ; ajoutez-en une nouvelle.
refusal-status-cancelled = Cette séance est annulée pour { $name } ; ajoutez-en une nouvelle.
refusal-status-declined = L’accueillant a refusé cette séance, prévue pour { $name }.
refusal-status-open = Cette séance n’a pas encore eu lieu pour { $name }.
refusal-no-host = Cette séance n’a pas encore d’accueillant pour { $name }.
refusal-holidays = Aucun jour férié n’est connu sous le code « { $code } ».

## Valeurs hors limites

value-out-of-range = { $found } n’est pas compris entre { $least } et { $most }.
value-too-small = { $found } est trop petit ; il faut au moins { $least }.
value-share = { $found } n’est pas une part de temps plein : plus de 0, 1 au plus, avec 9 décimales au plus.
value-year = { $date } n’est pas entre les années 1900 et 2199.
value-backwards = Le dernier jour, { $to }, vient avant le premier, { $from }.
value-hours = Les heures ne se suivent pas, ou la matinée ne finit pas avant l’après-midi.
value-no-working-day = Il faut au moins un jour travaillé.
value-order-loop = Ces rotations se précèdent elles-mêmes : { $rotations }.
value-two-meanings = La rotation « { $rotation } » a deux natures ou deux durées.
value-unnamed = Une rotation d’une autre nature doit avoir un nom.
value-empty-name = Il faut un nom.
value-language = « { $found } » n’est ni fr ni en.
value-slot = Ce créneau ne convient pas à la durée de la rotation.
deed-set-deadline = { $count ->
    [one] Échéance propre à { $who } fixée
   *[other] { $count } échéances propres fixées
}
deed-remove-deadline = { $count ->
    [one] Échéance de { $who } de nouveau celle du programme
   *[other] { $count } échéances de nouveau celles du programme
}
deed-edit-wishes = { $count ->
    [one] Souhaits de { $who } modifiés
   *[other] Souhaits de { $count } personnes modifiés
}
deed-merge-insights = { $count ->
    [one] Enseignements réunis
   *[other] { $count } enseignements réunis à d’autres
}
deed-name-insight = { $count ->
    [one] Enseignements d’une séance modifiés
   *[other] Enseignements de { $count } séances modifiés
}
