"""Blocks into reportlab flowables: the style sheet, lists by indents, tables whose columns follow their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import KeepTogether, Paragraph, Preformatted, Table, TableStyle

from rag.printing import look, model
from rag.printing.columns import column_widths, writing_heights
from rag.printing.model import Block, Chapter, Code, Heading, List, Places, Room, Run, Runs, Script, words
from rag.printing.pdf_parts import PlacedHeading, RuledRoom, Tinted
from rag.printing.signs import BOLD, CODE, FONT, printable

_BULLETS = ("•", "–")
_SHORT = 3
"""Rows of a table that is not torn."""
_CELL_ABOVE = 3.0
"""Space above and below a cell: enough for a reader of the PDF to tell rows from lines."""


@dataclass(frozen=True)
class Layout:
    """What the flow of one document must know of its page. ``roomy``: empty table cells are made to write in."""

    width: float
    height: float
    size: float = look.BODY
    leading: float = look.LEADING
    small: float = look.SMALL
    small_leading: float = look.SMALL_LEADING
    roomy: bool = False

    def style(self, name: str, **changes: Any) -> ParagraphStyle:
        plain = {
            "fontName": FONT,
            "fontSize": self.size,
            "leading": self.leading,
            "textColor": HexColor(look.INK),
            "spaceAfter": look.GAP,
            "allowWidows": 0,
            "allowOrphans": 0,
            "hyphenationLang": "",
            "embeddedHyphenation": 0,
            "bulletFontName": FONT,
            "bulletFontSize": self.size,
            "bulletColor": HexColor(look.ACCENT),
        }
        return ParagraphStyle(name, **{**plain, **changes})


class Flow:
    """Makes the flowables of one chapter after another. ``marks``: fidelity and kind stand beside titles."""

    def __init__(self, layout: Layout, places: Places, *, marks: bool = True) -> None:
        self.layout, self._places, self._marks = layout, places, marks
        self._outline = 0

    def chapter(self, chapter: Chapter) -> list[Any]:
        """The chapter's title and all its blocks."""
        self._outline = 0
        size, leading = look.heading_size(1)
        style = self.layout.style("chapter", fontName=BOLD, fontSize=size, leading=leading, textColor=HexColor(look.ACCENT), spaceAfter=12)
        place = self._places.name(chapter, chapter.anchor)
        title = PlacedHeading(
            chapter.title, style, level=1, outline=0, place=place, fidelity=chapter.fidelity if self._marks else "", kind=chapter.kind
        )
        return [*self._overline(chapter), title, *self.blocks(chapter, chapter.blocks)]

    def _overline(self, chapter: Chapter) -> list[Any]:
        """What a chapter that is none of the manual's is. It also keeps a line that all case studies begin with from being the second on
        their pages, where readers take it for a running head."""
        what = look.KINDS.get(chapter.kind) if self._marks else None
        style = self.layout.style("overline", fontSize=8.5, leading=11, textColor=HexColor(look.MUTED), spaceAfter=2)
        return [Paragraph(what, style)] if what else []

    def blocks(self, chapter: Chapter, blocks: Sequence[Block], *, indent: float = 0.0, depth: int = 0, top: bool = True) -> list[Any]:
        made: list[Any] = []
        for number, block in enumerate(blocks):
            follows = blocks[number + 1] if number + 1 < len(blocks) else None
            made.extend(self._block(chapter, block, follows, indent, depth, top))
        return made

    def _block(self, chapter: Chapter, block: Block, follows: Block | None, indent: float, depth: int, top: bool) -> list[Any]:
        if isinstance(block, Heading):
            return [self._heading(chapter, block, top)]
        if isinstance(block, model.Paragraph):
            leads = isinstance(follows, List | Script | model.Table) and words(block.runs).rstrip().endswith(":")
            style = self.layout.style("body", leftIndent=indent, keepWithNext=int(leads or isinstance(follows, Room)))
            return [Paragraph(self._marked(chapter, block.runs), style)]
        if isinstance(block, List):
            return self._list(chapter, block, indent, depth)
        if isinstance(block, Script):
            inner = Flow(replace(self.layout, width=self.layout.width - 2 * Tinted.INSET), self._places, marks=self._marks)
            return [Tinted(inner.blocks(chapter, block.blocks, top=False), tallest=self.layout.height)]
        if isinstance(block, model.Table):
            return [self._table(chapter, block, whole=top)]
        if isinstance(block, Code):
            style = self.layout.style("code", fontName=CODE, fontSize=self.layout.small, leading=self.layout.small_leading)
            longest = int((self.layout.width - 2 * Tinted.INSET) / stringWidth("m", CODE, self.layout.small))
            return [Tinted([Preformatted(printable(block.text), style, maxLineLength=longest)], tallest=self.layout.height)]
        return [RuledRoom(block.lines, indent=indent)]

    def _heading(self, chapter: Chapter, heading: Heading, top: bool) -> Any:
        size, leading = look.heading_size(heading.level, self.layout.size)
        above = 10.0 if heading.level == 2 else 7.0
        style = self.layout.style(
            f"heading-{heading.level}",
            fontName=BOLD,
            fontSize=size,
            leading=leading,
            spaceBefore=above,
            spaceAfter=2.6,
            keepWithNext=1,
            rightIndent=14,
        )
        if not top or not heading.anchor:
            return Paragraph(escape(printable(heading.title)), style)
        self._outline = min(heading.level - 1, self._outline + 1)
        place = self._places.name(chapter, heading.anchor)
        return PlacedHeading(
            heading.title, style, level=heading.level, outline=self._outline, place=place, fidelity=heading.fidelity if self._marks else ""
        )

    def _list(self, chapter: Chapter, block: List, indent: float, depth: int) -> list[Any]:
        made: list[Any] = []
        inner = indent + look.INDENT + (3 if block.first else 0)
        for number, item in enumerate(block.items):
            marker = f"{block.first + number}." if block.first else _BULLETS[min(depth, len(_BULLETS) - 1)]
            first, rest = (item[0], item[1:]) if item else (model.Paragraph(()), ())
            if isinstance(first, Room):
                made.append(RuledRoom(first.lines, indent=inner, marker=(marker, indent, self.layout.size)))
            else:
                style = self.layout.style(
                    "item", leftIndent=inner, bulletIndent=indent, spaceAfter=look.ITEM_GAP, keepWithNext=int(len(item) > 1)
                )
                said = self._marked(chapter, first.runs) if isinstance(first, model.Paragraph) else ""
                made.append(Paragraph(said, style, bulletText=marker))
                rest = rest if isinstance(first, model.Paragraph) else item
            made.extend(self.blocks(chapter, rest, indent=inner, depth=depth + 1, top=False))
        if made and depth == 0:
            made[-1].spaceAfter = look.GAP + 1.5
        return made

    def _table(self, chapter: Chapter, table: model.Table, *, whole: bool) -> Any:
        head = self._cell_style("head", fontName=BOLD, textColor=HexColor(look.ACCENT))
        body = self._cell_style("cell")
        cells = [
            [Paragraph(self._marked(chapter, cell), body if number else head) for cell in row] for number, row in enumerate(table.rows)
        ]
        layout = self.layout
        widths = column_widths(table, width=layout.width, size=layout.small, roomy=layout.roomy)
        needed = [_row_height(row, widths) for row in cells]
        torn = max(needed) + needed[0] > layout.height  # only then: reportlab tears rows that could stand whole below
        least = writing_heights(table) if layout.roomy and not torn else []
        heights = [max(row, room) for row, room in zip(needed, least, strict=True)] if least else None
        made = Table(cells, colWidths=widths, rowHeights=heights, repeatRows=1, splitInRow=int(torn), spaceBefore=2, spaceAfter=9)
        made.setStyle(_GRID if layout.roomy else _TABLE)
        return KeepTogether([made]) if whole and len(cells) <= _SHORT else made

    def _cell_style(self, name: str, **changes: Any) -> ParagraphStyle:
        layout = self.layout
        return layout.style(name, fontSize=layout.small, leading=layout.small_leading, spaceAfter=0, **changes)

    def _marked(self, chapter: Chapter, runs: Runs) -> str:
        return "".join(self._mark(chapter, run) for run in runs)

    def _mark(self, chapter: Chapter, run: Run) -> str:
        if run.text == "\n":
            return "<br/>"
        text = escape(printable(run.text), quote=False)
        if run.code:
            text = f'<font face="{CODE}">{text}</font>'
        if run.bold:
            text = f"<b>{text}</b>"
        if run.italic:
            text = f"<i>{text}</i>"
        inside = self._places.target(chapter, run.link)
        target = f"#{inside}" if inside else "" if run.link.startswith("#") else escape(run.link)
        return f'<a href="{target}" color="{look.ACCENT}">{text}</a>' if target else text


_TABLE = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), look.CELL),
        ("RIGHTPADDING", (0, 0), (-1, -1), look.CELL),
        ("TOPPADDING", (0, 0), (-1, -1), _CELL_ABOVE),
        ("BOTTOMPADDING", (0, 0), (-1, -1), _CELL_ABOVE + 1),
        ("BACKGROUND", (0, 0), (-1, 0), HexColor(look.SOFT)),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, HexColor(look.ACCENT)),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, HexColor(look.LINE)),
    ]
)
_GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.6, HexColor(look.MUTED))], parent=_TABLE)
"""For tables that are written in."""


def _row_height(row: Sequence[Paragraph], widths: Sequence[float]) -> float:
    """What the words need; reportlab knows rows of a fixed height but not of a least one."""
    needed = max(cell.wrap(width - 2 * look.CELL, look.PAGE_HEIGHT)[1] for cell, width in zip(row, widths, strict=True))
    return float(needed) + 2 * _CELL_ABOVE + 1
