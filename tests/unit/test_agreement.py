"""Who is compared with whom, what is said and what is not, how sure, the queue of disagreements, and the gate to rate alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from rag.errors import BadInput
from rag.fidelity.agreement import STATISTICS, compare, totals
from rag.fidelity.agreement_report import report, session_totals
from rag.fidelity.agreement_stats import Array
from rag.fidelity.checklist import Item
from rag.fidelity.comparisons import comparisons, pairs
from rag.fidelity.disagreements import disagreements
from rag.fidelity.intervals import Bootstrap, Limits, draws, tails
from rag.fidelity.ratings import Code, RaterKind, Rating

NAN = float("nan")
SAME = Limits(units=1, totals=2, sessions=2)


def rated(rater: str, codes: str, session: str = "S1", *, kind: RaterKind = "person", occasion: int = 1) -> list[Rating]:
    """One rating a character, of items 1, 2, 3 …: 0 1 2, “n” NA, “r” NR, “-” not rated."""
    known: dict[str, Code] = {"0": 0, "1": 1, "2": 2, "n": "NA", "r": "NR"}
    return [
        Rating(rater=rater, session=session, item=str(n), code=known[c], kind=kind, occasion=occasion)
        for n, c in enumerate(codes, 1)
        if c != "-"
    ]


def many(codes: dict[str, str], sessions: int, kind: RaterKind = "person") -> list[Rating]:
    return [r for s in range(1, sessions + 1) for rater, told in codes.items() for r in rated(rater, told, f"S{s}", kind=kind)]


def first(ratings: Iterable[Rating], comparison: str = "person-person", **options: Any) -> dict[str, Any]:
    found: Any = report(list(ratings), **options)["overall"]
    return next(e for e in found if e["comparison"] == comparison)


# ---------------------------------------------------------------- what is said, and what is not


def test_below_thirty_paired_ratings_only_counts_are_given() -> None:
    told = first(many({"A": "22201", "B": "22211"}, 5) + rated("A", "2012", "S9") + rated("B", "2012", "S9"))
    assert (told["n"], told["pairs"], told["sessions"], told["same"], told["within_one_n"]) == (29, 29, 6, 24, 29)
    assert told["prevalence"]["2"] == {"n": 34, "share": round(34 / 58, 4)}
    assert told["too_few"] is True
    for name in STATISTICS:
        assert told[name] == {
            "value": None, "low": None, "high": None, "why": "too few to say: 29 paired item ratings, and at least 30 are asked for"
        }  # fmt: skip


def test_from_thirty_on_every_statistic_has_a_value_and_an_interval() -> None:
    told = first(many({"A": "22201", "B": "22211"}, 5) + rated("A", "20121", "S9") + rated("B", "20120", "S9"))
    assert (told["n"], told["too_few"], told["why"]) == (30, False, "")
    for name in STATISTICS:
        assert told[name]["low"] <= told[name]["value"] <= told[name]["high"], name


def test_three_raters_of_ten_items_are_ten_ratings_and_thirty_pairs() -> None:
    told = first(many({"A": "22201", "B": "22211", "C": "22210"}, 2))
    assert (told["n"], told["pairs"], told["too_few"]) == (10, 30, True), "ten items rated thrice are no thirty independent looks"


def test_both_raters_constant_and_equal() -> None:
    told = first(many({"A": "222222", "B": "222222"}, 6))
    assert told["kappa"]["value"] is None
    assert "not defined" in told["kappa"]["why"]
    assert told["alpha_ordinal"]["value"] is None
    assert told["ac1"] == {"value": 1.0, "low": None, "high": None, "why": "no interval: every draw of sessions gives the same value"}
    assert (told["agreement"]["value"], told["agreement"]["low"], told["agreement"]["high"]) == (1.0, 0.6097, 1.0), "Wilson of 6 sessions"
    assert told["prevalence"] == {"0": {"n": 0, "share": 0.0}, "1": {"n": 0, "share": 0.0}, "2": {"n": 72, "share": 1.0}}


def test_one_rater_constant_is_cautioned() -> None:
    told = first(many({"A": "222222", "B": "222201"}, 6))
    assert told["kappa"]["value"] == 0
    assert "a single code throughout" in told["kappa"]["why"]
    assert told["ac1"]["value"] > 0.5


def test_one_rater_all_na() -> None:
    told = first(many({"A": "222222", "B": "nnnnnn"}, 6))
    assert (told["n"], told["sessions"], told["prevalence"]["2"]) == (0, 0, {"n": 0, "share": None})
    assert told["missing"] == {"NA": 36, "NR": 0, "not_rated": 0}
    assert told["ac1"]["value"] is None
    assert told["why"] == "too few to say: 0 paired item ratings, and at least 30 are asked for"
    assert told["icc"]["n"] == 0


def test_nothing_to_compare() -> None:
    for ratings in ([], rated("A", "2012")):
        told = report(ratings)
        assert (told["overall"], told["items"], told["pairs"], told["disagreements"]) == ([], [], [], [])
        assert "No session has two raters to compare. Let a second person rate at least one session." in told["notes"]  # type: ignore[operator]


def test_na_nr_and_blank_items_are_gaps_that_are_counted() -> None:
    told = first(rated("A", "20n2r-1") + rated("B", "21nr-20"))
    assert (told["n"], told["missing"]) == (3, {"NA": 2, "NR": 2, "not_rated": 2})


def test_two_codes_make_a_scale_of_two() -> None:
    """The paradox table as a programme would have it: 0 and 2 only. On a scale of three AC1 would be .895."""
    table = {("2", "2"): 90, ("2", "0"): 5, ("0", "2"): 5}
    told = [pair for pair, n in table.items() for _ in range(n)]
    sessions = [told[n::10] for n in range(10)]
    ratings = [
        r for n, s in enumerate(sessions) for who, at in (("A", 0), ("B", 1)) for r in rated(who, "".join(p[at] for p in s), f"S{n}")
    ]
    told_ = first(ratings)
    assert (told_["agreement"]["value"], told_["kappa"]["value"], told_["ac1"]["value"]) == (0.9, -0.0526, 0.8895)
    assert told_["within_one"]["value"] == 0.9, "0 against 2 is two apart, whichever codes are used"
    found = report(ratings)
    assert found["scale"] == [0, 2]
    assert "Only the codes 0 and 2 occur, so AC1 and AC2 are those of a scale of two codes." in found["notes"]  # type: ignore[operator]


# ---------------------------------------------------------------- how sure


def test_the_same_seed_gives_the_same_numbers_in_whatever_order_ratings_come() -> None:
    ratings = many({"A": "22201", "B": "22112"}, 4) + many({"A": "10222", "B": "20221", "C": "n0221"}, 7)[60:]
    there, back = report(ratings), report(ratings[::-1])
    assert there["overall"] == back["overall"]
    other = report(ratings, bootstrap=Bootstrap(seed=2))
    assert first(ratings)["ac1"]["value"] == other["overall"][0]["ac1"]["value"]  # type: ignore[index]
    assert there["bootstrap"] == {"draws": 2000, "seed": 1, "over": "sessions"}


def test_intervals_are_those_of_drawing_whole_sessions() -> None:
    """The bootstrap done the long way: sessions are copied and kappa is scikit-learn's."""
    rng = np.random.default_rng(3)
    a = rng.choice(3, size=60)
    b = np.where(rng.random(60) < 0.7, a, rng.choice(3, size=60))
    where = np.repeat(np.arange(6), 10)
    boot = Bootstrap(draws=200, seed=9)
    values = []
    for counts in draws(6, boot):
        rows = np.concatenate([np.flatnonzero(where == s) for s in range(6) for _ in range(int(counts[s]))])
        values.append(cohen_kappa_score(a[rows], b[rows], labels=[0, 1, 2], weights="linear"))
    found = compare(np.column_stack([a, b]).astype(float), [f"S{s}" for s in where], bootstrap=boot).statistics["kappa_linear"]
    assert found.value == pytest.approx(cohen_kappa_score(a, b, weights="linear"))
    assert (found.low, found.high) == pytest.approx(tuple(np.percentile(values, tails(6))))


def test_sessions_that_differ_make_a_wider_interval_than_items_that_do() -> None:
    """Forty codes agree and twenty do not: all in two of six sessions, or spread evenly."""
    one = np.full((60, 2), 2.0)
    one[:, 1] = 0
    one[:40, 1] = 2
    clustered = compare(one, [f"S{n // 10}" for n in range(60)]).statistics["agreement"]
    spread = compare(one, [f"S{n % 7}" for n in range(60)]).statistics["agreement"]
    widths = [(e.high or 0) - (e.low or 0) for e in (clustered, spread)]
    assert widths[0] > 3 * widths[1]


@pytest.mark.parametrize(("sessions", "below"), [(5, 0.0954), (10, 0.8551), (20, 1.5881), (10_000, 2.4980)])
def test_tails_are_further_out_the_fewer_the_sessions(sessions: int, below: float) -> None:
    """Φ(t₀.₀₂₅ · √(n/(n-1))), with t from a printed table: -2.776, -2.262, -2.093, -1.960."""
    assert tails(sessions)[0] == pytest.approx(below, abs=5e-4)
    assert sum(tails(sessions)) == pytest.approx(100)


def test_few_sessions_have_no_interval() -> None:
    told = first(many({"A": "2220122201", "B": "2221122201"}, 4))
    assert (told["ac1"]["value"], told["ac1"]["low"]) == (0.8616, None)
    assert told["ac1"]["why"] == "no interval: 4 sessions, at least 5 are asked for"


@pytest.mark.parametrize(
    ("codes", "sessions", "scale"),
    [
        (np.array([[0.0, 3.0]]), ["S"], (0, 1, 2)),
        (np.array([[0.0, 0.5]]), ["S"], (0, 1, 2)),
        (np.array([[0.0, 1.0]]), ["S", "T"], (0, 1, 2)),
        (np.array([[0.0, 0.0]]), ["S"], (0,)),
        (np.array([[0.0, 1.0]]), ["S"], (1, 0)),
    ],
)
def test_codes_off_the_scale_are_refused(codes: Array, sessions: list[str], scale: tuple[int, ...]) -> None:
    with pytest.raises(BadInput):
        compare(codes, sessions, scale=scale)


@pytest.mark.parametrize(
    "make", [lambda: Limits(sessions=1), lambda: Limits(units=0), lambda: Bootstrap(draws=50), lambda: Bootstrap(seed=-1)]
)
def test_limits_and_draws_that_say_nothing_are_refused(make: Any) -> None:
    with pytest.raises(BadInput):
        make()


# ---------------------------------------------------------------- who is compared with whom


def kinds(ratings: list[Rating]) -> list[tuple[str, tuple[str, ...], int]]:
    return [(c.kind, c.raters, len(c.units)) for c in comparisons(ratings)]


def test_people_machines_and_anchors_stand_apart_and_self_ratings_are_in_none() -> None:
    ratings = [
        *rated("B", "210"), *rated("A", "211"), *rated("bot", "222", kind="machine"), *rated("gold", "211", kind="anchor"),
        *rated("A", "222", kind="self"), *rated("Myself", "222", kind="self"), *rated("C", "222", "S2"),
    ]  # fmt: skip
    assert kinds(ratings) == [
        ("person-person", ("A", "B"), 3),
        ("person-machine", ("A", "B", "bot"), 6),
        ("person-anchor", ("A", "B", "gold"), 6),
    ]
    assert [c.raters for c in pairs(ratings)] == [("A", "B"), ("A", "bot"), ("A", "gold"), ("B", "bot"), ("B", "gold")]
    told = report(ratings)
    assert told["left_out"] == {"self_ratings": 6}
    assert "Myself" not in str((told["overall"], told["items"], told["pairs"], told["disagreements"]))
    assert "C shares no session with another rater, so no figure compares them with anybody." in told["notes"]  # type: ignore[operator]


def test_two_people_beside_a_machine_are_not_compared_with_each_other() -> None:
    told = first(rated("A", "222") + rated("B", "000") + rated("bot", "222", kind="machine"), "person-machine")
    assert (told["n"], told["same"]) == (6, 3)


def test_a_later_look_is_compared_with_the_first_and_with_nobody_else() -> None:
    ratings = rated("A", "210") + rated("A", "220", occasion=2) + rated("B", "210")
    assert kinds(ratings) == [("person-person", ("A", "B"), 3), ("same rater again", ("A",), 3)]
    assert first(ratings)["same"] == 3
    assert first(ratings, "same rater again")["same"] == 2


def test_a_session_rated_by_one_person_only_is_in_no_comparison() -> None:
    (found,) = comparisons(rated("A", "21") + rated("B", "21") + rated("A", "2222", "S2"))
    assert found.sessions == ("S1", "S1")


ITEMS = [
    Item(id="1", text="core", kind="core", element="workshop", critical=True),
    Item(id="2", text="core", kind="core", element="workshop"),
    Item(id="3", text="may", kind="adaptable", element="workshop"),
    Item(id="4", text="must not", kind="prohibited", element="call"),
]


def test_with_a_checklist_kinds_and_elements_are_given_apart() -> None:
    told: Any = report(many({"A": "21202", "B": "22200"}, 3), items=ITEMS)
    assert [(e["items"], e["n"], "icc" in e) for e in told["overall"]] == [
        ("all", 15, False), ("core", 6, True), ("adaptable", 3, False), ("prohibited", 3, False), ("call", 3, False), ("workshop", 9, False),
    ]  # fmt: skip
    assert [(e["item"], e["kind"], e["element"]) for e in told["items"]] == [
        ("1", "core", "workshop"), ("2", "core", "workshop"), ("3", "adaptable", "workshop"), ("4", "prohibited", "call"), ("5", "", ""),
    ]  # fmt: skip
    assert "Not on the checklist: 5. They count under “all” and not under a kind." in told["notes"]


def test_a_checklist_of_other_items_is_not_used() -> None:
    told: Any = report([replace(r, item=f"X{r.item}") for r in many({"A": "2120", "B": "2220"}, 3)], items=ITEMS)
    assert [(e["items"], "icc" in e) for e in told["overall"]] == [("all", True)]
    assert told["notes"] == ["None of the items is on the checklist, so it was not used; give the one they are from."]


def test_items_below_the_target_are_listed() -> None:
    told: Any = report(many({"A": "20", "B": "22"}, 15) + many({"A": "20", "B": "20"}, 30)[60:])
    assert [(b["item"], b["statistic"], b["n"], b["value"] < b["target"]) for b in told["below_target"]] == [
        ("2", "within_one", 30, True), ("2", "ac2_linear", 30, True),
    ]  # fmt: skip


# ---------------------------------------------------------------- session totals


def test_session_totals_are_percentages_and_too_many_gaps_leave_none() -> None:
    (found,) = comparisons(rated("A", "22221") + rated("B", "2222n") + rated("A", "22221", "S2") + rated("B", "222nn", "S2"))
    scores, sessions = session_totals(found)
    assert sessions == ("S1", "S2")
    assert scores == pytest.approx(np.array([[90, 100], [90, NAN]]), nan_ok=True)


def test_icc_names_its_model_and_needs_ten_sessions() -> None:
    codes = ["22222", "22221", "22211", "22111", "21111", "11111", "11110", "11100", "11000", "10000"]
    ratings = [r for n, told in enumerate(codes) for who in "AB" for r in rated(who, told if who == "A" else told[::-1], f"S{n}")]
    icc = first(ratings)["icc"]
    assert (icc["model"], icc["meaning"], icc["n"]) == ("ICC(2,1)", "two-way random, absolute agreement, single rater", 10)
    assert icc["value"] == 1, "totals agree though items do not"
    assert first([r for r in ratings if r.session != "S0"])["icc"]["value"] is None
    gaps = first([r for r in ratings if (r.rater, r.session) != ("B", "S0")] + rated("C", "22222", "S0"))["icc"]
    assert (gaps["model"], gaps["value"]) == ("ICC(1,1)", 1)


def test_icc_of_equal_totals_is_not_defined() -> None:
    found = totals(np.full((12, 2), 80.0), [f"S{n}" for n in range(12)], "ICC(2,1)")
    assert (found.value, found.why) == (None, "not defined: all totals are equal")


# ---------------------------------------------------------------- disagreements


def test_the_largest_disagreements_come_first_then_critical_ones_then_those_on_whether_it_happened() -> None:
    found = disagreements(rated("A", "0122n") + rated("B", "22102"), ITEMS)
    assert [(d["item"], d["difference"]) for d in found] == [("1", 2), ("4", 2), ("2", 1), ("3", 1), ("5", None)]
    (critical, *_) = disagreements(rated("A", "211") + rated("B", "100"), [])
    assert critical["item"] == "2", "0 against 1 is whether it happened at all"
    (critical, *_) = disagreements(rated("A", "211") + rated("B", "100"), ITEMS)
    assert critical["item"] == "1"


def test_disagreements_leave_out_self_ratings_later_looks_and_codes_nr() -> None:
    same = rated("A", "22") + rated("B", "2r")
    assert disagreements(same + rated("A", "00", kind="self") + rated("A", "00", occasion=2)) == []


def test_a_disagreement_names_who_said_what() -> None:
    (found,) = disagreements(rated("A", "2") + rated("bot", "0", kind="machine"))
    assert (found["comparison"], found["happened_or_not"]) == ("person-machine", True)
    assert found["codes"] == [{"rater": "A", "kind": "person", "code": 2}, {"rater": "bot", "kind": "machine", "code": 0}]


# ---------------------------------------------------------------- the gate to rate alone

ANCHOR = "2201202112"


def gate(codes: str, sessions: int = 3, items: list[Item] = ITEMS) -> dict[str, Any]:
    ratings = many({"A": codes}, sessions) + many({"gold": ANCHOR}, 3, "anchor")
    (found,) = report(ratings, items=items)["calibration"]  # type: ignore[misc]
    return found  # type: ignore[no-any-return]


def test_a_rater_who_agrees_with_three_anchors_meets_the_gate() -> None:
    assert gate(ANCHOR) == {
        "rater": "A", "anchor": "gold", "sessions": 3, "n": 30, "ac2_linear": 1.0, "kappa_linear": 1.0, "within_one": 1.0,
        "critical_missed": [], "lacking": [], "meets_gate": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("codes", "sessions", "lacking"),
    [
        (ANCHOR, 2, ["2 of 3 anchor sessions", "too few to say: 20 paired item ratings, and at least 30 are asked for"]),
        ("0" + ANCHOR[1:], 3, ["critical items missed: 3"]),
        ("n" + ANCHOR[1:], 3, ["too few to say: 27 paired item ratings, and at least 30 are asked for"]),
        ("2022020220", 3, ["neither linear AC2 nor linear kappa reaches 0.70", "40 % within one point, 85 % are asked for"]),
    ],
)
def test_what_a_rater_lacks_is_said(codes: str, sessions: int, lacking: list[str]) -> None:
    found = gate(codes, sessions)
    assert (found["lacking"], found["meets_gate"]) == (lacking, False)


def test_a_critical_item_rated_partly_where_the_anchor_says_fully_is_not_missed() -> None:
    found = gate("1" + ANCHOR[1:])
    assert (found["critical_missed"], found["meets_gate"], found["within_one"]) == ([], True, 1.0)


def test_without_a_checklist_nobody_meets_the_gate() -> None:
    assert gate(ANCHOR, items=[])["lacking"] == ["no checklist was given, so critical items are not known"]


# ---------------------------------------------------------------- every small set of two ratings of two items


@pytest.mark.parametrize("codes", [f"{''.join(a)}|{''.join(b)}" for a in product("012n", repeat=2) for b in product("02r-", repeat=2)])
def test_every_small_set_of_ratings_has_a_report(codes: str) -> None:
    a, b = codes.split("|")
    ratings = rated("A", a) + rated("B", b)
    told = report(ratings, limits=SAME)
    for entry in told["overall"]:  # type: ignore[attr-defined]
        assert entry["n"] == sum(x in "012" and y in "02" for x, y in zip(a, b, strict=True))
        for name in STATISTICS:
            value = entry[name]["value"]
            assert value is None or -1 <= value <= 1
            assert value is not None or entry[name]["why"]
