"""The record of every levering: append-only, atomic, durable. Nothing enters the figures by another road."""

from werkbank.logboek.boek import Boek
from werkbank.logboek.interface import Logboek
from werkbank.logboek.levering import (
    PLAATSEN,
    Concept,
    Gebeurtenis,
    Inhoud,
    Levering,
    Terzijde,
    lokale_dag,
    zinnen,
)
from werkbank.logboek.map import MapLogboek
from werkbank.logboek.openen import open_logboek
from werkbank.logboek.samen import Logboeken

__all__ = [
    "PLAATSEN",
    "Boek",
    "Concept",
    "Gebeurtenis",
    "Inhoud",
    "Levering",
    "Logboek",
    "Logboeken",
    "MapLogboek",
    "Terzijde",
    "lokale_dag",
    "open_logboek",
    "zinnen",
]
