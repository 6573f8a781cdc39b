# Due dates that cannot be met any more, and the answers to them.
problems-tab-deadlines = Deadlines
deadlines-programme = Programme
deadlines-all-programmes = All programmes
deadlines-person = Person
deadlines-what = Still to do
deadlines-due = Due
deadlines-why = Why it cannot be met
deadlines-realistic = All done by
deadlines-tick-all = Tick all
deadlines-no-date = No place known
deadlines-spoken = { $name }: { $what }, due { $due }. { $why }. All done by: { $date }
deadlines-past = { $count ->
    [one] past for 1 day
   *[other] past for { $count } days
}
deadlines-booked-late = { $count ->
    [one] 1 session booked after it
   *[other] { $count } sessions booked after it
}
deadlines-place-late = { $count ->
    [one] the last free place comes 1 day later
   *[other] the last free place comes { $count } days later
}
deadlines-without-place = { $count ->
    [one] 1 session finds no place
   *[other] { $count } sessions find no place
}
deadlines-none = Every due date can be met
deadlines-none-sentence = Due dates that cannot be met any more queue up here: booked late, moved to a realistic date, or waived.
deadlines-searching = Looking for places…
deadlines-searching-sentence = As soon as it is known what fits where, the due dates that cannot be met stand here.
deadlines-ticked = { $count ->
    [one] 1 due date
   *[other] { $count } due dates, { $people ->
        [one] 1 person
       *[other] { $people } people
    }
}
deadlines-book = { $count ->
    [one] Book 1 session late
   *[other] Book { $count } sessions late
}
deadlines-dates = Set realistic dates…
deadlines-waive = Waive…
deadlines-no-place = No free place is known for them
deadlines-no-date-reason = Not all of what they miss finds a place
deadlines-nothing-missing = All they miss is booked
deadlines-ask-dates = { $count ->
    [one] Set a realistic date for 1 due date
   *[other] Set realistic dates for { $count } due dates
}
deadlines-ask-waive = { $count ->
    [one] Waive what is missing for 1 due date
   *[other] Waive what is missing for { $count } due dates
}
deadlines-reason-missing = Say why, and who decides
