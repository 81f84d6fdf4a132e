"""A file that a command makes: whole or not at all, and never over one that is there."""

from pathlib import Path

from werkbank.fouten import WerkbankFout


def schrijf_nieuw(pad: Path, inhoud: bytes) -> None:
    """Write a new file. Raises WerkbankFout when it exists, or cannot be made."""
    try:
        with pad.open("xb") as bestand:
            try:
                bestand.write(inhoud)
            except OSError:
                pad.unlink()
                raise
    except FileExistsError as fout:
        raise WerkbankFout("Dit bestand bestaat al.", waar=str(pad), doe="Kies met --uit een andere naam.") from fout
    except OSError as fout:
        raise WerkbankFout(
            "Het bestand kan hier niet worden gemaakt.", uitleg=str(fout.strerror), waar=str(pad)
        ) from fout
