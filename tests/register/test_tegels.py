"""The schematic map: one tile each, and the border of the regions between neighbours."""

from werkbank.register import gemeenten, tegels


def test_elke_gemeente_heeft_precies_een_eigen_vak():
    assert {t.gemeente.code for t in tegels()} == {g.code for g in gemeenten()}
    assert len({(t.rij, t.kolom) for t in tegels()}) == len(tegels()) == 25


def test_de_grens_staat_aan_beide_kanten_en_alleen_tussen_regios():
    grenzen = {t.gemeente.naam: set(t.grens) for t in tegels()}
    assert grenzen["Raalte"] == {"rechts"}
    assert grenzen["Hellendoorn"] == {"boven", "links"}
    assert grenzen["Ommen"] == {"onder"}
    assert grenzen["Enschede"] == grenzen["Zwolle"] == set()


def test_een_regio_hangt_samen():
    """From any tile one reaches every other of its region without leaving it, corners included."""
    for regio in ("IJsselland", "Twente"):
        plaatsen = {(t.rij, t.kolom) for t in tegels() if t.gemeente.regio == regio}
        bereikt: set[tuple[int, int]] = set()
        te_gaan = [next(iter(plaatsen))]
        while te_gaan:
            rij, kolom = te_gaan.pop()
            if (rij, kolom) in plaatsen - bereikt:
                bereikt.add((rij, kolom))
                te_gaan += [(rij + r, kolom + k) for r in (-1, 0, 1) for k in (-1, 0, 1)]
        assert bereikt == plaatsen
