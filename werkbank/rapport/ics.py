"""The planning as a calendar file. Every entry is a whole day: nothing has an hour, and no time zone can go wrong.

What has no fixed day stands on its last day and says so. An entry keeps its UID: who imports the file again gets the
newer version and nothing twice.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Any

from icalendar import Calendar, Event

from werkbank.rijen import Rijen

GEEN_VASTE_DAG = "geen vaste dag"
VOORGESTELD = "voorgestelde dag"
_WIE = "prt-werkbank-overijssel"


def ics_bytes(mijlpalen: Rijen, titel: str) -> bytes:
    """A calendar with an entry per row; the same rows are always the same bytes.

    mijlpalen: code, tekst, tot, vaste_dag, voorgesteld, wanneer, spoor_naam, verantwoordelijk, bron, versie_aantal
               and vastgelegd_op (a moment in UTC)
    """
    agenda = Calendar()
    agenda.add("prodid", "-//PRT-werkbank Overijssel//planning//NL")
    agenda.add("version", "2.0")
    agenda.add("calscale", "GREGORIAN")
    agenda.add("x-wr-calname", titel)
    for rij in mijlpalen:
        agenda.add_component(_afspraak(rij))
    return agenda.to_ical()


def _afspraak(rij: Any) -> Event:
    afspraak = Event()
    # Set by hand: `Event.new` makes another one each time.
    afspraak.add("uid", f"{rij.code}@{_WIE}")
    moment = rij.vastgelegd_op.replace(tzinfo=UTC)
    afspraak.add("dtstamp", moment)
    afspraak.add("last-modified", moment)
    afspraak.add("sequence", rij.versie_aantal)
    afspraak.add("dtstart", rij.tot)
    # The end of a whole day is the next one.
    afspraak.add("dtend", rij.tot + timedelta(days=1))
    merken = [merk for merk, past in ((GEEN_VASTE_DAG, not rij.vaste_dag), (VOORGESTELD, rij.voorgesteld)) if past]
    afspraak.add("summary", " ".join(filter(None, (rij.tekst, f"({', '.join(merken)})" if merken else ""))))
    regels = [f"Wanneer: {rij.wanneer}", f"Wie is aan zet: {rij.verantwoordelijk}", f"Bron: {rij.bron}"]
    if not rij.vaste_dag:
        regels.insert(1, "De bron noemt geen dag; dit is de laatste dag van het tijdvak.")
    afspraak.add("description", "\n".join(regels))
    afspraak.add("categories", rij.spoor_naam.split(", "))
    # A milestone keeps nobody from another appointment.
    afspraak.add("transp", "TRANSPARENT")
    return afspraak
