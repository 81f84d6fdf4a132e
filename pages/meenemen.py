"""Meenemen: all figures of one day as one file for another program, or as a package to publish."""

from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.meenemen import toon_vormen, wijs_de_weg

keuze = schil("Meenemen", "peildatum")

with sectie("vormen", "Alle cijfers van deze peildatum"):
    toon_vormen(keuze.peildatum)

with sectie("openen", "Zo opent u het bestand"):
    wijs_de_weg()
