### Programmes.

programmes-count = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
}
programmes-read-only = Programmes are in workspace.ron, which cannot be written from here.
programmes-new = New programme…
programmes-none = No programme yet
programmes-none-sentence = A programme says how many cold-call sessions and ride-alongs are owed, and by when.
programmes-edit = Edit
programmes-edit-name = Edit { $name }
programmes-more = More about { $name }
programmes-remove = Remove the programme…
programmes-remove-enrolled = People are enrolled in it.
programmes-remove-version = Remove the rules from { $date }
programmes-remove-title = Remove the programme “{ $name }”?
programmes-remove-sentence = Its rotations go from the hosts too where no other programme has them. This can be undone as long as the window is open.
programmes-remove-now = Remove
programmes-enrolled = { $count ->
    [0] Nobody enrolled
    [one] { $count } person enrolled
   *[other] { $count } people enrolled
}
programmes-versions = Rules for
programmes-everybody = Everybody
programmes-before = Before { $date }
programmes-from = From { $date }
programmes-under = Under these rules
programmes-people = { $count ->
    [0] nobody
    [one] { $count } person
   *[other] { $count } people
}
programmes-experience = Counts as experienced
programmes-experience-value = { $count ->
    [0] everybody
    [one] from { $count } month in sales
   *[other] from { $count } months in sales
}
programmes-per-week = Sessions a week, at most
programmes-per-week-value = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
programmes-notice = Notice
programmes-months = months
programmes-days = days
programmes-rotation = Rotation
programmes-kind = Kind
programmes-length = Length
programmes-sessions = Sessions
programmes-if-experienced = If experienced
programmes-due = Due after
programmes-after = Needs first
programmes-sign-off = Signed
programmes-half-day = Half a day
programmes-full-day = Full day
programmes-first = { $count } × { $name }
programmes-first-of = Sessions of { $name } first
programmes-nothing-first = nothing
programmes-no-other = There is no other rotation.
programmes-yes = yes
programmes-no = no
programmes-no-rotation = No rotation: nothing is owed.
programmes-editing = Edit the programme
programmes-editing-new = New programme
programmes-name = Name
programmes-range = From { $least } to { $most }
programmes-add-rotation = Add a rotation
programmes-new-rotation = A new one
programmes-remove-rotation = Remove { $name }
programmes-for = For whom
programmes-for-everybody = For everybody now
programmes-for-later = For people who start from
programmes-for-date = First start date
programmes-discard = Discard
programmes-unchanged = Nothing is changed yet.
programmes-date-missing = From which start date on?
programmes-order = Order: { $words }
programmes-order-one = { $name }, { $count ->
    [one] { $count } session
   *[other] { $count } sessions
} within { $due }
programmes-order-after = { $one }, after { $first }
programmes-order-details = { $count } × · { $due }
programmes-order-arrow = after { $count }
programmes-untaken = No host takes { $names } yet: nothing of it can be planned.
programmes-move = Move people to other rules…
programmes-move-to = Move to the rules
programmes-move-all = Everybody who can
programmes-move-person = { $name }, starts { $date }
programmes-move-cannot = { $name }, starts { $date }: too late for these rules
programmes-move-nobody = Tick who is to move; what it does to them is said here before anything is saved.
programmes-move-now = { $count ->
    [0] Move
    [one] Move { $count } person
   *[other] Move { $count } people
}

template-field = Field immersion
template-field-sentence = Six months in sales or four cold-call sessions and three ride-alongs (points 1 and 3).
template-nine-points = Nine-point programme
template-nine-points-sentence = The same with a sales briefing first and a review of lead quality after (points 2 and 9).
template-sales-engineers = Sales engineers
template-sales-engineers-sentence = Two cold-call sessions, four ride-alongs and two product demonstrations at customers’.
template-briefing = Sales briefing
template-lead-review = Lead-quality review
template-demonstrations = Product demonstration
