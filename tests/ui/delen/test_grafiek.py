"""The rows of a chart as the browser gets them."""

import subprocess
import sys
from typing import Any

import pyarrow as pa

from tests.architectuur.bron import WORTEL
from werkbank.ui.delen.grafiek import _arrow


def test_de_rijen_van_een_grafiek_komen_ongewijzigd_aan() -> None:
    regels: list[dict[str, Any]] = [
        {"gemeente": "Zwolle", "dag": "2024-06-01T00:00:00", "aantal": 117, "pct": 62.5, "laat": True, "leeg": None},
        {"gemeente": "Raalte", "dag": "2024-07-01T00:00:00", "aantal": None, "pct": 3, "laat": False, "leeg": None},
    ]
    # A column that only one row has.
    regels[1]["woord"] = "nodig: 22 per maand\n24 van 25"

    tabel = pa.ipc.open_stream(_arrow(regels)).read_all()

    assert tabel.to_pylist() == [regels[0] | {"woord": None}, regels[1]]


def test_een_grafiek_haalt_geen_pandas_binnen() -> None:
    # In a process of its own: the tests themselves do use it.
    code = (
        "import sys; from werkbank.ui.delen.grafiek import _arrow;"
        "_arrow([{'a': 1, 'b': 'x'}]); sys.exit('pandas' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], cwd=WORTEL, check=False).returncode == 0
