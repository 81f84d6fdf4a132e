"""Why a question gets no answer, in Dutch: what, where in the text, and what may have been meant."""

from typing import Any

from werkbank.fouten import QueryFout, VraagFout
from werkbank.proces import Geweigerd, Grenzen

_NAMEN_MAX = 5
# Rules of our own: title and what to do. {naam} is what the query named.
_REGELS = {
    "aantal": ("Geef precies één query; dit zijn er {naam}.", ""),
    "wijzigt": ("Alleen vragen stellen kan, niets wijzigen.", "Een query begint met select, from of with."),
    "vorm": ("Deze vorm van een query kan hier niet.", "Schrijf de vraag als één select."),
    "tabel": ("“{naam}” is geen tabel of view van de werkbank.", "De views staan in de lijst van begrippen."),
    "tabelfunctie": ("“{naam}” kan hier niet achter from staan.", "Gebruik de views van de werkbank, of range()."),
    "functie": ("“{naam}” kan hier niet.", ""),
    "tijdzone": ("Kolom “{naam}” is een tijdstip met tijdzone.", "Schrijf: cast({naam} as timestamp)."),
}
# What the database says in parts: (type, part) → title.
_DATABASE = {
    ("Binder", "COLUMN_NOT_FOUND"): "Er is geen kolom “{naam}”.",
    ("Catalog", "MISSING_ENTRY"): "Er is geen tabel, view of functie “{naam}”.",
    ("Parser", "SYNTAX_ERROR"): "De query is op deze plaats niet te lezen.",
}
_SOORTEN = {
    "Parser": "De query is niet te lezen.",
    "Conversion": "Een waarde past niet bij haar soort.",
    "Out of Memory": "De query vraagt meer geheugen dan er voor een vraag is.",
    "Permission": "Een vraag kan niet bij bestanden, het netwerk of de instellingen.",
}


def als_fout(fout: dict[str, Any], sql: str) -> QueryFout:
    """The refusal for what the child says (``kind.main``)."""
    naam = str(fout.get("naam", ""))
    if fout["soort"] != "database":
        titel, doe = _REGELS[fout["soort"]]
        return QueryFout(titel.format(naam=naam), doe=doe.format(naam=naam))
    soort = str(fout.get("type", ""))
    titel = _DATABASE.get((soort, str(fout.get("deel", "")))) or _SOORTEN.get(soort, "De database weigert deze query.")
    kandidaten = [k.strip() for k in fout.get("kandidaten", [])][:_NAMEN_MAX]
    return VraagFout(
        titel.format(naam=naam),
        waar=_plaats(sql, fout.get("plaats")),
        doe=f"Bedoelt u {' of '.join(kandidaten)}?" if kandidaten else "",
        database=fout["tekst"].splitlines()[0] if fout["tekst"] else "",
    )


def als_grens(fout: Geweigerd, grenzen: Grenzen) -> QueryFout:
    """The refusal for a question that went beyond what it may take."""
    minder = "Vraag minder: een voorwaarde met where, of een limit."
    if fout.reden == "tijd":
        return QueryFout(f"De query duurde langer dan {grenzen.seconden:g} seconden en is gestopt.", doe=minder)
    if fout.reden == "geheugen":
        return QueryFout("De query vraagt meer geheugen dan er voor een vraag is, en is gestopt.", doe=minder)
    if fout.reden == "uitvoer":
        return QueryFout(f"Het antwoord is groter dan {grenzen.uitvoer_mb} MB.", doe=minder)
    if fout.reden == "gestopt":
        return QueryFout("De vraag is gestopt.")
    return QueryFout("De vraag is mislukt.", doe="Stel haar nog eens; blijft het zo, meld het dan met de query erbij.")


def _plaats(sql: str, plaats: str | None) -> str:
    """Line and character in the text, from a count of bytes; "" when the database names none."""
    if not plaats or not plaats.isdigit():
        return ""
    ervoor = sql.encode()[: int(plaats)].decode(errors="ignore")
    return f"regel {ervoor.count(chr(10)) + 1}, teken {len(ervoor) - ervoor.rfind(chr(10))}"
