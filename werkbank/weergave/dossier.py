"""What the file of one municipality tells, on the page and in the document: its columns, its figures, its verdict."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum, datum_kort, getal, ongeveer, procent, teken
from werkbank.weergave.kolommen import kolom, ontbreekt
from werkbank.weergave.kpi import Kpi, Stand

KETEN = (
    kolom("halfjaar"),
    kolom("voorachterstand_aantal", als="begin"),
    kolom("taakstelling_aantal"),
    kolom("correctie_aantal"),
    kolom("opgave_aantal"),
    kolom("gehuisvest_aantal"),
    kolom("nog_te_huisvesten_aantal"),
    kolom("tempo_pct"),
    kolom("eind_achterstand_aantal"),
    kolom("halfjaren_tekst"),
)
OORDELEN = (
    kolom("ingevuld_tekst"),
    kolom("regime"),
    kolom("stand_tekst", als="stand"),
    kolom("reden", als="reden", breedte="30%"),
    kolom("bijzonder_tekst"),
    kolom("trede_tekst", breedte="12%"),
    kolom("vervolg_tekst", breedte="16%"),
    kolom("auteur"),
    kolom("peildatum", als="over_de_stand_van"),
)
NOTITIES = (kolom("ingevuld_tekst"), kolom("soort_titel"), kolom("notitie", breedte="60%"), kolom("auteur"))
TELLINGEN = (
    kolom("peildatum"),
    kolom("leverancier"),
    kolom("realisatie_aantal", als="gehuisvest"),
    kolom("telt_mee"),
    kolom("verschil_aantal", als="verschil_met_wat_telt"),
)
REGELS = (
    kolom("code"),
    kolom("kleur"),
    kolom("maat_tekst"),
    kolom("grens_tekst", breedte="14%"),
    kolom("tekst", als="in_gewone_woorden"),
    kolom("actief"),
    kolom("herkomst_tekst"),
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
        # What is left of a half-year that is over is its end: one number, shown once.
        *(() if rij.gesloten else (_nog_te_huisvesten(rij),)),
        Kpi(
            "Gehaald van het schema",
            rij.tempo_pct,
            "een zesde van de opgave per maand",
            soort="procent",
            regels=(
                ("Volgens schema", ongeveer(rij.verwacht_aantal)),
                _schema(rij.achter_op_tempo_aantal),
            ),
        ),
        _eind(rij),
    )


def _schema(achter: Any) -> tuple[str, str]:
    """How far behind or ahead, as a word and a number without a sign."""
    if ontbreekt(achter):
        return "Achter op schema", "–"
    return "Voor op schema" if achter < 0 else "Achter op schema", ongeveer(abs(achter))


def _nog_te_huisvesten(rij: Any) -> Kpi:
    return Kpi(
        "Nog te huisvesten",
        rij.nog_te_huisvesten_aantal,
        "opgave min gehuisvest",
        stand=_stand(rij.nog_te_huisvesten_aantal),
        regels=(_halfjaren_achter(rij),),
    )


def _halfjaren_achter(rij: Any) -> tuple[str, str]:
    return "Halfjaren achter", _of_niets(rij.halfjaren_tekst) or "–"


def _eind(rij: Any) -> Kpi:
    """Where the half-year ends: known once it is closed, expected with its band until then."""
    if rij.gesloten:
        return Kpi(
            f"Eindstand {rij.halfjaar}",
            rij.nog_te_huisvesten_aantal,
            f"opgave min gehuisvest op {datum(rij.beoordeling_op)}",
            soort="teken",
            stand=_stand(rij.nog_te_huisvesten_aantal),
            regels=(_halfjaren_achter(rij),),
        )
    gunstig, ongunstig = teken(rij.verwacht_eind_gunstig_aantal), teken(rij.verwacht_eind_ongunstig_aantal)
    return Kpi(
        f"Verwacht op {datum_kort(rij.beoordeling_op)}",
        rij.verwacht_eind_aantal,
        _of_niets(rij.grondslag),
        soort="teken",
        stand=_stand(rij.verwacht_eind_aantal),
        regels=(
            *(() if ontbreekt(rij.verwacht_eind_aantal) else (("Tussen", f"{gunstig} en {ongunstig}"),)),
            ("Nodig per maand", getal(rij.nodig_per_maand_aantal)),
        ),
    )


def _stand(aantal: Any) -> Stand:
    if ontbreekt(aantal) or not aantal:
        return ""
    return "tekort" if aantal > 0 else "voorsprong"


def _of_niets(waarde: Any) -> str:
    return "" if ontbreekt(waarde) else str(waarde)
