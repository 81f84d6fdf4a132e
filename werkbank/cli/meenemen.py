"""``meenemen``: all figures of one day as a file for another program."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from werkbank.cijfers.bekend_op import dag_van_bekend
from werkbank.cli import uitgang
from werkbank.cli.bestand import schrijf_nieuw
from werkbank.cli.bron import open_store
from werkbank.cli.dag import lees_dag
from werkbank.cli.parser import Opdrachten
from werkbank.fouten import WerkbankFout
from werkbank.logboek import lokale_dag

_VORMEN = ("duckdb", "pakket", "parquet")


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and its options."""
    parser = opdrachten.nieuw("meenemen", "zet alle cijfers in een bestand voor een ander programma", voer_uit)
    parser.add_argument(
        "vorm",
        metavar="VORM",
        choices=_VORMEN,
        help="duckdb (één bestand), pakket (csv met beschrijving, om te publiceren) of parquet",
    )
    parser.add_argument("--peildatum", metavar="DATUM", help="de dag van de cijfers; anders de nieuwste")
    parser.add_argument("--bekend-op", metavar="DATUM", help="zoals bekend op die dag; anders zoals nu bekend")
    parser.add_argument("--uit", metavar="PAD", help="bestand dat wordt gemaakt, op .duckdb of .zip")


def voer_uit(opties: argparse.Namespace) -> int:
    """Write the file and print its path. Raises IntakeFout for a day, WerkbankFout for a file that cannot be made."""
    # Only here: the help of the other commands does not wait for a database.
    from werkbank.analyse.meenemen.vormen import VORMEN, maak

    vorm = VORMEN[opties.vorm]
    vandaag = lokale_dag(datetime.now(UTC))
    bekend_op = (
        dag_van_bekend(lees_dag(opties.bekend_op, "de dag van --bekend-op"), vandaag) if opties.bekend_op else None
    )
    peildatum = lees_dag(opties.peildatum, "de peildatum") if opties.peildatum else None
    if opties.uit and Path(opties.uit).suffix.lower() != f".{vorm.extensie}":
        raise WerkbankFout(
            f"Een bestand van de vorm {vorm.code} is een .{vorm.extensie}.",
            waar=opties.uit,
            doe=f"Laat de naam na --uit eindigen op .{vorm.extensie}.",
        )
    naam, inhoud = maak(vorm, open_store(opties), vandaag=vandaag, peildatum=peildatum, bekend_op=bekend_op)
    pad = Path(opties.uit or naam)
    schrijf_nieuw(pad, inhoud)
    sys.stdout.write(f"{pad}\n")
    return uitgang.GOED
