"""The manual as a PDF: title page, contents with page numbers, chapters on new pages, outline, page labels. Same input, same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageBreakIfNotEmpty, PageTemplate

from rag.errors import BadInput
from rag.library.model import Document
from rag.printing import look, pdf_pages
from rag.printing.model import Chapter, Edition, places_of
from rag.printing.pdf_flow import Flow, Layout
from rag.printing.pdf_parts import Entry, PlacedHeading
from rag.printing.reading import chapter_of

_WIDTH = look.PAGE_WIDTH - look.LEFT - look.RIGHT
_HEIGHT = look.PAGE_HEIGHT - look.TOP - look.BOTTOM
_BETWEEN = 24.0
"""Between the two columns of the contents."""


def to_pdf(documents: Sequence[Document], edition: Edition) -> bytes:
    """The documents in their order as one A4 PDF.

    Front pages are numbered in roman figures, chapters from 1; the outline has every chapter and section; links between sections can be
    followed. Signs that no print font has are replaced (`rag.printing.signs.unprintable` names them). Raises `BadInput` where there is
    nothing to print, or something that fits on no page.
    """
    chapters = [chapter_of(d) for d in documents]
    if not chapters:
        raise BadInput("There is no chapter to print.", "Give a content pack with chapters, or publish an edition first.")
    draft = _Print(io.BytesIO(), edition, front=False)  # page numbers of the body do not depend on how long the contents are
    pdf_pages.build(draft, _body(chapters)[1:])  # its first page is there already
    out = io.BytesIO()
    front = [*pdf_pages.title_page(edition, _WIDTH), NextPageTemplate("contents"), *pdf_pages.contents(draft.entries)]
    pdf_pages.build(_Print(out, edition, front=True), [*front, *_body(chapters)])
    return out.getvalue()


def _body(chapters: Sequence[Chapter]) -> list[Any]:
    flow = Flow(Layout(_WIDTH, _HEIGHT), places_of(chapters))
    story: list[Any] = []
    for chapter in chapters:
        story += [PageBreakIfNotEmpty("opener"), NextPageTemplate("body"), *flow.chapter(chapter)]
    return story


class _Print(BaseDocTemplate):  # type: ignore[misc]
    """Pages with their heads and feet. ``entries`` gathers what the contents say while the body is laid out."""

    def __init__(self, out: io.BytesIO, edition: Edition, *, front: bool) -> None:
        super().__init__(out, **pdf_pages.about(edition, edition.title))
        self.edition = edition
        self.entries: list[Entry] = []
        self.running = ""
        self.first_body = 0
        inset = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
        frame = Frame(look.LEFT, look.BOTTOM, _WIDTH, _HEIGHT, **inset)
        column = (_WIDTH - _BETWEEN) / 2
        height = _HEIGHT - pdf_pages.CONTENTS_HEAD
        columns = [Frame(look.LEFT + n * (column + _BETWEEN), look.BOTTOM, column, height, **inset) for n in (0, 1)]
        cover = Frame(look.LEFT, look.BOTTOM, _WIDTH, look.PAGE_HEIGHT - look.BOTTOM - pdf_pages.ABOVE_TITLE, **inset)
        body = [PageTemplate("opener", [frame], onPage=_opener), PageTemplate("body", [frame], onPage=_running)]
        first = [PageTemplate("title", [cover], onPage=_cover), PageTemplate("contents", columns, onPage=_contents)]
        self.addPageTemplates([*first, *body] if front else body)

    @property
    def label(self) -> str:
        """What is printed on the page that is being laid out."""
        return str(self.page - self.first_body + 1) if self.first_body else pdf_pages.roman(self.page)

    def afterFlowable(self, flowable: Any) -> None:
        if isinstance(flowable, PlacedHeading):
            self.entries.append(Entry(flowable.title, flowable.level, flowable.place, self.label, flowable.kind))
            if flowable.level == 1:
                self.running = flowable.title


def _cover(canvas: Any, document: _Print) -> None:
    canvas.addPageLabel(0, style="ROMAN_LOWER")
    canvas.showOutline()
    pdf_pages.dated(canvas, document.edition)
    pdf_pages.cover(canvas)
    pdf_pages.foot(canvas, document.edition.line, document.label, marks=False)


def _contents(canvas: Any, document: _Print) -> None:
    pdf_pages.contents_head(canvas)
    pdf_pages.foot(canvas, document.edition.line, document.label)


def _opener(canvas: Any, document: _Print) -> None:
    if not document.first_body:
        document.first_body = document.page
        canvas.addPageLabel(document.page - 1, style="ARABIC", start=1)
    pdf_pages.foot(canvas, document.edition.line, document.label)


def _running(canvas: Any, document: _Print) -> None:
    pdf_pages.running_head(canvas, document.running, document.label)
    pdf_pages.foot(canvas, document.edition.line, document.label)
