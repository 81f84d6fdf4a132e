"""Aansluiting: two counts of the same quantity beside each other, and whose count the pages use."""

from werkbank.ui.delen.schil import schil
from werkbank.ui.schermen.aansluiting import toon_tellingen, toon_voorkeur, verander_voorkeur

keuze = schil("Aansluiting", "regio", "peildatum")
toon_tellingen(keuze)
toon_voorkeur()
verander_voorkeur()
