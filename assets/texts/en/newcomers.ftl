# New hires: what they lead to, and several at once from a spreadsheet.
newcomers-kind = How many
newcomers-one = One person
newcomers-several = Several, from a spreadsheet
newcomers-places = First free places
newcomers-searching = Looking for free places…
newcomers-beyond = The first day comes after the weeks that are planned now; sessions get their places later.
newcomers-without-place = { $count ->
    [one] { $what } finds no place in the weeks that are planned now.
   *[other] { $what } find no place in the weeks that are planned now.
}
newcomers-save-and-book = { $count ->
    [one] Add and book 1 session
   *[other] Add and book { $count } sessions
}
newcomers-list = Several new hires
newcomers-list-label = Rows from a spreadsheet
newcomers-list-hint = Copy the rows there and paste them here: name, email, team, programme, first day; then, where it is known, employer, role, first and last day of their time in sales. A row of heads above is understood.
newcomers-understood = What was understood
newcomers-line = line { $line }
newcomers-starts = starts { $date }
newcomers-ignored = Columns that are not read: { $columns }
newcomers-save-list = { $count ->
    [one] Add 1 person
   *[other] Add { $count } people
}
newcomers-rest = { $count ->
    [one] 1 row stays here to be put right
   *[other] { $count } rows stay here to be put right
}
newcomers-fault-name = There is no name.
newcomers-fault-start = There is no first day.
newcomers-fault-date = “{ $found }” – { $why }.
newcomers-fault-email = “{ $found }” is no email address.
newcomers-fault-team = No team is called “{ $found }”.
newcomers-fault-programme = No programme is called “{ $found }”.
newcomers-fault-no-programme = There is no programme yet.
newcomers-fault-from = Their time in sales has no first day.
newcomers-fault-to = Their time in sales ends before it begins.
newcomers-fault-known = This person is here already.
newcomers-fault-twice = The same person as in line { $line }.
