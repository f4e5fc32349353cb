"""An answer survives being kept; a form this version does not know is shown without its body rather than wrongly."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.ask.model import Answer, Card, Citation, Contact, Near, Route, Sentence, Status, Topic
from rag.ask.stored import answer_from_json, answer_to_json

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
names = st.text("abcdefghij-", min_size=1, max_size=8)
numbers = st.integers(0, 10_000)
contacts = st.builds(Contact, words, words, words, words, words, words, words, words, words, words, st.lists(words, max_size=2).map(tuple))
card = st.builds(
    Card,
    topic=st.sampled_from(Topic),
    title=words,
    first_line=words,
    steps=st.lists(words, max_size=3).map(tuple),
    contacts=st.lists(contacts, max_size=2).map(tuple),
    document=names,
    section=names,
    built_in=st.booleans(),
)
citation = st.builds(
    Citation,
    document=names,
    title=words,
    section=names,
    place=words,
    page_index=st.none() | numbers,
    page_label=st.none() | words,
    start=numbers,
    end=numbers,
    quote=words,
    edition=words,
    kind=st.sampled_from(["manual", "case", "other"]),
    fidelity=st.sampled_from(["", "core", "adaptable"]),
)
answers = st.builds(
    Answer,
    status=st.sampled_from(Status),
    route=st.sampled_from(Route),
    question=words,
    standalone_question=words,
    sentences=st.lists(st.builds(Sentence, words, st.lists(numbers, max_size=2).map(tuple)), max_size=3).map(tuple),
    citations=st.lists(citation, max_size=3).map(tuple),
    nearest=st.lists(st.builds(Near, names, names, words, words), max_size=3).map(tuple),
    card=st.none() | card,
    flags=st.lists(names, max_size=2).map(tuple),
    notice=words,
    conversation=names,
    turn=names,
    edition=words,
    seconds=st.floats(0, 100, allow_nan=False),
    scores=st.dictionaries(names, st.floats(-1, 1, allow_nan=False), max_size=3),
)


@settings(deadline=None)
@given(answers)
def test_what_is_kept_is_what_was_answered(answer: Answer) -> None:
    assert answer_from_json(answer_to_json(answer)) == answer


PLAIN = Answer(Status.answered, Route.answer, "How long?", "How long?")


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("with_card", [False, True])
def test_every_status(status: Status, with_card: bool) -> None:
    shown = Card(Topic.danger_to_life, "Someone is at risk", "Stay with them.", ("Call.",), ()) if with_card else None
    answer = replace(PLAIN, status=status, card=shown)
    again = answer_from_json(answer_to_json(answer))
    assert again == answer
    assert again is not None
    assert type(again.status) is Status
    assert type(again.route) is Route


def changed(**facts: object) -> str:
    return json.dumps({**json.loads(answer_to_json(PLAIN)), **facts})


def without(key: str) -> str:
    row = json.loads(answer_to_json(PLAIN))
    del row[key]
    return json.dumps(row)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "null",
        "[]",
        "5",
        '"words"',
        "true",
        "{}",
        changed(status="unheard_of"),
        changed(route="unheard_of"),
        changed(sentences=None),
        changed(sentences=["words"]),
        changed(citations=[{"document": "workshop"}]),
        changed(citations=[["workshop"]]),
        changed(nearest=[{"document": "w", "section": "s", "title": "t", "place": "p", "later": 1}]),
        changed(card={"topic": "unheard_of"}),
        changed(card={"topic": "danger_to_life", "steps": None, "contacts": []}),
        changed(card="a card"),
        changed(written_by_a_later_version=1),
        without("status"),
        without("card"),
        without("sentences"),
        without("question"),
    ],
)
def test_an_unknown_form_has_no_body(text: str | None) -> None:
    assert answer_from_json(text) is None
