"""``questions.jsonl`` of a content pack: questions that its manual answers and questions that it does not, kept by its owners.

One JSON object a line: ``question``, ``behaviour`` (``ANSWER`` or ``NOTFOUND``; others are allowed and only tested), an ``id`` if wished.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from rag.errors import BadInput, OutsideFailed, Problem, UnreadableFile
from rag.library.markdown import normalise

NAME = "questions.jsonl"


@dataclass(frozen=True)
class Golden:
    question: str
    behaviour: str


def read_golden(folder: Path) -> tuple[tuple[Golden, ...], tuple[Problem, ...]]:
    """The questions of a pack and what is wrong with the file; nothing of either where there is no such file."""
    path = folder / NAME
    if not path.is_file():
        return (), ()
    try:
        lines = normalise(path.read_bytes(), NAME).splitlines()
    except (OSError, UnreadableFile) as error:
        return (), (Problem(NAME, 0, f"cannot be read: {error}"),)
    found: dict[str, Golden] = {}
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        fault, row = _row(line)
        if row is None:
            problems.append(Problem(NAME, number, fault))
        elif (key := row.question.casefold()) in found:
            contradicts = "" if found[key].behaviour == row.behaviour else ", with another behaviour"
            problems.append(Problem(NAME, number, f"the question “{row.question[:60]}” stands there twice{contradicts}"))
        else:
            found[key] = row
    return tuple(found.values()), tuple(problems)


def _row(line: str) -> tuple[str, Golden | None]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        return f"not valid JSON: {error.msg}", None
    if not isinstance(value, dict):
        return "each line must be one JSON object", None
    question, behaviour = value.get("question"), value.get("behaviour")
    if not isinstance(question, str) or not question.strip() or not isinstance(behaviour, str) or not behaviour.strip():
        return "“question” and “behaviour” must be text", None
    return "", Golden(question.strip(), behaviour.strip().lower().replace("-", "_"))


def add_golden(folder: Path, question: str, behaviour: str, because: str = "") -> None:
    """Put a question on a pack's list, whole or not at all; it counts from the next `desk index` on.

    Raises `BadInput` where the list has the question already or cannot be read, `OutsideFailed` where the pack cannot be written.
    """
    known, problems = read_golden(folder)
    if problems:
        raise BadInput(f"{NAME} of the content pack has a fault: {problems[0]}.", "Mend it first; `desk validate` names every fault.")
    if any(g.question.casefold() == question.strip().casefold() for g in known):
        raise BadInput("The content pack lists this question already.", f"Change its behaviour in {NAME}, if it is wrong there.")
    row = {"id": f"app-{len(known) + 1:03}", "question": question.strip(), "behaviour": behaviour.upper()}
    row |= {"because": because.strip()} if because.strip() else {}
    path, part = folder / NAME, folder / f".{NAME}.part"
    try:
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        gap = "" if not before or before.endswith("\n") else "\n"
        part.write_text(f"{before}{gap}{json.dumps(row, ensure_ascii=False)}\n", encoding="utf-8", newline="\n")
        os.replace(part, path)
    except OSError as error:
        do = "Work with a copy of the content pack that you may write: set DESK_PACK to it."
        raise OutsideFailed(f"{path} cannot be written: {error.strerror or error}.", do) from error
