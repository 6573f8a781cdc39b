### What-if on Overview.

what-if = What if…
what-if-close = Close
what-if-hires = New hires
what-if-hires-error = From 0 to { $most }
what-if-start = They start on
what-if-programme = Their programme
what-if-host = One more host
what-if-host-unit = days/week
what-if-host-error = From 0 to 7
what-if-host-from = There from
what-if-limited = Another limit for
what-if-limit = Their days a week
what-if-leaving = Without the host
what-if-nobody = Nobody
what-if-hint = Suppose something and the chart answers. Nothing is saved.
what-if-working = Working it out…
what-if-before = as it is now
what-if-short = { $count ->
    [0] Every week could hold its demand{ $before ->
        [0] , as it is now
       *[other] ; now { $before } cannot
    }.
    [one] { $count } week could not hold its demand{ $before ->
        [0] ; now all can
       *[other] ; before: { $before }
    }.
   *[other] { $count } weeks could not hold their demand{ $before ->
        [0] ; now all can
       *[other] ; before: { $before }
    }.
}
what-if-more-weeks = { $count } more
what-if-newly = More: { $weeks }.
what-if-no-more = No more: { $weeks }.
what-if-demand = Demand of { $after } half-days, now { $before }.
what-if-adopt = Adopt
what-if-adopt-hires = { $count ->
    [one] Enter the new hire…
   *[other] Enter the { $count } new hires…
}
what-if-adopt-host = Enter the new host…
what-if-forget = Forget
