"""Markdown into sections: offsets that hold, anchors that are unique, and input nobody meant to write."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.errors import UnreadableFile
from rag.library.markdown import line_of, link_targets, normalise, read_markdown, shadow_text, slug
from rag.library.model import Document, blank_comments, plain

BOM = b"\xef\xbb\xbf"


def read(text: str | bytes, name: str = "guide.md") -> Document:
    raw = text.encode() if isinstance(text, str) else text
    return read_markdown(raw, name=name)[0]


def faults(text: str) -> list[tuple[int, str]]:
    return [(p.line, p.message) for p in read_markdown(text.encode(), name="guide.md")[1]]


def test_sections_hold_their_own_words() -> None:
    document = read(
        "---\ntitle: Guide\nfidelity: core\n---\n# Guide {#guide}\nFirst.\n\n## Silence {#silent .adaptable}\nWait.\n### Pairs\nTalk.\n"
    )
    assert [(s.id, s.path, s.level, s.fidelity, s.line) for s in document.sections] == [
        ("guide", ("Guide",), 1, "core", 5),
        ("silent", ("Guide", "Silence"), 2, "adaptable", 8),
        ("pairs", ("Guide", "Silence", "Pairs"), 3, "core", 10),
    ]
    silent = document.section("silent")
    assert silent is not None
    assert document.text[silent.start : silent.body] == "## Silence {#silent .adaptable}\n"
    assert document.text[silent.body : silent.end] == "Wait.\n"
    assert document.text[silent.body : silent.subtree_end] == "Wait.\n### Pairs\nTalk.\n"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Only words, no heading.", ["guide"]),
        ("# One\n## Two\n### Three", ["one", "two", "three"]),
        ("Title\n=====\nText\n\nPart\n----\nMore", ["title", "part"]),
        ("# A\n```\n# not a heading\n```\n~~~\n## nor this\n~~~\n", ["a"]),
        ("# A\n> ## quoted\n\n- # in a list\n", ["a"]),
        ("# A\n<!--\n# commented out\n-->\n", ["a"]),
        ("# A\n####### seven\n#no space\n", ["a"]),
        ("# A\n#\n##  \n", ["a"]),
        ("before\n# A\n", ["guide", "a"]),
        ("# A\n## B\n## B\n## B 2\n## B\n", ["a", "b", "b-2", "b-2-2", "b-3"]),
        ("# A\n## B\n## C {#b}\n", ["a", "b-2", "b"]),
        ("words\n# Guide {#guide}\n", ["guide-2", "guide"]),
        ("# 手册\n## 説明\n", ["section", "section-2"]),
        ("# Ä ö é\n", ["a-o-e"]),
    ],
)
def test_ids(text: str, ids: list[str]) -> None:
    assert [s.id for s in read(text).sections] == ids


@pytest.mark.parametrize(
    ("heading", "title", "anchor"),
    [
        ("# Plain", "Plain", "plain"),
        ("# **Bold** and `code` {#x}", "Bold and code", "x"),
        ("# Closed # {#x .core}", "Closed #", "x"),
        ("# Use {e.g. this}", "Use {e.g. this}", "use-e-g-this"),
        ("# Of [a link](#there)", "Of a link", "of-a-link"),
        ("# Emoji 👩🏽‍⚕️ ok", "Emoji 👩🏽‍⚕️ ok", "emoji-ok"),
    ],
)
def test_titles(heading: str, title: str, anchor: str) -> None:
    section = read(f"{heading}\n\ntext").sections[0]
    assert (section.title, section.id) == (title, anchor)


def test_line_ends_and_byte_order_marks_make_no_difference() -> None:
    unix = "---\ntitle: T\n---\n# A\n\nOne – two.\n"
    texts = {
        read(raw).text
        for raw in (
            unix.encode(),
            unix.replace("\n", "\r\n").encode(),
            unix.replace("\n", "\r").encode(),
            BOM + unix.encode(),
            unix.encode("utf-16"),
            b"\xfe\xff" + unix.encode("utf-16-be"),
            unix.encode("cp1252"),
        )
    }
    assert texts == {unix}


def test_half_a_utf16_character_is_no_crash() -> None:
    assert read(b"\xff\xfea\x00b").text == "a\ufffd"


@pytest.mark.parametrize("raw", [b"", b" \n\t\n", BOM, b"\x00\x01\x02\x00" * 50])
def test_nothing_to_read_is_said(raw: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"guide\.md"):
        read(raw)


@pytest.mark.parametrize(
    ("front", "line", "says"),
    [
        ("---\ntitle: [broken\n---\nx", 3, "not valid YAML"),
        ("---\ntitle: a\n  b: c: d\n---\nx", 3, "not valid YAML"),
        ("---\ndate: 2026-13-45\n---\nx", 1, "month must be"),
        ("---\na: " + "[" * 700 + "\n---\nx", 1, "not valid YAML"),
        ("---\n- a\n- b\n---\nx", 1, "key: value"),
        ("---\ntitle: never closed\nx", 1, "no closing line"),
    ],
)
def test_broken_front_matter_names_the_line(front: str, line: int, says: str) -> None:
    (fault,) = faults(front)
    assert fault[0] == line
    assert says in fault[1]


def test_an_anchor_written_twice_is_a_fault_and_an_implied_one_is_not() -> None:
    assert faults("# A {#x}\n## B {#x}\n") == [(2, "the anchor “#x” is used twice in this file")]
    assert faults("# X\n## X\n## X {#x}\n") == []
    assert faults("---\nid: x\n---\nlead\n# X {#x}\n") == []


def test_joined_files_are_sections_of_their_own() -> None:
    text = "<!-- FILE: a/first-part.md -->\n---\ntitle: The first\n---\nOne.\n\n<!-- FILE: b.md -->\n# Second\nTwo.\n"
    document = read(text)
    assert [(s.title, s.level, document.text[s.body : s.end].strip()) for s in document.sections] == [
        ("The first", 1, "One."),
        ("b", 1, ""),
        ("Second", 1, "Two."),
    ]
    assert document.title == "guide", "the name of a part is not the name of the whole"


def test_a_broken_front_matter_of_a_joined_file_does_not_stop_the_reading() -> None:
    document = read("<!-- FILE: a.md -->\n---\ndate: 2026-99-99\n---\nOne.\n")
    assert [s.title for s in document.sections] == ["a"]


def test_link_targets_in_each_way_of_writing() -> None:
    text = '[a](#one) [b]( <#two> ) [c](#three "title") [d](other.md#no)\n```\n[e](#no)\n```\n[ref]: #four\n'
    assert [t for _, t in link_targets(text)] == ["one", "two", "three", "four"]
    assert all(line_of(text, o) in (1, 5) for o, _ in link_targets(text))


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("1. **Wait** and _listen_", "Wait and listen"),
        ("> quoted\n> on", "quoted on"),
        ("| a | b |\n|---|---|\n| c | d |", "a | b c | d"),
        ("[words](http://x.y/z) ![picture](p.png)", "words"),
        (f"a ![x](data:image/png;base64,{'A' * 9000}){{alt='{'long ' * 90}'}} b", "a b"),
        ("[Foo](http://w.org/Foo_(bar)) baz", "Foo baz"),
        ("snake_case and 2*3*4", "snake_case and 2*3*4"),
        ("<b>bold</b> 3 < 4", "bold 3 < 4"),
        ("seen <!-- not\nseen --> here <!-- open", "seen here <!-- open"),
        ("## Heading {#x .core}", "Heading"),
        ("::: note\ntext\n:::", "text"),
    ],
)
def test_plain(markdown: str, words: str) -> None:
    assert plain(markdown) == words


@given(st.text(alphabet="<!->ab \n"))
def test_blanked_comments_keep_length_and_line_breaks(text: str) -> None:
    blanked = blank_comments(text)
    assert len(blanked) == len(text)
    assert [i for i, c in enumerate(blanked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]
    assert "<!--" not in blanked or "-->" not in blanked[blanked.index("<!--") + 4 :]


PIECES = st.sampled_from(
    ["# A\n", "## B {#b}\n", "---\n", "title: x\n", "text. ", "\n", "\n\n", "- item\n", "> q\n", "```\n", "| a | b |\n", "|---|---|\n",
     "<!--", "-->", "<!-- FILE: a.md -->\n", ":::\n", "\ue000", "e\u0301", "👩🏽‍⚕️", "\r\n", "\t", "===\n", "![x](y)", "{#b}", "    code\n"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join))
def test_whatever_is_written_sections_tile_the_text(text: str) -> None:
    try:
        document = read(text)
    except UnreadableFile:
        return
    assert len(shadow_text(document.text)) == len(document.text)
    assert document.text == normalise(text.encode(), "x")
    ids = [s.id for s in document.sections]
    assert len(set(ids)) == len(ids)
    for before, after in itertools.pairwise(document.sections):
        assert before.end == after.start
    assert document.sections[-1].end == len(document.text)
    for section in document.sections:
        assert section.start <= section.body <= section.end <= section.subtree_end <= len(document.text)
        assert section.path[-1] == section.title


@pytest.mark.parametrize("unit", ["<!--", "![", "[", "](", "[](", "e.g. A ", "{#", "<a ", " ", "\t", "-", ":", "`"])
def test_time_grows_with_length_only(unit: str) -> None:
    """30 KB of each trap for a regular expression (a quadratic one takes half a minute)."""
    text = "x " + unit * (30_000 // len(unit)) + " y"
    began = time.perf_counter()
    document = read(text)
    plain(document.text)
    assert time.perf_counter() - began < 6


def test_slug_never_is_empty() -> None:
    assert slug("!!!") == "section"
