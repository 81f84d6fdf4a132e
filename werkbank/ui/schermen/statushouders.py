"""The parts of the page Statushouders: its columns, and the choice of an area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.register import REGIOS, gemeenten
from werkbank.ui.delen.keuzes import HEEL, Keuze, kies
from werkbank.ui.delen.links import gemeentekolom
from werkbank.weergave.kolommen import Kolom, kolom

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

CORRECTIE = kolom("correctie_aantal")
KOLOMMEN = (
    kolom("opgave_aantal"),
    kolom("gehuisvest_aantal"),
    kolom("realisatie_pct"),
    kolom("nog_te_huisvesten_aantal"),
    kolom("tempo_pct"),
    kolom("achter_op_tempo_aantal"),
)
NODIG = kolom("nodig_per_maand_aantal")
EIND = kolom("eind_saldo_aantal")
BEGIN = (
    kolom("taakstelling_aantal", eenheid="personen"),
    kolom("voorachterstand_aantal"),
)
KETEN = (
    kolom("halfjaar"),
    kolom("taakstelling_aantal"),
    kolom("begin_achterstand_aantal"),
    kolom("begin_voorsprong_aantal"),
    kolom("begin_saldo_aantal"),
    CORRECTIE,
    kolom("opgave_aantal"),
    kolom("gehuisvest_aantal"),
    kolom("eind_achterstand_aantal", als="achterstand_eind"),
    kolom("eind_voorsprong_aantal"),
    kolom("eind_saldo_aantal", als="saldo_eind"),
    kolom("eind_gemeenten_aantal"),
)


SORTEER = {
    "nog": "Nog te huisvesten",
    "tempo": "Gehaald van het schema, laagste eerst",
    "begin": "Voor- of achterstand",
    "opgave": "Opgave",
    "gemeente": "Gemeente",
}


def kolommen(rijen: Rijen, gebied: Any) -> tuple[Kolom, ...]:
    """The columns of the table per municipality; `gebied`: the row of the chosen area.

    A correction shows where there is one; once the half-year is closed, its end instead of what is needed per month.
    """
    correctie = (CORRECTIE,) if rijen.bekend("correctie_aantal") else ()
    slot = EIND if gebied.eind_gemeenten_aantal else NODIG
    return (gemeentekolom(), *BEGIN, *correctie, *KOLOMMEN, slot, kolom("peildatum"))


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
