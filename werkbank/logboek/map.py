"""The log in a folder: what a laptop has, and what ships with the product."""

from pathlib import Path

from werkbank.logboek.boek import Boek
from werkbank.logboek.maphuis import Maphuis


class MapLogboek(Boek):
    """A log in one folder, which a sync client may carry to other computers.

    mag_ontbreken: whether it may be read as empty when the folder is not there and this computer never saw it
    onthoud, schrijver: see `Boek`
    """

    def __init__(
        self, pad: Path, *, mag_ontbreken: bool = True, onthoud: bool = True, schrijver: str = "onbekend"
    ) -> None:
        self.pad = Path(pad)
        super().__init__(Maphuis(self.pad, mag_ontbreken=mag_ontbreken), onthoud=onthoud, schrijver=schrijver)
