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
_LANGSTE_NAAM = 5
# Where a line of its own is a heading of the figures.
_OPSCHRIFTEN = frozenset((Waar.TITEL, Waar.BOVENAAN, Waar.BLADNAAM))
# Signs behind which a clause says more of what was named before it.
_AANVULLING = frozenset(",:;()–—")


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
    # A hidden sheet that is called "oud" is asked about as a sheet.
    verborgen = blok.rooster.blad.verborgen
    verklaard = {k.bezwaar for k in kolommen if k.rol == "niet"}
    for regel in laag.tekst.split("\n"):
        if is_bronregel(regel):
            continue
        in_noot = laag.naam is Waar.NOTEN
        van_kop = _kolommen_met_teken(regel, cijfers) if in_noot else []
        if in_noot and not van_kop and _hoort_bij_cel(regel, blok):
            continue
        onderwerp: Zin | None = None
        for zin in lees_zinnen(regel):
            # A note to the mark of a header is about that header, as an addition behind a measure is about that.
            vult_aan = bool(van_kop) or _vult_aan(zin, onderwerp, in_noot=in_noot)
            over = van_kop or [k for k in cijfers if _raakt(onderwerp if vult_aan and onderwerp else zin, k)]
            if over:
                yield from _in_zin(zin, over, verklaard, laag.naam, vult_aan=vult_aan, verborgen=verborgen)
            if zin.noemt_iets and not vult_aan:
                onderwerp = zin
            elif zin.grens == ".":
                onderwerp = None


def _in_zin(
    zin: Zin, geraakt: Sequence[Kolom], verklaard: set[str], waar: str, *, vult_aan: bool, verborgen: bool
) -> Iterator[_Vondst]:
    plekken = tuple(k.kolom for k in geraakt)
    # The name of a file says what it was sent for, and what stands in it: only a measure in it is about the figures.
    if waar is Waar.BESTANDSNAAM and not zin.maten and not any(b.soort == "plan" for b in zin.bezwaren):
        return
    over_maat = bool(zin.maten) or vult_aan
    for bezwaar in zin.bezwaren:
        if bezwaar.soort in verklaard:
            continue
        stil = tuple(k.kolom for k in geraakt if not k.zin or not (k.zin.maten or k.zin.eenheden - {"aantal"}))
        alleen = waar in _OPSCHRIFTEN and _zegt_niets_anders(zin)
        if bezwaar.soort in _BIJ_MAAT:
            raak = plekken if over_maat or alleen or "aantal" in zin.eenheden else ()
            if not raak and zin.noemt_iets and waar is not Waar.NOTEN:
                raak = stil
        elif bezwaar.soort == "plan":
            raak = plekken
        else:
            elders = waar is not Waar.NOTEN and (zin.taken or zin.eenheden or _staat_alleen(zin))
            raak = plekken if over_maat or elders else ()
        if raak:
            yield _Vondst(bezwaar.woorden, raak, f"dat {bezwaar.reden}.")
    for woord in zin.beperkingen:
        # In the name of a file a limiting word by itself ("opgave_waarvan") limits nothing.
        if waar is Waar.BESTANDSNAAM and " " not in woord:
            continue
        if woord not in zin.zachte or zin.noemt_maat or vult_aan:
            yield _Vondst(woord, plekken, "dat beperkt wat er geteld is.")
    if vult_aan and zin.taken and not zin.taken & {k.soort for k in geraakt}:
        # "Gehuisveste statushouders, inclusief amv": of another task, and that is no small matter.
        yield _Vondst(" ".join(d.tekst for d in zin.delen), plekken, "dat is een andere taak.")
    if zin.schaal != 1:
        yield _Vondst(zin.woorden("schaal"), tuple(k.kolom for k in geraakt if k.schaal == 1), "", zin.schaal)
    heet_zo = waar is Waar.BLADNAAM and len(zin.andere_tijd) == len(zin.delen) and not verborgen
    ander_moment = over_maat or heet_zo
    if zin.andere_tijd and ander_moment and not {"dag", "maand", "halfjaar"} & _slots(zin):
        yield _Vondst(zin.andere_tijd[0], plekken, "dat is een ander moment.")
    if waar is Waar.NOTEN:
        gaat_over = _is_omschrijving(zin, vult_aan=vult_aan)
    else:
        gaat_over = waar is not Waar.BESTANDSNAAM and (zin.noemt_iets or vult_aan)
    for woord in zin.onbekend if gaat_over else ():
        # "Gehuisvest: 1.693": how many there are altogether says nothing of what they are.
        if not woord.replace(".", "").isdigit():
            yield _Vondst(woord, plekken, "de werkbank kent deze woorden niet.")


def _zegt_niets_anders(zin: Zin) -> bool:
    """Whether a line says what kind of figures these are and nothing else: "eenheid: huishoudens", "Gemiddeld"."""
    return not (zin.noemt_iets or zin.onbekend) and not any(
        {"document", "gebeurtenis"} & set(d.waarden("neutraal")) for d in zin.delen
    )


def _slots(zin: Zin) -> set[str]:
    return {waarde for deel in zin.delen for waarde in deel.waarden("slot")}


def _vult_aan(zin: Zin, onderwerp: Zin | None, *, in_noot: bool) -> bool:
    """Whether a clause says more of what an earlier one on its line names: "Gehuisvest, stand 1 juni, gemiddeld".

    Below a table most lines are sentences: there it must stand behind a bare name ("Gehuisvest: gemiddeld").
    """
    if onderwerp is None or zin.grens not in _AANVULLING or (zin.noemt_iets and not _beperkt_eerst(zin)):
        return False
    if not in_noot:
        return True
    return bool(onderwerp.maten) and zin.grens in ":(" and len(onderwerp.delen) <= _LANGSTE_NAAM


def _beperkt_eerst(zin: Zin) -> bool:
    """Whether a clause begins with a word that limits: ", inclusief amv", "(in procenten van de taakstelling)"."""
    eerste = next((d for d in zin.delen if not d.is_hulpwoord), None)
    return eerste is not None and ("beperking" in eerste or "bezwaar" in eerste)


def _kolommen_met_teken(regel: str, cijfers: Sequence[Kolom]) -> list[Kolom]:
    """The columns of which the header has the mark with which a note begins: "Gehuisvest*", "Gehuisvest 1)"."""
    treffer = _NOOTTEKEN.match(regel)
    if treffer is None:
        return []
    teken = treffer["teken"].strip("(). :")
    if teken.isdigit():
        hoog = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(t)] for t in teken)
        einde = re.compile(rf"(?:{hoog}|[^\W\d]{teken}|\s\(?{teken}\))\s*$")
        return [k for k in cijfers if einde.search(k.kop)]
    return [k for k in cijfers if k.kop.rstrip(" )").endswith(teken)]


def _is_omschrijving(zin: Zin, *, vult_aan: bool) -> bool:
    """Whether a clause of a note is a name of the figures, not a sentence about them."""
    werkwoorden = any(d.tekst.casefold() in _WERKWOORDEN for d in zin.delen)
    return (zin.noemt_maat or vult_aan) and not werkwoorden and len(zin.delen) <= _LANGSTE_OMSCHRIJVING


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
