### The frame of the window: pages, commands, state of saving.

page-overview = Overview
page-progress = My progress
page-calendar = Calendar
page-board = Board
page-people = People
page-hosts = Hosts
page-programmes = Programmes
page-insights = Insights
page-problems = Problems
page-help = Help
page-settings = Settings

command-search = Search
command-undo = Undo
command-redo = Redo
command-schedule-missing = Schedule what is missing
command-repair-plan = Repair the plan…
command-assign-day = Assign a shadowing day…
command-new-person = New hire…
command-new-host = New host…
command-new-insight = New insight…
command-export-person = Export person…
command-erase-person = Erase person…
command-go-overview = Go to Overview
command-go-calendar = Go to Calendar
command-go-to-date = Go to date…
command-show-month = Show the month
command-show-week = Show the week
command-show-agenda = Show the agenda
command-copy-calendar = Copy the calendar as text
command-print = Print…
command-go-board = Go to Board
command-go-people = Go to People
command-go-hosts = Go to Hosts
command-go-programmes = Go to Programmes
command-go-insights = Go to Insights
command-go-problems = Go to Problems
command-go-settings = Go to Settings
command-help = Help about this page
command-keyboard = Keyboard sheet
command-go-back = Go back
command-open-folder = Open a folder…
command-close-workspace = Close the workspace
command-reload = Read the folder again
command-toggle-theme = Switch between light and dark
command-toggle-language = Passer en français
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-reset = Zoom to 100%

shell-workspace = Workspace { $name }
shell-perspective = Perspective
shell-perspective-hr = HR
shell-search-hint = Search…
shell-back = Back to { $page }
shell-nothing-to-undo = Nothing to undo
shell-nothing-to-redo = Nothing to redo
shell-undo-of = Undo: { $what }
shell-redo-of = Redo: { $what }
shell-problems-count = Problems, { $count } open

save-saved = Saved
save-saved-at = Saved { $time }
save-saving = Saving…
save-failed = Not saved: { $reason }
save-read-only = Read only: { $reason }
save-away = The folder is not there; it is looked for every second
save-preview = Preview, nothing saved yet
save-retrying = The change is kept and tried again every second.

plan-count = { $count ->
    [one] Schedule { $count } session
   *[other] Schedule { $count } sessions
}
plan-nothing = Nothing is missing
plan-running = Planning…
plan-running-of = Planning… { $placed } of { $missing } placed
plan-again = Plan again
plan-cancel = Cancel
toast-undo = Undo
toast-undone = Undone: { $what }
toast-redone = Redone: { $what }
toast-kept = { $count ->
    [one] { $count } value stays as somebody else has it since.
   *[other] { $count } values stay as somebody else has them since.
}
toast-copied = Copied

news-sessions = { $count ->
    [one] { $count } session changed on the disk
   *[other] { $count } sessions changed on the disk
}
news-sessions-by = { $who } changed { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
news-records = { $count ->
    [one] { $count } record changed on the disk
   *[other] { $count } records changed on the disk
}
news-records-by = { $who } changed { $count ->
    [one] { $count } record
   *[other] { $count } records
}
news-added = { $name } was added on the disk
news-added-by = { $who } added { $name }
news-changed = { $name } was changed on the disk
news-changed-by = { $who } changed { $name }
news-removed = { $name } was removed on the disk
news-removed-by = { $who } removed { $name }
news-who = { $count ->
    [one] { $who } and { $count } other
   *[other] { $who } and { $count } others
}
news-broken = { $file } cannot be read any more
news-broken-many = { $count } files cannot be read any more
news-plan-lost = The plan no longer fits; plan again.

palette-title = Search people, hosts, sessions, pages and commands
palette-nothing = Nothing matches
palette-people = People
palette-hosts = Hosts
palette-sessions = Sessions
palette-pages = Pages
palette-commands = Commands
palette-session-with = { $person } with { $host }
shell-perspective-of = Looking as { $who }. Look as somebody else
shell-perspective-lead = Lead of { $team }
page-team = My team
page-trainees = My trainees
page-who-looks = Who are you?
