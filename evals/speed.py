"""How fast are warm answers? ``python -m evals.speed [--rounds N] [--json]``, beside the bare encoder and the store in the same run.

Each question is answered and stored as the app does it (in a temporary home with its own records), after one warming round.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from evals.data import rows
from rag.services import Desk
from rag.settings import load

QUESTIONS = Path(__file__).parent / "questions" / "evidence-fit.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="desk-speed-") as home:
        desk = Desk(load().model_copy(update={"home": Path(home), "database": ""}))
        desk.publish([], [], "benchmark", _say)
        result = measure(desk, given.rounds)
        desk.close()
    if given.json:
        sys.stdout.write(json.dumps(result) + "\n")
        return
    for name, value in result.items():
        sys.stdout.write(f"{name:28} {value}\n")


def _say(what: str, done: int, of: int) -> None:
    sys.stderr.write(f"{what} {done}/{of}\r")


def measure(desk: Desk, rounds: int) -> dict[str, float | int]:
    """Milliseconds of warm answers (percentiles over all questions and rounds) and of one bare encoding of the same questions."""
    questions = [str(r["question"]) for r in rows(QUESTIONS, "question")]
    person = desk.people()[0]
    library = desk.library()
    library.remember_units(lambda: None)
    for question in questions:
        desk.ask(question, person)
    answers: list[float] = []
    bare: list[float] = []
    for number in range(rounds):
        for question in questions:
            began = time.perf_counter()
            library.index.encoder.encode_question(f"{question} {number}")
            bare.append(time.perf_counter() - began)
            began = time.perf_counter()
            desk.ask(question, person)
            answers.append(time.perf_counter() - began)
    fast, slow = np.percentile(np.asarray(answers) * 1000, [50, 95])
    encoder_fast, encoder_slow = np.percentile(np.asarray(bare) * 1000, [50, 95])
    return {
        "questions": len(answers),
        "passages": len(library.index.passages),
        "answer_p50_ms": round(float(fast), 1),
        "answer_p95_ms": round(float(slow), 1),
        "encoder_alone_p50_ms": round(float(encoder_fast), 1),
        "encoder_alone_p95_ms": round(float(encoder_slow), 1),
    }


if __name__ == "__main__":
    main()
