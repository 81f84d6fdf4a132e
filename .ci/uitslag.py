"""Refuses a run in which a test was skipped or the browser tests did not run, from pytest's junit file."""

import sys
import xml.etree.ElementTree as ET


def objections(junit: str) -> list[str]:
    """What is wrong with a run that pytest itself calls a success; empty when nothing is."""
    cases = list(ET.parse(junit).iter("testcase"))  # noqa: S314 - pytest wrote it a moment ago
    name = "{0[classname]}::{0[name]}".format
    found = [f"skipped: {name(case.attrib)}" for case in cases if case.find("skipped") is not None]
    if not any(case.attrib["classname"].startswith("tests.browser.") for case in cases):
        found.append("no browser test was run")
    return found


if __name__ == "__main__":
    if refused := objections(sys.argv[1]):
        sys.exit("\n".join(refused))
