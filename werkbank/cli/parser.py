"""How a command declares its options: argparse in Dutch, with what commands have in common."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, NoReturn

from werkbank.cli import uitgang

UITVOER = """
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
    (r"one of the arguments (.*) is required", r"één hiervan ontbreekt nog: \1"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 kan niet samen met \2"),
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


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch and takes no abbreviations."""

    def __init__(self, **kw: Any) -> None:
        super().__init__(**{"formatter_class": _Hulp, "allow_abbrev": False, "add_help": False, **kw})
        self._positionals.title = "wat u opgeeft"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong with the command, and stop."""
        for engels, nederlands in _VERTALING:
            if treffer := re.fullmatch(engels, message):
                message = treffer.expand(nederlands)
                break
        self.exit(uitgang.VRAAG, f"De opdracht klopt niet: {message}\nUitleg: {self.prog} --help\n")


class Opdrachten:
    """The commands below a parser; each module of werkbank.cli declares its own with `nieuw`."""

    def __init__(self, onder: Parser, titel: str, metavar: str) -> None:
        self._acties = onder.add_subparsers(title=titel, metavar=metavar, required=True, parser_class=Parser)

    def nieuw(
        self, naam: str, hulp: str, voer_uit: Callable[[argparse.Namespace], int] | None = None, epilog: str = ""
    ) -> Parser:
        """A command; add its options to what this gives. Without `voer_uit` it must have commands of its own."""
        parser: Parser = self._acties.add_parser(
            naam, help=hulp, description=hulp[0].upper() + hulp[1:] + ".", epilog=epilog
        )
        parser.set_defaults(opdracht=naam, **({"voer_uit": voer_uit} if voer_uit else {}))
        # Also after the command; SUPPRESS keeps the value that stood before it.
        logboek(parser, argparse.SUPPRESS)
        return parser


def logboek(parser: argparse.ArgumentParser, standaard: str | None) -> None:
    """Declare `--logboek`, which every command has."""
    parser.add_argument(
        "--logboek",
        metavar="PAD",
        default=standaard,
        help="map of database (postgresql://…) van een ander logboek dan config.yaml noemt",
    )


def formaat(parser: argparse.ArgumentParser, *keuzes: str) -> None:
    """Declare `--formaat`; the last choice is what holds when nothing is said."""
    parser.add_argument(
        "--formaat", choices=keuzes, default=keuzes[-1], help=f"{', '.join(keuzes)} (standaard: {keuzes[-1]})"
    )
