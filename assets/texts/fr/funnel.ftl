### L’entonnoir, des appels aux affaires.

funnel-title = Des appels aux affaires
funnel-none = Aucun résultat n’a encore été noté.
funnel-calls = Appels
funnel-conversations = Conversations
funnel-appointments = Rendez-vous
funnel-visits = Visites
funnel-deals = Affaires
funnel-of-calls = { $percent } des appels
funnel-of-conversations = { $percent } des conversations
funnel-of-appointments = { $percent } des rendez-vous
funnel-of-visits = { $percent } des visites
funnel-sessions = { $count ->
    [one] { $count } séance avec résultat
   *[other] { $count } séances avec résultat
}
