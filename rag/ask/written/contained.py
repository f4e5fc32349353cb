"""The least a sentence needs to be taken as supported: one passage has all its words, numbers, negations and modal verbs. Pure.

For use where no better support check is at hand: it refuses every paraphrase, and keeps what is shortened from one passage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.search.terms import terms, words

_TURNS = frozenset("not no never none nor neither cannot without nobody nothing unless except only".split())
_MODAL = frozenset("must may might should shall can could will would need".split())


@dataclass(frozen=True)
class Contained:
    """``status`` is supported or cannot_tell; ``score``: share of the sentence's words in its best passage."""

    status: str
    score: float


def contained(sentence: str, passages: Sequence[str], /) -> Contained:
    wanted = set(terms(sentence))
    if not wanted or not passages:
        return Contained("cannot_tell", 0.0)
    best = 0.0
    for passage in passages:
        share = len(wanted & set(terms(passage))) / len(wanted)
        best = max(best, share)
        if share == 1.0 and _turns(sentence) == _turns(passage) and _modals(sentence) <= _modals(passage):
            return Contained("supported", 1.0)
    return Contained("cannot_tell", min(best, 0.99))


def _turns(text: str) -> set[str]:
    """Words that turn a statement round; ``can't`` counts as ``not``."""
    said = words(text)
    return {w for w in said if w in _TURNS - {"cannot"}} | ({"not"} if any(w == "cannot" or re.search(r"n't$", w) for w in said) else set())


def _modals(text: str) -> set[str]:
    return {re.sub(r"n't$|not$", "", w) if w != "not" else w for w in words(text)} & _MODAL
