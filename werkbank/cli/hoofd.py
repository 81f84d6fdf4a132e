"""The commands and their options, and how errors end: in Dutch on stderr, with an exit code, without a traceback.

Every command is a module that is imported only when it is asked for: ``versie`` must not wait for a database.
"""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

from werkbank import __version__
from werkbank.cli import uitgang
from werkbank.fouten import ConfigFout, QueryFout, WerkbankFout

_UITLEG = """
uitgangscodes:
  0    gelukt; bij “laad”: alles is vastgelegd
  1    geweigerd, of een controle vond iets
  2    er is een vraag open, of de opdracht, de query of de instellingen kloppen niet
  130  onderbroken met Ctrl+C
  141  de uitvoer wordt niet meer gelezen
""".strip()

_UITVOER = """
uitvoer:
  csv   komma tussen de velden, UTF-8, een regeleinde is LF, leeg = geen waarde
  json  een lijst met één object per rij, null = geen waarde
  tabel om te lezen, – = geen waarde
  Getallen hebben een decimale punt en geen duizendtallen, datums zijn 2024-07-01.
  Meldingen staan op stderr.
""".strip()

# argparse speaks English only; these are the messages that a user can meet.
_VERTALING = (
    (r"the following arguments are required: (.*)", r"dit ontbreekt nog: \1"),
    (r"unrecognized arguments: (.*)", r"dit is niet bekend: \1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\2 kan niet bij \1; kies uit \3"),
    (r"argument (.*?): expected one argument", r"\1 heeft één waarde nodig"),
    (r"argument (.*?): expected at least one argument", r"\1 heeft minstens één waarde nodig"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 heeft geen waarde nodig"),
    (r"argument (.*?): invalid \w+ value: (.*)", r"\2 kan niet bij \1"),
)


class _Hulp(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _Opdrachten(argparse.ArgumentParser):
    def __init__(self, **kw: Any) -> None:
        super().__init__(**{"formatter_class": _Hulp, "allow_abbrev": False, "add_help": False, **kw})
        self._positionals.title = "wat u opgeeft"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        for engels, nederlands in _VERTALING:
            if treffer := re.fullmatch(engels, message):
                message = treffer.expand(nederlands)
                break
        self.exit(uitgang.VRAAG, f"De opdracht klopt niet: {message}\nUitleg: {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _zet_uitvoer()
    try:
        opties = _parser().parse_args(argv)
        code: int = import_module(opties.module).voer_uit(opties)
        sys.stdout.flush()
    except WerkbankFout as fout:
        print_fout(fout)
        return uitgang.VRAAG if isinstance(fout, (ConfigFout, QueryFout)) else uitgang.GEWEIGERD
    except KeyboardInterrupt:
        sys.stderr.write("Onderbroken.\n")
        return uitgang.ONDERBROKEN
    except BrokenPipeError:
        # Python flushes stdout once more when it stops; that must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return uitgang.PIJP_DICHT
    return code


def print_fout(fout: WerkbankFout) -> None:
    """Tell a person what is wrong."""
    sys.stderr.write(f"Fout: {fout}\n")


def _zet_uitvoer() -> None:
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, TextIOWrapper):
            # A Windows console has its own code page and turns LF into CRLF; a script must get the same bytes anywhere.
            stroom.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _parser() -> _Opdrachten:
    hoofd = _Opdrachten(
        prog="python -m werkbank",
        description="De PRT-werkbank zonder scherm: cijfers opvragen, leveringen vastleggen, controleren.",
        epilog=_UITLEG,
    )
    _logboek_optie(hoofd, None)
    opdrachten = hoofd.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True, parser_class=_Opdrachten)

    sql = _opdracht(opdrachten, "sql", "stel een vraag in SQL; er kan niets worden gewijzigd", _UITVOER)
    sql.add_argument("sql", metavar="SQL", help="één query, bijvoorbeeld: select * from voortgang")
    _formaat(sql, ("csv", "json", "tabel"), "tabel")

    laad = _opdracht(
        opdrachten,
        "laad",
        "leg bestanden vast, elk als een eigen levering",
        "Een bestand met een fout wordt in zijn geheel geweigerd. Elke levering geeft één regel op stdout:\n"
        "als tekst “vastgelegd ID BESTAND”, als json één object per regel, ook voor wat niet is vastgelegd.\n\n"
        + _UITLEG,
    )
    laad.add_argument("bestanden", metavar="BESTAND", nargs="+", help="bestand, of een map met bestanden")
    laad.add_argument("--door", metavar="NAAM", help="wie vastlegt; anders uw gebruikersnaam")
    laad.add_argument("--opmerking", metavar="TEKST", default="", help="blijft bij de levering staan")
    laad.add_argument(
        "--ontvangen", metavar="DATUM", help="de dag van ontvangst, bijvoorbeeld 2024-07-05; anders vandaag"
    )
    laad.add_argument("--proef", action="store_true", help="doe alles behalve vastleggen")
    laad.add_argument(
        "--antwoord",
        metavar="VRAAG=ANTWOORD",
        action="append",
        default=[],
        help="beantwoord een open vraag, bijvoorbeeld leverancier=COA; mag vaker",
    )
    laad.add_argument(
        "--voorstel", action="store_true", help="toon als YAML hoe het bestand wordt gelezen; leg niets vast"
    )
    laad.add_argument("--koppeling", metavar="PAD", help="lees het bestand zoals in dit YAML-bestand staat")
    _formaat(laad, ("tekst", "json"), "tekst")

    leveringen = _opdracht(opdrachten, "leveringen", "toon alle leveringen", _UITVOER)
    _formaat(leveringen, ("csv", "json", "tabel"), "tabel")

    for naam, uitleg in (
        ("intrekken", "laat een levering niet meer meetellen; zij blijft in het logboek"),
        ("herstel", "laat een ingetrokken levering weer meetellen"),
    ):
        gebeurtenis = _opdracht(opdrachten, naam, uitleg)
        gebeurtenis.add_argument("id", metavar="ID", help="de levering; de eerste tekens zijn genoeg")
        gebeurtenis.add_argument("--reden", metavar="TEKST", required=True, help="blijft in het logboek staan")
        gebeurtenis.add_argument("--door", metavar="NAAM", help="wie dit doet; anders uw gebruikersnaam")

    sjabloon = _opdracht(opdrachten, "sjabloon", "maak een leeg invulbestand met uitleg")
    sjabloon.add_argument("soort", metavar="SOORT", help="opgave, vermeld_totaal, realisatie, mijlpaal of taak")
    sjabloon.add_argument("--uit", metavar="PAD", help="bestand dat eindigt op .xlsx of .csv")
    sjabloon.add_argument("--gemeenten", action="store_true", help="vul alle gemeenten alvast in")
    sjabloon.add_argument(
        "--vul",
        metavar="KOLOM=WAARDE",
        action="append",
        default=[],
        help="vul een kolom in elke rij alvast in, bijvoorbeeld soort=asiel of peildatum=2024-08-01",
    )

    controleer = _opdracht(
        opdrachten,
        "controleer",
        "voer alle controles uit en toon de rijen die niet kloppen",
        _UITVOER.replace("één object per rij", "één object per controle, met de rijen die niet kloppen"),
    )
    _formaat(controleer, ("csv", "json", "tabel"), "tabel")

    _opdracht(opdrachten, "versie", "toon de versie")
    return hoofd


def _opdracht(opdrachten: Any, naam: str, hulp: str, epilog: str = "") -> _Opdrachten:
    parser: _Opdrachten = opdrachten.add_parser(
        naam, help=hulp, description=hulp[0].upper() + hulp[1:] + ".", epilog=epilog
    )
    modules = {"intrekken": "gebeurtenis", "herstel": "gebeurtenis"}
    parser.set_defaults(opdracht=naam, module=f"werkbank.cli.{modules.get(naam, naam)}", versie=__version__)
    # Also after the command; SUPPRESS keeps the value that stood before it.
    _logboek_optie(parser, argparse.SUPPRESS)
    return parser


def _logboek_optie(parser: argparse.ArgumentParser, standaard: str | None) -> None:
    parser.add_argument(
        "--logboek", metavar="PAD", default=standaard, help="map van een ander logboek dan config.yaml noemt"
    )


def _formaat(parser: argparse.ArgumentParser, keuzes: tuple[str, ...], standaard: str) -> None:
    parser.add_argument(
        "--formaat", choices=keuzes, default=standaard, help=f"{', '.join(keuzes)} (standaard: {standaard})"
    )
