"""Measures of ranking, with intervals. Pure.

nDCG@k with gain ``2^score - 1`` (Burges et al. 2005, as in TREC tools), recall@k over documents with score ≥ 1, MRR@k of the first such document.
Intervals: percentile bootstrap over queries (Efron 1979), 1,000 resamples, fixed seed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class Estimate:
    """A mean with its 95 % interval and the number of queries."""

    value: float
    low: float
    high: float
    n: int

    def as_json(self) -> dict[str, float | int]:
        return {"value": round(self.value, 4), "low": round(self.low, 4), "high": round(self.high, 4), "n": self.n}


def ndcg(ranked: Sequence[str], relevance: Mapping[str, float], k: int = 10) -> float:
    """In [0, 1]; 0 where nothing is relevant."""
    gained = sum((2 ** relevance.get(d, 0.0) - 1) / math.log2(i + 2) for i, d in enumerate(ranked[:k]))
    best = sum((2**r - 1) / math.log2(i + 2) for i, r in enumerate(sorted(relevance.values(), reverse=True)[:k]))
    return gained / best if best > 0 else 0.0


def recall(ranked: Sequence[str], relevance: Mapping[str, float], k: int = 5) -> float:
    wanted = {d for d, r in relevance.items() if r >= 1}
    return len(wanted & set(ranked[:k])) / len(wanted) if wanted else 0.0


def reciprocal(ranked: Sequence[str], relevance: Mapping[str, float], k: int = 10) -> float:
    return next((1 / i for i, d in enumerate(ranked[:k], 1) if relevance.get(d, 0) >= 1), 0.0)


def mean_with_interval(values: Sequence[float], seed: int = 7, resamples: int = 1000) -> Estimate:
    """Mean and percentile bootstrap interval; zeros for no values."""
    if not values:
        return Estimate(0.0, 0.0, 0.0, 0)
    data = np.asarray(values, dtype=np.float64)
    draws = np.random.default_rng(seed).integers(0, len(data), size=(resamples, len(data)))
    means = data[draws].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return Estimate(float(data.mean()), float(low), float(high), len(data))


def wilson(successes: int, n: int, z: float = 1.959964) -> tuple[float, float]:
    """Wilson's 95 % score interval of a proportion (Wilson 1927)."""
    if n == 0:
        return 0.0, 1.0
    p = successes / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def auroc(truth: ArrayLike, scores: ArrayLike) -> float:
    """Chance that a true case scores higher than a false one, ties counting half (Mann and Whitney 1947); 0.5 where one sort is missing."""
    return _auroc(np.asarray(truth, dtype=bool), np.asarray(scores, dtype=np.float64))


def auroc_with_interval(truth: ArrayLike, scores: ArrayLike, seed: int = 7, resamples: int = 1000) -> Estimate:
    """AUROC with its percentile bootstrap interval, cases of each sort drawn apart."""
    labels, values = np.asarray(truth, dtype=bool), np.asarray(scores, dtype=np.float64)
    yes, no = values[labels], values[~labels]
    if not len(yes) or not len(no):
        return Estimate(0.5, 0.0, 1.0, len(values))
    draw = np.random.default_rng(seed)
    again = np.repeat([True, False], [len(yes), len(no)])
    drawn = [_auroc(again, np.concatenate([draw.choice(yes, len(yes)), draw.choice(no, len(no))])) for _ in range(resamples)]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Estimate(_auroc(labels, values), float(low), float(high), len(values))


def _auroc(truth: NDArray[np.bool_], scores: NDArray[np.float64]) -> float:
    yes, no = int(truth.sum()), int((~truth).sum())
    if not yes or not no:
        return 0.5
    _, places, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    return float((ranks[truth].sum() - yes * (yes + 1) / 2) / (yes * no))
