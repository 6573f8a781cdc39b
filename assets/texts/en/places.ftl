### The best places for one session: why each is good or what it costs, and why there is none.

place-first-free-day = first free day
place-before-due = { $days ->
    [0] on the due date
    [one] { $days } day before the due date
   *[other] { $days } days before the due date
}
place-after-due = { $days ->
    [one] { $days } day after the due date
   *[other] { $days } days after the due date
}
place-new-host = first time with { $host }
place-met-before = { $times ->
    [one] once with { $host } already
    [2] twice with { $host } already
   *[other] { $times } times with { $host } already
}
place-least-loaded = the least busy host
place-loaded = { $sessions ->
    [one] { $sessions } session to come already
   *[other] { $sessions } sessions to come already
}
place-joins-group = { $trainees ->
    [one] joins { $trainees } other person
   *[other] joins { $trainees } other people
}
place-same-day = on a day when the host has somebody along already
place-fills-week = takes the last day the host offers that week
place-against-wishes = { $wishes ->
    [one] against a wish
   *[other] against { $wishes } wishes
}
place-same-week = { $sessions ->
    [one] { $sessions } other session that week
   *[other] { $sessions } other sessions that week
}

no-place-no-date = No date lies between the notice that is asked for and the end of planning.
no-place-left = { $name } has left.
no-place-beyond-horizon = { $name } starts after what is planned now.
no-place-faulty = { $name } cannot be planned for: a record holds a value that is not allowed. See “terrain check”.
no-place-not-in-programme = The programme of { $name } does not have this rotation.
