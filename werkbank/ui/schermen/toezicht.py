"""The parts of the page Toezicht: who is on the table, small courses, the heat table, the choices of the full list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from werkbank.opmaak import datum, datum_kort, getal, procent
from werkbank.rijen import Rijen
from werkbank.ui.delen.bewaard import bewaard
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import Keuze, kies
from werkbank.ui.delen.links import adres, vul_in
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.paginas import DOSSIER
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.sjabloon import html
from werkbank.weergave import definities_toezicht as definities
from werkbank.weergave.kolommen import Kolom, kolom, ontbreekt
from werkbank.weergave.signaal import SIGNAALTEKENS, in_woorden, merk
from werkbank.weergave.toezichtzinnen import aantal_en_zin, eerste_maand, niet_bekend

TOON = 6
# list of the query → heading
KAARTEN = {
    "gesprek": "Gesprek aan de orde",
    "nieuw": "Nieuw of zwaarder",
    "verbeterd": "Verbeterd",
    "afspraak": "Afspraak over datum",
}
GEMELD = (
    kolom("gemeente"),
    kolom("peildatum", als="stand"),
    kolom("gehuisvest_aantal", eenheid="personen"),
    kolom("opgave_aantal", eenheid="personen"),
)
_KLEUREN = {kleur: in_woorden(kleur) for kleur in reversed(SIGNAALTEKENS)}
SIGNALEN = {"alle": "Alle", **_KLEUREN, "geen": "Geen signaal"}
OORDELEN = {"alle": "Alle", **_KLEUREN, "geen": "Nog geen oordeel", "verschilt": "Anders dan het signaal"}
HALFJAREN = {"0": "Alle", "1": "1 of meer", "2": "2 of meer", "3": "3 of meer", "4": "4 of meer"}


def naar_dossier(keuze: Keuze) -> str:
    """The address of the file of the municipality of a row, read on the day of this page."""
    return adres(DOSSIER, rij={"gemeente": "gemeente_code"}, peildatum=keuze.peildatum.isoformat())


def dossierkolom(keuze: Keuze) -> Kolom:
    """The first column of a table: the name, as a link to the file of the municipality."""
    return kolom("gemeente", link=naar_dossier(keuze))


def zonder_lege(kolommen: tuple[Kolom, ...], rijen: Rijen, naam: str) -> tuple[Kolom, ...]:
    """The columns without a wide one in which nobody has a word yet."""
    return tuple(k for k in kolommen if k.naam != naam or rijen.bekend(naam))


def kaarten(rijen: Rijen, bekend: Rijen, keuze: Keuze) -> None:
    """The four lists that a gedeputeerde reads in ten seconds; the longer part of a list is folded in.

    bekend: the row of `toezicht/bekend`: about whom the lists speak, and about whom not
    """
    st.html(bewaard(_kaarten_html, rijen, bekend, naar_dossier(keuze)))


def _kaarten_html(rijen: Rijen, bekend: Rijen, naar: str) -> str:
    kaarten_: list[dict[str, Any]] = []
    per_lijst = rijen.per("lijst")
    for lijst, titel in KAARTEN.items():
        op_lijst = per_lijst.get(lijst, Rijen(()))
        aantal, leeg = aantal_en_zin(lijst, bekend[0])
        regels = [
            {
                "gemeente": rij.gemeente,
                "adres": vul_in(naar, {"gemeente_code": rij.gemeente_code}),
                "merk": merk(rij.kleur),
                "kort": rij.kort,
                "reden": rij.reden,
            }
            for rij in op_lijst
        ]
        kaarten_.append(
            {
                "titel": titel,
                "leeg": leeg,
                "onbekend": niet_bekend(lijst, bekend[0]),
                "aantal": op_lijst[0].lijst_aantal if op_lijst else aantal,
                "achter": op_lijst[0].achter_tekst if op_lijst else "",
                "eerste": regels[:TOON],
                "rest": regels[TOON:],
            }
        )
    return html("signaalkaarten", kaarten=kaarten_)


def beoordeeld(bekend: Rijen, keuze: Keuze) -> Keuze:
    """The choice with the day that supervision can speak of: in a first month the assessment of the half-year before.

    bekend: the row of `toezicht/bekend`. The page says so when it is another day than the reader chose.
    """
    if bekend[0].eerste_maand:
        band("melding", eerste_maand(bekend[0]))
    return replace(keuze, peildatum=bekend[0].dag)


def toon_gemeld(bekend: Rijen, keuze: Keuze) -> None:
    """Beside that assessment: who has reported since."""
    if not (bekend[0].eerste_maand and bekend[0].sindsdien_gemeld_aantal):
        return
    titel = f"Gemeld in {bekend[0].nieuw_halfjaar}"
    with sectie("gemeld", titel, query="toezicht/gemeld", definitie=definities.GEMELD) as deel:
        deel.tabel(vraag("toezicht/gemeld", regio=keuze.regio, peildatum=keuze.peildatum), GEMELD)


def kies_uit_lijst(rijen: Rijen) -> Rijen:
    """The rows that the reader asks for: signal, verdict, half-years behind; all three in the URL."""
    with st.container(key="keuzes", horizontal=True, gap="small"):
        signaal = kies("signaal", "Signaal", SIGNALEN, "alle", width=170)
        oordeel = kies("oordeel", "Oordeel", OORDELEN, "alle", width=220)
        halfjaren = kies("achter", "Halfjaren achter", HALFJAREN, "0", width=170)

    def past(rij: Any) -> bool:
        return (
            signaal in ("alle", rij.signaal or "geen")
            and (rij.verschilt if oordeel == "verschilt" else oordeel in ("alle", rij.oordeel or "geen"))
            and (halfjaren == "0" or (rij.halfjaren_achter_aantal or 0) >= int(halfjaren))
        )

    return rijen.waar(past)


def kleine_verlopen(rijen: Rijen, keuze: Keuze) -> None:
    """A small course per municipality: a bar per month (gehuisvest), a mark on each (pace), a line on top (opgave)."""
    st.html(bewaard(_verlopen_html, rijen, naar_dossier(keuze)))


def _verlopen_html(rijen: Rijen, naar: str) -> str:
    per_gemeente = rijen.per("gemeente_code").items()
    return html(
        "kleine_verlopen",
        verlopen=[_verloop(groep, vul_in(naar, {"gemeente_code": code})) for code, groep in per_gemeente],
    )


def _verloop(groep: Rijen, adres: str) -> dict[str, Any]:
    laatste = groep[-1]
    kolommen = ("gehuisvest_aantal", "tempo_aantal", "opgave_aantal")
    hoogste = max([float(w) for k in kolommen for w in groep.bekend(k)], default=0) or 1.0

    def hoogte(waarde: Any) -> float | None:
        return None if ontbreekt(waarde) else round(100 * max(float(waarde), 0) / hoogste, 1)

    gemeld = groep.bekend("gehuisvest_aantal")
    standen = ", ".join(f"{datum(rij.dag)} {getal(rij.gehuisvest_aantal)}" for rij in groep)
    return {
        "gemeente": laatste.gemeente,
        "adres": adres,
        "merk": merk(laatste.signaal),
        "reden": laatste.reden,
        "zin": f"Gehuisvest: {standen}. Opgave {getal(laatste.opgave_aantal)}.",
        "opgave": hoogte(laatste.opgave_aantal),
        "dagen": [
            {
                "staaf": hoogte(rij.gehuisvest_aantal),
                "merk": hoogte(rij.tempo_aantal),
                "uitleg": f"{datum(rij.dag)}: {getal(rij.gehuisvest_aantal)}, volgens schema {getal(rij.tempo_aantal)}",
            }
            for rij in groep
        ],
        "cijfer": f"{getal(gemeld[-1] if gemeld else None)} van {getal(laatste.opgave_aantal)}",
    }


def warmtetabel(rijen: Rijen, keuze: Keuze, bijschrift: str) -> None:
    """Municipality by day of assessment: the number with its direction; a deeper ground is a larger part."""
    st.html(bewaard(_warmte_html, rijen, naar_dossier(keuze), bijschrift))


def _warmte_html(rijen: Rijen, naar: str, bijschrift: str) -> str:
    wat = {dag: " / ".join(sorted(set(op_dag.kolom("wat")))) for dag, op_dag in rijen.per("dag").items()}
    dagen = sorted(wat)
    regels = []
    for code, groep in rijen.per("gemeente_code").items():
        per_dag = {rij.dag: rij for rij in groep}
        regels.append(
            {
                "gemeente": groep[0].gemeente,
                "adres": vul_in(naar, {"gemeente_code": code}),
                "cellen": [_warme_cel(per_dag.get(dag)) for dag in dagen],
            }
        )
    koppen = [{"titel": datum_kort(d), "sub": wat[d]} for d in dagen]
    return html("warmtetabel", bijschrift=bijschrift, koppen=koppen, rijen=regels)


def _warme_cel(rij: Any) -> dict[str, Any] | None:
    if rij is None or ontbreekt(rij.aantal):
        return None
    if not rij.aantal:
        return {"tekst": "0", "woord": "", "niveau": 0, "uitleg": f"precies op schema; {rij.wat}"}
    woord = "achter" if rij.aantal > 0 else "voor"
    aantal = getal(abs(rij.aantal))
    deel = "" if ontbreekt(rij.deel_pct) else f", {procent(abs(rij.deel_pct), 0)} van de taakstelling"
    return {"tekst": aantal, "woord": woord, "niveau": int(rij.niveau), "uitleg": f"{aantal} {woord}{deel}; {rij.wat}"}
