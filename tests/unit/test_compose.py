"""What an answer says: whole units cut from the text, each once, in reading order, with what introduces them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.ask import answer as answering
from rag.ask.compose import (
    LIST_KEPT_WHOLE,
    Budget,
    Scored,
    budget_for,
    candidates,
    choose,
    cite,
    display,
    in_reading_order,
    nearest_sections,
    unit_texts,
    with_leads,
)
from rag.library.markdown import read_markdown
from rag.library.model import Document, Page
from rag.library.passages import passages_of
from rag.library.units import Unit, units
from rag.search.index import Hit
from rag.search.terms import terms
from tests.fakes import HashEncoder
from tests.small_pack import SAFETY, WORKSHOP

ENCODER = HashEncoder()
BUDGET = Budget(units=5, words=130)


def document(markdown: str, name: str = "workshop") -> Document:
    found, problems = read_markdown(markdown.encode(), name=f"{name}.md", kind="manual", document_id=name)
    assert problems == ()
    return found


WORKSHOP_DOCUMENT = document(WORKSHOP)


def hits(question: str, *documents: Document, only: Sequence[str] = ()) -> list[Hit]:
    """Passages that share words with the question, as search gives them."""
    asked = set(terms(question))
    found = []
    for d in documents:
        for p in passages_of(d, ENCODER.count_tokens):
            shared = len(asked & set(terms(p.indexed_text))) / max(1, len(asked))
            if shared and (not only or p.section in only):
                found.append((shared, p))
    found.sort(key=lambda pair: (-pair[0], pair[1].id))
    return [Hit(p, score, score, score, rank, rank) for rank, (score, p) in enumerate(found, 1)]


def scored(question: str, *documents: Document, only: Sequence[str] = ()) -> list[Scored]:
    vector = ENCODER.encode_question(question)

    def nearness(texts: Sequence[str]) -> list[float]:
        return [float(ENCODER.encode_question(t) @ vector) for t in texts]

    return candidates(question, hits(question, *documents, only=only), {d.id: d for d in documents}, lambda term: 1.0, nearness)


def composed(question: str, *documents: Document, budget: Budget = BUDGET) -> list[Scored]:
    return with_leads(choose(scored(question, *documents), question, budget))


QUESTIONS = (
    "How long does the workshop last and how many participants?",
    "What do I do when the group is silent?",
    "When are circles of control done in pairs?",
    "How long is the coaching call?",
    "workshop",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_quote_is_the_stored_text_at_its_offsets(question: str) -> None:
    sentences, citations = cite(composed(question, WORKSHOP_DOCUMENT), "1")
    assert sentences
    for sentence in sentences:
        assert [c for c in sentence.citations if 0 <= c < len(citations)] == list(sentence.citations)
        for number in sentence.citations:
            quote = citations[number]
            assert quote.quote == WORKSHOP_DOCUMENT.text[quote.start : quote.end] != ""
            section = WORKSHOP_DOCUMENT.section_at(quote.start)
            assert section is not None
            assert (quote.section, quote.place) == (section.id, section.place)
            assert quote.end <= section.end


@pytest.mark.parametrize("question", QUESTIONS)
def test_sections_stay_together_and_read_downwards(question: str) -> None:
    order = [(c.section.id, c.unit.start) for c in choose(scored(question, WORKSHOP_DOCUMENT), question, BUDGET)]
    runs = [section for section, _ in groupby(order, key=lambda pair: pair[0])]
    assert len(runs) == len(set(runs)), "a section comes once"
    for _, run in groupby(order, key=lambda pair: pair[0]):
        starts = [start for _, start in run]
        assert starts == sorted(starts)


@pytest.mark.parametrize("question", QUESTIONS)
def test_nothing_is_said_twice(question: str) -> None:
    said = composed(question, WORKSHOP_DOCUMENT)
    spans = [(c.document.id, c.unit.start, c.unit.end) for c in said]
    assert len(spans) == len(set(spans))
    for a, b in pairwise(sorted(spans)):
        assert a[0] != b[0] or a[2] <= b[1], "quotes do not overlap"


def test_the_same_words_elsewhere_are_not_repeated() -> None:
    twice = document(
        "# A {#a}\n\n## One {#one}\n\nThe coaching call lasts one hour in all.\n\n## Two {#two}\n\nThe coaching call lasts one hour in all.\n"
    )
    said = choose(scored("How long does the coaching call last?", twice), "How long does the coaching call last?", BUDGET)
    assert [c.text for c in said] == ["The coaching call lasts one hour in all."]


SHORT_LIST = """\
# Silence {#silence}

## What to do in silence {#do}

When the group stays silent do these things:

1. Say that silence is welcome and that nobody has to speak.
2. Breathe out.
3. Wait.
4. Ask pairs to talk before the whole group does.

After that, go on.
"""


def test_a_short_list_is_kept_whole_with_its_lead_once() -> None:
    said = composed("What do I say in a silent group?", document(SHORT_LIST))
    texts = [c.text for c in said]
    items = [
        "Say that silence is welcome and that nobody has to speak.",
        "Breathe out.",
        "Wait.",
        "Ask pairs to talk before the whole group does.",
    ]
    first = texts.index(items[0])
    assert texts[first - 1] == "When the group stays silent do these things:"
    assert texts[first : first + 4] == items
    assert texts.count("When the group stays silent do these things:") == 1


def test_very_short_items_never_stand_alone() -> None:
    """Two words are kept as part of their list, but are no answer and no evidence by themselves."""
    found = {c.text: c for c in scored("Breathe out. Wait.", document(SHORT_LIST))}
    assert found["Wait."].score < 0
    assert found["Wait."].cosine == found["Wait."].overlap == 0.0


def test_a_long_list_is_not_poured_out() -> None:
    items = "\n".join(f"- The room number {n} needs a door, chairs and a clock on wall {n}." for n in range(LIST_KEPT_WHOLE + 6))
    long = document(f"# Rooms {{#rooms}}\n\n## The rooms {{#room}}\n\nCheck the rooms:\n\n{items}\n")
    said = choose(scored("Which room needs a clock on the wall?", long), "Which room needs a clock on the wall?", BUDGET)
    assert 0 < len(said) <= BUDGET.units


def test_the_budget_holds_but_for_a_whole_list() -> None:
    text = " ".join(f"The workshop rule number {n} says that facilitators keep promise {'abcdefghijklmnop'[n]}{n}." for n in range(16))
    long = document(f"# Rules {{#rules}}\n\n## Workshop rules {{#workshop-rules}}\n\n{text}\n")
    question = "What do the workshop rules say?"
    for units_allowed, words_allowed in ((1, 1000), (3, 1000), (16, 20)):
        said = choose(scored(question, long), question, Budget(units_allowed, words_allowed))
        assert 1 <= len(said) <= units_allowed
        assert sum(len(c.text.split()) for c in said[:-1]) <= words_allowed


def test_a_short_question_gets_a_short_answer() -> None:
    short, long = budget_for("How long is the workshop?", 1), budget_for("word " * 20, 1)
    assert short.units < long.units
    assert short.words < long.words
    assert budget_for("How long and how many?", 2).units > budget_for("How long and how many?", 1).units


def test_a_line_about_the_chapter_is_not_chosen() -> None:
    said = choose(scored("What does this chapter say about how the workshop is run?", WORKSHOP_DOCUMENT), "workshop run", BUDGET)
    assert not [c.text for c in said if c.text.startswith("This chapter says")]


def test_a_lead_is_never_chosen_by_itself() -> None:
    said = choose(scored("Do these things", WORKSHOP_DOCUMENT), "Do these things", BUDGET)
    assert "Do these things:" not in [c.text for c in said]


def test_a_table_row_has_the_names_of_its_columns() -> None:
    said = composed("At which minute are circles of control done in pairs?", WORKSHOP_DOCUMENT)
    row = next(c for c in said if c.unit.kind == "row" and "Circles" in c.text)
    assert row.text == "Minute: 15; What happens: Circles of control in pairs"
    cited = cite([row], "1")[1][0]
    assert cited.quote == WORKSHOP_DOCUMENT.text[cited.start : cited.end]
    assert "Minute" not in cited.quote


def test_a_ragged_row_is_shown_as_it_stands() -> None:
    ragged = document("# T {#t}\n\n| A | B |\n|---|---|\n| only one cell here |  |\n")
    rows = [u for u in units(ragged, ragged.sections[0].body, ragged.sections[0].end) if u.kind == "row"]
    assert "only one cell here" in display(ragged, rows[0])


def test_a_script_is_chosen_where_words_are_asked_for() -> None:
    said = composed("What do I say when the group is silent?", WORKSHOP_DOCUMENT)
    assert any("There is no hurry." in c.text for c in said)


def test_no_hits_give_no_answer() -> None:
    assert scored("zebra", WORKSHOP_DOCUMENT) == []
    assert choose([], "zebra", BUDGET) == []
    assert cite([], "1") == ((), ())
    assert nearest_sections([], {}) == ()


def test_without_an_encoder_words_alone_choose() -> None:
    question = "How long is the coaching call?"
    found = candidates(question, hits(question, WORKSHOP_DOCUMENT), {"workshop": WORKSHOP_DOCUMENT}, lambda term: 1.0, lambda texts: [])
    assert choose(found, question, BUDGET)[0].text.startswith("The coaching call lasts one hour")


def test_nearest_sections_are_named_once_each() -> None:
    safety = document(SAFETY, "safety")
    near = nearest_sections(hits("person group safety", WORKSHOP_DOCUMENT, safety), {"workshop": WORKSHOP_DOCUMENT, "safety": safety}, 5)
    assert len({(n.document, n.section) for n in near}) == len(near) > 1
    assert all(n.place.endswith(n.title) for n in near)


def test_a_page_is_named_by_index_and_label() -> None:
    text = "Front words.\nThe call lasts one hour."
    plain = Document(
        "d", "D", "other", "d.pdf", text, WORKSHOP_DOCUMENT.sections[:1], (Page(0, "i", 0, 13), Page(1, "A-3", 13, len(text))), "plain"
    )
    unit = Unit("sentence", 13, len(text))
    item = Scored(plain, plain.sections[0], unit, text[13:], frozenset(), 1.0)
    quote = cite([item], "1")[1][0]
    assert (quote.page_index, quote.page_label, quote.quote) == (1, "A-3", "The call lasts one hour.")


def test_what_is_encoded_of_a_unit_has_its_title_in_front() -> None:
    section = WORKSHOP_DOCUMENT.section("length")
    assert section is not None
    assert unit_texts(WORKSHOP_DOCUMENT, section)[0] == "How long the workshop lasts: The workshop lasts 3.5 hours."


GLOSSARY = document(
    "# Glossary {#glossary}\n\nStress sponge: the group exercise on silence and pressure, done by the group in silence.\n", "glossary"
)


@pytest.mark.parametrize(
    ("question", "demoted"),
    [("How do I run the group exercise?", True), ("What is a stress sponge?", False), ("define stress sponge", False)],
)
def test_a_glossary_steps_back_unless_a_meaning_is_asked(question: str, demoted: bool) -> None:
    found = hits("group exercise silence sponge stress", GLOSSARY)
    library = _OnlyIndex(found)
    kept = answering.retrieve(question, (question,), ENCODER.encode_question(question), library, answering.Filters())  # type: ignore[arg-type]
    assert (kept[0].score < found[0].score) is demoted


class _OnlyIndex:
    """As much of a library as retrieval needs."""

    def __init__(self, found: list[Hit]) -> None:
        self.index = self
        self._found = found

    def search(self, question: str, k: int, filters: object, vector: object = None) -> list[Hit]:
        return self._found


words = st.sampled_from(["workshop", "group", "silence", "call", "the", "facilitator", "12", "3.5", "hours"])
line = st.lists(words, min_size=1, max_size=12).map(lambda ws: " ".join(ws).capitalize() + ".")
item = line.map(lambda text: f"- {text}")
paragraph = st.one_of(line, st.lists(item, min_size=1, max_size=6).map(lambda items: "Do these:\n\n" + "\n".join(items)))


@settings(deadline=None)
@given(st.lists(paragraph, min_size=1, max_size=8), st.lists(words, min_size=1, max_size=6).map(" ".join), st.integers(1, 8))
def test_any_manual_gives_exact_quotes_without_overlap(paragraphs: list[str], question: str, most: int) -> None:
    made = document("# Top {#top}\n\n" + "\n\n".join(paragraphs) + "\n")
    said = with_leads(choose(scored(question, made), question, Budget(most, 130)))
    _, citations = cite(said, "1")
    spans = sorted((c.start, c.end) for c in citations)
    assert all(made.text[a:b] for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert in_reading_order(in_reading_order(said)) == in_reading_order(said)
