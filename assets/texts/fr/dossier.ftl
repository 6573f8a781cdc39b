### What is held on a person, for that person.

dossier-title = { $name } : ce qui est enregistré sur vous
dossier-lead = Tout ce que contient l’espace de travail « { $workspace } » à la date du { $date }. Les fichiers joints à cette page contiennent la même chose, telle que les programmes la lisent.
dossier-nothing = Rien.
dossier-id = Identifiant
dossier-profile = Profil
dossier-experience = Expérience à l’embauche
dossier-absences = Absences
dossier-waivers = Dispenses
dossier-deadlines = Échéances propres
dossier-sessions = Séances
dossier-conflicts = Valeurs écrites différemment par deux personnes
dossier-mentions = Là où d’autres vous ont nommé
dossier-history = Ce qui a été fait sur votre fiche, le plus récent d’abord
dossier-head-file = Fichier
dossier-head-where = Endroit
dossier-head-text = Texte
dossier-head-values = Valeurs
dossier-pair = { $field } : { $value }
dossier-change = { $field } : « { $from } » → « { $to } »
