"""The measures, against hand, scikit-learn and published values; the readers of the data forms."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest
from sklearn.metrics import ndcg_score

from evals.data import rows
from evals.metrics import Estimate, mean_with_interval, ndcg, recall, reciprocal, wilson
from evals.retrieval import load
from rag.errors import BadInput


def test_ndcg_by_hand() -> None:
    relevance = {"a": 3, "b": 2, "c": 1}
    gained = (2**2 - 1) / math.log2(2) + (2**3 - 1) / math.log2(4)
    best = (2**3 - 1) / math.log2(2) + (2**2 - 1) / math.log2(3) + (2**1 - 1) / math.log2(4)
    assert ndcg(["b", "x", "a"], relevance) == pytest.approx(gained / best)
    assert ndcg(["a", "b", "c"], relevance) == 1.0
    assert ndcg(["x"], relevance) == ndcg([], relevance) == ndcg(["a"], {}) == ndcg(["a"], {"a": 0}) == 0.0
    assert ndcg(["x"] * 10 + ["a"], relevance) == 0.0, "the eleventh does not count"


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 4), min_size=2, max_size=15), st.randoms(use_true_random=False))
def test_ndcg_is_scikit_learns(grades: list[int], random: object) -> None:
    if not any(grades):
        return
    names = [f"d{n:02}" for n in range(len(grades))]
    order = list(names)
    random.shuffle(order)  # type: ignore[attr-defined]
    scores = [-order.index(n) for n in names]
    expected = ndcg_score([[2**g - 1 for g in grades]], [scores], k=10)
    assert ndcg(order, dict(zip(names, grades, strict=True))) == pytest.approx(expected)


def test_recall_and_reciprocal_rank_by_hand() -> None:
    relevance = {"a": 1, "b": 2, "c": 0, "d": 0.5}
    assert recall(["c", "b", "x", "y", "z", "a"], relevance) == 0.5
    assert recall(["c", "b", "x", "y", "z", "a"], relevance, k=6) == 1.0
    assert recall(["c"], {"c": 0}) == 0.0
    assert reciprocal(["c", "d", "b"], relevance) == pytest.approx(1 / 3)
    assert reciprocal(["x"] * 10 + ["a"], relevance) == 0.0


@pytest.mark.parametrize(("right", "n", "low", "high"), [(18, 20, 70, 97), (36, 40, 77, 96), (72, 80, 81, 95), (135, 150, 84, 94)])
def test_wilson_golden_values(right: int, n: int, low: int, high: int) -> None:
    assert [round(100 * x) for x in wilson(right, n)] == [low, high]


@given(st.integers(0, 200), st.integers(1, 200))
def test_wilson_is_scipys(right: int, n: int) -> None:
    right = min(right, n)
    expected = binomtest(right, n).proportion_ci(method="wilson")
    assert wilson(right, n) == pytest.approx((expected.low, expected.high), abs=1e-6)


def test_wilson_of_nothing_knows_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


def test_the_bootstrap_interval() -> None:
    values = list(np.random.default_rng(1).normal(0.6, 0.2, 400))
    found = mean_with_interval(values)
    half = 1.96 * np.std(values) / math.sqrt(400)
    assert found.value == pytest.approx(np.mean(values))
    assert found.low == pytest.approx(found.value - half, abs=0.004)
    assert found.high == pytest.approx(found.value + half, abs=0.004)
    assert mean_with_interval(values) == found, "a fixed seed"
    assert mean_with_interval([]) == Estimate(0.0, 0.0, 0.0, 0)
    assert mean_with_interval([0.5]).as_json() == {"value": 0.5, "low": 0.5, "high": 0.5, "n": 1}


def write(folder: Path, name: str, *lines: object) -> Path:
    path = folder / name
    path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("line", "says"),
    [('{"id": 1', "f.jsonl:2 is not JSON"), ("[1]", "f.jsonl:2 is not a JSON object"), ('{"id": 1}', "f.jsonl:2 has no “text”")],
)
def test_rows_name_file_and_line(tmp_path: Path, line: str, says: str) -> None:
    path = write(tmp_path, "f.jsonl", {"id": 1, "text": "x"}, line)
    with pytest.raises(BadInput, match=says):
        list(rows(path, "id", "text"))


def test_rows_of_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        list(rows(tmp_path / "none.jsonl"))
    (tmp_path / "latin.jsonl").write_bytes(b'{"id": "caf\xe9"}')
    with pytest.raises(BadInput, match="not UTF-8"):
        list(rows(tmp_path / "latin.jsonl"))


def test_rows_skip_blank_lines_and_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "f.jsonl").write_bytes(b'\xef\xbb\xbf{"id": 1}\r\n\r\n  \n{"id": 2}\n')
    assert [r["id"] for r in rows(tmp_path / "f.jsonl", "id")] == [1, 2]


def retrieval_set(folder: Path) -> Path:
    write(folder, "corpus.jsonl", {"id": "d1", "title": "One", "text": "Apples."}, {"id": "d2", "text": "Pears are sweet."})
    write(folder, "qrels.jsonl", {"query_id": "q1", "doc_id": "d1", "score": 0}, {"query_id": "q1", "doc_id": "d2", "score": 2})
    write(folder, "queries.jsonl", {"id": "q1", "text": "sweet?", "answer": "Pears", "answer_start": 0}, {"id": "q2", "text": "unjudged"})
    return folder


def test_a_retrieval_set(tmp_path: Path) -> None:
    data = load(retrieval_set(tmp_path))
    assert [d.id for d in data.documents] == ["d1", "d2"]
    (query,) = data.queries
    assert query.span == ("d2", 0, 5), "the answer stands in the document judged best, not in the one judged first"


@pytest.mark.parametrize(
    ("name", "line", "says"),
    [
        ("corpus.jsonl", {"id": "d1", "text": "again"}, "“d1” twice"),
        ("qrels.jsonl", {"query_id": "q", "doc_id": "d", "score": "high"}, "no number"),
        ("queries.jsonl", {"id": "q1", "text": "x", "answer": "y", "answer_start": "soon"}, "no number"),
    ],
)
def test_a_wrong_retrieval_set_is_refused(tmp_path: Path, name: str, line: object, says: str) -> None:
    path = retrieval_set(tmp_path) / name
    path.write_text(path.read_text() + "\n" + json.dumps(line))
    with pytest.raises(BadInput, match=says):
        load(tmp_path)
