"""``sjabloon``: a template to fill in."""

import argparse
import sys
from pathlib import Path
from typing import Any

from werkbank.cli import uitgang
from werkbank.cli.bestand import schrijf_nieuw
from werkbank.cli.bron import open_store
from werkbank.cli.parser import Opdrachten
from werkbank.fouten import IntakeFout
from werkbank.gegevens import GEGEVENSSOORTEN, Gegevenssoort, gegevenssoort
from werkbank.intake.sjabloon.cellen import lees_cel
from werkbank.intake.sjabloon.maken import sjabloon_csv, sjabloon_xlsx
from werkbank.intake.vorige import vorige_cijfers
from werkbank.register import REGIOS


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and its options."""
    parser = opdrachten.nieuw("sjabloon", "maak een leeg invulbestand met uitleg", voer_uit)
    parser.add_argument("soort", metavar="SOORT", help=", ".join(soort.naam for soort in GEGEVENSSOORTEN))
    parser.add_argument("--uit", metavar="PAD", help="bestand dat eindigt op .xlsx of .csv")
    parser.add_argument("--gemeenten", action="store_true", help="vul alle gemeenten alvast in")
    parser.add_argument("--regio", choices=REGIOS, default="", help="alleen de gemeenten van deze regio")
    parser.add_argument(
        "--vul",
        metavar="KOLOM=WAARDE",
        action="append",
        default=[],
        help="vul een kolom in elke rij alvast in, bijvoorbeeld soort=asiel of peildatum=2024-08-01",
    )


def voer_uit(opties: argparse.Namespace) -> int:
    """Write the template and print its path. Raises IntakeFout; a file that is there already stays as it is."""
    namen = [soort.naam for soort in GEGEVENSSOORTEN]
    if opties.soort not in namen:
        raise IntakeFout(f"“{opties.soort}” is geen soort gegevens.", doe=f"Kies uit: {', '.join(namen)}.")
    soort = gegevenssoort(opties.soort)
    pad = Path(opties.uit or f"sjabloon-{soort.naam}.xlsx")
    vulling = _vulling(soort, opties.vul)
    gemeenten = opties.gemeenten or bool(opties.regio)
    match pad.suffix.lower():
        case ".xlsx":
            vorige = vorige_cijfers(open_store(opties), soort) if gemeenten else ()
            inhoud = sjabloon_xlsx(soort, vul_gemeenten=gemeenten, regio=opties.regio, vulling=vulling, vorige=vorige)
        case ".csv":
            inhoud = sjabloon_csv(soort, vul_gemeenten=gemeenten, regio=opties.regio, vulling=vulling)
        case _:
            raise IntakeFout("Een sjabloon is een .xlsx of een .csv.", waar=str(pad))
    schrijf_nieuw(pad, inhoud)
    sys.stdout.write(f"{pad}\n")
    return uitgang.GOED


def _vulling(soort: Gegevenssoort, paren: list[str]) -> dict[str, Any]:
    vulling = {}
    for paar in paren:
        naam, is_, tekst = paar.partition("=")
        if not is_ or naam not in soort.kolomnamen:
            raise IntakeFout(f"“{paar}” is geen kolom en waarde.", doe="Bijvoorbeeld: --vul peildatum=2024-08-01")
        cel = lees_cel(soort.kolom(naam), tekst)
        if cel.ernst == "fout":
            raise IntakeFout(cel.tekst)
        vulling[naam] = cel.waarde
    return vulling
