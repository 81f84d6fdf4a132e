"""The rows of one list of locations: what is certain is read, what is not is asked, and what is left out is listed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from werkbank.bevindingen import Gezegd, zeg
from werkbank.fouten import Bevinding, OnbekendeGemeente, RedenOnbekend
from werkbank.gegevens.toets import Plaats
from werkbank.intake.cijfer import lees_cijfer
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.lezen import Blad, celnaam, kolomletter
from werkbank.intake.lezing import Rij, Weggelaten
from werkbank.intake.plannen.kop import Groep, Kop
from werkbank.intake.plannen.woorden import is_onbekend, is_onbepaald, kaal, soorten_in, stap_van, tekst
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import lees_datum, sinds_1904
from werkbank.register import Gemeente, controleer_paar, herken, herken_code, is_totaal

_STATUSHOUDERS = "woningen voor statushouders zijn geen plekken: die opgave telt personen die zijn gehuisvest"
_REGEL: dict[RedenOnbekend, str] = {
    "onbekend": "gemeente-onbekend",
    "buiten_overijssel": "gemeente-buiten-overijssel",
    "paar": "gemeente-paar",
}
# What one location has of its own, whatever is shared with another task on the same row.
_INHOUD = ("stap", "aantal", "amv_aantal", "begin_op", "eind_op")


@dataclass(frozen=True)
class Rondom:
    """What holds for the whole file: the task, the day and the source, as far as they are known."""

    bestand: str
    soort: str
    peildatum: date | None
    stappen: tuple[str, ...]


@dataclass
class Lijst:
    """One list, read row by row into `rijen`, `weggelaten` and `bevindingen`; questions go to the conversation."""

    blad: Blad
    kop: Kop
    rondom: Rondom
    gesprek: Gesprek
    rijen: list[Rij] = field(default_factory=list)
    weggelaten: list[Weggelaten] = field(default_factory=list)
    bevindingen: list[Bevinding] = field(default_factory=list)
    zonder_aantal: list[str] = field(default_factory=list)
    onbekende_dagen: list[str] = field(default_factory=list)

    def lees(self) -> None:
        """Read all rows below the header."""
        for rol, koppen in self.kop.dubbel.items():
            namen = ", ".join(f"“{k}”" for k in koppen)
            self._meld(zeg("locatie-kolom-dubbel", kolommen=namen, wat=rol.removesuffix("_op")), self.kop.rij)
        for kolom, naam in self.kop.onbenut.items():
            reden = f"kolom “{naam}” niet gelezen"
            self.weggelaten.append(Weggelaten(self.blad.naam, 0, reden, (naam,), kolomletter(kolom)))
        if self.kop.dubbel:
            return
        boven: Gemeente | None = None
        for rij in range(self.kop.rij + 1, self.blad.hoogte):
            gevuld = self._gevuld(rij)
            if not gevuld:
                continue
            if reden := self._geen_locatie(gevuld):
                self._laat_weg(rij, reden)
                continue
            alleen = next(iter(gevuld.values())) if len(gevuld) == 1 else ""
            if alleen and (onder := _gemeente_in(alleen)):
                # A municipality alone on its row is the heading of the locations below it.
                boven = onder
                continue
            boven = self._lees_rij(rij, boven) or boven

    def _gevuld(self, rij: int) -> dict[int, str]:
        kolommen = {k for g in self.kop.groepen for k in g.kolommen.values()} | self.kop.onbenut.keys()
        alle = range(min(kolommen), max(kolommen) + 1)
        return {k: t for k in alle if (t := tekst(self.blad.waarde(rij, k)))}

    def _geen_locatie(self, gevuld: dict[int, str]) -> str:
        """Why a row is no location, "" when it may be one."""
        kop = {k: tekst(self.blad.waarde(self.kop.rij, k)) for k in gevuld}
        if kop == gevuld:
            return "herhaling van de kolomnamen"
        labels = [gevuld[k] for k in sorted(gevuld)[:3] if not gevuld[k].replace(".", "").isdigit()]
        if any(is_totaal(label) or kaal(label).startswith(("totaal", "subtotaal", "som ")) for label in labels):
            return "totaalrij: de werkbank telt zelf op"
        if len(gevuld) == 1 and not _gemeente_in(next(iter(gevuld.values()))):
            return "tekst buiten de tabel"
        return ""

    def _lees_rij(self, rij: int, boven: Gemeente | None) -> Gemeente | None:
        """The municipality of the row, when it names one."""
        waar = self._gemeente(rij, boven)
        if waar is None:
            return None
        gevonden = [g for g in self.kop.groepen if any(self._tekst(rij, g, rol) for rol in _INHOUD)]
        if not gevonden:
            self._laat_weg(rij, "geen stap, geen plekken en geen dagen")
            return waar
        for groep in gevonden:
            if len(self.kop.groepen) > 1 and not any(self._tekst(rij, groep, rol) for rol in groep.eigen):
                continue
            self._lees_locatie(rij, groep, waar)
        return waar

    def _gemeente(self, rij: int, boven: Gemeente | None) -> Gemeente | None:
        groep = self.kop.groepen[0]
        naam, code = self._tekst(rij, groep, "gemeente"), self._tekst(rij, groep, "gemeente_code")
        if not naam and not code:
            if boven is None:
                self._laat_weg(rij, "er staat geen gemeente bij")
                return None
            samengevoegd = self._is_samengevoegd(rij, groep.kolommen.get("gemeente", -1))
            zeker = samengevoegd or "gemeente" not in groep.kolommen
            antwoord = self.gesprek.weet(
                Vraag(
                    "gemeente-erboven",
                    "Horen rijen zonder gemeente bij de gemeente erboven?",
                    {"ja": "ja, bij de gemeente erboven", "nee": "nee, laat die rijen weg"},
                    "ja",
                    f"Op rij {self.blad.rijnummer(rij)} staat geen gemeente; erboven staat {boven.naam}.",
                ),
                "ja" if zeker else "",
                "de cel is samengevoegd of de gemeente staat als kop boven de rijen",
            )
            if antwoord == "nee":
                self._laat_weg(rij, "er staat geen gemeente bij")
            return boven if antwoord == "ja" else None
        try:
            return controleer_paar(code, naam) if naam and code else herken_code(code) if code else herken(naam)
        except OnbekendeGemeente as fout:
            kolom = groep.kolommen["gemeente" if naam else "gemeente_code"]
            self._meld(zeg(_REGEL[fout.reden], waarom=fout.op_een_regel), rij, kolom)
            return None

    def _lees_locatie(self, rij: int, groep: Groep, waar: Gemeente) -> None:
        noten: list[str] = []
        soort = self._soort(rij, groep)
        if soort == "statushouders":
            self._laat_weg(rij, _STATUSHOUDERS)
            self._meld(zeg("locatie-statushouders"), rij)
            return
        naam = self._tekst(rij, groep, "locatie")
        if not naam:
            self._meld(zeg("locatie-naam-ontbreekt", gemeente=waar.naam), rij, groep.kolommen["locatie"])
            return
        doorgestreept = self._doorgestreept(rij, groep, naam)
        if doorgestreept == "weg":
            self._laat_weg(rij, "doorgestreept")
        if doorgestreept in ("weg", "?"):
            return
        stap = doorgestreept or self._stap(self._tekst(rij, groep, "stap"))
        aantal = self._aantal(rij, groep, "aantal", noten)
        amv = self._aantal(rij, groep, "amv_aantal", noten)
        if soort == "amv":
            amv = aantal
        begin, _ = self._dag(rij, groep, "begin_op", noten)
        eind, onbepaald = self._dag(rij, groep, "eind_op", noten)
        besluit_op, _ = self._dag(rij, groep, "besluit_op", noten)
        geldt, _ = self._dag(rij, groep, "peildatum", noten)
        wie = f"{naam} ({waar.naam})"
        if aantal is None:
            self.zonder_aantal.append(wie)
        plaats = Plaats(self.rondom.bestand, self.blad.naam, self.blad.rijnummer(rij))
        peildatum = geldt or self.rondom.peildatum
        if not (soort and stap and peildatum):
            return
        waarden = {
            "soort": "oekraine" if soort == "oekraine" else "asiel",
            "gemeente_code": waar.code,
            "locatie": naam,
            "peildatum": peildatum,
            "stap": stap,
            "aantal": aantal,
            "amv_aantal": amv if soort != "oekraine" else None,
            "begin_op": begin,
            "eind_op": eind,
            "onbepaalde_tijd": "ja" if onbepaald else None,
            "besluit": self._tekst(rij, groep, "besluit") or None,
            "besluit_op": besluit_op,
            "eigenaar": self._tekst(rij, groep, "eigenaar") or None,
            "bron": self.rondom.bestand,
            "bronplaats": f"{self.blad.naam}, rij {self.blad.rijnummer(rij)}".removeprefix(", "),
            "opmerking": "; ".join([*filter(None, [self._tekst(rij, groep, "opmerking")]), *noten]) or None,
        }
        cellen = {
            naam_: [Plaats(plaats.bestand, plaats.blad, plaats.rij, celnaam(rij, groep.kolommen[naam_]))]
            for naam_ in ("aantal", "amv_aantal")
            if naam_ in groep.kolommen and waarden[naam_] is not None
        }
        self.rijen.append(Rij(waarden, plaats, cellen))

    def _soort(self, rij: int, groep: Groep) -> str:
        """The task of a location: of its column, else of the row, else of the file; asked where none is certain."""
        if groep.soort:
            return groep.soort
        staat = self._tekst(rij, groep, "soort")
        soorten = soorten_in(staat)
        if len(soorten) == 1:
            return soorten[0]
        if not staat and self.rondom.soort:
            return self.rondom.soort
        sleutel = f"soort:{kaal(staat)}" if staat else "soort"
        wat = f"“{staat}”" if staat else "deze locaties"
        keuzes = {"asiel": "asielopvang", "amv": "asielopvang, alleen voor amv's", "oekraine": "opvang Oekraïne"}
        keuzes["statushouders"] = "statushouders: neem ze niet op"
        return self.gesprek.weet(Vraag(sleutel, f"Voor welke opgave is {wat}?", keuzes, "", self._bij(rij)))

    def _stap(self, staat: str) -> str:
        gevonden = stap_van(staat, self.rondom.stappen) if staat else ""
        wat = f"“{staat}”" if staat else "een locatie waar geen stap bij staat"
        return self.gesprek.weet(
            Vraag(
                f"stap:{kaal(staat)}" if staat else "stap",
                f"Welke stap is {wat}?",
                {stap: stap for stap in self.rondom.stappen},
            ),
            gevonden,
            "zo heet de stap in het bestand",
        )

    def _doorgestreept(self, rij: int, groep: Groep, naam: str) -> str:
        """What it means that a location is struck out: its step, "weg", "?" while it is asked; "" when it is not."""
        plekken = [groep.kolommen[rol] for rol in ("locatie", "stap", "aantal") if rol in groep.kolommen]
        if not any("doorgestreept" in self.blad.cel(rij, k).tekens for k in plekken):
            return ""
        antwoord = self.gesprek.weet(
            Vraag(
                "doorgestreept",
                "Wat betekent een locatie die is doorgestreept?",
                {stap: f"zij is {stap}" for stap in self.rondom.stappen} | {"weg": "laat haar weg"},
                "afgevallen" if "afgevallen" in self.rondom.stappen else "",
                f"“{naam}” is doorgestreept. {self._bij(rij)}",
            )
        )
        return antwoord or "?"

    def _aantal(self, rij: int, groep: Groep, rol: str, noten: list[str]) -> int | None:
        """The number, None when it is not known: what stands there then goes along as a remark."""
        if rol not in groep.kolommen:
            return None
        cel = self.blad.cel(rij, groep.kolommen[rol])
        if is_onbekend(tekst(cel.waarde)):
            noten.append(f"{_NAAM[rol]}: {tekst(cel.waarde)}")
            return None
        cijfer = lees_cijfer(cel)
        if cijfer.grond in ("", "leeg", "voetnoot-weggelaten", "nul-als-streepje") or cijfer.twijfel == "doorgestreept":
            return cijfer.aantal
        if cijfer.ontbreekt:
            noten.append(f"{_NAAM[rol]}: {tekst(cel.waarde)}")
            return None
        regel = "geen-getal" if cijfer.grond not in ("formule-zonder-waarde", "formulefout") else cijfer.grond
        self._meld(zeg(regel, "getal", kolom=_NAAM[rol], cijfer=cijfer.tekst), rij, groep.kolommen[rol])
        return None

    def _dag(self, rij: int, groep: Groep, rol: str, noten: list[str]) -> tuple[date | None, bool]:
        """The day, and whether it says that there is no last one. A month or a year is no day: asked."""
        if rol not in groep.kolommen:
            return None, False
        ruw = self.blad.waarde(rij, groep.kolommen[rol])
        staat = tekst(ruw)
        if not staat:
            return None, False
        if rol == "eind_op" and is_onbepaald(staat):
            return None, True
        if is_onbekend(staat):
            noten.append(f"{_NAAM[rol]}: {staat}")
            self.onbekende_dagen.append(f"{celnaam(rij, groep.kolommen[rol])} “{staat}”")
            return None, False
        gelezen = lees_datum(sinds_1904(ruw) if self.blad.sinds_1904 else ruw, serie=True)
        if gelezen.waarde is not None and gelezen.precisie == "dag":
            return gelezen.waarde, False
        vraag = Vraag(
            f"dag:{rol}:{kaal(staat)}",
            f"Welke dag is “{staat}” als {_NAAM[rol]}?",
            {"onbekend": "de dag is niet bekend"},
            "",
            f"Er staat geen dag in cel {celnaam(rij, groep.kolommen[rol])}.",
            "datum",
        )
        antwoord = self.gesprek.weet(vraag)
        noten.append(f"{_NAAM[rol]}: {staat}")
        return (date.fromisoformat(antwoord), False) if antwoord not in ("", "onbekend") else (None, False)

    def _tekst(self, rij: int, groep: Groep, rol: str) -> str:
        kolom = groep.kolommen.get(rol)
        return "" if kolom is None else tekst(self.blad.waarde(rij, kolom))

    def _is_samengevoegd(self, rij: int, kolom: int) -> bool:
        return any(b.rij < rij <= b.laatste_rij and b.kolom <= kolom <= b.laatste_kolom for b in self.blad.samengevoegd)

    def _bij(self, rij: int) -> str:
        return f"Zie rij {self.blad.rijnummer(rij)}" + (f" van blad {self.blad.naam}." if self.blad.naam else ".")

    def _laat_weg(self, rij: int, reden: str) -> None:
        inhoud = tuple(self._gevuld(rij).values())
        self.weggelaten.append(Weggelaten(self.blad.naam, self.blad.rijnummer(rij), reden, inhoud))

    def _meld(self, gezegd: Gezegd, rij: int, kolom: int | None = None) -> None:
        cel = "" if kolom is None else celnaam(rij, kolom)
        waarde = "" if kolom is None else tekst(self.blad.waarde(rij, kolom))
        plek: Any = (self.rondom.bestand, self.blad.naam, self.blad.rijnummer(rij), cel, waarde)
        self.bevindingen.append(Bevinding(*gezegd, *plek))


_NAAM = {
    "aantal": "plekken",
    "amv_aantal": "plekken voor amv's",
    "begin_op": "eerste dag",
    "eind_op": "laatste dag",
    "besluit_op": "dag van het besluit",
    "peildatum": "peildatum",
}


def _gemeente_in(label: str) -> Gemeente | None:
    try:
        return herken(label)
    except OnbekendeGemeente:
        return None
