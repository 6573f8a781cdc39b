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
