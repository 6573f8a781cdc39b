### The Problems page.

problems-section-files = Cannot be read
problems-section-rules = Broken rules and values
problems-section-outcomes = Missing outcomes
problems-section-conflicts = Two answers to one question
problems-section-notices = Worth knowing
problems-none = Nothing is wrong
problems-none-text = Every file reads, no booking breaks a rule, and every past session has its outcome.
problems-fix-check-again = Check again
problems-fix-copy-path = Copy the file’s path
problems-fix-move = Move…
problems-fix-cancel = Cancel the session
problems-fix-done = Done…
problems-fix-missed = Missed
problems-fix-cancelled = Cancelled
problems-fix-sign = Sign on the host’s behalf
problems-fix-open = Open
shell-problems-open = { $count ->
    [0] none open
   *[other] { $count } open, worst first
}

problems-tabs = Parts of the page
problems-tab-right = To put right
problems-tab-fallen = Fallen through

fallen-all = All { $count }
fallen-by = { $reason } { $count }
fallen-open = Nobody has made up for it
fallen-settled = Made up for, or not missing any more
fallen-declined = declined
fallen-missed = missed
fallen-cancelled = cancelled
fallen-title = { $person }, { $rotation } on { $date } with { $host }: { $how }
fallen-title-alone = { $person }, { $rotation } on { $date }: { $how }
fallen-reason-host = On the host’s account.
fallen-reason-trainee = On the trainee’s account.
fallen-reason-company = On the company’s account.
fallen-reason-customer = On the customer’s account.
fallen-reason-other = For another reason.
fallen-reason-none = Nobody has said on whose account.
fallen-nothing = A session is still missing.
fallen-not-owed = Nothing is missing any more.
fallen-booked = Booked again for { $date }.
fallen-booked-with = Booked again for { $date } with { $host }.
fallen-done = Made up for on { $date }.
fallen-done-with = Made up for on { $date } with { $host }.
fallen-see = The new session
fallen-find = Find a new place…
fallen-host = Host
fallen-team = Team
fallen-all-hosts = All hosts
fallen-all-teams = All teams
fallen-look = What is shown
fallen-sessions = Sessions
fallen-turnout-sentence = Offered is every session ever booked; attended is what took place.
fallen-name = Name
fallen-offered = Offered
fallen-attended = Attended
fallen-still-open = Still open
fallen-through = Fell through
fallen-reasons = On whose account
fallen-spoken = { $name }: { $offered } offered, { $attended } attended, { $open } still open, { $fell } fell through
fallen-none = Nothing fell through
fallen-none-sentence = No session that fits these filters was declined, cancelled or missed.
