"""Agreement of two or more raters over items, with gaps, and how sure one can be: every statistic with its interval over sessions. Pure.

Items of one session resemble each other, so whole sessions are drawn for the bootstrap (Field & Welsh 2007, the cluster bootstrap), never
items. All statistics are functions of sums over sessions, so a draw is a weighted sum and all draws are one multiplication.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from rag.errors import BadInput
from rag.fidelity import agreement_stats as stats
from rag.fidelity.agreement_stats import Array
from rag.fidelity.intervals import Bootstrap, Estimate, Limits, draws, over_sessions, too_few, wilson, with_interval
from rag.fidelity.ratings import SCALE


@dataclass(frozen=True)
class Agreement:
    """What several raters' codes have in common. ``units`` items × sessions with two codes or more, ``pairs`` of codes within them: with
    two raters these are one number. ``prevalence`` counts each code in the units; ``table`` counts pairs (rows: the rater named first).
    ``too_few`` says why ``statistics`` have no values.
    """

    units: int
    pairs: int
    sessions: int
    same: int
    within_one: int
    prevalence: tuple[int, ...]
    table: tuple[tuple[int, ...], ...]
    too_few: str
    statistics: Mapping[str, Estimate]


@dataclass(frozen=True, eq=False)
class Sums:
    """Sums over the units of each session (leading axis), or over drawn sessions. See `agreement_stats` for their meaning."""

    tables: Array
    shares: Array
    coincidences: Array
    used: Array
    units: Array

    def drawn(self, draws: Array) -> Sums:
        """``draws`` (draws, sessions): how often each session was drawn -> sums with a leading axis of draws."""
        return Sums(*(over_sessions(draws, x) for x in vars(self).values()))


Formula = Callable[[Sums, Sequence[float]], Array]


def _pairwise(formula: Callable[[Array, Array], Array], kind: stats.Weighting) -> Formula:
    return lambda sums, scale: formula(sums.tables, stats.weights(kind, scale))


def _gwet(kind: stats.Weighting) -> Formula:
    return lambda sums, scale: stats.gwet(sums.shares, sums.used, sums.units, stats.weights(kind, scale))


def _alpha(level: stats.Level) -> Formula:
    return lambda sums, scale: stats.alpha(sums.coincidences, level, scale)


STATISTICS: dict[str, Formula] = {
    "agreement": _pairwise(stats.observed, "identity"),
    "within_one": lambda sums, scale: stats.observed(sums.tables, stats.near(scale)),
    "kappa": _pairwise(stats.kappa, "identity"),
    "kappa_linear": _pairwise(stats.kappa, "linear"),
    "kappa_quadratic": _pairwise(stats.kappa, "quadratic"),
    "ac1": _gwet("identity"),
    "ac2_linear": _gwet("linear"),
    "ac2_quadratic": _gwet("quadratic"),
    "alpha_nominal": _alpha("nominal"),
    "alpha_ordinal": _alpha("ordinal"),
    "alpha_interval": _alpha("interval"),
}
SHARES = ("agreement", "within_one")
Model = Literal["ICC(2,1)", "ICC(1,1)"]
MODELS: dict[Model, str] = {
    "ICC(2,1)": "two-way random, absolute agreement, single rater",
    "ICC(1,1)": "one-way random, single rater: not every rater scored every session",
}
_UNDEFINED = "not defined: every paired rating has the same code, so there is nothing to correct for chance"
_ONE_CODE = "one of the raters used a single code throughout, so this is 0 however often they agree"


def compare(
    codes: Array,
    sessions: Sequence[str],
    *,
    scale: Sequence[int] = SCALE,
    limits: Limits = Limits(),
    bootstrap: Bootstrap = Bootstrap(),
) -> Agreement:
    """Agreement of ``codes`` (units, raters), each on ``scale`` or NaN where missing; ``sessions`` (units,) names each unit's session.

    Units with fewer than two codes take no part. The same ratings and seed give the same numbers, in whatever order they come.
    """
    if codes.ndim != 2 or codes.shape[0] != len(sessions) or len(scale) < 2 or sorted(set(scale)) != list(scale):
        raise BadInput("Agreement needs a row for each unit, a column for each rater and a scale of two or more rising codes.")
    paired = (~np.isnan(codes)).sum(1) >= 2
    kept = codes[paired]
    if not np.isin(kept[~np.isnan(kept)], scale).all():
        raise BadInput(f"A code is not on the scale {', '.join(map(str, scale))}.", "Use the codes of the scale.")
    places = np.where(np.isnan(kept), np.nan, np.searchsorted(scale, np.nan_to_num(kept)))
    names, where = np.unique(np.asarray(sessions, dtype=str)[paired], return_inverse=True)
    sums = _sums(places, where, len(names), len(scale))
    table = sums.tables.sum((0, 1))
    few = too_few(len(kept), limits.units, "paired item rating")
    return Agreement(
        units=len(kept),
        pairs=int(table.sum()),
        sessions=len(names),
        same=int(np.trace(table)),
        within_one=int((table * stats.near(scale)).sum()),
        prevalence=tuple(int((kept == code).sum()) for code in scale),
        table=tuple(tuple(int(x) for x in row) for row in table),
        too_few=few,
        statistics={name: Estimate(None, why=few) for name in STATISTICS} if few else _estimates(sums, scale, limits, bootstrap),
    )


def totals(
    scores: Array, sessions: Sequence[str], model: Model, *, limits: Limits = Limits(), bootstrap: Bootstrap = Bootstrap()
) -> Estimate:
    """ICC of session totals ``scores`` (looks at a session, raters), NaN where missing; ``sessions`` (looks,) are drawn whole."""
    moments = stats.two_way_moments(scores) if model == "ICC(2,1)" else stats.one_way_moments(scores)
    used = moments[:, 0] > 0
    names, where = np.unique(np.asarray(sessions, dtype=str)[used], return_inverse=True)
    if few := too_few(len(names), limits.totals, "session with totals of two raters", "sessions with totals of two raters"):
        return Estimate(None, why=few)
    rows = np.zeros((len(names), moments.shape[1]))
    np.add.at(rows, where, moments[used])
    value = float(stats.icc_of(rows.sum(0), model))
    if np.isnan(value):
        return Estimate(None, why="not defined: all totals are equal")
    return with_interval(value, stats.icc_of(over_sessions(draws(len(rows), bootstrap), rows), model), len(rows), limits)


def _sums(codes: Array, where: np.ndarray, sessions: int, q: int) -> Sums:
    given = stats.counts(codes, q)
    shares, coincidences = stats.pairings(given)

    def by_session(values: Array) -> Array:
        out = np.zeros((sessions, *values.shape[1:]))
        np.add.at(out, where, values)
        return out

    return Sums(
        _tables(codes, where, sessions, q),
        by_session(shares),
        by_session(coincidences),
        by_session(given / given.sum(1, keepdims=True)),
        by_session(np.ones(len(codes))),
    )


def _tables(codes: Array, where: np.ndarray, sessions: int, q: int) -> Array:
    """(sessions, pairs of raters who share a unit, q, q) counts."""
    found = []
    given = ~np.isnan(codes)
    for a in range(codes.shape[1]):
        for b in range(a + 1, codes.shape[1]):
            both = given[:, a] & given[:, b]
            if both.any():
                table = np.zeros((sessions, q, q))
                np.add.at(table, (where[both], codes[both, a].astype(int), codes[both, b].astype(int)), 1)
                found.append(table)
    return np.stack(found, axis=1) if found else np.zeros((sessions, 1, q, q))


def _estimates(sums: Sums, scale: Sequence[int], limits: Limits, bootstrap: Bootstrap) -> dict[str, Estimate]:
    sessions = len(sums.units)
    point = sums.drawn(np.ones((1, sessions)))
    drawn = sums.drawn(draws(sessions, bootstrap))
    one_code = _one_code_pair(sums)
    estimates = {}
    for name, formula in STATISTICS.items():
        value = float(formula(point, scale)[0])
        if np.isnan(value):
            estimates[name] = Estimate(None, why=_UNDEFINED)
            continue
        told = with_interval(value, formula(drawn, scale), sessions, limits)
        if name in SHARES and told.low is None and sessions >= limits.sessions:
            low, high = wilson(value * sessions, sessions)
            told = Estimate(value, low, high, "every draw was equal: Wilson's interval, counting sessions and not items")
        elif name.startswith("kappa") and one_code:
            told = replace(told, why="; ".join(filter(None, (_ONE_CODE, told.why))))
        estimates[name] = told
    return estimates


def _one_code_pair(sums: Sums) -> bool:
    """In each pair, one rater gave one code only while the other did not: kappa is 0 by its formula."""
    tables = sums.tables.sum(0)
    rows, columns = (tables.sum(-1) > 0).sum(-1), (tables.sum(-2) > 0).sum(-1)
    return bool(((rows == 1) ^ (columns == 1)).all())
