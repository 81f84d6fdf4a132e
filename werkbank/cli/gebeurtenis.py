"""``intrekken``, ``herstel`` and ``verwijder``: a levering no longer counts, counts again, or goes for good."""

import argparse
import sys

from werkbank.cijfers.store import Bronhouder
from werkbank.cli import uitgang
from werkbank.cli.gebruiker import gebruiker
from werkbank.cli.parser import Opdrachten
from werkbank.config import lees_instellingen
from werkbank.fouten import LogboekFout
from werkbank.logboek import Logboeken
from werkbank.logboek.samen import is_meegeleverd

_KORTSTE_ID = 4


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the commands and their options."""
    for naam, hulp in (
        ("intrekken", "laat een levering niet meer meetellen; zij blijft in het logboek"),
        ("herstel", "laat een ingetrokken levering weer meetellen"),
        ("verwijder", "haal de inhoud van een levering voorgoed weg; het record en de reden blijven"),
    ):
        parser = opdrachten.nieuw(naam, hulp, voer_uit)
        parser.add_argument("id", metavar="ID", help="de levering; de eerste tekens zijn genoeg")
        parser.add_argument("--reden", metavar="TEKST", required=True, help="blijft in het logboek staan")
        parser.add_argument("--door", metavar="NAAM", help="wie dit doet; anders uw gebruikersnaam")


def voer_uit(opties: argparse.Namespace) -> int:
    """Record the event. Raises LogboekFout when the levering is unknown, shipped, or already in that state."""
    bron = Bronhouder(lees_instellingen(logboek=opties.logboek))
    logboeken = bron.logboeken
    levering_id = _zoek(logboeken, opties.id.strip().lower())
    handel, gedaan = {
        "intrekken": (logboeken.trek_in, "ingetrokken"),
        "herstel": (logboeken.herstel, "hersteld"),
        "verwijder": (logboeken.verwijder, "verwijderd"),
    }[opties.opdracht]
    handel(levering_id, reden=opties.reden, door=gebruiker(opties.door, bron.instellingen.aanmelden))
    sys.stdout.write(f"{gedaan} {levering_id}\n")
    return uitgang.GOED


def _zoek(logboeken: Logboeken, begin: str) -> str:
    eigen = [levering.id for levering in logboeken.eigen.lees().leveringen]
    gevonden = [i for i in eigen if i == begin or (len(begin) >= _KORTSTE_ID and i.startswith(begin))]
    if len(gevonden) == 1:
        return gevonden[0]
    if gevonden:
        raise LogboekFout(f"“{begin}” past bij {len(gevonden)} leveringen.", doe="Geef meer tekens van het id.")
    meegeleverd = [levering.id for levering, herkomst in logboeken.lees().leveringen if herkomst != "eigen"]
    if len(begin) >= _KORTSTE_ID and any(i.startswith(begin) for i in meegeleverd):
        raise is_meegeleverd(begin)
    raise LogboekFout(f"Levering {begin} staat niet in dit logboek.", doe="Zie: python -m werkbank leveringen")
