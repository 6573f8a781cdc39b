### Le passeport d’un collaborateur, tel qu’il s’imprime.

passport-button = Passeport (PDF)
passport-file = passeport
passport-title = Passeport terrain, { $name }
passport-name = Collaborateur
passport-team = Équipe
passport-programme = Programme
passport-start = Premier jour
passport-figure = { $done } sur { $all }
passport-sessions = Séances
passport-none = Aucune séance n’a eu lieu ni n’est réservée.
passport-date = Date
passport-rotation = Rotation
passport-host = Accueillant
passport-outcome = Résultat
passport-signature = Signée par
passport-sign-person = Collaborateur
passport-sign-lead = Responsable d’équipe
passport-sign-hr = Ressources humaines
