"""What stands in a cell instead of a plain whole number."""

from tests.bestanden.geval import Geval, Rij, gehuisvest, opgave
from tests.bestanden.gevallen.tekst import TITEL
from tests.bestanden.schrijf import Blad, Procent, tekst, xlsx

ALMELO_BORNE = {"GM0141": 58, "GM0147": 13}


def _csv(*cellen: tuple[str, str], kop: str = "Gehuisvest") -> bytes:
    return tekst([[TITEL], ["Gemeente", kop], *map(list, cellen)])


def _een(cel: str) -> bytes:
    return _csv(("Zwolle", cel), ("Almelo", "58"), ("Borne", "13"))


def _ontbreekt(naam: str, cel: str, val: str) -> Geval:
    """Zwolle has no figure: it is left out, said, and never zero."""
    return Geval(
        naam,
        val,
        lambda: _een(cel),
        gehuisvest("2024-07-01", **ALMELO_BORNE),
        weggelaten=frozenset({"B3"}),
    )


def _getal(naam: str, cel: str, aantal: int, val: str, *regels: str) -> Geval:
    return Geval(
        naam,
        val,
        lambda: _een(cel),
        gehuisvest("2024-07-01", GM0193=aantal, **ALMELO_BORNE),
        bevindingen=frozenset(regels),
    )


def _twijfel(naam: str, cel: str, val: str, regel: str = "geen-getal") -> Geval:
    return Geval(naam, val, lambda: _een(cel), geweigerd=frozenset({regel}))


def _voorachter(*cellen: str) -> bytes:
    namen = ["Zwolle", "Almelo", "Staphorst"]
    taak = ["139", "78", "19"]
    return tekst(
        [
            ["Taakstelling huisvesting statushouders 2024-I, bekendgemaakt op 1 februari 2024"],
            ["Gemeente", "Taakstelling 2024-I", "Voor-/achterstand"],
            *[list(rij) for rij in zip(namen, taak, cellen, strict=True)],
        ]
    )


# 139 + 49 = 188, 78 + 52 = 130, 19 − 19 = 0: the figures of the werkplan.
_MET_ACHTERSTAND: frozenset[Rij] = opgave(
    "statushouders", "2024-I", GM0193=(188, 139), GM0141=(130, 78), GM0180=(0, 19)
)

GEVALLEN = (
    _getal("duizendpunt.csv", "1.120", 1120, "Duizendpunt"),
    _getal("duizendspatie.csv", "1 120", 1120, "Spatie als duizendteken"),
    _getal("duizend-nbsp.csv", "1\u00a0120", 1120, "Harde spatie als duizendteken"),
    _getal("komma-nul.csv", "120,0", 120, "Decimale komma met een nul"),
    _getal("met-eenheid.csv", "120 personen", 120, "De eenheid staat achter het getal"),
    _getal("sterretje.csv", "120*", 120, "Een sterretje achter het getal", "voetnoot-weggelaten"),
    _getal("plus.csv", "+120", 120, "Een plusteken voor het getal"),
    _getal("nul.csv", "0", 0, "Nul is een cijfer"),
    _ontbreekt("nvt.csv", "n.v.t.", "“n.v.t.” is ontbrekend, geen nul"),
    _ontbreekt("streepje.csv", "-", "“-” is ontbrekend, geen nul"),
    _ontbreekt("punt.csv", ".", "“.” is ontbrekend, geen nul"),
    _ontbreekt("kruisje.csv", "x", "“x” is ontbrekend, geen nul"),
    _ontbreekt("nb.csv", "nb", "“nb” is ontbrekend, geen nul"),
    _ontbreekt("pm.csv", "PM", "“PM” is ontbrekend, geen nul"),
    _ontbreekt("leeg.csv", "", "Een lege cel is ontbrekend, geen nul"),
    _ontbreekt("kleiner-dan.csv", "<5", "“<5” is een grens, geen aantal"),
    _ontbreekt("circa.csv", "ca. 120", "“ca. 120” is een schatting, geen aantal"),
    _ontbreekt("reeks.csv", "110-120", "“110-120” is een reeks, geen aantal"),
    _twijfel("procent.csv", "61%", "Een percentage waar een aantal hoort"),
    _twijfel("punt-vijf.csv", "1.5", "“1.5” kan twee dingen zijn"),
    _twijfel("engels.csv", "1,120", "“1,120” kan twee dingen zijn"),
    _twijfel("noot-vast.csv", "1.1202", "Een voetnootcijfer vast aan een getal met duizendpunt"),
    _twijfel("gebroken.csv", "120,5", "Een gebroken aantal personen", "geen-heel-getal"),
    _twijfel("formulefout.csv", "#VERW!", "Een formule die een fout geeft", "formulefout"),
    Geval(
        "procent.xlsx",
        "Een cel die als percentage wordt getoond",
        lambda: xlsx(Blad("Blad1", [[TITEL], ["Gemeente", "Gehuisvest"], ["Zwolle", Procent(1)], ["Almelo", 58]])),
        geweigerd=frozenset({"geen-getal"}),
    ),
    Geval(
        "aandeel-ernaast.csv",
        "Een kolom met percentages naast de aantallen",
        lambda: tekst(
            [
                [TITEL],
                ["Gemeente", "Gehuisvest", "% van taakstelling"],
                ["Zwolle", "120", "64%"],
                ["Almelo", "58", "45%"],
            ]
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        weggelaten=frozenset({"C"}),
    ),
    Geval(
        "voorstand-haakjes.csv",
        "“(19)”: het teken van de voor-/achterstand wordt gevraagd",
        lambda: _voorachter("49", "52", "(19)"),
        _MET_ACHTERSTAND,
        {"teken": "achter-plus", "bron": "Taakstelling 2024-I"},
    ),
    Geval(
        "voorstand-min-achter.csv",
        "“19-” en “+49”: het teken staat achter of voor het getal",
        lambda: _voorachter("+49", "+52", "19-"),
        _MET_ACHTERSTAND,
        {"teken": "achter-plus", "bron": "Taakstelling 2024-I"},
    ),
    Geval(
        "voorstand-omgekeerd.csv",
        "De andere afspraak: een voorsprong staat als plus",
        lambda: _voorachter("-49", "-52", "19"),
        _MET_ACHTERSTAND,
        {"teken": "achter-min", "bron": "Taakstelling 2024-I"},
    ),
)
