"""Makes a bare Streamlit app: the same charts and elements as ours, in the same order, from literals only.

Nothing of the workbench is in it: no query, no log, no settings, no theme of our own making. It is what remains when
someone types each page over as it stands on the screen, and so the floor that our pages are held against.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import altair as alt
import pandas as pd
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.testing.v1 import AppTest

from tests.browser.server import ROOT

_IMPORTS = {"alt.": "import altair as alt", "pd.": "import pandas as pd", "st.": "import streamlit as st"}
_HEADINGS = {"h1": "title", "h2": "header", "h3": "subheader"}
_ALERTS = {1: "error", 2: "warning", 3: "info", 4: "success"}
# Altair moves these into place by itself.
_NOT_ARGUMENTS = {"$schema", "data", "datasets", "mark", "encoding", "layer", "hconcat", "vconcat", "concat"}


def opened(folder: Path, page: str) -> AppTest:
    """The page ("" is app.py) of the app in `folder`, run once. Raises RuntimeError when the page does."""
    test = AppTest.from_file(str(folder / "app.py"), default_timeout=60).run()
    if page:
        test.switch_page(f"pages/{page}.py").run()
    if test.exception:
        raise RuntimeError(f"page {page or 'app.py'} in {folder}: {test.exception[0].value}")
    return test


def make_bare_app(folder: Path, pages: list[str]) -> None:
    """Writes a bare counterpart of each of our pages to `folder`, with the server's settings of ours."""
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    (folder / "pages").mkdir()
    for page in pages:
        script = folder / (f"pages/{page}.py" if page else "app.py")
        script.write_text(_script(opened(ROOT, page)), encoding="utf-8")


def elements(test: AppTest) -> Counter[str]:
    """How many elements of each kind a page draws, containers left out."""
    counted: Counter[str] = Counter()

    def count(node: Any) -> None:
        if hasattr(node, "children"):
            for child in node.children.values():
                count(child)
        else:
            counted[node.type] += 1

    count(test.main)
    count(test.sidebar)
    return counted


def _script(test: AppTest) -> str:
    writer = _Writer()
    writer.children(test.sidebar, "st.sidebar")
    writer.children(test.main, "st")
    lines = ['st.set_page_config(page_title="Kaal", layout="wide")', *writer.lines]
    # Only what the page uses, as whoever types it over would: a library for charts is half a second at the start.
    imports = [line for use, line in _IMPORTS.items() if any(use in other for other in lines)]
    return "\n".join([*imports, "", *lines, ""])


class _Writer:
    """Writes the lines of a script that draws the elements again; each container gets a name of its own."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.names = 0

    def children(self, block: Any, into: str) -> None:
        for child in block.children.values():
            if hasattr(child, "children"):
                self._block(child, into)
            else:
                self.lines += _element(child, into, self._name("key"))

    def _block(self, block: Any, into: str) -> None:
        inner = list(block.children.values())
        kinds = {getattr(child, "type", "") for child in inner}
        if inner and kinds == {"column"}:
            self._each(block, f"{into}.columns({[child.proto.weight for child in inner]})")
        elif inner and kinds == {"tab"}:
            self._each(block, f"{into}.tabs({[child.proto.label for child in inner]})")
        else:
            name = self._name("part")
            self.lines.append(f"{name} = {into}.{_container(block, self._name('key'))}")
            self.children(block, name)

    def _each(self, block: Any, call: str) -> None:
        parts = [(self._name("part"), child) for child in block.children.values()]
        self.lines.append(f"[{', '.join(name for name, _ in parts)}] = {call}")
        for name, child in parts:
            self.children(child, name)

    def _name(self, kind: str) -> str:
        self.names += 1
        return f"{kind}_{self.names}"


def _container(block: Any, key: str) -> str:
    proto = block.proto
    if block.type in ("expander", "expandable"):
        return f"expander({proto.label!r}, expanded={bool(proto.expanded)})"
    if block.type == "popover":
        return f"popover({(getattr(proto, 'popover', None) or proto).label!r})"
    if block.type == "form":
        return f"form({key!r})"
    return f"container(key={key!r})"


def _element(element: Any, into: str, key: str) -> list[str]:
    """The lines that draw one element again, with the least that its kind needs."""
    proto = element.proto
    kind = proto.DESCRIPTOR.name
    if kind == "VegaLiteChart":
        return [
            *_chart_lines(proto, key),
            # An empty text to read out would be refused, with a warning on each run.
            f"{into}.altair_chart({key}, theme={proto.theme or None!r}, alt={proto.alt or None!r}, key={key!r})",
        ]
    if kind == "Dataframe":
        table = convert_arrow_bytes_to_pandas_df(proto.arrow_data.data)
        return [f"{into}.dataframe({_frame(table)}, key={key!r})"]
    return [f"{into}.{_call(kind, proto, key)}"]


def _call(kind: str, proto: Any, key: str) -> str:
    label = getattr(proto, "label", "")
    options = [getattr(option, "content", option) for option in getattr(proto, "options", [])]
    match kind:
        case "Heading":
            return f"{_HEADINGS.get(proto.tag, 'header')}({proto.body!r})"
        case "Html":
            return f"html({proto.body!r})"
        case "Text":
            return f"text({proto.body!r})"
        case "Code":
            return f"code({proto.code_text!r}, language={proto.language!r})"
        case "Alert":
            return f"{_ALERTS.get(proto.format, 'info')}({proto.body!r})"
        case "Metric":
            return f"metric({label!r}, {proto.body!r}, {proto.delta or None!r})"
        case "PageLink":
            page = f"pages/{proto.page}.py" if proto.page else "app.py"
            return f"page_link({page!r}, label={label!r}, query_params={dict(parse_qsl(proto.query_string))!r})"
        case "Selectbox" | "Radio" | "Multiselect" | "MultiSelect":
            return f"{kind.lower()}({label!r}, {options!r}, key={key!r})"
        case "ButtonGroup":
            style = "pills" if proto.style == proto.Style.Value("PILLS") else "segmented_control"
            return f"{style}({label!r}, {options!r}, key={key!r})"
        case "Checkbox":
            return f"checkbox({label!r}, key={key!r})"
        case "DateInput" | "TextInput" | "TextArea" | "NumberInput":
            return f"{_snake(kind)}({label!r}, key={key!r})"
        case "Button":
            return f"{'form_submit_button' if proto.is_form_submitter else 'button'}({label!r}, key={key!r})"
        case "DownloadButton":
            return f"download_button({label!r}, b'x', key={key!r})"
        case "FileUploader":
            return f"file_uploader({label!r}, key={key!r})"
        case "Progress":
            return f"progress({proto.value!r})"
        case "Empty" | "Space":
            return f"{kind.lower()}()"
        case _:
            # Markdown, captions, and any kind that this file does not know yet; a difference is reported.
            return f"markdown({getattr(proto, 'body', '') or '–'!r}, unsafe_allow_html=True)"


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def _chart_lines(proto: Any, name: str) -> list[str]:
    """The lines that build a chart again with Altair from literals; raises when they do not give a valid chart."""
    frames = {data.name: convert_arrow_bytes_to_pandas_df(data.data.data) for data in proto.datasets}
    lines = [f"data_{name}_{number} = {_frame(frame)}" for number, frame in enumerate(frames.values())]
    names = {data: f"data_{name}_{number}" for number, data in enumerate(frames)}
    lines.append(f"{name} = {_chart(json.loads(proto.spec), names)}")
    scope: dict[str, Any] = {"alt": alt, "pd": pd}
    exec("\n".join(lines), scope)
    scope[name].to_dict()
    return lines


def _chart(spec: dict[str, Any], frames: dict[str, str]) -> str:
    rest = {key: value for key, value in spec.items() if key not in _NOT_ARGUMENTS and key != "params"}
    named = spec.get("data", {}).get("name")
    data = frames[named] if named in frames else repr(spec["data"]) if spec.get("data") else ""
    for several, function in (
        ("layer", "layer"),
        ("hconcat", "hconcat"),
        ("vconcat", "vconcat"),
        ("concat", "concat"),
    ):
        if several in spec:
            parts = [_chart(part, frames) for part in spec[several]]
            return f"alt.{function}({', '.join(parts)}{f', data={data}' if data else ''}, **{rest!r})"
    mark = spec["mark"] if isinstance(spec["mark"], dict) else {"type": spec["mark"]}
    properties = {key: value for key, value in mark.items() if key != "type"}
    channels = ", ".join(f"{name}={_channel(name, given)}" for name, given in spec.get("encoding", {}).items())
    return f"alt.Chart({data or 'alt.Undefined'}, **{rest!r}).mark_{mark['type']}(**{properties!r}).encode({channels})"


def _channel(name: str, given: Any) -> str:
    if isinstance(given, list):
        return f"[{', '.join(_channel(name, one) for one in given)}]"
    suffix = "Datum" if "datum" in given else "Value" if "value" in given and "field" not in given else ""
    kind = f"{name[0].upper()}{name[1:]}{suffix}"
    return f"alt.{kind}(**{given!r})" if hasattr(alt, kind) else repr(given)


def _frame(frame: pd.DataFrame) -> str:
    return f"pd.DataFrame({{{', '.join(_column(name, frame[name]) for name in frame.columns)}}})"


def _column(name: object, values: pd.Series) -> str:
    if pd.api.types.is_datetime64_any_dtype(values):
        moments = [None if pd.isna(value) else value.isoformat() for value in values]
        return f"{name!r}: pd.to_datetime({moments!r})"
    return f"{name!r}: {list(_literals(values))!r}"


def _literals(values: pd.Series) -> Iterator[object]:
    for value in values.tolist():
        missing = pd.api.types.is_scalar(value) and pd.isna(value)
        yield None if missing else value if isinstance(value, bool | int | float | str) else str(value)
