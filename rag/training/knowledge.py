"""The knowledge check for trainees: questions, right and wrong options, and the sections that answer them."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from rag.errors import PackError, Problem
from rag.library.tomls import Several, Strict, Words, load_listed

FILE = "knowledge-check.toml"


class Question(Strict):
    """One question. Each of ``answers`` is right by itself, each of ``distractors`` wrong; ``why`` is shown with the sections after answering.

    ``safety`` questions must all be right for a pass.
    """

    id: Words
    text: Words
    answers: Several[Words] = Field(min_length=1)
    distractors: Several[Words] = Field(min_length=1)
    why: Words
    sections: Several[Words] = Field(min_length=1)
    safety: bool


class KnowledgeCheck(Strict):
    """The questions in file order."""

    version: Words
    questions: Several[Question] = Field(alias="question", min_length=1)

    @property
    def safety(self) -> tuple[Question, ...]:
        return tuple(q for q in self.questions if q.safety)


def load_knowledge_check(source: Path | str, *, name: str = "") -> tuple[KnowledgeCheck | None, tuple[Problem, ...]]:
    """A knowledge check from a file or from TOML text, or None with every fault by line."""
    return load_listed(source, KnowledgeCheck, "question", lambda c: [q.id for q in c.questions], name=name)


def read_knowledge_check(path: Path) -> KnowledgeCheck:
    """A knowledge check that can be used. Raises `PackError` with file and line of every fault."""
    check, problems = load_knowledge_check(path)
    if check is None:
        raise PackError("The knowledge check cannot be used.", problems)
    return check
