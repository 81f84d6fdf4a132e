"""A chart for a projector: every length grows, no figure does."""

from werkbank.grafieken.vergroot import vergroot


def test_letters_streken_en_hoogtes_groeien_en_cijfers_niet():
    spec = {
        "height": {"step": 20},
        "config": {"axis": {"labelFontSize": 14, "labelPadding": 8}, "text": {"fontSize": 14}},
        "layer": [
            {
                "mark": {
                    "dx": -8,
                    "dy": {"expr": "datum.onder_px + 2"},
                    "strokeDash": [2, 4],
                    "size": 90,
                },
                "encoding": {"y": {"axis": {"tickCount": 4}, "scale": {"padding": 36}}, "x": {"datum": 14}},
            }
        ],
        "datasets": {"blad": [{"height": 100, "fontSize": 3}]},
    }
    groot = vergroot(spec, 2)
    assert groot["height"] == {"step": 40}
    assert groot["config"] == {"axis": {"labelFontSize": 28, "labelPadding": 16}, "text": {"fontSize": 28}}
    [laag] = groot["layer"]
    assert laag["mark"] == {
        "dx": -16,
        "dy": {"expr": "(datum.onder_px + 2) * 2"},
        "strokeDash": [4, 8],
        "size": 360,
    }
    assert laag["encoding"] == {"y": {"axis": {"tickCount": 4}, "scale": {"padding": 72}}, "x": {"datum": 14}}
    assert groot["datasets"] == spec["datasets"]


def test_keer_een_is_dezelfde_grafiek():
    spec = {"height": 300}
    assert vergroot(spec, 1.0) is spec
