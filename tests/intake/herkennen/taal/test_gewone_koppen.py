"""Plain headers as they are met in public tables, and whole ordinary files: hardly any of them is asked about words."""

from itertools import cycle, islice

import pytest

from werkbank.intake.herkennen import herken_bestand
from werkbank.intake.lezen import lees
from werkbank.intake.lezing import Lezing

STATUSHOUDERS = "Huisvesting statushouders, cumulatief, stand 1 juni 2024 (COA)"
TAAKSTELLING = "Taakstelling huisvesting vergunninghouders 2024-II, bekendgemaakt op 1 oktober 2024"
OEKRAINE = "Opvang Oekraïense ontheemden, stand 1 juni 2024 (RRT Twente)"
ASIEL = "Asielopvang, stand 1 juni 2024 (COA)"
ASIELOPGAVE = "Opgave asielopvang 2026-2027, bekendgemaakt op 2 februari 2026"

# What is above the table → meaning → headers. "niet": a figure that is not recorded, and must not be.
KOPPEN: dict[str, dict[str, str]] = {
    STATUSHOUDERS: {
        "statushouders/gehuisvest": """
            Gehuisvest | Gehuisveste statushouders | Aantal gehuisvest | Aantal gehuisveste statushouders
            gehuisvest | GEHUISVEST | Gehuisveste vergunninghouders | Gehuisvest per 1-6-2024
            Gehuisvest t/m 1 juni 2024 | Gehuisvest t/m mei | Gehuisvest cumulatief | Gehuisvest (cumulatief)
            Gehuisvest (cum.) | Totaal gehuisvest | Gehuisvesten | Gehuisvest aantal personen
            Aantal personen gehuisvest | Gehuisveste personen | Huisvestingen | Gehuisvest 2024-I
            Gehuisvest volgens COA | Gehuisvest (COA) | Gehuisvest 1e halfjaar 2024 | Gehuisvest eerste helft 2024
            Gehuisvest sinds 1 januari 2024 | Gehuisvest vanaf 1 januari | Gehuisvest* | Gehuisvest¹
            Gehuisvest 1) | Realisatie | Gerealiseerd | Realisatie t/m mei | Realisatie 2024-I
            Aantal gehuisveste vergunninghouders | Gehuisvest dit halfjaar | Gehuisvest tot en met mei 2024
            gehuisvest (n) | Som van Gehuisvest | Gerealiseerde huisvesting | Gehuisvest stand 1 juni
            Gehuisveste mensen | Uitgeplaatst | Gehuisvest tot nu toe | Reeds gehuisvest | Gehuisvest in 2024-I
            GehuisvesteStatushouders_1 | Gehuis-vest | Gehuisvest per 1 juni 2024
            Totaal aantal gehuisveste statushouders | Realisatie huisvesting
        """,
        "niet": """
            Nog te huisvesten | % gehuisvest | Percentage gerealiseerd | Realisatiepercentage | Verschil | Saldo
            Nog niet gehuisvest | Aandeel | Inwoners | Prognose | Tempo | Gemiddeld per maand
            Gehuisveste gezinnen | Resterend | Restopgave | Per 1.000 inwoners | Index | Mutatie | Toename
            Verwachte realisatie | Norm
        """,
    },
    TAAKSTELLING: {
        "statushouders/taakstelling": """
            Taakstelling | Taakstelling 2024-II | Taakstelling tweede helft 2024 | Taakstelling 2e halfjaar 2024
            Huisvestingstaakstelling | Taakstelling (netto) | Taakstelling excl. voor-/achterstand
            Aantal taakstelling | Taakstelling zonder voor- of achterstand | Taakstelling exclusief achterstand
            Taakstelling 2024-II (aantal)
        """,
        "statushouders/opgave": """
            Opgave | Totale opgave | Opgave 2024-II | Taakstelling incl. voor-/achterstand
            Gecorrigeerde taakstelling | Taakstelling inclusief voor- en achterstand
            Taakstelling plus achterstand | Taakstelling met voor-/achterstand | Totale opgave incl. achterstand
            Te realiseren | Bijgestelde taakstelling | Taakstelling incl. voor/achterstand | Totale opgave 2024-II
        """,
    },
    OEKRAINE: {
        "oekraine/bezet": """
            Bezet | Bezette plekken | Aantal bezet | Bezetting | Bezet per 1-6-2024 | In gebruik | Bewoners
            Aantal bewoners | Bezette bedden | Aantal bezette plekken | Bezet (aantal) | Opgevangen
            Opgevangen personen | Huidige bezetting | Bezet stand 1 juni | Bezetting per 1 juni 2024
            Bezette opvangplekken | Totaal bezet | Bezette plaatsen | Opgevangen ontheemden
            Aantal opgevangen Oekraïners | Bezet (Oekraïne) | BEZET
        """,
        "oekraine/beschikbaar": """
            Beschikbaar | Beschikbare plekken | Capaciteit | Opvangcapaciteit | Aantal plekken beschikbaar
            Aantal bedden capaciteit | Totale capaciteit | Beschikbare opvangplekken | Capaciteit (plekken)
            Beschikbaar per 1-6-2024 | Gerealiseerd | Gerealiseerde plekken | Aantal gerealiseerde plekken
            Gerealiseerde opvangplekken | Gemeentelijke opvang: beschikbare plekken | Beschikbare bedden
            Realisatie
        """,
        "oekraine/geregistreerd": """
            Geregistreerd | Geregistreerde personen | Ingeschreven | Ingeschreven in de BRP | BRP
            Aantal geregistreerd | Geregistreerde ontheemden | Aantal ingeschrevenen | BRP-registraties
            Inschrijvingen BRP
        """,
        "niet": """
            Bezettingsgraad | Bezettingspercentage | Vrije plekken | Vrij | Nog beschikbaar | Onbezet | Leegstand
            Geplande plekken | Aantal locaties | Opvanglocaties | Tekort | Overschot | Kosten per plek
            Plekken in voorbereiding | Bezet (%) | Aantal gastgezinnen | Niet bezet | Benodigde plekken
        """,
    },
    ASIEL: {
        "asiel/open": """
            Open | Open plekken | Aantal open plekken | Geopend | Geopende plekken | Operationeel
            Operationele plekken | Gerealiseerd | Gerealiseerde plekken | Realisatie | Opvangplekken | Capaciteit
            Beschikbare plekken | Aantal plekken | Open (aantal) | Plekken open per 1 juni 2024 | Aantal plaatsen
            Totaal aantal plekken | Asielopvang open | Open plekken incl. amv | Aantal opvangplaatsen
        """,
        "amv/open": """
            Waarvan amv | w.v. amv | Waarvan amv's | Open amv-plekken | Amv | Waarvan voor amv's | Waaronder amv
        """,
        "niet": """
            Nog niet open | Te openen | Bezettingsgraad | Gegarandeerde plekken | Intenties | Verkenningen
            Aantal azc's locaties | Toegezegde plekken | Plekken in potlood | Gesloten plekken | Verwachte plekken
        """,
    },
    ASIELOPGAVE: {
        "asiel/opgave": """
            Opgave | Asielopgave | Opgave asiel | Opgave asielopvang | Opgave plekken | Aantal plekken opgave
            Wettelijke opgave | Opgave 2026-2027 | Opgave (inclusief amv) | Opgave incl. amv
            Te realiseren plekken | Totale opgave | Verdeelbesluit | Opgave Spreidingswet | Opgave opvangplekken
            Definitieve opgave
        """,
        "amv/opgave": """
            Waarvan amv | Opgave amv | Opgave amv's | w.v. amv | waarvan geschikt voor amv's
            Waarvan geschikt t.b.v. de opvang van amv's
        """,
    },
}
GEWOON = [
    (titel, kop.strip(), code)
    for titel, per_code in KOPPEN.items()
    for code, tekst in per_code.items()
    for regel in tekst.strip().split("\n")
    for kop in regel.split("|")
]
GELEZEN = [g for g in GEWOON if g[2] != "niet"]
NIET = [g for g in GEWOON if g[2] == "niet"]


def _lees(tekst: str) -> Lezing:
    lezing = herken_bestand(lees("overzicht.csv", tekst.encode()), antwoorden={}, koppeling=None)
    assert lezing is not None
    return lezing


def _met_kop(titel: str, kop: str) -> Lezing:
    return _lees(f'{titel}\nGemeente;"{kop}"\nAlmelo;12\nBorne;13\nEnschede;140\n')


def _betekenis(lezing: Lezing) -> str:
    """What the one column was taken for, "niet" when it was left out, "vraag" when it is asked."""
    if any(v.sleutel.partition(":")[0] in ("kolom", "woord", "schaal", "dag") for v in lezing.vragen):
        return "vraag"
    [kolom] = (lezing.koppeling or {})["tabellen"][0]["kolommen"]
    return kolom["code"] or "niet"


def test_van_de_gewone_koppen_leidt_ten_hoogste_3_procent_tot_een_vraag():
    assert len(GELEZEN) >= 150
    gevraagd = [(titel[:12], kop) for titel, kop, _ in GELEZEN if _betekenis(_met_kop(titel, kop)) in ("vraag", "niet")]
    assert len(gevraagd) <= 0.03 * len(GELEZEN), gevraagd


def test_een_gewone_kop_is_wat_zij_zegt():
    fout = [
        (kop, code, gelezen)
        for titel, kop, code in GELEZEN
        if (gelezen := _betekenis(_met_kop(titel, kop))) not in (code, "vraag", "niet")
    ]
    assert fout == []


@pytest.mark.parametrize(("titel", "kop", "_code"), NIET, ids=lambda x: x if len(x) < 40 else "")
def test_een_kop_die_iets_anders_telt_wordt_niet_gelezen(titel: str, kop: str, _code: str):
    assert _betekenis(_met_kop(titel, kop)) in ("niet", "vraag")


TITELS: dict[str, str] = {
    "statushouders": """
        COA - gehuisveste statushouders, cumulatief, per 1 juni 2024
        Overzicht huisvesting vergunninghouders Overijssel, stand 1 juni 2024, cumulatief
        Maandoverzicht COA: gehuisveste statushouders per gemeente, cumulatief, peildatum 1-6-2024
        Huisvesting statushouders eerste helft 2024 - stand per 1 juni 2024
        Voortgang taakstelling statushouders 2024-I | stand 1 juni 2024
        Rapportage huisvesting statushouders Provincie Overijssel, cumulatief t/m 1 juni 2024
        Kwartaalrapportage toezicht: gehuisveste statushouders, cumulatief per 1 juni 2024
        Realisatie huisvesting vergunninghouders (cumulatief vanaf 1 januari 2024), stand 1 juni 2024
        Statushouders 2024-I, COA, stand 1 juni 2024
        Gehuisveste statushouders IJsselland en Twente, cumulatief, stand 1 juni 2024
    """,
    "oekraine": """
        Opvang Oekraïne, stand 1 juni 2024 (RRT Twente)
        Opvang Oekraïense ontheemden; stand 1 juni 2024
        Gemeentelijke opvang Oekraïne Veiligheidsregio Twente - peildatum 1 juni 2024
        Monitor opvang ontheemden Oekraïne, stand per 1 juni 2024
        Overzicht opvang Oekraïners regio IJsselland | stand 1-6-2024
        Weekoverzicht gemeentelijke opvang Oekraïne, peildatum 1 juni 2024
        Opvangplekken ontheemden Oekraïne per gemeente, stand 1 juni 2024
        Regionaal overzicht Oekraïne: plekken per gemeente (stand 1 juni 2024)
    """,
    "asiel": """
        Asielopvang, stand 1 juni 2024 (COA)
        Overzicht asielopvang COA – stand 1 juni 2024
        Spreidingswet: plekken per gemeente, stand 1 juni 2024
        Opvang asielzoekers Overijssel, peildatum 1 juni 2024
        COA asielopvang: geopende plekken per 1 juni 2024
        Bijlage 2 Overzicht asielopvang per gemeente, stand 1 juni 2024
        Voortgang Spreidingswet provincie Overijssel, stand 1 juni 2024
    """,
}
TABELKOPPEN: dict[str, str] = {
    "statushouders": "Gehuisvest | Gehuisvest (cumulatief) | Aantal gehuisvest | Gehuisveste statushouders",
    "oekraine": "Bezet | Bezette plekken | Beschikbaar | Capaciteit | Aantal bezette plekken | Geregistreerd",
    "asiel": "Open plekken | Open | Gerealiseerde plekken | Geopend",
}
NOTEN = (
    "Bron: COA",
    "* voorlopige cijfers",
    "De cijfers zijn afgestemd met de gemeenten.",
    "n.b. = niet bekend",
    "Bron: registratie van de gemeenten",
    "Een streepje betekent dat de gemeente geen cijfer heeft aangeleverd.",
    "Vragen over dit overzicht? Neem contact op met het regiokantoor.",
    "Gegevens opgehaald op 3 juni 2024.",
    "",
    "Gemeenten zijn gerangschikt op alfabet.",
    "Dit overzicht wordt elke maand bijgewerkt.",
    "1) Hengelo (O.)",
)
EENHEDEN = ("", "aantal", "", "(aantallen)", "", "aantal per gemeente", "")
NAAST = ("", "Opmerking", "", "% van opgave", "Inwoners", "", "Regio", "Verschil")


def gewone_bestanden() -> list[str]:
    """Hundred files: titles, notes, unit rows and columns beside the figures, each in its own cycle."""
    bestanden: list[str] = []
    noten, eenheden, naast = cycle(NOTEN), cycle(EENHEDEN), cycle(NAAST)
    for soort, tekst in TITELS.items():
        titels = [t.strip() for t in tekst.strip().split("\n")]
        koppen = [k.strip() for k in TABELKOPPEN[soort].split("|")]
        paren = [(t, k) for t in titels for k in koppen]
        for titel, kop in islice(paren, 40 if soort != "asiel" else 28):
            bestanden.append(_bestand(titel, kop, next(noten), next(eenheden), next(naast)))
    return bestanden


def _bestand(titel: str, kop: str, noot: str, eenheid: str, naast: str) -> str:
    ernaast = {"": "", "Opmerking": "in overleg", "Regio": "Twente", "% van opgave": "61%"}.get(naast, "250")
    kolom = f";{naast}" if naast else ""
    regels = [f'"{titel}"', "", f"Gemeente;{kop}{kolom}"]
    if eenheid:
        regels.append(f";{eenheid}")
    regels += [
        f"{g};{n}" + (f";{ernaast}" if naast else "") for g, n in (("Almelo", 120), ("Borne", 13), ("Wierden", 7))
    ]
    regels.append("Totaal;140")
    return "\n".join([*regels, "", noot, ""])


def test_van_honderd_gewone_bestanden_wordt_bij_ten_hoogste_5_procent_naar_woorden_gevraagd():
    bestanden = gewone_bestanden()
    assert len(set(bestanden)) >= 100
    gevraagd = []
    for tekst in bestanden:
        lezing = _lees(tekst)
        if woorden := [v.tekst for v in lezing.vragen if v.sleutel.partition(":")[0] in ("woord", "kolom", "schaal")]:
            gevraagd.append((tekst.split("\n")[0], woorden))
        assert len(woorden) <= 3
    assert len(gevraagd) <= 0.05 * len(bestanden), gevraagd


def test_gewone_bestanden_geven_de_cijfers_die_erin_staan():
    for tekst in gewone_bestanden():
        lezing = _lees(tekst)
        if lezing.vragen and all(v.sleutel == "leverancier" for v in lezing.vragen):
            continue
        if not lezing.vragen:
            assert sorted(lezing.rijen["realisatie"].kolommen["aantal"]) == [7, 13, 120], tekst
