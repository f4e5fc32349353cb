"""What may be quoted: whole sentences, list items, rows and scripts, each a span of the stored text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.errors import UnreadableFile
from rag.library.markdown import read_markdown
from rag.library.model import Document, Section
from rag.library.units import blocks, sentences, units

TEXT = """\
# A

Silence is common. Dr. Smith says 3.5 hours, e.g. a morning. Is it? Yes!

Do these:

1. Say that silence is welcome.
   It is not resistance.
2. Let people write:
   - alone
   - in pairs
- [ ] last

> "There is no hurry."
> Take your time.

| Minute | What |
|---|---|
| 0 | Welcome |
| 15 | Circles |

```
code # stays
```

    indented

***

End
"""


def markdown(text: str) -> Document:
    return read_markdown(text.encode(), name="a.md")[0]


def printed(text: str) -> Document:
    return Document("p", "P", "other", "p", text, (Section("p", "P", ("P",), 0, 0, 0, len(text), len(text)),), markup="plain")


def quoted(document: Document) -> list[tuple[str, str]]:
    return [(u.kind, document.text[u.start : u.end]) for s in document.sections for u in units(document, s.body, s.end)]


def test_units_of_markdown() -> None:
    assert quoted(markdown(TEXT)) == [
        ("sentence", "Silence is common."),
        ("sentence", "Dr. Smith says 3.5 hours, e.g. a morning."),
        ("sentence", "Is it?"),
        ("sentence", "Yes!"),
        ("sentence", "Do these:"),
        ("item", "Say that silence is welcome.\n   It is not resistance."),
        ("item", "Let people write:"),
        ("item", "alone"),
        ("item", "in pairs"),
        ("item", "[ ] last"),
        ("script", '"There is no hurry."\n> Take your time.'),
        ("row", "| 0 | Welcome |"),
        ("row", "| 15 | Circles |"),
        ("code", "```\ncode # stays\n```"),
        ("sentence", "indented"),
        ("sentence", "End"),
    ]


def test_lists_know_their_lead_and_rows_their_head() -> None:
    document = markdown(TEXT)
    found = units(document, document.sections[0].body, len(document.text))
    leads = {document.text[slice(*u.lead)] for u in found if u.kind == "item" and u.lead}
    assert leads == {"Do these:"}
    assert {document.text[slice(*u.head)] for u in found if u.head} == {"| Minute | What |"}


def test_a_lead_does_not_reach_over_another_paragraph() -> None:
    document = markdown("# A\n\nDo these:\n\nOh well.\n\n- one\n")
    assert [u.lead for u in units(document, 4, len(document.text)) if u.kind == "item"] == [None]


def test_units_of_print() -> None:
    document = printed("Really true.\nNext line.\n\n• one\n  goes on\n• two\n\n| a | b |\n| 1 | 2 |\n\n> 12 people is too many.")
    assert quoted(document) == [
        ("sentence", "Really true."),
        ("sentence", "Next line."),
        ("item", "one\n  goes on"),
        ("item", "two"),
        ("row", "| 1 | 2 |"),
        ("sentence", "> 12 people is too many."),
    ]


def test_more_than_sign_is_a_word_of_print() -> None:
    assert quoted(printed("How many?\n> 12 people.")) == [("sentence", "How many?"), ("sentence", "> 12 people.")]


def test_a_long_script_goes_by_sentence_across_its_lines() -> None:
    line = "This is what you say to the whole group when nobody speaks and the clock goes on."
    document = markdown("# A\n\n" + "".join(f"> {line}\n" for _ in range(10)))
    assert quoted(document) == [("sentence", line)] * 10


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("It takes 3.5 hours. Then 1.2.3 follows.", ["It takes 3.5 hours.", "Then 1.2.3 follows."]),
        ("See e.g. Smith. J. B. Jones et al. Said so.", ["See e.g. Smith.", "J. B. Jones et al. Said so."]),
        ('He said "Stop." Then he left.', ['He said "Stop."', "Then he left."]),
        ("Wait… Then go.", ["Wait…", "Then go."]),
        ("no end", ["no end"]),
        ("...", ["..."]),
        ("visit x.org. then stay", ["visit x.org. then stay"]),
        ("好。再见！", ["好。", "再见！"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == parts


@given(st.text(alphabet=st.sampled_from(list("aB1 .!?…\n>\"')])e\u0301👩🏽"))))
def test_sentences_leave_no_word_out(text: str) -> None:
    spans = sentences(text, 0, len(text))
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in itertools.pairwise(spans))
    covered = {i for a, b in spans for i in range(a, b)}
    assert all(c in " \n" or i in covered for i, c in enumerate(text))


LINES = st.sampled_from(
    ["# A", "## B", "One. Two!", "- item one.", "  - inner", "    - deeper", "1. first", "10) tenth", "> said.", "> - in quote", "| a | b |",
     "|---|---|", "| 1 | 2 |", "```", "~~~", "# in fence?", "", "", "    indented", "<!-- c -->", "<!-- FILE: x.md -->", ":::", "***", "[r]: u",
     "\ue000x\ue001", "e\u0301 👩🏽‍⚕️", "- > quote in item", "- ", "-", "* | a |", "\tTab", "text  ", "![i](u)", "==="]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=20).map("\n".join), st.booleans())
def test_units_stand_in_their_section_in_order(text: str, is_markdown: bool) -> None:
    try:
        document = markdown(text) if is_markdown else printed(text)
    except UnreadableFile:
        return
    for section in document.sections:
        found = blocks(document, section.body, section.end)
        for before, after in itertools.pairwise(found):
            assert before.end <= after.start
        last = section.body
        for unit in units(document, section.body, section.end):
            assert last <= unit.start < unit.end <= section.end, unit
            last = unit.start if unit.kind == "item" else unit.end
            block = found[unit.block]
            assert block.start <= unit.start
            assert unit.end <= block.end
            quote = document.text[unit.start : unit.end]
            assert quote == quote.strip(" \t\n")
            for span in (unit.lead, unit.head):
                assert span is None or section.body <= span[0] < span[1] <= unit.start
