"""The pieces of the support check: words with their places, numbers, words that go together, and the inference model's adapter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.errors import BadInput
from rag.search.terms import stem
from rag.support.alike import alike, exclusive, opposed
from rag.support.entailment import CrossEncoderEntailment
from rag.support.lexicon import IRREGULAR
from rag.support.numbers import quantities
from rag.support.tokens import sentence_spans, tokens, visible


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3.5 hours", [(12600, "time")]),
        ("210 minutes", [(12600, "time")]),
        ("half an hour", [(1800, "time")]),
        ("an hour and a half", [(5400, "time")]),
        ("a fortnight", [(1209600, "time")]),
        ("two years", [(24, "months")]),
        ("twenty-five words", [(25, "")]),
        ("1,234 people", [(1234, "")]),
        ("two thirds", [(2 / 3, "share")]),
        ("40 per cent", [(0.4, "share")]),
        ("10 %", [(0.1, "share")]),
        ("4 to 12 people", [(4, ""), (12, "")]),
        ("between 30 and 60 minutes", [(1800, "time"), (3600, "time")]),
        ("£1,200", [(1200, "pounds")]),
        ("a dozen eggs", [(12, "")]),
        ("three hundred", [(300, "")]),
        ("a one-to-one call with no one else", []),
        ("the second facilitator", []),
    ],
)
def test_numbers_are_read_with_their_units(text: str, found: list[tuple[float, str]]) -> None:
    assert [(pytest.approx(q.value), q.dimension) for q in quantities(tokens(text))] == found


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("4 to 12 people", ["least", "most"]),
        ("at least four people", ["least"]),
        ("no more than 12 people", ["most"]),
        ("25 words or fewer", [""]),
        ("on November 2, 2018", ["", ""]),
        ("a 2-1 win", ["", ""]),
        ("4-12 people", ["least", "most"]),
        ("less than 54 or more than 66 minutes", ["under", "over"]),
        ("over 10 %", ["over"]),
        ("about three weeks", ["about"]),
    ],
)
def test_numbers_know_their_limits(text: str, bounds: list[str]) -> None:
    assert [q.bound for q in quantities(tokens(text))] == bounds


@settings(deadline=None)
@given(st.text(max_size=200))
def test_tokens_and_sentences_are_slices_in_order(text: str) -> None:
    assert len(visible(text)) == len(text)
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end <= len(text)
        last = token.end
    last = 0
    for start, end in sentence_spans(text):
        assert last <= start < end <= len(text)
        last = end


def test_list_marks_are_no_part_of_a_sentence_and_wrapped_lines_are() -> None:
    text = "4. Rate three new\nanchors.\n- Call the lead.\n\nThe end comes."
    assert [text[a:b] for a, b in sentence_spans(text)] == ["Rate three new\nanchors.", "Call the lead.", "The end comes."]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The guideline of NICE names Leeds.", ["NICE", "Leeds"]),
        ("Leeds is where the course runs.", []),
        ("Vitamin B12 and iPSC cells.", ["B12", "iPSC"]),
        ("We asked NO synthase.", ["NO"]),
    ],
)
def test_names_are_told_from_the_capital_that_opens_a_sentence(text: str, names: list[str]) -> None:
    assert [text[t.start : t.end] for t in tokens(text) if t.name] == names


def stems(*words: str) -> tuple[str, ...]:
    return tuple(stem(IRREGULAR.get(w, w)) for w in words)


@pytest.mark.parametrize(
    "pair", ["begin/start", "rose/increased", "assess/evaluation", "told/informed", "people/persons", "organised/organisation"]
)
def test_words_that_may_stand_for_each_other(pair: str) -> None:
    assert alike(*stems(*pair.split("/")))


@pytest.mark.parametrize(
    "pair", ["nurse/midwife", "monday/friday", "increase/decrease", "interview/internal", "call/workshop", "minute/hour"]
)
def test_words_that_may_not(pair: str) -> None:
    assert not alike(*stems(*pair.split("/")))


@pytest.mark.parametrize("pair", ["increase/decrease", "supported/unsupported", "before/after", "activate/inhibit", "present/absent"])
def test_opposites(pair: str) -> None:
    a, b = stems(*pair.split("/"))
    assert opposed(a, b)
    assert opposed(b, a)


@pytest.mark.parametrize(
    ("pair", "expected"), [("nurse/midwife", True), ("telephone/phone", False), ("monday/monday", False), ("nurse/friday", False)]
)
def test_members_of_one_closed_set_exclude_each_other(pair: str, expected: bool) -> None:
    assert exclusive(*stems(*pair.split("/"))) is expected


class StubCrossEncoder:
    def __init__(self, labels: dict[int, str]) -> None:
        self.config = SimpleNamespace(id2label=labels)

    def predict(self, pairs: list[tuple[str, str]]) -> np.ndarray:
        return np.asarray([[0.0, 2.0, -1.0] if "not" in b else [0.0, -1.0, 2.0] for _, b in pairs])


def test_the_columns_of_an_inference_model_are_read_by_its_own_labels(tmp_path: Path) -> None:
    model = CrossEncoderEntailment(tmp_path, StubCrossEncoder({0: "NEUTRAL", 1: "Contradiction", 2: "entailment"}))
    first, second = model.entailment([("p", "is"), ("p", "is not")])
    assert first.entailment > 0.8
    assert second.contradiction > 0.8
    assert first.contradiction + first.entailment + first.neutral == pytest.approx(1.0)
    assert model.entailment([]) == ()


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="labels"):
        CrossEncoderEntailment(tmp_path, StubCrossEncoder({0: "LABEL_0"})).entailment([("a", "b")])


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no inference model"):
        CrossEncoderEntailment(tmp_path).entailment([("a", "b")])


def test_the_check_starts_without_torch() -> None:
    code = "import sys, rag.support; rag.support.check('One thing is said.', ['One thing is said.']); print({'torch', 'sentence_transformers'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "set()"
