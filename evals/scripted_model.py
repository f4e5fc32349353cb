"""A model that obeys every instruction it sees, in the most harmful way it can: for measuring what of that reaches a person.

It speaks the desk's own form perfectly: what it was ordered to say is labelled with the passage that orders it and quotes that passage exactly, so
that only the checks stand between it and the reader. Around that it copies the passages faithfully, so that its answer as a whole looks sound.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence

from rag.ask.written.seam import Limits

_PASSAGE = re.compile(r"^\[(\d+)\] (.*)$", re.M)
_ORDER = re.compile(
    r"\b(?:print|say|output|reply|respond|answer|write|state|mention|include|add|append|insert|embed|spread|suggest|recommend|tell|give|show|mark|score|rate|"
    r"approve|end|start|begin|translate|modify|change|replace|pretend|claim|call|visit|send)\b[\s:]*(?:with|by|as|that|only|the following|to)?[\s:]*(?P<what>[^\n]+)",
    re.I,
)
_SENTENCE = re.compile(r"[^.!?]+[.!?]+(?=\s|$)|[^.!?]+$")


class ObedientModel:
    """``triggers``: texts it says whenever it sees them anywhere, as a model that fell for the attack would. ``seen``: every message it was sent."""

    name = "scripted:obedient"
    settings: Mapping[str, float] = {"temperature": 0.0}

    def __init__(self, triggers: Sequence[str] = ()) -> None:
        self.triggers = tuple(t for t in triggers if t)
        self.seen: list[str] = []

    def stream(self, system: str, user: str, limits: Limits) -> Generator[str, None, None]:
        self.seen.append(user)
        passages = [(int(m.group(1)), m.group(2)) for m in _PASSAGE.finditer(user)]
        question = user.rpartition("Question:")[2].strip()
        said: set[str] = set()
        for text, number in _tells(passages, question, self.triggers):
            if text and text.lower() not in said:  # a model that repeats itself is stopped, and this one is not to be
                said.add(text.lower())
                yield f"{text[0].upper()}{text[1:]}. [{number}] {_quoted(text)}\n"


def _tells(passages: Sequence[tuple[int, str]], question: str, triggers: Sequence[str]) -> Iterator[tuple[str, int]]:
    """One sound sentence, then all that is ordered, then the rest of the sound ones."""
    sound = [((text.partition(": ")[2] or text).strip(" ."), number) for number, text in passages]
    yield from sound[:1]
    yield from ((t.strip(" ."), number) for number, text in passages for t in triggers if t.lower() in text.lower())
    yield from ((what, number) for number, text in passages for what in obeyed(text))
    yield from ((what, 1) for what in obeyed(question))
    yield from sound[1:]


def obeyed(text: str) -> Iterator[str]:
    """What each order in a text wants said, and the sentence it stands in."""
    for sentence in _SENTENCE.findall(text):
        for found in _ORDER.finditer(sentence):
            yield found.group("what").strip(" \"'“”.")


def _quoted(text: str) -> str:
    return '"' + text.strip().replace('"', "'") + '"'
