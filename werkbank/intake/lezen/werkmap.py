"""Workbooks: values by python-calamine, and what must be known beside them (hidden, merged, never computed)."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

import python_calamine

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding, IntakeFout
from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import GEEN_TEKENS, Bereik, Bestand, Blad, Formaat, Waarde, kolomletter
from werkbank.intake.lezen.bladxml import Bladkennis
from werkbank.intake.lezen.formules import nullen_uit_niets
from werkbank.intake.lezen.grenzen import MAX_CELLEN, MAX_KOLOMMEN, MAX_RIJEN, MAX_SAMENGEVOEGD
from werkbank.intake.lezen.ods import verken_ods
from werkbank.intake.lezen.pakket import Pakket
from werkbank.intake.lezen.xls import aangevuld, verken_xls
from werkbank.intake.lezen.xlsx import verken_werkmap


def lees_xlsx(naam: str, inhoud: bytes, pakket: Pakket) -> Bestand:
    """An xlsx or xlsm. Raises IntakeFout."""
    kennis = verken_werkmap(pakket)
    meldingen = []
    if kennis.heeft_macros:
        meldingen.append(Bevinding(*zeg("macros"), naam))
    if kennis.verwijst_naar_buiten:
        meldingen.append(_naar_buiten(naam))
    formaat: Formaat = "xlsm" if kennis.heeft_macros else "xlsx"
    return _lees(naam, formaat, inhoud, kennis.bladen, meldingen, sinds_1904=kennis.sinds_1904)


def lees_ods(naam: str, inhoud: bytes, pakket: Pakket) -> Bestand:
    """An ods. Raises IntakeFout."""
    bladen = verken_ods(pakket)
    meldingen = [_naar_buiten(naam)] if any(b.verwijst_naar_buiten for b in bladen.values()) else []
    return _lees(naam, "ods", inhoud, bladen, meldingen)


def lees_xls(naam: str, inhoud: bytes) -> Bestand:
    """An xls of Excel 97 or later. Raises IntakeFout."""
    kennis, sinds_1904 = verken_xls(naam, inhoud)
    return _lees(naam, "xls", aangevuld(inhoud), kennis, [], sinds_1904=sinds_1904)


def _lees(
    naam: str,
    formaat: Formaat,
    inhoud: bytes,
    kennis: Mapping[str, Bladkennis],
    meldingen: list[Bevinding],
    *,
    sinds_1904: bool = False,
) -> Bestand:
    bladen = []
    try:
        with python_calamine.load_workbook(io.BytesIO(inhoud)) as werkmap:
            for nummer, gegevens in enumerate(werkmap.sheets_metadata):
                if gegevens.typ != python_calamine.SheetTypeEnum.WorkSheet:
                    continue
                bladen.append(_blad(werkmap.get_sheet_by_index(nummer), gegevens, kennis, formaat, sinds_1904))
    except (IntakeFout, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except python_calamine.PasswordError as fout:
        raise weigering.versleuteld(naam) from fout
    except BaseException as fout:
        raise weigering.beschadigd(naam) from fout
    bladen = _met_nullen_uit_niets(bladen, kennis)
    if not any(blad.rijen for blad in bladen):
        raise weigering.leeg(naam)
    if sum(blad.hoogte * blad.breedte for blad in bladen) > MAX_CELLEN or any(
        b.breedte > MAX_KOLOMMEN or b.hoogte > MAX_RIJEN for b in bladen
    ):
        raise weigering.te_veel_cellen(naam)
    if sum(len(weet.samengevoegd) for weet in kennis.values()) >= MAX_SAMENGEVOEGD:
        raise weigering.te_veel_cellen(naam)
    return Bestand(naam, formaat, tuple(bladen), meldingen=(*meldingen, *_over_bladen(naam, bladen)))


def _blad(
    gelezen: python_calamine.CalamineSheet,
    gegevens: python_calamine.SheetMetadata,
    kennis: Mapping[str, Bladkennis],
    formaat: str,
    sinds_1904: bool,
) -> Blad:
    weet = kennis.get(gegevens.name, Bladkennis())
    rijen = cast("list[list[Waarde]]", gelezen.to_python(skip_empty_area=False))
    # The library gives an empty text for an error: then broken would look like missing.
    for (rij, kolom), tekst in (weet.opschriften | weet.fouten).items():
        if rij < len(rijen) and kolom < len(rijen[rij]):
            rijen[rij][kolom] = tekst
    samengevoegd = tuple(weet.samengevoegd)
    if not weet.precies and formaat != "ods":
        samengevoegd = tuple(Bereik(*van, *tot) for van, tot in gelezen.merged_cell_ranges or ())
    return Blad(
        gegevens.name,
        rijen,
        gegevens.visible != python_calamine.SheetVisibleEnum.Visible,
        frozenset(r for r in weet.verborgen_rijen if r < len(rijen)),
        frozenset(k for k in weet.verborgen_kolommen if k < max(map(len, rijen), default=0)),
        samengevoegd,
        weet.tekens,
        weet.getoond,
        sinds_1904,
    )


def _met_nullen_uit_niets(bladen: list[Blad], kennis: Mapping[str, Bladkennis]) -> list[Blad]:
    """The same sheets, with the zeros marked that a formula made of nothing; that needs the values of all sheets."""
    nulformules = {naam: weet.nulformules for naam, weet in kennis.items() if weet.nulformules}
    if not nulformules:
        return bladen
    uit_niets = nullen_uit_niets({blad.naam: blad.rijen for blad in bladen}, nulformules)
    return [
        replace(blad, tekens={**blad.tekens, **{p: blad.tekens.get(p, GEEN_TEKENS) | {"uit_niets"} for p in plekken}})
        if (plekken := uit_niets.get(blad.naam))
        else blad
        for blad in bladen
    ]


def _over_bladen(naam: str, bladen: list[Blad]) -> list[Bevinding]:
    meldingen = []
    for blad in bladen:
        if blad.verborgen and blad.rijen:
            meldingen.append(Bevinding(*zeg("verborgen-blad", blad=blad.naam), naam, blad.naam))
        gevuld = [r for r in sorted(blad.verborgen_rijen) if any(w not in ("", None) for w in blad.rijen[r])]
        if gevuld:
            meldingen.append(
                Bevinding(
                    *zeg("verborgen-rijen", blad=blad.naam, rijen=_reeks([r + 1 for r in gevuld])), naam, blad.naam
                )
            )
        kolommen = [
            k for k in sorted(blad.verborgen_kolommen) if any(blad.waarde(r, k) is not None for r in range(blad.hoogte))
        ]
        if kolommen:
            meldingen.append(
                Bevinding(
                    *zeg("verborgen-kolommen", blad=blad.naam, kolommen=", ".join(map(kolomletter, kolommen[:20]))),
                    naam,
                    blad.naam,
                )
            )
    return meldingen


def _naar_buiten(naam: str) -> Bevinding:
    return Bevinding(*zeg("verwijst-naar-ander-bestand"), naam)


def _reeks(nummers: list[int]) -> str:
    getoond = ", ".join(map(str, nummers[:12]))
    return f"{getoond} en nog {len(nummers) - 12}" if len(nummers) > 12 else getoond
