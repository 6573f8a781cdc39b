### The history of a record: a name, then what that person did; and the log of all.

history-title = History
history-none = Nothing is written down yet.
history-more = Show earlier
history-somebody = Somebody
history-outside = changed the file outside of Terrain
history-something = changed something
history-undid = undid: { $what }
history-redid = did again: { $what }
history-undone = { $what } (undone)
history-log-outside = { $count ->
    [one] { $file } changed outside of Terrain
   *[other] { $count } files changed outside of Terrain
}

## What somebody did

did-add-session = { $which ->
    [date] booked { $date }
    [one] booked a session
   *[many] booked { $count } sessions
}
did-edit-session = { $which ->
    [date] changed the session of { $date }
    [one] changed a session
   *[many] changed { $count } sessions
}
did-move-session = { $which ->
    [date] moved a session to { $date }
    [one] moved a session
   *[many] moved { $count } sessions
}
did-confirm-session = { $which ->
    [date] confirmed { $date }
    [one] confirmed a session
   *[many] confirmed { $count } sessions
}
did-decline-session = { $which ->
    [date] declined { $date }
    [one] declined a session
   *[many] declined { $count } sessions
}
did-cancel-session = { $which ->
    [date] cancelled { $date }
    [one] cancelled a session
   *[many] cancelled { $count } sessions
}
did-miss-session = { $which ->
    [date] marked { $date } as missed
    [one] marked a session as missed
   *[many] marked { $count } sessions as missed
}
did-record-outcome = { $which ->
    [date] recorded the outcome of { $date }
    [one] recorded an outcome
   *[many] recorded { $count } outcomes
}
did-sign-session = { $which ->
    [date] signed { $date }
    [one] signed a session
   *[many] signed { $count } sessions
}
did-remove-session = { $which ->
    [date] removed the session of { $date }
    [one] removed a session
   *[many] removed { $count } sessions
}
did-several = { $which ->
    [one] made a change
   *[many] made { $count } changes
}
did-add-experience = { $which ->
    [one] added a period of experience
   *[many] added { $count } periods of experience
}
did-edit-experience = { $which ->
    [one] changed a period of experience
   *[many] changed { $count } periods of experience
}
did-remove-experience = { $which ->
    [one] removed a period of experience
   *[many] removed { $count } periods of experience
}
did-add-absence = { $which ->
    [one] added an absence
   *[many] added { $count } absences
}
did-edit-absence = { $which ->
    [one] changed an absence
   *[many] changed { $count } absences
}
did-remove-absence = { $which ->
    [one] removed an absence
   *[many] removed { $count } absences
}
did-add-waiver = { $which ->
    [one] added a waiver
   *[many] added { $count } waivers
}
did-edit-waiver = { $which ->
    [one] changed a waiver
   *[many] changed { $count } waivers
}
did-remove-waiver = { $which ->
    [one] removed a waiver
   *[many] removed { $count } waivers
}
did-resolve-conflict = { $which ->
    [one] resolved a conflict
   *[many] resolved { $count } conflicts
}
did-put-insight = { $which ->
    [one] saved an insight
   *[many] saved { $count } insights
}
did-remove-insight = { $which ->
    [one] removed an insight
   *[many] removed { $count } insights
}
did-add-closure = { $which ->
    [one] added a closure
   *[many] added { $count } closures
}
did-edit-closure = { $which ->
    [one] changed a closure
   *[many] changed { $count } closures
}
did-remove-closure = { $which ->
    [one] removed a closure
   *[many] removed { $count } closures
}
did-add-person = created this page
did-edit-profile = changed the profile
did-remove-person = removed this page
did-add-host = created this page
did-edit-host = changed the details
did-remove-host = removed this page
did-put-programme = saved a programme
did-remove-programme = removed a programme
did-put-team = saved a team
did-remove-team = removed a team
did-edit-calendar = changed the calendar
did-edit-workspace = changed the workspace’s settings
did-erase-person = erased a person
did-restore = restored from a backup
did-merge-copy = merged a copy of the file
did-set-deadline = { $which ->
    [one] set a due date of their own
   *[many] set { $count } due dates of their own
}
did-remove-deadline = { $which ->
    [one] took back a due date of their own
   *[many] took back { $count } due dates of their own
}
did-edit-wishes = { $which ->
    [one] changed the wishes
   *[many] changed the wishes of { $count } people
}
did-merge-insights = { $which ->
    [one] merged two insights
   *[many] merged { $count } insights into others
}
did-name-insight = { $which ->
    [one] changed which insights a session brought
   *[many] changed which insights { $count } sessions brought
}
