### Problems: titles without a full stop, then sentences, then links.

## Broken rules

problem-on-holiday = { $person } is booked on { $date }, a public holiday
problem-in-closure = { $person } is booked on { $date }, when the company is closed
problem-on-day-off = { $person } is booked on { $date }, a day off
problem-in-absence = { $person } is booked on { $date }, during an absence
problem-before-start = { $person } is booked on { $date }, before the first day of work
problem-after-leaving = { $person } is booked on { $date }, after leaving
problem-host-day-off = { $person } is booked with { $host } on { $date }, when { $first } does not work
problem-host-absent = { $person } is booked with { $host } on { $date }, when { $first } is away
problem-host-not-yet = { $person } is booked with { $host } on { $date }, when { $first } does not take trainees yet
problem-host-no-more = { $person } is booked with { $host } on { $date }, when { $first } takes no trainees any more
problem-second-that-day = { $person } has { $count ->
    [one] { $count } session
   *[other] { $count } sessions
} on { $date }
problem-person-week = { $subject } has { $count ->
    [one] { $count } session
   *[other] { $count } sessions
} in week { $week }, and the limit is { $limit }
problem-no-host = { $person }, “{ $rotation }” on { $date }: no host yet
problem-no-host-more = { $confirmed ->
    [yes] The session is confirmed; somebody must be found to take { $name } along.
   *[no] The session is planned; somebody must be found to take { $name } along.
}
problem-not-taken = { $person } is booked with { $host } on { $date } for “{ $rotation }”, which { $first } does not take
problem-other-rotation = { $host } has trainees of two rotations at once on { $date }
problem-too-many = { $host } has { $count ->
    [one] { $count } trainee
   *[other] { $count } trainees
} at once on { $date } ({ $slot }), and takes { $limit }
problem-trainee = { $person } (“{ $rotation }”, { $slot })
problem-host-week = { $host } has trainees on { $count ->
    [one] { $count } day
   *[other] { $count } days
} of week { $week }, and takes them on { $limit }
problem-too-early = { $person }, “{ $rotation }” on { $date } comes too early
problem-outside-window = { $person }, “{ $rotation }” on { $date } lies outside the dates that are planned

## Ids that point nowhere

problem-no-team = { $subject }: there is no team “{ $id }”
problem-no-programme = { $subject }: there is no programme “{ $id }”
problem-no-revision = { $subject }: the programme has no revision of { $id }
problem-no-rotation = { $subject }: there is no rotation “{ $id }”
problem-no-such-host = { $subject }: there is no host “{ $id }”
problem-no-session = { $subject }: there is no session “{ $id }”
problem-no-insight = { $subject }: there is no insight “{ $id }”
problem-no-holidays = { $subject }: no public holidays are known for “{ $id }”
problem-nearest = Is “{ $id }” meant?
problem-no-nearest = Nothing that exists has a similar name.

## Values

problem-value = { $subject }, { $field }: not an allowed value
problem-value-left-out = It is kept as it is; planning leaves it out.
problem-value-kept = It is kept as it is.
problem-insight = Insight { $id }

field-name = name
field-start = first day
field-left = leaving date
field-works = working days
field-working-days = working days
field-from = first day
field-to = last day
field-until = last day of service
field-share = part of full time
field-count = number of sessions
field-count-if-experienced = number of sessions with experience
field-due-days = days until the due date
field-on = date
field-date = date
field-slot = part of the day
field-ends = end
field-instead = date offered instead
field-takes = trainees at once
field-max-days-per-week = days a week
field-language = language
field-horizon-weeks = weeks planned ahead
field-morning = hours of the morning
field-afternoon = hours of the afternoon
field-prior-experience-months = months of experience asked
field-max-sessions-per-week = sessions a week
field-min-notice-days = days of notice
field-rotations = rotations
field-due = due date
field-done = date done
field-email = e-mail
field-team = team
field-programme = programme
field-revision = revision
field-prior-experience = experience at hire
field-absences = absence
field-waivers = waiver
field-sessions = session
field-rotation = rotation
field-host = host
field-status = status
field-reason = reason
field-makes-up = session made up
field-appointment-from = session of the appointment
field-starts = beginning
field-place = place
field-account = account
field-topics = topics
field-note = note
field-outcome = outcome
field-calls = calls
field-conversations = conversations
field-appointments = appointments
field-visits = visits
field-deals = deals
field-reflection = reflection
field-feedback = feedback
field-insights = insight
field-signed-by = signature
field-employer = employer
field-role = role
field-verified-by = verified by
field-by = by
field-label = reason
field-half = half of the day
field-area = area
field-teams = team
field-lead = lead
field-programmes = programme
field-calendar = calendar
field-holidays = public holidays
field-closures = closure
field-revisions = revision
field-kind = kind
field-length = length
field-after = what comes first
field-sign-off = signature asked for
field-about = subject
field-text = text
field-action = action
field-owner = owner

## Outcomes and experience

problem-no-outcome = { $hosted ->
    [yes] { $person }, “{ $rotation }” on { $date } with { $host }: what came of it?
   *[no] { $person }, “{ $rotation }” on { $date }: what came of it?
}
problem-no-outcome-more = { $days ->
    [one] Yesterday. It counts for nothing until somebody says.
   *[other] { $days } days ago. It counts for nothing until somebody says.
}
problem-unsigned = { $hosted ->
    [yes] { $person }, “{ $rotation }” on { $date } is not signed by { $host }
   *[no] { $person }, “{ $rotation }” on { $date } is not signed
}
problem-unsigned-more = Done and recorded; a session of “{ $rotation }” counts once it is signed.
problem-experience = { $subject } claims { $claimed } months in sales, { $verified } of them verified
problem-experience-more = { $asked } months are asked; once somebody verifies what is claimed, fewer sessions may be owed.

## Conflicts: two values that two sides wrote

conflict-field = { $subject }, { $field }: { $kept }, { $other }
conflict-file = { $subject }: { $kept }, { $other }
conflict-wrote = { $whose ->
    [you] you wrote { $value }
    [named] { $who } wrote { $value }
    [another] somebody else wrote { $value }
   *[unknown] somebody wrote { $value }
}
conflict-took-away = { $whose ->
    [you] you took it out
    [named] { $who } took it out
    [another] somebody else took it out
   *[unknown] somebody took it out
}
conflict-wrote-file = { $whose ->
    [you] you changed the file
    [named] { $who } changed the file
    [another] somebody else changed it too
   *[unknown] somebody changed the file
}
conflict-removed-file = { $whose ->
    [you] you removed it
    [named] { $who } removed it
    [another] somebody else removed it
   *[unknown] somebody removed it
}
conflict-quoted = “{ $value }”
conflict-on = Noticed on { $date }.
conflict-in-use = “{ $value }” is in use until somebody chooses.
conflict-nothing-in-use = It is left out until somebody chooses.
conflict-stays = It stays until somebody chooses.
conflict-file-in-use = The first is in use until somebody chooses.
conflict-keep = Keep { $value }
conflict-keep-nothing = Leave it out
conflict-keep-file = Keep it
conflict-take = Take { $value }
conflict-take-nothing = Take it out
conflict-take-removal = Remove it
conflict-take-file = Take the other
value-yes = yes
value-no = no
value-half-day = half a day
value-full-day = full day
value-objection = objection
value-persona = persona
value-material = material
value-process = process
value-other = other

## Places and links

problem-place = { $file }, line { $line }, column { $column }
problem-link-day = Calendar, { $date }
problem-link-week = Calendar, week { $week }
problem-link-programmes = Programmes
problem-link-settings = Settings
field-deadlines = own due date
field-wishes = wish
field-weekdays = weekdays
field-avoid = weeks to avoid
