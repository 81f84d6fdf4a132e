"""Columns and rules that several kinds share, with one meaning."""

from werkbank.gegevens.schema import Kolom, Regel
from werkbank.gegevens.soorten import SOORTEN
from werkbank.register import gemeenten

SOORT = Kolom("soort", "tekst", "De opgave waar de rij over gaat.", keuzes=tuple(s.naam for s in SOORTEN))
GEMEENTE = Kolom(
    "gemeente_code", "tekst", "CBS-code van de gemeente.", keuzes=tuple(g.code for g in gemeenten()), voorbeeld="GM0193"
)
PERIODE = Kolom(
    "periode",
    "tekst",
    "De periode waarvoor de opgave geldt: een halfjaar (2024-I) of een cyclus (2024-2025).",
    voorbeeld="2024-I",
)
BRON = Kolom("bron", "tekst", "Waar het cijfer vandaan komt: document of systeem.")
BRONPLAATS = Kolom("bronplaats", "tekst", "De plaats in de bron: tabel, voetnoot, bladzijde.", verplicht=False)
OPMERKING = Kolom("opmerking", "tekst", "Toelichting bij deze rij.", verplicht=False)
VERANTWOORDELIJK = Kolom("verantwoordelijk", "tekst", "Wie aan zet is: rollen, gescheiden door een puntkomma.")
INGEVULD_OP = Kolom(
    "ingevuld_op",
    "tekst",
    "Het moment van invullen, in UTC: maakt elke invulling tot een eigen levering.",
    voorbeeld="2024-07-03T09:30:00.000000+00:00",
)

MOMENT = Regel(
    "ingevuld-op-is-moment",
    "try_cast(ingevuld_op as timestamptz) is null",
    "“{ingevuld_op}” is geen moment zoals 2024-07-03T09:30:00.000000+00:00.",
)
