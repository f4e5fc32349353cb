"""Carroll's four parts: each by itself, with what it was made from; a total only when all four are known."""

from __future__ import annotations

import pytest

from rag.errors import BadInput
from rag.fidelity.carroll import Carroll, Counted, Delivered, Subscore, carroll

COHORT = Delivered(
    content={"workshop": 90.0, "call 1": 80.0, "call 2": None},
    reach=Counted(8, 10),
    calls_taken=Counted(5, 8),
    held={"workshop held": Counted(1, 1), "call offered": Counted(8, 8), "call held": Counted(5, 8)},
    minutes={"workshop": Counted(235, 210), "call": Counted(58, 60), "practice": Counted(20, 0)},
    tolerance=15,
)


def part(delivered: Delivered, name: str) -> Subscore:
    return next(p for p in carroll(delivered).parts if p.name == name)


def test_the_four_parts_are_separate_and_in_order() -> None:
    found = carroll(COHORT)
    assert [p.name for p in found.parts] == ["content", "coverage", "frequency", "duration"]
    assert [round(p.percent or 0, 1) for p in found.parts] == [85, 80, 87.5, 108.5]


def test_each_part_says_what_it_was_made_from() -> None:
    assert part(COHORT, "content").explained == ("Mean adherence over 2 rated sessions.", "1 rated without a percentage and not counted.")
    assert part(COHORT, "coverage").explained == (
        "attended of those eligible: 8 of 10 (80 %)",
        "took the call of those offered: 5 of 8 (62.5 %)",
    )
    assert part(COHORT, "frequency").flags == ("call held: less often than planned",)
    assert part(COHORT, "duration").explained[2] == "minutes, practice: not known", "0 planned is not published"


@pytest.mark.parametrize(
    ("done", "planned", "tolerance", "flag"),
    [
        (235, 210, None, "workshop: 25 minutes over the plan (112 %)"),
        (231, 210, None, ""),
        (231, 210, 15, "workshop: 21 minutes over the plan (110 %)"),
        (225, 210, 15, ""),
        (189, 210, None, ""),
        (188, 210, None, "workshop: 22 minutes under the plan (89.5 %)"),
        (None, 210, None, ""),
        (200, 0, None, ""),
    ],
)
def test_minutes_off_the_plan_are_flagged(done: float | None, planned: float, tolerance: float | None, flag: str) -> None:
    found = part(Delivered(minutes={"workshop": Counted(done, planned)}, tolerance=tolerance), "duration")
    assert found.flags == ((flag,) if flag else ())


def test_sections_may_be_on_plan_and_their_sum_off_it() -> None:
    found = part(Delivered(minutes={f"part {n}": Counted(65, 60) for n in range(4)}, tolerance=15), "duration")
    assert found.flags == ("in all: 20 minutes over the plan (108 %)",)


def test_nothing_recorded_is_not_known_and_not_zero() -> None:
    found = carroll(Delivered())
    assert [p.percent for p in found.parts] == [None] * 4
    assert found.composite is None
    assert part(Delivered(held={"workshop held": Counted(1, 1), "call held": Counted(None, 8)}), "frequency").percent is None


def test_a_declined_call_lowers_coverage_and_no_content() -> None:
    declined = Delivered(content=COHORT.content, reach=COHORT.reach, calls_taken=Counted(0, 8))
    assert part(declined, "content") == part(COHORT, "content")
    assert "0 of 8" in part(declined, "coverage").explained[1]


def test_a_total_needs_all_four_and_rewards_no_excess() -> None:
    def total(*percents: float | None) -> float | None:
        names = ("content", "coverage", "frequency", "duration")
        return Carroll(tuple(Subscore(n, p, ()) for n, p in zip(names, percents, strict=True))).composite

    assert total(100, 80, 100, 90) == 92.5
    assert total(100, 120, 100, 110) == 97.5
    assert total(100, 100, 100, 250) == 75
    assert total(100, None, 100, 100) is None


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(BadInput, match="a count is below 0"):
        Counted(-1, 10)
