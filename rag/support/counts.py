"""Numbers, units and limits of a sentence against those of its window. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from rag.support.align import Alignment, Text, alike
from rag.support.model import Finding
from rag.support.numbers import Bound, Quantity

COSTS = {"number": 0.7, "missing": 0.55, "unit": 0.7, "limit": 0.55, "noun": 0.5}
NUMBERS_MISSING = 0.3
"""Share of the score that goes with all numbers missing, however loose the alignment."""


def numbers(sentence: Text, alignment: Alignment, everywhere: tuple[Quantity, ...]) -> Iterator[Finding]:
    """Numbers, units and limits without counterpart, or another than the passage has for the same thing."""
    window = alignment.window
    for q in sentence.numbers:
        same = [o for o in _placed(q, alignment) or window.numbers if q.same(o)]
        shown = sentence.text[q.start : q.end]
        if not same:
            yield _missing(q, alignment, any(q.same(o) for o in everywhere))
            continue
        place = window.span(same[0].first, same[0].last)
        limits = {o.bound for o in same}
        if q.bound in ("least", "most", "over", "under") and not limits & {q.bound, ""} and not _kin(q.bound, limits):
            message = f"“{shown}” is limited the other way in the passage."
            yield Finding("limit", message, q.start, q.end, COSTS["limit"], True, window.passage, place, COSTS["limit"])
        elif not q.vague and not any(_counts_the_same(q, o) for o in same):
            other = any(_counts_the_same(q, o) and not q.same(o) and o.noun and not o.dimension for o in window.numbers)
            message = f"“{shown}” counts something else in the passage."
            yield Finding("number", message, q.start, q.end, COSTS["noun"], other, window.passage, place, COSTS["noun"] if other else 0.0)


def _placed(q: Quantity, alignment: Alignment) -> list[Quantity]:
    """Numbers of the window that stand in this one's firm place and that the sentence does not give elsewhere."""
    slot = alignment.firm.get(q.first) or alignment.firm.get(q.last)
    if slot is None:
        return []
    others = [x for x in alignment.sentence.numbers if x is not q]
    return [o for o in alignment.window.numbers if slot[0] <= o.last and o.first < slot[1] and not any(o.same(x) for x in others)]


def _missing(q: Quantity, alignment: Alignment, elsewhere: bool) -> Finding:
    """In conflict where the window has another number in its place, or another count of the same noun."""
    sentence, window = alignment.sentence, alignment.window
    slot = alignment.firm.get(q.first) or alignment.firm.get(q.last)
    left = [o for o in window.numbers if not any(o.same(x) for x in sentence.numbers) and _year(o) == _year(q)]
    rivals = [o for o in left if slot and not (q.vague and o.dimension == "") and slot[0] <= o.last and o.first < slot[1] + 1]
    rivals = rivals or [o for o in left if q.noun and o.dimension == q.dimension and set(o.noun) & set(q.noun)]
    there = rivals[0] if rivals else None
    unit = there is not None and (there.dimension != q.dimension or window.words[there.first].low == sentence.words[q.first].low)
    shown = sentence.text[q.start : q.end]
    said = f"the passage has “{window.text[there.start : there.end]}”" if there else "the passage does not have it"
    span = window.span(there.first, there.last) if there else None
    loose = 0.0 if elsewhere or q.vague else NUMBERS_MISSING / sum(not x.vague for x in sentence.numbers)
    cost = COSTS["unit" if unit else "number"] if there else max(loose, COSTS["missing"] if slot and not q.vague else 0.0)
    return Finding(
        "unit" if unit else "number", f"“{shown}”: {said}.", q.start, q.end, cost, there is not None, window.passage, span, loose
    )


def _kin(bound: Bound, limits: set[Bound]) -> bool:
    low, high = {"least", "over"}, {"most", "under"}
    return bool(limits & (low if bound in low else high)) and not (limits & {"over", "under"} or bound in ("over", "under"))


def _year(q: Quantity) -> bool:
    return not q.dimension and 1800 <= q.value <= 2100 and q.value == int(q.value)


def _counts_the_same(q: Quantity, o: Quantity) -> bool:
    """Measures count by their unit; bare numbers by the noun after them, where both have one and neither has the other's."""
    if q.dimension or not q.noun or not o.noun or _year(q):
        return True
    return any(alike(a, b) for a in q.noun for b in o.noun)
