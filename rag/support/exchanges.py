"""Single changes between words that are the passage's own: another word in a firm place, an operator put in, taken out or changed. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from rag.support.align import Alignment, Text, alike
from rag.support.alike import exclusive, opposed
from rag.support.lexicon import LIGHT, MODALS, NEGATORS, QUANTIFIERS
from rag.support.model import Finding, Kind
from rag.support.numbers import BOUNDS, is_numeric
from rag.support.polarity import FIT, finding, handed_on, word_at
from rag.support.tokens import Token

COSTS = {"negation": 0.75, "operator": 0.55, "roles": 0.65, "exclusive": 0.6, "name": 0.55, "thing": 0.5, "reworded": 0.2}
_BEFORE_NOUNS = frozenset(
    "a an the each every any this that these those his her its our their your my no some all both of by with from for about as".split()
)
_SHORT = 3
"""Words that may be left out in one place before it counts as shortening and no longer as a change."""


def words(sentence: Text, alignment: Alignment) -> Iterator[Finding]:
    """Another word in a firm place: each in the other's place (roles), or one the passage has elsewhere or not at all."""
    window = alignment.window
    wrong = dict(_misplaced(sentence, alignment))
    swapped: set[int] = set()
    for a, b in combinations(sorted(wrong), 2):
        here, there = sentence.words[a], sentence.words[b]
        crossed = _among(here, wrong[b], window) and _among(there, wrong[a], window)
        if crossed and not _listed(sentence, a, b) and not {a, b} & swapped:
            swapped |= {a, b}
            place = window.span(min(wrong[a] + wrong[b]), max(wrong[a] + wrong[b]))
            message = f"“{here.low}” and “{there.low}” stand in each other’s place."
            yield Finding("roles", message, here.start, there.end, COSTS["roles"], True, window.passage, place, COSTS["roles"])
    for c, places in wrong.items():
        excused = c in swapped or any(_listed(sentence, c, other) for other in swapped) or sentence.words[c].low in LIGHT
        if not excused and not _beside(window, sentence.words[c], places) and _unclaimed(places, c, alignment):
            yield _in_place_of(sentence, c, window, places)


def _misplaced(sentence: Text, alignment: Alignment) -> Iterator[tuple[int, list[int]]]:
    """Content words in a firm place where the window has others, with the positions of these."""
    for c in alignment.firm:
        if c not in alignment.quality:
            continue
        places = [e for e in range(*alignment.firm[c]) if alignment.window.words[e].content]
        if places and not any(alike(sentence.words[c].stem, alignment.window.words[e].stem) for e in places):
            yield c, places


def _in_place_of(sentence: Text, at: int, window: Text, places: Sequence[int]) -> Finding:
    word = sentence.words[at]
    kind: Kind = "name" if word.name else "word"
    closed = any(exclusive(word.stem, window.words[e].stem) for e in places)
    cost = COSTS["exclusive" if closed else "name" if word.name else "thing" if a_thing(sentence, at) else "reworded"]
    other = window.text[window.words[places[0]].start : window.words[places[-1]].end]
    message = f"“{word_at(sentence, at)}” stands where the passage has “{other}”."
    return Finding(kind, message, word.start, word.end, cost, closed or word.name, window.passage, window.span(places[0], places[-1]))


def a_thing(sentence: Text, at: int) -> bool:
    """Whether a word stands where a noun does, after an article, a number or a preposition: another noun names another thing, while another
    verb or adjective often says the same in other words."""
    before = sentence.words[at - 1].low if at else ""
    return before in _BEFORE_NOUNS or (bool(before) and is_numeric(before))


def _among(word: Token, places: Sequence[int], window: Text) -> bool:
    return any(word.stem == window.words[e].stem for e in places)


def _listed(sentence: Text, a: int, b: int) -> bool:
    """Whether two words are members of one list: nothing but content words, "and" and "or" between them, and at least one of these or a comma."""
    between = sentence.words[min(a, b) + 1 : max(a, b)]
    return sentence.words[a].group != sentence.words[b].group and all(w.content or w.low in ("and", "or") for w in between)


def _beside(window: Text, word: Token, there: Sequence[int]) -> bool:
    """Whether the word itself stands elsewhere in the sentence of the window that has the place: then the whole is only in another order."""
    part = window.part(there[0])
    return any(window.part(e) == part for e in window.places.get(word.stem, ()))


def _unclaimed(places: Sequence[int], at: int, alignment: Alignment) -> bool:
    """Whether the sentence does not say these words of the window elsewhere, as often as the window does."""
    stems = [w.stem for i, w in enumerate(alignment.sentence.words) if w.content and i != at]
    theirs = [w.stem for w in alignment.window.words]
    return any(stems.count(t) < theirs.count(t) for t in {alignment.window.words[e].stem for e in places})


def operators(sentence: Text, alignment: Alignment) -> Iterator[Finding]:
    """Operators put in, taken out or changed where the words around them are the same on both sides."""
    window = alignment.window
    counts = Counter(_label(sentence, i) for i in range(len(sentence.words)))
    elsewhere = [Counter(_label(window, i) for i in range(len(window.words)) if window.part(i) == part) for part in (0, 1)]
    for (a, b), (c, d) in alignment.edits:
        here = [
            (i, label)
            for i in range(a, b)
            if (label := _label(sentence, i)) and counts[label] != elsewhere[window.part(min(c, len(window.words) - 1))][label]
        ]
        there = [(i, label) for i in range(c, d) if (label := _label(window, i)) and counts[label] != elsewhere[window.part(i)][label]]
        ours, theirs = {x for _, x in here}, {x for _, x in there}
        if ours == theirs or (not here and d - c > _SHORT) or FIT & {(x, y) for x in ours for y in theirs}:
            continue
        turned = any(opposed(x.stem, y.stem) for x in sentence.words[a:b] for y in window.words[c:d])
        if "not" in ours ^ theirs and (turned or _joined(sentence, alignment, b)):
            continue
        if ours <= {"must", "should"} and not theirs and alignment.opens(c):
            continue  # "Log it" told as "you must log it"
        kind: Kind = (
            "negation" if "not" in ours ^ theirs else "modality" if {"must", "should", "may", "can"} & (ours | theirs) else "quantifier"
        )
        at = here[0][0] if here else min(a, len(sentence.words) - 1)
        said, heard = _words(sentence, [i for i, _ in here]), _words(window, [i for i, _ in there])
        message = f"{said} stands where the passage has {heard}." if here else f"The passage says {heard} here; the sentence leaves it out."
        yield finding(
            kind, message, sentence, at, window, there[0][0] if there else None, COSTS["negation" if kind == "negation" else "operator"]
        )


def _joined(sentence: Text, alignment: Alignment, at: int) -> bool:
    """Whether what follows stands in the window under a negation that "or" hands on ("do not argue, explore or return")."""
    following = next((i for i in sentence.content if i >= at), None)
    return following is not None and alignment.matched.get(following, -1) in handed_on(alignment.window)


def _label(text: Text, at: int) -> str:
    """What a word does to a statement, "" for nothing."""
    word = text.words[at]
    if word.name or (at and text.words[at - 1].low == "how"):
        return ""
    if word.low in NEGATORS:
        return "not"
    counting = at + 1 < len(text.words) and is_numeric(text.words[at + 1].low)
    return MODALS.get(word.low) or QUANTIFIERS.get(word.low) or BOUNDS.get(word.low, "") * (counting or "-" in word.low)


def _words(text: Text, places: Sequence[int]) -> str:
    return " ".join(f"“{word_at(text, i)}”" for i in places) or "nothing"
