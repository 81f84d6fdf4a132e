#!/usr/bin/env bash
# vobject reads the VTIMEZONE that icalendar makes as if summer time did not exist.
#
# Seen with: icalendar 7.3.2, vobject 0.9.9.
# Behaviour: add_missing_timezones() writes every change of the clock as an RDATE; vobject gives each moment the winter
# offset. A meeting on 7 June at 13:00 in Amsterdam gets offset +01:00, an hour late for who trusts it.
# Output seen: 2024-06-07 13:00:00+01:00 and 2024-12-13 13:00:00+01:00.
# Consequence: for readers of every kind write moments in UTC (or whole days); both libraries agree on those.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2 vobject==0.9.9 tzdata==2026.1
venv/bin/python - <<'PY'
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import vobject
from icalendar import Calendar, Event

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MEETINGS = [datetime(2024, 6, 7, 13, 0, tzinfo=AMSTERDAM), datetime(2024, 12, 13, 13, 0, tzinfo=AMSTERDAM)]


def calendar(moments):
    made = Calendar()
    made.add("prodid", "-//voorbeeld//nl")
    made.add("version", "2.0")
    for number, moment in enumerate(moments):
        event = Event()
        event.add("uid", f"prt-{number}@example.org")
        event.add("dtstamp", datetime(2024, 1, 1, tzinfo=timezone.utc))
        event.add("dtstart", moment)
        made.add_component(event)
    made.add_missing_timezones()
    return made.to_ical().decode()


def read(text):
    return [event.dtstart.value for event in vobject.readOne(text).vevent_list]


back = read(calendar(MEETINGS))
print([str(moment) for moment in back])
assert [moment.utcoffset() for moment in MEETINGS] == [timedelta(hours=2), timedelta(hours=1)]
assert [moment.utcoffset() for moment in back] == [timedelta(hours=1), timedelta(hours=1)]
assert read(calendar([moment.astimezone(timezone.utc) for moment in MEETINGS])) == MEETINGS
PY
