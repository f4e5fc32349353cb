"""The abstention figures: AUROC with its interval, halves, threshold, curve, and what is wrong with bad data."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import abstain
from evals.curve import svg, trade_off
from evals.metrics import auroc, auroc_with_interval
from rag.errors import BadInput
from tests.fakes import HashEncoder


def test_auroc_of_known_cases() -> None:
    assert auroc([True, True, False, False], [4, 3, 2, 1]) == 1.0
    assert auroc([True, False], [1, 1]) == 0.5
    assert auroc([True, False, True], [0.9, 0.5, 0.1]) == 0.5
    assert auroc([True, True], [0.1, 0.2]) == 0.5


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=2, max_size=40))
def test_auroc_is_the_share_of_pairs_in_order(cases: list[tuple[bool, int]]) -> None:
    yes, no = [s for t, s in cases if t], [s for t, s in cases if not t]
    if yes and no:
        pairs = [1.0 if a > b else 0.5 if a == b else 0.0 for a in yes for b in no]
        assert auroc([t for t, _ in cases], [s for _, s in cases]) == pytest.approx(sum(pairs) / len(pairs))


def test_the_interval_holds_the_value_and_is_the_same_each_time() -> None:
    truth = [True, False] * 30
    scores = [float(i % 7) + t for i, t in enumerate(truth)]
    found = auroc_with_interval(truth, scores)
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found == auroc_with_interval(truth, scores)


def write(folder: Path, questions: list[tuple[str, bool]]) -> Path:
    folder.mkdir()
    texts = {
        "call": "The coaching call lasts forty minutes. The facilitator telephones each participant within two weeks.",
        "room": "Set the chairs in a circle. The room holds twelve people and has a window.",
        "rules": "Nobody has to speak. Phones are off during the workshop.",
    }
    (folder / "corpus.jsonl").write_text("\n".join(json.dumps({"id": i, "text": t}) for i, t in texts.items()), encoding="utf-8")
    rows = [json.dumps({"id": f"q{n}", "text": q, "answerable": a}) for n, (q, a) in enumerate(questions)]
    (folder / "queries.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


QUESTIONS = [
    ("How long does the coaching call last?", True),
    ("How many people does the room hold?", True),
    ("What happens with phones during the workshop?", True),
    ("Which planet is nearest to the sun?", False),
    ("How much does a violin cost in Vienna?", False),
    ("Who does not have to switch off phones in Vienna?", False),
]


def test_figures_of_a_small_set(tmp_path: Path) -> None:
    data = write(tmp_path / "data", QUESTIONS)
    result = abstain.run(data, HashEncoder(), out=tmp_path / "curve.svg")
    assert (result["n"], result["answerable"], result["half"]) == (6, 3, "all")
    assert result["auroc"] == 1.0
    assert result["auroc_interval"][0] <= 1.0 <= result["auroc_interval"][1]
    assert set(result["baselines"]) == set(abstain.BASELINES)
    assert result["answered_interval"][0] <= result["answered_when_answerable"] <= result["answered_interval"][1]
    assert (tmp_path / "curve.svg").read_text(encoding="utf-8").startswith("<svg")
    json.dumps(result)


def test_only_the_half_that_was_kept_aside_is_counted_of_a_set_that_was_fitted_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = write(tmp_path / "data", QUESTIONS)
    asked = abstain.load(data)[1]
    monkeypatch.setattr(abstain, "FITTED_ON", frozenset({abstain.digest_of(asked)}))
    result = abstain.run(data, HashEncoder())
    assert result["half"] == "kept aside"
    assert result["n"] == sum(abstain.kept_aside(a.id) for a in asked) < len(asked)


def test_a_set_of_answerable_questions_has_no_auroc(tmp_path: Path) -> None:
    result = abstain.run(write(tmp_path / "data", QUESTIONS[:3]), HashEncoder())
    assert result["auroc"] is None
    assert result["refused_when_not"] is None
    assert result["baselines"] == {}


@pytest.mark.parametrize(
    ("line", "says"),
    [('{"id": "q", "text": "x", "answerable": "yes"}', "true or false"), ('{"id": "q"}', "Each line needs"), ("", "Data forms")],
)
def test_bad_data_is_named(tmp_path: Path, line: str, says: str) -> None:
    data = write(tmp_path / "data", QUESTIONS)
    (data / "queries.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        abstain.load(data)
    assert says in f"{caught.value.what} {caught.value.do}"


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=1, max_size=30))
def test_a_stricter_threshold_never_answers_more_nor_refuses_less(cases: list[tuple[bool, float]]) -> None:
    curve = trade_off(np.asarray([t for t, _ in cases]), np.asarray([c for _, c in cases]))
    for before, after in pairwise(curve):
        if before.answered_when_answerable is not None and after.answered_when_answerable is not None:
            assert after.answered_when_answerable <= before.answered_when_answerable
        if before.refused_when_not is not None and after.refused_when_not is not None:
            assert after.refused_when_not >= before.refused_when_not
    assert svg(curve, 0.45, "<a & b>").count("&lt;a &amp; b&gt;") == 1
