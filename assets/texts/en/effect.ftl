# What a change would do, before it is saved.
effect = { $list }.
effect-none = Nothing would change for anybody.
effect-more = { $count ->
    [one] { $name } would owe { $sessions ->
        [one] 1 more session
       *[other] { $sessions } more sessions
    }
   *[other] { $count } people would owe { $sessions } more sessions in all
}
effect-fewer = { $count ->
    [one] { $name } would owe { $sessions ->
        [one] 1 session less
       *[other] { $sessions } sessions less
    }
   *[other] { $count } people would owe { $sessions } sessions less in all
}
effect-overdue = { $count ->
    [one] { $name } would be overdue
   *[other] { $count } people would be overdue
}
effect-relieved = { $count ->
    [one] { $name } would no longer be overdue
   *[other] { $count } people would no longer be overdue
}
effect-complete = { $count ->
    [one] { $name } would be complete
   *[other] { $count } people would be complete
}
effect-incomplete = { $count ->
    [one] { $name } would no longer be complete
   *[other] { $count } people would no longer be complete
}
effect-due = { $count ->
    [one] { $name } would have another due date
   *[other] { $count } people would have other due dates
}
effect-broken = { $count ->
    [one] 1 booked session would break a rule
   *[other] { $count } booked sessions would break a rule
}
effect-mended = { $count ->
    [one] 1 booked session would break no rule any more
   *[other] { $count } booked sessions would break no rule any more
}
effect-session = { $person }, { $rotation }, { $date }
effect-all-sessions = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
effect-save-and-repair = Save and repair the plan…
effect-save = Save
effect-cancel = Cancel
