### Hosts: the table, the form, a host's page.

hosts-name = Name
hosts-area = Area
hosts-days = Days
hosts-takes = At once
hosts-per-week = Each week
hosts-load = Load, 26 weeks
hosts-next = Next trainee
hosts-absences = Absence
hosts-search = Search by name or area
hosts-new = New host…
hosts-nobody = No hosts yet
hosts-nobody-sentence = The salespeople who take trainees along, on the telephone or on the road.
hosts-no-match = Nobody matches
hosts-no-match-sentence = No host has this name or this area.
hosts-show-all = Show everybody
hosts-nobody-coming = nobody coming
hosts-takes-nothing = takes nobody yet
hosts-takes-of = { $name }: { $count } at once
hosts-days-run = { $first } to { $last }
hosts-absence = { $period } · { $label }
hosts-week = { $week }: { $taken } of { $offered } days taken
hosts-week-absent = { $week }: not there
hosts-week-closed = { $week }: closed
hosts-strip = { $weeks } weeks: { $taken } of { $offered } days taken
hosts-strip-over = , too many in { $weeks }
hosts-spoken-week = at most { $days } a week
hosts-spoken-next = next trainee { $name }, { $date }
hosts-spoken-absence = away { $absence }
hosts-load-free = free
hosts-load-part = in part
hosts-load-full = full
hosts-load-over = too many
hosts-load-absent = away

hosts-form-new = New host
hosts-form-name = Name
hosts-form-email = Email
hosts-form-area = Area
hosts-form-area-hint = Where they sell, such as a town
hosts-form-takes = Trainees at once; 0 for a rotation they do not take
hosts-form-takes-of = Trainees at once, { $name }
hosts-form-takes-error = From 0 to 20
hosts-form-per-week = Days with trainees a week, at most
hosts-form-per-week-error = From 1 to 7
hosts-form-works = Working days
hosts-form-from = Host from
hosts-form-until = Host until
hosts-form-add = Add the host
hosts-form-save = Save
hosts-form-cancel = Cancel

hosts-period-from = From
hosts-period-to = To
hosts-period-label = Name, if any
hosts-period-half = Part of each day
hosts-period-whole-days = Whole days
hosts-period-missing = The first day is missing.
hosts-period-remove = Remove

host-coming = { $count ->
    [one] { $count } person with { $name } by { $date }
   *[other] { $count } people with { $name } by { $date }
}
host-nobody = Nobody is coming to { $name }
host-nobody-sentence = Sessions that are booked with this host stand here.
host-waiting = { $count ->
    [one] { $count } request waits for an answer
   *[other] { $count } requests wait for an answer
}
host-broken = { $count ->
    [one] { $count } session breaks a rule
   *[other] { $count } sessions break a rule
}
host-sentence = { $parts }.
host-all-well = Everything is confirmed.
host-rest = { $count ->
    [0] Nothing else is booked, and { $name } has no day left to offer by { $date }.
    [one] Nothing else is booked: { $count } day left to offer by { $date }.
   *[other] Nothing else is booked: { $count } days left to offer by { $date }.
}
host-see-calendar = See the calendar
host-copy-email = Copy the email address
host-places = { $taken } of { $limit } places taken
host-details = { $details } · { $places }
host-more = More about { $date }
host-open-session = Session of { $name }
host-decline-for = Decline for { $name }…
host-has-done = Done so far
host-to-show = To show
host-nothing-noted = Nothing noted
host-next = Next: { $parts }
host-next-missing = { $count ->
    [one] { $count } still missing, due { $date }
   *[other] { $count } still missing, due { $date }
}
host-next-nothing = Nothing comes after it.
host-nothing-done = Nothing yet: this will be the first session.
host-done = { $list }.
host-last-with = Last { $date } with { $host }.
host-cold-calls = { $count ->
    [one] { $count } cold-call session
   *[other] { $count } cold-call sessions
}
host-ride-alongs = { $count ->
    [one] { $count } ride-along
   *[other] { $count } ride-alongs
}
host-others = { $count } × { $name }
host-experience-verified = { $months } in sales
host-experience-claimed = { $months } claimed
host-experience-none = no experience
host-first-free = First free date: { $date }
host-no-free = No free date within the horizon
host-take-date = Take { $date }
host-other-host = With another host…
host-accept = Accept
host-accept-name = Accept { $name }
host-accept-after-all = Accept after all
host-decline = Decline…
host-decline-name = Decline { $name }…
host-offer = Offer another date…
host-offer-name = Offer { $name } another date…
host-declined-by = On account of: { $reason }
host-offered = Offers { $date } instead
host-decline-title = Decline the session of { $name }
host-decline-reason = On account of
host-decline-instead = Another date offered
host-decline-instead-hint = Left empty, another host is sought.
host-decline-now = Decline
host-decline-offer = Decline and offer this date
host-load-sum = { $taken } of { $offered } days
host-offers = What they offer
host-edit = Edit
host-add = Add
host-at-once = { $count ->
    [one] { $count } person at once
   *[other] { $count } people at once
}
host-not-taken = not offered
host-per-week = Each week
host-days-at-most = { $count ->
    [one] { $count } day at most
   *[other] { $count } days at most
}
host-days = Days
host-area = Area
host-email = Email
host-from = Host from
host-until = Host until
host-absences = Absences
host-no-absence = No absence noted
host-absence-halves = { $period }, { $halves }
host-recent = Recently
host-no-recent = No session yet
host-signed = signed
host-to-sign = to be signed
host-no-outcome = no outcome
host-missed = missed
host-sign = Sign
host-sign-name = Sign the session of { $name }
host-to-sign-title = { $count ->
    [one] One session to sign off
   *[other] { $count } sessions to sign off
}
host-to-sign-more = { $count ->
    [one] { $count } more once these are signed
   *[other] { $count } more once these are signed
}
host-sign-off = Sign off
host-sign-off-name = Sign off { $what }
host-sign-off-feedback = Feedback for { $what }
host-sign-off-hint = A word for the trainee, if you like
host-remove-button = Remove the host…
host-remove = Remove
host-remove-title = Remove { $name } from the hosts?
host-remove-sentence = The file of this host goes. Past sessions keep the name. This can be undone as long as the window is open.
host-read-only = This host’s file cannot be written from here.
