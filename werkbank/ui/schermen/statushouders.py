"""What the pages about statushouders share: columns, the choice of an area, the waterfall of a half-year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from werkbank.grafieken.waterval import waterval
from werkbank.register import REGIOS, gemeenten
from werkbank.ui.delen.keuzes import HEEL, Keuze, kies
from werkbank.ui.delen.sectie import Deel
from werkbank.ui.delen.tabel import Kolom
from werkbank.weergave.beelden import watervalzin

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


def teken_waterval(deel: Deel, rijen: Rijen, naam: str) -> None:
    """The steps of the newest half-year of `rijen`; gross behind and gross ahead are separate steps."""
    if not rijen:
        st.markdown(f"Zodra er een opgave is, staat hier hoe die in {naam} is opgebouwd.")
        return
    laatste = next(iter(rijen.per("halfjaar").values()))
    deel.grafiek(waterval, laatste, omschrijving=watervalzin(laatste, naam))
