"""The files of the corpus, by what is hard about them."""

from tests.bestanden.geval import Geval
from tests.bestanden.gevallen import (
    datums,
    gemeenten,
    geplakt,
    geweigerd,
    indeling,
    plannen,
    sjabloon,
    tekst,
    waarden,
    werkmap,
)

GEVALLEN: tuple[Geval, ...] = (
    *sjabloon.GEVALLEN,
    *tekst.GEVALLEN,
    *werkmap.GEVALLEN,
    *waarden.GEVALLEN,
    *datums.GEVALLEN,
    *gemeenten.GEVALLEN,
    *indeling.GEVALLEN,
    *geplakt.GEVALLEN,
    *plannen.GEVALLEN,
    *geweigerd.GEVALLEN,
)
