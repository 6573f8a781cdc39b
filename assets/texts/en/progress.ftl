### My progress.

progress-experience = Sales experience at hire
progress-verified = verified, of { $asked } asked
progress-claimed = { $months } claimed, to be verified
progress-experience-enough = As much as the programme asks for
progress-experience-short = All of it is verified
progress-done-of = { $count ->
    [one] done of { $all }
   *[other] done of { $all }
}
progress-next = Next session
progress-next-none = Nothing is booked yet.
progress-in-days = { $count ->
    [0] today
    [one] tomorrow
   *[other] in { $count } days
}
progress-then = Then, { $when }: { $what }
progress-host-first = { $host }, first session together
progress-host-again = { $count ->
    [one] { $host }, one session together so far
   *[other] { $host }, { $count } sessions together so far
}
progress-no-host = No host yet
progress-topics = To look out for: { $text }
progress-last-feedback = Last word of a host: “{ $text }”
progress-feedback = Host: “{ $text }”
progress-show = Show in the calendar
progress-write = Write to the host
progress-missing = What is still missing
progress-missing-none = Nothing is missing.
progress-plan = Find dates
progress-waived = { $count } × { $rotation } waived
progress-waived-because = { $count } × { $rotation } waived: { $reason }
progress-learnt = What I learnt
progress-learnt-none = After the first session, write down here what you learnt.
progress-account-won = { $account }, won in your call of { $date }
progress-won = Visit won in your call of { $date }
progress-log = Session log
progress-log-none = The sessions stand here as soon as they are booked.
progress-log-date = Date
progress-log-rotation = Rotation
progress-log-host = Host
progress-log-status = Status
progress-log-outcome = Outcome
progress-log-learnt = What I learnt
progress-log-feedback = Feedback
progress-insight-keep = Keep as an insight
progress-insight-kept = This is kept already.
progress-insight-empty = Write first what you learnt.
progress-insight-no-kind = Choose first what it is about.
progress-insight-of = Kept as an insight: { $about }
progress-insight-done = Dealt with on { $date }
progress-insight-action = { $action }, under way
progress-insight-action-done = { $action }, done
progress-wishes = My wishes
progress-wishes-hint = Heeded where they cost nobody anything; they are no rule.
progress-wishes-none = No wishes so far.
progress-wish-hosts = Hosts
progress-wish-any-host = Anybody
progress-wish-add-host = Add a host
progress-wish-days = Days
progress-wish-avoid = Weeks to avoid
progress-wish-no-week = None
progress-wish-add-week = Add a week
progress-wish-remove = Take away { $what }
progress-week = { $week }, { $days }
progress-chased = { $count ->
    [one] One session awaits your word: how did it go?
   *[other] { $count } sessions await your word: how did they go?
}
progress-chased-record = Record outcome of { $what }
progress-chased-learnt = What I learnt on { $date }
