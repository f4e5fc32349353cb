"""The Word reader on documents made here: headings, lists, tables, notes, boxes, tracked changes, and files that are none."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rag.errors import UnreadableFile
from rag.library.docx import read_docx
from rag.library.model import Document
from tests.unit.test_pdf import check_offsets

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def read(word: WordDocument, path: Path) -> Document:
    word.save(str(path))
    document = read_docx(path, document_id="w")
    check_offsets(document)
    assert document.pages == (), "Word has no pages until it is printed"
    return document


def raw(word: WordDocument, xml: str) -> None:
    """Put a paragraph written as XML at the end of the body."""
    word.element.body.insert(len(word.element.body) - 1, parse_xml(f"<w:p {NS}>{xml}</w:p>"))


def test_headings_by_style_become_sections(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("The facilitator's guide", 0)
    word.add_paragraph("Read this first.")
    word.add_heading("Before the day", 1)
    word.add_paragraph("Book a room.")
    word.add_heading("The room", 2)
    word.add_paragraph("Chairs in a circle.")
    word.add_heading("The room", 1)
    document = read(word, tmp_path / "guide.docx")
    guide = "The facilitator's guide"
    assert document.title == guide
    assert [(s.id, s.path, s.level) for s in document.sections] == [
        ("the-facilitator-s-guide", (guide,), 0),
        ("before-the-day", (guide, "Before the day"), 1),
        ("the-room", (guide, "Before the day", "The room"), 2),
        ("the-room-2", (guide, "The room"), 1),
    ]
    before = document.section("before-the-day")
    assert before is not None
    assert document.text[before.body : before.end].strip() == "Book a room."
    assert document.text[before.body : before.subtree_end].rstrip().endswith("Chairs in a circle.")


def test_lists_keep_their_marks_and_nesting(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Do these:")
    for text, style in (
        ("Welcome", "List Number"),
        ("Own story", "List Number"),
        ("its start", "List Bullet 2"),
        ("Pairs", "List Number"),
    ):
        word.add_paragraph(text, style=style)
    word.add_paragraph("Then close.")
    word.add_paragraph("• typed by hand")
    word.add_paragraph("- and so is this")
    text = read(word, tmp_path / "l.docx").text
    assert text == "Do these:\n\n1. Welcome\n2. Own story\n- its start\n3. Pairs\n\nThen close.\n\n- typed by hand\n- and so is this"


def test_nested_levels_are_indented_and_count_anew(tmp_path: Path) -> None:
    word = docx.Document()
    number = word.styles["List Number"].element.find(f".//{{{NS.split(chr(34))[1]}}}numId")
    identity = number.get(f"{{{NS.split(chr(34))[1]}}}val")
    for depth, text in ((0, "one"), (1, "in one"), (1, "also in one"), (0, "two"), (1, "in two")):
        raw(word, f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r>')
    lines = read(word, tmp_path / "n.docx").text.splitlines()
    assert [line.split(maxsplit=1)[1] for line in lines] == ["one", "in one", "also in one", "two", "in two"]
    assert [line.startswith("  ") for line in lines] == [False, True, True, False, True]
    assert lines[0].startswith("1. ")
    assert lines[3].startswith("2. ")


def test_tables_are_rows_and_frames_are_text(tmp_path: Path) -> None:
    word = docx.Document()
    table = word.add_table(rows=3, cols=3)
    for row, texts in zip(
        table.rows, (("Time", "Activity", "Notes"), ("10 min", "Welcome", "Say | do"), ("5 min", "Close", "")), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(2, 1).merge(table.cell(2, 2))
    frame = word.add_table(rows=1, cols=1).cell(0, 0)
    frame.text = "If somebody is at risk, stay with them."
    frame.add_paragraph("Then call.")
    text = read(word, tmp_path / "t.docx").text
    assert "| Time | Activity | Notes |\n| --- | --- | --- |\n| 10 min | Welcome | Say ¦ do |\n| 5 min | Close |  |" in text
    assert "If somebody is at risk, stay with them.\n\nThen call." in text


def test_footnotes_stand_at_the_end_of_their_section(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("One", 1)
    raw(word, '<w:r><w:t>It lasts 90 minutes</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r>')
    word.add_heading("Two", 1)
    word.add_paragraph("More.")
    notes = f'<w:footnotes {NS}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Or 60 online.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert read(word, tmp_path / "f.docx").text == "One\n\nIt lasts 90 minutes[1].\n\n[1] Or 60 online.\n\nTwo\n\nMore."


def test_tracked_changes_links_and_boxes(tmp_path: Path) -> None:
    word = docx.Document()
    raw(
        word,
        '<w:r><w:t xml:space="preserve">Ask for </w:t></w:r><w:del><w:r><w:delText>names</w:delText></w:r></w:del>'
        '<w:ins><w:r><w:t>feelings</w:t></w:r></w:ins><w:hyperlink><w:r><w:t xml:space="preserve"> and needs</w:t></w:r></w:hyperlink>'
        "<w:r><w:br/><w:t>below</w:t></w:r>",
    )
    box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
    raw(
        word,
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert read(word, tmp_path / "c.docx").text == "Ask for feelings and needs\nbelow\n\nIn a box."


def test_headings_that_are_merely_bold_are_guessed(tmp_path: Path) -> None:
    word = docx.Document()

    def bold(text: str, size: float | None = None) -> None:
        run = word.add_paragraph().add_run(text)
        run.bold = True
        run.font.size = Pt(size) if size else None

    bold("Guide for facilitators", 20)
    bold("Welcome", 14)
    word.add_paragraph("Say who you are. " * 5)
    bold("Never ask for names.")
    word.add_paragraph("It breaks trust. " * 5)
    bold("Closing", 14)
    word.add_paragraph("Thank them. " * 5)
    document = read(word, tmp_path / "b.docx")
    assert [(s.level, s.title) for s in document.sections] == [(1, "Guide for facilitators"), (2, "Welcome"), (2, "Closing")]


def test_a_contents_table_is_left_out(tmp_path: Path) -> None:
    word = docx.Document()
    word.styles.add_style("toc 1", 1)
    word.add_paragraph("Welcome\t3", style="toc 1")
    word.add_heading("Welcome", 1)
    assert read(word, tmp_path / "toc.docx").text == "Welcome"


def old_word(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def no_zip(path: Path) -> None:
    path.write_bytes(b"Dear colleague")


def other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")


def torn(path: Path) -> None:
    docx.Document().save(str(path))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def rotten(path: Path) -> None:
    """A sound zip whose body is not XML."""
    swap(path, b"<w:document")


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package, package.open("word/document.xml", "w") as part:
        for _ in range(90):
            part.write(b" " * (1 << 20))


def entities(path: Path) -> None:
    """The billion laughs."""
    rows = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    body = f"<w:document {NS}><w:body><w:p><w:r><w:t>&l11;</w:t></w:r></w:p></w:body></w:document>"
    swap(path, f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{rows}]>{body}'.encode())


def blank(path: Path) -> None:
    docx.Document().save(str(path))


def swap(path: Path, body: bytes) -> None:
    """An empty Word document with another body."""
    sound = io.BytesIO()
    docx.Document().save(sound)
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, body if name == "word/document.xml" else old.read(name))


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (old_word, "old .doc or locked"),
        (no_zip, "not a Word document"),
        (other_zip, "not a Word document"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (torn, "not a Word document"),
        (rotten, "damaged"),
        (bomb, "far too large"),
        (entities, ""),
        (blank, "has no text"),
        (lambda path: None, "is not there"),
        (lambda path: path.mkdir(), "cannot be opened"),
    ],
    ids=["old word", "a letter", "a workbook", "empty", "torn", "rotten", "bomb", "entities", "blank", "missing", "a folder"],
)
def test_what_cannot_be_read_says_why_and_what_to_do(tmp_path: Path, make: Callable[[Path], None], what: str) -> None:
    path = tmp_path / "file.docx"
    make(path)
    with pytest.raises(UnreadableFile) as caught:
        read_docx(path, document_id="x")
    assert what in caught.value.what
    assert caught.value.do


STYLES = st.sampled_from(["Normal", "Heading 1", "Heading 2", "Heading 3", "Title", "List Bullet", "List Number", "List Number 2", "Quote"])
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(STYLES, TEXTS), min_size=1, max_size=15))
def test_offsets_of_any_document_lie_in_its_text(tmp_path: Path, paragraphs: list[tuple[str, str]]) -> None:
    word = docx.Document()
    word.add_paragraph("At least one word.")
    for style, text in paragraphs:
        word.add_paragraph(text, style=style)
    document = read(word, tmp_path / "any.docx")
    assert all(document.text[s.start :].startswith(s.title) for s in document.sections if s.level or s.body)


def test_the_carpentries_worksheet(tmp_path: Path) -> None:
    data = Path(os.environ.get("DESK_TEST_DATA") or Path(__file__).parents[3] / "shared" / "data")
    path = data / "manuals" / "carpentries_roles_worksheet.docx"
    if not path.exists():
        pytest.skip(f"no measuring data at {data}: set DESK_TEST_DATA")
    document = read_docx(path, document_id="roles")
    check_offsets(document)
    assert document.title == "Carpentries Roles Worksheet"
    assert document.text.count("What’s Your Role?") == 1, "a text box is written twice in the file"
