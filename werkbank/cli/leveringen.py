"""``leveringen``: what is in the log, and what ships with the werkbank."""

import argparse

from werkbank.cijfers.queries import vraag_sql
from werkbank.cli import uitgang
from werkbank.cli.antwoord import schrijf
from werkbank.cli.bron import open_store
from werkbank.cli.parser import UITVOER, Opdrachten, formaat

_ALLES = "select * exclude (sha256, volgorde) from levering order by volgorde"
# What fits on a screen; the full record is in csv and json.
_KORT = """
select left(levering_id, 8) as id, herkomst, gegevenssoort, leverancier, peildatum, rijen_aantal,
    bekend_op_dag as bekend_op, if(ingetrokken, 'ingetrokken', 'geldt') as status, bestandsnaam
from levering order by volgorde
"""


def declareer(opdrachten: Opdrachten) -> None:
    """Declare the command and its options."""
    formaat(opdrachten.nieuw("leveringen", "toon alle leveringen", voer_uit, UITVOER), "csv", "json", "tabel")


def voer_uit(opties: argparse.Namespace) -> int:
    """Print all leveringen in order of recording, withdrawn ones too."""
    rijen = vraag_sql(open_store(opties), _KORT if opties.formaat == "tabel" else _ALLES)
    schrijf(rijen, opties.formaat)
    return uitgang.GOED
