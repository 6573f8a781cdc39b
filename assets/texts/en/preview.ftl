### The preview of a plan.

preview-title = Plan preview
preview-bar = Plan preview: { $headline }
preview-review = Review
preview-fold-panel = Close the panel
preview-elapsed = { $seconds } s
preview-no-place = No place found
preview-missing = { $count } × { $rotation }
preview-also-helps = { $count ->
    [one] It would help { $count } other person too.
   *[other] It would help { $count } other people too.
}
preview-ticked = { $ticked } of { $all } ticked
preview-tick-all = Tick all sessions
preview-tick-person = Book the sessions of { $name }
preview-unfold = Show the sessions of { $name }
preview-fold = Hide the sessions of { $name }
preview-tick-move = Move { $rotation } from { $from } to { $to }
preview-still-broken = Still breaks a rule
preview-part-morning = a.m.
preview-part-afternoon = p.m.
preview-part-day = day
preview-pin = Pin { $session }
preview-unpin = Unpin { $session }
preview-accept-all = Accept all { $count }
preview-accept-ticked = Accept { $count } ticked
preview-accept-none = Accept
preview-accept-none-why = Tick at least one session
preview-discard = Discard
preview-pinned = { $count } pinned
preview-again-around = Plan again around it
