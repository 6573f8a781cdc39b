### What awaits somebody's word, and the lead's page.

awaiting-nobody = nobody
awaiting-outcome = { $person }, { $date }: what came of it?
awaiting-outcome-text = { $rotation } with { $host }, { $days ->
    [one] { $days } day ago.
   *[other] { $days } days ago.
}
awaiting-signature = { $person }, { $date }: the signature is missing
awaiting-signature-text = { $rotation } with { $host } counts only once it is signed.
awaiting-place = { $host } declined { $person }, { $date }
awaiting-place-text = { $rotation }: no other session makes up for it yet.
awaiting-place-instead = Offered instead: { $date }
awaiting-answer = { $person } would come on { $date }, { $part }
awaiting-answer-text = { $rotation } with { $host }: booked, not answered yet.
awaiting-gap = { $person }: { $count } × { $rotation } without a date
awaiting-gap-due = Due { $date }, { $days ->
    [0] today.
    [one] in { $days } day.
   *[other] in { $days } days.
}
awaiting-gap-late = Was due { $date }, { $days ->
    [one] { $days } day ago.
   *[other] { $days } days ago.
}
awaiting-record = Record
awaiting-sign = Sign
awaiting-find = Find a place
awaiting-reply = Answer
awaiting-schedule = Schedule
awaiting-none = Nothing awaits your word
awaiting-none-text = Outcomes to record, signatures and declined sessions come here.

team-awaiting = Awaiting my word
team-this-week = This week
team-next-week = Next week
team-unbooked = Nothing booked
team-unbooked-none = Everybody with something left to do has a session booked.
team-unbooked-of = { $count ->
    [one] { $count } session without a date
   *[other] { $count } sessions without a date
}
team-unbooked-assign = Assign a day
team-people = People
team-people-of = { $arriving ->
    [0] in the team
    [one] { $arriving } still to come
   *[other] { $arriving } still to come
}
team-board = Board of the team
team-empty = Nobody is in this team yet
team-empty-text = People get their team on their own page, or here as a new hire.
team-digest = Digest of the week
team-digest-copy = Copy
team-digest-mail = Mail…
team-digest-subject = { $team }: field exposure, { $week }
team-digest-past = Last week
team-digest-now = This week
team-digest-next = Next week
team-digest-late = Late or at risk
team-digest-awaiting = Awaiting a word
team-digest-nobody = nobody in the field
team-digest-session = { $date }, { $part }: { $person } with { $host } ({ $rotation })
team-digest-alone = { $date }, { $part }: { $person }, no host yet ({ $rotation })
team-digest-behind = { $person }: { $state }, { $count } without a date
team-digest-rest = The rest is in Terrain.

reminder-today = { $count ->
    [one] Today: { $count } session
   *[other] Today: { $count } sessions
}
reminder-soon = In half an hour at most
reminder-awaiting = { $count ->
    [one] { $count } thing awaits your word
   *[other] { $count } things await your word
}
reminder-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
reminder-session = { $time } { $person } with { $host }
reminder-session-alone = { $time } { $person }, no host yet
