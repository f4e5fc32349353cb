"""Kernel ridge regression over texts: what a new text is worth, from the worth of those it is like. Pure; numpy only.

Two texts are alike by exp((cosine − 1) / (width × spread)), where *spread* is how far the cosines between the known texts vary with this encoder:
so the values mean the same whatever the encoder. (Saunders, Gammerman and Vovk 1998, with the mean of the targets taken out first.)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solve

from rag.search.encoder import Vectors


@dataclass(frozen=True, eq=False)
class KernelRidge:
    """``vectors`` (n, dim) unit norm; ``weights`` (n, targets); ``bias`` (targets,), which a text like none of them gets."""

    vectors: Vectors
    width: float
    weights: Vectors
    bias: Vectors

    def values(self, vector: Vectors) -> Vectors:
        """``(targets,)`` float32 for one text, ``(dim,)`` float32 of unit norm. About 1 ms for 5,000 known texts."""
        alike = np.exp((self.vectors @ vector - 1) / self.width, dtype=np.float32)
        found: Vectors = alike @ self.weights + self.bias
        return found


def fit(vectors: Vectors, targets: NDArray[np.float64], *, width: float, ridge: float, centred: bool = True) -> KernelRidge:
    """``vectors`` (n, dim) unit norm, ``targets`` (n, targets). About two seconds for 5,000 texts.

    A text like none of them gets the mean of the targets; with ``centred`` false it gets 0.
    """
    known = np.asarray(vectors, dtype=np.float32)
    scale = width * max(_spread(known), 0.01)
    mean = targets.mean(axis=0) if centred else np.zeros(targets.shape[1])
    alike = known @ known.T  # the one large array: everything below happens in it
    alike -= 1
    alike /= scale
    np.exp(alike, out=alike)
    alike[np.diag_indices_from(alike)] += ridge
    weights = solve(alike, (targets - mean).astype(np.float32), assume_a="pos", overwrite_a=True, check_finite=False)
    return KernelRidge(known, scale, weights.astype(np.float32), mean.astype(np.float32))


def _spread(vectors: Vectors) -> float:
    """Standard deviation of the cosines between different texts, without making them all."""
    n = len(vectors)
    if n < 2:
        return 0.0
    whole = vectors.astype(np.float64)
    mean = (float(np.square(whole.sum(axis=0)).sum()) - n) / (n * (n - 1))
    square = (float(np.square(whole.T @ whole).sum()) - n) / (n * (n - 1))
    return float(np.sqrt(max(square - mean * mean, 0.0)))
