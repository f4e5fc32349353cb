"""Two rankings into one, by hand and as properties."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.search.fusion import best_first, convex, reciprocal_rank
from rag.search.index import fuse

SCORES = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(-1, 50), max_size=8)


def test_reciprocal_rank_by_hand() -> None:
    scores = reciprocal_rank([["a", "b"], ["b", "c"]])
    assert scores == pytest.approx({"a": 1 / 61, "b": 1 / 62 + 1 / 61, "c": 1 / 62})
    assert best_first(scores) == ["b", "a", "c"]
    assert reciprocal_rank([["a"], ["b"]], weights=[1, 3], k=0) == {"a": 1.0, "b": 3.0}
    assert reciprocal_rank([]) == {}


def test_a_weight_for_each_ranking() -> None:
    with pytest.raises(ValueError, match="zip"):
        reciprocal_rank([["a"], ["b"]], weights=[1])


def test_convex_by_hand() -> None:
    scores = convex({"a": 0.8, "b": 0.4, "d": -0.2}, {"b": 6.0, "c": 3.0}, 0.5)
    assert scores == pytest.approx({"a": 0.5, "b": 0.25 + 0.5, "c": 0.25, "d": 0.0})
    assert fuse({"a": 0.8}, {"a": 2.0}) == {"a": 1.0}


@pytest.mark.parametrize(("vector", "term"), [({}, {}), ({"a": 0.0}, {}), ({"a": -1.0}, {"a": 0.0})])
def test_nothing_found_divides_by_nothing(vector: dict[str, float], term: dict[str, float]) -> None:
    assert set(convex(vector, term, 0.5).values()) <= {0.0}


@given(SCORES, SCORES, st.floats(0, 1))
def test_convex_is_bounded_and_holds_every_item(vector: dict[str, float], term: dict[str, float], weight: float) -> None:
    fused = convex(vector, term, weight)
    assert set(fused) == set(vector) | set(term)
    assert all(0 <= score <= 1 + 1e-9 for score in fused.values())


@given(SCORES, st.floats(0.01, 100))
def test_convex_does_not_see_the_unit_of_a_score(vector: dict[str, float], factor: float) -> None:
    one, two = convex(vector, {}, 1.0), convex({k: v * factor for k, v in vector.items()}, {}, 1.0)
    if max(vector.values(), default=0) > 1e-6:
        assert one == pytest.approx(two)


@given(SCORES)
def test_the_order_never_depends_on_chance(scores: dict[str, float]) -> None:
    ranked = best_first(scores)
    assert ranked == best_first(dict(reversed(scores.items())))
    assert all((-scores[a], a) < (-scores[b], b) for a, b in itertools.pairwise(ranked))
