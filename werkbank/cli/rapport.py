"""``rapport``: a report as a file, the same as the pages make."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from werkbank.cijfers.queries import Vrager
from werkbank.cijfers.terugblik import terugblik
from werkbank.cli import uitgang
from werkbank.cli.bestand import schrijf_nieuw
from werkbank.cli.bron import open_store
from werkbank.cli.dag import lees_dag
from werkbank.cli.parser import Opdrachten
from werkbank.fouten import WerkbankFout
from werkbank.logboek import lokale_dag
from werkbank.rapport.uitvoer import bestandsnaam
from werkbank.register import herken

_BEKEND = "de dag van --bekend-op"


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command: a report each with its own options."""
    rapporten = Opdrachten(opdrachten.nieuw("rapport", "maak een rapport als bestand"), "rapporten", "RAPPORT")
    dossier = rapporten.nieuw("dossier", "alles over één gemeente als Word-document", maak_dossier)
    dossier.add_argument("--gemeente", metavar="NAAM", required=True, help="naam of CBS-code, bijvoorbeeld Zwolle")
    dossier.add_argument("--peildatum", metavar="DATUM", help="de dag van de cijfers; anders de nieuwste")
    dossier.add_argument("--bekend-op", metavar="DATUM", help="zoals bekend op die dag; anders zoals nu bekend")
    dossier.add_argument("--uit", metavar="PAD", help="bestand dat eindigt op .docx")


def maak_dossier(opties: argparse.Namespace) -> int:
    """Write the file of a municipality as a Word document, and print its path.

    Raises OnbekendeGemeente, IntakeFout for a day, WerkbankFout for a file that cannot be made.
    """
    # Only here: the libraries for documents are the largest of all.
    from werkbank.rapport.docx import docx_bytes
    from werkbank.verslagen.dossier import dossier

    gekozen = herken(opties.gemeente)
    vandaag = lokale_dag(datetime.now(UTC))
    bekend_op = terugblik(lees_dag(opties.bekend_op, _BEKEND), vandaag) if opties.bekend_op else None
    vraag = Vrager(open_store(opties), bekend_op)
    if opties.peildatum:
        peildatum = lees_dag(opties.peildatum, "de peildatum")
    else:
        peildatum = vraag("gedeeld/peildata")[0].standaard_peildatum
    naam = bestandsnaam("dossier", gekozen.naam, peildatum.isoformat(), extensie="docx", fictief=vraag.fictief)
    pad = Path(opties.uit or naam)
    if pad.suffix.lower() != ".docx":
        raise WerkbankFout("Een dossier is een .docx.", waar=str(pad), doe="Laat de naam na --uit eindigen op .docx.")
    schrijf_nieuw(pad, docx_bytes(dossier(vraag, gekozen.code, peildatum, bekend_op or vandaag), vandaag))
    sys.stdout.write(f"{pad}\n")
    return uitgang.GOED
