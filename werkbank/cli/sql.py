"""``sql``: one question to the same views that the pages read."""

import argparse

from werkbank.cli import uitgang
from werkbank.cli.antwoord import schrijf
from werkbank.cli.bron import open_store
from werkbank.queries import voer_uit_ruw


def voer_uit(opties: argparse.Namespace) -> int:
    """Print the answer. Raises QueryFout when the text is not exactly one reading query or the database refuses it."""
    kolommen, rijen = voer_uit_ruw(open_store(opties), opties.sql)
    schrijf(kolommen, rijen, opties.formaat)
    return uitgang.GOED
