### Date and time fields: what people may type, and what the field answers.
### Lists of words are separated by spaces; accents and capitals make no difference.

date-today = today now
date-tomorrow = tomorrow
date-yesterday = yesterday
date-ordinals = st nd rd th
date-units-day = d day days
date-units-week = w wk week weeks
date-units-month = m month months

date-open-calendar = Open the calendar
date-choose-day = Choose a day
date-previous-month = Previous month
date-next-month = Next month

date-error-empty = A date is missing
date-error-not-understood = Not a date; try “thu”, “+2w” or “10/12”
date-error-no-such-day = { $month } has { $days } days
date-error-no-such-month = A year has 12 months
date-error-year = The year must lie between 1900 and 2200
