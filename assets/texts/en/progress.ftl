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
