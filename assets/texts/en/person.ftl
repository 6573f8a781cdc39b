### A person's page, and the form for a new one.

person-started = started { $date }
person-starts = starts { $date }
person-works = works { $days }
person-left = left { $date }
person-leaves = leaves { $date }

person-counts = { $done } done, { $scheduled } scheduled, of { $required }
person-counts-awaiting = { $done } done, { $awaiting } without an outcome, { $scheduled } scheduled, of { $required }
person-due = due { $date }
person-pace-finished = Finished
person-pace-not-started = Not started
person-pace-no-place = No free place within the horizon
person-pace-reached = reached { $date }
person-pace-would-reach = the planner would reach it { $date }
person-pace-ahead = Ahead: { $reached }, { $days } early
person-pace-on-track = On track: { $reached }
person-pace-behind = Behind: { $reached }, { $days } late

person-timeline-start = Start, { $date }
person-timeline-due = due { $date }

person-experience-verdict = { $months } verified, { $asked } asked
person-experience-until-start = { $from } until the start
person-experience-stretch-full = { $period }: { $length }
person-experience-stretch = { $period }: { $length } × { $share } { $worth }
person-experience-sum-verified = Verified: { $terms }; in all { $total }.
person-experience-sum-claimed = Verified or not: { $terms }; in all { $total }.
person-experience-none-asked = The programme asks for no experience. Owed: { $owed }.
person-experience-no-difference = Experience changes nothing in this programme. Owed: { $owed }.
person-experience-reached = { $asked } months are verified, so the shorter programme is owed: { $owed }.
person-experience-would-reach = Once verified, it would be { $claimed } of the { $asked } months asked and less would be owed. Until then: { $owed }.
person-experience-below = Verified or not, the total stays below { $asked } months ({ $claimed }), so the full programme is owed: { $owed }.
person-experience-nothing = Without time in sales the full programme is owed: { $owed }.
person-owed-less = { $owed } less { $waived } waived
person-owed-list = { $first }, and { $last }
person-owes-nothing = nothing

person-no-host = no host yet
person-no-outcome = No outcome yet
person-signed = signed
person-unsigned = to be signed
person-session-broken = breaks a rule
person-outcome-calls = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
person-outcome-conversations = { $count ->
    [one] { $count } conversation
   *[other] { $count } conversations
}
person-outcome-appointments = { $count ->
    [one] { $count } appointment
   *[other] { $count } appointments
}
person-outcome-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
person-outcome-deals = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
person-missing = { $count ->
    [one] { $sessions } has no date.
   *[other] { $sessions } have no date.
}
person-places = { $count ->
    [one] First free place: { $places }
   *[other] First free places: { $places }
}
person-no-places = No free place within the horizon.
person-place = { $date } with { $host }

person-email = Email
person-lead = Team lead
person-programme = Programme
person-revision = Revision of
person-weekly-limit = Weekly limit
person-quoted = “{ $text }”
person-feedback = Host: { $text }
person-session-of = Session of { $date }
person-became = An appointment became { $what }, { $date }
person-became-account = An appointment became { $what }, { $date }, { $account }

person-edit = Edit
person-edit-title = Edit profile
person-save = Save
person-cancel = Cancel
person-remove = Remove
person-add = Add
person-not-savable = Something is still missing or wrong
person-gone = Nobody has this id
person-gone-sentence = The person was removed, or the link to them is out of date.
person-gone-action = Go to People
person-read-only-folder = This folder cannot be written, so nothing can be changed here.
person-read-only-newer = A later version wrote this folder, so nothing can be changed here.
person-read-only-file = You may not write this person’s file, so nothing can be changed here.

person-name = Name
person-team = Team
person-start = First day
person-left-field = Leaves on
person-left-hint = First day away for good
person-own-days = Working days of their own
person-revision-by-start = By first day
person-remove-name = Remove { $name }
person-remove-title = Remove { $name }?
person-remove-sentence = { $count ->
    [0] Their file goes. It can be undone while the workspace is open.
    [one] Their file goes, with { $count } session. It can be undone while the workspace is open.
   *[other] Their file goes, with { $count } sessions. It can be undone while the workspace is open.
}
person-remove-yes = Remove the person
person-fault-name = A name is needed
person-fault-left = Before the first day
person-fault-works = At least one day is needed
person-fault-programme = There is no such programme
person-fault-to = Before the first day
person-fault-share = 1 to 100
person-fault-count = 1 to 50
person-fault-reason = Say why
person-fault-by = Say who decides

person-progress = Progress
person-no-rotations = The programme asks for nothing.
person-today = today

person-experience = Experience at hire
person-experience-none = No time in sales is known.
person-experience-add = Add a period
person-experience-edit-name = Edit the period at { $employer }
person-experience-remove-name = Remove the period at { $employer }
person-experience-to-hint = Empty: until the start
person-employer = Employer
person-role = Role
person-period = Period
person-share = Share
person-counts-for = Counts for
person-verified = Verified
person-verified-by = Verified by
person-claimed = claimed
person-verify = Verify
person-from = From
person-to = To

person-sessions = Sessions
person-add-session = Add a session
person-no-sessions = No session is booked, and none is owed.
person-assign = Assign a day

person-profile = Profile
person-absences = Absences
person-no-absences = None known
person-absence-edit-name = Edit the absence { $period }
person-absence-remove-name = Remove the absence
person-part-of-day = Part of the day
person-whole-days = whole days
person-why = Reason
person-waivers = Waivers
person-no-waivers = Nothing is waived
person-waiver-edit-name = Edit the waiver of { $what }
person-waiver-remove-name = Remove the waiver
person-rotation = Rotation
person-count = Sessions
person-by = Decided by

person-new-title = New hire
person-new-save = Add the person
person-new-outlook = What it leads to
person-new-outlook-empty = Choose the first day to see what will be owed, and by when.
person-fault-start = A first day is needed
person-experience-remove-nth = Remove period { $number }
person-data = Personal data
person-until = Until
person-until-hint = Last day on which it counts; empty for good
person-waiver-until = Until { $date }
person-waiver-ended = Ended { $date }
person-deadlines = Own due dates
person-no-deadlines = Those of the programme
person-deadline-what = { $rotation }, { $date }
person-deadline-instead = Instead of { $date }
person-deadline-due = Due date
person-deadline-edit-name = Edit the due date { $what }
person-deadline-remove-name = Take the programme’s due date again
