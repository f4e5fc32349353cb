"""Lines of a printed page as values, cleaned of what printing put there: ligatures, soft hyphens, running heads and page numbers."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# The PDF standard prints a bullet for the codes that WinAnsi leaves unused; Word takes its bullets from private code points.
_BULLET_GLYPHS = str.maketrans(dict.fromkeys("\x7f\x81\x8d\x8f\x90\x9d\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06f\uf0e0", "•"))
_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\ud800-\udfff]")
_GLYPH_NAMES = re.compile(r"(?:/[A-Za-z]*\d+){3,}|(?:\(cid:\d+\))+")
_SPACES = re.compile(r"\s+")
_COUNTING = re.compile(r"^\d{1,4}\b|\b\d{1,4}$|(?<=(?i:page) )\d{1,4}\b")
_ROMAN = re.compile(r"(?i)[ivxlc]{1,7}")
_NOT_LABEL = re.compile(r"(?i)\bpage\b|\bof\s+\d+|[\s\-–—|·•.\[\]()/]")

EDGE_LINES = 2
SAME_HEIGHT = 3.0
"""Points by which the heights of a running line may differ from page to page."""


@dataclass(frozen=True)
class Line:
    """One line as printed. ``size``, ``x`` and ``y`` in points, ``y`` from the bottom; ``upright``: ``x`` and ``y`` say where it stands."""

    text: str
    size: float
    bold: bool
    x: float
    y: float
    upright: bool = True


class Collector:
    """Gathers pieces of text, as pypdf's ``visitor_text`` hands them out, into lines with their print."""

    def __init__(self) -> None:
        self.raw: list[str] = []
        self._lines: list[Line] = []
        self._parts: list[tuple[str, float, bool, float, float, bool]] = []

    def add(self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if not text:
            return
        self.raw.append(text)
        a, b, c, d, e, f = _product(tm, cm)
        name = str(font.get("/BaseFont", "")).lower() if font else ""
        bold = any(word in name for word in ("bold", "black", "heavy", "demi"))
        upright = abs(b) <= abs(a) * 0.1 and a > 0
        part = (abs(float(size)) * math.hypot(c, d), bold, e, f, upright)
        for index, line in enumerate(text.split("\n")):
            if index:
                self._end()
            if line:
                self._parts.append((line, *part))

    @property
    def letters(self) -> int:
        return sum(len(line.text) for line in self._lines)

    def finished(self) -> list[Line]:
        self._end()
        return self._lines

    def _end(self) -> None:
        parts, self._parts = self._parts, []
        text = clean("".join(p[0] for p in parts))
        if not text:
            return
        said = [p for p in parts if p[0].strip()]
        sizes: dict[float, int] = defaultdict(int)
        for p in said:
            sizes[round(p[1], 1)] += len(p[0].strip())
        letters = sum(len(p[0]) for p in said)
        bold = sum(len(p[0]) for p in said if p[2]) >= 0.8 * letters
        size = max(sizes, key=lambda s: sizes[s], default=0.0)
        x, y, upright = said[0][3:] if said else (0.0, 0.0, False)
        finite = math.isfinite(x) and math.isfinite(y) and math.isfinite(size)
        self._lines.append(Line(text, size if finite else 0.0, bold, x if finite else 0.0, y if finite else 0.0, upright and finite))


def _product(m: Sequence[float], n: Sequence[float]) -> tuple[float, float, float, float, float, float]:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def clean(text: str) -> str:
    """Printed characters as one types them, spaces single. A soft hyphen at the very end stays, as ``-``: the word goes on below."""
    text = _CONTROL.sub(" ", text.translate(_BULLET_GLYPHS)).translate(_LIGATURES)
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
    if text.endswith("\xad"):
        text = text[:-1] + "-"
    return unicodedata.normalize("NFC", text.replace("\xad", "").replace("\u2011", "-"))


def unreadable_share(text: str) -> float:
    """Share in [0, 1] of characters nobody can read: control codes, private glyphs, glyph names instead of letters."""
    dense = re.sub(r"\s", "", text.translate(_BULLET_GLYPHS))
    if not dense:
        return 0.0
    named = sum(len(m.group(0)) for m in _GLYPH_NAMES.finditer(dense))
    return (len(_UNREADABLE.findall(dense)) + named) / len(dense)


def body_size(pages: Iterable[Sequence[Line]]) -> float:
    """Font size in points that most letters have; 0 without text."""
    weight: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            weight[round(line.size * 2) / 2] += len(line.text)
    return max(weight, key=lambda size: (weight[size], -size), default=0.0)


def without_running_lines(
    pages: Sequence[Sequence[Line]], labels: Sequence[str], *, keep: Callable[[int, Line], bool] = lambda _page, _line: False
) -> tuple[list[list[Line]], tuple[str, ...]]:
    """Pages without the heads, feet and page numbers that repeat at their edges, and the distinct texts taken out
    (``#`` for a counting number).

    A line goes when it stands among the two outermost lines of its page and is the page's number, or when the same words, or a number that
    counts with the pages, stand at the same height on neighbouring pages, three times or more. Larger print than the body goes only if
    it is on half of the pages. ``keep(page, line)`` protects a line, as the title an outline points to.
    """
    size = body_size(pages)
    out = _repeated(pages, size)
    for number, lines in enumerate(pages):
        for place in _edges(lines, 1):
            line = lines[place]
            bare = _NOT_LABEL.sub("", line.text).casefold()
            own = {_NOT_LABEL.sub("", labels[number]).casefold(), str(number + 1)}
            if len(pages) > 1 and bare in own and line.size <= size * 1.3:
                out[number].add(place)
    kept: list[list[Line]] = []
    gone: dict[str, None] = {}
    for number, lines in enumerate(pages):
        out[number] = {place for place in out[number] if not keep(number, lines[place])}
        kept.append([line for place, line in enumerate(lines) if place not in out[number]])
        for place in sorted(out[number]):
            if not _bare_number(lines[place].text):
                gone.setdefault(_COUNTING.sub("#", lines[place].text))
    return kept, tuple(gone)


def _bare_number(text: str) -> bool:
    """A page number and nothing else: nothing is lost with it."""
    bare = _NOT_LABEL.sub("", text)
    return not any(c.isalpha() for c in bare) or bool(_ROMAN.fullmatch(bare)) or (len(bare) <= 4 and any(c.isdigit() for c in bare))


def _edges(lines: Sequence[Line], depth: int) -> set[int]:
    """Positions of the ``depth`` highest and lowest lines of a page."""
    order = sorted((i for i, line in enumerate(lines) if line.upright), key=lambda i: -lines[i].y)
    heights = sorted({round(lines[i].y) for i in order})
    if len(heights) < 2:
        return set()
    low, high = heights[min(depth, len(heights)) - 1], heights[-min(depth, len(heights))]
    return {i for i in order if round(lines[i].y) <= low or round(lines[i].y) >= high}


def _repeated(pages: Sequence[Sequence[Line]], size: float) -> list[set[int]]:
    groups: dict[tuple[str, int | None], list[tuple[float, int, int]]] = defaultdict(list)
    for number, lines in enumerate(pages):
        for place in _edges(lines, EDGE_LINES):
            line = lines[place]
            groups[line.text.casefold(), None].append((line.y, number, place))
            if line.size <= size * 1.05 and not line.bold:
                for found in _COUNTING.finditer(line.text):
                    key = "#" + "<>"[found.start() == 0]
                    groups[key, int(found.group(0)) - number].append((line.y, number, place))
    out: list[set[int]] = [set() for _ in pages]
    for places in groups.values():
        for level in _levels(places):
            numbers = sorted({number for _, number, _ in level})
            near = [n for n in numbers if any(0 < abs(n - m) <= 2 for m in numbers)]
            large = any(pages[n][i].size > size * 1.05 for _, n, i in level)
            enough = max(3, (len(pages) + 1) // 2) if large else min(3, max(2, len(pages)))
            if len(near) >= enough:
                for _, number, place in level:
                    out[number].add(place)
    return out


def _levels(places: list[tuple[float, int, int]]) -> list[list[tuple[float, int, int]]]:
    """Places grouped by height on the page."""
    result: list[list[tuple[float, int, int]]] = []
    for place in sorted(places):
        if result and place[0] - result[-1][-1][0] <= SAME_HEIGHT:
            result[-1].append(place)
        else:
            result.append([place])
    return result
