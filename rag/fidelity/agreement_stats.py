"""Formulas of agreement between raters. Pure; NaN means that the formula is not defined for these ratings (0/0), never a guess.

Each takes counts with any number of leading axes, so that all bootstrap draws are one call. ``scale`` holds the q codes as numbers,
used or not; in a table of codes each is its place 0 … q-1 on the scale and NaN is a missing rating.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Weighting = Literal["identity", "linear", "quadratic"]
Level = Literal["nominal", "ordinal", "interval"]
TwoWay = Literal["ICC(2,1)", "ICC(3,1)", "ICC(2,k)", "ICC(3,k)"]
OneWay = Literal["ICC(1,1)"]

_NOTHING = 1e-12
"""Below this a denominator is 0 that floating point did not quite reach."""


def weights(kind: Weighting, scale: Sequence[float]) -> Array:
    """(q, q) credit for a pair of codes: 1 on the diagonal; linear ``1-|i-j|/range``, quadratic ``1-((i-j)/range)²`` (Cohen 1968)."""
    if kind == "identity":
        return np.eye(len(scale))
    apart = _apart(scale) / (max(scale) - min(scale))
    return np.asarray(1 - (apart if kind == "linear" else apart**2), dtype=np.float64)


def near(scale: Sequence[float]) -> Array:
    """(q, q) of 0 and 1: 1 where two codes are at most 1 apart."""
    return (_apart(scale) <= 1).astype(np.float64)


def _apart(scale: Sequence[float]) -> Array:
    return np.asarray(np.abs(np.subtract.outer(scale, scale)), dtype=np.float64)


def ratio(above: Any, below: Any) -> Array:
    """``above / below``, NaN where ``below`` is not above 0."""
    above, below = np.broadcast_arrays(np.asarray(above, dtype=np.float64), np.asarray(below, dtype=np.float64))
    found = np.full(above.shape, np.nan)
    np.divide(above, below, out=found, where=below > _NOTHING)
    return found


def observed(tables: Array, credit: Array) -> Array:
    """Share of paired ratings that agree, each pair earning ``credit``. ``tables`` (…, pairs of raters, q, q) -> (…)."""
    return ratio((tables * credit).sum((-1, -2, -3)), tables.sum((-1, -2, -3)))


def kappa(tables: Array, credit: Array) -> Array:
    """Cohen's kappa (1960), weighted by ``credit`` (Cohen 1968). ``tables`` (…, pairs of raters, q, q) -> (…).

    With one pair of raters it is Cohen's. With more, observed and expected agreement are averaged over the pairs, each by its number of
    paired ratings (De Vries 2008); where every rater rated everything that is Conger's kappa (1980). Undefined where both raters of
    every pair use one and the same code throughout.
    """
    n = tables.sum((-1, -2), keepdims=True)
    rows, columns = tables.sum(-1, keepdims=True), tables.sum(-2, keepdims=True)
    expected = np.divide(rows * columns, n, out=np.zeros(tables.shape), where=n > 0)
    total = n.sum((-1, -2, -3))
    chance = ratio((expected * credit).sum((-1, -2, -3)), total)
    return ratio(observed(tables, credit) - chance, 1 - chance)


def counts(codes: Array, q: int) -> Array:
    """(units, raters) codes -> (units, q): how many raters gave each code to each unit."""
    return np.stack([(codes == k).sum(1) for k in range(q)], axis=1).astype(np.float64)


def pairings(given: Array) -> tuple[Array, Array]:
    """Of (units, q) counts with two or more ratings each: ordered pairs of codes within a unit, both (units, q, q).

    The first sums to 1 for every unit (Gwet: a unit counts once), the second to its number of ratings (Krippendorff's coincidences).
    """
    raters = given.sum(1)[:, None, None]
    pairs = given[:, :, None] * given[:, None, :] - given[:, :, None] * np.eye(given.shape[1])
    return pairs / (raters * (raters - 1)), pairs / (raters - 1)


def gwet(shares: Array, used: Array, units: Array, credit: Array) -> Array:
    """Gwet's AC1 (2008), or AC2 when ``credit`` is not the identity (Gwet 2014), for two or more raters with gaps.

    ``shares`` (…, q, q) sums `pairings`'s first over units, ``used`` (…, q) sums each unit's share of each code, ``units`` (…) counts units
    with two or more ratings; units with one rating take no part. Chance is ``T_w/(q(q-1)) · Σ π_k(1-π_k)``. Defined for constant codes.
    """
    q = credit.shape[0]
    seen = ratio((shares * credit).sum((-1, -2)), units)
    common = ratio(used, units[..., None])
    chance = credit.sum() / (q * (q - 1)) * (common * (1 - common)).sum(-1)
    return ratio(seen - chance, 1 - chance)


def alpha(coincidences: Array, level: Level, scale: Sequence[float]) -> Array:
    """Krippendorff's alpha ``1 - Do/De`` (Krippendorff 2011, "Computing Krippendorff's alpha-reliability") for any raters and gaps.

    ``coincidences`` (…, q, q) sums `pairings`'s second over units -> (…). Undefined where only one code was used.
    """
    n_k = coincidences.sum(-1)
    n = n_k.sum(-1)
    if level == "nominal":
        far: Array = np.broadcast_to(1 - np.eye(len(scale)), coincidences.shape)
    else:
        # between the middles of two codes lie all ratings from one to the other, less half of each end: the ordinal distance
        at = np.cumsum(n_k, -1) - n_k / 2 if level == "ordinal" else np.broadcast_to(np.asarray(scale, dtype=np.float64), n_k.shape)
        far = (at[..., :, None] - at[..., None, :]) ** 2
    seen = (coincidences * far).sum((-1, -2))
    expected = (n_k[..., :, None] * n_k[..., None, :] * far).sum((-1, -2))
    return 1 - ratio((n - 1) * seen, expected)


def two_way(rows: Array, columns: Array, squares: Array, row_squares: Array, model: TwoWay) -> Array:
    """ICC of a full table from its sums: ``rows`` (…) number of units, ``columns`` (…, k) sum by rater, sum of squares, sum of squared
    unit sums. Shrout & Fleiss 1979; ICC(2,·) is absolute agreement, ICC(A,·), and ICC(3,·) consistency, ICC(C,·), of McGraw & Wong 1996.
    """
    k = columns.shape[-1]
    middle = ratio(columns.sum(-1) ** 2, rows * k)
    between = row_squares / k - middle
    raters = ratio((columns**2).sum(-1), rows) - middle
    left = squares - middle - between - raters
    bms, jms, ems = ratio(between, rows - 1), raters / (k - 1), ratio(left, (rows - 1) * (k - 1))
    below = {
        "ICC(2,1)": bms + (k - 1) * ems + ratio(k * (jms - ems), rows),
        "ICC(3,1)": bms + (k - 1) * ems,
        "ICC(2,k)": bms + ratio(jms - ems, rows),
        "ICC(3,k)": bms,
    }[model]
    return ratio(bms - ems, below)


def one_way(rows: Array, ratings: Array, ratings_squared: Array, total: Array, squares: Array, row_squares: Array) -> Array:
    """ICC(1,1), Shrout & Fleiss 1979, where each unit has its own raters and perhaps its own number of them.

    Sums over units: their number, their numbers of ratings, those squared, ratings, squared ratings, squared unit sums / number of ratings.
    With unequal numbers k is ``(N - Σk²/N)/(n-1)`` (Donner 1986).
    """
    k = ratio(ratings - ratio(ratings_squared, ratings), rows - 1)
    bms = ratio(row_squares - ratio(total**2, ratings), rows - 1)
    wms = ratio(squares - row_squares, ratings - rows)
    return ratio(bms - wms, bms + (k - 1) * wms)


def icc(scores: Array, model: TwoWay | OneWay) -> float:
    """ICC of (units, raters) scores by `two_way` or `one_way`; NaN scores are gaps.

    A two-way model uses units that every rater scored; a one-way model units with two or more scores. NaN with fewer than two such units.
    """
    moments = one_way_moments(scores) if model == "ICC(1,1)" else two_way_moments(scores)
    return float(icc_of(moments.sum(0), model))


def icc_of(sums: Array, model: TwoWay | OneWay) -> Array:
    """ICC from summed moments (…, m) as `one_way_moments` or `two_way_moments` lays them out."""
    if model == "ICC(1,1)":
        n, ratings, ratings_squared, total, squares, row_squares = np.moveaxis(sums, -1, 0)
        return one_way(n, ratings, ratings_squared, total, squares, row_squares)
    return two_way(sums[..., 0], sums[..., 3:], sums[..., 1], sums[..., 2], model)


def two_way_moments(scores: Array) -> Array:
    """(units, 3 + raters): 1, sum of squares, squared sum, each score; zeros for a unit with a gap. Scores are centred first."""
    full = ~np.isnan(scores).any(1, keepdims=True)
    kept = _centred(np.where(full, scores, np.nan))
    return np.hstack([full.astype(np.float64), (kept**2).sum(1, keepdims=True), kept.sum(1, keepdims=True) ** 2, kept])


def one_way_moments(scores: Array) -> Array:
    """(units, 6): 1, number of scores, that squared, sum, sum of squares, squared sum / number; zeros for a unit with fewer than two."""
    k = (~np.isnan(scores)).sum(1, keepdims=True).astype(np.float64)
    kept = _centred(np.where(k >= 2, scores, np.nan))
    k = np.where(k >= 2, k, 0.0)
    total = kept.sum(1, keepdims=True)
    shared = np.divide(total**2, k, out=np.zeros(k.shape), where=k > 0)
    return np.hstack([(k > 0).astype(np.float64), k, k**2, total, (kept**2).sum(1, keepdims=True), shared])


def _centred(scores: Array) -> Array:
    """Scores less their mean, gaps as 0: an ICC does not change, and sums of squares keep their digits."""
    mean = np.nanmean(scores) if not np.isnan(scores).all() else 0.0
    return np.nan_to_num(scores - mean, nan=0.0)
