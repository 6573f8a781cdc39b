### What commands do and why they are refused.

## Done, undone, redone

deed-several = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
deed-add-person = { $count ->
    [one] { $who } added
   *[other] { $count } people added
}
deed-edit-profile = { $count ->
    [one] Profile of { $who } changed
   *[other] { $count } profiles changed
}
deed-remove-person = { $count ->
    [one] { $who } removed
   *[other] { $count } people removed
}
deed-add-experience = { $count ->
    [one] Experience added for { $who }
   *[other] { $count } periods of experience added
}
deed-edit-experience = { $count ->
    [one] Experience of { $who } changed
   *[other] { $count } periods of experience changed
}
deed-remove-experience = { $count ->
    [one] Experience of { $who } removed
   *[other] { $count } periods of experience removed
}
deed-add-absence = { $count ->
    [one] Absence added for { $who }
   *[other] { $count } absences added
}
deed-edit-absence = { $count ->
    [one] Absence of { $who } changed
   *[other] { $count } absences changed
}
deed-remove-absence = { $count ->
    [one] Absence of { $who } removed
   *[other] { $count } absences removed
}
deed-add-waiver = { $count ->
    [one] Waiver added for { $who }
   *[other] { $count } waivers added
}
deed-edit-waiver = { $count ->
    [one] Waiver of { $who } changed
   *[other] { $count } waivers changed
}
deed-remove-waiver = { $count ->
    [one] Waiver of { $who } removed
   *[other] { $count } waivers removed
}
deed-add-session = { $count ->
    [one] Session added for { $who }
   *[other] { $count } sessions added
}
deed-edit-session = { $count ->
    [one] Session of { $who } changed
   *[other] { $count } sessions changed
}
deed-move-session = { $count ->
    [one] Session of { $who } moved to { $date }
   *[other] { $count } sessions moved
}
deed-confirm-session = { $count ->
    [one] Session of { $who } confirmed
   *[other] { $count } sessions confirmed
}
deed-decline-session = { $count ->
    [one] Session of { $who } declined
   *[other] { $count } sessions declined
}
deed-cancel-session = { $count ->
    [one] Session of { $who } cancelled
   *[other] { $count } sessions cancelled
}
deed-miss-session = { $count ->
    [one] Session of { $who } marked as missed
   *[other] { $count } sessions marked as missed
}
deed-record-outcome = { $count ->
    [one] Outcome recorded for { $who }
   *[other] { $count } outcomes recorded
}
deed-sign-session = { $count ->
    [one] Session of { $who } signed
   *[other] { $count } sessions signed
}
deed-remove-session = { $count ->
    [one] Session of { $who } removed
   *[other] { $count } sessions removed
}
deed-add-host = { $count ->
    [one] { $who } added as a host
   *[other] { $count } hosts added
}
deed-edit-host = { $count ->
    [one] Details of { $who } changed
   *[other] { $count } hosts changed
}
deed-remove-host = { $count ->
    [one] { $who } removed from the hosts
   *[other] { $count } hosts removed
}
deed-put-programme = { $count ->
    [one] Programme “{ $who }” saved
   *[other] { $count } changes to programmes
}
deed-remove-programme = { $count ->
    [one] Programme “{ $who }” removed
   *[other] { $count } programmes removed
}
deed-put-team = { $count ->
    [one] Team “{ $who }” saved
   *[other] { $count } changes to teams
}
deed-remove-team = { $count ->
    [one] Team “{ $who }” removed
   *[other] { $count } teams removed
}
deed-edit-calendar = Calendar changed
deed-add-closure = { $count ->
    [one] Closure added
   *[other] { $count } closures added
}
deed-edit-closure = { $count ->
    [one] Closure changed
   *[other] { $count } closures changed
}
deed-remove-closure = { $count ->
    [one] Closure removed
   *[other] { $count } closures removed
}
deed-edit-workspace = Workspace settings changed
deed-put-insight = { $count ->
    [one] Insight saved
   *[other] { $count } insights saved
}
deed-remove-insight = { $count ->
    [one] Insight removed
   *[other] { $count } insights removed
}
deed-resolve-conflict = { $count ->
    [one] Conflict resolved
   *[other] { $count } conflicts resolved
}
deed-merge-copy = Copy of { $who } merged
deed-erase-person = A person erased
deed-restore = { $count ->
    [one] { $count } record restored from a backup
   *[other] { $count } records restored from a backup
}
deed-unknown = A change

## Refused

refusal-gone-somebody = { $name } is no longer there.
refusal-gone-session = This session of { $name } is no longer there.
refusal-gone-programme = The programme “{ $name }” does not exist.
refusal-gone-revision = The programme “{ $name }” has no such revision.
refusal-gone-rotation = No programme has the rotation “{ $name }”.
refusal-gone-team = The team “{ $name }” does not exist.
refusal-gone-insight = The insight “{ $name }” does not exist.
refusal-gone-entry = Somebody has changed this entry in the meantime.
refusal-gone-conflict = Somebody has resolved this already.
refusal-misfit = This value does not fit there any more.
refusal-taken-somebody = { $name } is there already.
refusal-taken = This id is taken already.
refusal-in-use-host = { $count ->
    [one] { $name } has { $count } booked session. Move it first, or give the last day of service.
   *[other] { $name } has { $count } booked sessions. Move them first, or give the last day of service.
}
refusal-in-use-rotation = { $count ->
    [one] { $count } session or waiver is for the rotation “{ $name }”.
   *[other] { $count } sessions and waivers are for the rotation “{ $name }”.
}
refusal-in-use-team = { $count ->
    [one] { $count } person is in the team “{ $name }”.
   *[other] { $count } people are in the team “{ $name }”.
}
refusal-in-use-programme = { $count ->
    [one] { $count } person follows the programme “{ $name }” as it is.
   *[other] { $count } people follow the programme “{ $name }” as it is.
}
refusal-bad-id = “{ $id }” cannot be an id: only lower-case letters, digits and single hyphens inside, 64 characters at most.
refusal-status-done = This session of { $name } has taken place.
refusal-status-missed = This session of { $name } was missed; add a new one instead.
refusal-status-cancelled = This session of { $name } is cancelled; add a new one instead.
refusal-status-declined = The host has declined this session of { $name }.
refusal-status-open = This session of { $name } has not taken place yet.
refusal-no-host = This session of { $name } has no host yet.
refusal-holidays = No public holidays are known under the code “{ $code }”.

## Values outside what is allowed

value-out-of-range = { $found } is not between { $least } and { $most }.
value-too-small = { $found } is too small; at least { $least } is needed.
value-share = { $found } is not a share of full time: above 0, at most 1, with at most 9 decimals.
value-year = { $date } is not between the years 1900 and 2199.
value-backwards = The last day, { $to }, comes before the first, { $from }.
value-hours = The hours do not run forward, or the morning does not end before the afternoon.
value-no-working-day = At least one working day is needed.
value-order-loop = These rotations come before themselves: { $rotations }.
value-two-meanings = The rotation “{ $rotation }” has two kinds or lengths.
value-unnamed = A rotation of another kind needs a name.
value-empty-name = A name is needed.
value-language = “{ $found }” is neither fr nor en.
value-slot = This part of the day does not fit the length of the rotation.
deed-set-deadline = { $count ->
    [one] Due date of { $who } set
   *[other] { $count } due dates set
}
deed-remove-deadline = { $count ->
    [one] Due date of { $who } is the programme’s again
   *[other] { $count } due dates are the programme’s again
}
deed-edit-wishes = { $count ->
    [one] Wishes of { $who } changed
   *[other] Wishes of { $count } people changed
}
deed-merge-insights = { $count ->
    [one] Insights merged
   *[other] { $count } insights merged into others
}
deed-name-insight = { $count ->
    [one] Insight of a session changed
   *[other] Insights of { $count } sessions changed
}
