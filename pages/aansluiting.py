"""Aansluiting: two counts of the same quantity beside each other, and whose count the pages use."""

from werkbank.ui.aansluitdelen import toon_tellingen, toon_voorkeur, verander_voorkeur
from werkbank.ui.schil import schil

keuze = schil("Aansluiting", "regio", "peildatum")
toon_tellingen(keuze)
toon_voorkeur()
verander_voorkeur()
