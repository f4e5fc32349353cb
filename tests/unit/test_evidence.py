"""Whether the manual covers a question is decided from several numbers, each pulling its own way."""

from __future__ import annotations

import math
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.ask.compose import Scored
from rag.ask.evidence import ANSWERABLE_FROM, UNNAMED, WEIGHTS, WITH_SCOPE, Signals, Weights, probability, signals, weigher
from rag.library.model import Document, Passage, Section
from rag.library.units import Unit
from rag.search.index import Hit
from rag.search.terms import stem, terms

NAMES = [f.name for f in fields(Signals)]
NOTHING = Signals(nearness=0.0, asked=0.0, asked_too=0.0, sentence=0.0, coverage=0.0, unknown=1.0, agreement=0.0)
EVERYTHING = Signals(nearness=1.0, asked=1.0, asked_too=1.0, sentence=1.0, coverage=1.0, unknown=0.0, agreement=1.0)

share = st.floats(0, 1, allow_nan=False)
cosine = st.floats(-1, 1, allow_nan=False)
any_signals = st.builds(
    Signals, nearness=cosine, asked=cosine, asked_too=cosine, sentence=cosine, coverage=share, unknown=share, agreement=share, scope=cosine
)


def test_weights_and_signals_have_the_same_names() -> None:
    assert [f.name for f in fields(Weights)] == ["bias", *NAMES]


@settings(deadline=None)
@given(any_signals)
def test_a_probability(s: Signals) -> None:
    assert 0.0 <= probability(s) <= 1.0


@settings(deadline=None)
@given(st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=9, max_size=9), any_signals)
def test_no_weights_make_it_overflow(numbers: list[float], s: Signals) -> None:
    assert 0.0 <= probability(s, Weights(*numbers)) <= 1.0


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None)
@given(s=any_signals, more=st.floats(0.001, 1, allow_nan=False))
def test_each_signal_pulls_one_way(name: str, s: Signals, more: float) -> None:
    """More of nearness, coverage and agreement speaks for an answer; more words that the manual never uses speaks against one."""
    stronger = replace(s, **{name: getattr(s, name) + more})
    if name in ("unknown", "doubt"):
        assert probability(stronger) <= probability(s)
    else:
        assert probability(stronger) >= probability(s)


def test_nothing_is_refused_and_everything_is_answered() -> None:
    for scope in (None, 0.0):
        assert probability(replace(NOTHING, scope=scope)) < 0.05 < ANSWERABLE_FROM < 0.95 < probability(replace(EVERYTHING, scope=scope))
    for w in (WEIGHTS, WITH_SCOPE):
        assert w.unknown <= 0 <= min(w.nearness, w.asked, w.asked_too, w.sentence, w.coverage, w.agreement, w.scope)


def test_what_the_owners_list_decides_between_equally_near_questions() -> None:
    middling = Signals(nearness=0.6, asked=0.6, asked_too=0.5, sentence=0.5, coverage=0.6, unknown=0.1, agreement=0.3)
    assert probability(replace(middling, scope=0.8)) > ANSWERABLE_FROM > probability(replace(middling, scope=-0.8))


@settings(deadline=None)
@given(share, share, st.integers(1, 100_000))
def test_a_rarer_word_weighs_more(a: float, b: float, size: int) -> None:
    weight = weigher({"a": a, "b": b}.__getitem__, size)
    assert weight("a") > 0
    assert math.isfinite(weight("a"))
    if a < b:
        assert weight("a") >= weight("b")


def test_a_word_the_manual_has_never_weighs_most() -> None:
    weight = weigher(lambda term: {"workshop": 0.9, "sponge": 0.01}.get(term, 0.0), 400)
    assert weight("zebra") > weight("sponge") > weight("workshop") > 0


# signals of one question

TEXT = "The workshop lasts 3.5 hours."
SECTION = Section("length", "Length", ("The workshop", "Length"), 1, 0, 0, len(TEXT), len(TEXT))
DOCUMENT = Document("workshop", "The workshop", "manual", "w.md", TEXT, (SECTION,))
PASSAGE = Passage("workshop:0-29", "workshop", "length", 0, len(TEXT), TEXT, "The workshop › Length")


def hit(*, cosine: float | None = 0.6, vector_rank: int | None = 1, term_rank: int | None = 1) -> Hit:
    return Hit(PASSAGE, 1.0, cosine, 2.0, vector_rank, term_rank)


def unit(cosine: float) -> Scored:
    return Scored(DOCUMENT, SECTION, Unit("sentence", 0, len(TEXT)), TEXT, frozenset(terms(TEXT)), 1.0, cosine)


def of(question: str, hits: list[Hit], units: list[Scored] | None = None) -> Signals:
    known = set(terms(PASSAGE.indexed_text))
    return signals(question, hits, units or [], lambda term: 1.0, known.__contains__, lambda h: frozenset(known))


def test_signals_of_a_covered_question() -> None:
    found = of("How long does the workshop last, in hours?", [hit()], [unit(0.7), unit(0.5)])
    assert found == Signals(
        nearness=0.6, asked=0.6, asked_too=0.6, sentence=0.7, coverage=pytest.approx(3 / 4), unknown=pytest.approx(1 / 4), agreement=1.0
    )
    assert stem("long") not in terms(TEXT)


def test_what_the_lines_contradict_is_doubted() -> None:
    assert of("Which workshop lasts 3.5 hours?", [hit()], [unit(0.7)]).doubt == 0
    assert of("Which workshop lasts 5 hours?", [hit()], [unit(0.7)]).doubt > 0.5


def test_where_no_ways_of_asking_are_named_the_weights_are_of_their_own() -> None:
    bare = Signals(nearness=0.6, asked=0.6, asked_too=0.6, sentence=0.6, coverage=0.8, unknown=0.0, agreement=1.0)
    assert probability(bare) == probability(bare, UNNAMED)
    assert probability(replace(bare, asked_too=0.5)) == probability(replace(bare, asked_too=0.5), WEIGHTS)


def test_signals_without_anything_found() -> None:
    assert of("zebra stripes", []) == NOTHING


def test_signals_of_a_question_without_weighty_words() -> None:
    found = of("what about it?", [hit()])
    assert (found.coverage, found.unknown) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("vector_rank", "term_rank", "agreement"), [(1, 1, 1.0), (1, 3, 0.5), (2, 2, 0.5), (1, None, 0.0), (None, 1, 0.0), (40, 60, 0.02)]
)
def test_agreement_falls_with_rank(vector_rank: int | None, term_rank: int | None, agreement: float) -> None:
    assert of("workshop", [hit(vector_rank=vector_rank, term_rank=term_rank)]).agreement == pytest.approx(agreement)


def test_a_way_of_asking_counts_by_itself() -> None:
    named = replace(hit(), asked=0.9)
    assert (of("workshop", [hit(), named]).asked, of("workshop", [hit(), named]).nearness) == (0.9, 0.6)


def test_a_hit_by_words_alone_has_no_nearness() -> None:
    assert of("workshop", [hit(cosine=None, vector_rank=None)]).nearness == 0.0


@settings(deadline=None)
@given(st.text(max_size=200))
def test_signals_stay_in_their_range(question: str) -> None:
    found = of(question, [hit()], [unit(0.3)])
    assert 0 <= found.coverage <= 1 + 1e-9
    assert 0 <= found.unknown <= 1 + 1e-9
    assert 0 <= found.agreement <= 1
    assert all(isinstance(v, float) for v in found.as_dict().values())
