"""Nearness to the example utterances: it finds what is like them, keeps quiet otherwise, and its list is whole."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.ask import safety_nearness
from rag.ask.model import Route, Topic
from rag.ask.safety_nearness import CLEAR, HARMLESS_BELOW, UNANSWERED, UNSURE, Least, clearly_near, fit, sounds_harmless, utterances
from rag.search.encoder import Vectors


def _around(axis: int, count: int, seed: int) -> Vectors:
    """Unit vectors scattered around one axis of ten."""
    made = np.random.default_rng(seed).normal(0, 0.25, (count, 10))
    made[:, axis] += 1
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), dtype=np.float32)


KINDS = {Topic.danger_to_life.value: _around(0, 40, 1), Topic.impaired_colleague.value: _around(1, 40, 2), "harmless": _around(2, 80, 3)}


@pytest.mark.parametrize(("axis", "topic"), [(0, Topic.danger_to_life), (1, Topic.impaired_colleague), (2, None)])
def test_what_is_like_the_utterances_of_a_topic_is_near_it_and_nothing_else_is(axis: int, topic: Topic | None) -> None:
    fitted = fit(KINDS)
    assert fitted
    found = [clearly_near(fitted.scores(v)) for v in _around(axis, 30, 9)]
    assert sum(f is topic for f in found) >= 24
    assert all(f in (topic, None) for f in found)


def test_without_utterances_there_is_no_nearness_and_without_harmless_ones_there_is() -> None:
    assert fit({}) is None
    assert fit({"harmless": _around(2, 4, 1)}) is None
    alone = fit({Topic.danger_to_life.value: _around(0, 1, 1)})
    assert alone
    assert set(alone.scores(_around(0, 1, 1)[0])) == {Topic.danger_to_life}


@pytest.mark.parametrize(
    ("topic", "least"), [(Topic.danger_to_life, CLEAR.danger), (Topic.records, CLEAR.decline), (Topic.own_distress, CLEAR.distress)]
)
def test_only_a_clear_case_counts(topic: Topic, least: float) -> None:
    assert clearly_near({topic: least}) is topic
    assert clearly_near({topic: least - 0.01}) is None
    assert clearly_near({}) is None


def test_dangers_count_together_and_the_largest_names_the_card() -> None:
    shares = {Topic.unreported_error: 0.22, Topic.impaired_colleague: 0.25, Topic.advice: 0.3}
    assert clearly_near(shares) is Topic.impaired_colleague
    assert clearly_near({**shares, Topic.unreported_error: 0.1}) is None


def test_the_larger_group_wins_where_a_message_touches_both() -> None:
    assert clearly_near({Topic.danger_to_life: 0.46, Topic.debrief: 0.5}) is Topic.debrief
    assert clearly_near({Topic.danger_to_life: 0.5, Topic.debrief: 0.46}) is Topic.danger_to_life


@pytest.mark.parametrize(("before", "after"), [(CLEAR, UNSURE), (UNSURE, UNANSWERED)])
def test_the_less_the_manual_has_to_say_the_sooner_a_card_comes(before: Least, after: Least) -> None:
    assert after.danger < before.danger
    assert after.distress < before.distress
    assert after.decline < before.decline
    assert clearly_near({Topic.danger_to_life: after.danger}, after) is Topic.danger_to_life
    assert clearly_near({Topic.danger_to_life: after.danger}, before) is None


def test_a_rule_has_misheard_only_what_is_unlike_all_of_its_kind() -> None:
    shares = {Topic.danger_to_life: 0.9, Topic.own_distress: 0.02, Topic.advice: HARMLESS_BELOW - 0.01}
    assert sounds_harmless(shares, Topic.records)
    assert not sounds_harmless(shares, Topic.own_distress)
    assert not sounds_harmless({Topic.advice: HARMLESS_BELOW / 2, Topic.records: HARMLESS_BELOW / 2}, Topic.advice)


def test_requests_are_told_apart_from_topics() -> None:
    fitted = fit({**KINDS, "draft": _around(4, 40, 5), "data": _around(5, 40, 6), "injection": _around(8, 40, 7)})
    assert fitted
    assert [fitted.request(_around(axis, 1, 9)[0]) for axis in (4, 5, 8, 0, 2)] == [
        Route.draft,
        Route.data,
        Route.ignore_injection,
        None,
        None,
    ]
    assert set(fitted.scores(_around(4, 1, 9)[0])) == {Topic.danger_to_life, Topic.impaired_colleague}


def test_more_harmless_texts_may_be_given() -> None:
    both = fit(KINDS, (_around(6, 50, 4),))
    assert both
    assert clearly_near(both.scores(_around(6, 1, 8)[0])) is None
    assert len(both.ridge.vectors) == sum(map(len, KINDS.values())) + 50


@settings(deadline=None)
@given(st.integers(0, 2**31), st.floats(0.01, 1.5))
def test_scores_are_finite_for_any_direction(seed: int, size: float) -> None:
    fitted = fit(KINDS)
    assert fitted
    assert all(np.isfinite(v) for v in fitted.scores(_around(seed % 10, 1, seed)[0] * np.float32(size)).values())


def test_the_list_has_every_topic_often_enough_and_no_line_twice() -> None:
    said = utterances()
    assert set(said) == {t.value for t in Topic} | {"harmless", "draft", "data", "injection"}
    assert all(len(texts) >= 40 for texts in said.values())
    every = [text.casefold() for texts in said.values() for text in texts]
    assert len(every) == len(set(every))


def test_fitting_the_whole_list_takes_seconds_at_most() -> None:
    vectors = {name: _around(number % 10, len(texts), number) for number, (name, texts) in enumerate(utterances().items())}
    began = time.process_time()
    assert safety_nearness.fit(vectors)
    assert time.process_time() - began < 20  # about one on an idle machine
