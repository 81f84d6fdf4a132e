"""Eigen bestand: a table of the reader's own beside the figures, for this session alone; never recorded."""

from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.eigen_bestand import neem_aan, toon_tabellen

schil("Eigen bestand", realisatie=False)

with sectie("kiezen"):
    neem_aan()
toon_tabellen()
