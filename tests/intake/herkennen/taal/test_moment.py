"""A date in a text is the day of the figures only when the text says so."""

import pytest

from werkbank.intake.herkennen.taal.moment import momenten


@pytest.mark.parametrize(
    ("tekst", "rollen"),
    [
        ("Gehuisvest, stand 1 juli 2024", ["zeker"]),
        ("Peildatum: 1-7-2024", ["zeker"]),
        ("Gehuisvest t/m 1 juli 2024", ["zeker"]),
        ("1 juli 2024", ["mogelijk"]),
        ("COA gehuisveste statushouders cumulatief 1 juli 2024", ["mogelijk"]),
        ("Provinciale Regietafel 7 juni 2024 - gehuisveste statushouders", ["anders"]),
        ("Cijfers per Regietafel 7 juni 2024", ["anders"]),
        ("Rapportage 7 juni 2024", ["anders"]),
        ("Laatst bijgewerkt: 3 juni 2024", ["anders"]),
        ("Contract per gemeente, versie 3 juni 2024", ["anders"]),
        ("Stand per 1 juli 2024 t.b.v. Regietafel 5 juli 2024", ["zeker", "anders"]),
        ("Gehuisvest sinds 1 januari 2024, stand 1 november 2024", ["begin", "zeker"]),
        ("Te realiseren vóór 1 juli 2027", ["uiterlijk"]),
        ("Gehuisvest tot 1 juni 2024", ["zeker"]),
        ("Gehuisvest, 1 juni 2024", ["mogelijk"]),
        ("Volgende meting 1 juli 2024", ["anders"]),
        ("Contract loopt tot 1 juni 2024", ["anders"]),
        ("Geldig tot 1 juli 2024", ["anders"]),
        ("Plan opvang regio IJsselland per 1 juni 2024", ["zeker"]),
        ("Datum export: 2024-06-05", ["anders"]),
        ("Zwolle, 7 juni 2024", ["anders"]),
        ("Bijlage bij agendapunt 4, 7 juni 2024", ["anders"]),
    ],
)
def test_het_woord_ervoor_zegt_wat_een_datum_is(tekst: str, rollen: list[str]):
    assert [m.rol for m in momenten(tekst)] == rollen
