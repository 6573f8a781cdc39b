### Assigning a shadowing day: the best places for one session of somebody, each booked by one click or key.

assign-title = Assign a shadowing day
assign-who = Whose day?
assign-missing = { $count } missing
assign-best = Best places
assign-elsewhere = Other days
assign-part-and-host = { $part }, { $host }
assign-book = Book { $day }, { $part }, with { $host }
assign-none = No place for { $name }
assign-none-on = No place on { $day }
assign-nobody-free = No host is free that day.
assign-nobody-free-why = No host is free that day. { $hosts }
assign-has-declined = { $name }: declined that day
assign-more-hosts = { $count ->
    [one] { $count } more host
   *[other] { $count } more hosts
}
assign-another = Another place…
