"""The store and the log that a command works on, with what a person must know about them said on stderr."""

import argparse
import sys

from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import lees_instellingen


def open_store(opties: argparse.Namespace) -> Store:
    """The figures of the log that is asked for. Raises ConfigFout or LogboekFout."""
    store = Bronhouder(lees_instellingen(logboek=opties.logboek)).store()
    for deel in store.terzijde:
        sys.stderr.write(f"Let op: {deel.plaats} telt niet mee: {deel.reden}.\n")
    if store.fictief:
        sys.stderr.write("Let op: de realisatie bestaat uit fictieve voorbeeldcijfers.\n")
    return store
