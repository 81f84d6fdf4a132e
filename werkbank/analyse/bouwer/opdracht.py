"""The SQL of a view: one select on the public views and the macros beside them, written so that a person can read it.

Every name in it is declared here or in `bronnen`; every value is one that was chosen from a list, written as a literal,
so that what is shown is what ran.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from werkbank.analyse.bouwer.bronnen import Bron, Dimensie, Laag
from werkbank.analyse.bouwer.keuring import gebied_van, uit_view
from werkbank.analyse.bouwer.keuze import ANDER, UITKOMST, Keuze
from werkbank.gegevens.soorten import SOORTEN

OVERIJSSEL = "Overijssel"
GROEP = "De gekozen gemeenten"
_GEBIEDSKOLOM: dict[Dimensie, str] = {"regio": "regio", "gemeente": "gemeente_code"}
# What stands beside a figure, and how that of several municipalities is said.
_ERBIJ = ("oudste_peildatum", "peildatum", "leverancier", "bron", "opmerking")
_SAMEN = {
    "peildatum": "min(v.peildatum) as oudste_peildatum,\n    max(v.peildatum) as peildatum",
    "leverancier": "elk_een_keer(list(v.leverancier), '; ') as leverancier",
    "bron": "elk_een_keer(list(v.bron), '; ') as bron",
}
_HOE = {"meer": ">", "minstens": ">=", "hoogstens": "<=", "minder": "<"}


def sql_van(keuze: Keuze) -> str:
    """The query. Only for a view that `keuring.keur` allows."""
    delen = [_deel("nu", _basis(keuze))]
    kolommen = ["n.*"]
    bij: list[str] = []
    maat = keuze.gekozen_maten[0].kolom
    sleutel = _sleutel(keuze)
    match keuze.vergelijking:
        case "dag" | "bekend":
            assert keuze.vergelijk_dag is not None
            toen = (
                replace(keuze, peildatum=keuze.vergelijk_dag)
                if keuze.vergelijking == "dag"
                else replace(keuze, bekend_op=keuze.vergelijk_dag)
            )
            delen.append(_deel("toen", _basis(toen)))
            bij.append(f"left join toen as t on {_gelijk('t', 'n', sleutel)}")
            periode = keuze.bron.periode
            # A count that began again is not more or less than it was.
            zelfde = f"case when t.{periode} = n.{periode} then {{}} end" if periode else "{}"
            kolommen += [f"t.{maat} as {ANDER}", f"{zelfde.format(f'n.{maat} - t.{maat}')} as {UITKOMST}"]
        case "deel_regio" | "deel_provincie":
            van = ("regio",) if keuze.vergelijking == "deel_regio" else ()
            delen.append(_deel("geheel", _geheel(keuze, van)))
            op = (*van, *(d for d in sleutel if d not in ("gemeente_code", "regio")))
            bij.append(f"left join geheel as g on {_gelijk('g', 'n', op)}")
            kolommen += [f"g.{ANDER}", f"deel_pct(n.{maat}, g.{ANDER}) as {UITKOMST}"]
        case "per_1000":
            delen.append(_deel("inwoners", _inwoners(keuze)))
            bij.append(f"left join inwoners as i on {_gelijk('i', 'n', sleutel)}")
            kolommen += [f"i.{ANDER}", f"per_1000(n.{maat}, i.{ANDER}) as {UITKOMST}"]
        case "per_eigen":
            [(tabel, noemer)] = keuze.eigen
            kolommen += [f"{tabel}.{noemer} as {ANDER}", f"per_1000(n.{maat}, {tabel}.{noemer}) as {UITKOMST}"]
        case "rang":
            binnen = ", ".join(f"n.{d}" for d in sleutel if d != "gemeente_code")
            deel = f"partition by {binnen} " if binnen else ""
            hoogste = f"case when n.{maat} is not null then rank() over ({deel}order by n.{maat} desc nulls last) end"
            kolommen += [f"count(n.{maat}) over ({deel.strip()}) as {ANDER}", f"{hoogste} as {UITKOMST}"]
    tabellen = dict.fromkeys(tabel for tabel, _ in keuze.eigen)
    bij += [f"left join {tabel} on {tabel}.gemeente_code = n.gemeente_code" for tabel in tabellen]
    kolommen += [f"{tabel}.{kolom} as {eigen_kolom(tabel, kolom)}" for tabel, kolom in keuze.eigen]
    kern = "\n".join(["select", "    " + ",\n    ".join(kolommen), "from nu as n", *bij])
    delen.append(_deel("samen", kern))
    grens = ""
    if keuze.grens:
        grens = f"where s.{maat_kolom(keuze.grens.maat)} {_HOE[keuze.grens.hoe]} {keuze.grens.getal!r}\n"
    return f"with {(',' + chr(10)).join(delen)}\nselect s.*\nfrom samen as s\n{grens}order by {_volgorde(keuze)};"


def maat_kolom(code: str) -> str:
    """The column of a measure: "opgave_aantal" of "voortgang.opgave_aantal"; what comes of a comparison is its own."""
    return code.rpartition(".")[2]


def eigen_kolom(tabel: str, kolom: str) -> str:
    """What a column of an own table is called in the answer."""
    return f"{tabel}__{kolom}"


def maanden(keuze: Keuze) -> list[date]:
    """The first days of the months up to the peildatum."""
    jaar, maand = keuze.peildatum.year, keuze.peildatum.month
    nummers = [jaar * 12 + maand - 1 - i for i in reversed(range(keuze.maanden))]
    return [date(n // 12, n % 12 + 1, 1) for n in nummers]


def _basis(keuze: Keuze) -> str:
    """The measures per cell of the view, without a comparison."""
    if uit_view(keuze):
        return _gelezen(keuze)
    return _opgeteld(keuze)


def _gelezen(keuze: Keuze) -> str:
    gebied = gebied_van(keuze)
    assert gebied is not None
    laag = keuze.bron.lagen[gebied]
    kolommen = [_als(uitdrukking, naam) for naam, uitdrukking in _plaats(keuze, gebied).items()]
    kolommen += [f"v.{maat.kolom}" for maat in keuze.gekozen_maten]
    if gebied != "gemeente" and "ontbrekend_gemeenten_aantal" in laag.kolommen:
        # How many municipalities a figure of an area is of.
        kolommen += ["v.gemeenten_aantal - v.ontbrekend_gemeenten_aantal as gemeld_aantal", "v.gemeenten_aantal"]
    kolommen += [f"v.{naam}" for naam in _ERBIJ if naam in laag.kolommen]
    return _select(kolommen, _bron(keuze, laag), _voorwaarden(keuze, laag), "")


def _opgeteld(keuze: Keuze) -> str:
    """The municipalities added up; who has no figure adds nothing, and how many have one stands beside it."""
    laag = keuze.bron.lagen["gemeente"]
    plaats = _plaats(keuze, None)
    kolommen = [_als(uitdrukking, naam) for naam, uitdrukking in plaats.items()]
    # In a fixed order: the same question gives the same bits.
    kolommen += [f"sum(v.{m.kolom} order by v.gemeente_code) as {m.kolom}" for m in keuze.gekozen_maten]
    gemeld, alle = f"count(v.{keuze.gekozen_maten[0].kolom})", _hoeveel_gemeenten(keuze)
    kolommen += [
        f"{gemeld} as gemeld_aantal",
        f"{alle} as gemeenten_aantal",
        *(sql for naam, sql in _SAMEN.items() if naam in laag.kolommen),
        f"opmerking_gebied({alle} - {gemeld}, 0, 0, {alle}) as opmerking",
    ]
    groep = [uitdrukking for uitdrukking in plaats.values() if not uitdrukking.startswith("'")]
    onder = f"group by {', '.join(groep)}" if groep else "having count(*) > 0"
    return _select(kolommen, _bron(keuze, laag), _voorwaarden(keuze, laag), onder)


def _hoeveel_gemeenten(keuze: Keuze) -> str:
    """How many municipalities a cell is about, whether or not there is a row of each."""
    if not _is_telling(keuze.bron):
        return "count(*)"
    waar = ["a.regio = v.regio"] if "regio" in keuze.dimensies else []
    waar += [
        f"a.{kolom} in ({', '.join(map(_tekst, keuze.filters[dimensie]))})"
        for dimensie, kolom in _GEBIEDSKOLOM.items()
        if keuze.filters.get(dimensie)
    ]
    return f"({_select(['count(*)'], 'gemeente as a', [' and '.join(waar)] if waar else [], '')})".replace("\n", " ")


def _geheel(keuze: Keuze, van: tuple[str, ...]) -> str:
    """What the municipalities of a region or of the province have together; not known when one of them is not."""
    laag = keuze.bron.lagen["gemeente"]
    heel = replace(keuze, filters={d: w for d, w in keuze.filters.items() if d not in ("gemeente", "regio")})
    over = {n: u for n, u in _plaats(heel, None).items() if n in _sleutel(keuze) and n != "regio"}
    plaats = dict.fromkeys(van, "v.regio") | over
    maat = keuze.gekozen_maten[0].kolom
    som = f"case when count(*) = count(v.{maat}) and min(v.{maat}) >= 0 then sum(v.{maat} order by v.gemeente_code) end"
    kolommen = [_als(u, n) for n, u in plaats.items()] + [f"{som} as {ANDER}"]
    groep = f"group by {', '.join(plaats.values())}" if plaats else ""
    return _select(kolommen, _bron(heel, laag), _voorwaarden(heel, laag), groep)


def _inwoners(keuze: Keuze) -> str:
    """The inhabitants of the municipalities that a figure counts."""
    laag = keuze.bron.lagen["gemeente"]
    plaats = _plaats(keuze, "gemeente" if "gemeente" in keuze.dimensies else None)
    plaats = {n: u for n, u in plaats.items() if n in _sleutel(keuze)}
    maat = keuze.gekozen_maten[0].kolom
    kolommen = [_als(u, n) for n, u in plaats.items()]
    kolommen.append(f"sum(w.inwoners_aantal) filter (v.{maat} is not null) as {ANDER}")
    bron = f"{_bron(keuze, laag)}\njoin gemeente as w on w.gemeente_code = v.gemeente_code"
    groep = f"group by {', '.join(plaats.values())}" if plaats else ""
    return _select(kolommen, bron, _voorwaarden(keuze, laag), groep)


def _plaats(keuze: Keuze, gebied: str | None) -> dict[str, str]:
    """Column of the answer → how it is written: what a cell is about. A text between quotes is the same for all."""
    plaats: dict[str, str] = {}
    if gebied == "gemeente":
        naam = "v.gebied" if keuze.bron.lagen["gemeente"].gebied_soort else "v.gemeente"
        plaats |= {"gemeente_code": "v.gemeente_code", "gemeente": naam, "regio": "v.regio"}
    elif "regio" in keuze.dimensies:
        plaats["regio"] = "v.gebied" if _is_gebiedsreeks(keuze, gebied) else "v.regio"
        plaats["gebied"] = plaats["regio"]
    else:
        plaats["gebied"] = _tekst(_gebiedsnaam(keuze))
    soort = keuze.vast("soort")
    if keuze.bron.soort:
        plaats["soort"] = _tekst(keuze.bron.soort)
    elif "soort" in keuze.dimensies:
        plaats["soort"] = "v.soort"
    elif soort:
        plaats["soort"] = _tekst(soort)
    if "stap" in keuze.dimensies:
        plaats |= {"stap": "v.stap", "stap_volgorde": "v.stap_volgorde"}
    for dimensie in ("maat", "leverancier"):
        if dimensie in keuze.dimensies:
            # The supplier of a count stands in a column of the answer by itself already.
            plaats[f"{dimensie}_van_telling"] = f"v.{dimensie}"
    if "maand" in keuze.dimensies:
        plaats["maand"] = "cast(date_trunc('month', v.peildatum) as date)" if _is_telling(keuze.bron) else "v.dag"
    if keuze.bron.periode:
        plaats[keuze.bron.periode] = f"v.{keuze.bron.periode}"
    return plaats


def _is_telling(bron: Bron) -> bool:
    return bron.code == "realisatie"


def _is_gebiedsreeks(keuze: Keuze, gebied: str | None) -> bool:
    return gebied is not None and "maand" in keuze.dimensies


def _gebiedsnaam(keuze: Keuze) -> str:
    if keuze.filters.get("gemeente"):
        return GROEP
    return keuze.vast("regio") or OVERIJSSEL


def _sleutel(keuze: Keuze) -> tuple[str, ...]:
    """The columns that tell one cell from another."""
    namen: dict[Dimensie, str] = {
        "gemeente": "gemeente_code",
        "regio": "regio",
        "soort": "soort",
        "stap": "stap",
        "halfjaar": "halfjaar",
        "maand": "maand",
        "maat": "maat_van_telling",
        "leverancier": "leverancier_van_telling",
    }
    return tuple(namen[d] for d in keuze.dimensies)


def _bron(keuze: Keuze, laag: Laag) -> str:
    bekend = f", bekend_op := {_dag(keuze.bekend_op)}" if keuze.bekend_op else ""
    if _is_telling(keuze.bron):
        return _tellingen(keuze, laag, bekend.removeprefix(", "))
    if "maand" in keuze.dimensies:
        return f"{laag.reeks}([{', '.join(map(_dag, maanden(keuze)))}]{bekend}) as v"
    return f"{laag.view}({_dag(keuze.peildatum)}{bekend}) as v"


def _voorwaarden(keuze: Keuze, laag: Laag) -> list[str]:
    waar = [laag.waar] if laag.waar and "maand" in keuze.dimensies else []
    if laag.gebied_soort:
        waar.append(f"v.gebied_soort = {_tekst(laag.gebied_soort)}")
    kolom = {"gemeente": "gemeente_code"}
    gebied = gebied_van(keuze)
    for dimensie, waarden in keuze.filters.items():
        if not waarden or (dimensie == "soort" and keuze.bron.soort):
            continue
        if dimensie == "regio" and gebied == "provincie":
            # Both regions are the province.
            continue
        naam = kolom.get(dimensie, dimensie)
        if dimensie == "regio" and laag.waar and "maand" in keuze.dimensies:
            naam = "gebied"
        waar.append(f"v.{naam} in ({', '.join(map(_tekst, waarden))})")
    if keuze.bron.code == "achterstand" and "halfjaar" not in keuze.dimensies and not keuze.filters.get("halfjaar"):
        waar.append("v.lopend")
    return waar


def _tellingen(keuze: Keuze, laag: Laag, bekend: str) -> str:
    """The last count of each supplier at or before the day, or in each month."""
    per = ["r.soort", "r.maat", "r.leverancier", "r.gemeente_code"]
    waar = [f"r.peildatum <= {_dag(keuze.peildatum)}"]
    if "maand" in keuze.dimensies:
        per.append("date_trunc('month', r.peildatum)")
        waar.append(f"r.peildatum >= {_dag(maanden(keuze)[0])}")
    else:
        # A count of another half-year began again.
        dag = _dag(keuze.peildatum)
        waar.append(f"(r.soort <> 'statushouders' or halfjaar_van(r.peildatum) = halfjaar_van({dag}))")
    laatste = f"qualify row_number() over (partition by {', '.join(per)} order by r.peildatum desc) = 1"
    binnen = _select(["r.*"], f"{laag.view}({bekend}) as r", waar, laatste)
    ingesprongen = "\n".join(f"    {regel}" for regel in binnen.splitlines())
    return f"(\n{ingesprongen}\n) as v"


def _select(kolommen: Iterable[str], bron: str, waar: list[str], groep: str) -> str:
    delen = ["select", "    " + ",\n    ".join(kolommen), f"from {bron}"]
    if waar:
        delen.append("where " + "\n    and ".join(waar))
    if groep:
        delen.append(groep)
    return "\n".join(delen)


def _deel(naam: str, sql: str) -> str:
    ingesprongen = "\n".join(f"    {regel}" for regel in sql.splitlines())
    return f"{naam} as (\n{ingesprongen}\n)"


def _gelijk(een: str, ander: str, kolommen: tuple[str, ...]) -> str:
    return " and ".join(f"{een}.{k} = {ander}.{k}" for k in kolommen) or "true"


def _als(uitdrukking: str, naam: str) -> str:
    return uitdrukking if uitdrukking == f"v.{naam}" else f"{uitdrukking} as {naam}"


def _volgorde(keuze: Keuze) -> str:
    opgaven = ", ".join(_tekst(s.naam) for s in SOORTEN)
    anders = {"gemeente_code": "s.gemeente", "stap": "s.stap_volgorde", "soort": f"list_position([{opgaven}], s.soort)"}
    op_naam = [anders.get(k, f"s.{k}") for k in _sleutel(keuze)] or ["s.gebied"]
    if keuze.volgorde == "naam":
        return ", ".join(op_naam)
    kolom = UITKOMST if keuze.vergelijking and keuze.vergelijking != "rang" else keuze.gekozen_maten[0].kolom
    return ", ".join([f"s.{kolom} {'desc' if keuze.volgorde == 'hoog' else 'asc'} nulls last", *op_naam])


def _tekst(tekst: str) -> str:
    return "'" + tekst.replace("'", "''") + "'"


def _dag(dag: date) -> str:
    return f"date '{dag.isoformat()}'"
