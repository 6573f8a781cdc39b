# Sessions in hand, on the calendar and on the board.

moving-held = { $person }, { $rotation }
moving-held-with = { $person }, { $rotation } with { $host }
moving-held-several = { $person } and { $others ->
    [one] { $others } other session
   *[other] { $others } other sessions
}
moving-legend-possible = { $count ->
    [one] { $count } day possible
   *[other] { $count } days possible
}
moving-legend-costly = at a cost
moving-legend-refused = refused, with the rule
moving-place-with = { $day } with { $host }
moving-tip-home = Stays on { $place }
moving-tip-free = { $place } is free
moving-tip-costly = { $place } is possible, at a cost
moving-tip-refused = { $place } is not possible
moving-tip-forced = { $place } will leave a problem
moving-late = { $days ->
    [one] For { $person }, one day after the due date.
   *[other] For { $person }, { $days } days after the due date.
}
moving-late-brief = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
moving-met = { $times ->
    [one] { $person } has met { $host } for this before.
   *[other] { $person } has met { $host } for this { $times } times before.
}
moving-met-brief = { $host } again
moving-goes = { $person } goes from { $from } to { $to }.
moving-stuck = { $person } is in the way and has no other free place.
moving-locked = The file of { $person } cannot be written here.
moving-ask-again = { $hosts } had agreed and will be asked again.
moving-more = And { $count } more.
moving-with-ctrl = drop all the same, a problem will remain
moving-with-shift = push what is in the way to its next free place
moving-with-alt = swap with { $person }
moving-with-escape = leave it on { $day }
moving-key-ctrl = Ctrl
moving-key-shift = Shift
moving-key-alt = Alt
moving-key-escape = Esc
moving-keys = Arrow keys choose the day and the week, brackets the host, H the half of the day. Enter drops, Shift and Enter push, Alt and Enter swap, Escape leaves it.
moving-off = It stays { $person }’s session: drop it on their line or on a host
