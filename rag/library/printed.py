"""What is printed on the pages of a PDF, as lines, and what a person should know of them. Takes pypdf's reader as it is, imports nothing of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rag.library.hidden import Ink
from rag.library.lines import Collector, Line, unreadable_share

_UNREADABLE_PAGE = 0.3
_FEW_LETTERS = 400
_SHOWN = 80


@dataclass
class Noticed:
    """Numbers of pages with something that a person should know of."""

    broken: list[int] = field(default_factory=list)
    garbled: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    hidden: list[tuple[int, str]] = field(default_factory=list)


def printed_pages(reader: Any) -> tuple[list[list[Line]], Noticed]:
    """Lines of every page without what nobody can see, and what was noticed."""
    result: list[list[Line]] = []
    noticed = Noticed()
    for number in range(len(reader.pages)):
        page = reader.pages[number]
        try:
            collector, ink = _walk(page)
            if unseen := ink.invisible():
                said = collector.finished()
                collector, _ = _walk(page, unseen)
                noticed.hidden.append((number, _what_was_hidden(said, collector.finished(), ink)))
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001  one damaged page must not cost the others
            noticed.broken.append(number)
            collector, ink = Collector(), Ink((0, 0, 0, 0))
        lines = collector.finished()
        if ink.scanned and "not painted" in ink.found.values():
            noticed.recognised.append(number)
        elif collector.letters < _FEW_LETTERS and lines and _has_picture(page):
            noticed.pictures.append(number)
        if lines and unreadable_share("".join(collector.raw)) > _UNREADABLE_PAGE:
            noticed.garbled.append(number)
            lines = []
        result.append(lines)
    return result, noticed


def _walk(page: Any, hide: frozenset[int] = frozenset()) -> tuple[Collector, Ink]:
    collector = Collector()
    ink = Ink(_shown_box(page), _named(page, "/XObject", _is_picture), _named(page, "/ExtGState", _paints_nothing), hide)
    page.extract_text(visitor_text=collector.add, visitor_operand_before=ink.before, visitor_operand_after=ink.after)
    return collector, ink


def _shown_box(page: Any) -> tuple[float, float, float, float]:
    """The crop box with its corners in order; without one that can be read, a box that nothing is outside of."""
    try:
        xs, ys = zip(*((float(x), float(y)) for x, y in (page.cropbox.lower_left, page.cropbox.upper_right)), strict=True)
        if max(xs) - min(xs) > 1 and max(ys) - min(ys) > 1:
            return min(xs), min(ys), max(xs), max(ys)
    except Exception:  # noqa: BLE001  a broken box must not cost the page
        pass
    return -math.inf, -math.inf, math.inf, math.inf


def _named(page: Any, kind: str, of_kind: Callable[[Any], bool]) -> frozenset[str]:
    """Names of the page's resources of a kind that are such."""
    try:
        return frozenset(str(name) for name, value in page["/Resources"][kind].items() if of_kind(value.get_object()))
    except Exception:  # noqa: BLE001  as above
        return frozenset()


def _is_picture(value: Any) -> bool:
    return bool(value.get("/Subtype") == "/Image")


def _paints_nothing(value: Any) -> bool:
    return "/ca" in value and float(value["/ca"]) <= 0.02


def _what_was_hidden(before: Sequence[Line], after: Sequence[Line], ink: Ink) -> str:
    left = Counter(line.text for line in after)
    words = " ".join(line.text for line in before if not left[line.text])
    shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
    reasons = ", ".join(dict.fromkeys(ink.found[n] for n in sorted(ink.invisible())))
    return f"holds words that nobody can see ({reasons}), left out" + (f": “{shown}”" if shown else "")


def _has_picture(page: Any) -> bool:
    """Whether the page shows a picture large enough to hold words (300 by 300 dots)."""
    try:
        objects = page["/Resources"]["/XObject"].values()
        shown = [o.get_object() for o in objects]
        return any(o.get("/Subtype") == "/Image" and min(int(o["/Width"]), int(o["/Height"])) >= 300 for o in shown)
    except Exception:  # noqa: BLE001  only a warning hangs on it
        return False
