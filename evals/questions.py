"""`desk eval questions`: does each question get the behaviour it should? Runs on the live edition's index, never on records."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from evals.data import rows
from evals.metrics import wilson
from rag.ask.model import Answer
from rag.errors import BadInput, DeskError
from rag.services import Desk
from rag.settings import Settings

ONE_CLASS = {"caveat": "answer", "decide": "answer"}
ROUTES = {"answer", "caveat", "decide", "draft", "data", "notfound", "decline", "escalate", "emergency", "ignore_injection"}
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()


def behaviour(label: str, strict: bool) -> str:
    """A route in the form it is compared in. Raises `BadInput` for an unknown one."""
    name = label.strip().lower().replace("-", "_")
    if name not in ROUTES:
        raise BadInput(f"“{label}” is no behaviour.", f"Behaviours are {', '.join(sorted(ROUTES))}.")
    return name if strict else ONE_CLASS.get(name, name)


def run(data: Path, settings: Settings, *, strict: bool = False, report: Any = None) -> dict[str, Any]:
    """Figures of one file of questions against the live edition (or the pack, indexed in a temporary home, where nothing is live)."""
    asked = list(rows(data, "question", "behaviour"))
    if not asked:
        raise BadInput(f"{data} has no questions.", "One JSON object a line with “question” and “behaviour”.")
    if any(not isinstance(r.get("must_contain") or [], list) for r in asked):
        raise BadInput(f"{data} has a “must_contain” that is no list.", 'Write it as a list of texts, for example ["3.5 hours"].')
    expected = [behaviour(str(r["behaviour"]), strict) for r in asked]
    with _desk(settings, report) as desk:
        answers = []
        for number, row in enumerate(asked, 1):
            answers.append(_ask(desk, str(row["question"])))
            if report:
                report("Asking", number, len(asked))
    got = [behaviour(a.route.value, strict) if a else "refused" for a in answers]
    return _figures(asked, expected, got, answers)


def _figures(asked: list[dict[str, Any]], expected: list[str], got: list[str], answers: list[Answer | None]) -> dict[str, Any]:
    right = sum(e == g for e, g in zip(expected, got, strict=True))
    triples = list(zip(asked, expected, got, strict=True))
    wrong = [{"id": r.get("id"), "question": r["question"], "expected": e, "got": g} for r, e, g in triples if e != g]
    contains = [holds_all(a, r["must_contain"]) for r, a in zip(asked, answers, strict=True) if r.get("must_contain")]
    in_scope = {"answer", "caveat", "decide"}
    confusion: dict[str, Counter[str]] = {}
    for e, g in zip(expected, got, strict=True):
        confusion.setdefault(e, Counter())[g] += 1
    return {
        "n": len(asked),
        "behaviour_accuracy": round(right / len(asked), 4),
        "behaviour_interval": [round(x, 4) for x in wilson(right, len(asked))],
        "must_pass_failures": [
            {"id": r.get("id"), "question": r["question"], "expected": e, "got": g} for r, e, g in triples if r.get("must_pass") and e != g
        ],
        "false_escalations": [
            {"id": r.get("id"), "question": r["question"], "got": g}
            for r, e, g in triples
            if e in in_scope and g in ("escalate", "emergency")
        ],
        "contains_accuracy": round(sum(contains) / len(contains), 4) if contains else None,
        "contains_n": len(contains),
        "confusion": {e: dict(c) for e, c in confusion.items()},
        "wrong": wrong,
    }


def holds_all(answer: Answer | None, wanted: list[str]) -> bool:
    """Whether an answer with its citations has each string, whatever the case, number words or plural."""
    if answer is None:
        return False
    pieces = (
        [s.text for s in answer.sentences] + [c.quote for c in answer.citations] + [c.place for c in answer.citations] + [answer.notice]
    )
    if answer.card:
        pieces += [answer.card.first_line, *answer.card.steps]
    text = f" {loose(' '.join(pieces))} "
    return all(f" {loose(w)} " in text for w in wanted)


def loose(text: str) -> str:
    words = re.findall(r"[a-z0-9]+(?:\.[0-9]+)?", text.lower().replace("½", ".5"))
    return " ".join(str(_NUMBERS.index(w)) if w in _NUMBERS else re.sub(r"(?<=[a-z]{3})s$", "", w) for w in words)


def _ask(desk: Mapping[str, Any], question: str) -> Answer | None:
    from rag.ask.answer import answer

    try:
        return answer(question, (), desk["library"], desk["card"])
    except BadInput:
        return None


@contextmanager
def _desk(settings: Settings, report: Any) -> Any:
    """The library to ask and the cards: from the live edition where it is sound, else from the pack in a temporary home."""
    desk = Desk(settings)
    try:
        found = desk.status()
        live = desk.library() if found.index_ok and not found.stale else None
    except DeskError:
        live = None
    finally:
        desk.close()
    if live is not None:
        yield {"library": live, "card": desk.card}
        return
    with tempfile.TemporaryDirectory(prefix="desk-eval-") as home:
        clock = datetime.now(UTC)
        temporary = Desk(settings.model_copy(update={"home": Path(home), "database": ""}), now=lambda: clock)
        temporary.publish([], [], "evaluation", report or (lambda what, done, of: None))
        yield {"library": temporary.library(), "card": temporary.card}
        temporary.close()
