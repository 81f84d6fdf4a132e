"""Rapporten: choose a report, a day and an area, and take it along as a file."""

from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.rapporten import kies_rapport, maak_en_geef, op_de_opdrachtregel
from werkbank.weergave.definities_rapport import RAPPORTEN

keuze = schil("Rapporten", "regio", "peildatum")

with sectie("rapporten", definitie=RAPPORTEN):
    gekozen = kies_rapport(keuze)
    maak_en_geef(gekozen)
    op_de_opdrachtregel(gekozen)
