### The command line.

cli-about = Plans and tracks the time marketing people spend in the field with sales.
    Without a verb it opens the window, on DIR or on the workspace opened last.
cli-about-status = Shows how everybody stands
cli-about-check = Lists everything wrong: broken rules, broken files, missing outcomes
cli-about-plan = Finds places for what is missing; changes nothing without --apply
cli-about-forecast = Shows what is asked of the hosts week by week, and what they can hold
cli-about-places = Lists the best places for one session, with what speaks for each
cli-about-calendar = Writes what is booked as a file that any calendar takes in
cli-about-log = Lists what was done, by whom and when, the latest first
cli-about-conflicts = Lists what two people wrote differently and nobody has chosen between
cli-about-resolve = Chooses between the two values of a conflict
cli-about-doctor = Lists everything wrong with the files of a folder; changes nothing without --fix
cli-about-backup = Packs the files of a workspace into one archive
cli-about-restore = Shows what a backup would bring back, value by value; changes nothing without --apply
cli-about-export-person = Gives one person all that is held on them
cli-about-erase = Takes a person out of the files and of the past for good; changes nothing without --yes
cli-about-new = Creates a workspace in a folder
cli-about-demo = Opens a sample company, or prints it where there is no display
cli-about-holidays = Lists the public holidays of a country or region in a year
cli-help-open = Folder of the workspace to open in the window
cli-help-dir = Folder of the workspace
cli-help-demo-dir = Folder to copy the sample company to; a folder of its own when left out
cli-help-json = Writes JSON instead of a table
cli-help-apply = Books the sessions of the plan
cli-help-log-person = Only what was done to the file of this person
cli-help-log-host = Only what was done to the file of this host
cli-help-log-limit = So many entries at most; 50 when left out
cli-help-file = File that holds the conflict, as “terrain conflicts” names it
cli-help-path = Path of the value in the file, as “terrain conflicts” names it
cli-help-take = Which value stays: the one in use, or the other one
cli-help-fix = Puts right what can be put right; nothing is deleted
cli-help-archive = Archive to write, a zip file outside the folder
cli-help-yes = Erases; it cannot be undone
cli-help-backup = Archive that “terrain backup” has made
cli-help-apply-backup = Takes the values of the backup back; what came later stays
cli-help-export-to = Archive or folder to write, outside the folder of the workspace
cli-help-repair = Moves booked sessions too, as few as it takes to end broken rules, lateness and gaps
cli-help-move = A confirmed session that a repair may move too; several with one --move each
cli-help-time-limit = Stops the search after so many milliseconds (10000 when left out), with the best found so far
cli-help-hire = Supposes that so many people start on a day in a programme; may be repeated
cli-help-without = Supposes that a host is not there; may be repeated
cli-help-limit = Supposes that a host takes people along on so many days a week at most; may be repeated
cli-help-host = Supposes one more host, who takes so many trainees at once; may be repeated
cli-help-person = Id of the person
cli-help-rotation = Id of the rotation
cli-help-count = How many places at most (10 when left out)
cli-help-calendar-person = Id of the person whose sessions they are
cli-help-calendar-host = Id of the host the sessions are with
cli-help-calendar-team = Id of the team whose people they are
cli-help-calendar-output = File to write (.ics), outside the folder of the workspace; standard output when left out
cli-help-name = What people call the workspace; the folder’s name when left out
cli-help-holidays = Country or region whose public holidays are kept, such as FR or FR-57
cli-help-code = Country or region, such as FR, FR-57, BE or CA-QC
cli-help-year = Year
cli-help-today = The day to take for today
cli-help-language = Language of texts
cli-help-theme = Theme of the window
cli-help-page = Page of the window: overview, calendar, board, people, person/ID, progress/ID, team/ID, hosts, host/ID, programmes, insights, problems, settings, help
cli-help-help = Shows this help
cli-help-version = Shows the version

cli-usage = Usage:
cli-verbs = Verbs
cli-arguments = Arguments
cli-options = Options
cli-verb-usage = VERB …

cli-wrong-date = It must be a date that exists, of the form YYYY-MM-DD.
cli-wrong-number = It must be a whole number.
cli-wrong-hire = It must be a first day, how many people and their programme, such as 2027-01-04:5:field.
cli-wrong-limit = It must be a host and days a week, such as karim-benali:3.
cli-wrong-host = It must be days a week and trainees at once by rotation, such as 2:cold-calls=3,ride-alongs=1.
cli-wrong-count = It must be a whole number from 1 on.
cli-wrong-session = Write the person’s id and the session’s, such as amelie-durand/s-3.
cli-wrong-page = Pages are overview, calendar, board, people, person/ID, progress/ID, team/ID, hosts, host/ID, programmes, insights, problems, settings and help.
cli-refused = These arguments are not understood.
cli-refused-verb = There is no verb { $value }.
cli-refused-no-value = { $argument } needs a value.
cli-refused-choice = { $argument } cannot be { $value }. Choose one of: { $more }.
cli-refused-value = { $argument } cannot be { $value }. { $more }
cli-refused-unknown = { $argument } is not known here.
cli-refused-missing = { $argument } is missing.
cli-refused-conflict = { $argument } cannot go together with { $more }.
cli-refused-encoding = An argument is not UTF-8.
cli-refused-near = Did you mean { $nearest }?
cli-refused-more = See --help.
cli-no-display = There is no display to open a window on. The verbs status, check and plan work without one; see --help.
cli-unread = { $count ->
    [one] { $count } file could not be read and is left out; see “terrain check”.
   *[other] { $count } files could not be read and are left out; see “terrain check”.
}

cli-head-name = Name
cli-head-team = Team
cli-head-start = Start
cli-head-experience = Experience
cli-head-missing = No date
cli-head-due = Due
cli-head-state = State
cli-head-date = Date
cli-head-slot = Time
cli-head-rotation = Rotation
cli-head-week = Week
cli-head-from = From
cli-head-demand = Demand
cli-head-booked = Booked
cli-head-capacity = Capacity
cli-head-why = Why
cli-head-host = Host
cli-head-moves-from = From
cli-head-moves-to = To

cli-status-title = { $name }, { $date }
cli-status-summary = { $people ->
    [one] { $people } person
   *[other] { $people } people
}: { $complete } complete, { $risk } at risk, { $overdue } overdue; { $missing ->
    [one] { $missing } session without a date.
   *[other] { $missing } sessions without a date.
}

cli-check-nothing = Nothing is wrong.
cli-check-count = { $count ->
    [one] { $count } problem.
   *[other] { $count } problems.
}
cli-severity-error = error
cli-severity-warning = warning
cli-severity-notice = notice

cli-plan-unplaced = No place for { $count } × { $rotation } of { $person }; dates closed by { $rules }
cli-plan-broken = Still breaks a rule: { $person }, { $rotation }, { $place }
cli-plan-cut-short = The time limit ended the search.
cli-plan-not-applied = Nothing was changed; --apply books these sessions.
cli-plan-applied = { $count ->
    [one] { $count } session booked.
   *[other] { $count } sessions booked.
}

cli-forecast-unit = Half-days of trainees: what is booked and still missing, and what the hosts can hold
cli-forecast-legend = █ booked   ▒ missing   · room left   × no room
cli-forecast-wrong = { $argument }: { $why }
cli-forecast-known = Choose one of: { $ids }.
cli-forecast-twice = { $argument }: { $id } is there twice; give it once.
cli-forecast-faulty = The calendar or the horizon holds values outside what is allowed, so nothing can be forecast; see “terrain check”.
cli-repair-not-applied = Nothing was changed; --apply moves and books these sessions.
cli-repair-applied = { $moved ->
    [0] No session moved
    [one] { $moved } session moved
   *[other] { $moved } sessions moved
}, { $count ->
    [0] none booked.
   *[other] { $count } booked.
}
cli-move-unknown = There is no session { $name }.
cli-move-past = The session { $name } is in the past and cannot move.
cli-move-over = The session { $name } cannot move: its status is “{ $status }”.

cli-places-no-person = There is no person { $id }.
cli-no-host = There is no host { $id }.
cli-no-team = There is no team { $id }.
cli-calendar-inside = The calendar would lie among the files of the workspace. Choose another place.
cli-calendar-done = { $count ->
    [one] { $count } session in { $file }
   *[other] { $count } sessions in { $file }
}
cli-places-no-rotation = The programme of { $name } has no rotation { $id }.
cli-places-title = Best places for { $rotation }, { $name }
cli-places-none = No place for { $rotation }, { $name }

cli-new-done = Created { $dir }. Open it with: terrain { $dir }
cli-demo-no-display = No display, so no window; here is the sample company as text. Its files are in { $dir }
cli-demo-plan = What the planner proposes
cli-demo-calendar = The next four weeks (✓ done, ● confirmed, ○ planned, + proposed)
cli-holidays-unknown = No public holidays are known for { $code }. Codes are those of countries and regions, such as FR, FR-57, BE or CA-QC.
cli-holidays-unknown-near = No public holidays are known for { $code }. Did you mean { $nearest }?
cli-holidays-years = Public holidays are known from { $first } to { $last }.
cli-conflicts-nothing = Nobody has written two answers to one question.
cli-conflicts-count = { $count ->
    [one] { $count } conflict. “terrain resolve DIR FILE PATH --take kept” keeps the value in use, “--take other” takes the other one.
   *[other] { $count } conflicts. “terrain resolve DIR FILE PATH --take kept” keeps the value in use, “--take other” takes the other one.
}
cli-resolve-none = { $file } holds no conflict at { $path }; see “terrain conflicts”.
cli-head-when = When
cli-head-who = Who
cli-head-what = What
cli-log-earlier = The latest { $count }; --limit shows more.
cli-help-perspective = Who looks first: hr, team/ID, person/ID or host/ID
cli-wrong-perspective = Perspectives are hr, team/ID, person/ID and host/ID.
