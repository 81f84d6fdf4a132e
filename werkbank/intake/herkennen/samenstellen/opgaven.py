"""The opgaven from all tables of a file: number and taakstelling in one row, with period and source made certain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding
from werkbank.gegevens.soorten import soort as soort_met
from werkbank.gegevens.toets import Plaats
from werkbank.intake.herkennen.duiden.landelijk import vind_landelijk
from werkbank.intake.herkennen.duiden.opgave import Opgave, vind_opgave
from werkbank.intake.herkennen.duiden.teken import klopt, vind_teken
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.eerdere_opgave import is_bekend, wil_vastleggen
from werkbank.intake.herkennen.samenstellen.realisaties import is_realisatie
from werkbank.intake.herkennen.samenstellen.tabel import Oogst, Tabel
from werkbank.intake.herkennen.samenstellen.waarde import Totaal, Waarde
from werkbank.intake.herkennen.vinden.omgeving import Omgeving, genoemde_bron
from werkbank.intake.herkennen.voorkennis import Voorkennis
from werkbank.intake.lezing import Rij
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import zoek_datums
from werkbank.register import PROVINCIE, REGIOS

_GEBIED_SOORT = {**dict.fromkeys(REGIOS, "regio"), PROVINCIE: "provincie", "Nederland": "land"}


def stel_opgaven_samen(tabellen: Sequence[Tabel], bestandsnaam: str, kennis: Voorkennis, gesprek: Gesprek) -> Oogst:
    """The rows of opgave and of the totals that stand beside them, without those that wait for an answer."""
    oogst = Oogst()
    met_opgaven = [(t, [w for w in t.inhoud.waarden if not is_realisatie(w)]) for t in tabellen]
    met_opgaven = [(t, waarden) for t, waarden in met_opgaven if waarden]
    if any(is_realisatie(w) for t in tabellen for w in t.inhoud.waarden):
        met_opgaven = _zonder_bekende(met_opgaven, bestandsnaam, kennis, gesprek, oogst)
    if not met_opgaven:
        return oogst
    bron = _bron([t for t, _ in met_opgaven], bestandsnaam, gesprek)
    samen = _Samen(kennis, gesprek, bron, oogst)
    for tabel, waarden in met_opgaven:
        samen.voeg_tabel_toe(tabel, _met_voorachterstand(waarden, gesprek, oogst, bestandsnaam))
    samen.voeg_landelijk_toe(bestandsnaam)
    oogst.rijen["opgave"] = list(samen.rijen.values())
    oogst.totalen = list(samen.totalen.values())
    oogst.rijen["vermeld_totaal"] = [r for r in oogst.totalen if r.waarden["gebied_soort"]]
    return oogst


def _zonder_bekende(
    met_opgaven: list[tuple[Tabel, list[Waarde]]],
    bestandsnaam: str,
    kennis: Voorkennis,
    gesprek: Gesprek,
    oogst: Oogst,
) -> list[tuple[Tabel, list[Waarde]]]:
    """The opgaven beside monthly figures that are to be recorded: those that are known are said, and left out."""
    alle = [w for _, waarden in met_opgaven for w in waarden]
    weg = set()
    for soort in dict.fromkeys(w.soort for w in alle):
        halven = {w.tijd.halfjaar for w in alle if w.soort == soort and w.tijd and w.tijd.halfjaar}
        if is_bekend(soort, halven.pop() if len(halven) == 1 else "", alle, kennis):
            titel = soort_met(soort).titel
            oogst.bevindingen.append(Bevinding(*zeg("opgave-bekend", soort=titel), bestandsnaam))
            weg.add(soort)
        elif not wil_vastleggen(soort, gesprek):
            weg.add(soort)
    over = [(t, [w for w in waarden if w.soort not in weg]) for t, waarden in met_opgaven]
    return [(t, waarden) for t, waarden in over if waarden]


class _Samen:
    """Puts number and taakstelling of one municipality in one row, whichever table they stand in."""

    def __init__(self, kennis: Voorkennis, gesprek: Gesprek, bron: str, oogst: Oogst) -> None:
        self._kennis = kennis
        self._gesprek = gesprek
        self._bron = bron
        self._oogst = oogst
        self._omgevingen: dict[str, Omgeving] = {}
        self.rijen: dict[tuple[Any, ...], Rij] = {}
        self.totalen: dict[tuple[Any, ...], Rij] = {}

    def voeg_tabel_toe(self, tabel: Tabel, waarden: Sequence[Waarde]) -> None:
        """The figures and totals of one table."""
        halfjaren = {w.tijd.halfjaar for w in waarden if w.tijd and w.tijd.halfjaar} or _halfjaren(tabel)
        enig = next(iter(halfjaren)) if len(halfjaren) == 1 else ""
        gegevens: dict[tuple[str, str], Opgave | None] = {}
        eigen = {w.soort for w in waarden}
        totalen = [t for t in tabel.inhoud.totalen if not is_realisatie(t) and t.soort in eigen]
        delen: list[Waarde | Totaal] = [*waarden, *totalen]
        for w in delen:
            half = (w.tijd.halfjaar if w.tijd else "") or enig
            sleutel = (w.soort, half if w.soort == "statushouders" else "")
            if sleutel not in gegevens:
                gegevens[sleutel] = vind_opgave(w.soort, half, tabel.omgeving, self._kennis, self._gesprek)
            opgave = gegevens[sleutel]
            if opgave is None or not self._bron or w.aantal is None:
                continue
            if w.maat == "taakstelling":
                self._omgevingen.setdefault(opgave.periode, tabel.omgeving)
            if isinstance(w, Waarde):
                _voeg_toe(self.rijen, w, opgave, self._bron, self._oogst)
            elif w.maat in ("opgave", "taakstelling"):
                self._zet_totaal(w, opgave.periode)

    def voeg_landelijk_toe(self, bestandsnaam: str) -> None:
        """The national taakstelling, to hold that of each municipality against."""
        for half, omgeving in sorted(self._omgevingen.items()):
            if any(k[1:4] == (half, "taakstelling", "Nederland") for k in self.totalen):
                continue
            if aantal := vind_landelijk(half, omgeving, self._kennis, self._gesprek):
                totaal = Totaal("statushouders", "taakstelling", None, "Nederland", (), 0, aantal, Plaats(bestandsnaam))
                self._zet_totaal(totaal, half)

    def _zet_totaal(self, t: Totaal, periode: str) -> None:
        waarden = {
            "soort": t.soort,
            "periode": periode,
            "maat": t.maat,
            "gebied_soort": _GEBIED_SOORT.get(t.gebied, ""),
            "gebied": t.gebied,
            "aantal": t.aantal,
            "bron": self._bron,
            "bronplaats": _plaats(t.plaats) or None,
            "opmerking": None,
            "codes": list(t.codes),
            "overig": t.overig,
        }
        rij = Rij(waarden, t.plaats, {"aantal": (t.plaats,)})
        self.totalen.setdefault((t.soort, periode, t.maat, t.gebied, t.aantal, t.codes), rij)


def _bron(tabellen: Sequence[Tabel], bestandsnaam: str, gesprek: Gesprek) -> str:
    genoemd = genoemde_bron([t.omgeving for t in tabellen])
    return gesprek.weet(
        Vraag(
            "bron",
            "Uit welk document of systeem komt de opgave?",
            voorstel=bestandsnaam.rpartition(".")[0],
            reden="Een opgave is te herleiden tot haar bron, en die staat niet bij de tabel.",
            vorm="tekst",
        ),
        genoemd,
        "staat bij de tabel",
    )


def _halfjaren(tabel: Tabel) -> set[str]:
    """The half-years in the nearest words that name any."""
    for laag in tabel.omgeving.lagen:
        if gevonden := {v.halfjaar for v in zoek_datums(laag.tekst) if v.halfjaar}:
            return gevonden
    return set()


def _plaats(plaats: Plaats) -> str:
    return ", ".join(deel for deel in (f"blad {plaats.blad}" if plaats.blad else "", f"cel {plaats.cel}") if deel)


def _voeg_toe(rijen: dict[tuple[Any, ...], Rij], w: Waarde, opgave: Opgave, bron: str, oogst: Oogst) -> None:
    kolom = "taakstelling_aantal" if w.maat == "taakstelling" else "aantal"
    sleutel = (w.soort, opgave.periode, w.gemeente_code)
    eerder = rijen.get(sleutel)
    if eerder is not None and eerder.waarden[kolom] is None:
        opmerking = eerder.waarden["opmerking"] or w.opmerking or None
        rijen[sleutel] = Rij(
            {**eerder.waarden, kolom: w.aantal, "opmerking": opmerking},
            eerder.plaats,
            {**eerder.cellen, kolom: w.cellen},
        )
        return
    if eerder is not None:
        if eerder.waarden[kolom] != w.aantal:
            gezegd = zeg(
                "dubbele-rij",
                "verschilt",
                eerste=f"{eerder.waarden[kolom]} ({_plaats(eerder.plaats)})",
                tweede=f"{w.aantal} ({_plaats(w.plaats)})",
            )
            oogst.bevindingen.append(Bevinding(*gezegd, w.plaats.bestand, w.plaats.blad, w.plaats.rij, w.plaats.cel))
        return
    waarden = {
        "soort": w.soort,
        "periode": opgave.periode,
        "gemeente_code": w.gemeente_code,
        "aantal": None,
        "taakstelling_aantal": None,
        "periode_van": opgave.periode_van,
        "periode_tot": opgave.periode_tot,
        "streefdatum": opgave.streefdatum,
        "bekendgemaakt_op": opgave.bekendgemaakt_op,
        "bron": bron,
        "bronplaats": _plaats(w.plaats) or None,
        "opmerking": w.opmerking or None,
    }
    rijen[sleutel] = Rij({**waarden, kolom: w.aantal}, w.plaats, {kolom: w.cellen})


def _met_voorachterstand(waarden: Sequence[Waarde], gesprek: Gesprek, oogst: Oogst, bestandsnaam: str) -> list[Waarde]:
    """The figures, where a voor-/achterstand beside a taakstelling is turned into the opgave that both make up."""
    voorachter = [w for w in waarden if w.maat == "voorachterstand" and w.aantal is not None]
    over = [w for w in waarden if w.maat != "voorachterstand"]
    if not voorachter:
        return over
    per: dict[str, dict[str, Waarde]] = defaultdict(dict)
    for w in over:
        per[w.gemeente_code][w.maat] = w
    met_opgave = any("opgave" in delen for delen in per.values())
    if met_opgave:
        _toets_som(voorachter, per, oogst, bestandsnaam)
        return over
    if not any("taakstelling" in delen for delen in per.values()):
        oogst.bevindingen.append(Bevinding(*zeg("kolom-niet-gelezen", "zonder-taakstelling"), bestandsnaam))
        return over
    if {w.teken for w in voorachter} >= {"achterstand", "voorsprong"}:
        voorachter = _in_een_teken(voorachter)
        gesprek.zeker("teken", "achter-plus", "achterstand en voorsprong staan in kolommen apart")
        teken = 1
    else:
        teken = vind_teken(voorachter[0].kop, [w.aantal or 0 for w in voorachter], gesprek)
    if not teken:
        return over
    for w in voorachter:
        taak = per[w.gemeente_code].get("taakstelling")
        if taak is not None and taak.aantal is not None:
            opmerking = "opgave = taakstelling + achterstand" if teken > 0 else "opgave = taakstelling − voorsprong"
            over.append(
                Waarde(
                    w.soort,
                    "opgave",
                    w.tijd or taak.tijd,
                    w.gemeente_code,
                    taak.aantal + teken * (w.aantal or 0),
                    w.leverancier,
                    w.opmerking or opmerking,
                    w.plaats,
                    w.kop,
                    (*w.erbij, *taak.cellen),
                )
            )
    return over


def _in_een_teken(voorachter: Sequence[Waarde]) -> list[Waarde]:
    """Achterstand and voorsprong in columns apart as one number per municipality, behind being positive."""
    per: dict[str, list[Waarde]] = defaultdict(list)
    for w in voorachter:
        aantal = abs(w.aantal or 0) if w.teken == "achterstand" else -abs(w.aantal or 0)
        per[w.gemeente_code].append(replace(w, aantal=aantal))
    return [
        replace(
            delen[0],
            kop="Achterstand",
            aantal=sum(w.aantal or 0 for w in delen),
            erbij=tuple(w.plaats for w in delen[1:]),
            teken="beide",
        )
        for delen in per.values()
    ]


def _toets_som(voorachter: Sequence[Waarde], per: Any, oogst: Oogst, bestandsnaam: str) -> None:
    """Where all three stand in the table they must add up, with one sign for all rows."""
    tekens = {1, -1}
    for w in voorachter:
        delen = per[w.gemeente_code]
        if all(m in delen and delen[m].aantal is not None for m in ("opgave", "taakstelling")):
            past = klopt(delen["taakstelling"].aantal, w.aantal or 0, delen["opgave"].aantal)
            if not past & tekens:
                oogst.bevindingen.append(
                    Bevinding(
                        *zeg("opgave-sluit-niet"),
                        bestandsnaam,
                        w.plaats.blad,
                        w.plaats.rij,
                        w.plaats.cel,
                    )
                )
                continue
            tekens &= past
