"""Errors and findings: their Dutch text, and that they travel between processes."""

import pickle

from werkbank.fouten import Bevinding, DubbeleLevering, LogboekFout, OnbekendeGemeente, WerkbankFout


def test_een_fout_toont_alleen_de_delen_die_er_zijn():
    assert str(WerkbankFout("Het bestand is leeg")) == "Het bestand is leeg"


def test_een_fout_toont_wat_waarom_waar_en_wat_te_doen():
    fout = WerkbankFout("Titel", uitleg="Omdat.", waar="a.csv, rij 3", doe="Verbeter rij 3.")
    assert str(fout) == "Titel\nOmdat.\nWaar: a.csv, rij 3\nWat u kunt doen: Verbeter rij 3."


def test_een_dubbele_levering_is_ook_een_fout_van_het_logboek():
    assert issubclass(DubbeleLevering, LogboekFout)


def test_een_fout_blijft_heel_op_weg_naar_een_ander_proces():
    fout = OnbekendeGemeente("Onbekend", uitleg="Omdat.", reden="buiten_overijssel")
    terug = pickle.loads(pickle.dumps(fout))
    assert (str(terug), terug.reden) == (str(fout), "buiten_overijssel")


def test_een_bevinding_is_te_vergelijken_met_een_andere():
    assert Bevinding("fout", "gemeente-onbekend", "x", rij=3) == Bevinding("fout", "gemeente-onbekend", "x", rij=3)
