"""Words of a Word document that nobody can see: marked as hidden, white on white, or a point high. Taken out before it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rag.library.lines import clean
from rag.library.word import Styles, value, w

TINY = 2
"""Half-points: print of that size or less is no print."""
SHOWN = 80
MOST = 20
"""Places named one by one."""
_OFF = ("0", "false", "off", "none")
_GROUNDS = ("auto", "ffffff", "")
_PLAIN_TABLES = ("", "tablegrid", "tablenormal")


@dataclass(frozen=True)
class _Hidden:
    place: str
    why: str
    words: str


@dataclass(frozen=True)
class _Look:
    """Ids of the styles that hide their words, and of those that shade their paragraphs; whether pages have a colour."""

    vanishing: frozenset[str]
    shading: frozenset[str]
    coloured: bool


def take_out(document: Any, styles: Any) -> list[str]:
    """Remove the runs that cannot be seen from the element tree of a document; a note on each place, for a person.

    White print counts as seen where it may stand on a coloured ground: in a shaded paragraph or cell, a styled table, a box, on a coloured page.
    """
    look = _look(document, styles)
    found: list[_Hidden] = []
    place, reader = "", Styles(styles)
    for paragraph in list(document.iter(w("p"))):
        for run in list(paragraph.iter(w("r"))):
            why = _why(run, paragraph, look)
            words = clean(" ".join(t.text or "" for t in run.iter(w("t"))))
            if why and words:
                _add(found, _Hidden(place, why, words))
            if why:
                run.getparent().remove(run)
        if reader.heading_level(paragraph) is not None:
            place = clean("".join(t.text or "" for t in paragraph.iter(w("t")))) or place
    return list(_notes(found))


def _add(found: list[_Hidden], new: _Hidden) -> None:
    """Runs that follow each other for the same reason are one place."""
    if found and (found[-1].place, found[-1].why) == (new.place, new.why):
        found[-1] = _Hidden(new.place, new.why, f"{found[-1].words} {new.words}")
    else:
        found.append(new)


def _notes(found: list[_Hidden]) -> Iterator[str]:
    for each in found[:MOST]:
        shown = each.words if len(each.words) <= SHOWN else each.words[: SHOWN - 1].rstrip() + "…"
        where = f"“{each.place}”" if each.place else "the beginning"
        yield f"{where} holds words that nobody can see ({each.why}), left out: “{shown}”"
    if len(found) > MOST:
        yield f"{len(found) - MOST} further places hold words that nobody can see, left out"


def _why(run: Any, paragraph: Any, look: _Look) -> str:
    own = value(run, "rPr", "vanish")
    styled = {value(run, "rPr", "rStyle") or "", value(paragraph, "pPr", "pStyle") or ""}
    if (own is None and styled & look.vanishing) or (own is not None and own.lower() not in _OFF):
        return "marked as hidden"
    size = value(run, "rPr", "sz")
    if size and size.isdigit() and int(size) <= TINY:
        return f"printed {int(size) / 2:g} points high"
    if (value(run, "rPr", "color") or "").lower() == "ffffff" and not look.coloured and not _on_colour(run, paragraph, look):
        return "white on white"
    return ""


def _on_colour(run: Any, paragraph: Any, look: _Look) -> bool:
    """Whether a run may stand on another ground than white paper."""
    if value(run, "rPr", "highlight") not in (None, "none", "white"):
        return True
    cells = [a for a in paragraph.iterancestors() if a.tag == w("tc")]
    shades = [
        run.find(f"{w('rPr')}/{w('shd')}"),
        paragraph.find(f"{w('pPr')}/{w('shd')}"),
        *(c.find(f"{w('tcPr')}/{w('shd')}") for c in cells),
    ]
    if any(s is not None and (s.get(w("fill")) or "").lower() not in _GROUNDS for s in shades):
        return True
    if value(paragraph, "pPr", "pStyle") in look.shading:
        return True
    above = list(paragraph.iterancestors())
    tables = [value(a, "tblPr", "tblStyle") or "" for a in above if a.tag == w("tbl")]
    return any(t.lower() not in _PLAIN_TABLES for t in tables) or any(a.tag == w("txbxContent") for a in above)


def _look(document: Any, styles: Any) -> _Look:
    hides: dict[str, bool | None] = {}
    shades: dict[str, bool | None] = {}
    based: dict[str, str] = {}
    for style in styles.iter(w("style")) if styles is not None else ():
        identity = str(style.get(w("styleId")))
        vanish, shade = value(style, "rPr", "vanish"), style.find(f"{w('pPr')}/{w('shd')}")
        hides[identity] = None if vanish is None else vanish.lower() not in _OFF
        shades[identity] = None if shade is None else (shade.get(w("fill")) or "").lower() not in _GROUNDS
        based[identity] = value(style, "basedOn") or ""
    return _Look(
        frozenset(i for i in hides if _inherits(i, hides, based)),
        frozenset(i for i in shades if _inherits(i, shades, based)),
        document.find(w("background")) is not None,
    )


def _inherits(identity: str, own: Mapping[str, bool | None], based: Mapping[str, str]) -> bool:
    """What a style says of itself, or else the style that it is based on."""
    for _ in range(20):
        said = own.get(identity)
        if said is not None:
            return said
        identity = based.get(identity, "")
    return False
