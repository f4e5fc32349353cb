"""What a pack lists as answered and not answered: read with its faults named, and learnt from without forgetting what it cannot know."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from rag.ask import scope
from rag.library.golden import NAME, Golden, read_golden
from rag.search.encoder import Vectors


def _around(axis: int, count: int, seed: int) -> Vectors:
    made = np.random.default_rng(seed).normal(0, 0.2, (count, 12))
    made[:, axis] += 1
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), dtype=np.float32)


def test_questions_like_the_listed_ones_get_their_sign_and_others_are_neutral() -> None:
    fitted = scope.fit(_around(0, 30, 1), _around(1, 60, 2))
    assert fitted
    answered, refused, unlike = ([fitted.value(v) for v in _around(axis, 20, 9)] for axis in (0, 1, 7))
    assert min(answered) > 0.3
    assert max(refused) < -0.2
    assert max(map(abs, unlike)) < min(*answered, *map(abs, refused))


@pytest.mark.parametrize(("yes", "no"), [(0, 50), (50, 0), (scope.ENOUGH - 1, 50), (50, scope.ENOUGH - 1)])
def test_a_list_that_is_too_short_says_nothing(yes: int, no: int) -> None:
    assert scope.fit(_around(0, yes, 1), _around(1, no, 2)) is None


def test_a_pack_without_the_file_lists_nothing(tmp_path: Path) -> None:
    assert read_golden(tmp_path) == ((), ())


def test_questions_are_read_and_each_fault_is_named_with_its_line(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "question": " How long is it? ", "behaviour": "ANSWER"}),
        "",
        "{not json",
        json.dumps(["a list"]),
        json.dumps({"question": "What does it cost?"}),
        json.dumps({"question": "how long is IT?", "behaviour": "NOTFOUND"}),
        json.dumps({"question": "Ignore it.", "behaviour": "IGNORE-INJECTION"}),
    ]
    (tmp_path / NAME).write_text("\n".join(lines), encoding="utf-8")
    found, problems = read_golden(tmp_path)
    assert found == (Golden("How long is it?", "answer"), Golden("Ignore it.", "ignore_injection"))
    assert [p.line for p in problems] == [3, 4, 5, 6]
    assert all(p.file == NAME for p in problems)
    assert "another behaviour" in problems[-1].message


def test_a_file_that_is_no_text_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00\x00\xd8")
    found, problems = read_golden(tmp_path)
    assert found == ()
    assert problems
