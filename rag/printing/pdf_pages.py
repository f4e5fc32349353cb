"""What stands around the words of a PDF: the title page, the contents, running heads, the foot with edition and page number."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, PageBreak, Paragraph, Spacer
from reportlab.platypus.doctemplate import LayoutError

from rag.errors import BadInput
from rag.printing import look
from rag.printing.model import Edition
from rag.printing.pdf_parts import ContentsLine, Entry, fidelity_mark
from rag.printing.signs import BOLD, FONT, printable

CONTENTS_HEAD = 34.0
"""Height that the word “Contents” takes at the top of its pages."""
ABOVE_TITLE = 170.0
_BAND = 430.0
"""Height of the coloured ground of the title page, from the top."""
_FOOT = 30.0


def about(edition: Edition, title: str) -> dict[str, Any]:
    """What a PDF says of itself, for the document template. Nothing in it depends on when it is made."""
    return {
        "pagesize": A4,
        "invariant": 1,
        "lang": edition.language,
        "title": printable(title),
        "subject": printable(edition.notice),
        "keywords": [printable(edition.line), printable(edition.licence)],
        "creator": "Facilitator Desk",
        "author": "",
    }


def build(template: BaseDocTemplate, story: list[Any]) -> None:
    """Lay the story out. Raises `BadInput` for what fits on no page."""
    try:
        template.build(story)
    except LayoutError as error:
        what = f"A part of “{template.title}” is larger than a page: {str(error)[:200]}"
        raise BadInput(what, "Shorten the heading or the table cell that it names, or export to Word.") from error


def dated(canvas: Any, edition: Edition) -> None:
    """The date in the document's properties is the edition's."""
    canvas.setDateFormatter(lambda *_: f"D:{edition.date:%Y%m%d}000000Z")


def title_page(edition: Edition, width: float) -> list[Any]:
    """Title on the coloured ground; below it the notice and what tells this print from any other."""
    name, _, more = edition.title.partition(": ")
    style = ParagraphStyle("cover", fontName=BOLD, fontSize=33, leading=39, textColor=white, spaceAfter=12)
    second = ParagraphStyle("cover-2", style, fontName=FONT, fontSize=17, leading=23)
    title = [Paragraph(_said(name), style), *([Paragraph(_said(more[:1].upper() + more[1:]), second)] if more else [])]
    used = sum(p.wrap(width, 1000)[1] + p.getSpaceAfter() for p in title)
    notice = ParagraphStyle("notice", fontName=FONT, fontSize=11, leading=16, textColor=HexColor(look.INK), spaceAfter=26)
    fact = ParagraphStyle("fact", notice, fontSize=9.6, leading=15, spaceAfter=0)
    facts = (
        ("Edition", str(edition.number) if edition.number > 0 else "not published"),
        ("Version", edition.version),
        ("Digest", edition.digest),
        ("Date", edition.day),
        ("Licence", edition.licence),
    )
    lines = [Paragraph(f'<font name="{BOLD}" color="{look.ACCENT}">{name}:</font> {_said(said)}', fact) for name, said in facts if said]
    below = Spacer(1, max(20.0, _BAND - ABOVE_TITLE - used + 34))
    return [*title, below, Paragraph(_said(edition.notice), notice), *lines]


def contents(entries: Sequence[Entry]) -> list[Any]:
    """A line for each chapter and section; of case studies and other documents only their titles, under a head of their own."""
    story: list[Any] = [PageBreak()]
    group = "manual"
    style = ParagraphStyle("group", fontName=FONT, fontSize=8.2, leading=11, textColor=HexColor(look.MUTED), spaceBefore=14, keepWithNext=1)
    for entry in entries:
        if entry.level == 1 and entry.kind != group:
            group = entry.kind
            story.extend([Paragraph(look.GROUPS[group], style)] if group in look.GROUPS else [])
        if entry.level == 1 or (entry.level == 2 and group == "manual"):
            story.append(ContentsLine(entry, close=group != "manual"))
    return story


def cover(canvas: Any) -> None:
    canvas.saveState()
    canvas.setFillColor(HexColor(look.ACCENT))
    canvas.rect(0, look.PAGE_HEIGHT - _BAND, look.PAGE_WIDTH, _BAND, stroke=0, fill=1)
    canvas.setFillColor(HexColor(look.LIGHT))
    canvas.rect(look.LEFT, look.PAGE_HEIGHT - ABOVE_TITLE + 26, 54, 3.2, stroke=0, fill=1)
    canvas.restoreState()


def contents_head(canvas: Any) -> None:
    canvas.saveState()
    canvas.setFillColor(HexColor(look.ACCENT))
    canvas.setFont(BOLD, look.heading_size(1)[0])
    canvas.drawString(look.LEFT, look.PAGE_HEIGHT - look.TOP - 14, "Contents")
    canvas.restoreState()


def running_head(canvas: Any, chapter: str, label: str) -> None:
    """Page number and chapter as one piece of text: a reader takes a line that counts with the pages for a running head."""
    y = look.PAGE_HEIGHT - look.TOP + 24
    canvas.saveState()
    text = canvas.beginText(look.LEFT, y)
    text.setFillColor(HexColor(look.ACCENT))
    text.setFont(BOLD, 8)
    text.textOut(label)
    text.setFillColor(HexColor(look.MUTED))
    text.setFont(FONT, 8)
    text.textOut("    " + printable(chapter))
    canvas.drawText(text)
    canvas.setStrokeColor(HexColor(look.LINE))
    canvas.setLineWidth(0.5)
    canvas.line(look.LEFT, y - 6, look.PAGE_WIDTH - look.RIGHT, y - 6)
    canvas.restoreState()


def foot(canvas: Any, line: str, label: str, *, marks: bool = True) -> None:
    """The line of the edition at the left, what the marks mean in the middle, the printed page number at the right."""
    right = look.PAGE_WIDTH - look.RIGHT
    canvas.saveState()
    canvas.setStrokeColor(HexColor(look.LINE))
    canvas.setLineWidth(0.5)
    canvas.line(look.LEFT, _FOOT + 12, right, _FOOT + 12)
    canvas.setFillColor(HexColor(look.MUTED))
    canvas.setFont(FONT, 7.2)
    canvas.drawString(look.LEFT, _FOOT, printable(line))
    if marks:
        legend = "core            adaptable"
        x = right - 60 - stringWidth(legend, FONT, 7.2)
        canvas.drawString(x, _FOOT, legend)
        fidelity_mark(canvas, x - 6, _FOOT + 2.5, "core", 2.4)
        fidelity_mark(canvas, x + stringWidth("core            ", FONT, 7.2) - 6, _FOOT + 2.5, "adaptable", 2.4)
    canvas.setFillColor(HexColor(look.INK))
    canvas.setFont(BOLD, 9)
    canvas.drawRightString(right, _FOOT, label)
    canvas.restoreState()


def roman(number: int) -> str:
    """``4`` as ``iv``."""
    result = ""
    for value, sign in ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        result += sign * (number // value)
        number %= value
    return result


def _said(text: str) -> str:
    return escape(printable(text), quote=False)
