"""``versie``: which werkbank this is."""

import argparse
import sys

from werkbank import __version__
from werkbank.cli import uitgang
from werkbank.cli.parser import Opdrachten


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command."""
    opdrachten.nieuw("versie", "toon de versie", voer_uit)


def voer_uit(_opties: argparse.Namespace) -> int:
    """Print the version."""
    sys.stdout.write(f"{__version__}\n")
    return uitgang.GOED
