### What is held on a person, for that person.

dossier-title = { $name }: what is held on you
dossier-lead = All that the workspace “{ $workspace }” holds, as of { $date }. The files beside this page hold the same, as programs read it.
dossier-nothing = Nothing.
dossier-id = Id
dossier-profile = Profile
dossier-experience = Experience at hire
dossier-absences = Absences
dossier-waivers = Waivers
dossier-deadlines = Due dates of their own
dossier-sessions = Sessions
dossier-conflicts = Values that two sides wrote differently
dossier-mentions = Where others have named you
dossier-history = What was done to your file, the latest first
dossier-head-file = File
dossier-head-where = Where
dossier-head-text = Text
dossier-head-values = Values
dossier-pair = { $field }: { $value }
dossier-change = { $field }: “{ $from }” → “{ $to }”
