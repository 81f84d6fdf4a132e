"""From a table of which the columns are known to rows to record, totals to compare, and all that is left out."""

from __future__ import annotations

from typing import Any

from werkbank.bevindingen import Gezegd, zeg
from werkbank.fouten import Bevinding, OnbekendeGemeente
from werkbank.intake.cijfer import lees_cijfer
from werkbank.intake.herkennen.duiden.datumkolom import keer_om, staat_omgekeerd
from werkbank.intake.herkennen.duiden.kolommen import Kolom
from werkbank.intake.herkennen.duiden.twijfel import vraag_naar_twijfel
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.waarde import Inhoud, Totaal, Waarde
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.herkennen.taal.tijd import Tijd, kwartaal_van_cel, maand_van_cel, tijd_van_cel
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.gebied import Gebied
from werkbank.intake.lezen import Cel, kolomletter
from werkbank.intake.lezing import Aard, Weggelaten
from werkbank.intake.waarden import lees_getal, toon, zoek_datums
from werkbank.register import PROVINCIE, REGIOS, controleer_paar, gemeenten, herken

_ONTBREEKT = ("plaatshouder", "ondergrens", "schatting")
_LANDELIJK_VANAF = 30
# A column of percentages or plans is no surprise; one of which the name says nothing may hold a figure all the same.
_VRAAGT_AANDACHT = frozenset({"onbekend", "eenheid", "groep"})
_EERSTE_JAAR, _LAATSTE_JAAR = 1990, 2099


class Tabellezer:
    """Reads one table, row by row."""

    def __init__(self, blok: Blok, kolommen: list[Kolom], bestandsnaam: str, gesprek: Gesprek) -> None:
        self._blok = blok
        self._twijfel = vraag_naar_twijfel(blok, kolommen, gesprek)
        self._rooster = blok.rooster
        self._blad = blok.rooster.blad
        self._bestandsnaam = bestandsnaam
        self._cijfers = [k for k in kolommen if k.rol == "cijfer"]
        self._rol = {k.rol: k for k in reversed(kolommen) if k.rol not in ("cijfer", "niet", "leeg", "regio")}
        self._omgekeerd = staat_omgekeerd(blok, self._rol.get("datum"), gesprek)
        # A column of words that the recogniser has no use for may tell two rows of one municipality apart.
        self._namen = [k.kolom for k in kolommen if k.rol == "niet" and k.is_tekst]
        self._groep: list[str] = []
        self._alles: list[str] = []
        self._groep_buiten: dict[int, int] = {}
        self._alles_buiten: dict[int, int] = {}
        self._som: dict[int, int] = {}
        self._som_alles: dict[int, int] = {}
        self._vorige: Gebied | None = None
        self.inhoud = Inhoud()
        self._zeg_kolommen(kolommen, set(gesprek.vragen))
        self._lees()

    def _lees(self) -> None:
        for rij in range(self._blok.van, self._blok.tot + 1):
            gebied = self._gebied(rij)
            if self._is_gemeld(rij):
                continue
            if gebied is None:
                self._zonder_gebied(rij)
            elif gebied.soort == "totaal":
                self._lees_totaal(rij, gebied.naam)
            elif gebied.soort == "buiten":
                self._lees_buiten(rij, gebied)
            elif reden := self._is_onzeker(rij):
                self._meld(zeg("rij-onzeker", gemeente=gebied.naam, reden=reden), rij, self._blok.anker.kolom)
            else:
                self._vorige = gebied
                self._lees_gemeente(rij, gebied)

    def _gebied(self, rij: int) -> Gebied | None:
        """The area of a row; a code and a name that disagree are reported and give none."""
        anker = self._blok.anker
        naam = anker.gebieden.get(rij)
        if anker.code is None:
            return naam
        code = anker.code.gebieden.get(rij)
        tekst = self._rooster.tekst(rij, anker.kolom)
        if code is None or code.soort == "totaal":
            return naam or code
        if naam is None and not tekst:
            return code
        if naam is not None and (naam.soort, naam.code) == (code.soort, code.code):
            return naam
        if code.soort == "buiten" and (naam is None or naam.soort == "buiten"):
            return code
        try:
            controleer_paar(self._rooster.waarde(rij, anker.code.kolom), tekst)
        except OnbekendeGemeente as fout:
            regel = "gemeente-paar" if fout.reden == "paar" else "gemeente-onbekend"
            self._meld(zeg(regel, waarom=fout.op_een_regel), rij, anker.kolom)
            return Gebied("buiten", naam=tekst)
        return naam or code

    def _lees_gemeente(self, rij: int, gebied: Gebied) -> None:
        self._groep.append(gebied.code)
        self._alles.append(gebied.code)
        if (weg := self._zegt_iets_anders(rij)) is not None:
            if weg:
                self._laat_weg(rij, f"rij niet gelezen: {weg}")
            return
        soort, maat, tijd = self._van_rij(rij)
        if tijd is None and (datum := self._rol.get("datum")) and self._cijfers:
            waarde = self._rooster.tekst(rij, datum.kolom)
            gezegd = zeg("geen-datum", "waarde", waarde=waarde) if waarde else zeg("geen-datum", "leeg")
            self._meld(gezegd, rij, datum.kolom)
            return
        leverancier = self._tekst(rij, "leverancier")
        opmerking = self._tekst(rij, "opmerking")
        wie = " ".join(t for k in self._namen if (t := self._rooster.tekst(rij, k)))
        blad, rooster, draai = self._blad, self._rooster, self._rooster.gedraaid
        for kolom in self._cijfers:
            k = kolom.kolom
            betekenis = self._betekenis(kolom, soort, maat)
            if betekenis is None:
                self._laat_weg(rij, f"de rij zegt niet wat er geteld is ({kolom.kop})", k)
                continue
            ruw = rooster.rijen[rij][k] if k < len(rooster.rijen[rij]) else None
            plek = (k, rij) if draai else (rij, k)
            # Nearly all cells are whole numbers; only the others need a second look.
            if type(ruw) is float and ruw.is_integer() and plek not in blad.tekens and plek not in rooster.begin:
                aantal: int | None = int(ruw)
            else:
                aantal, gelezen = self._aantal(rij, k)
                if not gelezen:
                    continue
            if aantal is not None:
                aantal *= kolom.schaal
                self._som[k] = self._som.get(k, 0) + aantal
                self._som_alles[k] = self._som_alles.get(k, 0) + aantal
            plaats = rooster.vindplaats(self._bestandsnaam, rij, k)
            self.inhoud.waarden.append(
                Waarde(
                    *betekenis,
                    kolom.tijd or tijd,
                    gebied.code,
                    aantal,
                    leverancier,
                    opmerking,
                    plaats,
                    kolom.kop,
                    teken=kolom.teken,
                    wie=wie,
                )
            )

    def _aantal(self, rij: int, k: int) -> tuple[int | None, bool]:
        """The number in a cell and whether there is something to record; None is a missing figure, never zero."""
        cel = self._rooster.cel(rij, k)
        if "samengevoegd" in cel.tekens and not self._twijfel.is_gedeeld(rij, k):
            cel = Cel(cel.waarde, cel.tekens - {"samengevoegd"}, cel.getoond)
        cijfer = lees_cijfer(cel)
        if cijfer.grond == "leeg":
            self._laat_weg(rij, "leeg: het cijfer ontbreekt", k)
        elif cijfer.ontbreekt:
            self._laat_weg(rij, f"geen cijfer: {cijfer.tekst or toon(cel.waarde)}", k, aard="geen-cijfer")
        elif cijfer.twijfel is not None:
            if not self._twijfel.telt(rij, k, cijfer.twijfel):
                self._laat_weg(rij, f"geen cijfer: {cijfer.tekst}", k, aard="geen-cijfer")
                return None, True
            gezegd = zeg("cel-twijfel", "gelezen", ernst="melding", cijfer=cijfer.tekst, aantal=cijfer.aantal)
            self._meld(gezegd, rij, k)
        elif cijfer.ernst:
            self._meld(zeg(cijfer.grond, "cel", ernst=cijfer.ernst, cijfer=cijfer.tekst), rij, k)
        return cijfer.aantal, cijfer.ernst != "fout" or cijfer.twijfel is not None or cijfer.ontbreekt

    def _van_rij(self, rij: int) -> tuple[frozenset[str], frozenset[str], Tijd | None]:
        """What the other columns of the row say: task, measure and moment."""
        woord = f"{self._tekst(rij, 'soort')} {self._tekst(rij, 'maat')}"
        soorten = woorden.soorten_in(woord) if "soort" in self._rol else frozenset()
        maten = woorden.maten_in(woord) if self._rol.keys() & {"soort", "maat"} else frozenset()
        tijd = self._uit_jaar(rij)
        if tijd is None and (datum := self._rol.get("datum")):
            tijd = tijd_van_cel(
                self._rooster.als_datum(self._rooster.waarde(rij, datum.kolom)),
                dag_is_dag="maand" not in woorden.kaal(datum.kop) and "periode" not in woorden.kaal(datum.kop),
            )
        if self._omgekeerd:
            tijd = keer_om(tijd)
        return frozenset({"amv"}) if "amv" in soorten else soorten, maten, tijd

    def _zegt_iets_anders(self, rij: int) -> str | None:
        """Why the words of a row make it no figure to record, "" while that is asked; None when they do not."""
        for rol in ("soort", "maat"):
            kolom = self._rol.get(rol)
            if kolom and (tekst := self._rooster.tekst(rij, kolom.kolom)) in kolom.weg_per_rij:
                return kolom.weg_per_rij[tekst]
        return None

    def _uit_jaar(self, rij: int) -> Tijd | None:
        """The month of a row that names its year, and its month or quarter, in columns apart."""
        if "jaar" not in self._rol:
            return None
        jaar = lees_getal(self._rooster.waarde(rij, self._rol["jaar"].kolom)).waarde
        if not isinstance(jaar, int) or not _EERSTE_JAAR <= jaar <= _LAATSTE_JAAR:
            return None
        if datum := self._rol.get("datum"):
            maand = maand_van_cel(self._rooster.waarde(rij, datum.kolom))
            return Tijd(jaar=jaar, maand=maand) if maand else None
        if kwartaal := self._rol.get("kwartaal"):
            nummer = kwartaal_van_cel(self._rooster.waarde(rij, kwartaal.kolom))
            return Tijd(jaar=jaar, maand=3 * nummer) if nummer else None
        return None

    def _betekenis(self, kolom: Kolom, soorten: frozenset[str], maten: frozenset[str]) -> tuple[str, str] | None:
        soort = kolom.soort or (next(iter(soorten)) if len(soorten) == 1 else "")
        if not soort:
            return None
        genoemd = {kolom.maat} if kolom.maat else maten
        passend = {p for m in genoemd if (p := woorden.past(soort, m))}
        return (soort, passend.pop()) if len(passend) == 1 else None

    def _zonder_gebied(self, rij: int) -> None:
        """A row that names no area: a total without a label, a note, a heading, or a name that is not known."""
        tekst = self._rooster.tekst(rij, self._blok.anker.kolom)
        getallen = {
            k.kolom: g
            for k in self._cijfers
            if isinstance(g := lees_getal(self._rooster.waarde(rij, k.kolom)).waarde, int)
        }
        if not getallen:
            inhoud = tuple(t for k in self._blok.kolommen if (t := self._rooster.tekst(rij, k)))
            if inhoud:
                self._laat_weg(rij, "toelichting, geen cijfers", None, inhoud)
            return
        if tekst:
            self._onbekende_naam(rij, tekst)
        elif self._vorige is not None and any(self._tekst(rij, rol) for rol in ("soort", "maat", "datum")):
            self._lees_gemeente(rij, self._vorige)
        elif (
            rij == self._blok.tot
            or all(self._som.get(k) == g for k, g in getallen.items())
            or not self._gemeente_onder(rij)
        ):
            self._lees_totaal(rij, "", zonder_opschrift=True)
        else:
            self._meld(
                zeg("rij-zonder-gemeente"),
                rij,
                self._blok.anker.kolom,
            )

    def _gemeente_onder(self, rij: int) -> bool:
        return any(
            (g := self._blok.anker.gebieden.get(r)) is not None and g.soort != "totaal"
            for r in range(rij + 1, self._blok.tot + 1)
        )

    def _onbekende_naam(self, rij: int, tekst: str) -> None:
        try:
            herken(tekst)
        except OnbekendeGemeente as fout:
            if self.inhoud.buiten_aantal >= _LANDELIJK_VANAF and not fout.suggesties:
                self._laat_weg(rij, "geen bekende gemeente in Overijssel")
                self._meld(
                    zeg("naam-onbekend", naam=tekst),
                    rij,
                    self._blok.anker.kolom,
                )
                return
            self._meld(zeg("gemeente-onbekend", waarom=fout.op_een_regel), rij, self._blok.anker.kolom)

    def _lees_buiten(self, rij: int, gebied: Gebied) -> None:
        self.inhoud.buiten_aantal += 1
        nummer = self._rooster.rijnummer(rij, self._blok.anker.kolom)
        self.inhoud.weggelaten.append(Weggelaten(self._blad.naam, nummer, "ligt buiten Overijssel", (gebied.naam,)))
        for kolom in self._cijfers:
            k = kolom.kolom
            ruw = self._rooster.waarde(rij, k)
            aantal = ruw if type(ruw) is float else lees_getal(ruw).waarde
            if aantal is not None:
                self._groep_buiten[k] = self._groep_buiten.get(k, 0) + int(aantal)
                self._alles_buiten[k] = self._alles_buiten.get(k, 0) + int(aantal)

    def _lees_totaal(self, rij: int, gebied: str, *, zonder_opschrift: bool = False) -> None:
        """A total is never a municipality: it is kept to compare with, and said."""
        soort, maat, tijd = self._van_rij(rij)
        naam, codes, is_alles = self._waarover(gebied, rij)
        reden = "totaal zonder opschrift" if zonder_opschrift else "totaal"
        getallen = {k.kolom: self._getal_van_totaal(rij, k).waarde for k in self._cijfers}
        if self._cijfers and all(g is None for g in getallen.values()):
            self._laat_weg(rij, "tussenkop, geen cijfers")
            return
        self._laat_weg(rij, f"{reden}{f' ({naam})' if naam else ''}: de werkbank rekent totalen zelf uit")
        buiten = self._alles_buiten if is_alles else self._groep_buiten
        for kolom in self._cijfers:
            getal = getallen[kolom.kolom] if not self._is_onzeker(rij) else None
            betekenis = self._betekenis(kolom, soort, maat)
            if not isinstance(getal, int) or betekenis is None or (not codes and not naam):
                continue
            if naam == "Nederland" and not self.inhoud.buiten_aantal:
                codes = ()
            overig = buiten.get(kolom.kolom, 0) if naam in ("", "Nederland") else 0
            in_kolom = lees_getal(self._rooster.waarde(rij, kolom.kolom)).waarde is not None
            waar = kolom.kolom if in_kolom else self._blok.anker.kolom
            plaats = self._rooster.vindplaats(self._bestandsnaam, rij, waar)
            self.inhoud.totalen.append(Totaal(*betekenis, kolom.tijd or tijd, naam, codes, overig, getal, plaats))
        self._groep, self._groep_buiten, self._som = [], {}, {}

    def _getal_van_totaal(self, rij: int, kolom: Kolom) -> Any:
        """The number of a total: in its column, else in the words of its label ("Totale opgave Overijssel: 6.325")."""
        getal = lees_getal(self._rooster.waarde(rij, kolom.kolom))
        label = self._rooster.waarde(rij, self._blok.anker.kolom)
        if getal.waarde is not None or not isinstance(label, str):
            return getal
        vrij = [w.rstrip(".:;") for w in label.split() if w[0].isdigit() and not zoek_datums(w)]
        maten = woorden.maten_in(label)
        genoemd = [k for k in self._cijfers if k.maat in maten] or self._cijfers
        if len(vrij) != len(genoemd) and len(vrij) == len(self._cijfers):
            genoemd = self._cijfers
        if len(vrij) != len(genoemd) or kolom not in genoemd:
            return getal
        return lees_getal(vrij[genoemd.index(kolom)])

    def _is_van_alles(self, rij: int) -> bool:
        """Whether a total without an area is that of all rows so far: it says so, or its numbers do."""
        label = woorden.kaal(self._rooster.tekst(rij, self._blok.anker.kolom))
        if label.startswith("eind") or "generaal" in label:
            return True
        getallen = {k.kolom: self._getal_van_totaal(rij, k).waarde for k in self._cijfers}
        gevuld = {k: g for k, g in getallen.items() if isinstance(g, int)}
        return bool(gevuld) and all(self._som_alles.get(k) == g for k, g in gevuld.items())

    def _waarover(self, gebied: str, rij: int) -> tuple[str, tuple[str, ...], bool]:
        """The area of a total, the municipalities of ours that it covers, and whether it covers all rows so far."""
        if gebied in REGIOS:
            return gebied, tuple(g.code for g in gemeenten() if g.regio == gebied), False
        if gebied == PROVINCIE:
            return gebied, tuple(g.code for g in gemeenten()), True
        if gebied == "Nederland":
            return gebied, tuple(dict.fromkeys(self._alles)), True
        is_alles = (not self._groep and not self._groep_buiten) or self._is_van_alles(rij)
        codes = tuple(dict.fromkeys(self._alles if is_alles else self._groep))
        if self.inhoud.buiten_aantal:
            return (
                ("Nederland" if self.inhoud.buiten_aantal > 300 and not self._gemeente_onder_nul() else ""),
                codes,
                is_alles,
            )
        for naam in (*REGIOS, PROVINCIE):
            if set(codes) == {g.code for g in gemeenten() if naam in (g.regio, PROVINCIE)}:
                return naam, codes, is_alles
        return "", codes, is_alles

    def _gemeente_onder_nul(self) -> bool:
        return len(self._alles) < len(gemeenten())

    def _is_onzeker(self, rij: int) -> str:
        """Why the reader cannot tell in which columns the figures of a row stand, "" when it can."""
        if not self._blad.onzeker:
            return ""
        for k in self._blok.kolommen:
            if reden := self._blad.onzeker.get(self._rooster.plek(rij, k)):
                return reden
        return ""

    def _is_gemeld(self, rij: int) -> bool:
        nummer = self._rooster.rijnummer(rij, self._blok.anker.kolom)
        return any(b.ernst == "fout" and b.rij == nummer for b in self.inhoud.bevindingen[-3:])

    def _tekst(self, rij: int, rol: str) -> str:
        kolom = self._rol.get(rol)  # type: ignore[call-overload]
        return self._rooster.tekst(rij, kolom.kolom) if kolom else ""

    def _zeg_kolommen(self, kolommen: list[Kolom], open_kolommen: set[str]) -> None:
        for k in kolommen:
            if k.rol != "niet" or k.wacht or k.sleutel in open_kolommen:
                continue
            letter = kolomletter(k.kolom) if not self._rooster.gedraaid else f"rij {k.kolom + 1}"
            reden = f"kolom niet gelezen: {k.reden}" if k.reden else "kolom niet gelezen"
            self.inhoud.weggelaten.append(Weggelaten(self._blad.naam, 0, reden, (k.kop,) if k.kop else (), letter))
            if k.bezwaar in _VRAAGT_AANDACHT:
                gezegd = zeg("kolom-niet-gelezen", "reden", kolom=k.kop or letter, reden=k.reden)
                self.inhoud.bevindingen.append(Bevinding(*gezegd, self._bestandsnaam, self._blad.naam, None, letter))

    def _laat_weg(
        self, rij: int, reden: str, k: int | None = None, inhoud: tuple[str, ...] = (), *, aard: Aard = ""
    ) -> None:
        anker = self._blok.anker.kolom
        wat = (
            inhoud
            or tuple(t for kol in (anker, k) if kol is not None and (t := self._rooster.tekst(rij, kol)))
            or self._rooster.inhoud(rij)
        )
        cel = self._rooster.celnaam(rij, k) if k is not None else ""
        self.inhoud.weggelaten.append(
            Weggelaten(self._blad.naam, self._rooster.rijnummer(rij, k or anker), reden, wat, cel, aard)
        )

    def _meld(self, gezegd: Gezegd, rij: int, k: int) -> None:
        rooster = self._rooster
        self.inhoud.bevindingen.append(
            Bevinding(
                *gezegd,
                self._bestandsnaam,
                self._blad.naam,
                rooster.rijnummer(rij, k),
                rooster.celnaam(rij, k),
                rooster.tekst(rij, k),
            )
        )
