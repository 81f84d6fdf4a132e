"""Who may what, written out by hand: the one table that core, pages and command line are held to."""

ROLLEN = ("lezer", "aanleveraar", "toezichthouder", "beheerder")
# (action, kind of data) → the roles that may.
MAG: dict[tuple[str, str], set[str]] = {
    ("vastleggen", "realisatie"): {"aanleveraar", "beheerder"},
    ("vastleggen", "opgave"): {"aanleveraar", "beheerder"},
    ("vastleggen", "locatie"): {"aanleveraar", "beheerder"},
    ("vastleggen", "uitruil"): {"aanleveraar", "beheerder"},
    ("vastleggen", "uitruilvoorstel"): {"aanleveraar", "beheerder"},
    ("vastleggen", "prognose"): {"aanleveraar", "beheerder"},
    ("vastleggen", "mijlpaal"): {"aanleveraar", "beheerder"},
    ("vastleggen", "mijlpaalvoortgang"): {"aanleveraar", "beheerder"},
    ("vastleggen", "taak"): {"aanleveraar", "beheerder"},
    ("vastleggen", "vermeld_totaal"): {"aanleveraar", "beheerder"},
    ("vastleggen", "oordeel"): {"toezichthouder", "beheerder"},
    ("vastleggen", "notitie"): {"aanleveraar", "toezichthouder", "beheerder"},
    ("vastleggen", "agenda"): {"beheerder"},
    ("vastleggen", "vraag"): {"aanleveraar", "toezichthouder", "beheerder"},
    ("vastleggen", "signaalregel"): {"beheerder"},
    ("vastleggen", "leveranciersvoorkeur"): {"beheerder"},
    ("vastleggen", "locatiestap"): {"beheerder"},
    ("vastleggen", "duurzaamheidsregel"): {"beheerder"},
    ("intrekking", ""): {"beheerder"},
    ("herstel", ""): {"beheerder"},
    ("verwijdering", ""): {"beheerder"},
    ("samenvoegen", ""): {"beheerder"},
}
GEVALLEN = [(rol, handeling, soort, rol in wie) for (handeling, soort), wie in MAG.items() for rol in ROLLEN]
