"""The figures at the top of the page of one task, from the row of the chosen area."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum, getal, ongeveer, procent, teken
from werkbank.weergave.kolommen import ontbreekt
from werkbank.weergave.kpi import Kpi, Stand


def _gemeld(gemeld: Any, totaal: Any) -> tuple[str, str]:
    """How many municipalities a total contains, as a line below a figure."""
    return "Gemeenten met cijfer", f"{getal(gemeld)} van {getal(totaal)}"


def stand_kpis(rij: Any, telt: str, *, streefwoord: str = "streefdatum") -> tuple[Kpi, ...]:
    """The four figures of a stand against its opgave.

    rij:   the chosen row of `opgave/gebied`, or of a query with the same columns
    telt:  what is counted, "Open plekken"
    """
    gemeld = _gemeld(rij.gemeld_aantal, rij.gemeenten_aantal)
    opgave = Kpi("Opgave", rij.opgave_aantal, f"{streefwoord} {datum(rij.streefdatum)}", achter="plekken")
    if ontbreekt(rij.realisatie_aantal):
        return opgave, Kpi(telt, None, regels=(gemeld,)), Kpi("Nog te realiseren", None), _nodig(rij)
    return (
        opgave,
        Kpi(
            telt,
            rij.realisatie_aantal,
            achter=f"van {getal(rij.opgave_met_cijfer_aantal)}",
            aandeel_pct=rij.realisatie_pct,
            regels=(("Aandeel", procent(rij.realisatie_pct)), gemeld),
        ),
        Kpi(
            "Nog te realiseren",
            rij.nog_te_realiseren_aantal,
            "tekorten van gemeenten opgeteld",
            stand=_tekort(rij.nog_te_realiseren_aantal),
            regels=(
                ("Boven de opgave", getal(rij.boven_opgave_aantal)),
                ("Saldo", teken(rij.verschil_aantal)),
                *_zonder_cijfer(rij),
            ),
        ),
        _nodig(rij),
    )


def _nodig(rij: Any) -> Kpi:
    if ontbreekt(rij.streefdatum):
        return Kpi("Streefdatum", "niet bekend", soort="tekst")
    if rij.verstreken:
        return Kpi("Streefdatum", "verstreken", f"sinds {datum(rij.streefdatum)}", soort="tekst")
    if not rij.resterende_maanden_aantal:
        return Kpi("Streefdatum", "binnen een maand", datum(rij.streefdatum), soort="tekst")
    maanden = _maanden(rij.resterende_maanden_aantal)
    if ontbreekt(rij.nodig_per_maand_aantal):
        uitleg = f"nog {maanden}; nodig per maand niet te bepalen: {niet_per_maand(rij)}"
        return Kpi("Streefdatum", datum(rij.streefdatum), uitleg, soort="tekst")
    uitleg = f"tot {datum(rij.streefdatum)}: nog {maanden}{over_wie(rij)}"
    return Kpi("Nodig per maand", rij.nodig_per_maand_aantal, uitleg)


def niet_per_maand(rij: Any) -> str:
    """Why there is no number per month: too little is known of the whole."""
    if rij.zonder_opgave_gemeenten_aantal:
        return f"van {getal(rij.zonder_opgave_gemeenten_aantal)} gemeenten is de opgave niet bekend"
    return "van minder dan de helft van de opgave is er een cijfer"


def over_wie(rij: Any) -> str:
    """Whom a number per month is about, when it is not all."""
    if rij.gemeld_aantal == rij.gemeenten_aantal:
        return ""
    return f", van {getal(rij.gemeld_aantal)} van {getal(rij.gemeenten_aantal)} gemeenten"


def _zonder_cijfer(rij: Any) -> tuple[tuple[str, str], ...]:
    """The opgave that a total over those who report leaves out."""
    zonder = rij.opgave_zonder_cijfer_aantal
    return () if ontbreekt(zonder) or not zonder else (("Opgave zonder cijfer", getal(zonder)),)


def deel_kpi(rij: Any, label: str, uitleg: str) -> Kpi:
    """Another task as one figure beside the four: how far it is, and what it has to do with this one."""
    return Kpi(
        label,
        rij.realisatie_aantal,
        uitleg,
        achter="" if ontbreekt(rij.opgave_met_cijfer_aantal) else f"van {getal(rij.opgave_met_cijfer_aantal)}",
        aandeel_pct=rij.realisatie_pct,
        regels=(
            ("Opgave", getal(rij.opgave_aantal)),
            _gemeld(rij.gemeld_aantal, rij.gemeenten_aantal),
        ),
    )


def behoefte_kpis(rij: Any) -> tuple[Kpi, ...]:
    """Opvang Oekraïne against today's need; `rij` is the chosen row of `opvang_oekraine/gebied`."""
    if ontbreekt(rij.geregistreerd_aantal) and ontbreekt(rij.bezet_aantal):
        return Kpi("Geregistreerd", None), Kpi("Bezet", None), Kpi("Vrij", None), Kpi("Tekort aan plekken", None)
    totaal = rij.gemeenten_aantal
    return (
        Kpi(
            "Geregistreerd",
            rij.geregistreerd_aantal,
            achter="personen",
            regels=(_gemeld(rij.geregistreerd_gemeld_aantal, totaal),),
        ),
        Kpi("Bezet", rij.bezet_aantal, achter="plekken", regels=(_gemeld(rij.bezet_gemeld_aantal, totaal),)),
        Kpi(
            "Vrij",
            rij.vrij_over_aantal,
            "beschikbaar min bezet, per gemeente",
            achter="plekken",
            regels=(
                ("Te veel bezet", getal(rij.vrij_tekort_aantal)),
                ("Saldo", teken(rij.vrij_aantal)),
                ("Gemeenten met beide", f"{rij.vrij_gemeld_aantal} van {totaal}"),
            ),
        ),
        Kpi(
            "Tekort aan plekken",
            rij.ruimte_tekort_aantal,
            "geregistreerd min beschikbaar, per gemeente",
            stand=_tekort(rij.ruimte_tekort_aantal),
            regels=(
                ("Ruimte elders", getal(rij.ruimte_over_aantal)),
                ("Saldo", teken(rij.ruimte_aantal)),
                ("Gemeenten met beide", f"{rij.ruimte_gemeld_aantal} van {totaal}"),
            ),
        ),
    )


def statushouders_kpis(rij: Any) -> tuple[Kpi, ...]:
    """From taakstelling to what is left, and by when; `rij` is the chosen running row of `statushouders/gebied`."""
    if ontbreekt(rij.gehuisvest_aantal):
        geen = (_gemeld(rij.gemeld_aantal, rij.gemeenten_aantal),)
        leeg = (
            Kpi("Gehuisvest", None, regels=geen),
            Kpi("Nog te huisvesten", None),
            Kpi("Gehaald van het schema", None),
        )
        return _opgave_statushouders(rij), *leeg, _beoordeling(rij)
    return (
        _opgave_statushouders(rij),
        Kpi(
            "Gehuisvest",
            rij.gehuisvest_aantal,
            achter=f"van {getal(rij.opgave_met_cijfer_aantal)}",
            aandeel_pct=rij.realisatie_pct,
            regels=(
                ("Aandeel van de opgave", procent(rij.realisatie_pct)),
                _gemeld(rij.gemeld_aantal, rij.gemeenten_aantal),
            ),
        ),
        # Once every figure is an end, what is left and the backlog at the end are one number: it is shown once.
        *(() if _gesloten(rij) else (_nog_te_huisvesten(rij),)),
        _tempo(rij),
        _beoordeling(rij),
    )


def _gesloten(rij: Any) -> bool:
    """Whether all that is known of the half-year is of its last day."""
    return bool(rij.eind_gemeenten_aantal) and rij.eind_gemeenten_aantal == rij.gemeld_aantal


def _nog_te_huisvesten(rij: Any) -> Kpi:
    return Kpi(
        "Nog te huisvesten",
        rij.nog_te_realiseren_aantal,
        "tekorten van gemeenten opgeteld",
        stand=_tekort(rij.nog_te_realiseren_aantal),
        regels=(
            ("Boven de opgave", getal(rij.boven_opgave_aantal)),
            ("Saldo, opgave min gehuisvest", getal(rij.nog_te_huisvesten_aantal)),
            *_zonder_cijfer(rij),
        ),
    )


def _tempo(rij: Any) -> Kpi:
    if ontbreekt(rij.tempo_pct):
        uitleg = "volgens het schema hoeft nog niemand gehuisvest te zijn"
        return Kpi("Gehaald van het schema", "niet te bepalen", uitleg, soort="tekst")
    return Kpi(
        "Gehaald van het schema",
        rij.tempo_pct,
        "een zesde van de opgave per maand",
        soort="procent",
        regels=(
            ("Volgens schema", ongeveer(rij.verwacht_aantal)),
            ("Achter, samen", ongeveer(rij.tempo_achter_aantal)),
            ("Voor, samen", ongeveer(abs(rij.tempo_voor_aantal))),
        ),
    )


def _opgave_statushouders(rij: Any) -> Kpi:
    correctie = () if ontbreekt(rij.correctie_aantal) else (("Correctie", teken(rij.correctie_aantal)),)
    return Kpi(
        f"Opgave {rij.halfjaar}",
        rij.opgave_aantal,
        achter="personen",
        regels=(
            ("Taakstelling", getal(rij.taakstelling_aantal)),
            (_bij("Achterstand", rij.begin_achter_gemeenten_aantal), teken(rij.begin_achterstand_aantal)),
            (_bij("Voorsprong", rij.begin_voor_gemeenten_aantal), teken(rij.begin_voorsprong_aantal)),
            ("Saldo overgedragen", teken(rij.begin_saldo_aantal)),
            *correctie,
        ),
    )


def _bij(wat: str, gemeenten: Any) -> str:
    return f"{wat} ({gemeenten} {'gemeente' if gemeenten == 1 else 'gemeenten'})"


def _beoordeling(rij: Any) -> Kpi:
    """What is needed until the next assessment; once that day is there, the end of the half-year."""
    dag = datum(rij.beoordeling_op)
    if rij.eind_gemeenten_aantal:
        return Kpi(
            f"Achterstand eind {rij.halfjaar}",
            rij.eind_achterstand_aantal,
            _van_wie_het_eind_is(rij, dag),
            stand=_tekort(rij.eind_achterstand_aantal),
            regels=(
                ("Voorsprong, samen", teken(rij.eind_voorsprong_aantal)),
                ("Saldo", teken(rij.eind_saldo_aantal)),
                ("Gemeenten met eindstand", f"{rij.eind_gemeenten_aantal} van {rij.gemeenten_aantal}"),
                *(_zonder_cijfer(rij) if _gesloten(rij) else ()),
            ),
        )
    if rij.verstreken:
        return Kpi("Beoordeling", dag, "bereikt; nog geen eindstand", soort="tekst")
    if not rij.resterende_maanden_aantal:
        return Kpi("Volgende beoordeling", dag, "binnen een maand", soort="tekst")
    maanden = _maanden(rij.resterende_maanden_aantal)
    if ontbreekt(rij.nodig_per_maand_aantal):
        uitleg = f"nog {maanden}; nodig per maand niet te bepalen: {niet_per_maand(rij)}"
        return Kpi("Volgende beoordeling", dag, uitleg, soort="tekst")
    uitleg = f"tot de beoordeling op {dag}: nog {maanden}{over_wie(rij)}"
    return Kpi("Nodig per maand", rij.nodig_per_maand_aantal, uitleg)


def _van_wie_het_eind_is(rij: Any, dag: str) -> str:
    """Whose backlog this is, and why it is less than what is left: that also counts older figures."""
    if _gesloten(rij):
        return f"tekorten van gemeenten opgeteld, op {dag}"
    return f"van wie een cijfer van {dag} heeft; nog te huisvesten telt ook oudere cijfers"


def _maanden(aantal: Any) -> str:
    return "1 hele maand" if aantal == 1 else f"{aantal} hele maanden"


def _tekort(aantal: Any) -> Stand:
    return "tekort" if not ontbreekt(aantal) and aantal else ""
