"""What there was on a peildatum, as counted by one supplier."""

from werkbank.gegevens.declaraties.gedeeld import BRON, GEMEENTE, OPMERKING, SOORT
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel
from werkbank.gegevens.soorten import SOORTEN


def _maat_past_niet_bij_soort() -> str:
    goed = " or ".join(f"(soort = '{s.naam}' and maat in {_sql_lijst(s.alle_maten)})" for s in SOORTEN)
    return f"not ({goed})"


def _sql_lijst(waarden: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"'{w}'" for w in waarden) + ")"


REALISATIE = Gegevenssoort(
    naam="realisatie",
    titel="Realisatie",
    doel="Wat er op een peildatum was: plekken (stand) of gehuisveste personen (vanaf het begin van het halfjaar).",
    korrel="één rij per soort, maat, peildatum, gemeente en leverancier",
    sleutel=("soort", "maat", "peildatum", "gemeente_code", "leverancier"),
    voorbeelden=True,
    kolommen=(
        SOORT,
        Kolom(
            "maat",
            "tekst",
            "Wat er geteld is. Asiel en amv: open. Oekraïne: beschikbaar, bezet of geregistreerd. "
            "Statushouders: gehuisvest, opgeteld vanaf het begin van het halfjaar, of gehuisvest_maand, in één maand; "
            "de peildatum is dan de dag waarop die maand voorbij is, zoals 1 juni voor mei.",
            keuzes=tuple(dict.fromkeys(m for s in SOORTEN for m in s.alle_maten)),
        ),
        Kolom("peildatum", "datum", "De dag waarop het cijfer geldt.", voorbeeld="2024-07-01"),
        GEMEENTE,
        Kolom(
            "aantal",
            "geheel",
            "Het cijfer. Is het niet bekend, laat de rij dan weg: leeg is geen nul.",
            eenheid="plekken of personen",
            minimum=0,
        ),
        Kolom("leverancier", "tekst", "Wie het cijfer telt.", voorbeeld="COA"),
        BRON,
        OPMERKING,
    ),
    regels=(Regel("maat-past-bij-soort", _maat_past_niet_bij_soort(), "Maat “{maat}” hoort niet bij {soort}."),),
)
