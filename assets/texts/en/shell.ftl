### The frame of the window: pages, commands, state of saving.

page-overview = Overview
page-progress = My progress
page-calendar = Calendar
page-people = People
page-hosts = Hosts
page-programmes = Programmes
page-problems = Problems
page-settings = Settings

command-search = Search
command-undo = Undo
command-redo = Redo
command-schedule-missing = Schedule what is missing
command-new-session = New session…
command-new-person = New hire…
command-new-host = New host…
command-go-overview = Go to Overview
command-go-calendar = Go to Calendar
command-go-people = Go to People
command-go-hosts = Go to Hosts
command-go-programmes = Go to Programmes
command-go-problems = Go to Problems
command-go-settings = Go to Settings
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
toast-others = Somebody else’s changes came in
toast-copied = Copied

palette-title = Search people, hosts, sessions, pages and commands
palette-nothing = Nothing matches
palette-people = People
palette-hosts = Hosts
palette-sessions = Sessions
palette-pages = Pages
palette-commands = Commands
palette-session-with = { $person } with { $host }
