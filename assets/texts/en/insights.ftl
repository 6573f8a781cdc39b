### Insights: what marketing learnt in the field, and what came of it.

shell-insights = { $count ->
    [one] { $count } insight
   *[other] { $count } insights
}
insights-topic = Kind
insights-text = Insight
insights-sessions = Sessions
insights-action = Action
insights-owner = Owner
insights-state = Where it stands
insights-objection = Objection
insights-persona = Persona
insights-material = Material
insights-process = Process
insights-other = Other
insights-followed = Followed by an action that is done
insights-done-of = { $done } of { $all }
insights-strip = { $done } done, { $open } open, { $late } late, { $none } without an action
insights-state-done = Done, { $date }
insights-state-open = By { $date }
insights-state-late = Late, { $date }
insights-state-no-action = No action
insights-state-undated = No date
insights-decide = Decide on an action
insights-search = Search insights
insights-any-topic = All kinds
insights-any-owner = All owners
insights-show-all = Done or not
insights-show-to-do = Not done
insights-show-late = Late
insights-show-no-action = No action
insights-show-done = Done
insights-shown = { $shown } of { $all }
insights-clear = Show all
insights-read-only = Read only: insights.ron cannot be written here.
insights-none = No insight yet
insights-none-sentence = What is learnt on the telephone and on the road: objections, personas, what is missing in the material, what holds up a sale.
insights-no-match = No insight matches
insights-no-match-sentence = Nothing fits what is searched and filtered for.
insights-behind = { $count ->
    [0] no session behind it
    [one] the session behind it
   *[other] the { $count } sessions behind it
}
insights-no-session = No session names it yet.
insights-calls = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
insights-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
insights-by = { $owner }, by { $date }
insights-by-nobody = By { $date }, nobody named
insights-no-action = Nobody has said yet what to do about it.
insights-mark-done = Mark as done
insights-not-done = Not done after all
insights-change-date = Change the date
insights-set-date = Set a date
insights-edit = Edit the insight
insights-more = More about “{ $text }”
insights-remove = Remove
insights-attach = Add a session…
insights-attach-title = In which session was it learnt?
insights-attach-find = Search a person
insights-attach-none = No other past session matches.
insights-detach = Not learnt on { $date } with { $name }
insights-tick = Tick “{ $text }”
insights-selection = { $count ->
    [one] { $count } insight ticked
   *[other] { $count } insights ticked
}
insights-selection-close = Untick all
insights-merge = Merge…
insights-merge-two = Tick two insights that say the same.
insights-merge-with = Merge with “{ $text }”…
insights-tick-to-merge = Merge with another one…
insights-people-closed = A session that names it is in a file that cannot be written.
insights-alike = “{ $one }” and “{ $other }” seem to say the same.{ $more ->
    [0] {""}
    [one] {" "}One more pair after it.
   *[other] {" "}{ $more } more pairs after it.
}
insights-different = They differ
insights-merging = Two insights that say the same
insights-stays = Which one stays
insights-first-stays = The first stays
insights-second-stays = The second stays
insights-merge-outcome = { $count ->
    [one] “{ $text }” stays, with { $count } session. Then: { $state }
   *[other] “{ $text }” stays, with { $count } sessions. Then: { $state }
}
insights-merge-now = Merge
insights-new = New insight
insights-editing = Edit the insight
insights-text-hint = What was learnt, in a sentence
insights-action-hint = What is to be done about it
insights-due = To be done by
insights-done-on = Done on
insights-choose-owner = Choose an owner
insights-fault-text = Say what was learnt
