"""``controleer``: run every check in ``queries/checks``; a check returns the rows that break its rule."""

import argparse
import sys

from werkbank.catalogus import QUERIES
from werkbank.cli import uitgang
from werkbank.cli.antwoord import als_json, schrijf
from werkbank.cli.bron import open_store
from werkbank.fouten import QueryFout
from werkbank.queries import ontleed, voer_uit_ruw


def voer_uit(opties: argparse.Namespace) -> int:
    """Print what each check found; 1 when one found something. Raises QueryFout for a check that is itself wrong."""
    store = open_store(opties)
    uitkomsten = []
    for pad in sorted((QUERIES / "checks").glob("**/*.sql")):
        query = ontleed(pad.stem, pad)
        if "Regel" not in query.kop or "Tekst" not in query.kop:
            raise QueryFout(f"Controle “{pad.stem}” heeft geen kop met Regel en Tekst.", waar=str(pad))
        kolommen, rijen = voer_uit_ruw(store, query.sql)
        uitkomsten.append((query.kop["Regel"], query.kop["Tekst"], kolommen, rijen))
    mis = [u for u in uitkomsten if u[3]]
    if opties.formaat == "tabel":
        for regel, tekst, kolommen, rijen in uitkomsten:
            sys.stdout.write(f"{'fout' if rijen else 'goed'}  {regel}: {tekst}\n")
            if rijen:
                schrijf(kolommen, rijen, "tabel")
    elif opties.formaat == "json":
        schrijf(
            ("regel", "tekst", "rijen"),
            [(r, t, [dict(zip(k, rij, strict=True)) for rij in rijen]) for r, t, k, rijen in uitkomsten],
            "json",
        )
    else:
        # One csv for checks with different columns: each offending row as JSON in the last field.
        schrijf(
            ("regel", "tekst", "rij"),
            [(r, t, als_json(dict(zip(k, rij, strict=True)))) for r, t, k, rijen in mis for rij in rijen],
            "csv",
        )
    sys.stderr.write(f"{len(uitkomsten)} controles, {len(mis)} niet in orde.\n")
    return uitgang.GEWEIGERD if mis else uitgang.GOED
