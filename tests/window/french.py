"""The French of the window that the journeys look for, in the spelling of its texts."""

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()


def day(date):
    """Names a date as calendars do: lundi 7 décembre 2026."""
    number = "1er" if date.day == 1 else str(date.day)
    return f"{DAYS[date.weekday()]} {number} {MONTHS[date.month - 1]} {date.year}"
