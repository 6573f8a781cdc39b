### Words that many places share.

week-short = S{ $number }
slot-morning = matin
slot-afternoon = après-midi
slot-full-day = journée
half-mornings = matins
half-afternoons = après-midis
list-and = { $first } et { $last }
count-sessions = { $count ->
    [one] { $count } séance
   *[other] { $count } séances
}
count-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
count-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
count-months = { $shown } mois

state-complete = Complet
state-on-track = En bonne voie
state-to-plan = À planifier
state-at-risk = À risque
state-overdue = En retard
state-left = A quitté
state-beyond-horizon = Arrive plus tard

status-planned = Prévue
status-confirmed = Confirmée
status-declined = Refusée
status-done = Faite
status-missed = Manquée
status-cancelled = Annulée
status-proposed = Proposée

reason-host = Accueillant
reason-trainee = Collaborateur
reason-company = Entreprise
reason-customer = Client
reason-other = Autre

kind-cold-calls = Prospection
kind-ride-along = Tournées
kind-other = Autre

closed-day = Fermé
