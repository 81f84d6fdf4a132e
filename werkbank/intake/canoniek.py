"""The canonical template: one row per figure, columns as declared, in xlsx or any other format that is read.

Nothing is guessed here. Whatever does not fit the declaration is a finding with its cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from werkbank.fouten import Bevinding, Ernst, OnbekendeGemeente
from werkbank.gegevens import Kolom
from werkbank.gegevens.toets import Plaats
from werkbank.intake.cellen import Cel, lees_cel, toon
from werkbank.intake.kop import GEMEENTE, GEMEENTE_CODE, Kop, zoek_kop
from werkbank.intake.lezen import Bestand, Blad, celnaam, kolomletter
from werkbank.intake.lezing import Lezing, Rij, Weggelaten
from werkbank.register import controleer_paar, herken, herken_code, is_totaal

_GENOEMDE_RIJEN = 12
# Where the label of a totals row stands. Not the source: "Provincie Overijssel" is a source, not a total.
_LABELKOLOMMEN = (GEMEENTE, GEMEENTE_CODE, "soort")


def lees_canoniek(bestand: Bestand) -> Lezing | None:
    """The rows of every sheet that has the columns of a declared kind; None when no sheet has.

    The sheet that is named after a kind goes first, else the only one with its columns. Other sheets are said.
    """
    koppen = [(blad, kop) for blad in bestand.bladen if (kop := zoek_kop(blad)) and _past(blad, kop)]
    if not koppen:
        return None
    bevindingen: list[Bevinding] = []
    gekozen: list[tuple[Blad, Kop]] = []
    for soort in dict.fromkeys(kop.soort.naam for _, kop in koppen):
        van_soort = [(blad, kop) for blad, kop in koppen if kop.soort.naam == soort]
        genoemd = [(blad, kop) for blad, kop in van_soort if _naam(blad) == soort]
        if len(genoemd or van_soort) > 1:
            namen = ", ".join(f"“{blad.naam}”" for blad, _ in van_soort)
            tekst = f"Deze bladen lijken allemaal {soort}: {namen}. Noem het blad dat telt “{soort}”."
            bevindingen.append(Bevinding("fout", "blad-dubbel", tekst, bestand.naam))
            continue
        gekozen += genoemd or van_soort
    gelezen = [_Tabel(bestand, blad, kop) for blad, kop in gekozen]
    bevindingen += _overgeslagen(bestand, [blad for blad, _ in gekozen]) if gekozen else []
    return Lezing(
        rijen={t.kop.soort.naam: tuple(t.rijen) for t in gelezen},
        bevindingen=tuple(bevindingen) + tuple(b for t in gelezen for b in t.bevindingen),
        weggelaten=tuple(w for t in gelezen for w in t.weggelaten),
        koppeling={"vorm": "canoniek", "bladen": [t.koppeling() for t in gelezen]},
    )


def niet_herkend(bestand: Bestand) -> Bevinding:
    """The finding for a file in which no sheet is a template, with what the nearest one lacks."""
    koppen = [(blad, kop) for blad in bestand.bladen if (kop := zoek_kop(blad))]
    beste = max(koppen, key=lambda paar: paar[1].deel, default=None)
    tekst = "De kolommen van dit bestand zijn niet die van een sjabloon."
    blad = ""
    if beste:
        blad = beste[0].naam
        tekst += f" Het lijkt nog het meest op {beste[1].soort.naam}, maar mist: {', '.join(beste[1].ontbreekt)}."
    return Bevinding("fout", "kolommen-onbekend", f"{tekst} Gebruik het sjabloon.", bestand.naam, blad)


def _past(blad: Blad, kop: Kop) -> bool:
    return kop.is_canoniek or _naam(blad) == kop.soort.naam


def _naam(blad: Blad) -> str:
    return blad.naam.strip().casefold().replace(" ", "_")


def _overgeslagen(bestand: Bestand, gelezen: list[Blad]) -> list[Bevinding]:
    return [
        Bevinding("melding", "blad-overgeslagen", f"Blad “{blad.naam}” is niet gelezen.", bestand.naam, blad.naam)
        for blad in bestand.bladen
        if blad.rijen and not any(blad is ander for ander in gelezen)
    ]


@dataclass(frozen=True)
class _Plek:
    rij: int
    kolom: int

    def naam(self) -> str:
        return celnaam(self.rij, self.kolom)


class _Tabel:
    """One sheet, read as the template of one kind."""

    def __init__(self, bestand: Bestand, blad: Blad, kop: Kop) -> None:
        self._bestand = bestand
        self._blad = blad
        self.kop = kop
        self.rijen: list[Rij] = []
        self.bevindingen: list[Bevinding] = []
        self.weggelaten: list[Weggelaten] = []
        # A column holds few different cells, or many that are read at once: each is looked at once.
        self._gelezen: dict[tuple[int, type, Any], Cel] = {}
        self._totalen: dict[Any, bool] = {}
        self._gemeenten: dict[tuple[Any, Any], str] = {}
        self._bijzonder = blad.formules_zonder_waarde | blad.procenten
        self._kolommen = [(k, kop.kolommen.get(k.naam)) for k in kop.soort.kolommen]
        self._breedte = max(kop.kolommen.values(), default=-1) + 1
        self._per_gemeente = GEMEENTE_CODE in kop.soort.kolomnamen
        self._vooraf_ingevuld = kop.soort.vooraf_ingevuld
        gevuld = [k for k in kop.soort.kolommen if k.type == "geheel" or (k.type == "tekst" and not k.verplicht)]
        self._in_te_vullen = [kop.kolommen[k.naam] for k in gevuld if k.naam in kop.kolommen]
        self._labels = [kop.kolommen[naam] for naam in _LABELKOLOMMEN if naam in kop.kolommen]
        self._toets_kop()
        if not any(b.ernst == "fout" for b in self.bevindingen):
            self._lees_rijen()

    def koppeling(self) -> dict[str, Any]:
        """How the sheet was understood: header row as the user sees it, and the letter of each column."""
        return {
            "blad": self._blad.naam,
            "gegevenssoort": self.kop.soort.naam,
            "kopregel": self.kop.rij + 1,
            "kolommen": {naam: kolomletter(i) for naam, i in self.kop.kolommen.items()},
        }

    def _toets_kop(self) -> None:
        kop, rij = self.kop, self.kop.rij
        for naam in kop.ontbreekt:
            beide = f" (of “{GEMEENTE}”)" if naam == GEMEENTE_CODE else ""
            self._meld("fout", "kolom-ontbreekt", f"Kolom “{naam}”{beide} ontbreekt.", rij)
        for naam in kop.dubbel:
            self._meld("fout", "kolom-dubbel", f"Kolom “{naam}” staat er meer dan één keer in.", rij)
        if kop.extra:
            namen = ", ".join(f"“{toon(naam)}”" for naam in kop.extra)
            wat = "Deze kolommen kent" if len(kop.extra) > 1 else "Deze kolom kent"
            self._meld("waarschuwing", "kolom-extra", f"{wat} de werkbank niet, en is niet gelezen: {namen}.", rij)
        for boven in range(rij):
            if inhoud := self._inhoud(boven):
                self.weggelaten.append(Weggelaten(self._blad.naam, boven + 1, "staat boven de kolomnamen", inhoud))

    def _lees_rijen(self) -> None:
        niet_ingevuld: list[int] = []
        for rij in range(self.kop.rij + 1, self._blad.hoogte):
            if all(map(_is_leeg, self._blad.rijen[rij])) and not self._formules(rij):
                continue
            if self._is_onaangeroerd(rij):
                niet_ingevuld.append(rij + 1)
                self.weggelaten.append(
                    Weggelaten(self._blad.naam, rij + 1, "niet ingevuld: er staat geen cijfer", self._inhoud(rij))
                )
            elif (waarden := self._waarden(rij)) is not None:
                plaats = Plaats(self._bestand.naam, self._blad.naam, rij + 1)
                self.rijen.append(Rij(waarden, plaats))
        if niet_ingevuld:
            self._meld_niet_ingevuld(niet_ingevuld)
        if not self.rijen and not any(b.ernst == "fout" for b in self.bevindingen):
            self._meld("fout", "geen-rijen", "Er staat geen enkele ingevulde rij onder de kolomnamen.", self.kop.rij)

    def _is_onaangeroerd(self, rij: int) -> bool:
        """A row of a template that was filled in beforehand: a municipality, no figure and no remark."""
        if not self._vooraf_ingevuld or self._formules(rij):
            return False
        cellen = self._blad.rijen[rij]
        return all(_is_leeg(_waarde(cellen, i)) for i in self._in_te_vullen)

    def _meld_niet_ingevuld(self, rijen: list[int]) -> None:
        genoemd = ", ".join(map(str, rijen[:_GENOEMDE_RIJEN]))
        if len(rijen) > _GENOEMDE_RIJEN:
            genoemd += f" en nog {len(rijen) - _GENOEMDE_RIJEN}"
        if len(rijen) == 1:
            tekst = f"Rij {genoemd} heeft geen cijfer en telt niet mee: leeg is geen nul."
        else:
            tekst = f"{len(rijen)} rijen hebben geen cijfer en tellen niet mee (rij {genoemd}): leeg is geen nul."
        self._meld("waarschuwing", "niet-ingevuld", tekst)

    def _waarden(self, rij: int) -> dict[str, Any] | None:
        """The values of a row, or None when something in it is a "fout" (which has been reported)."""
        if totaal := self._totaal(rij):
            self._meld(
                "fout",
                "totaalrij",
                f"“{toon(self._blad.waarde(totaal.rij, totaal.kolom))}” is een totaal, geen gemeente. "
                "Haal deze rij weg; totalen rekent de werkbank zelf uit.",
                rij,
                totaal,
            )
            return None
        voor = len(self.bevindingen)
        cellen: Sequence[Any] = self._blad.rijen[rij]
        if len(cellen) < self._breedte:
            cellen = [*cellen, *[None] * (self._breedte - len(cellen))]
        waarden: dict[str, Any] = {}
        for kolom, i in self._kolommen:
            if kolom.naam == GEMEENTE_CODE or i is None:
                waarden[kolom.naam] = self._gemeente(rij) if kolom.naam == GEMEENTE_CODE else None
                continue
            ruw = None if cellen[i] == "" else cellen[i]
            # With the type: 1, 1.0 and True are equal, and mean different things in a cell.
            cel = self._gelezen.get((i, type(ruw), ruw)) if not self._bijzonder else None
            cel = cel or self._cel(rij, i, kolom, ruw)
            if cel.ernst:
                self._meld(cel.ernst, cel.regel, cel.tekst, rij, _Plek(rij, i))
            waarden[kolom.naam] = cel.waarde
        nieuw = self.bevindingen[voor:]
        return None if nieuw and any(b.ernst == "fout" for b in nieuw) else waarden

    def _cel(self, rij: int, i: int, kolom: Kolom, ruw: Any) -> Cel:
        if (rij, i) in self._bijzonder:
            return lees_cel(
                kolom,
                ruw,
                procent=(rij, i) in self._blad.procenten,
                formule_zonder_waarde=(rij, i) in self._blad.formules_zonder_waarde,
            )
        return self._gelezen.setdefault((i, type(ruw), ruw), lees_cel(kolom, ruw))

    def _gemeente(self, rij: int) -> str | None:
        """The code that code and name say; both when both are there, for published files contain wrong pairs."""
        code, naam = self._ruw(rij, GEMEENTE_CODE), self._ruw(rij, GEMEENTE)
        if bekend := self._gemeenten.get((code, naam)):
            return bekend
        kolom = GEMEENTE_CODE if toon(code) or GEMEENTE not in self.kop.kolommen else GEMEENTE
        plek = _Plek(rij, self.kop.kolommen[kolom])
        if not toon(code) and not toon(naam):
            self._meld("fout", "verplicht", f"Kolom “{kolom}” is leeg.", rij, plek)
            return None
        try:
            if toon(code) and toon(naam):
                gemeente = controleer_paar(code, naam)
            else:
                gemeente = herken_code(code) if toon(code) else herken(naam)
            self._gemeenten[code, naam] = gemeente.code
            return gemeente.code
        except OnbekendeGemeente as fout:
            regel = "gemeente-buiten-overijssel" if fout.reden == "buiten_overijssel" else "gemeente-onbekend"
            if "horen niet bij elkaar" in fout.titel:
                regel = "gemeente-paar"
            self._meld(
                "fout",
                regel,
                ". ".join(d.rstrip(".") for d in (fout.titel, fout.uitleg, fout.doe) if d) + ".",
                rij,
                plek,
            )
            return None

    def _totaal(self, rij: int) -> _Plek | None:
        if not self._per_gemeente:
            return None
        cellen = self._blad.rijen[rij]
        for i in self._labels:
            ruw = cellen[i] if i < len(cellen) else None
            totaal = self._totalen.get(ruw)
            if totaal is None:
                totaal = self._totalen[ruw] = bool(is_totaal(ruw))
            if totaal:
                return _Plek(rij, i)
        return None

    def _ruw(self, rij: int, naam: str) -> Any:
        i = self.kop.kolommen.get(naam)
        return None if i is None else self._blad.waarde(rij, i)

    def _inhoud(self, rij: int) -> tuple[str, ...]:
        return tuple(t for w in self._blad.rijen[rij] if (t := toon(w)))

    def _formules(self, rij: int) -> bool:
        formules = self._blad.formules_zonder_waarde
        return bool(formules) and any((rij, i) in formules for i in self.kop.kolommen.values())

    def _meld(self, ernst: Ernst, regel: str, tekst: str, rij: int | None = None, plek: _Plek | None = None) -> None:
        self.bevindingen.append(
            Bevinding(
                ernst,
                regel,
                tekst,
                self._bestand.naam,
                self._blad.naam,
                None if rij is None else rij + 1,
                plek.naam() if plek else "",
                toon(self._blad.waarde(plek.rij, plek.kolom)) if plek else "",
            )
        )


def _waarde(cellen: Sequence[Any], i: int) -> Any:
    """The cell in a row that may be shorter; None when empty."""
    waarde = cellen[i] if i < len(cellen) else None
    return None if waarde == "" else waarde


def _is_leeg(waarde: Any) -> bool:
    # The first look is for speed: a cell that begins with a letter or digit holds something.
    return waarde is None or (isinstance(waarde, str) and not waarde[:1].isalnum() and not toon(waarde))
