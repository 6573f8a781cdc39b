### Words that many places share.

week-short = W{ $number }
slot-morning = morning
slot-afternoon = afternoon
slot-full-day = full day
half-mornings = mornings
half-afternoons = afternoons
list-and = { $first } and { $last }
count-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
count-months = { $count ->
    [one] { $shown } month
   *[other] { $shown } months
}

state-complete = Complete
state-on-track = On track
state-to-plan = To plan
state-at-risk = At risk
state-overdue = Overdue
state-left = Has left
state-beyond-horizon = Starts later

status-planned = Planned
status-confirmed = Confirmed
status-declined = Declined
status-done = Done
status-missed = Missed
status-cancelled = Cancelled
status-proposed = Proposed

reason-host = Host
reason-trainee = Trainee
reason-company = Company
reason-customer = Customer
reason-other = Other

kind-cold-calls = Cold calls
kind-ride-along = Ride-alongs
kind-other = Other

closed-day = Closed
