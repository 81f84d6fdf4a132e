"""One sheet read as the template of one kind of data, column by column.

A large sheet holds few different cells: each is looked at once, and a row is only looked at when something must be
said about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import compress, zip_longest
from typing import Any

from werkbank.bevindingen import Gezegd, zeg
from werkbank.fouten import Bevinding, OnbekendeGemeente
from werkbank.gegevens import Kolom
from werkbank.gegevens.toets import Plaatsen
from werkbank.intake.lezen import Bestand, Blad, celnaam, kolomletter
from werkbank.intake.lezen import Cel as Gelezen
from werkbank.intake.lezing import NieuweRijen, Weggelaten
from werkbank.intake.plaatsen import Celplaatsen
from werkbank.intake.sjabloon.cellen import GEMEENTE_REGEL, Cel, lees_cel
from werkbank.intake.sjabloon.kop import GEMEENTE, GEMEENTE_CODE, Kop
from werkbank.intake.waarden import sinds_1904, toon
from werkbank.register import controleer_paar, herken, herken_code, is_totaal

_GENOEMDE_RIJEN = 12
# Where the label of a totals row stands. Not the source: "Provincie Overijssel" is a source, not a total.
_LABELKOLOMMEN = (GEMEENTE, GEMEENTE_CODE, "soort")

# Row → the column and what must be said of the cell there.
_Gemeld = dict[int, tuple[int, Cel]]


class Sjabloonblad:
    """The rows of a sheet, and all that must be said about them. Rows and columns count from 0, from A1."""

    def __init__(self, bestand: Bestand, blad: Blad, kop: Kop) -> None:
        self._bestand = bestand
        self._blad = blad
        self.kop = kop
        self.rijen = NieuweRijen({})
        self.bevindingen: list[Bevinding] = []
        self.weggelaten: list[Weggelaten] = []
        self._begin = kop.rij + 1
        self._samengevoegd = self._gedeelde_cellen()
        self._rijen = range(self._begin, blad.hoogte)
        self._cellen = _per_kolom(blad.rijen[self._begin :], max(kop.kolommen.values(), default=-1) + 1)
        self._formulerijen = {
            r for (r, i), tekens in blad.tekens.items() if "zonder_uitkomst" in tekens and i in kop.kolommen.values()
        }
        self._toets_kop()
        if not self._heeft_fout():
            self._lees_rijen()

    def koppeling(self) -> dict[str, Any]:
        """How the sheet was understood: header row as the user sees it, and the letter of each column."""
        return {
            "blad": self._blad.naam,
            "gegevenssoort": self.kop.soort.naam,
            "kopregel": self._blad.rijnummer(self.kop.rij),
            "kolommen": {naam: kolomletter(i) for naam, i in self.kop.kolommen.items()},
        }

    def _toets_kop(self) -> None:
        kop, rij = self.kop, self.kop.rij
        for naam in kop.ontbreekt:
            beide = f" (of “{GEMEENTE}”)" if naam == GEMEENTE_CODE else ""
            self._meld(zeg("kolom-ontbreekt", kolom=naam, of=beide), rij)
        for naam in kop.dubbel:
            self._meld(zeg("kolom-dubbel", kolom=naam), rij)
        if kop.extra:
            namen = ", ".join(f"“{toon(naam)}”" for naam in kop.extra)
            wat = "Deze kolommen kent" if len(kop.extra) > 1 else "Deze kolom kent"
            self._meld(zeg("kolom-extra", wat=wat, kolommen=namen), rij)
        for boven in range(rij):
            if any(map(toon, self._blad.rijen[boven])):
                self._laat_weg(boven, "staat boven de kolomnamen")

    def _lees_rijen(self) -> None:
        lege = [r for r in self._zonder_inhoud(range(len(self._cellen))) if r not in self._formulerijen]
        onaangeroerd = self._onaangeroerd(set(lege))
        totalen = self._totalen({*lege, *onaangeroerd})
        overslaan = {*lege, *onaangeroerd, *totalen}
        per_rij: dict[int, list[Bevinding]] = {rij: [totaal] for rij, totaal in totalen.items()}
        waarden: dict[str, Sequence[Any]] = {}
        for kolom in self.kop.soort.kolommen:
            waarden[kolom.naam], gemeld = self._lees_kolom(kolom)
            for rij, (i, cel) in gemeld.items():
                if rij not in overslaan:
                    per_rij.setdefault(rij, []).append(self._over_cel(cel, rij, i))
        for rij in sorted(per_rij):
            self.bevindingen += per_rij[rij]
        fout = {rij for rij, van_rij in per_rij.items() if any(b.ernst == "fout" for b in van_rij)}
        self.rijen = self._opgenomen(waarden, overslaan | fout)
        for rij in onaangeroerd:
            self._laat_weg(rij, "niet ingevuld: er staat geen cijfer")
        if onaangeroerd:
            self._meld_niet_ingevuld([self._blad.rijnummer(rij) for rij in onaangeroerd])
        if not self.rijen and not self._heeft_fout():
            self._meld(zeg("geen-rijen", "sjabloon"), self.kop.rij)

    def _zonder_inhoud(self, kolommen: Iterable[int]) -> list[int]:
        """The rows in which all of these columns are empty."""
        over = list(self._rijen)
        for i in kolommen:
            if not over:
                break
            cellen = self._cellen[i]
            leeg = {waarde for waarde in set(cellen) if _is_leeg(waarde)}
            over = [rij for rij in over if cellen[rij - self._begin] in leeg] if leeg else []
        return over

    def _onaangeroerd(self, lege: Set[int]) -> list[int]:
        """The rows of a template that was filled in beforehand: a municipality, no figure and no remark."""
        if not self.kop.soort.vooraf_ingevuld:
            return []
        in_te_vullen = (k for k in self.kop.soort.kolommen if k.type == "geheel" or _vrije_tekst(k))
        kolommen = [self.kop.kolommen[k.naam] for k in in_te_vullen if k.naam in self.kop.kolommen]
        return [r for r in self._zonder_inhoud(kolommen) if r not in lege and r not in self._formulerijen]

    def _meld_niet_ingevuld(self, rijen: list[int]) -> None:
        genoemd = ", ".join(map(str, rijen[:_GENOEMDE_RIJEN]))
        if len(rijen) > _GENOEMDE_RIJEN:
            genoemd += f" en nog {len(rijen) - _GENOEMDE_RIJEN}"
        if len(rijen) == 1:
            gezegd = zeg("niet-ingevuld", "een", rijen=genoemd)
        else:
            gezegd = zeg("niet-ingevuld", "meer", aantal=len(rijen), rijen=genoemd)
        self._meld(gezegd)

    def _totalen(self, overslaan: Set[int]) -> dict[int, Bevinding]:
        """The rows of totals, each with what must be said of it: the only thing that is said of that row."""
        if GEMEENTE_CODE not in self.kop.soort.kolomnamen:
            return {}
        gevonden: dict[int, Bevinding] = {}
        for i in (self.kop.kolommen[naam] for naam in _LABELKOLOMMEN if naam in self.kop.kolommen):
            totalen = {waarde for waarde in set(self._cellen[i]) if is_totaal(waarde)}
            for rij in (r for r, waarde in self._kolom(i) if waarde in totalen) if totalen else ():
                if rij not in gevonden and rij not in overslaan:
                    gezegd = zeg("totaalrij", waarde=toon(self._blad.waarde(rij, i)))
                    gevonden[rij] = self._over_cel(Cel(None, *gezegd), rij, i)
        return gevonden

    def _lees_kolom(self, kolom: Kolom) -> tuple[Sequence[Any], _Gemeld]:
        """The values of a declared column, and what must be said of its cells."""
        if kolom.naam == GEMEENTE_CODE:
            return self._lees_gemeenten()
        if (i := self.kop.kolommen.get(kolom.naam)) is None:
            return [None] * len(self._rijen), {}
        sleutels = _sleutels(self._cellen[i])
        verschillend = dict(zip(sleutels, self._cellen[i], strict=True))
        if kolom.type == "datum" and self._blad.sinds_1904:
            verschillend = {sleutel: sinds_1904(cel) for sleutel, cel in verschillend.items()}
        gelezen = {sleutel: (i, lees_cel(kolom, _ruw(cel))) for sleutel, cel in verschillend.items()}
        waarden, gemeld = self._verdeel(sleutels, gelezen)
        blad = self._blad
        for rij, plaats in [p for p in (*blad.tekens, *self._samengevoegd) if p[1] == i]:
            if rij not in self._rijen:
                continue
            cel = lees_cel(kolom, self._cel(rij, plaats))
            waarden[rij - self._begin] = cel.waarde
            gemeld.pop(rij, None)
            if cel.ernst:
                gemeld[rij] = (i, cel)
        return waarden, gemeld

    def _gedeelde_cellen(self) -> dict[tuple[int, int], Any]:
        """The cells of a merged range that covers several rows of figures, each with the value of the range."""
        return {
            (r, k): self._blad.waarde(b.rij, b.kolom)
            for b in self._blad.samengevoegd
            if b.laatste_rij > b.rij >= self._begin
            for r in range(b.rij, min(b.laatste_rij + 1, self._blad.hoogte))
            for k in range(b.kolom, min(b.laatste_kolom + 1, self._blad.breedte))
        }

    def _cel(self, rij: int, kolom: int) -> Gelezen:
        cel = self._blad.cel(rij, kolom)
        if (rij, kolom) in self._samengevoegd:
            cel = Gelezen(self._samengevoegd[rij, kolom], cel.tekens | {"samengevoegd"}, cel.getoond)
        return cel

    def _lees_gemeenten(self) -> tuple[Sequence[Any], _Gemeld]:
        """The codes that code and name say; both when both are there, for published files contain wrong pairs."""
        paren = list(zip(self._genoemd(GEMEENTE_CODE), self._genoemd(GEMEENTE), strict=True))
        gelezen = {paar: self._lees_gemeente(*map(_ruw, paar)) for paar in set(paren)}
        return self._verdeel(paren, gelezen)

    def _verdeel(self, sleutels: Sequence[Any], gelezen: Mapping[Any, tuple[int, Cel]]) -> tuple[list[Any], _Gemeld]:
        """What was read once, on every row: the values, and what must be said."""
        waarden = {sleutel: cel.waarde for sleutel, (_, cel) in gelezen.items()}
        te_melden = {sleutel for sleutel, (_, cel) in gelezen.items() if cel.ernst}
        rijen = zip(self._rijen, sleutels, strict=True) if te_melden else ()
        return [waarden[s] for s in sleutels], {rij: gelezen[s] for rij, s in rijen if s in te_melden}

    def _genoemd(self, naam: str) -> Sequence[Any]:
        i = self.kop.kolommen.get(naam)
        return [None] * len(self._rijen) if i is None else self._cellen[i]

    def _lees_gemeente(self, code: Any, naam: Any) -> tuple[int, Cel]:
        """The column that is read, and the code that it says."""
        heeft_code, heeft_naam = bool(toon(code)), bool(toon(naam))
        kolom = GEMEENTE_CODE if heeft_code or GEMEENTE not in self.kop.kolommen else GEMEENTE
        i = self.kop.kolommen[kolom]
        if not heeft_code and not heeft_naam:
            return i, Cel(None, *zeg("verplicht", "kolom", kolom=kolom))
        try:
            if heeft_code and heeft_naam:
                gevonden = controleer_paar(code, naam)
            else:
                gevonden = herken_code(code) if heeft_code else herken(naam)
        except OnbekendeGemeente as fout:
            return i, Cel(None, *zeg(GEMEENTE_REGEL[fout.reden], waarom=fout.op_een_regel))
        return i, Cel(gevonden.code)

    def _opgenomen(self, waarden: Mapping[str, Sequence[Any]], zonder: Set[int]) -> NieuweRijen:
        """The rows to record: all but these."""
        telt = [rij not in zonder for rij in self._rijen]
        rijen = tuple(compress(self._rijen, telt))
        nummers = tuple(map(self._blad.rijnummer, rijen))
        cijfers = {k.naam for k in self.kop.soort.kolommen if k.type == "geheel"} & self.kop.kolommen.keys()
        return NieuweRijen(
            {naam: list(compress(kolom, telt)) for naam, kolom in waarden.items()},
            Plaatsen(self._bestand.naam, self._blad.naam, nummers),
            {naam: Celplaatsen(self._bestand.naam, self._blad, self.kop.kolommen[naam], rijen) for naam in cijfers},
        )

    def _kolom(self, i: int) -> Iterable[tuple[int, Any]]:
        """The cells of a column under the header, each with its row."""
        return zip(self._rijen, self._cellen[i], strict=True)

    def _laat_weg(self, rij: int, reden: str) -> None:
        inhoud = tuple(tekst for waarde in self._blad.rijen[rij] if (tekst := toon(waarde)))
        self.weggelaten.append(Weggelaten(self._blad.naam, self._blad.rijnummer(rij), reden, inhoud))

    def _heeft_fout(self) -> bool:
        return any(b.ernst == "fout" for b in self.bevindingen)

    def _over_cel(self, cel: Cel, rij: int, i: int) -> Bevinding:
        assert cel.ernst
        waarde = toon(self._blad.waarde(rij, i))
        plek = celnaam(rij, i)
        nummer = self._blad.rijnummer(rij)
        return Bevinding(cel.ernst, cel.regel, cel.tekst, self._bestand.naam, self._blad.naam, nummer, plek, waarde)

    def _meld(self, gezegd: Gezegd, rij: int | None = None) -> None:
        nummer = None if rij is None else self._blad.rijnummer(rij)
        self.bevindingen.append(Bevinding(*gezegd, self._bestand.naam, self._blad.naam, nummer))


def _per_kolom(rijen: Sequence[Sequence[Any]], minstens: int) -> list[Sequence[Any]]:
    """The cells column by column, this many columns or more; a row may be shorter than the others."""
    kolommen: list[Sequence[Any]] = list(zip_longest(*rijen))
    return kolommen + [[None] * len(rijen)] * (minstens - len(kolommen))


def _sleutels(cellen: Sequence[Any]) -> Sequence[Any]:
    """What tells cells apart: their value, with its type where 1, 1.0 and True may be mixed, for those are equal."""
    if len({bool, int, float}.intersection(map(type, cellen))) > 1:
        return list(zip(map(type, cellen), cellen, strict=True))
    return cellen


def _vrije_tekst(kolom: Kolom) -> bool:
    return kolom.type == "tekst" and not kolom.verplicht


def _ruw(waarde: Any) -> Any:
    return None if waarde == "" else waarde


def _is_leeg(waarde: Any) -> bool:
    # The first look is for speed: a cell that begins with a letter or digit holds something.
    return waarde is None or (isinstance(waarde, str) and not waarde[:1].isalnum() and not toon(waarde))
