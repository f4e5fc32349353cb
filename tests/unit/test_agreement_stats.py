"""Formulas of agreement: published values, a second implementation's, and the definitions written out by hand on random tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from math import isnan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from rag.fidelity import agreement_stats as stats
from rag.fidelity.agreement_stats import Array, Level, OneWay, TwoWay, Weighting
from rag.fidelity.intervals import wilson

NAN = float("nan")
KINDS: tuple[Weighting, ...] = ("identity", "linear", "quadratic")
PARADOX, EVEN = [[90, 5], [5, 0]], [[45, 5], [5, 45]]
THREE = [[4, 2, 0], [1, 10, 3], [0, 3, 37]]


def spread(table: Sequence[Sequence[int]]) -> Array:
    """(units, 2) codes that make this table."""
    return np.array([(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)], dtype=float).reshape(-1, 2)


def kappa_of(codes: Array, kind: Weighting, scale: Sequence[int]) -> float:
    q = len(scale)
    tables = [
        [[np.sum((codes[:, a] == i) & (codes[:, b] == j)) for j in range(q)] for i in range(q)]
        for a in range(codes.shape[1])
        for b in range(a + 1, codes.shape[1])
    ]
    return float(stats.kappa(np.array(tables, dtype=float), stats.weights(kind, scale)))


def gwet_of(codes: Array, kind: Weighting, scale: Sequence[int]) -> float:
    given_ = stats.counts(codes, len(scale))
    given_ = given_[given_.sum(1) >= 2]
    shares, _ = stats.pairings(given_)
    used = (given_ / given_.sum(1, keepdims=True)).sum(0)
    return float(stats.gwet(shares.sum(0), used, np.array(float(len(given_))), stats.weights(kind, scale)))


def alpha_of(codes: Array, level: Level, scale: Sequence[int]) -> float:
    given_ = stats.counts(codes, len(scale))
    _, coincidences = stats.pairings(given_[given_.sum(1) >= 2])
    return float(stats.alpha(coincidences.sum(0), level, scale))


# ---------------------------------------------------------------- published and worked values, to the printed digits

# (table, weights) -> kappa, AC1 or AC2. The same values: scikit-learn 1.9.1 cohen_kappa_score and statsmodels 0.15.0 cohens_kappa
# (-0.052632, 0.8, 0.693182, 0.754545, 0.824675); irrCAC 0.4.4 CAC(...).gwet() (0.8895, 0.8, 0.80149, 0.87346, 0.92665).
TABLES = [
    (PARADOX, "identity", -0.0526, 0.8895),
    (EVEN, "identity", 0.8, 0.8),
    (THREE, "identity", 0.6932, 0.8015),
    (THREE, "linear", 0.7545, 0.8735),
    (THREE, "quadratic", 0.8247, 0.9267),
]


@pytest.mark.parametrize(("table", "kind", "kappa", "gwet"), TABLES)
def test_tables_of_two_raters(table: list[list[int]], kind: Weighting, kappa: float, gwet: float) -> None:
    codes, scale = spread(table), range(len(table))
    assert round(kappa_of(codes, kind, scale), 4) == kappa
    assert round(gwet_of(codes, kind, scale), 4) == gwet


# Shrout & Fleiss 1979. pingouin 0.6.1 intraclass_corr: 0.165742, 0.289764, 0.714841, 0.620051, 0.909316.
FLEISS = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], dtype=float)
ICCS: list[tuple[TwoWay | OneWay, float]] = [
    ("ICC(1,1)", 0.165742), ("ICC(2,1)", 0.289764), ("ICC(3,1)", 0.714841), ("ICC(2,k)", 0.620051), ("ICC(3,k)", 0.909316),
]  # fmt: skip


@pytest.mark.parametrize(("model", "value"), ICCS)
def test_icc_of_shrout_and_fleiss(model: TwoWay | OneWay, value: float) -> None:
    assert round(stats.icc(FLEISS, model), 6) == value
    assert stats.icc(FLEISS + 1e7, model) == pytest.approx(value, abs=1e-6), "far from 0 the digits stay"


# Krippendorff's four raters by twelve units. krippendorff 0.9.0 alpha: 0.743421, 0.815388, 0.849107.
KRIPPENDORFF = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
        [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
    ]
).T


@pytest.mark.parametrize(("level", "value"), [("nominal", 0.743421), ("ordinal", 0.815388), ("interval", 0.849107)])
def test_alpha_of_four_raters_with_gaps(level: Level, value: float) -> None:
    assert round(alpha_of(KRIPPENDORFF - 1, level, range(1, 6)), 6) == value


# Three raters by forty units on 0, 1, 2; “-” is a gap. irrCAC 0.4.4 CAC(...): gwet(), conger(); krippendorff 0.9.0 alpha().
FULL = (
    "222 022 221 211 121 222 000 222 222 221 111 121 111 202 222 222 202 222 022 222 "
    "111 111 222 000 000 222 222 222 122 222 222 111 000 111 212 111 221 000 222 101"
)
GAPS = (
    "222 02- -21 211 121 22- 000 222 222 221 11- 121 111 202 22- 22- 202 22- -22 222 "
    "11- 11- -22 000 00- 22- 22- 222 122 22- 22- -11 00- 11- 21- -11 22- 000 -22 10-"
)
SECOND = [
    (FULL, "gwet", (0.69279, 0.72157, 0.74628)),
    (GAPS, "gwet", (0.69328, 0.73075, 0.76281)),
    (FULL, "kappa", (0.63367, 0.63402, 0.63437)),
    (FULL, "alpha", (0.63549, 0.62037, 0.63737)),
    (GAPS, "alpha", (0.61595, 0.62467, 0.64971)),
]


@pytest.mark.parametrize(("told", "statistic", "values"), SECOND, ids=[f"{s}-{'gaps' if '-' in t else 'full'}" for t, s, _ in SECOND])
def test_three_raters_as_a_second_implementation_has_them(told: str, statistic: str, values: tuple[float, ...]) -> None:
    codes = np.array([[NAN if c == "-" else float(c) for c in unit] for unit in told.split()])
    scale = (0, 1, 2)
    found = {
        "gwet": lambda: [gwet_of(codes, kind, scale) for kind in KINDS],
        "kappa": lambda: [kappa_of(codes, kind, scale) for kind in KINDS],
        "alpha": lambda: [alpha_of(codes, level, scale) for level in ("nominal", "ordinal", "interval")],
    }[statistic]()
    assert found == pytest.approx(values, abs=6e-6)


@pytest.mark.parametrize(("same", "n", "low", "high"), [(18, 20, 70, 97), (36, 40, 77, 96), (72, 80, 81, 95), (135, 150, 84, 94)])
def test_wilson_intervals_of_ninety_per_cent(same: int, n: int, low: int, high: int) -> None:
    assert [round(100 * x) for x in wilson(same, n)] == [low, high]


def test_wilson_of_nothing_is_everything() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


# ---------------------------------------------------------------- where a formula has nothing to say

CONSTANT = np.full((40, 2), 2.0)


def test_two_raters_with_one_and_the_same_code() -> None:
    for kind in KINDS:
        assert isnan(kappa_of(CONSTANT, kind, (0, 1, 2))), "0/0"
        assert gwet_of(CONSTANT, kind, (0, 1, 2)) == 1
    for level in ("nominal", "ordinal", "interval"):
        assert isnan(alpha_of(CONSTANT, level, (0, 1, 2)))


def test_two_raters_with_one_code_each_that_differ() -> None:
    codes = np.column_stack([np.full(40, 2.0), np.full(40, 1.0)])
    assert [kappa_of(codes, kind, (0, 1, 2)) for kind in KINDS] == [0, 0, 0]
    assert gwet_of(codes, "identity", (0, 1, 2)) == pytest.approx(-1 / 3), "nothing agrees, and a quarter would by chance"


def test_no_ratings_at_all() -> None:
    none = np.zeros((0, 2))
    assert isnan(kappa_of(none, "linear", (0, 1, 2)))
    assert isnan(gwet_of(none, "linear", (0, 1, 2)))
    assert isnan(alpha_of(none, "ordinal", (0, 1, 2)))
    for model, _ in ICCS:
        assert isnan(stats.icc(none, model))


@pytest.mark.parametrize("model", [model for model, _ in ICCS])
def test_icc_is_undefined_where_all_scores_are_equal_or_one_unit_is_left(model: TwoWay | OneWay) -> None:
    assert isnan(stats.icc(np.full((9, 2), 200 / 3), model))
    assert isnan(stats.icc(np.array([[1, 2], [NAN, 4], [3, NAN]]), model))


def test_weights_follow_the_codes_and_not_their_places() -> None:
    assert stats.weights("linear", (0, 1, 2)).tolist() == [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]]
    assert stats.weights("quadratic", (0, 1, 2)).tolist() == [[1, 0.75, 0], [0.75, 1, 0.75], [0, 0.75, 1]]
    assert stats.weights("linear", (0, 2)).tolist() == [[1, 0], [0, 1]]
    assert stats.near((0, 1, 2)).tolist() == [[1, 1, 0], [1, 1, 1], [0, 1, 1]]
    assert stats.near((0, 2)).tolist() == [[1, 0], [0, 1]]


# ---------------------------------------------------------------- the definitions, written out

RATED = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=2, max_size=40)
GAPPY = st.lists(st.lists(st.sampled_from([0.0, 1.0, 2.0, NAN]), min_size=4, max_size=4), min_size=2, max_size=20)
SCORES = st.integers(2, 4).flatmap(lambda k: st.lists(st.lists(st.integers(0, 100), min_size=k, max_size=k), min_size=2, max_size=12))


def credit(kind: Weighting, i: int, j: int) -> float:
    return {"identity": float(i == j), "linear": 1 - abs(i - j) / 2, "quadratic": 1 - (abs(i - j) / 2) ** 2}[kind]


def same(found: float, wanted: float) -> bool:
    return (isnan(found) and isnan(wanted)) or found == pytest.approx(wanted, abs=1e-9)


@given(RATED, st.sampled_from(KINDS))
@settings(deadline=None)
def test_kappa_by_definition_and_by_scikit_learn(rated: list[tuple[int, int]], kind: Weighting) -> None:
    n = len(rated)
    ones, others = [a for a, _ in rated], [b for _, b in rated]
    seen = sum(credit(kind, a, b) for a, b in rated) / n
    chance = sum(credit(kind, a, b) for a in ones for b in others) / n**2
    wanted = NAN if chance == pytest.approx(1) else (seen - chance) / (1 - chance)
    found = kappa_of(np.array(rated, dtype=float), kind, (0, 1, 2))
    assert same(found, wanted)
    if not isnan(wanted):
        theirs = cohen_kappa_score(ones, others, labels=[0, 1, 2], weights=None if kind == "identity" else kind)
        assert found == pytest.approx(theirs, abs=1e-9)


@given(RATED, st.sampled_from(KINDS))
@settings(deadline=None)
def test_ac1_and_ac2_of_two_raters_by_definition(rated: list[tuple[int, int]], kind: Weighting) -> None:
    n, q = len(rated), 3
    seen = sum(credit(kind, a, b) for a, b in rated) / n
    pi = [(sum(a == k for a, _ in rated) + sum(b == k for _, b in rated)) / (2 * n) for k in range(q)]
    total = sum(credit(kind, i, j) for i in range(q) for j in range(q))
    chance = total / (q * (q - 1)) * sum(p * (1 - p) for p in pi)
    assert gwet_of(np.array(rated, dtype=float), kind, range(q)) == pytest.approx((seen - chance) / (1 - chance), abs=1e-9)


@given(GAPPY, st.sampled_from(KINDS))
@settings(deadline=None)
def test_ac1_and_ac2_with_gaps_by_definition(rows: list[list[float]], kind: Weighting) -> None:
    """Gwet 2014: agreement within a unit is the mean over its ordered pairs of ratings, and units are averaged."""
    units = [u for row in rows if len(u := [int(x) for x in row if not isnan(x)]) >= 2]
    if not units:
        assert isnan(gwet_of(np.array(rows), kind, range(3)))
        return
    within = [sum(credit(kind, a, b) for a, b in permutations(u, 2)) / (len(u) * (len(u) - 1)) for u in units]
    seen = sum(within) / len(units)
    pi = [sum(u.count(k) / len(u) for u in units) / len(units) for k in range(3)]
    chance = sum(credit(kind, i, j) for i in range(3) for j in range(3)) / 6 * sum(p * (1 - p) for p in pi)
    assert gwet_of(np.array(rows), kind, range(3)) == pytest.approx((seen - chance) / (1 - chance), abs=1e-9)


@given(GAPPY, st.sampled_from(["nominal", "ordinal", "interval"]))
@settings(deadline=None)
def test_alpha_by_its_pairs(rows: list[list[float]], level: Level) -> None:
    """Krippendorff: mean distance of pairs within units over mean distance of all pairs of values, whoever gave them."""
    units = [u for row in rows if len(u := [int(x) for x in row if not isnan(x)]) >= 2]
    values = [x for u in units for x in u]

    def far(a: int, b: int) -> float:
        if level == "ordinal":
            low, high = min(a, b), max(a, b)
            return (sum(values.count(g) for g in range(low, high + 1)) - (values.count(a) + values.count(b)) / 2) ** 2 if a != b else 0.0
        return float(a != b) if level == "nominal" else float((a - b) ** 2)

    n = len(values)
    within = sum(far(a, b) / (len(u) - 1) for u in units for a, b in permutations(u, 2))
    between = sum(far(a, b) for a, b in permutations(values, 2))
    wanted = 1 - (within / n) / (between / (n * (n - 1))) if between else NAN
    assert same(alpha_of(np.array(rows), level, range(3)), wanted)


def anova(rows: list[list[int]]) -> tuple[float, float, float, float]:
    """Mean squares between units, within units, between raters, residual."""
    n, k = len(rows), len(rows[0])
    grand = sum(map(sum, rows)) / (n * k)
    units = [sum(r) / k for r in rows]
    raters = [sum(r[j] for r in rows) / n for j in range(k)]
    bms = k * sum((u - grand) ** 2 for u in units) / (n - 1)
    wms = sum((x - u) ** 2 for r, u in zip(rows, units, strict=True) for x in r) / (n * (k - 1))
    jms = n * sum((r - grand) ** 2 for r in raters) / (k - 1)
    left = sum((rows[i][j] - units[i] - raters[j] + grand) ** 2 for i in range(n) for j in range(k))
    return bms, wms, jms, left / ((n - 1) * (k - 1))


@given(SCORES)
@settings(deadline=None)
def test_icc_by_analysis_of_variance(rows: list[list[int]]) -> None:
    n, k = len(rows), len(rows[0])
    bms, wms, jms, ems = anova(rows)
    below = {
        "ICC(1,1)": bms + (k - 1) * wms,
        "ICC(2,1)": bms + (k - 1) * ems + k * (jms - ems) / n,
        "ICC(3,1)": bms + (k - 1) * ems,
        "ICC(2,k)": bms + (jms - ems) / n,
        "ICC(3,k)": bms,
    }
    for model, _ in ICCS:
        above = bms - (wms if model == "ICC(1,1)" else ems)
        wanted = NAN if below[model] < 1e-9 else above / below[model]
        found = stats.icc(np.array(rows, dtype=float), model)
        assert (isnan(found) and isnan(wanted)) or found == pytest.approx(wanted, abs=1e-6), model


def test_icc_one_way_with_unequal_numbers_of_raters() -> None:
    """Worked by hand: four units with 2, 3, 2, 3 scores. N = 10, k0 = (10 - 26/10)/3, and one unit with a single score left out."""
    scores = np.array([[1, 2, NAN], [4, 5, 6], [7, NAN, 8], [2, 2, 3], [9, NAN, NAN]])
    means, sizes, grand = (1.5, 5.0, 7.5, 7 / 3), (2, 3, 2, 3), 40 / 10
    bms = sum(k * (m - grand) ** 2 for m, k in zip(means, sizes, strict=True)) / 3
    wms = (0.5 + 2 + 0.5 + 2 / 3) / 6
    k0 = (10 - 26 / 10) / 3
    assert stats.icc(scores, "ICC(1,1)") == pytest.approx((bms - wms) / (bms + (k0 - 1) * wms))
    assert stats.icc(scores, "ICC(2,1)") == pytest.approx(stats.icc(scores[[1, 3]], "ICC(2,1)")), "two-way: full rows only"


@given(RATED)
def test_figures_do_not_depend_on_who_is_named_first_or_on_the_order_of_units(rated: list[tuple[int, int]]) -> None:
    codes = np.array(rated, dtype=float)
    for other in (codes[:, ::-1], codes[::-1]):
        for kind in KINDS:
            assert same(kappa_of(codes, kind, (0, 1, 2)), kappa_of(other, kind, (0, 1, 2)))
            assert same(gwet_of(codes, kind, (0, 1, 2)), gwet_of(other, kind, (0, 1, 2)))
