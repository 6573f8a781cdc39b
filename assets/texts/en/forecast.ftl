### Forecast: demand and capacity by week, in half-days of trainees.

forecast-week = { $week }: demand of { $demand ->
    [one] { $demand } half-day
   *[other] { $demand } half-days
}, { $booked ->
    [0] none booked
   *[other] { $booked } booked
}; capacity { $capacity }
forecast-week-short = { $week } cannot hold its demand of { $demand ->
    [one] { $demand } half-day
   *[other] { $demand } half-days
}, { $booked ->
    [0] none booked
   *[other] { $booked } booked
}; capacity { $capacity }; { $over }
forecast-too-many = { $short } too many ({ $rotations })
forecast-carried = { $carried } carried over
forecast-week-carried = { $words }; { $carried }
forecast-holds = Every week can hold its demand.
forecast-short = { $count ->
    [one] { $count } week cannot hold its demand: { $weeks }.
   *[other] { $count } weeks cannot hold their demand: { $weeks }.
}
forecast-caught-up = The hosts catch up by the end of { $week }.
forecast-left-over = { $count ->
    [one] The hosts do not catch up: { $count } half-day is left over on { $date }.
   *[other] The hosts do not catch up: { $count } half-days are left over on { $date }.
}
forecast-unlaid = { $count ->
    [one] { $count } missing half-day finds no day of the person’s own by { $date }.
   *[other] { $count } missing half-days find no day of the people’s own by { $date }.
}
forecast-beyond = { $count ->
    [one] { $count } missing half-day is left for after { $date }.
   *[other] { $count } missing half-days are left for after { $date }.
}

forecast-if-hires = { $count ->
    [one] If { $count } person starts on { $date } ({ $programme })
   *[other] If { $count } people start on { $date } ({ $programme })
}
forecast-if-without = Without { $host }
forecast-if-limit = { $days ->
    [one] If { $host } takes people along on { $days } day a week at most
   *[other] If { $host } takes people along on { $days } days a week at most
}
forecast-if-host = { $days ->
    [one] With one more host, { $days } day a week at most: { $takes }
   *[other] With one more host, { $days } days a week at most: { $takes }
}

forecast-no-host = There is no host { $id }.
forecast-no-programme = There is no programme { $id }.
forecast-no-rotation = No programme has a rotation { $id }.
forecast-faulty-programme = The programme { $id } holds values outside what is allowed, so nobody in it is planned; see “terrain check”.
forecast-not-planned = Nobody who starts on { $date } would be planned; choose a day from { $from } to { $last }.
forecast-wrong-people = It cannot be { $found } people; choose from { $least } to { $most }.
forecast-wrong-days = It cannot be { $found } days a week; choose from { $least } to { $most }.
forecast-wrong-trainees = It cannot be { $found } trainees at once; choose from { $least } to { $most }.
forecast-takes-nobody = It takes nobody; name at least one rotation.
forecast-removed-too = { $id } is left out as well; ask for one of the two.
