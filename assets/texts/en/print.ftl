### Printing a page as PDF: what stands on the paper, and what is asked before.

print-week-of = Calendar, { $week }, { $period }
print-foot = { $workspace } · printed on { $date }
print-page = Page
print-again = (continued)
print-filters = Filters { $filters }
print-by-name = People by name
print-by-due = People by due date
print-by-lateness = People by lateness
print-grouped = grouped by team
print-team = { $team } only
print-team-row = { $team } · { $count ->
    [one] { $count } person
   *[other] { $count } people
}
print-folded = folded away
print-morning = am
print-afternoon = pm
print-legend-broken = breaks a rule
print-legend-leaving = the plan moves it
print-legend-unrecorded = no record yet
print-legend-due = due date, then its rotation
print-legend-doubled = double booked
print-legend-over = days taken on days offered, too many
print-legend-rest = not worked
print-legend-closed = closed
print-legend-absent = away
print-paper = Paper
print-paper-a4 = A4
print-paper-a3 = A3
print-kind = PDF
print-color = In color
print-color-sentence = Without color, letters and outlines tell everything apart.
print-save = Save as PDF…
print-dialog = PDF to write
print-file-month = calendar
print-file-week = week
print-file-board = board
print-done = Printed to { $file }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
print-busy = Still printing
print-lost = The PDF could not be made
