### People: the table.

people-name = Name
people-start = Start
people-experience = Experience
people-next = Next session
people-due = Due
people-pace = Pace
people-state = State
people-no-team = No team
people-nothing-planned = nothing planned
people-without-date = { $count ->
    [one] { $count } session without a date
   *[other] { $count } sessions without a date
}

people-cold-call-sessions = { $count ->
    [one] { $count } cold-call session
   *[other] { $count } cold-call sessions
}
people-ride-along-sessions = { $count ->
    [one] { $count } ride-along
   *[other] { $count } ride-alongs
}
people-other-sessions = { $count ->
    [one] { $count } session of { $name }
   *[other] { $count } sessions of { $name }
}

people-dots = { $name }: { $list }
people-dots-done = { $done } done
people-dots-awaiting = { $awaiting } without an outcome
people-dots-scheduled = { $scheduled } scheduled
people-dots-missing = { $missing } without a date

people-spoken-between = { "; " }
people-spoken-start = starts { $date }
people-spoken-experience = { $months } in sales
people-spoken-next = next session { $date }
people-spoken-next-with = next session { $date } with { $host }
people-spoken-due = due { $date }

people-pace-finished = finished
people-pace-not-started = not started
people-pace-no-place = no place
people-pace-ahead = ahead
people-pace-on-track = on track
people-pace-behind = behind

people-filter = Filter
people-filters = { $count ->
    [one] { $count } filter
   *[other] { $count } filters
}
people-filter-state = State
people-filter-team = Team
people-filter-programme = Programme
people-clear-filters = Show everybody
people-by-team = By team
people-search = Search by name
people-new = New hire…
people-legend-done = done
people-legend-awaiting = no outcome
people-legend-scheduled = scheduled
people-legend-missing = no date
people-tick = Select { $name }
people-tick-all = Select everybody shown

people-selection = { $people }, { $missing }
people-selection-hidden = { $people } ({ $hidden } not shown), { $missing }
people-selection-plan = Plan
people-selection-nothing-to-plan = Nothing of theirs lacks a date
people-selection-team = Change team
people-selection-close = Drop the selection

people-nobody = Nobody is here yet
people-nobody-sentence = The marketing people whose time in the field is planned and tracked.
people-no-match = Nobody matches
people-no-match-sentence = The filters and the search leave nobody over.

people-only-onboarding = In onboarding
people-only-experienced = Experienced
people-only-missing = With sessions without a date
people-by-state = By state
people-by-programme = By programme
people-by-start = By quarter of the first day
people-not-grouped = Not grouped
people-grouping-of = Grouping: { $grouping }
people-quarter = Started in Q{ $quarter } { $year }
people-team = Team
people-programme = Programme
people-columns = Columns
people-views = Views
people-views-none = No view is kept yet.
people-view-name = Name of this view
people-view-save = Keep this view
people-view-remove = Remove the view { $name }
people-selection-programme = Programme
people-selection-absence = Absence…
people-selection-waive = Waive…
people-bulk-absence = { $count ->
    [one] Absence of { $count } person
   *[other] Absence of { $count } people
}
people-bulk-waiver = { $count ->
    [one] Waiver for { $count } person
   *[other] Waiver for { $count } people
}
