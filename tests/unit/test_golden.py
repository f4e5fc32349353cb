"""The pack's list of questions: a lead adds to it whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rag.errors import BadInput, OutsideFailed
from rag.library.golden import NAME, Golden, add_golden, read_golden


@pytest.mark.parametrize("before", ["", '{"question": "Old?", "behaviour": "ANSWER"}\n', '{"question": "Old?", "behaviour": "ANSWER"}'])
def test_a_question_is_added_behind_those_that_are_there(tmp_path: Path, before: str) -> None:
    if before:
        (tmp_path / NAME).write_text(before, encoding="utf-8")
    add_golden(tmp_path, " What does it cost? ", "notfound", "no section speaks of money")
    found, problems = read_golden(tmp_path)
    assert problems == ()
    assert found[-1] == Golden("What does it cost?", "notfound")
    assert len(found) == 1 + bool(before)
    last = json.loads((tmp_path / NAME).read_text(encoding="utf-8").splitlines()[-1])
    assert last["because"] == "no section speaks of money"
    assert [p.name for p in tmp_path.iterdir()] == [NAME]


def test_what_is_listed_already_or_broken_is_left_as_it_is(tmp_path: Path) -> None:
    add_golden(tmp_path, "What does it cost?", "notfound")
    with pytest.raises(BadInput, match="lists this question already"):
        add_golden(tmp_path, "what does it COST?", "answer")
    (tmp_path / NAME).write_text("{broken", encoding="utf-8")
    with pytest.raises(BadInput, match="has a fault"):
        add_golden(tmp_path, "Another?", "answer")
    assert (tmp_path / NAME).read_text(encoding="utf-8") == "{broken"


def test_a_pack_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(OutsideFailed, match="DESK_PACK"):
        add_golden(tmp_path / "nowhere", "What does it cost?", "answer")
