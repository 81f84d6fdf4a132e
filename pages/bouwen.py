"""Bouwen: a view of one's own without SQL: measures, rows, columns, conditions, a comparison, and a chart that fits."""

from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.bouwen import antwoord_op, kies_bouw, teken_beeld, teken_tabel
from werkbank.weergave import definities

keuze = kies_bouw(schil("Bouwen", "regio", "peildatum"))

with sectie("gebouwd", "Uw overzicht", definitie=definities.BOUWEN) as deel:
    teken_tabel(deel, keuze, antwoord_op(keuze))

with sectie("inbeeld", "In beeld") as deel:
    teken_beeld(deel, keuze, antwoord_op(keuze))
