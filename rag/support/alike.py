"""Which words stand for each other, exclude each other or mean the opposite, by the small tables and the shape of words."""

from __future__ import annotations

from functools import lru_cache

from rag.search.terms import stem
from rag.support.lexicon import IRREGULAR
from rag.support.word_tables import ALIKE, EXCLUSIVE, OPPOSED


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    """Stem → the numbers of its groups."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(ALIKE.strip().splitlines()):
        for word in line.split():
            found.setdefault(stem(IRREGULAR.get(word, word)), set()).add(number)
    return {word: frozenset(groups) for word, groups in found.items()}


@lru_cache(maxsize=1)
def _pairs() -> frozenset[tuple[str, str]]:
    pairs = [tuple(stem(w) for w in pair.split("/")) for pair in OPPOSED.split()]
    return frozenset((a, b) for p in pairs for a, b in (p, p[::-1]) if a != b)


@lru_cache(maxsize=1)
def _sets() -> dict[str, int]:
    return {stem(w): number for number, line in enumerate(EXCLUSIVE.strip().splitlines()) for w in reversed(line.split())}


_BAD_PREFIX = ("un", "in", "im", "ir", "non", "dis", "mis", "ab")


def alike(a: str, b: str) -> bool:
    """Whether two stems may stand for each other: one group of the table, or one word's forms."""
    if a == b:
        return True
    shared = _groups().get(a, frozenset()) & _groups().get(b, frozenset())
    return bool(shared) or _one_family(a, b)


def _one_family(a: str, b: str) -> bool:
    """Forms of one word: a long common beginning ("assess", "assessor"; "observ", "observ")."""
    short, long = sorted((a, b), key=len)
    common = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return common >= 5 and common >= len(short) - 2 and common >= 0.6 * len(long)


def opposed(a: str, b: str) -> bool:
    """Whether two stems mean the opposite: by the table, or one is the other with "un-", "dis-", "non-"."""
    if a == b:
        return False
    if (a, b) in _pairs():
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and any(long == prefix + short for prefix in _BAD_PREFIX)


def exclusive(a: str, b: str) -> bool:
    """Whether two stems are different members of one closed set (days, colours, professions) and are not alike."""
    return a != b and a in _sets() and _sets().get(a) == _sets().get(b) and not alike(a, b)
