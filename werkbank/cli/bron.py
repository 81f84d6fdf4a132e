"""The store and the log that a command works on, with what a person must know about them said on stderr."""

import argparse
import sys

from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import lees_instellingen
from werkbank.logboek import zinnen


def open_store(opties: argparse.Namespace) -> Store:
    """The figures of the log that is asked for. Raises ConfigFout or LogboekFout."""
    return open_bron(opties).store()


def open_bron(opties: argparse.Namespace) -> Bronhouder:
    """The log that is asked for, with its figures. Raises ConfigFout or LogboekFout."""
    bron = Bronhouder(lees_instellingen(logboek=opties.logboek))
    store = bron.store()
    for zin in zinnen(store.terzijde):
        sys.stderr.write(f"Let op: {zin}\n")
    if store.fictief:
        sys.stderr.write("Let op: de realisatie bestaat uit fictieve voorbeeldcijfers.\n")
    return bron
