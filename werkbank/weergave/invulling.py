"""The figures at the top of the pages about locations, and the sentences about need and capacity."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum, getal, maand, procent, teken
from werkbank.weergave.kolommen import ontbreekt
from werkbank.weergave.kpi import Kpi


def invulling_kpis(rij: Any) -> tuple[Kpi, ...]:
    """What is open, what counts and what is missing; `rij` is the chosen row of `invulling/gebied`."""
    met_plan = ("Gemeenten met locaties", f"{getal(rij.met_plan_gemeenten_aantal)} van {getal(rij.gemeenten_aantal)}")
    van = f"van {getal(rij.opgave_met_plan_aantal)}"
    streef = "streefdatum niet bekend" if ontbreekt(rij.streefdatum) else f"streefdatum {datum(rij.streefdatum)}"
    zonder = (
        (("Opgave zonder locaties", getal(rij.opgave_zonder_plan_aantal)),) if rij.opgave_zonder_plan_aantal else ()
    )
    return (
        Kpi("Opgave", rij.opgave_aantal, streef, achter="plekken", regels=(met_plan,)),
        Kpi(
            "Open volgens de locaties",
            rij.open_aantal,
            achter=van,
            regels=(
                ("Aangeleverde realisatie", getal(rij.realisatie_aantal)),
                ("Verschil, waar beide er zijn", teken(rij.open_verschil_aantal)),
            ),
        ),
        Kpi(
            "Geteld",
            rij.telt_aantal,
            f"stappen: {rij.stappen}",
            achter=van,
            aandeel_pct=rij.invulling_pct,
            regels=(("Deel van de opgave", procent(rij.invulling_pct)), *_kanttekeningen(rij)),
        ),
        Kpi(
            "Gat",
            rij.gat_aantal,
            "wat gemeenten tekortkomen, opgeteld",
            stand="tekort" if rij.gat_aantal else "",
            regels=(("Boven de opgave", getal(rij.boven_opgave_aantal)), *zonder),
        ),
    )


def _kanttekeningen(rij: Any) -> tuple[tuple[str, str], ...]:
    """What makes the counted places say less than they seem to."""
    regels = (
        ("Eindigt vóór de streefdatum", rij.eindigt_eerder_aantal),
        ("Locaties zonder aantal", rij.zonder_aantal_locaties_aantal),
        ("Duurzaam: niet te zeggen", rij.duurzaam_onbekend_aantal),
    )
    return tuple((naam, getal(aantal)) for naam, aantal in regels if aantal)


def horizon_kpis(rij: Any) -> tuple[Kpi, ...]:
    """The capacity now and in one, two and three years; `rij` is the row of `capaciteitshorizon/gebied`."""
    van = f"van {getal(rij.opgave_met_plan_aantal)}"
    apart = (("Plan zonder eerste dag", getal(rij.geen_maand_aantal)),) if rij.geen_maand_aantal else ()
    door = (("Zonder bekende einddatum", getal(rij.zonder_eind_aantal)),) if rij.zonder_eind_aantal else ()
    return (
        Kpi(f"1 {maand(rij.eerste_maand)}", rij.nu_aantal, f"stappen: {rij.stappen}", achter=van, regels=apart),
        Kpi(f"1 {maand(rij.maand_na_een_jaar)}", rij.na_een_jaar_aantal, achter=van, regels=door),
        Kpi(f"1 {maand(rij.maand_na_twee_jaar)}", rij.na_twee_jaar_aantal, achter=van),
        Kpi(f"1 {maand(rij.laatste_maand)}", rij.laatste_aantal, achter=van),
    )


def verloopzin(rij: Any) -> str:
    """One sentence about capacity and opgave, for `rij` of `capaciteitshorizon/gebied`."""
    wie = rij.gebied
    if ontbreekt(rij.verloop):
        return f"Van {wie} is niet te zeggen hoe de capaciteit tegenover de opgave loopt: er zijn geen plekken bekend."
    return f"{wie} {rij.verloop}. Geteld: {rij.stappen}."


def behoeftezin(rij: Any) -> str:
    """When the expected need passes the capacity, per scenario, for `rij` of `capaciteitshorizon/behoefte_grens`."""
    delen = []
    for naam, op, maanden in (
        ("wat wordt verwacht", rij.passeert_verwacht_op, rij.prognose_maanden_aantal),
        ("de hoge variant", rij.passeert_hoog_op, rij.hoog_maanden_aantal),
        ("de lage variant", rij.passeert_laag_op, rij.laag_maanden_aantal),
    ):
        if maanden:
            delen.append(f"bij {naam} {'niet' if ontbreekt(op) else f'vanaf {maand(op)}'}")
    return (
        f"De behoefte is groter dan de capaciteit: {'; '.join(delen)}. "
        f"De prognose loopt tot en met {maand(rij.prognose_tot)} en is van {rij.leverancier}."
    )


def beweegzin(aantal: int, telt: int) -> str:
    """How much moved, and what it adds to the total."""
    if not aantal:
        return "Er is sindsdien niets veranderd."
    wat = "1 locatie is anders" if aantal == 1 else f"{getal(aantal)} locaties zijn anders"
    gevolg = "samen maakt dat voor het totaal niets uit" if not telt else f"samen {teken(telt)} plekken die meetellen"
    return f"{wat}; {gevolg}."
