"""Verschillen: what is different between two moments, or between two suppliers, and which levering did it."""

from werkbank.ui.delen.keuzes import keuzebalk, kies
from werkbank.ui.delen.schil import schil
from werkbank.ui.schermen import verschillen as delen

keuze = schil("Verschillen", "regio")

with keuzebalk():
    wat = kies("vergelijk", "Vergelijk", delen.WAT, "momenten", width=180)
    soort = delen.kies_soort()
    if wat == "momenten":
        van, tot = delen.kies_momenten()
    else:
        eerste, tweede, peildatum = delen.kies_leveranciers()

if wat == "momenten":
    delen.toon_momenten(van, tot, soort, keuze.regio)
else:
    delen.toon_leveranciers(eerste, tweede, peildatum, soort, keuze.regio)
