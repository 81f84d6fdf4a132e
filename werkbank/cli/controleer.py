"""``controleer``: look at every byte of the log, and run every check in ``queries/checks``.

A check returns the rows that break its rule.
"""

import argparse
import sys

from werkbank.cijfers.catalogus import QUERIES
from werkbank.cijfers.queries import ontleed, vraag_sql
from werkbank.cli import uitgang
from werkbank.cli.antwoord import als_json, schrijf
from werkbank.cli.bron import open_bron
from werkbank.cli.parser import UITVOER, Opdrachten, formaat
from werkbank.fouten import QueryFout
from werkbank.rijen import Rijen

_LOGBOEK = "Ook wat pas op verzoek wordt gelezen, is nog precies wat is vastgelegd."


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and its options."""
    parser = opdrachten.nieuw(
        "controleer",
        "kijk elke byte van het logboek na, voer alle controles uit en toon wat niet klopt",
        voer_uit,
        UITVOER.replace("één object per rij", "één object per controle, met de rijen die niet kloppen"),
    )
    formaat(parser, "csv", "json", "tabel")


def voer_uit(opties: argparse.Namespace) -> int:
    """Print what each check found; 1 when one found something. Raises QueryFout for a check that is itself wrong."""
    bron = open_bron(opties)
    store = bron.store()
    # What is set aside is found by a check of its own: here is what nobody asked for yet.
    meer = [deel for deel in bron.logboeken.eigen.controleer() if deel not in store.terzijde]
    uitkomsten = [("logboek-heel", _LOGBOEK, Rijen(("plaats", "zin"), [(deel.plaats, deel.zin) for deel in meer]))]
    for pad in sorted((QUERIES / "checks").glob("**/*.sql")):
        query = ontleed(pad.stem, pad)
        if "Regel" not in query.kop or "Tekst" not in query.kop:
            raise QueryFout(f"Controle “{pad.stem}” heeft geen kop met Regel en Tekst.", waar=str(pad))
        uitkomsten.append((query.kop["Regel"], query.kop["Tekst"], vraag_sql(store, query.sql)))
    mis = [u for u in uitkomsten if u[2]]
    if opties.formaat == "tabel":
        for regel, tekst, rijen in uitkomsten:
            sys.stdout.write(f"{'fout' if rijen else 'goed'}  {regel}: {tekst}\n")
            if rijen:
                schrijf(rijen, "tabel")
    elif opties.formaat == "json":
        schrijf(
            Rijen(("regel", "tekst", "rijen"), [(r, t, rijen.mappen()) for r, t, rijen in uitkomsten]),
            "json",
        )
    else:
        # One csv for checks with different columns: each offending row as JSON in the last field.
        schrijf(
            Rijen(("regel", "tekst", "rij"), [(r, t, als_json(rij)) for r, t, rijen in mis for rij in rijen.mappen()]),
            "csv",
        )
    sys.stderr.write(f"{len(uitkomsten)} controles, {len(mis)} niet in orde.\n")
    return uitgang.GEWEIGERD if mis else uitgang.GOED
