### Plans in words: score, evidence, remedies.

plan-score-all = { $placed ->
    [0] Nothing to place.
    [one] { $placed } session placed.
   *[other] { $placed } sessions placed, none left.
}
plan-score-some = { $placed ->
    [one] { $placed } session placed, { $unplaced } not.
   *[other] { $placed } sessions placed, { $unplaced } not.
}
plan-score-moved = { $moved ->
    [0] No session has to move.
    [one] { $moved } session moved.
   *[other] { $moved } sessions moved.
}
plan-score-broken = { $broken ->
    [one] { $broken } session still breaks a rule.
   *[other] { $broken } sessions still break a rule.
}
plan-score-nobody-late = Nobody late;
plan-score-late = { $others ->
    [0] { $person } { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late, nobody else;
    [one] { $person } { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late, and { $others } other;
   *[other] { $person } { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late, and { $others } others;
}
plan-score-loads = hosts between { $least } and { $most } sessions each.

remedy-move-session = Move { $person }’s session “{ $rotation }” from { $from } to { $to }
remedy-move-session-host = Move { $person }’s session “{ $rotation }” from { $from } to { $to }, with { $host }
remedy-half-day = { $date } ({ $slot })
remedy-add-host-day = One more day with { $host } in { $week } ({ $date }), { $days } in all
remedy-raise-weekly-limit = Lift the weekly limit to { $limit } sessions
remedy-raise-host-limit = { $host } takes { $trainees } people at once for “{ $rotation }”
remedy-take-rotation = { $host } takes “{ $rotation }” too
remedy-extend-horizon = { $weeks ->
    [one] Plan { $weeks } more week ahead
   *[other] Plan { $weeks } more weeks ahead
}
remedy-add-host = One more host who takes “{ $rotation }”
remedy-waive = Waive one session

closed-by-h1 = { $count ->
    [one] { $count } date is not open
   *[other] { $count } dates are not open
}
closed-by-h2 = { $count ->
    [one] { $count } date already has a session
   *[other] { $count } dates already have a session
}
closed-by-h3 = { $count ->
    [one] { $count } date lies in a full week
   *[other] { $count } dates lie in full weeks
}
closed-by-h4 = { $count ->
    [one] on { $count } date no host has a place
   *[other] on { $count } dates no host has a place
}
closed-by-h5 = { $count ->
    [one] on { $count } date the hosts are at their weekly limit
   *[other] on { $count } dates the hosts are at their weekly limit
}
closed-by-h6 = { $count ->
    [one] { $count } date comes too early in the order
   *[other] { $count } dates come too early in the order
}
closed-by-h7 = { $count ->
    [one] { $count } date is outside the window
   *[other] { $count } dates are outside the window
}
