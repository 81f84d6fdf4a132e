"""Text without a delimiter, as it is pasted from a PDF: lines become rows, words and figures become cells.

A PDF loses its columns: often only single spaces are left, and two tables that stood side by side are one. What all
rows have in common (a name and two figures, twice) gives the columns back. Where a row does not say in which columns
its figures stand, it is marked: nothing is shifted until it fits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from werkbank.intake.lezen.bestand import Blad, Plek, Waarde
from werkbank.intake.lezen.kolomtekst import is_uitgelijnd, lees_kolommen
from werkbank.intake.lezen.pdfkop import Kopregels, lees_kop
from werkbank.intake.lezen.pdfregel import Regel, ontleed
from werkbank.register import is_totaal

_DATAVORM = re.compile(r"(?:N?TN+)+|N+")
_LANGSTE_LABEL = 60
# What is longer or has more lines was never copied from a page.
_LANGSTE_REGEL = 2_000
_MEESTE_REGELS = 20_000
_MEESTE_KOPREGELS = 16
_MEESTE_KOPWOORDEN = 12
# A note below a table belongs to it; any other text is about what follows.
_NAZIN = re.compile(r"\s*(?:tot|bron|noot|toelichting|\*|[1-9]\)? (?:bron|noot))", re.IGNORECASE)
# A name of a place never ends in one of these.
_HALVE_NAAM = re.compile(r"(?:-|\b(?:van|v\.?|de|den|der|het|op|aan|bij|en|ten|ter))$")
_TOTAAL = re.compile(r"\s*(?:sub)?tota", re.IGNORECASE)

KOP_ONZEKER = "De kolomnamen boven deze tabel zijn niet over de kolommen te verdelen."
BLOK_ONZEKER = "Het is niet te zien onder welke van de kolommen naast elkaar deze regel hoort."
AANTAL_ONZEKER = "Deze regel heeft een ander aantal cijfers dan de andere: het is niet te zien in welke kolom ze staan."


def lees_uitgelijnd(tekst: str) -> tuple[Blad, ...]:
    """A sheet for each table in the text, with a row per line, so that a row number is the number of the line."""
    teksten = tekst.expandtabs(8).split("\n")
    if max(map(len, teksten)) > _LANGSTE_REGEL or len(teksten) > _MEESTE_REGELS:
        return (Blad("", [[kaal] if (kaal := regel.strip()) else [] for regel in teksten]),)
    regels = [ontleed(i, regel) for i, regel in enumerate(teksten)]
    if is_uitgelijnd(regels):
        return (Blad("", lees_kolommen(regels)),)
    regels = _met_hele_namen(regels)
    tabellen = list(_tabellen(regels))
    if len({len(t.rijen) > 1 for t in tabellen}) > 1:
        # Beside real tables one row alone is a sentence that happens to end in a figure.
        tabellen = [t for t in tabellen if len(t.rijen) > 1]
    if not tabellen:
        return (Blad("", [_als_tekst(regel) for regel in regels]),)
    bladen = []
    van = 0
    for nummer, tabel in enumerate(tabellen):
        volgende = tabellen[nummer + 1].rijen[0].nummer if nummer + 1 < len(tabellen) else len(regels)
        tot = _einde(regels, tabel.rijen[-1].nummer, volgende) if nummer + 1 < len(tabellen) else len(regels)
        bladen.append(_blad(f"tabel {nummer + 1}" if len(tabellen) > 1 else "", regels, van, tot, tabel))
        van = tot
    return tuple(bladen)


@dataclass(frozen=True)
class _Tabel:
    """Rows that have their columns in common. blokken: the form of each block side by side ("TNN")."""

    rijen: tuple[Regel, ...]
    blokken: tuple[str, ...]

    @property
    def begin(self) -> tuple[int, ...]:
        """The first column of each block."""
        return tuple(sum(map(len, self.blokken[:i])) for i in range(len(self.blokken)))


def _tabellen(regels: Sequence[Regel]) -> Iterator[_Tabel]:
    groep: list[Regel] = []
    for regel in (*regels, Regel(-1, "", ())):
        if _is_datarij(regel):
            groep.append(regel)
        elif regel.velden or regel.nummer < 0:
            # One line of words between rows (a subheading, a page number) does not end a table.
            if groep and _gaat_door(regels, regel, groep):
                continue
            if tabel := _tabel(groep):
                yield tabel
            groep = []


def _is_datarij(regel: Regel) -> bool:
    return bool(_DATAVORM.fullmatch(regel.vorm)) and all(
        len(v.tekst) <= _LANGSTE_LABEL for v in regel.velden if not v.is_getal
    )


def _met_hele_namen(regels: Sequence[Regel]) -> list[Regel]:
    """The lines, where a name that goes on on the next line ("Hof van", "Rijssen-") is put before that line."""
    heel = list(regels)
    for i in range(1, len(heel) - 1):
        tekst = heel[i].tekst.strip()
        if heel[i].vorm == "T" and _HALVE_NAAM.search(tekst) and len(tekst.split()) <= 3 and _is_datarij(heel[i + 1]):
            volgende = heel[i + 1].tekst
            aaneen = tekst + ("" if tekst.endswith("-") else " ") + volgende.lstrip()
            heel[i + 1] = ontleed(i + 1, " " * heel[i].inspringing + aaneen)
            heel[i] = ontleed(i, "")
    return heel


def _gaat_door(regels: Sequence[Regel], regel: Regel, groep: Sequence[Regel]) -> bool:
    if regel.nummer < 0 or regel.vorm != "T" or len(regel.tekst.split()) > 4:
        return False
    volgende = next((r for r in regels[regel.nummer + 1 :] if r.velden), None)
    vormen = {r.vorm for r in groep if "T" in r.vorm}
    return volgende is not None and volgende.vorm in vormen and not _lijkt_kop(volgende)


def _lijkt_kop(regel: Regel) -> bool:
    return bool(regel.velden) and regel.velden[0].tekst.casefold().startswith("gemeente")


def _tabel(groep: Sequence[Regel]) -> _Tabel | None:
    vormen = Counter(r.vorm for r in groep if "T" in r.vorm)
    vaak = [vorm for vorm, keer in vormen.items() if keer >= 2]
    if not vaak:
        # A table of one row: only when there is nothing else that it could be.
        vaak = [vorm for vorm in vormen if len(groep) == 1 and len(groep[0].velden[0].tekst.split()) <= 4]
    if not vaak:
        return None
    return _Tabel(tuple(groep), _blokken(max(vaak, key=len)))


def _blokken(vorm: str) -> tuple[str, ...]:
    for lengte in range(2, len(vorm)):
        if len(vorm) % lengte == 0 and vorm == vorm[:lengte] * (len(vorm) // lengte):
            return (vorm[:lengte],) * (len(vorm) // lengte)
    if vorm.startswith("N"):
        return (vorm,)
    return tuple(re.findall(r"TN+", vorm))


def _einde(regels: Sequence[Regel], laatste: int, volgende: int) -> int:
    """Where the sheet of a table ends: after its last row and the notes below it."""
    einde = laatste + 1
    for nummer in range(laatste + 1, volgende):
        if regels[nummer].velden:
            if not _NAZIN.match(regels[nummer].tekst):
                break
            einde = nummer + 1
    return einde


@dataclass
class _Bouw:
    rijen: list[list[Waarde]]
    onzeker: dict[Plek, str] = field(default_factory=dict)


def _blad(naam: str, regels: Sequence[Regel], van: int, tot: int, tabel: _Tabel) -> Blad:
    bouw = _Bouw([[] for _ in range(tot)])
    rijen = [r for r in tabel.rijen if not _is_zin(r, tabel)]
    in_tabel = {r.nummer for r in rijen}
    kop = lees_kop(_kopregels(regels[van : tabel.rijen[0].nummer]), [len(b) for b in tabel.blokken])
    for regel in regels[van:tot]:
        if regel.nummer not in in_tabel and not kop.vanaf <= regel.nummer <= kop.rij:
            bouw.rijen[regel.nummer] = _als_tekst(regel)
    _zet_kop(bouw, kop, tabel)
    zelfde_koppen = len({kop.koppen[b : b + len(tabel.blokken[0])] for b in tabel.begin}) == 1
    dicht: set[int] = set()
    for regel in rijen:
        _zet_rij(bouw, regel, tabel, dicht, zelfde_koppen)
    return Blad(naam, bouw.rijen, onzeker=bouw.onzeker)


def _is_zin(regel: Regel, tabel: _Tabel) -> bool:
    """Whether this is a sentence below the table ("Totaal Overijssel 2024-I incl. voor/achterstand: 1693")."""
    vreemd = regel.vorm not in (*tabel.blokken, "".join(tabel.blokken))
    return vreemd and not regel.velden[0].is_getal and regel.velden[0].tekst.endswith(":")


def _kopregels(erboven: Sequence[Regel]) -> list[Regel]:
    """The lines just above the first row that can be its header: short ones, up to the first sentence."""
    gekozen: list[Regel] = []
    for regel in reversed(erboven):
        if not regel.velden:
            continue
        if len(gekozen) == _MEESTE_KOPREGELS or _is_zinsdeel(regel.tekst.split()):
            break
        # The name of an area just above its rows is a subheading, not the last words of the header.
        if not gekozen and is_totaal(regel.tekst) and any(r.velden for r in erboven[: erboven.index(regel)]):
            continue
        gekozen.append(regel)
    return gekozen[::-1]


def _is_zinsdeel(woorden: list[str]) -> bool:
    # "incl." ends a line of a header as well; a sentence is longer.
    return len(woorden) > _MEESTE_KOPWOORDEN or (len(woorden) > 5 and woorden[-1].endswith((".", ":")))


def _zet_kop(bouw: _Bouw, kop: Kopregels, tabel: _Tabel) -> None:
    if kop.rij < 0:
        return
    if kop.koppen:
        bouw.rijen[kop.rij] = list(kop.koppen)
    else:
        bouw.rijen[kop.rij] = [kop.heel]
        bouw.onzeker[(kop.rij, 0)] = KOP_ONZEKER
    if kop.titels:
        rij: list[Waarde] = [None] * sum(map(len, tabel.blokken))
        for begin, titel in zip(tabel.begin, kop.titels, strict=True):
            rij[begin] = titel
        bouw.rijen[kop.titelrij] = rij


def _zet_rij(bouw: _Bouw, regel: Regel, tabel: _Tabel, dicht: set[int], zelfde_koppen: bool) -> None:
    """Put the fields of one row in their columns; dicht: the blocks that have had their totals row."""
    rij: list[Waarde] = [None] * sum(map(len, tabel.blokken))
    for delen, blok, reden in _plaatsen(regel, tabel, dicht, zelfde_koppen):
        begin = tabel.begin[blok]
        for i, (kolom, waarde) in enumerate(delen):
            if begin + kolom < len(rij):
                rij[begin + kolom] = waarde
            else:
                rij.append(waarde)
            if i == 0 and isinstance(waarde, str) and _TOTAAL.match(waarde):
                dicht.add(blok)
        if reden:
            bouw.onzeker[(regel.nummer, begin)] = reden
    bouw.rijen[regel.nummer] = rij


_Deel = list[tuple[int, str]]


def _plaatsen(regel: Regel, tabel: _Tabel, dicht: set[int], zelfde_koppen: bool) -> Iterator[tuple[_Deel, int, str]]:
    """Per block: the fields with their column in it, which block, and what is uncertain about it."""
    teksten = [v.tekst for v in regel.velden]
    if regel.vorm == "".join(tabel.blokken):
        for blok, (begin, vorm) in enumerate(zip(tabel.begin, tabel.blokken, strict=True)):
            yield list(enumerate(teksten[begin : begin + len(vorm)])), blok, ""
        return
    if "T" not in regel.vorm:
        yield from _zonder_label(regel, teksten, tabel, dicht)
        return
    groepen = _groepen(regel)
    if len(groepen) == 1:
        passend = [b for b, vorm in enumerate(tabel.blokken) if vorm == groepen[0][0]]
        blok, reden = _blok(regel, tabel, passend or list(range(len(tabel.blokken))), dicht, zelfde_koppen)
        yield list(enumerate(groepen[0][1])), blok, reden if passend else AANTAL_ONZEKER
        return
    for blok, (vorm, delen) in enumerate(groepen[: len(tabel.blokken)]):
        past = len(groepen) == len(tabel.blokken) and vorm == tabel.blokken[blok]
        yield list(enumerate(delen)), blok, "" if past else AANTAL_ONZEKER


def _groepen(regel: Regel) -> list[tuple[str, list[str]]]:
    """The row cut before each run of words: form and texts of each part."""
    groepen: list[tuple[str, list[str]]] = []
    for veld in regel.velden:
        if not veld.is_getal or not groepen:
            groepen.append(("", []))
        vorm, delen = groepen[-1]
        delen.append(veld.tekst)
        groepen[-1] = (vorm + ("N" if veld.is_getal else "T"), delen)
    return groepen


def _blok(regel: Regel, tabel: _Tabel, passend: list[int], dicht: set[int], zelfde_koppen: bool) -> tuple[int, str]:
    """The block that a row with one part belongs to: by its indent (a space for each empty cell), or because the
    blocks before it have had their totals row. With the same names above each block it makes no difference.
    """
    for blok in passend:
        if blok and regel.inspringing == tabel.begin[blok]:
            return blok, ""
    if len(passend) == 1:
        return passend[0], ""
    open_ = [b for b in passend if b not in dicht]
    if len(open_) == 1:
        return open_[0], ""
    return (open_ or passend)[0], "" if zelfde_koppen else BLOK_ONZEKER


def _zonder_label(regel: Regel, teksten: list[str], tabel: _Tabel, dicht: set[int]) -> Iterator[tuple[_Deel, int, str]]:
    """Figures without a label: the totals of the block that is still open."""
    passend = [b for b, vorm in enumerate(tabel.blokken) if vorm == "T" + regel.vorm]
    over = [b for b in passend if b not in dicht]
    ingesprongen = [b for b in passend if regel.inspringing == tabel.begin[b] + 1]
    if len(ingesprongen) == 1 or len(over) == 1:
        yield list(enumerate(teksten, start=1)), (ingesprongen if len(ingesprongen) == 1 else over)[0], ""
    else:
        yield list(enumerate(teksten, start=1)), (over or passend or [0])[0], AANTAL_ONZEKER


def _als_tekst(regel: Regel) -> list[Waarde]:
    tekst = regel.tekst.strip()
    return [tekst] if tekst else []
