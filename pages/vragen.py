"""Vragen: every question that ships or was kept, with a search; each opens on the page SQL."""

from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.vragen import teken_lijst, zoekveld
from werkbank.weergave import definities

schil("Vragen", realisatie=False)
gezocht = zoekveld()

with sectie("vragen", "Alle vragen", query="vragen/bewaard", definitie=definities.VRAGEN) as deel:
    teken_lijst(deel, gezocht)
