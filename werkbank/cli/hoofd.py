"""Gathers the commands, and says how errors end: in Dutch on stderr, with an exit code, without a traceback.

Every command is a module that declares its own options (`declareer`). Only the module of the command that is given is
imported: ``versie`` must not wait for a database.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from werkbank.cli import uitgang
from werkbank.cli.parser import Opdrachten, Parser, logboek
from werkbank.fouten import ConfigFout, QueryFout, WerkbankFout

_UITLEG = """
uitgangscodes:
  0    gelukt; bij “laad”: alles is vastgelegd
  1    geweigerd, een controle vond iets, of bij “signaleer”: er staat iets open
  2    er is een vraag open, of de opdracht, de query of de instellingen kloppen niet
  130  onderbroken met Ctrl+C
  141  de uitvoer wordt niet meer gelezen
""".strip()

# command → its module; this is also the order in which they are explained
MODULES = {
    "sql": "sql",
    "laad": "laad",
    "leveringen": "leveringen",
    "intrekken": "gebeurtenis",
    "herstel": "gebeurtenis",
    "verwijder": "gebeurtenis",
    "logboek": "logboek",
    "sjabloon": "sjabloon",
    "rapport": "rapport",
    "meenemen": "meenemen",
    "controleer": "controleer",
    "signaleer": "signaleer",
    "versie": "versie",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _zet_uitvoer()
    delen = sys.argv[1:] if argv is None else list(argv)
    try:
        opties = maak_parser(_genoemd(delen)).parse_args(delen)
        code: int = opties.voer_uit(opties)
        sys.stdout.flush()
    except WerkbankFout as fout:
        print_fout(fout)
        return uitgang.VRAAG if isinstance(fout, (ConfigFout, QueryFout)) else uitgang.GEWEIGERD
    except MemoryError:
        sys.stderr.write("Fout: Er is niet genoeg geheugen voor deze opdracht. Er is niets veranderd.\n")
        return uitgang.GEWEIGERD
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


def _genoemd(delen: Sequence[str]) -> Sequence[str]:
    """The command that is given, found before its options are known; every command when none is named."""
    vooraf = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    vooraf.add_argument("--logboek")
    vooraf.add_argument("opdracht", nargs="*")
    try:
        eerste = vooraf.parse_known_args(delen)[0].opdracht[:1]
    except argparse.ArgumentError:
        return list(MODULES)
    return eerste if eerste and eerste[0] in MODULES else list(MODULES)


def maak_parser(namen: Sequence[str] = tuple(MODULES)) -> Parser:
    """The parser of these commands."""
    hoofd = Parser(
        prog="python -m werkbank",
        description="De PRT-werkbank zonder scherm: cijfers opvragen, leveringen vastleggen, controleren.",
        epilog=_UITLEG,
    )
    logboek(hoofd, None)
    opdrachten = Opdrachten(hoofd, "opdrachten", "OPDRACHT")
    for module in dict.fromkeys(MODULES[naam] for naam in namen):
        import_module(f"werkbank.cli.{module}").declareer(opdrachten)
    return hoofd
