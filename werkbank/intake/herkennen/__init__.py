"""Recognising a table of any layout: where it is, what its columns mean, and what must be asked."""

from werkbank.intake.herkennen.bestand import herken_bestand

__all__ = ["herken_bestand"]
