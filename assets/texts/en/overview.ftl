### Overview.

overview-onboarding = In onboarding
overview-onboarding-of = { $count ->
    [0] nobody still to come
    [one] { $count } still to come
   *[other] { $count } still to come
}
overview-experienced = Six months in sales
overview-of = { $count } of { $all }
overview-complete = Complete
overview-of-all = of { $all }
overview-at-risk = At risk
overview-at-risk-of = due within 14 days
overview-overdue = Overdue
overview-overdue-of = { $count ->
    [0] nobody late
    [one] by { $count } day at most
   *[other] by { $count } days at most
}
overview-missing = Without a date
overview-exposure = Sessions by week
overview-exposure-done = done
overview-exposure-scheduled = scheduled
overview-exposure-missing = no date, when due
overview-exposure-summary = { $week }: { $done } done, { $scheduled } scheduled, { $missing } without a date due then
overview-capacity = { $weeks ->
    [one] Demand and capacity, { $weeks } week
   *[other] Demand and capacity, { $weeks } weeks
}
overview-capacity-demand = half-days
overview-capacity-line = capacity
overview-capacity-over = too many
overview-this-week = This week
overview-this-week-count = week { $week } · { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
overview-no-session = No session
overview-open-calendar = Open the calendar
overview-decisions = To decide
overview-decisions-all = See all
overview-decisions-none = Nothing to decide
overview-decisions-none-text = Nobody is late, and nothing waits for an answer.
overview-decision-plan = Plan
overview-decision-open = Open
overview-decision-due = { $person }: { $count } × { $rotation }, due { $due }
overview-decision-late = { $count ->
    [one] { $count } day late.
   *[other] { $count } days late.
}
overview-decision-left = { $count ->
    [0] Due today.
    [one] { $count } day left.
   *[other] { $count } days left.
}
overview-decision-first-place = First place: { $date }
overview-decision-booked = Booked on { $date }
overview-decision-deadlines = { $count ->
    [one] 1 due date cannot be met any more
   *[other] { $count } due dates cannot be met any more, { $people ->
        [one] 1 person
       *[other] { $people } people
    }
}
overview-decision-deadlines-sentence = Book late, set realistic dates, or waive.
overview-decision-waiver = { $person }: a waiver of { $count } × { $rotation } ends
overview-decision-waiver-sentence = Last day: { $date }; after it they are owed again.
overview-shares = Six months in sales or more, by team and quarter of start
overview-shares-now = Everybody now
overview-shares-all = All teams
overview-quarter = Q{ $number } { $year }
