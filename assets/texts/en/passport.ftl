### The passport of one employee, as it is printed.

passport-button = Passport (PDF)
passport-file = passport
passport-title = Field passport, { $name }
passport-name = Employee
passport-team = Team
passport-programme = Programme
passport-start = First day
passport-figure = { $done } of { $all }
passport-sessions = Sessions
passport-none = No session has taken place or is booked.
passport-date = Date
passport-rotation = Rotation
passport-host = Host
passport-outcome = Outcome
passport-signature = Signed by
passport-sign-person = Employee
passport-sign-lead = Team lead
passport-sign-hr = Human resources
