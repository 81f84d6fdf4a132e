"""An agenda counts as a whole: the last one recorded under its name, and of each name one."""

from typing import Any

from tests.queries.conftest import Log, Rij


def agenda(naam: str, *punten: str, ingevuld_op: str = "2024-09-01T09:00:00.000000+00:00") -> list[Rij]:
    return [
        {
            "gegevenssoort": "agenda",
            "agenda": naam,
            "beurt": beurt,
            "punt": punt,
            "pagina": "asielopvang",
            "keuzes": "regio=Twente",
            "ingevuld_op": ingevuld_op,
        }
        for beurt, punt in enumerate(punten, 1)
    ]


def punten(log: Log, naam: str) -> list[Any]:
    return [p for (p,) in log.vraag("select punt from agenda where agenda = $naam order by beurt", naam=naam)]


def test_een_nieuwe_agenda_vervangt_de_vorige_met_die_naam_in_haar_geheel(log: Log):
    log.leg(agenda("PRT", "Asiel", "Oekraïne", "Toezicht"), agenda("Ander", "Planning"), op="2024-09-01")
    tweede = log.leg(agenda("PRT", "Toezicht", "Asiel", ingevuld_op="2024-09-02T09:00:00+00:00"), op="2024-09-02")
    assert punten(log, "PRT") == ["Toezicht", "Asiel"]
    assert punten(log, "Ander") == ["Planning"]
    assert log.vraag("select count(*) from agenda('2024-09-01') where agenda = 'PRT'") == [(3,)]
    log.trek_in(tweede)
    assert punten(log, "PRT") == ["Asiel", "Oekraïne", "Toezicht"]
