"""``signaleer``: what is due today, for a person or for a scheduler that mails it."""

import argparse
import sys
from datetime import UTC, datetime

from werkbank.cijfers.queries import Vrager
from werkbank.cli import uitgang
from werkbank.cli.antwoord import schrijf
from werkbank.cli.bron import open_store
from werkbank.cli.dag import lees_dag
from werkbank.cli.parser import UITVOER, Opdrachten, formaat
from werkbank.logboek import lokale_dag
from werkbank.opmaak import datum
from werkbank.weergave.openstaand import samenvatting


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and its options."""
    parser = opdrachten.nieuw("signaleer", "toon wat er openstaat: te laat, over datum, binnenkort", voer_uit, UITVOER)
    parser.add_argument("--op", metavar="DATUM", help="wat er op die dag openstaat; anders vandaag")
    formaat(parser, "json", "tekst")


def voer_uit(opties: argparse.Namespace) -> int:
    """Print what is due, what is already past first; 1 when something is. Raises IntakeFout for a day."""
    dag = lees_dag(opties.op, "de dag") if opties.op else lokale_dag(datetime.now(UTC))
    rijen = Vrager(open_store(opties))("openstaand/lijst", vandaag=dag)
    if opties.formaat == "json":
        schrijf(rijen, "json")
    elif rijen:
        sys.stdout.write(f"Openstaand op {datum(dag)}: {samenvatting(rijen)}\n")
        sys.stdout.writelines(f"- {_op_een_regel(rij.tekst)}\n" for rij in rijen)
    else:
        sys.stdout.write(f"Op {datum(dag)} staat er niets open.\n")
    return uitgang.GEWEIGERD if rijen else uitgang.GOED


def _op_een_regel(tekst: str) -> str:
    # A step is typed by hand: a line break or an escape code in it must not disturb the terminal.
    return "".join(teken if teken.isprintable() else " " for teken in tekst)
