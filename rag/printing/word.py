"""The manual as a Word document that people can work on: real headings, contents and page numbers that Word keeps right. Same input, same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn

from rag.errors import BadInput
from rag.library.model import Document
from rag.printing.model import Chapter, Edition, Heading, Places, places_of
from rag.printing.reading import chapter_of
from rag.printing.word_flow import WordFlow
from rag.printing.word_parts import element, field, field_end, field_opening, link, new_paragraph, package, run_of
from rag.printing.word_styles import new_document, update_fields_on_opening

_NO_NUMBERS_YET = "Page numbers come when the contents are brought up to date: click here and press F9, or choose Update."


def to_docx(documents: Sequence[Document], edition: Edition) -> bytes:
    """The documents in their order as one Word document.

    Each chapter is a section of its own with its title in the head; the foot has edition and page number. The contents are filled with
    titles that lead to their places; Word adds page numbers when it opens the file (it asks first). Raises `BadInput` where there is
    nothing to print.
    """
    chapters = [chapter_of(d) for d in documents]
    if not chapters:
        raise BadInput("There is no chapter to print.", "Give a content pack with chapters, or publish an edition first.")
    word = new_document(edition, title=edition.title, subject=edition.notice)
    places = places_of(chapters)
    _title_page(word, edition)
    _contents(word, chapters, places)
    _foot(word.sections[0], edition)
    _page_numbers(word.sections[0], format_="lowerRoman", first=1)
    flow = WordFlow(word, places)
    for number, chapter in enumerate(chapters):
        section = word.add_section(WD_SECTION.NEW_PAGE)
        _page_numbers(section, format_="decimal", first=None if number else 1)
        section.header.is_linked_to_previous = False
        head = section.header.paragraphs[0]
        head.style = word.styles["Header"]
        head._p.append(run_of(chapter.title))
        flow.chapter(chapter)
    update_fields_on_opening(word)
    return package(word)


def _title_page(word: Any, edition: Edition) -> None:
    name, _, more = edition.title.partition(": ")
    new_paragraph(word, "Title", name)
    if more:
        new_paragraph(word, "Subtitle", more[:1].upper() + more[1:])
    new_paragraph(word, "Normal", edition.notice)
    facts = (
        ("Edition", str(edition.number) if edition.number > 0 else "not published"),
        ("Version", edition.version),
        ("Digest", edition.digest),
        ("Date", edition.day),
        ("Licence", edition.licence),
    )
    for what, said in facts:
        if said:
            made = new_paragraph(word, "Normal")
            made._p.extend([run_of(f"{what}: ", bold=True), run_of(said)])


def _contents(word: Any, chapters: Sequence[Chapter], places: Places) -> None:
    """A contents field that Word can bring up to date, filled with a link for each line it will have."""
    head = new_paragraph(word, "TOC Heading", "Contents")
    head.paragraph_format.page_break_before = True
    note = new_paragraph(word, "toc note")  # within the field, so that it goes when Word has the numbers
    note._p.extend([*field_opening('TOC \\o "1-2" \\h \\z \\u'), run_of(_NO_NUMBERS_YET)])
    made = note
    for level, title, place in _lines(chapters, places):
        made = new_paragraph(word, f"toc {level}")
        link(made, [run_of(title)], place=place)
    made._p.append(field_end())


def _lines(chapters: Sequence[Chapter], places: Places) -> Iterator[tuple[int, str, str]]:
    for chapter in chapters:
        yield 1, chapter.title, places.name(chapter, chapter.anchor)
        for block in chapter.blocks:
            if isinstance(block, Heading) and block.level == 2:
                yield 2, block.title, places.name(chapter, block.anchor)


def _foot(section: Any, edition: Edition) -> None:
    foot = section.footer.paragraphs[0]
    foot._p.extend([run_of(edition.line), run_of("\t"), *field("PAGE", "1")])


def _page_numbers(section: Any, *, format_: str, first: int | None) -> None:
    properties = section._sectPr
    for old in properties.findall(qn("w:pgNumType")):
        properties.remove(old)
    made = element("pgNumType", fmt=format_, **({"start": first} if first is not None else {}))
    margins = properties.find(qn("w:pgMar"))
    margins.addnext(made)
