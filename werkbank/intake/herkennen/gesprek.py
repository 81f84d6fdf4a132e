"""What is known about a file and what must be asked: found in it, given by the user, or remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from werkbank.bevindingen import Gezegd
from werkbank.intake.vraag import Vorm, Vraag
from werkbank.intake.waarden import lees_datum, lees_getal

# What is asked of one column or one phrase: an answer for all of them at once would be a guess.
_ELK_APART = frozenset({"kolom", "woord", "schaal", "factor", "dag", "leverancier"})
Zekerheid = Literal["zeker", "opgegeven", "onthouden", "open"]


@dataclass(frozen=True)
class Begrip:
    """One thing that was understood: its value, how sure, and why.

    tegen: what the file itself says, where an answer goes against it
    """

    waarde: str
    zekerheid: Zekerheid
    reden: str
    tegen: str = ""


@dataclass
class Gesprek:
    """Answers go before what is remembered, and that before what is found: the user has the last word.

    antwoorden: given by the user
    onthouden:  answers that were confirmed with an earlier levering of the same layout, with their reason
    tegen:      what the earlier file itself said, where such an answer went against it
    zekere:     what the file left no doubt about, as a question with its value: to be answered otherwise all the same
    voorstellen: the same for a layout that has changed: proposed, still asked
    meldingen: what must be said though nothing is asked, by the id of the finding
    """

    antwoorden: Mapping[str, str]
    onthouden: Mapping[str, str] = field(default_factory=dict)
    tegen: Mapping[str, str] = field(default_factory=dict)
    is_koppeling: bool = False
    voorstellen: Mapping[str, str] = field(default_factory=dict)
    herkomst: str = ""
    begrepen: dict[str, Begrip] = field(default_factory=dict)
    vragen: dict[str, Vraag] = field(default_factory=dict)
    beantwoord: dict[str, Vraag] = field(default_factory=dict)
    zekere: dict[str, Vraag] = field(default_factory=dict)
    gebruikt: set[str] = field(default_factory=set)
    meldingen: dict[str, Gezegd] = field(default_factory=dict)

    def weet(
        self,
        vraag: Vraag,
        gevonden: str = "",
        reden: str = "",
        *,
        lees: Callable[[str], str] = str,
    ) -> str:
        """The value of what ``vraag`` asks, "" when it must be asked first.

        gevonden: what the file itself says, and ``reden`` where
        lees:     makes of an answer its one notation, "" when it is none
        """
        fout = ""
        for bron, zekerheid in ((self.antwoorden, "opgegeven"), (self.onthouden, "onthouden")):
            sleutel = self._sleutel(bron, vraag.sleutel)
            if sleutel is None:
                continue
            if bron is self.antwoorden:
                self.gebruikt.add(sleutel)
            waarde = lees(_lees(bron[sleutel], vraag))
            if waarde and bron is self.onthouden and self._spreekt_tegen(vraag.sleutel, waarde, gevonden):
                vorig, nu = (vraag.keuzes.get(w, w) for w in (waarde, gevonden))
                fout = f"Vorige keer was het antwoord “{vorig}”; dit bestand zegt “{nu}”."
                continue
            if waarde:
                waarom = "opgegeven" if zekerheid == "opgegeven" else self.herkomst
                tegen = gevonden if waarde != gevonden else ""
                self.begrepen[vraag.sleutel] = Begrip(
                    waarde, "opgegeven" if bron is self.antwoorden else "onthouden", waarom, tegen
                )
                if not gevonden or tegen:
                    self.beantwoord[vraag.sleutel] = _met(vraag, waarde, waarom)
                else:
                    self.zekere[vraag.sleutel] = _met(vraag, waarde, waarom)
                return waarde
            # An answer for all of a kind need not fit each of them.
            fout = f"“{bron[sleutel]}” kan hier niet." if sleutel == vraag.sleutel or not gevonden else ""
        if gevonden and not fout:
            self.zeker(vraag.sleutel, gevonden, reden)
            self.is_zeker(vraag, gevonden, reden)
            return gevonden
        eerder = self._sleutel(self.voorstellen, vraag.sleutel)
        voorstel = (eerder and _lees(self.voorstellen[eerder], vraag)) or vraag.voorstel
        return self.stel(vraag, voorstel, fout, eerder=bool(eerder))

    def stel(self, vraag: Vraag, voorstel: str = "", fout: str = "", *, eerder: bool = False) -> str:
        """Ask, whatever is remembered; ``fout``: why what was said cannot be. Always "": there is no answer yet."""
        waarom = " ".join(deel for deel in (fout, vraag.reden) if deel)
        if eerder and voorstel != vraag.voorstel:
            vorig = vraag.keuzes.get(voorstel, voorstel)
            waarom += f" Vorige keer was het antwoord “{vorig}”, maar de indeling is veranderd."
        self.vragen[vraag.sleutel] = _met(vraag, voorstel, waarom.strip())
        self.begrepen[vraag.sleutel] = Begrip("", "open", waarom.strip())
        return ""

    def zeker(self, sleutel: str, waarde: str, reden: str) -> None:
        """Note what was understood without a question."""
        self.begrepen[sleutel] = Begrip(waarde, "zeker", reden)

    def is_zeker(self, vraag: Vraag, waarde: str, reden: str) -> None:
        """Keep a question of which the answer is certain. One that has two certain answers is not one question."""
        eerder = self.zekere.get(vraag.sleutel)
        dubbel = eerder is not None and eerder.voorstel != waarde
        self.zekere[vraag.sleutel] = _met(vraag, "" if dubbel else waarde, reden)

    def te_verbeteren(self) -> tuple[Vraag, ...]:
        """What is understood and was not asked, with its value as proposal: the user may know better."""
        gevraagd = self.vragen.keys() | self.beantwoord.keys()
        return tuple(v for sleutel, v in self.zekere.items() if v.voorstel and sleutel not in gevraagd)

    def ongebruikt(self) -> list[str]:
        """Answers to what was not asked."""
        return [sleutel for sleutel in self.antwoorden if sleutel not in self.gebruikt]

    def als_record(self) -> dict[str, Any]:
        """What was understood, as JSON values."""
        return {
            sleutel: {"waarde": b.waarde, "zekerheid": b.zekerheid, "reden": b.reden}
            | ({"tegen": b.tegen} if b.tegen else {})
            for sleutel, b in self.begrepen.items()
        }

    def _spreekt_tegen(self, sleutel: str, waarde: str, gevonden: str) -> bool:
        """Whether this file says something else than was remembered, and than the file of that time said."""
        return bool(gevonden) and not self.is_koppeling and gevonden not in (waarde, self.tegen.get(sleutel, ""))

    def _sleutel(self, bron: Mapping[str, str], sleutel: str) -> str | None:
        """The answer for exactly this, else the one for all of its kind ("peildatum" for "peildatum:mei")."""
        if sleutel in bron:
            return sleutel
        algemeen = sleutel.partition(":")[0]
        return algemeen if algemeen not in _ELK_APART and algemeen in bron else None


def _lees(antwoord: str, vraag: Vraag) -> str:
    """The answer in its one notation, "" when it is none."""
    tekst = str(antwoord).strip()
    if tekst in vraag.keuzes:
        return tekst
    for code, uitleg in vraag.keuzes.items():
        if tekst.casefold() in (code.casefold(), uitleg.casefold()):
            return code
    vorm: Vorm = vraag.vorm
    if vorm == "datum":
        datum = lees_datum(tekst)
        return datum.waarde.isoformat() if datum.waarde and datum.precisie == "dag" else ""
    if vorm == "getal":
        getal = lees_getal(tekst)
        return str(getal.waarde) if isinstance(getal.waarde, int) and getal.waarde >= 0 else ""
    return " ".join(tekst.split()) if vorm == "tekst" else ""


def _met(vraag: Vraag, voorstel: str, reden: str) -> Vraag:
    return Vraag(vraag.sleutel, vraag.tekst, vraag.keuzes, voorstel, reden, vraag.vorm)
