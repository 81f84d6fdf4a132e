"""Audit: what was done with the log, when, and by which function."""

from werkbank.ui.delen.schil import schil
from werkbank.ui.schermen.audit import kies_filters, toon_handelingen

schil("Audit", realisatie=False)
toon_handelingen(kies_filters())
