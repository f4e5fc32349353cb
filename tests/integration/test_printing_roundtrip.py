"""The bundled manual printed, and read again by our own readers: what stands in print is what the manual says, on the page it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdf
import pytest

from rag.library.docx import read_docx
from rag.library.model import Document, plain
from rag.library.pack import read_pack
from rag.library.pdf import read_pdf
from rag.library.units import units
from rag.printing.model import Edition
from rag.printing.pdf import to_pdf
from rag.printing.signs import unprintable
from rag.printing.word import to_docx

MANUAL = Path(__file__).parents[2] / "manual"
ASKED = 20
_LINE = re.compile(r"(?P<title>.*?)[ ]?\.{4,} ?(?P<label>\w+)")


@dataclass(frozen=True)
class Said:
    """A sentence, list item or script of the manual as a person reads it, and its section's title."""

    section: str
    text: str


@dataclass(frozen=True)
class Printed:
    source: tuple[Document, ...]
    path: Path
    read: Document


@pytest.fixture(scope="module")
def edition() -> Edition:
    manual = read_pack(MANUAL).manual
    assert manual is not None
    return Edition(manual.title, manual.notice, manual.edition, 1, "5f" * 32, date(2026, 11, 22), manual.licence, manual.language)


@pytest.fixture(scope="module")
def printed(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    source = tuple(d for d in read_pack(MANUAL).documents if d.kind == "manual")
    path = tmp_path_factory.mktemp("print") / "manual.pdf"
    path.write_bytes(to_pdf(source, edition))
    return Printed(source, path, read_pdf(path, document_id="printed"))


def flat(text: str) -> str:
    """Words alone: the readers write list markers in their own way."""
    return re.sub(r"(?:^|(?<= ))- ", "", " ".join(text.split()))


def everything(documents: Sequence[Document]) -> list[Said]:
    result = []
    for document in documents:
        for section in document.sections:
            for unit in units(document, section.body, section.end):
                text = re.sub(r"^[ \t]*>[ \t]?", "", document.text[unit.start : unit.end], flags=re.M)
                if unit.kind in ("sentence", "item", "script"):
                    result.append(Said(section.title, flat(plain(text))))
    return result


def contents(path: Path) -> dict[str, list[int]]:
    """Title to printed page, read from the contents pages as printed; a title may be that of several sections."""
    reader = pypdf.PdfReader(path)
    front = [page for page, label in zip(reader.pages, reader.page_labels, strict=True) if not label.isdigit()]
    found: dict[str, list[int]] = {}
    for page in front[1:]:
        above = ""
        for line in page.extract_text().splitlines():
            entry = _LINE.fullmatch(line.strip())
            if entry:
                for title in (entry["title"], f"{above} {entry['title']}"):  # a long title takes two lines
                    found.setdefault(flat(title), []).append(int(entry["label"]))
            above = "" if entry else line
    return found


def test_every_section_is_found_with_its_title_and_place(printed: Printed) -> None:
    own = [s.title for d in printed.source for s in d.sections]
    again = [s.title for s in printed.read.sections if s.level]
    assert again == own
    assert printed.read.warnings == ()


def test_the_contents_and_the_outline_give_every_section_the_same_printed_page(printed: Printed) -> None:
    listed = contents(printed.path)
    for section in printed.read.sections:
        if section.level in (1, 2):
            page = printed.read.page_at(section.start)
            assert page is not None
            assert int(page.label) in listed[section.title], section.title


def test_sentences_stand_on_the_page_that_the_contents_give(printed: Printed) -> None:
    """Or on a page after it, where the section runs on."""
    long = [s for s in everything(printed.source) if len(s.text.split()) >= 8]
    spread = long[:: len(long) // ASKED][:ASKED]
    assert len(spread) == ASKED
    listed = contents(printed.path)
    again = printed.read
    for said in spread:
        here = [s for s in again.sections if s.title == said.section and said.text in flat(again.text[s.start : s.end])]
        assert here, said
        section = here[0]
        pages = [p for p in again.pages if p.start < section.end and p.end > section.start]
        assert int(pages[0].label) in listed[said.section]
        shown = flat(" ".join(again.text[p.start : p.end] for p in pages))
        assert said.text in shown


def test_no_sentence_item_or_script_is_lost_or_torn(printed: Printed) -> None:
    text = flat(printed.read.text)
    lost = [s for s in everything(printed.source) if s.text not in text]
    assert not lost


def test_nothing_that_is_not_for_reading_is_printed(printed: Printed) -> None:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(printed.path).pages)
    for hidden in ("asked as", "<!--", "-->", "{#", "last_reviewed"):
        assert hidden not in text


def test_the_fonts_have_every_sign_of_the_manual(printed: Printed) -> None:
    assert unprintable("".join(d.text for d in printed.source)) == ()


def test_heads_feet_and_contents_are_not_taken_for_words_of_the_manual(printed: Printed, edition: Edition) -> None:
    assert edition.line not in printed.read.text
    assert "core adaptable" not in printed.read.text
    assert "....." not in printed.read.text
    body = next(p for p in printed.read.pages if p.label == "1").start
    assert not re.search(r"^\d+ +" + re.escape(printed.source[0].title) + "$", printed.read.text[body:], re.M)


def test_the_word_document_reads_back_the_same(printed: Printed, edition: Edition, tmp_path: Path) -> None:
    path = tmp_path / "manual.docx"
    path.write_bytes(to_docx(printed.source, edition))
    again = read_docx(path, document_id="word")
    assert [s.title for s in again.sections if s.level] == [s.title for d in printed.source for s in d.sections]
    text = flat(again.text)
    assert [s for s in everything(printed.source) if s.text not in text] == []
