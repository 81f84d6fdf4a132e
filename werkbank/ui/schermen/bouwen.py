"""The page Bouwen: what the reader chooses becomes a view; the address holds all of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, cast

import streamlit as st

from werkbank.analyse.bouwer.antwoord import Antwoord, beantwoord
from werkbank.analyse.bouwer.beeld import NAMEN, beeld_van
from werkbank.analyse.bouwer.bronnen import BRONNEN, DIMENSIES, Dimensie, maten
from werkbank.analyse.bouwer.keuze import UITKOMST, VERGELIJKINGEN, Grens, Keuze, Vergelijking, Volgorde
from werkbank.analyse.bouwer.opdracht import eigen_kolom
from werkbank.analyse.bouwer.tabel import als_tabel, maat_kolom, schrijver, uitkomst_kolom, woord
from werkbank.gegevens.soorten import SOORTEN
from werkbank.opmaak import datum, getal
from werkbank.register import gemeenten
from werkbank.rijen import Rijen
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.bewaren import bewaar
from werkbank.ui.delen.eigen import eigen_kolommen, eigen_tabellen
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.kaart import teken_kaart
from werkbank.ui.delen.keuzes import Keuze as Paginakeuze
from werkbank.ui.delen.keuzes import keuzebalk, kies, kies_getal, kies_veel
from werkbank.ui.delen.links import adres, hele_keuze, link
from werkbank.ui.delen.melding import band, toelichting
from werkbank.ui.delen.paginas import HERKOMST, SQL
from werkbank.ui.delen.sectie import Deel
from werkbank.ui.delen.sjabloon import toon
from werkbank.weergave.matrix import OPERATOREN
from werkbank.woordenboek import opschrift

if TYPE_CHECKING:
    from werkbank.weergave.kolommen import Kolom

_GEEN = ""
_BEGIN = ("voortgang.opgave_aantal", "voortgang.realisatie_aantal")
_VOLGORDE = {"naam": "Op naam", "hoog": "Hoogste eerst", "laag": "Laagste eerst"}
_MAANDEN = {"6": "6 maanden", "12": "12 maanden", "24": "24 maanden"}
_DIMENSIES: dict[str, str] = {str(code): naam for code, naam in DIMENSIES.items()}
_VERGELIJKINGEN: dict[str, str] = {str(code): naam for code, naam in VERGELIJKINGEN.items()}
_IN_ADRES_TEKENS = 6_000


def kies_bouw(pagina: Paginakeuze) -> Keuze:
    """Draw the choices and give the view that they make. Stops the page on an address that does not fit."""
    with keuzebalk(sleutel="keuzes_maten"):
        eigen = {naam: k.volle_kop for naam, k in eigen_kolommen().items()}
        alle = kies_veel("maten", "Wat wilt u zien?", _maatnamen() | eigen, _BEGIN, width=560)
        gekozen = tuple(code for code in alle if code not in eigen)
        rijen = _dimensies(kies_veel("rijen", "In de rijen", _DIMENSIES, ("gemeente",), width=280))
        boven = kies("boven", "In de kolommen", {_GEEN: "De maten"} | _DIMENSIES, _GEEN, width=180)
    filters = _kies_filters(pagina, gekozen)
    with keuzebalk(sleutel="keuzes_vergelijking"):
        vergelijking = cast(Vergelijking, kies("vergelijking", "Vergelijk met", _vergelijkingen(), _GEEN, width=230))
        dag = _kies_dag(vergelijking)
        grens = _kies_grens(gekozen, vergelijking)
        volgorde = cast(Volgorde, kies("volgorde", "Volgorde", _VOLGORDE, "naam", width=170))
        in_maanden = "maand" in (*rijen, boven)
        maanden = kies("maanden", "Hoe ver terug", _MAANDEN, "12", width=150) if in_maanden else "12"
    _toon_betekenis(gekozen)
    return Keuze(
        maten=gekozen,
        peildatum=pagina.peildatum,
        rijen=rijen,
        kolom=_dimensies([boven])[0] if boven else "",
        filters=filters,
        grens=grens,
        vergelijking=vergelijking,
        vergelijk_dag=dag,
        volgorde=volgorde,
        bekend_op=gegevens.stand().bekend_op,
        eigen=tuple((een, kolom) for een, _, kolom in (code.partition("__") for code in alle if code in eigen)),
        maanden=min(int(maanden), _maanden_bekend(pagina.peildatum)),
    )


def antwoord_op(keuze: Keuze) -> Antwoord:
    """The answer in the version of this run; asked once, for the table and the chart."""
    return beantwoord(gegevens.store(), keuze, eigen_tabellen())


def teken_tabel(deel: Deel, keuze: Keuze, antwoord: Antwoord) -> None:
    """The table with its total and its SQL, or why there is none."""
    if antwoord.redenen:
        for reden in antwoord.redenen:
            band("melding", reden.zin)
        return
    deel.sql = antwoord.sql
    if not antwoord.rijen:
        band("melding", "Er is geen rij die aan deze keuze voldoet.")
        return
    eigen = eigen_kolommen()
    tabel = als_tabel(keuze, antwoord, _naar, [eigen[eigen_kolom(*deel)] for deel in keuze.eigen])
    toelichting(_zin(keuze, antwoord))
    deel.tabel(tabel.rijen, tabel.kolommen, totalen=tabel.totalen, bijschrift="Uw overzicht")
    if antwoord.geen_totaal:
        toelichting(antwoord.geen_totaal.zin)
    if len(antwoord.sql) <= _IN_ADRES_TEKENS:
        link(SQL, "Verder met deze vraag in SQL", sql=antwoord.sql)
    if keuze.eigen:
        toelichting("Een vraag met een eigen bestand is niet te bewaren: een ander heeft dat bestand niet.")
    else:
        bewaar(antwoord.sql, adres_bouwen=hele_keuze())


def teken_beeld(deel: Deel, keuze: Keuze, antwoord: Antwoord) -> None:
    """A chart that fits, of the reader's choice, or why none does."""
    if antwoord.redenen:
        toelichting("Zodra er een overzicht is, staat hier een grafiek.")
        return
    beeld = beeld_van(keuze, antwoord.rijen)
    if beeld.reden:
        toelichting(beeld.reden.zin)
        return
    soort = kies("beeld", "Grafiek", {s: NAMEN[s] for s in beeld.soorten}, beeld.soorten[0], width=260)
    rijen = _met_woorden(keuze, antwoord.rijen)
    kolom = uitkomst_kolom(keuze) if beeld.waarde == UITKOMST else maat_kolom(keuze, beeld.waarde)
    match soort:
        case "kaart":
            teken_kaart(deel, rijen, kolom, frozenset(rijen.kolom("gemeente_code")))
        case "punten":
            _punten(deel, keuze, rijen)
        case "lijnen":
            _lijnen(deel, keuze, rijen, kolom)
        case _:
            _staven(deel, keuze, rijen, kolom)


def _maatnamen() -> dict[str, str]:
    return {code: f"{opschrift(maat.kolom).kop} · {maat.bron.titel}" for code, maat in maten().items()}


def _vergelijkingen() -> dict[str, str]:
    """With an own file there is one more thing to divide by."""
    return {code: naam for code, naam in _VERGELIJKINGEN.items() if code != "per_eigen" or eigen_tabellen()}


def _dimensies(codes: list[str]) -> tuple[Dimensie, ...]:
    return tuple(cast(Dimensie, code) for code in codes)


def _kies_filters(pagina: Paginakeuze, gekozen: tuple[str, ...]) -> dict[Dimensie, tuple[str, ...]]:
    """The limits that fit what was chosen; no measure of counts, no supplier to choose."""
    bron = maten()[gekozen[0]].bron if gekozen else BRONNEN["voortgang"]
    filters: dict[Dimensie, tuple[str, ...]] = {}
    if pagina.regio:
        filters["regio"] = (pagina.regio,)
    with keuzebalk(sleutel="keuzes_filters"):
        if "soort" in bron.dimensies:
            filters["soort"] = tuple(
                kies_veel("opgaven", "Alleen deze opgaven", {s.naam: s.titel for s in SOORTEN}, ("asiel",), width=430)
            )
        if "leverancier" in bron.dimensies:
            leveranciers = vraag("gedeeld/leveranciers").kolom("leverancier")
            tellingen = {m: m for s in SOORTEN for m in s.alle_maten}
            filters["maat"] = tuple(kies_veel("telling", "Alleen deze tellingen", tellingen, ("open",), width=300))
            filters["leverancier"] = tuple(
                kies_veel("leverancier", "Alleen deze leveranciers", {n: n for n in leveranciers}, (), width=300)
            )
        namen = {g.code: g.naam for g in sorted(gemeenten(), key=lambda g: g.naam)}
        filters["gemeente"] = tuple(kies_veel("gemeenten", "Alleen deze gemeenten", namen, (), width=430))
    return {dimensie: waarden for dimensie, waarden in filters.items() if waarden}


def _kies_dag(vergelijking: str) -> date | None:
    if vergelijking not in ("dag", "bekend"):
        return None
    if vergelijking == "dag":
        dagen = [*gegevens.stand().peildata]
    else:
        dagen = vraag("gedeeld/bekende_dagen", vandaag=gegevens.vandaag()).kolom("dag")
    opties = {_GEEN: "Kies een dag"} | {dag.isoformat(): datum(dag) for dag in sorted(dagen, reverse=True)}
    gekozen = kies("met_dag", "Welke dag", opties, _GEEN, width=190)
    return date.fromisoformat(gekozen) if gekozen else None


def _maanden_bekend(peildatum: date) -> int:
    """The months up to the peildatum of which anything can be known."""
    eerste = gegevens.stand().eerste_dag
    return max(1, 12 * (peildatum.year - eerste.year) + peildatum.month - eerste.month + 1)


def _kies_grens(gekozen: tuple[str, ...], vergelijking: str) -> Grens | None:
    opties = {_GEEN: "Alles"} | {code: opschrift(maten()[code].kolom).kop for code in gekozen}
    if vergelijking:
        opties[UITKOMST] = f"Uitkomst: {_VERGELIJKINGEN[vergelijking].lower()}"
    if st.query_params.get("kolom", _GEEN) not in opties:
        # The measure of the limit is not shown any more.
        del st.query_params["kolom"]
    naam = kies("kolom", "Alleen waar", opties, _GEEN, width=230)
    if not naam:
        return None
    hoe = kies("dan", "Is", {code: tekst for code, (tekst, _) in OPERATOREN.items()}, "meer", width=140)
    return Grens(naam, hoe, kies_getal("grens", "Getal", width=130))


def _toon_betekenis(gekozen: tuple[str, ...]) -> None:
    """What each chosen measure means, folded away."""
    if gekozen:
        regels = [
            f"{opschrift(maten()[code].kolom).kop} ({maten()[code].begrip.eenheid}): {maten()[code].begrip.betekenis}"
            for code in gekozen
        ]
        toon("gevouwen", kop="Wat betekenen deze maten?", tekst="\n".join(regels))


def _naar(vast: Mapping[str, str], velden: Mapping[str, str]) -> str:
    return adres(HERKOMST, rij=velden, **vast) if vast or velden else ""


def _zin(keuze: Keuze, antwoord: Antwoord) -> str:
    """How many rows there are, of which day, and what a rank is among."""
    rijen = "1 rij" if len(antwoord.rijen) == 1 else f"{getal(len(antwoord.rijen))} rijen"
    zin = f"{rijen}, peildatum {datum(keuze.peildatum)}."
    if keuze.vergelijking == "rang":
        zin += " De plaats is onder de gemeenten die hier staan, vóór de grens."
    return f"{zin} Een getal in de tabel leidt naar waar het vandaan komt."


def _met_woorden(keuze: Keuze, rijen: Rijen) -> Rijen:
    """The rows with the words of a task in place of its code."""
    return Rijen.van(
        [r | ({"soort": woord("soort", r["soort"])} if "soort" in keuze.dimensies else {}) for r in rijen.mappen()]
    )


def _as(keuze: Keuze) -> list[str]:
    telling = {"maat": "maat_van_telling", "leverancier": "leverancier_van_telling"}
    return [telling.get(d, d) for d in keuze.dimensies]


def _staven(deel: Deel, keuze: Keuze, rijen: Rijen, kolom: Kolom) -> None:
    from werkbank.grafieken.vrij import staafgrafiek

    naam, *groep = _as(keuze)
    deel.grafiek(
        staafgrafiek,
        rijen,
        omschrijving=f"{kolom.volle_kop}. Dezelfde getallen staan in de tabel.",
        naam=naam,
        waarde=kolom.naam,
        titel=kolom.volle_kop,
        schrijf=schrijver(kolom),
        groep=groep[0] if groep else "",
    )


def _lijnen(deel: Deel, keuze: Keuze, rijen: Rijen, kolom: Kolom) -> None:
    from werkbank.grafieken.vrij import lijngrafiek

    tijd = "maand" if "maand" in keuze.dimensies else "halfjaar"
    groep = [naam for naam in _as(keuze) if naam != tijd]
    deel.grafiek(
        lijngrafiek,
        rijen,
        omschrijving=f"{kolom.volle_kop} door de tijd. Dezelfde getallen staan in de tabel.",
        tijd=tijd,
        waarde=kolom.naam,
        titel=kolom.volle_kop,
        schrijf=schrijver(kolom),
        groep=groep[0] if groep else "",
        breuk=keuze.bron.periode if tijd == "maand" else "",
    )


def _punten(deel: Deel, keuze: Keuze, rijen: Rijen) -> None:
    from werkbank.grafieken.puntenwolk import puntenwolk

    x, y = (maat_kolom(keuze, m.kolom) for m in keuze.gekozen_maten)
    deel.grafiek(
        puntenwolk,
        rijen,
        omschrijving=f"{x.volle_kop} tegen {y.volle_kop}. Dezelfde getallen staan in de tabel.",
        x=x.naam,
        y=y.naam,
        x_titel=x.volle_kop,
        y_titel=y.volle_kop,
        schrijf_x=schrijver(x),
        schrijf_y=schrijver(y),
        gekozen=frozenset(rijen.kolom("gemeente_code")),
    )
