"""``sql``: one question to the same views that the pages read, in a process of its own, within limits."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from werkbank.analyse.waarde import lees_waarde
from werkbank.cijfers.bekend_op import dag_van_bekend
from werkbank.cli import uitgang
from werkbank.cli.antwoord import schrijf
from werkbank.cli.bron import open_store
from werkbank.cli.dag import lees_dag
from werkbank.cli.parser import UITVOER, Opdrachten, formaat
from werkbank.fouten import QueryFout
from werkbank.logboek import lokale_dag
from werkbank.opmaak import getal
from werkbank.rijen import Rijen

_RIJEN_MAX = 1_000_000


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and its options."""
    parser = opdrachten.nieuw("sql", "stel een vraag in SQL; er kan niets worden gewijzigd", voer_uit, UITVOER)
    wat = parser.add_mutually_exclusive_group(required=True)
    wat.add_argument("sql", metavar="SQL", nargs="?", help="één query, bijvoorbeeld: select * from voortgang")
    wat.add_argument("--vraag", metavar="NAAM", help="een kant-en-klare of bewaarde vraag; --vragen toont de namen")
    wat.add_argument("--vragen", action="store_true", help="toon de kant-en-klare en de bewaarde vragen")
    wat.add_argument("--bestand", metavar="PAD", help="een vraag in een .sql-bestand")
    parser.add_argument(
        "--met",
        metavar="NAAM=WAARDE",
        action="append",
        default=[],
        help="vul $naam in de query in: een getal, een datum zoals 2024-07-01, of tekst; mag vaker",
    )
    parser.add_argument(
        "--bekend-op", metavar="DATUM", help="zoals bekend op die dag, waar de query er zelf geen noemt; anders nu"
    )
    formaat(parser, "csv", "json", "tabel")


def voer_uit(opties: argparse.Namespace) -> int:
    """Print the answer. Raises QueryFout when there is none (`werkbank.analyse.vraag.stel`)."""
    # Only here: the help of the other commands does not wait for a database.
    from werkbank.analyse import momentopnamen
    from werkbank.analyse.bewaard import alle_vragen, uit_bestand, zoek_vraag
    from werkbank.analyse.vraag import stel

    parameters = dict(_parameter(deel) for deel in opties.met)
    vandaag = lokale_dag(datetime.now(UTC))
    bekend_op = (
        dag_van_bekend(lees_dag(opties.bekend_op, "de dag van --bekend-op"), vandaag) if opties.bekend_op else None
    )
    uit_pad = uit_bestand(Path(opties.bestand)) if opties.bestand is not None else None
    store = open_store(opties)
    if opties.vragen:
        schrijf(
            Rijen(("naam", "titel", "uitleg"), [(v.naam, v.titel, v.uitleg) for v in alle_vragen(store)]),
            opties.formaat,
        )
        return uitgang.GOED
    sql = opties.sql
    klaar = uit_pad or (zoek_vraag(store, opties.vraag) if opties.vraag is not None else None)
    if klaar is not None:
        sql, parameters = klaar.sql, {**klaar.invullen, **parameters}
    momentopname = momentopnamen.neem(store)
    antwoord = stel(momentopname, sql, parameters, rijen_max=_RIJEN_MAX, bekend_op=bekend_op)
    schrijf(antwoord.rijen, opties.formaat)
    if antwoord.afgekapt:
        sys.stderr.write(f"Let op: dit zijn de eerste {getal(_RIJEN_MAX)} van {getal(antwoord.aantal)} rijen.\n")
    return uitgang.GOED


def _parameter(deel: str) -> tuple[str, Any]:
    naam, is_, tekst = deel.partition("=")
    if not is_ or not naam.isidentifier():
        raise QueryFout(f"“{deel}” is geen NAAM=WAARDE.", doe="Schrijf bijvoorbeeld: --met soort=asiel")
    return naam, lees_waarde(tekst)
