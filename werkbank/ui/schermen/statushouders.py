"""The parts of the page Statushouders: its columns, and the choice of an area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.register import REGIOS, gemeenten
from werkbank.ui.delen.keuzes import HEEL, Keuze, kies
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.tabel import Kolom

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

CORRECTIE = Kolom("correctie_aantal", "Correctie", "teken", uitleg="Wat de bron anders overdraagt dan berekend")
KOLOMMEN = (
    Kolom("opgave_aantal", "Opgave", "getal"),
    Kolom("gehuisvest_aantal", "Gehuisvest", "getal"),
    Kolom("realisatie_pct", "Aandeel", "procent", uitleg="Gehuisvest als deel van de opgave"),
    Kolom("nog_te_huisvesten_aantal", "Nog te huisvesten", "getal", uitleg="Opgave min gehuisvest"),
    Kolom("tempo_pct", "Deel van het tempo", "procent", uitleg="Gehuisvest als deel van een zesde per maand"),
    Kolom("achter_op_tempo_aantal", "Achter op tempo", "teken", cijfers=1, uitleg="Volgens tempo min gehuisvest"),
)
NODIG = Kolom("nodig_per_maand_aantal", "Nodig per maand", "getal")
EIND = Kolom("eind_saldo_aantal", "Eindstand", "teken", uitleg="Achterstand positief, voorsprong negatief")
BEGIN = (
    Kolom("taakstelling_aantal", "Taakstelling", "getal", eenheid="personen"),
    Kolom("voorachterstand_aantal", "Voor-/achterstand", "teken"),
)
KETEN = (
    Kolom("halfjaar", "Halfjaar"),
    Kolom("taakstelling_aantal", "Taakstelling", "getal"),
    Kolom("begin_achterstand_aantal", "Achterstand begin", "teken"),
    Kolom("begin_voorsprong_aantal", "Voorsprong begin", "teken"),
    Kolom("begin_saldo_aantal", "Saldo begin", "teken"),
    CORRECTIE,
    Kolom("opgave_aantal", "Opgave", "getal"),
    Kolom("gehuisvest_aantal", "Gehuisvest", "getal"),
    Kolom("eind_achterstand_aantal", "Achterstand eind", "teken"),
    Kolom("eind_voorsprong_aantal", "Voorsprong eind", "teken"),
    Kolom("eind_saldo_aantal", "Saldo eind", "teken"),
    Kolom("eind_gemeenten_aantal", "Gemeenten met eindstand", "getal"),
)


SORTEER = {
    "nog": "Nog te huisvesten",
    "tempo": "Deel van het tempo, laagste eerst",
    "begin": "Voor-/achterstand",
    "opgave": "Opgave",
    "gemeente": "Gemeente",
}


def kolommen(rijen: Rijen, gebied: Any) -> tuple[Kolom, ...]:
    """The columns of the table per municipality; `gebied`: the row of the chosen area.

    A correction shows where there is one; once the half-year is closed, its end instead of what is needed per month.
    """
    correctie = (CORRECTIE,) if rijen.bekend("correctie_aantal") else ()
    slot = EIND if gebied.eind_gemeenten_aantal else NODIG
    return (gemeentekolom(), *BEGIN, *correctie, *KOLOMMEN, slot, Kolom("peildatum", "Peildatum", "datum"))


def kies_gebied(keuze: Keuze) -> tuple[str, str]:
    """The area that the waterfall and the course are about: (code, name); the region of the page unless one chooses.

    Only areas inside the region of the page are offered.
    """
    binnen = [g for g in gemeenten() if keuze.regio in (None, g.regio)]
    namen = {keuze.gebied: "Heel Overijssel" if keuze.gebied == HEEL else f"Heel {keuze.gebied}"}
    if keuze.regio is None:
        namen |= {regio: regio for regio in REGIOS}
    namen |= {g.code: g.naam for g in sorted(binnen, key=lambda g: g.naam)}
    code = kies("gebied", "Waterval en verloop van", namen, keuze.gebied, width=260)
    return code, keuze.gebied if code == keuze.gebied else namen[code]
