### The funnel from calls to deals.

funnel-title = From calls to deals
funnel-none = No outcome has been recorded yet.
funnel-calls = Calls
funnel-conversations = Conversations
funnel-appointments = Appointments
funnel-visits = Visits
funnel-deals = Deals
funnel-of-calls = { $percent } of calls
funnel-of-conversations = { $percent } of conversations
funnel-of-appointments = { $percent } of appointments
funnel-of-visits = { $percent } of visits
funnel-sessions = { $count ->
    [one] { $count } session with an outcome
   *[other] { $count } sessions with an outcome
}
