"""Where the figures of one row come from: each figure, its levering, its cell, and the line as it stood there."""

from __future__ import annotations

import json
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.fouten import LogboekFout
from werkbank.gegevens.soorten import SOORTEN
from werkbank.gegevens.toets import Plaats
from werkbank.opmaak import datum, getal
from werkbank.register import PROVINCIE, REGIOS, gemeenten
from werkbank.rijen import Rijen
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import Keuze
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.links import gemeentekolom, link
from werkbank.ui.delen.paginas import HERKOMST, LEVERINGEN
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.sjabloon import toon
from werkbank.weergave import definities
from werkbank.weergave.kolommen import kolom

if TYPE_CHECKING:
    from werkbank.intake.herlezen import Regel

NIET_VASTGELEGD = "niet vastgelegd"
_MEESTE_PLAATSEN = 12
_SOORTEN = {s.naam: s.titel for s in SOORTEN}
_GEMEENTEN = {g.code: g.naam for g in gemeenten()}
_GEBIED_KOLOMMEN = tuple(map(kolom, ("regio", "opgave_aantal", "realisatie_aantal", "peildatum", "leverancier")))


def toon_herkomst(keuze: Keuze) -> None:
    """What the address asks for: a row of a levering, the figures of a municipality, or those of an area."""
    adres = st.query_params
    halfjaar = adres.get("halfjaar")
    soort = adres.get("soort", "")
    if adres.get("levering") and adres.get("rij", "").isdigit():
        _toon_rij(adres["levering"], adres.get("gegevenssoort", ""), int(adres["rij"]))
    elif soort in _SOORTEN and adres.get("gebied") in (*REGIOS, PROVINCIE):
        _toon_gebied(keuze, soort, adres["gebied"], halfjaar)
    elif soort in _SOORTEN and adres.get("gemeente") in _GEMEENTEN:
        _toon_gemeente(keuze, soort, adres["gemeente"], halfjaar)
    else:
        st.markdown(
            "Hier staat waar een cijfer vandaan komt. "
            "Kies in een tabel op een andere pagina de link “bron” achter een rij."
        )


def _toon_gemeente(keuze: Keuze, soort: str, code: str, halfjaar: str | None) -> None:
    cijfers = vraag("herkomst/cijfers", soort=soort, gemeente=code, halfjaar=halfjaar, peildatum=keuze.peildatum)
    titel = f"{_GEMEENTEN[code]}: {_wat(soort, halfjaar)}"
    with sectie("cijfers", titel, query="herkomst/cijfers", definitie=definities.HERKOMST) as deel:
        telt = deel.toont(cijfers.waar(lambda rij: rij.telt_mee == "ja"))
        if not telt:
            st.markdown("Van deze gemeente is hier geen cijfer bekend: er is niets opgeteld en niets ingevuld.")
        _toon_cijfers(telt, "telt")
    if ander := cijfers.waar(lambda rij: rij.telt_mee == "nee"):
        with sectie(
            "andere", "Andere tellingen", query="herkomst/cijfers", definitie=definities.HERKOMST_ANDERE
        ) as deel:
            _toon_cijfers(deel.toont(ander), "ander")


def _toon_gebied(keuze: Keuze, soort: str, gebied: str, halfjaar: str | None) -> None:
    titel = f"{gebied}: {_wat(soort, halfjaar)}"
    with sectie("gemeenten", titel, query="herkomst/gemeenten", definitie=definities.HERKOMST_GEBIED) as deel:
        st.markdown("De cijfers van dit gebied zijn opgeteld uit die van deze gemeenten.")
        rijen = vraag("herkomst/gemeenten", soort=soort, gebied=gebied, halfjaar=halfjaar, peildatum=keuze.peildatum)
        deel.tabel(rijen, (gemeentekolom(), *_GEBIED_KOLOMMEN))


def _toon_rij(levering_id: str, gegevenssoort: str, volgnummer: int) -> None:
    with sectie("cijfers", "Rij van een levering", query="herkomst/plaatsen", definitie=definities.HERKOMST):
        rijen = vraag("herkomst/rij", levering=levering_id, gegevenssoort=gegevenssoort, volgnummer=volgnummer)
        if not rijen:
            st.markdown("Deze rij staat niet in het logboek.")
        for rij in rijen:
            _toon_vindplaats(rij, rij.wat, "", "", None, "rij")


def _wat(soort: str, halfjaar: str | None) -> str:
    return f"{_SOORTEN[soort]}{f', {halfjaar}' if halfjaar else ''}"


def _toon_cijfers(cijfers: Rijen, sleutel: str) -> None:
    for nummer, rij in enumerate(cijfers):
        van_wie = f" volgens {rij.leverancier}" if rij.leverancier else ""
        dag = f"bekendgemaakt op {datum(rij.dag)}" if rij.gegevenssoort == "opgave" else f"stand van {datum(rij.dag)}"
        if rij.levering_id is None:
            toon(
                "vindplaats", wat=rij.wat, aantal=getal(rij.aantal), zinnen=(), uitleg=rij.uitleg, regels=(), bestand=""
            )
            van = {"soort": rij.soort, "gemeente": rij.gemeente_code, "halfjaar": rij.halfjaar}
            link(HERKOMST, f"Bekijk de cijfers van {rij.halfjaar}", **van)
            continue
        wat = rij.wat[0].upper() + rij.wat[1:]
        _toon_vindplaats(
            rij, f"{wat}{van_wie}, {dag}", getal(rij.aantal), rij.uitleg or "", rij.kolom, f"{sleutel}{nummer}"
        )


def _toon_vindplaats(rij: Any, wat: str, aantal: str, uitleg: str, cijfer: str | None, sleutel: str) -> None:
    """The chain of one figure: levering, place, the line as it stood there, and the original to download."""
    levering = vraag("leveringen/levering", levering=rij.levering_id)[0]
    waar = {"levering": rij.levering_id, "gegevenssoort": rij.gegevenssoort, "volgnummer": rij.volgnummer}
    plaatsen = vraag("herkomst/plaatsen", kolom=cijfer, **waar)
    bekend = [Plaats(p.bestand, p.blad or "", p.rij, p.cel or "") for p in plaatsen if p.bestand is not None]
    zinnen = (
        f"Levering {levering.nummer} van {levering.leverancier}, ontvangen op {datum(levering.ontvangen_op)}, "
        f"vastgelegd op {levering.vastgelegd_tekst} ({levering.vastgelegd_door}).",
        f"Bestand {levering.bestandsnaam}, {_waar(bekend)}.",
    )
    try:
        regels = _regels(gegevens.logboeken(), rij.levering_id, tuple(bekend[:_MEESTE_PLAATSEN]))
    except LogboekFout:
        regels = ()
    toon(
        "vindplaats",
        wat=wat,
        aantal=aantal,
        zinnen=zinnen,
        uitleg=uitleg,
        regels=regels,
        bestand=levering.bestandsnaam,
    )
    with st.container(key=f"vindplaats_{sleutel}", horizontal=True, gap="medium", vertical_alignment="center"):
        st.download_button(
            "Download het origineel",
            data=partial(_origineel, rij.levering_id),
            file_name=levering.bestandsnaam,
            mime="application/octet-stream",
            key=f"origineel_{sleutel}",
            on_click="ignore",
        )
        link(LEVERINGEN, "Naar de levering", levering=rij.levering_id)


def _waar(plaatsen: list[Plaats]) -> str:
    """The places in words: sheet, row and cell."""
    if not plaatsen:
        return f"plaats in het bestand: {NIET_VASTGELEGD}"
    delen = []
    for blad in dict.fromkeys(p.blad for p in plaatsen):
        van_blad = [p for p in plaatsen if p.blad == blad]
        rijen = ", ".join(str(rij) for rij in dict.fromkeys(p.rij for p in van_blad) if rij is not None)
        cellen = [p.cel for p in van_blad if p.cel]
        woorden = [f"blad {blad}"] if blad else []
        woorden += [f"{'rij' if ',' not in rijen else 'rijen'} {rijen}"] if rijen else []
        woorden += [f"{'cel' if len(cellen) == 1 else 'cellen'} {', '.join(cellen)}"] if cellen else []
        delen.append(", ".join(woorden) or "in de tekst bij de tabel")
    return "; ".join(delen)


def _origineel(levering_id: str) -> bytes:
    logboeken = gegevens.logboeken()
    return logboeken.waar(levering_id).origineel(levering_id)[1]


@lru_cache(maxsize=64)
def _regels(logboeken: Any, levering_id: str, plaatsen: tuple[Plaats, ...]) -> tuple[Regel, ...]:
    """The lines of an original, which never changes: read once, also when it is a large workbook."""
    naam, inhoud = logboeken.waar(levering_id).origineel(levering_id)
    koppelingen = vraag("leveringen/koppeling", levering=levering_id)
    koppeling = json.loads(koppelingen[0].koppeling) if koppelingen else None
    with eerste_gebruik():
        from werkbank.intake.herlezen import herlees

    return tuple(herlees(naam, inhoud, koppeling, plaatsen))
