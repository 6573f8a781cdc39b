### Why a session cannot stand somewhere.
### No word here agrees with a person's gender: records do not know it.

## Four words at most, for a calendar cell

broken-brief-holiday = Public holiday
broken-brief-closure = Closed
broken-brief-day-off = { $name } does not work
broken-brief-absent = { $name } is away
broken-brief-absent-for = { $name }: { $label }
broken-brief-not-started = Before the first day
broken-brief-left = Has left
broken-brief-host-not-yet = { $name } starts later
broken-brief-host-no-more = { $name } no longer hosts
broken-brief-second-that-day = Already has a session
broken-brief-week-full = { $name }: full week
broken-brief-no-host = No host
broken-brief-not-taken = Not with { $name }
broken-brief-other-rotation = { $name }: other rotation
broken-brief-too-many = { $name }: no room
broken-brief-too-early = Too early
broken-brief-leaves-too-early = Breaks the order
broken-brief-too-soon = { $days ->
    [0] Past date
    [one] { $days } day’s notice
   *[other] { $days } days’ notice
}
broken-brief-beyond-horizon = Beyond the horizon

## Sentences

broken-holiday = { $date } is a public holiday: { $name }.
broken-closure = The company is closed { $when }.
broken-closure-for = The company is closed { $when }: { $label }.
broken-day-off = { $name } does not work on { $day }s.
broken-absent = { $name } is away { $when }.
broken-absent-for = { $name } is away { $when }: { $label }.
broken-not-started = { $name } starts on { $date }.
broken-left = { $name } is gone from { $date } on.
broken-host-not-yet = { $name } takes trainees from { $date } on.
broken-host-no-more = { $name } takes trainees until { $date }.
broken-second-that-day = { $name } already has a session on { $date }: { $what }.
broken-person-week-full = { $name } would have { $count ->
    [one] { $count } session
   *[other] { $count } sessions
} in week { $week }; the limit is { $limit }.
broken-no-host = No host has been chosen.
broken-not-taken = { $name } takes nobody for “{ $rotation }”.
broken-other-rotation = { $name } already has { $trainee } then, for “{ $rotation }”.
broken-too-many = { $name } would have { $count ->
    [one] { $count } trainee
   *[other] { $count } trainees
} at once, and takes { $limit }.
broken-host-week-full = { $name } would have trainees on { $count ->
    [one] { $count } day
   *[other] { $count } days
} of week { $week }, and takes them on { $limit }.
broken-too-early = { $count ->
    [one] This comes after one session of “{ $rotation }”, which is on { $date }.
   *[other] This comes after { $count } sessions of “{ $rotation }”, the last of which is on { $date }.
}
broken-too-early-open = { $count ->
    [one] This comes after one session of “{ $rotation }”, which has no date yet.
   *[other] This comes after { $count } sessions of “{ $rotation }”, which do not all have a date yet.
}
broken-leaves-too-early = “{ $rotation }” on { $date } would then come too early.
broken-too-soon = { $days ->
    [0] The first possible date is { $date }.
    [one] Notice is { $days } day; the first possible date is { $date }.
   *[other] Notice is { $days } days; the first possible date is { $date }.
}
broken-beyond-horizon = Planning ends before { $date }.

## Parts of sentences

session-with-host = “{ $rotation }” ({ $slot }, with { $host })
session-without-host = “{ $rotation }” ({ $slot }, no host)
span-day = on { $date }
span-days = from { $from } to { $to }
span-of-halves = { $span } ({ $halves })
