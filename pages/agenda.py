"""Agenda: the running order of a meeting, put together here and walked through with the arrow keys."""

from werkbank.ui.delen.keuzes import keuzebalk
from werkbank.ui.delen.schil import schil
from werkbank.ui.schermen.agenda import kies_agenda, stel_samen, toon_punten

schil("Agenda", realisatie=False)
with keuzebalk():
    naam = kies_agenda()
punten = toon_punten(naam)
stel_samen(naam, punten)
