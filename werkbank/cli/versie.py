"""``versie``: which werkbank this is."""

import argparse
import sys

from werkbank.cli import uitgang


def voer_uit(opties: argparse.Namespace) -> int:
    """Print the version."""
    sys.stdout.write(f"{opties.versie}\n")
    return uitgang.GOED
