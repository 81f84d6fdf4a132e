"""A snapshot is whole, whatever was asked of the store before."""

from pathlib import Path

import duckdb

from werkbank.cijfers import momentopname
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen


def test_een_momentopname_is_te_maken_nadat_een_pagina_iets_vroeg(tmp_path: Path):
    """A page makes tables in the store that the catalogue makes in the snapshot too."""
    store = Bronhouder(lees_instellingen(logboek=str(tmp_path))).store()
    vraag = "select sum(opgave_aantal)::bigint from voortgang where soort = 'asiel'"
    assert store.cursor(vraag).execute(vraag).fetchall() == [(6325,)]

    momentopname.schrijf(store, tmp_path / "cijfers.duckdb")

    with duckdb.connect(tmp_path / "cijfers.duckdb", read_only=True) as db:
        assert db.execute(vraag).fetchall() == [(6325,)]
