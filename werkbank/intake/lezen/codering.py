"""From the bytes of a text file to its text: which charset, without losing or inventing a character."""

from __future__ import annotations

import codecs

import charset_normalizer

from werkbank.intake.lezen import weigering

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What Dutch text holds beside ASCII. Anything else in a cp1252 reading says that it is another charset.
_GEWOON = set(
    "àáâäåãçèéêëìíîïñòóôöõùúûüýÿÀÁÂÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜÝœŒæÆøØß€‘’“”„‚–—…•·°±²³¹½¼¾†‡§«»©®™´`¨ªº×÷µ¿¡£¥\u00a0\u00ad"
)
_OUDE = ["cp850", "cp437", "mac_roman", "iso8859_15"]


def naar_tekst(naam: str, inhoud: bytes) -> tuple[str, str]:
    """The text and its charset ("utf-8", "utf-16", "cp1252", …). Raises IntakeFout when it is no text."""
    for bom, codering in _BOMS:
        if inhoud.startswith(bom):
            try:
                return _gekeurd(naam, inhoud.decode(codering)), codering
            except UnicodeDecodeError as fout:
                raise weigering.beschadigd(naam, "De tekens in het bestand kloppen niet met zijn codering.") from fout
    if codering := _utf16_zonder_bom(inhoud):
        try:
            return _gekeurd(naam, inhoud.decode(codering)), codering
        except UnicodeDecodeError:
            pass
    if b"\0" in inhoud:
        raise weigering.onbekend(naam)
    try:
        return _gekeurd(naam, inhoud.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        tekst, codering = _oude_codering(inhoud)
        return _gekeurd(naam, tekst), codering


def _oude_codering(inhoud: bytes) -> tuple[str, str]:
    """One byte per character: Windows unless that gives characters no Dutch text holds."""
    if _past(inhoud, "cp1252"):
        return inhoud.decode("cp1252"), "cp1252"
    for codering in _OUDE:
        if _past(inhoud, codering):
            return inhoud.decode(codering), codering
    beste = charset_normalizer.from_bytes(inhoud[:200_000]).best()
    codering = beste.encoding if beste else "latin-1"
    return inhoud.decode(codering, "replace"), codering


def _past(inhoud: bytes, codering: str) -> bool:
    try:
        tekst = inhoud.decode(codering)
    except UnicodeDecodeError:
        return False
    return all(t in _GEWOON for t in set(tekst) if t > "\x7f")


def _utf16_zonder_bom(inhoud: bytes) -> str:
    proef = inhoud[:2000]
    if len(proef) < 4 or len(inhoud) % 2:
        return ""
    for codering, nullen in (("utf-16-le", proef[1::2]), ("utf-16-be", proef[::2])):
        if nullen.count(0) > 0.8 * len(nullen):
            return codering
    return ""


def _gekeurd(naam: str, tekst: str) -> str:
    proef = tekst[:20_000]
    # U+FFFE stands where utf-16 is read the wrong way round.
    vreemd = sum(1 for t in proef if (t < " " and t not in "\t\r\n\f\v\x1a") or t in "\x7f\ufffe")
    if vreemd > max(2, len(proef) // 200):
        raise weigering.onbekend(naam)
    return tekst
