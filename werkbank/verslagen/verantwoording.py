"""The end of every report: which figures these are, where they come from, what was noticed, what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from werkbank.opmaak import datum, datum_kort
from werkbank.rapport.document import Alinea, Deel, Hoofdstuk, Tussenkop
from werkbank.weergave.bron import Bron

if TYPE_CHECKING:
    from werkbank.rijen import Rijen
    from werkbank.verslagen.opdracht import Opdracht

TITEL = "Over deze cijfers"


def kenmerken(opdracht: Opdracht, *gebruikt: Rijen) -> list[tuple[str, str]]:
    """What identifies the figures of a report, as (name, text). gebruikt: the rows that it shows."""
    [versie] = opdracht.vraag("verslagen/versie")
    bekend = opdracht.vraag.bekend_op
    aantal = f"{versie.leveringen_aantal} {'levering' if versie.leveringen_aantal == 1 else 'leveringen'}"
    return [
        ("Gelezen op", f"{datum(opdracht.peildatum)}, {opdracht.waarover}"),
        ("Bekend op", f"{datum(bekend)}, aan het einde van de dag" if bekend else f"nu ({datum(opdracht.vandaag)})"),
        ("Versie van de cijfers", f"{versie.versie}: {aantal}, de laatste vastgelegd op {datum(versie.laatst_op)}"),
        *Bron.uit(*gebruikt).delen(),
        ("Afzender", opdracht.afzender),
    ]


def verantwoording(opdracht: Opdracht, gebruikt: tuple[Rijen, ...], begrippen: Mapping[str, str]) -> Hoofdstuk:
    """The last chapter. begrippen: name → definition, as the pages say it."""
    delen: list[Deel] = [Alinea(tekst, kop=naam, klein=True) for naam, tekst in kenmerken(opdracht, *gebruikt)]
    if opgemerkt := opmerkingen(opdracht):
        delen.append(Tussenkop("Opgemerkt bij het inlezen"))
        delen += [Alinea(waar, kop=tekst.rstrip(". "), klein=True) for tekst, waar in opgemerkt.items()]
    delen.append(Tussenkop("Begrippen"))
    delen += [Alinea(op_een_regel(tekst), kop=naam, klein=True) for naam, tekst in begrippen.items()]
    return Hoofdstuk(TITEL, delen)


def opmerkingen(opdracht: Opdracht) -> dict[str, str]:
    """What was noticed at the import of the figures of this day → the leveringen of which it was."""
    per_tekst = opdracht.haal("verslagen/opmerkingen").per("tekst")
    return {str(tekst): "; ".join(_levering(r) for r in rijen) for tekst, rijen in per_tekst.items()}


def _levering(r: Any) -> str:
    stand = f", stand van {datum_kort(r.peildatum)}" if r.peildatum else ""
    keren = f", {r.keren_aantal} keer" if r.keren_aantal > 1 else ""
    return f"{r.bestandsnaam} van {r.leverancier}{stand}{keren}"


def op_een_regel(tekst: str) -> str:
    """A definition without the line breaks of its source."""
    return " ".join(tekst.split())
