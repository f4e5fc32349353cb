"""What is shown of a document: its words, the marked ones exactly, and nothing that runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rag.errors import UnreadableFile
from rag.library.model import Document, plain
from rag.library.pack import read_pack
from rag.library.show import section_html
from rag.library.units import units
from rag.paths import bundled_pack
from tests.unit.test_units import LINES, TEXT, markdown, printed

TAGS = set("p br hr em strong code pre blockquote ul ol li table thead tbody tr th td h1 h2 h3 h4 h5 h6 mark".split())
ATTRIBUTES = {("ol", "start"), ("code", "class"), ("th", "style"), ("td", "style")}


class Look(HTMLParser):
    """All text, the marked text, and whatever a page must not have."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.bad: list[str] = []
        self.text = self.marked = ""
        self.feed(body)
        self.close()
        self.bad += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.bad += [tag] * (tag not in TAGS) + [f"{tag} {name}" for name, _ in attrs if (tag, name) not in ATTRIBUTES]
        self.bad += [f"style {v}" for name, v in attrs if name == "style" and not re.fullmatch(r"text-align:(left|right|center)", v or "")]
        if tag not in ("br", "hr"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.bad.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.text += data
        self.marked += data if "mark" in self.open else ""

    def handle_comment(self, data: str) -> None:
        self.bad.append(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        self.bad.append(decl)

    def handle_pi(self, data: str) -> None:
        self.bad.append(data)


def look(document: Document, *marks: tuple[int, int]) -> tuple[Look, bool]:
    body, shown = section_html(document, 0, len(document.text), marks)
    return Look(body), shown


def letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def place(document: Document, words: str) -> tuple[int, int]:
    start = document.text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("text", "span", "marked"),
    [
        ("One. Two. Three.", "Two.", "Two."),
        ("_Note:_ wait.", "_Note:_ wait.", "Note: wait."),
        ('**"Hi,"** he said.', '**"Hi,"** he said.', '"Hi," he said.'),
        ("**(a)** b **c**d", "**(a)** b **c**", "(a) b c"),
        ("- one\n- two\n- three", "two\n- three", "twothree"),
        ("- one\n- two", "- one\n- two", "onetwo"),
        ("> said\n> again", "> said\n> again", "said again"),
        ("# Title {#x .core}\n\nText", "# Title {#x .core}\n\nText", "TitleText"),
        ("| a | b |\n|---|---|\n| c | **d** |\n| e | f |", "| c | **d** |", "cd"),
        ("a | b\n--|--\nc | d", "c | d", "cd"),
        ("```py\nx = 1\ny\n```\n\nend", "```py\nx = 1\ny\n```", "x = 1 y"),
        ("see [the words](http://a.b/c) there", "[the words](http://a.b/c) there", "the words there"),
        ("3 < 4 & 5 > 2 \"q\" &amp; &lt;b&gt;", "4 & 5 > 2 \"q\" &amp; &lt;b&gt;", '4 & 5 > 2 "q" & <b>'),
        ("seen <!-- not --> here", "seen <!-- not --> here", "seen here"),
        ("![alt](x.png) after", "![alt](x.png) after", "after"),
        ("e\u0301 👩🏽‍⚕️ \ue000x\ue001 ok", "👩🏽‍⚕️ \ue000x\ue001", "👩🏽‍⚕️ \ue000x\ue001"),
        ("⸨ in text ⸩ and", "in text ⸩", "in text ⸩"),
    ],
)  # fmt: skip
def test_the_marked_words_are_the_span(text: str, span: str, marked: str) -> None:
    document = markdown(text)
    found, shown = look(document, place(document, span))
    assert shown
    assert " ".join(found.marked.split()) == marked
    assert found.bad == []
    assert found.text == look(document)[0].text


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("see [the words](http://a.b/c) there", "(http://a"),
        ("an &amp; sign", "mp; s"),
        ("[a]: http://x.y 'title'\n\n[a] b", "http://x"),
        ("![alt](x.png)", "alt"),
        ("words", " "),
    ],
)
def test_no_highlight_rather_than_a_wrong_one(text: str, span: str) -> None:
    document = markdown(text + " ")
    found, shown = look(document, place(document, span))
    assert (shown, found.marked) == (False, "")
    assert found.text == look(document)[0].text


def test_signs_written_as_entities_mark_nothing() -> None:
    document = markdown("good &#xE000;evil&#xE001; &#x2E28;worse&#x2E29; words")
    assert look(document)[0].marked == ""
    found, shown = look(document, place(document, "words"))
    assert shown
    assert found.marked == "words"


def test_marks_outside_and_empty_ones_are_left_out() -> None:
    document = markdown("One. Two.")
    assert section_html(document, 0, 4, [(5, 9)]) == ("<p>One.</p>\n", False)
    assert section_html(document, 0, 4, [(0, 4), (5, 9)]) == ("<p><mark>One.</mark></p>\n", False)
    assert section_html(document, 0, 4, [(2, 2)]) == ("<p>One.</p>\n", False)
    assert section_html(document, 0, 4) == ("<p>One.</p>\n", True)


def test_marks_that_overlap_are_one() -> None:
    document = markdown("One two three.")
    body, shown = section_html(document, 0, 14, [(4, 13), (0, 7), (4, 13)])
    assert shown
    assert body == "<p><mark>One two three</mark>.</p>\n"


@pytest.mark.parametrize("make", [markdown, printed])
def test_each_unit_of_a_section_is_marked_exactly(make: object) -> None:
    document = markdown(TEXT) if make is markdown else printed(TEXT)
    for unit in units(document, 0, len(document.text)):
        found, shown = look(document, (unit.start, unit.end))
        quote = document.text[unit.start : unit.end]
        assert shown, quote
        wanted = plain(quote) if make is markdown and unit.kind != "code" else quote
        assert letters(found.marked) == letters(wanted)


def test_units_of_the_bundled_manual_are_marked_exactly() -> None:
    for document in read_pack(bundled_pack()).documents[::4]:
        for section in document.sections[::3]:
            for unit in units(document, section.body, section.end)[::2]:
                body, shown = section_html(document, section.body, section.end, [(unit.start, unit.end)])
                assert shown
                assert letters(Look(body).marked) == letters(plain(document.text[unit.start : unit.end]))


ATTACKS = st.sampled_from(
    ["<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "<svg/onload=a>",
     "[x](data:text/html,<b>)", "![x](javascript:a)", '[x](http://a "onmouseover=b")', "<javascript:alert(1)>", "<http://a.b>", "&lt;script&gt;",
     "&#60;script&#62;", "&#x3c;img onerror=a&#x3e;", "`<b>`", "```<i>\n", '```"><script>\n', "</mark><mark>", "<mark>", "<!--", "-->", "]]>",
     "<?php", "<!DOCTYPE a>", "<a href='x'>", "&", "\\<b>", "[a]: javascript:x", "[a]", "\ue000", "\ue001", "⸨", "⸩", "⦗", "⦘", "⧼", "⧽",
     "&#x2E28;", "**", "_", "`", "\\", "{#x}", "|", "|---|", "word", "ok."]
)  # fmt: skip
SOUP = st.lists(st.one_of(ATTACKS, LINES, st.sampled_from(["\n", " ", "\n\n", "> ", "- "])), min_size=1, max_size=16).map("".join)


@settings(max_examples=150, deadline=None)
@given(SOUP, st.integers(0, 80), st.integers(0, 80), st.booleans())
@example("[x](<javascript:alert(1)>)", 0, 3, True)
@example("- a\n- b", 1, 6, True)
def test_nothing_runs_and_marks_never_change_the_words(text: str, first: int, second: int, is_markdown: bool) -> None:
    try:
        document = markdown(text) if is_markdown else printed(text)
    except UnreadableFile:
        return
    a, b = sorted((min(first, len(document.text)), min(second, len(document.text))))
    bare, always = look(document)
    found, shown = look(document, (a, b))
    assert bare.bad == found.bad == []
    assert always
    assert bare.text == found.text
    assert bare.marked == ""
    if not is_markdown and shown:
        assert "".join(found.marked.split()) == "".join(document.text[a:b].split())
    if not shown:
        assert found.marked == ""


@settings(max_examples=80, deadline=None)
@given(SOUP.map(lambda text: text.replace("&", "")))
def test_marks_of_units_hold_their_plain_words(text: str) -> None:
    """Where a unit can be marked, the marked letters come from the unit alone, in order (tags and addresses may be left out)."""
    try:
        document = markdown(text)
    except UnreadableFile:
        return
    for unit in units(document, 0, len(document.text)):
        found, shown = look(document, (unit.start, unit.end))
        if shown:
            source = iter(letters(document.text[unit.start : unit.end]))
            assert all(letter in source for letter in letters(found.marked)), (unit, found.marked)
