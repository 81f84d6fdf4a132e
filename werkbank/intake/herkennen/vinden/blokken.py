"""The tables in a sheet: where each begins and ends, its header, and the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from werkbank.intake.herkennen.taal.woorden import is_codekop, is_datumkop, is_gemeentekop, rol_van
from werkbank.intake.herkennen.vinden.ankers import Anker, ligt_opzij, zoek_ankers
from werkbank.intake.herkennen.vinden.gebied import duid_code
from werkbank.intake.herkennen.vinden.rooster import Rooster, maak_rooster
from werkbank.intake.lezen import Blad
from werkbank.intake.waarden import PLAATSHOUDERS, lees_getal

_MEESTE_KOPRIJEN = 12
_LANGSTE_KOP = 90
_MEESTE_NOTEN = 40


@dataclass(frozen=True)
class Blok:
    """One table. Rows and columns count from 0 in the grid; first and last are part of it.

    koppen: column → its header, from top to bottom, as the cells hold it
    titel:  lines of text above the table, from top to bottom
    noten:  lines of text below it
    """

    rooster: Rooster
    anker: Anker
    van: int
    tot: int
    eerste_kolom: int
    laatste_kolom: int
    koprijen: tuple[int, ...]
    koppen: dict[int, tuple[Any, ...]]
    titel: tuple[str, ...]
    noten: tuple[str, ...]

    @property
    def kolommen(self) -> range:
        """The columns of the table, those of the municipality among them."""
        return range(self.eerste_kolom, self.laatste_kolom + 1)

    @property
    def waardekolommen(self) -> tuple[int, ...]:
        """The columns beside the municipality."""
        eigen = {self.anker.kolom, self.anker.code.kolom if self.anker.code else -1}
        return tuple(k for k in self.kolommen if k not in eigen)


def zoek_blokken(blad: Blad) -> list[Blok]:
    """The tables of a sheet that name municipalities, from top to bottom and left to right."""
    if not blad.rijen:
        return []
    rooster = maak_rooster(blad)
    if ligt_opzij(rooster):
        rooster = rooster.draai()
    ankers = zoek_ankers(rooster)
    # A row of the longer of two tables side by side is no text below the shorter one.
    rijen_met_cijfers = {r for anker in ankers for r in anker.gebieden}
    blokken: list[Blok] = []
    for i, anker in enumerate(ankers):
        eerste, laatste = _breedte(rooster, ankers, i)
        vorige = -1
        delen = list(_delen(rooster, anker, eerste, laatste))
        for nummer, (van, tot) in enumerate(delen):
            volgende = delen[nummer + 1][0] if nummer + 1 < len(delen) else rooster.hoogte
            tot = _met_staart(rooster, anker, tot, volgende, eerste, laatste)
            van = _met_hoofd(rooster, anker, van, vorige, eerste, laatste)
            koprijen, titelrijen = _kop(rooster, anker, van, vorige, eerste, laatste)
            koppen = _koppen(rooster, koprijen, eerste, laatste, anker)
            if any(rooster.plek(r, k) in blad.onzeker for r in koprijen for k in koppen):
                # The reader cannot tell which word stands above which column: they are words around the table.
                koppen = dict.fromkeys(koppen, ())
                titelrijen = range(titelrijen.start, van)
            blokken.append(
                Blok(
                    rooster,
                    anker if anker.code else _met_codes(rooster, anker, koppen, van, tot),
                    van,
                    tot,
                    eerste,
                    laatste,
                    koprijen,
                    koppen,
                    rooster.los + _teksten(rooster, titelrijen),
                    _teksten(
                        rooster,
                        (
                            r
                            for r in range(tot + 1, min(volgende, tot + 1 + _MEESTE_NOTEN))
                            if r not in rijen_met_cijfers
                        ),
                    ),
                )
            )
            vorige = tot
    return sorted(blokken, key=lambda b: (b.van, b.eerste_kolom))


def _met_codes(rooster: Rooster, anker: Anker, koppen: dict[int, tuple[Any, ...]], van: int, tot: int) -> Anker:
    """The names with the bare codes (193.0) beside them, where a header says that a column holds codes."""
    for k, delen in koppen.items():
        if k != anker.kolom and delen and is_codekop(str(delen[-1])):
            codes = {
                r: g for r in range(van, tot + 1) if (w := rooster.waarde(r, k)) is not None and (g := duid_code(w))
            }
            if any(g.soort == "gemeente" for g in codes.values()):
                return Anker(anker.kolom, anker.gebieden, Anker(k, codes))
    return anker


def _breedte(rooster: Rooster, ankers: list[Anker], i: int) -> tuple[int, int]:
    """The columns of a table: up to where the next one begins; what stands left of the first belongs to it."""
    begin = [min(a.kolom, a.code.kolom if a.code else a.kolom) for a in ankers]
    breedte = len(rooster.kolommen())
    eerste = 0 if i == 0 or not _naast(ankers[i - 1], ankers[i]) else begin[i]
    laatste = next(
        (begin[j] - 1 for j in range(i + 1, len(ankers)) if _naast(ankers[i], ankers[j])),
        breedte - 1,
    )
    return eerste, laatste


def _naast(a: Anker, b: Anker) -> bool:
    """Whether two columns stand beside each other, not one above the other."""
    a_eerste, a_laatste = min(a.gebieden), max(a.gebieden)
    b_eerste, b_laatste = min(b.gebieden), max(b.gebieden)
    return a_eerste <= b_laatste and b_eerste <= a_laatste


def _delen(rooster: Rooster, anker: Anker, eerste: int, laatste: int) -> Iterator[tuple[int, int]]:
    """The stretches of rows between headers, each with a municipality in it."""
    rijen = list(anker.gebieden)
    begin = 0
    for i in range(1, len(rijen) + 1):
        if i < len(rijen):
            tussen = range(rijen[i - 1] + 1, rijen[i])
            if not any(_is_kop(rooster, anker, r, eerste, laatste) for r in tussen):
                continue
        deel = rijen[begin:i]
        begin = i
        eigen = [r for r in deel if anker.gebieden[r].soort != "totaal"]
        if eigen:
            # A name of an area above the first municipality is a heading, not a row of the table.
            kopjes = [r for r in deel if r < eigen[0] and not _heeft_getal(rooster, anker, r, eerste, laatste)]
            yield min(r for r in deel if r not in kopjes), max(deel)


def _is_kop(rooster: Rooster, anker: Anker, rij: int, eerste: int, laatste: int) -> bool:
    """Whether a row between other rows is the header of a new table."""
    if is_gemeentekop(rooster.tekst(rij, anker.kolom)):
        return True
    if rooster.tekst(rij, anker.kolom):
        return False
    woorden = [
        w
        for k in range(eerste, laatste + 1)
        if k != anker.kolom and isinstance(w := rooster.waarde(rij, k), str) and _is_woord(w)
    ]
    return len(woorden) >= 2


def _is_woord(tekst: str) -> bool:
    kaal = tekst.strip()
    return (
        bool(kaal) and kaal.casefold() not in PLAATSHOUDERS and any(t.isalpha() for t in kaal) and not _is_getal(kaal)
    )


def _is_getal(waarde: Any) -> bool:
    return lees_getal(waarde).waarde is not None


def _heeft_getal(rooster: Rooster, anker: Anker, rij: int, eerste: int, laatste: int) -> bool:
    return any(
        _is_getal(w) or (isinstance(w, str) and lees_getal(w).reden in ("plaatshouder", "ondergrens", "procent"))
        for k in range(eerste, laatste + 1)
        if k != anker.kolom and (w := rooster.waarde(rij, k)) is not None
    )


def _met_staart(rooster: Rooster, anker: Anker, tot: int, volgende: int, eerste: int, laatste: int) -> int:
    """The last row of figures below the last municipality: a total without a label, or a name that is not known."""
    rij = tot + 1
    leeg = 0
    while rij < volgende and leeg < 2:
        if rooster.is_leeg(rij):
            leeg += 1
        elif _is_kop(rooster, anker, rij, eerste, laatste):
            break
        elif _heeft_getal(rooster, anker, rij, eerste, laatste):
            if rooster.tekst(rij, anker.kolom) and leeg:
                break
            tot = rij
        elif rooster.tekst(rij, anker.kolom):
            break
        rij += 1
    return tot


def _met_hoofd(rooster: Rooster, anker: Anker, van: int, vorige: int, eerste: int, laatste: int) -> int:
    """The first row: a name that is not known may stand above the first municipality."""
    while (
        van - 1 > vorige
        and (tekst := rooster.tekst(van - 1, anker.kolom))
        and not is_gemeentekop(tekst)
        and not is_codekop(tekst)
        and not rol_van(tekst)
        and not is_datumkop(tekst)
        and (van - 1, anker.kolom) not in rooster.breed
        and _lijkt_op(rooster, anker, van - 1, van, eerste, laatste)
    ):
        van -= 1
    return van


def _lijkt_op(rooster: Rooster, anker: Anker, rij: int, ander: int, eerste: int, laatste: int) -> bool:
    """Whether a row holds figures in the columns where another row does."""
    kolommen = [k for k in range(eerste, laatste + 1) if k != anker.kolom and _is_getal(rooster.waarde(ander, k))]
    return bool(kolommen) and all(_is_getal(rooster.waarde(rij, k)) for k in kolommen)


def _kop(
    rooster: Rooster, anker: Anker, van: int, vorige: int, eerste: int, laatste: int
) -> tuple[tuple[int, ...], range]:
    """The rows of the header, and those above it that hold the title."""
    koprijen: list[int] = []
    rij = van - 1
    leeg = 0
    while rij > vorige and van - rij <= _MEESTE_KOPRIJEN:
        gevuld = {k: w for k in range(eerste, laatste + 1) if (w := rooster.waarde(rij, k)) is not None}
        if not gevuld:
            leeg += 1
            if leeg > 2 or koprijen:
                break
        elif not _past_in_kop(rooster, anker, rij, gevuld, koprijen):
            break
        else:
            koprijen.insert(0, rij)
            leeg = 0
        rij -= 1
    return tuple(koprijen), range(vorige + 1, koprijen[0] if koprijen else van)


def _past_in_kop(rooster: Rooster, anker: Anker, rij: int, gevuld: dict[int, Any], koprijen: list[int]) -> bool:
    teksten = {k: str(w).strip() for k, w in gevuld.items()}
    if any(len(t) > _LANGSTE_KOP for t in teksten.values()):
        return False
    naast = [k for k in gevuld if k != anker.kolom]
    if not naast:
        # A word above the names alone is the header only when it says so.
        return is_gemeentekop(teksten[anker.kolom]) and not koprijen
    if len({teksten[k] for k in gevuld}) == 1 and any(rooster.breed.get((rij, k), 0) >= len(gevuld) for k in gevuld):
        # One text over the whole width is a title; over a part of it, it is a group of columns.
        return anker.kolom not in gevuld
    if len(gevuld) == 1 and koprijen:
        # One word somewhere above a header that is complete; left of the municipalities it is a title.
        return naast[0] > anker.kolom and not _is_zin(teksten[naast[0]])
    return not (len(gevuld) == 2 and anker.kolom in gevuld and _is_bijschrift(teksten[anker.kolom]))


def _is_zin(tekst: str) -> bool:
    return len(tekst.split()) > 6


def _is_bijschrift(tekst: str) -> bool:
    """Whether a label with a value beside it ("Peildatum | 1-5-2024") is no header of municipalities."""
    return (
        tekst.endswith(":")
        or (is_datumkop(tekst) and not is_gemeentekop(tekst))
        or rol_van(tekst) in ("leverancier", "bron")
    )


def _koppen(
    rooster: Rooster, koprijen: tuple[int, ...], eerste: int, laatste: int, anker: Anker
) -> dict[int, tuple[Any, ...]]:
    """The header of each column; a word above several columns counts for each of them."""
    koppen: dict[int, list[Any]] = {k: [] for k in range(eerste, laatste + 1)}
    for nummer, rij in enumerate(koprijen):
        onderste = nummer == len(koprijen) - 1
        vorig: Any = None
        for k in koppen:
            waarde = rooster.als_datum(rooster.waarde(rij, k))
            if waarde is not None and str(waarde).strip():
                vorig = waarde
            elif (
                not onderste and k > anker.kolom and vorig is not None and _heeft_eronder(rooster, koprijen, nummer, k)
            ):
                waarde = vorig
            if k == anker.kolom:
                vorig = None
            if waarde is not None and str(waarde).strip() and (not koppen[k] or koppen[k][-1] != waarde):
                koppen[k].append(waarde)
    return {k: tuple(delen) for k, delen in koppen.items()}


def _heeft_eronder(rooster: Rooster, koprijen: tuple[int, ...], nummer: int, kolom: int) -> bool:
    """Whether a column has a header of its own below this row, so that an empty cell above it is part of a group."""
    return any(rooster.waarde(r, kolom) is not None for r in koprijen[nummer + 1 :])


def _teksten(rooster: Rooster, rijen: Iterable[int]) -> tuple[str, ...]:
    return tuple(regel for rij in rijen if (regel := rooster.regel(rij)))
