"""What the log says when its database refuses or cannot be reached: what is wrong, and who can do what about it."""

import psycopg
from psycopg import errors

from werkbank.fouten import LogboekFout

_SCHEMA = "Laat de beheerder van de database dit uitvoeren: python -m werkbank logboek maak-schema --rol ROL."
_NIETS = "Er is niets vastgelegd."
_STRAKS = "Probeer het over een minuut opnieuw. Blijft het zo, waarschuw dan de beheerder van de database."
_SOORTEN: tuple[tuple[tuple[type[psycopg.Error], ...], str, str], ...] = (
    (
        (errors.DiskFull,),
        f"De schijf van de database is vol. {_NIETS}",
        "Laat de beheerder van de database ruimte maken, en leg daarna opnieuw vast.",
    ),
    (
        (errors.UndefinedTable, errors.InvalidSchemaName, errors.UndefinedFunction),
        "In deze database is nog geen logboek gemaakt.",
        _SCHEMA,
    ),
    (
        (errors.InsufficientPrivilege,),
        "De database staat dit de werkbank niet toe.",
        _SCHEMA,
    ),
    (
        (errors.LockNotAvailable, errors.QueryCanceled),
        f"Een ander is te lang bezig met vastleggen. {_NIETS}",
        "Probeer het over een minuut opnieuw.",
    ),
    (
        (errors.ReadOnlySqlTransaction,),
        f"De database neemt nu niets aan: zij is alleen te lezen. {_NIETS}",
        "Vraag de beheerder van de database welke database nu de echte is.",
    ),
    (
        (errors.DataCorrupted, errors.IndexCorrupted),
        "De database meldt dat zij beschadigd is.",
        "Laat de beheerder van de database haar terugzetten uit een reservekopie.",
    ),
)


def van(fout: psycopg.Error, adres: str) -> LogboekFout:
    """What a user must know of an error of the database."""
    zegt = f"De database zegt: {_laatste_regel(fout)}"
    for soorten, titel, doe in _SOORTEN:
        if isinstance(fout, soorten):
            return LogboekFout(titel, uitleg=zegt, waar=adres, doe=doe)
    if isinstance(fout, psycopg.OperationalError):
        titel = f"De database met het logboek is niet bereikbaar. {_NIETS}"
        return LogboekFout(titel, uitleg=zegt, waar=adres, doe=_STRAKS)
    return LogboekFout(f"De database met het logboek weigert. {_NIETS}", uitleg=zegt, waar=adres, doe=_STRAKS)


def onzeker(adres: str) -> LogboekFout:
    """The connection was lost at the last moment, and the database cannot be asked what became of it."""
    return LogboekFout(
        "Het is niet zeker of dit is vastgelegd: de verbinding met de database viel op het laatst weg.",
        waar=adres,
        doe="Probeer het opnieuw als de database er weer is. Is het toch vastgelegd, dan ziet de werkbank dat en komt "
        "het er geen tweede keer in.",
    )


def niet_vastgelegd(adres: str) -> LogboekFout:
    """The connection was lost at the last moment, and the database says that nothing was kept."""
    titel = f"De verbinding met de database viel weg. {_NIETS}"
    return LogboekFout(titel, waar=adres, doe="Leg het opnieuw vast.")


def geen_schema(adres: str, reden: str) -> LogboekFout:
    """There are tables, and it cannot be read whose they are."""
    return LogboekFout("Dit logboek is niet te gebruiken.", uitleg=f"{reden}.", waar=adres, doe=_SCHEMA)


def is_leeg(adres: str, gezien: int) -> LogboekFout:
    """The log is empty while this computer has seen ``gezien`` parts in it."""
    return LogboekFout(
        "Het logboek is leeg, en dat was het niet.",
        uitleg=f"Deze computer las er eerder {gezien} {'deel' if gezien == 1 else 'delen'} in. Er wordt niets getoond "
        "en niets vastgelegd: dan zou het lijken alsof die cijfers er nooit waren.",
        waar=adres,
        doe="Laat de beheerder van de database haar terugzetten uit een reservekopie. "
        "Wilt u echt opnieuw beginnen: python -m werkbank logboek nieuw.",
    )


def _laatste_regel(fout: psycopg.Error) -> str:
    regels = [regel.strip() for regel in str(fout).splitlines() if regel.strip()]
    return regels[-1] if regels else type(fout).__name__
