"""PRT-werkbank: opgaven, realisatie en planning van de Provinciale Regietafel Overijssel."""

__version__ = "0.1.0"
