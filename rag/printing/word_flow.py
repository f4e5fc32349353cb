"""Blocks into Word paragraphs and tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

from rag.printing import look, model
from rag.printing.columns import column_widths, writing_heights
from rag.printing.model import Block, Chapter, Code, Heading, List, Places, Room, Runs, Script, words
from rag.printing.pdf_flow import Layout
from rag.printing.word_parts import Lists, bookmark, element, link, new_paragraph, run_of, set_style
from rag.printing.word_styles import TEXT_WIDTH

_MARKS = {"core": ("Core", look.CORE), "adaptable": ("Adaptable", look.ADAPTABLE)}
_STEP = look.INDENT + 3
_LAYOUT = Layout(TEXT_WIDTH, look.PAGE_HEIGHT)


class WordFlow:
    """Writes one chapter after another at the end of ``word``. ``marks``: core and adaptable are said below headings."""

    def __init__(self, word: Any, places: Places, *, layout: Layout = _LAYOUT, marks: bool = True) -> None:
        self._word, self._places, self._layout, self._marks = word, places, layout, marks
        self._lists = Lists(word, colour=look.ACCENT, indent=_STEP)
        self._bookmarks = 0
        self._made: list[Any] = []

    def _new(self, style: str, text: str = "") -> Any:
        self._made.append(new_paragraph(self._word, style, text))
        return self._made[-1]

    def chapter(self, chapter: Chapter) -> None:
        """Its title and all its blocks."""
        if chapter.kind in look.KINDS and self._marks:
            self._new("Overline", look.KINDS[chapter.kind])
        self._heading(chapter, Heading(chapter.title, 1, chapter.anchor, chapter.fidelity))
        self.blocks(chapter, chapter.blocks)

    def blocks(self, chapter: Chapter, blocks: Sequence[Block], *, style: str = "Normal", indent: float = 0.0, depth: int = 0) -> None:
        for number, block in enumerate(blocks):
            follows = blocks[number + 1] if number + 1 < len(blocks) else None
            self._block(chapter, block, follows, style, indent, depth)

    def _block(self, chapter: Chapter, block: Block, follows: Block | None, style: str, indent: float, depth: int) -> None:
        if isinstance(block, Heading):
            self._heading(chapter, block)
        elif isinstance(block, model.Paragraph):
            made = self._paragraph(chapter, block.runs, style, indent)
            leads = isinstance(follows, List | Script | model.Table) and words(block.runs).rstrip().endswith(":")
            if leads or isinstance(follows, Room):
                made.paragraph_format.keep_with_next = True
        elif isinstance(block, List):
            self._list(chapter, block, style, depth)
        elif isinstance(block, Script):
            self._script(chapter, block)
        elif isinstance(block, model.Table):
            self._table(chapter, block)
        elif isinstance(block, Code):
            self._new("Code", block.text)
        else:
            self._room(block, indent)

    def _heading(self, chapter: Chapter, heading: Heading) -> None:
        made = self._new(f"Heading {min(heading.level, 6)}", heading.title)
        if (chapter.id, heading.anchor) in self._places.names:
            self._bookmarks += 1
            bookmark(made, self._places.name(chapter, heading.anchor), self._bookmarks)
        if heading.fidelity and self._marks:
            said, colour = _MARKS[heading.fidelity]
            mark = self._new("Fidelity", said)
            mark.runs[0].font.color.rgb = RGBColor.from_string(colour[1:])

    def _paragraph(self, chapter: Chapter, runs: Runs, style: str, indent: float = 0.0) -> Any:
        made = self._new(style)
        if indent:
            made.paragraph_format.left_indent = Pt(indent)
        self._say(made, chapter, runs)
        return made

    def _say(self, paragraph: Any, chapter: Chapter, runs: Runs) -> None:
        for run in runs:
            inside = self._places.target(chapter, run.link)
            outside = "" if run.link.startswith("#") else run.link
            style = "Hyperlink" if inside or outside else "Codewords" if run.code else ""
            made = run_of(run.text, style=style, bold=run.bold, italic=run.italic)
            if inside or outside:
                link(paragraph, [made], place=inside, address=outside)
            else:
                paragraph._p.append(made)

    def _list(self, chapter: Chapter, block: List, style: str, depth: int) -> None:
        identity = self._lists.begin(first=block.first, depth=depth) if block.first else 0
        inner = (depth + 1) * _STEP
        for number, item in enumerate(block.items):
            starts = bool(item) and isinstance(item[0], model.Paragraph | Room)
            made = self._item(chapter, item[0] if starts else model.Paragraph(()), style)
            if identity:
                self._lists.number(made, identity, depth)
            else:
                self._lists.bullet(made, depth)
            shape = made.paragraph_format
            shape.left_indent, shape.first_line_indent = Pt(inner), Pt(-_STEP)  # whatever the style's own indent
            shape.space_after = Pt(look.GAP + 1.5 if number + 1 == len(block.items) and depth == 0 else look.ITEM_GAP)
            rest = item[1:] if starts else item
            if starts and isinstance(item[0], Room) and item[0].lines > 1:
                rest = (Room(item[0].lines - 1), *rest)
            if rest:
                made.paragraph_format.keep_with_next = True
            self.blocks(chapter, rest, style=style, indent=inner, depth=depth + 1)

    def _item(self, chapter: Chapter, first: Block, style: str) -> Any:
        """The paragraph that carries the marker: words, or a line to write on."""
        if isinstance(first, model.Paragraph):
            return self._paragraph(chapter, first.runs, style)
        return self._new("Writing line")

    def _script(self, chapter: Chapter, block: Script) -> None:
        """All on one ground: kept on one page by keeping its paragraphs together."""
        before = len(self._made)
        self.blocks(chapter, block.blocks, style="Script")
        made = self._made[before:]
        for paragraph in made:
            paragraph.paragraph_format.keep_together = True
        for paragraph in made[:-1]:
            paragraph.paragraph_format.keep_with_next = True

    def _table(self, chapter: Chapter, table: model.Table) -> None:
        made = self._word.add_table(rows=len(table.rows), cols=len(table.rows[0]))
        made.autofit = False
        widths = column_widths(table, width=self._layout.width, size=self._layout.small, roomy=self._layout.roomy)
        heights = writing_heights(table) if self._layout.roomy else [0.0] * len(table.rows)
        properties = made._tbl.tblPr
        properties.find(qn("w:tblLayout")).addprevious(parse_xml(_GRID if self._layout.roomy else _EDGES))
        properties.find(qn("w:tblLayout")).addnext(parse_xml(_PADDING))
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Pt(width)
        for number, (row, said) in enumerate(zip(made.rows, table.rows, strict=True)):
            about = row._tr.get_or_add_trPr()
            about.append(element("cantSplit"))
            if number == 0:
                about.append(element("tblHeader"))
            elif heights[number]:
                row.height = Pt(heights[number])
            for cell, runs, width in zip(row.cells, said, widths, strict=True):
                cell.width = Pt(width)
                paragraph = cell.paragraphs[0]
                set_style(paragraph, "Cell" if number else "Cell head")
                self._say(paragraph, chapter, runs)
                if number == 0:
                    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=look.SOFT[1:]))
        self._new("Cell")  # Word sets two tables that touch as one, and text too close

    def _room(self, room: Room, indent: float) -> None:
        for number in range(room.lines):
            made = self._new("Writing line")
            made.paragraph_format.space_after = Pt(9 if number + 1 == room.lines else 0)
            if indent:
                made.paragraph_format.left_indent = Pt(indent)


def _edge(side: str, size: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour[1:]}"/>'


def _borders(edges: str) -> str:
    return f"<w:tblBorders {nsdecls('w')}>{edges}</w:tblBorders>"


_EDGES = _borders(_edge("top", 8, look.ACCENT) + _edge("bottom", 4, look.LINE) + _edge("insideH", 4, look.LINE))
_GRID = _borders("".join(_edge(side, 4, look.MUTED) for side in ("top", "left", "bottom", "right", "insideH", "insideV")))
_PADDING = (
    f"<w:tblCellMar {nsdecls('w')}>"
    + "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in (("top", 60), ("left", 100), ("bottom", 70), ("right", 100)))
    + "</w:tblCellMar>"
)
