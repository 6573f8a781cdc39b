### Sessions in somebody’s own calendar: what the events say, and what is asked before the file is written.

feed-name = Field days, { $workspace }
feed-nobody = host to be found
feed-summary = { $rotation } with { $with }
feed-summary-team = { $who }, { $rotation } with { $with }
feed-with = With { $text }
feed-account = Account: { $text }
feed-topics = To look out for: { $text }
feed-note = Note: { $text }
feed-status = State: { $text }
feed-add = Add to my calendar
feed-add-all = All my sessions
feed-add-all-name = Add all my sessions to my calendar
feed-add-all-of = Calendar (iCal)
feed-add-all-of-name = Save all coming sessions of { $name } as a calendar
feed-none = Nothing is booked from today on.
feed-dialog = Calendar to write
feed-kind = Calendar
feed-done = { $count ->
    [one] { $count } session written to { $file }: open it to add it to the calendar
   *[other] { $count } sessions written to { $file }: open it to add them to the calendar
}
feed-busy = A calendar is being written
feed-lost = The calendar could not be written
