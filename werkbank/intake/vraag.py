"""A question about a file: what matters and is not certain is asked, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Vorm = Literal["keuze", "datum", "getal", "tekst"]


@dataclass(frozen=True)
class Vraag:
    """What must be known before the file can be recorded. An answer comes back as ``antwoorden[sleutel]``.

    sleutel:  stable name of what is asked ("leverancier", "peildatum", "kolom:Gehuisvest mei")
    tekst:    the question, Dutch
    keuzes:   code → text; the code is the answer
    voorstel: the answer that seems best or was given last time; "" when there is none
    reden:    why it is asked, or why the answer given is not one
    vorm:     "keuze": one of the codes and nothing else; otherwise a date, number or text may be given as well
    """

    sleutel: str
    tekst: str
    keuzes: Mapping[str, str] = field(default_factory=dict)
    voorstel: str = ""
    reden: str = ""
    vorm: Vorm = "keuze"
