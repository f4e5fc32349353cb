"""The manual in print: what is read from Markdown, the signs of the fonts, the PDF and the Word document made of it, sheets to write on."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.errors import BadInput
from rag.library.markdown import read_markdown
from rag.library.model import Document, Section
from rag.printing.columns import column_widths, writing_heights
from rag.printing.handouts import handout_docx, handout_pdf
from rag.printing.model import Chapter, Code, Edition, Heading, List, Paragraph, Room, Run, Script, Table, places_of, runs_in, words
from rag.printing.pdf import to_pdf
from rag.printing.pdf_pages import roman
from rag.printing.reading import chapter_of
from rag.printing.signs import in_fonts, printable, unprintable
from rag.printing.word import to_docx

EDITION = Edition(
    title="Preparing: a small manual",
    notice="An independent test manual.",
    version="1.2.0",
    number=4,
    digest="0123456789abcdef" * 4,
    date=date(2026, 11, 22),
    licence="CC BY 4.0",
)
WORKSHOP = """\
---
id: workshop
title: The workshop
fidelity: core
---

# The workshop {#workshop}

Said of the whole. See [the silent group](#silent), [the call](#call) and [nothing](#nowhere).

## How long it lasts {#length .core}
<!-- asked as: how many hours is it
 | when do we go home -->

The workshop lasts **3.5 hours**, *with* a break:

1. Welcome people.
   - By name.
   - With tea.
2. Begin.

## When the group is silent {#silent .adaptable}

> "There is no hurry."
>
> "Some of you may want to think first."

| Minute | What happens |
|---|---|
| 0 | Welcome |
| 15 | The `map`, drawn |
"""
CALL = "# The call {#call .core}\n\nThe call is made by telephone.\n\n### Its end {#call-end}\n\nIt ends on time.\n"


def read(text: str, name: str = "chapters/one.md", **more: Any) -> Document:
    return read_markdown(text.encode(), name=name, **more)[0]


def chapter(text: str) -> Chapter:
    return chapter_of(read(text))


def pack() -> list[Document]:
    return [read(WORKSHOP, kind="manual"), read(CALL, "chapters/call.md", kind="manual")]


def pdf_of(*documents: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(to_pdf(documents, EDITION)))


def said(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


# --- reading


def test_a_chapter_has_its_headings_with_the_anchors_and_marks_of_the_document() -> None:
    document = read(WORKSHOP)
    made = chapter_of(document)
    headings = [(h.title, h.level, h.anchor, h.fidelity) for h in made.blocks if isinstance(h, Heading)]
    assert (made.title, made.anchor, made.fidelity) == ("The workshop", "workshop", "core")
    assert headings == [(s.title, s.level, s.id, s.fidelity) for s in document.sections[1:]]


@pytest.mark.parametrize(
    ("markdown", "block"),
    [
        ("Two\nlines  \nand a break", Paragraph((Run("Two lines"), Run("\n"), Run("and a break")))),
        ("A **bold *both*** word", Paragraph((Run("A "), Run("bold ", bold=True), Run("both", bold=True, italic=True), Run(" word")))),
        ("See [the **why**](#why).", Paragraph((Run("See "), Run("the ", link="#why"), Run("why", bold=True, link="#why"), Run(".")))),
        ("See [it](javascript:x).", Paragraph((Run("See [it](javascript:x)."),))),
        ("Say `a_b` <b>now</b>", Paragraph((Run("Say "), Run("a_b", code=True), Run(" <b>now</b>")))),
        ("5. Five\n6. Six", List(((Paragraph((Run("Five"),)),), (Paragraph((Run("Six"),)),)), 5)),
        ("- One\n  - Two", List(((Paragraph((Run("One"),)), List(((Paragraph((Run("Two"),)),),))),))),
        ('> "Say this."', Script((Paragraph((Run('"Say this."'),)),))),
        ("| A | B |\n|---|---|\n| 1 | *2* |", Table((((Run("A"),), (Run("B"),)), ((Run("1"),), (Run("2", italic=True),))))),
        ("| A |\n|---|\n| ____ |", Table((((Run("A"),),), ((),)))),
        ("```\nx = 1\n```", Code("x = 1")),
        ("_____", Room(1)),
        ("_" * 130, Room(2)),
        ("- ____", List(((Room(1),),))),
        ("- Feelings: ____", List(((Paragraph((Run("Feelings:"),)), Room(1)),))),
        ("Words <!-- hidden --> stay", Paragraph((Run("Words stay"),))),
    ],
)
def test_each_kind_of_block_is_read(markdown: str, block: object) -> None:
    assert chapter(f"# Title\n\n{markdown}\n").blocks == (block,)


def test_stretches_of_underscores_on_lines_of_one_paragraph_are_lines_to_write_on() -> None:
    assert chapter("# T\n\nWhat happened?\n________ \n________ \n").blocks == (Paragraph((Run("What happened?"),)), Room(1), Room(1))


def test_what_is_not_for_reading_is_not_printed() -> None:
    printed = " ".join(words([run]) for run in runs_in(chapter(WORKSHOP).blocks)) + " ".join(
        b.title for b in chapter(WORKSHOP).blocks if isinstance(b, Heading)
    )
    for hidden in ("asked as", "go home", "{#", ".core", "fidelity:"):
        assert hidden not in printed


def test_headings_below_the_chapter_begin_at_the_second_level() -> None:
    assert [b.level for b in chapter(CALL).blocks if isinstance(b, Heading)] == [2]


def test_a_document_without_markup_keeps_its_sections_and_lines() -> None:
    text = "Title\n\nA line\nand another.\n\nPart\n\nWords * with _signs_."
    sections = (
        Section("title", "Title", ("Title",), 1, 0, 7, 28, len(text)),
        Section("part", "Part", ("Title", "Part"), 2, 28, 34, len(text), len(text)),
    )
    made = chapter_of(Document("d", "Title", "other", "d.pdf", text, sections, markup="plain"))
    assert made.title == "Title"
    assert made.blocks == (
        Paragraph((Run("A line"), Run("\n"), Run("and another."))),
        Heading("Part", 2, "part"),
        Paragraph((Run("Words * with _signs_."),)),
    )


def test_a_link_leads_to_its_own_chapter_first() -> None:
    one, two = (chapter_of(read(f"# {n} {{#{n}}}\n\n## Same {{#same}}\n\nx\n", f"{n}.md")) for n in ("one", "two"))
    places = places_of([one, two])
    assert places.target(two, "#same") == places.name(two, "same") != places.name(one, "same")
    assert places.target(two, "#one") == places.name(one, "one")
    assert places.target(two, "#nowhere") == ""


# --- signs


@pytest.mark.parametrize("sign", "“”‘’–—…£€≥≤×→←≠−✓•½²·′≈é")
def test_signs_of_a_manual_are_in_the_fonts(sign: str) -> None:
    assert printable(sign) == sign
    assert unprintable(sign) == ()


@pytest.mark.parametrize(
    ("sign", "stand_in"), [("☐", "❏"), ("ŵ", "w"), ("ł", "l"), ("ﬁ", "fi"), ("\u2009", " "), ("\u00ad", ""), ("Ж", "?")]
)
def test_what_the_fonts_lack_has_a_stand_in(sign: str, stand_in: str) -> None:
    assert printable(sign) == stand_in
    assert unprintable(f"a{sign}?") == ((sign,) if stand_in == "?" else ())


@given(st.text())
def test_only_signs_that_the_fonts_have_are_printed(text: str) -> None:
    assert all(c == "\n" or in_fonts(c) for c in printable(text))


def test_no_sign_prints_as_a_black_box() -> None:
    document = read(
        "# Signs “≥” {#s}\n\n## Ж and ŵ → ✓ {#t}\n\n- ☐ Ж 😀 ŵ **≥ Ж** `→ Ж`\n\n| Ж → | ○ |\n|---|---|\n| 😀 | ł |\n\n```\nЖ → ☐\n```\n"
    )
    text = said(pdf_of(document))
    assert "■" not in text
    assert "≥" in text


# --- PDF


def test_front_pages_are_roman_and_chapters_begin_at_one() -> None:
    assert pdf_of(*pack()).page_labels == ["i", "ii", "1", "2"]


def test_the_outline_has_every_chapter_and_section_at_its_page() -> None:
    reader = pdf_of(*pack())

    def flat(items: Any, depth: int = 0) -> list[tuple[int, str, str]]:
        return [
            entry
            for item in items
            for entry in (
                flat(item, depth + 1)
                if isinstance(item, list)
                else [(depth, str(item.title), reader.page_labels[reader.get_destination_page_number(item) or 0])]
            )
        ]

    assert flat(reader.outline) == [
        (0, "The workshop", "1"),
        (1, "How long it lasts", "1"),
        (1, "When the group is silent", "1"),
        (0, "The call", "2"),
        (1, "Its end", "2"),
    ]


def test_the_contents_give_the_printed_page_of_each_section() -> None:
    lines = pdf_of(*pack()).pages[1].extract_text().splitlines()
    found = [m.groups() for line in lines if (m := re.fullmatch(r"(.+?) ?\.{4,} ?(\w+)", line.strip()))]
    assert found == [
        ("The workshop", "1"),
        ("How long it lasts", "1"),
        ("When the group is silent", "1"),
        ("The call", "2"),
        ("Its end", "2"),
    ]


def test_every_page_has_edition_and_number_and_later_pages_of_a_chapter_its_title() -> None:
    long = read("# A long chapter {#long}\n\n" + "\n\n".join(f"Sentence {n} of a long chapter, which goes on." for n in range(150)))
    reader = pdf_of(long)
    assert reader.page_labels == ["i", "ii", "1", "2", "3", "4"]
    for label, page in zip(reader.page_labels, reader.pages, strict=True):
        lines = page.extract_text().splitlines()
        assert "Edition 4 · version 1.2.0 · 0123456789ab" in lines
        assert label in lines
    heads = [[line for line in page.extract_text().splitlines() if re.fullmatch(r"\d+ +A long chapter", line)] for page in reader.pages]
    assert [len(h) for h in heads] == [0, 0, 0, 1, 1, 1]


def test_links_lead_to_the_section_and_links_to_nowhere_are_words() -> None:
    reader = pdf_of(*pack())
    numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages)}
    links = [a.get_object()["/Dest"] for a in reader.pages[2]["/Annots"]]
    _, (_, silent), call, _ = reader.outline
    wanted = [(reader.get_destination_page_number(entry), entry.top) for entry in (silent, call)]
    assert [(numbers[page], top) for page, _, _, top, _ in links] == wanted
    assert "and nothing." in said(reader)


def test_the_pdf_says_what_it_is_and_in_which_language() -> None:
    reader = pdf_of(*pack())
    about = reader.metadata
    assert about is not None
    assert (about.title, about.subject) == (EDITION.title, EDITION.notice)
    assert str(about["/CreationDate"]) == "D:20261122000000Z"
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    first = " ".join(reader.pages[0].extract_text().split())
    for word in ("Preparing", "A small manual", EDITION.notice, EDITION.digest, "1.2.0", "22 November 2026", "CC BY 4.0"):
        assert word in first


def test_an_edition_that_was_never_published_says_so() -> None:
    unpublished = Edition("T", "N", "0.1", 0, "ab" * 32, date(2026, 1, 2), "CC BY 4.0")
    text = said(pypdf.PdfReader(io.BytesIO(to_pdf(pack(), unpublished))))
    assert "Unpublished edition · version 0.1" in text
    assert "Edition: not published" in text


def test_a_long_table_repeats_its_head_on_each_page() -> None:
    rows = "\n".join(f"| {n} | What is said in minute {n} of the workshop |" for n in range(120))
    reader = pdf_of(read(f"# T\n\n| Minute | What happens |\n|---|---|\n{rows}\n"))
    pages = [p.extract_text() for p in list(reader.pages)[2:]]
    assert len(pages) > 2
    assert all(page.count("What happens") == 1 for page in pages)


def _script_pages(lines_before: int, words_in_script: int) -> list[int]:
    script = " ".join(f"scriptword{n}" for n in range(words_in_script))
    before = "\n\n".join(f"Line {n}." for n in range(lines_before))
    reader = pdf_of(read(f'# T\n\n{before}\n\n> "{script}"\n'))
    return [n for n, page in enumerate(reader.pages) if "scriptword" in page.extract_text()]


def test_a_script_is_torn_only_where_it_is_longer_than_a_page() -> None:
    assert all(len(_script_pages(lines, 120)) == 1 for lines in range(28, 48, 2))
    assert len(_script_pages(30, 900)) > 1


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for lines in range(34, 50):
        before = "\n\n".join(f"Line {n}." for n in range(lines))
        reader = pdf_of(read(f"# T\n\n{before}\n\n## Heading here {{#h}}\n\nWhat it says, right below.\n"))
        pages = [p.extract_text() for p in list(reader.pages)[2:]]
        assert [("Heading here" in p) for p in pages] == [("right below" in p) for p in pages]


def test_a_heading_of_several_lines_is_not_torn() -> None:
    title = " ".join(f"titleword{n}" for n in range(18))
    for lines in range(38, 48):
        before = "\n\n".join(f"Line {n}." for n in range(lines))
        reader = pdf_of(read(f"# T\n\n{before}\n\n## {title} {{#h}}\n\nWords.\n"))
        counts = [p.extract_text().count("titleword") for p in list(reader.pages)[2:]]
        assert sorted(counts, reverse=True)[:1] == [18]


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("", id="nothing below the title"),
        pytest.param("| A | B |\n|---|---|\n| " + "word " * 1500 + " | b |", id="a cell longer than a page"),
        pytest.param("| A | B |\n|---|---|\n| " + "x" * 400 + " | " + "y" * 300 + " |", id="words wider than the page in cells"),
        pytest.param("x" * 900, id="a word longer than a line"),
        pytest.param("- a\n" + "".join("  " * n + f"- level {n}\n" for n in range(1, 8)), id="a list nested deeply"),
        pytest.param('> "' + "word " * 1500 + '"\n>\n> - a\n> - b\n>\n> | A |\n> |---|\n> | b |', id="everything in a long quotation"),
        pytest.param("```\n" + "code " * 400 + "\n" * 90 + "```", id="long code"),
        pytest.param("#### Deep\n\n## Less deep\n\n###### Deepest\n\nx", id="headings that skip levels"),
        pytest.param("- \n- > quoted\n- ```\n  x\n  ```", id="items without words"),
        pytest.param("_" * 6000, id="much room"),
        pytest.param("## " + "word " * 4000, id="a heading longer than a page"),
        pytest.param("- Write: " + "_" * 3000 + "\n" * 2 + "> a\n> b:\n>\n> - c", id="room in an item"),
        pytest.param("A & B < C > D [x](https://example.org/?a=1&b=2) \\<b\\>", id="signs of markup"),
    ],
)
def test_awkward_documents_are_printed(markdown: str) -> None:
    document = read(f"# Title {{#t}}\n\n## Part {{#p}}\n\nAs follows:\n\n{markdown}\n\nThat was all.\n")
    assert said(pdf_of(document)).count("That was all.") == 1
    assert pypdf.PdfReader(io.BytesIO(handout_pdf(document, EDITION))).pages
    assert docx.Document(io.BytesIO(to_docx([document], EDITION))).paragraphs[-1].text == "That was all."


def test_the_same_documents_make_the_same_bytes() -> None:
    assert to_pdf(pack(), EDITION) == to_pdf(pack(), EDITION)
    assert handout_pdf(pack()[0], EDITION) == handout_pdf(pack()[0], EDITION)
    assert to_docx(pack(), EDITION) == to_docx(pack(), EDITION)


@pytest.mark.parametrize("make", [to_pdf, to_docx])
def test_nothing_to_print_is_refused(make: Any) -> None:
    with pytest.raises(BadInput, match="no chapter to print"):
        make([], EDITION)


_CELLS = st.lists(st.lists(st.text("abc Ж", max_size=60), min_size=3, max_size=3), min_size=1, max_size=5)


@settings(max_examples=60)
@given(_CELLS)
def test_columns_fill_the_page(rows: list[list[str]]) -> None:
    table = Table(tuple(tuple((Run(cell),) for cell in row) for row in rows))
    for roomy in (False, True):
        widths = column_widths(table, width=400, size=8.5, roomy=roomy)
        assert sum(widths) == pytest.approx(400)
        assert all(w > 0 for w in widths)


def test_a_column_that_is_written_in_has_its_share_of_the_page() -> None:
    rows = (("Box", "A prompt of several words", "Me"), ("Thoughts", "What words went through my mind?", ""), ("", "", ""))
    table = Table(tuple(tuple((Run(cell),) if cell else () for cell in row) for row in rows))
    assert column_widths(table, width=400, size=12, roomy=True)[2] >= 400 / 3
    assert column_widths(table, width=400, size=12)[2] < 60
    assert writing_heights(table) == [0, 52, 26]
    assert writing_heights(Table((table.rows[0], table.rows[2]))) == [0, 52], "the only row of a form"


def test_words_never_stand_over_the_edge_of_a_row_that_is_written_in() -> None:
    long = "word " * 60
    page = handout_pdf(read(f"# T\n\n| Prompt | Me |\n|---|---|\n| {long} | |\n| last | |\n"), EDITION)
    places: dict[str, list[float]] = {"word": [], "last": []}

    def see(text: str, _cm: Any, tm: Any, _font: Any, _size: float) -> None:
        for word, heights in places.items():
            if word in text:
                heights.append(_cm[5] + tm[5])

    pypdf.PdfReader(io.BytesIO(page)).pages[0].extract_text(visitor_text=see)
    assert min(places["word"]) > max(places["last"]) + 12


@pytest.mark.parametrize(("number", "said"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix")])
def test_roman_numbers(number: int, said: str) -> None:
    assert roman(number) == said


# --- Word


def word_of(*documents: Document) -> Any:
    return docx.Document(io.BytesIO(to_docx(documents, EDITION)))


def instructions(root: Any) -> list[str]:
    return [str(e.text).strip() for e in root.iter(qn("w:instrText"))]


def test_word_has_real_headings_and_a_contents_field_filled_with_them() -> None:
    word = word_of(*pack())
    headings = [(p.style.name, p.text) for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "The workshop"),
        ("Heading 2", "How long it lasts"),
        ("Heading 2", "When the group is silent"),
        ("Heading 1", "The call"),
        ("Heading 2", "Its end"),
    ]
    listed = ["".join(t.text for t in p._p.iter(qn("w:t"))) for p in word.paragraphs if re.fullmatch(r"toc \d", p.style.name)]
    assert listed == [title for _, title in headings]
    assert 'TOC \\o "1-2" \\h \\z \\u' in instructions(word.element)
    kinds = [e.get(qn("w:fldCharType")) for e in word.element.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("end") == kinds.count("separate")
    assert word.settings.element.find(qn("w:updateFields")) is not None


def test_word_links_lead_to_bookmarks_of_their_own() -> None:
    word = word_of(*pack())
    names = [e.get(qn("w:name")) for e in word.element.iter(qn("w:bookmarkStart"))]
    ids = [e.get(qn("w:id")) for e in word.element.iter(qn("w:bookmarkStart"))]
    targets = [e.get(qn("w:anchor")) for e in word.element.iter(qn("w:hyperlink"))]
    assert len(set(names)) == len(names) == len(set(ids)) == 5
    assert set(targets) == set(names)
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name) for name in names)


def test_word_pages_have_the_edition_the_number_and_the_chapter() -> None:
    word = word_of(*pack())
    front, *chapters = word.sections
    assert front.footer.paragraphs[0].text.startswith(EDITION.line)
    assert instructions(front.footer._element) == ["PAGE"]
    assert all(section.footer.is_linked_to_previous for section in chapters)
    assert [section.header.paragraphs[0].text for section in chapters] == ["The workshop", "The call"]
    numbers = [section._sectPr.find(qn("w:pgNumType")) for section in word.sections]
    assert [(n.get(qn("w:fmt")), n.get(qn("w:start"))) for n in numbers] == [("lowerRoman", "1"), ("decimal", "1"), ("decimal", None)]


def test_word_tables_repeat_their_head_and_keep_their_rows() -> None:
    table = word_of(*pack()).tables[0]
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert [c.text for c in table.rows[2].cells] == ["15", "The map, drawn"]


def test_word_lists_count_afresh_and_begin_where_the_text_says() -> None:
    word = word_of(read("# T\n\n1. a\n2. b\n\nwords\n\n7. c\n"))
    used = [p._p.pPr.numPr.numId.val for p in word.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None]
    assert used[0] == used[1] != used[2]
    root = word.part.numbering_part.element
    starts = {n.get(qn("w:numId")): [int(s.get(qn("w:val"))) for s in n.iter(qn("w:startOverride"))] for n in root.iter(qn("w:num"))}
    assert [starts[str(n)] for n in used] == [[1], [1], [7]]


def test_word_properties_are_the_editions_and_not_of_today() -> None:
    raw = to_docx(pack(), EDITION)
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        assert {p.date_time for p in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    word = docx.Document(io.BytesIO(raw))
    about = word.core_properties
    assert (about.title, about.subject, about.language) == (EDITION.title, EDITION.notice, "en-GB")
    assert about.created is not None
    assert about.modified is not None
    assert about.created.date() == about.modified.date() == EDITION.date
    languages = {e.get(qn("w:val")) for e in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_every_style_that_word_paragraphs_name_is_there() -> None:
    word = word_of(*pack(), read(SHEET), read("# C {#c}\n\n```\ncode\n```\n", "c.md"))
    known = {s.style_id for s in word.styles}
    named = {e.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle") for e in word.element.iter(qn(tag))}
    assert {"Heading1", "Script", "Code", "Cell", "toc1", "Writingline", "Codewords", "Hyperlink"} <= named <= known


def test_no_style_keeps_a_theme_font_of_the_template() -> None:
    word = word_of(*pack())
    used = {p.style.name for p in word.paragraphs} | {"Header", "Footer"}
    for style in word.styles:
        if style.name in used:
            fonts = style.element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            assert fonts.get(qn("w:ascii")) in ("Arial", "Courier New")
            assert not [k for k in fonts.attrib if "Theme" in k]


# --- handouts

SHEET = """\
---
id: my-map
title: My map
kind: handout
---

# My map {#my-map .core}

Write nothing that could identify a patient, a colleague or a place.

## What happened {#my-map-what}

________

- Feelings ____
- ____

| When | What I will try |
|---|---|
| On shift | |
"""


def test_a_handout_has_ruled_lines_and_no_underscores() -> None:
    word = docx.Document(io.BytesIO(handout_docx(read(SHEET), EDITION)))
    styles = [p.style.name for p in word.paragraphs]
    assert styles.count("Writing line") == 3
    assert "__" not in " ".join(p.text for p in word.paragraphs)
    assert word.tables[0].rows[1].height is not None
    assert word.tables[0].rows[0].height is None
    page = pypdf.PdfReader(io.BytesIO(handout_pdf(read(SHEET), EDITION))).pages[0].extract_text()
    assert "__" not in page
    assert "Feelings" in page


def test_no_row_of_a_handout_is_lost_between_pages() -> None:
    for lines in range(1, 12):
        rows = "\n".join(f"| Card{n} | What one does, in {'many ' * lines} words: end{n} | |" for n in range(14))
        reader = pypdf.PdfReader(io.BytesIO(handout_pdf(read(f"# T\n\n| Card | How | Me |\n|---|---|---|\n{rows}\n"), EDITION)))
        pages = [re.findall(r"(?:Card|end)\d+", page.extract_text()) for page in reader.pages]
        assert sorted(word for page in pages for word in page) == sorted(f"{word}{n}" for word in ("Card", "end") for n in range(14))
        assert all(page.count(word.replace("Card", "end")) == 1 for page in pages for word in page)


def test_a_handout_says_small_in_its_foot_what_it_comes_from() -> None:
    line = "My map · Edition 4 · version 1.2.0 · 0123456789ab · independent reference manual · CC BY 4.0"
    word = docx.Document(io.BytesIO(handout_docx(read(SHEET), EDITION)))
    reader = pypdf.PdfReader(io.BytesIO(handout_pdf(read(SHEET), EDITION)))
    assert word.sections[0].footer.paragraphs[0].text.startswith(line)
    assert len(reader.pages) == 1
    assert line in reader.pages[0].extract_text().splitlines()


def test_a_handout_is_printed_large_and_without_marks() -> None:
    word = docx.Document(io.BytesIO(handout_docx(read(SHEET), EDITION)))
    assert word.styles["Normal"].font.size.pt >= 12
    assert "Core" not in [p.text for p in word.paragraphs]
    sizes: list[float] = []
    pypdf.PdfReader(io.BytesIO(handout_pdf(read(SHEET), EDITION))).pages[0].extract_text(
        visitor_text=lambda text, _cm, _tm, _font, size: sizes.append(size) if "identify" in text else None
    )
    assert sizes
    assert min(sizes) >= 12
