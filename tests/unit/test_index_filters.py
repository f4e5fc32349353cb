"""A filtered search finds the nearest that the filter allows, whether the filter lets most through or few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from rag.library.model import Kind, Passage
from rag.search.encoder import Vectors
from rag.search.index import Filters, SearchIndex
from rag.search.terms import TermIndex
from rag.search.vectors import Collection
from tests.fakes import HashEncoder


class Whole(Collection):
    """Searches all vectors; counts how often it was asked to filter."""

    def __init__(self, passages: Sequence[Passage], vectors: Vectors) -> None:
        self.passages, self.of, self.size, self.filtered = passages, vectors, len(passages), 0

    def nearest(self, vector: Vectors, k: int, where: Mapping[str, Any] | None = None) -> list[tuple[str, float]]:
        self.filtered += where is not None
        kinds = where["kind"]["$in"] if where else None
        order = np.argsort(-(self.of @ vector), kind="stable")
        found = [(self.passages[i].id, float(self.of[i] @ vector)) for i in order if kinds is None or self.passages[i].kind in kinds]
        return found[:k]


def passage(number: int, kind: Kind) -> Passage:
    return Passage(f"d:{number}-{number + 1}", "d", "s", number, number + 1, f"circle chairs {number}", "", kind)


@pytest.mark.parametrize(("cases", "asks_chroma_to_filter"), [(0, 0), (10, 0), (90, 1)])
def test_the_nearest_allowed_are_found(cases: int, asks_chroma_to_filter: int) -> None:
    passages = [passage(n, "case" if n < cases else "manual") for n in range(100)]
    encoder = HashEncoder()
    vectors = encoder.encode_passages([p.text for p in passages])
    collection = Whole(passages, vectors)
    index = SearchIndex(passages, collection, TermIndex.build([p.text for p in passages]), encoder)
    found = index.by_vector("chairs in a circle 50", 5, Filters(kinds=("manual",)))
    allowed = [p.id for p in passages if p.kind == "manual"]
    cosines = dict(zip([p.id for p in passages], vectors @ encoder.encode_question("chairs in a circle 50"), strict=True))
    assert set(found) <= set(allowed)
    assert sorted(found.values()) == pytest.approx(sorted(cosines[i] for i in allowed)[-5:])
    assert collection.filtered == asks_chroma_to_filter


def test_crowded_out_passages_are_still_found() -> None:
    """All that is nearest is of the kind left out: then the store itself filters."""
    passages = [passage(n, "case" if n < 40 else "manual") for n in range(100)]
    encoder = HashEncoder()
    vectors = encoder.encode_passages(["circle" if n < 40 else f"other words {n}" for n in range(100)])
    collection = Whole(passages, vectors)
    index = SearchIndex(passages, collection, TermIndex.build([p.text for p in passages]), encoder)
    found = index.by_vector("circle", 5, Filters(kinds=("manual",)))
    assert len(found) == 5
    assert all(index.by_id[i].kind == "manual" for i in found)
    assert collection.filtered == 1
