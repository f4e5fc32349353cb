"""The measuring sets of `evals.cases` hold what they say: each line builds a case, each planted word stands in it, each rule is there twice over."""

from __future__ import annotations

from collections import Counter

import pytest

from evals.cases.__main__ import SPLITS, Outcome, figures
from evals.cases.planted import bases, clean, faults
from rag.cases.finding import RULES, Finding


@pytest.mark.parametrize("split", SPLITS)
def test_every_line_builds_a_case_and_the_two_halves_plant_every_rule(split: str) -> None:
    rows = list(faults(split))
    assert {row.rule for row in rows} <= set(RULES)
    if split in ("dev", "heldout"):
        assert len(rows) >= 150
        assert {row.rule for row in rows} == set(RULES)
    for row in rows:
        assert all(0 <= start < end <= len(row.document.text) for start, end in row.spans), row.id
        assert "⟦" not in row.document.text
    assert len({row.id for row in rows}) == len(rows)


def test_fifty_clean_cases_are_split_in_halves() -> None:
    rows = list(clean())
    assert Counter(row.split for row in rows) == {"dev": 25, "heldout": 25}
    assert len({row.document.text for row in rows}) == 50
    assert len(bases()) >= 14


def test_a_fault_counts_as_found_only_on_its_words() -> None:
    row = next(row for row in faults("dev") if row.rule == "D3-03" and row.spans)
    start, end = row.spans[0]
    there = Finding(start, end, "D3-03", "part_1", "", row.document.text[start:end], "")
    elsewhere = Finding(0, 3, "D3-03", "part_1", "", row.document.text[:3], "")
    assert Outcome(row, (there,)).found
    assert not Outcome(row, (elsewhere,)).found
    result = figures([Outcome(row, (there,)), Outcome(row, (elsewhere,))], [])
    assert (result["recall"], result["beside"]) == (0.5, 1)
