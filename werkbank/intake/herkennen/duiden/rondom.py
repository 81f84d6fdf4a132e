"""What the words around a table do to its columns: a plan, a limit or another scale in a title is about them as well.

A text around a table is no header: most of it is not about the figures. It counts where a clause names what a column
counts, or names nothing at all and so speaks of the whole table; a word that is not understood counts only in the first
case. What does not count is listed as not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from werkbank.intake.herkennen.duiden.kolom import Begrepen, Kolom
from werkbank.intake.herkennen.duiden.schaal import vraag_schaal
from werkbank.intake.herkennen.duiden.woordvraag import vraag_woorden
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.herkennen.taal.tijd import kop_als_tekst
from werkbank.intake.herkennen.taal.zin import Zin, lees_zinnen
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.omgeving import Laag, Omgeving, Waar, is_bronregel

_NOOTTEKEN = re.compile(r"^\s*(?P<teken>[*†‡#]+|\(?\d{1,2}(?:\)|\.|:|(?=\s)))")
# In a text around a table these only count beside the measure itself; a plan counts by itself.
_BIJ_MAAT = frozenset({"afgeleid", "geld", "ander", "eenheid", "groep"})
_LANGSTE_CEL = 40
_WERKWOORDEN = frozenset(("is", "zijn", "was", "waren", "wordt", "worden", "heeft", "hebben", "betekent", "betekenen"))
_LANGSTE_OMSCHRIJVING = 8


@dataclass(frozen=True)
class _Vondst:
    woorden: str
    kolommen: tuple[int, ...]
    reden: str
    schaal: int = 1


def toets_rondom(kolommen: list[Kolom], blok: Blok, omgeving: Omgeving, gesprek: Gesprek) -> list[Kolom]:
    """The columns, those left out or waiting that words around the table speak against."""
    op_plek = {k.kolom: k for k in kolommen}
    kop_gemeenten = " ".join(kop_als_tekst(deel) for deel in blok.koppen.get(blok.anker.kolom, ()))
    # The label of a total speaks of the total.
    lagen = [
        *(laag for laag in omgeving.lagen if laag.naam is not Waar.TOTAALOPSCHRIFT),
        Laag(Waar.KOP_GEMEENTEN, kop_gemeenten),
    ]
    for laag in lagen:
        for vondst in _vondsten(laag, list(op_plek.values()), blok):
            geraakt = [op_plek[k] for k in vondst.kolommen if op_plek[k].rol == "cijfer"]
            if vondst.schaal != 1:
                for k in geraakt:
                    op_plek[k.kolom] = vraag_schaal(k, vondst.schaal, vondst.woorden, laag.naam, gesprek)
                continue
            # Who said what a column counts has seen the words around it; how large its numbers are is another matter.
            geraakt = [k for k in geraakt if not k.zelf]
            if not geraakt:
                continue
            bij = geraakt[0].kop or "deze kolom"
            reden = f"“{vondst.woorden}” staat in {laag.naam}: {vondst.reden}"
            oordeel = vraag_woorden(gesprek, [vondst.woorden], bij, laag.naam, reden)
            for k in geraakt:
                op_plek[k.kolom] = _na(k, oordeel, vondst, laag)
    return [op_plek[k.kolom] for k in kolommen]


def _na(kolom: Kolom, oordeel: str, vondst: _Vondst, laag: Laag) -> Kolom:
    if oordeel == "hoort-erbij":
        return replace(kolom, begrepen=(*kolom.begrepen, Begrepen("hoort erbij", "ja", vondst.woorden, laag.naam)))
    reden = f"“{vondst.woorden}” in {laag.naam}: {vondst.reden}"
    return replace(kolom, rol="niet", reden=reden, wacht=not oordeel)


def _vondsten(laag: Laag, kolommen: Sequence[Kolom], blok: Blok) -> Iterator[_Vondst]:
    cijfers = [k for k in kolommen if k.rol == "cijfer"]
    verklaard = {k.bezwaar for k in kolommen if k.rol == "niet"}
    for regel in laag.tekst.split("\n"):
        if is_bronregel(regel) or (laag.naam is Waar.NOTEN and _hoort_bij_cel(regel, blok)):
            continue
        vorige: Zin | None = None
        for zin in lees_zinnen(regel):
            geraakt = [k for k in cijfers if _raakt(zin, k)]
            if geraakt:
                yield from _in_zin(zin, vorige, geraakt, verklaard, laag.naam)
            vorige = zin


def _in_zin(
    zin: Zin, vorige: Zin | None, geraakt: Sequence[Kolom], verklaard: set[str], waar: str
) -> Iterator[_Vondst]:
    plekken = tuple(k.kolom for k in geraakt)
    for bezwaar in zin.bezwaren:
        if bezwaar.soort in verklaard or (bezwaar.soort != "plan" and waar is Waar.BESTANDSNAAM):
            continue
        stil = tuple(k.kolom for k in geraakt if not k.zin or not (k.zin.maten or k.zin.eenheden - {"aantal"}))
        if bezwaar.soort in _BIJ_MAAT:
            raak = plekken if zin.maten or "aantal" in zin.eenheden else ()
            if not raak and zin.noemt_iets and waar is not Waar.NOTEN:
                raak = stil
        elif bezwaar.soort == "plan":
            raak = plekken
        else:
            raak = (
                plekken
                if zin.maten or (waar is not Waar.NOTEN and (zin.taken or zin.eenheden or _staat_alleen(zin)))
                else ()
            )
        if raak:
            yield _Vondst(bezwaar.woorden, raak, f"dat {bezwaar.reden}.")
    if waar is Waar.BESTANDSNAAM:
        return
    for woord in zin.beperkingen:
        if woord not in zin.zachte or zin.noemt_maat:
            yield _Vondst(woord, plekken, "dat beperkt wat er geteld is.")
    if zin.schaal != 1:
        yield _Vondst(zin.woorden("schaal"), tuple(k.kolom for k in geraakt if k.schaal == 1), "", zin.schaal)
    if zin.andere_tijd and zin.maten and not zin.woorden("slot"):
        yield _Vondst(zin.andere_tijd[0], plekken, "dat is een ander moment.")
    if zin.onbekend and (_is_omschrijving(zin) if waar is Waar.NOTEN else _gaat_over_cijfers(zin, vorige, geraakt)):
        for woord in zin.onbekend:
            yield _Vondst(woord, plekken, "de werkbank kent deze woorden niet.")


def _is_omschrijving(zin: Zin) -> bool:
    """Whether a clause of a note is a name of the figures, not a sentence about them."""
    werkwoorden = any(d.tekst.casefold() in _WERKWOORDEN for d in zin.delen)
    return zin.noemt_maat and not werkwoorden and len(zin.delen) <= _LANGSTE_OMSCHRIJVING


def _gaat_over_cijfers(zin: Zin, vorige: Zin | None, geraakt: Sequence[Kolom]) -> bool:
    """Whether the unknown words of a clause stand with a task or measure: in it, or as an addition right behind it."""
    if zin.noemt_iets:
        return True
    if vorige is None or not any(_raakt(vorige, k) for k in geraakt):
        return False
    return (zin.grens == "(" and vorige.noemt_iets) or (zin.grens in (",", "–", "—") and bool(vorige.maten))


def _staat_alleen(zin: Zin) -> bool:
    return all("bezwaar" in d or d.is_hulpwoord for d in zin.delen)


def _raakt(zin: Zin, kolom: Kolom) -> bool:
    """Whether a clause can speak of a column: it names its task and measure, or no other ones."""
    taken = zin.taken | ({"asiel", "amv"} if zin.taken & {"asiel", "amv"} else set())
    if taken and kolom.soort and kolom.soort not in taken:
        return False
    if not zin.maten or not kolom.maat:
        return True
    return any(woorden.past(kolom.soort or "*", m) == kolom.maat or m == kolom.maat for m in zin.maten)


def _hoort_bij_cel(regel: str, blok: Blok) -> bool:
    """Whether a note explains a mark beside a figure or a name, not beside a header."""
    treffer = _NOOTTEKEN.match(regel)
    if treffer is None:
        return False
    teken = treffer["teken"].strip("(). :")
    koppen = " ".join(str(deel) for delen in blok.koppen.values() for deel in delen)
    if teken in koppen or (teken.isdigit() and any(c in koppen for c in "¹²³⁴⁵⁶⁷⁸⁹")):
        return False
    if teken.isdigit():
        return True
    cellen = (w for rij in blok.rooster.rijen for w in rij if isinstance(w, str) and len(w) < _LANGSTE_CEL)
    return any(cel.rstrip().endswith(teken) for cel in cellen)
