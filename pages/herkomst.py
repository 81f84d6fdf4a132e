"""Herkomst: where the figures of one row come from, down to the cell of the file that was delivered."""

from werkbank.ui.delen.schil import schil
from werkbank.ui.schermen.herkomst import toon_herkomst

toon_herkomst(schil("Herkomst", "peildatum"))
