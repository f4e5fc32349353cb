"""Words of a printed page that nobody can see: white on white, without size, not painted, off the page. Standard library only.

A page is watched while pypdf walks through its operators (`Ink.before`, `Ink.after`), so nothing is parsed twice. Where it is not certain that words
are hidden (inside a form, on a coloured ground, under a pattern), they count as seen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

Matrix = Sequence[float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""

TINY = 1.0
"""Points: print of that size or less is no print."""
PALE = 0.97
"""From this share of white on, ink on white paper cannot be seen."""
SCAN = 0.5
"""Share of a page that a picture covers where unpainted words on it are the text of a scan."""
_SHOWS = (b"Tj", b"TJ", b"'", b'"')
_PAINTS = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")


@dataclass(frozen=True)
class _State:
    fill: float | None = 0.0
    mode: int = 0
    size: float = 0.0
    width: float = 100.0
    clear: bool = False


@dataclass
class Ink:
    """One page. ``box``: what is shown of it. ``pictures``, ``clear``: names of images, and of graphics states that paint nothing.

    ``hide``: numbers of text operators (counted from 0) whose words are taken out before pypdf reads them.
    """

    box: Box
    pictures: frozenset[str] = frozenset()
    clear: frozenset[str] = frozenset()
    hide: frozenset[int] = frozenset()
    found: dict[int, str] = field(default_factory=dict)
    covered: float = 0.0
    letters: int = 0
    _count: int = 0
    _depth: int = 0
    _state: _State = field(default_factory=_State)
    _stack: list[_State] = field(default_factory=list)
    _path: list[tuple[float, float]] = field(default_factory=list)
    _painted: list[Box] = field(default_factory=list)

    def before(self, operator: bytes, operands: Any, cm: Matrix, tm: Matrix) -> None:
        """To be called ahead of each operator. Never raises for operands that are not what they should be."""
        try:
            self._see(operator, operands, cm, tm)
        except (TypeError, ValueError, IndexError, KeyError, OverflowError, ArithmeticError):
            return

    def after(self, operator: bytes, operands: Any, cm: Matrix, tm: Matrix) -> None:
        if operator == b"Do" and self._depth:
            self._depth -= 1

    @property
    def scanned(self) -> bool:
        """Whether a picture covers the page, so that unpainted words are what a program read from it."""
        return self.covered >= SCAN

    def invisible(self) -> frozenset[int]:
        """Numbers of the text operators whose words nobody sees, the text of a scan excepted."""
        return frozenset(n for n, why in self.found.items() if not (why == "not painted" and self.scanned))

    def _see(self, operator: bytes, operands: Any, cm: Matrix, tm: Matrix) -> None:
        if operator in _SHOWS:
            self._show(operator, operands, cm, tm)
        elif operator == b"Do":
            self._depth += 1
            if str(operands[0]) in self.pictures and self._depth == 1:
                self._picture(_box([(0, 0), (1, 0), (0, 1), (1, 1)], cm))
        elif operator == b"q":
            self._stack.append(self._state)
        elif operator == b"Q":
            self._state = self._stack.pop() if self._stack else self._state
        elif operator in (b"re", b"m", b"l", b"c", b"v", b"y"):
            numbers = [float(x) for x in operands]
            corners = [numbers[:2], [numbers[0] + numbers[2], numbers[1] + numbers[3]]] if operator == b"re" else [numbers[-2:]]
            self._path += [_at(cm, x, y) for x, y in corners]
        elif operator in _PAINTS or operator in (b"n", b"S", b"s"):
            if operator in _PAINTS and self._path and (self._state.fill is None or self._state.fill < PALE):
                self._painted.append(_around(self._path))
            self._path = []
        elif operator == b"sh":
            self._painted.append((-math.inf, -math.inf, math.inf, math.inf))
        else:
            self._state = _changed(self._state, operator, operands, self.clear)

    def _picture(self, box: Box) -> None:
        self._painted.append(box)
        page = _area(self.box)
        self.covered = max(self.covered, _area(_shared(self.box, box)) / page if page else 0.0)

    def _show(self, operator: bytes, operands: Any, cm: Matrix, tm: Matrix) -> None:
        number, self._count = self._count, self._count + 1
        size = _letters(operands)
        self.letters += size
        if number in self.hide:
            _empty(operands)
        elif size and (why := self._why(size, _product(tm, cm))):
            self.found[number] = why

    def _why(self, letters: int, at: Matrix) -> str:
        """Why words shown now cannot be seen, or "" where they can be or it is not certain."""
        state = self._state
        if state.mode in (3, 7):
            return "not painted"
        if self._depth:
            return ""
        if state.clear:
            return "fully transparent"
        tall = abs(state.size) * math.hypot(at[2], at[3])
        if state.size and (tall <= TINY or state.width <= 1):
            return f"printed {tall:.1f} points high" if tall <= TINY else "without width"
        x, y = at[4], at[5]
        left, bottom, right, top = self.box
        if x > right or y > top or y + tall < bottom or x + letters * max(tall, 1.0) < left:
            return "off the page"
        pale = state.fill is not None and state.fill >= PALE and state.mode in (0, 4)
        if pale and not any(a <= x <= c and b <= y + tall / 3 <= d for a, b, c, d in self._painted):
            return "white on white"
        return ""


def _changed(state: _State, operator: bytes, operands: Any, clear: frozenset[str]) -> _State:
    if operator in (b"g", b"rg", b"k", b"sc", b"scn"):
        numbers = [float(x) for x in operands if isinstance(x, int | float)]
        return replace(state, fill=_white(numbers) if len(numbers) == len(operands) else None)
    if operator == b"cs":
        return replace(
            state, fill=0.0 if str(operands[0]).startswith(("/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Cal", "/ICC")) else None
        )
    if operator == b"Tr":
        return replace(state, mode=int(operands[0]))
    if operator == b"Tf":
        return replace(state, size=float(operands[1]))
    if operator == b"Tz":
        return replace(state, width=float(operands[0]))
    if operator == b"gs":
        return replace(state, clear=str(operands[0]) in clear)
    return state


def _white(numbers: Sequence[float]) -> float | None:
    """How white a colour is, in [0, 1]; None where that cannot be told from its numbers."""
    if len(numbers) in (1, 3):
        return min(numbers)
    return 1 - max(numbers) if len(numbers) == 4 else None


def _letters(operands: Any) -> int:
    said = operands[-1] if operands else ""
    parts = said if isinstance(said, list) else [said]
    return sum(len(p.strip()) for p in parts if isinstance(p, str | bytes))


def _empty(operands: Any) -> None:
    operands[-1] = type(operands[-1])() if isinstance(operands[-1], list | str | bytes) else operands[-1]


def _product(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _at(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]


def _box(corners: Sequence[tuple[float, float]], m: Matrix) -> Box:
    return _around([_at(m, x, y) for x, y in corners])


def _around(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def _shared(a: Box, b: Box) -> Box:
    return max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
