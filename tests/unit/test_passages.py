"""Passages: exact slices that fit the encoder, without overlap, leaving out no word that is for reading."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rag.errors import UnreadableFile
from rag.library.markdown import read_markdown, shadow_text
from rag.library.model import Document, Passage, plain
from rag.library.passages import passages_of
from rag.library.units import blocks
from tests.fakes import HashEncoder
from tests.unit.test_units import LINES, TEXT, markdown, printed

count = HashEncoder().count_tokens


def cut(document: Document, most: int = 220) -> list[Passage]:
    return [p for p in passages_of(document, count, most) if not p.base]


def check(document: Document, most: int) -> None:
    """The contract of `passages_of`."""
    found = cut(document, most)
    sections = {s.id: s for s in document.sections}
    for passage in found:
        assert passage.text == document.text[passage.start : passage.end]
        assert passage.text.strip()
        assert sections[passage.section].body <= passage.start < passage.end <= sections[passage.section].end
        assert count([passage.indexed_text])[0] <= most, passage
    for before, after in itertools.pairwise(found):
        assert before.end <= after.start
    assert len({p.id for p in found}) == len(found)
    covered = {i for p in found for i in range(p.start, p.end)}
    readable = shadow_text(document.text) if document.markup == "markdown" else document.text
    for section in document.sections:
        for block in blocks(document, section.body, section.end):
            for i in range(block.start, block.end):
                assert readable[i].isspace() or readable[i] == ">" or i in covered, (i, readable[i - 10 : i + 10])


@settings(max_examples=250, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=25).map("\n".join), st.booleans(), st.sampled_from([20, 40, 220]))
@example("# A\n\n| a b c d e f g h | b |\n|---|---|\n" + "| one two three four | 2 |\n" * 9, True, 40)
@example("# " + "very long title " * 40 + "\n\nword " * 10, True, 40)
def test_any_document(text: str, is_markdown: bool, most: int) -> None:
    try:
        document = markdown(text) if is_markdown else printed(text)
    except UnreadableFile:
        return
    check(document, most)


def every_word(document: Document) -> None:
    """Each word that is for reading stands in a passage or a heading; the blocks are checked apart, this does not use them."""
    readable = shadow_text(document.text)
    kept = [(p.start, p.end) for p in cut(document)] + [(s.start, s.body) for s in document.sections]
    bare = "".join(" " if any(a <= i < b for a, b in kept) else c for i, c in enumerate(readable))
    assert bare.replace(">", "").replace("***", "").split() == []


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "no heading at all, just words",
        "# Only\n## headings\n### here\n",
        "# A\n" + "".join(f"{'  ' * n}- level {n}\n" for n in range(30)),
        "# A\n\n| a | b |\n|---|---|\n",
        "# A\n\n```\n# not a heading\n```\nafter\n",
        "# A\r\n\r\nOne.\r\n- two\r\n",
        "\ufeff# A\n\nword\n",
        "# A\n\n👩🏽‍⚕️ e\u0301 \ue000 private \ue001 \u200b\n",
        "lead\n<!-- FILE: a.md -->\nOne.\n<!-- FILE: b.md -->\n## Two\nThree.\n",
        "# A\n<!-- asked as: who? | how? -->\n\nOne.\n",
        "Title\n===\n\nText under it\n",
        "# A\n1. one\n\n   para in one\n\n   ```\n   code\n   ```\n2. two\n",
        "# A\n- a\n  - b\n\n  after the inner list\n- c\n",
        "> # quoted heading\n> and words\n",
    ],
)
def test_odd_documents_keep_every_word(text: str) -> None:
    document = markdown(text)
    check(document, 220)
    every_word(document)


def test_only_headings_give_no_passage() -> None:
    assert cut(markdown("# Only\n## headings\n")) == []


@pytest.mark.parametrize(
    "block",
    [
        "".join(f"- item number {n} of the list\n" for n in range(12)),
        "| a | b |\n|---|---|\n" + "".join(f"| row {n} | words in it |\n" for n in range(10)),
        "".join(f"> Line {n} of the script is said.\n" for n in range(10)),
    ],
)
def test_lists_tables_and_scripts_stay_whole_while_they_fit(block: str) -> None:
    words = "Some sentence before it with ten words in all. " * 8
    document = markdown(f"# A\n\n{words}\n\n{block}\n{words}\n")
    core = block.strip().lstrip("> ")
    assert sum(core in p.text for p in cut(document, 140)) == 1


def test_a_list_too_long_is_cut_between_its_items() -> None:
    items = [f"- item {n} " + "word " * 12 + "end." for n in range(30)]
    for passage in cut(markdown("# A\n\n" + "\n".join(items)), 100):
        assert all(line in items for line in passage.text.split("\n"))


def test_rows_cut_off_from_their_head_are_indexed_with_it() -> None:
    document = markdown(
        "# Plan\n\n| Minute | Happening |\n|---|---|\n" + "".join(f"| {n} | talk {'and listen ' * 6}|\n" for n in range(40))
    )
    found = cut(document, 100)
    assert len(found) > 2
    assert all("Happening" in p.indexed_text for p in found)
    assert all("| ---" not in p.indexed_text for p in found)


def test_a_long_script_is_cut_between_sentences() -> None:
    line = "You say this to the group and then you wait."
    found = cut(markdown("# A\n\n" + f"> {line}\n" * 60), 100)
    assert len(found) > 3
    assert all(plain(p.text).endswith("wait.") for p in found)


def test_link_definitions_between_blocks_count_too() -> None:
    links = "".join(f"[r{n}]: http://example.org/{n} 'a title of five words'\n" for n in range(60))
    check(markdown(f"# A\n\nOne.\n\n{links}\nTwo.\n"), 100)


def test_the_heading_path_is_indexed_and_the_words_of_asking_are_never_quoted() -> None:
    document = markdown("# A\n\n## B\n<!-- asked as: who pays? | what does it cost? | -->\n\nNobody pays.\n\nMore.\n")
    first, *others = passages_of(document, count)
    assert first.indexed_text == "A › B\nNobody pays. More."
    assert [(p.base, p.indexed_text, p.text) for p in others] == [
        (first.id, "who pays?", first.text),
        (first.id, "what does it cost?", first.text),
    ]


def test_asked_as_in_a_section_without_words_is_nothing() -> None:
    assert passages_of(markdown("# A\n<!-- asked as: who? -->\n"), count) == ()


@pytest.mark.parametrize("text", ["word " * 200_000, "a" * 1_000_000, "One is so. " * 20_000])
def test_a_megabyte_in_one_line(text: str) -> None:
    def by_letter(texts: list[str]) -> list[int]:
        return [len(t) // 4 + 2 for t in texts]

    began = time.perf_counter()
    document, _ = read_markdown(text.encode(), name="line.md")
    found = passages_of(document, by_letter)  # type: ignore[arg-type]
    assert "".join(p.text for p in found).replace(" ", "") == text.replace(" ", "")
    assert max(by_letter([p.indexed_text for p in found])) <= 220
    assert time.perf_counter() - began < 30


def test_passages_of_the_bundled_manual() -> None:
    from rag.library.pack import read_pack
    from rag.paths import bundled_pack

    for document in read_pack(bundled_pack()).documents:
        check(document, 220)
