"""Parts of a page that reportlab does not have: headings that are places, tinted blocks, lines of contents, room to write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from rag.printing import look
from rag.printing.signs import BOLD, FONT, printable


@dataclass(frozen=True)
class Entry:
    """A chapter (level 1) or section of the print, and the printed label of the page it begins on."""

    title: str
    level: int
    place: str
    label: str
    kind: str = "manual"


class PlacedHeading(Paragraph):  # type: ignore[misc]
    """A heading that links, bookmarks and contents lead to, with the mark of its fidelity at the right edge.

    The mark is drawn, not written: words beside a heading would be read as part of it when the PDF is searched or read aloud.
    """

    def __init__(self, title: str, style: Any, *, level: int, outline: int, place: str, fidelity: str = "", kind: str = "manual") -> None:
        super().__init__(_escaped(printable(title)), style)
        self.title, self.level, self.outline, self.place, self.fidelity, self.kind = title, level, outline, place, fidelity, kind

    def split(self, width: float, height: float) -> list[Any]:
        """Never torn: it would be two places."""
        return [self] if self.wrap(width, height)[1] <= height else []

    def draw(self) -> None:
        canvas = self.canv
        canvas.bookmarkHorizontal(self.place, 0, self.height + 8)
        canvas.addOutlineEntry(printable(self.title), self.place, self.outline, closed=self.outline == 0)
        super().draw()
        if self.fidelity:
            top = self.height - self.style.leading + (self.style.leading - self.style.fontSize) / 2
            fidelity_mark(canvas, self.width - 4, top + self.style.fontSize * 0.42, self.fidelity)


def fidelity_mark(canvas: Any, x: float, y: float, fidelity: str, radius: float = 3.1) -> None:
    """A full dot for core, a ring for adaptable: told apart without colour too."""
    canvas.saveState()
    colour = HexColor(look.CORE if fidelity == "core" else look.ADAPTABLE)
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(1.1)
    full = fidelity == "core"
    canvas.circle(x, y, radius if full else radius - 0.55, stroke=0 if full else 1, fill=1 if full else 0)
    canvas.restoreState()


class Tinted(Flowable):  # type: ignore[misc]
    """Blocks on a tinted ground with a bar at the left. Torn only where it is taller than ``tallest``, a whole page."""

    INSET, PADDING = 11.0, 5.0

    def __init__(self, content: Sequence[Any], *, tallest: float, before: float = 2.0, after: float = 7.0) -> None:
        super().__init__()
        self.content, self.tallest = list(content), tallest
        self.spaceBefore, self.spaceAfter = before, after
        self._heights: list[float] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self._heights = [each.wrapOn(self.canv, width - 2 * self.INSET, height)[1] for each in self.content]
        gaps = sum(self._gap(n) for n in range(1, len(self.content)))
        self.height = sum(self._heights) + gaps + 2 * self.PADDING
        return width, self.height

    def _gap(self, number: int) -> float:
        return max(float(self.content[number - 1].getSpaceAfter()), float(self.content[number].getSpaceBefore()))

    def split(self, width: float, height: float) -> list[Any]:
        self.wrap(width, height)
        if self.height <= min(height, self.tallest):
            return [self] if self.height <= height else []
        if self.height <= self.tallest:
            return []
        room = height - 2 * self.PADDING
        for number, each in enumerate(self.content):
            room -= self._gap(number) if number else 0
            if self._heights[number] > room:
                parts = each.splitOn(self.canv, width - 2 * self.INSET, room) or ([] if not number else [None, each])
                if len(parts) < 2:
                    return []
                above = [*self.content[:number], *(p for p in parts[:1] if p is not None)]
                return [self._part(above), self._part([*parts[1:], *self.content[number + 1 :]])]
            room -= self._heights[number]
        return [self]

    def _part(self, content: Sequence[Any]) -> Tinted:
        return Tinted(content, tallest=self.tallest, before=self.spaceBefore, after=self.spaceAfter)

    def draw(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.setFillColor(HexColor(look.SOFT))
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.setFillColor(HexColor(look.ACCENT))
        canvas.rect(0, 0, 2.4, self.height, stroke=0, fill=1)
        canvas.restoreState()
        y = self.height - self.PADDING
        for number, each in enumerate(self.content):
            y -= self._heights[number] + (self._gap(number) if number else 0)
            each.drawOn(canvas, self.INSET, y)


class ContentsLine(Flowable):  # type: ignore[misc]
    """``title ..... label``, clickable; ``close`` for a plain list of titles. One piece of text, so that readers see it for a line of contents and not for words of the manual."""

    def __init__(self, entry: Entry, *, close: bool = False) -> None:
        super().__init__()
        chapter = entry.level == 1 and not close
        self.entry, self.font, self.size = entry, BOLD if chapter else FONT, 8.6 if chapter else 8.2
        self.colour = look.ACCENT if chapter else look.INK
        self.spaceBefore, self.spaceAfter = (6.0 if chapter else 0.0), 0.0
        self.keepWithNext = chapter
        self.indent = 0.0 if entry.level == 1 else 9.0
        self.leading = self.size + 3.4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        room = width - self.indent - stringWidth(" ..... " + self.entry.label, FONT, self.size)
        self._lines = simpleSplit(printable(self.entry.title), self.font, self.size, room) or [""]
        self.height = self.leading * len(self._lines)
        return width, self.height

    def draw(self) -> None:
        canvas, label, last = self.canv, self.entry.label, self._lines[-1]
        room = self.width - self.indent - stringWidth(last, self.font, self.size) - stringWidth("  " + label, FONT, self.size)
        dots = max(4, int(room / 4.2))
        text = canvas.beginText(self.indent, self.height - self.size)
        text.setFillColor(HexColor(self.colour))
        text.setFont(self.font, self.size, self.leading)
        for line in self._lines[:-1]:
            text.textLine(line)
        text.textOut(last)
        text.setFont(FONT, self.size)
        text.textOut(" ")
        text.setCharSpace((room - stringWidth("." * dots, FONT, self.size)) / dots)
        text.setFillColor(HexColor(look.MUTED))
        text.textOut("." * dots)
        text.setCharSpace(0)
        text.setFillColor(HexColor(look.INK))
        text.textOut(" " + label)
        canvas.drawText(text)
        canvas.linkRect("", self.entry.place, (0, 0, self.width, self.height), relative=1, thickness=0)


class RuledRoom(Flowable):  # type: ignore[misc]
    """Lines to write on by hand. ``marker``: the bullet or number of a list item that is nothing but room, with its indent and size."""

    def __init__(self, lines: int, *, indent: float = 0.0, marker: tuple[str, float, float] | None = None) -> None:
        super().__init__()
        self.lines, self.indent, self.marker = lines, indent, marker
        self.spaceBefore, self.spaceAfter = 0.0, 9.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, self.lines * look.WRITING_LINE
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        fit = int(height // look.WRITING_LINE)
        if not 0 < fit < self.lines:
            return []
        return [RuledRoom(fit, indent=self.indent, marker=self.marker), RuledRoom(self.lines - fit, indent=self.indent)]

    def draw(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(HexColor(look.MUTED))
        canvas.setLineWidth(0.6)
        for number in range(self.lines):
            canvas.line(self.indent, number * look.WRITING_LINE + 2, self.width, number * look.WRITING_LINE + 2)
        if self.marker:
            sign, indent, size = self.marker
            canvas.setFillColor(HexColor(look.ACCENT))
            canvas.setFont(FONT, size)
            canvas.drawString(indent, self.height - look.WRITING_LINE + 4, sign)
        canvas.restoreState()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
