"""The map of the province: tiles, or the real boundaries where the user has put them in data/kaart."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from werkbank.fouten import ConfigFout
from werkbank.register.grenzen import Grenskaart, grenskaart
from werkbank.rijen import Rijen
from werkbank.ui.delen.links import adres, vul_in
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.paginas import GEMEENTE
from werkbank.ui.delen.sjabloon import toon
from werkbank.weergave.tegelkaart import tegelkaart

if TYPE_CHECKING:
    from werkbank.ui.delen.sectie import Deel
    from werkbank.weergave.kolommen import Kolom


def teken_kaart(deel: Deel, rijen: Rijen, kolom: Kolom, gekozen: Collection[str]) -> None:
    """Draw a measure on the map; a click on a municipality leads to it.

    rijen:   a row per municipality, with `gemeente_code` and the column
    gekozen: codes of the municipalities that are asked for; the others are faint
    """
    naar = adres(GEMEENTE, rij={"gemeente": "gemeente_code"})
    vakken = tegelkaart(rijen, kolom, gekozen=gekozen, adres=lambda rij: vul_in(naar, rij))
    omschrijving = f"{kolom.volle_kop} op de kaart. Dezelfde getallen staan in de tabel."
    kaart = _eigen_kaart()
    if kaart is None:
        deel.toont(rijen)
        toon("tegelkaart", omschrijving=omschrijving, **vakken)
        return
    # Only here: the tiles need no Altair.
    from werkbank.grafieken.grenskaart import grenskaart as teken
    from werkbank.ui.delen.grafiek import grafiek

    deel.toont(rijen)
    grafiek(
        teken,
        Rijen.van(vakken["tegels"]),
        vormen={v.gemeente.code: v.ringen for v in kaart.vormen},
        midden={v.gemeente.code: v.midden for v in kaart.vormen},
        grens=kaart.grens,
        omschrijving=omschrijving,
    )
    toon("kaartlegenda", legenda=vakken["legenda"])


def _eigen_kaart() -> Grenskaart | None:
    try:
        return grenskaart()
    except ConfigFout as fout:
        band("waarschuwing", fout.op_een_regel)
        return None
