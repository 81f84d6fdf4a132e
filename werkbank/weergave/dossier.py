"""What the file of one municipality tells, on the page and in the document: its columns, its figures, its verdict."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum, datum_kort, getal, procent, teken
from werkbank.weergave.kolommen import Kolom, ontbreekt
from werkbank.weergave.kpi import Kpi, Stand

KETEN = (
    Kolom("halfjaar", "Halfjaar"),
    Kolom("voorachterstand_aantal", "Begin", "teken", uitleg="Voor- of achterstand van het vorige halfjaar"),
    Kolom("taakstelling_aantal", "Taakstelling", "getal"),
    Kolom("correctie_aantal", "Correctie", "teken"),
    Kolom("opgave_aantal", "Opgave", "getal"),
    Kolom("gehuisvest_aantal", "Gehuisvest", "getal"),
    Kolom("nog_te_huisvesten_aantal", "Nog te huisvesten", "getal"),
    Kolom("tempo_pct", "Deel van tempo", "procent"),
    Kolom("eind_achterstand_aantal", "Eindstand", "teken"),
    Kolom("halfjaren_tekst", "Halfjaren achter"),
)
OORDELEN = (
    Kolom("ingevuld_tekst", "Wanneer"),
    Kolom("regime", "Regime", "signaal"),
    Kolom("stand_tekst", "Stand"),
    Kolom("reden", "Reden", breedte="30%"),
    Kolom("bijzonder_tekst", "Bijzonder"),
    Kolom("trede_tekst", "Trede", breedte="12%"),
    Kolom("vervolg_tekst", "Afgesproken", breedte="16%"),
    Kolom("auteur", "Door"),
    Kolom("peildatum", "Over de stand van", "datum"),
)
NOTITIES = (Kolom("ingevuld_tekst", "Wanneer"), Kolom("notitie", "Notitie", breedte="70%"), Kolom("auteur", "Door"))
TELLINGEN = (
    Kolom("peildatum", "Peildatum", "datum"),
    Kolom("leverancier", "Leverancier"),
    Kolom("realisatie_aantal", "Gehuisvest", "getal"),
    Kolom("telt_mee", "Telt mee"),
    Kolom("verschil_aantal", "Verschil met wat telt", "teken"),
)
REGELS = (
    Kolom("code", "Regel"),
    Kolom("kleur", "Kleur", "signaal"),
    Kolom("maat_tekst", "Als"),
    Kolom("grens_tekst", "Grens"),
    Kolom("tekst", "In gewone woorden"),
    Kolom("actief", "Doet mee"),
    Kolom("herkomst_tekst", "Waar de regel vandaan komt"),
)


def oordeelregels(rij: Any) -> list[tuple[str, str]]:
    """What else the verdict holds, as (name, text)."""
    if ontbreekt(rij.regime):
        return []
    bijzonder = [naam for naam, geldt in (("verschoonbaar", rij.verschoonbaar), ("bevroren", rij.bevroren)) if geldt]
    regels = [("Bijzonder", ", ".join(bijzonder))]
    if not ontbreekt(rij.trede):
        regels.append(("Trede", f"{rij.trede} {rij.trede_tekst}"))
    if not ontbreekt(rij.vervolgstap):
        over = " (over datum)" if rij.vervolg_over_datum else ""
        regels.append(("Afgesproken", f"{rij.vervolgstap}, {datum(rij.vervolg_op)}, {rij.vervolg_door}{over}"))
    wanneer = f"{datum(rij.oordeel_op)}, over de stand van {datum(rij.oordeel_peildatum)}"
    regels.append(("Vastgelegd", f"door {rij.oordeel_auteur} op {wanneer}"))
    return [(naam, tekst) for naam, tekst in regels if tekst]


def dossierkpis(rij: Any) -> tuple[Kpi, ...]:
    """The figures of the running half-year of one municipality."""
    correctie = () if ontbreekt(rij.correctie_aantal) else (("Waarvan correctie", teken(rij.correctie_aantal)),)
    gezin = "" if ontbreekt(rij.gezin_pct) else f"Eén gezin van {rij.gezin_aantal} is {procent(rij.gezin_pct)}"
    return (
        Kpi(
            f"Opgave {rij.halfjaar}",
            rij.opgave_aantal,
            gezin,
            achter="personen",
            regels=(
                ("Taakstelling", getal(rij.taakstelling_aantal)),
                ("Overgedragen", teken(rij.begin_aantal)),
                *correctie,
            ),
        ),
        Kpi(
            "Gehuisvest",
            rij.gehuisvest_aantal,
            f"stand {datum(rij.peildatum)}" if not ontbreekt(rij.peildatum) else "",
            aandeel_pct=rij.realisatie_pct,
            regels=(("Deel van de opgave", procent(rij.realisatie_pct)),),
        ),
        Kpi(
            "Nog te huisvesten",
            rij.nog_te_huisvesten_aantal,
            "opgave min gehuisvest",
            stand=_stand(rij.nog_te_huisvesten_aantal),
            regels=(("Halfjaren achter", str(_of_niets(rij.halfjaren_tekst) or "–")),),
        ),
        Kpi(
            "Deel van het tempo",
            rij.tempo_pct,
            "een zesde van de opgave per maand",
            soort="procent",
            regels=(
                ("Volgens tempo", getal(rij.verwacht_aantal)),
                ("Achter op tempo", teken(rij.achter_op_tempo_aantal, 1)),
            ),
        ),
        _eind(rij),
    )


def _eind(rij: Any) -> Kpi:
    """Where the half-year ends: known once it is closed, expected with its band until then."""
    if rij.gesloten:
        return Kpi(
            f"Eindstand {rij.halfjaar}",
            rij.nog_te_huisvesten_aantal,
            f"beoordeling {datum(rij.beoordeling_op)}",
            soort="teken",
            stand=_stand(rij.nog_te_huisvesten_aantal),
        )
    gunstig, ongunstig = teken(rij.verwacht_eind_gunstig_aantal), teken(rij.verwacht_eind_ongunstig_aantal)
    return Kpi(
        f"Verwacht op {datum_kort(rij.beoordeling_op)}",
        rij.verwacht_eind_aantal,
        _of_niets(rij.grondslag),
        soort="teken",
        stand=_stand(rij.verwacht_eind_aantal),
        regels=(("Tussen", f"{gunstig} en {ongunstig}"), ("Nodig per maand", getal(rij.nodig_per_maand_aantal))),
    )


def _stand(aantal: Any) -> Stand:
    if ontbreekt(aantal) or not aantal:
        return ""
    return "tekort" if aantal > 0 else "voorsprong"


def _of_niets(waarde: Any) -> str:
    return "" if ontbreekt(waarde) else str(waarde)
