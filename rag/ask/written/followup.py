"""A follow-up made complete by a model, held to the words of the conversation; otherwise the version without a model. Pure but for the model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from rag.ask import injection, safety
from rag.ask.model import Written
from rag.ask.question import Past, content, standalone
from rag.ask.written.compose import material
from rag.ask.written.seam import Limits, Mask, Model, ModelFailed, Prompt, Why
from rag.search.terms import words

TURNS = 3
"""So many turns back are sent."""

_POINTS_BACK = re.compile(
    r"\b(it|that|this|they|them|those|these|he|she|him|her|one|ones|same|other|former|latter|there|then|also|too|instead|else)\b", re.I
)
_TURNS_ROUND = frozenset("not no never without cannot nobody nothing unless except".split())
_MOST_WORDS = 40


@dataclass(frozen=True)
class Complete:
    """``text``: the question as it is searched; ``written``: what a model had to do with it, None where none was asked."""

    text: str
    written: Written | None = None


def complete(
    question: str,
    past: Sequence[Past],
    alternatives: Sequence[Sequence[str]] = (),
    *,
    model: Model,
    prompt: Prompt,
    mask: Mask,
    now: datetime,
    limits: Limits,
) -> Complete:
    """A follow-up as a question that stands alone. No model is asked where it already does, or where safety or instructions are touched."""
    plain = standalone(question, past, alternatives)
    said = [p.question for p in past[-TURNS:]]
    if not needs_past(question, plain, past) or any(safety.find(t) or injection.find(t) for t in (question, plain, *said)):
        return Complete(plain)
    earlier = "\n".join(f"- {material(mask(t))}" for t in said)
    system, message = prompt.filled(question=material(mask(question)), earlier=earlier)
    text, why = "", None
    try:
        with closing(model.stream(system, message, limits)) as pieces:
            for piece in pieces:
                text += piece
                if len(text) > 2000 or "\n" in text.strip():
                    break
        text = _one_line(text)
        if not faithful(text, question, said):
            why = Why.unverified
    except ModelFailed as error:
        why = error.why
    made = Written(
        model.name,
        prompt.id,
        prompt.sha256,
        {**model.settings, "seconds": limits.seconds, "max_tokens": float(limits.max_tokens)},
        now.isoformat(),
        proposed=1,
        kept=0 if why else 1,
        fallback=why.value if why else "",
    )
    return Complete(plain if why else text, made)


def needs_past(question: str, plain: str, past: Sequence[Past]) -> bool:
    """Whether a question seems to lean on what was asked before."""
    return bool(past) and (plain != question.strip() or (bool(_POINTS_BACK.search(question)) and len(words(question)) <= 20))


def faithful(text: str, question: str, said: Sequence[str]) -> bool:
    """Whether a rewriting says nothing new: its weighty words and numbers come from the conversation, those of the question are all there,
    and it denies what the question denies."""
    own, known = set(content(question)), {w for t in (question, *said) for w in content(t)}
    found = set(content(text))
    return (
        bool(found)
        and own <= found <= known
        and _denials(text) == _denials(question)
        and len(text.split()) <= _MOST_WORDS
        and not injection.find(text)
    )


def _denials(text: str) -> set[str]:
    return {"not" if w.endswith("n't") else w for w in words(text) if w in _TURNS_ROUND or w.endswith("n't")}


def _one_line(text: str) -> str:
    lines = [line.strip() for line in re.sub(r"<think>.*?(?:</think>|\Z)", "", text, flags=re.S).splitlines() if line.strip()]
    first = re.sub(r"^(?:\**(?:standalone )?question\**|rewritten(?: question)?)\s*:\s*", "", lines[0], flags=re.I) if lines else ""
    return " ".join(first.strip("\"“”' -*").split())
