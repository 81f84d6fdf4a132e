#!/usr/bin/env bash
# A moment with a fixed UTC offset is written with a time zone nobody defines and read back without any.
#
# Seen with: icalendar 7.3.2.
# Behaviour: datetime(…, tzinfo=timezone(timedelta(hours=2))) becomes DTSTART;TZID="UTC+02:00" with no VTIMEZONE; the same
# library reads it back as a naive datetime: a floating time, 13:00 wherever the reader is.
# Output seen: datetime.datetime(2024, 6, 7, 13, 0) without tzinfo.
# Consequence: convert to UTC before adding; a UTC moment comes back as it went in.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2
venv/bin/python - <<'PY'
from datetime import datetime, timedelta, timezone

from icalendar import Calendar, Event


def there_and_back(moment):
    calendar = Calendar()
    calendar.add("prodid", "-//voorbeeld//nl")
    calendar.add("version", "2.0")
    event = Event()
    event.add("uid", "prt@example.org")
    event.add("dtstamp", datetime(2024, 1, 1, tzinfo=timezone.utc))
    event.add("dtstart", moment)
    calendar.add_component(event)
    [back] = Calendar.from_ical(calendar.to_ical()).walk("VEVENT")
    return next(line for line in calendar.to_ical().decode().splitlines() if "DTSTART" in line), back["dtstart"].dt


moment = datetime(2024, 6, 7, 13, 0, tzinfo=timezone(timedelta(hours=2)))
line, back = there_and_back(moment)
print(line, "->", repr(back))
assert 'TZID="UTC+02:00"' in line
assert back == datetime(2024, 6, 7, 13, 0) and back.tzinfo is None
line, back = there_and_back(moment.astimezone(timezone.utc))
print(line, "->", repr(back))
assert back == moment
PY
