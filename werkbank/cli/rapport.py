"""``rapport``: a report as a file, the same as the page makes."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from werkbank.cijfers.bekend_op import dag_van_bekend
from werkbank.cijfers.queries import Vrager
from werkbank.cli import uitgang
from werkbank.cli.bestand import schrijf_nieuw
from werkbank.cli.bron import open_store
from werkbank.cli.dag import lees_dag
from werkbank.cli.parser import Opdrachten
from werkbank.fouten import WerkbankFout
from werkbank.logboek import lokale_dag
from werkbank.register import REGIOS, herken
from werkbank.verslagen.catalogus import RAPPORTEN, maak
from werkbank.verslagen.opdracht import Opdracht

_BEKEND = "de dag van --bekend-op"


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command: a report each with its own options."""
    rapporten = Opdrachten(opdrachten.nieuw("rapport", "maak een rapport als bestand"), "rapporten", "RAPPORT")
    for rapport in RAPPORTEN.values():
        hulp = rapport.uitleg[0].lower() + rapport.uitleg[1:].rstrip(".")
        parser = rapporten.nieuw(rapport.naam, hulp, maak_rapport)
        parser.set_defaults(rapport=rapport)
        if rapport.per_gemeente:
            parser.add_argument(
                "--gemeente", metavar="NAAM", required=True, help="naam of CBS-code, bijvoorbeeld Zwolle"
            )
        if rapport.per_regio:
            parser.add_argument("--regio", choices=REGIOS, help="alleen deze regio; anders heel Overijssel")
        parser.add_argument("--peildatum", metavar="DATUM", help="de dag van de cijfers; anders de nieuwste")
        parser.add_argument("--bekend-op", metavar="DATUM", help="zoals bekend op die dag; anders zoals nu bekend")
        parser.add_argument(
            "--uit", metavar="PAD", help="bestand dat eindigt op " + " of ".join(f".{v}" for v in rapport.vormen)
        )


def maak_rapport(opties: argparse.Namespace) -> int:
    """Write a report, and print its path. The end of its name says the format.

    Raises OnbekendeGemeente, IntakeFout for a day, WerkbankFout for a file that cannot be made.
    """
    rapport = opties.rapport
    gekozen = herken(opties.gemeente).code if rapport.per_gemeente else ""
    vandaag = lokale_dag(datetime.now(UTC))
    bekend_op = dag_van_bekend(lees_dag(opties.bekend_op, _BEKEND), vandaag) if opties.bekend_op else None
    vraag = Vrager(open_store(opties), bekend_op)
    if opties.peildatum:
        peildatum = lees_dag(opties.peildatum, "de peildatum")
    else:
        peildatum = vraag("gedeeld/peildata")[0].standaard_peildatum
    regio = opties.regio if rapport.per_regio else None
    opdracht = Opdracht(vraag, peildatum, bekend_op or vandaag, regio=regio, gemeente=gekozen)
    pad = Path(opties.uit or rapport.bestandsnaam(opdracht, rapport.vormen[0]))
    vorm = pad.suffix.lower().removeprefix(".")
    if vorm not in rapport.vormen:
        # Before the work: of a slip in the name one hears at once.
        kan = " of een ".join(f".{v}" for v in rapport.vormen)
        doe = "Laat de naam na --uit eindigen op " + " of ".join(f".{v}" for v in rapport.vormen) + "."
        raise WerkbankFout(f"Een {rapport.naam} is een {kan}.", waar=str(pad), doe=doe)
    schrijf_nieuw(pad, maak(rapport, opdracht, vorm, vandaag))
    sys.stdout.write(f"{pad}\n")
    return uitgang.GOED
