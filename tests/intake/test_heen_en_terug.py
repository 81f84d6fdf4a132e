"""Any correct table, in any ugly file, comes back with the same figures: no more, no fewer, none changed."""

from hypothesis import given, settings

from tests.bestanden.geval import Geval
from tests.bestanden.lelijk import lelijke_bestanden
from tests.bestanden.proef import beproef, rijen_van


@settings(max_examples=max(200, settings().max_examples))
@given(lelijke_bestanden())
def test_een_tabel_komt_uit_elk_lelijk_bestand_met_dezelfde_cijfers_terug(geval: Geval):
    uit = beproef(geval)
    assert [b.tekst for b in uit.aanlevering.fouten] == []
    assert uit.onbeantwoord == frozenset()
    assert rijen_van(uit.aanlevering) == geval.rijen
    assert uit.aanlevering.vastlegbaar
