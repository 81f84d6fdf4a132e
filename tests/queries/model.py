"""The figures worked out a second time, in plain Python, from docs/begrippen.md and not from the SQL.

Rows as they were delivered go in, one dictionary per row of a view comes out. Slow and simple: loops, whole numbers and
fractions, one idea a function. Where this and the views part, one of the two misreads the definitions.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Any

from tests.queries.conftest import Rij
from werkbank.register import Gemeente, gemeenten

EEN_DAG = timedelta(days=1)
VEROUDERD_NA_DAGEN = 45
GEZIN = 4
STANDEN = ("asiel", "amv", "oekraine")
MAAT = {"asiel": "open", "amv": "open", "oekraine": "beschikbaar", "statushouders": "gehuisvest"}
# Whose count goes first, as config.yaml has it; names in one place share it.
VOORKEUR = {
    "asiel": [["COA"]],
    "amv": [["COA"]],
    "oekraine": [["RRT IJsselland", "RRT Twente"]],
    "statushouders": [["COA"], ["Provincie Overijssel (toezicht)"]],
}
# The rules of config.yaml: code, measure, test, colour. The first that fits decides.
REGELS = (
    ("H1", "halfjaren_achter", lambda w: w >= 4, "rood"),
    ("T1", "tempo", lambda w: w < 50, "rood"),
    ("T2", "tempo", lambda w: w < 80, "oranje"),
    ("T3", "achter", lambda w: w > 0, "oranje"),
    ("H2", "halfjaren_achter", lambda w: w >= 1, "oranje"),
    ("G1", "achter", lambda w: w <= 0, "groen"),
)


@dataclass(frozen=True)
class Levering:
    """Rows that were recorded together on a day; withdrawn means: by now, long after the others."""

    rijen: tuple[Rij, ...]
    op: date
    ingetrokken: bool = False


@dataclass(frozen=True)
class Cijfer:
    """One figure that may count."""

    soort: str
    maat: str
    peildatum: date
    gemeente_code: str
    aantal: int
    leverancier: str
    levering: int


# The calendar of the half-years


def halfjaar(dag: date) -> str:
    """(1 Jan, 1 Jul] is -I: the stand of 1 July still belongs to it."""
    gisteren = dag - EEN_DAG
    return f"{gisteren.year}-{'I' if gisteren.month <= 6 else 'II'}"


def laatste_dag(periode: str) -> date:
    jaar, helft = periode.split("-")
    return date(int(jaar), 7, 1) if helft == "I" else date(int(jaar) + 1, 1, 1)


def eerste_dag(periode: str) -> date:
    jaar, helft = periode.split("-")
    return date(int(jaar), 1 if helft == "I" else 7, 2)


def vorig(periode: str) -> str:
    return halfjaar(eerste_dag(periode) - EEN_DAG)


def maanden(periode: str, dag: date) -> int:
    """Months that are over at the end of this day, 0 to 6."""
    begin, morgen = eerste_dag(periode) - EEN_DAG, dag + EEN_DAG
    return min(6, max(0, (morgen.year - begin.year) * 12 + morgen.month - begin.month))


# What is unknown stays unknown


def som(waarden: Iterable[Any]) -> Any:
    bekend = [w for w in waarden if w is not None]
    return sum(bekend) if bekend else None


def min_(a: Any, b: Any) -> Any:
    return None if a is None or b is None else a - b


def boven_nul(a: Any) -> Any:
    return None if a is None else max(a, 0)


def onder_nul(a: Any) -> Any:
    return None if a is None else min(a, 0)


def procent(deel: Any, geheel: Any) -> Fraction | None:
    return Fraction(100 * deel, geheel) if deel is not None and geheel is not None and geheel > 0 else None


# Whose count


@cache
def plaats(soort: str, leverancier: str, gemeente: Gemeente) -> int:
    """0 counts for this municipality, above it only stands in; not listed comes last."""
    for rang, namen in enumerate(VOORKEUR[soort]):
        if leverancier in namen:
            gebieden = [(g.regio, g.naam) for g in gemeenten()]
            noemt_gebied = any(leverancier.endswith(naam) for paar in gebieden for naam in paar)
            eigen = leverancier.endswith((gemeente.regio, gemeente.naam))
            return 2 * rang + (len(namen) > 1 and noemt_gebied and not eigen)
    return 1_000_000


def eerste_keus(soort: str, gemeente: Gemeente) -> str:
    namen = sorted(n for groep in VOORKEUR[soort] for n in groep if plaats(soort, n, gemeente) == 0)
    return " of ".join(namen) or f"de leverancier van {gemeente.naam}"


@dataclass
class Bekend:
    """What was known at the end of a day, and all that follows from it."""

    opgaven: list[Rij] = field(default_factory=list)
    cijfers: list[Cijfer] = field(default_factory=list)
    open_vragen: list[Cijfer] = field(default_factory=list)
    opgeteld: dict[tuple[str, str, str, int], int | None] = field(default_factory=dict)

    @classmethod
    def op(cls, leveringen: Iterable[Levering], bekend_op: date | None) -> "Bekend":
        """The last recorded row of each key counts; what is withdrawn does not."""
        rijen: dict[tuple[Any, ...], tuple[int, Rij]] = {}
        for nummer, levering in enumerate(leveringen):
            bekend = levering.op <= bekend_op if bekend_op else not levering.ingetrokken
            if bekend:
                rijen |= {sleutel(rij): (nummer, rij) for rij in levering.rijen}
        zelf = cls([r for _, r in rijen.values() if r["gegevenssoort"] == "opgave"])
        geleverd = [
            Cijfer(r["soort"], r["maat"], r["peildatum"], r["gemeente_code"], r["aantal"], r["leverancier"], nummer)
            for nummer, r in rijen.values()
            if r["gegevenssoort"] == "realisatie"
        ]
        zelf.open_vragen = [c for c in geleverd if zelf._is_open_vraag(c, geleverd)]
        zelf.cijfers = [c for c in geleverd if c not in zelf.open_vragen]
        zelf._tel_maanden_op(geleverd)
        return zelf

    def _is_open_vraag(self, cijfer: Cijfer, alle: list[Cijfer]) -> bool:
        """2–5 January or July, and together half of the half-year before, or more than a month of the opgave."""
        if cijfer.maat != "gehuisvest" or cijfer.peildatum.month not in (1, 7) or not 2 <= cijfer.peildatum.day <= 5:
            return False
        samen = [
            c
            for c in alle
            if (c.maat, c.levering, c.leverancier, c.peildatum)
            == ("gehuisvest", cijfer.levering, cijfer.leverancier, cijfer.peildatum)
        ]
        h = halfjaar(cijfer.peildatum)
        nu = voor = met_opgave = opgave = 0
        vorige_bekend = False
        for c in samen:
            eerder = [
                v
                for v in alle
                if v.maat == "gehuisvest" and v.gemeente_code == c.gemeente_code and halfjaar(v.peildatum) == vorig(h)
            ]
            if eerder:
                laatst = min(
                    eerder, key=lambda v: (v.leverancier != c.leverancier, -v.peildatum.toordinal(), v.leverancier)
                )
                nu, voor, vorige_bekend = nu + c.aantal, voor + laatst.aantal, True
            versies = [o for o in self.opgaven if (o["periode"], o["gemeente_code"]) == (h, c.gemeente_code)]
            if versies:
                versie = max(versies, key=lambda o: o["bekendgemaakt_op"])
                bedrag = versie["taakstelling_aantal"] if versie["aantal"] is None else versie["aantal"]
                met_opgave, opgave = met_opgave + c.aantal, opgave + bedrag
        return 2 * nu >= voor if vorige_bekend else 6 * met_opgave > opgave

    def _tel_maanden_op(self, geleverd: list[Cijfer]) -> None:
        """Loose months become a count from the beginning, as long as none is missing."""
        reeksen: dict[tuple[str, str, str], dict[int, Cijfer]] = {}
        for c in sorted(geleverd, key=lambda c: c.peildatum):
            h = halfjaar(c.peildatum)
            m = maanden(h, c.peildatum)
            if c.maat == "gehuisvest_maand" and (c.peildatum + EEN_DAG).day <= 4 and m:
                reeksen.setdefault((h, c.gemeente_code, c.leverancier), {})[m] = c
        direct = {(c.gemeente_code, c.leverancier, c.peildatum) for c in geleverd if c.maat == "gehuisvest"}
        for (h, code, van), reeks in reeksen.items():
            for m, c in reeks.items():
                heel = all(n in reeks for n in range(1, m + 1))
                totaal = sum(reeks[n].aantal for n in range(1, m + 1)) if heel else None
                self.opgeteld[h, code, van, m] = totaal
                if totaal is not None and (code, van, c.peildatum) not in direct:
                    self.cijfers.append(
                        Cijfer("statushouders", "gehuisvest", c.peildatum, code, totaal, van, c.levering)
                    )

    # Which figure, which opgave, which period

    def cijfer(self, soort: str, maat: str, gemeente: Gemeente, van: date, tot: date) -> Cijfer | None:
        """Supplier first, then the day."""
        mogelijk = [
            c
            for c in self.cijfers
            if (c.soort, c.maat, c.gemeente_code) == (soort, maat, gemeente.code) and van <= c.peildatum <= tot
        ]
        volgorde = lambda c: (plaats(soort, c.leverancier, gemeente), c.leverancier, -c.peildatum.toordinal())  # noqa: E731
        return min(mogelijk, key=volgorde, default=None)

    def opgave(self, soort: str, periode: str | None, code: str, dag: date) -> Rij | None:
        """The newest version made known by this day; only that of a half-year is read back."""
        versies = sorted(
            (o for o in self.opgaven if (o["soort"], o["periode"], o["gemeente_code"]) == (soort, periode, code)),
            key=lambda o: o["bekendgemaakt_op"],
        )
        bekend = [o for o in versies if o["bekendgemaakt_op"] <= dag]
        if bekend:
            return bekend[-1]
        return versies[0] if versies and soort == "statushouders" else None

    def periode(self, soort: str, dag: date) -> tuple[str | None, date, date]:
        """Name, first and last day of the period that holds this day; without one, since the last that ended began."""
        if soort == "statushouders":
            h = halfjaar(dag)
            return h, eerste_dag(h), laatste_dag(h)
        per_naam: dict[str, list[Rij]] = {}
        for o in self.opgaven:
            if o["soort"] == soort and o["bekendgemaakt_op"] <= dag:
                per_naam.setdefault(o["periode"], []).append(o)
        periodes = []
        for naam, versies in per_naam.items():
            nieuwste = max(o["bekendgemaakt_op"] for o in versies)
            einden = [o.get("periode_tot") for o in versies if o["bekendgemaakt_op"] == nieuwste]
            tot = date.max if None in einden else max(e for e in einden if e)
            periodes.append((min(o["periode_van"] for o in versies), tot, naam))
        periodes.sort()
        begonnen = [p for p in periodes if p[0] <= dag]
        for plek, (van, tot, naam) in enumerate(periodes):
            if plek + 1 < len(periodes):
                tot = min(tot, periodes[plek + 1][0] - EEN_DAG)
            if van <= dag <= tot:
                return naam, van, tot
        return None, max((p[0] for p in begonnen), default=date.min), dag

    # The views

    def voortgang(self, dag: date) -> Iterator[dict[str, Any]]:
        for soort in (*STANDEN, "statushouders"):
            naam, van, tot = self.periode(soort, dag)
            for g in gemeenten():
                yield self._voortgang(soort, g, dag, naam, van, tot)

    def _voortgang(self, soort: str, g: Gemeente, dag: date, naam: str | None, van: date, tot: date) -> dict[str, Any]:
        o = self.opgave(soort, naam, g.code, dag)
        streef: date | None
        if soort == "statushouders":
            opgave, streef = self.keten(g, dag)[-1]["opgave_aantal"], tot
        else:
            opgave, streef = (o["aantal"], o["streefdatum"]) if o else (None, None)
        c = self.cijfer(soort, MAAT[soort], g, van, min(dag, tot))
        aantal = c.aantal if c else None
        return {
            "soort": soort,
            "gemeente_code": g.code,
            "regio": g.regio,
            "periode": naam,
            "opgave_aantal": opgave,
            "realisatie_aantal": aantal,
            "verschil_aantal": min_(aantal, opgave),
            "nog_te_realiseren_aantal": boven_nul(min_(opgave, aantal)),
            "realisatie_pct": procent(aantal, opgave),
            "peildatum": c.peildatum if c else None,
            "leverancier": c.leverancier if c else None,
            "verouderd": bool(c) and (dag - c.peildatum).days > VEROUDERD_NA_DAGEN if c else False,
            "vervangt": eerste_keus(soort, g) if c and plaats(soort, c.leverancier, g) else None,
            "streefdatum": streef,
        }

    def voortgang_gebied(self, dag: date) -> Iterator[dict[str, Any]]:
        alle = list(self.voortgang(dag))
        for soort in (*STANDEN, "statushouders"):
            for gebied in ("IJsselland", "Twente", "Overijssel"):
                rijen = [r for r in alle if r["soort"] == soort and gebied in (r["regio"], "Overijssel")]
                gemeld = [r for r in rijen if None not in (r["opgave_aantal"], r["realisatie_aantal"])]
                opgaven = [r["opgave_aantal"] for r in rijen if r["opgave_aantal"] is not None]
                data = {r["streefdatum"] for r in rijen if r["streefdatum"]}
                streef = data.pop() if len(data) == 1 else None
                nog = som(r["nog_te_realiseren_aantal"] for r in rijen)
                rest = hele_maanden(dag, streef) if streef else None
                dragen = sum(max(r["opgave_aantal"], 0) for r in gemeld)
                genoeg = bool(gemeld) and len(opgaven) == len(rijen) and 2 * dragen >= sum(max(o, 0) for o in opgaven)
                met_cijfer = som(r["opgave_aantal"] for r in gemeld)
                yield {
                    "soort": soort,
                    "gebied": gebied,
                    "opgave_aantal": som(opgaven),
                    "realisatie_aantal": som(r["realisatie_aantal"] for r in rijen),
                    "verschil_aantal": som(r["verschil_aantal"] for r in rijen),
                    "nog_te_realiseren_aantal": nog,
                    "boven_opgave_aantal": som(boven_nul(r["verschil_aantal"]) for r in rijen),
                    "realisatie_pct": None
                    if any(o < 0 for o in opgaven)
                    else procent(som(r["realisatie_aantal"] for r in gemeld), met_cijfer),
                    "opgave_met_cijfer_aantal": met_cijfer,
                    "opgave_zonder_cijfer_aantal": min_(som(opgaven), met_cijfer or 0),
                    "gemeenten_aantal": len(rijen),
                    "ontbrekend_gemeenten_aantal": sum(r["realisatie_aantal"] is None for r in rijen),
                    "zonder_opgave_gemeenten_aantal": len(rijen) - len(opgaven),
                    "onder_nul_gemeenten_aantal": sum(o < 0 for o in opgaven),
                    "verouderd_gemeenten_aantal": sum(r["verouderd"] for r in rijen),
                    "vervangen_gemeenten_aantal": sum(r["vervangt"] is not None for r in rijen),
                    "gereed_gemeenten_aantal": sum(r["nog_te_realiseren_aantal"] == 0 for r in rijen),
                    "oudste_peildatum": min((r["peildatum"] for r in rijen if r["peildatum"]), default=None),
                    "peildatum": max((r["peildatum"] for r in rijen if r["peildatum"]), default=None),
                    "streefdatum": streef,
                    "verstreken": dag >= streef if streef else None,
                    "resterende_maanden_aantal": rest,
                    "nodig_per_maand_aantal": -(-nog // rest) if genoeg and rest and nog is not None else None,
                }

    def keten(self, g: Gemeente, dag: date) -> list[dict[str, Any]]:
        """Every half-year from the first of which anything is known to the one of this day, oldest first."""
        namen = {o["periode"] for o in self.opgaven if o["soort"] == "statushouders"}
        namen |= {halfjaar(c.peildatum) for c in (*self.cijfers, *self.open_vragen) if c.soort == "statushouders"}
        eerste = min((eerste_dag(n) for n in namen), default=dag)
        reeks: list[str] = [halfjaar(dag)]
        while eerste_dag(reeks[0]) > eerste:
            reeks.insert(0, vorig(reeks[0]))
        keten: list[dict[str, Any]] = []
        for h in reeks:
            keten.append(self._schakel(g, h, dag, keten[-1]["eind_achterstand_aantal"] if keten else None))
        for plek, rij in enumerate(keten):
            rij |= self._reeks_achter(keten, plek)
        return keten

    def _schakel(self, g: Gemeente, h: str, dag: date, vorig_eind: int | None) -> dict[str, Any]:
        o = self.opgave("statushouders", h, g.code, dag)
        vermeld, taak = (o["aantal"], o["taakstelling_aantal"]) if o else (None, None)
        c = self.cijfer("statushouders", "gehuisvest", g, eerste_dag(h), min(dag, laatste_dag(h)))
        aantal = c.aantal if c else None
        berekend = None if taak is None or vorig_eind is None else taak + vorig_eind
        opgave = berekend if vermeld is None else vermeld
        lopend = h == halfjaar(dag)
        bekend = not (opgave is None and taak is None and aantal is None)
        gesloten = bool(c) and dag >= laatste_dag(h) and c.peildatum == laatste_dag(h) if c else False
        voor = min_(vermeld, taak) if vorig_eind is None else vorig_eind
        correctie = min_(min_(vermeld, taak), vorig_eind)
        nog = min_(opgave, aantal)
        m = maanden(h, c.peildatum if c else min(dag, laatste_dag(h)))
        verwacht = None if opgave is None else Fraction(opgave * m, 6)
        return {
            "halfjaar": h,
            "gemeente_code": g.code,
            "regio": g.regio,
            "bekend": bekend,
            "lopend": lopend,
            "gesloten": gesloten,
            "taakstelling_aantal": taak,
            "voorachterstand_aantal": voor,
            "correctie_aantal": correctie,
            "begin_aantal": (None if voor is None else voor + (correctie or 0)) if lopend or bekend else None,
            "opgave_aantal": opgave,
            "gehuisvest_aantal": aantal,
            "nog_te_huisvesten_aantal": nog,
            "resterend_aantal": boven_nul(nog),
            "resterend_pct": procent(boven_nul(nog), opgave),
            "maanden_aantal": m,
            "verwacht_aantal": verwacht,
            "achter_op_tempo_aantal": min_(verwacht, aantal),
            "tempo_pct": procent(None if aantal is None else 6 * aantal, None if opgave is None else opgave * m),
            "eind_achterstand_aantal": nog if gesloten else None,
            "peildatum": c.peildatum if c else None,
            "leverancier": c.leverancier if c else None,
        }

    @staticmethod
    def _reeks_achter(keten: list[dict[str, Any]], plek: int) -> dict[str, Any]:
        """Back from the newest hand-over that is known; a half-year of which nothing is known ends it."""
        rij, k = keten[plek], plek
        while keten[k]["begin_aantal"] is None and keten[k]["bekend"] and k:
            k -= 1
        op_rij: int | None = None
        if keten[k]["begin_aantal"] is not None:
            op_rij, j = 0, k
            while j >= 0 and (keten[j]["begin_aantal"] or 0) > 0:
                op_rij, j = op_rij + 1, j - 1
        nog, eind = rij["nog_te_huisvesten_aantal"], rij["eind_achterstand_aantal"]
        if nog is not None and nog <= 0:
            achter: int | None = 0
        elif eind is not None and eind > 0:
            achter = 1 + (op_rij or 0)
        else:
            achter = op_rij if rij["begin_aantal"] is not None or rij["opgave_aantal"] is not None else None
        begin, voor_eerste = rij["begin_aantal"], plek - (op_rij or 0)
        voorheen = keten[voor_eerste]["begin_aantal"] if voor_eerste >= 0 else None
        onbekend = begin is None or (begin > 0 and (voorheen is None or voorheen > 0))
        return {
            "begin_achter": op_rij,
            "halfjaren_achter_aantal": achter,
            "halfjaren_achter_minstens": None if achter is None else achter > 0 and onbekend,
        }

    def achterstand(self, dag: date) -> Iterator[dict[str, Any]]:
        for g in gemeenten():
            yield from (r for r in self.keten(g, dag) if r["lopend"] or r["bekend"])

    def achterstand_gebied(self, dag: date) -> Iterator[dict[str, Any]]:
        alle = [r for g in gemeenten() for r in self.keten(g, dag)]
        for h in {r["halfjaar"] for r in alle if r["lopend"] or r["bekend"]}:
            for gebied in ("IJsselland", "Twente", "Overijssel"):
                rijen = [r for r in alle if r["halfjaar"] == h and gebied in (r["regio"], "Overijssel")]
                yield {"halfjaar": h, "gebied": gebied, **_som_achterstand(rijen)}

    def signaal(self, dag: date) -> Iterator[dict[str, Any]]:
        for g in gemeenten():
            rij = self.keten(g, dag)[-1]
            uit: dict[str, Any] = {
                "gemeente_code": g.code,
                "signaal": None,
                "regel": None,
                "nodig_voor_groen_aantal": None,
                "signaal_met_gezin": None,
            }
            opgave, aantal = rij["opgave_aantal"], rij["gehuisvest_aantal"]
            if opgave is not None and aantal is not None:
                nu = _maten(rij, 0, rij["maanden_aantal"], rij["halfjaren_achter_aantal"])
                uit |= dict(zip(("regel", "signaal"), _kleur(nu), strict=True))
                if not rij["gesloten"]:
                    gezin = _maten(rij, GEZIN, rij["maanden_aantal"], rij["halfjaren_achter_aantal"])
                    uit["signaal_met_gezin"] = _kleur(gezin)[1]
                    na = 1 + (rij["begin_achter"] or 0)
                    uit["nodig_voor_groen_aantal"] = next(
                        (e for e in range(2 * abs(opgave) + 200) if _kleur(_maten(rij, e, 6, na))[1] == "groen"), None
                    )
            yield uit

    def behoefte(self, dag: date) -> Iterator[dict[str, Any]]:
        naam, van, tot = self.periode("oekraine", dag)
        for g in gemeenten():
            v = self._voortgang("oekraine", g, dag, naam, van, tot)
            bezet, aanwezig = (self.cijfer("oekraine", m, g, van, dag) for m in ("bezet", "geregistreerd"))
            vrij, ruimte = (
                min_(v["realisatie_aantal"], c.aantal) if c and c.peildatum == v["peildatum"] else None
                for c in (bezet, aanwezig)
            )
            yield {
                "gemeente_code": g.code,
                "beschikbaar_aantal": v["realisatie_aantal"],
                "bezet_aantal": bezet.aantal if bezet else None,
                "geregistreerd_aantal": aanwezig.aantal if aanwezig else None,
                "vrij_aantal": vrij,
                "ruimte_aantal": ruimte,
            }


def sleutel(rij: Mapping[str, Any]) -> tuple[Any, ...]:
    """What makes two rows speak of the same figure."""
    if rij["gegevenssoort"] == "opgave":
        return ("opgave", rij["soort"], rij["periode"], rij["gemeente_code"], rij["bekendgemaakt_op"])
    return (rij["soort"], rij["maat"], rij["peildatum"], rij["gemeente_code"], rij["leverancier"])


def hele_maanden(dag: date, tot: date) -> int:
    """Whole months from one day to another, 0 once it is there."""
    return max(0, (tot.year - dag.year) * 12 + tot.month - dag.month - (tot.day < dag.day))


def _som_achterstand(rijen: list[dict[str, Any]]) -> dict[str, Any]:
    gemeld = [r for r in rijen if None not in (r["opgave_aantal"], r["gehuisvest_aantal"])]
    onder = any(r["opgave_aantal"] is not None and r["opgave_aantal"] < 0 for r in rijen)
    totaal = lambda naam: som(r[naam] for r in rijen)  # noqa: E731
    boven = lambda naam: som(boven_nul(r[naam]) for r in rijen)  # noqa: E731
    daaronder = lambda naam: som(onder_nul(r[naam]) for r in rijen)  # noqa: E731
    gehuisvest = som(r["gehuisvest_aantal"] for r in gemeld)
    verwacht = som(r["verwacht_aantal"] for r in gemeld)
    return {
        "taakstelling_aantal": totaal("taakstelling_aantal"),
        "begin_achterstand_aantal": boven("begin_aantal"),
        "begin_voorsprong_aantal": daaronder("begin_aantal"),
        "begin_saldo_aantal": totaal("begin_aantal"),
        "begin_gemeenten_aantal": sum(r["begin_aantal"] is not None for r in rijen),
        "begin_achter_gemeenten_aantal": sum((r["begin_aantal"] or 0) > 0 for r in rijen),
        "begin_voor_gemeenten_aantal": sum((r["begin_aantal"] or 0) < 0 for r in rijen),
        "correctie_aantal": totaal("correctie_aantal"),
        "opgave_aantal": totaal("opgave_aantal"),
        "gehuisvest_aantal": totaal("gehuisvest_aantal"),
        "nog_te_huisvesten_aantal": totaal("nog_te_huisvesten_aantal"),
        "resterend_aantal": totaal("resterend_aantal"),
        "boven_opgave_aantal": som(boven_nul(min_(0, r["nog_te_huisvesten_aantal"])) for r in rijen),
        "verwacht_aantal": verwacht,
        "achter_op_tempo_aantal": totaal("achter_op_tempo_aantal"),
        "tempo_achter_aantal": boven("achter_op_tempo_aantal"),
        "tempo_voor_aantal": daaronder("achter_op_tempo_aantal"),
        "tempo_achter_gemeenten_aantal": sum((r["achter_op_tempo_aantal"] or 0) > 0 for r in rijen),
        "tempo_pct": None if onder or verwacht is None or verwacht <= 0 else 100 * gehuisvest / verwacht,
        "resterend_pct": None
        if onder
        else procent(totaal("resterend_aantal"), som(r["opgave_aantal"] for r in gemeld)),
        "eind_achterstand_aantal": boven("eind_achterstand_aantal"),
        "eind_voorsprong_aantal": daaronder("eind_achterstand_aantal"),
        "eind_saldo_aantal": totaal("eind_achterstand_aantal"),
        "eind_gemeenten_aantal": sum(r["eind_achterstand_aantal"] is not None for r in rijen),
        "gemeenten_aantal": len(rijen),
        "ontbrekend_gemeenten_aantal": sum(r["gehuisvest_aantal"] is None for r in rijen),
        "zonder_opgave_gemeenten_aantal": sum(r["opgave_aantal"] is None for r in rijen),
    }


def _maten(rij: Mapping[str, Any], erbij: int, m: int, achter_halfjaren: int | None) -> dict[str, Any]:
    """The measures of the rules with so many persons more, after so many months; no pace in a first month."""
    opgave, aantal = rij["opgave_aantal"], rij["gehuisvest_aantal"] + erbij
    return {
        "tempo": procent(6 * aantal, opgave * m),
        "achter": Fraction(opgave * m, 6) - aantal if m else None,
        "halfjaren_achter": 0 if opgave - aantal <= 0 else achter_halfjaren,
    }


def _kleur(maten: Mapping[str, Any]) -> tuple[str | None, str | None]:
    for code, maat, past, kleur in REGELS:
        if maten[maat] is not None and past(maten[maat]):
            return code, kleur
    return None, None
