"""One document printed alone, as a sheet for participants: large type, ruled room to write, the edition small in the foot."""

from __future__ import annotations

import io
from typing import Any

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from rag.library.model import Document
from rag.printing import look, pdf_pages
from rag.printing.model import Edition, places_of
from rag.printing.pdf_flow import Flow, Layout
from rag.printing.reading import chapter_of
from rag.printing.word_flow import WordFlow
from rag.printing.word_parts import field, package, run_of
from rag.printing.word_styles import new_document

_REFERENCE = "independent reference manual"
_WIDTH = look.PAGE_WIDTH - look.LEFT - look.RIGHT
_HEIGHT = look.PAGE_HEIGHT - look.HANDOUT_TOP - look.BOTTOM
_LAYOUT = Layout(
    _WIDTH,
    _HEIGHT,
    size=look.HANDOUT_BODY,
    leading=look.HANDOUT_LEADING,
    small=look.HANDOUT_SMALL,
    small_leading=look.HANDOUT_SMALL * 1.3,
    roomy=True,
)


def handout_pdf(document: Document, edition: Edition) -> bytes:
    """The document as a PDF to copy and write on. A run of four underscores or more is room to write; so is an empty cell of a table."""
    chapter = chapter_of(document)
    out = io.BytesIO()
    sheet = BaseDocTemplate(out, **pdf_pages.about(edition, chapter.title))
    frame = Frame(look.LEFT, look.BOTTOM, _WIDTH, _HEIGHT, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    line = foot_line(chapter.title, edition)

    def foot(canvas: Any, sheet: Any) -> None:
        pdf_pages.dated(canvas, edition)
        pdf_pages.foot(canvas, line, str(sheet.page), marks=False)

    sheet.addPageTemplates([PageTemplate("sheet", [frame], onPage=foot)])
    pdf_pages.build(sheet, Flow(_LAYOUT, places_of([chapter]), marks=False).chapter(chapter))
    return out.getvalue()


def handout_docx(document: Document, edition: Edition) -> bytes:
    """The same as a Word document, for a programme that changes the sheet before it prints it."""
    chapter = chapter_of(document)
    word = new_document(
        edition, title=chapter.title, subject=edition.notice, size=look.HANDOUT_BODY, leading=look.HANDOUT_LEADING, top=look.HANDOUT_TOP
    )
    WordFlow(word, places_of([chapter]), layout=_LAYOUT, marks=False).chapter(chapter)
    foot = word.sections[0].footer.paragraphs[0]
    foot._p.extend([run_of(foot_line(chapter.title, edition)), run_of("\t"), *field("PAGE", "1")])
    return package(word)


def foot_line(title: str, edition: Edition) -> str:
    """What the sheet is and where it comes from, short enough for one line."""
    shown = title if len(title) <= 40 else title[:39].rstrip() + "…"
    return f"{shown} · {edition.line} · {_REFERENCE} · {edition.licence}"
