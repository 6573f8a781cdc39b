### A person's page, and the form for a new one.

person-started = started { $date }
person-starts = starts { $date }
person-works = works { $days }
person-left = left { $date }
person-leaves = leaves { $date }

person-counts = { $done } done, { $scheduled } scheduled, of { $required }
person-counts-awaiting = { $done } done, { $awaiting } without an outcome, { $scheduled } scheduled, of { $required }
person-due = due { $date }
person-pace-finished = Finished
person-pace-not-started = Not started
person-pace-no-place = No free place within the horizon
person-pace-reached = reached { $date }
person-pace-would-reach = the planner would reach it { $date }
person-pace-ahead = Ahead: { $reached }, { $days } early
person-pace-on-track = On track: { $reached }
person-pace-behind = Behind: { $reached }, { $days } late

person-timeline-start = Start, { $date }
person-timeline-due = due { $date }

person-experience-verdict = { $months } verified, { $asked } asked
person-experience-until-start = { $from } until the start
person-experience-stretch-full = { $period }: { $length }
person-experience-stretch = { $period }: { $length } × { $share } { $worth }
person-experience-sum-verified = Verified: { $terms }; in all { $total }.
person-experience-sum-claimed = Verified or not: { $terms }; in all { $total }.
person-experience-none-asked = The programme asks for no experience. Owed: { $owed }.
person-experience-no-difference = Experience changes nothing in this programme. Owed: { $owed }.
person-experience-reached = { $asked } months are verified, so the shorter programme is owed: { $owed }.
person-experience-would-reach = Once verified, it would be { $claimed } of the { $asked } months asked and less would be owed. Until then: { $owed }.
person-experience-below = Verified or not, the total stays below { $asked } months ({ $claimed }), so the full programme is owed: { $owed }.
person-owed-less = { $owed } less { $waived } waived
person-owed-list = { $first }, and { $last }
person-owes-nothing = nothing

person-no-host = no host yet
person-no-outcome = No outcome yet
person-signed = signed
person-unsigned = to be signed
person-session-broken = breaks a rule
person-outcome-calls = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
person-outcome-conversations = { $count ->
    [one] { $count } conversation
   *[other] { $count } conversations
}
person-outcome-appointments = { $count ->
    [one] { $count } appointment
   *[other] { $count } appointments
}
person-outcome-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
person-outcome-deals = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
person-missing = { $count ->
    [one] { $sessions } has no date.
   *[other] { $sessions } have no date.
}
person-places = { $count ->
    [one] First free place: { $places }
   *[other] First free places: { $places }
}
person-no-places = No free place within the horizon.
person-place = { $date } with { $host }

person-email = Email
person-lead = Team lead
person-programme = Programme
person-revision = Revision of
person-weekly-limit = Weekly limit
person-quoted = “{ $text }”
person-feedback = Host: { $text }
person-session-of = Session of { $date }
person-became = An appointment became { $what }, { $date }
person-became-account = An appointment became { $what }, { $date }, { $account }
