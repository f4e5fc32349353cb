"""The PDF reader on small PDFs made here: labels, outline, paragraphs over two pages, running heads, scans, locks, damage; page pictures."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from rag.errors import UnreadableFile
from rag.library.headings import Heading, sections_of, sensible_title
from rag.library.lines import Line, clean, unreadable_share, without_running_lines
from rag.library.model import Document
from rag.library.pages import page_png
from rag.library.paragraphs import pieces
from rag.library.pdf import read_pdf
from rag.library.titles import title_key

LONG = (
    "When a participant shares an experience of error, thank them, name the courage it took, and leave a silence before you",
    "say anything else; the group will often answer before you do, and what colleagues say to each other carries further than",
    "anything you have prepared. Do not ask what happened next unless they offer it, and never ask who else was involved in",
)


class Paper:
    """A manual on paper: a running head, a page number, lines of Helvetica 11 from the top down."""

    def __init__(self, path: Path, *, head: str = "Preparing to cope with error", number: bool = True) -> None:
        self.path, self.head, self.number = path, head, number
        self.canvas = Canvas(str(path), pagesize=A4, invariant=True)
        self.y = 760.0
        self.printed = 0

    def line(self, text: str, *, size: float = 11, font: str = "Helvetica", x: float = 72, gap: float = 0) -> Paper:
        self.y -= size * 1.25 + gap
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.y, text)
        return self

    def heading(self, text: str, level: int = 1, *, key: str = "") -> Paper:
        if key:
            self.canvas.bookmarkPage(key)
            self.canvas.addOutlineEntry(text, key, level - 1)
        return self.line(text, size=20 - 4 * (level - 1), font="Helvetica-Bold", gap=14)

    def page(self, label: str = "") -> Paper:
        self.printed += 1
        self.canvas.setFont("Helvetica", 9)
        if self.head:
            self.canvas.drawString(72, 800, self.head)
        if self.number:
            self.canvas.drawCentredString(297, 30, label or str(self.printed))
        self.canvas.showPage()
        self.y = 760.0
        return self

    def save(self) -> Path:
        self.canvas.save()
        return self.path


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    paper = Paper(tmp_path / "manual.pdf")
    canvas = paper.canvas
    canvas.setTitle("Coping with error: the manual")
    canvas.addPageLabel(0, style="ROMAN_LOWER")
    canvas.addPageLabel(2, style="ARABIC", start=1)
    canvas.addPageLabel(5, style="ARABIC", start=1, prefix="A-")
    paper.heading("Foreword", key="foreword").line("Thank you for running this workshop with your colleagues.").page("i")
    paper.heading("Contents").line("Welcome the group ................. 1").line("Closing ......... 3").page("ii")
    paper.heading("Welcome the group", key="welcome").line("Begin with your own story of an error.", gap=6)
    paper.heading("Ground rules", 2, key="rules").line("Read these aloud before anything else:", gap=6)
    paper.line("• What is said here stays here, and nobody writes down what anybody else", x=90, gap=6)
    paper.line("has said in the room.", x=100).line("• Nobody has to speak.", x=90).line("• Phones are off.", x=90)
    paper.line("After the rules, ask whether anything is missing.", gap=12)
    paper.page("1")
    paper.heading("Listening", 2, key="listening")
    for text in LONG:
        paper.line(text)
    paper.page("2")
    paper.line("the incident: the workshop is not an investigation.")
    paper.line("It is also no place for well-").line("being scores, and the infor-").line("mation that people give is not kept.").page("3")
    paper.heading("Appendix: forms", key="forms").line("The information sheet is on the programme's page.").page("A-1")
    return paper.save()


def check_offsets(document: Document) -> None:
    """What must hold for every document, whatever was in the file."""
    size = len(document.text)
    assert document.text.strip()
    if document.pages:
        assert document.pages[0].start == 0
        assert document.pages[-1].end == size
        assert all(a.end == b.start for a, b in pairwise(document.pages))
        assert [p.index for p in document.pages] == list(range(len(document.pages)))
    assert document.sections[0].start == 0
    assert document.sections[-1].end == size
    assert all(a.end == b.start for a, b in pairwise(document.sections))
    assert len({s.id for s in document.sections}) == len(document.sections)
    for section in document.sections:
        assert 0 <= section.start <= section.body <= section.end <= section.subtree_end <= size
        assert section.path[-1] == section.title
    assert document.digest  # text that can be encoded: no lone surrogates


def test_labels_are_the_printed_ones(manual: Path) -> None:
    document = read_pdf(manual, document_id="m")
    check_offsets(document)
    assert [p.label for p in document.pages] == ["i", "ii", "1", "2", "3", "A-1"]
    assert document.page_at(document.text.index("Nobody has to speak")).label == "1"  # type: ignore[union-attr]
    assert document.title == "Coping with error: the manual"
    assert document.markup == "plain"
    assert document.warnings == ()


def test_sections_follow_the_outline_and_begin_at_their_heading(manual: Path) -> None:
    document = read_pdf(manual, document_id="m")
    title = "Coping with error: the manual"
    assert [s.path for s in document.sections] == [
        (title, "Foreword"),
        (title, "Welcome the group"),
        (title, "Welcome the group", "Ground rules"),
        (title, "Welcome the group", "Listening"),
        (title, "Appendix: forms"),
    ]
    rules = document.section("ground-rules")
    assert rules is not None
    assert document.text[rules.start : rules.body].strip() == "Ground rules"
    assert document.text[rules.body : rules.end].startswith("Read these aloud")
    welcome = document.section("welcome-the-group")
    assert welcome is not None
    assert "colleagues say to each other" in document.text[welcome.start : welcome.subtree_end]
    assert "Ground rules" not in document.text[welcome.start : welcome.end]


def test_text_is_paragraphs_and_list_items_without_what_printing_added(manual: Path) -> None:
    document = read_pdf(manual, document_id="m")
    assert (
        "- What is said here stays here, and nobody writes down what anybody else has said in the room.\n- Nobody has to speak.\n- Phones are off.\n\nAfter the rules"
        in document.text
    )
    assert "never ask who else was involved in the incident: the workshop is not an investigation." in document.text, (
        "a sentence over two pages"
    )
    assert "well-being scores, and the information that people give" in document.text
    assert "Preparing to cope with error" not in document.text
    assert "........" not in document.text
    assert document.meta["running_lines"] == ["Preparing to cope with error"]
    assert not any(line.strip() in {"1", "2", "3", "i", "ii", "A-1"} for line in document.text.splitlines())


def test_a_sentence_over_two_pages_is_split_between_them(manual: Path) -> None:
    document = read_pdf(manual, document_id="m")
    second, third = document.pages[3], document.pages[4]
    assert document.text[second.start : second.end].rstrip().endswith("never ask who else was involved in")
    assert document.text[third.start : third.end].startswith("the incident: the workshop")


def test_headings_are_guessed_from_print_without_an_outline(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "guide_v2.pdf", head="")
    paper.heading("The call").line(LONG[0]).line(LONG[1], gap=0)
    paper.heading("Before the call", 2).line("Read the notes of the workshop.")
    paper.line("Agree a time.").line("What to bring", font="Helvetica-Bold", gap=12).line("Bring the consent form.").page()
    paper.heading("After the call").line("Write down only date and length.").page()
    document = read_pdf(paper.save(), document_id="g")
    check_offsets(document)
    assert [(s.level, s.title) for s in document.sections] == [
        (1, "The call"),
        (2, "Before the call"),
        (3, "What to bring"),
        (1, "After the call"),
    ]
    assert document.title == "The call"


def test_cells_side_by_side_are_a_table(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "t.pdf", head="", number=False).line("The plan of the day:")
    for row in (("Time", "Activity", "Who"), ("10 min", "Welcome", "both"), ("20 min", "Pairs", "")):
        paper.y -= 18
        for column, text in enumerate(row):
            paper.canvas.drawString(72 + 120 * column, paper.y, text)
    document = read_pdf(paper.line("Then a break.", gap=20).page().save(), document_id="t")
    rows = "| Time | Activity | Who |\n| --- | --- | --- |\n| 10 min | Welcome | both |\n| 20 min | Pairs |  |"
    assert document.text == f"The plan of the day:\n\n{rows}\n\nThen a break."


def test_one_section_where_nothing_tells_headings(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "plain_note.pdf", head="", number=False)
    document = read_pdf(paper.line(LONG[0]).line(LONG[1]).line("no more.").page().save(), document_id="note")
    check_offsets(document)
    assert [(s.id, s.title) for s in document.sections] == [("note", "plain note")]
    assert document.pages[0].label == "1"
    assert "\n" not in document.text


def test_an_outline_whose_title_is_not_on_the_page_points_to_the_page(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "o.pdf", head="")
    paper.canvas.bookmarkPage("a")
    paper.canvas.addOutlineEntry("Part one", "a", 0)
    paper.line("It begins here and goes on.").page()
    paper.canvas.bookmarkPage("b")
    paper.canvas.addOutlineEntry("Part two", "b", 0)
    paper.line("Another page of the same.").page()
    document = read_pdf(paper.save(), document_id="o")
    check_offsets(document)
    assert [(s.title, document.text[s.start : s.end].strip()) for s in document.sections] == [
        ("Part one", "It begins here and goes on."),
        ("Part two", "Another page of the same."),
    ]


def test_pages_without_text_are_named(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "mixed.pdf", head="", number=False)
    paper.line("A page with words on it.").page()
    for _ in range(2):
        paper.canvas.rect(50, 50, 100, 100, fill=1)
        paper.page()
    paper.line("And one more.").page()
    document = read_pdf(paper.save(), document_id="x")
    check_offsets(document)
    assert document.warnings == ("pages 2, 3 have no text: they look like scans",)
    assert len(document.pages) == 4


def test_pages_with_nothing_but_their_numbers_are_kept(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "n.pdf", head="")
    document = read_pdf(paper.page().page().page().save(), document_id="n")
    check_offsets(document)
    assert document.text == "1\n\n2\n\n3"


def scan(path: Path) -> Path:
    paper = Paper(path, head="", number=False)
    paper.canvas.rect(50, 50, 100, 100, fill=1)
    return paper.page().save()


def locked(path: Path) -> Path:
    return encrypted(path, "secret")


def encrypted(path: Path, password: str) -> Path:
    plain = Paper(path.with_suffix(".plain.pdf")).line("Words behind a lock that has no key.").page().save()
    writer = PdfWriter(clone_from=PdfReader(plain))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="AES-256")
    writer.write(path)
    return path


def cut_short(path: Path) -> Path:
    whole = Paper(path).line(LONG[0]).page().save().read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    return path


def without_pages(path: Path) -> Path:
    PdfWriter().write(path)
    return path


def of_bytes(content: bytes) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return make


@pytest.mark.parametrize(
    ("make", "what", "do"),
    [
        (scan, "looks like a scan", "OCR"),
        (locked, "locked with a password", "without one"),
        (cut_short, "damaged", "new PDF"),
        (without_pages, "no pages", "new PDF"),
        (of_bytes(b""), "is empty", "new PDF"),
        (of_bytes(b"Dear colleague, this is a letter."), "is not a PDF", "new PDF"),
        (of_bytes(b"%PDF-1.7\n%%EOF"), "damaged", "new PDF"),
        (lambda path: path, "is not there", "Check the name"),
        (lambda path: path.parent, "cannot be opened", "may read"),
    ],
    ids=["scan", "locked", "cut short", "no pages", "empty", "a letter", "header only", "missing", "a folder"],
)
def test_what_cannot_be_read_says_why_and_what_to_do(tmp_path: Path, make: Callable[[Path], Path], what: str, do: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(make(tmp_path / "file.pdf"), document_id="x")
    assert what in caught.value.what
    assert do in caught.value.do


def test_an_encrypted_file_without_password_is_read(tmp_path: Path) -> None:
    assert "no key" in read_pdf(encrypted(tmp_path / "e.pdf", ""), document_id="e").text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("the ﬁrst  ofﬁce\tday", "the first office day"),
        ("co\xadping well", "coping well"),
        ("work\xad", "work-"),
        ("a\x00b\ud800c", "a b c"),
        ("\uf0b7 point", "• point"),
        ("10\xa0min\u200b", "10 min"),
    ],
)
def test_clean(given: str, expected: str) -> None:
    assert clean(given) == expected


def test_letters_without_meaning_are_noticed() -> None:
    assert unreadable_share("/g12/g34/g5/g77") == 1
    assert unreadable_share("\x01\x02\x03ab") == pytest.approx(0.6)
    assert unreadable_share("A sound sentence about 24/7 cover.") == 0


def lines(*texts: str, top: float = 700) -> list[Line]:
    return [Line(text, 11, False, 72, top - 14 * i) for i, text in enumerate(texts)]


def test_a_repeated_line_of_the_body_stays() -> None:
    pages = [[*lines("Head"), *lines("one", "Discuss in pairs.", "two", "three", "four", top=600 - 20 * n)] for n in range(5)]
    kept, gone = without_running_lines(pages, [str(n + 1) for n in range(5)])
    assert gone == ("Head",)
    assert all(any(line.text == "Discuss in pairs." for line in page) for page in kept)


def test_large_titles_that_count_stay() -> None:
    pages = [[Line(f"Session {n + 1}", 20, True, 72, 760), *lines("Words of the session", "go here", "and on.")] for n in range(4)]
    kept, _ = without_running_lines(pages, [str(n + 1) for n in range(4)])
    assert [page[0].text for page in kept] == [f"Session {n + 1}" for n in range(4)]


def test_title_key_forgets_numbering_only() -> None:
    assert title_key("2.1 Ground rules") == title_key("Ground Rules") == title_key("Chapter 4: Ground rules")
    assert title_key("Session 1") == "session1"


@pytest.mark.parametrize("title", ["Microsoft Word - manual.docx", "Untitled", "slides_v2.pptx", "", "12", "Document1"])
def test_titles_that_programs_invent_are_not_taken(title: str) -> None:
    assert sensible_title(title) == ""


WORDS = st.text(alphabet="abcdeAB .,-:1•é", min_size=1, max_size=60).map(clean).filter(bool)
LINES = st.builds(
    Line,
    WORDS,
    st.sampled_from([9.0, 11.0, 14.0, 20.0]),
    st.booleans(),
    st.sampled_from([72.0, 90.0, 300.0]),
    st.floats(20, 800),
    st.booleans(),
)


@given(st.lists(st.lists(LINES, max_size=8), min_size=1, max_size=5), st.lists(st.tuples(st.integers(0, 4), WORDS), max_size=4))
def test_no_letter_is_lost_between_lines_and_pieces(pages: list[list[Line]], outline: list[tuple[int, str]]) -> None:
    titles: dict[int, list[tuple[int, str]]] = {}
    for number, (page, title) in enumerate(outline):
        titles.setdefault(page, []).append((number, title))
    made = pieces(pages, 11.0, titles)
    before = sorted(c for page in pages for line in page for c in line.text if c.isalnum())
    assert sorted(c for piece in made for c in piece.text if c.isalnum()) == before
    assert [p.page for p in made] == sorted(p.page for p in made)


@given(
    st.integers(0, 200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30), st.integers(1, 6), st.sampled_from("ABC")), max_size=12),
)
def test_sections_always_hold_the_whole_text(size: int, raw: list[tuple[int, int, int, str]]) -> None:
    text = "x" * (size + 1)
    headings = [Heading(t, level, min(a, size), min(a + b, size + 1)) for a, b, level, t in raw]
    sections = sections_of(text, headings, title="T", document_id="d")
    check_offsets(Document("d", "T", "other", "d.pdf", text, sections))


PARAGRAPHS = st.lists(
    st.sampled_from([*LONG, "Short.", "• an item of a list", "2. second", "Ends here:", "lower case goes on"]), max_size=12
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PARAGRAPHS, min_size=1, max_size=4).filter(any), st.booleans(), st.booleans())
def test_offsets_of_any_pdf_lie_in_its_text(tmp_path: Path, pages: list[list[str]], outline: bool, headed: bool) -> None:
    paper = Paper(tmp_path / "any.pdf", head="Running head" if headed else "", number=headed)
    for number, page in enumerate(pages):
        if outline or number % 2:
            paper.heading(f"Part {number}", 1 + number % 2 if number else 1, key=f"k{number}" if outline else "")
        for text in page:
            paper.line(text)
        paper.page()
    document = read_pdf(paper.save(), document_id="any")
    check_offsets(document)
    assert len(document.pages) == len(pages)


def picture(path: Path, page: int, words: str | None) -> tuple[Image.Image, bool, int]:
    drawn = page_png(path, page, highlight=words)
    return Image.open(io.BytesIO(drawn.png)).convert("RGB"), drawn.found, len(drawn.rects)


@pytest.mark.parametrize(
    ("page", "words", "places"),
    [
        (3, "leave a silence before you say anything else", 2),
        (4, "the information that people give is not kept", 2),
        (2, "- Nobody has to speak.\n- Phones are off.", 2),
        (4, "the incident: the workshop is not an investigation.", 1),
    ],
    ids=["over a line", "over a hyphen", "list items", "end of a sentence from the page before"],
)
def test_the_quote_is_marked_where_it_stands(manual: Path, page: int, words: str, places: int) -> None:
    marked, found, rects = picture(manual, page, words)
    assert found
    assert rects == places
    assert marked.tobytes() != picture(manual, page, None)[0].tobytes()


@pytest.mark.parametrize(
    "words", ["leave a silence before you say nothing", "ilenc", "thank them, name the courage. Nobody has to speak.", "", "?!", "x" * 5000]
)
def test_nothing_is_marked_rather_than_something_wrong(manual: Path, words: str) -> None:
    marked, found, rects = picture(manual, 3, words)
    assert not found
    assert rects == 0
    assert marked.tobytes() == picture(manual, 3, None)[0].tobytes()


def test_marks_follow_a_turned_page(manual: Path, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(manual))
    writer.pages[3].rotate(90)
    turned = tmp_path / "turned.pdf"
    writer.write(turned)
    drawn = page_png(turned, 3, highlight="leave a silence", scale=1)
    (left, top, right, bottom) = drawn.rects[0]
    assert bottom - top > right - left, "turned with the page"
    upright = page_png(manual, 3, highlight="leave a silence", scale=1).rects[0]
    assert abs((842 - left) - upright[3]) <= 4 or abs((842 - right) - upright[1]) <= 4


@pytest.mark.parametrize(("page", "make"), [(99, None), (0, of_bytes(b"not a pdf")), (0, locked)])
def test_a_page_that_cannot_be_drawn_says_so(manual: Path, tmp_path: Path, page: int, make: Callable[[Path], Path] | None) -> None:
    with pytest.raises(UnreadableFile):
        page_png(make(tmp_path / "f.pdf") if make else manual, page, highlight=None)
