"""Two rankings into one. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

RRF_K = 60
"""Constant of reciprocal rank fusion (Cormack, Clarke & Büttcher, SIGIR 2009)."""


def reciprocal_rank(rankings: Sequence[Sequence[str]], weights: Sequence[float] | None = None, k: int = RRF_K) -> dict[str, float]:
    """``sum_r w_r / (k + rank_r)`` over the rankings that hold the item (ranks from 1)."""
    scores: dict[str, float] = {}
    for ranking, weight in zip(rankings, weights or [1.0] * len(rankings), strict=True):
        for rank, item in enumerate(ranking, start=1):
            scores[item] = scores.get(item, 0.0) + weight / (k + rank)
    return scores


def convex(vector: Mapping[str, float], term: Mapping[str, float], weight: float) -> dict[str, float]:
    """``w·v + (1-w)·t`` after scaling each side by its own best score and its theoretical floor 0.

    Bruch, Gai & Ingber (ACM TOIS 2023) find convex combination steadier than reciprocal rank. An item missing on one side scores 0 there.
    """
    top_v = max([*vector.values(), 1e-9])
    top_t = max([*term.values(), 1e-9])
    return {
        item: weight * max(0.0, vector.get(item, 0.0)) / top_v + (1 - weight) * max(0.0, term.get(item, 0.0)) / top_t
        for item in dict.fromkeys([*vector, *term])
    }


def best_first(scores: Mapping[str, float]) -> list[str]:
    """Items by score, ties by name so that an order never depends on chance."""
    return sorted(scores, key=lambda item: (-scores[item], item))
