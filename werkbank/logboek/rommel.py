"""What file managers and sync clients put in a folder: leftovers to pass over, and copies to name."""

import re

# Kept by systems, network drives and sync clients; beside these, all that starts with a dot.
_VAN_HET_SYSTEEM = frozenset(
    {
        "desktop.ini",
        "thumbs.db",
        "ehthumbs.db",
        "icon\r",
        "@eadir",
        "#recycle",
        "#snapshot",
        "$recycle.bin",
        "recycler",
        "system volume information",
        "lost+found",
        "__macosx",
        "network trash folder",
        "temporary items",
    }
)
_HALF = re.compile(
    r"~\$.*|~.*\.tmp|.*\.(tmp|temp|part|partial|crdownload|download|swp|swx|bak|lnk|lock|filepart)|.*~", re.IGNORECASE
)
_KOPIE = re.compile(
    r".*(conflict|kopie|copy|copie|versie|version|\(\d+\)|-[A-Z0-9][A-Z0-9-]{3,}(?=\.|$)).*", re.IGNORECASE
)


def is_rommel(naam: str) -> bool:
    """Whether a name is that of a leftover, which says nothing about the log."""
    return naam.startswith(".") or naam.lower() in _VAN_HET_SYSTEEM or bool(_HALF.fullmatch(naam))
