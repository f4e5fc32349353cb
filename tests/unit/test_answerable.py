"""What a question has that the best lines have not: a negation, an opposite, a degree, a number, a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.ask.answerable import Line, Mismatch, mismatch
from rag.ask.wording import degrees, numbers, opposites, unprefixed
from rag.search.terms import stem

TEXT = "The first workshop in Leeds was held before 2012 and had 14 participants, who accepted every rule."


def of(question: str, text: str = TEXT, context: str = "") -> Mismatch:
    return mismatch(question, [Line(text, 0.6)], lambda term: 1.0, context)


@pytest.mark.parametrize(
    ("question", "differs"),
    [
        ("Where was the first workshop held?", ()),
        ("How many participants did the workshop in Leeds have?", ()),
        ("Who did not accept every rule?", ("negated",)),
        ("Who rejected every rule?", ("opposed",)),
        ("Which workshop was held after 2012?", ("opposed",)),
        ("Where was the last workshop held?", ("degree",)),
        ("Which workshop had 15 participants?", ("number",)),
        ("Which workshop had fourteen participants?", ()),
        ("What was held in Bradford?", ("name",)),
        ("How long does the workshop last?", ()),
        ("Did the participants reject every rule?", ()),
        ("I never slept and 3 people cried. Where was the workshop held?", ()),
    ],
)
def test_what_differs_is_named(question: str, differs: tuple[str, ...]) -> None:
    assert of(question).named() == differs


def test_the_line_beside_counts_and_one_of_another_place_does_not() -> None:
    question = "Where was the workshop of 2015 held?"
    first, second = Line("The workshop was held in Leeds.", 0.8, 0), Line("It was in 2015.", 0.1, 0)
    assert mismatch(question, [first, second], lambda t: 1.0).number == 0
    assert mismatch(question, [first, Line(second.text, 0.1, 1)], lambda t: 1.0).number == 1


def test_the_context_may_hold_the_name() -> None:
    assert of("What was held in Bradford?", context="Bradford › The workshop").name == 0


def test_nothing_retrieved_differs_in_nothing() -> None:
    assert mismatch("Who rejected it?", [], lambda term: 1.0) == Mismatch()


def test_more_differences_are_more_doubt() -> None:
    assert 0 == Mismatch().doubt < Mismatch(name=0.5).doubt < Mismatch(name=1.0).doubt < Mismatch(negated=1, name=1).doubt < 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text(question: str, text: str) -> None:
    found = of(question, text)
    assert 0 <= found.doubt < 1
    assert found == of(question, text)


@pytest.mark.parametrize(("term", "other"), [("increase", "decrease"), ("accept", "reject"), ("lawful", "unlawful"), ("north", "south")])
def test_opposites_go_both_ways(term: str, other: str) -> None:
    assert stem(other) in opposites(stem(term)) | unprefixed(stem(term))
    assert stem(term) in opposites(stem(other)) | unprefixed(stem(other))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the largest group", {"largest"}),
        ("The test in the west", set()),
        ("does it last?", set()),
        ("the last call", {"last"}),
        ("only once", {"only"}),
    ],
)
def test_degrees(text: str, found: set[str]) -> None:
    assert degrees(text) == found


def test_numbers_in_words_and_digits_are_the_same() -> None:
    assert numbers("Twelve of 1,000, and one more: 3.5.") == ("12", "1000", "3.5")
