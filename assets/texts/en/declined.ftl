### What can become of a session that its host has declined.

declined-title = { $host } has declined
declined-move = Move to { $day }
declined-move-part = Move to { $day }, { $part }
declined-give = Give it to { $host }, { $day }, { $part }
declined-give-short = Give to { $host }, { $date }
declined-nobody = No other host has a place for it.
declined-decline = Decline, offer another date…
