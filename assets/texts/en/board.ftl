### The board: hosts above people over one time axis.

board-of = Board, { $period }
board-hosts = Hosts
board-hosts-what = days taken of days offered, by week
board-hosts-none = No host takes trainees yet.
board-people = People
board-people-what = sessions and due dates
board-people-none = Nobody to show here.
board-weeks = { $count } weeks
board-zoom-in = Show fewer weeks
board-zoom-out = Show more weeks
board-by-name = By name
board-by-due = By due date
board-by-lateness = By lateness
board-by-team = Group by team
board-order-of = Order of people, { $order }
board-all-teams = All teams
board-team-of = People shown, { $team }
board-legend-due = due
board-due-of = { $rotation }, due { $date }
board-doubled = double booked on { $dates }
board-proposed = { $count } more proposed
board-away = Away
board-starts = starts { $date }
board-left = has left
board-no-more = no longer a host
