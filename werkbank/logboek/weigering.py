"""What the log says when it refuses: what is wrong, where, and what to do."""

from pathlib import Path

from werkbank.fouten import DubbeleLevering, LogboekFout
from werkbank.logboek.bestanden import oorzaak
from werkbank.logboek.huis import Huis
from werkbank.logboek.levering import Inhoud

_NIEUW = "Wilt u echt opnieuw beginnen: python -m werkbank logboek nieuw."


def is_weg(pad: Path, gezien: int) -> LogboekFout:
    """The folder is not there, or stands empty while this computer has seen ``gezien`` parts in it."""
    leeg = pad.is_dir()
    return LogboekFout(
        "Het logboek is leeg, en dat was het niet." if leeg else "Het logboek is er niet.",
        uitleg=f"Deze computer las er eerder {gezien} {'deel' if gezien == 1 else 'delen'} in. Er wordt niets getoond "
        "en niets vastgelegd: dan zou het lijken alsof die cijfers er nooit waren."
        if gezien
        else "Misschien is de schijf of de netwerkmap niet verbonden, of is het synchroniseren nog niet klaar.",
        waar=str(pad),
        doe=f"Verbind de schijf of netwerkmap, of wacht tot het synchroniseren klaar is. {_NIEUW}",
    )


def niet_leesbaar(waar: str, fout: OSError) -> LogboekFout:
    """A folder of the log cannot be listed."""
    return LogboekFout("Het logboek is niet te lezen.", uitleg=oorzaak(fout), waar=waar)


def niet_schrijfbaar(waar: str, fout: OSError) -> LogboekFout:
    """Nothing can be written in the log."""
    return LogboekFout(
        "Er kan niet in het logboek worden geschreven.",
        uitleg=oorzaak(fout),
        waar=waar,
        doe="Controleer of de map bestaat, of u er mag schrijven en of de schijf niet vol is.",
    )


def bestaat_al(inhoud: Inhoud, levering_id: str, bestandsnaam: str, huis: Huis) -> LogboekFout | None:
    """Why these bytes cannot be recorded (again); None when they can."""
    if levering_id in inhoud.verwijderd:
        [*_, gebeurtenis] = inhoud.gebeurtenissen_van(levering_id)
        return LogboekFout(
            f"“{bestandsnaam}” is voorgoed verwijderd en wordt niet opnieuw vastgelegd.",
            uitleg=f"Reden van de verwijdering: {gebeurtenis.reden}",
            waar=f"levering {levering_id[:8]}",
            doe="Lever een bestand aan waarin dit is verbeterd.",
        )
    if inhoud.levering(levering_id) is not None:
        ingetrokken = inhoud.is_ingetrokken(levering_id)
        return DubbeleLevering(
            f"“{bestandsnaam}” is al vastgelegd.",
            uitleg="Precies dit bestand staat al in het logboek" + (", maar is ingetrokken." if ingetrokken else "."),
            waar=f"levering {levering_id[:8]}",
            doe="Herstel de ingetrokken levering." if ingetrokken else "U hoeft niets te doen.",
            levering_id=levering_id,
            ingetrokken=ingetrokken,
        )
    for deel in inhoud.terzijde:
        if deel.plaats == f"leveringen/{levering_id}" and deel.aard == "beschadigd":
            # Writing it anew would change the day on which it was known, on every computer that shares the folder.
            return LogboekFout(
                f"“{bestandsnaam}” is eerder vastgelegd, maar die levering is beschadigd.",
                uitleg=f"{deel.reden}.",
                waar=huis.waar(deel.plaats),
                doe=huis.terugzetten,
            )
    return None
