"""The adherence percentage, what leaves it, what caps its band, and where the band comes from."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.errors import BadInput
from rag.fidelity.adherence import Score, bands_of, score
from rag.fidelity.checklist import Item, read_checklist
from rag.fidelity.ratings import Code, RaterKind, Rating
from rag.library.pack import Band, read_manual
from rag.paths import bundled_pack


def band(name: str, at: float, version: str = "1") -> Band:
    return Band(version=version, name=name, from_percent=at, source="our board, 2026")


BANDS = (band("high", 80), band("moderate", 60), band("low", 0))
CORE = tuple(Item(id=f"C{n}", text="does it", kind="core", element="workshop", critical=n == 1) for n in range(1, 21))
MORE = (
    Item(id="A1", text="may do it", kind="adaptable", element="workshop"),
    Item(id="P1", text="does what it must not", kind="prohibited", element="workshop"),
)


def rated(codes: list[Code], *, kind: RaterKind = "person", **others: Code) -> list[Rating]:
    """Core items in order, then others by id."""
    told = {f"C{n}": code for n, code in enumerate(codes, 1)} | others
    return [Rating(rater="R", session="S", item=item, code=code, kind=kind) for item, code in told.items()]


def scored(codes: list[Code], *, bands: Any = BANDS, kind: RaterKind = "person", **others: Code) -> Score:
    return score(rated(codes, kind=kind, **others), (*CORE, *MORE), bands)


def names(found: Score) -> tuple[str | None, str | None]:
    return (found.by_percent.name if found.by_percent else None, found.band.name if found.band else None)


def test_the_example_of_the_manual() -> None:
    """Twenty core items, two NA and one NR; twelve at 2, four at 1, one at 0: 28 of 34 points are 82 %."""
    found = scored([2] * 12 + [1] * 4 + [0] + ["NA", "NA", "NR"])
    assert (found.core.points, found.core.possible, round(found.adherence or 0, 1)) == (28, 34, 82.4)
    assert [(x.item, x.code) for x in found.core.left_out] == [("C18", "NA"), ("C19", "NA"), ("C20", "NR")]
    assert (found.insufficient, names(found), found.core.omitted) == (False, ("high", "high"), ("C17",))


# codes -> percentage to a tenth, insufficient, band by percentage, band
ROWS: list[tuple[list[Code], dict[str, Code], float | None, bool, tuple[str | None, str | None]]] = [
    ([2] * 20, {}, 100, False, ("high", "high")),
    ([2] * 16 + [0] * 4, {}, 80, False, ("high", "high")),
    ([2] * 15 + [1] + [0] * 4, {}, 77.5, False, ("moderate", "moderate")),
    ([2] * 12 + [0] * 8, {}, 60, False, ("moderate", "moderate")),
    ([2] * 11 + [1] + [0] * 8, {}, 57.5, False, ("low", "low")),
    ([0] * 20, {}, 0, False, ("low", "low")),
    # 4 of 20 are 20 %: enough; 5 are not
    ([2] * 16 + ["NA", "NA", "NR", "NR"], {}, 100, False, ("high", "high")),
    ([2] * 15 + ["NA", "NA", "NA", "NR", "NR"], {}, 100, True, (None, None)),
    ([2] * 16, {}, 100, False, ("high", "high")),
    ([2] * 15, {}, 100, True, (None, None)),
    (["NA"] * 20, {}, None, True, (None, None)),
    (["NR"] * 20, {}, None, True, (None, None)),
    # a critical item at 0, or a prohibited act, caps; 1 does not, NA and NR do not
    ([0] + [2] * 19, {}, 95, False, ("high", "moderate")),
    ([1] + [2] * 19, {}, 97.5, False, ("high", "high")),
    (["NR"] + [2] * 19, {}, 100, False, ("high", "high")),
    ([0] + [2] * 9 + [0] * 10, {}, 45, False, ("low", "low")),
    ([2] * 20, {"P1": 2}, 100, False, ("high", "moderate")),
    ([2] * 20, {"P1": 1}, 100, False, ("high", "moderate")),
    ([2] * 20, {"P1": 0}, 100, False, ("high", "high")),
    ([2] * 20, {"P1": "NR"}, 100, False, ("high", "high")),
    # adaptable items are apart
    ([2] * 20, {"A1": 0}, 100, False, ("high", "high")),
]


@pytest.mark.parametrize(("codes", "others", "percent", "insufficient", "bands"), ROWS)
def test_percentages_and_bands(
    codes: list[Code], others: dict[str, Code], percent: float | None, insufficient: bool, bands: tuple[str | None, str | None]
) -> None:
    found = scored(codes, **others)
    assert (found.adherence, found.insufficient, names(found)) == (percent, insufficient, bands)


@given(st.lists(st.sampled_from([0, 1, 2, "NA", "NR"]), min_size=20, max_size=20))
def test_the_percentage_by_its_formula(codes: list[Code]) -> None:
    numbers = [c for c in codes if isinstance(c, int)]
    found = scored(codes)
    assert found.adherence == (pytest.approx(100 * sum(numbers) / (2 * len(numbers))) if numbers else None)
    assert found.insufficient == ((20 - len(numbers)) * 5 > 20)
    assert (found.band is None) == found.insufficient
    assert len(found.core.codes) + len(found.core.left_out) == 20


def test_omission_and_commission_ask_for_a_review_whatever_the_band() -> None:
    assert scored([0] + [2] * 19).critical_missed == ("C1",)
    assert scored([2] * 20, P1=1).observed == ("P1",)
    for found in (scored([0] + [2] * 19), scored([2] * 20, P1=1), scored([0] + [2] * 10), scored(["NR"] * 20, P1=2)):
        assert found.review
    assert not scored([2] * 19 + [0]).review
    assert scored(["NA"] + [2] * 19).critical_unrated == ("C1",)


def test_quality_is_counted_apart_and_harm_asks_for_a_review() -> None:
    ratings = [Rating(rater="R", session="S", item=f"C{n}", code=2, quality=q) for n, q in enumerate([3, 3, 4, 1, None] + [3] * 15, 1)]
    found = score(ratings, CORE, BANDS)
    assert (found.quality, found.harmful, found.review) == ({1: 1, 3: 17, 4: 1}, ("C4",), True)
    assert names(found) == ("high", "high"), "how well does not change what was done"


def test_a_self_rating_has_a_percentage_and_no_band() -> None:
    found = scored([0] + [2] * 19, kind="self")
    assert (found.adherence, found.band, found.review) == (95, None, False)
    assert found.explained[0].startswith("Self-rated: for learning only.")


def test_the_score_explains_itself() -> None:
    ratings = [*rated([0, 1, *[2] * 16, "NR"], P1=2, X9=2), Rating(rater="R", session="S", item="C20", code="NA", reason="no call yet")]
    assert score(ratings, (*CORE, *MORE), BANDS).explained == (
        "33 of 36 points on 18 core items (16 at 2, 1 at 1, 1 at 0): 91.7 %.",
        "Left out of 20 core items: C19 (could not be rated); C20 (did not apply: no call yet).",
        "Critical and not delivered: C1.",
        "Prohibited and observed: P1.",
        "Band: moderate, capped from high (bands version 1; our board, 2026).",
        "Not on this checklist and not counted: X9.",
    )


def test_insufficient_data_are_said() -> None:
    assert "Insufficient data: 5 of 20 core items have no code, more than 20 %." in scored([2] * 15).explained
    assert "None of the 20 core items has a code of 0, 1 or 2, so there is no percentage." in scored(["NA"] * 20).explained


@pytest.mark.parametrize(
    "ratings",
    [
        [],
        [*rated([2]), Rating(rater="Q", session="S", item="C2", code=2)],
        [*rated([2]), Rating(rater="R", session="T", item="C2", code=2)],
        [*rated([2]), Rating(rater="R", session="S", item="C2", code=2, occasion=2)],
        [*rated([2]), Rating(rater="R", session="S", item="C2", code=2, kind="self")],
        [*rated([2]), *rated([1])],
    ],
)
def test_a_score_is_of_one_rater_and_one_session(ratings: list[Rating]) -> None:
    with pytest.raises(BadInput):
        score(ratings, CORE, BANDS)


# ---------------------------------------------------------------- bands are the programme's


def test_a_programme_may_set_other_bands() -> None:
    own = (band("fair", 61), band("poor", 0), band("good", 71))
    assert names(scored([2] * 14 + [1] + [0] * 5, bands=own)) == ("good", "good")
    assert names(scored([0] + [2] * 19, bands=own)) == ("good", "fair"), "without a band called moderate the second highest caps"
    assert names(scored([0] + [2] * 19, bands=(band("any", 0),))) == ("any", "any")


def test_a_limit_is_reached_exactly_or_not() -> None:
    assert names(scored([2] * 16 + [0] * 4, bands=(band("high", 80.1), band("low", 0)))) == ("low", "low")
    thirds = [Rating(rater="R", session="S", item=f"C{n}", code=2 if n < 3 else 0) for n in range(1, 4)]
    assert score(thirds, CORE[:3], (band("high", 66.6666), band("low", 0))).band == band("high", 66.6666)
    assert score(thirds, CORE[:3], (band("high", 66.67), band("low", 0))).band == band("low", 0)


def test_the_newest_version_counts_unless_one_is_named() -> None:
    both = (*BANDS, band("high", 90, "10"), band("low", 0, "10"), band("high", 85, "2"), band("low", 0, "2"))
    assert [b.from_percent for b in bands_of(both)] == [90, 0]
    assert [b.from_percent for b in bands_of(both, "2")] == [85, 0]
    found = score(rated([2] * 17 + [0] * 3), CORE, both, version="2")
    assert found.band == band("high", 85, "2")


@pytest.mark.parametrize("bands", [(), (band("high", 80),), (band("a", 0), band("b", 0))])
def test_bands_that_leave_a_score_without_one_are_refused(bands: tuple[Band, ...]) -> None:
    with pytest.raises(BadInput, match="cannot be used"):
        scored([2] * 20, bands=bands)
    with pytest.raises(BadInput, match="version “9” cannot be used \\(versions: 1\\)"):
        bands_of(BANDS, "9")


def test_the_bundled_checklist_and_bands() -> None:
    pack = bundled_pack()
    items = read_checklist(pack / "checklist.toml").of("workshop")
    ratings = [Rating(rater="R", session="S", item=i.id, code=0 if i.kind == "prohibited" else 2) for i in items]
    found = score(ratings, items, read_manual(pack).bands)
    assert (found.adherence, found.review, found.band and found.band.name) == (100, False, "high")
