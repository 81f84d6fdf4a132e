"""What a person on the command line is told before recording: what was read, by which words, and what it changes."""

import sys
from typing import Any

from werkbank.intake.aanlevering import Aanlevering
from werkbank.intake.gelezen import Gelezen, wat_is_gelezen
from werkbank.opmaak import datum, getal, procent

_MEESTE_WIJZIGINGEN = 60  # on a screen; json has them all
_VOLGORDE = ("taak", "maat", "eenheid", "periode", "peildatum", "leverancier", "teken", "schaal")


def vertel_wat_is_gelezen(aanlevering: Aanlevering) -> None:
    """Each column with what was understood and its words, then the figures in groups."""
    for tabel in (aanlevering.koppeling or {}).get("tabellen", ()):
        for kolom in tabel["kolommen"]:
            if kolom["code"]:
                sys.stderr.write(f"begrepen: {_kolom(tabel, kolom)}\n")
    for g in wat_is_gelezen(aanlevering):
        sys.stderr.write(f"gelezen: {_groep(g)}\n")


def _groep(g: Gelezen) -> str:
    dag, van = datum(g.peildatum), f"leverancier {g.leverancier}"
    wanneer = f"peildatum {dag}"
    if g.gegevenssoort == "opgave":
        wanneer, van = f"bekendgemaakt op {dag}", f"bron {g.leverancier}"
    delen = (g.soort, g.maat, g.periode and f"periode {g.periode}", wanneer, van)
    gemeenten = "1 gemeente" if g.gemeenten_aantal == 1 else f"{g.gemeenten_aantal} gemeenten"
    return f"{', '.join(d for d in delen if d)}: {gemeenten}, samen {getal(g.som_aantal)}"


def _kolom(tabel: dict[str, Any], kolom: dict[str, Any]) -> str:
    blad = f"blad {tabel['blad']}, " if tabel["blad"] else ""
    begrepen = kolom["begrepen"]
    namen = [n for n in _VOLGORDE if n in begrepen] + [n for n in begrepen if n not in _VOLGORDE]
    delen = [f"{naam} {_met_woorden(begrepen[naam])}" for naam in namen]
    return f"{blad}kolom {kolom['kolom']} “{kolom['kop']}”: {'; '.join(delen)}"


def _met_woorden(deel: dict[str, str]) -> str:
    waar = f"“{deel['woorden']}” in {deel['waar']}" if deel["woorden"] else deel["waar"]
    return f"{deel['waarde']} ({waar})" if waar else deel["waarde"]


def vertel_wijzigingen(aanlevering: Aanlevering) -> None:
    """Which figures change, old and new."""
    veranderd = [w for w in aanlevering.wijzigingen.to_pylist() if w["wijziging"] == "veranderd"]
    for w in veranderd[:_MEESTE_WIJZIGINGEN]:
        wanneer = w["periode"] or datum(w["peildatum"])
        sys.stderr.write(
            f"verandert: {w['gemeente']}, {w['soort']} ({w['maat']}), {wanneer}, {w['leverancier']}: "
            f"{getal(w['oud'])} wordt {getal(w['nieuw'])}\n"
        )
    if (meer := len(veranderd) - _MEESTE_WIJZIGINGEN) > 0:
        sys.stderr.write(f"… en nog {meer} cijfers die veranderen; alle staan in --formaat json.\n")


def vertel_ernaast(aanlevering: Aanlevering) -> None:
    """Each new figure beside the one before it and its opgave, as far as there is either."""
    met_iets = [
        e for e in aanlevering.ernaast.to_pylist() if e["vorig_aantal"] is not None or e["opgave_aantal"] is not None
    ]
    for e in met_iets[:_MEESTE_WIJZIGINGEN]:
        delen = [f"{getal(e['nieuw'])} op {datum(e['peildatum'])}"]
        if e["vorig_aantal"] is not None:
            keer = f" ({getal(e['keer_vorig'], 1)} keer zo veel)" if e["keer_vorig"] is not None else ""
            delen.append(f"{getal(e['vorig_aantal'])} op {datum(e['vorige_peildatum'])}{keer}")
        if e["opgave_aantal"] is not None:
            deel = f" ({procent(e['opgave_pct'])})" if e["opgave_pct"] is not None else ""
            delen.append(f"opgave {getal(e['opgave_aantal'])}{deel}")
        wat = f"{e['gemeente']}, {e['soort']} ({e['maat']}), {e['leverancier']}"
        sys.stderr.write(f"ernaast: {wat}: {'; '.join(delen)}\n")
    if (meer := len(met_iets) - _MEESTE_WIJZIGINGEN) > 0:
        sys.stderr.write(f"… en nog {meer} cijfers naast het vorige; alle staan in --formaat json.\n")
