"""``sql``: one question to the same views that the pages read."""

import argparse

from werkbank.cijfers import queries
from werkbank.cli import uitgang
from werkbank.cli.antwoord import schrijf
from werkbank.cli.bron import open_store
from werkbank.cli.parser import UITVOER, Opdrachten, formaat


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and its options."""
    parser = opdrachten.nieuw("sql", "stel een vraag in SQL; er kan niets worden gewijzigd", voer_uit, UITVOER)
    parser.add_argument("sql", metavar="SQL", help="één query, bijvoorbeeld: select * from voortgang")
    formaat(parser, "csv", "json", "tabel")


def voer_uit(opties: argparse.Namespace) -> int:
    """Print the answer. Raises QueryFout when the text is not exactly one reading query or the database refuses it."""
    schrijf(queries.voer_uit(open_store(opties), opties.sql), opties.formaat)
    return uitgang.GOED
