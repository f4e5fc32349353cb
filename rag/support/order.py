"""Who does what to whom, and on which condition: findings from the places of words. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from rag.support.align import Alignment, Text
from rag.support.lexicon import CONDITIONS, OPPOSED_CONDITIONS, PERSONS_REVERSED, STRICT_CONDITIONS
from rag.support.model import Finding

COSTS = {"roles": 0.65, "condition": 0.55, "when": 0.5}
_ALIKE = frozenset(("if", "when", "after"))
_REACH = 7
"""Words between the first and the last of three whose order is compared."""
_PREPOSITIONS = frozenset(
    "from to into onto for with by before after above below over under about against without of on in at through".split()
)


def roles(sentence: Text, alignment: Alignment) -> Iterator[Finding]:
    """Doer and done-to change places around a word that stays between them, or two nouns change their prepositions."""
    window, matched = alignment.window, alignment.matched
    if any(w.low in PERSONS_REVERSED for w in sentence.words) != any(w.low in PERSONS_REVERSED for w in window.words):
        return
    places = [c for c in sentence.content if c in matched]
    for x, a in enumerate(places):
        for y in range(x + 1, len(places)):
            b = places[y]
            if b - a > _REACH or sentence.words[a].group != sentence.words[b].group or sentence.words[a].stem == sentence.words[b].stem:
                continue
            ea, eb = matched[a], matched[b]
            if not (0 < ea - eb <= _REACH) or window.words[ea].group != window.words[eb].group:
                continue
            middle = [c for c in places[x + 1 : y] if eb < matched[c] < ea]
            if (middle and not any(_passive(sentence, c) != _passive(window, matched[c]) for c in middle)) or _swapped_prepositions(
                sentence, window, (a, b), (ea, eb)
            ):
                words = f"“{sentence.words[a].low}” and “{sentence.words[b].low}”"
                yield Finding(
                    "roles",
                    f"{words} stand in each other’s place.",
                    sentence.words[a].start,
                    sentence.words[b].end,
                    COSTS["roles"],
                    True,
                    window.passage,
                    window.span(eb, ea),
                )
                return


def _swapped_prepositions(sentence: Text, window: Text, ours: tuple[int, int], theirs: tuple[int, int]) -> bool:
    (a, b), (ea, eb) = ours, theirs
    here = _preposition(sentence, a), _preposition(sentence, b)
    there = _preposition(window, eb), _preposition(window, ea)
    return here == there and here[0] != here[1] and here[1] != ""


def _passive(text: Text, at: int) -> bool:
    return any(w.low in ("is", "are", "was", "were", "be", "been", "being", "by") for w in text.words[max(0, at - 2) : at])


def _preposition(text: Text, at: int) -> str:
    for back in range(at - 1, max(-1, at - 3), -1):
        if text.words[back].low in _PREPOSITIONS:
            return text.words[back].low
        if text.words[back].content:
            return ""
    return ""


def _most_kept(window: Text, at: int, back: dict[int, int]) -> float | None:
    """Of what hangs on a condition, the share of words that the sentence has; None for nothing.

    A condition in front holds for what follows it in the sentence (the clause the sentence has most of), another for the clause before it.
    """
    part, clause = window.part(at), window.words[at].clause
    before = any(window.part(e) == part and window.words[e].low not in ("and", "but", "or", "so") for e in range(at))
    clauses: dict[int, list[bool]] = {}
    for e in window.content:
        here = window.words[e].clause
        if window.part(e) == part and (here == clause - 1 if before else here > clause):
            clauses.setdefault(here, []).append(e in back)
    return max((sum(c) / len(c) for c in clauses.values()), default=None)


def conditions(sentence: Text, alignment: Alignment) -> Iterator[Finding]:
    """A condition of the passage that the sentence leaves out or turns round, where the sentence has what hangs on it."""
    window = alignment.window
    here = [(i, CONDITIONS[w.low]) for i, w in enumerate(sentence.words) if w.low in CONDITIONS]
    back = alignment.back
    for i, w in enumerate(window.words):
        if w.low not in CONDITIONS or window.text[: w.start].rstrip().endswith("("):
            continue
        label = CONDITIONS[w.low]
        governed = [e for e in window.content if e > i and window.words[e].clause == w.clause]
        counted = [q for q in window.numbers if window.words[q.first].clause == w.clause and q.first > i and not q.vague]
        hung = _most_kept(window, i, back)
        if (not governed and not counted) or hung is None:
            continue
        kept = sum(e in back for e in governed) + sum(any(q.same(o) for o in sentence.numbers) for q in counted)
        share = kept / (len(governed) + len(counted))
        kin = {label} if label not in _ALIKE else _ALIKE
        there = sum(CONDITIONS.get(x.low) in kin for e, x in enumerate(window.words) if window.part(e) == window.part(i))
        same = sum(other in kin for _, other in here) >= there
        turned = [at for at, other in here if frozenset((other, label)) in OPPOSED_CONDITIONS]
        if turned and not same and share >= 0.5:
            word = sentence.words[turned[0]]
            message = f"“{word.low}” turns round the passage’s “{w.low}”."
            yield Finding("condition", message, word.start, word.end, COSTS["condition"], True, window.passage, window.span(i))
        elif share <= 0.5 and hung >= 0.5 and not same and not turned:
            last = max([*governed, *(q.last for q in counted)])
            cost = COSTS["condition" if label in STRICT_CONDITIONS else "when"]
            message = f"The passage says this only holds “{window.text[w.start : window.words[last].end]}”."
            yield Finding("condition", message, 0, 0, cost, False, window.passage, window.span(i, last))
